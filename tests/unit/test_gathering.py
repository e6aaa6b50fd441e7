"""A hundred candidates of each lane find what all films would, and nothing is asked that is at hand."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from benchmarks.synthetic import SyntheticEncoders
from recommender.index import Fingerprint, Question
from recommender.index.memory import MemoryIndex
from recommender.movies import SearchMode, Space
from recommender.query import Query
from recommender.search import Search

FILMS, LIMIT, CANDIDATES = 3000, 12, 100


class CountingIndex(MemoryIndex):
    """Counts the films that it was asked about one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_about = 0

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        self.asked_about += len(tmdb_ids)
        return super().similarities(space, question, tmdb_ids)


def searched(films: int) -> tuple[Search, CountingIndex]:
    encoders = SyntheticEncoders({"plot": 32, "poster": 16}, 20)
    index = CountingIndex()
    index.prepare(Fingerprint("synthetic", "1", tuple(encoders.dimensions.items())))
    for block in encoders.films(films):
        index.upsert(block)
    return Search(encoders, index), index


@pytest.fixture(scope="module")
def large() -> tuple[Search, CountingIndex]:
    return searched(FILMS)


@pytest.mark.parametrize("mode", ["auto", "plot"])
@pytest.mark.parametrize("without", ["", "3"])
def test_few_candidates_find_the_best(large: tuple[Search, CountingIndex], mode: SearchMode, without: str) -> None:
    search, index = large
    for number in range(6):
        query = Query(text=str(number), space=mode, without=without)
        best = search.found(query, FILMS).matches[:LIMIT]
        index.asked_about = 0
        assert search.found(query, LIMIT).matches == best
        in_both = 2 * CANDIDATES
        assert index.asked_about <= in_both + (2 * in_both if without else 0), "to the words alone as well"


def test_what_the_sample_knows_is_not_asked() -> None:
    search, index = searched(400)
    assert search.found(Query(text="5"), LIMIT).matches
    assert index.asked_about == 0
