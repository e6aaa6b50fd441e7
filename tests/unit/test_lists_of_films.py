"""Lists of films that others keep: from Letterboxd, IMDb and Trakt, of a person's films, and by title alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.catalogue import Catalogue, CatalogueFilm, read_catalogue
from recommender.cli import main
from recommender.errors import BadCatalogue
from recommender.movies import Movie
from recommender.settings import Settings
from tests.fakes import fake_recommender

HELD = [
    CatalogueFilm(Movie(1, "Low Tide", release_year=1979, imdb_id="tt0000001"), Path("1.jpg")),
    CatalogueFilm(Movie(2, "Marée & Co.", release_year=2001), None),
    CatalogueFilm(Movie(3, "Ebb", release_year=1950), None),
    CatalogueFilm(Movie(4, "Ebb", release_year=1990), None),
]
WATCHED = "Date,Name,Year,Letterboxd URI\n2016-12-13,{title},{year},https://boxd.example/x\n"


def read(folder: Path, name: str, content: str, held: list[CatalogueFilm] = HELD) -> Catalogue:
    (folder / name).write_text(content, encoding="utf-8")
    return read_catalogue(folder / name, held=lambda: held)


@pytest.mark.parametrize(
    "title,year,meant",
    [
        ("Low Tide", 1979, 1),
        ("low tide", 1980, 1),  # a festival and the cinemas
        ("Low Tide", 1990, None),
        ("Maree and Co", 2001, 2),
        ("Ebb", 1990, 4),
        ("Ebb", 1951, 3),
        ("Ebb", "", None),  # which of the two?
        ("Flow", 1999, None),
    ],
)
def test_a_list_from_letterboxd_means_films_held_here(
    tmp_path: Path, title: str, year: object, meant: int | None
) -> None:
    content = WATCHED.format(title=title, year=year) + "2016-12-14,Low Tide,1979,https://boxd.example/y\n"
    catalogue = read(tmp_path, "watched.csv", content)
    assert [film.movie.tmdb_id for film in catalogue.films] == list(dict.fromkeys(filter(None, [meant, 1])))
    assert [problem.reason for problem in catalogue.problems] == ["is not among the films held here"] * (meant is None)


def test_a_list_from_imdb_goes_by_its_ids(tmp_path: Path) -> None:
    content = "Position,Const,Description,Title,Title Type,Year\n1,tt0000001,,La marée basse,movie,1979\n"
    assert read(tmp_path, "list.csv", content).films == (CatalogueFilm(HELD[0].movie, Path("1.jpg"), 1),)


def test_the_words_above_a_list_from_letterboxd_are_no_films(tmp_path: Path) -> None:
    content = (
        "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2020-01-01,My list,,https://boxd.example/y,\n\n"
        "Position,Name,Year,URL,Description\n1,Low Tide,1979,https://boxd.example/x,\n"
    )
    assert [film.movie.tmdb_id for film in read(tmp_path, "list.csv", content).films] == [1]
    with pytest.raises(BadCatalogue, match="a list from Letterboxd"):
        read(tmp_path, "list.csv", content, held=[])


def test_of_a_list_without_a_film_held_here_nothing_comes(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue, match="not among the films held here"):
        read(tmp_path, "watched.csv", WATCHED.format(title="Flow", year=1999))


def test_a_home_keeps_the_films_of_a_list_and_names_the_others(tmp_path: Path) -> None:
    rows = [{"id": at, "title": title, "overview": title} for at, title in enumerate(("Low Tide", "Ebb"), start=1)]
    (tmp_path / "films.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "watched.csv").write_text(
        WATCHED.format(title="Ebb", year="") + "2016-12-14,Flow,1999,https://boxd.example/z\n", encoding="utf-8"
    )
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=tmp_path / "films.json")) as recommender:
        report = recommender.library.import_catalogue(tmp_path / "watched.csv", replace=True)
        assert (report.unchanged, report.removed, recommender.films.count) == (1, 1, 1)
        assert [problem.title for problem in report.skipped] == ["Flow (1999)"]


def test_a_list_may_become_a_catalogue_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "films.json").write_text('[{"id": 1, "title": "Ebb", "overview": "Sea."}]', encoding="utf-8")
    (tmp_path / "watched.csv").write_text(WATCHED.format(title="Ebb", year=""), encoding="utf-8")
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=tmp_path / "films.json")) as recommender:
        assert recommender.catalogues.preview(tmp_path / "watched.csv", "watched").films == 1
        assert recommender.catalogues.start_import(tmp_path / "watched.csv", "watched").wait().added == 1
        watched = recommender.of_catalogue("watched").films.film(1)
        assert (watched.title, watched.overview) == ("Ebb", "Sea.")


def test_exports_of_trakt_have_their_films_inside(tmp_path: Path) -> None:
    film = {"title": "Low Tide", "year": 1979, "ids": {"trakt": 7, "imdb": "tt0000001", "tmdb": 11}}
    content = json.dumps([{"rank": 1, "type": "movie", "movie": film}])
    (found,) = (film.movie for film in read(tmp_path, "watchlist.json", content).films)
    assert (found.tmdb_id, found.title, found.release_year, found.imdb_id) == (11, "Low Tide", 1979, "tt0000001")


def test_a_person_is_no_film_but_has_some(tmp_path: Path) -> None:
    films = {"cast": [{"id": 11, "title": "Low Tide", "overview": "x"}], "crew": []}
    content = json.dumps({"id": 5, "name": "A Person", "movie_credits": films})
    assert [film.movie.title for film in read(tmp_path, "person.json", content).films] == ["Low Tide"]


def test_rows_may_lie_under_their_titles(tmp_path: Path) -> None:
    content = json.dumps({"Low Tide": {"id": 11, "overview": "x"}, "High Tide": {"id": 12, "overview": None}})
    assert [film.movie.title for film in read(tmp_path, "films.json", content).films] == ["Low Tide", "High Tide"]


@pytest.mark.parametrize("written", ["overview", "overview=", "story=Inhalt", "=Inhalt"])
def test_a_choice_of_columns_that_is_none_is_misuse(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "films.csv", "--column", written]) == 2
    assert "FACT=COLUMN" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content,option", [("Titel,Inhalt\nEbbe,x\n", "--column title=Titel"), ("title,plot,type\nEbb,x,tv\n", "--series")]
)
def test_the_command_names_the_option_that_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], content: str, option: str
) -> None:
    (tmp_path / "films.csv").write_text(content, encoding="utf-8")
    monkeypatch.setenv("RECOMMENDER_HOME", str(tmp_path / "home"))
    assert main(["import", str(tmp_path / "films.csv"), "--dry-run"]) == 1
    assert option in capsys.readouterr().err
