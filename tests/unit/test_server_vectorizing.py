"""An index that makes the vectors itself, from words and pictures alone, goes through the same search as ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.query import Query
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.fakes import FakeEncoders, NoEncoders, ServerVectorizingIndex, fake_recommender
from tests.pictures import picture

FILMS = {1: ("dog park family", "red"), 2: ("dog night street", "blue"), 3: ("soldiers mud trench", "green")}


def films(folder: Path) -> Path:
    (folder / "posters").mkdir(parents=True)
    rows = [{"id": number, "title": f"Film {number}", "overview": told} for number, (told, _) in FILMS.items()]
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    for number, (_, colour) in FILMS.items():
        (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture(colour))
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Recommender]:
    """The films brought in with vectors, as the server makes them, and then asked without any encoders of ours."""
    index = ServerVectorizingIndex()
    settings = Settings(home=tmp_path / "served", catalogue=films(tmp_path / "films"))
    fake_recommender(settings, FakeEncoders(), index).close()
    with fake_recommender(settings, NoEncoders(), index) as recommender:
        yield recommender


@pytest.fixture
def local(tmp_path: Path, served: Recommender) -> Iterator[Recommender]:
    settings = Settings(home=tmp_path / "local", catalogue=tmp_path / "films")
    with fake_recommender(settings) as recommender:
        yield recommender


QUERIES = [
    Query(text="dog", space="plot"),
    Query(text="dog blue"),
    Query(text="dog blue", without="night street"),
    Query(text="red", space="poster"),
    Query(image=picture("green"), space="poster"),
    Query(text="mud", image=picture("green"), space="blend", poster_weight=0.7),
]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.text}-{query.space}-{bool(query.image)}")
def test_the_same_films_with_the_same_scores(served: Recommender, local: Recommender, query: Query) -> None:
    ours, theirs = local.search(query), served.search(query)
    assert ours.matches
    assert [match.movie.tmdb_id for match in theirs.matches] == [match.movie.tmdb_id for match in ours.matches]
    assert [match.strength for match in theirs.matches] == [match.strength for match in ours.matches]
    for mine, other in zip(ours.matches, theirs.matches, strict=True):
        assert other.score == pytest.approx(mine.score, abs=2e-3)
        assert other.reason == mine.reason


def test_a_space_that_cannot_be_asked_with_a_picture_steps_back(served: Recommender) -> None:
    result = served.search(Query(image=picture("green"), space="plot"))
    assert result.matches[0].movie.tmdb_id == 3
    assert any("plot space has nothing to go by" in notice for notice in result.notices)


def test_a_film_cannot_be_compared_where_vectors_are_not_taken(served: Recommender) -> None:
    result = served.search(Query(text="dog", like=(3,), space="plot"))
    assert result.matches[0].movie.tmdb_id in (1, 2)
