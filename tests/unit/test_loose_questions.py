"""The questions that finding is judged by."""

from __future__ import annotations

import json
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
QUESTIONS = json.loads((DATA / "loose_questions.json").read_text(encoding="utf-8"))
BUNDLED = {film["id"]: film["title"] for film in json.loads((DATA / "movies_data.json").read_text(encoding="utf-8"))}


def test_there_are_many_and_none_twice() -> None:
    assert len(QUESTIONS) >= 1000 == len({row["query"] for row in QUESTIONS}) // 1000 * 1000
    for parity in (0, 1):
        assert sum(row["tmdb_id"] % 2 == parity for row in QUESTIONS) > 300


def test_no_question_says_the_title() -> None:
    told = [(row["query"], BUNDLED[row["tmdb_id"]]) for row in QUESTIONS if row["tmdb_id"] in BUNDLED]
    assert told
    long_titles = [(query, title) for query, title in told if len(title) > 6]
    assert not [query for query, title in long_titles if title.casefold() in query.casefold()]
