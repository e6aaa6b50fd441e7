"""From a catalogue to a filled index: what is new is encoded once, what is bad is reported, nothing doubles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.index import Failure, IndexedFilm
from recommender.index.memory import MemoryIndex
from recommender.index_filling import BATCH
from tests.fakes import FakeEncoders
from tests.indexing_room import Room, room_in


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return room_in(tmp_path)


def test_a_second_import_encodes_nothing_and_doubles_nothing(room: Room) -> None:
    catalogue = room.catalogue(["a", "b", "c"])
    first = room.indexer.run(catalogue)
    second = room.indexer.run(catalogue)
    assert (first.added, second.added, second.unchanged) == (3, 0, 3)
    assert room.encoded() == (3, 3)
    assert room.indexer.index.count() == room.indexer.store.count() == 3


def test_only_what_changed_is_encoded_again(room: Room) -> None:
    room.indexer.run(room.catalogue(["a", "b", "c"]))
    report = room.indexer.run(room.catalogue(["a", "other", "c"]))
    assert (report.added, report.updated, report.unchanged) == (0, 1, 2)
    assert room.encoded() == (4, 3)
    assert room.indexer.index.movies([2])[2].title == "other"


class KilledHalfway(MemoryIndex):
    """Takes one batch and then dies, as a process that is killed does."""

    batches = 0

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        self.batches += 1
        if self.batches == 2:
            raise KeyboardInterrupt
        return super().upsert(films)


def test_a_killed_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    titles = [f"film {number}" for number in range(3 * BATCH)]
    room = room_in(tmp_path, KilledHalfway())
    catalogue = room.catalogue(titles)
    with pytest.raises(KeyboardInterrupt):
        room.indexer.run(catalogue)
    report = room.indexer.run(catalogue)
    assert (report.added, report.unchanged) == (2 * BATCH, BATCH)
    assert room.indexer.index.count() == room.indexer.store.count() == 3 * BATCH


def test_a_bad_poster_leaves_the_film_without_one(room: Room) -> None:
    catalogue = room.catalogue(["a", "b"])
    (room.folder / "catalogue" / "posters" / "1_poster.jpg").write_bytes(b"not a picture")
    report = room.indexer.run(catalogue)
    assert report.added == 2
    assert [problem.title for problem in report.without_poster] == ["a"]
    assert set(room.indexer.index.vectors([1])[1]) == {"plot"}
    assert set(room.indexer.index.vectors([2])[2]) == {"plot", "poster"}


class Refuses(MemoryIndex):
    """Refuses the film with id 2."""

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        super().upsert([film for film in films if film.movie.tmdb_id != 2])
        return tuple(Failure(2, film.movie.title, "no room") for film in films if film.movie.tmdb_id == 2)


def test_a_refused_film_is_reported_and_tried_again_next_time(tmp_path: Path) -> None:
    room = room_in(tmp_path, Refuses())
    catalogue = room.catalogue(["a", "b", "c"])
    report = room.indexer.run(catalogue)
    assert report.added == 2
    assert [problem.title for problem in report.skipped] == ["b"]
    assert room_in(tmp_path).indexer.run(catalogue).added == 1


def test_removed_films_are_gone_from_store_and_index(room: Room) -> None:
    room.indexer.run(room.catalogue(["a", "b", "c"]))
    room.indexer.remove([2, 3])
    assert list(room.indexer.store.digests()) == list(room.indexer.index.digests()) == [1]


def test_a_lost_store_gets_its_films_back_from_the_index(room: Room, tmp_path: Path) -> None:
    room.indexer.run(room.catalogue(["a", "b", "c"]))
    other = room_in(tmp_path / "other")
    again = replace(room.indexer, encoders=FakeEncoders(), store=other.indexer.store)
    assert again.take_over(room.indexer.index, "fake-1") == 3
    assert again.store.digests() == room.indexer.index.digests()
    assert [{*film.vectors} for film in again.all_indexed()] == [{"plot", "poster"}] * 3
    assert again.run(room.catalogue(["a", "b", "c"])).unchanged == 3


def test_an_empty_engine_is_filled_from_the_store_without_encoding(room: Room, tmp_path: Path) -> None:
    room.indexer.run(room.catalogue(["a", "b", "c"]))
    other = room_in(tmp_path)
    assert other.indexer.fill_from_store() == 3
    assert other.encoded() == (0, 0)
    before, after = room.indexer.index.vectors([1])[1], other.indexer.index.vectors([1])[1]
    assert (before["poster"] == after["poster"]).all()
    assert other.indexer.fill_from_store() == 0
    assert other.indexer.fill_from_store(everything=True) == 3


def test_other_encoders_encode_the_films_once_and_the_way_back_costs_nothing(room: Room, tmp_path: Path) -> None:
    room.indexer.run(room.catalogue(["a", "b"]))
    newer = room_in(tmp_path, revision="fake-2")
    assert newer.indexer.fill_from_store() == 2 and newer.encoded() == (2, 2)
    for revision in ("fake-1", "fake-2"):
        back = room_in(tmp_path, revision=revision)
        assert back.indexer.fill_from_store() == 2 and back.encoded() == (0, 0)


class Database(MemoryIndex):
    """Stands for an engine that keeps what it was told."""

    engine = "weaviate"
    collection = "Movies_kept"


def test_a_database_is_told_what_changed_while_memory_was_searched(tmp_path: Path) -> None:
    database = Database()
    room = room_in(tmp_path, database)
    room.indexer.store.begin("Movies_kept")
    room.indexer.run(room.catalogue(["a", "b", "c"]))
    assert room.indexer.store.pending("Movies_kept") == []
    meanwhile = room_in(tmp_path)
    smaller = meanwhile.catalogue(["a", "other"])
    meanwhile.indexer.run(smaller)
    meanwhile.indexer.remove([3])
    again = room_in(tmp_path, database)
    assert again.indexer.flush_pending() == 2 and again.indexer.flush_pending() == 0
    assert database.count() == 2 and database.movies([2])[2].title == "other"
