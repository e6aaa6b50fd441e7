"""From raster to print: glow of the lights, readable letters, vignette, grain, JPEG."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from studio.ink import channels, contrast
from studio.palettes import Palette

Pixels = NDArray[np.float32]

BEST_QUALITY = 80  # of a poster: at its size no block shows at 100 %, and all posters together stay below 12 MB
MOST_BYTES = 33_000  # of a poster; only rain and snow come near it


def bloom(picture: Image.Image, strength: float = 0.35) -> Image.Image:
    """The brightest parts shine over their surroundings."""
    small = picture.resize((picture.width // 6, picture.height // 6), Image.Resampling.BOX)
    bright = np.asarray(small, np.float32)
    bright = bright * np.clip((bright.max(axis=2, keepdims=True) - 175) / 80, 0, 1)
    glow = Image.fromarray(bright.astype(np.uint8)).filter(ImageFilter.GaussianBlur(small.width / 18))
    over = np.asarray(glow.resize(picture.size, Image.Resampling.BILINEAR), np.float32) * strength
    base = np.asarray(picture, np.float32)
    return Image.fromarray((255 - (255 - base) * (1 - over / 255)).astype(np.uint8))


def letter_colour(picture: Image.Image, palette: Palette, box: tuple[int, int, int, int]) -> str:
    """The palette's colour that reads best on that part of the picture; its own text colour when that reads well."""
    tone = np.asarray(picture.crop(box).convert("RGB"), np.float32).reshape(-1, 3)
    ground = "#" + "".join(f"{round(float(v)):02x}" for v in np.median(tone, axis=0))
    if contrast(palette.text, ground) >= 4:
        return palette.text
    return max((palette.text, palette.light, palette.dark), key=lambda colour: contrast(colour, ground))


def print_letters(picture: Image.Image, letters: Image.Image, colour: str) -> Image.Image:
    """Letters over the picture, on a soft shade of the opposite brightness where they need it."""
    alpha = letters.getchannel("A")
    spread = alpha.filter(ImageFilter.GaussianBlur(picture.width / 42))
    shade = np.minimum(np.asarray(spread, np.float32) / 255 * 1.5, 0.62)[:, :, None]
    dark_letters = sum(channels(colour)) < 384
    base = np.asarray(picture, np.float32)
    opposite = np.float32(255 if dark_letters else 0)
    # A calm, contrasting ground needs no help: only what is close to the letters in brightness is pushed away.
    closeness = np.clip(
        1 - np.abs(base - np.array(channels(colour), np.float32)).mean(axis=2, keepdims=True) / 170, 0, 1
    )
    picture = Image.fromarray((base + (opposite - base) * shade * closeness).astype(np.uint8))
    picture.paste(letters, (0, 0), letters)
    return picture


def grain(picture: Image.Image, seed: int, strength: float = 4.2) -> Image.Image:
    """Vignette, the grain of ink on paper, and blacks that are never quite black."""
    rng = np.random.default_rng(seed)
    width, height = picture.size
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    edge = (1 - 0.17 * np.clip(np.hypot(x, y * 0.95) - 0.62, 0, 1) ** 1.4)[:, :, None]
    base = np.asarray(picture, np.float32) * edge
    noise = rng.normal(0, 1, (height, width)).astype(np.float32)
    soft = (noise + np.roll(noise, 1, 0) + np.roll(noise, 1, 1) + np.roll(noise, (1, 1), (0, 1))) / 2
    speck = (rng.random((height, width)) > 0.9985).astype(np.float32) * 16
    mid = 1 - np.abs(base.mean(axis=2) / 255 - 0.45) * 0.9
    printed = 7 + base * (246 / 255) + (soft * strength * 0.75 * mid + speck)[:, :, None]
    return Image.fromarray(np.clip(printed, 0, 255).astype(np.uint8))


def jpeg(picture: Image.Image, most: int, best: int = 88) -> bytes:
    """The best JPEG of at most that many bytes."""
    for quality in range(best, 59, -4):
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= most:
            break
    return buffer.getvalue()
