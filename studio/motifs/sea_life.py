"""What lives in the sea, friendly or not."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, eye, flat, mirrored


def rising_shark(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, belly = ink.mix(ink.mid, ink.dark, 0.25), ink.mix(ink.light, ink.mid, 0.25)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, smooth([(30, 4), (62, 24), (96, 62), (66, 54), (34, 46)]), skin, ink.dark)
    coat(c, mirrored([(0, -98), (16, -82), (34, -46), (41, -4), (36, 44), (22, 84), (12, 100), (0, 100)]), skin, ink.mix(skin, ink.dark, 0.7))
    c.path(mirrored([(0, -62), (22, -44), (29, -6), (25, 44), (12, 90), (0, 98)]), belly, 0.85)
    c.path(mirrored([(0, -70), (20, -56), (27, -30), (18, -14), (0, -8)]), ink.dark)
    c.path(mirrored([(0, -58), (13, -46), (16, -30), (9, -20), (0, -17)]), ink.mix(ink.accent, ink.dark, 0.55))
    for k in range(-4, 5):
        x = k * 5.2
        c.path(f"M{x - 3:.1f} {-66 + abs(k) * 3.2:.1f}h6l-3 11Z", "#ffffff")
        c.path(f"M{x * 0.84 - 2.6:.1f} {-11 - abs(k) * 2.6:.1f}h5.2l-2.6 -10Z", "#ffffff")
    for side in (1, -1):
        c.disc(side * 27, -62, 3.2, ink.dark)
        for k in range(4):
            c.line(f"M{side * 31} {2 + k * 8}Q{side * 26} {6 + k * 8} {side * 25} {12 + k * 8}", ink.dark, 1.8, 0.7)
    return c.svg()


def clownfish(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    orange = ink.mix(ink.accent, "#ff7a1e", 0.6)
    low = ink.mix(orange, ink.dark, 0.4)
    coat(c, smooth([(-50, 0), (-84, -36), (-98, -30), (-90, 0), (-98, 30), (-84, 36)]), orange, low)
    coat(c, smooth([(-36, -30), (-20, -62), (6, -52), (20, -66), (44, -38)]), orange, low)
    coat(c, smooth([(-30, 30), (-10, 62), (10, 44), (34, 34)]), orange, low)
    shape = smooth([(88, -4), (74, -34), (38, -50), (-10, -44), (-50, -14), (-58, 0), (-50, 14), (-10, 42), (38, 46), (74, 28)])
    coat(c, shape, orange, orange, low)
    with c.inside(shape):
        for x, w in ((44, 15), (-2, 13), (-46, 8)):
            c.line(f"M{x} -60Q{x + 20} 0 {x} 60", ink.dark, w + 7)
            c.line(f"M{x} -60Q{x + 20} 0 {x} 60", "#ffffff", w)
    coat(c, smooth([(14, 6), (-14, -4), (-24, 14), (-10, 30), (12, 20)]), low, ink.mix(low, ink.dark, 0.3))
    c.disc(72, -14, 9, "#ffffff")
    eye(c, 74, -14, 6)
    c.line("M86 6Q76 14 68 10", ink.dark, 2.6)
    return c.svg()


def whale(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(ink.mid, ink.light, 0.15)
    coat(c, smooth([(92, 0), (84, -34), (46, -50), (0, -44), (-40, -18), (-66, 8), (-88, -6), (-99, -38), (-76, -30), (-62, -44), (-54, -14), (-58, 18), (-40, 36), (10, 50), (60, 46), (86, 30)]), skin, ink.dark)
    c.path(smooth([(90, 8), (60, 14), (10, 16), (-30, 30), (10, 48), (60, 44), (86, 28)]), ink.mix(ink.light, ink.mid, 0.2), 0.8)
    for k in range(5):
        c.line(f"M{78 - k * 3} {20 + k * 5}Q{30 - k * 4} {26 + k * 5} {-6 - k * 3} {30 + k * 3}", ink.dark, 1.4, 0.5)
    coat(c, smooth([(28, 30), (20, 60), (-6, 78), (-4, 50)]), skin, ink.dark)
    c.disc(64, -4, 3.4, ink.dark)
    c.line("M50 -56Q46 -76 34 -82M52 -56Q54 -78 66 -84M51 -56V-84", ink.light, 3, 0.85)
    return c.svg()


def dolphin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    coat(c, smooth([(96, 10), (78, -4), (64, -26), (30, -48), (-14, -48), (-52, -22), (-78, 20), (-99, 34), (-80, 40), (-76, 62), (-62, 34), (-38, 8), (0, 4), (44, 14), (70, 14)]), ink.mix(ink.mid, ink.light, 0.3), ink.mix(ink.mid, ink.dark, 0.5))
    c.path(smooth([(92, 11), (60, 4), (20, -6), (-30, 6), (0, 5), (44, 14), (70, 15)]), ink.light, 0.8)
    coat(c, "M2 -48Q-8 -74 -30 -78Q-26 -58 -30 -42Z", ink.mid, ink.dark)
    coat(c, "M26 6Q22 34 2 42Q4 20 6 2Z", ink.mid, ink.dark)
    c.disc(66, -8, 3, ink.dark)
    return c.svg()


def _arm(c: Canvas, points: Sequence[tuple[float, float]], width: float) -> None:
    """A tapering tentacle through the points, with suckers on one side."""
    steps = 26
    left: list[tuple[float, float]] = []
    right: list[tuple[float, float]] = []
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    for i in range(steps + 1):
        t = i / steps
        u = 1 - t
        x = u**3 * ax + 3 * u * u * t * bx + 3 * u * t * t * cx + t**3 * dx
        y = u**3 * ay + 3 * u * u * t * by + 3 * u * t * t * cy + t**3 * dy
        vx = 3 * u * u * (bx - ax) + 6 * u * t * (cx - bx) + 3 * t * t * (dx - cx)
        vy = 3 * u * u * (by - ay) + 6 * u * t * (cy - by) + 3 * t * t * (dy - cy)
        length = (vx * vx + vy * vy) ** 0.5 or 1
        half = width * (1 - t) ** 0.8 / 2 + 0.8
        nx, ny = -vy / length, vx / length
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    body(c, flat([*left, *reversed(right)]), 0.4, 0.04)
    for i in range(2, steps - 2, 2):
        x, y = (left[i][0] * 3 + right[i][0]) / 4, (left[i][1] * 3 + right[i][1]) / 4
        c.disc(x, y, max(0.8, width * 0.11 * (1 - i / steps)), c.ink.accent, o=0.8)


def kraken(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for points, width in (
        ([(-10, 60), (-70, 90), (-110, 30), (-74, -20)], 22), ([(10, 60), (70, 90), (110, 30), (74, -20)], 22),
        ([(-16, 50), (-60, 40), (-50, -50), (-88, -92)], 20), ([(16, 50), (60, 40), (50, -50), (88, -92)], 20),
        ([(-8, 70), (-40, 110), (-70, 90), (-92, 98)], 18), ([(8, 70), (40, 110), (70, 90), (92, 98)], 18),
    ):  # fmt: skip
        _arm(c, points, width)
    body(c, mirrored([(0, -62), (26, -48), (40, -12), (34, 26), (40, 56), (22, 76), (0, 80)]), 0.46, 0.04)
    for side in (1, -1):
        c.disc(side * 20, 40, 11, c.ball(side * 20, 40, 11, ink.glow, ink.accent, ink.mix(ink.accent, ink.dark, 0.5)))
        c.disc(side * 20, 41, 3, ink.dark, 8)
    for points, width in (([(-6, 74), (-10, 100), (-34, 96), (-40, 84)], 14), ([(6, 74), (10, 100), (34, 96), (40, 84)], 14)):
        _arm(c, points, width)
    return c.svg()


def mermaid(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(ink.light, ink.accent, 0.2)
    tail = ink.mix(ink.mid, ink.glow, 0.35)
    coat(c, smooth([(0, -86), (-22, -90), (-46, -76), (-52, -44), (-80, -30), (-66, -18), (-84, 2), (-56, 4), (-30, -14), (-12, -30)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.5))
    coat(c, smooth([(-18, 8), (-22, 34), (-4, 62), (26, 74), (50, 66), (62, 50), (70, 54), (58, 78), (30, 92), (-8, 84), (-36, 56), (-40, 24)]), tail, ink.mix(tail, ink.dark, 0.6))
    coat(c, smooth([(60, 56), (62, 28), (90, 14), (84, 38), (98, 60), (76, 66)]), tail, ink.mix(tail, ink.dark, 0.5))
    coat(c, smooth([(-6, -46), (-22, -36), (-26, -14), (-22, 4), (-40, 18), (-38, 34), (-16, 30), (-2, 14), (0, -8), (10, -24), (8, -42)]), skin, ink.mix(skin, ink.dark, 0.4))
    c.path(smooth([(-26, -28), (2, -26), (2, -14), (-24, -14)]), ink.mix(ink.accent, ink.mid, 0.6))
    c.line("M6 -36Q30 -34 40 -56L54 -74", skin, 8)
    c.line("M-22 -34Q-40 -10 -30 12", ink.mix(skin, ink.dark, 0.2), 7)
    coat(c, smooth([(4, -84), (18, -76), (20, -60), (10, -48), (-6, -52), (-12, -70)]), skin, ink.mix(skin, ink.dark, 0.3))
    coat(c, smooth([(14, -84), (-2, -94), (-24, -84), (-28, -58), (-16, -42), (-10, -62), (4, -74)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.35))
    for x, y in ((-20, 40), (-6, 56), (12, 68), (32, 76), (-24, 26), (-4, 72), (16, 82)):
        c.line(f"M{x - 6} {y}q6 7 12 1", ink.light, 1.4, 0.6)
    return c.svg()


def trident(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.fade(ink.glow, ink.accent, ink.mix(ink.accent, ink.dark, 0.55), x1=-40, x2=40)
    c.halo(0, -40, 80, ink.glow, 0.5)
    c.form("M-5 -30H5L7 96Q0 104 -7 96Z", gold, "#ffffff", 1, 1)
    c.form("M0 -100L12 -72L5 -66V-26H-5V-66L-12 -72Z", gold, "#ffffff", 1, 1)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M0 -30Q30 -30 34 -62L26 -60L40 -94L54 -58L44 -62Q42 -18 0 -14Z", gold, "#ffffff", 1, 1)
    c.form(mirrored([(0, -34), (14, -22), (10, -8), (0, -2)]), ink.mix(ink.accent, ink.mid, 0.4), "#ffffff", 1, 1)
    for k in range(5):
        a = radians(-90 + (k - 2) * 30)
        c.line(f"M{cos(a) * 70:.0f} {sin(a) * 70 - 20:.0f}L{cos(a) * 84:.0f} {sin(a) * 84 - 20:.0f}", ink.light, 1.6, 0.5)
    return c.svg()


def swimmer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-96 -8Q-70 -20 -46 -8T2 -8T50 -8T98 -8", ink.light, 2.4, 0.8)
    body(c, smooth([(30, -14), (10, -24), (-30, -18), (-66, 0), (-98, 8), (-66, 8), (-30, 6), (12, 2)]))
    c.line("M14 -16Q36 -44 58 -26L70 -10M-60 4Q-70 18 -90 26M8 0Q20 16 44 18", c.tone(0.06), 8)
    body(c, smooth([(34, -28), (48, -26), (50, -12), (38, -6), (28, -14)]))
    c.disc(38, -22, 9, ink.accent, 6)
    return c.svg()


MOTIFS = {
    "rising_shark": Motif("a shark rising from below", rising_shark, ("shark", "sea monster", "ocean", "danger", "horror")),
    "clownfish": Motif("a clownfish", clownfish, ("fish", "ocean", "reef", "family", "animals")),
    "whale": Motif("a whale", whale, ("whale", "ocean", "sea", "giant", "wonder")),
    "dolphin": Motif("a leaping dolphin", dolphin, ("dolphin", "sea", "animals", "comedy")),
    "kraken": Motif("a kraken with tentacles", kraken, ("kraken", "squid", "octopus", "sea monster", "deep sea")),
    "mermaid": Motif("a mermaid", mermaid, ("mermaid", "sea", "fairy tale", "romance")),
    "trident": Motif("a golden trident", trident, ("sea", "king", "myth", "super hero")),
    "swimmer": Motif("a swimmer at the surface", swimmer, ("swimmer", "sea", "summer", "danger")),
}
