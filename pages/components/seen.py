"""Films somebody has seen: kept for the visit, left out of answers while that is wished, and taken along as a file."""

from __future__ import annotations

import csv
import io

import streamlit as st

from pages.components import resources, wording
from recommender import Movie


def marked() -> tuple[int, ...]:
    """TMDB ids of the films marked as seen in this visit, in the order of marking."""
    return tuple(st.session_state.get("seen", ()))


def hidden() -> tuple[int, ...]:
    """The films to leave out of answers."""
    return marked() if st.session_state.get("hide-seen", True) else ()


def draw_mark(movie: Movie) -> None:
    """The button that marks a film, or takes the mark away."""
    is_marked = movie.tmdb_id in marked()
    st.button(
        "Seen" if is_marked else "I have seen it",
        icon=":material/visibility_off:" if is_marked else ":material/visibility:",
        key="mark-seen",
        on_click=toggle,
        args=(movie.tmdb_id,),
    )


def draw_summary() -> None:
    """How many are hidden, the way to see them again, and the list to take along; nothing while none is marked."""
    if not marked():
        return
    with st.container(key="seen", horizontal=True, gap="small", vertical_alignment="center"):
        st.toggle(
            f"Hide what I have seen ({len(marked())})",
            value=st.session_state.get("hide-seen", True),
            key="hide-seen-toggle",
            on_change=_take_toggle,
        )
        st.download_button(
            "Take the list along",
            data=_as_csv,
            file_name="seen.csv",
            mime="text/csv",
            type="tertiary",
            icon=":material/download:",
        )


def toggle(tmdb_id: int) -> None:
    """Marks a film as seen, or takes the mark away."""
    seen = [film for film in marked() if film != tmdb_id]
    st.session_state["seen"] = seen if tmdb_id in marked() else [*seen, tmdb_id]


def _take_toggle() -> None:
    st.session_state["hide-seen"] = st.session_state["hide-seen-toggle"]


def _as_csv() -> str:
    """The films as a table for spreadsheets; made when somebody takes it."""
    titles = resources.catalogue().titles
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["tmdb_id", "title"])
    rows.writerows((film, wording.one_line(titles.get(film, ""))) for film in marked())
    return file.getvalue()
