"""Raster textures that lie between the drawn layers: drifting mist, clouds, halftone dots."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.ink import channels

Field = NDArray[np.float32]


def noise(width: int, height: int, seed: int, grain: tuple[float, float], octaves: int = 4) -> Field:
    """Cloudy noise in 0..1, shape (height, width); grain is the size of the largest blob in pixels (x, y)."""
    rng = np.random.default_rng(seed)
    total = np.zeros((height, width), np.float32)
    weight = 1.0
    for octave in range(octaves):
        columns = max(2, round(width / grain[0] * 2**octave) + 1)
        rows = max(2, round(height / grain[1] * 2**octave) + 1)
        cells = Image.fromarray(rng.random((rows, columns), np.float32))
        total += weight * np.asarray(cells.resize((width, height), Image.Resampling.BICUBIC))
        weight *= 0.5
    low, high = float(total.min()), float(total.max())
    return np.asarray(np.clip((total - low) / (high - low + 1e-6), 0, 1), np.float32)


def smoothstep(low: float, high: float, values: Field) -> Field:
    t = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def window(height: int, top: float, bottom: float, soft: float) -> Field:
    """A column that is 1 between top and bottom (0..1 of the height) and fades out over soft; shape (height, 1)."""
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    rising, falling = smoothstep(top - soft, top + 1e-3, y), smoothstep(bottom - 1e-3, bottom + soft, y)
    return np.asarray(rising * (1 - falling), np.float32)


def veil(colour: str, alpha: Field) -> str:
    """A one-colour picture with the given opacity (0..1) as a data URI for an <image>."""
    pixels = np.empty((*alpha.shape, 4), np.uint8)
    pixels[:, :, :3] = channels(colour)
    pixels[:, :, 3] = np.clip(alpha * 255, 0, 255)
    buffer = BytesIO()
    Image.fromarray(pixels, "RGBA").save(buffer, "PNG", compress_level=1)
    return "data:image/png;base64," + b64encode(buffer.getvalue()).decode()


def dots(width: int, height: int, cell: float, strength: Field, angle: float = 0.35) -> Field:
    """Halftone: round dots on a turned grid, as large as strength (0..1, shape (height, width)) says."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    u = (x * np.cos(angle) + y * np.sin(angle)) / cell
    v = (y * np.cos(angle) - x * np.sin(angle)) / cell
    distance = np.hypot(u - np.round(u), v - np.round(v))
    edge = 0.7 / cell
    sized = smoothstep(-edge, edge, np.sqrt(np.clip(strength, 0, 1)) * 0.62 - distance)
    return np.asarray(sized * (strength > 0.02), np.float32)
