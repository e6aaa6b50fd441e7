"""Gloves, balls and medals."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def boxing_gloves(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-34 40Q-40 -60 0 -92Q40 -60 34 40", ink.light, 2.4)
    c.disc(0, -92, 5, ink.glow)
    for side in (1, -1):
        with c.group(f"translate({side * 47} 8) scale({side * 0.92} .92) rotate(8)"):
            glove = smooth([(-30, 44), (-34, 6), (-44, -26), (-34, -62), (-4, -76), (28, -66), (44, -36), (42, -2), (32, 20), (30, 44)])
            leather = c.fade(ink.mix(ink.accent, ink.light, 0.45), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-40, y1=-70, x2=40, y2=40)
            c.form(glove, leather, ink.mix(ink.accent, ink.light, 0.8), 2, 2)
            c.path("M-6 -70Q24 -66 34 -40Q10 -56 -10 -50Z", "#ffffff", 0.25)
            thumb = smooth([(-34, 20), (-52, 0), (-52, -28), (-38, -38), (-26, -24), (-22, 4)])
            c.form(thumb, leather, ink.mix(ink.accent, ink.light, 0.8), 1.6, 1.6)
            c.line("M-22 -2Q0 8 36 0", ink.mix(ink.accent, ink.dark, 0.7), 1.6, 0.8)
            c.form("M-32 42H32L30 78Q0 86 -30 78Z", c.fade(ink.light, c.tone(0.56), x1=-32, x2=32, y1=0, y2=0), ink.light, 1, 0)
            c.path("M-32 42H32V50H-32Z", ink.mix(ink.accent, ink.dark, 0.3))
            c.path("M-14 56H14V70H-14Z", ink.accent)
            c.line("M-9 66V60L0 65L9 60V66", ink.light, 1.6)
    return c.svg()


def baseball(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(42) translate(14 0)"):
        c.form("M-9 99Q-12 92 -7 88L-6 40Q-14 -10 -15 -70Q-14 -99 0 -99T15 -70Q14 -10 6 40L7 88Q12 92 9 99Z",
               c.fade(c.tone(0.8), c.tone(0.5), c.tone(0.22), x1=-15, x2=15, y1=0, y2=0), ink.light, 1.5, 0)
        for y in range(46, 88, 6):
            c.line(f"M-6 {y}L6 {y + 4}", c.tone(0.1), 1.8)
        c.path("M-14 -50H14V-42H-14Z", ink.accent)
    c.disc(-44, 46, 46, c.ball(-44, 46, 50, "#ffffff", ink.light, c.tone(0.55)))
    with c.group("rotate(-24 -44 46)"):
        for side in (1, -1):
            with c.group(f"translate(-44 46) scale({side * .85} .85)"):
                c.line("M-34 -42Q-6 0 -34 42", ink.accent, 2)
                for k in range(9):
                    py = -34 + k * 8.5
                    x = -20 - (py / 34) ** 2 * 11
                    c.line(f"M{x - 5:.1f} {py - 3}L{x:.1f} {py}L{x + 4:.1f} {py - 5:.1f}", ink.accent, 1.8)
    return c.svg()


def basketball(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = c.local("#dc7230")
    ball = "M-88 4A88 88 0 1 1 88 4A88 88 0 1 1 -88 4Z"
    c.path(ball, c.ball(0, 4, 96, ink.mix(skin, ink.light, 0.6), skin, ink.mix(skin, ink.dark, 0.7)))
    with c.inside(ball), c.group(f"rotate({rng.uniform(-30, -10):.0f} 0 4)"):
        for _ in range(260):
            a, r = rng.uniform(0, 6.28), 88 * rng.random() ** 0.5
            c.disc(r * cos(a), 4 + r * sin(a), 0.8, ink.dark, 0, 0.25)
        c.line("M-100 4Q0 30 100 4M0 -100Q-20 4 0 100M-74 -70Q-10 4 -66 80M74 -70Q10 4 66 80", ink.dark, 3.4)
    c.line("M-66 -44A80 80 0 0 1 -20 -74", "#ffffff", 6, 0.35)
    return c.svg()


def football_helmet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    shell = "M-92 24Q-98 -78 4 -84Q84 -82 88 -10Q66 -6 56 4Q46 20 50 40L36 66Q20 74 -18 72Q-60 74 -76 62Q-88 50 -92 24Z"
    c.form(shell, c.ball(-10, -10, 104, ink.mix(ink.accent, ink.light, 0.55), ink.accent, ink.mix(ink.accent, ink.dark, 0.6)), ink.light, 2, 2)
    with c.inside(shell):
        c.path("M-50 -90Q-96 -10 -70 80H-54Q-78 -10 -30 -94Z", ink.light)
        c.path("M-26 -94Q-72 -10 -48 80H-42Q-66 -10 -18 -94Z", ink.glow)
    c.path("M88 -10Q66 -6 56 4Q46 20 50 40L36 66Q56 58 62 38Q66 14 90 10Z", c.tone(0.05))
    c.disc(6, 28, 13, c.tone(0.08))
    c.disc(6, 28, 7, c.tone(0.3))
    for d in ("M46 44Q84 36 98 14", "M40 60Q84 58 96 44", "M36 70Q70 84 92 74"):
        c.line(d, c.tone(0.1), 7)
        c.line(d, c.tone(0.82), 4)
    c.line("M98 14Q98 50 92 74M76 30Q80 58 74 80", c.tone(0.1), 7)
    c.line("M98 14Q98 50 92 74M76 30Q80 58 74 80", c.tone(0.82), 4)
    c.path("M-70 -30Q-50 -70 0 -74Q-40 -60 -58 -22Z", "#ffffff", 0.4)
    return c.svg()


def trophy(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 96, o=0.6)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.5), ink.mix(c.gold, ink.light, 0.2),
                  ink.mix(c.gold, ink.dark, 0.65), x1=-50, x2=50, y1=0, y2=0)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.line("M44 -74Q84 -80 80 -44Q74 -10 30 0", ink.mix(c.gold, ink.dark, 0.45), 9)
            c.line("M44 -75Q82 -80 78 -44Q72 -12 30 -2", ink.mix(c.gold, ink.light, 0.3), 4)
    c.path("M-9 20H9L12 58H-12Z", gold)
    c.path("M-50 -88H50Q52 -10 18 18Q0 30 -18 18Q-52 -10 -50 -88Z", gold)
    c.path("M-40 -80H-24Q-26 -20 -8 10Q-38 -14 -40 -80Z", "#ffffff", 0.4)
    c.disc(0, -88, 50, ink.mix(c.gold, ink.dark, 0.6), 8)
    c.ring(0, -88, 50, ink.mix(c.gold, ink.light, 0.7), 3, 8)
    c.disc(0, 28, 14, gold, 6)
    star = "M0 -64L6.5 -46.500L25 -46L10 -34.500L15.5 -17L0 -27.500L-15.5 -17L-10 -34.500L-25 -46L-6.5 -46.5Z"
    c.path(star, ink.accent)
    c.form("M-28 56H28L34 72H-34Z", gold, ink.light, 0, 1.4)
    c.form("M-46 72H46L50 98H-50Z", c.fade(c.tone(0.4), c.tone(0.06), y1=72, y2=98), c.tone(0.8), 1, 2)
    c.box(-24, 79, 48, 12, c.gold, 1)
    return c.svg()


def running_shoe(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for y in (-14, 6, 26, 46):
        c.line(f"M60 {y}H{rng.randint(86, 99)}", ink.light, 2, 0.5)
    with c.group("rotate(-8)"):
        upper = "M-92 62Q-98 38 -70 30Q-40 22 -22 -4Q-14 -24 -2 -28L14 -22Q20 -10 40 -12Q52 -18 58 -34Q68 -38 74 -30Q84 16 82 62Z"
        c.form(upper, c.fade(ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.45), y1=-34, y2=66), ink.light, 1.5, 2)
        with c.inside(upper):
            c.path("M-100 66V40Q-80 36 -62 46T-30 66Z", ink.mix(ink.accent, ink.dark, 0.5))
            c.path("M-34 66Q20 44 60 -6L74 -2Q40 56 -4 66Z", ink.light)
            c.path("M58 -36L90 -36V70H66Q76 20 58 -36Z", ink.mix(ink.accent, ink.dark, 0.35))
        c.path("M-2 -28L14 -22Q20 -10 40 -12Q52 -18 58 -34Q64 -38 70 -34Q52 6 14 4Q-4 0 -10 -16Z", c.tone(0.1))
        for k in range(5):
            x, y = -14 - k * 9, -10 + k * 9
            c.line(f"M{x} {y}L{x + 17} {y + 9}", ink.light, 3.4)
        c.form("M-94 60Q-40 70 84 60Q94 62 92 74Q90 86 78 86H-72Q-98 84 -94 60Z", c.fade(ink.light, c.tone(0.76), y1=60, y2=86), "#ffffff", 0, 2)
        c.path("M-90 78Q0 82 91 76Q89 86 78 86H-72Q-86 86 -90 78Z", c.tone(0.2))
        c.line("M-76 70H72", ink.glow, 2)
    return c.svg()


def medal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for d, shade in (("M-52 -98H-12L18 -8L-6 10Z", 0.0), ("M52 -98H12L-18 -8L6 10Z", 0.3)):
        c.path(d, ink.mix(ink.accent, ink.dark, shade))
        with c.inside(d):
            sign = 1 if d.startswith("M-") else -1
            c.line(f"M{-36 * sign} -100L{4 * sign} 8M{-24 * sign} -100L{14 * sign} 2", ink.light, 4)
    c.halo(0, 42, 70, o=0.6)
    rays = "".join(f"{'L' if k else 'M'}{(57 if k % 2 else 50) * cos(radians(k * 7.5)):.1f} {42 + (57 if k % 2 else 50) * sin(radians(k * 7.5)):.1f}" for k in range(48))
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.6), x1=-50, y1=-8, x2=50, y2=92)
    c.path(rays + "Z", gold)
    c.disc(0, 42, 43, c.fade(ink.mix(c.gold, ink.dark, 0.5), c.gold, ink.mix(c.gold, ink.light, 0.6), x1=-40, y1=0, x2=40, y2=84))
    c.disc(0, 42, 38, gold)
    c.path("M0 12L8 33L30.5 34L13 48L19 70L0 57.500L-19 70L-13 48L-30.5 34L-8 33Z", ink.mix(c.gold, ink.light, 0.75))
    c.path("M0 12L8 33L0 42ZM30.5 34L13 48L0 42ZM19 70L0 57.500V42ZM-19 70L-13 48L0 42ZM-30.5 34L-8 33L0 42Z", ink.mix(c.gold, ink.dark, 0.4))
    c.box(-20, -20, 40, 12, ink.mix(ink.accent, ink.dark, 0.5), 2)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "boxing_gloves": Motif("boxing gloves", boxing_gloves, ("boxing", "sport", "underdog", "fight")),
    "baseball": Motif("a baseball and a bat", baseball, ("baseball", "sport", "america", "summer")),
    "basketball": Motif("a basketball", basketball, ("basketball", "sport", "school", "street")),
    "football_helmet": Motif("a football helmet", football_helmet, ("football", "sport", "team", "school")),
    "trophy": Motif("a golden trophy", trophy, ("sport", "victory", "competition", "comedy")),
    "running_shoe": Motif("a running shoe", running_shoe, ("running", "sport", "biography", "athlete")),
    "medal": Motif("a medal", medal, ("war", "hero", "sport", "honour", "biography")),
}
