"""The index: films with a vector in each space, kept by an engine behind one protocol (`contract.MovieIndex`)."""

from recommender.index import quiet as quiet
from recommender.index.contract import (
    SCHEMA_VERSION,
    Failure,
    Fingerprint,
    Hit,
    IndexedFilm,
    MovieIndex,
    cosines,
    film_uuid,
    validation_error,
)
from recommender.index.question import (
    FloatVector,
    PictureQuestion,
    Question,
    QuestionKind,
    VectorQuestion,
    WordsQuestion,
)

__all__ = [
    "SCHEMA_VERSION",
    "Failure",
    "Fingerprint",
    "FloatVector",
    "Hit",
    "IndexedFilm",
    "MovieIndex",
    "PictureQuestion",
    "Question",
    "QuestionKind",
    "VectorQuestion",
    "WordsQuestion",
    "cosines",
    "film_uuid",
    "validation_error",
]
