"""Pictures to the pixels that the image tower was trained on: one arithmetic, stored beside the weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps

from recommender.embedding.contract import FloatArray
from recommender.errors import RecommenderError

RESAMPLING = {"bicubic": Image.Resampling.BICUBIC, "bilinear": Image.Resampling.BILINEAR}
FITS = ("cover", "stretch")
FIELDS = {"width", "height", "fit", "resample", "mean", "scale"}


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How a picture becomes pixels: (value - mean) / scale for each of red, green and blue.

    `fit` "cover" scales until both sides are filled and cuts what stands out in the middle; "stretch" ignores the
    picture's shape.
    """

    width: int
    height: int
    fit: str
    resample: str
    mean: tuple[float, float, float]
    scale: tuple[float, float, float]

    def __post_init__(self) -> None:
        if self.fit not in FITS or self.resample not in RESAMPLING:
            raise unusable(f"fit {self.fit!r} with resample {self.resample!r}")
        if min(self.width, self.height) < 1 or len(self.mean) != 3 or len(self.scale) != 3 or 0 in self.scale:
            raise unusable(f"{self.width}×{self.height}, mean {self.mean}, scale {self.scale}")

    @classmethod
    def from_json(cls, fields: Mapping[str, object]) -> Preprocessing:
        """Read the fields of encoders.json. Raises RecommenderError for a field or value it does not know."""
        if set(fields) != FIELDS:
            raise unusable(f"fields {sorted(set(fields) ^ FIELDS)}")
        width, height, mean, scale = (fields[name] for name in ("width", "height", "mean", "scale"))
        if not (isinstance(width, int) and isinstance(height, int) and isinstance(mean, list)):
            raise unusable(f"{width!r}×{height!r}, mean {mean!r}")
        if not isinstance(scale, list) or len(mean) != 3 or len(scale) != 3:
            raise unusable(f"mean {mean!r}, scale {scale!r}")
        fit, resample = str(fields["fit"]), str(fields["resample"])
        return cls(width, height, fit, resample, (mean[0], mean[1], mean[2]), (scale[0], scale[1], scale[2]))

    def pixels(self, pictures: Sequence[Image.Image]) -> FloatArray:
        """RGB pictures of any size to float32 (n, 3, height, width)."""
        rows = np.empty((len(pictures), 3, self.height, self.width), np.float32)
        for row, picture in zip(rows, pictures, strict=True):
            # Colour by colour and straight into place: passes over large arrays cost a tenth of the whole encoding.
            for colour, mean, scale, place in zip(
                self.fitted(picture).split(), self.mean, self.scale, row, strict=True
            ):
                np.subtract(np.asarray(colour), np.float32(mean), out=place)
                np.divide(place, np.float32(scale), out=place)
        return rows

    def fitted(self, picture: Image.Image) -> Image.Image:
        """The picture at exactly width × height."""
        size, method = (self.width, self.height), RESAMPLING[self.resample]
        rgb = picture if picture.mode == "RGB" else picture.convert("RGB")
        if rgb.size == size:
            return rgb
        return rgb.resize(size, method) if self.fit == "stretch" else ImageOps.fit(rgb, size, method)


def unusable(what: str) -> RecommenderError:
    return RecommenderError(
        f"The encoders ask for a picture preprocessing that is not known here: {what}.",
        "data/encoders and recommender/embedding belong to the same version: check both out again.",
    )
