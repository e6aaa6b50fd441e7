"""Every command as a process of its own: real encoders, real catalogue, real Weaviate server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from recommender import Query, Settings, open_recommender
from recommender.index.embedded.server import ServerHome
from recommender.movies import SEARCH_MODES
from recommender.settings import ROOT, Engine
from tests.pictures import picture
from tests.system.conftest import Run, Tell, command, environment, matches, runner

pytestmark = pytest.mark.weaviate

SAMPLES = ROOT / "data" / "samples"
FILMS = 192
"""Enough for an import to be met half way: six batches."""
CATALOGUE_SIZE = len(json.loads((ROOT / "data" / "movies_data.json").read_text(encoding="utf-8")))


def films(told: tuple[int, str, str]) -> list[dict[str, Any]]:
    """The films of a `search --json`."""
    code, output, errors = told
    assert code == 0, errors
    found: list[dict[str, Any]] = json.loads(output)["matches"]
    return found


def test_lovable_pets_are_found_by_plot(tell: Tell) -> None:
    titles = {
        match["title"]
        for match in films(tell("search", "Movie about lovable cute pets", "--space", "plot", "--limit", 3, "--json"))
    }
    assert len(titles) == 3
    assert all(any(pet in title for pet in ("Dalmatians", "Beethoven", "Chicken Run")) for title in titles), titles


def test_unwanted_words_leave_good_matches_good(tell: Tell) -> None:
    asked = ("search", "Movie about lovable cute pets", "--space", "plot", "--limit", 6, "--json")
    plain, pushed = (
        {match["title"]: match["strength"] for match in films(tell(*asked, *more))}
        for more in ((), ("--without", "cats"))
    )
    both = plain.keys() & pushed.keys()
    assert len(both) >= 3 and "strong" in pushed.values()
    assert {title: pushed[title] for title in both} == {title: plain[title] for title in both}


def test_super_heroes_are_found_by_plot(tell: Tell) -> None:
    found = films(tell("search", "Epic super hero", "--space", "plot", "--limit", 8, "--json"))
    assert {"Iron Man", "Man of Steel"} <= {match["title"] for match in found}


def test_a_spooky_picture_finds_spooky_posters(tell: Tell) -> None:
    found = films(tell("search", "--image", SAMPLES / "spooky.jpg", "--space", "poster", "--limit", 5, "--json"))
    spooky = [match for match in found if {"Horror", "Thriller", "Mystery"} & set(match["genres"])]
    assert len(spooky) >= 4, [(match["title"], match["genres"]) for match in found]


def test_the_answer_as_json_holds_what_is_promised(run: Run) -> None:
    done = run("search", "heist", "--year", "1960:2010", "--min-vote", 6, "--limit", 4, "--json")
    answer = json.loads(done.stdout)
    assert answer["query"] == "heist" and answer["space"] == "auto"
    assert (answer["engine"], answer["profile"]) == ("weaviate", "bundled")
    assert answer["catalogue_size"] == CATALOGUE_SIZE
    assert answer["took_ms"] > 0 and answer["notices"] == []
    assert len(answer["matches"]) == 4
    for match in answer["matches"]:
        assert set(match) == {
            "tmdb_id",
            "title",
            "release_year",
            "vote_average",
            "genres",
            "overview",
            "poster_path",
            "plot_score",
            "poster_score",
            "score",
            "strength",
            "reason",
            "because",
        }
        assert 1960 <= match["release_year"] <= 2010 and match["vote_average"] >= 6


def test_both_engines_give_the_same_films(run: Run, home: Path, server_binary: Path) -> None:
    in_memory = runner(home, server_binary, RECOMMENDER_ENGINE="memory")
    ids = [[match["tmdb_id"] for match in matches(go("search", "a wedding", "--json"))] for go in (run, in_memory)]
    assert ids[0] == ids[1]


def test_the_engines_agree_on_thirty_questions_in_every_space(home: Path, server_binary: Path) -> None:
    rows = json.loads((ROOT / "data" / "queries.json").read_text(encoding="utf-8"))[:30]
    queries = [Query(text=row["query"], space=mode) for row in rows for mode in SEARCH_MODES]
    found = []
    engines: tuple[Engine, ...] = ("memory", "weaviate")
    for engine in engines:
        settings = Settings(home=home, engine=engine, weaviate_binary=server_binary)
        with open_recommender(settings) as recommender:
            assert recommender.engine == engine
            found.append(
                [{match.movie.tmdb_id for match in recommender.search(query, 10).matches} for query in queries]
            )
    overlaps = [len(exact & other) / 10 for exact, other in zip(*found, strict=True)]
    assert sum(overlaps) / len(overlaps) >= 0.95


def test_liked_films_and_text_output(run: Run) -> None:
    by_words = matches(run("search", "shark", "--space", "plot", "--limit", 1, "--json"))[0]
    done = run("search", "--like", by_words["tmdb_id"], "--space", "plot", "--limit", 3)
    assert done.returncode == 0 and f" {by_words['title']} (" not in done.stdout
    assert "films searched in" in done.stdout


def test_doctor_and_database_status(run: Run) -> None:
    assert run("db", "status").returncode == 0
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "Weaviate" in done.stdout and "Encoders" in done.stdout


def test_export_writes_both_vectors(run: Run, tmp_path: Path) -> None:
    assert run("export", tmp_path / "films.parquet").returncode == 0
    table = pq.read_table(tmp_path / "films.parquet")
    assert table.num_rows == CATALOGUE_SIZE
    assert {"tmdb_id", "title", "txt_vector", "poster_vector"} <= set(table.column_names)
    assert table["txt_vector"].null_count == 0


def catalogue(folder: Path, count: int) -> Path:
    """Films with different posters, some rows bad."""
    (folder / "posters").mkdir(parents=True)
    rows: list[dict[str, object]] = [{"id": 5}, {"title": "Without an id"}]
    for number in range(1, count + 1):
        rows.append({"id": 900_000 + number, "title": f"Film {number}", "overview": f"The tale of number {number}."})
        shade = f"#{number % 16:x}{number // 16 % 16:x}8"
        (folder / "posters" / f"{900_000 + number}_poster.jpg").write_bytes(picture(shade, (200, 300)))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def test_an_import_killed_half_way_is_finished_by_the_next_one(tmp_path: Path, server_binary: Path) -> None:
    home, folder = tmp_path / "home", catalogue(tmp_path / "films", FILMS)
    run = runner(home, server_binary, RECOMMENDER_ENGINE="weaviate")
    importing = subprocess.Popen(
        command("import", folder),
        cwd=ROOT,
        env=environment(home, server_binary, RECOMMENDER_ENGINE="weaviate"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 120
        while not _films_held(home) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.kill(importing.pid, signal.SIGKILL)
        importing.wait()
        held = _films_held(home)
        assert 0 < held < FILMS
        done = run("import", folder)
        assert done.returncode == 0, done.stderr
        assert f"{FILMS - held} added, {held} unchanged, 0 updated, 2 skipped" in done.stdout
        assert f"The catalogue has {FILMS} films." in done.stdout
        assert "has no title" in done.stderr and "has no TMDB id" in done.stderr
        assert f"{FILMS} unchanged" in run("import", folder).stdout
        assert ServerHome(home).running() is None
    finally:
        ServerHome(home).stop()


def _films_held(home: Path) -> int:
    from recommender.film_store import FilmStore

    if not (home / "films.sqlite").exists():
        return 0
    store = FilmStore(home / "films.sqlite")
    count = store.count()
    store.close()
    return count


def test_replace_leaves_only_the_new_films(tmp_path: Path, server_binary: Path) -> None:
    run = runner(tmp_path / "home", server_binary, RECOMMENDER_ENGINE="memory")
    assert "The catalogue has 8 films." in run("import", catalogue(tmp_path / "a", 8)).stdout
    done = run("import", catalogue(tmp_path / "b", 3), "--replace")
    assert "5 removed" in done.stdout and "The catalogue has 3 films." in done.stdout
