"""How far a map can be trusted, and how differently two spaces see the same film."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from recommender.maps.nearest import BLOCK, Floats, Places, ranks, smallest

NEIGHBOURS = 10
SAMPLE = 2000
"""Films whose neighbourhoods are looked at: their mean is known well enough, however many films there are."""


def map_neighbours(points: Floats, count: int, of: Places) -> Places:
    """The `count` nearest others on the map of those rows `of` all `points` (n, 2)."""
    found = [np.zeros((0, count), np.int64)]
    for start in range(0, len(of), BLOCK):
        block = of[start : start + BLOCK]
        apart = ((points[block][:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
        apart[np.arange(len(block)), block] = np.inf
        found.append(smallest(apart, count))
    return np.concatenate(found)


def trustworthiness(vectors: Floats, points: Floats, count: int = NEIGHBOURS) -> float | None:
    """How many of the films that lie next to each other on the map belong there: 1 is all, about 0.5 is chance.

    Venna & Kaski (2001): the `count` neighbours on the map are held against their ranks among the unit `vectors`; those
    beyond `count` cost as much as they are too far. None where there are too few films to tell (3 × count).
    """
    films = len(points)
    if 2 * films - 3 * count - 1 <= 0:
        return None
    of = np.arange(0, films, -(-films // SAMPLE))
    beyond = np.maximum(0, ranks(vectors, map_neighbours(points, count, of), of) - count).mean()
    return float(1 - 2 * beyond / (2 * films - 3 * count - 1))


def displacement(neighbours: Places, other_neighbours: Places, vectors: Floats, others: Floats) -> NDArray[np.float64]:
    """How far apart the neighbours of each film lie in the other space: (n,), 0 is next to it, 0.5 anywhere, 1 at the
    far end. The mean of both ways: `neighbours` among `vectors` seen in `others`, and the other way round."""
    if len(vectors) < 3:
        return np.zeros(len(vectors))
    everyone = np.arange(len(vectors))
    with ThreadPoolExecutor(2) as pool:
        seen = pool.map(ranks, (others, vectors), (neighbours, other_neighbours), (everyone, everyone))
        there, back = (found.mean(axis=1) for found in seen)
    return np.asarray(((there + back) / 2 - 1) / (len(vectors) - 2))
