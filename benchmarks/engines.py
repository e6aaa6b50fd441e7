"""How fast both engines import, start and answer, and how far Weaviate's answers agree with exact search.

python -m benchmarks.engines                      # the bundled catalogue and 10,000 made-up films
python -m benchmarks.engines --films 10000 100000 --out benchmarks/engines.json
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.synthetic import SyntheticEncoders
from recommender import Query, Recommender, Settings, open_recommender
from recommender.evaluation.scoreboard import Measurement, Score, Scoreboard, now
from recommender.index import Fingerprint, MovieIndex
from recommender.index.embedded.binary import get_server_binary
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import open_index
from recommender.movies import SEARCH_MODES, Match, Movie, SearchMode
from recommender.search import Search
from recommender.settings import BUNDLED_CATALOGUE, ROOT, Engine

ENGINES: tuple[Engine, ...] = ("memory", "weaviate")
LIMIT = 24
"""Films on a page."""
QUERIES = 30
ROUNDS = 5
STARTS = 3
DEPTH = 10
"""Overlap is counted among this many first films."""

Results = dict[str, Any]
Answer = Callable[[str, SearchMode], list[int]]
"""Query words and space to the ids of the films found."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the results and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=__doc__)
    parser.add_argument(
        "--films", type=int, nargs="*", default=[10_000], metavar="N", help="sizes of made-up catalogues"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    options = parser.parse_args(arguments)
    results: Results = {"machine": _machine(), "bundled": _bundled()}
    for count in options.films:
        results[f"synthetic_{count}"] = _synthetic(count)
    measured = Measurement(
        "engines", "python -m benchmarks.engines", scores_of(results), "bundled", "weaviate", 0, now()
    )
    Scoreboard(Settings.from_env().home).keep(measured)
    text = json.dumps(results, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    return 0


def scores_of(results: Results) -> tuple[Score, ...]:
    """What of the results goes on the scoreboard of this installation."""
    parts = [(name.replace("_", " "), row) for name, row in results.items() if name != "machine"]
    ratio, same = "weaviate_to_memory_time", f"overlap_at_{DEPTH}"
    return (
        *(
            Score(f"An answer from Weaviate beside one from memory, {name}", row[ratio]["auto"], "times")
            for name, row in parts
        ),
        *(
            Score(f"Weaviate finds the same first ten as memory, {name}", row[same]["auto"], "share")
            for name, row in parts
        ),
    )


def _machine() -> Results:
    load = os.getloadavg()[0]
    return {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system(), "load": load}


def _bundled() -> Results:
    """The real catalogue through the front door: posters decoded, texts and posters encoded, films written."""
    words = [row["query"] for row in json.loads((BUNDLED_CATALOGUE / "queries.json").read_text("utf-8"))][:QUERIES]
    results: Results = {}
    found: dict[Engine, list[list[int]]] = {}
    for engine in ENGINES:
        with _home(engine) as settings:
            started = time.perf_counter()
            with open_recommender(settings, fill=False) as empty:
                ready = time.perf_counter()
                films = empty.library.import_catalogue(settings.catalogue).added
                row: Results = {"films": films, "first_start_s": ready - started}
                row["import_films_per_s"] = films / (time.perf_counter() - ready)
                found[engine], row["query_median_ms"] = _asked(_recommended(empty), words)
            row["cold_start_to_answer_s"] = _cold_start(settings)
            results[engine] = _rounded(row)
    return {**results, **_compared(results, found)}


def _synthetic(count: int) -> Results:
    """Made-up films straight into the engines; queries cost no encoding, so what is left is search."""
    words = [str(number) for number in range(QUERIES)]
    results: Results = {}
    found: dict[Engine, list[list[int]]] = {}
    for engine in ENGINES:
        encoders = SyntheticEncoders({"plot": 640, "poster": 256}, QUERIES)
        with _home(engine) as settings:
            opened = open_index(settings)
            try:
                opened.index.prepare(Fingerprint("synthetic", "1", tuple(encoders.dimensions.items())))
                row: Results = {"films": count, "import_films_per_s": count / _filled(opened.index, encoders, count)}
                search = Search(encoders, opened.index)
                held = {movie.tmdb_id: movie for movie in opened.index.all_movies()}
                found[engine], row["query_median_ms"] = _asked(_searched(search, held), words)
            finally:
                opened.index.close()
            results[engine] = _rounded(row)
    return {**results, **_compared(results, found)}


def _filled(index: MovieIndex, encoders: SyntheticEncoders, count: int) -> float:
    """Seconds the engine took; making up the films does not count."""
    spent = 0.0
    for films in encoders.films(count):
        started = time.perf_counter()
        assert not index.upsert(films)
        spent += time.perf_counter() - started
    return spent


def _recommended(recommender: Recommender) -> Answer:
    return lambda words, mode: _ids(recommender.search(Query(text=words, space=mode), LIMIT).matches)


def _searched(search: Search, held: Mapping[int, Movie]) -> Answer:
    """Films as a recommender finds them: their facts are at hand."""

    def look_up(films: Sequence[int]) -> dict[int, Movie]:
        return {film: held[film] for film in films if film in held}

    return lambda words, mode: _ids(
        search.found(Query(text=words, space=mode), LIMIT, titles=lambda text: {}, movies=look_up).matches
    )


def _ids(matches: Iterable[Match]) -> list[int]:
    return [match.movie.tmdb_id for match in matches]


def _asked(ask: Answer, words: Sequence[str]) -> tuple[list[list[int]], dict[SearchMode, float]]:
    """The films found, query after query and mode after mode, and the median milliseconds by mode."""
    found: list[list[int]] = []
    medians: dict[SearchMode, float] = {}
    for mode in SEARCH_MODES:
        found += [ask(each, mode) for each in words]  # also warms up
        medians[mode] = statistics.median(_milliseconds(ask, words, mode))
    return found, medians


def _milliseconds(ask: Answer, words: Iterable[str], mode: SearchMode) -> Iterator[float]:
    for each in [*words] * ROUNDS:
        started = time.perf_counter()
        ask(each, mode)
        yield (time.perf_counter() - started) * 1000


def _compared(results: Results, found: dict[Engine, list[list[int]]]) -> Results:
    pairs = [(exact[:DEPTH], other[:DEPTH]) for exact, other in zip(found["memory"], found["weaviate"], strict=True)]
    shared = [len(set(exact) & set(other)) / DEPTH for exact, other in pairs]
    times = {engine: results[engine]["query_median_ms"] for engine in ENGINES}
    return {
        f"overlap_at_{DEPTH}": {
            mode: round(statistics.mean(shared[at * QUERIES : (at + 1) * QUERIES]), 4)
            for at, mode in enumerate(SEARCH_MODES)
        },
        "same_order": round(statistics.mean(exact == other for exact, other in pairs), 4),
        "weaviate_to_memory_time": {
            mode: round(times["weaviate"][mode] / times["memory"][mode], 2) for mode in SEARCH_MODES
        },
    }


def _cold_start(settings: Settings) -> dict[str, float]:
    """Median seconds of a whole `search` process: with no server running, and beside one that runs."""
    seconds = {"alone": _search_seconds(settings)}
    if settings.engine == "weaviate":
        _command(settings, "db", "start")
        seconds["server_running"] = _search_seconds(settings)
        ServerHome(settings.home).stop()
    return seconds


def _search_seconds(settings: Settings) -> float:
    return statistics.median(_command(settings, "search", "a film about the sea", "--json") for _ in range(STARTS))


def _command(settings: Settings, *words: str) -> float:
    environment = {**os.environ, "RECOMMENDER_HOME": str(settings.home), "RECOMMENDER_ENGINE": settings.engine}
    environment |= {
        "WEAVIATE_BINARY": str(settings.weaviate_binary or ""),
        "RECOMMENDER_CATALOGUE": "",
        "WEAVIATE_URL": "",
    }
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "recommender", *words], cwd=ROOT, env=environment, check=True, capture_output=True
    )
    return time.perf_counter() - started


@contextmanager
def _home(engine: Engine) -> Iterator[Settings]:
    """A fresh home that is gone afterwards. WEAVIATE_BINARY, or the server got before, is used."""
    given = Settings.from_env()
    program = get_server_binary(given.home, given.weaviate_binary) if engine == "weaviate" else None
    with tempfile.TemporaryDirectory() as folder:
        yield replace(
            given,
            home=Path(folder),
            engine=engine,
            catalogue=BUNDLED_CATALOGUE,
            weaviate_url=None,
            weaviate_binary=program,
        )


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return round(value, 2) if isinstance(value, float) else value


if __name__ == "__main__":
    sys.exit(main())
