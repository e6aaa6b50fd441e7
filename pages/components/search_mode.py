"""Where to look: Plot, Poster or Blend, and in Blend the dial between the two."""

from __future__ import annotations

import streamlit as st

from pages.components import query_state, wording
from pages.components.draft import Draft
from recommender.movies import SEARCH_MODES


def draw(draft: Draft) -> None:
    st.segmented_control(
        "Compare by",
        options=SEARCH_MODES,
        format_func=lambda mode: f"{wording.MODE_ICONS[mode]} {wording.MODE_LABELS[mode]}",
        required=True,
        key=query_state.follow("space", draft.space),
        help=wording.MODE_HELP,
        on_change=_take_space,
    )
    if draft.space == "blend":
        with st.container(key="dial", width=230):
            st.slider(
                "Plot ↔ Poster",
                label_visibility="collapsed",  # the style sheet writes both words at the ends of the dial
                min_value=0,
                max_value=100,
                step=5,
                format="%d%% poster",
                key=query_state.follow("dial-position", round(draft.poster_weight * 100)),
                on_change=_take_weight,
            )


def _take_space() -> None:
    query_state.change(space=st.session_state["space"])


def _take_weight() -> None:
    query_state.change(poster_weight=st.session_state["dial-position"] / 100)
