"""What a poster says: phrases about genre, mood, colours and motifs, to read and to ask with."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.components import resources, wording
from pages.components.draft import Picture


def draw(
    poster: int | Picture, place: str, lead: str, more: Callable[[str], None], less: Callable[[str], None]
) -> None:
    """Phrases about a film's poster (its id) or a picture, after the words `lead`; each asks for more or less of it.

    Draws nothing where nothing is worth saying. Raises RecommenderError.
    """
    found = resources.tag_poster(poster)
    if not found:
        return
    with st.container(key=f"tags-{place}", horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f":small[{lead}]", width="content")
        for tag in found:
            surety = "guess" if tag.is_guess else "sure"
            with st.container(horizontal=True, width="content", gap=None, vertical_alignment="center"):
                st.button(wording.tag(tag), key=f"tag-{surety}-{place}-{tag.text}", on_click=more, args=(tag.text,))
                st.button(
                    f"*Less of {wording.plain(tag.text)}*",
                    key=f"tag-less-{place}-{tag.text}",
                    icon=":material/remove:",
                    type="tertiary",
                    on_click=less,
                    args=(tag.text,),
                )
