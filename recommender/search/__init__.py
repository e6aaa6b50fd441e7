"""Question → candidates of each lane → calibrated evidence → ranked, explained matches."""

from recommender.search.search import Found, Search

__all__ = ["Found", "Search"]
