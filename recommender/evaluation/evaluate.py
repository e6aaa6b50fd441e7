"""Measures the encoders on a catalogue: words to posters, overviews to posters, neighbours, worn posters, known items.

Vectors come straight from the encoders and are compared exactly, so that the figures tell about the encoders alone;
what the engines lose on top is measured in benchmarks/.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from recommender.catalogue import CatalogueFilm, read_catalogue
from recommender.embedding import Encoders
from recommender.errors import BadCatalogue, BadImage
from recommender.evaluation.degradations import DEGRADATIONS
from recommender.evaluation.known_item import known_item
from recommender.evaluation.measures import (
    FloatMatrix,
    average_precision,
    neighbours_overlap,
    own_ranks,
    precision_at,
    recall_at,
)
from recommender.images import read_image
from recommender.movies import Space
from recommender.progress import Progress, silent

TEMPLATES = ("{} movie", "a {} film", "poster of a {} movie")
FEWEST = 20
"""Films a genre needs to be measured: with fewer, ten places are filled by luck."""
BATCH = 32

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Posters:
    """The films that have a readable poster, and its vectors (n, dimensions)."""

    films: tuple[CatalogueFilm, ...]
    vectors: FloatMatrix

    def by_id(self) -> dict[int, FloatMatrix]:
        """Each film's vector (dimensions,) by its TMDB id."""
        return {film.movie.tmdb_id: row for film, row in zip(self.films, self.vectors, strict=True)}


def evaluate(
    catalogue: Path,
    encoders: Encoders,
    queries: Path | None = None,
    progress: Progress = silent,
    films: Sequence[CatalogueFilm] | None = None,
) -> Report:
    """Every measure on the films of a catalogue, or on these `films`; a part that they cannot answer is None.

    `queries` (default: queries.json beside the catalogue, where there is one) is a list of {"query": words,
    "tmdb_id": the film that is meant}. Raises BadCatalogue when either cannot be read.
    """
    films = read_catalogue(catalogue).films if films is None else films
    asked = read_queries(catalogue, queries)  # before the minutes of encoding: a wrong file name should be told at once
    posters = _encode_posters(films, encoders, progress)
    progress("Encoding plots")
    plots = encoders.encode_documents([film.movie for film in films], ["plot"])["plot"]
    return {
        "films": len(films),
        "words_to_poster": _words_to_poster(posters, encoders),
        "overview_to_poster": _overview_to_poster(posters, encoders),
        "poster_neighbours": _neighbours(posters.vectors, posters.films),
        "plot_neighbours": _neighbours(plots, films),
        "degraded_posters": _degraded(posters, encoders, progress),
        "known_item": known_item(films, plots, posters.by_id(), encoders, asked),
    }


def _encode_posters(films: Sequence[CatalogueFilm], encoders: Encoders, progress: Progress) -> _Posters:
    readable, rows = [], []
    for start in range(0, len(films), BATCH):
        progress("Encoding posters", start, len(films))
        batch = list(_readable(films[start : start + BATCH]))
        if batch:
            readable += [film for film, _ in batch]
            rows.append(_pictures(encoders, [picture for _, picture in batch]))
    return _Posters(tuple(readable), np.concatenate(rows) if rows else np.zeros((0, 1), dtype=np.float32))


def _readable(films: Iterable[CatalogueFilm]) -> Iterator[tuple[CatalogueFilm, Image.Image]]:
    for film in films:
        if film.poster_file is not None:
            try:
                yield film, read_image(film.poster_file)
            except BadImage:
                continue  # the import reports such files; here they are films without a poster


def _pictures(encoders: Encoders, pictures: Sequence[Image.Image]) -> FloatMatrix:
    return encoders.encode_pictures(pictures, ["poster"])["poster"]


def _texts(encoders: Encoders, texts: Sequence[str], space: Space) -> FloatMatrix:
    return encoders.encode_queries(texts, [space])[space]


def _labels(films: Sequence[CatalogueFilm]) -> tuple[list[str], NDArray[np.bool_]]:
    genres = sorted({genre for film in films for genre in film.movie.genres})
    return genres, np.array([[genre in film.movie.genres for genre in genres] for film in films], dtype=bool)


def _words_to_poster(posters: _Posters, encoders: Encoders) -> Report | None:
    genres, labels = _labels(posters.films)
    per_genre = {}
    for column, genre in enumerate(genres):
        relevant = labels[:, column]
        if relevant.sum() >= FEWEST:
            asked = _texts(encoders, [template.format(genre.lower()) for template in TEMPLATES], "poster")
            scores = (posters.vectors @ asked.T).mean(axis=1)
            per_genre[genre] = {
                "p_at_10": precision_at(scores, relevant, 10),
                "ap": average_precision(scores, relevant),
                "chance": float(relevant.mean()),
            }
    if not per_genre:
        return None
    means = {key: float(np.mean([row[key] for row in per_genre.values()])) for key in ("p_at_10", "ap", "chance")}
    return {
        "genre_p_at_10": means["p_at_10"],
        "genre_map": means["ap"],
        "chance": means["chance"],
        "per_genre": per_genre,
    }


def _overview_to_poster(posters: _Posters, encoders: Encoders) -> Report | None:
    told = [place for place, film in enumerate(posters.films) if film.movie.overview]
    if not told:
        return None
    asked = _texts(encoders, [posters.films[place].movie.overview for place in told], "poster")
    ranks = own_ranks(asked @ posters.vectors.T, np.array(told))
    figures = {f"r_at_{depth}": recall_at(ranks, depth) for depth in (1, 10, 50)}
    return {**figures, "chance_r_at_10": min(1.0, 10 / len(posters.films))}


def _neighbours(vectors: FloatMatrix, films: Sequence[CatalogueFilm]) -> Report | None:
    """How much films share genres with those nearest to them; None where there are none."""
    if len(films) < 2:
        return None
    overlap, chance = neighbours_overlap(vectors, _labels(films)[1], 5)
    return {"genre_jaccard_at_5": overlap, "chance": chance}


def _degraded(posters: _Posters, encoders: Encoders, progress: Progress) -> Report | None:
    if not posters.films:
        return None
    ranks: dict[str, list[int]] = {name: [] for name in DEGRADATIONS}
    for start in range(0, len(posters.films), BATCH):
        progress("Searching with worn posters", start, len(posters.films))
        pictures = [picture for _, picture in _readable(posters.films[start : start + BATCH])]
        targets = np.arange(start, start + len(pictures))
        for name, degrade in DEGRADATIONS.items():
            worn = _pictures(encoders, [degrade(picture) for picture in pictures])
            ranks[name] += own_ranks(worn @ posters.vectors.T, targets).tolist()
    each = {
        name: {f"recall_at_{depth}": recall_at(np.array(found), depth) for depth in (1, 5)}
        for name, found in ranks.items()
    }
    means = {f"recall_at_{k}": float(np.mean([row[f"recall_at_{k}"] for row in each.values()])) for k in (1, 5)}
    return {**means, "chance_recall_at_1": 1 / len(posters.films), **each}


def read_queries(catalogue: Path, queries: Path | None) -> list[tuple[str, int]]:
    """Words and the film that is meant; [] where the catalogue has none. Raises BadCatalogue."""
    folder = catalogue if catalogue.is_dir() else catalogue.parent
    file = queries or folder / "queries.json"
    if queries is None and not file.exists():
        return []
    try:
        return [(str(row["query"]), int(row["tmdb_id"])) for row in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise BadCatalogue(
            f"{file} cannot be read as queries: {error}.", 'It is a list of {"query": "…", "tmdb_id": 348}.'
        ) from error
