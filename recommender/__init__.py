"""Plot & Poster: finds films by what they are about and by how they look."""

from recommender.filters import Filters
from recommender.movies import Match, Movie, SearchResult
from recommender.query import Query
from recommender.recommender import Recommender, open_recommender
from recommender.settings import Settings

__all__ = ["Filters", "Match", "Movie", "Query", "Recommender", "SearchResult", "Settings", "open_recommender"]
