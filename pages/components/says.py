"""What a poster says: phrases about genre, mood, colours and motifs, to read and to ask with."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.components import resources, wording
from pages.components.draft import Picture


def draw(poster: int | Picture, place: str, lead: str, ask: Callable[[str], None]) -> None:
    """Phrases about a film's poster (its id) or a picture, after the words `lead`; a click asks with one of them.

    Draws nothing where nothing is worth saying. Raises RecommenderError.
    """
    said = resources.poster_says(poster)
    if not said:
        return
    with st.container(key=f"says-{place}", horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f":small[{lead}]", width="content")
        for one in said:
            surety = "guess" if one.is_guess else "sure"
            st.button(wording.said(one), key=f"said-{surety}-{place}-{one.text}", on_click=ask, args=(one.text,))
