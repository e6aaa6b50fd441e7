"""Question → candidates of each lane → calibrated evidence → ranked, explained matches."""

from recommender.search.search import Search

__all__ = ["Search"]
