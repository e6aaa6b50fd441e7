"""The maps as one component, which fetches the films itself: its data is a name, and a rerun sends next to nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from pages.components import frame, resources, scripted, wording
from pages.components.maps import chosen
from pages.components.maps.question import Here
from recommender.maps import FilmMaps

KEY = "films-maps"
_HERE = Path(__file__).parent
_SCRIPTS = ("films.js", "controls.js", "dots.js", "panel.js", "gestures.js", "regions.js", "maps.js")
_maps = scripted.declared("maps", _HERE, "maps.css", *_SCRIPTS)


def draw(here: Callable[[FilmMaps], Here | None]) -> None:
    """The maps as they are, a word where they are old, missing or being made, and the way to a film that is clicked."""
    now = resources.recommender().maps.now()
    if now.is_working:
        _watch(bool(now.maps))
    if now.problem:
        frame.say(now.problem)
    if now.maps is None:
        return
    count = resources.recommender().films.count
    if not now.is_working and count > len(now.maps.movies):
        frame.mention(wording.best_known_on_the_maps(len(now.maps.movies), count))
    result = _maps(
        key=KEY,
        data={"file": f"films-map/{now.name}.json", "here": here(now.maps)},
        on_picked_change=_nothing,
        on_lassoed_change=take_lasso,
    )
    if isinstance(result.picked, int):
        chosen.go_to(result.picked)


@st.fragment(run_every=1.0)
def _watch(has_old_ones: bool) -> None:
    """Draws the page anew once the maps are there."""
    if not resources.recommender().maps.now().is_working:
        st.rerun()
    frame.mention(wording.NEW_MAPS if has_old_ones else wording.FIRST_MAPS)


def _nothing() -> None:
    """What was clicked is read from the component; a way to another page cannot be taken in a callback."""


def take_lasso() -> None:
    """Remembers the films inside the lasso."""
    films = st.session_state[KEY].get("lassoed")
    known = resources.catalogue().titles
    st.session_state["lassoed"] = tuple(film for film in films or () if film in known)
