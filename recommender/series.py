"""Which films belong together, by their titles: parts of a series, and the same film entered twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recommender.movies import Match, Movie
from recommender.spelling import title_words, with_digits

_SUBTITLE = re.compile(r":\s|\s[-–—]\s")
_COUNTED = frozenset({"part", "chapter", "vol", "volume", "episode", "book", "no"})
_SAME_FILM = 1
"""Years that two entries of one film may differ by: a festival and the release after it."""
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Matches that are shown as one: the best, and those behind it in their order."""

    best: Match
    others: tuple[Match, ...] = ()

    @property
    def more(self) -> str:
        """ "2 more", or "" for a film by itself."""
        return f"{len(self.others)} more" if self.others else ""


def series_of(title: str) -> str:
    """What a series is called, by the title of one of its films; the title itself for a film that stands alone.

    "Toy Story 2" and "Toy Story" give "toy story", "Alien: Covenant" gives "alien", and both "The Godfather Part II"
    and "The Godfather" give "godfather". In the one spelling of `title_words`.
    """
    words = _without_number(with_digits(title_words(_SUBTITLE.split(title)[0])))
    named = _before_and_the(words)
    return " ".join(named) if len("".join(named)) >= _SHORTEST else " ".join(title_words(title))


def collapsed(matches: Iterable[Match]) -> tuple[Group, ...]:
    """The matches in their order, each with those of its series behind it. Remakes stay by themselves."""
    groups: list[list[Match]] = []
    by_series: dict[str, list[list[Match]]] = {}
    for match in matches:
        candidates = by_series.setdefault(series_of(match.movie.title), [])
        fitting = next((group for group in candidates if _belongs(match.movie, group)), None)
        if fitting is None:
            candidates.append([match])
            groups.append(candidates[-1])
        else:
            fitting.append(match)
    return tuple(Group(first, tuple(others)) for first, *others in groups)


def same_film(one: Movie, other: Movie) -> bool:
    """Whether two entries are one film: the same title, and years that differ by one at most or are not known."""
    if title_words(one.title) != title_words(other.title):
        return False
    if one.release_year is None or other.release_year is None:
        return True
    return abs(one.release_year - other.release_year) <= _SAME_FILM


def _belongs(movie: Movie, group: Iterable[Match]) -> bool:
    """False where the group holds a film of the same title from other years, which is another film's series."""
    return all(
        same_film(movie, match.movie) or title_words(movie.title) != title_words(match.movie.title) for match in group
    )


def _without_number(words: list[str]) -> list[str]:
    """ "Toy Story" of "Toy Story 2", "Back to the Future" of "Back to the Future Part III"."""
    if len(words) > 1 and words[-1].isdigit():
        words = words[:-1]
        if len(words) > 1 and words[-1] in _COUNTED:
            words = words[:-1]
    return words


def _before_and_the(words: list[str]) -> list[str]:
    """ "Harry Potter" of "Harry Potter and the Goblet of Fire"; "Beauty and the Beast" is no film about Beauty."""
    for place in range(2, len(words) - 2):
        if words[place : place + 2] == ["and", "the"]:
            return words[:place]
    return words
