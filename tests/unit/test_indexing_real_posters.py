"""Real posters in the place of the catalogue's: shown, kept through imports and other encoders, and given back."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.film_store import FilmStore
from tests.indexing_room import Room, room_in
from tests.pictures import picture


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return room_in(tmp_path)


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
