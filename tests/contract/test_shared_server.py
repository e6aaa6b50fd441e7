"""Machines without films of their own: with WEAVIATE_URL they have the list, the answers and the posters of others."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from recommender import Query, Settings, open_recommender, snapshot
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import lease_server
from recommender.movies import Movie
from recommender.settings import ROOT
from tests.pictures import picture
from tests.weaviate_stand_in import HOST, SharedDoor

pytestmark = pytest.mark.weaviate

COLOURS = {1: "red", 2: "green", 3: "blue"}
NOBODYS = Movie(9, "Nobody's", poster="0" * 64 + ".jpg")


@pytest.fixture
def settings(tmp_path: Path, server_binary: Path) -> Iterator[Settings]:
    """Of a machine that has nothing but the address of a server: REST and gRPC at one host and port."""
    home = tmp_path / "server"
    lease = lease_server(Settings(home=home, weaviate_binary=server_binary))
    ports = lease.server.ports
    with closing(lease), closing(SharedDoor(ports.http, ports.grpc)) as door:
        yield Settings(
            home=tmp_path / "app",
            engine="weaviate",
            weaviate_url=f"http://{HOST}:{door.port}",
            weaviate_grpc_ports=(door.port,),
            weaviate_api_key=ServerHome(home).key(),
        )


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    (folder / "posters").mkdir(parents=True)
    told = {1: "A shark in the bay", 2: "A lost dog", 3: "A heist in Rome"}
    rows = [{"id": at, "title": f"Film {at}", "overview": overview} for at, overview in told.items()]
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    for at, colour in COLOURS.items():
        (folder / "posters" / f"{at}_poster.jpg").write_bytes(picture(colour))
    return folder


def test_an_empty_home_has_titles_answers_and_posters_of_the_server(
    settings: Settings, catalogue: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing = replace(settings, home=tmp_path / "importing")
    with open_recommender(importing, fill=False) as recommender:
        assert recommender.films.poster_file(NOBODYS) is None
        recommender.library.import_catalogue(catalogue)
    with open_recommender(settings) as recommender:
        assert recommender.titles() == ((1, "Film 1"), (2, "Film 2"), (3, "Film 3"))
        result = recommender.search(Query(text="a hungry shark", space="plot"))
        assert (result.matches[0].movie.tmdb_id, result.engine, result.notices) == (1, "weaviate", ())
        for movie in recommender.films.all():
            file = recommender.films.poster_file(movie)
            assert file is not None and file.read_bytes() == picture(COLOURS[movie.tmdb_id])
            assert file.is_relative_to(settings.home)
        red = recommender.search(Query(image=picture("red"), space="poster"))
        assert red.matches[0].movie.tmdb_id == 1
        assert recommender.films.poster_file(NOBODYS) is None
        assert recommender.library.store.count() == 0, "nothing was imported here"

        monkeypatch.setattr(snapshot, "LOOK_EVERY_S", 0.0)
        told = (catalogue / "movies_data.json").read_text(encoding="utf-8")
        (catalogue / "movies_data.json").write_text(told.replace("Film 2", "The Dog"), encoding="utf-8")
        with open_recommender(importing, fill=False) as elsewhere:
            assert elsewhere.library.import_catalogue(catalogue).updated == 1
        assert (2, "The Dog") in recommender.titles(), "another machine's change is seen, though none came or went"


def test_rest_and_grpc_share_a_port_with_tls_and_an_authority_of_ones_own(
    settings: Settings, catalogue: Path, tmp_path: Path
) -> None:
    """As a process: gRPC reads its authorities once in the life of one."""
    with open_recommender(settings, fill=False) as recommender:
        recommender.library.import_catalogue(catalogue)
    running = ServerHome(tmp_path / "server").running()
    assert running is not None and settings.weaviate_api_key
    authority, tls = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    with closing(SharedDoor(running.ports.http, running.ports.grpc, tls)) as door:
        told = {
            "RECOMMENDER_HOME": str(tmp_path / "beyond"),
            "RECOMMENDER_ENGINE": "weaviate",
            "WEAVIATE_URL": f"https://localhost:{door.port}",
            "WEAVIATE_GRPC_PORT": str(door.port),
            "WEAVIATE_API_KEY": settings.weaviate_api_key,
            "SSL_CERT_FILE": str(tmp_path / "authority.pem"),
            "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH": str(tmp_path / "authority.pem"),
        }
        command = [sys.executable, "-m", "recommender", "search", "a hungry shark", "--space", "plot", "--json"]
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **told}, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["matches"][0]["tmdb_id"] == 1
