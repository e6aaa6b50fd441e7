"""Why a film was found, in words: how strong each space's score is, and one sentence that compares the two."""

from __future__ import annotations

from recommender.movies import Strength

STRONG = 2.0
"""Calibrated scores from here on are the best few per cent of a catalogue."""
FAIR = 1.0
"""Above five in six films."""


def strength(score: float) -> Strength:
    """Names a calibrated score: "strong", "fair" or "weak"."""
    if score >= STRONG:
        return "strong"
    return "fair" if score >= FAIR else "weak"


_SPELT = 0.95
"""Likeness of titles above which nothing was misspelt."""

_SENTENCES: dict[tuple[Strength, Strength], str] = {
    ("strong", "strong"): "The same kind of story, and a poster to match.",
    ("strong", "fair"): "Very close in story, and the poster leans the same way.",
    ("strong", "weak"): "The same kind of story, a very different look.",
    ("fair", "strong"): "The poster matches closely, the story leans the same way.",
    ("fair", "fair"): "Somewhat close in both story and look.",
    ("fair", "weak"): "A related story, a different look.",
    ("weak", "strong"): "The same kind of look, a very different story.",
    ("weak", "fair"): "A related look, a different story.",
    ("weak", "weak"): "Only loosely related, in story and in look.",
}
_ONE_SPACE: dict[Strength, str] = {
    "strong": "a close match",
    "fair": "a fair match",
    "weak": "a loose match",
}


def title_reason(likeness: float, on_picture: bool = False) -> str:
    """The sentence for a film whose title was typed, or is on the picture; `likeness` 0 to 1."""
    if on_picture:
        return "The picture says its title." if likeness > _SPELT else "The picture nearly says its title."
    return "This is the title you typed." if likeness > _SPELT else "Its title is nearly what you typed."


def reason(plot: Strength | None, poster: Strength | None) -> str:
    """One sentence on the two lanes; a lane without a strength is named as missing."""
    if plot is not None and poster is not None:
        return _SENTENCES[plot, poster]
    if plot is not None:
        return f"By its plot {_ONE_SPACE[plot]}; no poster to compare."
    if poster is not None:
        return f"By its poster {_ONE_SPACE[poster]}; no plot to compare."
    return "Nothing to compare it by."
