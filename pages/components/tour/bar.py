"""The bar of the tour, at the foot of every page while the address says `?tour=N`: lines to say, progress, keys."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.components import query_state, resources, scripted, wording
from pages.components.query_url import is_number
from pages.components.tour.stops import Stop, stops

FILE = "pages/tour.py"
FEWEST = 2
"""Films a tour needs: a walk leads from one to another."""
PROBLEMS = "tour-problems"
"""What failed when this visit tried the stops out, by the number of the stop."""
_KEY = "tour-bar"
_HERE = Path(__file__).parent
_bar = scripted.declared("tour", _HERE, "bar.css", "bar.js")


def draw() -> None:
    """The bar where a tour is on, nothing elsewhere. Raises RecommenderError where nothing answers."""
    text = st.query_params.get(query_state.TOUR)
    if text is None:
        return
    if len(resources.catalogue().titles) < FEWEST:
        st.info(wording.NOTHING_TO_TOUR, icon=":material/info:")
        return
    everything = stops()
    number = int(text) if is_number(text) else 0
    if not 0 < number <= len(everything):
        _say_there_is_none(text, len(everything))
        return
    stop = everything[number - 1]
    result = _bar(
        key=_KEY,
        data={
            "number": number,
            "names": [one.name for one in everything],
            "lines": stop.lines,
            "problem": st.session_state.get(PROBLEMS, {}).get(number, ""),
        },
        on_go_change=lambda: None,
    )
    if isinstance(result.go, int):
        _go(result.go, everything)


def go_to(number: int, stop: Stop) -> None:
    """Shows a stop."""
    st.switch_page(stop.file, query_params={**stop.params, query_state.TOUR: [str(number)]})


def _go(number: int, everything: tuple[Stop, ...]) -> None:
    if 0 < number <= len(everything):
        go_to(number, everything[number - 1])
    st.switch_page(FILE)


def _say_there_is_none(text: str, last: int) -> None:
    st.info(
        f"The tour has no stop “{wording.plain(text[:40])}”; its stops are numbered from 1 to {last}.",
        icon=":material/info:",
    )
    st.page_link(FILE, label="To the tour", icon=":material/slideshow:")
