"""The query while a person puts it together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from recommender import Filters, Query
from recommender.movies import SearchMode

Picture = bytes | Path
EVEN = 0.5
"""The dial's resting place: plot and poster count alike."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Parts of a `Query`, with its names; unlike a query it may still ask nothing."""

    text: str = ""
    image: Picture | None = field(default=None, repr=False)
    like: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    without: str = ""
    space: SearchMode = "auto"
    poster_weight: float = EVEN
    filters: Filters = field(default_factory=Filters)
    as_typed: bool = False
    read_from: Draft | None = field(default=None, compare=False, repr=False)
    """The draft before its words were read, where that took something out of them: the way back."""

    def asks(self) -> bool:
        """Whether there is something to search for; filters and unwanted things alone are not."""
        return bool(self.text.strip() or self.image or self.like)

    def is_weighed_by_hand(self) -> bool:
        """Whether the dial was moved from where it rests."""
        return self.space == "blend" and self.poster_weight != EVEN

    def query(self) -> Query:
        """The finished query. Raises BadQuery when nothing is asked."""
        return Query(**{part.name: getattr(self, part.name) for part in fields(self) if part.name != "read_from"})

    def read_as(self, meant: Query) -> Draft:
        """The draft with its words read as `meant`."""
        if meant == self.query():
            return self
        parts = ("text", "like", "unlike", "without", "filters")
        return replace(self, read_from=self, **{part: getattr(meant, part) for part in parts})

    def exactly_as_typed(self) -> Draft:
        """The draft with nothing taken out of its words."""
        return replace(self.read_from or self, as_typed=True)

    def more_of(self, phrase: str) -> Draft:
        """The draft with this phrase among its words, and no longer among the unwanted ones."""
        return replace(self, text=_with(self.text, phrase), without=_but(self.without, phrase))

    def less_of(self, phrase: str) -> Draft:
        """The draft with this phrase among the unwanted words, and no longer among the wanted ones."""
        return replace(self, text=_but(self.text, phrase), without=_with(self.without, phrase))


def _phrases(words: str) -> list[str]:
    """The words, phrase by phrase, as they stand between commas."""
    return [phrase for part in words.split(",") if (phrase := part.strip())]


def _with(words: str, phrase: str) -> str:
    phrases = _phrases(words)
    known = phrase.casefold() in map(str.casefold, phrases)
    return words if known else ", ".join([*phrases, phrase])


def _but(words: str, phrase: str) -> str:
    phrases = _phrases(words)
    others = [other for other in phrases if other.casefold() != phrase.casefold()]
    return words if len(others) == len(phrases) else ", ".join(others)


def name_of(picture: Picture) -> str:
    """What a link calls this picture: the file name of a sample, a digest of anything else."""
    if isinstance(picture, Path):
        return picture.name
    return "upload-" + hashlib.sha256(picture).hexdigest()[:16]
