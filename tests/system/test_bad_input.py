"""What cannot work, as people meet it on the command line: one clear message, the right exit code, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pictures import BAD_PICTURES, animation, picture
from tests.system.conftest import Run, Tell, runner

pytestmark = pytest.mark.weaviate


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_bad_picture_gives_one_message(tell: Tell, tmp_path: Path, name: str) -> None:
    file = tmp_path / "poster.jpg"
    file.write_bytes(BAD_PICTURES[name])
    code, output, errors = tell("search", "--image", file)
    assert (code, output) == (1, "")
    assert len(errors.strip().splitlines()) <= 2 and "Traceback" not in errors


def test_a_process_that_is_refused_ends_with_the_same_code_and_message(run: Run, tmp_path: Path) -> None:
    (tmp_path / "poster.jpg").write_bytes(BAD_PICTURES["truncated"])
    for words, code in ((["search", "--image", tmp_path / "poster.jpg"], 1), (["search", b"\xff\xfe"], 2)):
        done = run(*words)
        assert (done.returncode, done.stdout) == (code, "") and "Traceback" not in done.stderr
        assert 1 <= len(done.stderr.strip().splitlines()) <= 2


@pytest.mark.parametrize("data", [animation(), picture(mode="CMYK"), picture(form="TIFF")], ids=["GIF", "CMYK", "TIFF"])
def test_an_unusual_picture_is_searched_with(tell: Tell, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "poster"
    file.write_bytes(data)
    code, output, errors = tell("search", "--image", file, "--limit", 3, "--json")
    assert code == 0 and len(json.loads(output)["matches"]) == 3, errors


@pytest.mark.parametrize(
    "words,code,said",
    [
        (["search"], 2, "empty"),
        (["search", "  "], 2, "empty"),
        (["search", "--without", "war"], 2, "empty"),
        (["search", "--like", "1"], 2, "no film 1"),
        (["search", "a", "--unlike", "1"], 2, "no film 1"),
        (["search", "a", "--year", "soon"], 2, "1980:1999"),
        (["search", "a", "--year", "99999999999999999999:"], 2, "1980:1999"),
        (["search", "a", "--min-vote", "nan"], 2, "0 to 10"),
        (["search", "a", "--poster-weight", "2"], 2, "0 to 1"),
        (["search", "a", "--limit", "0"], 2, "limit"),
        (["search", "a", "--space", "smell"], 2, "invalid choice"),
        (["search", b"\xff\xfe"], 2, "no text"),
        (["search", "--image", "/no/such/picture.jpg"], 1, "cannot be read"),
        (["search", "--image", "/"], 1, "cannot be read"),
        (["import", "/no/such/folder"], 1, "no catalogue"),
        (["export", "/no/such/folder/films.parquet"], 1, "cannot be written"),
        (["evaluate", "--queries", "/no/such/file"], 1, "cannot be read"),
    ],
)
def test_misuse_is_explained_without_a_traceback(tell: Tell, words: list[str], code: int, said: str) -> None:
    ended, output, errors = tell(*words)
    assert (ended, output) == (code, "")
    assert said in errors and "Traceback" not in errors


def test_an_unknown_setting_is_explained(home: Path, server_binary: Path) -> None:
    done = runner(home, server_binary, RECOMMENDER_ENGINE="oracle")("search", "a")
    assert done.returncode == 2 and "RECOMMENDER_ENGINE" in done.stderr


@pytest.mark.parametrize("command", ["search", "doctor"])
def test_a_home_that_cannot_be_is_explained(server_binary: Path, command: str) -> None:
    done = runner(Path("/dev/null/home"), server_binary)(*(["search", "a"] if command == "search" else [command]))
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "RECOMMENDER_HOME" in done.stderr + done.stdout


def test_a_damaged_file_of_films_is_explained(tmp_path: Path, server_binary: Path) -> None:
    (tmp_path / "films.sqlite").write_bytes(b"no database" * 100)
    done = runner(tmp_path, server_binary, RECOMMENDER_ENGINE="memory")("search", "a")
    assert done.returncode == 1 and "films.sqlite" in done.stderr and "Traceback" not in done.stderr


ROWS = [
    {"id": 1, "title": "Sound", "overview": "A tale."},
    {"id": 2, "overview": "No title."},
    {"title": "No id"},
    "no film at all",
    {"id": 10**23, "title": "Too large an id"},
    {"id": 1, "title": "Twice"},
    {"id": 3, "title": "Half a poster", "overview": "Another tale."},
    {"id": 4, "title": "Absent poster"},
]


def test_bad_rows_and_posters_are_named_and_the_rest_is_imported(tmp_path: Path, server_binary: Path) -> None:
    run = runner(tmp_path / "home", server_binary, RECOMMENDER_ENGINE="memory")
    folder = tmp_path / "films"
    (folder / "posters").mkdir(parents=True)
    (folder / "posters" / "1_poster.jpg").write_bytes(picture())
    (folder / "posters" / "3_poster.jpg").write_bytes(BAD_PICTURES["truncated"])
    (folder / "movies_data.json").write_text(json.dumps(ROWS), encoding="utf-8")
    done = run("import", folder)
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert "3 added, 0 unchanged, 0 updated, 5 skipped. The catalogue has 3 films." in done.stdout
    for said in (
        "no title",
        "no TMDB id",
        "no film",
        "appears twice",
        "“Half a poster” its poster 3_poster.jpg is left",
    ):
        assert said in done.stderr, said
    for broken in ('[{"id": 1, "title": "Half', "[" * 100_000):  # other ones: tests/unit/test_catalogue_robustness.py
        (folder / "movies_data.json").write_text(broken, encoding="utf-8")
        done = run("import", folder, "--replace")
        assert done.returncode == 1 and "Traceback" not in done.stderr
        assert done.stdout == "" and "movies_data.json" in done.stderr
    assert json.loads(run("search", "tale", "--json").stdout)["catalogue_size"] == 3
