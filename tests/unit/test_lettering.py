"""Lettering as the real package reads it from drawn pictures, and the titles that are found in it."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest
from PIL import Image

from recommender.lettering import Lettering, Line
from recommender.movies import Movie
from recommender.picture_title import Reading, title_among
from recommender.titles import Titles
from tests.lettered import lettered

JAWS, SHINING, GODFATHER, IT, STUART, STUART_2, CRUISE = range(1, 8)
TITLES = Titles.of(
    [
        Movie(JAWS, "Jaws", "A shark hunts.", vote_count=900),
        Movie(SHINING, "The Shining", "A hotel in winter.", vote_count=800),
        Movie(GODFATHER, "The Godfather", "A family of crime.", vote_count=700),
        Movie(IT, "It", "A clown in the drains.", vote_count=600),
        Movie(STUART, "Stuart Little", "A mouse.", vote_count=500),
        Movie(STUART_2, "Stuart Little 2", "A mouse and a bird.", vote_count=100),
        Movie(CRUISE, "Tom", "A man.", vote_count=50),
    ]
)


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    return Lettering()


def lines(*rows: tuple[str, float], confidence: float = 0.95) -> list[Line]:
    """Rows of text from top to bottom, each with the height of its letters."""
    return [Line(text, confidence, height, top=0.1 + 0.1 * row) for row, (text, height) in enumerate(rows)]


@pytest.mark.parametrize(
    "rows,size,film",
    [
        ([("Don't go in the water", 0.06), ("JAWS", 0.4)], (400, 600), JAWS),
        ([("JACK NICHOLSON", 0.07), ("THE", 0.12), ("SHINING", 0.25)], (800, 1000), SHINING),
        ([("THE", 0.2), ("GODFATHER", 0.2)], (200, 300), GODFATHER),
    ],
    ids=["one line", "two lines of two sizes", "a thumbnail"],
)
def test_a_drawn_title_is_read(
    lettering: Lettering, rows: list[tuple[str, float]], size: tuple[int, int], film: int
) -> None:
    found = title_among(lettering.read(lettered(*rows, size=size)), TITLES)
    assert found is not None and found.tmdb_id == film


def test_lines_say_where_they_are_and_how_large(lettering: Lettering) -> None:
    small, large = lettering.read(lettered(("Don't go in the water", 0.06), ("JAWS", 0.4)))
    assert large.text == "JAWS" and large.confidence > 0.9
    assert small.top < large.top and 0.1 < large.height < 0.4 and small.height < large.height / 2
    assert 0 < small.left < 0.5


def test_a_picture_without_lettering_says_nothing(lettering: Lettering) -> None:
    assert lettering.is_there and lettering.read(Image.new("RGB", (300, 450), "teal")) == ()


def test_without_the_package_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recommender.lettering.find_spec", lambda name: None)
    lettering = Lettering()
    assert not lettering.is_there and lettering.read(lettered(("JAWS", 0.4))) == ()


def test_a_package_that_does_not_load_is_tried_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = ModuleType("rapidocr")
    broken.__spec__ = ModuleSpec("rapidocr", None)
    monkeypatch.setitem(sys.modules, "rapidocr", broken)
    lettering = Lettering()
    assert [lettering.read(lettered(("JAWS", 0.4))) for _ in range(2)] == [(), ()]
    assert not lettering.is_there and len(caplog.records) == 1


@pytest.mark.parametrize(
    "rows,expected",
    [
        ([("JAWS", 0.2)], Reading("JAWS", JAWS)),
        ([("THE SHINlNG", 0.1)], Reading("THE SHINlNG", SHINING)),
        ([("FROM STEPHEN KING", 0.03), ("THE", 0.06), ("SHINING", 0.12)], Reading("THE SHINING", SHINING)),
        ([("THE", 0.1), ("a Coppola film", 0.02), ("GODFATHER", 0.1)], Reading("THE GODFATHER", GODFATHER)),
        ([("STUART LITTLE2", 0.1)], Reading("STUART LITTLE 2", STUART_2)),
        ([("IT", 0.3), ("You'll float too", 0.02)], Reading("IT", IT)),
    ],
)
def test_titles_are_told_by_their_size(rows: list[tuple[str, float]], expected: Reading) -> None:
    assert title_among(lines(*rows), TITLES) == expected


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("Jaws", 0.02), ("SOMETHING ELSE", 0.1)],
        [("TOM", 0.1), ("CRUISE", 0.1)],
        [("IT", 0.1), ("HAPPENED ONE NIGHT", 0.1)],
        [("JAWZ", 0.2)],
        [("LITTLE", 0.2)],
        [("JAWS", 0.02)] * 60,
    ],
    ids=["nothing", "small", "an actor", "a longer title", "a short slip", "a part", "a page of text"],
)
def test_silence_is_better_than_a_wrong_title(rows: list[tuple[str, float]]) -> None:
    assert title_among(lines(*rows), TITLES) is None


def test_lines_that_are_hardly_readable_count_for_nothing() -> None:
    assert title_among(lines(("JAWS", 0.2), confidence=0.4), TITLES) is None


def test_lines_of_one_row_are_read_from_the_left() -> None:
    right = Line("LITTLE", 0.9, 0.1, top=0.49, left=0.6)
    left = Line("STUART", 0.9, 0.1, top=0.5, left=0.1)
    assert title_among([right, left], TITLES) == Reading("STUART LITTLE", STUART)
