"""Bounds of filters as people write them, in an address or on a command line; and names as people spell them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from recommender.errors import BadQuery
from recommender.filters import FilterRow, NumberRange, Operator, check

_LISTED = 40
"""Names a sentence can list before nobody reads it to its end."""
_ALSO_CALLED = {
    "scifi": "Science Fiction",
    "sf": "Science Fiction",
    "musical": "Music",
    "animated": "Animation",
    "cartoon": "Animation",
    "romantic": "Romance",
    "children": "Family",
    "kids": "Family",
}
"""What people say, without blanks and signs, for what TMDB's genres are called."""


def read_bound(row: FilterRow, texts: Sequence[str]) -> Any:
    """The bound written in these words, of which only lists of names have several. Raises BadQuery."""
    try:
        bound = _READERS[row.operator](texts)
    except ValueError:
        raise BadQuery(f"“{texts[0][:40]}” makes no sense for “{row.label}”.", row.advice) from None
    check(row, bound)
    return bound


def write_bound(row: FilterRow, bound: Any) -> list[str]:
    """The words that `read_bound` reads as this bound."""
    return _WRITERS[row.operator](bound)


def known_names(row: FilterRow, names: Sequence[str], offered: Collection[str]) -> tuple[str, ...]:
    """The names as the catalogue spells them, each once. Case, blanks and signs do not count.

    Raises BadQuery for one that the catalogue does not have, listing those it has.
    """
    spelled = {_bare(name): name for name in offered}
    found = []
    for name in names:
        bare = _bare(name)
        exact = name if name in offered else spelled.get(bare) or spelled.get(_bare(_ALSO_CALLED.get(bare, "")))
        if exact is None:
            raise BadQuery(f"No film here has “{name[:40]}” as “{row.label}”.", _what_there_is(offered))
        found.append(exact)
    return tuple(dict.fromkeys(found))


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _what_there_is(offered: Collection[str]) -> str:
    if not offered:
        return "No film of this catalogue has any; leave it out."
    names = sorted(offered)
    more = f" and {len(names) - _LISTED:,} more" if len(names) > _LISTED else ""
    return f"There are: {', '.join(names[:_LISTED])}{more}."


def _number(text: str) -> float:
    """A whole number where the text is one, so that years stay years."""
    try:
        return int(text)
    except ValueError:
        return float(text)


def _read_range(texts: Sequence[str]) -> NumberRange:
    first, colon, last = texts[0].strip().partition(":")
    lowest = _number(first) if first.strip() else None
    highest = (_number(last) if last.strip() else None) if colon else lowest
    return lowest, highest


def _write_range(bound: NumberRange) -> list[str]:
    return [":".join("" if end is None else f"{end}" for end in bound)]


_READERS: Mapping[Operator, Callable[[Sequence[str]], object]] = {
    "range": _read_range,
    "any_of": lambda texts: tuple(dict.fromkeys(texts)),
    "all_of": lambda texts: tuple(dict.fromkeys(texts)),
    "none_of": lambda texts: tuple(dict.fromkeys(texts)),
    "at_least": lambda texts: float(texts[0]),
}
_WRITERS: Mapping[Operator, Callable[[Any], list[str]]] = {
    "range": _write_range,
    "any_of": list,
    "all_of": list,
    "none_of": list,
    "at_least": lambda bound: [f"{bound:.12g}"],
}
