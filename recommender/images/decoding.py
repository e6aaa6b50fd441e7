"""The one door for pictures from strangers: bytes in, a checked RGB image out."""

from __future__ import annotations

import io
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from recommender.errors import BadImage
from recommender.images.colours import as_seen, match_transparency, spread
from recommender.images.kinds import unreadable_kind
from recommender.images.repair import MOST_MISSING, missing_rows, repaired
from recommender.images.size import LARGE, WORKING_SIDE, check_size, reduce_and_weigh

MAX_BYTES = 20 * 1024 * 1024
"""Photographs of telephones have 3 to 15 MB."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF")
"""By Pillow's names. MPO, the pictures in pairs that some telephones make, is read as the JPEG it begins with."""
TELLING_SIDE = 100
"""Shorter side below which a picture is too small to tell: made 128 pixels wide, nine in ten of the bundled posters
still find themselves, 92 wide every second one, 64 wide every fifth, 32 wide one in thirteen."""

_ANIMATED = ("GIF", "PNG", "WEBP", "AVIF", "TIFF")
"""Or with pages."""
_MOST_FRAMES = 100
_MOST_FRAME_PIXELS = 150_000_000
"""Of all frames looked at together: about two seconds."""
_SHOWS_SOMETHING = 4.0
"""Spread of the colours, in steps of 255. Noise of the coding stays below, one line of text is above."""
_large_pictures = ThreadPoolExecutor(1, thread_name_prefix="large-pictures")
"""Large pictures go one at a time, so that visitors do not add up their memory, and always in the same thread: the
allocator keeps what was freed for each thread by itself."""
_ADVICE = f"Use a JPEG, PNG, WebP or AVIF picture of up to {MAX_BYTES // 2**20} MB."


def read_bytes(source: bytes | str | Path) -> bytes:
    """The file's bytes. Raises BadImage when it is absent, unreadable, empty or over MAX_BYTES."""
    data = source if isinstance(source, bytes) else _read_file(Path(source))
    if not data:
        raise BadImage("The picture is empty.", _ADVICE)
    if len(data) > MAX_BYTES:
        raise BadImage(f"The picture is larger than {MAX_BYTES // 2**20} MB.", "Use a smaller copy.")
    return data


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
        raise BadImage(f"The picture “{path}” cannot be read: {reason}.", "Check the path.") from error


def read_image(source: bytes | str | Path | Image.Image) -> Image.Image:
    """Decodes a picture into upright RGB, its longest side at most WORKING_SIDE pixels; one that was is given back.

    An animation counts as its first frame that shows something; transparency is laid on white, as paper would show it;
    grey of 16 bits and floats get the usual range. Sound pixels are read in spite of broken metadata, a wrong checksum
    or a missing end. Raises BadImage with the reason for anything that is not a picture of a sane size.
    """
    if isinstance(source, Image.Image):
        return source
    data = read_bytes(source)
    with warnings.catch_warnings():
        # Pillow warns of metadata and sizes that are none of a person's concern; what matters is raised. Only of
        # Pillow's module, because among threads such a filter may outlive its block.
        warnings.filterwarnings("ignore", module=r"PIL\.")
        return _read(data)


def _read(data: bytes) -> Image.Image:
    try:
        return _decoded(data)
    except BadImage:
        raise
    except Exception as error:
        # Decoders raise whatever they like (OSError, SyntaxError, struct.error, zlib.error …) on damaged data.
        mended = None if isinstance(error, Image.DecompressionBombError) else repaired(data)
        if mended is not None:
            with suppress(_Damaged):
                return _decoded_again(mended)
        raise _refusal(data, error) from error


def thumbnail_warning(picture: Image.Image) -> str | None:
    """One sentence for a picture (as read_image gives it) that is too small to tell films apart, None for others."""
    if min(picture.size) >= TELLING_SIDE:
        return None
    return (
        f"This is a thumbnail of {picture.width} × {picture.height} pixels, too small to tell: "
        "films found by it may be wrong. Use a larger copy."
    )


class _Damaged(Exception):
    """Mending did not help."""


def _decoded_again(mended: bytes) -> Image.Image:
    try:
        return _decoded(mended, may_lack_rows=True)
    except BadImage:
        raise
    except Exception as error:
        raise _Damaged from error


def _decoded(data: bytes, may_lack_rows: bool = False) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        check_size(image)
        if reduce_and_weigh(image, data) > LARGE:
            return _large_pictures.submit(_pixels, image, data, may_lack_rows).result()
        return _pixels(image, data, may_lack_rows)


def _pixels(image: Image.Image, data: bytes, may_lack_rows: bool) -> Image.Image:
    try:
        image.load()
        if may_lack_rows and image.format in ("JPEG", "MPO") and missing_rows(image) > MOST_MISSING:
            raise _Damaged
        if image.format == "PNG":
            match_transparency(image, depth=data[24])
        return _first_to_show_something(image)
    finally:
        image.close()  # gives the memory back here, before the next large picture begins


def _first_to_show_something(image: Image.Image) -> Image.Image:
    """Falls back on the frame that shows most, and on the first among equals."""
    best = as_seen(image, WORKING_SIDE)
    if image.format not in _ANIMATED or spread(best) >= _SHOWS_SOMETHING:
        return best
    # Past the last frame Pillow raises EOFError, in a damaged one anything; the frames before are sound.
    with suppress(Exception):
        for number in range(1, min(_MOST_FRAMES, _MOST_FRAME_PIXELS // (image.width * image.height))):
            image.seek(number)
            frame = as_seen(image, WORKING_SIDE)
            if spread(frame) > spread(best):
                best = frame
            if spread(best) >= _SHOWS_SOMETHING:
                break
    return best


def _refusal(data: bytes, error: Exception) -> BadImage:
    if isinstance(error, Image.DecompressionBombError):
        return BadImage("The picture has too many pixels.", "Use a smaller copy.")
    kind = unreadable_kind(data)
    if kind is not None:
        return BadImage(f"This is {kind.name}, which we cannot open.", kind.way_out)
    if isinstance(error, UnidentifiedImageError) and not _begins_as_picture(data):
        return BadImage("This file is not a picture we can read.", _ADVICE)
    return BadImage("The picture is damaged or cut off.", "Try another copy of it, or save it anew as JPEG or PNG.")


def _begins_as_picture(data: bytes) -> bool:
    beginnings = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")
    return data.startswith(beginnings) or data[8:12] == b"WEBP" or data[4:12] in (b"ftypavif", b"ftypavis")
