"""Who may change the films: everybody who sees the page, or nobody."""

from __future__ import annotations

import streamlit as st

from recommender import Settings

_HERE_ONLY = ("localhost", "127.0.0.1", "::1")

WHY_NOT = (
    "This app can be reached from beyond this machine, so films cannot be brought in, shown or removed from the page. "
    "Whoever runs it can start it with `--server.address=localhost`, or allow it to every visitor with "
    "`RECOMMENDER_LIBRARY=on`."
)
"""Markdown."""


def may_change() -> bool:
    """Whether this page changes anything: where only this machine reaches the app, or where a setting says so."""
    choice = Settings.from_env().library
    return choice == "on" or (choice == "auto" and st.get_option("server.address") in _HERE_ONLY)
