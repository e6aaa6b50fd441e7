"""What was understood, part by part, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recommender.filters import FilterRow
from recommender.query import Query
from recommender.reading.vocabulary import Vocabulary


def describe(query: Query, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The parts of a query beside its text, in words: "Year 1980–1989", "not Horror", "like Alien (1979)"."""
    return (
        *(f"like {_name(tmdb_id, vocabulary.names)}" for tmdb_id in query.like),
        *(f"unlike {_name(tmdb_id, vocabulary.names)}" for tmdb_id in query.unlike),
        *(_bound(row, bound) for row, bound in query.filters.active()),
        *((f"without {query.without}",) if query.without else ()),
    )


def _name(tmdb_id: int, names: Mapping[int, str]) -> str:
    return names.get(tmdb_id, f"film {tmdb_id}")


def _bound(row: FilterRow, bound: Any) -> str:
    if row.operator == "range":
        return f"{row.label} {_range(*bound)}"
    if row.operator == "at_least":
        return f"{row.label} {bound:g}"
    names = (" and " if row.operator == "all_of" else " or ").join(bound)
    return f"not {names}" if row.operator == "none_of" else f"{row.label} {names}"


def _range(lowest: float | None, highest: float | None) -> str:
    if lowest is None:
        return f"up to {highest:g}"
    if highest is None:
        return f"from {lowest:g}"
    return f"{lowest:g}" if lowest == highest else f"{lowest:g}–{highest:g}"
