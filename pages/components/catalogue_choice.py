"""Which catalogue a visitor looks at, where there is more than one. Everybody chooses for themselves.

The encoders are shared and a catalogue that nobody looks at costs nothing, so several at once are as cheap as one.
"""

from __future__ import annotations

import streamlit as st

from pages.components import query_state, resources
from pages.components.draft import Draft

_KEY = "catalogue"


def draw() -> None:
    """A small list, for any page; nothing where there is nothing to choose."""
    shown = resources.recommender().catalogue
    names = sorted({shown, *resources.opened().catalogues.names})
    if len(names) > 1:
        # The visitor's own choice decides, not what the widget remembers from before a change elsewhere.
        st.session_state[_KEY] = shown
        st.selectbox("Catalogue", names, key=_KEY, on_change=_choose, width=180, help="Only you see this change.")


def _choose() -> None:
    resources.choose(st.session_state[_KEY])
    query_state.put(Draft())  # its films and pictures are those of another catalogue
