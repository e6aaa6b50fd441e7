"""Law and disorder: scales, badges, safes, newspapers."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def scales(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 95, o=0.4)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.6), x1=-20, x2=20, y1=0, y2=0)
    tilt = rng.choice((-7, 6, 0, 9))
    c.path("M-4 -70H4L6 74H-6Z", gold)
    for y in (-50, 10, 60):
        c.disc(0, y, 8, gold, 5)
    c.path("M-16 72H16L22 84H-22Z", gold)
    c.form("M-48 84H48Q54 84 54 90V98H-54V90Q-54 84 -48 84Z", gold, ink.light, 0, 1.8)
    lift = 76 * sin(radians(tilt))
    for side in (-1, 1):
        px, py = side * 74, -62 + side * lift
        c.line(f"M{px} {py:.0f}L{px - 25} {py + 66:.0f}M{px} {py:.0f}L{px + 25} {py + 66:.0f}M{px} {py:.0f}V{py + 62:.0f}", ink.mix(c.gold, ink.light, 0.3), 1.3)
        c.path(f"M{px - 27} {py + 64:.0f}H{px + 27}Q{px + 22} {py + 86:.0f} {px} {py + 86:.0f}T{px - 27} {py + 64:.0f}Z",
               c.fade(ink.mix(c.gold, ink.light, 0.5), c.gold, ink.mix(c.gold, ink.dark, 0.6), x1=px - 27, x2=px + 27, y1=0, y2=0))
        c.disc(px, py + 64, 27, ink.mix(c.gold, ink.dark, 0.45), 4)
        c.disc(px, py, 4, c.gold)
    with c.group(f"rotate({tilt} 0 -62)"):
        c.path("M-78 -60Q-40 -74 0 -66Q40 -74 78 -60Q40 -62 0 -56Q-40 -62 -78 -60Z", gold)
    c.disc(0, -66, 9, c.ball(0, -66, 9, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.5)))
    c.path("M-5 -76L0 -96L5 -76Z", gold)
    return c.svg()


def gavel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wood = c.fade(ink.mix(ink.accent, ink.light, 0.35), ink.mix(ink.accent, c.tone(0.3), 0.4), c.tone(0.1), y1=-80, y2=60)
    c.form("M-70 74H50Q58 74 58 82V96H-78V82Q-78 74 -70 74Z", wood, ink.light, 0, 2)
    c.path("M-76 82H56V85H-76Z", ink.glow)
    with c.group("rotate(-32 -10 0)"):
        c.form("M16 -6H96Q100 0 96 7H16Z", wood, ink.light, 0, 1.8)
        c.box(84, -9, 12, 19, ink.glow, 5)
        c.form("M-46 -52H26V52H-46Z", wood, ink.light, 2, 1)
        for y in (-62, 48):
            c.form(f"M-52 {y}H32Q38 {y + 7} 32 {y + 14}H-52Q-58 {y + 7} -52 {y}Z", wood, ink.light, 1, 1.6)
        for y in (-36, 28):
            c.box(-47, y, 74, 7, ink.glow)
    for k in range(5):
        a = radians(-160 + k * 18)
        c.line(f"M{-60 + 14 * cos(a):.0f} {60 + 14 * sin(a):.0f}L{-60 + 26 * cos(a):.0f} {60 + 26 * sin(a):.0f}", ink.glow, 2.4)
    return c.svg()


def handcuffs(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel = c.fade("#ffffff", c.tone(0.8), c.tone(0.4), c.tone(0.16), x1=-80, y1=-60, x2=80, y2=70)
    for k in range(4):
        x, y = -17 + k * 11.5, -14 + k * 7
        c.ring(x, y, 8.5, c.tone(0.12), 6, 5.5)
        c.ring(x, y, 8.5, c.tone(0.8), 3.4, 5.5)
    for x, y, turn in ((-54, -14, -20), (54, 22, 160)):
        with c.group(f"translate({x} {y}) rotate({turn})"):
            c.ring(0, 0, 36, c.tone(0.06), 16)
            c.ring(0, 0, 36, steel, 12.5)
            c.line("M-30 -26A40 40 0 0 1 8 -40", "#ffffff", 1.8)
            for k in range(9):
                with c.group(f"rotate({-150 + k * 9})"):
                    c.line("M0 -29V-33", c.tone(0.1), 1.6)
            c.form("M22 -24H46V24H22Q16 0 22 -24Z", steel, "#ffffff", 1, 1)
            c.disc(34, -8, 4, c.tone(0.08))
            c.path("M32.5 -8H35.500L37 4H31Z", c.tone(0.08))
            c.disc(34, 16, 2.6, ink.accent)
    return c.svg()


def sheriff_badge(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, o=0.5)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.7), c.gold, ink.mix(c.gold, ink.dark, 0.55), x1=-70, y1=-80, x2=70, y2=80)
    points = []
    for k in range(12):
        r = 82 if k % 2 == 0 else 46
        points.append(f"{r * cos(radians(k * 30 - 90)):.1f} {r * sin(radians(k * 30 - 90)):.1f}")
    star = "M" + "L".join(points) + "Z"
    c.form(star, gold, ink.light, 2, 2)
    for k in range(6):
        with c.group(f"rotate({k * 60})"):
            c.path("M0 0L0 -82L23 -40Z", ink.dark, 0.22)
            c.disc(0, -86, 9, gold)
            c.disc(-2, -88, 4, "#ffffff", 0, 0.5)
    c.disc(0, 0, 34, ink.mix(c.gold, ink.dark, 0.6))
    c.disc(0, 0, 31, gold)
    c.ring(0, 0, 26, ink.mix(c.gold, ink.dark, 0.5), 1.4)
    c.path("M0 -18L4.5 -6H17L7 2L11 15L0 7L-11 15L-7 2L-17 -6H-4.5Z", ink.accent)
    if rng.random() < 0.5:
        c.disc(40, -24, 7, ink.dark)
        c.line("M40 -24l9 -8M40 -24l10 5M40 -24l-9 6M40 -24l-4 -10", ink.dark, 1.4)
    return c.svg()


def bank_vault(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, o=0.5)
    steel = c.fade("#ffffff", c.tone(0.74), c.tone(0.4), c.tone(0.16), x1=-80, y1=-80, x2=80, y2=80)
    c.disc(0, 0, 97, c.tone(0.06))
    c.disc(0, 0, 94, steel)
    c.disc(0, 0, 80, c.tone(0.1))
    c.disc(0, 0, 77, c.fade(c.tone(0.3), c.tone(0.64), c.tone(0.3), x1=-70, y1=-70, x2=70, y2=70))
    for k in range(16):
        with c.group(f"rotate({k * 22.5})"):
            c.disc(0, -87, 4.4, c.ball(0, -87, 5, "#ffffff", c.tone(0.6), c.tone(0.2)))
    for k in range(8):
        with c.group(f"rotate({k * 45 + 22.5})"):
            c.box(-6, -76, 12, 24, steel, 2)
            c.line("M-6 -58H6", c.tone(0.1), 1.4)
    c.disc(0, 0, 48, c.tone(0.14))
    c.disc(0, 0, 45, steel)
    with c.group(f"rotate({rng.uniform(0, 60):.0f})"):
        for k in range(6):
            with c.group(f"rotate({k * 60})"):
                c.line("M0 -10V-40", c.tone(0.1), 7)
                c.line("M-1 -10V-40", ink.mix(ink.glow, ink.light, 0.3), 4.4)
                c.disc(0, -41, 6.4, c.ball(0, -41, 7, ink.light, ink.glow, ink.mix(ink.glow, ink.dark, 0.5)))
    c.ring(0, 0, 30, c.tone(0.1), 6)
    c.ring(0, 0, 30, ink.glow, 3.6)
    c.disc(0, 0, 13, c.ball(0, 0, 14, ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.6)))
    return c.svg()


def newspaper(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(-7)"):
        c.box(-74, -86, 156, 178, ink.dark, 0, 0.35)
        c.path("M-80 -92H78V86H-80Z", c.fade("#ffffff", ink.light, c.tone(0.82), x1=-80, y1=-90, x2=78, y2=86))
        c.path("M78 -92L84 -86V92L78 86Z", c.tone(0.6))
        c.line("M-72 -82H70M-72 -60H70", c.tone(0.12), 1.2)
        for x, w in ((-66, 20), (-42, 8), (-30, 30), (4, 14), (22, 40)):
            c.box(x, -77, w, 12, c.tone(0.06), 1)
        c.box(-72, -54, 142, 13, ink.accent)
        for x, w in ((-66, 24), (-38, 30), (-4, 16), (16, 48)):
            c.box(x, -51, w, 7, ink.light)
        picture = "M-72 -34H8V36H-72Z"
        with c.inside(picture):
            c.path(picture, c.fade(c.tone(0.7), c.tone(0.4), y1=-34, y2=36))
            c.path("M-58 36Q-60 10 -42 6Q-50 0 -48 -12Q-44 -24 -32 -22Q-18 -22 -18 -10Q-18 0 -24 6Q-4 10 -6 36Z", c.tone(0.06))
            c.path("M-56 -13Q-34 -18 -10 -13Q-16 -17 -18 -20Q-20 -32 -32 -31Q-46 -32 -48 -20Q-50 -17 -56 -13Z", c.tone(0.06))
            for _ in range(160):
                c.disc(rng.uniform(-72, 8), rng.uniform(-34, 36), 0.7, c.tone(0.2), 0, 0.4)
        for row in range(9):
            c.line(f"M16 {-31 + row * 8}H{70 if row % 4 != 3 else 48}", c.tone(0.4), 2)
        for column in range(3):
            x = -72 + column * 49
            for row in range(5):
                c.line(f"M{x} {45 + row * 8}H{x + (44 if row < 4 else rng.randint(16, 40))}", c.tone(0.44), 2)
    return c.svg()


def blackboard(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-98 -78H98V64H-98Z", c.fade(c.tone(0.66), c.tone(0.3), y1=-78, y2=64), ink.light, 1.5, 2)
    c.box(-91, -71, 182, 128, c.fade(c.tone(0.14), c.tone(0.3), y1=-71, y2=57))
    chalk = ink.light
    c.line("M-78 -44h14m-10 -8l-4 20h10M-58 -46h8m-8 5h8M-42 -36l7 -14l7 14m-12 -5h9M-20 -43h8m-4 -4v8M-4 -52q10 -4 10 4t-10 10h11"
           "M16 -50l10 14m0 -14l-10 14M30 -54q5 -3 6 1t-6 6h7", chalk, 1.8, 0.9)
    c.line("M-80 20V-20M-84 16H-26M-78 14Q-60 10 -52 -6T-32 -20", chalk, 1.8, 0.9)
    c.line("M-52 -6H-78M-52 -6V16", ink.accent, 1.4, 1, "2 3")
    c.line("M0 22L26 -24L52 22ZM26 -24V22M26 16h6v6", chalk, 1.8, 0.9)
    c.line("M64 -24q-10 10 0 22t0 22M70 -8h14m-7 -7v14M70 16h16", ink.glow, 1.8, 0.9)
    c.line("M-78 36h18m4 0h10m4 -6v12m6 -12l-8 6m14 0h20m6 -8q-8 8 0 16", chalk, 1.7, 0.8)
    c.disc(58, 44, 20, ink.light, 7, 0.16)
    for _ in range(60):
        c.disc(rng.uniform(-88, 88), rng.uniform(-68, 54), rng.uniform(0.4, 1), chalk, 0, 0.3)
    c.box(-98, 62, 196, 7, c.tone(0.46), 1)
    c.box(-60, 56, 24, 7, ink.accent, 1)
    for x, colour in ((10, ink.light), (26, ink.glow), (42, ink.light)):
        c.box(x, 58, 13, 4, colour, 2)
    c.line("M-70 69L-82 99M70 69L82 99", c.tone(0.24), 5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "scales": Motif("the scales of justice", scales, ("courtroom", "justice", "law", "drama")),
    "gavel": Motif("a judge's gavel", gavel, ("courtroom", "trial", "law", "drama")),
    "handcuffs": Motif("handcuffs", handcuffs, ("police", "crime", "arrest", "thriller")),
    "sheriff_badge": Motif("a sheriff's star", sheriff_badge, ("western", "law", "police", "cowboy")),
    "bank_vault": Motif("a bank vault", bank_vault, ("heist", "bank", "money", "crime")),
    "newspaper": Motif("a newspaper front page", newspaper, ("journalism", "politics", "scandal", "drama")),
    "blackboard": Motif("a blackboard with formulas", blackboard, ("genius", "school", "science", "biography")),
}
