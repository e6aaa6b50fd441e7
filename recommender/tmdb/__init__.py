"""Films with all their facts from TMDB: which ones are wanted, the interface that tells, and a folder that keeps."""

from recommender.tmdb.api import ATTRIBUTION, TmdbApi
from recommender.tmdb.gathering import GatherReport, TmdbFolder, gather
from recommender.tmdb.wanted import Wanted, discovered, listed, popular

__all__ = [
    "ATTRIBUTION",
    "GatherReport",
    "TmdbApi",
    "TmdbFolder",
    "Wanted",
    "discovered",
    "gather",
    "listed",
    "popular",
]
