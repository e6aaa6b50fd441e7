"""Exact neighbours and ranks among unit vectors, block by block so that memory stays flat at any number of films."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Places = NDArray[np.int64]
BLOCK = 512
"""Rows compared at once: 20,000 films take 40 MB."""


def nearest(vectors: Floats, count: int) -> tuple[Places, Floats]:
    """The `count` nearest others of each row of unit `vectors` (n, dimensions), and their distances; both (n, count).

    The nearest first; equally near ones by rising row. Distances are Euclidean, 0 to 2. There are at most n - 1 others.
    """
    count = min(count, len(vectors) - 1)
    found, distances = [np.zeros((0, max(count, 0)), np.int64)], [np.zeros((0, max(count, 0)))]
    for _, similar in _blocks(vectors, np.arange(len(vectors))):
        order = smallest(-similar, count)
        found.append(order)
        distances.append(np.sqrt(np.maximum(0.0, 2 - 2 * np.take_along_axis(similar, order, axis=1))))
    return np.concatenate(found), np.concatenate(distances)


def smallest(values: Floats, count: int) -> Places:
    """The columns of the `count` smallest values of each row (n, m), the smallest first; of equal ones the first."""
    if count >= values.shape[1]:
        return np.argsort(values, axis=1, kind="stable")[:, :count]
    found = np.sort(np.argpartition(values, count, axis=1)[:, :count], axis=1)
    order = np.argsort(np.take_along_axis(values, found, axis=1), axis=1, kind="stable")
    return np.take_along_axis(found, order, axis=1)


def ranks(vectors: Floats, others: Places, of: Places) -> Places:
    """How near `others` (m, k) are to the rows `of` (m,) unit `vectors` (n, dimensions): 1 for the nearest film; a tie
    shares a rank."""
    found = [np.zeros((0, others.shape[1]), np.int64)]
    for start, similar in _blocks(vectors, of):
        rows = np.arange(len(similar))
        asked = others[start : start + len(similar)]
        columns = [(similar > similar[rows, column, None]).sum(axis=1) + 1 for column in asked.T]
        found.append(np.stack(columns, axis=1) if columns else np.zeros((len(similar), 0), np.int64))
    return np.concatenate(found)


def _blocks(vectors: Floats, of: Places) -> Iterator[tuple[int, Floats]]:
    """Similarities of the rows `of` vectors to all of them, themselves left out, with the place where each block
    begins."""
    for start in range(0, len(of), BLOCK):
        rows = of[start : start + BLOCK]
        similar = vectors[rows] @ vectors.T
        similar[np.arange(len(rows)), rows] = -np.inf
        yield start, similar
