"""A row of things to begin with: questions as pills, pictures as small crops with their names below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NotRequired, TypedDict

import streamlit as st

from pages.components import scripted

_row = scripted.declared("starters", Path(__file__).parent, "starters.css", "starters.js")


class Starter(TypedDict):
    """`picture` is the address of its small picture."""

    name: str
    label: str
    picture: NotRequired[str]


def draw(key: str, label: str, starters: Sequence[Starter], on_choice: Callable[[str], None]) -> None:
    """A list called `label`; a click tells `on_choice` the name of one of them."""
    names = {starter["name"] for starter in starters}
    data = {"name": key, "label": label, "starters": starters}
    _row(key=key, data=data, on_chosen_change=partial(_take, key, names, on_choice))


def _take(key: str, names: set[str], on_choice: Callable[[str], None]) -> None:
    chosen = st.session_state[key].chosen
    if chosen in names:
        on_choice(chosen)
