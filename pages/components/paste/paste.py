"""Pasting a picture anywhere: Streamlit's uploader only hears it while the focus is in its own box."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_listener = st.components.v2.component(
    "paste_anywhere", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def draw() -> None:
    """Listens as long as the page shows it. It draws nothing and hands pictures to the uploader on the page."""
    _listener(key="paste")
