"""A collection of films: its layout, and films to and from its objects."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from weaviate.classes.config import Configure, DataType, Property, StopwordsPreset, Tokenization, VectorDistances
from weaviate.classes.data import DataObject
from weaviate.classes.query import Filter

from recommender.filters import Filters, NumberRange, Operator
from recommender.index.contract import IndexedFilm, film_uuid
from recommender.index.question import FloatVector
from recommender.index.scale import Scale
from recommender.index.terms import K1, B, film_terms
from recommender.movies import SPACES, Movie, Space

VECTOR_NAMES: Mapping[Space, str] = {"plot": "txt_vector", "poster": "poster_vector"}


def _facts(name: str) -> Property:
    """A text that is kept and shown, but searched by nobody."""
    return Property(name=name, data_type=DataType.TEXT, index_searchable=False, tokenization=Tokenization.FIELD)


def names_property(name: str) -> Property:
    """A list of names. FIELD: "Science Fiction" is one genre, not two words."""
    return Property(name=name, data_type=DataType.TEXT_ARRAY, index_searchable=False, tokenization=Tokenization.FIELD)


TERMS = "terms"
"""The property that holds a film's terms, blank by blank (recommender/index/terms.py)."""

PROPERTIES = (
    Property(name="tmdb_id", data_type=DataType.INT),
    _facts("title"),
    _facts("overview"),
    Property(name="vote_average", data_type=DataType.NUMBER, index_range_filters=True),
    Property(name="vote_count", data_type=DataType.INT, index_range_filters=True),
    Property(name="release_year", data_type=DataType.INT, index_range_filters=True),
    names_property("genres"),
    # A picture in the database would be read from disk with every hit; its name in the poster store is enough.
    _facts("poster"),
    _facts("poster_path"),
    names_property("directors"),
    names_property("cast"),
    Property(name="runtime", data_type=DataType.INT, index_range_filters=True),
    _facts("language"),
    names_property("keywords"),
    _facts("imdb_id"),
    Property(name="look", data_type=DataType.NUMBER_ARRAY, index_filterable=False),
    names_property("looks"),
    # Directors and cast together, to filter by; a film has them by themselves.
    names_property("people"),
    _facts("digest"),
    Property(name=TERMS, data_type=DataType.TEXT, index_filterable=False, tokenization=Tokenization.WHITESPACE),
)
MOVIE_PROPERTIES = [row.name for row in PROPERTIES if row.name not in ("people", "digest", TERMS)]


def inverted_index_config() -> Any:
    """Terms come without stop words where those mean nothing, so the server must not drop any by itself."""
    return Configure.inverted_index(bm25_k1=K1, bm25_b=B, stopwords_preset=StopwordsPreset.NONE)


_SEARCHED = 2
"""Times the films wanted, at least 100: as many are held while the graph is searched. The server's own 8 takes twice as
long for the same films: with 2, 999 of 1,000 of the nearest hundred of 10,000 films are found."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How films lie in a collection: its properties and vectors, and films to and from its objects. This one is that of
    collections whose vectors we bring."""

    @property
    def properties(self) -> tuple[Property, ...]:
        return PROPERTIES

    @property
    def facts(self) -> list[str]:
        """The properties that make a film."""
        return MOVIE_PROPERTIES

    @property
    def vector_facts(self) -> list[str]:
        """The properties that an object's vectors are read with."""
        return ["tmdb_id"]

    def vector_config(self, scale: Scale) -> list[Any]:
        """Two spaces whose vectors we bring."""
        names = VECTOR_NAMES.values()
        return [Configure.Vectors.self_provided(name=name, vector_index_config=graph(scale)) for name in names]

    def as_object(self, film: IndexedFilm, without: Collection[Space] = ()) -> DataObject[Any, Any]:
        """A film as the database takes it; unknown facts and missing vectors are left out."""
        movie = film.movie
        facts = {name: getattr(movie, name) for name in MOVIE_PROPERTIES}
        facts = {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}
        facts |= {"people": list(movie.people), "digest": film.digest, TERMS: " ".join(film_terms(movie))}
        return DataObject(
            uuid=film_uuid(movie.tmdb_id),
            properties={name: value for name, value in facts.items() if value is not None},
            vector={VECTOR_NAMES[space]: vector.tolist() for space, vector in film.vectors.items()},
        )

    def as_movie(self, facts: Mapping[str, Any]) -> Movie:
        """The film of an object's properties."""
        known = {name: value for name in MOVIE_PROPERTIES if (value := facts.get(name)) is not None}
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in known.items()
        }
        return Movie(**values)

    def as_vectors(self, found: Any) -> dict[Space, FloatVector]:
        """An object's vectors by space; the server gives an empty list for a missing one."""
        return {
            space: np.asarray(found.vector[VECTOR_NAMES[space]], dtype=np.float32)
            for space in SPACES
            if found.vector.get(VECTOR_NAMES[space])
        }

    def only_compared(self, space: Space, clause: Any) -> Any:
        """The filter that lets only films with a vector of their own pass; the server does so by itself here."""
        return clause


def graph(scale: Scale) -> Any:
    """The index of a vector, spelled out, because a server may have another default."""
    return Configure.VectorIndex.hnsw(
        distance_metric=VectorDistances.COSINE, quantizer=scale.quantizer(), dynamic_ef_factor=_SEARCHED
    )


def as_filter(filters: Filters) -> Any:
    """The filters in the database's language, None where every film passes."""
    clauses = [clause for row, bound in filters.active() for clause in _CLAUSES[row.operator](row.property, bound)]
    return Filter.all_of(clauses) if clauses else None


def _range(name: str, bound: NumberRange) -> list[Any]:
    lowest, highest = bound
    ends = []
    if lowest is not None:
        ends += _at_least(name, lowest)
    if highest is not None:
        ends.append(Filter.by_property(name).less_or_equal(math.floor(highest) if _is_whole(name) else float(highest)))
    return ends


def _at_least(name: str, bound: float) -> list[Any]:
    return [Filter.by_property(name).greater_or_equal(math.ceil(bound) if _is_whole(name) else float(bound))]


def _is_whole(name: str) -> bool:
    """The database compares an INT with whole numbers only, and a NUMBER never with those."""
    return any(row.name == name and row.dataType == DataType.INT for row in PROPERTIES)


_CLAUSES: Mapping[Operator, Callable[..., list[Any]]] = {
    "range": _range,
    "any_of": lambda name, values: [Filter.by_property(name).contains_any(list(values))],
    "all_of": lambda name, values: [Filter.by_property(name).contains_all(list(values))],
    "none_of": lambda name, values: [Filter.by_property(name).contains_none(list(values))],
    "at_least": _at_least,
}
