"""Pasting a picture anywhere: Streamlit's uploader only hears it while the focus is in its own box."""

from __future__ import annotations

from pathlib import Path

from pages.components import scripted

_listener = scripted.declared("paste", Path(__file__).parent, "", "paste.js")


def draw() -> None:
    """Listens as long as the page shows it. It draws nothing and hands pictures to the uploader on the page."""
    _listener(key="paste")
