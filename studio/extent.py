"""Where in its box a motif really is, measured once from its drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from random import Random

import numpy as np
import resvg_py
from PIL import Image

from studio.ink import Ink
from studio.motifs import all_motifs

_HALF = 110  # the box with a margin, in motif units
_SOLID = 110  # alpha from which a pixel belongs to the body and not to a halo


@dataclass(frozen=True)
class Extent:
    """Bounds of the solid part in motif units; what its edges are like decides how it can be placed."""

    left: float
    top: float
    right: float
    bottom: float
    wide: bool  # runs off both sides of its box: a stretch of land, a skyline
    boxed: bool  # fills its whole box: a room, a street

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def stands(self) -> bool:
        """Whether it reaches the ground of its box."""
        return self.bottom > 92


@cache
def extent(name: str) -> Extent:
    """The extent of a motif; KeyError for an unknown name."""
    ink = Ink("#101010", "#606060", "#e0e0e0", "#a04040", "#c0c060")
    drawing = all_motifs()[name].draw(ink, Random(0))
    box = f'viewBox="-{_HALF} -{_HALF} {2 * _HALF} {2 * _HALF}" width="{_HALF}" height="{_HALF}"'
    picture = resvg_py.svg_to_bytes(
        svg_string=f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{drawing}</svg>', skip_system_fonts=True
    )
    solid = np.asarray(Image.open(BytesIO(bytes(picture))).convert("RGBA"))[:, :, 3] >= _SOLID
    return _measure(solid)


def _measure(solid: np.ndarray) -> Extent:
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    if not len(rows):
        return Extent(-100, -100, 100, 100, wide=False, boxed=False)
    sides = min(solid[:, 6:9].any(axis=1).sum(), solid[:, 101:104].any(axis=1).sum())
    corners = all(bool(solid[y : y + 3, x : x + 3].all()) for y in (9, 98) for x in (9, 98))
    left, right = (max(-100.0, columns[0] * 2 - _HALF), min(100.0, columns[-1] * 2 + 2 - _HALF))
    top, bottom = (max(-100.0, rows[0] * 2 - _HALF), min(100.0, rows[-1] * 2 + 2 - _HALF))
    return Extent(left, top, right, bottom, wide=bool(sides >= 3), boxed=corners)
