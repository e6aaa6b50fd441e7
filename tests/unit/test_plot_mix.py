"""The two halves of a plot vector, and how questions weigh them."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.embedding.plot_mix import PlotMix
from tests.fakes import unit

MIX = PlotMix.from_json({"sentence": 3, "shared": 2, "stored": [0.5, 0.5], "words": [0.9, 0.1], "films": [0.4, 0.6]})
RANDOM = np.random.default_rng(4)
SENTENCE, SHARED = (unit(RANDOM.normal(size=(5, width)).astype(np.float32)) for width in (3, 2))


def test_a_questions_similarity_is_the_weighted_sum_of_both_cosines() -> None:
    stored, asked = MIX.film(SENTENCE, SHARED), MIX.question(SENTENCE[:1], SHARED[:1])[0]
    halves = 0.9 * SENTENCE @ SENTENCE[0] + 0.1 * SHARED @ SHARED[0]
    ratio = (stored @ asked) / halves
    assert ratio == pytest.approx(np.full(5, ratio[0]), rel=1e-4)


def test_a_liked_film_weighs_the_halves_by_its_own_shares() -> None:
    stored = MIX.film(SENTENCE, SHARED)
    halves = 0.4 * SENTENCE @ SENTENCE[0] + 0.6 * SHARED @ SHARED[0]
    ratio = (stored @ MIX.film_question(stored[0])) / halves
    assert ratio == pytest.approx(np.full(5, ratio[0]), rel=1e-4)


def test_rows_are_unit_vectors_and_pictures_without_a_sentence_are_compared_by_the_rest() -> None:
    for rows in (MIX.film(SENTENCE, SHARED), MIX.question(SENTENCE, SHARED)):
        assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(5), abs=1e-5)


@pytest.mark.parametrize("change", [{"words": [0.0, 1.0]}, {"films": [1.0]}, {"stored": "ab"}, {"sentence": None}])
def test_other_fields_are_refused(change: dict[str, object]) -> None:
    fields = {"sentence": 3, "shared": 2, "stored": [0.5, 0.5], "words": [0.9, 0.1], "films": [0.4, 0.6]}
    with pytest.raises((ValueError, TypeError)):
        PlotMix.from_json({**fields, **change})
