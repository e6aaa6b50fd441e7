"""A home of an earlier version is carried over with everything in it, once, whoever comes first."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from recommender.catalogue_registry import CatalogueRegistry, name_of, with_catalogue
from recommender.embedding.plot_text import plot_text
from recommender.errors import BadSetting
from recommender.film_store import FilmStore, StoredFilm
from recommender.home_database import WITHOUT_LOOK, HomeDatabase
from recommender.movies import Movie
from recommender.settings import Settings
from recommender.vector_keys import vector_keys

DOG = Movie(7, "Dog", "A dog.", 1995, 8.3, 100, ("Family",), "/7.jpg", "real.jpg")
CAT = Movie(-9, "Cat", "A cat.")
_LAYOUT_BEFORE = """
CREATE TABLE films (
    tmdb_id INTEGER PRIMARY KEY, digest TEXT NOT NULL, movie TEXT NOT NULL, plot_key TEXT, poster_key TEXT,
    revision TEXT NOT NULL
);
CREATE TABLE own_posters (tmdb_id INTEGER PRIMARY KEY, poster TEXT);
CREATE TABLE pending (tmdb_id INTEGER PRIMARY KEY);
CREATE TABLE vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE catalogues (path TEXT PRIMARY KEY, state TEXT NOT NULL);
"""


def home_before(file: Path, revision: str = "fake-1") -> None:
    """A home as the version before catalogues had names left it: two films, one with its real poster shown."""
    file.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(file)
    database.executescript(_LAYOUT_BEFORE)
    for movie in (DOG, CAT):
        keys = vector_keys(revision, movie)
        text = json.dumps(asdict(movie), ensure_ascii=False, separators=(",", ":"))
        row = (movie.tmdb_id, "before", text, keys["plot"], keys.get("poster"), revision)
        database.execute("INSERT INTO films VALUES (?, ?, ?, ?, ?, ?)", row)
        vector = np.full(64, len(plot_text(movie)), np.float32)
        database.execute("INSERT INTO vectors VALUES (?, ?)", (keys["plot"], vector.tobytes()))
    database.execute("INSERT INTO own_posters VALUES (7, 'drawn.jpg')")
    database.execute("INSERT INTO pending VALUES (7)")
    database.execute("INSERT INTO catalogues VALUES ('/my/films', 'state')")
    database.commit()
    database.close()


def test_films_posters_sources_and_vectors_are_carried_over(tmp_path: Path) -> None:
    home_before(tmp_path / "films.sqlite")
    for _ in range(2):
        store = FilmStore(tmp_path / "films.sqlite")
        assert store.movies() == (CAT, DOG) and store.sources() == {"/my/films": "state"}
        assert store.originals() == [CAT, replace(DOG, poster="drawn.jpg")]
        assert store.digests() == {film.tmdb_id: StoredFilm(film, None).digest for film in (CAT, DOG)}
        assert len(store.cached([vector_keys("fake-1", film)["plot"] for film in (CAT, DOG)])) == 2
        store.close()


def test_catalogues_lie_side_by_side_and_one_goes_alone(tmp_path: Path) -> None:
    file = tmp_path / "films.sqlite"
    here, there = FilmStore(file), FilmStore(file, "mine")
    here.put([StoredFilm(DOG, None)], {})
    there.put([StoredFilm(replace(DOG, title="Wolf"), None), StoredFilm(CAT, None)], {})
    registry = CatalogueRegistry(file)
    registry.use("mine")
    assert [(one.name, one.films, one.posters) for one in registry.all()] == [("default", 1, 1), ("mine", 2, 1)]
    registry.remove("mine", told=False)
    assert registry.names() == ("default",) and registry.current is None
    assert here.movies() == (DOG,) and there.movies() == ()
    assert registry.removed() == ("mine",), "a database may still have it"


def test_films_without_a_look_are_found_and_no_other_is_read_for_it(tmp_path: Path) -> None:
    home_before(tmp_path / "films.sqlite")
    store, database = FilmStore(tmp_path / "films.sqlite"), HomeDatabase(tmp_path / "films.sqlite")
    looked = StoredFilm(replace(DOG, tmdb_id=8, look=(0.5,), looks=("dark",)), None)
    store.put([looked, StoredFilm(replace(DOG, tmdb_id=3), "own.jpg")], {})
    assert [film.movie.tmdb_id for film in store.without_look()] == [3, 7]
    assert FilmStore(tmp_path / "films.sqlite", "mine").without_look() == []
    store.put([StoredFilm(replace(looked.movie, tmdb_id=3), "own.jpg")], {})
    assert [film.movie.tmdb_id for film in store.without_look()] == [7]
    plan = database.rows(f"EXPLAIN QUERY PLAN SELECT movie FROM films WHERE catalogue = ? AND {WITHOUT_LOOK}", "mine")
    assert all("films_without_look" in step[-1] for step in plan)


def test_a_path_has_one_catalogue_for_ever_and_another_path_another_one(tmp_path: Path) -> None:
    paths = [tmp_path / "a" / "My Films", tmp_path / "b" / "My Films", tmp_path / "Ünïcode.csv", tmp_path / "日本"]
    for path in paths:
        path.mkdir(parents=True)
    names = [with_catalogue(Settings(home=tmp_path).showing(str(path))).catalogue_name for path in paths * 2]
    assert names == ["my-films", "my-films-2", "unicode", "films"] * 2
    assert name_of(Path("default")) == "default" and CatalogueRegistry(tmp_path / "films.sqlite").current is None


@pytest.mark.parametrize("name", ["", "Mine", "a--b", "-a", "a/b", "a" * 61, "..", "ä"])
def test_what_can_be_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadSetting):
        CatalogueRegistry(tmp_path / "films.sqlite").add(name)
