"""Components with a script of our own: declared once when the module that draws them is read."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


def declared(name: str, folder: Path, style: str, *scripts: str) -> ComponentRenderer:
    """The component of that name from files in a folder; several scripts are one, in pieces that a person can read.

    It stands in the page as everything else does, without a shadow tree of its own: so the theme reaches it, and focus
    returns to where it was when a dialog is closed.
    """
    read = [(folder / script).read_text(encoding="utf-8") for script in scripts]
    css = (folder / style).read_text(encoding="utf-8") if style else None
    return st.components.v2.component(f"plot_and_poster_{name}", css=css, js="\n".join(read), isolate_styles=False)
