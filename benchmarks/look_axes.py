"""How well the axes of a poster's look agree with a person: AUC of each axis over posters that were labelled by hand.

    python -m benchmarks.look_axes --catalogue REAL [--out benchmarks/look_axes.json]

`look_labels.json` has a sign for each axis and poster: + or - for the side it is clearly on, ? for neither; 72 real
posters of the validation films (REAL, in the import format) and 48 bundled ones. They were labelled from contact sheets
before any measure was seen. AUC is the chance that of two posters, one from each side, the measure orders both right:
0.5 is chance, and the figure beside it is what 19 of 20 shuffles of the labels stay below.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.embedding import load_encoders
from recommender.images import read_image
from recommender.look_axes import AXES, LookMeter, sides
from recommender.settings import BUNDLED_CATALOGUE

LABELS = Path(__file__).with_name("look_labels.json")
SIGNS = {"+": 1, "-": 0}
SHUFFLES = 2000
FEWEST = 5
"""Posters that each side needs for a figure of its own."""

Labelled = tuple[NDArray[np.int_], NDArray[np.float64]]
"""Which side each poster is on (1 the high one), and what was measured."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    labels = read_labels()
    folders = {"real": arguments.catalogue, "bundled": BUNDLED_CATALOGUE}
    looks = {name: measured(folder, labels["posters"][name]) for name, folder in folders.items()}
    figures = json.dumps([figures_of(at, labels["posters"], looks) for at in range(len(AXES))], indent=1)
    print(figures)
    if arguments.out:
        arguments.out.write_text(figures + "\n", encoding="utf-8")


def read_labels() -> dict[str, Any]:
    """The signs, by kind of poster and film; each film has one for each axis, in their order."""
    labels: dict[str, Any] = json.loads(LABELS.read_text(encoding="utf-8"))
    if labels["axes"] != [axis.key for axis in AXES]:
        raise ValueError("The labels are of other axes.")
    return labels


def measured(folder: Path, posters: Mapping[str, str]) -> dict[str, tuple[float, ...]]:
    """The look of each poster, by its film."""
    encoders = load_encoders()
    meter, looks = LookMeter(encoders), {}
    for film in posters:
        picture = read_image(folder / "posters" / f"{film}_poster.jpg")
        looks[film] = meter.measure(picture, encoders.encode_pictures([picture], ["poster"])["poster"][0])
    return looks


def figures_of(at: int, labels: Mapping[str, Mapping[str, str]], looks: Mapping[str, Any]) -> dict[str, Any]:
    """AUC over all posters and over each kind, chance, and how many names that are given to a poster are right."""
    of_kind = {name: labelled(at, labels[name], looks[name]) for name in labels}
    side, values = (np.concatenate(parts) for parts in zip(*of_kind.values(), strict=True))
    names = [sides((0.0,) * at + (value,)) for value in values]
    named = [(name[0] == AXES[at].high) == is_high for name, is_high in zip(names, side, strict=True) if name]
    return {
        "axis": AXES[at].key,
        "sides": [AXES[at].low, AXES[at].high],
        "posters": [int((side == 0).sum()), int((side == 1).sum())],
        "auc": rounded(auc(side, values)),
        "chance_95": rounded(chance(side, values)),
        **{
            f"auc_{name}": rounded(auc(*part)) if min(np.bincount(part[0], minlength=2)) >= FEWEST else None
            for name, part in of_kind.items()
        },
        "named": rounded(len(named) / len(side)),
        "named_right": rounded(float(np.mean(named))),
    }


def labelled(at: int, labels: Mapping[str, str], looks: Mapping[str, tuple[float, ...]]) -> Labelled:
    """The posters that are clearly on one side."""
    clear = [(SIGNS[signs[at]], looks[film][at]) for film, signs in labels.items() if signs[at] in SIGNS]
    return np.array([side for side, _ in clear], dtype=int), np.array([value for _, value in clear], dtype=float)


def auc(side: NDArray[np.int_], values: NDArray[np.float64]) -> float:
    high, low = values[side == 1], values[side == 0]
    return float((high[:, None] > low).mean() + (high[:, None] == low).mean() / 2)


def chance(side: NDArray[np.int_], values: NDArray[np.float64]) -> float:
    shuffler = np.random.default_rng(0)
    return float(np.percentile([auc(shuffler.permutation(side), values) for _ in range(SHUFFLES)], 95))


def rounded(figure: float) -> float:
    return round(figure, 2)


if __name__ == "__main__":
    main()
