"""Pictures with lettering, drawn on the spot."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from recommender.settings import ROOT

FONTS = ROOT / "studio" / "fonts"


def lettered(
    *rows: tuple[str, float], size: tuple[int, int] = (400, 600), font: str = "oswald", ground: str = "navy"
) -> Image.Image:
    """A poster with these rows from top to bottom, each a text and its size as a share of the poster's width."""
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    for (text, share), middle in zip(rows, _middles(len(rows), size[1]), strict=True):
        letters = ImageFont.truetype(FONTS / f"{font}.woff", round(share * size[0]))
        draw.text((size[0] / 2, middle), text, "white", letters, anchor="mm")
    return image


def _middles(rows: int, height: int) -> Sequence[float]:
    return [height * (row + 1) / (rows + 1) for row in range(rows)]
