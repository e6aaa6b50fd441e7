"""What of an evaluation goes on the scoreboard: the few figures that say how good the encoders are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recommender.evaluation.scoreboard import Measurement, Score, now

_FIGURES = (
    ("words_to_poster", "genre_p_at_10", "chance", "Posters asked for by genre: right among the first ten"),
    ("overview_to_poster", "r_at_10", "chance_r_at_10", "A poster found by its film's overview, among the first ten"),
    ("poster_neighbours", "genre_jaccard_at_5", "chance", "Posters that lie together share genres"),
    ("plot_neighbours", "genre_jaccard_at_5", "chance", "Plots that lie together share genres"),
    ("degraded_posters", "recall_at_1", "chance_recall_at_1", "A worn poster finds its film first"),
)
_MODES = (
    ("default", "A described film is among the first ten"),
    ("plot", "By plot alone, a described film is among the first ten"),
    ("poster", "By poster alone, a described film is among the first ten"),
)


def summary(report: Mapping[str, Any], profile: str, revision: str, catalogue: str) -> Measurement:
    """The scores of a report of `evaluate`; what the catalogue could not answer is left out."""
    scores = [
        Score(name, report[part][figure], chance=report[part][chance])
        for part, figure, chance, name in _FIGURES
        if report[part] is not None
    ]
    known = report["known_item"]
    if known is not None:
        scores += [
            Score(name, known[mode]["success_at_10"], chance=known["chance_success_at_10"], asked=known["queries"])
            for mode, name in _MODES
        ]
    command = "python -m recommender evaluate"
    return Measurement("evaluate", command, tuple(scores), profile, "", report["films"], now(), revision, catalogue)
