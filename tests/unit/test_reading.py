"""What is read from a question: years and genres, and the stories that must stay text."""

from __future__ import annotations

import pytest

from recommender.filters import Filters
from recommender.movies import Movie
from recommender.query import Query
from recommender.reading import Vocabulary, describe, read_question, understood
from tests.questions import VOCABULARY, read


@pytest.mark.parametrize(
    "text,years,rest",
    [
        ("from 1994", (1994, 1994), ""),
        ("1994 movie", (1994, 1994), ""),
        ("movies from the 80s", (1980, 1989), ""),
        ("the nineties", (1990, 1999), ""),
        ("best films of the 70s", (1970, 1979), ""),
        ("anything from 2007 about oil", (2007, 2007), "about oil"),
        ("movies before 1960", (None, 1959), ""),
        ("monster film after 1990", (1991, None), "monster film"),
        ("zombies, since 2004", (2004, None), "zombies"),
        ("until 1945 gangster", (None, 1945), "gangster"),
        ("jungle film between 1970 and 1980", (1970, 1980), "jungle film"),
        ("jungle film between 1980 and 1970", (1970, 1980), "jungle film"),
        ("documentary on birds since 2000", (2000, None), "documentary on birds"),
        ("pirate film, 1993 or later", (1993, None), "pirate film"),
        ("late 70s monster movie", (1976, 1979), "monster movie"),
        ("spy film, 1965 to 1975", (1965, 1975), "spy film"),
        ("gangster movies of the 70s and 80s", (1970, 1989), "gangster movies"),
        ("1950s monster movie", (1950, 1959), "monster movie"),
        ("mid nineties disaster on the sea", (1994, 1996), "disaster on the sea"),
        ("early 2000s teen movies", (2000, 2003), "teen movies"),
        ("samurai film released in the 60s", (1960, 1969), "samurai film"),
        ("80's monster movie", (1980, 1989), "monster movie"),
        ("two thousands monster movie", (2000, 2009), "monster movie"),
    ],
)
def test_years_and_decades_say_when_a_film_was_made(text: str, years: tuple[int | None, int | None], rest: str) -> None:
    assert read(text) == {"years": years, "text": rest}


@pytest.mark.parametrize(
    "text,genres,rest",
    [
        ("sci-fi about a robot", ("Science Fiction",), "about a robot"),
        ("scifi with robots", ("Science Fiction",), "with robots"),
        ("rom-com set in new york", ("Romance", "Comedy"), "set in new york"),
        ("romcom about a baker", ("Romance", "Comedy"), "about a baker"),
        ("whodunit on a train", ("Mystery",), "on a train"),
        ("animated film about a fox", ("Animation",), "film about a fox"),
        ("westerns with a train", ("Western",), "with a train"),
        ("war film in the jungle", ("War",), "film in the jungle"),
        ("prison drama", ("Drama",), "prison"),
        ("action comedy buddy cops", ("Action", "Comedy"), "buddy cops"),
    ],
)
def test_genres_in_their_position_become_filters(text: str, genres: tuple[str, ...], rest: str) -> None:
    assert read(text) == {"genres": genres, "text": rest}


def test_genres_are_called_what_the_catalogue_calls_them() -> None:
    vocabulary = Vocabulary.of([Movie(1, "A", genres=("Sci-Fi", "Children", "Kaiju"))])
    assert read_question("science fiction movie", vocabulary).filters.genres == ("Sci-Fi",)
    assert read_question("kaiju movie", vocabulary).filters.genres == ("Kaiju",)
    assert read_question("horror movie", vocabulary) == Query("horror movie")


def test_years_in_which_a_story_is_set_stay_text() -> None:
    assert read("drama about berlin before 1945") == {"genres": ("Drama",), "text": "about berlin before 1945"}


def test_where_much_is_told_a_genre_stays_text() -> None:
    text = "comedy about a black sheriff who saves a racist frontier town"
    assert read(text) == {"text": text}


def test_what_describes_is_kept_as_text_when_nothing_else_is_left() -> None:
    assert read("nineties romantic comedy") == {
        "years": (1990, 1999),
        "genres": ("Romance", "Comedy"),
        "text": "romantic comedy",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Alien",
        "Alien (1979)",
        "12 angry men",
        "true romance",
        "some like it hot",
        "lsot in translation",
        "set in 1950s Brooklyn",
        "1950s Brooklyn",
        "a boy in the sixties",
        "a soldier from 1943 wakes up",
        "germany after 1945",
        "nothing to lose",
        "a woman in her thirties",
        "without a trace",
        "a man without a past",
        "a girl with no name and no memory",
        "no time to die",
        "something like home for a lost alien",
        "a couple who don't like each other",
        "older than Psycho, about a killer",
        "action figures come alive",
        "a western diplomat in bangkok",
        "a drama queen and her sister",
        "music teacher with a bad temper",
        "an adventure she never asked for",
        "dead but not forgotten",
        "the horror of war",
        "war",
        "?!",
    ],
)
def test_titles_and_stories_are_left_alone(text: str) -> None:
    assert read_question(text, VOCABULARY) == Query(text)


def test_what_was_chosen_by_hand_stays() -> None:
    chosen = Query("80s horror like jaws", like=(2,), filters=Filters(years=(1970, 1975), min_vote=7))
    meant = understood(chosen, VOCABULARY)
    assert meant.like == (2, 1)
    assert meant.filters == Filters(years=(1970, 1975), min_vote=7, genres=("Horror",))


def test_as_typed_is_left_as_typed() -> None:
    query = Query("80s horror", as_typed=True)
    assert understood(query, VOCABULARY) is query


def test_what_was_understood_is_said_in_words() -> None:
    query = read_question("80s thriller like jaws without blood, not animated, with tom hanks", VOCABULARY)
    assert describe(query, VOCABULARY) == (
        "like Jaws (1975)",
        "Year 1980–1989",
        "Genre Thriller",
        "not Animation",
        "People Tom Hanks",
        "without blood",
    )


@pytest.mark.parametrize(
    "years,words", [((None, 1959), "Year up to 1959"), ((1991, None), "Year from 1991"), ((1994, 1994), "Year 1994")]
)
def test_years_are_said_as_people_say_them(years: tuple[int | None, int | None], words: str) -> None:
    assert describe(Query(filters=Filters(years=years)), VOCABULARY) == (words,)


def test_a_catalogue_without_films_reads_nothing() -> None:
    assert read_question("films like Jaws", Vocabulary.of([])) == Query("films like Jaws")
