"""Which films may answer: one widget for each row of the FILTERS table, and words to keep away from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from pages.components import query_state, resources
from pages.components.draft import Draft
from pages.components.query_url import MAX_WORDS
from pages.components.resources import Catalogue
from recommender import Filters
from recommender.filters import FILTERS, FilterRow, Operator, YearRange

LOWEST_VOTE, HIGHEST_VOTE, VOTE_STEP = 0.0, 9.0, 0.5


def draw(draft: Draft) -> None:
    catalogue = resources.catalogue()
    active = len(draft.filters.active()) + bool(draft.without)
    with st.popover(f"Filters ({active})" if active else "Filters", icon=":material/tune:", key="filters"):
        for row in FILTERS:
            _DRAWERS[row.operator](row, getattr(draft.filters, row.field), catalogue)
        st.text_input(
            "Without",
            key=query_state.follow("without", draft.without),
            placeholder="zombies, gore",
            help="Words for what you do not want to see.",
            max_chars=MAX_WORDS,
            on_change=lambda: query_state.change(without=st.session_state["without"] or ""),
        )
        if active:
            st.button("Clear the filters", key="clear-filters", type="tertiary", on_click=clear)


def clear() -> None:
    """Lets every film pass again."""
    query_state.change(filters=Filters(), without="")


def remove(row: FilterRow) -> None:
    """Lifts one filter."""
    _set(row, getattr(Filters(), row.field))


def in_words(row: FilterRow, bound: Any) -> str:
    """ "Year 1980–1999", as the tray says it."""
    return f"{row.label} {_WORDS[row.operator](bound)}"


def _set(row: FilterRow, bound: object) -> None:
    changed: dict[str, Any] = {row.field: bound}
    query_state.change(filters=replace(query_state.current().filters, **changed))


def _key(row: FilterRow) -> str:
    return f"filter-{row.field}"


def _draw_range(row: FilterRow, bound: YearRange, catalogue: Catalogue) -> None:
    first, last = catalogue.years
    if first == last:
        return
    lowest, highest = bound
    shown = (_within(lowest, first, last, first), _within(highest, first, last, last))

    def take() -> None:
        low, high = st.session_state[_key(row)]
        _set(row, (low if low > first else None, high if high < last else None))

    st.slider(row.label, first, last, key=query_state.follow(_key(row), shown), on_change=take)


def _within(end: int | None, first: int, last: int, default: int) -> int:
    """The end of a range as far as the slider reaches; an address may ask for years before and after."""
    return default if end is None else min(max(end, first), last)


def _draw_any_of(row: FilterRow, bound: tuple[str, ...], catalogue: Catalogue) -> None:
    st.multiselect(
        row.label,
        options=catalogue.genres,
        key=query_state.follow(_key(row), [value for value in bound if value in catalogue.genres]),
        placeholder="Any",
        on_change=lambda: _set(row, tuple(st.session_state[_key(row)])),
    )


def _draw_at_least(row: FilterRow, bound: float | None, catalogue: Catalogue) -> None:
    steps = round((min(bound or LOWEST_VOTE, HIGHEST_VOTE) - LOWEST_VOTE) / VOTE_STEP)
    st.slider(
        row.label,
        LOWEST_VOTE,
        HIGHEST_VOTE,
        step=VOTE_STEP,
        format="%.1f",
        key=query_state.follow(_key(row), LOWEST_VOTE + steps * VOTE_STEP),
        on_change=lambda: _set(row, st.session_state[_key(row)] or None),
    )


_Drawer = Callable[[FilterRow, Any, Catalogue], None]
_DRAWERS: Mapping[Operator, _Drawer] = {"range": _draw_range, "any_of": _draw_any_of, "at_least": _draw_at_least}


def _range_in_words(bound: YearRange) -> str:
    lowest, highest = bound
    if lowest == highest:
        return str(lowest)
    if lowest is None:
        return f"up to {highest}"
    return f"from {lowest}" if highest is None else f"{lowest}–{highest}"


_WORDS: Mapping[Operator, Callable[[Any], str]] = {
    "range": _range_in_words,
    "any_of": " or ".join,
    "at_least": lambda bound: f"{bound:g}",
}
