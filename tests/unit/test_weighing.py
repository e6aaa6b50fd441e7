"""The default mode: which lane counts, what is believed, and what is shown of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from recommender.index import VectorQuestion
from recommender.movies import Movie, Space
from recommender.query import Query
from recommender.search.noise import SPREAD, Noise
from recommender.search.off_topic import pictures
from recommender.search.ranking import Evidence, ranked
from recommender.search.term_weights import TermWeights
from recommender.search.weighing import Weighing, title_odds

MEANS: Mapping[Space, float] = {"plot": 0.3, "poster": 0.2}
BOTH: Mapping[Space, float] = {"plot": 0.5, "poster": 0.5}


def cosine(space: Space, deviations: float) -> float:
    """So many of nonsense's deviations above what nonsense reaches."""
    return MEANS[space] + deviations * SPREAD[space]


@pytest.fixture
def noise() -> Noise:
    blank = VectorQuestion(np.array([1.0, 0.0], np.float32))
    return Noise(MEANS, SPREAD, {"plot": [], "poster": [blank]})


def evidence(plot: float, poster: float, **more: object) -> Evidence:
    """Film 1 stands out by plot, film 2 by poster; the best cosines are so far above nonsense."""
    return Evidence(
        scores={"plot": {1: 5.0, 2: 0.0}, "poster": {1: 0.0, 2: 3.3}},
        words={
            "plot": {1: cosine("plot", plot), 2: cosine("plot", -3)},
            "poster": {1: cosine("poster", -3), 2: cosine("poster", poster)},
        },
        **more,  # type: ignore[arg-type]
    )


def order(found: Evidence, noise: Noise, query: Query | None = None) -> list[int]:
    return [row.tmdb_id for row in ranked(query or Query(text="x"), BOTH, found, noise, 9)]


def test_a_story_is_found_by_plot_and_a_look_by_poster(noise: Noise) -> None:
    assert order(evidence(plot=6, poster=1), noise) == [1, 2]
    assert order(evidence(plot=1, poster=7), noise) == [2, 1]


def test_a_fixed_weight_takes_no_notice_of_evidence(noise: Noise) -> None:
    for found in (evidence(6, 1), evidence(1, 7)):
        assert order(found, noise, Query(text="x", space="blend")) == [1, 2]


def test_scores_rise_with_every_lane_and_change_smoothly() -> None:
    for kind in (-6.0, 0.0, 6.0):
        weighing = Weighing(kind)
        base = weighing.score(1.0, 1.0, 1.0)
        for higher in ((1.1, 1.0, 1.0), (1.0, 1.1, 1.0), (1.0, 1.0, 1.1)):
            assert 0 < weighing.score(*higher) - base < 0.5
    assert Weighing(-30.0).score(None, None, 0.0) == pytest.approx(Weighing(-30.0).score(0.0, 0.0, 0.0))


def test_a_space_that_cannot_answer_leaves_it_to_the_other() -> None:
    assert Weighing.of(None, 2.0).kind > 10 > -10 > Weighing.of(2.0, None).kind


def test_a_typed_title_comes_first_whatever_the_lanes_say(noise: Noise) -> None:
    found = evidence(6, 1, titles={2: 1.0}, lexical={1: 3.0, 2: 1.0})
    best, _ = ranked(Query(text="x"), BOTH, found, noise, 9)
    match = best.match(Movie(2, "X"), None)
    assert (match.movie.tmdb_id, match.strength) == (2, "strong") and "title" in match.reason
    assert title_odds(0.3) == 0 < title_odds(0.6) < title_odds(0.9) < title_odds(1.0)


def test_bars_strength_and_sentence_tell_the_same(noise: Noise) -> None:
    """A score is shown no higher than its cosine is above nonsense, however far the film stands out."""
    weak, strong = evidence(plot=0.5, poster=0.5), evidence(plot=5, poster=0.5)
    shown = ranked(Query(text="x"), BOTH, weak, noise, 9)[0].match(Movie(1, "X"), None)
    assert shown.strength == "weak" and (shown.plot_score or 0) < 1 and "loosely" in shown.reason
    shown = ranked(Query(text="x"), BOTH, strong, noise, 9)[0].match(Movie(1, "X"), None)
    assert shown.strength == "strong" and (shown.plot_score or 0) >= 2 and "same kind of story" in shown.reason


def test_words_that_a_film_says_make_it_more_than_weak(noise: Noise) -> None:
    found = evidence(plot=0, poster=0, lexical={1: 4.0}, coverage={1: 1.0})
    best = ranked(Query(text="x"), BOTH, found, noise, 9)[0]
    assert best.tmdb_id == 1 and best.match(Movie(1, "X"), None).strength == "strong"
    little = evidence(plot=0, poster=0, lexical={1: 4.0}, coverage={1: 0.2})
    assert ranked(Query(text="x"), BOTH, little, noise, 9)[0].match(Movie(1, "X"), None).strength == "weak"


def test_coverage_is_the_share_of_the_words_by_weight() -> None:
    weights = TermWeights.of([Movie(at, "Film", "a shark and a boat") for at in range(50)] + [Movie(99, "X", "zither")])
    assert weights.coverage("zither", {}) == {}
    assert weights.coverage("zither", {1: 50.0}) == {1: 1.0}
    assert weights.coverage("zither qwertz", {1: 1.5})[1] < weights.coverage("zither", {1: 1.5})[1]
    assert weights.coverage("the of", {1: 1.0}) == {1: 0.0}, "stop words alone have no weight"


def test_a_picture_of_nothing_is_told_from_a_picture(noise: Noise) -> None:
    assert noise.is_off_topic("poster", VectorQuestion(np.array([0.99, 0.1], np.float32)))
    assert not noise.is_off_topic("poster", VectorQuestion(np.array([0.3, 0.95], np.float32)))
    found = Evidence(scores={"plot": {}, "poster": {1: 3.4}}, words={}, off_topic=frozenset(("plot", "poster")))
    query = Query(image=b"x", space="poster")
    (row,) = ranked(query, {"plot": 0.0, "poster": 1.0}, found, noise, 9)
    assert row.match(Movie(1, "X"), None).strength == "weak"


def test_off_topic_pictures_are_many_and_always_the_same() -> None:
    first, second = pictures(), pictures()
    assert len(first) >= 9
    assert [picture.tobytes() for picture in first] == [picture.tobytes() for picture in second]
