"""Posters by content, films by id: whole, once, and still there after a restart."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recommender.errors import BadImage, RecommenderError
from recommender.film_store import FilmStore, StoredFilm
from recommender.movies import Movie
from recommender.posters import PosterStore
from tests.pictures import picture


def test_a_poster_is_kept_once_under_the_name_of_its_content(tmp_path: Path) -> None:
    store = PosterStore(tmp_path)
    name = store.add(picture())
    assert store.add(picture()) == name and name.endswith(".jpg")
    file = store.path(name)
    assert file is not None and file.read_bytes() == picture()
    assert len(list(tmp_path.rglob("*.jpg"))) == 1
    assert store.path("nothing") is None and store.path(None) is None


def test_formats_that_browsers_do_not_show_become_jpeg(tmp_path: Path) -> None:
    store = PosterStore(tmp_path)
    file = store.path(store.add(picture(form="TIFF")))
    assert file is not None
    assert Image.open(io.BytesIO(file.read_bytes())).format == "JPEG"


def test_avif_is_kept_as_it_came(tmp_path: Path) -> None:
    name = PosterStore(tmp_path).add(picture(form="AVIF"))
    file = PosterStore(tmp_path).path(name)
    assert name.endswith(".avif") and file is not None and file.read_bytes() == picture(form="AVIF")


def test_what_is_no_picture_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(BadImage):
        PosterStore(tmp_path).add(b"text")
    assert list(tmp_path.rglob("*")) == []


def test_a_poster_of_another_machine_is_kept_under_its_name_once_it_is_a_picture(tmp_path: Path) -> None:
    name = PosterStore(tmp_path / "theirs").add(picture(form="TIFF"))
    store = PosterStore(tmp_path / "ours")
    with pytest.raises(BadImage):
        store.keep(name, b"text")
    with pytest.raises(BadImage, match="no name"):
        store.keep("../films.sqlite", picture())
    assert store.path(name) is None
    assert store.keep(name, picture()) == store.path(name)


MOVIE = Movie(7, "Seven", "Rain.", 1995, 8.3, 100, ("Crime", "Mystery"), "/7.jpg", "abc.jpg")


def test_films_and_vectors_survive_a_restart(tmp_path: Path) -> None:
    vector = np.arange(4, dtype=np.float32)
    store = FilmStore(tmp_path / "films.sqlite")
    film = StoredFilm(MOVIE, "abc.jpg")
    store.put([film], {"key": vector})
    store.remember_source("/some/where", "state", alone=False)
    store.close()
    again = FilmStore(tmp_path / "films.sqlite")
    assert again.movies() == again.movies([7, 8]) == (MOVIE,) and again.digests() == {7: film.digest}
    assert (again.cached(["key"])["key"] == vector).all()
    assert again.sources() == {"/some/where": "state"}
    assert again.originals() == [MOVIE]


def test_a_forgotten_film_leaves_its_vector_in_the_cache(tmp_path: Path) -> None:
    store = FilmStore(tmp_path / "films.sqlite")
    store.put([StoredFilm(MOVIE, "abc.jpg")], {"key": np.ones(4, dtype=np.float32)})
    store.delete([7])
    assert store.count() == 0
    assert set(store.cached(["key", "other"])) == {"key"}


def test_the_catalogues_poster_is_remembered_while_another_is_shown(tmp_path: Path) -> None:
    store = FilmStore(tmp_path / "films.sqlite")
    for own in ("drawn.jpg", None):
        store.put([StoredFilm(MOVIE, own)], {})
        assert store.movies() == (MOVIE,) and store.originals() == [replace(MOVIE, poster=own)]
    store.put([StoredFilm(MOVIE, MOVIE.poster)], {})
    assert store.originals() == [MOVIE]


def test_a_change_by_another_process_is_noticed(tmp_path: Path) -> None:
    here, there = FilmStore(tmp_path / "films.sqlite"), FilmStore(tmp_path / "films.sqlite")
    before = here.change_count()
    assert here.change_count() == before
    there.put([StoredFilm(MOVIE, None)], {})
    assert here.change_count() != before


def test_a_change_of_ones_own_or_of_another_catalogue_is_none_by_others(tmp_path: Path) -> None:
    here, there = FilmStore(tmp_path / "films.sqlite"), FilmStore(tmp_path / "films.sqlite", "others")
    before = here.change_count()
    here.put([StoredFilm(MOVIE, None)], {})
    there.put([StoredFilm(MOVIE, None)], {})
    assert here.change_count() == before


def test_each_collection_is_owed_what_it_was_not_told(tmp_path: Path) -> None:
    file = tmp_path / "films.sqlite"
    store = FilmStore(file)
    for name in ("Movies_a", "Movies_b"):
        store.begin(name)
    store.put([StoredFilm(MOVIE, None)], {}, "Movies_a")
    store.delete([8])
    store.close()
    again = FilmStore(file)
    assert again.pending("Movies_a") == [8] and again.pending("Movies_b") == [7, 8]
    again.told("Movies_b", [7])
    again.complete("Movies_b")
    assert again.pending("Movies_b") == [8]
    assert again.is_complete("Movies_b") and not again.is_complete("Movies_a")
    assert FilmStore(file, "others").pending("Movies_b") == []


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "films.sqlite"
    file.write_bytes(b"no database " * 100)
    with pytest.raises(RecommenderError) as caught:
        FilmStore(file)
    assert caught.value.message.endswith("cannot be used: file is not a database.")
    store = FilmStore(tmp_path / "others.sqlite")
    store.close()
    with pytest.raises(RecommenderError) as caught:
        store.count()
    assert caught.value.message.endswith("closed database.")
