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
    found = resources.tag_poster(poster)
    if not found:
        return
    with st.container(key=f"tags-{place}", horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f":small[{lead}]", width="content")
        for tag in found:
            surety = "guess" if tag.is_guess else "sure"
            st.button(wording.tag(tag), key=f"tag-{surety}-{place}-{tag.text}", on_click=ask, args=(tag.text,))
