"""The program as people run it: a process with the bundled encoders and catalogue, on a home of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from recommender.cli import main
from recommender.index.embedded.server import ServerHome
from recommender.settings import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
Tell = Callable[..., tuple[int, str, str]]

# System calls are watched with strace, which exists for Linux alone.
collect_ignore = [] if sys.platform == "linux" else ["test_nothing_leaves.py"]


def environment(home: Path, server_binary: Path, **more: str) -> dict[str, str]:
    """What a shell has, with this home."""
    return {**os.environ, "RECOMMENDER_HOME": str(home), "WEAVIATE_BINARY": str(server_binary), **more}


def command(*words: object) -> list[str | bytes]:
    """Bytes go as they are: a terminal may send anything."""
    return [sys.executable, "-m", "recommender", *(word if isinstance(word, bytes) else str(word) for word in words)]


def runner(home: Path, server_binary: Path, **more: str) -> Run:
    """Runs a command to its end; its output is text."""

    def run(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*words),
            cwd=ROOT,
            env=environment(home, server_binary, **more),
            check=False,
            capture_output=True,
            text=True,
            timeout=300,
        )

    return run


@pytest.fixture(scope="session")
def home(filled_home: Path, tmp_path_factory: pytest.TempPathFactory, server_binary: Path) -> Iterator[Path]:
    """A home that `setup` made, for the tests that only read."""
    made = tmp_path_factory.mktemp("system") / "home"
    shutil.copytree(filled_home, made)
    # Kept running, so that each of the many commands below need not start it.
    assert runner(made, server_binary)("db", "start").returncode == 0
    yield made
    ServerHome(made).stop()


@pytest.fixture
def run(home: Path, server_binary: Path) -> Run:
    return runner(home, server_binary, RECOMMENDER_ENGINE="weaviate")


@pytest.fixture
def tell(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tell:
    """Runs a command as `python -m recommender` does, in this process: exit code, output, errors. Where the process is
    not what is tested, starting it would be most of the work."""
    monkeypatch.setenv("RECOMMENDER_HOME", str(home))
    monkeypatch.setenv("RECOMMENDER_ENGINE", "weaviate")

    def run(*words: object) -> tuple[int, str, str]:
        try:
            code = main([os.fsdecode(word) if isinstance(word, bytes) else str(word) for word in words])
        except SystemExit as left:  # the parser's own way to refuse
            code = int(left.code or 0)
        return (code, *capsys.readouterr())

    return run


def matches(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The films of a `search --json`."""
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["matches"]
    assert isinstance(found, list)
    return found
