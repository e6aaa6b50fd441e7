"""Folders as people have them: films and what belongs to them in several files, lists, and pictures."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from recommender.catalogue import CatalogueFilm, read_catalogue
from recommender.errors import BadCatalogue
from recommender.movies import Movie
from tests.film_rows import TMDB_ROWS, movies
from tests.film_rows import read_file as read
from tests.pictures import picture


def test_tmdb_5000_reads_the_films_and_joins_the_credits(tmp_path: Path) -> None:
    (tmp_path / "tmdb_5000_credits.csv").write_text(
        'movie_id,title,cast,crew\n61,Ebb,"[{""name"": ""A. Actor""}]","[{""job"": ""Director"", ""name"": ""B""}]"\n'
        "62,Flow,[],[]\n",
        encoding="utf-8",
    )
    (tmp_path / "tmdb_5000_movies.csv").write_text(
        "genres,id,keywords,original_language,overview,release_date,runtime,title,vote_average,vote_count\n"
        '"[{""id"": 18, ""name"": ""Drama""}]",61,"[{""id"": 1, ""name"": ""tide""}]",en,A keeper.,'
        "1998-03-04,101.0,Ebb,7.1,120\n"
        "[],62,[],en,A family.,2004-10-01,95.0,Flow,6.2,80\n",
        encoding="utf-8",
    )
    found = movies(read_catalogue(tmp_path))
    assert [(film.tmdb_id, film.directors, film.cast) for film in found] == [(61, ("B",), ("A. Actor",)), (62, (), ())]
    assert found == movies(read_catalogue(tmp_path / "tmdb_5000_movies.csv"))
    assert (found[0].keywords, found[0].runtime, found[0].language) == (("tide",), 101, "en")


def test_the_movies_dataset_is_joined_in_pythons_notation(tmp_path: Path) -> None:
    (tmp_path / "movies_metadata.csv").write_text(
        "adult,genres,id,imdb_id,overview,release_date,title\n"
        "False,\"[{'id': 18, 'name': 'Drama'}]\",71,tt0000071,\"Lines\nof a plot\",1998-03-04,Ebb\n"
        "False,[],1997-08-20,,,,\n",
        encoding="utf-8",
    )
    (tmp_path / "keywords.csv").write_text("id,keywords\n71,\"[{'id': 1, 'name': 'tide'}]\"\n", encoding="utf-8")
    (tmp_path / "credits.csv").write_text(
        "cast,crew,id\n\"[{'name': \"\"Aoife O'Sea\"\"}]\",\"[{'job': 'Director', 'name': 'B'}]\",71\n",
        encoding="utf-8",
    )
    (tmp_path / "links.csv").write_text("movieId,imdbId,tmdbId\n1,71,71\n", encoding="utf-8")
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating,timestamp\n1,1,2.5,9\n", encoding="utf-8")
    catalogue = read_catalogue(tmp_path)
    (film,) = movies(catalogue)
    assert (film.cast, film.directors, film.keywords) == (("Aoife O'Sea",), ("B",), ("tide",))
    assert film.overview == "Lines of a plot" and film.genres == ("Drama",)
    assert [problem.reason for problem in catalogue.problems] == ["has no title"]


def test_movielens_finds_its_ids_in_links(tmp_path: Path) -> None:
    (tmp_path / "movies.csv").write_text(
        'movieId,title,genres\n1,Ebb (1995),Drama|War\n2,"Flow, The (1999)",(no genres listed)\n', encoding="utf-8"
    )
    (tmp_path / "links.csv").write_text("movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,8844.0\n", encoding="utf-8")
    found = movies(read_catalogue(tmp_path))
    assert [(film.tmdb_id, film.title, film.release_year) for film in found] == [
        (862, "Ebb", 1995),
        (8844, "The Flow", 1999),
    ]
    assert [(film.genres, film.imdb_id) for film in found] == [(("Drama", "War"), "tt0114709"), ((), "tt0113497")]


def test_pages_in_several_files_are_one_catalogue(tmp_path: Path) -> None:
    for at, row in enumerate(TMDB_ROWS):
        (tmp_path / f"page-{at}.json").write_text(json.dumps({"results": [row]}), encoding="utf-8")
    (tmp_path / "queries.json").write_text('[{"query": "sea", "tmdb_id": 11}]', encoding="utf-8")
    assert [film.tmdb_id for film in movies(read_catalogue(tmp_path))] == [11, 12]


def test_a_folder_around_the_files_is_looked_into(tmp_path: Path) -> None:
    inner = tmp_path / "outer" / "archive"
    (inner / "Posters").mkdir(parents=True)
    (inner / "films.csv").write_text("id,title,overview\n1,Ebb,The sea.\n", encoding="utf-8")
    (inner / "Posters" / "1.jpg").write_bytes(picture())
    (film,) = read_catalogue(tmp_path / "outer").films
    assert film.movie.title == "Ebb" and film.has_poster


def test_all_lists_of_an_export_are_read(tmp_path: Path) -> None:
    head = "Date,Name,Year,Letterboxd URI"
    for name, more, film in (
        ("watched", "", "Low Tide"),
        ("ratings", ",Rating", "High Tide"),
        ("watchlist", "", "Reef"),
    ):
        (tmp_path / f"{name}.csv").write_text(f"{head}{more}\n2020-01-01,{film},,https://x.example\n", encoding="utf-8")
    (tmp_path / "profile.csv").write_text("Date Joined,Username\n2019-01-01,me\n", encoding="utf-8")
    held = [CatalogueFilm(Movie(at, title), None) for at, title in ((11, "Low Tide"), (12, "High Tide"))]
    catalogue = read_catalogue(tmp_path, held=lambda: held)
    assert sorted(film.tmdb_id for film in movies(catalogue)) == [11, 12]
    assert [problem.title for problem in catalogue.problems] == ["Reef"]


def test_a_folder_with_a_table_that_cannot_be_read_names_it(tmp_path: Path) -> None:
    (tmp_path / "films.xlsx").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(BadCatalogue, match=r"films\.xlsx is .*Excel table"):
        read_catalogue(tmp_path)


def test_a_folder_of_pictures_alone(tmp_path: Path) -> None:
    for name in ("Low Tide (1980).jpg", "High_Tide.JPG", "578_poster.png", "tt0000021.webp", "notes.md"):
        (tmp_path / name).write_bytes(picture())
    catalogue = read_catalogue(tmp_path)
    found = {film.movie.title: (film.movie.release_year, film.poster_file) for film in catalogue.films}
    assert found == {
        "Low Tide": (1980, tmp_path / "Low Tide (1980).jpg"),
        "High Tide": (None, tmp_path / "High_Tide.JPG"),
        "578": (None, tmp_path / "578_poster.png"),
        "tt0000021": (None, tmp_path / "tt0000021.webp"),
    }
    assert [film.movie.tmdb_id for film in catalogue.films if film.movie.tmdb_id > 0] == [578]
    assert [film.movie.poster_path for film in catalogue.films] == [None] * 4


@pytest.mark.parametrize("name", ["6_poster.JPG", "6_Poster.jpg", "6.jfif", "6_poster.avif", "Low Tide (1980).jpg"])
@pytest.mark.parametrize("folder", ["posters", "Posters", "IMAGES"])
def test_posters_in_any_spelling(tmp_path: Path, folder: str, name: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / name).write_bytes(picture())
    row = {"id": 6, "title": "Low Tide", "release_date": "1980-01-01"}
    catalogue = read(tmp_path, "movies_data.json", json.dumps([row, {"id": 7, "title": "High Tide"}]))
    assert [film.poster_file for film in catalogue.films] == [tmp_path / folder / name, None]
    assert catalogue.without_poster == 1


def test_a_row_may_name_its_picture_but_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    inner = tmp_path / "films"
    (inner / "images").mkdir(parents=True)
    (inner / "images" / "a.jpg").write_bytes(picture())
    (tmp_path / "secret.jpg").write_bytes(picture())
    rows = "id,title,image\n1,One,images/a.jpg\n2,Two,../secret.jpg\n3,Three,a.jpg\n4,Four," + str(
        tmp_path / "secret.jpg"
    )
    catalogue = read(inner, "films.csv", rows)
    assert [film.poster_file and film.poster_file.name for film in catalogue.films] == ["a.jpg", None, "a.jpg", None]
    assert [film.movie.poster_path for film in catalogue.films] == [None] * 4


NETFLIX = (
    "show_id,type,title,director,cast,date_added,release_year,rating,duration,listed_in,description\n"
    's1,Movie,Ebb,D. One,"A. Two, B. Three","September 25, 2021",1999,PG-13,90 min,"Dramas, Thrillers",The sea.\n'
)
TOP_1000 = (
    "Poster_Link,Series_Title,Released_Year,Runtime,Genre,IMDB_Rating,Overview,Director,Star1,Star2,No_of_Votes\n"
    '"https://example.invalid/x.jpg",Ebb,1999,90 min,"Dramas, Thrillers",7.5,The sea.,D. One,A. Two,B. Three,12\n'
)
SIXTEEN_THOUSAND = (
    ",Title,Release Date,Description,Rating,No of Persons Voted,Directed by,Stars,Duration,Genres\n"
    '0,Ebb,"Dec 25, 1999",The sea.,7.5,12,D. One,"A. Two, B. Three",1 h 30 m,"Dramas,Thrillers"\n'
)


@pytest.mark.parametrize(
    "content,vote", [(NETFLIX, None), (TOP_1000, 7.5), (SIXTEEN_THOUSAND, 7.5)], ids=["streaming", "top", "large"]
)
def test_tables_as_people_publish_them(tmp_path: Path, content: str, vote: float | None) -> None:
    (film,) = movies(read(tmp_path, "films.csv", content))
    assert (film.title, film.overview, film.release_year, film.vote_average) == ("Ebb", "The sea.", 1999, vote)
    assert (film.directors, film.cast, film.runtime) == (("D. One",), ("A. Two", "B. Three"), 90)
    assert film.genres == ("Dramas", "Thrillers") and film.tmdb_id < -1


@pytest.mark.parametrize(
    "table,poster",
    [
        ("data/films.csv", "posters/1.jpg"),
        ("data/films.csv", "data/images/1.jpg"),
        ("films.csv", "SamplePosters/1.jpg"),
        ("films.csv", "1.jpg"),
        ("archive/csv/films.csv", "archive/jpg/1.jpg"),
        ("films.csv.gz", "covers/1.JPG"),
    ],
)
def test_films_and_posters_are_found_wherever_an_archive_has_them(tmp_path: Path, table: str, poster: str) -> None:
    content = b"id,title,overview\n1,Ebb,The sea.\n"
    for name, data in ((table, gzip.compress(content) if table.endswith("gz") else content), (poster, picture())):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / table).with_name("README.txt").write_text("Films and their posters", encoding="utf-8")
    (film,) = read_catalogue(tmp_path).films
    assert (film.movie.title, film.poster_file) == ("Ebb", tmp_path / poster)


def test_a_poster_named_by_imdbs_bare_number_is_of_a_film_without_another_id(tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("imdbId,title,overview\n114709,Ebb,The sea.\n", encoding="utf-8")
    (tmp_path / "posters").mkdir()
    (tmp_path / "posters" / "114709.jpg").write_bytes(picture())
    assert [film.has_poster for film in read_catalogue(tmp_path).films] == [True]
