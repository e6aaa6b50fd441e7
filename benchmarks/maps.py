"""How long the maps take to lay out, on one core, and how far they can be trusted.

python -m benchmarks.maps --out benchmarks/maps.json      # the bundled films and 10,000 made-up ones, about two minutes
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.synthetic import SyntheticEncoders
from recommender import Settings, open_recommender
from recommender.embedding import PhraseBook
from recommender.index import IndexedFilm
from recommender.maps.making import make_maps

MADE_UP = 10_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the results and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.maps", description=__doc__)
    parser.add_argument("--films", type=int, default=MADE_UP, help="made-up films")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    args = parser.parse_args(arguments)
    bundled, phrases = _bundled()
    blocks = SyntheticEncoders({"plot": 640, "poster": 256}, queries=1).films(args.films)
    made_up = [film for block in blocks for film in block]
    results = {"bundled": measured(bundled, phrases), "made up": measured(made_up, phrases)}
    text = json.dumps(results, indent=2)
    print(text)
    if args.out:
        args.out.write_text(text + "\n", encoding="utf-8")


def measured(films: Sequence[IndexedFilm], phrases: PhraseBook | None) -> dict[str, Any]:
    """Seconds by the clock and of processor, size of what a browser gets, trustworthiness (1 is all, 0.5 chance)."""
    clock, processor = time.perf_counter(), time.process_time()
    maps = make_maps(films, phrases)
    return {
        "films": len(films),
        "seconds": round(time.perf_counter() - clock, 1),
        "processor seconds": round(time.process_time() - processor, 1),
        "kilobytes": len(maps.to_bytes()) // 1000,
        "trustworthiness": {space: round(trust, 3) for space, trust in maps.trust.items() if trust is not None},
        "regions": {space: len(regions) for space, regions in maps.regions.items()},
    }


def _bundled() -> tuple[list[IndexedFilm], PhraseBook | None]:
    with (
        tempfile.TemporaryDirectory() as home,
        open_recommender(Settings(home=Path(home), engine="memory")) as recommender,
    ):
        return list(recommender.library.index.walk()), recommender.library.encoders.phrases


if __name__ == "__main__":
    main()
