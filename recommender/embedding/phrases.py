"""The phrases that a poster can be asked about: their vectors, and what was measured about the answers."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

PhraseKind = Literal["genre", "mood", "palette", "motif"]
KINDS: tuple[PhraseKind, ...] = get_args(PhraseKind)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, and how closeness to it turns into the chance that it is true of a poster.

    `mean` and `spread` are those of its similarity to posters at large; `slope` and `offset` come from posters that
    no training saw and of which the truth is known (logistic regression).
    """

    kind: PhraseKind
    text: str
    mean: float
    spread: float
    slope: float
    offset: float

    def confidence(self, similarity: float) -> float:
        """0 to 1: of the posters that are this close, the share of which the phrase is true."""
        strength = self.slope * (similarity - self.mean) / self.spread + self.offset
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, strength))))


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Phrases and their unit vectors in the poster space, (phrases, dimensions), row by row."""

    phrases: tuple[Phrase, ...]
    rows: NDArray[np.float32]


def read_phrases(folder: Path) -> PhraseBook:
    """phrases.json and phrases.npy of `folder`. Raises ValueError, KeyError or OSError where they are not that."""
    phrases = tuple(_phrase(row) for row in json.loads((folder / "phrases.json").read_text(encoding="utf-8")))
    rows = np.load(folder / "phrases.npy", allow_pickle=False).astype(np.float32)
    if len(rows) != len(phrases):
        raise ValueError(f"{len(phrases)} phrases with {len(rows)} vectors")
    return PhraseBook(phrases, rows / np.linalg.norm(rows, axis=1, keepdims=True))


def _phrase(row: dict[str, object]) -> Phrase:
    kind = row["kind"]
    if kind not in KINDS:
        raise ValueError(f"a phrase of kind {kind!r}")
    mean, spread, slope, offset = (float(str(row[name])) for name in ("mean", "spread", "slope", "offset"))
    if spread <= 0:
        raise ValueError(f"a phrase with spread {spread}")
    return Phrase(kind, str(row["text"]), mean, spread, slope, offset)
