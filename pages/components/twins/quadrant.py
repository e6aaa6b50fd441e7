"""One film against all others: a field of four corners, and the corners as lists."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from pages.components import film_brief, film_choice, frame, poster, resources, scripted, wording
from recommender import Movie
from recommender.neighbours import Corner, corners
from recommender.search.explain import FAIR

LISTED = 6
"""Films a corner: one line of them on a desk, two on a phone."""
_KEY = "twins-field"
_HERE = Path(__file__).parent
_field = scripted.declared("twins", _HERE, "quadrant.css", "film.js", "quadrant.js")

_CORNERS: Mapping[Corner, tuple[str, str]] = {
    "twins": ("Twins", "Near in story and in look."),
    "story": ("Same story, different look", "What they tell is near, how they look is not."),
    "look": ("Same look, different story", "Their posters could hang side by side; what they tell differs."),
    "strangers": ("Strangers", "Far away in both."),
}


def draw(film: int) -> None:
    """The film, the way to another one, and where all others lie. Raises RecommenderError."""
    movie = resources.recommender().films.film(film)
    _draw_choice(movie)
    data = _data(film, resources.recommender().films.state)
    if data["left_out"]:
        frame.mention(_left_out(movie, data["left_out"]))
    _field(key=_KEY, data=data, on_picked_change=_take_pick)


def _draw_choice(movie: Movie) -> None:
    with st.container(key="twins-of", horizontal=True, gap="small", vertical_alignment="bottom"):
        if picture := poster.image(movie):
            st.html(picture, width=64)
        film_choice.draw("Compare all films with", "film", movie.tmdb_id)
        with st.container(horizontal=True, width="content", gap="small", vertical_alignment="center"):
            st.button(
                "Surprise me",
                key="twins-surprise",
                icon=":material/casino:",
                on_click=lambda: film_choice.put(film=film_choice.surprise(movie.tmdb_id)),
            )
            film_brief.draw_details_link(movie)


def _take_pick() -> None:
    picked = st.session_state[_KEY].get("picked")
    if isinstance(picked, int) and picked in resources.catalogue().titles:
        film_choice.put(film=picked)


def _left_out(movie: Movie, number: int) -> str:
    if not movie.poster:
        return f"{movie.title} has no poster to compare, so no film can be placed by look."
    return f"{wording.films(number)} without a plot or a poster to compare cannot be placed."


@st.cache_data(show_spinner=False, max_entries=32)
def _data(film: int, state: str) -> dict[str, Any]:
    """What the component draws: columns of short numbers, and posters by the ids of their films, since a visitor of
    ten thousand films gets all of it at once."""
    everyone = resources.recommender().neighbours(film)
    placed = [near for near in everyone if near.corner is not None]
    places = {near.movie.tmdb_id: place for place, near in enumerate(placed)}
    inside = corners(placed, LISTED)
    return {
        "posters": f"film-poster/{resources.recommender().catalogue}/",
        "line": _hundredths(FAIR),
        "left_out": len(everyone) - len(placed),
        "ids": [near.movie.tmdb_id for near in placed],
        "plot": [_hundredths(near.plot) for near in placed],
        "poster": [_hundredths(near.poster) for near in placed],
        "titles": [wording.one_line(near.movie.title) for near in placed],
        "years": [near.movie.release_year or 0 for near in placed],
        "votes": [near.movie.vote_average or 0 for near in placed],
        "corners": [
            {"id": corner, "name": name, "hint": hint, "films": [places[near.movie.tmdb_id] for near in inside[corner]]}
            for corner, (name, hint) in _CORNERS.items()
        ],
    }


def _hundredths(score: float | None) -> int:
    return round(100 * (score or 0.0))
