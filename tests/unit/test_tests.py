"""What the tests themselves keep to: they ask through the doors that everybody has."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.run import LANES

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(file.relative_to(TESTS).as_posix() for file in TESTS.rglob("*.py"))


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def private_names(source: str) -> Iterator[str]:
    """Private names of others that a file reads, imports or replaces by a dotted name; its own fixtures are its own."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            if is_private(node.attr) and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
                yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names if is_private(alias.name))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if called in ("setattr", "getattr", "delattr"):
                words = (word.value for word in node.args if isinstance(word, ast.Constant))
                yield from (last for word in words if is_private(last := str(word).rpartition(".")[2]))


@pytest.mark.parametrize("file", FILES)
def test_no_test_reaches_into_what_is_private(file: str) -> None:
    found = set(private_names((TESTS / file).read_text(encoding="utf-8")))
    assert not found, "use a public way, or add one"


@pytest.mark.parametrize(
    "source,found",
    [
        ("index._insert(films)", ["_insert"]),
        ("parser()._actions", ["_actions"]),
        ("from recommender.search import _blend", ["_blend"]),
        ("monkeypatch.setattr('recommender.search._blend', None)", ["_blend"]),
        ("getattr(index, '_films')", ["_films"]),
        ("self._server.close(); cls._made; a.__class__; row._asdict_like if 0 else 1", ["_asdict_like"]),
        ("def _helper(): ...\n_helper()", []),
    ],
)
def test_every_way_in_is_seen(source: str, found: list[str]) -> None:
    assert list(private_names(source)) == found


def test_every_room_of_tests_is_run() -> None:
    run = [word.removeprefix("tests/") for lane in LANES for check in lane for word in check if "tests/" in word]
    assert sorted(run) == sorted({name.split("/")[0] for name in FILES if "/test_" in name})
