"""Profile `cloud`: Weaviate's server asks OpenAI and Google, so there is nothing to encode here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PIL import Image

from recommender.embedding.contract import FloatArray, Vectors
from recommender.embedding.phrases import PhraseBook
from recommender.movies import SPACES, Movie, Space
from recommender.providers import Providers


class CloudModels:
    """The identity of the providers' models, which the index remembers; every question is left to it."""

    profile = "cloud"
    english_only = False
    phrases: PhraseBook | None = None

    def __init__(self, providers: Providers) -> None:
        self.revision = providers.revision
        self.dimensions: Mapping[Space, int] = {space: model.dimensions for space, model in providers.models.items()}

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        return {}

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        return {}

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        return {}

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        return vector

    def warm_up(self) -> None:
        """Nothing to warm: the first question should cost no more than any other."""
