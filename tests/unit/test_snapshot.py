"""What happens when the database goes away and comes back, and who sees which films."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from recommender import snapshot
from recommender.errors import EngineUnavailable, QuestionRefused
from recommender.filters import FILTERS, Filters
from recommender.index import Hit, MovieIndex, Question
from recommender.index.memory import MemoryIndex
from recommender.movies import Movie, Space
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.settings import Engine, Settings
from tests.fakes import fake_recommender

PATIENCE_S = 60.0
DOG = Query(text="dog", space="plot")


class Database(MemoryIndex):
    """Stands for a server: can be taken down and brought back, and notes when it is given up."""

    engine = "weaviate"

    def __init__(self) -> None:
        super().__init__()
        self.down = self.refuses = self.closed = False

    def answer(self) -> None:
        if self.down:
            raise EngineUnavailable("The server is gone.", "Start it again.")

    def count(self) -> int:
        self.answer()
        return super().count()

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        self.answer()
        if self.refuses:
            raise QuestionRefused("The database does not take this question.", "Ask another one.")
        return super().nearest(space, question, limit, filters)

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]:
        self.answer()
        return super().movies(tmdb_ids)

    def all_movies(self) -> Iterator[Movie]:
        self.answer()
        return super().all_movies()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def database() -> Database:
    return Database()


@pytest.fixture
def open_over(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Recommender]]:
    monkeypatch.setattr(snapshot, "RETRY_EVERY_S", 0.05)
    rows = [{"id": at, "title": f"Dog {at}", "overview": "a dog" if at < 3 else "a cat"} for at in range(1, 5)]
    (tmp_path / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    opened: list[Recommender] = []

    def open_it(engine: Engine = "auto", url: str | None = None) -> Recommender:
        settings = Settings(home=tmp_path / "home", catalogue=tmp_path, engine=engine, weaviate_url=url)

        def reopen() -> MovieIndex:
            database.answer()
            return database

        opened.append(fake_recommender(settings, index=database, reopen=reopen))
        return opened[-1]

    yield open_it
    for recommender in opened:
        recommender.close()


def eventually(condition: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE_S
    while not condition() and time.monotonic() < until:
        time.sleep(0.02)
    return condition()


def test_search_goes_on_in_memory_and_gives_the_database_up(
    open_over: Callable[..., Recommender], database: Database
) -> None:
    recommender = open_over()
    database.down = True
    result = recommender.search(DOG)
    assert {match.movie.tmdb_id for match in result.matches[:2]} == {1, 2}
    assert result.engine == recommender.engine == "memory"
    assert any("memory" in notice for notice in result.notices)
    assert database.closed


@pytest.mark.parametrize("ask", [lambda films: films.count, lambda films: films.film(1), lambda films: films.titles()])
def test_everything_else_goes_on_in_memory_too(
    open_over: Callable[..., Recommender], database: Database, ask: Callable[[object], object]
) -> None:
    recommender = open_over()
    database.down = True
    recommender.library.use(database)
    assert ask(recommender.films)
    assert recommender.engine == "memory"


def test_the_database_answers_again_once_it_is_back_and_the_notice_goes(
    open_over: Callable[..., Recommender], database: Database
) -> None:
    recommender = open_over()
    database.down = True
    assert recommender.search(DOG).engine == "memory" and recommender.notices
    database.down = False
    assert eventually(lambda: recommender.engine == "weaviate")
    result = recommender.search(DOG)
    assert result.engine == "weaviate" and result.notices == () == recommender.notices


def test_it_can_be_lost_and_found_more_than_once(open_over: Callable[..., Recommender], database: Database) -> None:
    recommender = open_over()
    engines = []
    for _ in range(2):
        database.down = True
        engines.append(recommender.search(DOG).engine)
        database.down = False
        assert eventually(lambda: recommender.engine == "weaviate")
        engines.append(recommender.search(DOG).engine)
    assert engines == ["memory", "weaviate"] * 2


def test_who_wants_weaviate_alone_gets_an_error_and_the_database_when_it_is_back(
    open_over: Callable[..., Recommender], database: Database
) -> None:
    recommender = open_over("weaviate")
    database.down = True
    with pytest.raises(EngineUnavailable):
        recommender.search(DOG)
    database.down = False
    assert recommender.search(DOG).engine == "weaviate"


def test_a_question_that_is_refused_is_that_questions_error(
    open_over: Callable[..., Recommender], database: Database
) -> None:
    recommender = open_over()
    database.refuses = True
    with pytest.raises(QuestionRefused):
        recommender.search(DOG)
    database.refuses = False
    assert recommender.search(DOG).engine == "weaviate" and not recommender.notices


def test_callers_that_meet_the_dead_database_at_once_all_get_an_answer(
    open_over: Callable[..., Recommender], database: Database
) -> None:
    recommender = open_over()
    database.down = True
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: recommender.search(DOG).engine, range(8)))
    assert answers == ["memory"] * 8


def test_a_remote_database_with_more_films_than_this_machine_offers_them_all(
    open_over: Callable[..., Recommender], database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    recommender = open_over(url="http://127.0.0.1:8080")
    here = recommender.library.store.count()
    elsewhere = [film for film in database.walk()]
    more = [
        type(film)(Movie(1000 + at, f"Far {at}", genres=("Western",)), film.vectors, "d")
        for at, film in enumerate(elsewhere)
    ]
    database.upsert(more)
    monkeypatch.setattr(snapshot, "LOOK_EVERY_S", 0.0)
    assert len(recommender.titles()) == recommender.films.count == here + len(more)
    (genres,) = (row for row in FILTERS if row.field == "genres")
    assert (1000, "Far 0") in recommender.titles() and recommender.films.choices(genres) == ("Western",)
    assert recommender.films.film(1001).title == "Far 1"
