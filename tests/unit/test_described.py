"""The tables that training learns from are whole."""

from __future__ import annotations

import pytest

from training.described import described_posters, films_alike, told_plots
from training.films import GENRES


@pytest.mark.parametrize("table", ["posters.tsv", "validation_posters.tsv"])
def test_every_described_poster_has_a_scene_and_genres_that_exist(table: str) -> None:
    looks = described_posters(table)
    assert len(looks) > 1000
    for key, look in looks.items():
        assert len(look.scene.split()) >= 2, key
        assert look.colours, key
        assert set(look.genres) <= set(GENRES), key
        assert len(look.wordings) == len(set(look.wordings)), key


def test_plots_are_sentences() -> None:
    told = told_plots()
    assert told
    for key, overview in told.items():
        assert 4 <= len(overview.split()) <= 80, (key, overview)


def test_films_alike_are_other_films_without_repeats() -> None:
    alike = films_alike()
    assert alike
    for key, others in alike.items():
        assert others, key
        assert key not in others
        assert len(others) == len(set(others)), key
