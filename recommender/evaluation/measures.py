"""Retrieval measures on plain arrays. All values run from 0 to 1, higher is better."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatMatrix = NDArray[np.float32]
BoolMatrix = NDArray[np.bool_]
Ranks = NDArray[np.int64]


def precision_at(scores: FloatMatrix, relevant: NDArray[np.bool_], depth: int) -> float:
    """Share of relevant things among the `depth` best scored ones; `scores` and `relevant` have one row."""
    best = np.argsort(-scores, kind="stable")[:depth]
    return float(relevant[best].mean())


def average_precision(scores: FloatMatrix, relevant: NDArray[np.bool_]) -> float:
    """Mean of the precision at the place of every relevant thing (Manning, Raghavan & Schütze, IR, 2008, §8.4)."""
    ordered = relevant[np.argsort(-scores, kind="stable")]
    places = np.flatnonzero(ordered)
    if not len(places):
        return 0.0
    return float(((np.arange(len(places)) + 1) / (places + 1)).mean())


def own_ranks(scores: FloatMatrix, targets: Ranks) -> Ranks:
    """Place (1 is best) of column `targets[row]` in every row of `scores` (queries, things); a tie counts against."""
    own = scores[np.arange(len(targets)), targets][:, None]
    return np.asarray((scores >= own).sum(axis=1), dtype=np.int64)


def recall_at(ranks: Ranks, depth: int) -> float:
    """Share of queries whose thing is among the first `depth`."""
    return float((ranks <= depth).mean()) if len(ranks) else 0.0


def jaccard(labels: BoolMatrix) -> FloatMatrix:
    """Pairwise overlap of label sets (n, labels) → (n, n); two empty sets overlap by 0."""
    sets = labels.astype(np.float32)
    shared = sets @ sets.T
    sizes = sets.sum(axis=1)
    together = sizes[:, None] + sizes[None, :] - shared
    overlaps: FloatMatrix = np.divide(shared, together, out=np.zeros_like(shared), where=together > 0)
    return overlaps


def neighbours_overlap(vectors: FloatMatrix, labels: BoolMatrix, depth: int) -> tuple[float, float]:
    """Mean label overlap of each thing with its `depth` nearest others, and with all others (chance)."""
    overlaps = jaccard(labels)
    count = len(vectors)
    if count < 2:
        return 0.0, 0.0
    similarities = vectors @ vectors.T
    np.fill_diagonal(similarities, -np.inf)
    nearest = np.argsort(-similarities, axis=1, kind="stable")[:, :depth]
    others = (overlaps.sum() - np.trace(overlaps)) / (count * (count - 1))
    return float(np.take_along_axis(overlaps, nearest, axis=1).mean()), float(others)
