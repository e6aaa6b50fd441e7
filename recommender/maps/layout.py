"""Where films lie on a map: t-SNE of each space, both begun alike and turned onto each other.

t-SNE (van der Maaten & Hinton, JMLR 2008; openTSNE, Poličar et al. 2024) keeps neighbours together, which is what a map
of films is for. Measured here on 419 films and one core: trustworthiness 0.960 by plot and 0.88 by poster in 0.9 s;
UMAP 0.956 and 0.90, but its libraries are half as large again and take half a minute to load on a cold disk.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from openTSNE import TSNEEmbedding
from openTSNE.affinity import PerplexityBasedNN
from openTSNE.nearest_neighbors import PrecomputedNeighbors

from recommender.maps.nearest import Floats, Places
from recommender.movies import Space

Points = NDArray[np.float64]
Vectors = NDArray[np.float32]

PERPLEXITY = 30
"""Neighbours that hold a film in its place; t-SNE's usual number."""
FEWEST = 5
"""Films below which there is no neighbourhood to keep: they lie where their main directions put them."""
MANY = 3000
"""Films from which interpolation on a grid (FIt-SNE) is quicker than the tree (Barnes-Hut)."""
STEPS = (250, 500)
"""Steps pulled together and steps let go, t-SNE's usual numbers."""
STEPS_OF_MANY = (100, 150)
"""Those of MANY films, which make do with less: 10,000 take 8 seconds of processor instead of 16 with (125, 250), and
are trusted no less (0.926 instead of 0.922; 0.918 with (75, 125))."""
_START_SPREAD = 1e-4
"""t-SNE begins with all films close together, and pulls them apart."""


def shared_start(vectors: Mapping[Space, Vectors]) -> Points:
    """The two main directions (n, 2) of plots and posters taken together; a film without a poster has zeros there."""
    both = np.concatenate([rows - rows.mean(axis=0) for rows in vectors.values()], axis=1).astype(np.float64)
    size = both.shape[1]
    # The smaller of both products has the same directions.
    if len(both) < size:
        values, left = np.linalg.eigh(both @ both.T)
        points = left[:, ::-1][:, :2] * np.sqrt(np.maximum(values[::-1][:2], 0))
    else:
        points = both @ np.linalg.eigh(both.T @ both)[1][:, ::-1][:, :2]
    if points.shape[1] < 2:
        points = np.pad(points, ((0, 0), (0, 2 - points.shape[1])))
    # The sign of a direction is nobody's choice: the film farthest out lies to the right and above.
    far = np.abs(points).argmax(axis=0)
    signs = np.sign(points[far, np.arange(2)])
    return np.asarray(points * np.where(signs == 0, 1, signs))


def looks_at(count: int) -> int:
    """How many nearest of each of `count` films hold it in its place."""
    return int(3 * _perplexity(count))


def lay_out(near: Places, distances: Floats, start: Points) -> Points:
    """Coordinates (n, 2) of films by their nearest others, places and distances (n, `looks_at` or more) with the
    nearest first, begun from `start` (n, 2). The same for the same input."""
    count = len(start)
    if count < FEWEST:
        return start
    neighbours = PrecomputedNeighbors(near[:, : looks_at(count)], distances[:, : looks_at(count)])
    affinities = PerplexityBasedNN(knn_index=neighbours, perplexity=_perplexity(count), n_jobs=1)
    method = "fft" if count > MANY else "bh"
    points = TSNEEmbedding(
        _close_together(start), affinities, n_jobs=1, random_state=0, negative_gradient_method=method
    )
    together, apart = STEPS_OF_MANY if count > MANY else STEPS
    points.optimize(n_iter=together, exaggeration=12, momentum=0.5, inplace=True)
    points.optimize(n_iter=apart, momentum=0.8, inplace=True)
    return np.array(points, dtype=np.float64)


def _perplexity(count: int) -> float:
    return min(PERPLEXITY, (count - 1) / 3)


def _close_together(start: Points) -> Points:
    spread = start.std(axis=0).max()
    if spread < 1e-9:  # films that are all alike: t-SNE cannot tell them apart where they begin on one point
        return np.random.default_rng(0).normal(scale=_START_SPREAD, size=start.shape)
    return np.asarray(start / spread * _START_SPREAD)


def turned_onto(points: Points, target: Points, known: NDArray[np.bool_]) -> Points:
    """`points` (n, 2) turned, mirrored, scaled and moved so that the `known` ones lie as near as they can to `target`:
    orthogonal Procrustes (Schönemann 1966), which changes no neighbour."""
    centre, towards = points[known].mean(axis=0), target.mean(axis=0)
    aside = points[known] - centre
    left, sizes, right = np.linalg.svd(aside.T @ (target - towards))
    extent = (aside**2).sum()
    scale = sizes.sum() / extent if min(extent, sizes.sum()) > 1e-12 else 1.0
    return np.asarray(scale * (points - centre) @ left @ right + towards)


def in_a_square(points: Points) -> Points:
    """`points` scaled to 0..1 by their longer side, in the middle of the other."""
    if not len(points):
        return points
    low, high = points.min(axis=0), points.max(axis=0)
    side = float((high - low).max()) or 1.0
    return np.asarray((0.5 + (points - (low + high) / 2) / side).clip(0, 1))
