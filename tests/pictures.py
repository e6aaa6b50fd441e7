"""Pictures good and bad, made on the spot."""

from __future__ import annotations

import io

from PIL import Image

from recommender.images import MAX_BYTES


def picture(
    colour: str | tuple[int, int, int] = "red", size: tuple[int, int] = (40, 60), form: str = "JPEG", mode: str = "RGB"
) -> bytes:
    """A plain picture in one colour."""
    return encoded(Image.new("RGB", size, colour).convert(mode), form)


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def animation() -> bytes:
    """Red, then blue."""
    frames = [Image.new("RGB", (40, 60), colour) for colour in ("red", "blue")]
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])


def bomb() -> bytes:
    """A few kilobytes that want 400 million pixels of memory."""
    return encoded(Image.new("1", (20_000, 20_000)), "PNG")


BAD_PICTURES: dict[str, bytes] = {
    "text named .jpg": b"This is a letter, not a picture.",
    "empty": b"",
    "truncated": picture(size=(400, 600))[:300],
    "one pixel": picture(size=(1, 1)),
    "too many bytes": picture() + bytes(MAX_BYTES),
    "decompression bomb": bomb(),
    "header only": b"\xff\xd8\xff\xe0",
}
