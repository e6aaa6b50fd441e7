"""The title that is written on the picture: read after the wall has answered, and given back with one click.

A title belongs to the picture and not to the draft, so the address and the Back button know nothing of it.
"""

from __future__ import annotations

from typing import cast

import streamlit as st

from pages.components import resources
from pages.components.draft import Draft, Picture, name_of
from recommender.picture_title import Reading

_LOOK_AGAIN = 0.5
"""Seconds between two looks whether a picture is read."""


def title_on(picture: Picture | None) -> str:
    """The title as it is written there; "" while it is not read, where there is none, and once it was taken out."""
    reading = _readings().get(name_of(picture)) if picture else None
    return reading.text if reading else ""


def take_out(picture: Picture) -> None:
    """Searches by the look of this picture alone, for the rest of the visit."""
    _readings()[name_of(picture)] = None


def draw(draft: Draft) -> None:
    """Has the picture read in the background. Call it after the wall is drawn; the page answers again when it is."""
    if draft.image and name_of(draft.image) not in _readings() and resources.reads_lettering():
        _wait_for(draft.image)


@st.fragment(run_every=_LOOK_AGAIN)
def _wait_for(picture: Picture) -> None:
    # It asks now and then rather than waits: a run that waits would keep the next click waiting, too.
    reading = resources.lettering(picture)
    if reading.done():
        _readings().setdefault(name_of(picture), reading.result())
        st.rerun()


def _readings() -> dict[str, Reading | None]:
    """What this visit's pictures say, by name; None for nothing, and for what was taken out."""
    return cast(dict[str, Reading | None], st.session_state.setdefault("lettering", {}))
