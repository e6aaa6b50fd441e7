"""What changes from one film to the next, in words: genres, time and threads of a story, colours and mood of a look."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.embedding import PhraseKind
from recommender.movies import Movie
from recommender.poster_tags import PosterTag

_NAMED = 2
"""Genres, threads and moods that one sentence names at most."""


def story_changes(before: Movie, after: Movie) -> tuple[str, ...]:
    """Up to three sentences: what kind of story it turns into, when it was made, and what both are about."""
    shared = [word for word in after.keywords if word in before.keywords]
    thread = f"Both: {_listed(shared)}." if shared else ""
    return tuple(filter(None, (_turn(before.genres, after.genres), _decades(before, after), thread)))


def look_changes(before: Sequence[PosterTag], after: Sequence[PosterTag]) -> tuple[str, ...]:
    """Up to three sentences about two posters: colours, mood, and what both show."""
    colours = (_texts(before, "palette"), _texts(after, "palette"))
    moods = (_texts(before, "mood"), _texts(after, "mood"))
    shared = [text for text in _texts(after, "motif") if text in _texts(before, "motif")]
    both = f"Both show: {_listed(shared)}." if shared else ""
    return tuple(filter(None, (_turn(*colours), _turn(*moods), both)))


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
