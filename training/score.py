"""The few figures that training looks at while it runs; the model card quotes `recommender evaluate` instead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


def genre_ranking(posters: Floats, prompts: Floats, labels: Flags, least: int = 20) -> tuple[float, float]:
    """Precision at 10 and mean average precision over the genres that at least `least` films have.

    `posters` (n, d) unit rows, `prompts` (templates, genres, d) unit rows, `labels` (n, genres).
    """
    scores = np.einsum("nd,tgd->gn", posters, prompts)
    kept = [genre for genre in range(labels.shape[1]) if labels[:, genre].sum() >= least]
    hits = [labels[np.argsort(-scores[genre], kind="stable"), genre] for genre in kept]
    return float(np.mean([hit[:10].mean() for hit in hits])), float(np.mean([average_precision(hit) for hit in hits]))


def average_precision(hits: Flags) -> float:
    places = np.flatnonzero(hits)
    return float(((np.arange(len(places)) + 1) / (places + 1)).mean())


def recall(queries: Floats, targets: Floats, depths: tuple[int, ...] = (1, 10, 50)) -> list[float]:
    """Share of rows of `queries` that find the same row of `targets` among their nearest."""
    scores = queries @ targets.T
    rank = (scores > np.diag(scores)[:, None]).sum(1)
    return [float((rank < depth).mean()) for depth in depths]


def genre_jaccard(vectors: Floats, labels: Flags, depth: int = 5) -> float:
    """Mean overlap of genres between a film and its nearest neighbours."""
    scores = vectors @ vectors.T
    np.fill_diagonal(scores, -np.inf)
    nearest = np.argsort(-scores, axis=1, kind="stable")[:, :depth]
    both = (labels[:, None] & labels[nearest]).sum(2)
    either = (labels[:, None] | labels[nearest]).sum(2)
    return float((both / np.maximum(either, 1)).mean())
