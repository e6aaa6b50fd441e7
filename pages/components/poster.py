"""A film's poster beside Streamlit's own parts: in the details and in the tray."""

from __future__ import annotations

import zlib

import streamlit as st

from pages.components import wording
from recommender import Movie


def draw(movie: Movie) -> None:
    """The film's poster, or a closed curtain with its title where there is none."""
    st.html(image(movie) or _curtain(movie))


def image(movie: Movie) -> str:
    """The film's poster as HTML, "" where there is none. The browser fetches it when it comes into sight."""
    if not movie.poster:
        return ""
    alt = wording.html(wording.poster_alt(movie))
    return f'<img class="poster" src="poster/{movie.poster}" alt="{alt}" loading="lazy">'


def _curtain(movie: Movie) -> str:
    """A closed curtain with the title on it; its colour is the film's own, as on the wall."""
    hue = zlib.crc32(movie.title.encode()) % 360
    title = wording.html(movie.title)
    return f'<div class="no-poster" style="--hue:{hue}"><span>{title}</span><small>no poster</small></div>'
