"""What encoders are: questions, films and pictures to vectors, asked only for the spaces that are wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from recommender.embedding.phrases import PhraseBook
from recommender.movies import SPACES, Movie, Space

FloatArray = NDArray[np.float32]

Vectors = Mapping[Space, FloatArray]
"""Rows by space: float32 of length 1, (n, dimensions of the space), in the order of what was encoded. A space that was
not wanted, or that the encoders cannot answer for, is absent. A row never depends on its neighbours."""


class Encoders(Protocol):
    """The models of a profile, and the identity that the index remembers. Safe to share between threads.

    Questions and documents have a side each, since retrieval models read them differently. Where a server makes the
    vectors, the encoders answer with nothing and the question goes to the index as it is.
    """

    @property
    def profile(self) -> str: ...

    @property
    def revision(self) -> str: ...

    @property
    def dimensions(self) -> Mapping[Space, int]: ...

    @property
    def english_only(self) -> bool:
        """Whether words in other languages mean nothing to them."""
        ...

    @property
    def phrases(self) -> PhraseBook | None:
        """What posters can be asked about, with measured confidences; None where nothing was measured."""
        ...

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        """What somebody asks for in words."""
        ...

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        """Films by what is written about them. In the poster space that is where their poster should lie."""
        ...

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        """Checked RGB pictures (recommender/images/): posters, and what somebody shows."""
        ...

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        """The question "films like this one", from the film's stored vector (dimensions of the space,)."""
        ...

    def warm_up(self) -> None:
        """Runs every model once, so that the first person to search does not wait for it."""
        ...
