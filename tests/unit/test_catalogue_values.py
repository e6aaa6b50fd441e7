"""Single facts in the notations that files have: what counts as nothing, years, genres, titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.catalogue import read_catalogue
from recommender.film_store import FilmStore, StoredFilm
from recommender.movies import Movie
from tests.film_rows import one

NAN = float("nan")


@pytest.mark.parametrize("nothing", [NAN, None, "", " ", "NaN", "nan", "null", "None", "N/A", r"\N", "<NA>"])
def test_words_for_nothing_are_nothing(tmp_path: Path, nothing: object) -> None:
    film = one(
        tmp_path, title=nothing, original_title="Flut", overview=nothing, genres=nothing, vote_average=nothing,
        release_date=nothing, poster_path=nothing, runtime=nothing, cast=nothing, language=nothing, keywords=nothing,
    )  # fmt: skip
    assert film == Movie(1, "Flut")


def test_words_that_a_title_may_be_are_no_other_fact(tmp_path: Path) -> None:
    film = one(tmp_path, title="Unknown", overview="No overview found.", genres=["(no genres listed)", "nan", "Drama"])
    assert (film.title, film.overview, film.genres) == ("Unknown", "", ("Drama",))


@pytest.mark.parametrize(
    "written,year",
    [
        (881280000000, 1997),
        (1233273600000, 2009),
        (881280000, 1997),
        (881280000000000000, 1997),
        (-321062400000, 1959),
        ("881280000000", 1997),
        ("5/25/79", 1979),
        ("25/05/1979", 1979),
        ("25.05.79", 1979),
        ("25-May-79", 1979),
        ("01.11.1959", 1959),
        (1979, 1979),
        ("1979.0", 1979),
        (1979.0, 1979),
        ("May 25, 1979", 1979),
        ("19790525", 1979),
        (19790525, 1979),
        (29000, 1979),
        ("1979-05-25T00:00:00.000Z", 1979),
        ("(1979)", 1979),
        ("(II) (1979)", 1979),
        ("2011–2014", 2011),
        ("5/25/07", 2007),
        (0, None),
        (12, None),
        ("soon", None),
        ("90 min", None),
        (True, None),
        ([1979], None),
    ],
)
def test_years(tmp_path: Path, written: object, year: int | None) -> None:
    assert one(tmp_path, release_date=written).release_year == year


@pytest.mark.parametrize(
    "written,count", [(120, 120), ("1,234", 1234), ("1.234.567", 1234567), ("1.2K", 1200), ("120.0", 120), (-1, None)]
)
def test_counts(tmp_path: Path, written: object, count: int | None) -> None:
    assert one(tmp_path, vote_count=written).vote_count == count


@pytest.mark.parametrize(
    "written,minutes",
    [
        (136, 136),
        ("136 min", 136),
        ("2h 16m", 136),
        ("2 hr 16 min", 136),
        ("2:16", 136),
        ("02:16:00", 136),
        ("PT2H16M", 136),
        ("136.0", 136),
        (0, None),
        (99999, None),
    ],
)
def test_lengths(tmp_path: Path, written: object, minutes: int | None) -> None:
    assert one(tmp_path, runtime=written).runtime == minutes


@pytest.mark.parametrize(
    "written,code", [("en", "en"), ("English, French", "en"), ("pt-BR", "pt"), (["ja"], "ja"), ("Klingon", "")]
)
def test_languages(tmp_path: Path, written: object, code: str) -> None:
    assert one(tmp_path, original_language=written).language == code


@pytest.mark.parametrize(
    "written,genres",
    [
        ([18, 35], ("Drama", "Comedy")),
        ("[18, 35]", ("Drama", "Comedy")),
        ([{"id": 18}, {"id": 999}], ("Drama",)),
        ("Drama|War", ("Drama", "War")),
        ("Drama, War", ("Drama", "War")),
        ("Drama / war", ("Drama", "War")),
        ("Action-Adventure-Science Fiction", ("Action", "Adventure", "Science Fiction")),
        ("Action Adventure Science Fiction", ("Action", "Adventure", "Science Fiction")),
        ("Sci-Fi", ("Sci-Fi",)),
        ("[{'id': 18, 'name': 'Drama'}]", ("Drama",)),
        ({"18": "Drama"}, ()),
        ("[" * 100_000, ()),
        ("[" + "-" * 100_000 + "1]", ()),
        ([[["Drama"]]], ()),
    ],
    ids=str,
)
def test_genres(tmp_path: Path, written: object, genres: tuple[str, ...]) -> None:
    assert one(tmp_path, genres=written).genres == genres


@pytest.mark.parametrize(
    "written,title,year",
    [
        (300.0, "300", None),
        (1917, "1917", None),
        ("Toy Chest (1995)", "Toy Chest", 1995),
        ("Locksmith, The (1999)", "The Locksmith", 1999),
        ("City of Tides, The (Cité, La) (1995)", "The City of Tides (Cité, La)", 1995),
        ("Misérables, Les (1995)", "Les Misérables", 1995),
        ("Long Night, A", "A Long Night", None),
        ("Live, Love, Die", "Live, Love, Die", None),
        ("(1999)", "(1999)", None),
    ],
)
def test_titles(tmp_path: Path, written: object, title: str, year: int | None) -> None:
    film = one(tmp_path, title=written)
    assert (film.title, film.release_year) == (title, year)


def test_a_year_in_the_title_that_contradicts_the_date_is_part_of_it(tmp_path: Path) -> None:
    assert one(tmp_path, title="Ebb (1995)", release_date="2001-01-01").title == "Ebb (1995)"


@pytest.mark.parametrize(
    "written,path",
    [
        ("/abc.jpg", "/abc.jpg"),
        ("abc.jpg", "/abc.jpg"),
        ("https://image.tmdb.org/t/p/w500/abc.jpg", "/abc.jpg"),
        ("https://image.tmdb.org/t/p/original/def-1_2.jpg", "/def-1_2.jpg"),
        ("https://example.invalid/abc.jpg", None),
        ("/../../etc/passwd", None),
        ("None", None),
        (7, None),
    ],
)
def test_poster_paths(tmp_path: Path, written: object, path: str | None) -> None:
    assert one(tmp_path, poster_path=written).poster_path == path
    assert one(tmp_path, poster_url=written).poster_path == path


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u2069", "\u009b", "\u0085", "\x1b", "\ud800", "\ufeff"])
def test_signs_that_command_a_terminal_or_turn_text_around_are_taken_out(tmp_path: Path, sign: str) -> None:
    film = one(tmp_path, title=f"Ebb{sign} tide", overview=f"{sign}The sea{sign}.", genres=[f"War{sign}"])
    assert film.title == "Ebb tide" and sign not in film.overview and film.genres == ("War",)


def test_texts_have_bounds(tmp_path: Path) -> None:
    film = one(tmp_path, title="A" * 20_000, overview="word " * 20_000, genres=["G" * 1000], cast=["C" * 1000] * 2)
    assert (len(film.title), len(film.overview) <= 5_000) == (300, True)
    assert film.title.endswith("…") and film.overview.endswith("…")
    assert [len(name) for name in (*film.genres, *film.cast)] == [100, 100]


@pytest.mark.parametrize(
    "header,fact",
    [
        ("Movie_Title,Plot,Released_Year,IMDB_Rating,Director,Star1,Star2", ("Ebb", "The sea.", 1999, 7.5)),
        ("name,Description,year,rating,director,star,x", ("Ebb", "The sea.", 1999, 7.5)),
        ("Series_Title,Synopsis,Release Date,Score,Directed by,cast,y", ("Ebb", "The sea.", 1999, 7.5)),
        (
            "movie.title,movie.overview,film_year,Rating (IMDb),Director(s),Stars [main],y",
            ("Ebb", "The sea.", 1999, 7.5),
        ),
        ("original_title,Summary,date_published,avg_vote,directors,actors,z", ("Ebb", "The sea.", 1999, 7.5)),
    ],
)
def test_columns_are_known_by_their_usual_names(tmp_path: Path, header: str, fact: tuple[str, str, int, float]) -> None:
    file = tmp_path / "films.csv"
    file.write_text(f"{header}\nEbb,The sea.,1999,7.5,D. One,A. Two,\n", encoding="utf-8")
    catalogue = read_catalogue(file)
    (film,) = (film.movie for film in catalogue.films)
    assert (film.title, film.overview, film.release_year, film.vote_average) == fact
    assert (film.directors, film.cast) == (("D. One",), ("A. Two",))
    assert [catalogue.columns[name] for name in ("title", "overview")] == header.split(",")[:2]


def test_the_store_gives_back_what_it_was_given(tmp_path: Path) -> None:
    movie = Movie(
        1, "Ebb", genres=("War",), directors=("D",), cast=("A", "B"), keywords=("k",), runtime=90, language="en"
    )
    store = FilmStore(tmp_path / "films.sqlite")
    store.put([StoredFilm(movie, None)], {})
    assert store.movies() == (movie,)
    store.close()
