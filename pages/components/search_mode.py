"""Where to look: both spaces weighed by evidence, Plot or Poster alone; and the dial, which weighs both by hand."""

from __future__ import annotations

import streamlit as st

from pages.components import query_state, wording
from pages.components.draft import EVEN, Draft
from recommender.movies import SearchMode

OFFERED: tuple[SearchMode, ...] = ("auto", "plot", "poster")
"""The fixed weights of "blend" are chosen by moving the dial, not by name."""


def draw(draft: Draft) -> None:
    both = draft.space in ("auto", "blend")
    st.segmented_control(
        "Compare by",
        options=OFFERED,
        format_func=lambda mode: f"{wording.MODE_ICONS[mode]} {wording.MODE_LABELS[mode]}",
        required=True,
        key=query_state.follow("space", "auto" if both else draft.space),
        help=wording.MODE_HELP,
        on_change=_take_space,
    )
    if both:
        _draw_dial(draft)


def _draw_dial(draft: Draft) -> None:
    with st.container(key="dial", width=230):
        st.slider(
            "Plot ↔ Poster",
            label_visibility="collapsed",  # the style sheet writes both words at the ends of the dial
            min_value=0,
            max_value=100,
            step=5,
            format="%d%% poster" if draft.space == "blend" else "by evidence",
            key=query_state.follow("dial-position", round(draft.poster_weight * 100)),
            on_change=_take_weight,
        )
    if draft.space == "blend":
        st.button("Weigh for me", key="weigh", icon=":material/balance:", type="tertiary", on_click=_let_go)


def _take_space() -> None:
    query_state.change(space=st.session_state["space"], poster_weight=EVEN)


def _take_weight() -> None:
    query_state.change(space="blend", poster_weight=st.session_state["dial-position"] / 100)


def _let_go() -> None:
    query_state.change(space="auto", poster_weight=EVEN)
