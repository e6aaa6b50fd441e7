"""A collection whose vectors the server makes itself: plots by OpenAI, posters by Google's multimodal model.

Named and built as in the notebook this product grew from: `txt_vector` of title and overview, `poster_vector` of the
blob `poster`. The server takes no film without a vector for each model, whether the film has no poster or the provider
refuses to look at it. Such a film gets a vector of chance there, near nothing; `compared_by` tells which are real, and
no question goes to the others.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.classes.query import Filter

from recommender.index.contract import IndexedFilm
from recommender.index.question import FloatVector
from recommender.index.scale import Scale
from recommender.index.schema import PROPERTIES, VECTOR_NAMES, Layout, graph, names_property
from recommender.movies import SPACES, Movie, Space
from recommender.providers import Providers
from recommender.settings import Settings

_POSTER_NAME = "poster_name"
COMPARED_BY = "compared_by"
"""The spaces in which a film has a vector of its own."""
AWAITING = "awaiting"
"""The spaces in which it should have one, and has none yet."""


@dataclass(frozen=True, slots=True)
class CloudLayout(Layout):
    """Films with the models of these providers."""

    providers: Providers

    @property
    def properties(self) -> tuple[Property, ...]:
        others = tuple(row for row in PROPERTIES if row.name != "poster")
        return (
            *others,
            # The server hands the picture to the model and keeps its hash alone.
            Property(name="poster", data_type=DataType.BLOB_HASH),
            Property(name=_POSTER_NAME, data_type=DataType.TEXT, index_searchable=False, index_filterable=False),
            names_property(COMPARED_BY),
            names_property(AWAITING),
        )

    @property
    def facts(self) -> list[str]:
        return [*(name for name in Layout().facts if name != "poster"), _POSTER_NAME, COMPARED_BY]

    @property
    def vector_facts(self) -> list[str]:
        return ["tmdb_id", COMPARED_BY]

    def vector_config(self, scale: Scale) -> list[Any]:
        settings, models = self.providers.settings, self.providers.models
        plot, poster = models["plot"], models["poster"]
        text = Configure.Vectors.text2vec_openai(
            name=VECTOR_NAMES["plot"],
            model=plot.name,
            dimensions=plot.dimensions,
            source_properties=["title", "overview"],
            vectorize_collection_name=False,
            vector_index_config=graph(scale),
        )
        common = {"name": VECTOR_NAMES["poster"], "image_fields": ["poster"], "vector_index_config": graph(scale)}
        if not settings.google_project:
            return [text, Configure.Vectors.multi2vec_google_gemini(**common, model=poster.name)]
        vertex = Configure.Vectors.multi2vec_google(
            **common,
            project_id=settings.google_project,
            location=settings.google_location,
            model=poster.name,
            dimensions=poster.dimensions,
        )
        return [text, vertex]

    def as_object(self, film: IndexedFilm, without: Collection[Space] = ()) -> DataObject[Any, Any]:
        """A film for whose vectors the server asks the providers, but for those it brings and those it goes `without`
        for now."""
        lacking = [space for space in SPACES if space in without and self.is_to_make(film, space)]
        ready = [space for space in SPACES if space not in lacking and _can_have(film, space)]
        given = Layout().as_object(film)
        facts = {name: value for name, value in cast(Mapping[str, Any], given.properties).items() if name != "poster"}
        facts |= {COMPARED_BY: ready, AWAITING: lacking}
        if film.movie.poster is not None:
            facts[_POSTER_NAME] = film.movie.poster
        if "poster" in ready and film.picture is not None:
            facts["poster"] = base64.b64encode(film.picture).decode()
        vectors = {VECTOR_NAMES[space]: vector.tolist() for space, vector in film.vectors.items()}
        vectors |= {VECTOR_NAMES[space]: self._chance(film, space) for space in SPACES if space not in ready}
        return DataObject(uuid=given.uuid, properties=facts, vector=vectors)

    def is_to_make(self, film: IndexedFilm, space: Space) -> bool:
        """Whether the server has to ask a provider for a vector of the film."""
        return space not in film.vectors and _can_have(film, space)

    def as_movie(self, facts: Mapping[str, Any]) -> Movie:
        return Layout().as_movie({**facts, "poster": facts.get(_POSTER_NAME)})

    def as_vectors(self, found: Any) -> dict[Space, FloatVector]:
        """Of length 1, whatever length the provider gives its vectors."""
        real = found.properties.get(COMPARED_BY) or ()
        rows = {space: row for space, row in Layout().as_vectors(found).items() if space in real}
        return {space: row / max(float(np.linalg.norm(row)), 1e-12) for space, row in rows.items()}

    def only_compared(self, space: Space, clause: Any) -> Any:
        has_one = Filter.by_property(COMPARED_BY).contains_any([space])
        return has_one if clause is None else clause & has_one

    def _chance(self, film: IndexedFilm, space: Space) -> list[float]:
        """Another one for every film: equal vectors in great number spoil the graph that is searched."""
        random = np.random.default_rng(abs(film.movie.tmdb_id))
        row = random.standard_normal(self.providers.models[space].dimensions)
        return [float(value) for value in row / np.linalg.norm(row)]


def _can_have(film: IndexedFilm, space: Space) -> bool:
    """Whether the film has what the model of a space looks at, or brings the vector."""
    looked_at = film.picture is not None if space == "poster" else bool(film.movie.title or film.movie.overview)
    return space in film.vectors or looked_at


def layout_of(profile: str) -> Layout:
    """How to read a collection that somebody made under a profile."""
    return CloudLayout(Providers(Settings())) if profile == "cloud" else Layout()
