"""Names for the neighbourhoods of a map: the terms that their films have and other films have not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.maps.film_maps import Region

Points = NDArray[np.floating]
Groups = NDArray[np.int64]

LEVELS = (60, 16)
"""Films a region has, about: of those seen from afar, and of those seen from near."""
MOST = (10, 36)
"""Regions of each level at most; more names would cover the map."""
COMMON = 0.2
"""Share of a region's films that have the term which names it; a rarer one would promise too much."""
ROUNDS = 30
SAYS_NOTHING = ("based on", "creditsstinger", "director", "loss of", "sequel", "remake")
"""Parts of keywords that tell how a film was made rather than what it is."""


def name_regions(points: Points, terms: Sequence[Sequence[str]]) -> tuple[Region, ...]:
    """Regions of `points` (n, 2) by the terms of each film, from afar (level 0) and from near (level 1).

    A name belongs to one region of a level; regions that nothing sets apart have none and are left out.
    """
    return tuple(
        region
        for level, (size, most) in enumerate(zip(LEVELS, MOST, strict=True))
        for region in _level(points, terms, level, min(most, max(1, len(points) // size)))
    )


def _level(points: Points, terms: Sequence[Sequence[str]], level: int, count: int) -> list[Region]:
    if len(points) < LEVELS[1]:
        return []
    groups = grouped(points, count)
    names = distinctive([[terms[film] for film in np.flatnonzero(groups == group).tolist()] for group in range(count)])
    return [_region(points[groups == group], name, level) for group, name in enumerate(names) if name]


def _region(points: Points, name: str, level: int) -> Region:
    """At the film in its middle, since the mean of a bent region may lie outside of it."""
    x, y = points[((points - np.median(points, axis=0)) ** 2).sum(axis=1).argmin()]
    return Region(name, round(float(x), 4), round(float(y), 4), level, len(points))


def grouped(points: Points, count: int) -> Groups:
    """The group, 0 to `count` - 1, of each of `points` (n, 2): k-means (Lloyd 1982), begun at points far apart
    (Gonzalez 1985), so that it is the same every time."""
    centres = [points[((points - points.mean(axis=0)) ** 2).sum(axis=1).argmax()]]
    while len(centres) < count:
        centres.append(points[_apart(points, np.array(centres)).min(axis=1).argmax()])
    middles = np.array(centres)
    groups = np.zeros(len(points), np.int64)
    for _ in range(ROUNDS):
        groups = _apart(points, middles).argmin(axis=1)
        middles = np.array(
            [
                points[groups == group].mean(axis=0) if (groups == group).any() else middles[group]
                for group in range(count)
            ]
        )
    return groups


def _apart(points: Points, centres: Points) -> NDArray[np.floating]:
    return np.asarray(((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2))


def distinctive(groups: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """A name for each group of films by their terms: the two that set it apart (class-based tf-idf, Grootendorst
    2022), "" where none does. No term names two groups."""
    counts = [Counter(term for film in films for term in _telling(film)) for films in groups]
    overall: Counter[str] = sum(counts, Counter())
    films = sum(map(len, groups))
    claims = sorted(
        (-_weight(count, len(groups[group]), overall[term], films), term, group)
        for group, terms in enumerate(counts)
        for term, count in terms.items()
        if count >= max(2, COMMON * len(groups[group]))
    )
    named: list[list[str]] = [[] for _ in groups]
    taken: set[str] = set()
    for weight, term, group in claims:
        if weight < 0 and term not in taken and len(named[group]) < 2:
            named[group].append(term)
            taken.add(term)
    return [" · ".join(term[:1].upper() + term[1:] for term in terms) for terms in named]


def _telling(terms: Iterable[str]) -> set[str]:
    return {term.lower() for term in terms if not any(part in term.lower() for part in SAYS_NOTHING)}


def _weight(count: int, size: int, overall: int, films: int) -> float:
    """How much a term says of a group: its share there, times how much rarer it is everywhere (0 where it is not)."""
    return count / size * max(0.0, math.log(count / size * films / overall))
