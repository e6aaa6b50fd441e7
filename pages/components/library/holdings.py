"""The catalogues of this home: how large, which one is shown; switched, exported, removed."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import streamlit as st

from pages.components import frame, query_state, resources, wording
from pages.components.draft import Draft
from pages.components.library import progress
from recommender.catalogues import CatalogueState
from recommender.errors import RecommenderError

_PROBLEM = "library-problem"
FORMATS = {"parquet": "with vectors", "csv": "a table", "json": "as the app reads it"}


def draw(may_change: bool) -> None:
    st.subheader("Catalogues here", anchor=False)
    problem: RecommenderError | None = st.session_state.pop(_PROBLEM, None)
    if problem is not None:
        frame.complain(problem)
    shown = resources.recommender().catalogue
    for held in resources.opened().catalogues.all():
        with st.container(
            key=f"catalogue-{held.name}",
            border=True,
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
        ):
            st.markdown(
                f"**{wording.plain(held.name)}**  \n:small[{wording.plain(_facts(held, held.name == shown))}]",
                width="content",
            )
            if may_change:
                _draw_actions(held, held.name == shown)


def _facts(held: CatalogueState, is_shown: bool) -> str:
    state = "being imported" if progress.is_under_way(held.name) else "shown now" if is_shown else ""
    size = f"{held.bytes / 2**20:.1f} MB of facts" if held.bytes > 2**20 else ""
    parts = [wording.films(held.films), f"{held.posters:,} with a poster", size, state]
    return " · ".join(part for part in parts if part)


def _draw_actions(held: CatalogueState, is_shown: bool) -> None:
    busy = progress.is_under_way(held.name)
    with st.container(horizontal=True, width="content", gap="small"):
        st.button("Show", key=f"show-{held.name}", disabled=is_shown or busy, on_click=_show, args=(held.name,))
        with st.popover("Export", disabled=not held.films):
            for ending, what in FORMATS.items():
                st.download_button(
                    f"{ending.upper()}, {what}",
                    partial(_exported, held.name, ending),
                    f"{held.name}.{ending}",
                    key=f"export-{held.name}-{ending}",
                )
        if st.button("Remove", key=f"remove-{held.name}", disabled=is_shown or busy, icon=":material/delete:"):
            _ask(held)


def _show(name: str) -> None:
    try:
        resources.show(name)
        query_state.put(Draft())
    except RecommenderError as error:
        st.session_state[_PROBLEM] = error


def _exported(name: str, ending: str) -> bytes:
    """Runs when somebody asks for the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"films.{ending}"
        resources.opened().catalogues.export(name, file)
        return file.read_bytes()


@st.dialog("Remove this catalogue?")
def _ask(held: CatalogueState) -> None:
    st.markdown(
        f"**{wording.plain(held.name)}** with {wording.films(held.films)} would be gone. The files that it came from "
        "stay where they are."
    )
    with st.container(horizontal=True, gap="small"):
        if st.button("Remove it", type="primary", key="remove-yes"):
            with frame.error_boundary():
                resources.opened().catalogues.remove(held.name)
                st.rerun()
        if st.button("Keep it", key="remove-no"):
            st.rerun()
