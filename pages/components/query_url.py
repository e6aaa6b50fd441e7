"""A draft as the part of an address after the question mark, and back. Pure: knows nothing of sessions or widgets.

Addresses come from strangers, so everything read from one is checked, and what makes no sense is left out and named.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pages.components.draft import EVEN, Draft, Picture
from pages.components.pictures import name_of
from recommender.errors import RecommenderError
from recommender.filters import FILTERS, Filters, Operator, YearRange, parse_years
from recommender.movies import SEARCH_MODES, SearchMode

MAX_WORDS = 300
"""Characters of a description; the encoders read about as many."""
MAX_FILMS = 12
"""Films a query may be made of; more would blur into the average film."""

Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What an address may refer to."""

    films: Collection[int] = ()
    genres: Collection[str] = ()
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
        "space": [draft.space] if draft.space != "blend" else [],
        "poster": [str(round(draft.poster_weight * 100))] if draft.poster_weight != EVEN else [],
        **{row.url_key: _WRITERS[row.operator](bound) for row, bound in draft.filters.active()},
    }
    return {key: values for key, values in params.items() if any(values)}


def from_params(params: Params, known: Known) -> Restored:
    """Reads an address; never raises."""
    reader = _Reader(params, known)
    draft = Draft(
        text=reader.words("q"),
        image=reader.picture(),
        like=reader.films("like"),
        unlike=reader.films("unlike"),
        without=reader.words("without"),
        space=reader.space(),
        poster_weight=reader.poster_weight(),
        filters=reader.filters(),
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
        return self._first(key)[:MAX_WORDS]

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

    def space(self) -> SearchMode:
        text = self._first("space") or "blend"
        if text not in SEARCH_MODES:
            self._refuse("space", text, f"is none of {', '.join(SEARCH_MODES)}")
            return "blend"
        return text

    def poster_weight(self) -> float:
        text = self._first("poster") or "50"
        if not (is_number(text) and int(text) <= 100):
            self._refuse("poster", text, "is no number from 0 to 100")
            return EVEN
        return int(text) / 100

    def filters(self) -> Filters:
        bounds: dict[str, Any] = {}
        for row in FILTERS:
            texts = [text for text in self._params.get(row.url_key, ()) if text.strip()]
            if not texts:
                continue
            try:
                bounds[row.field] = _READERS[row.operator](texts, self._known)
            except (ValueError, RecommenderError):
                self._refuse(row.url_key, ", ".join(texts), f"makes no sense for the filter “{row.label}”")
        return Filters(**bounds)


def is_number(text: str) -> bool:
    """Whether these are digits, and not so many that reading them is work."""
    return text.isascii() and text.isdecimal() and len(text) < 19


def _write_range(bound: YearRange) -> list[str]:
    return [":".join("" if end is None else str(end) for end in bound)]


def _read_range(texts: Sequence[str], known: Known) -> YearRange:
    return parse_years(texts[0])


def _read_any_of(texts: Sequence[str], known: Known) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(text for text in texts if text in known.genres))
    if not chosen:
        raise ValueError(texts)
    return chosen


def _read_at_least(texts: Sequence[str], known: Known) -> float:
    bound = float(texts[0])
    if not 0 <= bound <= 10:
        raise ValueError(bound)
    return bound


_WRITERS: Mapping[Operator, Callable[[Any], list[str]]] = {
    "range": _write_range,
    "any_of": list,
    "at_least": lambda bound: [f"{bound:g}"],
}
_READERS: Mapping[Operator, Callable[[Sequence[str], Known], object]] = {
    "range": _read_range,
    "any_of": _read_any_of,
    "at_least": _read_at_least,
}
