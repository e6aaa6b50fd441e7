"""Damaged files: sound pixels are read, pictures cut off are refused, and no bytes raise anything but BadImage."""

from __future__ import annotations

import zlib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from recommender.errors import BadImage
from recommender.images import read_image
from tests.pictures import animated, encoded, png_chunk, scene, turned, with_chunk
from tests.unit.test_images import difference

PNG, JPEG, WEBP = encoded(scene(), "PNG"), encoded(scene(), "JPEG"), encoded(scene(), "WEBP")
PROGRESSIVE = encoded(scene(), "JPEG", progressive=True)
LONG = zlib.compress(bytes(3_000_000))


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def changed(data: bytes, at: int) -> bytes:
    """One byte inverted."""
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


SOUND_PIXELS = {
    "PNG, compressed text of 3 MB": with_chunk(PNG, png_chunk(b"iTXt", b"XML\0\1\0\0\0" + LONG)),
    "PNG, old compressed text of 3 MB": with_chunk(PNG, png_chunk(b"zTXt", b"Comment\0\0" + LONG)),
    "PNG, colour profile of 3 MB": with_chunk(PNG, png_chunk(b"iCCP", b"icc\0\0" + LONG)),
    "PNG, unknown compression of text": with_chunk(PNG, png_chunk(b"zTXt", b"Comment\0\7xx")),
    "PNG, short size": with_chunk(PNG, png_chunk(b"pHYs", b"\0\0")),
    "PNG, wrong checksum of text": with_chunk(PNG, png_chunk(b"tEXt", b"a\0b", checksum=1)),
    "PNG, wrong checksum of the header": changed(PNG, 32),
    "PNG, wrong checksum of the pixels": changed(PNG, PNG.rfind(b"IEND") - 5),
    "PNG, wrong checksum in the pixels": changed(PNG, PNG.rfind(b"IEND") - 9),
    "PNG, chunk with a length beyond the end": with_chunk(PNG, b"\x7f\xff\xff\xfftEXtabc"),
    "PNG, animation without frames": with_chunk(PNG, png_chunk(b"acTL", b"\0")),
    "PNG, broken orientation": with_chunk(PNG, png_chunk(b"eXIf", b"II*\0\xff\xff\xff\xff")),
    "PNG without end": PNG[:-12],
    "PNG without end and checksum": PNG[:-16],
    "JPEG without end marker": JPEG[:-2],
    "progressive JPEG without end marker": PROGRESSIVE[:-2],
    "JPEG with half an end marker": JPEG[:-1],
    "JPEG with zeros for an end": JPEG[:-2] + bytes(500),
    "JPEG, broken Exif": JPEG[:2] + segment(0xE1, b"Exif\0\0MM\0*\xff\xff") + JPEG[2:],
    "JPEG, broken pair": JPEG[:2] + segment(0xE2, b"MPF\0MM\0*\xff\xff") + JPEG[2:],
    "JPEG, broken profile": JPEG[:2] + segment(0xE2, b"ICC_PROFILE\0\7\1abc") + JPEG[2:],
    "JPEG, comment with a length beyond the end": JPEG[:2] + b"\xff\xfe\xff\xff" + JPEG[2:],
    "WebP, wrong length": WEBP[:4] + (len(WEBP) + 400).to_bytes(4, "little") + WEBP[8:],
    "WebP, broken metadata": encoded(scene(), "WEBP", exif=b"Exif\0\0nothing", xmp=b"<")[:-4],
    "GIF without end": encoded(scene(), "GIF")[:-1],
    # Which way is up is told twice in AVIF, so it is known without the Exif.
    "AVIF, broken Exif": encoded(scene().rotate(90, expand=True), "AVIF", exif=turned()).replace(b"MM\0*", b"\0\0\0\0"),
}


@pytest.mark.parametrize("name", SOUND_PIXELS)
def test_sound_pixels_are_read_whatever_is_wrong_around_them(name: str) -> None:
    assert difference(read_image(SOUND_PIXELS[name]), scene()) < 4


def test_an_interlaced_picture_is_mended_too() -> None:
    """One grey, in the seven passes that Pillow does not write: columns and rows of each for 16 × 16 pixels."""
    passes = [(2, 2), (2, 2), (4, 2), (4, 4), (8, 4), (8, 8), (16, 8)]
    rows = b"".join(b"\0" + b"\x66" * columns for columns, count in passes for _ in range(count))
    header = (16).to_bytes(4, "big") * 2 + b"\x08\0\0\0\1"
    chunks = png_chunk(b"IHDR", header, checksum=0) + png_chunk(b"IDAT", zlib.compress(rows))
    assert read_image(b"\x89PNG\r\n\x1a\n" + chunks).getextrema() == ((0x66, 0x66),) * 3


def test_a_mended_photograph_still_stands_upright() -> None:
    lying = scene().rotate(90, expand=True)
    photograph = encoded(lying, "JPEG", exif=turned())[:-2]
    assert difference(read_image(photograph), scene()) < 4


def test_inks_keep_their_meaning_in_a_mended_photograph() -> None:
    assert difference(read_image(encoded(scene().convert("CMYK"), "JPEG")[:-2]), scene()) < 6


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_a_picture_of_which_half_is_missing_is_refused(form: str) -> None:
    data = encoded(scene(), form)
    with pytest.raises(BadImage, match="cut off"):
        read_image(data[: len(data) // 2])


def test_a_cut_animation_gives_what_came() -> None:
    whole = animated([Image.new("RGB", (120, 180)), scene(), scene().rotate(180)], "GIF")
    assert difference(read_image(whole[:-40]), scene()) < 8


SEEDS = [
    *(encoded(scene((40, 60)), form) for form in ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")),
    encoded(scene((40, 60)), "JPEG", progressive=True, exif=turned()),
    encoded(scene((40, 60)).quantize(8), "PNG", transparency=1, exif=turned()),
    encoded(scene((40, 60)).convert("F"), "TIFF"),
    encoded(scene((40, 60)), "TIFF", compression="tiff_lzw"),
    *(animated([Image.new("RGB", (40, 60)), scene((40, 60))], form) for form in ("GIF", "PNG", "WEBP", "AVIF")),
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A picture with bytes exchanged, put in, or missing at some places."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=8)) + data[at + draw(st.integers(0, 12)) :]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.binary(max_size=400), damaged()))
def test_no_bytes_whatever_raise_anything_but_bad_image(data: bytes) -> None:
    with suppress(BadImage):
        image = read_image(data)
        assert image.mode == "RGB" and max(image.size) <= 1024
