"""Both engines, empty and ready, for the same tests. The Weaviate one is a real embedded server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.index import Fingerprint, MovieIndex
from recommender.index.engines import open_index
from recommender.index.memory import MemoryIndex
from recommender.settings import Settings

FINGERPRINT = Fingerprint("test", "r1", (("plot", 16), ("poster", 8)))


@pytest.fixture(scope="session")
def weaviate_settings(server_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Of the one server that the tests of this room share; its collection is cleared before each of them."""
    home = tmp_path_factory.mktemp("contract-home")
    return Settings(home=home, engine="weaviate", weaviate_binary=server_binary)


@pytest.fixture(scope="session")
def weaviate_index(weaviate_settings: Settings) -> Iterator[MovieIndex]:
    opened = open_index(weaviate_settings)
    yield opened.index
    opened.index.close()


@pytest.fixture(params=["memory", pytest.param("weaviate", marks=pytest.mark.weaviate)])
def index(request: pytest.FixtureRequest) -> MovieIndex:
    """An empty engine; every test of this room runs once with each."""
    chosen: MovieIndex = MemoryIndex() if request.param == "memory" else request.getfixturevalue("weaviate_index")
    chosen.clear(FINGERPRINT)
    return chosen
