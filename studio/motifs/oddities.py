"""Odd company: a groundhog, a rabbit with fangs, a hand on the run, cogwheels, a dancing globe and a door of sparks."""

from __future__ import annotations

from math import cos, pi, sin, tau
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import coat, eye, flat


def groundhog(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur = c.local("#9a6a3c")
    coat(c, smooth([(-30, 98), (-42, 50), (-32, 2), (-34, -40), (-18, -66), (18, -66), (34, -40), (32, 2), (42, 50), (30, 98)]), ink.mix(fur, ink.light, 0.25), fur, ink.mix(fur, ink.dark, 0.5))
    c.path(smooth([(-18, 96), (-24, 50), (-14, 8), (14, 8), (24, 50), (18, 96)]), ink.mix(fur, ink.light, 0.55))
    for x in (-28, 28):
        c.disc(x, -60, 8, ink.mix(fur, ink.dark, 0.3))
        c.disc(x, -59, 4, ink.mix(fur, "#ff9a8a", 0.5))
    c.disc(0, -28, 20, ink.mix(fur, ink.light, 0.6), 15)
    c.path("M-8 -38Q0 -44 8 -38Q4 -28 0 -28T-8 -38Z", ink.dark)
    c.box(-6, -22, 5.6, 11, "#ffffff", 1.5)
    c.box(0.6, -22, 5.6, 11, "#ffffff", 1.5)
    eye(c, -16, -47, 5)
    eye(c, 16, -47, 5)
    c.line("M-12 -30L-36 -34M-12 -27L-36 -24M12 -30L36 -34M12 -27L36 -24", ink.light, 1)
    for x in (-1, 1):
        c.line(f"M{x * 30} 16Q{x * 24} 36 {x * 10} 34", ink.mix(fur, ink.dark, 0.35), 11)
    c.form(smooth([(-70, 99), (-50, 84), (-20, 88), (0, 80), (24, 88), (52, 84), (72, 99)]), ink.light, "#ffffff", 0, 1)
    return c.svg()


def fanged_rabbit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 92, 74, ink.dark, 6, 0.4)
    white = c.ball(0, 20, 96, "#ffffff", ink.light, c.tone(0.74))
    for x, turn in ((-14, -8), (14, 12)):
        with c.group(f"translate({x} -44) rotate({turn})"):
            c.form(smooth([(-9, 4), (-12, -30), (0, -54), (12, -30), (9, 4)]), white, "#ffffff", 1, 1)
            c.path(smooth([(-4, 0), (-6, -26), (0, -42), (6, -26), (4, 0)]), c.local("#f2a0a8"))
    c.form(smooth([(-30, 0), (30, 0), (54, 44), (48, 90), (-48, 90), (-54, 44)]), white, "#ffffff", 2, 1)
    c.form(smooth([(-36, -20), (-18, -52), (18, -52), (36, -20), (26, 16), (-26, 16)]), white, "#ffffff", 2, 1)
    red = ink.mix(ink.accent, "#d4141c", 0.7)
    for side in (-1, 1):
        c.path(f"M{side * 8} -26L{side * 27} -36Q{side * 26} -16 {side * 14} -17Z", red)
        c.disc(side * 17, -23, 3, ink.dark)
        c.line(f"M{side * 5} -31L{side * 29} -43", ink.dark, 3)
    c.path("M-5 -12H5L0 -6Z", c.local("#e8707c"))
    c.path("M-19 -3Q0 -8 19 -3Q16 14 0 15T-19 -3Z", ink.dark)
    for x in (-13, 5):
        c.path(f"M{x} -5H{x + 9}L{x + 4.5} 13Z", "#ffffff")
    c.path("M-12 14Q-6 30 -12 50Q-18 30 -12 14ZM8 14Q14 24 9 38Q4 26 8 14Z", red)
    for x in (-26, 26):
        c.form(smooth([(x - 15, 92), (x - 17, 74), (x, 66), (x + 17, 74), (x + 15, 92)]), ink.light, "#ffffff", 1, 1)
    return c.svg()


def running_hand(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 92, 94, ink.dark, 6, 0.5)
    skin = ink.mix(ink.light, c.local("#dcb495"), 0.5)
    shade = ink.mix(skin, ink.dark, 0.45)
    fingers = ("M-34 6L-72 26L-82 88", "M-20 14L-42 48L-34 92", "M4 18L6 54L-2 94", "M26 12L44 44L36 90", "M40 -10L74 14L82 74")
    for d, w in zip(fingers, (19, 20, 20, 20, 19), strict=True):
        c.line(d, shade, w + 3)
        with c.group("translate(-1.4 -1.4)"):
            c.line(d, skin, w - 1)
    c.form(smooth([(-46, 4), (-30, -26), (0, -36), (36, -30), (50, -8), (40, 18), (4, 26), (-34, 20)]), c.fade("#ffffff", skin, shade, y1=-40, y2=30), "#ffffff", 1, 2)
    c.form("M-24 -98H38L40 -34Q6 -44 -28 -28Z", c.fade(c.tone(0.3), c.tone(0.08), y1=-98, y2=-30), c.tone(0.7), 2, 1)
    c.form("M-26 -46Q4 -56 41 -48V-32Q6 -42 -29 -26Z", "#ffffff", ink.light, 0, 1)
    c.disc(28, -41, 3, c.gold)
    c.line("M-30 -8Q-24 2 -28 12M-10 -6Q-8 6 -12 14M12 -8Q12 4 8 14M32 -10Q30 0 28 8", shade, 1.8, 0.8)
    for x, y in ((-84, 90), (-35, 95), (-3, 96), (36, 93), (83, 77)):
        c.disc(x, y, 5, ink.mix(skin, "#ffffff", 0.6), 4)
    return c.svg()


def cogwheels(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, r, n, turn in ((-32, 28, 56, 16, 0.0), (52, -38, 40, 12, 0.14), (54, 60, 30, 10, 0.2), (-42, -64, 28, 9, 0.1)):
        points = []
        for k in range(n):
            for part, far in ((0.0, 1.0), (0.16, 1.18), (0.42, 1.18), (0.58, 1.0)):
                a = tau * (k + part) / n + turn
                points.append((x + r * far * cos(a), y + r * far * sin(a)))
        c.form(flat(points), c.fade(c.tone(0.84), c.tone(0.5), c.tone(0.18), x1=x - r, y1=y - r, x2=x + r, y2=y + r), "#ffffff", 1.4, 1.4)
        c.ring(x, y, r * 0.8, c.tone(0.2), 1.6)
        for k in range(5):
            a = tau * k / 5 + turn
            c.disc(x + r * 0.52 * cos(a), y + r * 0.52 * sin(a), r * 0.17, c.tone(0.1))
        c.disc(x, y, r * 0.2, ink.accent)
        c.disc(x, y, r * 0.08, ink.dark)
    return c.svg()


def balloon_globe(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 86, o=0.6)
    sea, land = c.local("#4f8fb8"), c.local("#cfa95a")
    c.disc(0, -34, 62, c.ball(0, -34, 66, "#ffffff", sea, ink.mix(sea, ink.dark, 0.6)))
    with c.inside("M-62 -34a62 62 0 1 1 124 0a62 62 0 1 1 -124 0Z"):
        for points in (
            [(-58, -70), (-24, -84), (-8, -68), (-22, -50), (-18, -36), (-36, -44), (-52, -52)],
            [(-22, -30), (2, -20), (4, 2), (-8, 26), (-20, 2)],
            [(14, -82), (54, -74), (66, -44), (40, -46), (30, -60), (16, -64)],
            [(20, -48), (44, -38), (40, -12), (30, 6), (20, -16), (12, -34)],
        ):
            c.form(smooth(points), land, ink.light, 1, 1)
        c.line("M-62 -34H62M-52 -66Q0 -56 52 -66M-52 -2Q0 8 52 -2M0 -96V28M-30 -94Q-58 -34 -30 26M30 -94Q58 -34 30 26", ink.light, 0.9, 0.6)
    dark = c.tone(0.08)
    for d, w in (("M-4 66L-10 84L-8 98M4 66L14 82L26 94", 8), ("M-8 52L-26 40L-24 26M8 52L26 40L22 26", 6)):
        c.line(d, c.tone(0.8), w + 1.6)
        c.line(d, dark, w)
    c.form(smooth([(-10, 48), (10, 48), (12, 60), (8, 72), (-8, 72), (-12, 60)]), dark, c.tone(0.8), 1, 1)
    c.disc(0, 38, 8, c.tone(0.7))
    c.path("M-8 37Q-8 28 0 28Q9 28 8 37Q2 32 -8 37Z", dark)
    c.box(-2, 41, 4, 3, dark)
    c.line("M-9 62H9", ink.accent, 2.6)
    return c.svg()


def sack_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 98, o=0.5)
    cloth = ink.mix(c.local("#cbb893"), ink.light, 0.4)
    c.form("M-34 30H34Q78 44 90 99H-90Q-78 44 -34 30Z", c.fade(c.tone(0.24), ink.dark, y1=30, y2=99), c.tone(0.7), 2, 1)
    c.form(
        smooth([(-34, -44), (0, -58), (36, -46), (46, -6), (40, 34), (48, 58), (12, 64), (-20, 60), (-44, 56), (-38, 30), (-44, -6)]),
        c.fade("#ffffff", cloth, ink.mix(cloth, ink.dark, 0.55), x1=-40, x2=48, y1=0, y2=0),
        "#ffffff",
        2,
        1,
    )
    c.line("M-30 -30Q-36 10 -26 56M22 -40Q36 0 24 58M-8 20Q-2 40 -10 60M36 0Q30 30 40 52", ink.mix(cloth, ink.dark, 0.4), 1.6, 0.8)
    c.path("M-24 -14L8 -18L9 2L-22 4Z", ink.dark)
    c.disc(-8, -6, 4, ink.glow, 3)
    for k in range(6):
        c.line(f"M{-26 + k * 7} {7 - k % 2}v5", ink.dark, 1.4)
    c.form("M-54 -46Q-50 -90 4 -92Q56 -88 54 -46Q0 -62 -54 -46Z", c.fade(c.tone(0.36), c.tone(0.08), x1=-50, x2=50, y1=0, y2=0), c.tone(0.8), 2, 2)
    c.form("M-58 -44Q0 -66 56 -46Q56 -36 40 -38Q-10 -52 -56 -32Z", ink.dark, c.tone(0.7), 0, 1.6)
    return c.svg()


def twenty_sided_die(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, o=0.8)
    hexagon = [(90 * sin(tau * k / 6), -90 * cos(tau * k / 6)) for k in range(6)]
    inner = [(52 * sin(tau * k / 3), -52 * cos(tau * k / 3)) for k in range(3)]
    a, lit = ink.accent, "#ffffff"
    top, right, left = inner
    faces = (
        ([top, right, left], 0.34), ([hexagon[0], hexagon[1], top], 0.2), ([hexagon[5], hexagon[0], top], 0.5),
        ([hexagon[1], right, top], 0.02), ([hexagon[5], left, top], 0.3), ([hexagon[1], hexagon[2], right], -0.2),
        ([hexagon[5], hexagon[4], left], 0.06), ([hexagon[2], hexagon[3], right], -0.45),
        ([hexagon[4], hexagon[3], left], -0.3), ([hexagon[3], right, left], -0.14),
    )  # fmt: skip
    for points, t in faces:
        c.path(flat(points), ink.mix(a, lit, t) if t > 0 else ink.mix(a, ink.dark, -t))
        c.line(flat(points), c.gold, 2)
    c.line("M-24 6Q-22 -8 -12 -6Q-2 -2 -10 8L-23 22H-3", c.gold, 5)
    c.line("M14 -7Q25 -7 24 8T14 23Q4 22 4 8T14 -7Z", c.gold, 5)
    return c.svg()


def open_cage(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(40, -60, 56, o=0.8)
    brass = c.gold
    c.disc(-16, 90, 64, ink.dark, 6, 0.4)
    c.ring(-16, -82, 8, brass, 3.4)
    dome = "M-72 78V-10Q-70 -72 -16 -74Q38 -72 40 -10V78"
    c.path(dome + "Z", ink.glow, 0.16)
    c.line(dome, brass, 4)
    for k in range(1, 7):
        x = -72 + k * 16
        if k < 4:
            c.line(f"M{x} 78V-10Q{x + (-16 - x) * 0.3:.0f} -58 -16 -74", brass, 2.2)
        else:
            c.line(f"M{x} -22Q{x + (-16 - x) * 0.3:.0f} -58 -16 -74M{x} 42V78", brass, 2.2)
    c.line("M-72 -10H40M-72 42H40", brass, 2.6)
    c.form("M-80 78H48L40 92H-72Z", c.fade(ink.mix(brass, "#ffffff", 0.4), brass, ink.mix(brass, ink.dark, 0.5), y1=78, y2=92), ink.light, 0, 2)
    c.line("M40 -10L80 -2V50L40 42M52 -8V44M66 -5V47", brass, 2.6)
    c.line("M-40 30H-6", c.tone(0.3), 3)
    bird = "M18 -58Q30 -50 42 -60Q38 -86 62 -98Q60 -80 64 -68Q80 -88 98 -84Q90 -66 74 -54Q60 -40 38 -44Q26 -46 18 -58Z"
    c.form(bird, c.fade("#ffffff", ink.light, x1=20, x2=90), "#ffffff", 1, 1)
    c.path("M18 -58L10 -60L20 -52Z", ink.accent)
    c.disc(26, -55, 1.8, ink.dark)
    return c.svg()


def spark_portal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, c.ember, 0.8)
    c.disc(0, 0, 62, c.ball(0, 0, 62, ink.glow, ink.mix(ink.glow, c.ember, 0.5), ink.mix(c.ember, ink.dark, 0.4), lean=0))
    for _ in range(90):
        a, r = rng.uniform(0, tau), rng.uniform(64, 76)
        far = r + rng.uniform(6, 24)
        c.line(f"M{r * cos(a):.1f} {r * sin(a):.1f}L{far * cos(a + 0.3):.1f} {far * sin(a + 0.3):.1f}", ink.mix(c.ember, ink.glow, rng.random()), 1.8)
    c.ring(0, 0, 72, ink.glow, 3.4)
    c.ring(0, 0, 66, ink.light, 1.2)
    for turn in (0, 1):
        points = [(58 * cos(pi * k / 2 + turn * pi / 4), 58 * sin(pi * k / 2 + turn * pi / 4)) for k in range(4)]
        c.line(flat(points), ink.light, 1.8)
    c.ring(0, 0, 40, ink.light, 1.6)
    c.form("M-9 -16H9L13 14L26 44H-26L-13 14Z", c.local("#7c1420"), ink.light, 1, 1)
    c.path("M-8 -16L-20 -26L-16 -6ZM8 -16L20 -26L16 -6Z", c.local("#7c1420"))
    c.disc(0, -24, 9, ink.dark)
    c.line("M-11 -8L-30 4L-28 -14M11 -8L30 4L28 -14", ink.dark, 6)
    c.disc(0, -2, 4, c.local("#56e08a"))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "groundhog": Motif("a groundhog in the snow", groundhog, ("groundhog", "winter", "comedy", "time loop", "animals")),
    "fanged_rabbit": Motif("a white rabbit with fangs", fanged_rabbit, ("rabbit", "comedy", "medieval", "silly")),
    "running_hand": Motif("a hand running on its fingers", running_hand, ("macabre", "comedy", "gothic", "family")),
    "cogwheels": Motif("great cogwheels", cogwheels, ("machine", "factory", "industry", "work", "clockwork")),
    "balloon_globe": Motif("a little man with a balloon globe", balloon_globe, ("dictator", "satire", "power", "world")),
    "sack_mask": Motif("a man hooded with a sack and a cap", sack_mask, ("victorian", "outsider", "dignity", "biography")),
    "twenty_sided_die": Motif("a die with twenty sides", twenty_sided_die, ("fantasy", "game", "adventure", "magic")),
    "open_cage": Motif("a bird leaving its cage", open_cage, ("freedom", "escape", "hospital", "hope")),
    "spark_portal": Motif("a portal of sparks", spark_portal, ("magic", "super hero", "sorcerer", "mystic")),
}
