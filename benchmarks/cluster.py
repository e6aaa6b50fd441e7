"""Proves on one machine what a cluster of three Weaviate servers promises: a node may be lost, nothing else is.

Three real server processes hold made-up films, three replicas of each. Questions are asked without pause and films are
written all the time, while one node is killed, comes back, and then all three are restarted one after the other. Every
answer is compared with exact search over the same films.

python -m benchmarks.cluster                      # 50,000 films
python -m benchmarks.cluster --films 2000 --out benchmarks/cluster.json
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.local_cluster import LocalCluster, Node, local_cluster
from benchmarks.synthetic import SyntheticEncoders
from benchmarks.visitors import Exact, Traffic, questions
from benchmarks.writer import Writer
from recommender import Settings
from recommender.filters import Filters
from recommender.index import Fingerprint, MovieIndex, VectorQuestion
from recommender.index.connection import Connection
from recommender.index.embedded.binary import get_server_binary
from recommender.index.endpoint import Endpoint
from recommender.index.engines import open_index
from recommender.index.scale import Scale
from recommender.index.weaviate import WeaviateIndex
from recommender.movies import Space
from recommender.search import Search
from recommender.settings import ROOT

DIMENSIONS: dict[Space, int] = {"plot": 640, "poster": 256}
QUESTIONS = 40
CATCH_UP_LIMIT_S = 600.0
LATEST = 200
"""Films looked for after each return of a node; at the end all are."""

Results = dict[str, Any]
Tell = Callable[[str, Results], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints each step's figures as it ends; exit 1 where an answer was wrong or missing, or a film was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cluster", description=__doc__)
    parser.add_argument("--films", type=int, default=50_000, metavar="N")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long each step is watched")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that no server stays behind
    given = Settings.from_env()
    program = get_server_binary(ROOT / ".local", given.weaviate_binary)
    results: Results = {"films": options.films}

    def tell(step: str, figures: Results) -> None:
        results[step] = figures
        print(f"{step}: {json.dumps(figures)}", flush=True)

    with tempfile.TemporaryDirectory(prefix="cluster-") as folder:
        prove(program, Path(folder), options.films, options.seconds, tell)
    if options.out:
        options.out.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    failed = [step for step, figures in results.items() if step != "films" and figures.get("faults")]
    print(f"Faults in: {', '.join(failed)}." if failed else "No wrong answer, no error, nothing lost.")
    return 1 if failed else 0


def prove(program: Path, folder: Path, films: int, seconds: float, tell: Tell, restarts: int = 3) -> None:
    """Runs all steps, telling each one's figures; "faults" counts what should not have been. `restarts` nodes are
    restarted one after the other at the end."""
    encoders = SyntheticEncoders(DIMENSIONS, QUESTIONS)
    started = time.monotonic()
    with local_cluster(program, folder) as servers:
        tell("start", {"nodes": len(servers.nodes), "seconds": _since(started)})
        settings = servers.settings(folder)
        first, *others = Endpoint.nodes_of(settings)
        with closing(WeaviateIndex(Connection(first, others, Scale.of_settings(settings)))) as index:
            exact, wanted = _fill(servers, index, encoders, films, tell), questions(QUESTIONS)
            writer = Writer(index, films + 1, encoders, exact.bars(wanted))
            with writer, Traffic(Search(encoders, index), exact.answers(wanted)) as traffic:
                _Steps(servers, folder, writer, traffic, tell).run(seconds, restarts)
        servers.await_indexed()
        for node in servers.nodes:
            tell(f"{node.name} alone", _alone(servers, node, folder, writer))


def _fill(servers: LocalCluster, index: MovieIndex, encoders: SyntheticEncoders, films: int, tell: Tell) -> Exact:
    """The made-up films into the index, and what exact search says of them."""
    index.prepare(Fingerprint("synthetic", "1", tuple(DIMENSIONS.items())))
    exact, spent = Exact(encoders), 0.0
    for block in encoders.films(films):
        exact.add(block)
        started = time.monotonic()
        refused = index.upsert(block)
        assert not refused, refused[0]
        spent += time.monotonic() - started
    started = time.monotonic()
    servers.await_indexed()
    indexed = spent + time.monotonic() - started
    tell("fill", {"films": index.count(), "written_s": round(spent, 1), "searchable_s": round(indexed, 1)})
    return exact


@dataclass(frozen=True)
class _Steps:
    servers: LocalCluster
    folder: Path
    writer: Writer
    traffic: Traffic
    tell: Tell

    def run(self, seconds: float, restarts: int) -> None:
        self._watch("all well", dict, seconds)
        victim = self.servers.nodes[0]  # the one our questions go to, which is the worst to lose
        self._watch("node killed", lambda: self._kill(victim), seconds)
        self._watch("node back", lambda: self._bring_back(victim), seconds)
        for node in self.servers.nodes[:restarts]:
            self._watch(f"restart of {node.name}", partial(self._restart, node), 2.0)
        self.writer.stop()
        self._watch("after it all", dict, seconds / 2)

    def _watch(self, step: str, work: Callable[[], Results], seconds: float) -> None:
        self.traffic.begin()
        figures = work()
        time.sleep(seconds)
        figures |= {**self.writer.figures(), **self.traffic.figures()}
        faults = figures["wrong"] + figures["errors"] + figures["failed_writes"]
        self.tell(step, {**figures, "faults": faults + (figures.get("caught_up_s", 0) is None)})

    def _kill(self, node: Node) -> Results:
        node.kill()
        return {"node": node.name}

    def _bring_back(self, node: Node) -> Results:
        node.start()
        return {"node": node.name, "ready_s": round(node.await_ready(), 1), "caught_up_s": self._catch_up(node)}

    def _restart(self, node: Node) -> Results:
        return {"stop_s": round(node.stop(), 1), **self._bring_back(node)}

    def _catch_up(self, node: Node) -> float | None:
        """Seconds from its being ready until the node by itself finds the films written before, and none of the removed
        ones; None where that takes too long."""
        started, (written, removed) = time.monotonic(), self.writer.so_far(latest=LATEST)
        with closing(open_index(self.servers.settings(self.folder, node)).index) as alone:
            while time.monotonic() - started < CATCH_UP_LIMIT_S:
                if all(_finds(alone, self.writer, written)) and not any(_finds(alone, self.writer, removed)):
                    return _since(started)
                time.sleep(0.5)
        return None


def _alone(servers: LocalCluster, node: Node, folder: Path, writer: Writer) -> Results:
    """What a node has when it is asked by itself."""
    written, removed = writer.so_far()
    with closing(open_index(servers.settings(folder, node)).index) as index:
        lost = sum(not found for found in _finds(index, writer, written))
        undead = sum(_finds(index, writer, removed))
        films = index.count()
    return {"films": films, "written": len(written), "lost": lost, "undead": undead, "faults": lost + undead}


def _finds(index: MovieIndex, writer: Writer, films: Sequence[int]) -> Iterator[bool]:
    """Whether each film is the first answer to its own vector."""
    for tmdb_id in films:
        hits = index.nearest("plot", VectorQuestion(writer.vector(tmdb_id)), 1, Filters())
        yield bool(hits) and hits[0].tmdb_id == tmdb_id


def _since(started: float) -> float:
    return round(time.monotonic() - started, 1)


if __name__ == "__main__":
    sys.exit(main())
