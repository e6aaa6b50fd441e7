"""Things that stand for one story: a bench, a bar of soap, a sandal, a ball with a face."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, sin, tau
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, Point, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import flat


def _inset(c: Canvas, down: float = 9) -> str:
    """The drawing a little smaller, so that it ends inside its box and is not taken for a stretch of land."""
    return f'<g transform="translate(0 {down}) scale(.9)">{c.svg()}</g>'


def park_bench(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 90, 96, ink.dark, 5, 0.4)
    wood = c.local("#a9743f")
    for x in (-72, 72):
        c.line(f"M{x} 90V22Q{x} 10 {x - 4} -26", c.tone(0.14), 7)
        c.line(f"M{x - 2} 90V22Q{x - 2} 10 {x - 6} -26", c.tone(0.6), 1.4)
        c.line(f"M{x - 12} 4Q{x - 26} 6 {x - 22} 22V88", c.tone(0.14), 5)
    for k, y in enumerate((-30, -16, -2, 12)):
        plank = c.fade(ink.mix(wood, ink.light, 0.45), wood, ink.mix(wood, ink.dark, 0.35), y1=y, y2=y + 11)
        c.box(-92, y, 184, 10, plank, 2)
        c.line(f"M-90 {y + 1}H90", ink.light, 1, 0.6)
        c.line(f"M{-60 + k * 31} {y + 6}h26", ink.mix(wood, ink.dark, 0.5), 0.8, 0.6)
    c.form("M-94 30H94L98 44H-98Z", c.fade(ink.mix(wood, ink.light, 0.55), wood, y1=30, y2=44), ink.light, 0, 1.4)
    c.box(-98, 44, 196, 8, ink.mix(wood, ink.dark, 0.5), 2)
    return _inset(c, 12)


def scissor_hand(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 98, o=0.6)
    steel = c.fade("#ffffff", ink.light, c.tone(0.62), c.tone(0.3), x1=-40, x2=40, y1=-60, y2=20)
    for turn, size in ((-52, 0.84), (-27, 1.0), (-4, 1.12), (18, 1.02), (44, 0.86)):
        with c.group(f"translate(0 34) rotate({turn}) scale({size})"):
            for side in (1, -1):
                with c.group(f"rotate({side * 4}) scale({side} 1)"):
                    c.form("M1 -22Q7 -60 2 -118Q12 -70 13 -24L6 -14Z", steel, c.tone(0.1), -1.4, 0)
            c.ring(-7, -8, 7, c.tone(0.5), 3.4, 10)
            c.ring(7, -8, 7, c.tone(0.5), 3.4, 10)
            c.disc(0, -26, 3, c.tone(0.14))
    c.form(smooth([(-30, 24), (0, 14), (30, 24), (28, 60), (34, 99), (-34, 99), (-28, 60)]), c.fade(c.tone(0.3), c.tone(0.06), x1=-30, x2=32, y1=0, y2=0), c.tone(0.76), 2, 2)
    for y in (46, 66, 86):
        c.box(-33, y - 5, 66, 10, c.tone(0.16))
        c.line(f"M-32 {y - 5}H32", c.tone(0.6), 1)
        c.box(-7, y - 7, 14, 14, c.gold, 2)
        c.box(-3.5, y - 3.5, 7, 7, c.tone(0.14))
    return c.svg()


def barred_ghost(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.mix(ink.accent, "#dc1f26", 0.7)
    c.disc(0, 0, 90, ink.dark, 0, 0.45)
    c.form("M-42 72Q-58 20 -40 -30Q-26 -74 6 -74Q40 -72 44 -24Q50 20 38 70Q28 58 18 72Q6 58 -4 74Q-14 60 -24 74Q-34 60 -42 72Z", c.ball(-6, -20, 100, "#ffffff", ink.light, c.tone(0.72)), "#ffffff", 1, 1)
    c.form("M38 -14Q62 -30 76 -16Q66 -14 62 2Q52 12 40 8Z", ink.light, "#ffffff", 1, 1)
    for x in (-14, 18):
        c.disc(x, -34, 8, ink.dark, 12)
        c.disc(x - 2, -39, 3, "#ffffff")
    c.disc(3, -2, 13, ink.dark, 16)
    c.path("M-8 6Q3 -2 14 6Q10 14 3 14T-8 6Z", red)
    c.line("M-62 -62L62 62", ink.mix(red, ink.dark, 0.5), 17)
    c.line("M-62 -62L62 62", red, 14)
    c.ring(0, 0, 88, ink.mix(red, ink.dark, 0.5), 19)
    c.ring(0, 0, 88, red, 15)
    c.line("M-80 -30A86 86 0 0 1 -20 -83", ink.light, 3, 0.7)
    return c.svg()


def _spine(points: Sequence[Point], steps: int = 36) -> list[tuple[float, float, float]]:
    """Places along a chain of cubic curves: x, y and the direction there, in radians."""
    places = []
    for i in range(0, len(points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[i : i + 4]
        for k in range(steps):
            t = k / steps
            u = 1 - t
            x = u**3 * ax + 3 * u * u * t * bx + 3 * u * t * t * cx + t**3 * dx
            y = u**3 * ay + 3 * u * u * t * by + 3 * u * t * t * cy + t**3 * dy
            vx = u * u * (bx - ax) + 2 * u * t * (cx - bx) + t * t * (dx - cx)
            vy = u * u * (by - ay) + 2 * u * t * (cy - by) + t * t * (dy - cy)
            places.append((x, y, atan2(vy, vx)))
    return places


def striped_serpent(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 94, 96, ink.mix(ink.glow, ink.dark, 0.2), 6, 0.8)
    spine = _spine([(-70, 98), (-86, 20), (-10, 30), (10, 62), (34, 98), (92, 70), (62, 10), (44, -26), (-30, 0), (-20, -44)])
    for width, colour in ((25, ink.dark), (22, "#ffffff")):
        for x, y, _ in spine:
            c.disc(x, y, width, colour)
    for k in range(0, len(spine) - 4, 8):
        left, right = [], []
        for x, y, a in spine[k : k + 5]:
            left.append((x - 22 * sin(a), y + 22 * cos(a)))
            right.append((x + 22 * sin(a), y - 22 * cos(a)))
        c.path(flat([*left, *right[::-1]]), ink.dark)
    c.disc(-20, -50, 34, ink.dark, 31)
    c.disc(-20, -50, 31, "#ffffff", 28)
    c.path("M-51 -50Q-40 -82 -14 -78L-18 -24Q-44 -26 -51 -50Z", c.tone(0.3), 0.25)
    c.disc(-24, -40, 22, c.ember, 14)
    c.disc(-24, -39, 17, ink.dark, 9)
    for k in range(7):
        x = -42 + k * 6
        c.path(f"M{x} -49l3 8l3 -8ZM{x} -29l3 -7l3 7Z", "#ffffff")
    for x in (-34, -4):
        c.disc(x, -72, 9, ink.mix(ink.accent, "#c7e23a", 0.5))
        c.disc(x - 1, -71, 4, ink.dark)
    c.line("M-28 -22Q-36 -8 -26 2", c.ember, 5)
    return c.svg()


def jury_table(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M0 -99V-66", c.tone(0.2), 2)
    c.path("M-26 -52L-10 -68H10L26 -52Z", c.tone(0.2))
    c.path("M-24 -52H24L92 30H-92Z", ink.glow, 0.35)
    c.disc(0, -52, 22, ink.glow, 4)

    def juror(x: float, y: float, k: float, angry: bool = True) -> None:
        with c.group(f"translate({x} {y}) scale({k})"):
            suit = c.tone(0.12) if angry else ink.light
            c.form("M-20 36Q-24 0 0 -2Q24 0 20 36Z", suit, c.tone(0.8), 2, 1)
            c.disc(-1, -17, 12, c.tone(0.86), 14)
            c.disc(0, -16, 12, c.tone(0.42) if angry else c.tone(0.7), 14)
            c.path("M-12 -18Q-12 -32 0 -31Q13 -31 12 -18Q6 -26 -12 -18Z", ink.dark)
            c.path("M-3 0H3L1 14H-1Z", ink.accent)

    for k in range(6):
        juror(-70 + k * 28, -4, 0.72, k != 3)
    table = "M-84 20H84L98 62H-98Z"
    wood = c.local("#8a5a30")
    c.form(table, c.fade(ink.mix(wood, ink.glow, 0.6), wood, ink.mix(wood, ink.dark, 0.4), y1=20, y2=62), ink.light, 0, 1.6)
    for x, y in ((-56, 30), (-18, 34), (24, 29), (60, 36), (-36, 48), (40, 50)):
        c.path(f"M{x} {y}l14 -2l2 8l-15 2Z", ink.light)
    c.line("M-4 46L14 40", ink.light, 3)
    c.line("M14 40L20 38", ink.dark, 4)
    for k in range(6):
        juror(-76 + k * 30.4, 72, 0.84)
    return c.svg()


def ball_with_face(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 90, 74, ink.dark, 7, 0.4)
    for x, turn in ((-24, -26), (-12, -14), (0, -2), (12, 10), (24, 22)):
        with c.group(f"translate({x} -66) rotate({turn})"):
            c.line("M0 10Q4 -14 -2 -32", c.local("#7f9a3c"), 4)
    c.disc(0, 10, 79, c.ball(0, 10, 84, "#ffffff", "#fbf6e6", ink.mix(ink.light, ink.dark, 0.28)))
    with c.inside("M-79 10A79 79 0 1 1 79 10A79 79 0 1 1 -79 10Z"):
        c.line("M-90 -30Q0 -6 90 -30M-90 56Q0 34 90 56M-40 -70Q-16 -40 -10 -16M40 -70Q16 -40 10 -16M-40 92Q-16 66 -10 44M40 92Q16 66 10 44", c.tone(0.62), 2, 0.7)
        hand = smooth([(-40, 52), (-58, 8), (-52, -44), (-40, -34), (-34, -62), (-22, -38), (-8, -68), (2, -40), (18, -64), (26, -36), (42, -50), (46, -16), (60, 8), (42, 46), (14, 62), (-16, 62)])
        red = ink.mix(ink.accent, "#a81d16", 0.75)
        c.path(hand, red, 0.92)
        for x in (-18, 20):
            c.disc(x, 2, 10, "#fbf6e6", 13)
            c.disc(x + 1, 4, 4, red)
        c.path("M2 12L9 26H-4Z", "#fbf6e6")
        c.path("M-24 30Q2 44 28 30Q24 50 2 52T-24 30Z", "#fbf6e6")
        for k in range(-3, 4):
            c.line(f"M{2 + k * 7} 36v10", red, 2)
    return c.svg()


def soap_bar(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pink = c.local("#f08aa8")
    c.disc(0, 62, 92, ink.dark, 9, 0.5)
    with c.group("rotate(-8)"):
        c.form("M-78 -34H78Q96 -34 96 -14V36Q96 60 74 60H-74Q-96 60 -96 36V-14Q-96 -34 -78 -34Z", c.fade(ink.mix(pink, "#ffffff", 0.3), pink, ink.mix(pink, ink.dark, 0.55), y1=-34, y2=60), "#ffffff", 1, 2)
        c.form("M-76 -46H76Q96 -46 96 -22Q96 20 72 22H-72Q-96 20 -96 -22Q-96 -46 -76 -46Z", c.fade("#ffffff", ink.mix(pink, "#ffffff", 0.5), pink, x1=-90, x2=90, y1=-40, y2=20), "#ffffff", 1, 2)
        carved = ink.mix(pink, "#7a1230", 0.6)
        c.line("M-70 -36H70Q86 -34 86 -18Q84 10 66 12H-66Q-84 10 -86 -18Q-86 -36 -70 -36Z", carved, 2, 0.6)
        letters = "M-40 -26H-60V4M-60 -11H-46M-28 -26V4M-6 -22Q-20 -30 -20 -10Q-18 8 -4 2V-9H-11M8 -26V4M8 -11H24M24 -26V4M34 -26H56M45 -26V4"
        c.line(letters, carved, 5.4)
        c.line(letters, "#ffffff", 1.2, 0.4)
    for x, y, r in ((-70, -62, 15), (-44, -78, 9), (60, -70, 19), (84, -48, 9), (30, -84, 8), (-88, 66, 11), (78, 70, 14), (-62, 82, 7), (50, 86, 8)):
        c.disc(x, y, r, c.ball(x, y, r, "#ffffff", ink.glow, pink), 0, 0.75)
        c.disc(x - r * 0.35, y - r * 0.4, r * 0.2, "#ffffff")
    return _inset(c, 0)


def lobster(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.mix(ink.accent, c.local("#d8321e"), 0.6)
    shell = c.fade(ink.mix(red, "#ffffff", 0.4), red, ink.mix(red, ink.dark, 0.5), x1=-40, x2=44, y1=0, y2=0)
    c.line("M-7 -26Q-30 -60 -18 -98M7 -26Q30 -60 18 -98", red, 1.8)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            for k in range(4):
                c.line(f"M16 {4 + k * 11}Q44 {2 + k * 12} 52 {22 + k * 13}", red, 3.4)
            c.line("M14 -8Q46 -2 52 -32", red, 9)
            c.form("M44 -30Q28 -64 50 -96Q58 -70 58 -62Q66 -72 78 -84Q92 -46 66 -26Q54 -22 44 -30Z", shell, ink.light, 1, 1)
            c.path("M0 82L38 98Q26 74 12 72Z", red)
    c.form("M-14 98Q-8 82 0 80Q8 82 14 98Z", shell, ink.light, 1, 1)
    for k in range(6):
        y, w = 34 + k * 9, 20 - k * 1.7
        c.form(f"M{-w} {y}H{w}Q{w + 2} {y + 11} {w - 3} {y + 11}H{3 - w}Q{-w - 2} {y + 11} {-w} {y}Z", shell, ink.light, 1, 2)
    c.form(smooth([(-20, 34), (-22, 0), (-10, -30), (0, -36), (10, -30), (22, 0), (20, 34)]), shell, ink.light, 1.6, 1)
    c.line("M0 -14V30M-14 12Q0 20 14 12", ink.mix(red, ink.dark, 0.5), 1.6)
    for x in (-9, 9):
        c.disc(x, -28, 4, ink.dark)
        c.disc(x - 1, -29, 1.3, "#ffffff")
    return c.svg()


def sandal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k in range(18):
        a = tau * k / 18
        c.path(flat([(60 * cos(a - 0.08), 60 * sin(a - 0.08)), (98 * cos(a), 98 * sin(a)), (60 * cos(a + 0.08), 60 * sin(a + 0.08))]), ink.glow, 0.7)
    c.halo(0, 0, 96, o=0.9)
    leather = c.local("#9a5a2c")
    with c.group("rotate(24)"):
        sole = smooth([(-2, -80), (24, -66), (30, -34), (18, 4), (22, 46), (14, 76), (-8, 80), (-24, 62), (-20, 22), (-30, -20), (-26, -62)])
        with c.group("translate(5 6)"):
            c.path(sole, ink.dark)
        c.form(sole, c.fade(ink.mix(leather, ink.light, 0.65), ink.mix(leather, ink.light, 0.3), leather), ink.light, 2, 2)
        for d in ("M-30 -28Q0 -62 30 -34", "M-28 -18Q6 -40 24 -12", "M-2 -48Q-6 -10 -22 22", "M-22 24Q0 6 20 26", "M-24 46Q0 30 22 46"):
            c.line(d, ink.mix(leather, ink.dark, 0.75), 10)
            c.line(d, leather, 7.4)
            c.line(d, ink.mix(leather, ink.light, 0.6), 1.2, 0.9)
        c.disc(0, 16, 5, c.gold)
    c.ring(0, -82, 42, c.gold, 5, 10)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "park_bench": Motif("a park bench", park_bench, ("waiting", "park", "city", "life", "talk")),
    "scissor_hand": Motif("a hand of scissors", scissor_hand, ("gothic", "fairy tale", "outsider", "hair")),
    "barred_ghost": Motif("a ghost behind a forbidding sign", barred_ghost, ("ghost", "comedy", "1980s", "slime")),
    "striped_serpent": Motif("a striped serpent", striped_serpent, ("ghost", "afterlife", "comedy", "macabre")),
    "jury_table": Motif("a jury around a table", jury_table, ("jury", "courtroom", "justice", "debate")),
    "ball_with_face": Motif("a ball with a painted face", ball_with_face, ("castaway", "island", "lonely", "survival")),
    "soap_bar": Motif("a pink bar of soap", soap_bar, ("fight", "satire", "soap", "cult")),
    "lobster": Motif("a lobster", lobster, ("comedy", "romance", "dinner", "sea")),
    "sandal": Motif("a holy sandal", sandal, ("satire", "religion", "comedy", "ancient")),
}
