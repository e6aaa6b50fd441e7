"""Ink: the five colours a motif is drawn with, and the arithmetic of colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green, blue (0 to 255) of "#rrggbb"."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"Not a colour of the form #rrggbb: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(a: str, b: str, t: float) -> str:
    """The colour at t on the way from a (0) to b (1)."""
    t = min(max(t, 0.0), 1.0)
    return "#" + "".join(f"{round(p + (q - p) * t):02x}" for p, q in zip(channels(a), channels(b), strict=True))


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as in the WCAG contrast formula."""
    linear = [(v / 255 / 12.92) if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    """WCAG contrast ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True)
class Ink:
    """dark = silhouettes, light = highlights, accent = the one strong colour, glow = the light source."""

    dark: str
    mid: str
    light: str
    accent: str
    glow: str
    # One counter for all inks of a picture, so that ids never clash and a picture is drawn the same every time.
    ids: Iterator[int] = field(default_factory=count, compare=False, repr=False)

    def uid(self) -> str:
        """An id for a gradient, clip or mask that nothing else in the picture has."""
        return f"i{next(self.ids)}"

    def mix(self, a: str, b: str, t: float) -> str:
        return mix(a, b, t)

    def towards(self, haze: str, t: float) -> Ink:
        """The same ink seen through air: every colour moved towards the haze (aerial perspective)."""
        return replace(
            self,
            dark=mix(self.dark, haze, t),
            mid=mix(self.mid, haze, t),
            light=mix(self.light, haze, t * 0.7),
            accent=mix(self.accent, haze, t * 0.8),
            glow=mix(self.glow, haze, t * 0.4),
        )
