"""Moons, planets, storms and everything overhead."""

from __future__ import annotations

from math import cos, pi, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def full_moon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    disc = "M-78 0A78 78 0 1 1 78 0A78 78 0 1 1 -78 0Z"
    c.halo(0, 0, 99, ink.light, 0.8)
    face = ink.mix(ink.light, ink.glow, 0.25)
    c.path(disc, c.ball(0, 0, 84, "#ffffff", face, ink.mix(face, ink.mid, 0.4)))
    with c.inside(disc):
        sea = ink.mix(face, ink.mid, 0.42)
        for points in (((-52, -34), (-30, -52), (-4, -44), (-2, -22), (-20, -8), (-46, -12)),
                       ((8, -40), (28, -46), (44, -30), (36, -12), (14, -14)), ((10, 2), (34, -4), (50, 14), (38, 30), (18, 24)),
                       ((-40, 8), (-18, 2), (-10, 22), (-26, 36), (-44, 28))):
            c.path(smooth([(x + rng.uniform(-4, 4), y + rng.uniform(-4, 4)) for x, y in points]), sea, 0.6)
        for _ in range(16):
            a, r, s = rng.uniform(0, 6.28), rng.uniform(10, 70), rng.uniform(2, 7.5)
            x, y = r * cos(a), r * sin(a)
            c.disc(x, y, s, ink.mix(face, ink.mid, 0.5), 0, 0.8)
            c.disc(x + s * 0.14, y + s * 0.16, s * 0.84, ink.mix(face, ink.mid, 0.28), 0, 0.9)
        c.disc(-14, 56, 8, ink.mix(face, ink.mid, 0.4))
        for k in range(11):
            a = radians(k * 33 + 8)
            c.line(f"M{-14 + 10 * cos(a):.0f} {56 + 10 * sin(a):.0f}L{-14 + 34 * cos(a):.0f} {56 + 34 * sin(a):.0f}", "#ffffff", 1.2, 0.5)
        with c.group("translate(-16 -14)"):
            c.path(disc + "M-140 -140V140H140V-140Z", ink.dark, 0.22, holes=True)
    return c.svg()


def ringed_planet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.accent, 0.5)
    tilt = rng.choice((-20, -16, -24))
    globe = "M-52 0A52 52 0 1 1 52 0A52 52 0 1 1 -52 0Z"
    bands = ((94, 19, 5, 0.8), (84, 16.6, 7, 0.62), (73, 14, 4, 0.9), (66, 12.4, 3, 0.5))
    for i in range(2):
        with c.group(f"rotate({tilt})"), c.inside("M-100 -60H100V0H-100Z" if i == 0 else "M-100 0H100V60H-100Z"):
            for rx, ry, width, tone in bands:
                c.ring(0, 0, rx, c.tone(tone), width, ry, 0.9)
        if i == 0:
            hot = ink.mix(ink.accent, ink.glow, 0.4)
            c.path(globe, c.ball(0, 0, 62, ink.mix(ink.glow, ink.light, 0.6), hot, ink.mix(ink.accent, ink.dark, 0.8)))
            with c.inside(globe), c.group(f"rotate({tilt})"):
                for y, h, o in ((-40, 7, 0.25), (-24, 10, 0.3), (-4, 5, 0.35), (8, 12, 0.25), (30, 8, 0.3)):
                    c.path(f"M-60 {y}Q0 {y + 12} 60 {y}V{y + h}Q0 {y + h + 12} -60 {y + h}Z", ink.light if o > 0.28 else ink.dark, o)
                c.disc(18, 20, 9, ink.mix(ink.accent, ink.dark, 0.3), 4.6)
            with c.inside(globe), c.group("translate(-12 -12)"):
                c.path(globe + "M-140 -140V140H140V-140Z", ink.dark, 0.5, holes=True)
    c.disc(72, -66, 8, c.ball(72, -66, 9, "#ffffff", ink.light, c.tone(0.4)))
    return c.svg()


def radiant_sun(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, c.gold, 0.8)
    for k in range(24):
        with c.group(f"rotate({k * 15})"):
            tip, half = (97, 5) if k % 2 == 0 else (80, 3.6)
            c.path(f"M{-half} -58L0 {-tip}L{half} -58Z", c.gold if k % 2 == 0 else c.ember)
    c.disc(0, 0, 54, c.ball(0, 0, 58, "#ffffff", c.gold, ink.mix(c.gold, c.ember, 0.75), lean=0.2))
    c.ring(0, 0, 54, ink.mix(c.gold, ink.light, 0.6), 1.6)
    return c.svg()


def black_hole(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.glow, 0.75)
    warm = ink.mix(ink.glow, ink.accent, 0.35)
    for r, w, colour, o in ((58, 16, warm, 0.5), (54, 9, ink.glow, 0.8), (49, 4, ink.light, 1)):
        c.ring(0, 0, r, colour, w, 0, o)
    c.disc(0, 0, 46, "#000000")
    with c.group(f"rotate({rng.choice((-10, -14, 10))})"):
        for rx, ry, colour, o in ((99, 15, ink.mix(ink.accent, ink.dark, 0.2), 0.7), (94, 10.5, warm, 0.9), (88, 7, ink.glow, 1), (78, 3.4, "#ffffff", 1)):
            c.disc(0, 5, rx, c.fade(ink.mix(colour, ink.dark, 0.5), colour, colour, ink.mix(colour, ink.dark, 0.5), x1=-rx, x2=rx, y1=0, y2=0), ry, o)
        for _ in range(40):
            x = rng.uniform(-94, 94)
            c.line(f"M{x:.1f} {5 + rng.uniform(-9, 9) * (1 - abs(x) / 100):.1f}h{rng.uniform(4, 14):.1f}", rng.choice((ink.light, ink.accent)), 0.7, 0.6)
    c.path("M-43 -4Q0 -9 43 -4A44 44 0 0 0 -43 -4Z", "#000000", 0.9)
    c.line("M-46 -6A46 46 0 0 1 46 -6", "#ffffff", 2)
    return c.svg()


def spiral_galaxy(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group(f"rotate({rng.choice((-24, -30, 26))}) scale(1 .52)"):
        c.halo(0, 0, 98, ink.accent, 0.9)
        for arm in range(4):
            for k in range(120):
                t = k / 120
                a = arm * pi / 2 + t * 5.4 + rng.gauss(0, 0.13)
                r = 10 + 88 * t + rng.gauss(0, 3.4)
                if r < 98:
                    colour = rng.choice((ink.light, ink.glow, ink.accent if t > 0.3 else ink.light, c.tone(0.7)))
                    c.disc(r * cos(a), r * sin(a), rng.uniform(0.5, 2.4) * (1.3 - 0.6 * t), colour, 0, 0.9 - 0.45 * t)
        c.halo(0, 0, 46, ink.glow, 1)
        c.halo(0, 0, 24, "#ffffff", 1)
    return c.svg()


def meteor(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-46, 50, 52, ink.glow, 0.9)
    for d, colours in (("M-80 22Q-10 -28 98 -98Q34 10 -16 82Q-56 104 -84 70Q-96 44 -80 22Z", (c.ember, ink.mix(c.ember, ink.dark, 0.5))),
                       ("M-78 28Q-10 -18 82 -82Q26 10 -22 78Q-56 96 -82 66Q-90 46 -78 28Z", (ink.glow, c.ember)),
                       ("M-74 34Q-10 -6 58 -58Q16 16 -28 74Q-56 88 -78 62Q-84 46 -74 34Z", (ink.light, ink.glow))):
        c.path(d, c.fade(*colours, x1=-50, y1=50, x2=90, y2=-90), 0.85)
    for _ in range(12):
        t = rng.uniform(0.2, 1)
        x, y = -46 + 140 * t + rng.uniform(-14, 14), 50 - 140 * t + rng.uniform(-14, 14)
        c.disc(min(x, 96), max(y, -96), rng.uniform(0.8, 2.6), ink.glow)
    rock = smooth([(-84, 50), (-78, 24), (-54, 14), (-30, 22), (-14, 44), (-18, 70), (-40, 86), (-68, 80)])
    c.form(rock, c.fade(c.tone(0.5), c.tone(0.2), c.tone(0.03), x1=-30, y1=20, x2=-70, y2=84), ink.glow, -2.5, 2)
    for x, y, r in ((-56, 40, 8), (-36, 60, 6.5), (-64, 64, 5), (-38, 36, 4)):
        c.disc(x, y, r, c.tone(0.05))
        c.disc(x - 1, y + 1.4, r * 0.8, c.tone(0.26))
    return c.svg()


def lightning(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 10, 80, ink.glow, 0.5)
    bolt = "M8 -40L-26 22H-4L-18 62L-10 98L34 10H8L28 -40Z"
    c.path("M-26 -30L-60 30L-48 32L-66 78L-34 22L-46 20L-24 -30Z", ink.glow, 0.55)
    c.path("M44 -30L32 16H44L36 58L68 6H56L70 -30Z", ink.glow, 0.55)
    c.form(bolt, c.fade("#ffffff", ink.glow, ink.mix(ink.glow, ink.accent, 0.4), y1=-40, y2=98), "#ffffff", 2, 1)
    for y, tone, dy in ((-44, 0.16, 0), (-52, 0.34, -6), (-58, 0.54, -12)):
        puffs = [(-70, y, 24), (-38, y - 14 + dy * 0.4, 30), (0, y - 12 + dy * 0.6, 34), (40, y - 14 + dy * 0.4, 28), (70, y, 24)]
        for x, py, r in puffs:
            c.disc(x * (1 - abs(dy) / 90), max(py, -99 + r), r, c.tone(tone))
    c.path("M-94 -44Q-60 -22 0 -24T94 -44Q80 -16 40 -20Q0 -8 -40 -20Q-84 -16 -94 -44Z", c.tone(0.1))
    return c.svg()


def tornado(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, r in ((-66, 26), (-30, 30), (8, 30), (44, 28), (70, 22)):
        c.disc(x, -98 + r, r, c.tone(0.22))
    sway = rng.choice((1, -1))
    for i in range(30):
        t = i / 29
        y = -76 + 164 * t
        px = sway * 20 * sin(t * 5.2) * (0.4 + t)
        w, h = 74 * (1 - t) ** 1.35 + 8, 12 * (1 - t) + 4
        c.disc(px, y, w, c.fade(c.tone(0.76), c.tone(0.5), c.tone(0.12), x1=px - w, x2=px + w, y1=0, y2=0), h)
        c.line(f"M{px - w * 0.8:.1f} {y + h * 0.2:.1f}Q{px:.1f} {y + h * 1.5:.1f} {px + w * 0.8:.1f} {y + h * 0.2:.1f}", c.tone(0.9 - 0.4 * (i % 3) / 2), 1, 0.6)
    for x, r in ((-46, 12), (-24, 16), (4, 18), (30, 15), (50, 11)):
        c.disc(x, 98 - r * 0.7, r, c.ball(x, 92, r * 1.4, c.tone(0.7), c.tone(0.4), c.tone(0.2)), r * 0.7)
    with c.group(f"translate({-64 * sway} 20) rotate({-28 * sway})"):
        c.form("M-13 -4H13V14H-13Z", ink.accent, ink.light, 1, 1)
        c.path("M-17 -3L0 -18L17 -3Z", c.tone(0.1))
        c.window(-8, 1, 6, 7)
        c.path("M3 14V4H9V14Z", c.tone(0.1))
    for _ in range(14):
        a, reach = rng.uniform(0, 6.28), rng.uniform(30, 84)
        c.box(reach * cos(a), reach * 0.7 * sin(a), rng.uniform(2, 6), rng.uniform(1, 2.5), c.tone(0.1))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "full_moon": Motif("a full moon", full_moon, ("night", "horror", "romance", "space", "werewolf")),
    "ringed_planet": Motif("a planet with rings", ringed_planet, ("space", "science fiction", "adventure")),
    "radiant_sun": Motif("a blazing sun", radiant_sun, ("desert", "summer", "heat", "dawn", "hope")),
    "black_hole": Motif("a black hole", black_hole, ("space", "science fiction", "time", "epic")),
    "spiral_galaxy": Motif("a spiral galaxy", spiral_galaxy, ("space", "cosmic", "science fiction", "wonder")),
    "meteor": Motif("a falling meteor", meteor, ("disaster", "apocalypse", "space", "aliens")),
    "lightning": Motif("lightning from a storm cloud", lightning, ("storm", "horror", "thriller", "monster")),
    "tornado": Motif("a tornado", tornado, ("storm", "disaster", "fantasy", "countryside")),
}
