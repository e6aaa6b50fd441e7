"""What is read from a question: the parts that are understood, and the stories that must stay text."""

from __future__ import annotations

from typing import Any

import pytest

from recommender.filters import Filters
from recommender.movies import Movie
from recommender.query import Query
from recommender.reading import Vocabulary, describe, read_question, understood

GENRES = ("Action", "Adventure", "Animation", "Comedy", "Crime", "Drama", "Family", "Fantasy", "History", "Horror")
MORE_GENRES = ("Music", "Mystery", "Romance", "Science Fiction", "Thriller", "War", "Western")
TITLES = {
    1: ("Jaws", 1975),
    2: ("Alien", 1979),
    3: ("Amélie", 2001),
    4: ("The Lord of the Rings: The Fellowship of the Ring", 2001),
    5: ("Pulp Fiction", 1994),
    6: ("Titanic", 1997),
    7: ("Casablanca", 1942),
    8: ("Lost in Translation", 2003),
    9: ("Toy Story", 1995),
    10: ("The Thing", 1982),
    11: ("The Thing", 2011),
    12: ("It", 2017),
    13: ("Home", 2015),
    14: ("12 Angry Men", 1957),
    15: ("True Romance", 1993),
    16: ("Some Like It Hot", 1959),
    17: ("Blade Runner", 1982),
    18: ("Psycho", 1960),
    19: ("Saw", 2004),
}
OVERVIEW = "A family goes home to their house, where an alien is at war with a boy who saw a rose in the horror of it."
FILMS = tuple(
    Movie(
        tmdb_id,
        title,
        OVERVIEW if tmdb_id % 2 else "",
        year,
        vote_count=tmdb_id,
        genres=GENRES + MORE_GENRES,
        directors=("Christopher Nolan",) if tmdb_id < 4 else ("Peter Weir",),
        cast=("Tom Hanks", "Meg Ryan", "Leslie Rose", "Hans Zimmer", "Ann Weir"),
    )
    for tmdb_id, (title, year) in TITLES.items()
)
VOCABULARY = Vocabulary.of(FILMS)


def read(text: str) -> dict[str, Any]:
    """What was understood, by field, and the text that is left."""
    query = read_question(text, VOCABULARY)
    parts = {row.field: bound for row, bound in query.filters.active()}
    parts |= {name: value for name in ("like", "unlike", "without") if (value := getattr(query, name))}
    return parts | {"text": query.text}


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
    "text,expected",
    [
        ("not a horror movie", {"not_genres": ("Horror",), "text": ""}),
        ("movies that are not about war", {"not_genres": ("War",), "text": ""}),
        ("shark movies that are not comedies", {"not_genres": ("Comedy",), "text": "shark movies"}),
        ("alien invasion, not animated", {"not_genres": ("Animation",), "text": "alien invasion"}),
        ("non-animated fairy tales", {"not_genres": ("Animation",), "text": "fairy tales"}),
        ("spy film, no romance", {"not_genres": ("Romance",), "text": "spy film"}),
        ("scary but no blood", {"without": "blood", "text": "scary"}),
        ("christmas movies without santa", {"without": "santa", "text": "christmas movies"}),
        ("heist without violence and guns", {"without": "violence, guns", "text": "heist"}),
        ("shark film in winter, nothing supernatural", {"without": "supernatural", "text": "shark film in winter"}),
        ("shark film, except romantic ones", {"not_genres": ("Romance",), "text": "shark film"}),
        ("shark film minus gore", {"without": "gore", "text": "shark film"}),
        ("shark film, except comedies", {"not_genres": ("Comedy",), "text": "shark film"}),
        ("movies without robots", {"without": "robots", "text": "movies"}),
        ("a horror without robots", {"genres": ("Horror",), "without": "robots", "text": "horror"}),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_kept_away(text: str, expected: dict[str, Any]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text,like,rest",
    [
        ("like Jaws but funny", (1,), "funny"),
        ("movies similar to amelie set in a small village", (3,), "set in a small village"),
        ("in the style of pulp fiction", (5,), ""),
        ("films like Titanic and Casablanca", (6, 7), ""),
        ("same mood as Lost in Translation", (8,), ""),
        ("Toy Story type of thing with insects", (9,), "with insects"),
        ("something like lord of the rings but shorter", (4,), "shorter"),
        ("like the thing", (11,), ""),
        ("like The Thing (1982)", (10,), ""),
        ("movies like It", (12,), ""),
        ("something like blade runner in the rain", (17,), "in the rain"),
        ("jaws but funny", (1,), "funny"),
        ("as funny as toy story but with sharks", (9,), "as funny with sharks"),
        ("jaws meets toy story", (1, 9), ""),
    ],
)
def test_films_named_are_films_to_be_like(text: str, like: tuple[int, ...], rest: str) -> None:
    assert read(text) == {"like": like, "text": rest}


def test_likeness_and_negation_go_together() -> None:
    assert read("like Jaws but not animated") == {"like": (1,), "not_genres": ("Animation",), "text": ""}
    assert read("shark film but not like Jaws") == {"unlike": (1,), "text": "shark film"}


@pytest.mark.parametrize(
    "text,people,rest",
    [
        ("with Tom Hanks", ("Tom Hanks",), ""),
        ("tom hanks movies", ("Tom Hanks",), ""),
        ("directed by nolan", ("Christopher Nolan",), ""),
        ("a film by christopher nolan about dreams", ("Christopher Nolan",), "about dreams"),
        ("love story with Tom Hanks and Meg Ryan", ("Tom Hanks", "Meg Ryan"), "love story"),
        ("directed by weir", ("Peter Weir",), ""),
    ],
)
def test_people_of_the_catalogue_become_filters(text: str, people: tuple[str, ...], rest: str) -> None:
    assert read(text) == {"people": people, "text": rest}


@pytest.mark.parametrize(
    "text",
    [
        "with weir",
        "a garden with rose",
        "a shark hunts swimmers off a beach where the sheriff cannot swim, tom hanks",
        "a cop named tom hanks goes mad",
    ],
)
def test_names_that_may_be_something_else_stay_text(text: str) -> None:
    assert read(text) == {"text": text}


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
