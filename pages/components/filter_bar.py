"""Which films may answer: one widget for each row of the FILTERS table, and words to keep away from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from pages.components import query_state, resources, wording
from pages.components.draft import Draft
from recommender import Filters
from recommender.filters import FILTERS, FilterRow, NumberRange, Operator

MOST_NAMES = 100
"""Names that a list still offers; people are far more."""
STEPS = 20
"""Steps of a slider that asks for at least so much; the steps are round numbers, so these are about as many."""


def draw(draft: Draft) -> None:
    choices = resources.catalogue().choices
    active = len(draft.filters.active()) + bool(draft.without)
    with st.popover(f"Filters ({active})" if active else "Filters", icon=":material/tune:", key="filters"):
        for row in FILTERS:
            _DRAWERS[row.operator](row, getattr(draft.filters, row.field), choices[row.field])
        st.text_input(
            "Without",
            key=query_state.follow("without", draft.without),
            placeholder="zombies, gore",
            help="Words for what you do not want to see.",
            on_change=lambda: query_state.take_words("without", st.session_state["without"] or ""),
        )
        if active:
            st.button("Clear the filters", key="clear-filters", type="tertiary", on_click=clear)


def clear() -> None:
    """Lets every film pass again."""
    query_state.change(filters=Filters(), without="")


def remove(row: FilterRow) -> None:
    """Lifts one filter."""
    _set(row, getattr(Filters(), row.field))


def _set(row: FilterRow, bound: object) -> None:
    changed: dict[str, Any] = {row.field: bound}
    query_state.change(filters=replace(query_state.current().filters, **changed))


def _key(row: FilterRow) -> str:
    return f"filter-{row.field}"


def _draw_range(row: FilterRow, bound: NumberRange, choices: Sequence[float]) -> None:
    if len(set(choices)) < 2:
        return
    first, last = choices
    lowest, highest = bound
    shown = (_within(lowest, first, last, first), _within(highest, first, last, last))

    def take() -> None:
        low, high = st.session_state[_key(row)]
        _set(row, (low if low > first else None, high if high < last else None))

    st.slider(row.label, first, last, key=query_state.follow(_key(row), shown), on_change=take)


def _within(end: float | None, first: float, last: float, default: float) -> float:
    """The end of a range as far as the slider reaches; an address may ask for years before and after."""
    return default if end is None else type(first)(min(max(end, first), last))


def _draw_names(row: FilterRow, bound: tuple[str, ...], choices: Sequence[str]) -> None:
    if len(choices) > MOST_NAMES:
        choices = bound  # nobody scrolls through thousands of names; they are typed into the question
    if not choices:
        return
    st.multiselect(
        row.label,
        options=choices,
        key=query_state.follow(_key(row), [value for value in bound if value in choices]),
        placeholder="None" if row.operator == "none_of" else "Any",
        on_change=lambda: _set(row, tuple(st.session_state[_key(row)])),
    )


def _draw_at_least(row: FilterRow, bound: float | None, choices: Sequence[float]) -> None:
    if not choices:
        return
    lowest = float(row.limits[0])
    step = wording.round_step((choices[-1] - lowest) / STEPS)
    highest = lowest + max(1, (choices[-1] - lowest) // step) * step
    steps = round((min(max(bound or lowest, lowest), highest) - lowest) / step)
    st.slider(
        row.label,
        lowest,
        highest,
        step=step,
        format="%.1f" if step < 1 else "%d",
        key=query_state.follow(_key(row), lowest + steps * step),
        on_change=lambda: _set(row, st.session_state[_key(row)] or None),
    )


_Drawer = Callable[[FilterRow, Any, Sequence[Any]], None]
_DRAWERS: Mapping[Operator, _Drawer] = {
    "range": _draw_range,
    "any_of": _draw_names,
    "all_of": _draw_names,
    "none_of": _draw_names,
    "at_least": _draw_at_least,
}
