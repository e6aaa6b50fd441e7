"""From a catalogue to a filled index: what is new is encoded once, what is bad is reported, nothing doubles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from recommender.catalogue import CatalogueFilm, read_catalogue
from recommender.film_store import FilmStore
from recommender.index import Failure, Fingerprint, IndexedFilm
from recommender.index.memory import MemoryIndex
from recommender.index_filling import BATCH
from recommender.indexing import Indexer
from recommender.poster_looks import PosterLooks
from recommender.posters import PosterStore
from recommender.real_posters import RealPosters
from tests.fakes import FakeEncoders
from tests.pictures import picture

FINGERPRINT = Fingerprint("fake", "fake-1", (("plot", 64), ("poster", 4)))


@dataclass
class Room:
    """An indexer with everything it works on."""

    folder: Path
    indexer: Indexer

    def catalogue(self, titles: Sequence[str], posters: bool = True) -> Sequence[CatalogueFilm]:
        folder = self.folder / "catalogue"
        (folder / "posters").mkdir(parents=True, exist_ok=True)
        rows = [
            {"id": number, "title": title, "overview": title, "poster_path": f"/{number}.jpg"}
            for number, title in enumerate(titles, start=1)
        ]
        (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
        for number in range(1, len(titles) + 1):
            if posters:
                # Far enough apart that no two posters are the same bytes, which would be encoded once.
                name = f"#{number * 24 % 256:02x}{number * 24 // 256 * 24:02x}80"
                (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture(name))
        return read_catalogue(folder).films

    def encoded(self) -> tuple[int, int]:
        """How many texts and pictures went through the encoders so far."""
        assert isinstance(self.indexer.encoders, FakeEncoders)
        return len(self.indexer.encoders.texts), self.indexer.encoders.pictures


def room_in(folder: Path, index: MemoryIndex | None = None, revision: str = "fake-1") -> Room:
    index = index or MemoryIndex()
    index.prepare(replace(FINGERPRINT, revision=revision))
    store, posters = FilmStore(folder / "films.sqlite"), PosterStore(folder / "posters")
    encoders = FakeEncoders(revision)
    looks = PosterLooks(encoders, store, posters)
    return Room(folder, Indexer(encoders, store, posters, looks, RealPosters(folder), index))


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


def shown(room: Room, tmdb_id: int) -> bytes | None:
    """The picture that the index names for a film."""
    file = room.indexer.posters.path(room.indexer.index.movies([tmdb_id])[tmdb_id].poster)
    return None if file is None else file.read_bytes()


def real_poster(room: Room, number: int, data: bytes) -> None:
    folder = room.folder / "tmdb-posters"
    folder.mkdir(exist_ok=True)
    (folder / f"{number}.jpg").write_bytes(data)
    room.indexer.real_posters.show()


def test_real_posters_take_the_place_of_the_catalogues_and_give_it_back(room: Room) -> None:
    room.indexer.run(room.catalogue(["a", "b"]))
    drawn, vector = shown(room, 1), room.indexer.index.vectors([1])[1]["poster"]
    real_poster(room, 1, picture("green"))
    assert room.indexer.change_posters() == 1
    assert shown(room, 1) == picture("green")
    assert (room.indexer.index.vectors([1])[1]["poster"] != vector).any()
    assert room.indexer.change_posters() == 0
    room.indexer.real_posters.hide()
    assert room.indexer.change_posters() == 1
    assert shown(room, 1) == drawn and (room.indexer.index.vectors([1])[1]["poster"] == vector).all()
    assert room.encoded() == (2, 3), "going back encodes nothing"


def test_real_posters_stay_through_later_imports(room: Room) -> None:
    room.indexer.run(room.catalogue(["a", "b"]))
    real_poster(room, 1, picture("green"))
    room.indexer.change_posters()
    assert room.indexer.run(room.catalogue(["a", "b"])).unchanged == 2
    assert room.indexer.run(room.catalogue(["other", "b", "c"])).updated == 1
    assert shown(room, 1) == picture("green")
    room.indexer.real_posters.hide()
    assert room.indexer.change_posters() == 1
    assert shown(room, 1) not in (None, picture("green"))


def test_a_film_without_a_poster_gets_its_real_one_and_loses_it_again(room: Room) -> None:
    room.indexer.run(room.catalogue(["a"], posters=False))
    real_poster(room, 1, picture("green"))
    room.indexer.change_posters()
    assert set(room.indexer.index.vectors([1])[1]) == {"plot", "poster"}
    room.indexer.real_posters.hide()
    room.indexer.change_posters()
    assert set(room.indexer.index.vectors([1])[1]) == {"plot"} and shown(room, 1) is None


def test_a_real_poster_damaged_on_disk_leaves_the_drawn_one(room: Room) -> None:
    room.indexer.run(room.catalogue(["a"]))
    real_poster(room, 1, b"half a pic")
    assert room.indexer.change_posters() == 0


def test_new_encoders_keep_the_real_posters_and_the_way_back(room: Room, tmp_path: Path) -> None:
    room.indexer.run(room.catalogue(["a"]))
    drawn = shown(room, 1)
    real_poster(room, 1, picture("green"))
    room.indexer.change_posters()
    newer = room_in(tmp_path, revision="fake-2")
    newer.indexer.fill_from_store()
    assert shown(newer, 1) == picture("green")
    newer.indexer.real_posters.hide()
    newer.indexer.change_posters()
    assert shown(newer, 1) == drawn


def test_posters_changed_in_the_index_alone_are_changed_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed after it wrote the index and before it wrote the store."""
    room = room_in(tmp_path)
    room.indexer.run(room.catalogue(["a"]))
    drawn = shown(room, 1)
    real_poster(room, 1, picture("green"))
    with monkeypatch.context() as killed:
        killed.setattr(FilmStore, "put", _raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            room.indexer.change_posters()
    assert shown(room, 1) == picture("green")
    room.indexer.real_posters.hide()
    assert room.indexer.change_posters() == 1
    assert shown(room, 1) == drawn


def _raise_interrupt(*_: object) -> None:
    raise KeyboardInterrupt


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
