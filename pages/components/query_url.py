"""A draft as the part of an address after the question mark, and back. Pure: knows nothing of sessions or widgets.

Addresses come from strangers, so everything read from one is checked, and what makes no sense is left out and named.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pages.components.draft import EVEN, Draft, Picture, name_of
from recommender.errors import BadQuery
from recommender.filter_bounds import known_names, read_bound, write_bound
from recommender.filters import FILTERS, OF_NAMES, FilterRow, Filters
from recommender.movies import SEARCH_MODES, SearchMode
from recommender.query import MAX_WORDS

MAX_FILMS = 12
"""Films a query may be made of; more would blur into the average film."""
MAX_NAMES = 40
"""Names a filter may list; more come from no person."""

Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What an address may refer to."""

    films: Collection[int] = ()
    choices: Mapping[str, Collection[Any]] = field(default_factory=dict)
    """What each filter has to offer, by the field of `Filters`."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Restored:
    """The draft an address describes, and a sentence for each part of it that could not be used."""

    draft: Draft
    problems: tuple[str, ...] = ()


def to_params(draft: Draft) -> dict[str, list[str]]:
    """The address of a draft; parts that are as at the start are left out. An uploaded picture is only named."""
    params: dict[str, list[str]] = {
        "q": [draft.text.strip()],
        "picture": [name_of(draft.image)] if draft.image else [],
        "like": [str(film) for film in draft.like],
        "unlike": [str(film) for film in draft.unlike],
        "without": [draft.without.strip()],
        "space": [draft.space] if draft.space != "auto" else [],
        "poster": [str(round(draft.poster_weight * 100))]
        if draft.space == "blend" and draft.poster_weight != EVEN
        else [],
        "exact": ["1"] if draft.as_typed else [],
        **{row.url_key: write_bound(row, bound) for row, bound in draft.filters.active()},
    }
    return {key: values for key, values in params.items() if any(values)}


def from_params(params: Params, known: Known) -> Restored:
    """Reads an address; never raises."""
    reader = _Reader(params, known)
    weight = reader.poster_weight()
    draft = Draft(
        text=reader.words("q"),
        image=reader.picture(),
        like=reader.films("like"),
        unlike=reader.films("unlike"),
        without=reader.words("without"),
        # A place of the dial is a choice of its own, also in links from before there was another way of weighing.
        space=reader.space("auto" if weight is None else "blend"),
        poster_weight=EVEN if weight is None else weight,
        filters=reader.filters(),
        as_typed=reader.is_exact(),
    )
    return Restored(draft, tuple(reader.problems))


class _Reader:
    """Reads one address part by part and collects what is wrong with it."""

    def __init__(self, params: Params, known: Known) -> None:
        self._params = params
        self._known = known
        self.problems: list[str] = []

    def _first(self, key: str) -> str:
        return next(iter(self._params.get(key, ())), "").strip()

    def _refuse(self, key: str, text: str, reason: str) -> None:
        self.problems.append(f"“{key}={text[:40]}” in the link {reason}, so it was left out.")

    def words(self, key: str) -> str:
        text, cut = cut_words(self._first(key))
        self.problems += [cut] if cut else []
        return text

    def picture(self) -> Picture | None:
        name = self._first("picture")
        if name and name not in self._known.pictures:
            self.problems.append("A picture does not travel in a link: show it again to search with it.")
        return self._known.pictures.get(name)

    def films(self, key: str) -> tuple[int, ...]:
        found: dict[int, None] = {}
        for text in self._params.get(key, ())[:MAX_FILMS]:
            if is_number(text) and int(text) in self._known.films:
                found[int(text)] = None
            else:
                self._refuse(key, text, "is no film of this catalogue")
        return tuple(found)

    def space(self, default: SearchMode) -> SearchMode:
        text = self._first("space") or default
        if text not in SEARCH_MODES:
            self._refuse("space", text, f"is none of {', '.join(SEARCH_MODES)}")
            return default
        return text

    def is_exact(self) -> bool:
        return self._first("exact") == "1"

    def poster_weight(self) -> float | None:
        text = self._first("poster")
        if text and not (is_number(text) and 0 <= int(text) <= 100):
            self._refuse("poster", text, "is no number from 0 to 100")
            return None
        return int(text) / 100 if text else None

    def filters(self) -> Filters:
        bounds: dict[str, Any] = {}
        for row in FILTERS:
            texts = [text for text in self._params.get(row.url_key, ()) if text.strip()]
            if row.operator in OF_NAMES:
                bounds[row.field] = self._names(row, texts)
            elif texts:
                try:
                    bounds[row.field] = read_bound(row, texts)
                except BadQuery:
                    self._refuse(row.url_key, texts[0], f"makes no sense for the filter “{row.label}”")
        return Filters(**bounds)

    def _names(self, row: FilterRow, texts: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for text in texts[:MAX_NAMES]:
            try:
                found += known_names(row, [text], self._known.choices.get(row.field, ()))
            except BadQuery:
                self._refuse(row.url_key, text, f"makes no sense for the filter “{row.label}”")
        return tuple(dict.fromkeys(found))


def cut_words(text: str) -> tuple[str, str]:
    """The words as far as a question goes, and a sentence where that is not all of them."""
    if len(text) <= MAX_WORDS:
        return text, ""
    return text[:MAX_WORDS].strip(), f"That is a long description: its first {MAX_WORDS} characters are asked for."


def is_number(text: str) -> bool:
    """Whether these are digits, and not so many that reading them is work. Films of our own numbering are below 0."""
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) < 19
