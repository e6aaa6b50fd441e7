"""Bodies: limbs that swell and taper, joined into one outline, lit in three tones."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from studio.motifs.canvas import Canvas, Point, smooth

Node = tuple[float, float, float]  # x, y and the radius of the limb there


def _turned(points: Sequence[Point]) -> list[Point]:
    """The outline in clockwise order, so that overlapping parts of a body add up and never cut holes."""
    area = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True))
    return list(points) if area > 0 else list(reversed(points))


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    """Catmull-Rom interpolation from b (t = 0) to c (t = 1)."""
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def _along(nodes: Sequence[Node], steps: int) -> list[Node]:
    at = [nodes[0], *nodes, nodes[-1]]
    found: list[Node] = []
    for i in range(1, len(at) - 2):
        for k in range(steps):
            x, y, r = (_between(at[i - 1][n], at[i][n], at[i + 1][n], at[i + 2][n], k / steps) for n in range(3))
            found.append((x, y, r))
    return [*found, nodes[-1]]


def limb(*nodes: Node, steps: int = 4) -> str:
    """Path data of a rounded limb through the nodes."""
    line = _along(nodes, steps)
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y, r) in enumerate(line):
        (ax, ay, _), (bx, by, _) = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / length, (bx - ax) / length
        left.append((x + nx * r, y + ny * r))
        right.append((x - nx * r, y - ny * r))
    ends = [disc(*nodes[0]), disc(*nodes[-1])]
    # The inner side of a sharp bend crosses itself; a disc at the joint covers the crossing.
    joints = [disc(*node) for node in nodes[1:-1]]
    return shape([*left, *reversed(right)]) + "".join([*ends, *joints])


def shape(points: Sequence[Point]) -> str:
    """Path data of a smooth part of a body."""
    return smooth(_turned(points))


def facet(points: Sequence[Point]) -> str:
    """Path data of a part with straight edges."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in _turned(points)) + "Z"


def both(points: Sequence[Point]) -> str:
    """Path data of a smooth symmetric part; the points run down its right side."""
    return shape([*points, *((-x, y) for x, y in reversed(points) if abs(x) > 0.1)])


def disc(x: float, y: float, rx: float, ry: float = 0) -> str:
    """Path data of a disc, turning the same way as every other part."""
    ry = ry or rx
    return f"M{x - rx:.1f} {y:.1f}a{rx:.1f} {ry:.1f} 0 1 1 {2 * rx:.1f} 0a{rx:.1f} {ry:.1f} 0 1 1 {-2 * rx:.1f} 0Z"


def shoe(x: float, y: float, side: float, size: float = 1) -> str:
    """A foot seen from the side with its ankle over (x, y); the toe points to the side (-1 left, 1 right)."""
    points = ((-4.2, -7), (4, -7), (7, -3.4), (14, -1.4), (15.4, 3), (-5, 3), (-5.4, -2))
    return shape([(x + side * size * px, y + size * py) for px, py in points])


def hand(x: float, y: float, angle: float, size: float = 1) -> str:
    """A loosely closed hand; the angle (degrees) points from the wrist to the knuckles."""
    a = angle * pi / 180
    points = ((-2, -3), (4, -4.4), (10, -3.6), (12, 0.6), (9, 4.2), (3, 4.6), (-2, 3))
    return shape([(x + size * (px * cos(a) - py * sin(a)), y + size * (px * sin(a) + py * cos(a))) for px, py in points])


def aim(ax: float, ay: float, bx: float, by: float) -> float:
    """The angle in degrees of the way from a to b."""
    return atan2(by - ay, bx - ax) * 180 / pi


def lit(c: Canvas, d: str, dark: str, half: str, rim: str, reach: float = 4.5) -> None:
    """A part in three tones: a rim of light upper left, a half tone that reaches in, the dark rest."""
    with c.inside(d):
        c.path(d, rim)
        with c.group("translate(1.5 1.1)"):
            c.path(d, half)
        with c.group(f"translate({reach} {reach * 0.55:.1f})"):
            c.path(d, dark)


def figure(c: Canvas, d: str, lift: float = 0.0, reach: float = 4.5) -> None:
    """A body in the palette's dark tones; lift (0 to 1) makes it brighter than a silhouette."""
    lit(c, d, c.tone(0.03 + lift), c.tone(0.2 + lift), c.tone(0.8), reach)


def cloth(c: Canvas, d: str, colour: str, reach: float = 6) -> None:
    """A garment of the given colour."""
    ink = c.ink
    lit(c, d, ink.mix(colour, ink.dark, 0.55), ink.mix(colour, ink.dark, 0.12), ink.mix(colour, ink.light, 0.7), reach)


def flesh(c: Canvas) -> str:
    """Skin as the palette's light would show it."""
    return c.ink.mix(c.local("#c98a62"), c.tone(0.6), 0.25)
