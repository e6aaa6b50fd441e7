"""One collection for each catalogue and profile on a real server: nothing mixes or is lost, ways back are short."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from weaviate import WeaviateClient

from recommender.errors import IndexMismatch
from recommender.film_store import FilmStore
from recommender.index import Failure, IndexedFilm, MovieIndex
from recommender.index.collections import ALIAS, collection_name, fingerprint_text
from recommender.index.connection import Connection
from recommender.index.embedded.server import ServerHome
from recommender.index.endpoint import LOOPBACK, Endpoint
from recommender.index.engines import open_index
from recommender.index.scale import ONE_NODE
from recommender.index.schema import PROPERTIES, Layout
from recommender.index.weaviate import WeaviateIndex
from recommender.library import Library
from recommender.movies import Movie
from recommender.settings import Settings
from recommender.vector_keys import vector_keys
from tests.contract.conftest import FINGERPRINT
from tests.contract.films import films
from tests.fakes import FakeEncoders
from tests.unit.test_home_database import home_before

pytestmark = pytest.mark.weaviate


class OtherEncoders(FakeEncoders):
    profile = "other"


@pytest.fixture
def settings(tmp_path: Path, server_binary: Path) -> Iterator[Settings]:
    """A home of its own whose server runs until the test ends."""
    chosen = Settings(home=tmp_path / "home", engine="weaviate", weaviate_binary=server_binary)
    keeper = open_index(chosen)
    yield chosen
    keeper.index.close()
    assert ServerHome(chosen.home).running() is None


def opened(settings: Settings, encoders: FakeEncoders, rebuild: bool = False, catalogue: str = "default") -> Library:
    index = open_index(settings).index
    library = Library(settings, encoders, FilmStore(settings.home / "films.sqlite", catalogue), index)
    try:
        library.prepare(index, rebuild)
    except BaseException:
        library.close()
        raise
    return library


@contextmanager
def stranger(settings: Settings) -> Iterator[WeaviateClient]:
    """Another client of the same server."""
    server = ServerHome(settings.home).running()
    assert server is not None
    http, grpc = (LOOPBACK, server.ports.http), (LOOPBACK, server.ports.grpc)
    connection = Connection(Endpoint(http, grpc, secure=False, key=ServerHome(settings.home).key(), hint=""))
    yield connection.client
    connection.close()


def used(settings: Settings) -> str:
    """The collection that a stranger gets who asks for the films by the usual name."""
    with stranger(settings) as client:
        return str(client.collections.use(ALIAS).config.get(simple=True).name)


def add(library: Library, *movies: Movie) -> None:
    """Imports films from a file."""
    file = library.settings.home / "more.jsonl"
    rows = ({"id": movie.tmdb_id, "title": movie.title, "overview": movie.overview} for movie in movies)
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    library.import_catalogue(file)


def test_catalogues_and_fingerprints_have_collections_of_their_own(weaviate_index: MovieIndex) -> None:
    index, made = weaviate_index, films(9)
    prints = [FINGERPRINT, replace(FINGERPRINT, catalogue="a"), replace(FINGERPRINT, catalogue="a-b")]
    for count, each in enumerate(prints, start=3):
        index.clear(each)
        index.upsert(made[:count])
    newer = replace(FINGERPRINT, revision="r2", catalogue="a")
    with pytest.raises(IndexMismatch, match="r1"):
        index.prepare(newer)
    index.clear(newer)
    before = index.predecessor()
    assert before is not None and before[0].count() == 4 and before[1:] == ("test", "r1")
    index.publish(drop=True)
    assert index.predecessor() is None and collection_name(newer) == index.collection
    assert index.catalogues()[0] == "a" and {"default", "a-b"} <= set(index.catalogues())
    index.prepare(prints[2])
    assert index.count() == 5
    for catalogue in ("a", "a-b"):
        index.drop_catalogue(catalogue)
    index.prepare(FINGERPRINT)
    assert index.count() == 3 and index.catalogues() == ("default",)


def test_profiles_lie_side_by_side_and_the_way_back_is_free(settings: Settings) -> None:
    movies = [Movie(number, f"Film {number}", f"Tale {number}.") for number in range(1, 40)]
    first = opened(settings, FakeEncoders())
    add(first, *movies)
    with pytest.raises(IndexMismatch):
        opened(settings, OtherEncoders())
    assert len(_killed(settings).texts) == 39
    assert used(settings) == first.index.collection and first.index.count() == 39
    encoders = OtherEncoders("other-1")
    second = opened(settings, encoders, rebuild=True)
    assert encoders.texts == [] and second.index.count() == 39, "what was encoded before the kill is not lost"
    assert used(settings) == second.index.collection != first.index.collection
    second.remove([1])
    add(second, Movie(50, "New"))
    second.close()
    first.close()
    again = FakeEncoders()
    back = opened(settings, again)
    assert [*again.texts] == ["New"] and back.index.digests() == back.store.digests()
    assert used(settings) == back.index.collection
    back.close()


def _killed(settings: Settings) -> FakeEncoders:
    """A switch that dies while it fills its collection."""
    encoders = OtherEncoders("other-1")

    def upsert(self: WeaviateIndex, some: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as killed:
        killed.setattr(WeaviateIndex, "upsert", upsert)
        with pytest.raises(KeyboardInterrupt):
            opened(settings, encoders, rebuild=True)
    return encoders


def test_a_home_of_an_earlier_version_comes_over_without_encoding(settings: Settings) -> None:
    encoders = FakeEncoders()
    home_before(settings.home / "films.sqlite", encoders.revision)
    facts = fingerprint_text(replace(FINGERPRINT, profile="fake", revision="fake-1", schema_version=3))
    with stranger(settings) as client:
        client.collections.create(
            ALIAS,
            description=facts.replace('"catalogue": "default", ', ""),
            properties=list(PROPERTIES),
            vector_config=Layout().vector_config(ONE_NODE),
        )
    library = opened(settings, encoders)
    assert encoders.texts == [] and library.index.digests() == library.store.digests() != {}
    assert used(settings) == library.index.collection
    with stranger(settings) as client:
        assert [*client.collections.list_all()] == [library.index.collection]
    library.close()


def test_a_lost_store_takes_films_and_vectors_back_from_the_database(settings: Settings) -> None:
    first = opened(settings, FakeEncoders(), catalogue="mine")
    movie = Movie(5, "Kept", "In the database alone.")
    add(first, movie)
    vector = first.index.vectors([5])[5]["plot"]
    first.close()
    (settings.home / "films.sqlite").unlink()
    encoders = FakeEncoders()
    again = opened(settings, encoders, catalogue="mine")
    key = vector_keys(encoders.revision, movie)["plot"]
    assert again.store.movies() == (movie,) and (again.store.cached([key])[key] == vector).all()
    assert encoders.texts == []
    again.close()


def test_somebodys_server_is_the_catalogue_and_its_films_outlive_a_rebuild(settings: Settings, tmp_path: Path) -> None:
    """Another machine with an empty home: it shows what the server holds, and a rebuild takes all of it along."""
    first = opened(settings, FakeEncoders())
    add(first, Movie(5, "Kept"))
    index, elsewhere = open_index(settings).index, replace(settings, home=tmp_path / "b", weaviate_url="http://there")
    theirs = Library(elsewhere, FakeEncoders(), FilmStore(tmp_path / "b" / "films.sqlite"), index)
    theirs.prepare(index)
    assert index.count() == 1 and theirs.store.count() == 0
    newer = Library(elsewhere, FakeEncoders("fake-2"), theirs.store, index)
    with pytest.raises(IndexMismatch):
        newer.prepare(index)
    newer.prepare(index, rebuild=True)
    assert index.movies([5])[5].title == "Kept" and index.predecessor() is None
    first.close()
    index.close()
