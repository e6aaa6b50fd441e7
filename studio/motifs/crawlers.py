"""Small wings and many legs: bats, spiders, moths, flies and butterflies."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def bat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wing = "M0 -20L8 -40L13 -26L22 -20Q40 -44 74 -48Q92 -44 99 -14Q84 -22 74 -6Q62 -14 52 6Q40 -4 30 18Q18 14 0 42"
    body(c, wing + "Q-18 14 -30 18Q-40 -4 -52 6Q-62 -14 -74 -6Q-84 -22 -99 -14Q-92 -44 -74 -48Q-40 -44 -22 -20L-13 -26L-8 -40Z", 0.26, 0)
    return c.svg()


def spider(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            for d in ("M10 -14Q40 -60 56 -44Q66 -60 74 -98", "M12 -8Q56 -30 74 -14Q88 -10 96 -34", "M12 2Q54 8 72 30Q84 50 94 60", "M10 10Q34 30 46 56Q52 80 60 99"):
                c.line(d, c.tone(0.06), 6.5)
                c.line(d, c.tone(0.5), 1.2, 0.6)
    body(c, mirrored([(0, -36), (14, -30), (18, -12), (10, 4), (0, 8)]), 0.4, 0)
    body(c, mirrored([(0, 0), (18, 10), (26, 36), (18, 66), (0, 80)]), 0.36, 0)
    c.path("M-11 24H11L-11 56H11Z", ink.accent)
    return c.svg()


def spider_web(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    spokes = [(cos(k * pi / 6) * 98, sin(k * pi / 6) * 98) for k in range(12)]
    for x, y in spokes:
        c.line(f"M0 0L{x:.0f} {y:.0f}", ink.light, 1.8, 0.8)
    for r in (0.2, 0.4, 0.6, 0.8, 0.98):
        d = f"M{spokes[0][0] * r:.1f} {spokes[0][1] * r:.1f}"
        for k in range(12):
            (ax, ay), (bx, by) = spokes[k], spokes[(k + 1) % 12]
            d += f"Q{(ax + bx) * r * 0.44:.1f} {(ay + by) * r * 0.44:.1f} {bx * r:.1f} {by * r:.1f}"
        c.line(d, ink.light, 1.6, 0.8)
    return c.svg()


def _wings(c: Canvas, upper: str, lower: str, a: str, b: str) -> None:
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, lower, b, c.ink.mix(b, c.ink.dark, 0.5))
            coat(c, upper, a, b)


def butterfly(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    _wings(c, smooth([(4, -6), (18, -52), (54, -82), (92, -72), (88, -30), (56, 2)]), smooth([(4, 2), (40, 6), (66, 32), (56, 66), (26, 64), (8, 28)]), ink.accent, ink.mix(ink.accent, ink.mid, 0.6))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path(smooth([(24, -46), (52, -66), (74, -60), (64, -36), (36, -20)]), ink.glow, 0.7)
            c.disc(44, 36, 9, ink.glow, o=0.8)
            for x, y in ((82, -64), (84, -50), (80, -36)):
                c.disc(x, y, 3, ink.light)
            c.line("M2 -30Q14 -60 26 -66", ink.dark, 2)
            c.disc(27, -67, 3, ink.dark)
    body(c, mirrored([(0, -40), (6, -30), (6, 20), (0, 48)]))
    return c.svg()


def moth(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    _wings(c, smooth([(4, -20), (34, -56), (80, -62), (98, -44), (86, -8), (60, 22), (20, 20)]), smooth([(6, 8), (46, 16), (66, 44), (50, 72), (22, 60)]), ink.mix(ink.light, ink.mid, 0.45), ink.mix(ink.mid, ink.dark, 0.45))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.line("M20 -36Q52 -26 84 -34M18 -20Q50 -4 78 -10", ink.dark, 2.4, 0.6)
            c.disc(58, -30, 10, ink.dark)
            c.disc(58, -30, 5, ink.accent)
            c.line("M4 -50Q16 -72 34 -74", ink.dark, 3.4)
    body(c, mirrored([(0, -58), (13, -44), (16, -10), (10, 40), (0, 76)]), 0.42, 0.06)
    # The pale skull on the back of a death's-head moth.
    c.path(mirrored([(0, -46), (10, -40), (9, -26), (4, -18), (0, -18)]), ink.light)
    c.path("M-7 -34h5v6h-5ZM2 -34h5v6h-5Z", ink.dark)
    for y in (2, 16, 30, 44):
        c.line(f"M-10 {y}Q0 {y + 6} 10 {y}", ink.accent, 2.4, 0.8)
    return c.svg()


def housefly(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.line("M14 -20L46 -40L58 -70M18 0L60 4L84 26M14 20L44 44L50 84", c.tone(0.08), 4)
            c.form(smooth([(8, -22), (34, -10), (66, 40), (70, 84), (48, 88), (20, 40)]), ink.mix(ink.glow, ink.mid, 0.35), "#ffffff", 1.5, 1)
            c.line("M12 -14Q44 20 60 82M20 10Q36 40 46 80M40 16L62 48", ink.dark, 1.4, 0.6)
    body(c, mirrored([(0, -44), (22, -34), (26, -8), (16, 12), (0, 16)]), 0.5, 0.06)
    body(c, mirrored([(0, 6), (20, 20), (20, 56), (0, 84)]), 0.44, 0.02)
    for side in (1, -1):
        c.disc(side * 17, -58, 18, c.ball(side * 17, -58, 18, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.6)), 20)
    return c.svg()


MOTIFS = {
    "bat": Motif("a bat with spread wings", bat, ("bat", "night", "super hero", "gothic", "halloween")),
    "spider": Motif("a spider", spider, ("spider", "super hero", "horror", "web")),
    "spider_web": Motif("a spider's web", spider_web, ("web", "spider", "super hero", "haunted")),
    "butterfly": Motif("a butterfly", butterfly, ("butterfly", "magic", "nature", "hope", "family")),
    "moth": Motif("a death's-head moth", moth, ("moth", "thriller", "murder", "night")),
    "housefly": Motif("a fly", housefly, ("fly", "insect", "science fiction", "horror")),
}
