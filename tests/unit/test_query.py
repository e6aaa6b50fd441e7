"""What a query may ask."""

from __future__ import annotations

import pytest

from recommender.errors import BadQuery
from recommender.filters import Filters
from recommender.query import MAX_WORDS, Query


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"text": "   "},
        {"without": "war"},
        {"unlike": (1,)},
        {"text": "x" * (MAX_WORDS + 1)},
        {"text": "x", "without": "x" * (MAX_WORDS + 1)},
        {"text": "a", "space": "smell"},
        {"text": "a", "poster_weight": 1.5},
        {"text": "a", "poster_weight": float("nan")},
        {"text": "half a character \ud83c"},
        {"text": "a", "without": "\udcff"},
    ],
)
def test_impossible_queries_are_refused_with_a_next_step(asked: dict[str, object]) -> None:
    with pytest.raises(BadQuery) as caught:
        Query(**asked)  # type: ignore[arg-type]
    assert caught.value.hint


@pytest.mark.parametrize(
    "space,plot,poster", [("auto", 0.6, 0.4), ("plot", 1, 0), ("poster", 0, 1), ("blend", 0.75, 0.25)]
)
def test_the_weights_follow_the_space(space: str, plot: float, poster: float) -> None:
    query = Query(text="a", space=space, poster_weight=0.25)  # type: ignore[arg-type]
    assert query.weights == {"plot": plot, "poster": poster}


def test_filters_alone_are_a_question_and_words_not_wanted_are_none() -> None:
    assert Query(filters=Filters(years=(1980, 1989))).text == ""
    with pytest.raises(BadQuery, match="empty"):
        Query(without="war", as_typed=True)
