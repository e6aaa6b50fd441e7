"""Profile `cloud` as people run it: commands, a real server, and services that speak as OpenAI and Google do."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from recommender.index.embedded.server import ServerHome
from tests.cloud_films import write_films
from tests.pictures import picture
from tests.providers import GOOGLE_KEY, OPENAI_KEY, Providers
from tests.system.conftest import Run, runner

pytestmark = pytest.mark.weaviate

SIZE = (240, 360)


class Shell:
    """Runs commands in one home, and keeps everything they said."""

    def __init__(self, home: Path, server_binary: Path, providers: Providers) -> None:
        self.home, self.providers, self.said = home, providers, ""
        self._binary = server_binary

    def __call__(self, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
        told = {"RECOMMENDER_PROFILE": "cloud", "RECOMMENDER_ENGINE": "weaviate", **self.providers.environment, **more}
        run: Run = runner(self.home, self._binary, **told)
        done = run(*words)
        self.said += done.stdout + done.stderr
        return done

    def search(self, *words: object, **more: str) -> Any:
        done = self("search", *words, "--limit", 4, "--json", **more)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def shell(tmp_path: Path, server_binary: Path) -> Iterator[Shell]:
    providers = Providers(tmp_path)
    home = tmp_path / "home"
    yield Shell(home, server_binary, providers)
    ServerHome(home).stop()
    providers.close()


def ids(answer: Any) -> list[int]:
    return [match["tmdb_id"] for match in answer["matches"]]


def test_the_whole_way_of_a_person_with_keys(shell: Shell, tmp_path: Path) -> None:
    films, providers = write_films(tmp_path / "films", 40), shell.providers
    (tmp_path / "green.jpg").write_bytes(picture("green", SIZE))
    assert shell("db", "start").returncode == 0, shell.said
    tried = shell("import", films, "--dry-run")
    assert "40 plots" in tried.stderr and "will cost" in tried.stderr and "40 of 40 rows" in tried.stdout, shell.said
    assert providers.openai.asked == providers.google.asked == [], "nothing is paid for a look"
    providers.tokenizer = None
    brought = shell("import", films)
    assert brought.stderr.count("could not be fetched") == 1
    assert brought.returncode == 0 and brought.stdout.startswith("40 added"), shell.said
    assert (
        "40 plots" in brought.stderr
        and "39 posters by Google Vertex AI will cost less than a US cent" in brought.stderr
    )
    providers.well_again()

    found = shell.search("heist", "casino", "--space", "plot")
    assert found["profile"] == "cloud" and found["notices"] == [] and ids(found)[0] % 6 == 4
    assert (len(providers.openai.asked), len(providers.google.asked)) == (1, 1)
    assert ids(shell.search("heist", "casino", "--space", "plot")) == ids(found)
    assert (len(providers.openai.asked), len(providers.google.asked)) == (1, 1), "asked again for nothing"
    assert {at % 6 for at in ids(shell.search("--image", tmp_path / "green.jpg"))} <= {2, 5}
    assert {at % 6 for at in ids(shell.search("blue", "--space", "poster"))} <= {0, 3}
    assert ids(shell.search("--like", 4))[0] % 6 == 4
    blend = shell.search("heist", "casino", "--image", tmp_path / "green.jpg", "--poster-weight", 0.5)
    assert blend["notices"] == [] and any(match["poster_score"] is not None for match in blend["matches"])
    listed = [" ".join(process.info["cmdline"] or ()) for process in psutil.process_iter(["cmdline"])]
    assert not [line for line in listed if OPENAI_KEY in line or GOOGLE_KEY in line]

    (tmp_path / "asked.json").write_text('[{"query": "heist casino", "tmdb_id": 4}]', encoding="utf-8")
    measured = shell("evaluate", "--pay", "--queries", tmp_path / "asked.json", "--json")
    assert json.loads(measured.stdout)["known_item"]["plot"]["success_at_10"] == 1.0, measured.stderr
    providers.google.status = 403
    without_google = shell.search("a", "robot", "in", "love")
    assert ids(without_google)[0] % 6 == 3 and len(without_google["notices"]) == 1
    assert "403" in without_google["notices"][0]
    more = shell("import", write_films(tmp_path / "more", 4, first=61))
    assert more.returncode == 0 and shell.said.count("importing them again completes them") == 1
    assert len(more.stderr) < 1000 and "DataObject" not in more.stderr and "BatchObject" not in more.stderr, more.stderr
    providers.well_again()
    seen = shell.search("--image", tmp_path / "green.jpg", OPENAI_API_KEY="")
    assert {at % 6 for at in ids(seen)} <= {2, 5} and seen["notices"] == []
    none = shell("search", "soldiers", OPENAI_API_KEY="", GOOGLE_API_KEY="")
    assert none.returncode == 2 and "bundled" in none.stderr and "Traceback" not in none.stderr

    kept = [file for file in shell.home.rglob("*") if file.is_file()]
    assert len(kept) > 20
    for key in (OPENAI_KEY, GOOGLE_KEY):
        assert key not in shell.said
        assert not [file for file in kept if key.encode() in file.read_bytes()]
