"""`fetch-posters` as people run it, against a picture host on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.film_store import FilmStore
from recommender.posters import PosterStore
from recommender.settings import ROOT
from tests.picture_host import Answer, PictureHost, deaf_port, picture_host
from tests.pictures import picture
from tests.system.conftest import Run, command, environment, matches, runner

pytestmark = pytest.mark.weaviate

FILMS = 16


@pytest.fixture
def host() -> Iterator[PictureHost]:
    with picture_host() as running:
        yield running


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """A catalogue with drawn posters, the last film without a path on TMDB."""
    folder = tmp_path / "films"
    (folder / "posters").mkdir(parents=True)
    rows = []
    for number in range(1, FILMS + 1):
        path = f"/real{number}.jpg" if number < FILMS else None
        rows.append({"id": number, "title": f"Film {number}", "overview": f"Tale {number}.", "poster_path": path})
        (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture("red", (200 + number, 300)))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def real(number: int) -> bytes:
    """Every film has another poster."""
    return picture("blue", (300 + number, 513))


def settings(films: Path, address: str, engine: str = "memory") -> dict[str, str]:
    return {
        "RECOMMENDER_CATALOGUE": str(films),
        "RECOMMENDER_ENGINE": engine,
        "TMDB_IMAGES_URL": address,
        "NO_PROXY": "127.0.0.1",
    }


def posters_shown(home: Path) -> dict[int, bytes]:
    """What the page shows for every film."""
    store, posters = FilmStore(home / "films.sqlite", "films"), PosterStore(home / "posters")
    files = {movie.tmdb_id: posters.path(movie.poster) for movie in store.movies()}
    store.close()
    return {tmdb_id: file.read_bytes() for tmdb_id, file in files.items() if file is not None}


def test_real_posters_are_fetched_searched_kept_by_setup_and_given_back(
    tmp_path: Path, server_binary: Path, films: Path, host: PictureHost
) -> None:
    home = tmp_path / "home"
    run = runner(home, server_binary, **settings(films, host.address, "weaviate"))
    for number in range(1, FILMS):
        host.say(f"/real{number}.jpg", Answer(status=404) if number == 7 else real(number))

    assert run("db", "start").returncode == 0  # so that each of the commands below need not start it
    done = run("fetch-posters")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "“Film 7” (7): the host answers 404" in done.stderr
    assert f"{FILMS - 2} fetched, 0 here before, 1 failed, 1 without a poster path on TMDB" in done.stdout
    drawn = posters_shown(home)
    assert [number for number, data in drawn.items() if data != real(number)] == [7, FILMS]

    host.say("/real7.jpg", real(7))
    assert f"1 fetched, {FILMS - 2} here before, 0 failed" in run("fetch-posters").stdout
    assert run("setup").returncode == 0 and posters_shown(home)[7] == real(7)
    _check_paths(run, home)

    done = run("fetch-posters", "--restore")
    assert done.returncode == 0 and f"{FILMS - 1} films" in done.stdout
    shown = posters_shown(home)
    assert all(shown[number] == picture("red", (200 + number, 300)) for number in range(1, FILMS + 1))
    best = matches(run("search", "--image", films / "posters" / "3_poster.jpg", "--space", "poster", "--json"))[0]
    assert best["poster_score"] is not None
    assert run("db", "stop").returncode == 0


def _check_paths(run: Run, home: Path) -> None:
    """A film's path names its real poster, and searching with that picture finds it by its looks."""
    picture_file = home / "tmdb-posters" / "real3.jpg"
    found = matches(run("search", "--image", picture_file, "--space", "poster", "--limit", FILMS, "--json"))
    assert [match["tmdb_id"] for match in found if not match["poster_path"]] == [FILMS]
    shown = posters_shown(home)
    for match in found:
        if match["poster_path"]:
            file = home / "tmdb-posters" / match["poster_path"].lstrip("/")
            assert file.read_bytes() == real(match["tmdb_id"]) == shown[match["tmdb_id"]]
    red = [match["poster_score"] for match in found if match["tmdb_id"] == FILMS]
    assert max(red) < min(match["poster_score"] for match in found if match["tmdb_id"] != FILMS)


def test_a_fetch_killed_half_way_is_finished_by_the_next_one(
    tmp_path: Path, server_binary: Path, films: Path, host: PictureHost
) -> None:
    home, more = tmp_path / "home", settings(films, host.address)
    for number in range(1, FILMS):
        # None of the second half comes before the fetch is killed, however late that is.
        host.say(f"/real{number}.jpg", Answer(real(number), takes_s=0 if number <= FILMS // 2 else 60))
    fetching = subprocess.Popen(
        command("fetch-posters"),
        cwd=ROOT,
        env=environment(home, server_binary, **more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 120
    while sum(host.asked.values()) <= FILMS // 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(fetching.pid, signal.SIGKILL)
    fetching.wait()
    for number in range(1, FILMS):
        host.say(f"/real{number}.jpg", real(number))
    host.now = 0  # whoever was being answered is gone
    kept = len(list((home / "tmdb-posters").glob("*.jpg")))
    assert 0 < kept < FILMS - 1
    done = runner(home, server_binary, **more)("fetch-posters")
    assert done.returncode == 0, done.stderr
    assert f"{FILMS - 1 - kept} fetched, {kept} here before, 0 failed" in done.stdout
    assert all(posters_shown(home)[number] == real(number) for number in range(1, FILMS))
    assert host.most_at_once <= 4


def test_no_network_is_one_message_and_nothing_is_lost(tmp_path: Path, server_binary: Path, films: Path) -> None:
    home = tmp_path / "home"
    run = runner(home, server_binary, **settings(films, f"http://127.0.0.1:{deaf_port()}"))
    assert run("setup").returncode == 0
    before = posters_shown(home)
    done = run("fetch-posters")
    assert done.returncode == 1
    assert done.stderr.count("does not answer") == 1 and "Traceback" not in done.stderr
    assert "0 fetched" in done.stdout and posters_shown(home) == before


def test_an_address_that_is_none_is_misuse(tmp_path: Path, server_binary: Path, films: Path) -> None:
    done = runner(tmp_path / "home", server_binary, **settings(films, "image.tmdb.org"))("fetch-posters")
    assert done.returncode == 2 and "TMDB_IMAGES_URL" in done.stderr and done.stdout == ""
