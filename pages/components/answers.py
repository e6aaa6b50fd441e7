"""What the page says to a query: the wall, or calm words where there is nothing to show."""

from __future__ import annotations

import streamlit as st

from pages.components import (
    filter_bar,
    frame,
    lettering,
    poster_grid,
    query_state,
    query_tray,
    resources,
    seen,
    wording,
)
from pages.components.draft import Draft
from recommender import SearchResult

DEPTH = 3 * poster_grid.PAGE_SIZE
"""Matches asked for: nobody turns to a fourth page, and the honest ones are long past."""
_SHELF = 1000
"""Films looked through for a first screen under filters."""


def draw(draft: Draft) -> None:
    """Answers the draft, or shows well-known films while nothing is asked."""
    seen.draw_summary()
    if draft.asks():
        title = lettering.title_on(draft.image)
        _draw_result(draft, resources.search(draft, DEPTH, seen.hidden(), title))
    else:
        _draw_showcase(draft)


def _draw_result(draft: Draft, result: SearchResult) -> None:
    standing = resources.recommender().notices
    frame.say(*(notice for notice in result.notices if notice not in standing))
    if not result.matches:
        _draw_nothing(draft)
        return
    if all(match.strength == "weak" for match in result.matches):
        st.info(
            "**Nothing here really matches.** These are the nearest films all the same. Try fewer or other words, "
            "the other space, or fewer filters.",
            icon=":material/explore:",
        )
    frame.mention(*standing)
    poster_grid.draw_results(result, query_state.place())


def _draw_nothing(draft: Draft) -> None:
    filtered = bool(draft.filters.active())
    with st.container(key="nothing", horizontal_alignment="center"):
        heading, advice = wording.ALL_FILTERED_OUT if filtered else wording.NOTHING_TO_COMPARE
        st.subheader(heading, anchor=False, text_alignment="center")
        st.markdown(advice, text_alignment="center")
        if filtered:
            st.button("Clear the filters", key="widen", type="primary", on_click=filter_bar.clear)
        else:
            st.button("Start over", key="restart", type="primary", on_click=query_tray.clear)


def _draw_showcase(draft: Draft) -> None:
    source = resources.recommender()
    hidden = seen.hidden()
    shelf = [movie for movie in source.films.showcase(_SHELF) if movie.tmdb_id not in hidden]
    passing = [movie for movie in shelf if draft.filters.matches(movie)]
    if not passing:
        _draw_nothing(draft)
        return
    frame.mention(*source.notices)
    st.markdown(f":small[{wording.first_words(source.films.count)}]")
    poster_grid.draw_films(passing[: poster_grid.PAGE_SIZE])
