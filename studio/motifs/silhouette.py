"""Shapes that living motifs share: mirrored outlines, rim-lit bodies and eyes."""

from __future__ import annotations

from collections.abc import Sequence

from studio.motifs.canvas import Canvas, Point, smooth


def mirrored(right: Sequence[Point]) -> str:
    """Path data of an outline whose right half runs through the points from top to bottom."""
    left = [(-x, y) for x, y in reversed(right) if abs(x) > 0.1]
    return smooth([*right, *left])


def flat(points: Sequence[Point]) -> str:
    """Path data of a closed polygon."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def body(c: Canvas, d: str, top: float = 0.34, low: float = 0.02, rim: float = 0.74) -> None:
    """A solid dark body, lit from the upper left."""
    c.form(d, c.fade(c.tone(top), c.tone(low), x1=-40, x2=40), c.tone(rim), 2.2, 2)


def coat(c: Canvas, d: str, *colours: str) -> None:
    """A body in its own colours, lit from the upper left."""
    c.form(d, c.fade(*colours, x1=-60, x2=50), c.ink.mix(colours[0], "#ffffff", 0.55), 2, 2)


def eye(c: Canvas, x: float, y: float, r: float) -> None:
    """A round, friendly eye."""
    c.disc(x, y, r, c.ink.dark)
    c.disc(x - r * 0.3, y - r * 0.35, r * 0.36, "#ffffff")


def limb(c: Canvas, d: str, width: float, colour: str, rim: float = 0.78) -> None:
    """An arm or a leg: a thick stroke with light along its upper left side."""
    with c.group("translate(-1.3 -0.9)"):
        c.line(d, c.tone(rim), width)
    c.line(d, colour, width)


def head(c: Canvas, x: float, y: float, r: float, colour: str) -> None:
    """A head with light on its upper left side."""
    c.disc(x - 1, y - 0.8, r, c.tone(0.84))
    c.disc(x, y, r, colour)
