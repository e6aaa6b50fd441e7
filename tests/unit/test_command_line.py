"""The command line in a process of its own, on a catalogue of a stranger and on terminals of every kind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recommender.settings import ROOT
from recommender.variables import VARIABLES
from tests.lettered import lettered
from tests.pictures import picture
from tests.tmdb_host import KEY, film, tmdb_host

Run = Callable[..., subprocess.CompletedProcess[bytes]]
ROWS = [
    {
        "id": 1,
        "title": "Amélie \u009b2J\u202e日本",
        "overview": "A shy waitress.",
        "genres": ["Comedy"],
        "vote_average": 8,
    },
    {"id": 2, "title": "Event", "overview": "A ship in space meets dread.", "genres": ["Science Fiction", "Horror"]},
    {"id": 3, "title": "Plain", "overview": "A ship sails home."},
]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command in memory on these films; more variables may be given."""
    home = tmp_path_factory.mktemp("home")
    (home / "films").mkdir()
    (home / "films" / "movies_data.json").write_text(json.dumps(ROWS), encoding="utf-8")
    settings = {"RECOMMENDER_HOME": str(home), "RECOMMENDER_CATALOGUE": str(home / "films")}
    clean = {name: value for name, value in os.environ.items() if name not in {row.name for row in VARIABLES}}

    def run_it(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
        environment = {**clean, **settings, "RECOMMENDER_ENGINE": "memory", **more}
        command = [sys.executable, "-m", "recommender", *words]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=600)

    return run_it


@pytest.mark.parametrize("terminal", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str)
def test_a_terminal_without_accents_gets_the_rest(run: Run, terminal: dict[str, str]) -> None:
    done = run("search", "a shy waitress", "--limit", "1", **terminal)
    assert done.returncode == 0 and b"Traceback" not in done.stderr
    assert b"Am" in done.stdout and b"lie 2J" in done.stdout and b"films searched in" in done.stdout


def test_titles_do_not_command_the_terminal(run: Run) -> None:
    shown = run("search", "a shy waitress", PYTHONIOENCODING="utf-8").stdout.decode()
    assert "Amélie 2J日本" in shown and not set(shown) & set("\x9b\u202e")


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_json_loses_no_letter_on_any_terminal(run: Run, encoding: str) -> None:
    done = run("search", "a shy waitress", "--limit", "1", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout)["matches"][0]["title"] == "Amélie 2J日本"


def test_everything_asked_for_is_repeated_in_the_json(run: Run) -> None:
    asked = ("--poster-weight", "0", "--min-vote", "0", "--genre", "comedy", "--not-genre", "sci-fi")
    answer = json.loads(run("search", "ship", *asked, "--json").stdout)
    assert answer["also_asked"] == {
        "poster_weight": 0,
        "min_vote": 0,
        "genre": ["comedy"],
        "not_genre": ["sci-fi"],
        "limit": 10,
    }
    assert [match["tmdb_id"] for match in answer["matches"]] == [1]


def test_genres_are_understood_however_they_are_written(run: Run) -> None:
    answer = json.loads(run("search", "ship", "--genre", "sci-fi", "--genre", "HORROR", "--json").stdout)
    assert [match["tmdb_id"] for match in answer["matches"]] == [2]
    answer = json.loads(run("search", "ship", "--not-genre", "scifi", "--json").stdout)
    assert {match["tmdb_id"] for match in answer["matches"]} == {1, 3}


def test_where_nothing_can_be_compared_no_filter_is_blamed(run: Run) -> None:
    posters = run("search", "ship", "--space", "poster").stdout.decode()
    assert "No film here can be compared" in posters and "filters" not in posters
    assert "No film passes the filters." in run("search", "ship", "--year", "1800").stdout.decode()


@pytest.mark.parametrize(
    "words,said",
    [
        (("--genre", "horrid"), "There are: Comedy, Horror, Science Fiction."),
        (("--not-genre", "horrid"), "There are: Comedy, Horror, Science Fiction."),
        (("--year", "1999:1980"), "cannot run from 1999 to 1980"),
        (("--min-vote", "many"), "Choose from 0 to 10."),
        (("--limit", "0"), "at least 1"),
        (("--limit", "-1"), "at least 1"),
    ],
    ids=str,
)
def test_a_slip_is_refused_with_the_way_out(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run("search", "ship", *words, PYTHONIOENCODING="utf-8")
    assert done.returncode == 2 and said in done.stderr.decode() and done.stdout == b""


def test_a_title_that_is_written_on_the_picture_is_read(run: Run, tmp_path: Path) -> None:
    folder, shown = tmp_path / "films", tmp_path / "photograph.png"
    (folder / "posters").mkdir(parents=True)
    (folder / "movies_data.json").write_text(json.dumps(ROWS), encoding="utf-8")
    for number, colour in ((2, "red"), (3, "navy")):
        (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture(colour))
    lettered(("EVENT", 0.25)).save(shown)
    films = {"RECOMMENDER_HOME": str(tmp_path / "home"), "RECOMMENDER_CATALOGUE": str(folder)}
    read = run("search", "--image", str(shown), "--json", **films)
    blind = run("search", "--image", str(shown), "--as-typed", "--json", **films)
    titles = [json.loads(done.stdout)["understood"]["title"] for done in (read, blind)]
    first = [json.loads(done.stdout)["matches"][0]["tmdb_id"] for done in (read, blind)]
    assert (titles, first) == (["EVENT", ""], [2, 3])


def test_films_come_from_tmdb_and_are_found(run: Run, tmp_path: Path) -> None:
    with tmdb_host() as host:
        host.films = {number: film(number, overview=f"A ship sails to island {number}.") for number in (1, 2, 3)}
        host.say("/p1.jpg", picture())
        settings = {"RECOMMENDER_HOME": str(tmp_path / "home"), "TMDB_API_URL": host.api, "NO_PROXY": "127.0.0.1"}
        settings |= {"TMDB_IMAGES_URL": host.address, "TMDB_API_KEY": KEY, "PYTHONIOENCODING": "utf-8"}
        done = run("import-tmdb", "--popular", "3", **settings)
        again = run("import-tmdb", "--discover", "primary_release_year=1979", **settings)
        refused = run("import-tmdb", "--popular", "3", **{**settings, "TMDB_API_KEY": ""})
        wrong = run("import-tmdb", "--popular", "3", **{**settings, "TMDB_API_KEY": "f" * 32})
    assert "TMDB: 3 films fetched, 0 here before" in done.stdout.decode() and "3 added" in done.stdout.decode()
    assert "uses the TMDB API but is not endorsed" in done.stdout.decode()
    assert done.returncode == 1 and "Fetched without a poster: “2”: the host answers 404" in done.stderr.decode()
    assert "0 films fetched, 3 here before" in again.stdout.decode()
    assert refused.returncode == 2 and "TMDB_API_KEY is not set" in refused.stderr.decode()
    assert wrong.returncode == 1 and "does not accept the key" in wrong.stderr.decode()
    told = b"".join(part for end in (done, again, refused, wrong) for part in (end.stdout, end.stderr))
    assert KEY.encode() not in told and b"Traceback" not in told
