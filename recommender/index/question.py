"""What a space of the index is asked: a vector, words or a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

FloatVector = NDArray[np.float32]

QuestionKind = Literal["vector", "words", "picture"]


@dataclass(frozen=True, slots=True, eq=False)
class VectorQuestion:
    """A unit vector of the space: made by our encoders, or the stored one of a film."""

    vector: FloatVector
    kind: QuestionKind = field(default="vector", init=False)


@dataclass(frozen=True, slots=True)
class WordsQuestion:
    """Words that the index embeds itself."""

    words: str
    kind: QuestionKind = field(default="words", init=False)


@dataclass(frozen=True, slots=True, eq=False)
class PictureQuestion:
    """A checked RGB picture that the index embeds itself."""

    picture: Image.Image
    kind: QuestionKind = field(default="picture", init=False)


Question = VectorQuestion | WordsQuestion | PictureQuestion
