"""What an encoder is: the two towers, and what they say in each vector space."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from recommender.embedding.phrases import PhraseBook
from recommender.movies import Space

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SpaceVectors:
    """What one tower says of n things in both spaces; None where it cannot answer for a space.

    Rows are float32 of length 1, in the order of the things: `plot` (n, plot dimensions) and `poster`
    (n, poster dimensions). A row never depends on the other things it was encoded with.
    """

    plot: FloatArray | None
    poster: FloatArray | None

    def __getitem__(self, space: Space) -> FloatArray | None:
        return self.plot if space == "plot" else self.poster


class TextEncoder(Protocol):
    """The tower that reads. Safe to share between threads."""

    def encode(self, texts: Sequence[str]) -> SpaceVectors: ...


class ImageEncoder(Protocol):
    """The tower that looks. Takes checked RGB pictures (recommender/images.py). Safe to share between threads."""

    def encode(self, pictures: Sequence[Image.Image]) -> SpaceVectors: ...


@dataclass(frozen=True)
class Encoders:
    """Both towers of a profile, and the identity that the index remembers."""

    profile: str
    revision: str
    dimensions: Mapping[Space, int]
    text: TextEncoder
    image: ImageEncoder
    phrases: PhraseBook | None = None
    """What posters can be asked about, with measured confidences; None where nothing was measured."""

    def warm_up(self) -> None:
        """Run both towers once, so that the first person to search does not wait for it."""
        self.text.encode(["a film"])
        self.image.encode([Image.new("RGB", (64, 96))])
