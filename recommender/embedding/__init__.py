"""Words and pictures to vectors. Callers see the protocols below and plain arrays, never a model runtime."""

from recommender.embedding.contract import Encoders, FloatArray, ImageEncoder, SpaceVectors, TextEncoder
from recommender.embedding.phrases import Phrase, PhraseBook, PhraseKind
from recommender.embedding.plot_text import plot_text
from recommender.embedding.profiles import load_encoders

__all__ = [
    "Encoders",
    "FloatArray",
    "ImageEncoder",
    "Phrase",
    "PhraseBook",
    "PhraseKind",
    "SpaceVectors",
    "TextEncoder",
    "load_encoders",
    "plot_text",
]
