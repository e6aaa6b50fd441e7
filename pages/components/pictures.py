"""The pictures a person can ask with: samples that come with the app, and those of this session."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

import streamlit as st

from pages.components.draft import Picture, name_of
from recommender.images import MAX_BYTES, read_image
from recommender.settings import BUNDLED_CATALOGUE

SAMPLES_FOLDER = BUNDLED_CATALOGUE / "samples"
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}
KEPT = 4
"""Pictures a session remembers, so that the Back button can return to them."""
KEPT_BYTES = 2 * MAX_BYTES
"""As many bytes of them; each visitor costs memory until the visit ends."""
THUMBNAIL = (240, 360)


def samples() -> dict[str, Path]:
    """The sample pictures by the name a link uses for them."""
    if not SAMPLES_FOLDER.is_dir():
        return {}
    return {file.name: file for file in sorted(SAMPLES_FOLDER.iterdir()) if file.suffix.lower() in SUFFIXES}


def sample_label(name: str) -> str:
    """ "neon_city.jpg" is called "Neon city"."""
    return Path(name).stem.replace("_", " ").replace("-", " ").capitalize()


def remember(picture: bytes) -> None:
    """Keeps an uploaded picture for this session, forgetting the oldest beyond what is kept. Raises BadImage."""
    read_image(picture)
    kept: dict[str, bytes] = st.session_state.setdefault("pictures", {})
    kept[name_of(picture)] = picture
    while len(kept) > KEPT or sum(map(len, kept.values())) > KEPT_BYTES:
        del kept[next(iter(kept))]


def known() -> dict[str, Picture]:
    """Every picture a link may name in this session."""
    return {**samples(), **st.session_state.get("pictures", {})}


@lru_cache(maxsize=64)
def thumbnail(picture: Picture) -> bytes:
    """A small JPEG of the picture, made once and not at every click."""
    small = read_image(picture)
    small.thumbnail(THUMBNAIL)
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()
