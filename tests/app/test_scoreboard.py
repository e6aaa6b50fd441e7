"""The scoreboard: nothing measured, a measuring pressed, figures of several profiles, files that are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from recommender import Recommender
from recommender.evaluation import Measurement, Score
from tests.app.conftest import OpenApp, said, texts

MEASURED = Measurement(
    "evaluate",
    "python -m recommender evaluate",
    (Score("A described film is among the first ten", 0.953, chance=0.024, asked=97), Score("An answer", 8.4, "ms")),
    "bundled",
    "memory",
    419,
    "2026-11-30T19:04:21+00:00",
    "plot-and-poster-5",
)


@pytest.fixture
def board(open_app: OpenApp, recommender: Recommender) -> Iterator[AppTest]:
    """The page, with nothing measured so far."""

    def forget() -> None:
        for file in (recommender.library.settings.home / "scores").glob("*.json"):
            file.unlink()

    forget()
    yield open_app().switch_page("pages/scoreboard.py")
    forget()


def test_where_nothing_is_measured_the_page_says_how(board: AppTest) -> None:
    board.run()
    assert "python -m recommender evaluate" in texts(board) and not board.metric and not said(board)


def test_a_figure_says_luck_number_date_and_what_was_measured(board: AppTest, recommender: Recommender) -> None:
    recommender.scoreboard.keep(MEASURED)
    board.run()
    assert [(tile.label, tile.value) for tile in board.metric] == [
        ("A described film is among the first ten", "95 %"),
        ("An answer", "8.4 ms"),
    ]
    for part in ("by luck 2.4 % · 97 asked", "30 November 2026, 19:04 UTC", "419 films", "profile bundled"):
        assert part in texts(board)


def test_profiles_stand_side_by_side(board: AppTest, recommender: Recommender) -> None:
    recommender.scoreboard.keep(MEASURED)
    recommender.scoreboard.keep(replace(MEASURED, profile="cloud", scores=(Score("An answer", 210.0, "ms"),)))
    board.run()
    assert "| An answer | 8.4 ms | 210 ms |" in texts(board) or "| An answer | 210 ms | 8.4 ms |" in texts(board)
    assert "| A described film is among the first ten |" in texts(board) and "–" in texts(board)


def test_the_button_measures_here_and_now(board: AppTest, recommender: Recommender) -> None:
    board.run()
    board.button("measure").click().run()
    while board.get("progress") and not board.metric:
        board.run()
    board.run()
    first = recommender.scoreboard.measurements()[0]
    assert first.kind == "here" and first.films == recommender.films.count
    assert len(board.metric) == len(first.scores) >= 5
    assert "Measured here and now" in [heading.value for heading in board.subheader]


def test_a_file_that_is_no_measurement_is_left_out(board: AppTest, recommender: Recommender) -> None:
    recommender.scoreboard.keep(MEASURED)
    folder = recommender.library.settings.home / "scores"
    for number, text in enumerate(("", "[]", '{"kind": 3}', '{"scores": "x"}')):
        (folder / f"broken-{number}.json").write_text(text)
    board.run()
    assert len(board.metric) == 2 and not board.exception and not said(board)
