"""The films inside the lasso, as a wall below the maps."""

from __future__ import annotations

import streamlit as st

from pages.components import frame, query_state, resources, wording
from pages.components.query_url import to_params
from pages.components.wall import wall

MOST = 10 * wall.PAGE_SIZE
"""Films on the wall; nobody turns to an eleventh page, and a tighter lasso shows the others."""
KEY = "inside"


def draw() -> None:
    """The films inside the lasso, the best known first; nothing while there is none."""
    films = set(st.session_state.get("lassoed", ()))
    inside = [movie for movie in resources.recommender().films.all() if movie.tmdb_id in films]
    if inside:
        inside.sort(key=lambda movie: (-(movie.vote_count or 0), movie.tmdb_id))
        st.subheader("Inside the lasso", anchor=False)
        caption = wording.inside_the_lasso(len(inside), MOST)
        wall.draw(KEY, inside[:MOST], label="Films inside the lasso", caption=caption, on_choice=_take)


def follow() -> None:
    """Goes to the film that was chosen on the wall; a callback cannot leave the page by itself."""
    if film := st.session_state.pop("go-to-film", 0):
        go_to(film)


def go_to(film: int) -> None:
    """Opens the film's details on Discover, beside the question that is asked there; a tour goes along."""
    address: dict[str, list[str]] = {**to_params(query_state.current()), query_state.DETAIL: [str(film)]}
    if stop := st.query_params.get(query_state.TOUR):
        address[query_state.TOUR] = [stop]
    st.switch_page(frame.DISCOVER.file, query_params=address)


def _take(does: str, film: int) -> None:
    if does == "open":
        st.session_state["go-to-film"] = film
