"""Reading a question: the years, genres, names and titles in it, by rules and the catalogue's own words."""

from recommender.reading.describe import describe
from recommender.reading.language import foreign_language
from recommender.reading.question import read_question, understood
from recommender.reading.vocabulary import Vocabulary

__all__ = ["Vocabulary", "describe", "foreign_language", "read_question", "understood"]
