"""Years in a question: when a film was made, and never when its story is set."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from recommender.filters import YearRange
from recommender.reading.genres import MOST_OTHER_WORDS, is_film_word
from recommender.reading.sentence import Sentence, is_content
from recommender.reading.words import BEINGS, BOUNDARIES, FILM_WORDS, OPENERS, POSSESSIVES, THINGS
from recommender.spelling import word_set

FIRST_YEAR, LAST_YEAR = 1880, 2039
_WORDS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "noughties": 2000,
    "aughts": 2000,
}
_TWO_WORDS = {("two", "thousands"): 2000, ("twenty", "tens"): 2010, ("twenty", "twenties"): 2020}
_PART_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (6, 9)}
_DECADE = re.compile(r"(?P<century>1[89]|20)?(?P<ten>\d)0s")
_YEAR = re.compile(r"1[89]\d\d|20[0-3]\d")
_TO = word_set("to and or until till through")
_UP_TO = ("before", "prior to", "pre", "older than", "earlier than")
_UP_TO_AND_WITH = ("until", "till", "up to")
_LATER = ("after", "post", "newer than", "later than")
_OR_LATER = ("or later", "or newer", "or after", "and later", "and after", "and newer", "onwards", "onward", "and up")
_OR_EARLIER = ("or earlier", "or older", "or before", "and earlier", "and before", "and older")
_SETS_A_STORY = word_set("about in set where who during when")
_MADE = word_set("made released shot produced filmed out")
_SHORT = 3
"""Content words that a question may have beside its years when no word says that it is about films."""


@dataclass(frozen=True, slots=True)
class Period:
    """Years, the place after their words, and whether they were called a decade."""

    first: int
    last: int
    end: int
    is_decade: bool


def take_years(sentence: Sentence, genre_places: Collection[int]) -> YearRange:
    """Takes the first words that say when films were made, and gives the years; (None, None) for none."""
    place = 0
    while place < len(sentence):
        period = None if place in sentence.taken else period_at(sentence, place)
        if period is None:
            place += 1
            continue
        found = _understood(sentence, place, period, genre_places)
        if found:
            start, years = found
            end, years = _with_what_follows(sentence, period, years)
            sentence.take(start, end, "years")
            return years
        place = period.end
    return None, None


def _with_what_follows(sentence: Sentence, period: Period, years: YearRange) -> tuple[int, YearRange]:
    """The place after "1993 or later", and the years with that."""
    for size in (1, 2):
        end = period.end + size
        if end <= len(sentence) and sentence.follows(end, *_OR_LATER) == size:
            return end, (period.first, None)
        if end <= len(sentence) and sentence.follows(end, *_OR_EARLIER) == size:
            return end, (None, period.last)
    return period.end, years


def period_at(sentence: Sentence, place: int) -> Period | None:
    """The years that the words from a place on name, "1965 to 1975" and "1973-1979" included."""
    first = _one_period(sentence, place)
    if first is None:
        return None
    joined = sentence.word(first.end) in _TO
    second = _one_period(sentence, first.end + joined + (joined and sentence.word(first.end + 1) == "the"))
    hyphened = first.end < len(sentence) and sentence.tokens[first.end].hyphened
    if second and (joined or hyphened):
        first_year, last_year = min(first.first, second.first), max(first.last, second.last)
        return Period(first_year, last_year, second.end, first.is_decade)
    return first


def _one_period(sentence: Sentence, place: int) -> Period | None:
    part = _PART_OF_DECADE.get(sentence.word(place))
    decade = _decade(sentence, place + 1 if part else place)
    if decade:
        start, end = decade
        first, last = part or (0, 9)
        return Period(start + first, start + last, end, True)
    if _YEAR.fullmatch(sentence.word(place)) and FIRST_YEAR <= int(sentence.word(place)) <= LAST_YEAR:
        return Period(int(sentence.word(place)), int(sentence.word(place)), place + 1, False)
    return None


def _decade(sentence: Sentence, place: int) -> tuple[int, int] | None:
    """The first year of the decade named here, and the place after it."""
    word, following = sentence.word(place), sentence.word(place + 1)
    if (word, following) in _TWO_WORDS:
        return _TWO_WORDS[word, following], place + 2
    if word == "nineteen" and following in _WORDS:
        return _WORDS[following], place + 2
    if word in _WORDS:
        return _WORDS[word], place + 1
    found = _DECADE.fullmatch(word)
    if not found:
        return None
    century = int(found["century"] or (20 if int(found["ten"]) < 2 else 19))
    return century * 100 + int(found["ten"]) * 10, place + 1


def _understood(
    sentence: Sentence, place: int, period: Period, genre_places: Collection[int]
) -> tuple[int, YearRange] | None:
    """The place where the words about the period begin, and the years they mean; None inside a story."""
    before = place - (sentence.word(place - 1) == "the") if place else 0
    if sentence.word(before - 1) in POSSESSIVES:
        return None
    for cues, years in (
        (_UP_TO, (None, period.first - 1)),
        (_UP_TO_AND_WITH, (None, period.last)),
        (_LATER, (period.last + 1, None)),
        (("since",), (period.first, None)),
        (("from", "between"), (period.first, period.last)),
    ):
        size = sentence.follows(before, *cues)
        if size:
            start = before - size
            start = _with_made(sentence, start - (sentence.word(start - 1) == "from" and cues[0] != "from"))
            return (start, years) if _speaks_of_films(sentence, start, period, genre_places, cues) else None
    if sentence.word(before - 1) in ("of", "in", "during"):
        return _after_in(sentence, before, period, genre_places)
    return (before, (period.first, period.last)) if _stands_bare(sentence, before, period, genre_places) else None


def _with_made(sentence: Sentence, start: int) -> int:
    """The start with "that were made" before it."""
    if sentence.word(start - 1) not in _MADE:
        return start
    start -= 1
    start -= sentence.follows(start, "that came", "which came", "came", "that were", "that was", "were", "was")
    return start


def _speaks_of_films(
    sentence: Sentence, start: int, period: Period, genre_places: Collection[int], cues: tuple[str, ...]
) -> bool:
    """Whether "after 1990" says when a film was made: after a comma, a word for films, or all by itself."""
    if sentence.word(start) in _MADE or sentence.word(start).startswith(("that", "which", "came")):
        return True
    before = sentence.word(start - 1)
    if before == "not":
        return False
    if start and (sentence.begins(start) or is_film_word(sentence, start - 1, genre_places) or before in THINGS):
        return True
    if start == 0:
        return _is_short(sentence, 0, period.end, genre_places) and sentence.word(period.end) not in (
            "a",
            "an",
            "the",
            "when",
        )
    closes = sentence.ends(period.end) or sentence.word(period.end) in ("about", "with", "where")
    if closes and cues[0] != "from" and _is_of_a_film(sentence, start, cues, genre_places):
        return True
    return (
        cues[0] == "from" and closes and before not in BEINGS and _is_short(sentence, start, period.end, genre_places)
    )


def _is_of_a_film(sentence: Sentence, start: int, cues: tuple[str, ...], genre_places: Collection[int]) -> bool:
    """Whether a film is spoken of before, and no story that could be set in the years: "documentary on birds since"."""
    films = [place for place in range(start) if is_film_word(sentence, place, genre_places)]
    return bool(films) and (cues[0] == "since" or _SETS_A_STORY.isdisjoint(sentence.words[films[-1] : start]))


def _after_in(
    sentence: Sentence, before: int, period: Period, genre_places: Collection[int]
) -> tuple[int, YearRange] | None:
    """ "Films of the 40s" and "made in 1994", but not "set in the 40s" and "a boy in the sixties"."""
    start = before - 1
    years = (period.first, period.last)
    if sentence.word(start - 1) in _MADE:
        return _with_made(sentence, start), years
    if sentence.word(start) == "of" and (
        start == 0 or start - 1 in genre_places or sentence.word(start - 1) in FILM_WORDS
    ):
        return start, years
    is_film = start > 0 and is_film_word(sentence, start - 1, ()) and sentence.ends(period.end)
    return (start, years) if is_film and sentence.word(start) == "in" else None


def _stands_bare(sentence: Sentence, before: int, period: Period, genre_places: Collection[int]) -> bool:
    """Whether years without a word before them say when: "80s horror", "thriller 1999", "buddy cops eighties"."""
    end = period.end
    after_film = before > 0 and is_film_word(sentence, before - 1, genre_places)
    if not period.is_decade:
        closes = sentence.ends(end) or sentence.word(end) in BOUNDARIES
        is_range = period.last > period.first and sentence.begins(before)
        is_open = _with_what_follows(sentence, period, (None, None))[0] > end and sentence.begins(before)
        return _film_ahead(sentence, end, genre_places) or is_open or ((after_film or is_range) and closes)
    opens = sentence.begins(before) or sentence.word(before - 1) in OPENERS
    if _film_ahead(sentence, end, genre_places) and (opens or len(sentence.free_content()) <= MOST_OTHER_WORDS + 1):
        return True
    if after_film and sentence.ends(end):
        return True
    if end >= len(sentence):
        return before == 0 or (is_content(sentence.word(before - 1)) and _is_short(sentence, before, end, genre_places))
    opens = before == 0 or (before == 1 and sentence.word(0) in OPENERS)
    spelled_short = not sentence.word(end - 1)[0].isdigit() or len(sentence.word(end - 1)) == 3
    return (
        opens and spelled_short and sentence.word(end) not in BEINGS and _is_short(sentence, before, end, genre_places)
    )


def _film_ahead(sentence: Sentence, end: int, genre_places: Collection[int]) -> bool:
    """Whether the next words come to a word for films before anything else begins."""
    for place in range(end, min(end + 4, len(sentence))):
        if is_film_word(sentence, place, genre_places):
            return True
        if not is_content(sentence.word(place)) or sentence.begins(place):
            return False
    return False


def _is_short(sentence: Sentence, start: int, end: int, genre_places: Collection[int]) -> bool:
    """Whether so little is said beside the years and genres that no story is told."""
    places = [place for place in range(len(sentence)) if not start <= place < end and place not in genre_places]
    words = [sentence.word(place) for place in places]
    tells = words[:1] in (["a"], ["an"], ["the"]) or any(word in BEINGS for word in words)
    return not tells and sum(map(is_content, words)) <= _SHORT
