"""Calibrated scores and the words for them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from recommender.index import IndexedFilm, VectorQuestion
from recommender.index.memory import MemoryIndex
from recommender.movies import Movie, Strength
from recommender.search.calibration import Background, blended
from recommender.search.explain import reason, strength, title_reason
from tests.fakes import unit


def background(count: int) -> Background:
    rows = unit(np.random.default_rng(1).normal(size=(count, 8)).astype(np.float32))
    return Background(MemoryIndex(), [IndexedFilm(Movie(at, "x"), {"plot": row}, "") for at, row in enumerate(rows)])


def test_scores_are_standard_deviations_above_the_mean() -> None:
    sample = background(500)
    query = VectorQuestion(unit(np.ones((1, 8), dtype=np.float32))[0])
    scale = sample.scale("plot", query)
    assert scale.score(scale.mean) == 0
    assert scale.score(scale.mean + 2 * scale.spread) == pytest.approx(2)


@pytest.mark.parametrize("count", [0, 1])
def test_a_catalogue_too_small_to_compare_gives_no_nonsense(count: int) -> None:
    scale = background(count).scale("plot", VectorQuestion(unit(np.ones((1, 8), dtype=np.float32))[0]))
    assert np.isfinite(scale.score(0.3))


def test_the_blend_is_the_weighted_sum_and_absence_counts_as_average() -> None:
    assert blended({"plot": 2.0, "poster": 1.0}, {"plot": 0.75, "poster": 0.25}) == 1.75
    assert blended({"plot": 2.0, "poster": None}, {"plot": 0.5, "poster": 0.5}) == 1.0


def test_strength_rises_with_the_score() -> None:
    assert [strength(score) for score in (-1, 0.9, 1.0, 1.9, 2.0, 4)] == [
        "weak",
        "weak",
        "fair",
        "fair",
        "strong",
        "strong",
    ]


def test_a_typed_title_is_said_and_a_misspelt_one_too() -> None:
    assert title_reason(1.0) != title_reason(0.9)


def test_every_pair_of_lanes_has_its_own_sentence() -> None:
    lanes: tuple[Strength | None, ...] = ("strong", "fair", "weak", None)
    sentences = {reason(plot, poster) for plot, poster in itertools.product(lanes, lanes)}
    assert len(sentences) == len(lanes) ** 2
    assert all(sentence.endswith(".") for sentence in sentences)
