"""Genres in a question: as people spell them, where they stand for a kind of film and not for a part of the story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from recommender.reading.sentence import Sentence
from recommender.reading.words import ARTICLES, FILM_WORDS, KINDS, OPENERS, POSSESSIVES
from recommender.spelling import spelled_words, word_set

MOST_OTHER_WORDS = 4
"""Content words beside a genre up to which it is a filter. Whoever tells more of a story wants that film, whatever
genres a database gave it."""


class Clarity(IntEnum):
    """How surely a word means a kind of film: "war" hardly ever does, "comedy" nearly always."""

    STORY = 0
    MIXED = 1
    CLEAR = 2


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a genre word stands for: the catalogue's names, and how surely."""

    names: tuple[str, ...]
    clarity: Clarity


@dataclass(frozen=True, slots=True)
class GenreSpan:
    """A genre word at a place in the question."""

    start: int
    end: int
    spelling: Spelling


_CLEAR = {
    "science fiction": "sciencefiction scifi",
    "sci fi": "sciencefiction scifi",
    "scifi": "sciencefiction scifi",
    "comedy": "comedy",
    "comedies": "comedy",
    "drama": "drama",
    "dramas": "drama",
    "horror": "horror",
    "thriller": "thriller",
    "thrillers": "thriller",
    "western": "western",
    "westerns": "western",
    "animation": "animation",
    "animated": "animation",
    "cartoon": "animation",
    "cartoons": "animation",
    "documentary": "documentary",
    "documentaries": "documentary",
    "musical": "musical music",
    "musicals": "musical music",
    "film noir": "filmnoir noir",
    "noir": "filmnoir noir",
    "rom com": "romance comedy",
    "rom coms": "romance comedy",
    "romcom": "romance comedy",
    "romcoms": "romance comedy",
    "dramedy": "drama comedy",
    "whodunit": "mystery",
    "whodunnit": "mystery",
    "whodunits": "mystery",
    "tv movie": "tvmovie",
}
_MIXED = {
    "romance": "romance",
    "romances": "romance",
    "fantasy": "fantasy",
    "mystery": "mystery",
    "mysteries": "mystery",
    "adventure": "adventure",
    "adventures": "adventure",
    "action": "action",
}
_STORY = {
    "romantic": "romance",
    "crime": "crime",
    "war": "war",
    "family": "family children",
    "childrens": "children family",
    "kids": "children family",
    "music": "music musical",
    "history": "history",
    "historical": "history",
    "sf": "sciencefiction scifi",
}
_SPELLINGS = ((_CLEAR, Clarity.CLEAR), (_MIXED, Clarity.MIXED), (_STORY, Clarity.STORY))
_LONGEST = 3

_OPENS_A_PART = word_set("about with like without that where who which starring featuring but no not minus except")
_OPENS_A_PLACE = word_set("from in on at set for of by directed made released between before after since until")
_INSIDE_A_STORY = word_set("of in into for at on about to by is was be as with her his their and or s") | POSSESSIVES


def genre_spellings(genres: Iterable[str]) -> dict[str, Spelling]:
    """Every way to spell a genre that the catalogue has, in the one spelling; its own name always among them."""
    by_name: dict[str, list[str]] = {}
    for genre in sorted(genres):
        by_name.setdefault("".join(spelled_words(genre)), []).append(genre)
    found = {" ".join(spelled_words(genre)): Spelling((genre,), Clarity.STORY) for genre in genres}
    for table, clarity in _SPELLINGS:
        for spelled, meant in table.items():
            names = tuple(name for bare in meant.split() for name in by_name.get(bare, ()))
            if names:
                found[spelled] = Spelling(names, clarity)
    return found


def genre_spans(sentence: Sentence, spellings: Mapping[str, Spelling]) -> list[GenreSpan]:
    """Every genre word of a question, wherever it stands, the longest at each place."""
    spans, place = [], 0
    while place < len(sentence):
        for size in range(_LONGEST, 0, -1):
            spelling = spellings.get(" ".join(sentence.words[place : place + size]))
            if spelling and place + size <= len(sentence):
                spans.append(GenreSpan(place, place + size, spelling))
                place += size - 1
                break
        place += 1
    return spans


def take_genres(sentence: Sentence, spans: Iterable[GenreSpan]) -> tuple[str, ...]:
    """Takes the genre words that name the kind of film, and gives their names in the catalogue."""
    names: list[str] = []
    for run in _runs(sentence, [span for span in spans if sentence.is_free(span.start, span.end)]):
        places = range(run[0].start, run[-1].end)
        if len(sentence.free_content(places)) <= MOST_OTHER_WORDS and _names_a_kind(sentence, run):
            sentence.take(run[0].start, run[-1].end, "genre")
            names += [name for span in run for name in span.spelling.names]
    return tuple(dict.fromkeys(names))


def _runs(sentence: Sentence, spans: list[GenreSpan]) -> list[list[GenreSpan]]:
    """Genre words side by side belong together: "romantic comedy", "action and adventure"."""
    runs: list[list[GenreSpan]] = []
    for span in spans:
        between = sentence.words[runs[-1][-1].end : span.start] if runs else None
        if between is not None and between in ([], ["and"]) and not sentence.begins(span.start):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _names_a_kind(sentence: Sentence, run: list[GenreSpan]) -> bool:
    start, end = run[0].start, run[-1].end
    clarity = max(span.spelling.clarity for span in run)
    before, after = sentence.word(start - 1), sentence.word(end)
    if not sentence.begins(start) and before in _INSIDE_A_STORY and start - 1 not in sentence.taken:
        return False
    if after in FILM_WORDS or (after in KINDS and not sentence.begins(end)):
        return True
    dated = "years" in (sentence.taken.get(start - 1), sentence.taken.get(end))
    if clarity is Clarity.STORY:
        return dated and sentence.ends(end) and len(sentence.free_content()) <= 2
    opens = sentence.begins(start) or before in OPENERS or start - 1 in sentence.taken
    if len(run) > 1 and opens and before not in ARTICLES:
        return True
    if before == "the" and not (clarity is Clarity.CLEAR and after in _OPENS_A_PART):
        return False
    if sentence.ends(end) or end in sentence.taken:
        return clarity is Clarity.CLEAR or opens or dated
    dated = dated or (opens and "years" in sentence.taken.values())
    return after in _OPENS_A_PART or (after in _OPENS_A_PLACE and (clarity is Clarity.CLEAR or dated))


def is_film_word(sentence: Sentence, place: int, genre_places: Iterable[int]) -> bool:
    """Whether the word at a place speaks of films: "movie", "melodrama" or a genre."""
    word = sentence.word(place)
    return word in FILM_WORDS or word in KINDS or place in genre_places
