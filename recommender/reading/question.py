"""Words to a query: what the rules understand becomes likes, filters and words not wanted; the rest stays text."""

from __future__ import annotations

from dataclasses import replace

from recommender.filters import Filters
from recommender.query import Query
from recommender.reading.genres import Clarity, genre_spans, take_genres
from recommender.reading.likeness import take_likeness
from recommender.reading.negation import take_negations
from recommender.reading.people import take_people
from recommender.reading.sentence import Sentence
from recommender.reading.vocabulary import Vocabulary
from recommender.reading.years import take_years

_NEARLY_A_TITLE = 0.85


def read_question(text: str, vocabulary: Vocabulary) -> Query:
    """What the words of a question ask for.

    Years, genres, people and films that the rules recognise become filters, `like`, `unlike` and `without`; all other
    words stay `text`, and a question that is a title of the catalogue stays as it is. The text may be "" where years
    or people are all that is asked. Raises BadQuery like Query.
    """
    if max(vocabulary.titles.matches(text).values(), default=0.0) >= _NEARLY_A_TITLE:
        return Query(text=text)
    sentence = Sentence(text)
    spans = genre_spans(sentence, vocabulary.genres)
    clear = [span for span in spans if span.spelling.clarity > Clarity.STORY]
    places = {place for span in clear for place in range(span.start, span.end)}
    named = take_likeness(sentence, vocabulary.titles, places)
    people = take_people(sentence, vocabulary, places)
    years = take_years(sentence, places)
    not_genres, without = take_negations(sentence, spans, places, vocabulary)
    genres = tuple(genre for genre in take_genres(sentence, spans) if genre not in not_genres)
    filters = Filters(years=years, genres=genres, not_genres=not_genres, people=people)
    rest = sentence.rest() or ("" if named.like else sentence.kept_words("genre"))
    if not (rest or named.like or filters.active()):
        # Only what is not wanted was said, and that by itself finds no film: "movies without robots".
        rest = sentence.kept_words(None)
    if not sentence.taken or not (rest or named.like or filters.active()):
        return Query(text=text)
    return Query(rest, like=_each(named.like), unlike=_each(named.unlike), without=without, filters=filters)


def understood(query: Query, vocabulary: Vocabulary) -> Query:
    """The query with its words read. What was chosen by hand stays; `as_typed` leaves everything as it is."""
    if query.as_typed or not query.text.strip():
        return query
    read = read_question(query.text, vocabulary)
    chosen = {row.field: bound for row, bound in query.filters.active()}
    return replace(
        query,
        text=read.text,
        like=_each([*query.like, *read.like]),
        unlike=_each([*query.unlike, *read.unlike]),
        without=", ".join(part for part in (query.without, read.without) if part),
        filters=replace(read.filters, **chosen),
    )


def _each(ids: list[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))
