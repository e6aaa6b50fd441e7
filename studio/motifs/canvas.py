"""A small canvas: collects the filled shapes, fades, glows and rim light a motif is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from studio.ink import Ink, channels, luminance

Point = tuple[float, float]


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a smooth (Catmull-Rom) curve through the points."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[min(max(i, 0), count - 1)]

    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
        parts.append(
            f"C{bx + (cx - ax) / 6:.1f} {by + (cy - ay) / 6:.1f} "
            f"{cx - (dx - bx) / 6:.1f} {cy - (dy - by) / 6:.1f} {cx:.1f} {cy:.1f}"
        )
    return "".join(parts) + ("Z" if closed else "")


class Canvas:
    """SVG in the making; `svg()` gives the fragment. Coordinates lie in [-100, 100], y points down."""

    def __init__(self, ink: Ink) -> None:
        self.ink = ink
        self._parts: list[str] = []

    def svg(self) -> str:
        return "".join(self._parts)

    def tone(self, t: float) -> str:
        """The colour at t on the scale dark (0) - mid (0.5) - light (1)."""
        ink = self.ink
        return ink.mix(ink.dark, ink.mid, t * 2) if t < 0.5 else ink.mix(ink.mid, ink.light, t * 2 - 1)

    @property
    def ember(self) -> str:
        """The deep colour of fire: the accent where it is warm, else what the glow burns down to."""
        red, green, blue = channels(self.ink.accent)
        if red > green and red > blue:
            return self.ink.accent
        red, _, blue = channels(self.ink.glow)
        return self.ink.mix(self.ink.glow, "#d9480f", 0.62) if red > blue + 24 else self.ink.mix(self.ink.glow, self.ink.mid, 0.5)

    @property
    def gold(self) -> str:
        """Gold in the light of the glow, so that it stays metal where the glow is almost white."""
        return self.ink.mix(self.local("#e3a52c"), self.ink.glow, 0.45)

    def local(self, colour: str) -> str:
        """A thing's own colour (a cab is yellow), drained as far as the palette is grey."""
        chroma = max(max(rgb) - min(rgb) for rgb in map(channels, (self.ink.accent, self.ink.glow, self.ink.mid)))
        grey = f"#{round(255 * luminance(colour) ** (1 / 2.2)):02x}" + f"{round(255 * luminance(colour) ** (1 / 2.2)):02x}" * 2
        return self.ink.mix(grey, colour, min(chroma / 80, 1.0))

    def fade(self, *colours: str, x1: float = 0, y1: float = -100, x2: float = 0, y2: float = 100) -> str:
        """A fill that runs through the colours from (x1, y1) to (x2, y2)."""
        name, last = self.ink.uid(), len(colours) - 1
        stops = "".join(f'<stop offset="{i / last:.3f}" stop-color="{c}"/>' for i, c in enumerate(colours))
        self._parts.append(
            f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x1}" y1="{y1}" '
            f'x2="{x2}" y2="{y2}">{stops}</linearGradient>'
        )
        return f"url(#{name})"

    def ball(self, x: float, y: float, r: float, *colours: str, lean: float = 0.35) -> str:
        """A fill that rounds a shape: the first colour is lit from the upper left, the last is the edge."""
        name, last = self.ink.uid(), len(colours) - 1
        stops = "".join(f'<stop offset="{i / last:.3f}" stop-color="{c}"/>' for i, c in enumerate(colours))
        self._parts.append(
            f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{r}" '
            f'fx="{x - lean * r:.1f}" fy="{y - lean * r:.1f}">{stops}</radialGradient>'
        )
        return f"url(#{name})"

    def halo(self, x: float, y: float, r: float, colour: str = "", o: float = 0.7) -> None:
        """Soft light around a point, gone at radius r."""
        name, colour = self.ink.uid(), colour or self.ink.glow
        stops = "".join(
            f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{o * part:.3f}"/>'
            for at, part in ((0, 1), (0.35, 0.45), (0.7, 0.12), (1, 0))
        )
        self._parts.append(
            f'<radialGradient id="{name}">{stops}</radialGradient>'
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="url(#{name})"/>'
        )

    def path(self, d: str, fill: str, o: float = 1, holes: bool = False) -> None:
        extra = (f' opacity="{o:.2f}"' if o < 1 else "") + (' fill-rule="evenodd"' if holes else "")
        self._parts.append(f'<path d="{d}" fill="{fill}"{extra}/>')

    def line(self, d: str, colour: str, width: float, o: float = 1, dash: str = "") -> None:
        extra = (f' opacity="{o:.2f}"' if o < 1 else "") + (f' stroke-dasharray="{dash}"' if dash else "")
        self._parts.append(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" stroke-linecap="round" '
            f'stroke-linejoin="round"{extra}/>'
        )

    def box(self, x: float, y: float, w: float, h: float, fill: str, r: float = 0, o: float = 1) -> None:
        extra = (f' rx="{r}"' if r else "") + (f' opacity="{o:.2f}"' if o < 1 else "")
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{fill}"{extra}/>'
        )

    def disc(self, x: float, y: float, rx: float, fill: str, ry: float = 0, o: float = 1) -> None:
        extra = f' opacity="{o:.2f}"' if o < 1 else ""
        self._parts.append(
            f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry or rx:.1f}" fill="{fill}"{extra}/>'
        )

    def ring(self, x: float, y: float, rx: float, colour: str, width: float, ry: float = 0, o: float = 1) -> None:
        extra = f' opacity="{o:.2f}"' if o < 1 else ""
        self._parts.append(
            f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry or rx:.1f}" fill="none" '
            f'stroke="{colour}" stroke-width="{width:.2f}"{extra}/>'
        )

    @contextmanager
    def group(self, transform: str = "", o: float = 1) -> Iterator[None]:
        """Everything drawn inside is moved, turned, mirrored or made translucent together."""
        self._parts.append(f'<g transform="{transform}"' + (f' opacity="{o:.2f}">' if o < 1 else ">"))
        yield
        self._parts.append("</g>")

    @contextmanager
    def inside(self, d: str) -> Iterator[None]:
        """Everything drawn inside shows only within the outline d."""
        name = self.ink.uid()
        self._parts.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath><g clip-path="url(#{name})">')
        yield
        self._parts.append("</g>")

    def form(self, d: str, fill: str, rim: str, dx: float = 2, dy: float = 1) -> None:
        """A solid body with rim light: the rim colour shows on the edges that (dx, dy) points away from."""
        with self.inside(d):
            self.path(d, rim)
            with self.group(f"translate({dx} {dy})"):
                self.path(d, fill)

    def window(self, x: float, y: float, w: float, h: float, arched: bool = False, bars: bool = True) -> None:
        """A lit window with its lower left corner at (x, y + h)."""
        top = f"V{y + w / 2}a{w / 2} {w / 2} 0 0 1 {w} 0" if arched else f"V{y}h{w}"
        pane = f"M{x} {y + h}{top}V{y + h}Z"
        self.path(pane, self.fade(self.ink.glow, self.ink.mix(self.ink.glow, self.ember, 0.3), y1=y, y2=y + h))
        if bars:
            self.line(f"M{x + w / 2} {y}V{y + h}M{x} {y + h * 0.5}h{w}", self.ink.dark, max(w * 0.1, 0.7))
