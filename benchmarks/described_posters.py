"""How well words for what is seen find real posters: scenes and moods as somebody described the validation posters.

    python -m benchmarks.described_posters --catalogue REAL [--out benchmarks/described_posters.json]

REAL holds the validation films in the import format; the descriptions are those of training/described, which no
training saw. A scene is right when it finds its own poster; a mood's figure is the share of the first five posters that
were described with it, beside chance. A describer names three moods at most, so five of five cannot be expected.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from recommender.embedding import Encoders, FloatArray, load_encoders
from recommender.evaluation.measures import own_ranks, precision_at, recall_at
from recommender.images import read_image
from training.described import Described, described_posters

BATCH, FIRST, FEWEST = 32, 5, 10
"""FEWEST: posters that a mood needs to be asked for."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    described = described_posters("validation_posters.tsv")
    files = {key: arguments.catalogue / "posters" / f"{key}_poster.jpg" for key in described}
    figures = json.dumps(measured(load_encoders(), described, files), indent=2)
    print(figures)
    if arguments.out:
        arguments.out.write_text(figures + "\n", encoding="utf-8")


def measured(encoders: Encoders, described: dict[int, Described], files: dict[int, Path]) -> dict[str, object]:
    """Recall and precision (0 to 1) over the described posters."""
    posters = seen(encoders, [files[key] for key in described])
    ranks = own_ranks(said(encoders, [look.scene for look in described.values()]) @ posters.T, np.arange(len(posters)))
    moods = sorted({mood for look in described.values() for mood in look.moods})
    flags = {mood: np.array([mood in look.moods for look in described.values()]) for mood in moods}
    asked = [mood for mood in moods if flags[mood].sum() >= FEWEST]
    shares = [
        precision_at(posters @ row, flags[mood], FIRST) for mood, row in zip(asked, said(encoders, asked), strict=True)
    ]
    return {
        "posters": len(posters),
        "scenes": {f"r_at_{first}": round(recall_at(ranks, first), 3) for first in (1, 10, 50)},
        "moods": {
            "asked": len(asked),
            "precision": round(float(np.mean(shares)), 3),
            "chance": round(float(np.mean([flags[mood].mean() for mood in asked])), 3),
        },
    }


def seen(encoders: Encoders, files: list[Path]) -> FloatArray:
    starts = range(0, len(files), BATCH)
    batches = ([read_image(file) for file in files[start : start + BATCH]] for start in starts)
    return np.concatenate([encoders.encode_pictures(batch, ["poster"])["poster"] for batch in batches])


def said(encoders: Encoders, texts: list[str]) -> FloatArray:
    return encoders.encode_queries(texts, ["poster"])["poster"]


if __name__ == "__main__":
    main()
