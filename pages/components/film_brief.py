"""A film in short, in a dialog on the page that names it, with the ways on from there."""

from __future__ import annotations

import streamlit as st

from pages.components import frame, poster, query_state, resources, wording
from pages.components.query_url import to_params
from recommender import Movie


def draw(tmdb_id: int) -> None:
    """Opens the dialog. Raises BadQuery for an unknown film."""
    movie = resources.recommender().films.film(tmdb_id)
    st.dialog(wording.plain(movie.title), width="medium")(_draw_film)(movie)


def draw_details_link(movie: Movie) -> None:
    """The way to the film's details, which leaves the query as it is."""
    address = {**to_params(query_state.current()), query_state.DETAIL: str(movie.tmdb_id)}
    st.page_link(frame.DISCOVER.file, label="Details", icon=":material/open_in_new:", query_params=address)


def _draw_film(movie: Movie) -> None:
    with frame.error_boundary(), st.container(key="brief"):
        picture, words = st.columns([1, 2], gap="medium")
        with picture:
            poster.draw(movie)
        with words:
            st.markdown(wording.plain(wording.facts(movie)))
            if credits := wording.credits(movie):
                st.markdown(credits)
            st.markdown(wording.plain(movie.overview) or "No overview.")
            with st.container(horizontal=True, gap="small"):
                draw_details_link(movie)
                here = {"film": str(movie.tmdb_id)}
                st.page_link(frame.TWINS.file, label="Its twins", icon=frame.TWINS.icon, query_params=here)
