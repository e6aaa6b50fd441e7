"""Plot & Poster: finds films by what they are about and by how they look."""

from recommender.errors import (
    BadCatalogue,
    BadImage,
    BadQuery,
    BadSetting,
    EngineUnavailable,
    IndexMismatch,
    QuestionRefused,
    QuestionTimedOut,
    RecommenderError,
)
from recommender.filters import Filters
from recommender.movies import Match, Movie
from recommender.opening import open_recommender
from recommender.query import Query
from recommender.reading import Vocabulary, read_question
from recommender.recommender import Recommender
from recommender.result import SearchResult
from recommender.settings import Settings

__all__ = [
    "BadCatalogue",
    "BadImage",
    "BadQuery",
    "BadSetting",
    "EngineUnavailable",
    "Filters",
    "IndexMismatch",
    "Match",
    "Movie",
    "Query",
    "QuestionRefused",
    "QuestionTimedOut",
    "Recommender",
    "RecommenderError",
    "SearchResult",
    "Settings",
    "Vocabulary",
    "open_recommender",
    "read_question",
]
