"""Maps of the films: exact neighbours, trust, shared start, names; and the file in the home they are kept in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sklearn.manifold import trustworthiness as of_the_field

from recommender import Movie, Recommender, Settings
from recommender.embedding import FloatArray
from recommender.index import IndexedFilm
from recommender.maps import FilmMaps
from recommender.maps.film_maps import NOWHERE
from recommender.maps.layout import in_a_square, turned_onto
from recommender.maps.making import make_maps
from recommender.maps.measures import displacement, trustworthiness
from recommender.maps.nearest import nearest, ranks
from recommender.maps.regions import distinctive, grouped
from tests.fakes import fake_recommender, unit

COLOURS = ("red", "green", "blue")


def vectors(count: int, seed: int = 1, size: int = 8) -> FloatArray:
    return unit(np.random.default_rng(seed).normal(size=(count, size)).astype(np.float32))


def films(count: int, without_poster: int = 0) -> list[IndexedFilm]:
    plots, posters = vectors(count), vectors(count, seed=2)
    return [
        IndexedFilm(
            Movie(at + 1, f"Film {at}", genres=("Western" if at % 2 else "Horror",), release_year=1950 + at),
            {"plot": plots[at]} if at < without_poster else {"plot": plots[at], "poster": posters[at]},
            "",
        )
        for at in range(count)
    ]


def test_neighbours_are_the_nearest_others_and_their_ranks_say_so() -> None:
    rows = vectors(700)  # more than one block
    places, distances = nearest(rows, 5)
    apart = np.linalg.norm(rows[:, None] - rows[None, :], axis=2)
    np.fill_diagonal(apart, np.inf)
    assert np.array_equal(places, np.argsort(apart, axis=1)[:, :5])
    assert np.allclose(distances, np.sort(apart, axis=1)[:, :5], atol=1e-3)
    assert np.array_equal(ranks(rows, places, np.arange(700)), np.tile(np.arange(1, 6), (700, 1)))
    assert nearest(rows[:1], 5)[0].shape == (1, 0)


def test_trustworthiness_is_what_the_field_calls_it() -> None:
    rows = vectors(120)
    for points in (rows[:, :2], np.random.default_rng(3).normal(size=(120, 2))):
        assert trustworthiness(rows, points) == pytest.approx(of_the_field(rows, points, n_neighbors=10), abs=1e-6)
    assert trustworthiness(rows[:12], rows[:12, :2]) is None


def test_films_whose_neighbours_move_are_told_from_those_whose_stay() -> None:
    rows = vectors(60)
    close = nearest(rows, 5)[0]
    stays = displacement(close, close, rows, rows)
    others = vectors(60, seed=9)
    moves = displacement(close, nearest(others, 5)[0], rows, others)
    assert stays.max() < 0.05 and moves.mean() == pytest.approx(0.5, abs=0.1)


def test_one_map_is_turned_onto_the_other_without_changing_it() -> None:
    target = vectors(30, size=2).astype(np.float64)
    angle = np.array([[0.6, -0.8], [0.8, 0.6]])
    moved = 3 * (target @ angle) * (1, -1) + (5, 7)
    known = np.arange(30) < 20
    assert np.allclose(turned_onto(moved, target[known], known), target, atol=1e-5)
    square = in_a_square(moved)
    assert square.min() == pytest.approx(0) and square.max() == pytest.approx(1)


def test_regions_are_called_after_what_sets_them_apart() -> None:
    west = [("Western", "Drama", "based on novel"), ("Western", "Drama", "based on novel"), ("western", "horse")] * 2
    night = [("Horror", "Drama", "vampire"), ("Horror", "Drama", "vampire")] * 3
    assert distinctive([west, night]) == ["Western · Horse", "Horror · Vampire"]
    assert distinctive([[("Drama",)] * 4, [("Drama",)] * 4]) == ["", ""]


def test_groups_are_the_clusters_that_are_there() -> None:
    points = np.concatenate([vectors(20, size=2) * 0.1 + centre for centre in ((0, 0), (5, 0), (0, 5))])
    groups = grouped(points, 3)
    assert [len(set(groups[at : at + 20])) for at in (0, 20, 40)] == [1, 1, 1] and len(set(groups)) == 3


@pytest.mark.parametrize("count", [0, 1, 2, 4, 5, 7, 40])
def test_any_number_of_films_has_maps(count: int) -> None:
    maps = make_maps(films(count, without_poster=count // 3), None)
    there = ~np.isnan(maps.points["poster"][:, 0])
    assert there.tolist() == [at >= count // 3 for at in range(count)]
    for space in ("plot", "poster"):
        shown = maps.points[space][~np.isnan(maps.points[space])]
        assert ((shown >= 0) & (shown <= 1)).all()
    known = maps.neighbours["plot"][maps.neighbours["plot"] != NOWHERE]
    assert len(known) == count * min(10, max(0, count - 1))


def test_films_that_are_all_alike_have_maps() -> None:
    same = [IndexedFilm(film.movie, {"plot": vectors(1)[0]}, "") for film in films(12)]
    assert np.isfinite(make_maps(same, None).points["plot"]).all()


def test_the_same_films_have_the_same_maps_in_any_order() -> None:
    some = films(40)
    one, other = make_maps(some, None), make_maps(some[::-1], None)
    assert all(np.array_equal(one.points[space], other.points[space]) for space in one.points)
    assert one.regions == other.regions and one.changes == other.changes and len(one.changes) == 30


def test_maps_come_back_from_their_file() -> None:
    maps = make_maps(films(40, without_poster=3), None)
    back = FilmMaps.from_bytes(maps.to_bytes())
    assert back.movies[5].title == "Film 5" and back.movies[5].genres == ("Western",)
    assert np.allclose(back.points["poster"], maps.points["poster"], atol=1e-4, equal_nan=True)
    assert np.array_equal(back.neighbours["poster"], maps.neighbours["poster"])
    assert (back.regions, back.changes, back.trust) == (maps.regions, maps.changes, maps.trust)
    for broken in (b"", b"{}", maps.to_bytes()[:-9]):
        with pytest.raises(ValueError):
            FilmMaps.from_bytes(broken)


def test_a_question_lies_by_its_best_films() -> None:
    maps = make_maps(films(40, without_poster=3), None)
    best = maps.points["plot"][7]
    assert maps.at("plot", {8: 6.0, 20: 1.0}) == pytest.approx(tuple(best), abs=1e-3)
    assert maps.at("poster", {1: 5.0}) is None and maps.at("plot", {999: 5.0}) is None


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Recommender]:
    rows = [f"{at},A {COLOURS[at % 3]} tale {at},About {COLOURS[at % 3]} things,{1950 + at}" for at in range(1, 25)]
    catalogue = tmp_path / "films.csv"
    catalogue.write_text("\n".join(["id,title,overview,release_year", *rows]))
    settings = Settings(home=tmp_path / "home", catalogue=catalogue, engine="memory")
    with fake_recommender(settings) as recommender:
        yield recommender


def test_maps_are_made_in_the_background_once_and_kept(opened: Recommender) -> None:
    assert opened.maps.now().maps is None
    made = opened.maps.wait()
    assert made.maps is not None and len(made.maps.movies) == 24 and (made.is_old, made.problem) == (False, "")
    file = opened.maps.file(made.name)
    assert file and FilmMaps.from_bytes(file.read_bytes()).made == made.maps.made
    assert opened.maps.now().maps is made.maps
    opened.library.remove([3])
    before = opened.maps.now()
    assert before.is_old and before.maps is made.maps, "the old maps are shown until there are new ones"
    after = opened.maps.wait()
    assert after.maps is not None and len(after.maps.movies) == 23 and not after.is_old
    assert opened.maps.file("../films") is None and opened.maps.file("absent") is None


def test_a_worker_that_fails_is_told_and_the_films_stay(opened: Recommender) -> None:
    folder = opened.library.settings.home / "maps"
    folder.write_text("a file where the folder should be")
    told = opened.maps.wait()
    assert told.maps is None and "maps" in told.problem
    assert opened.films.count == 24
