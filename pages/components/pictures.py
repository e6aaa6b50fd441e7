"""The pictures a person can ask with: samples that come with the app, and those of this session."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import streamlit as st

from pages.components.draft import Picture
from recommender.images import read_image

SAMPLES_FOLDER = Path(__file__).parents[2] / "data" / "samples"
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}
KEPT = 4
"""Pictures a session remembers, so that the Back button can return to them. At most 5 MB each."""
THUMBNAIL = (240, 360)


def samples() -> dict[str, Path]:
    """The sample pictures by the name a link uses for them."""
    if not SAMPLES_FOLDER.is_dir():
        return {}
    return {file.name: file for file in sorted(SAMPLES_FOLDER.iterdir()) if file.suffix.lower() in SUFFIXES}


def sample_label(name: str) -> str:
    """ "neon_city.jpg" is called "Neon city"."""
    return Path(name).stem.replace("_", " ").replace("-", " ").capitalize()


def name_of(picture: Picture) -> str:
    """What a link calls this picture: the file name of a sample, a digest of anything else."""
    if isinstance(picture, Path):
        return picture.name
    return "upload-" + hashlib.sha256(picture).hexdigest()[:16]


def remember(picture: bytes) -> None:
    """Keeps an uploaded picture for this session, forgetting the oldest beyond KEPT. Raises BadImage."""
    read_image(picture)
    kept: dict[str, bytes] = st.session_state.setdefault("pictures", {})
    kept[name_of(picture)] = picture
    while len(kept) > KEPT:
        del kept[next(iter(kept))]


def known() -> dict[str, Picture]:
    """Every picture a link may name in this session."""
    return {**samples(), **st.session_state.get("pictures", {})}


@st.cache_data(show_spinner=False, max_entries=64)
def thumbnail(name: str, _picture: Picture) -> bytes:
    """A small JPEG of the picture; `name` is its `name_of`, so it is decoded once and not at every click."""
    small = read_image(_picture)
    small.thumbnail(THUMBNAIL)
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()
