"""Strangers' pictures: good ones become upright RGB as a person sees them, bad ones one clear message."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recommender.errors import BadImage
from recommender.images import WORKING_SIDE, read_image, thumbnail_warning
from tests.pictures import (
    BAD_PICTURES,
    animated,
    animation,
    encoded,
    heic,
    picture,
    png_chunk,
    scene,
    small_png,
    turned,
)

REASONS = {
    "text named .jpg": "not a picture",
    "empty": "empty",
    "truncated": "cut off",
    "one pixel": "too few",
    "too many bytes": "larger than 20 MB",
    "decompression bomb": "too many",
    "header only": "picture",
}
GREY = np.linspace(0, 255, 120 * 180).reshape(180, 120)
"""From black at the head to white at the foot."""


def difference(image: Image.Image, wanted: Image.Image) -> float:
    """Mean over the pixels, in steps of 255."""
    pair = [np.asarray(each.convert("RGB").resize((60, 90)), dtype=float) for each in (image, wanted)]
    return float(np.abs(pair[0] - pair[1]).mean())


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_bad_pictures_are_refused_with_a_reason_and_a_next_step(name: str) -> None:
    with pytest.raises(BadImage) as caught:
        read_image(BAD_PICTURES[name])
    assert REASONS[name] in caught.value.message and caught.value.hint
    assert "Traceback" not in str(caught.value)


@pytest.mark.parametrize(
    "data,name",
    [
        (heic(), "HEIC"),
        (b"\0\0\0\x14ftypmif1\0\0\0\0heic" + bytes(99), "HEIC"),
        (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(99), "JPEG XL"),
        (b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(99), "JPEG 2000"),
        (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_kinds_that_are_not_opened_are_named_with_the_way_out(data: bytes, name: str) -> None:
    with pytest.raises(BadImage, match=name) as caught:
        read_image(data)
    assert "JPEG" in caught.value.hint


def test_a_pair_of_pictures_counts_as_its_first() -> None:
    blank, sun = Image.new("RGB", (40, 60), "red"), scene((40, 60))
    pair = encoded(blank, "MPO", save_all=True, append_images=[sun])
    assert difference(read_image(pair), blank) < 3


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF"])
def test_every_format_gives_the_same_picture(form: str) -> None:
    assert difference(read_image(encoded(scene(), form)), scene()) < 4


@pytest.mark.parametrize("form,mode", [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("WEBP", "RGB"), ("PNG", "1")])
def test_unusual_pictures_become_rgb(form: str, mode: str) -> None:
    image = read_image(picture("white", form=form, mode=mode))
    assert image.mode == "RGB"
    assert np.asarray(image).mean() > 250


WIDE = {
    "16-bit PNG": encoded(Image.fromarray((GREY * 257).astype(np.uint16)), "PNG"),
    "16-bit TIFF": encoded(Image.fromarray((GREY * 257).astype(np.uint16)), "TIFF"),
    "16-bit TIFF, least is white": encoded(
        Image.fromarray(((255 - GREY) * 257).astype(np.uint16)), "TIFF", tiffinfo={262: 0}
    ),
    "32-bit TIFF": encoded(Image.fromarray((GREY * 257).astype(np.int32)), "TIFF"),
    "integers to a million": encoded(Image.fromarray((GREY * 4000).astype(np.int32)), "TIFF"),
    "float to 1": encoded(Image.fromarray((GREY / 255).astype(np.float32)), "TIFF"),
    "float to 255": encoded(Image.fromarray(GREY.astype(np.float32)), "TIFF"),
    "float from -1 to 1": encoded(Image.fromarray((GREY / 127.5 - 1).astype(np.float32)), "TIFF"),
    "float with highlights": encoded(
        Image.fromarray(np.where(GREY > 254.9, 9.0, GREY / 255).astype(np.float32)), "TIFF"
    ),
    "16-bit grey with alpha": small_png(
        16, 4, [b"".join(struct.pack(">HH", int(row[0] * 257), 65535) for _ in range(120)) for row in GREY], width=120
    ),
}


@pytest.mark.parametrize("name", WIDE)
def test_wide_pixels_are_shown_from_black_to_white(name: str) -> None:
    assert difference(read_image(WIDE[name]), Image.fromarray(GREY.astype(np.uint8))) < 1.5


def test_what_is_no_number_is_black_and_no_error() -> None:
    values = np.full((60, 40), np.nan, dtype=np.float32)
    values[30:] = 1.0
    shades = np.asarray(read_image(encoded(Image.fromarray(values), "TIFF")))
    assert shades[:30].max() == 0 and shades[30:].min() == 255


def test_palettes_and_single_bits_are_averaged_and_not_thinned_out() -> None:
    """Half the columns black: made small, that is grey."""
    columns = np.tile(np.array([0, 255], dtype=np.uint8), (3000, 1100))
    for mode in ("1", "P"):
        small = np.asarray(read_image(encoded(Image.fromarray(columns).convert(mode), "PNG")))
        assert abs(small.mean() - 127.5) < 3 and small.std() < 30, mode


def test_transparency_is_laid_on_white() -> None:
    image = read_image(encoded(Image.new("RGBA", (40, 60), (0, 0, 0, 0)), "PNG"))
    assert np.asarray(image).min() == 255


@pytest.mark.parametrize(
    "data",
    [
        encoded(Image.new("LA", (16, 16), (0, 0)), "PNG"),
        encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 0)).quantize(4), "PNG"),
        encoded(Image.new("P", (16, 16), 3), "GIF", transparency=3),
        encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 0)), "WEBP", lossless=True),
        encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 0)), "AVIF"),
        encoded(Image.new("1", (16, 16), 0), "PNG", transparency=0),
        small_png(2, 0, [b"\x55" * 4] * 16, png_chunk(b"tRNS", b"\0\1")),
        small_png(4, 0, [b"\x77" * 8] * 16, png_chunk(b"tRNS", b"\0\7")),
        small_png(16, 0, [b"\x12\x34" * 16] * 16, png_chunk(b"tRNS", b"\x12\x34")),
        small_png(16, 2, [b"\x12\x34" * 48] * 16, png_chunk(b"tRNS", b"\x12\x34" * 3)),
    ],
    ids=["LA", "P", "GIF", "WebP", "AVIF", "1 bit", "2 bits", "4 bits", "16 bits", "16-bit colours"],
)
def test_a_transparent_colour_is_paper_at_every_depth(data: bytes) -> None:
    assert np.asarray(read_image(data)).min() == 255


def test_an_animation_counts_as_its_first_frame() -> None:
    red, green, blue = np.asarray(read_image(animation())).mean(axis=(0, 1))
    assert red > 200 and green < 50 and blue < 50


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF", "TIFF"])
def test_of_an_animation_the_first_frame_that_shows_something_counts(form: str) -> None:
    black, turned = Image.new("RGB", (120, 180)), scene().rotate(180)
    image = read_image(animated([black, Image.new("RGB", (120, 180), (3, 3, 3)), scene(), turned], form))
    assert difference(image, scene()) < 8


def test_a_turned_photograph_stands_upright() -> None:
    for form in ("JPEG", "PNG", "WEBP", "AVIF", "TIFF"):
        image = read_image(encoded(scene().rotate(90, expand=True), form, exif=turned()))
        assert image.size == (120, 180) and difference(image, scene()) < 5, form


def test_large_pictures_are_made_smaller_and_keep_their_shape() -> None:
    image = read_image(encoded(scene((2000, 3000)), "PNG"))
    assert max(image.size) <= WORKING_SIDE
    assert image.height / image.width == pytest.approx(1.5, abs=0.01)
    assert difference(image, scene()) < 4


@pytest.mark.parametrize("size", [(2000, 20), (20, 2000), (300, 16)])
def test_strips_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(BadImage, match="strip"):
        read_image(encoded(Image.new("RGB", size), "PNG"))


def test_a_thumbnail_is_called_one() -> None:
    said = thumbnail_warning(read_image(picture(size=(46, 69))))
    assert said is not None and "46 × 69" in said
    assert thumbnail_warning(read_image(picture(size=(154, 231)))) is None


def test_path_and_bytes_are_the_same_picture(tmp_path: Path) -> None:
    file = tmp_path / "poster.jpg"
    file.write_bytes(picture("blue"))
    of_bytes = read_image(file.read_bytes()).tobytes()
    assert read_image(file).tobytes() == of_bytes
    assert read_image(str(file)).tobytes() == of_bytes


@pytest.mark.parametrize("name", ["none.jpg", "no\0ne.jpg"])
def test_an_absent_file_is_a_bad_image(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadImage, match="cannot be read"):
        read_image(tmp_path / name)
