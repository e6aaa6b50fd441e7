"""The ways in which a poster comes back to us worse than it was: photographed, shrunk, compressed, recoloured."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from PIL import Image, ImageFilter, ImageOps

from recommender.images import read_image

CROP = 0.1
"""Share of width and of height that is cut away, half of it on each side."""
BLUR = 0.008
"""Radius of the Gaussian blur as a share of the width (1.6 pixels of 200)."""
JPEG_QUALITY = 20
HUE = 15
"""Turn of the hue in degrees: visibly another print, still the same picture."""


def cropped(poster: Image.Image) -> Image.Image:
    side, top = round(poster.width * CROP / 2), round(poster.height * CROP / 2)
    return ImageOps.crop(poster, (side, top, side, top))


def blurred(poster: Image.Image) -> Image.Image:
    return poster.filter(ImageFilter.GaussianBlur(poster.width * BLUR))


def compressed(poster: Image.Image) -> Image.Image:
    buffer = io.BytesIO()
    poster.save(buffer, "JPEG", quality=JPEG_QUALITY)
    return read_image(buffer.getvalue())


def halved(poster: Image.Image) -> Image.Image:
    return poster.resize((poster.width // 2, poster.height // 2), Image.Resampling.BICUBIC)


def recoloured(poster: Image.Image) -> Image.Image:
    hue, saturation, value = poster.convert("HSV").split()
    turned = hue.point([(level + round(HUE / 360 * 256)) % 256 for level in range(256)])
    return Image.merge("HSV", (turned, saturation, value)).convert("RGB")


def mirrored(poster: Image.Image) -> Image.Image:
    return ImageOps.mirror(poster)


DEGRADATIONS: Mapping[str, Callable[[Image.Image], Image.Image]] = {
    "crop": cropped,
    "blur": blurred,
    "jpeg": compressed,
    "half_size": halved,
    "hue_shift": recoloured,
    "flip": mirrored,
}
