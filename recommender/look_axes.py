"""How a poster looks on sixteen axes, such as dark to light: from its pixels where they tell, else from its vector."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PIL import Image

from recommender.embedding import Encoders, FloatArray
from recommender.images import Lab, as_lab

CLEAR = 0.3
"""How far from where an axis parts a poster is called by the name of its side; nearer than that it is neither."""
_COARSE = 4
"""Pixels of the measured picture along one of the coarse picture, which forgets small things."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What it is called, its two sides, how it is measured, and the measure's scale.

    `parts` is where posters that a person put on either side part best (benchmarks/look_axes.py), `spread` the standard
    deviation over posters at large. Without a `measure` the phrases of both sides are compared with the vector.
    """

    key: str
    low: str
    high: str
    parts: float
    spread: float
    measure: Callable[[Lab], float] | None = None
    phrases: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Words for the low side, and for the high side."""


def _lightness(lab: Lab) -> float:
    return float(lab[..., 0].mean())


def _warmth(lab: Lab) -> float:
    return float((0.6 * lab[..., 1] + 0.8 * lab[..., 2]).mean())


def _hues(lab: Lab) -> float:
    """How many hues share the colour (1 to 24), and how much colour there is to share."""
    chroma = _chroma(lab)
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    counts, _ = np.histogram(hue, 24, (-np.pi, np.pi), weights=chroma * (chroma > 12))
    shares = (counts + 1e-9) / (counts + 1e-9).sum()
    return float(np.exp(-(shares * np.log(shares)).sum()) * np.sqrt(chroma.mean()))


def _vividness(lab: Lab) -> float:
    return float(np.percentile(_chroma(lab), 80))


def _contrast(lab: Lab) -> float:
    return float(lab[..., 0].std())


def _symmetry(lab: Lab) -> float:
    """How little the coarse picture differs from its mirror image, for the range of its lightness."""
    rows, columns = (side // _COARSE for side in lab.shape[:2])
    coarse = lab[..., 0].reshape(rows, _COARSE, columns, _COARSE).mean(axis=(1, 3))
    return float(-np.abs(coarse - coarse[:, ::-1]).mean() / (coarse.std() + 3))


def _business(lab: Lab) -> float:
    """Share of the picture where something ends."""
    down, across = np.gradient(lab[..., 0])
    return float((down**2 + across**2 > 6**2).mean())


def _emptiness(lab: Lab) -> float:
    """Share of the colour that covers most."""
    # L* is 0 to 100, the others stay within ±128: a step of twelve has a number below 32 each, so one number tells all.
    steps = (lab / 12).round().astype(np.int64) + 16
    counts = np.bincount((steps @ np.array([1024, 32, 1])).ravel())
    return float(counts.max() / counts.sum())


def _chroma(lab: Lab) -> Lab:
    green, yellow = lab[..., 1], lab[..., 2]
    return np.sqrt(green * green + yellow * yellow)


AXES: tuple[Axis, ...] = (
    Axis("light", "dark", "light", 48.09, 18.2, measure=_lightness),
    Axis("warm", "cold", "warm", 1.197, 13.1, measure=_warmth),
    Axis("hues", "one-coloured", "many-coloured", 28.76, 11.5, measure=_hues),
    Axis("vivid", "muted", "vivid", 34.15, 17.3, measure=_vividness),
    Axis("contrast", "soft", "stark", 26.56, 4.68, measure=_contrast),
    Axis("symmetric", "lopsided", "symmetric", -0.3875, 0.251, measure=_symmetry),
    Axis("busy", "calm", "busy", 0.3946, 0.118, measure=_business),
    Axis("empty", "filled", "empty", 0.171, 0.157, measure=_emptiness),
    Axis(
        "face",
        "no face",
        "a face",
        0.03288,
        0.102,
        phrases=(
            ("a landscape", "a wide view", "an object", "small figures in the distance"),
            ("a close-up of a face", "a big face", "portrait of one person looking at you", "head and shoulders"),
        ),
    ),
    Axis(
        "crowd",
        "few figures",
        "crowded",
        0.0831,
        0.117,
        phrases=(
            ("one person alone", "a single object", "nobody", "an empty landscape"),
            ("a crowd of people", "a group of many characters", "an ensemble cast", "five people standing together"),
        ),
    ),
    Axis(
        "drawn",
        "photographed",
        "drawn",
        -0.06151,
        0.177,
        phrases=(
            ("photograph", "photographed actors", "modern film with actors", "portrait photo"),
            ("illustration", "painting", "vintage painted poster", "comic", "cartoon", "animated film for children"),
        ),
    ),
    Axis(
        "night",
        "day",
        "night",
        -0.02656,
        0.133,
        phrases=(
            ("day", "bright daylight", "sunny sky", "white background"),
            ("night", "dark night sky", "midnight, moonlight", "darkness"),
        ),
    ),
    Axis(
        "lettered",
        "little lettering",
        "much lettering",
        0.1038,
        0.0808,
        phrases=(
            ("no text", "a picture without words", "small title"),
            ("large letters", "a poster full of text", "big title lettering", "typography"),
        ),
    ),
    Axis(
        "close",
        "far away",
        "close up",
        0.01982,
        0.0729,
        phrases=(
            ("full-length figures", "a wide view", "small figures", "a collage"),
            ("a face fills the whole picture", "an eye", "extreme close-up"),
        ),
    ),
    Axis(
        "cheerful",
        "gloomy",
        "cheerful",
        0.06226,
        0.229,
        phrases=(
            ("gloomy", "scary", "dark and sad", "menacing", "horror"),
            ("cheerful", "funny", "happy people laughing", "comedy", "bright and playful"),
        ),
    ),
    Axis(
        "people",
        "no people",
        "people",
        0.01211,
        0.0916,
        phrases=(
            ("an animal", "an object", "a building", "a landscape", "a vehicle"),
            ("people", "a man", "a woman", "actors", "a couple"),
        ),
    ),
)
"""The order is that of `Movie.look`."""


class LookMeter:
    """Measures posters. Where nobody measured what an encoder's vectors say, the pixels alone are asked."""

    def __init__(self, encoders: Encoders) -> None:
        self._encoders = encoders
        self._known: dict[str, FloatArray] | None = None

    def measure(self, picture: Image.Image, vector: FloatArray | None) -> tuple[float, ...]:
        """A number for each of AXES: 0 where its sides part, above it the high side, in standard deviations of posters
        at large (about -3 to 3); 0 too for what cannot be told. `vector` is the poster's in the poster space."""
        values = self.values(picture, vector)
        return tuple(
            round((values[axis.key] - axis.parts) / axis.spread, 2) if axis.key in values else 0.0 for axis in AXES
        )

    def values(self, picture: Image.Image, vector: FloatArray | None) -> dict[str, float]:
        """The measures themselves, before they are scaled, by the key of their axis; those that can be told."""
        lab = as_lab(picture)
        found = {axis.key: axis.measure(lab) for axis in AXES if axis.measure is not None}
        if vector is not None:
            found |= {key: float(direction @ vector) for key, direction in self._directions().items()}
        return found

    def _directions(self) -> Mapping[str, FloatArray]:
        """From the low to the high side of each axis of phrases, as vectors of the poster space."""
        if self._known is None:
            asked = [axis for axis in AXES if axis.measure is None] if self._encoders.phrases else []
            self._known = {axis.key: self._meant(axis.phrases[1]) - self._meant(axis.phrases[0]) for axis in asked}
        return self._known

    def _meant(self, phrases: tuple[str, ...]) -> FloatArray:
        rows = self._encoders.encode_queries(phrases, ["poster"])["poster"]
        return np.asarray(rows.mean(axis=0), dtype=np.float32)


def sides(look: tuple[float, ...]) -> tuple[str, ...]:
    """The names that are clearly true of a poster, in the order of AXES."""
    named = ((axis.high if value > 0 else axis.low, value) for axis, value in zip(AXES, look, strict=False))
    return tuple(name for name, value in named if abs(value) >= CLEAR)
