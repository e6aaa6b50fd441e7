"""Pictures as JPEG, for stores and services that want bytes."""

from __future__ import annotations

import io

from PIL import Image

MODEL_SIDE = 640
"""Longest side in pixels of a picture that is sent to a model of somebody's: more than any of them looks at."""


def as_jpeg(picture: Image.Image, longest: int | None = None) -> bytes:
    """The picture, scaled down where a side is longer than `longest` pixels."""
    if longest is not None and max(picture.size) > longest:
        scale = longest / max(picture.size)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()
