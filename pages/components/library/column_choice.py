"""Which column holds what, for a person to say where the files' own names do not tell, or were taken wrongly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from pages.components import wording
from recommender.catalogue import Choice, Columns, Preview

OFFERED = {
    "title": "Title", "overview": "Plot", "release_year": "Year", "genres": "Genres", "vote_average": "Rating",
    "poster": "Poster", "directors": "Director", "cast": "Cast", "id": "TMDB’s id",
}  # fmt: skip
"""The facts that are asked for, by the names that people have for them."""
WIDTH = 150
"""Of a choice at least, in pixels: two of them fit a phone of 390."""
NONE = "none of them"


def draw(names: tuple[str, ...], found: Preview | None, choice: Choice, series: int) -> Choice | None:
    """Offers the columns of these names; what a person has just decided, None while nobody does. `found` is what the
    `choice` up to now brought, None where that is nothing; so many rows of `series` stay out."""
    used = found.columns if found else {fact: known[0] for fact, known in Columns().of(names).items()}
    title = "Taken as something else than meant?" if found else "Which column holds what?"
    with st.expander(title, expanded=found is None), st.form("columns", border=False):
        shown = {**used, **choice.columns}
        columns = _draw_facts(names, shown)
        asked = choice.series
        if series or asked:
            asked = st.checkbox("Take series and their episodes, too", value=asked)
        if not st.form_submit_button("Look again", icon=":material/refresh:"):
            return None
    decided = {fact: column for fact, column in columns.items() if column != shown.get(fact, "")}
    return replace(choice, series=asked, columns={**choice.columns, **decided})


def _draw_facts(names: tuple[str, ...], shown: Mapping[str, str]) -> dict[str, str]:
    """The column of each fact, "" for none."""
    offered = ("", *names)
    columns = {}
    with st.grid(min_column_width=WIDTH, gap="small", key="columns") as cells:
        for fact, label in OFFERED.items():
            column = shown.get(fact, "")
            with cells.cell():
                columns[fact] = st.selectbox(
                    label, offered, offered.index(column) if column in offered else 0, format_func=_said
                )
    return columns


def _said(column: str) -> str:
    return wording.plain(column) or NONE
