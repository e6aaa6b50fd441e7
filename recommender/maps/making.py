"""Films → both of their maps. Arithmetic only: who calls it decides where and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import numpy as np

from recommender.embedding import PhraseBook
from recommender.index import IndexedFilm
from recommender.maps.film_maps import NOWHERE, Change, FilmMaps
from recommender.maps.layout import Points, Vectors, in_a_square, lay_out, looks_at, shared_start, turned_onto
from recommender.maps.measures import NEIGHBOURS, displacement, trustworthiness
from recommender.maps.nearest import Floats, Places, nearest
from recommender.maps.regions import name_regions
from recommender.movies import SPACES, Movie, Space
from recommender.poster_tags import tag_poster
from recommender.progress import Progress, silent
from recommender.spelling import spelled_words

Near = Mapping[Space, tuple[Places, Floats]]
"""Places and distances of each film's nearest others, by space."""
LISTED = 30
"""Films that are told to change neighbours."""
SHOWN = 3
"""Neighbours by each space that go with them."""
_LONG = 5
"""Letters of a word that may say something of a plot."""


def make_maps(films: Sequence[IndexedFilm], phrases: PhraseBook | None, progress: Progress = silent) -> FilmMaps:
    """Both maps of the films, who may come in any order. The same ones for the same films, but for the date."""
    films = sorted(films, key=lambda film: film.movie.tmdb_id)
    rows = {
        space: np.array([at for at, film in enumerate(films) if space in film.vectors], np.int64) for space in SPACES
    }
    vectors = {
        space: np.stack([films[at].vectors[space] for at in rows[space]]) for space in SPACES if len(rows[space])
    }
    progress("Looking for neighbours")
    near = {space: nearest(found, max(looks_at(len(found)), NEIGHBOURS)) for space, found in vectors.items()}
    points = _points(len(films), rows, vectors, near, progress)
    progress("Naming regions")
    close = {space: _neighbours(len(films), rows[space], near.get(space)) for space in SPACES}
    return FilmMaps(
        movies=tuple(film.movie for film in films),
        points=points,
        neighbours=close,
        regions={
            space: name_regions(points[space][at], [_terms(films[film], space, phrases) for film in at])
            for space, at in rows.items()
        },
        changes=_changes(films, rows, vectors, near),
        trust={
            space: trustworthiness(vectors[space], points[space][rows[space]]) if space in vectors else None
            for space in SPACES
        },
        made=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _points(
    count: int, rows: Mapping[Space, Places], vectors: Mapping[Space, Vectors], near: Near, progress: Progress
) -> dict[Space, Points]:
    """Coordinates (films, 2) in 0..1 by space, NaN where a film is not in it; posters turned onto plots. Each space is
    laid out on a core of its own, where there are two."""
    maps: dict[Space, Points] = {space: np.full((count, 2), np.nan) for space in SPACES}
    if not vectors:
        return maps
    start = shared_start({space: _filled(count, rows[space], found) for space, found in vectors.items()})
    progress("Laying out both maps")
    with ThreadPoolExecutor(len(SPACES)) as pool:  # the arithmetic of each leaves the other alone
        laid_out = {space: pool.submit(lay_out, *near[space], start[rows[space]]) for space in vectors}
    for space, done in laid_out.items():
        maps[space][rows[space]] = done.result()
    both = np.intersect1d(rows["plot"], rows["poster"])
    if len(both) > 1:
        # Turned by the films that are on both maps; what turns them turns the others as well.
        maps["plot"] = _squared(maps["plot"])
        maps["poster"] = _turned(maps["poster"], maps["plot"], both)
    return {space: _squared(points) for space, points in maps.items()}


def _filled(count: int, at: Places, found: Vectors) -> Vectors:
    """A row for each film; that of the average film where there is none."""
    full = np.tile(found.mean(axis=0), (count, 1))
    full[at] = found
    return full


def _squared(points: Points) -> Points:
    there = ~np.isnan(points[:, 0])
    squared = points.copy()
    squared[there] = in_a_square(points[there])
    return squared


def _turned(points: Points, target: Points, both: Places) -> Points:
    there = np.flatnonzero(~np.isnan(points[:, 0]))
    turned = points.copy()
    turned[there] = turned_onto(points[there], target[both], np.isin(there, both))
    return turned


def _neighbours(count: int, at: Places, near: tuple[Places, Floats] | None) -> Places:
    close = np.full((count, NEIGHBOURS), NOWHERE, np.int64)
    if near is not None:
        found = near[0][:, :NEIGHBOURS]
        close[at[:, None], np.arange(found.shape[1])] = at[found]
    return close


def _changes(
    films: Sequence[IndexedFilm], rows: Mapping[Space, Places], vectors: Mapping[Space, Vectors], near: Near
) -> tuple[Change, ...]:
    """The films of both maps whose neighbours change most, those that change most first."""
    both = np.intersect1d(rows["plot"], rows["poster"])
    if len(both) <= NEIGHBOURS:
        return ()
    plots, posters = (vectors[space][np.isin(rows[space], both)] for space in SPACES)
    if len(both) == len(films):
        by_plot, by_poster = (near[space][0][:, :NEIGHBOURS] for space in SPACES)
    else:
        by_plot, by_poster = (nearest(found, NEIGHBOURS)[0] for found in (plots, posters))
    shares = displacement(by_plot, by_poster, plots, posters)
    most = np.argsort(-shares, kind="stable")[:LISTED]
    return tuple(
        Change(
            int(both[at]),
            round(float(shares[at]), 3),
            tuple(both[by_plot[at, :SHOWN]].tolist()),
            tuple(both[by_poster[at, :SHOWN]].tolist()),
        )
        for at in most
    )


def _terms(film: IndexedFilm, space: Space, phrases: PhraseBook | None) -> tuple[str, ...]:
    """What the region of a film may be called after: its genres, and its keywords or what its poster says."""
    if space == "plot":
        return *film.movie.genres, *(film.movie.keywords or _long_words(film.movie))
    return *film.movie.genres, *(tag.text for tag in tag_poster(film.vectors["poster"], phrases) if tag.kind != "genre")


def _long_words(movie: Movie) -> list[str]:
    return [word for word in spelled_words(movie.overview) if len(word) >= _LONG]
