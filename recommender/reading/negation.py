"""What a question does not want: "without robots", "no romance", "not a horror movie", "but not scary"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from recommender.reading.genres import GenreSpan, Spelling, is_film_word
from recommender.reading.sentence import Sentence
from recommender.reading.words import BEINGS, BOUNDARIES, FILM_WORDS, THINGS

_EXCEPT = ("except for", "except", "excluding", "minus", "other than", "anything but", "everything but", "nothing with")
_UNWANTED = (
    "i dont want any",
    "i dont want",
    "i do not want",
    "dont want any",
    "dont want",
    "nothing about",
    "nothing with",
)
_IS_NOT = (
    "that are not",
    "that is not",
    "which are not",
    "which is not",
    "that arent",
    "that isnt",
    "which isnt",
    "thats not",
    "but not",
    "not",
    "that dont have",
    "that doesnt have",
    "that have no",
    "that has no",
)
_FILLERS = frozenset("a an the any about too so very really being of much many overly".split())
_ARTICLES = frozenset("a an the any his her their its".split())
_NOT_WANTED_AT_ALL = frozenset(
    "what who how that only just yet even to all always sure forgotten gone dead alone least last enough so far until "
    "long from if because knowing it he she they".split()
)
_LONGEST = 4


def take_negations(
    sentence: Sentence, spans: Sequence[GenreSpan], spellings: Mapping[str, Spelling]
) -> tuple[tuple[str, ...], str]:
    """Takes what is not wanted, and gives genres of the catalogue and words for everything else."""
    genre_places = {place for span in spans for place in range(span.start, span.end)}
    genres: list[str] = []
    words: list[str] = []
    for place in range(len(sentence)):
        size = _cue(sentence, place)
        if not size or place - 1 in sentence.taken:
            continue
        for start, end in _objects(sentence, place, spans):
            names = _genres(sentence, start, end, spellings)
            if names or _is_unwanted(sentence, place, size, start, end, genre_places):
                first = place - size - (sentence.word(place - size - 1) == "but")
                sentence.take(max(0, first) if start == _past_fillers(sentence, place) else start - 1, end, "not")
                genres += names
                words += [] if names else [sentence.original(start, end)]
            else:
                break
    return tuple(dict.fromkeys(genres)), ", ".join(words)


def _cue(sentence: Sentence, place: int) -> int:
    """How many words before this place say that something is not wanted; 0 for none."""
    if size := sentence.follows(place, "without", *_EXCEPT, *_UNWANTED, *_IS_NOT, "no", "non"):
        return size
    return 0


def _past_fillers(sentence: Sentence, place: int) -> int:
    while sentence.word(place) in _FILLERS and not sentence.ends(place):
        place += 1
    return place


def _objects(sentence: Sentence, place: int, spans: Sequence[GenreSpan]) -> list[tuple[int, int]]:
    """The things named after a cue, each from its first word to the place after its last: "blood and gore" has two."""
    found = []
    start = end = _past_fillers(sentence, place)
    if sentence.word(place - 1) == "non":
        return [(span.start, span.end) for span in spans if span.start == place]
    while end < len(sentence) and end - start < _LONGEST and end not in sentence.taken:
        word = sentence.word(end)
        if word in BOUNDARIES or (end > place and sentence.begins(end)):
            break
        if word in ("and", "or", "nor") and end > start:
            found.append((start, end))
            start = end + 1
        end += 1
    return [(start, end) for start, end in [*found, (start, end)] if end > start]


def _genres(sentence: Sentence, start: int, end: int, spellings: Mapping[str, Spelling]) -> tuple[str, ...]:
    """The catalogue's names where these words are a genre, with or without "movie"."""
    words = sentence.words[start:end]
    while words and words[-1] in FILM_WORDS:
        words = words[:-1]
    spelled = spellings.get(" ".join(words))
    return spelled.names if spelled else ()


def _is_unwanted(
    sentence: Sentence, place: int, size: int, start: int, end: int, genre_places: Collection[int]
) -> bool:
    """Whether something that is no genre is what the person does not want, and not what somebody lacks."""
    first, cue = place - size, sentence.original(place - size, place).lower().split()[-1]
    about_films = any(
        is_film_word(sentence, earlier, genre_places) or earlier in sentence.taken or sentence.word(earlier) in THINGS
        for earlier in range(first)
    )
    if first == 0 or all(word in FILM_WORDS for word in sentence.words[start:end]):
        return False
    if sentence.word(start) in _NOT_WANTED_AT_ALL:
        return False
    if cue == "without":
        somebodys = sentence.word(place) in _ARTICLES or sentence.word(first - 1) in BEINGS
        doing = sentence.word(start).endswith("ing")
        return about_films or sentence.begins(first) or not (somebodys or doing)
    joined = sentence.begins(first) or sentence.word(first - 1) == "but" or sentence.word(first) == "but"
    if sentence.original(first, place).lower().startswith(("not", "no", "non")) or sentence.word(first) == "but":
        return joined or (cue != "non" and about_films and is_film_word(sentence, first - 1, genre_places))
    return about_films or joined
