"""A film in full, in a dialog that has an address of its own (`?movie=603`)."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.components import film_actions, poster, query_state, resources, search_box, seen, tags, wording
from pages.components.draft import Draft
from pages.components.frame import error_boundary, say
from pages.components.query_url import is_number
from pages.components.wall import wall
from recommender import Movie, SearchResult
from recommender.errors import BadQuery
from recommender.movies import SPACES

ROW = 6
"""Neighbours a row: one line in the dialog, two on a phone."""


def draw() -> None:
    """Opens the dialog when the address names a film; an unknown one is said, and the page goes on."""
    text = st.query_params.get(query_state.DETAIL)
    if text is not None:
        with error_boundary():
            _open(text)


def _open(text: str) -> None:
    movie = _find(text)
    if movie is None:
        query_state.close_detail()
        say(f"There is no film “{text[:40]}” in this catalogue, so no details are shown.")
        return
    dialog = st.dialog(wording.plain(movie.title), width="medium", on_dismiss=query_state.close_detail)
    dialog(_draw_film)(movie)


def _find(text: str) -> Movie | None:
    """None for what is no film here; that nobody could be asked is another matter. Raises RecommenderError."""
    if not is_number(text):
        return None
    try:
        return resources.recommender().films.film(int(text))
    except BadQuery:
        return None


def _draw_film(movie: Movie) -> None:
    if st.query_params.get(query_state.DETAIL) != str(movie.tmdb_id):
        st.rerun()  # a button in here led to another film or query
    with error_boundary():
        with st.container(key="detail", horizontal=True, gap="medium"):
            with st.container(key="detail-poster"):
                poster.draw(movie)
            with st.container(key="detail-words", gap="small"):
                _draw_facts(movie)
                _draw_actions(movie)
                if movie.poster:
                    tags.draw(
                        movie.tmdb_id,
                        "detail",
                        "The poster says",
                        _ask_for_a_look,
                        partial(_ask_for_less, movie.tmdb_id),
                    )
        by_plot, by_poster = resources.neighbours(movie, ROW)
        _draw_row("The same kind of story", by_plot, "story")
        if movie.poster:
            _draw_row("The same kind of look", by_poster, "look")


def _draw_facts(movie: Movie) -> None:
    votes = f" from {movie.vote_count:,} votes" if movie.vote_count else ""
    genres = "".join(f"<span>{wording.html(genre)}</span>" for genre in movie.genres)
    st.html(f'<p class="facts">{wording.html(wording.facts(movie) + votes)}</p><p class="chips">{genres}</p>')
    if credits := wording.credits(movie):
        st.markdown(credits)
    st.markdown(wording.plain(movie.overview) or "No overview.")


def _draw_actions(movie: Movie) -> None:
    with st.container(horizontal=True, gap="xsmall", key="actions-more", vertical_alignment="center"):
        st.markdown(":small[More like…]", width="content")
        for space in SPACES:
            st.button(
                f"This {space}",
                icon=wording.MODE_ICONS[space],
                on_click=film_actions.ask_for_more,
                args=(movie.tmdb_id, space),
            )
    with st.container(horizontal=True, gap="xsmall", key="actions"):
        film = (movie.tmdb_id,)
        st.button("Add to my query", icon=":material/add:", on_click=search_box.add_liked, args=film)
        st.button("Less like this", icon=":material/remove:", on_click=search_box.add_unliked, args=film)
        seen.draw_mark(movie)


def _ask_for_a_look(phrase: str) -> None:
    query_state.put(Draft(text=phrase, space="poster", filters=query_state.current().filters))
    query_state.go_up()


def _ask_for_less(film: int, phrase: str) -> None:
    """Looks like this film's, but with less of one thing: unwanted words alone ask for nothing."""
    query_state.put(Draft(like=(film,), without=phrase, space="poster", filters=query_state.current().filters))
    query_state.go_up()


def _draw_row(heading: str, result: SearchResult, key: str) -> None:
    st.subheader(heading, anchor=False)
    wall.draw(f"row-{key}", [match.movie for match in result.matches], label=heading, look="row")
