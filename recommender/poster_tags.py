"""What a poster says: phrases about genre, mood, palette and motif, each with the chance that it is true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from recommender.embedding import Encoders, FloatArray, PhraseBook, PhraseKind
from recommender.errors import BadQuery
from recommender.images import read_image
from recommender.snapshot import Snapshots

SURE = 0.7
"""Confidence from which a phrase is stated; below it is a guess and to be shown as one."""
WORTH_SAYING = 0.4
"""Confidence below which a phrase is not even a guess: more often wrong than a reader forgives."""
MOST: Mapping[PhraseKind, int] = {"genre": 2, "mood": 3, "palette": 1, "motif": 3}
"""Phrases of each kind that are tags at most."""


@dataclass(frozen=True, slots=True)
class PosterTag:
    """One phrase about a poster. `confidence` 0 to 1: of posters that look this much like it, how many are."""

    kind: PhraseKind
    text: str
    confidence: float

    @property
    def is_guess(self) -> bool:
        return self.confidence < SURE


def tag_poster(poster: FloatArray, book: PhraseBook | None) -> tuple[PosterTag, ...]:
    """Phrases for a poster vector (dimensions,), at most MOST of each kind, the surest first.

    Nothing where no phrase is worth saying, or where the encoders know no phrases (`book` None).
    """
    if book is None:
        return ()
    tags = [
        PosterTag(phrase.kind, phrase.text, round(phrase.confidence(float(similarity)), 3))
        for phrase, similarity in zip(book.phrases, book.rows @ poster, strict=True)
    ]
    of_each = [one for kind, most in MOST.items() for one in _surest([one for one in tags if one.kind == kind])[:most]]
    return tuple(_surest(of_each))


class PosterTagger:
    """Tags posters of the catalogue and pictures; () where the encoders know no phrases or there is no poster."""

    def __init__(self, snapshots: Snapshots, encoders: Encoders) -> None:
        self._snapshots = snapshots
        self._encoders = encoders

    def of_film(self, tmdb_id: int) -> tuple[PosterTag, ...]:
        """Raises BadQuery for an unknown film."""
        stored = self._snapshots.answered(lambda snapshot: snapshot.index.vectors([tmdb_id]))
        if tmdb_id not in stored:
            raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        row = stored[tmdb_id].get("poster")
        return () if row is None else tag_poster(row, self._encoders.phrases)

    def of_picture(self, picture: bytes | str | Path) -> tuple[PosterTag, ...]:
        """Raises BadImage for a picture that cannot be read."""
        rows = self._encoders.encode_pictures([read_image(picture)], ["poster"])
        return tag_poster(rows["poster"][0], self._encoders.phrases) if "poster" in rows else ()


def _surest(tags: Sequence[PosterTag]) -> list[PosterTag]:
    worth = [one for one in tags if one.confidence >= WORTH_SAYING]
    return sorted(worth, key=lambda one: (-one.confidence, one.text))
