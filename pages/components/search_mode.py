"""Where to look: in both spaces, weighed by evidence or by the dial of the wall, or in Plot or Poster alone."""

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
        format_func=lambda mode: wording.MODE_LABELS[mode],
        label_visibility="collapsed",
        required=True,
        key=query_state.follow("space", "auto" if both else draft.space),
        on_change=_take_space,
    )


def _take_space() -> None:
    query_state.change(space=st.session_state["space"], poster_weight=EVEN)


def weigh(poster_weight: float | None) -> None:
    """Weighs both spaces as the dial of the wall says, or by evidence."""
    if poster_weight is None:
        query_state.change(space="auto", poster_weight=EVEN)
    else:
        query_state.change(space="blend", poster_weight=poster_weight)
