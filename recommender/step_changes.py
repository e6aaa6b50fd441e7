"""What changes from one film to the next, in words: genres, time and threads of a story, colours and mood of a look."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.embedding import PhraseKind
from recommender.look_axes import AXES
from recommender.movies import Movie
from recommender.poster_tags import PosterTag

_SENTENCES = 3
_NAMED = 2
"""Genres, threads and moods that one sentence names at most."""


def story_changes(before: Movie, after: Movie) -> tuple[str, ...]:
    """Up to three sentences: what kind of story it turns into, when it was made, and what both are about."""
    shared = [word for word in after.keywords if word in before.keywords]
    thread = f"Both: {_listed(shared)}." if shared else ""
    return tuple(filter(None, (_turn(before.genres, after.genres), _decades(before, after), thread)))


def look_changes(
    before: Movie, after: Movie, tags_before: Sequence[PosterTag], tags_after: Sequence[PosterTag]
) -> tuple[str, ...]:
    """Up to three sentences about two posters and what they say: light and colour, palette, what both show, mood."""
    colours = (_texts(tags_before, "palette"), _texts(tags_after, "palette"))
    moods = (_texts(tags_before, "mood"), _texts(tags_after, "mood"))
    shared = [text for text in _texts(tags_after, "motif") if text in _texts(tags_before, "motif")]
    both = f"Both show: {_listed(shared)}." if shared else ""
    said = filter(None, (_sides(before, after), _turn(*colours), both, _turn(*moods)))
    return tuple(said)[:_SENTENCES]


def _sides(before: Movie, after: Movie) -> str:
    """ "Turns dark and busy.": the sides that the second poster is newly on, where that is seen in its pixels."""
    moved = zip(AXES, before.look, after.look, strict=False)
    told = sorted((axis for axis in moved if axis[0].measure), key=lambda axis: -abs(axis[2] - axis[1]))
    names = [axis.high if now > then else axis.low for axis, then, now in told]
    come = [name for name in names if name in after.looks and name not in before.looks]
    return f"Turns {_listed(come)}." if come else ""


def _turn(before: Sequence[str], after: Sequence[str]) -> str:
    """ "Comedy gives way to Horror." """
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    if gone and come:
        return _sentence(f"{_listed(gone)} {'gives' if len(gone[:_NAMED]) == 1 else 'give'} way to {_listed(come)}.")
    if come:
        return _sentence(f"{_listed(come)} {'comes' if len(come[:_NAMED]) == 1 else 'come'} in.")
    if gone:
        return _sentence(f"{_listed(gone)} {'drops' if len(gone[:_NAMED]) == 1 else 'drop'} out.")
    return f"Still {_listed(after)}." if after else ""


def _decades(before: Movie, after: Movie) -> str:
    if before.release_year is None or after.release_year is None:
        return ""
    then, now = before.release_year // 10 * 10, after.release_year // 10 * 10
    if then == now:
        return ""
    return f"{'On' if now > then else 'Back'} to the {now}s."


def _texts(tags: Sequence[PosterTag], kind: PhraseKind) -> list[str]:
    return [tag.text for tag in tags if tag.kind == kind]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names[:_NAMED])


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
