"""Names of people in a question: "with Tom Hanks", "directed by Nolan", "Tom Hanks movies"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from recommender.reading.genres import MOST_OTHER_WORDS, is_film_word
from recommender.reading.sentence import Sentence
from recommender.reading.vocabulary import Vocabulary

_LONGEST = 5
_DIRECTED = ("directed by", "by director", "from director", "director", "made by", "written by")
_ACTED = ("starring", "featuring", "with actor", "with actress", "played by", "acted by")
_LOOSE = ("by", "with")


def take_people(sentence: Sentence, vocabulary: Vocabulary, genre_places: Collection[int]) -> tuple[str, ...]:
    """Takes the names of people that the catalogue has, and gives them as it writes them.

    Whoever tells a story and adds an actor means one film, whose cast may be known in part only: that name stays text.
    """
    found: list[str] = []
    for place in range(len(sentence)):
        if place in sentence.taken:
            continue
        cue, surnames, is_sure = _cue(sentence, place, vocabulary)
        names, end = _names_from(sentence, place, vocabulary, surnames if cue else {}, is_sure)
        if not names or not (cue or _stands_for_films(sentence, place, end, genre_places)):
            continue
        directs = sentence.follows(place, *_DIRECTED) > 0
        if directs or len(sentence.free_content(range(place, end))) <= MOST_OTHER_WORDS:
            sentence.take(place - cue, end, "person")
            found += names
    return tuple(dict.fromkeys(found))


def _cue(sentence: Sentence, place: int, vocabulary: Vocabulary) -> tuple[int, Mapping[str, tuple[str, ...]], bool]:
    """How many words before announce a name, whose surnames can be meant, and whether nothing else can follow."""
    if size := sentence.follows(place, *_DIRECTED):
        return size, vocabulary.directors, True
    if size := sentence.follows(place, *_ACTED):
        return size, vocabulary.surnames, True
    size = sentence.follows(place, *_LOOSE)
    return size, vocabulary.directors if sentence.word(place - 1) == "by" else vocabulary.surnames, False


def _names_from(
    sentence: Sentence, start: int, vocabulary: Vocabulary, surnames: Mapping[str, tuple[str, ...]], is_sure: bool
) -> tuple[list[str], int]:
    """The people named from here on, joined by "and" and commas, and the place after the last."""
    names: list[str] = []
    end = place = start
    while True:
        found = _name_at(sentence, place, vocabulary, surnames, is_sure)
        if found is None:
            return names, end
        names += found[0]
        end = place = found[1]
        if sentence.word(place) in ("and", "or"):
            place += 1
        elif not (place < len(sentence) and sentence.begins(place)):
            return names, end


def _name_at(
    sentence: Sentence, start: int, vocabulary: Vocabulary, surnames: Mapping[str, tuple[str, ...]], is_sure: bool
) -> tuple[tuple[str, ...], int] | None:
    for end in range(min(len(sentence), start + _LONGEST), start + 1, -1):
        full = vocabulary.people.get(" ".join(sentence.words[start:end]))
        if full and sentence.is_free(start, end):
            return full, end
    known = surnames.get(sentence.word(start), ())
    # "With rose" may be a flower: a loose "with" needs a capital, or a name that no overview uses as a word.
    telling = is_sure or (start < len(sentence) and sentence.is_capital(start))
    telling = telling or sentence.word(start) not in vocabulary.titles.overviews_with
    return (known, start + 1) if len(known) == 1 and telling and sentence.is_free(start, start + 1) else None


def _stands_for_films(sentence: Sentence, start: int, end: int, genre_places: Collection[int]) -> bool:
    """Whether a full name is all of a clause, or stands before a word for films."""
    alone = sentence.begins(start) and sentence.ends(end)
    return alone or (end < len(sentence) and is_film_word(sentence, end, genre_places))
