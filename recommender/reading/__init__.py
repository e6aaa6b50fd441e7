"""Reading a question: the years, genres, names and titles in it, by rules and the catalogue's own words."""

from recommender.reading.describe import describe
from recommender.reading.question import read_question, understood
from recommender.reading.vocabulary import Vocabulary

__all__ = ["Vocabulary", "describe", "read_question", "understood"]
