"""What every room of tests shares: a clean environment, and for who asks the real server program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.index.embedded.binary import get_server_binary
from recommender.settings import ROOT
from recommender.variables import VARIABLES


@pytest.fixture(scope="session", autouse=True)
def _clean_environment() -> Iterator[dict[str, str]]:
    """No variable of the person who runs the tests reaches the code; yields those that were set."""
    names = [variable.name for variable in VARIABLES]
    before = {name: os.environ.pop(name) for name in names if name in os.environ}
    yield before
    os.environ.update(before)


@pytest.fixture(scope="session")
def server_binary(_clean_environment: dict[str, str]) -> Iterator[Path]:
    """The real Weaviate server: WEAVIATE_BINARY, else got the way the app gets it and kept in the repository's home.

    Contract, system and browser tests ask for it, unit tests never. There is no skipping: where no server can be had
    those tests fail with the reasons. As long as the fixture lives the programs that tests start find the server too.
    """
    given = _clean_environment.get("WEAVIATE_BINARY")
    program = get_server_binary(ROOT / ".local", Path(given) if given else None)
    os.environ["WEAVIATE_BINARY"] = str(program)
    yield program
    del os.environ["WEAVIATE_BINARY"]


@pytest.fixture(scope="session")
def filled_home(server_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the bundled films, made by `setup` and at rest: to be copied, so that the films are encoded once."""
    home = tmp_path_factory.mktemp("filled-home")
    told = {**os.environ, "RECOMMENDER_HOME": str(home), "RECOMMENDER_ENGINE": "weaviate"}
    command = [sys.executable, "-m", "recommender", "setup"]
    done = subprocess.run(command, cwd=ROOT, env=told, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return home
