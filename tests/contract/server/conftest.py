"""A home of its own for each test, and the server that is started there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from recommender.index import IndexedFilm
from recommender.index.embedded.running_server import RunningServer
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import OpenedIndex, open_index
from recommender.movies import Movie
from recommender.settings import Settings
from tests.contract.conftest import FINGERPRINT

VECTOR = np.eye(1, 16, dtype=np.float32)[0]
FILM = IndexedFilm(Movie(1, "Kept"), {"plot": VECTOR}, "d")


@pytest.fixture
def settings(tmp_path: Path, server_binary: Path) -> Iterator[Settings]:
    chosen = Settings(home=tmp_path / "home", engine="weaviate", weaviate_binary=server_binary)
    yield chosen
    ServerHome(chosen.home).stop()


def running(settings: Settings) -> RunningServer:
    server = ServerHome(settings.home).running()
    assert server is not None
    return server


def filled(settings: Settings) -> OpenedIndex:
    opened = open_index(settings)
    opened.index.prepare(FINGERPRINT)
    opened.index.upsert([FILM])
    return opened


@contextmanager
def open_again(settings: Settings) -> Iterator[OpenedIndex]:
    opened = open_index(settings)
    yield opened
    opened.index.close()
