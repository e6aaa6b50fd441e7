"""Strangers' pictures: good ones become upright RGB, bad ones one clear message."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recommender.errors import BadImage
from recommender.images import WORKING_SIDE, read_image
from tests.pictures import BAD_PICTURES, animation, encoded, picture

REASONS = {
    "text named .jpg": "not a picture",
    "empty": "empty",
    "truncated": "cut off",
    "one pixel": "too few",
    "too many bytes": "larger than 5 MB",
    "decompression bomb": "too many",
    "header only": "picture",
}


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_bad_pictures_are_refused_with_a_reason_and_a_next_step(name: str) -> None:
    with pytest.raises(BadImage) as caught:
        read_image(BAD_PICTURES[name])
    assert REASONS[name] in caught.value.message and caught.value.hint
    assert "Traceback" not in str(caught.value)


def test_a_pair_of_pictures_counts_as_its_first() -> None:
    pair = encoded(Image.new("RGB", (40, 60), "red"), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 60))])
    assert np.asarray(read_image(pair)).mean(axis=(0, 1))[0] > 200


def test_a_bomb_is_refused_before_its_pixels_take_memory() -> None:
    bomb = BAD_PICTURES["decompression bomb"]
    tracemalloc.start()
    with pytest.raises(BadImage, match="pixels"):
        read_image(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("form,mode", [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("WEBP", "RGB"), ("PNG", "1")])
def test_unusual_pictures_become_rgb(form: str, mode: str) -> None:
    image = read_image(picture("white", form=form, mode=mode))
    assert image.mode == "RGB"
    assert np.asarray(image).mean() > 250


def test_an_animation_counts_as_its_first_frame() -> None:
    red, green, blue = np.asarray(read_image(animation())).mean(axis=(0, 1))
    assert red > 200 and green < 50 and blue < 50


def test_transparency_is_laid_on_white() -> None:
    image = read_image(encoded(Image.new("RGBA", (40, 60), (0, 0, 0, 0)), "PNG"))
    assert np.asarray(image).min() == 255


def test_a_turned_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter clockwise
    image = read_image(encoded(Image.new("RGB", (60, 40), "red"), "JPEG", exif=exif))
    assert image.size == (40, 60)


def test_large_pictures_are_made_smaller_and_keep_their_shape() -> None:
    image = read_image(picture(size=(2000, 3000)))
    assert max(image.size) <= WORKING_SIDE
    assert image.height / image.width == pytest.approx(1.5, abs=0.01)


def test_path_and_bytes_are_the_same_picture(tmp_path: Path) -> None:
    file = tmp_path / "poster.jpg"
    file.write_bytes(picture("blue"))
    assert read_image(file).tobytes() == read_image(file.read_bytes()).tobytes()


def test_an_absent_file_is_a_bad_image(tmp_path: Path) -> None:
    with pytest.raises(BadImage, match="cannot be read"):
        read_image(tmp_path / "none.jpg")
