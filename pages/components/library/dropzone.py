"""Where files are dropped or chosen; they go to the disk of the server one by one, however large."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.components.library import receiving
from recommender.catalogue import READABLE
from recommender.intake import MAX_BYTES, Delivery

_HERE = Path(__file__).parent
_KEY = "dropzone"
_zone = st.components.v2.component(
    "plot_and_poster_dropzone",
    css=(_HERE / "dropzone.css").read_text(encoding="utf-8"),
    js=(_HERE / "dropzone.js").read_text(encoding="utf-8"),
)


def draw(delivery: Delivery) -> bool:
    """Whether files have just come in whole."""
    data = {"address": receiving.address(delivery), "most": MAX_BYTES, "kinds": [".zip", *sorted(READABLE)]}
    told = _zone(key=_KEY, data=data, on_delivered_change=lambda: None)
    return bool(told.get("delivered")) and bool(delivery.names)
