"""A further filter is one row: the rows below are written into a copy of the program, which then must know them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from recommender.settings import ROOT

ROWS = """
    ballots: YearRange = field(
        default=(None, None),
        metadata={"row": FilterRow("vote_count", "range", "Ballots", "ballots", "ballots", "FROM:TO", "ballots cast")},
    )
    festivals: tuple[str, ...] = field(
        default=(),
        metadata={"row": FilterRow("festivals", "any_of", "Festival", "festival", "shown_at", "NAME", "shown there")},
    )

"""
PROBE = Path(__file__).with_name("one_more_filter_probe.py")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program with two more rows says, asked by `one_more_filter_probe.py` in a process of its own."""
    copy = tmp_path_factory.mktemp("copy")
    for room in ("recommender", "pages"):
        shutil.copytree(ROOT / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    _insert(copy / "recommender" / "filters.py", "    def __post_init__", ROWS)
    movies = copy / "recommender" / "movies.py"
    _insert(movies, "    @property\n    def title_and_year", "    festivals: tuple[str, ...] = ()\n\n")
    # `-I` keeps the program these tests belong to out of the way.
    start = f"import sys, runpy; sys.path.insert(0, {str(copy)!r}); runpy.run_path({str(PROBE)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-I", "-c", start], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _insert(file: Path, before: str, text: str) -> None:
    code = file.read_text(encoding="utf-8")
    assert code.count(before) == 1
    file.write_text(code.replace(before, text + before), encoding="utf-8")


def test_the_memory_engine_filters_by_it(answers: dict[str, Any]) -> None:
    assert answers["memory"] == {"ballots": [2, 3], "festivals": [1, 3], "both": [3]}


def test_the_database_is_asked_for_it(answers: dict[str, Any]) -> None:
    assert answers["clauses"] == [["vote_count", "GreaterThanEqual", 100], ["festivals", "ContainsAny", ["Cannes"]]]


def test_the_address_carries_it(answers: dict[str, Any]) -> None:
    assert answers["params"] == {"q": ["sea"], "ballots": ["100:"], "festival": ["Cannes"]}
    assert answers["restored"] is True and answers["problems"] == []


def test_the_command_line_offers_it(answers: dict[str, Any]) -> None:
    assert "--ballots FROM:TO" in answers["help"] and "--shown-at NAME" in answers["help"]
    assert answers["asked"] == {"ballots": "100:", "shown_at": ["cannes"]}


def test_the_page_draws_it_with_its_own_choices(answers: dict[str, Any]) -> None:
    assert answers["slider"] == {"label": "Ballots", "ends": [20, 300], "shown": [100, 300]}
    assert answers["names"] == {"label": "Festival", "options": ["Cannes", "Venice"], "shown": ["Cannes"]}
    assert answers["words"] == ["Ballots from 100", "Festival Cannes"]
