"""Pictures made worse, as a phone, a download or a recolouring would: augmentation for training."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageEnhance, ImageFilter, ImageOps


def degraded(picture: Image.Image, rng: random.Random) -> Image.Image:
    """A random other look of the same poster: cropped, mirrored, recoloured, blurred, compressed or shrunk."""
    picture = crop(picture, rng)
    if rng.random() < 0.5:
        picture = ImageOps.mirror(picture)
    if rng.random() < 0.6:
        picture = recoloured(picture, rng)
    return worn(picture, rng)


def crop(picture: Image.Image, rng: random.Random) -> Image.Image:
    """A window of 65 to 100 % of the area at nearly the same shape, scaled back."""
    share = rng.uniform(0.65, 1.0) ** 0.5
    shape = rng.uniform(0.93, 1.07)
    width = min(1.0, share * shape) * picture.width
    height = min(1.0, share / shape) * picture.height
    left, top = rng.uniform(0, picture.width - width), rng.uniform(0, picture.height - height)
    return picture.resize(picture.size, Image.Resampling.BICUBIC, (left, top, left + width, top + height))


def recoloured(picture: Image.Image, rng: random.Random) -> Image.Image:
    for enhancer in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
        picture = enhancer(picture).enhance(rng.uniform(0.75, 1.25))
    if rng.random() < 0.4:
        picture = hue_shifted(picture, rng.uniform(-0.1, 0.1))
    if rng.random() < 0.06:
        picture = picture.convert("L").convert("RGB")
    return picture


def hue_shifted(picture: Image.Image, turn: float) -> Image.Image:
    """Every hue turned by a share of the colour wheel (-1 to 1)."""
    hue, saturation, value = picture.convert("HSV").split()
    hue = hue.point([(level + round(turn * 256)) % 256 for level in range(256)])
    return Image.merge("HSV", (hue, saturation, value)).convert("RGB")


def worn(picture: Image.Image, rng: random.Random) -> Image.Image:
    chance = rng.random()
    if chance < 0.12:
        return picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 2.0)))
    if chance < 0.24:
        return compressed(picture, rng.randint(12, 50))
    if chance < 0.36:
        share = rng.uniform(0.4, 0.7)
        small = picture.resize((round(picture.width * share), round(picture.height * share)))
        return small.resize(picture.size, Image.Resampling.BICUBIC)
    return picture


def compressed(picture: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return Image.open(buffer).convert("RGB")
