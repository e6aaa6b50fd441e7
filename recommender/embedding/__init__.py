"""Words, films and pictures to vectors. Callers see the protocol below and plain arrays, never a model runtime."""

from recommender.embedding.contract import Encoders, FloatArray, Vectors
from recommender.embedding.models import MODELS, ModelRow
from recommender.embedding.phrases import Phrase, PhraseBook, PhraseKind
from recommender.embedding.plot_text import plot_text
from recommender.embedding.profiles import encoders_of, load_encoders

__all__ = [
    "MODELS",
    "Encoders",
    "FloatArray",
    "ModelRow",
    "Phrase",
    "PhraseBook",
    "PhraseKind",
    "Vectors",
    "encoders_of",
    "load_encoders",
    "plot_text",
]
