"""What a picture costs to decode, judged from its header, and the sizes that are refused."""

from __future__ import annotations

import struct

from PIL import Image, JpegImagePlugin, TiffImagePlugin

from recommender.errors import BadImage

MAX_PIXELS = 100_000_000
"""More than telephones take. Decoding is a second's work from here on, however little memory it needs."""
MAX_MEMORY = 130_000_000
"""Bytes that decoding one picture may take; the file, and what is made of the picture, come to some 30 MB more."""
MIN_SIDE = 16
"""Below this a picture has no composition left to compare."""
MAX_RATIO = 12
"""Of the longer to the shorter side. A poster has 1.5, a panorama 5; made small, a strip has nothing left to see."""
WORKING_SIDE = 1024
"""Longest side kept. The encoders look at a few hundred pixels, and memory is bounded from here on."""

LARGE = 30_000_000
"""Bytes from which on decoding is no small matter any more."""

_MODE_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2}
"""Bytes per pixel by Pillow's modes; all others take four."""


def check_size(image: Image.Image) -> None:
    """Raises BadImage for too few pixels, too many, or a strip."""
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise _too_many(image.size)
    if min(width, height) < MIN_SIDE:
        raise BadImage(f"The picture has {width} × {height} pixels, too few to see anything.", "Use a larger picture.")
    if max(width, height) > MAX_RATIO * min(width, height):
        raise BadImage(
            f"The picture has {width} × {height} pixels, a strip too narrow to see anything once it is made small.",
            "Cut out the part you mean.",
        )


def reduce_and_weigh(image: Image.Image, data: bytes) -> int:
    """Sets the decoder to deliver no more pixels than are wanted, where the format can do so, and returns the bytes
    that decoding will take. Raises BadImage when they are more than MAX_MEMORY."""
    size = image.size
    image.draft("RGB", (WORKING_SIDE, WORKING_SIDE))
    memory = _memory(image, size[0] * size[1], data)
    if memory > MAX_MEMORY:
        raise _too_many(size, MAX_MEMORY * size[0] * size[1] // memory)
    return memory


def _too_many(size: tuple[int, int], most: int = MAX_PIXELS) -> BadImage:
    kind = "" if most >= MAX_PIXELS else f": of this kind we open up to {most // 1_000_000} million pixels"
    return BadImage(f"The picture has {size[0]} × {size[1]} pixels, too many to open.", f"Use a smaller copy{kind}.")


def _memory(image: Image.Image, pixels: int, data: bytes) -> int:
    """Bytes at the peak. The factors were measured (peak of resident memory) and rounded up.

    Only JPEG decodes at a reduced size. WebP and AVIF unpack whole and are copied two or three times on the way; GIF
    and animated PNG keep the frame before; TIFF holds a strip, which may be all of it, or turns the picture round.
    """
    held = _MODE_BYTES.get(image.mode, 4)
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        return image.width * image.height * held + _coefficients(image, pixels, data)
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        tile = int(image.tag_v2.get(322, 0)) * int(image.tag_v2.get(323, 0))
        return 2 * held * pixels + 4 * tile
    if image.format == "WEBP":
        return 16 * pixels
    if image.format == "AVIF":
        return (28 if image.mode == "RGBA" else 21) * pixels // 2
    if image.format == "GIF":
        return 9 * pixels
    return (held + (8 if getattr(image, "is_animated", False) else 0)) * pixels


def _coefficients(image: JpegImagePlugin.JpegImageFile, pixels: int, data: bytes) -> int:
    """Bytes that the decoder keeps of all scans, until the last has come; none where one scan tells everything."""
    if "progressive" not in image.info and _components_of_first_scan(data) == image.layers:
        return 0
    areas = [across * down for _, across, down, _ in image.layer]
    return 2 * pixels * sum(areas) // max(1, max(areas, default=1))


def _components_of_first_scan(data: bytes) -> int:
    """0 where the header is not as plain as cameras write it, which then counts as many scans."""
    at = 2
    while at + 5 <= len(data) and data[at] == 0xFF and 0xC0 <= data[at + 1] < 0xFF:
        if data[at + 1] == 0xDA:
            return data[at + 4]
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return 0
