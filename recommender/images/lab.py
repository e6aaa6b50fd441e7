"""A picture's colours as people tell them apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Lab = NDArray[np.float32]
"""Lightness 0 to 100, green to red, blue to yellow (CIE L*a*b*)."""
_SIZE = (96, 144)
_WHITE = np.array([0.9505, 1.0, 1.089])
_XYZ_OF_RED = (0.4124, 0.2126, 0.0193)
_XYZ_OF_GREEN = (0.3576, 0.7152, 0.1192)
_XYZ_OF_BLUE = (0.1805, 0.0722, 0.9505)
_TO_XYZ = (np.array([_XYZ_OF_RED, _XYZ_OF_GREEN, _XYZ_OF_BLUE]) / _WHITE).astype(np.float32)
_TO_LAB = np.array([[0, 500, 0], [116, -500, 200], [0, 0, -200]], np.float32)


def as_lab(picture: Image.Image) -> Lab:
    """A checked RGB picture as (rows, columns, 3) of `Lab`, at a small size that is the same for all."""
    rgb = np.asarray(picture.resize(_SIZE, Image.Resampling.BOX))
    xyz = _LIGHT[rgb] @ _TO_XYZ
    bent = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    lab: Lab = bent @ _TO_LAB
    lab[..., 0] -= 16
    return lab


def _light_of_steps() -> NDArray[np.float32]:
    """Light, 0 to 1, of the 256 steps a screen knows (IEC 61966-2-1): a table is quicker than three powers a pixel."""
    steps = np.arange(256) / 255
    return np.where(steps <= 0.04045, steps / 12.92, ((steps + 0.055) / 1.055) ** 2.4).astype(np.float32)


_LIGHT = _light_of_steps()
