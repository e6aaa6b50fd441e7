"""The wall of posters: cards in even rows, a dial that ranks them anew in the browser, and where to go from a film.

Other pages show rows of posters with it, too:

    wall.draw("story", movies, label="The same kind of story", look="row")

draws small posters with their titles; a click opens the film's details. `look="wall"` draws full cards. `notes` says a
sentence below each film ("Turns darker"), by TMDB id. Every wall on a page has a key of its own. Whatever is chosen on
a card goes to `film_actions.take`, unless `on_choice` is another function of what and which: `("open", 603)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from pages.components import film_actions, scripted
from pages.components.wall import rows
from recommender import Movie, SearchResult
from recommender.look_axes import AXES
from recommender.search.explain import FAIR, STRONG

PAGE_SIZE = 24
"""Two, three, four or six columns all fill their last row."""

Look = Literal["wall", "row"]
Take = Callable[[str, int], None]

_FOLDER = Path(__file__).parent
_component = scripted.declared("wall", _FOLDER, "wall.css", "ranking.js", "card.js", "wall.js", "head.js")


def draw(
    key: str,
    movies: Sequence[Movie],
    *,
    label: str,
    caption: str = "",
    look: Look = "wall",
    notes: Mapping[int, str] | None = None,
    actions: Sequence[str] = (),
    on_choice: Take = film_actions.take,
) -> None:
    """Films that answer no question, in their order. `label` names the list for who cannot see it, `actions` are what
    a card offers beside opening the details: see `film_actions.ON_CARDS`."""
    said = notes or {}
    shown: list[rows.FoundRow] = [
        {"id": movie.tmdb_id, "reason": said[movie.tmdb_id]} if movie.tmdb_id in said else {"id": movie.tmdb_id}
        for movie in movies
    ]
    data = {"films": rows.films(movies), "found": shown, "label": label, "caption": caption, "actions": actions}
    _mount(key, look, data, on_choice, lambda weight: None)


def draw_result(
    key: str,
    result: SearchResult,
    *,
    label: str,
    caption: str,
    question: str,
    depth: int,
    weight: float | None,
    on_weight: Callable[[float | None], None],
    up: int = 0,
    on_choice: Take = film_actions.take,
) -> None:
    """The answer to a question: cards that say how they match, by the page, to be sorted, with a dial where both spaces
    answer.

    `question` tells questions apart, whatever the weight of the poster: another one begins on its first page. `depth`
    is how many matches were asked for. `weight` is that of the dial, None where evidence decides; `on_weight` is told
    the new one when the dial is let go. Another number `up` brings the head of the wall into sight.
    """
    films = [match.movie for match in result.matches] + [one.movie for one in result.contenders]
    data = {
        "films": rows.films(films),
        "found": rows.found(result.matches),
        "contenders": rows.contenders(result.contenders),
        "depth": depth,
        "guessed": result.at_most_fair,
        "weight": weight,
        "question": question,
        "up": up,
        "sorts": True,
        "axes": [(axis.low, axis.high) for axis in AXES],
        "actions": film_actions.ON_CARDS,
        "label": label,
        "caption": caption,
    }
    _mount(key, "wall", data, on_choice, on_weight)


def _mount(
    key: str, look: Look, data: Mapping[str, Any], on_choice: Take, on_weight: Callable[[float | None], None]
) -> None:
    standing = {
        "name": key,
        "look": look,
        "page": PAGE_SIZE,
        "steps": (FAIR, STRONG),
        "contenders": (),
        "depth": PAGE_SIZE,
        "guessed": False,
        "weight": None,
        "question": "",
        "up": 0,
        "sorts": False,
        "axes": (),
    }
    _component(
        key=key,
        data={**standing, **data},
        on_chosen_change=partial(take_choice, key, on_choice),
        on_weighed_change=partial(take_weight, key, on_weight),
    )


def take_choice(key: str, on_choice: Take) -> None:
    """Hands on what was chosen on a card. Browsers may send anything, so what makes no sense is dropped."""
    chosen = st.session_state[key].chosen
    if isinstance(chosen, dict) and isinstance(chosen.get("film"), int):
        on_choice(str(chosen.get("does")), chosen["film"])


def take_weight(key: str, on_weight: Callable[[float | None], None]) -> None:
    """Hands on where the dial was let go: in per cent of the poster, or by evidence."""
    weighed = st.session_state[key].weighed
    if weighed == "evidence":
        on_weight(None)
    elif isinstance(weighed, int) and 0 <= weighed <= 100:
        on_weight(weighed / 100)
