"""No bytes whatever end a reading in anything but films or an error for people."""

from __future__ import annotations

import json
import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.catalogue import Catalogue, read_catalogue
from recommender.errors import RecommenderError

ENDINGS = st.sampled_from([".csv", ".json", ".jsonl", ".tsv"])
HEADER = "id,title,overview,genres,release_date,vote_average,poster_path,runtime,cast,adult,imdb_id\n"
CALM = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

pieces = st.sampled_from(
    [
        *(",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "\\", "[", "{", "]", "}", ":", "1", "-7", "1e999", "nan"),
        *("tt0000001", "title", "id", "overview", "Ebb (1995)", "Flow, The", "[{'name': 'x'}]", "\0", "é", "\u202e"),
        "9" * 500,
    ]
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.just(10**400) | pieces
keys = st.sampled_from([*HEADER.strip().split(","), "results", "columns", "data", "credits", "crew", "0"]) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


def outcome(content: bytes, ending: str) -> Catalogue | RecommenderError:
    """What reading gives; everything but an error for people goes on as it is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"films{ending}"
        file.write_bytes(content)
        try:
            return read_catalogue(file)
        except RecommenderError as error:
            return error


def check(content: bytes, ending: str) -> None:
    found = outcome(content, ending)
    if isinstance(found, Catalogue):
        assert found.films
        assert all(film.movie.title and film.movie.tmdb_id not in (0, -1) for film in found.films)
        json.dumps([film.movie.title for film in found.films], ensure_ascii=False).encode()
    else:
        assert found.message


@CALM
@given(st.binary(max_size=400), ENDINGS)
def test_any_bytes(content: bytes, ending: str) -> None:
    check(content, ending)


@CALM
@given(st.lists(pieces, max_size=60).map("".join), ENDINGS, st.sampled_from(["", HEADER]))
def test_anything_that_looks_like_a_file_of_films(content: str, ending: str, header: str) -> None:
    check((header + content).encode("utf-8", "surrogatepass"), ending)


@CALM
@given(values, ENDINGS)
def test_any_json(value: object, ending: str) -> None:
    check(json.dumps(value).encode(), ending)


@CALM
@given(st.lists(st.dictionaries(keys, values, max_size=6), max_size=3), ENDINGS)
def test_any_rows(rows: list[dict[str, object]], ending: str) -> None:
    check("\n".join(json.dumps(row) for row in rows).encode(), ending)


@pytest.mark.parametrize(
    "content",
    [
        b'{"id": 1, "title": "Ebb", "genres": ' + b"[" * 100_000,
        b'[{"id": 1, "title": "Ebb", "genres": "' + b"[" * 100_000 + b'"}]',
        b'id,title,genres\n1,Ebb,"' + b"[" * 100_000 + b'"\n',
        b"id,title\n" + b'"' * 100_001,
        b"id,title\n" + b'1,"open\n' * 3_000,
        b'[{"id": ' + b"9" * 100_000 + b', "title": "Ebb"}]',
    ],
    ids=["json", "text", "csv", "quotes", "never closed", "digits"],
)
@pytest.mark.parametrize("ending", [".csv", ".json", ".jsonl"])
def test_known_troublemakers(content: bytes, ending: str) -> None:
    check(content, ending)


def csv_lines(count: int) -> str:
    return "id,title,overview\n" + "".join(f"{at},Film {at},{'word ' * 100}\n" for at in range(1, count + 1))


def json_lines(count: int) -> str:
    rows = (
        {"id": at, "title": f"Film {at}", "overview": "word " * 100, "crew": ["x" * 2000]} for at in range(1, count + 1)
    )
    return "".join(json.dumps(row) + "\n" for row in rows)


def json_list(count: int) -> str:
    return f"[{', '.join(json_lines(count).splitlines())}]"


@pytest.mark.parametrize(
    "write,ending", [(csv_lines, "csv"), (json_lines, "jsonl"), (json_list, "json")], ids=["csv", "lines", "list"]
)
def test_rows_are_read_as_they_come(tmp_path: Path, write: Callable[[int], str], ending: str) -> None:
    file = tmp_path / f"films.{ending}"
    file.write_text(write(4_000), encoding="utf-8")
    tracemalloc.start()
    catalogue = read_catalogue(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(catalogue.films) == 4_000
    kept = sum(len(film.movie.overview) + 900 for film in catalogue.films)  # the films themselves, and nothing twice
    assert peak < 2 * kept
