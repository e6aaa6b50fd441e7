"""What a person asks: words, a picture, films liked or not, and where to look."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PIL.Image import Image

from recommender.errors import BadQuery
from recommender.filters import Filters, is_text
from recommender.movies import SEARCH_MODES, SPACES, SearchMode, Space

MAX_WORDS = 500
"""Characters of a question, everywhere. That is some ninety words, a paragraph: every encoder reads as much, and what
comes after it would be cut off without a word."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question. Raises BadQuery when it asks nothing or asks for the impossible.

    `image` is the bytes of a picture, its path, or what `read_image` made of it; `like` and `unlike` are TMDB ids;
    `without` are words for what is not wanted; `hidden` are films that shall not be found, such as those seen before.
    `space` "auto" weighs plot and poster by evidence, "blend" by `poster_weight` (0 looks at the plot alone, 1 at the
    poster alone).
    `title` was read off the picture: films that are called so come first, the rest answers as without it.
    `as_typed` leaves the text as it is: no year, genre, name or title is read from it. Filters alone are a question,
    too: for the best known films that pass.
    """

    text: str = ""
    image: bytes | str | Path | Image | None = field(default=None, repr=False)
    like: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    without: str = ""
    hidden: tuple[int, ...] = ()
    space: SearchMode = "auto"
    poster_weight: float = 0.5
    filters: Filters = field(default_factory=Filters)
    as_typed: bool = False
    title: str = ""

    def __post_init__(self) -> None:
        if not (self.text.strip() or self.image or self.like or self.filters.active()):
            raise BadQuery("The query is empty.", "Type some words, choose a picture or pick a film you like.")
        if max(len(self.text), len(self.without), len(self.title)) > MAX_WORDS:
            raise BadQuery("That is too long a question.", f"Keep it to {MAX_WORDS} characters.")
        if not is_text(self.text + self.without + self.title):
            raise BadQuery("The words hold something that is no text.", "Type them anew.")
        if self.space not in SEARCH_MODES:
            raise BadQuery(f"“{self.space}” is no vector space.", f"Choose one of {', '.join(SEARCH_MODES)}.")
        if not 0 <= self.poster_weight <= 1:
            raise BadQuery(f"The poster weight {self.poster_weight} is out of range.", "Choose from 0 to 1.")

    @property
    def weighs_by_evidence(self) -> bool:
        """Whether evidence decides how much each space counts: words have it, pictures and films do not."""
        return self.space == "auto" and not (self.image or self.like)

    @property
    def weights(self) -> dict[Space, float]:
        """How much each space counts where weights are fixed; they sum to 1.

        In "auto" a picture asks for a look above all, and a film for its story a little more than for its look.
        """
        if self.space == "auto":
            poster = 0.8 if self.image and not self.like else 0.4
            return {"plot": 1 - poster, "poster": poster}
        if self.space == "blend":
            return {"plot": 1 - self.poster_weight, "poster": self.poster_weight}
        return {space: float(space == self.space) for space in SPACES}
