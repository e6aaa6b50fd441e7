"""The one place that decodes pictures from strangers: bytes in, a checked RGB image out."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from recommender.errors import BadImage

MAX_BYTES = 20 * 1024 * 1024
"""Photographs of telephones have 3 to 15 MB."""
MAX_PIXELS = 40_000_000
"""A picture with more pixels needs over 100 MB of memory once decoded, so it is refused from its header."""
MIN_SIDE = 16
"""Below this a picture has no composition left to compare."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""By Pillow's names. MPO, the pictures in pairs that some telephones make, is read as the JPEG it begins with."""
WORKING_SIDE = 1024
"""Longest side kept. The encoders look at a few hundred pixels, and memory is bounded from here on."""

_ADVICE = f"Use a JPEG, PNG or WebP picture of up to {MAX_BYTES // 2**20} MB."


def read_bytes(source: bytes | Path) -> bytes:
    """The file's bytes. Raises BadImage when it is absent, unreadable, empty or over MAX_BYTES."""
    data = source if isinstance(source, bytes) else _read_file(source)
    if not data:
        raise BadImage("The picture is empty.", _ADVICE)
    if len(data) > MAX_BYTES:
        raise BadImage(f"The picture is larger than {MAX_BYTES // 2**20} MB.", "Use a smaller copy.")
    return data


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadImage(f"The picture “{path}” cannot be read: {reason}.", "Check the path.") from error


def read_image(source: bytes | Path) -> Image.Image:
    """Decodes a picture into upright RGB, its longest side at most WORKING_SIDE pixels.

    Animations count as their first frame; transparency is laid on white, as paper would show it. Raises BadImage
    with the reason for anything that is not a sound picture of a sane size.
    """
    data = read_bytes(source)
    try:
        # Pillow warns from half its own bomb limit on; ours is lower and decides from the header alone.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _check_size(image.width, image.height)
                image.draft("RGB", (WORKING_SIDE, WORKING_SIDE))
                image.load()
                return _upright_rgb(image)
    except BadImage:
        raise
    except UnidentifiedImageError as error:
        raise BadImage("This file is not a picture we can read.", _ADVICE) from error
    except Image.DecompressionBombError as error:
        raise BadImage("The picture has too many pixels.", "Use a smaller copy.") from error
    except Exception as error:
        # Decoders raise whatever they like (OSError, SyntaxError, struct.error, zlib.error …) on damaged data.
        raise BadImage("The picture is damaged or cut off.", "Try another copy of it.") from error


def _check_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise BadImage(f"The picture has {width} × {height} pixels, too many to open.", "Use a smaller copy.")
    if min(width, height) < MIN_SIDE:
        raise BadImage(f"The picture has {width} × {height} pixels, too few to see anything.", "Use a larger picture.")


def _upright_rgb(image: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((WORKING_SIDE, WORKING_SIDE), Image.Resampling.LANCZOS)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        layered = upright.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    return upright.convert("RGB")
