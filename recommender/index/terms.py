"""Words to the terms of the lexical lane: the same ones for films and for questions, whichever engine counts them.

Weighing them is the engine's business (BM25). Doing the analysis ourselves keeps both engines alike and gives Weaviate
what its own tokenisers lack: stems, and accents that do not matter.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator

import Stemmer

from recommender.movies import Movie
from recommender.spelling import folded

K1, B = 1.2, 0.75
"""BM25's usual constants, spelled out because both engines must use the same."""

_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile(r"['’`]")
_PLAIN_WORDS = """
a about after all also an and any are as at be been but by can do does for from get gets had has have he her him his how
i if in into is it its just like me my no not of off on one or our out over own she so some than that the their them
then there these they this to too up us very was we were what when where which while who whom why will with would you
your film films movie movies
"""
_STOP_WORDS = frozenset(_PLAIN_WORDS.split())
"""Words every plot has. Titles keep them: “It”, “Them” and “Up” are made of nothing else."""

_stemmer = threading.local()


def film_terms(movie: Movie) -> list[str]:
    """The terms a film is found by: of title, overview, genres, people and keywords.

    A title counts no more than the rest. Who types one is answered by `recommender.titles`, and a description that has
    a word of some title by chance is led astray: counted three times, titles cost two of a hundred loose questions.
    """
    text = " ".join((movie.overview, *movie.genres, *movie.directors, *movie.cast, *movie.keywords))
    return [*_stems(movie.title), *content_terms(text)]


def question_terms(words: str) -> list[str]:
    """The terms of a question, stop words included: they meet nothing but titles."""
    return list(_stems(words))


def content_terms(words: str) -> list[str]:
    """The terms of a question without stop words."""
    return [_stem(word) for word in _words(words) if word not in _STOP_WORDS]


def _words(text: str) -> list[str]:
    return _WORD.findall(_APOSTROPHE.sub("", folded(text)))


def _stems(text: str) -> Iterator[str]:
    return (_stem(word) for word in _words(text))


def _stem(word: str) -> str:
    # The stemmer keeps a cache of its own and is not made for several threads at once.
    if not hasattr(_stemmer, "english"):
        _stemmer.english = Stemmer.Stemmer("english")
    return str(_stemmer.english.stemWord(word))
