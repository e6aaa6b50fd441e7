"""Texts that programs and pages have marked up, escaped or decoded wrongly come in as people read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.film_rows import one


@pytest.mark.parametrize(
    "written,read",
    [
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("It&#39;s &#x201C;Me&#x201D;", "It's “Me”"),
        ("AmÃ©lie", "Amélie"),
        ("Itâ€™s Me", "It’s Me"),
        ("AvatarÂ\u00a0", "Avatar"),
        ("AT&T, Rock&notes", "AT&T, Rock&notes"),
        ("Ângela", "Ângela"),
        ("Âme", "Âme"),
        ("São Pãulo – Ã", "São Pãulo – Ã"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_titles(tmp_path: Path, written: str, read: str) -> None:
    assert one(tmp_path, title=written).title == read


@pytest.mark.parametrize(
    "written,read",
    [
        ("A <b>ferry</b><br/>waits.", "A ferry waits."),
        ("<p class='x'>A ferry.</p>\\nIt waits.", "A ferry. It waits."),
        ("He <3 her, a<b", "He <3 her, a<b"),
    ],
)
def test_overviews(tmp_path: Path, written: str, read: str) -> None:
    assert one(tmp_path, overview=written).overview == read
