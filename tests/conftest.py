"""What every room of tests shares: the real server program, and a clean environment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.index.embedded.binary import get_server_binary
from recommender.settings import ROOT, VARIABLES


@pytest.fixture(scope="session")
def server_binary() -> Path:
    """The real Weaviate server: WEAVIATE_BINARY, else got the way the app gets it and kept in the repository's home.

    There is no skipping: where no server can be had the tests fail with the reasons.
    """
    given = os.environ.get("WEAVIATE_BINARY")
    return get_server_binary(ROOT / ".local", Path(given) if given else None)


@pytest.fixture(scope="session", autouse=True)
def _clean_environment(server_binary: Path) -> Iterator[None]:
    """No variable of the person who runs the tests reaches the code; the server program is the one exception."""
    names = [variable.name for variable in VARIABLES]
    before = {name: os.environ.pop(name) for name in names if name in os.environ}
    os.environ["WEAVIATE_BINARY"] = str(server_binary)
    yield
    del os.environ["WEAVIATE_BINARY"]
    os.environ.update(before)
