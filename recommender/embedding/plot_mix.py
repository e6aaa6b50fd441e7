"""How the two halves of a text make one plot vector, and how a question weighs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from recommender.embedding.contract import FloatArray


@dataclass(frozen=True, slots=True)
class PlotMix:
    """Numbers of each half, and the weights of their cosines.

    A film is stored once, with both halves side by side. Words are told by the sentence half, films that people call
    alike by the shared half: so a question made of words weighs the halves otherwise than one made of a film, and a
    question's row times a stored row is proportional to the weighted sum of the two cosines.
    """

    sentence: int
    shared: int
    stored: tuple[float, float]
    words: tuple[float, float]
    films: tuple[float, float]

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> PlotMix:
        """Raises KeyError, TypeError or ValueError for anything else than two positive weights each."""
        pairs = {name: _pair(fields[name]) for name in ("stored", "words", "films")}
        return cls(int(fields["sentence"]), int(fields["shared"]), **pairs)

    def film(self, sentence: FloatArray, shared: FloatArray) -> FloatArray:
        """What is stored of films, (n, sentence + shared)."""
        return _rows(sentence, shared, (self.stored[0] ** 0.5, self.stored[1] ** 0.5))

    def question(self, sentence: FloatArray, shared: FloatArray) -> FloatArray:
        """What words ask, (n, sentence + shared)."""
        return _rows(sentence, shared, self.words)

    def film_question(self, stored: FloatArray) -> FloatArray:
        """What a film's stored row (sentence + shared,) asks when it is liked."""
        scale = [weight / part**0.5 for weight, part in zip(self.films, self.stored, strict=True)]
        halves = stored[: self.sentence] * scale[0], stored[self.sentence :] * scale[1]
        return _unit(np.concatenate(halves))


def _pair(values: Any) -> tuple[float, float]:
    first, second = (float(value) for value in values)
    if min(first, second) <= 0:
        raise ValueError(f"weights {first} and {second}")
    return (first, second)


def _rows(sentence: FloatArray, shared: FloatArray, weights: tuple[float, float]) -> FloatArray:
    return _unit(np.concatenate([sentence * np.float32(weights[0]), shared * np.float32(weights[1])], axis=1))


def _unit(rows: FloatArray) -> FloatArray:
    lengths: FloatArray = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), dtype=np.float32)
