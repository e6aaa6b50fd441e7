"""Pixels of every depth and kind as a person sees them: RGB on white paper, upright, at a working size."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import numpy as np
from PIL import ExifTags, Image, ImageOps, ImageStat

_STRIP = 16
"""Rows of the small picture made at a time: a whole picture in other colours would take its memory once more."""


def as_seen(image: Image.Image, longest: int) -> Image.Image:
    """The loaded picture in RGB, its longest side at most `longest` pixels."""
    factor = max(1, max(image.size) // (2 * longest))
    rgb = _to_rgb(image)
    small = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)))
    for top in range(0, image.height, _STRIP * factor):
        strip = image.crop((0, top, image.width, min(top + _STRIP * factor, image.height)))
        small.paste(rgb(strip).reduce(factor), (0, top // factor))
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _upright(small, image)


def spread(image: Image.Image) -> float:
    """Standard deviation of the colours, in steps of 255: 0 for one flat colour."""
    return max(ImageStat.Stat(image).stddev)


def match_transparency(image: Image.Image, depth: int) -> None:
    """Pillow keeps the transparent colour of a PNG in the file's own depth (bits per sample), but not the pixels."""
    colour = image.info.get("transparency")
    if image.mode == "L" and depth in (2, 4) and isinstance(colour, int):
        image.info["transparency"] = colour * 255 // (2**depth - 1)
    elif image.mode == "RGB" and depth == 16 and isinstance(colour, tuple):
        image.info["transparency"] = tuple(sample >> 8 for sample in colour)


def _to_rgb(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    if image.mode not in ("I", "F") and not image.mode.startswith("I;16"):
        return _on_paper
    black, white = _levels(image)
    if _tag(image, "PhotometricInterpretation", 1) == 0:  # TIFF: the least is white
        black, white = white, black
    return partial(_eight_bit, black=black, white=white, clear=image.info.get("transparency"))


def _levels(image: Image.Image) -> tuple[float, float]:
    """The values that are black and white. Files do not say it for floats and long integers: the usual ones are
    tried, 0 to 1, 255 and 65535, which a few highlights may exceed; else it is the least and the greatest value."""
    if image.mode.startswith("I;16"):
        return 0.0, 2.0 ** _tag(image, "BitsPerSample", 16) - 1.0
    small = image.resize((min(image.width, 256), min(image.height, 256)), Image.Resampling.NEAREST)
    values = np.asarray(small, dtype=np.float64)
    values = values[np.isfinite(values)]
    if not values.size:
        return 0.0, 1.0
    high = float(np.percentile(values, 99))
    usual = [level for level in (1.0, 255.0, 65535.0) if high <= level and (level > 1 or image.mode == "F")]
    if values.min() >= 0 and usual:
        return 0.0, usual[0]
    return float(values.min()), float(values.max())


def _eight_bit(strip: Image.Image, black: float, white: float, clear: object) -> Image.Image:
    values = np.nan_to_num(np.asarray(strip, dtype=np.float64), nan=black, posinf=max(black, white))
    shades = np.clip((values - black) * (255.0 / ((white - black) or 1.0)), 0, 255)
    if isinstance(clear, int):
        shades[values == clear] = 255
    return Image.fromarray(np.rint(shades).astype(np.uint8)).convert("RGB")


def _on_paper(strip: Image.Image) -> Image.Image:
    if not strip.has_transparency_data:
        return strip.convert("RGB")
    layered = strip.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("RGB")


def _tag(image: Image.Image, name: str, default: int) -> int:
    value = getattr(image, "tag_v2", {}).get(ExifTags.Base[name].value, default)
    return int(value[0] if isinstance(value, tuple) else value)


def _upright(small: Image.Image, image: Image.Image) -> Image.Image:
    # Broken metadata says nothing about which way is up; decoders of it raise whatever they like.
    with suppress(Exception):
        turn = image.getexif().get(ExifTags.Base.Orientation)
        small.getexif()[ExifTags.Base.Orientation] = turn
        ImageOps.exif_transpose(small, in_place=True)
    return small
