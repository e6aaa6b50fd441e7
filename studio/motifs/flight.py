"""Rockets, saucers, helicopters, balloons: things that leave the ground."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def rocket(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 70, 46, o=0.9)
    c.path("M-15 44Q-22 74 0 100Q22 74 15 44Z", c.fade(ink.glow, c.ember, ink.mix(c.ember, ink.dark, 0.3), y1=44, y2=100))
    c.path("M-8 44Q-10 66 0 84Q10 66 8 44Z", c.fade(ink.light, ink.glow, y1=44, y2=84))
    fin = c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), x1=-50, x2=50, y1=0, y2=0)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M-20 4Q-52 24 -48 66Q-36 50 -17 46Z", fin)
    body = "M0 -98Q32 -60 29 -4Q28 26 17 48H-17Q-28 26 -29 -4Q-32 -60 0 -98Z"
    c.form(body, c.fade(ink.light, c.tone(0.86), c.tone(0.62), c.tone(0.3), x1=-29, x2=29, y1=0, y2=0), ink.light, 1, 0)
    with c.inside(body):
        c.path("M-40 -100H40V-58Q0 -48 -40 -58Z", fin)
        c.path("M-40 28Q0 38 40 28V36Q0 46 -40 36Z", ink.accent)
        c.line("M-30 6Q0 16 30 6M-30 -40Q0 -30 30 -40", c.tone(0.4), 1, 0.7)
    c.path("M-4 20H4L7 70Q0 76 -7 70Z", ink.mix(ink.accent, ink.dark, 0.2))
    for y, r in ((-26, 12), (8, 7)):
        c.disc(0, y, r + 3.5, c.tone(0.34))
        c.disc(0, y, r + 2, c.tone(0.8))
        c.disc(0, y, r, c.ball(0, y, r, ink.light, ink.mix(ink.glow, ink.mid, 0.4), c.tone(0.14)))
    c.line("M-20 -46Q-24 -20 -20 10", ink.light, 3, 0.8)
    return c.svg()


def saucer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-26 -22L-74 92Q0 108 74 92L26 -22Z", c.fade(ink.glow, ink.mix(ink.glow, ink.mid, 0.4), y1=-22, y2=100), 0.42)
    c.path("M-14 -22L-36 94Q0 102 36 94L14 -22Z", c.fade(ink.light, ink.glow, y1=-22, y2=100), 0.45)
    c.disc(0, 93, 74, ink.glow, 7, 0.6)
    c.path("M-7 93l1 -14q-6 -8 0 -12a5 5 0 1 1 9 0q8 4 3 14l2 12h-5l-2 -10l-2 10Z", ink.dark)
    c.halo(0, -34, 70, ink.glow, 0.5)
    c.form("M-36 -52Q-32 -94 0 -94Q32 -94 36 -52Z", c.fade(ink.light, c.tone(0.6), c.tone(0.3), y1=-94, y2=-52), ink.light, 1.5, 1.5)
    c.path("M-22 -64Q-20 -84 -4 -88Q-14 -78 -14 -62Z", ink.light, 0.8)
    c.form("M-98 -36Q-60 -62 0 -62T98 -36Q60 -12 0 -12T-98 -36Z",
           c.fade(ink.light, c.tone(0.7), c.tone(0.3), c.tone(0.06), y1=-62, y2=-12), ink.light, 0, 2)
    c.path("M-98 -36Q-50 -24 0 -24T98 -36Q60 -12 0 -12T-98 -36Z", c.tone(0.1), 0.7)
    for k in range(-4, 5):
        x, y = k * 20.0, -34 - (1 - (k / 5) ** 2) * -6
        c.halo(x, y, 10, ink.accent if k % 2 else ink.glow)
        c.disc(x, y, 3.6 - abs(k) * 0.25, ink.accent if k % 2 else ink.glow)
    c.disc(0, -16, 28, c.tone(0.05), 6)
    c.disc(0, -15, 22, ink.glow, 4)
    return c.svg()


def starfighter(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = c.fade(ink.light, c.tone(0.66), c.tone(0.28), y1=-70, y2=80)
    for side in (0.88, -0.88):
        with c.group(f"scale({side} 1)"):
            for tilt, shade in ((24, 0.24), (-20, 0.4)):
                with c.group(f"rotate({tilt} 0 26)"):
                    c.form("M8 16L88 12L92 22V40L8 44Z", c.fade(c.tone(shade + 0.4), c.tone(shade), x1=0, x2=92, y1=0, y2=0),
                           ink.light, 0, 1.4)
                    c.path("M50 14L64 13V41L50 42Z", ink.accent)
                    c.line("M24 22H46M24 36H46", c.tone(0.2), 1.2)
                    c.box(86, -34, 4, 82, c.tone(0.6), 2)
                    c.box(85, -44, 6, 16, c.tone(0.2), 2)
                    c.disc(88, -44, 2.4, ink.accent)
                    c.form("M18 10H36V58H18Z", metal, ink.light, 1, 1)
                    c.disc(27, 60, 8, ink.glow, 3)
                    c.halo(27, 62, 20, ink.accent, 0.9)
    c.form("M-5 -96Q0 -100 5 -96L14 -10L18 62Q0 72 -18 62L-14 -10Z", metal, ink.light, 2, 0.5)
    c.path("M-5 -96Q0 -100 5 -96L7.5 -76H-7.5Z", ink.accent)
    c.path("M-11 -2Q-10 -24 0 -28Q10 -24 11 -2L9 18H-9Z", c.fade(c.tone(0.84), c.tone(0.05), y1=-28, y2=18))
    c.line("M-10 -6H10M0 -28V18M-10 8H10", c.tone(0.3), 1.2)
    c.disc(0, 32, 7, c.tone(0.8))
    c.path("M-7 32A7 7 0 0 1 7 32Z", ink.accent)
    c.disc(2, 29, 1.8, ink.dark)
    c.line("M-3 -70V-40M3 -70V-40", c.tone(0.4), 1)
    return c.svg()


def space_station(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = c.fade(ink.light, c.tone(0.6), c.tone(0.14), x1=-80, y1=-70, x2=80, y2=70)
    with c.group(f"rotate({rng.choice((-24, -18, -28))}) scale(1 .62)"):
        for x, y in ((-6, -8), (0, 0)):
            c.ring(x, y, 86, c.tone(0.16) if x else metal, 15)
        c.ring(0, 0, 93, ink.light, 1.4)
        c.ring(0, 0, 79, c.tone(0.2), 1.2)
        for k in range(40):
            a = radians(k * 9)
            if rng.random() < 0.72:
                c.disc(86 * cos(a), 86 * sin(a), 2.2, ink.glow)
        for k in range(4):
            with c.group(f"rotate({k * 90 + 20})"):
                c.path("M-5 0L-4 -80H4L5 0Z", c.fade(ink.light, c.tone(0.3), x1=-5, x2=5, y1=0, y2=0))
                c.line("M-4 -70L4 -60L-4 -50L4 -40L-4 -30L4 -20", c.tone(0.3), 1)
    with c.group("rotate(-24)"):
        c.form("M-15 -34Q0 -42 15 -34V34Q0 42 -15 34Z", c.fade(ink.light, c.tone(0.66), c.tone(0.14), x1=-15, x2=15, y1=0, y2=0),
               ink.light, 1, 0)
        for y in (-22, -8, 6, 20):
            c.line(f"M-15 {y}Q0 {y + 6} 15 {y}", c.tone(0.24), 1)
            for x in (-8, 0, 8):
                c.box(x - 1.4, y + 6, 2.8, 3.4, ink.glow)
        c.line("M0 -38V-66M0 38V64", c.tone(0.6), 2.4)
        for y in (-58, 56):
            for x in (-40, 8):
                c.form(f"M{x} {y - 8}h32v16h-32Z", c.fade(c.tone(0.5), c.tone(0.2), x1=x, x2=x + 32, y1=0, y2=0), ink.light, 1, 1)
                c.line("".join(f"M{x + k * 8} {y - 8}v16" for k in (1, 2, 3)) + f"M{x} {y}h32", c.tone(0.8), 0.7)
        c.disc(0, -68, 2.4, ink.accent)
        c.halo(0, -68, 12, ink.accent)
    return c.svg()


def helicopter(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-46 36L-100 96H20Z", ink.glow, 0.3)
    c.disc(-6, -48, 92, ink.light, 3, 0.35)
    c.line("M-96 -48H84", c.tone(0.12), 2.2)
    c.form("M-14 -24V-46H2V-24Z", c.tone(0.3), c.tone(0.8), 1, 0)
    c.box(-16, -51, 20, 5, c.tone(0.12), 2)
    paint = c.fade(c.tone(0.6), c.tone(0.3), c.tone(0.06), y1=-30, y2=44)
    c.form("M24 -20L90 -14L92 -6L30 14Z", paint, ink.light, 0, 1.6)
    c.form("M80 -14L90 -44H98L96 4H90Z", ink.accent, ink.light, 1, 1)
    c.ring(89, -10, 10, c.tone(0.8), 1.2, 0, 0.7)
    c.line("M82 -18L96 -2M96 -18L82 -2", c.tone(0.14), 1.8)
    c.form("M-68 12Q-64 -24 -26 -28H20Q36 -24 40 -6Q42 20 22 32Q-10 42 -46 36Q-64 30 -68 12Z", paint, ink.light, 1, 2)
    c.path("M-64 10Q-60 -18 -30 -22L-26 12Q-46 18 -64 10Z", c.fade(ink.light, c.tone(0.5), y1=-22, y2=16))
    c.path("M-20 -22H2V10H-21Z", c.fade(ink.light, c.tone(0.5), y1=-22, y2=14))
    c.path("M-48 10q0 -12 6 -14a5 5 0 1 1 6 0q6 4 6 14Z", c.tone(0.06))
    c.line("M6 -24V30M-24 14V34", c.tone(0.1), 1)
    c.path("M-60 20Q-10 28 40 10L38 16Q-10 34 -57 26Z", ink.accent)
    c.disc(-50, 34, 4.5, ink.glow)
    c.halo(-50, 36, 18)
    c.line("M-38 36L-44 54M10 34L16 54M-62 50Q-60 55 -52 55H34", c.tone(0.16), 3)
    return c.svg()


def fighter_jet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal, rim = c.fade(ink.light, c.tone(0.62), c.tone(0.2), y1=-96, y2=80), ink.light
    for x in (-9, 9):
        c.halo(x, 84, 22, o=1)
        c.path(f"M{x - 6} 70Q{x} 112 {x + 6} 70Z", c.fade(ink.light, ink.glow, c.ember, y1=70, y2=96))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M10 -14L92 46V56L10 44Z", c.fade(c.tone(0.74), c.tone(0.3), x1=10, x2=90, y1=0, y2=0), rim, 0, 1.6)
            c.line("M24 32L84 52M40 8L44 42", c.tone(0.24), 0.9)
            c.box(90, 26, 3, 32, c.tone(0.3), 1)
            c.path("M90.5 26l1 -6l1.5 6Z", ink.accent)
            c.form("M8 52L44 76V86L8 78Z", c.tone(0.46), rim, 0, 1.4)
            c.form("M10 30L22 48L24 82L12 70Z", c.tone(0.32), rim, 1, 1)
            c.path("M50 22L60 30L54 36L46 32Z", ink.accent)
    c.form("M0 -99Q7 -70 9 -46L17 -14V60L15 76H-15L-17 60V-14L-9 -46Q-7 -70 0 -99Z", metal, rim, 2, 0)
    c.path("M0 -70Q8 -56 7 -36Q0 -30 -7 -36Q-8 -56 0 -70Z", c.fade(ink.glow, c.tone(0.2), c.tone(0.04), y1=-70, y2=-32))
    c.line("M-7 -48Q0 -44 7 -48", c.tone(0.7), 1)
    c.line("M0 -26V60M-17 0H17M-16 40H16", c.tone(0.3), 0.9)
    c.box(-14, 72, 11, 7, c.tone(0.08), 1)
    c.box(3, 72, 11, 7, c.tone(0.08), 1)
    return c.svg()


def hot_air_balloon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 30, 40, o=0.8)
    envelope = "M0 -98C48 -98 72 -62 70 -30C68 4 34 26 17 46H-17C-34 26 -68 4 -70 -30C-72 -62 -48 -98 0 -98Z"
    with c.inside(envelope):
        c.path(envelope, ink.light)
        gores = [(-72, -46, ink.accent), (-46, -16, ink.light), (-16, 16, ink.accent), (16, 46, ink.light), (46, 72, ink.accent)]
        for a, b, colour in gores:
            c.path(f"M0 -98C{a} -96 {a * 1.04} -20 {a * 0.24:.0f} 48H{b * 0.24:.0f}C{b * 1.04} -20 {b} -96 0 -98Z", colour)
        c.path("M-74 -40Q0 -18 74 -40V-22Q0 2 -74 -22Z", ink.glow)
        for x in range(-60, 70, 20):
            y = -19 - x * x / 330
            c.path(f"M{x} {y - 7:.1f}l2.2 4.8l5 .6l-3.8 3.400l1 5l-4.4 -2.500l-4.4 2.500l1 -5l-3.8 -3.400l5 -.6Z", c.tone(0.2))
        c.path(envelope, c.ball(-6, -34, 92, "#ffffff", ink.mid, ink.dark), 0.32)
    c.line("M-16 46L-11 72M16 46L11 72M-6 46L-5 72M6 46L5 72", c.tone(0.3), 1)
    c.path("M-17 46Q0 54 17 46L13 53H-13Z", c.tone(0.2))
    c.path("M-3 66Q-4 58 0 52Q4 58 3 66Z", c.fade(ink.light, ink.glow, y1=52, y2=66))
    c.form("M-14 74H14L11 96Q0 100 -11 96Z", c.fade(c.tone(0.6), c.tone(0.2), y1=74, y2=98), c.tone(0.85), 1.5, 1)
    for y in (80, 86, 92):
        c.line(f"M-12 {y}H12", c.tone(0.16), 0.9)
    for x in (-6, 4):
        c.path(f"M{x - 3} 74v-5a3 3 0 1 1 5 0v5Z", c.tone(0.06))
    c.box(-16, 72, 32, 4, c.tone(0.34), 2)
    return c.svg()


def airship(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body = "M-98 -10Q-80 -52 0 -54Q62 -52 98 -12Q62 30 0 32Q-80 30 -98 -10Z"
    for d in ("M66 -34L92 -62L98 -58L88 -20Z", "M66 12L92 42L98 38L88 -2Z"):
        c.form(d, ink.accent, ink.light, 1, 1)
    c.path(body, c.fade(ink.light, c.tone(0.74), c.tone(0.4), c.tone(0.08), y1=-54, y2=32))
    with c.inside(body):
        for k in (-42, -30, -16, 0, 14, 24):
            c.line(f"M-98 -10Q0 {-11 + k * 2} 98 -12", c.tone(0.3), 1, 0.6)
        for x in (-66, -36, -4, 28, 58):
            c.line(f"M{x} -56Q{x - 10} -10 {x} 34", c.tone(0.3), 1, 0.5)
        c.path("M-40 -60H-26Q-36 -10 -26 40H-40Q-50 -10 -40 -60Z", ink.accent, 0.9)
    c.form("M70 -16L99 -20V-4L70 -8Z", ink.accent, ink.light, 0, 1)
    c.form("M-38 30H30L22 48Q-4 54 -28 48Z", c.fade(c.tone(0.4), c.tone(0.08), y1=30, y2=52), c.tone(0.84), 1, 1.5)
    for x in range(-26, 24, 10):
        c.halo(x + 2, 39, 9)
        c.box(x, 35, 5.5, 7, ink.glow, 1)
    for x in (-58, 52):
        c.line(f"M{x} 22V36", c.tone(0.2), 2)
        c.form(f"M{x - 9} 34h18q4 5 0 10h-18Z", c.tone(0.3), ink.light, 0, 1)
        c.disc(x + 12, 39, 1.8, ink.light, 14, 0.6)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "rocket": Motif("a rocket", rocket, ("space", "science fiction", "adventure", "moon", "astronaut")),
    "saucer": Motif("a flying saucer", saucer, ("aliens", "ufo", "invasion", "science fiction", "1950s")),
    "starfighter": Motif("a star fighter", starfighter, ("space", "space opera", "battle", "science fiction")),
    "space_station": Motif("a space station", space_station, ("space", "science fiction", "isolation", "future")),
    "helicopter": Motif("a helicopter", helicopter, ("war", "action", "rescue", "thriller")),
    "fighter_jet": Motif("a fighter jet", fighter_jet, ("pilots", "war", "action", "speed", "navy")),
    "hot_air_balloon": Motif("a hot-air balloon", hot_air_balloon, ("adventure", "journey", "fantasy", "family")),
    "airship": Motif("an airship", airship, ("steampunk", "fantasy", "adventure", "1930s")),
}
