"""What the page says to a query: the wall, or calm words where there is nothing to show."""

from __future__ import annotations

import streamlit as st

from pages.components import (
    film_actions,
    filter_bar,
    frame,
    lettering,
    query_state,
    query_tray,
    resources,
    search_mode,
    seen,
    wording,
)
from pages.components.draft import Draft
from pages.components.wall import wall
from recommender import SearchResult

KEY = "wall"
DEPTH = 3 * wall.PAGE_SIZE
"""Matches asked for: nobody turns to a fourth page, and the honest ones are long past."""
_SHELF = 1000
"""Films looked through for a first screen under filters."""


def draw(draft: Draft) -> None:
    """Answers the draft, or shows well-known films while nothing is asked."""
    seen.draw_summary()
    if not resources.catalogue().titles:
        frame.draw_empty(wording.NOTHING_TO_FIND)
    elif draft.asks():
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
    frame.mention(*map(wording.without_commands, standing))
    wall.draw_result(
        KEY,
        result,
        label="Films that match",
        caption=wording.how_it_went(result, resources.recommender().asks),
        question=query_state.question(),
        depth=DEPTH,
        weight=draft.poster_weight if draft.space == "blend" else None,
        on_weight=search_mode.weigh,
        up=query_state.ups(),
    )


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
    frame.mention(*map(wording.without_commands, source.notices))
    first = passing[: wall.PAGE_SIZE]
    caption = wording.first_words(source.films.count)
    wall.draw(KEY, first, label="Well-known films", caption=caption, actions=film_actions.AT_FIRST)
