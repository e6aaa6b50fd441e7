"""A real server whose modules ask services on this machine that speak as OpenAI and Google do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.index.cloud import CloudIndex
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import open_index
from recommender.opening import open_recommender
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.providers import Providers

SEEN = (240, 360)
"""Pixels of a picture that is asked with: not so few that it is called a thumbnail."""


@pytest.fixture(scope="package")
def providers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Providers]:
    made = Providers(tmp_path_factory.mktemp("providers"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HTTPS_PROXY", "SSL_CERT_FILE"):
            patch.setenv(name, made.environment[name])
        yield made
    made.close()


@pytest.fixture(scope="package")
def server(providers: Providers, server_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """One server for all tests here; each test has a catalogue of its own on it."""
    told = {
        "RECOMMENDER_PROFILE": "cloud",
        "RECOMMENDER_ENGINE": "weaviate",
        "RECOMMENDER_HOME": str(tmp_path_factory.mktemp("cloud-home")),
        "WEAVIATE_BINARY": str(server_binary),
        **providers.environment,
    }
    settings = Settings.from_env(told)
    keeper = open_index(settings)
    yield settings
    keeper.index.close()
    assert ServerHome(settings.home).running() is None


@pytest.fixture(autouse=True)
def _well_again(providers: Providers) -> None:
    providers.well_again()


@contextmanager
def opened(settings: Settings, name: str, pauses: list[float] | None = None) -> Iterator[Recommender]:
    with open_recommender(replace(settings, catalogue_name=name), fill=False) as recommender:
        assert isinstance(recommender.library.index, CloudIndex)
        recommender.library.index.pause = (pauses if pauses is not None else []).append
        yield recommender
