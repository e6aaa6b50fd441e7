"""Small pictures with something in them, the same on every machine to the last pixel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw


def moonlit() -> Image.Image:
    """A pale disc over a dark hill."""
    picture = Image.new("RGB", (200, 300), (12, 16, 48))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((60, 40, 150, 130), fill=(240, 236, 200))
    draw.polygon([(0, 300), (0, 230), (110, 170), (200, 240), (200, 300)], fill=(4, 5, 14))
    return picture


def stripes() -> Image.Image:
    """Broad bands in bright colours, wider than it is high."""
    picture = Image.new("RGB", (320, 180))
    draw = ImageDraw.Draw(picture)
    for place, colour in enumerate(((230, 60, 50), (250, 190, 40), (60, 160, 90), (40, 90, 200))):
        draw.rectangle((place * 80, 0, place * 80 + 79, 179), fill=colour)
    return picture


def slope() -> Image.Image:
    """A smooth gradient in all three channels, at exactly the size that the encoder looks at."""
    rows, columns = np.mgrid[0:288, 0:192]
    return Image.fromarray(np.stack([rows * 255 // 287, columns * 255 // 191, (rows + columns) % 256], 2).astype("u1"))


SCENES: Mapping[str, Callable[[], Image.Image]] = {"moonlit": moonlit, "stripes": stripes, "slope": slope}
