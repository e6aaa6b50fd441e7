"""Films by the title somebody types: whole, in part, with its year, in other spellings, with a slip of the finger."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from recommender.movies import Movie
from recommender.spelling import ARTICLES, sequel_number, spelled_words, title_words, with_digits, word_set

WHOLE, NAMESAKE, OTHER_YEAR = 1.0, 0.97, 0.9
TYPO, PART, MENTIONED = 0.9, 0.8, 0.5
"""How sure a title is meant. The best known of several films of a title is WHOLE, the others are its NAMESAKE; with a
year typed, those of another year are OTHER_YEAR."""

_SHORTEST_WITH_TYPO = 4
_TWO_TYPOS_FROM = 12
_LONGEST_MENTION = 10
_REMEMBERED = 64
_RARE = 0.01
"""Share of overviews up to which a word tells films apart."""
_YEAR = re.compile(r"^(?P<title>.*\S)[\s,]*(?:\((?P<bracketed>\d{4})\)|\b(?P<bare>(?:18[89]|19\d|20[0-3])\d))\s*$")
_PLAIN = ARTICLES | word_set(
    "and or of in on at to for from with by is it its this that her his my your our their i me you he she we they "
    "be are was not no up out all what who when where how"
)


@dataclass(frozen=True, slots=True)
class _Titled:
    """A film by its title: what is typed for it, the words that make it, and the parts it is known by."""

    tmdb_id: int
    literal: str
    words: tuple[str, ...]
    parts: frozenset[str]
    year: int | None
    votes: int


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a catalogue, made once by `Titles.of`, asked by `matches`. Immutable, so shared by threads."""

    films: tuple[_Titled, ...]
    by_key: Mapping[str, tuple[_Titled, ...]]
    by_word: Mapping[str, tuple[int, ...]]
    by_part: Mapping[str, tuple[_Titled, ...]]
    by_length: Mapping[int, tuple[str, ...]]
    overviews_with: Mapping[str, int]
    answered: dict[str, dict[int, float]] = field(default_factory=dict, compare=False, repr=False)
    """What was said of the last texts: one question asks several times."""

    @classmethod
    def of(cls, movies: Iterable[Movie]) -> Titles:
        """Reads the titles, and how many overviews each word occurs in."""
        films: list[_Titled] = []
        overviews_with = Counter[str]()
        by_key: dict[str, list[_Titled]] = defaultdict(list)
        by_part: dict[str, list[_Titled]] = defaultdict(list)
        by_word: dict[str, list[int]] = defaultdict(list)
        for movie in movies:
            overviews_with.update(set(spelled_words(movie.overview)))
            film = _titled(movie)
            if not film.words:
                continue
            for key in {_key(film.words), "".join(film.words), film.literal}:
                by_key[key].append(film)
            for part in film.parts:
                by_part[part].append(film)
            for word in set(film.words):
                by_word[word].append(len(films))
            films.append(film)
        return cls(
            tuple(films),
            _frozen(by_key),
            {word: tuple(places) for word, places in by_word.items()},
            _frozen(by_part),
            _by_length(by_key),
            dict(overviews_with),
        )

    def matches(self, text: str) -> dict[int, float]:
        """How surely each film is meant by its title, TMDB id to 0…1; films that are not meant are left out.

        1 is a whole title in any spelling (the best known film of it; namesakes 0.97), 0.9 one with a slip, 0.6 to
        0.85 a part that tells it apart, 0.5 a title mentioned within a longer question.
        """
        found = self.answered.get(text)
        if found is None:
            found = self._matches(text)
            if len(self.answered) >= _REMEMBERED:
                self.answered.clear()
            self.answered[text] = found
        return dict(found)

    def _matches(self, text: str) -> dict[int, float]:
        title, year = _split_year(text)
        words = title_words(title)
        if not words:
            return {}
        found = self._whole(text, title_words(text), None)
        if not found and year is not None:
            found = self._whole(title, words, year)
        if not found:
            found = self._misspelt(title, words, year)
        return {**self._partly(words, year), **found} or self._mentioned(text)

    def named(self, text: str) -> tuple[int, ...]:
        """Films of exactly this title or, where there is none, of this first part of it ("The Lord of the Rings").

        A year at its end decides. Best known first; () when no film is called so.
        """
        for title, year in ((text, None), _split_year(text)):
            words = title_words(title)
            films = self.by_key.get(_key(words), ()) or self.by_part.get(_key(words), ())
            films = tuple(film for film in films if year is None or film.year == year)
            if films:
                return tuple(film.tmdb_id for film in sorted(films, key=lambda film: _rank(film, title)))
        return ()

    def is_rare(self, words: Iterable[str], share: float = _RARE) -> bool:
        """Whether one of the words occurs in so few overviews that it tells films apart."""
        most = max(3, share * len(self.films))
        return any(word not in _PLAIN and self.overviews_with.get(word, 0) <= most for word in words)

    def _whole(self, text: str, words: Sequence[str], year: int | None) -> dict[int, float]:
        return _valued(self._called(text, words), text, year, WHOLE)

    def _called(self, text: str, words: Sequence[str]) -> tuple[_Titled, ...]:
        return self.by_key.get(_key(words), ()) or self.by_key.get(_literal(text), ())

    def _misspelt(self, title: str, words: Sequence[str], year: int | None) -> dict[int, float]:
        """Titles one or two slips away. A single word that overviews use is spelled as it was meant."""
        typed = "".join(words)
        if len(words) == 1 and typed in self.overviews_with:
            return {}
        near: dict[int, float] = {}
        close = {found for spelled in {typed, _literal(title)} for found in self._close(spelled)}
        for key, slips in close:
            meant = [film for film in self.by_key[key] if sequel_number(film.words) == sequel_number(words)]
            for tmdb_id, sure in _valued(meant, key, year, TYPO - 0.02 * (slips - 1)).items():
                near[tmdb_id] = max(sure, near.get(tmdb_id, 0.0))
        return near

    def _close(self, typed: str) -> set[tuple[str, int]]:
        """Spellings of titles one slip away, or two from twelve letters on, and how many."""
        found = set()
        for length in range(max(_SHORTEST_WITH_TYPO, len(typed) - 2), len(typed) + 3):
            keys, most = self.by_length.get(length, ()), 2 if length >= _TWO_TYPOS_FROM else 1
            close = process.extract(typed, keys, scorer=OSA.distance, score_cutoff=most, limit=None)
            found |= {(key, int(slips)) for key, slips, _ in close}
        return found

    def _partly(self, words: Sequence[str], year: int | None) -> dict[int, float]:
        """Films of whose title these words are a part: one that stands by itself, or several words on end."""
        found = {}
        if len(words) > 1 or self.is_rare(words):
            found = {film.tmdb_id: PART for film in self.by_part.get(_key(words), ()) if year in (None, film.year)}
        if len(words) < 2 or not self.is_rare(words):
            return found
        for film in self._holding(words):
            if year in (None, film.year):
                covered = len("".join(words)) / len("".join(film.words))
                found[film.tmdb_id] = max(found.get(film.tmdb_id, 0.0), round(0.6 + 0.25 * covered, 3))
        return found

    def _holding(self, words: Sequence[str]) -> Iterator[_Titled]:
        """Films whose title has these words on end."""
        rarest = min(words, key=lambda word: len(self.by_word.get(word, ())))
        wanted = " ".join(["", *words, ""])
        for place in self.by_word.get(rarest, ()):
            if wanted in " ".join(["", *self.films[place].words, ""]):
                yield self.films[place]

    def _mentioned(self, text: str) -> dict[int, float]:
        """Titles of several words within a longer question, the longest where they overlap."""
        words, found, start = title_words(text), dict[int, float](), 0
        while start < len(words) - 1:
            ends = range(min(len(words), start + _LONGEST_MENTION), start + 1, -1)
            end = next((end for end in ends if self._is_telling(words[start:end])), None)
            if end is not None:
                found |= {film.tmdb_id: MENTIONED for film in self.by_key[_key(words[start:end])]}
            start = end or start + 1
        return found

    def _is_telling(self, words: Sequence[str]) -> bool:
        films = self.by_key.get(_key(words), ())
        return any(len(film.words) > 1 for film in films) and words[0] not in ARTICLES and self.is_rare(words)


def _titled(movie: Movie) -> _Titled:
    words = tuple(title_words(movie.title))
    parts = {_key(title_words(part)) for part in re.split(r":\s|\s[-–—]\s", movie.title)}
    if len(words) > 1 and sequel_number(words[-1:]):
        # "Toy Story" is how people call "Toy Story 2", too.
        parts.add(_key(words[:-1]))
    parts = {part for part in parts if len(part) >= _SHORTEST_WITH_TYPO} - {_key(words)}
    return _Titled(
        movie.tmdb_id, _literal(movie.title), words, frozenset(parts), movie.release_year, movie.vote_count or 0
    )


def _valued(films: Iterable[_Titled], text: str, year: int | None, sure: float) -> dict[int, float]:
    """The best known film is as sure as can be; a year that is typed decides first."""
    ranked = sorted(films, key=lambda film: (_off(film, year), *_rank(film, text)))
    if not ranked:
        return {}
    if year is None:
        return {film.tmdb_id: sure - (WHOLE - NAMESAKE) * bool(place) for place, film in enumerate(ranked)}
    return {film.tmdb_id: sure * (1.0 if _off(film, year) == 0 else OTHER_YEAR) for film in ranked}


def _off(film: _Titled, year: int | None) -> int:
    return 0 if year is None else abs((film.year or 0) - year)


def _rank(film: _Titled, text: str) -> tuple[bool, int, int]:
    """What is typed letter by letter comes before what needs some good will, then the better known."""
    return film.literal != _literal(text), -film.votes, film.tmdb_id


def _literal(title: str) -> str:
    return "".join(spelled_words(title))


def _key(words: Iterable[str]) -> str:
    return "".join(with_digits(words))


def _split_year(text: str) -> tuple[str, int | None]:
    """ "Alien (1979)" and "alien 1979" as a title and its year."""
    found = _YEAR.match(text)
    return (found["title"], int(found["bracketed"] or found["bare"])) if found else (text, None)


def _by_length(keys: Iterable[str]) -> dict[int, tuple[str, ...]]:
    lengths: dict[int, list[str]] = defaultdict(list)
    for key in keys:
        lengths[len(key)].append(key)
    return {length: tuple(named) for length, named in lengths.items()}


def _frozen(groups: Mapping[str, list[_Titled]]) -> dict[str, tuple[_Titled, ...]]:
    return {name: tuple(films) for name, films in groups.items()}
