"""The tables that training learns from are whole."""

from __future__ import annotations

import pytest

from training.described import described_posters, films_alike, told_plots, told_questions
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


def test_questions_are_a_few_words_and_none_is_asked_of_two_films() -> None:
    asked = told_questions()
    assert len(asked) > 5000
    everything = [question for questions in asked.values() for question in questions]
    assert len(everything) == len({question.casefold() for question in everything})
    for question in everything:
        assert 1 <= len(question.split()) <= 60, question
        assert question == question.strip(), question


def test_films_alike_are_other_films_without_repeats() -> None:
    alike = films_alike()
    assert alike
    for key, others in alike.items():
        assert others, key
        assert key not in others
        assert len(others) == len(set(others)), key
