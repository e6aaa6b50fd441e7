"""How well the encoders understand the bundled catalogue's drawn posters: motifs and moods asked for in words.

    python -m benchmarks.drawn_posters [--out benchmarks/drawn_posters.json]

Each motif is asked for by its phrase, each mood by its word, in the poster space. A poster is right when its spec says
so: it has the motif, or a palette of that mood. The figure is the share of right posters among the first five, or
among as many as there are where they are fewer. Main motifs alone are looked for among posters that have them as their
main motif or not at all.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.embedding import Encoders, FloatArray, load_encoders
from recommender.evaluation.measures import precision_at
from recommender.images import read_image
from studio.motifs import all_motifs
from studio.palettes import PALETTES
from studio.spec import PosterSpec, load_specs

POSTERS = Path(__file__).resolve().parent.parent / "data" / "posters"
FIRST = 5
AIM = 0.9
"""The share of right posters that each motif and mood should reach."""

BATCH = 32

Relevant = NDArray[np.bool_]
Question = tuple[str, Relevant, Relevant]
"""Words, which posters answer them, and which posters are asked."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    figures = json.dumps(measured(load_encoders(), load_specs()), indent=2)
    print(figures)
    if arguments.out:
        arguments.out.write_text(figures + "\n", encoding="utf-8")


def measured(encoders: Encoders, specs: dict[int, PosterSpec]) -> dict[str, object]:
    """Precision (0 to 1) for all motifs, for main motifs alone and for moods; how many were asked and reach the aim."""
    posters = vectors(encoders, specs)
    every = list(specs.values())
    kinds = {
        "motifs": motif_questions(every, main_only=False),
        "main_motifs": motif_questions(every, main_only=True),
        "moods": mood_questions(every),
    }
    return {"films": len(specs)} | {name: judged(encoders, posters, asked) for name, asked in kinds.items()}


def vectors(encoders: Encoders, specs: Iterable[int]) -> FloatArray:
    """The posters' vectors in the poster space, (films, dimensions), in the order of the specs."""
    files = [POSTERS / f"{tmdb_id}_poster.jpg" for tmdb_id in specs]
    rows = []
    for start in range(0, len(files), BATCH):
        batch = [read_image(file) for file in files[start : start + BATCH]]
        rows.append(encoders.encode_pictures(batch, ["poster"])["poster"])
    return np.concatenate(rows)


def motif_questions(specs: list[PosterSpec], main_only: bool) -> Iterator[Question]:
    for name, motif in all_motifs().items():
        anywhere = np.array([any(part.name == name for part in spec.motifs) for spec in specs])
        in_front = np.array([spec.cast.main.name == name for spec in specs])
        right = in_front if main_only else anywhere
        if right.any():
            yield motif.phrase, right, right | ~anywhere


def mood_questions(specs: list[PosterSpec]) -> Iterator[Question]:
    for mood in sorted({spec.mood for spec in specs}):
        right = np.array([mood in PALETTES[spec.palette].moods for spec in specs])
        if right.any():
            yield mood, right, np.ones_like(right)


def judged(encoders: Encoders, posters: FloatArray, asked: Iterable[Question]) -> dict[str, float]:
    questions = list(asked)
    words = encoders.encode_queries([text for text, _, _ in questions], ["poster"])["poster"]
    shares = [
        precision_at(posters[among] @ row, right[among], min(FIRST, int(right.sum())))
        for row, (_, right, among) in zip(words, questions, strict=True)
    ]
    reached = sum(share >= AIM for share in shares)
    return {"asked": len(questions), "precision": round(float(np.mean(shares)), 3), "reach_the_aim": reached}


if __name__ == "__main__":
    main()
