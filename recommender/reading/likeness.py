"""Films named in a question as what is wanted, or not: "like Jaws but funny", "in the style of Alien", "unlike Saw"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from recommender.reading.genres import is_film_word
from recommender.reading.sentence import Kind, Sentence
from recommender.reading.words import BEINGS, BOUNDARIES, FILM_WORDS, PLAIN_WORDS
from recommender.spelling import word_set
from recommender.titles import Titles

_LONGEST = 12
_LIKENESS = (
    "similar to",
    "along the lines of",
    "reminiscent of",
    "reminds me of",
    "remind me of",
    "comparable to",
    "a la",
    "if you liked",
    "if you loved",
    "if i liked",
    "if i loved",
    "because i liked",
    "because i loved",
    "fans of",
)
_SHARED = word_set("style spirit vein mood feel feeling vibe vibes tone atmosphere look way")
_NOT_LIKENESS = word_set(
    "dont doesnt didnt would wouldnt should i they you we who people act acts acting dress dresses dressed treat "
    "treated live lives living"
)
_SEEMING = word_set("look looks looking feel feels felt sound sounds seem seems")
_SORTS = ("type of thing", "kind of thing", "sort of thing", "type of", "kind of", "sort of", "type", "style", "esque")


@dataclass(slots=True)
class Named:
    """TMDB ids of films that a question names: those to be like, and those to be unlike."""

    like: list[int] = field(default_factory=list)
    unlike: list[int] = field(default_factory=list)


def take_likeness(sentence: Sentence, titles: Titles, genre_places: Collection[int]) -> Named:
    """Takes every "like TITLE" whose title the catalogue has."""
    named = Named()
    for place in range(len(sentence)):
        cue = _cue(sentence, place)
        if cue is None or place in sentence.taken:
            continue
        start, kind = cue
        if place + 1 - start == 1 and not _compares(sentence, place, titles, genre_places):
            continue
        ids, end = _titles_from(sentence, place + 1, titles, _after_films(sentence, start, genre_places))
        if ids:
            sentence.take(start, end, kind)
            (named.like if kind == "like" else named.unlike).extend(ids)
    _take_sorts(sentence, titles, named)
    _take_meeting(sentence, titles, named)
    return named


def _cue(sentence: Sentence, place: int) -> tuple[int, Kind] | None:
    """Where the words begin that end here and announce a title, and whether it is wanted."""
    end = place + 1
    if sentence.word(place) == "unlike":
        return place, "unlike"
    if sentence.word(place) == "like":
        size = sentence.follows(place, "but not", "not", "nothing")
        return (place - size, "unlike") if size else (place, "like")
    if size := sentence.follows(end, *_LIKENESS):
        return end - size, "like"
    if sentence.word(place) == "as" and sentence.word(place - 2) == "as":
        # "As funny as TITLE": the word between stays.
        return place, "like"
    if sentence.word(place) in ("of", "as") and sentence.word(place - 1) in _SHARED:
        size = sentence.follows(
            place - 1, "in the", "in the same", "with the", "with the same", "the", "the same", "same"
        )
        return (place - 1 - size, "like") if size else None
    return None


def _compares(sentence: Sentence, place: int, titles: Titles, genre_places: Collection[int]) -> bool:
    """Whether "like" compares films: neither a verb nor part of a story."""
    before = sentence.word(place - 1)
    if before in _NOT_LIKENESS:
        return False
    if before in _SEEMING or before in BEINGS:
        return any(is_film_word(sentence, earlier, genre_places) for earlier in range(place))
    return True


def _after_films(sentence: Sentence, start: int, genre_places: Collection[int]) -> bool:
    before = sentence.word(start - 1)
    return start > 0 and (is_film_word(sentence, start - 1, genre_places) or before in ("just", "more", "exactly"))


def _titles_from(sentence: Sentence, start: int, titles: Titles, after_films: bool) -> tuple[list[int], int]:
    """The films whose titles stand here, joined by "and", "or" and commas, and the place after the last."""
    ids: list[int] = []
    end = place = start
    while True:
        place += sentence.word(place) in ("both", "either")
        place += 2 if sentence.word(place) == "the" and sentence.word(place + 1) in FILM_WORDS else 0
        found = _title_at(sentence, place, titles, after_films)
        if found is None:
            return ids, end
        ids.append(found[0])
        end = place = found[1]
        if sentence.word(place) in ("and", "or"):
            place += 1
        elif not (place < len(sentence) and sentence.begins(place)):
            return ids, end


def _title_at(sentence: Sentence, start: int, titles: Titles, after_films: bool) -> tuple[int, int] | None:
    """The best known film of the longest title that stands here, and the place after it."""
    for end in range(min(len(sentence), start + _LONGEST), start, -1):
        text = sentence.original(start, end)
        ids = titles.named(_with_brackets(sentence, start, end))
        if ids and sentence.is_free(start, end) and _ends_a_title(sentence, start, end, text, titles, after_films):
            return ids[0], end
    return None


def _with_brackets(sentence: Sentence, start: int, end: int) -> str:
    """The text with the bracket that closes after its year."""
    text = sentence.original(start, end)
    return f"{text})" if text.count("(") > text.count(")") else text


def _ends_a_title(sentence: Sentence, start: int, end: int, text: str, titles: Titles, after_films: bool) -> bool:
    """Whether these words are the title and no common words that happen to be one."""
    words, after = sentence.words[start:end], sentence.word(end)
    closes = sentence.ends(end) or after in ("but", "and", "or", "without") or after in FILM_WORDS
    if all(word in PLAIN_WORDS for word in words):
        return closes and (after_films or sentence.is_capital(start))
    if titles.is_rare(words) or len(words) > 2 or sentence.is_capital(start):
        return closes or after in BOUNDARIES or end in sentence.taken
    return closes or (after_films and after in BOUNDARIES)


def _take_sorts(sentence: Sentence, titles: Titles, named: Named) -> None:
    """ "Toy Story type of thing", "a Blade Runner style city" and, at the start, "Jaws but funny"."""
    for place in range(1, len(sentence)):
        size = max((sentence.follows(place + len(sort.split()), sort) for sort in _SORTS), default=0)
        is_like = sentence.word(place) == "like" and sentence.tokens[place].hyphened
        is_but = sentence.word(place) == "but"
        if place in sentence.taken or place - 1 in sentence.taken or not (size or is_like or is_but):
            continue
        starts = [0] if is_but else range(max(0, place - _LONGEST), place)
        for start in starts:
            ids = titles.named(sentence.original(start, place))
            if ids and sentence.is_free(start, place) and titles.is_rare(sentence.words[start:place]):
                named.like.append(ids[0])
                sentence.take(start, place + (0 if is_but else size or 1), "like")
                break


def _take_meeting(sentence: Sentence, titles: Titles, named: Named) -> None:
    """ "Jaws meets Alien", where both are titles."""
    for place in (place for place, word in enumerate(sentence.words) if word in ("meets", "crossed")):
        after = place + 1 + (sentence.word(place + 1) == "with")
        first, second = titles.named(sentence.original(0, place)), _title_at(sentence, after, titles, True)
        if first and second and sentence.is_free(0, second[1]):
            named.like += [first[0], second[0]]
            sentence.take(0, second[1], "like")
