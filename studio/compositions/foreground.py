"""Dark shapes at the edge of the picture that the eye looks past."""

from __future__ import annotations

from math import cos, radians, sin

from studio.motifs.canvas import smooth
from studio.scene import HEIGHT, WIDTH, Scene


def edging(s: Scene) -> None:
    """Trunks, fronds or rocks on both sides, chosen by the picture's own dice; two depths of them."""
    kind = s.rng.choice((_trunks, _fronds, _rocks, _fronds, _trunks))
    kind(s, s.haze(0.2), 34)
    kind(s, s.palette.dark, 0)


def _trunks(s: Scene, colour: str, inset: float) -> None:
    for side in (-1, 1):
        for _ in range(2):
            x = s.rng.uniform(-4, 22) + inset
            width = s.rng.uniform(9, 20) * (0.7 if inset else 1)
            base = x if side < 0 else WIDTH - x
            sway = s.rng.uniform(-14, 14)
            s.path(
                f"M{base - width * 0.5:.1f} -10Q{base + sway:.1f} 200 {base - width:.1f} {HEIGHT}H{base + width:.1f}"
                f"Q{base + sway + width * 0.8:.1f} 200 {base + width * 0.4:.1f} -10Z",
                colour,
            )
            for y in (60, 120, 190, 250):
                reach = s.rng.uniform(24, 62) * -side
                at = y + s.rng.uniform(-24, 24)
                s.path(
                    f"M{base:.0f} {at + 7:.0f}q{reach * 0.5:.0f} -8 {reach:.0f} {-s.rng.uniform(16, 44):.0f}"
                    f"q{-reach * 0.4:.0f} 26 {-reach:.0f} 34Z",
                    colour,
                )


def _fronds(s: Scene, colour: str, inset: float) -> None:
    size = 120 - inset * 0.8
    for corner_x, corner_y, middle in ((0, 0, 48), (WIDTH, 0, 132), (0, 400, -38), (WIDTH, 400, -142)):
        for _ in range(5):
            angle = middle + s.rng.uniform(-46, 46)
            x = corner_x + (inset if corner_x == 0 else -inset) * 0.6
            _frond(s, x, corner_y + s.rng.uniform(-8, 8), angle, size * s.rng.uniform(0.7, 1.15), colour)


def _frond(s: Scene, x: float, y: float, angle: float, length: float, colour: str) -> None:
    """A feathered leaf that bends downwards as it grows."""
    dx, dy = cos(radians(angle)), sin(radians(angle))
    spine = [(x + dx * length * t, y + dy * length * t + 26 * t * t) for t in (0, 0.25, 0.5, 0.75, 1)]
    s.line(smooth(spine, closed=False), colour, 2)
    for i in range(1, 12):
        t = i / 12
        px, py = x + dx * length * t, y + dy * length * t + 26 * t * t
        blade = length * 0.34 * (1 - t * 0.7)
        for turn in (55, -55):
            a = radians(angle + turn)
            qx, qy = px + blade * cos(a), py + blade * sin(a) + 5
            mx, my = (px + qx) / 2, (py + qy) / 2
            s.path(
                f"M{px:.1f} {py:.1f}Q{mx + dx * 7:.1f} {my + dy * 7 - 3:.1f} {qx:.1f} {qy:.1f}"
                f"Q{mx - dx * 3:.1f} {my - dy * 3 + 3:.1f} {px:.1f} {py:.1f}Z",
                colour,
            )


def _rocks(s: Scene, colour: str, inset: float) -> None:
    for side in (-1, 1):
        points = []
        for i in range(14):
            y = -10 + i * 42
            bulge = (30 + abs(i - 6) ** 1.7 * 2.1) * s.rng.uniform(0.7, 1.15) + inset
            points.append(bulge if side < 0 else WIDTH - bulge)
            points.append(y)
        outer = -10 if side < 0 else WIDTH + 10
        line = "L".join(f"{points[i]:.0f} {points[i + 1]:.0f}" for i in range(0, len(points), 2))
        s.path(f"M{outer} -10L{line}L{outer} {HEIGHT + 20}Z", colour)
