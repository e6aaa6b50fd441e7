"""What people see while the recommender starts: how far it is, above a row of closed curtains."""

from __future__ import annotations

import time
from typing import Protocol

import streamlit as st

_LOOK_AGAIN = 0.1
"""Seconds between two looks at how far the start has come."""
_HUES = (25, 80, 150, 210, 270, 330)
"""Colours of the curtains: one for each column of a wide wall."""


class Start(Protocol):
    """A start under way. `share` runs from 0 to 1."""

    step: str
    share: float

    def done(self) -> bool: ...


def watch(start: Start) -> None:
    """Returns when the start is done, and leaves nothing on the page."""
    place = st.empty()
    with place.container(key="waiting", gap="large"):
        with st.container(key="progress", horizontal_alignment="center", gap="xsmall"):
            st.subheader("Getting the films ready…", anchor=False, text_alignment="center")
            bar = st.progress(0.0)
            st.markdown(
                ":small[The first start builds the index and takes a little longer; later ones take seconds.]",
                text_alignment="center",
            )
        st.html('<div class="curtains" aria-hidden="true">' + "".join(map(_curtain, _HUES)) + "</div>")
        while not start.done():
            bar.progress(min(start.share, 1.0), start.step)
            time.sleep(_LOOK_AGAIN)
    place.empty()


def _curtain(hue: int) -> str:
    return f'<div class="no-poster" style="--hue:{hue}"></div>'
