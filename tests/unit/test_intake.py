"""Files that people hand over: only what films are read from, only inside, and only so much."""

from __future__ import annotations

import gzip
import json
import stat
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.catalogue import read_catalogue
from recommender.errors import BadCatalogue
from recommender.intake import Delivery, Inbox, TooMuch, inbox, unpacking
from tests.pictures import picture

FILMS = json.dumps([{"id": 1, "title": "Low Tide", "overview": "A ferry."}, {"id": 2, "title": "High Tide"}])


def archive(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    file = folder / "films.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return file


def hand_over(delivery: Delivery, name: str, content: bytes) -> None:
    partial = delivery.place(name)
    try:
        with partial.open("xb") as file:
            delivery.write(file, content)
        delivery.keep(partial, name)
    finally:
        delivery.drop(partial)


def test_an_archive_gives_what_films_are_read_from(tmp_path: Path) -> None:
    delivery = Inbox(tmp_path).begin()
    useless: dict[str, str | bytes] = {
        "__MACOSX/films.json": "x",
        "My Films/.hidden.json": "x",
        "My Films/run.exe": "MZ",
    }
    useful: dict[str, str | bytes] = {"My Films/films.json": FILMS, "My Films/posters/1_poster.jpg": picture()}
    packed = archive(tmp_path, useless | useful)
    hand_over(delivery, "films.zip", packed.read_bytes())
    path = delivery.unpacked()
    assert path.name == "My Films"
    assert sorted(str(file.relative_to(path)) for file in path.rglob("*") if file.is_file()) == [
        "films.json",
        "posters/1_poster.jpg",
    ]
    assert [film.poster_file is not None for film in read_catalogue(path).films] == [True, False]
    delivery.discard()
    assert not delivery.folder.exists()


@pytest.mark.parametrize(
    "name",
    ["../films.json", "/etc/films.json", "a/../../films.json", "..\\films.json", "C:\\films.json", "c:films.json"],
)
def test_nothing_leaves_the_folder(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(BadCatalogue, match="outside"):
        unpacking.unpack(archive(tmp_path, {"good.json": FILMS, name: FILMS}), inside)
    assert list(inside.iterdir()) == []


def test_links_are_not_unpacked(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("films.json")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "films.zip", "w") as opened:
        opened.writestr(entry, "/etc/passwd")
    with pytest.raises(BadCatalogue, match="outside"):
        unpacking.unpack(tmp_path / "films.zip", tmp_path / "inside")


def test_a_bomb_is_refused_before_anything_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 2_000_000)
    bomb = archive(tmp_path, {f"{number}.csv": bytes(1_000_000) for number in range(3)})
    assert bomb.stat().st_size < 20_000
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(BadCatalogue, match="too much"):
        unpacking.unpack(bomb, inside)
    monkeypatch.setattr(unpacking, "MOST_BYTES", 2**30)
    monkeypatch.setattr(unpacking, "MOST_FILES", 2)
    with pytest.raises(BadCatalogue, match="too much"):
        unpacking.unpack(bomb, inside)
    assert list(inside.iterdir()) == []


def test_a_size_that_lies_brings_no_more_than_it_says(tmp_path: Path) -> None:
    file = archive(tmp_path, {"films.csv": b"a" * 1_000_000})
    data = file.read_bytes()
    file.write_bytes(data.replace((1_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    with pytest.raises(BadCatalogue, match="cannot be unpacked"):
        unpacking.unpack(file, tmp_path / "inside")
    assert sum(found.stat().st_size for found in (tmp_path / "inside").rglob("*")) < 5_000


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"no archive", bytes(3_000)])
def test_what_is_no_archive_is_called_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "films.zip").write_bytes(content)
    with pytest.raises(BadCatalogue, match=r"films\.zip cannot be unpacked") as caught:
        unpacking.unpack(tmp_path / "films.zip", tmp_path)
    assert caught.value.hint


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 12))
def test_no_bytes_whatever_raise_anything_but_an_error_for_people(
    tmp_path: Path, put_in: bytes, at: int, missing: int
) -> None:
    whole = archive(tmp_path, {"films/films.json": FILMS, "films/posters/1.jpg": picture()}).read_bytes()
    (tmp_path / "films.zip").write_bytes(whole[:at] + put_in + whole[at + missing :])
    with tempfile.TemporaryDirectory() as folder, suppress(BadCatalogue):
        unpacking.unpack(tmp_path / "films.zip", Path(folder))


def test_pictures_beside_a_table_are_its_posters(tmp_path: Path) -> None:
    delivery = Inbox(tmp_path).begin()
    for name, content in (("films.json", FILMS.encode()), ("1_poster.jpg", picture()), ("High Tide.png", picture())):
        hand_over(delivery, name, content)
    assert [film.poster_file is not None for film in read_catalogue(delivery.unpacked()).films] == [True, True]


def test_pictures_alone_are_films(tmp_path: Path) -> None:
    delivery = Inbox(tmp_path).begin()
    hand_over(delivery, "Low Tide (1980).jpg", picture())
    (film,) = read_catalogue(delivery.unpacked()).films
    assert (film.movie.title, film.movie.release_year) == ("Low Tide", 1980)


@pytest.mark.parametrize(
    "name,kept",
    [
        ("../../x.csv", "x.csv"),
        ("C:\\Users\\me\\x.csv", "x.csv"),
        (".x.csv", "x.csv"),
        ("a\0b\u202e:.csv", "a_b__.csv"),
    ],
)
def test_names_are_plain(tmp_path: Path, name: str, kept: str) -> None:
    delivery = Inbox(tmp_path).begin()
    hand_over(delivery, name, b"x")
    assert delivery.names == (kept,) and (delivery.folder / kept).exists()


@pytest.mark.parametrize("name", ["x.exe", "x", "", "..", "x.html", "x.csv.exe"])
def test_other_kinds_of_files_are_not_taken(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadCatalogue, match="no file that films are read from"):
        Inbox(tmp_path).begin().place(name)


def test_there_is_a_bound_and_what_did_not_come_whole_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MAX_BYTES", 1_000)
    delivery = Inbox(tmp_path).begin()
    with pytest.raises(TooMuch):
        hand_over(delivery, "a.csv", bytes(1_001))
    assert list(delivery.folder.iterdir()) == []
    hand_over(delivery, "a.csv", bytes(900))
    with pytest.raises(TooMuch):
        hand_over(delivery, "b.csv", bytes(101))
    assert delivery.names == ("a.csv",)


def test_old_deliveries_make_room(tmp_path: Path) -> None:
    home = Inbox(tmp_path)
    first = home.begin()
    hand_over(first, "a.csv", b"x")
    others = [home.begin() for _ in range(inbox.MOST_AT_ONCE)]
    assert home.delivery(first.token) is None and not first.folder.exists()
    assert home.delivery(others[0].token) is others[0] and home.delivery("") is None


@pytest.mark.parametrize("name", ["films.json.gz", "films.csv.gz", "films.zip"])
def test_what_gzip_packed_comes_in_alone_and_within_a_zip(tmp_path: Path, name: str) -> None:
    table = gzip.compress(FILMS.encode() if "json" in name else b"id,title,overview\n1,Low Tide,x\n2,High Tide,y\n")
    if name == "films.zip":
        table = archive(tmp_path, {"in/films.csv.gz": table}).read_bytes()
    delivery = Inbox(tmp_path).begin()
    hand_over(delivery, name, table)
    assert [film.movie.title for film in read_catalogue(delivery.unpacked()).films] == ["Low Tide", "High Tide"]


def test_an_archive_without_films_says_what_it_has(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue, match=r"nothing that films are read from, but films\.xlsx"):
        unpacking.unpack(archive(tmp_path, {"films.xlsx": "x"}), tmp_path)


def test_a_zip_is_read_by_command_and_leaves_nothing_behind(tmp_path: Path) -> None:
    packed = archive(tmp_path, {"films.json.gz": gzip.compress(FILMS.encode()), "covers/1.jpg": picture()})
    with unpacking.unpacked(packed) as path:
        assert [film.has_poster for film in read_catalogue(path).films] == [True, False]
    assert not path.exists() and packed.exists()
    with unpacking.unpacked(tmp_path) as path:
        assert path == tmp_path


def test_gzip_that_is_damaged_or_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "films.csv.gz"
    file.write_bytes(gzip.compress(b"id,title\n" + bytes(range(256)) * 50)[:-20])
    with pytest.raises(BadCatalogue, match="damaged or cut off"):
        unpacking.unpack_gzip(file)
    with pytest.raises(BadCatalogue, match="damaged or cut off"):
        read_catalogue(file)
    monkeypatch.setattr(unpacking, "MOST_BYTES", 2_000_000)
    file.write_bytes(gzip.compress(bytes(3_000_000)))
    with pytest.raises(BadCatalogue, match="more than can be taken in"):
        unpacking.unpack_gzip(file)
    assert list(tmp_path.iterdir()) == [file]
