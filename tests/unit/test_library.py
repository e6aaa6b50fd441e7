"""The films of a home seen by everybody who uses it: real posters come and go, changes are noticed, nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recommender.catalogue import Choice
from recommender.errors import BadCatalogue
from recommender.film_store import FilmStore
from recommender.movies import Movie
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.search.off_topic import WORDS
from recommender.settings import Settings
from tests.fakes import FakeEncoders, fake_recommender
from tests.picture_host import PictureHost, deaf_port, picture_host
from tests.pictures import picture

TITLES = {1: "Dog", 2: "Cat", 3: "Without a path"}


@pytest.fixture
def host() -> Iterator[PictureHost]:
    with picture_host() as running:
        yield running


def catalogue(folder: Path, *more: str) -> Path:
    (folder / "posters").mkdir(parents=True, exist_ok=True)
    rows = []
    for number, title in [*TITLES.items(), *enumerate(more, start=4)]:
        path = None if number == 3 else f"/p{number}.jpg"
        rows.append({"id": number, "title": title, "overview": title, "poster_path": path})
        (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture("red", (40 + number, 60)))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def opened(folder: Path, address: str) -> Recommender:
    """A recommender as another process with the same home would open it."""
    settings = Settings(home=folder / "home", catalogue=catalogue(folder / "films"), tmdb_images_url=address)
    return fake_recommender(settings)


def poster(recommender: Recommender, tmdb_id: int) -> bytes:
    file = recommender.films.poster_file(recommender.films.film(tmdb_id))
    assert file is not None
    return file.read_bytes()


def by_colour(recommender: Recommender, colour: str) -> int:
    """The film whose poster is found by the name of a colour."""
    return recommender.search(Query(text=colour, space="poster"), limit=1).matches[0].movie.tmdb_id


def test_fetched_posters_are_shown_found_and_kept_until_restored(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture("green"))
    host.say("/p2.jpg", picture("blue"))
    with opened(tmp_path, host.address) as recommender:
        drawn = poster(recommender, 1)
        report = recommender.library.fetch_posters()
        assert (report.fetched, report.shown, report.without_path) == (2, 2, 1)
        assert poster(recommender, 1) == picture("green")
        assert (by_colour(recommender, "green"), by_colour(recommender, "blue")) == (1, 2)
    catalogue(tmp_path / "films", "A new film")
    with opened(tmp_path, host.address) as later:
        assert poster(later, 1) == picture("green")
        assert later.library.restore_posters() == 2
        assert poster(later, 1) == drawn and by_colour(later, "red") == 1
        report = later.library.fetch_posters()
        assert (report.fetched, report.here_before, report.shown) == (0, 2, 2)
        assert poster(later, 1) == picture("green")
    assert host.asked == {"p1.jpg": 1, "p2.jpg": 1}


def test_a_film_whose_poster_does_not_come_keeps_its_own(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p2.jpg", picture("blue"))
    with opened(tmp_path, host.address) as recommender:
        drawn = poster(recommender, 1)
        report = recommender.library.fetch_posters()
        assert [failure.movie.title for failure in report.failures] == ["Dog"]
        assert poster(recommender, 1) == drawn and poster(recommender, 2) == picture("blue")


def test_without_a_network_nothing_changes(tmp_path: Path) -> None:
    with opened(tmp_path, f"http://127.0.0.1:{deaf_port()}") as recommender:
        drawn = poster(recommender, 1)
        report = recommender.library.fetch_posters()
        assert report.stopped is not None and report.shown == 0
        assert poster(recommender, 1) == drawn and recommender.films.count == 3


def test_another_process_notices_new_posters_and_new_films(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture("green"))
    host.say("/p2.jpg", picture("blue"))
    with opened(tmp_path, host.address) as page:
        state = page.films.state
        assert page.films.state == state
        with opened(tmp_path, host.address) as terminal:
            terminal.library.fetch_posters()
        assert page.films.state != state
        assert poster(page, 1) == picture("green") and by_colour(page, "green") == 1
        with opened(tmp_path, host.address) as terminal:
            terminal.library.import_catalogue(catalogue(tmp_path / "films", "A new film"))
        assert page.films.count == 4 and page.films.film(4).title == "A new film"


def test_a_change_of_ones_own_is_a_new_state_too(tmp_path: Path, host: PictureHost) -> None:
    with opened(tmp_path, host.address) as recommender:
        state = recommender.films.state
        recommender.library.restore_posters()
        assert recommender.films.state != state


def test_replacing_by_nothing_is_refused_and_removes_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "movies_data.json").write_text("[]", encoding="utf-8")
    with opened(tmp_path, "http://127.0.0.1:9") as recommender:
        with pytest.raises(BadCatalogue):
            recommender.library.import_catalogue(empty, replace=True)
        assert recommender.films.count == 3


def test_replacing_removes_the_others_and_removal_keeps_the_rest(tmp_path: Path) -> None:
    with opened(tmp_path, "http://127.0.0.1:9") as recommender:
        report = recommender.library.import_catalogue(catalogue(tmp_path / "more", "A new film"))
        assert (report.added, recommender.films.count) == (1, 4)
        assert recommender.library.remove([4, 99]) == 1
        assert [tmdb_id for tmdb_id, _ in sorted(recommender.titles())] == [1, 2, 3]
        report = recommender.library.import_catalogue(catalogue(tmp_path / "films"), replace=True)
        assert (report.removed, recommender.films.count) == (0, 3)


def test_titles_are_new_when_a_reader_meets_an_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that began before a change ended must not hand its old list to those who come after it."""
    with opened(tmp_path, "http://127.0.0.1:9") as recommender:
        read = recommender.library.store.movies

        def read_slowly() -> tuple[Movie, ...]:
            before = read()
            monkeypatch.undo()
            recommender.library.import_catalogue(catalogue(tmp_path / "films", "A new film"))
            return before

        recommender.library.restore_posters()
        monkeypatch.setattr(recommender.library.store, "movies", read_slowly)
        assert len(recommender.titles()) == 3
        assert len(recommender.titles()) == 4


def test_films_marked_as_adult_come_in_only_where_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    rows = [
        {"id": 50, "title": "Plain", "overview": "a"},
        {"id": 51, "title": "Marked", "overview": "b", "adult": True},
    ]
    (tmp_path / "more" / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    with opened(tmp_path, "http://127.0.0.1:9") as recommender:
        assert recommender.library.import_catalogue(tmp_path / "more").added == 1
        assert recommender.library.import_catalogue(tmp_path / "more", choice=Choice(adult=True)).added == 1


def test_a_change_of_the_films_encodes_no_nonsense_again(tmp_path: Path) -> None:
    encoders = FakeEncoders()
    settings = Settings(home=tmp_path / "home", catalogue=catalogue(tmp_path / "films"))
    with fake_recommender(settings, encoders) as recommender:
        by_colour(recommender, "red")
        recommender.library.import_catalogue(catalogue(tmp_path / "films", "A new film"))
        by_colour(recommender, "red")
        assert recommender.films.count == 4 and encoders.texts.count(WORDS[0]) == 1


def test_a_first_start_that_was_cut_off_is_finished_by_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    films = catalogue(tmp_path / "films", *(f"Film {number}" for number in range(100)))
    settings = Settings(home=tmp_path / "home", catalogue=films)
    put = FilmStore.put

    def put_and_die(store: FilmStore, *batch: Any) -> None:
        put(store, *batch)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(FilmStore, "put", put_and_die)
        fake_recommender(settings)
    assert fake_recommender(settings).films.count == 103
