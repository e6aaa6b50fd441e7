"""What a question does not want: "without robots", "no romance", "not a horror movie", "but not scary"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from recommender.reading.genres import GenreSpan, is_film_word
from recommender.reading.sentence import Sentence
from recommender.reading.vocabulary import Vocabulary
from recommender.reading.words import BEINGS, BOUNDARIES, FILM_WORDS, POSSESSIVES, THINGS
from recommender.spelling import word_set
from recommender.titles import Titles

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
_FILLERS = word_set("a an the any about too so very really being of much many overly no not")
_STORIES = word_set("story stories tale tales")
_ARTICLES = word_set("a an the any")
_NOT_WANTED_AT_ALL = word_set(
    "what who how that only just yet even to all always sure forgotten gone dead alone least last enough so far until "
    "long from if because knowing it he she they one matter doubt idea longer more less need way else"
)
_LONGEST = 3
_MOST_OTHER_WORDS, _MOST_IN_A_STORY = 8, 3
"""Content words beside what is not wanted, with a word for films among them and without."""


def take_negations(
    sentence: Sentence, spans: Sequence[GenreSpan], genre_places: Collection[int], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], str]:
    """Takes what is not wanted, and gives genres of the catalogue and words for everything else."""
    genres: list[str] = []
    words: list[str] = []
    for place in range(len(sentence)):
        size = _cue(sentence, place)
        if not size or place - 1 in sentence.taken:
            continue
        for start, end in _objects(sentence, place, spans):
            names = _genres(sentence, start, end, vocabulary)
            if names or _is_unwanted(sentence, place, size, (start, end), genre_places, vocabulary.titles):
                first = place - size - (sentence.word(place - size - 1) == "but")
                sentence.take(max(0, first) if start == _past_fillers(sentence, place) else start - 1, end, "not")
                genres += names
                words += [] if names else [sentence.original(start, end)]
            else:
                break
    return tuple(dict.fromkeys(genres)), ", ".join(words)


def _cue(sentence: Sentence, place: int) -> int:
    """How many words before this place say that something is not wanted; 0 for none."""
    if size := sentence.follows(place, "without", *_EXCEPT, *_UNWANTED, *_IS_NOT, "no", "nothing", "non"):
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
    while end < len(sentence) and end not in sentence.taken:
        word = sentence.word(end)
        if word in BOUNDARIES or (end > place and sentence.begins(end)):
            break
        if end - start == _LONGEST:
            # So many words on end are a clause of a story, not a thing.
            return []
        if word in ("and", "or", "nor") and end > start:
            found.append((start, end))
            start = end + 1
        end += 1
    return [(start, end) for start, end in [*found, (start, end)] if end > start]


def _genres(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The catalogue's names where these words are a genre, with or without "movie"."""
    words = sentence.words[start:end]
    while words and (words[-1] in FILM_WORDS or words[-1] in THINGS):
        words = words[:-1]
    spelled = vocabulary.genres.get(" ".join(words))
    return spelled.names if spelled else ()


def _is_unwanted(
    sentence: Sentence, place: int, size: int, thing: tuple[int, int], genre_places: Collection[int], titles: Titles
) -> bool:
    """Whether something that is no genre is what the person does not want, and not what somebody lacks."""
    start, end = thing
    first, cue = place - size, sentence.original(place - size, place).lower().split()[-1]
    about_films = sentence.word(0) in THINGS or any(
        is_film_word(sentence, earlier, genre_places) or earlier in sentence.taken for earlier in range(first)
    )
    about_films = about_films or sentence.word(first - 1) in _STORIES
    if sentence.word(place) in POSSESSIVES or titles.named(sentence.original(start, end)):
        # What somebody has, or a film that is not the one meant: "no, not The Matrix".
        return False
    if first == 0 or all(word in FILM_WORDS for word in sentence.words[start:end]):
        return False
    if sentence.word(start) in _NOT_WANTED_AT_ALL:
        return False
    if len(sentence.free_content(range(first, end))) > (_MOST_OTHER_WORDS if about_films else _MOST_IN_A_STORY):
        return False
    if cue == "without":
        somebodys = sentence.word(place) in _ARTICLES or any(word in BEINGS for word in sentence.words[:first])
        doing = sentence.word(start).endswith("ing")
        return about_films or sentence.begins(first) or not (somebodys or doing)
    joined = sentence.begins(first) or sentence.word(first - 1) == "but" or sentence.word(first) == "but"
    if sentence.original(first, place).lower().startswith(("not", "no", "non")) or sentence.word(first) == "but":
        return joined or (cue != "non" and about_films and is_film_word(sentence, first - 1, genre_places))
    return about_films or joined
