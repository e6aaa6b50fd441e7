"""The question that is marked on the maps: the one of Discover, or one typed here."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages.components import frame, query_state, resources, wording
from pages.components.draft import Draft
from pages.components.query_url import to_params
from recommender import Filters
from recommender.errors import RecommenderError
from recommender.maps import FilmMaps
from recommender.movies import SPACES, Space

NEAREST = 8
"""Films whose places tell where a question lies."""
Here = dict[Space, tuple[float, float] | None]


def draw() -> None:
    """Where a question is typed; it is the one that Discover answers."""
    frame.say(*query_state.sync(resources.known(), resources.read))
    draft = query_state.current()
    st.text_input(
        "Mark a question on the maps",
        key=query_state.follow("maps-words", draft.text),
        placeholder="a lonely robot in space",
        on_change=_take_words,
    )
    if draft.asks():
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.button("Take the mark away", key="maps-unmark", icon=":material/close:", on_click=_unmark)
            st.page_link(
                frame.DISCOVER.file, label="Its films", icon=":material/search:", query_params=to_params(draft)
            )


def here(films: FilmMaps) -> Here | None:
    """Where the question lies on each map by its nearest films; None while nothing is asked."""
    draft = query_state.current()
    if not draft.asks():
        return None
    found: Here = {space: films.at(space, _scores(draft, space)) for space in SPACES}
    if not any(found.values()):
        frame.mention(wording.NOT_ON_THE_MAP)
    return found


def _scores(draft: Draft, space: Space) -> dict[int, float]:
    """The nearest films of a space and their scores. Filters say which films are wanted, not where a question lies."""
    try:
        result = resources.search(replace(draft, space=space, filters=Filters()), NEAREST)
    except RecommenderError:
        return {}
    scores = (
        (match.movie.tmdb_id, match.plot_score if space == "plot" else match.poster_score) for match in result.matches
    )
    return {film: score for film, score in scores if score is not None}


def _take_words() -> None:
    query_state.take_words("text", st.session_state["maps-words"], resources.read)


def _unmark() -> None:
    query_state.put(Draft(space=query_state.current().space))
