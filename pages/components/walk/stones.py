"""From one film to another: which two, and the stepping stones between them by story and by look."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import streamlit as st

from pages.components import film_brief, film_choice, frame, resources, scripted, wording
from recommender import RecommenderError
from recommender.movies import Space
from recommender.walk import Step

_HERE = Path(__file__).parent
_rows = scripted.declared("walk", _HERE, "stones.css", "stones.js")
_HEADINGS: dict[Space, tuple[str, str]] = {
    "plot": ("By story", "Each tells nearly what the one before tells."),
    "poster": ("By look", "Each looks nearly as the one before looks; other films than above."),
}


def draw(first: int, last: int) -> None:
    """The choice of both films and the two walks. Raises RecommenderError."""
    _draw_choice(first, last)
    if first == last:
        frame.say("A walk needs two different films. Pick another one to arrive at.")
        return
    result = _rows(
        key="walk-rows", data=_data(first, last, resources.recommender().films.state), on_opened_change=lambda: None
    )
    if isinstance(result.opened, int) and result.opened in resources.catalogue().titles:
        film_brief.draw(result.opened)


def _draw_choice(first: int, last: int) -> None:
    with st.container(key="walk-ends", horizontal=True, gap="small", vertical_alignment="bottom"):
        film_choice.draw("From", "from", first)
        st.button(
            "Swap",
            key="walk-swap",
            icon=":material/swap_horiz:",
            on_click=lambda: film_choice.put(**{"from": last, "to": first}),
        )
        film_choice.draw("To", "to", last)
        st.button("Surprise me", key="walk-surprise", icon=":material/casino:", on_click=_surprise, args=(first, last))


def _surprise(first: int, last: int) -> None:
    start = film_choice.surprise(first, last)
    film_choice.put(**{"from": start, "to": film_choice.surprise(first, last, start)})


@st.cache_data(show_spinner=False, max_entries=64)
def _data(first: int, last: int, state: str) -> dict[str, Any]:
    """What the component draws. A walk that cannot be made says why; the other one is shown all the same."""
    rows, trodden = [], list[int]()
    for space, (heading, hint) in _HEADINGS.items():
        steps, problem = _walk(first, last, space, trodden)
        trodden += [step.movie.tmdb_id for step in steps]
        rows.append(
            {"space": space, "name": heading, "hint": problem or hint, "steps": [_step(step) for step in steps]}
        )
    return {"rows": rows}


def _walk(first: int, last: int, space: Space, avoid: Collection[int]) -> tuple[tuple[Step, ...], str]:
    try:
        return resources.recommender().walk(first, last, space, avoid=avoid), ""
    except RecommenderError as error:
        return (), f"{error.message} {error.hint}"


def _step(step: Step) -> dict[str, Any]:
    movie = step.movie
    return {
        "id": movie.tmdb_id,
        "title": wording.one_line(movie.title),
        "facts": wording.facts(movie),
        "picture": movie.poster or "",
        "changes": list(step.changes),
    }
