"""Catalogues in every form we read, and rows that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.catalogue import CatalogueReading, catalogue_state, preview_catalogue, read_catalogue
from recommender.commands.catalogue import what_came
from recommender.errors import BadCatalogue
from tests.pictures import picture

ALIEN = {
    "id": 348,
    "title": "Alien",
    "overview": "A crew meets a stowaway.",
    "vote_average": 8.2,
    "vote_count": 100,
    "release_year": 1979,
    "genres": ["Horror", "Science Fiction"],
    "poster_path": "/a.jpg",
}


def write(folder: Path, content: object) -> Path:
    file = folder / "movies_data.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_a_list_of_films(tmp_path: Path) -> None:
    write(tmp_path, [ALIEN])
    (tmp_path / "posters").mkdir()
    (tmp_path / "posters" / "348_poster.jpg").write_bytes(picture())
    (film,) = read_catalogue(tmp_path).films
    assert film.movie.title == "Alien"
    assert film.movie.genres == ("Horror", "Science Fiction")
    assert film.movie.release_year == 1979
    assert film.poster_file == tmp_path / "posters" / "348_poster.jpg"


@pytest.mark.parametrize("as_list", [True, False])
def test_the_column_form_reads_the_same(tmp_path: Path, as_list: bool) -> None:
    columns = {key: [value] if as_list else {"0": value} for key, value in ALIEN.items()}
    from_columns = read_catalogue(write(tmp_path, columns))
    assert from_columns == read_catalogue(write(tmp_path, [ALIEN]))


def test_tmdb_csv_columns(tmp_path: Path) -> None:
    (tmp_path / "tmdb_5000_movies.csv").write_text(
        "id,title,overview,vote_average,vote_count,release_date,genres\n"
        '348,Alien,"A crew, a stowaway",8.2,100,1979-05-25,"[{""id"": 27, ""name"": ""Horror""}]"\n'
        "349,,no title here,1,1,1980-01-01,[]\n",
        encoding="utf-8",
    )
    catalogue = read_catalogue(tmp_path)
    (film,) = catalogue.films
    assert (film.movie.release_year, film.movie.genres, film.poster_file) == (1979, ("Horror",), None)
    assert [problem.row for problem in catalogue.problems] == [2]


def test_bad_rows_are_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    rows: list[object] = [{"id": 1}, {"title": "No id"}, "not a film", ALIEN, {**ALIEN, "title": "Alien again"}]
    catalogue = read_catalogue(write(tmp_path, rows))
    assert [film.movie.title for film in catalogue.films] == ["Alien"]
    reasons = {problem.row: problem.reason for problem in catalogue.problems}
    assert set(reasons) == {1, 2, 3, 5}
    assert [problem.film_id for problem in catalogue.problems] == [None, None, None, 348]
    assert "title" in reasons[1] and "id" in reasons[2] and "twice" in reasons[5]


def test_nonsense_facts_are_left_out_rather_than_believed(tmp_path: Path) -> None:
    odd = {"id": "7", "title": "  Odd \n film ", "vote_average": 700, "release_year": "soon", "genres": "Drama|War"}
    (film,) = read_catalogue(write(tmp_path, [odd])).films
    assert film.movie.title == "Odd film"
    assert (film.movie.vote_average, film.movie.release_year) == (None, None)
    assert film.movie.genres == ("Drama", "War")


@pytest.mark.parametrize(
    "film,title",
    [
        ({"id": 10**23, "title": "Too large an id"}, "Too large an id"),
        ({"id": True, "title": "Yes is no id"}, "Yes is no id"),
        ({"id": [1], "title": "A list is no id"}, "A list is no id"),
        ({"id": 1, "title": {"en": "A"}}, ""),
        ({"id": 1, "title": "\x00\ud800"}, ""),
    ],
)
def test_a_row_that_no_database_could_keep_is_reported(tmp_path: Path, film: dict[str, object], title: str) -> None:
    catalogue = read_catalogue(write(tmp_path, [film, ALIEN]))
    assert [film.movie.title for film in catalogue.films] == ["Alien"]
    assert [problem.title for problem in catalogue.problems] == [title]


def test_what_is_no_text_is_taken_out_of_texts(tmp_path: Path) -> None:
    (film,) = read_catalogue(write(tmp_path, [ALIEN | {"title": "A\x00lien\ud800 ", "overview": 1917}])).films
    assert (film.movie.title, film.movie.overview) == ("A lien", "1917")


@pytest.mark.parametrize("content", ["{broken", "42", "{}", "", "[" * 100_000])
def test_an_unreadable_catalogue_says_so(tmp_path: Path, content: str) -> None:
    file = tmp_path / "movies_data.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BadCatalogue) as caught:
        read_catalogue(file)
    assert str(file) in caught.value.message and caught.value.hint
    assert "recursion" not in caught.value.message


def test_an_absent_catalogue_says_what_one_looks_like(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue, match=r"movies_data\.json"):
        read_catalogue(tmp_path)


def test_the_state_changes_with_the_file_and_with_the_posters(tmp_path: Path) -> None:
    write(tmp_path, [ALIEN])
    before = catalogue_state(tmp_path)
    assert catalogue_state(tmp_path) == before
    (tmp_path / "posters").mkdir()
    assert catalogue_state(tmp_path) != before


def test_the_report_says_what_was_taken_as_what_and_what_did_not_come(tmp_path: Path) -> None:
    (tmp_path / "posters").mkdir()
    (tmp_path / "posters" / "1.jpg").write_bytes(picture())
    file = tmp_path / "films.csv"
    file.write_text("ID,Name,Plot,adult\n1,Ebb,The sea.,0\n2,Flow,The sea.,0\n3,Surf,The sea.,1\n", encoding="utf-8")
    assert what_came(preview_catalogue(CatalogueReading(file), file)) == [
        "Columns: title from “Name”, overview from “Plot”.",
        "Without a poster: 1 of 2 films; they are compared by their plots only.",
        "Left out: 1 marked as adult.",
    ]
    file.write_text("id,title,overview\n1,Ebb,The sea.\n", encoding="utf-8")
    assert what_came(preview_catalogue(CatalogueReading(file), file)) == []


def test_the_state_follows_the_files_that_add_to_the_films(tmp_path: Path) -> None:
    (tmp_path / "movies.csv").write_text("id,title,overview\n1,Ebb,The sea.\n", encoding="utf-8")
    before = catalogue_state(tmp_path)
    (tmp_path / "credits.csv").write_text("id,cast\n1,A\n", encoding="utf-8")
    assert catalogue_state(tmp_path) != before


def test_a_preview_says_what_would_come_in_and_why_the_others_would_not(tmp_path: Path) -> None:
    rows = [{"id": number, "title": f"Film {number}", "overview": "The sea."} for number in range(1, 31)]
    rows += [{"id": 1, "title": "Again", "overview": "."}, {"id": 40}, {"id": 41}, {"id": 2, "title": "Twice"}]
    found = preview_catalogue(CatalogueReading(write(tmp_path, rows)), tmp_path, held={1, 2, 99})
    assert (found.rows, found.films, found.new, found.without_poster) == (34, 30, 28, 30)
    assert [film.movie.tmdb_id for film in found.sample] == list(range(1, 11))
    assert found.problem_count == len(found.problems) == 4 and dict(found.columns)["title"] == "title"
    assert found.reasons == (("appears twice", 2), ("has no title", 2))
