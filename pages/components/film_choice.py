"""One film of the catalogue, held in the address of a page and chosen by title."""

from __future__ import annotations

import random

import streamlit as st

from pages.components import query_state, resources
from pages.components.query_url import is_number

_WELL_KNOWN = 200
"""Surprises come from this many well-known, varied films; an unknown one would be no surprise but a riddle."""


def in_address(key: str) -> tuple[int | None, str]:
    """The film that the address names under `key`, and a sentence where what it names is none."""
    text = st.query_params.get(key)
    if text is None:
        return None, ""
    if is_number(text) and int(text) in resources.catalogue().titles:
        return int(text), ""
    return None, f"“{text[:40]}” in the link is no film of this catalogue, so it was left out."


def draw(label: str, key: str, film: int) -> None:
    """A list of all titles that shows `film`; another choice goes into the address under `key`."""
    titles = resources.catalogue().titles

    def take() -> None:
        put(**{key: st.session_state[f"choose-{key}"]})

    st.selectbox(
        label,
        options=list(titles),
        format_func=lambda film: titles[film],
        key=query_state.follow(f"choose-{key}", film),
        on_change=take,
    )


def put(**films: int) -> None:
    """Makes the address name these films."""
    st.query_params.from_dict({key: str(film) for key, film in {**st.query_params.to_dict(), **films}.items()})


def well_known() -> list[int]:
    """The films that a page begins with and a surprise is drawn from, the best known first."""
    return [movie.tmdb_id for movie in resources.recommender().films.showcase(_WELL_KNOWN)]


def surprise(*but: int) -> int:
    """A well-known film other than these, where there is one."""
    candidates = well_known()
    return random.choice([film for film in candidates if film not in but] or candidates)


def pair(first: int | None, last: int | None) -> tuple[int, int]:
    """Two films, with well-known ones that differ for those which are not chosen."""
    known = well_known() + list(resources.catalogue().titles)
    start = first or next(film for film in known if film != last)
    return start, last or next(film for film in known if film != start)
