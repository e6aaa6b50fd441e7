"""Every form in which films come: shapes of JSON, delimiters and broken lines of CSV."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from recommender.catalogue import Choice, LeftOut, read_catalogue
from recommender.errors import BadCatalogue
from tests.film_rows import TMDB_ROWS, movies
from tests.film_rows import read_file as read


def refusal(folder: Path, name: str, content: str) -> str:
    with pytest.raises(BadCatalogue) as caught:
        read(folder, name, content)
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"page": 1, "results": TMDB_ROWS, "total_pages": 1}),
        json.dumps({"movie_results": TMDB_ROWS, "person_results": [{"id": 5, "name": "A Person"}], "tv_results": []}),
        json.dumps({"id": 3, "name": "The Tides", "parts": TMDB_ROWS}),
        json.dumps([{"page": 1, "results": TMDB_ROWS[:1]}, {"page": 2, "results": TMDB_ROWS[1:]}]),
        "\n".join(json.dumps({"page": 1, "results": [row]}) for row in TMDB_ROWS),
        json.dumps({"data": {"movies": TMDB_ROWS}}),
        json.dumps({str(row["id"]): row for row in TMDB_ROWS}),
        json.dumps({"11": {**TMDB_ROWS[0], "id": None}, "12": TMDB_ROWS[1]}).replace('"id": null, ', ""),
        "\n".join(json.dumps(row) for row in TMDB_ROWS),
        "\n\n".join(json.dumps(row, indent=2) for row in TMDB_ROWS),
        "\n".join(json.dumps([row]) for row in TMDB_ROWS),
        json.dumps(json.dumps(TMDB_ROWS)),
        json.dumps({"data": {"films": {"edges": [{"node": row} for row in TMDB_ROWS]}}}),
        json.dumps({"hits": {"hits": [{"_id": "x", "_source": row} for row in TMDB_ROWS]}}),
    ],
    ids=[
        "results",
        "find",
        "collection",
        "pages",
        "page a line",
        "nested",
        "by id",
        "id as key",
        "lines",
        "one by one",
        "list a line",
        "text of JSON",
        "nodes",
        "sources",
    ],
)
def test_shapes_of_tmdb_and_of_people(tmp_path: Path, content: str) -> None:
    found = movies(read(tmp_path, "films.json", content))
    assert [(film.tmdb_id, film.title) for film in found] == [(11, "Low Tide"), (12, "High Tide")]
    assert [film.genres for film in found] == [("Drama", "Comedy"), ("Western",)]
    assert [film.release_year for film in found] == [2022, None]


@pytest.mark.parametrize("orient", ["records", "columns", "split", "index", "table"])
def test_shapes_of_pandas(tmp_path: Path, orient: str) -> None:
    content = pd.DataFrame(TMDB_ROWS).to_json(orient=orient)
    assert [film.tmdb_id for film in movies(read(tmp_path, "movies_data.json", content))] == [11, 12]


def test_values_without_names_are_refused_with_the_form(tmp_path: Path) -> None:
    content = pd.DataFrame(TMDB_ROWS).to_json(orient="values")
    assert "None of the 2 rows" in refusal(tmp_path, "films.json", content)


def test_one_film_as_an_object_with_its_credits(tmp_path: Path) -> None:
    film = {
        "id": 21,
        "title": "Salt",
        "genres": [{"id": 18, "name": "Drama"}],
        "runtime": 101,
        "original_language": "fr",
        "imdb_id": "tt0000021",
        "credits": {
            "cast": [{"name": f"Actor {at}"} for at in range(12)],
            "crew": [{"job": "Editor", "name": "E"}, {"job": "Director", "name": "D"}],
        },
        "keywords": {"keywords": [{"id": 1, "name": "lighthouse"}]},
    }
    (found,) = movies(read(tmp_path, "film.json", json.dumps(film)))
    assert found.directors == ("D",) and found.cast[:2] == ("Actor 0", "Actor 1") and len(found.cast) == 10
    assert (found.runtime, found.language, found.keywords, found.imdb_id) == (101, "fr", ("lighthouse",), "tt0000021")
    assert found.genres == ("Drama",)


def test_people_and_series_among_answers_are_no_films(tmp_path: Path) -> None:
    rows = [{"id": 1, "name": "P", "media_type": "person"}, {"id": 2, "name": "S", "media_type": "tv"}, TMDB_ROWS[0]]
    catalogue = read(tmp_path, "films.json", json.dumps({"results": rows}))
    assert [film.tmdb_id for film in movies(catalogue)] == [11]
    assert [problem.row for problem in catalogue.problems] == [1] and catalogue.left_out == LeftOut(series=1)


@pytest.mark.parametrize(
    "content",
    [
        '{"status_code": 7, "status_message": "Invalid API key"}',
        "{}",
        "7",
        "null",
        '{"genres": [{"id": 18, "name": "Drama"}]}',
    ],
)
def test_json_without_films_is_named(tmp_path: Path, content: str) -> None:
    assert "no films" in refusal(tmp_path, "films.json", content)


@pytest.mark.parametrize("content", ["[]", "", "id,title,overview\n", "\n\n"])
@pytest.mark.parametrize("name", ["films.json", "films.csv", "films.jsonl"])
def test_no_row_at_all_is_refused(tmp_path: Path, name: str, content: str) -> None:
    assert name in refusal(tmp_path, name, content)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "\x01"])
def test_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    lines = [("ID", " Title", "Overview "), ("31", "Ebb", '"Slow, but; sure | there"')]
    catalogue = read(tmp_path, "films.csv", "\r\n".join(delimiter.join(line) for line in lines))
    assert [(film.tmdb_id, film.title, film.overview) for film in movies(catalogue)] == [
        (31, "Ebb", "Slow, but; sure | there")
    ]
    assert catalogue.columns == {"id": "ID", "title": "Title", "overview": "Overview"}


def test_lines_above_the_header_and_a_sep_line(tmp_path: Path) -> None:
    content = "sep=;\nMy films, exported today\n\nid;title;overview;\n51;Reef;Deep.;\n"
    catalogue = read(tmp_path, "films.csv", content)
    assert [(film.title, film.overview) for film in movies(catalogue)] == [("Reef", "Deep.")]


def test_a_line_too_long_costs_that_line(tmp_path: Path) -> None:
    catalogue = read(tmp_path, "films.csv", "id,title,overview\n1,One,A.\n2,Lock, Stock,Four friends.\n3,Three,C.\n")
    assert [film.tmdb_id for film in movies(catalogue)] == [1, 3]
    ((row, reason),) = [(problem.row, problem.reason) for problem in catalogue.problems]
    assert row == 2 and "4 fields" in reason and "line 3" in reason


@pytest.mark.parametrize(
    "broken,films",
    [
        ('2,"Open,Never closed\n', [1, 3]),
        ('2,Two,"Open at the end\n', [1, 2, 3]),
        ('2,Two,"He said "no" to all"\n', [1, 2, 3]),
        ('2,Two,"He said \\"no, never\\" to all"\n', [1, 2, 3]),
        ('2,Two,"Two lines\nof a plot"\n', [1, 2, 3]),
        ('2,Two,"A "word", then\nthe rest of it"\n', [1, 3]),
        ("2,Two,A\rreturn within\n", [1, 2, 3]),
        ("2,Two\n", [1, 2, 3]),
        ("2,Two,x,,,\n", [1, 2, 3]),
    ],
)
def test_quotation_marks_that_do_not_match(tmp_path: Path, broken: str, films: list[int]) -> None:
    content = f'id,title,overview\n1,One,"A."\n{broken}3,Three,"C."\n'
    catalogue = read(tmp_path, "films.csv", content)
    assert [film.tmdb_id for film in movies(catalogue)] == films
    assert bool(catalogue.problems) == (films == [1, 3])


def test_a_line_that_is_no_json_costs_that_line(tmp_path: Path) -> None:
    lines = [json.dumps(TMDB_ROWS[0]), '{"id": 1, "title": "Half', json.dumps(TMDB_ROWS[1])]
    catalogue = read(tmp_path, "films.jsonl", "\n".join(lines))
    assert [film.tmdb_id for film in movies(catalogue)] == [11, 12]
    assert [problem.row for problem in catalogue.problems] == [2]


def test_json_under_the_name_of_a_csv(tmp_path: Path) -> None:
    assert len(movies(read(tmp_path, "films.csv", json.dumps(TMDB_ROWS)))) == 2


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "films.csv"
    file.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(BadCatalogue, match="zip archive"):
        read_catalogue(file)


def test_numbers_as_a_database_writes_them(tmp_path: Path) -> None:
    film = {"_id": {"$oid": "5f"}, "title": "Ebb", "plot": "The sea.", "year": {"$numberInt": "1977"}}
    (found,) = movies(read(tmp_path, "films.json", json.dumps(film)))
    assert (found.title, found.overview, found.release_year) == ("Ebb", "The sea.", 1977) and found.tmdb_id < -1


def test_a_mark_behind_a_backslash_is_part_of_its_field(tmp_path: Path) -> None:
    (found,) = movies(read(tmp_path, "films.csv", "id,title,overview\n1,Ebb\\, Flow,The sea.\n"))
    assert found.title == "Ebb, Flow"


def test_json_that_breaks_off_is_refused_with_the_place(tmp_path: Path) -> None:
    whole = json.dumps(TMDB_ROWS)
    for cut in (len(whole) - 1, len(whole) - 40, 5):
        assert "films.json" in refusal(tmp_path, "films.json", whole[:cut])


def test_columns_without_titles_are_named_with_those_wanted(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue) as caught:
        read(tmp_path, "films.csv", "Colour,Weight\nred,7\n")
    assert "Colour, Weight" in caught.value.message and "title" in caught.value.hint


def test_lists_of_titles_say_that_ids_are_missing(tmp_path: Path) -> None:
    letterboxd = "Date,Name,Year,Letterboxd URI\n2016-12-13,Low Tide,1980,https://example.invalid/x\n"
    imdb = "Position,Const,Description,Title,Title Type,IMDb Rating,Year\n1,tt0000001,,Low Tide,movie,8.7,1999\n"
    for content in (letterboxd, imdb, "title,year\nLow Tide,1980\n", "movieId,title,genres\n1,Ebb (1995),Drama\n"):
        message = refusal(tmp_path, "watched.csv", content)
        assert "ids of TMDB are missing" in message and "watched.csv" in message


def test_a_chosen_column_counts(tmp_path: Path) -> None:
    file = tmp_path / "films.csv"
    file.write_text("id,Titel,overview,Inhalt\n1,Ebbe,short,the long plot\n", encoding="utf-8")
    catalogue = read_catalogue(file, Choice(columns={"overview": "Inhalt", "title": "Titel"}))
    assert [(film.title, film.overview) for film in movies(catalogue)] == [("Ebbe", "the long plot")]
    assert catalogue.columns["overview"] == "Inhalt"
