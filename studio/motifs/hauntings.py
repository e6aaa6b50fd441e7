"""Objects with a history that nobody should touch."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def black_pram(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, ink.glow, 0.3)
    hood = "M-6 10V-72Q52 -74 74 -30Q82 -10 82 10Z"
    c.form(hood, c.fade(c.tone(0.3), c.tone(0.02), x1=-10, y1=-70, x2=80, y2=10), c.tone(0.8), -2, 2)
    for d in ("M-6 10Q4 -50 12 -71", "M-6 10Q34 -40 48 -61", "M-6 10Q50 -20 72 -34"):
        c.line(d, c.tone(0.5), 1.6, 0.8)
    c.path("M-8 12V-74Q-2 -70 0 -62Q6 -54 0 -46Q6 -38 0 -30Q6 -22 0 -14Q4 -4 -2 12Z", ink.light)
    tub = "M-84 8H82Q80 52 36 56H-34Q-78 52 -84 8Z"
    c.form(tub, c.fade(c.tone(0.26), c.tone(0.0), y1=8, y2=56), c.tone(0.8), 0, 2.4)
    c.line("M-80 16Q0 24 80 16", c.tone(0.6), 1.6)
    c.line("M-84 8Q-96 -8 -98 -24", c.tone(0.1), 5)
    c.line("M-104 -26H-90", ink.light, 5)
    c.line("M-50 54L0 74L50 54M-50 76L-30 54M50 76L30 54", c.tone(0.16), 3.4)
    for x in (-52, 52):
        c.ring(x, 74, 23, c.tone(0.08), 5)
        c.ring(x, 74, 23, c.tone(0.6), 1.2)
        for k in range(8):
            a = radians(k * 45)
            c.line(f"M{x} 74L{x + 21 * cos(a):.1f} {74 + 21 * sin(a):.1f}", c.tone(0.3), 1.4)
        c.disc(x, 74, 4, ink.accent)
    # What sleeps inside looks back.
    for x in (22, 36):
        c.path(f"M{x - 6} -10Q{x} -17 {x + 6} -10Q{x} -5 {x - 6} -10Z", ink.accent)
        c.disc(x, -10.5, 1.6, ink.glow)
    return c.svg()


def stick_figure(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.glow, 0.35)
    bark = c.tone(0.14)

    def stick(x1: float, y1: float, x2: float, y2: float, w: float) -> None:
        mx, my = (x1 + x2) / 2 + rng.uniform(-4, 4), (y1 + y2) / 2 + rng.uniform(-3, 3)
        d = f"M{x1} {y1}Q{mx:.1f} {my:.1f} {x2} {y2}"
        c.line(d, ink.dark, w + 3)
        c.line(d, bark, w)
        c.line(f"M{x1 - 1} {y1}Q{mx - 1.4:.1f} {my:.1f} {x2 - 1} {y2}", c.tone(0.66), w * 0.28)

    c.line("M0 -100V-84", ink.light, 1.4)
    stick(-30, -78, 34, -40, 6)
    stick(34, -78, -30, -40, 6)
    stick(0, -86, 2, 34, 8)
    stick(-84, -26, 86, -18, 7)
    stick(0, 28, -58, 98, 8)
    stick(2, 28, 54, 97, 8)
    stick(-84, -26, -72, -52, 4)
    stick(86, -18, 76, -46, 4)
    for x, y in ((2, -58), (1, -21), (0, 30)):
        for k in range(-2, 3):
            c.line(f"M{x - 11} {y + k * 4 - 4}L{x + 11} {y + k * 4 + 4}", ink.light, 2)
        c.line(f"M{x + 10} {y}q8 8 4 22M{x + 8} {y + 2}q2 12 -6 20", ink.light, 1.2)
    return c.svg()


def old_well(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 10, 90, ink.glow, 0.4)
    wall = "M-70 26Q-72 86 -62 98H62Q72 86 70 26Z"
    with c.inside(wall):
        c.path(wall, c.fade(c.tone(0.62), c.tone(0.34), c.tone(0.1), x1=-70, x2=70, y1=0, y2=0))
        for row in range(5):
            for k in range(7):
                x, y = -84 + k * 26 + (row % 2) * 13, 34 + row * 15
                shade = rng.uniform(0.14, 0.5)
                c.box(x, y, 23, 12.4, c.tone(shade), 4)
                c.line(f"M{x + 3} {y + 1}h16", c.tone(min(shade + 0.3, 1)), 1)
    c.disc(0, 26, 72, c.tone(0.66), 21)
    c.disc(0, 26, 56, ink.dark, 14)
    # Hair, two hands and no face.
    with c.inside("M-56 -90H56V28Q40 42 0 42T-56 28Z"):
        c.path(smooth([(0, -46), (22, -40), (30, -8), (30, 44), (-30, 44), (-30, -8), (-22, -40)]), c.fade(ink.mix(ink.light, ink.mid, 0.5), ink.mix(ink.light, ink.mid, 0.9), y1=-10, y2=40))
        hair = smooth([(0, -56), (20, -50), (26, -24), (24, 10), (18, 34), (10, 16), (4, 38), (-4, 18), (-12, 36), (-22, 12), (-26, -24), (-20, -50)])
        c.form(hair, c.fade(c.tone(0.14), "#040404", y1=-50, y2=30), c.tone(0.6), 1.6, 1)
        for x in (-14, -6, 2, 10):
            c.line(f"M{x * 0.6} -52Q{x * 1.5} -20 {x} 22", c.tone(0.4), 1, 0.7)
    for s in (1, -1):
        for k in range(4):
            c.line(f"M{s * (36 + k * 7)} 40L{s * (35 + k * 8)} 52", ink.mix(ink.light, ink.mid, 0.25), 5)
    c.path("M-99 100Q-80 90 -62 95H62Q80 90 99 100Z", c.tone(0.06))
    for x in (-84, -74, 76, 88):
        c.line(f"M{x} 99q{rng.uniform(-6, 6):.0f} -12 {rng.uniform(-8, 8):.0f} -22", c.tone(0.12), 2)
    return c.svg()


def blood_bucket(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.accent
    pour = smooth([(-26, -14), (6, -6), (18, 10), (22, 50), (30, 72), (24, 98), (6, 84), (-2, 99), (-16, 80), (-30, 97), (-36, 66), (-30, 30), (-40, 6)])
    c.form(pour, c.fade(ink.mix(red, ink.light, 0.15), red, ink.mix(red, ink.dark, 0.5), x1=-36, x2=30, y1=0, y2=0), ink.mix(red, ink.light, 0.6), 2, 1)
    c.line("M-22 10Q-22 40 -26 70M2 10Q8 40 8 70", ink.mix(red, ink.light, 0.5), 2, 0.8)
    for x, y, r in ((-52, 40, 5), (44, 46, 6), (50, 78, 4), (-56, 78, 6), (-48, 12, 3)):
        c.path(f"M{x} {y - r * 2}Q{x + r * 1.3} {y} {x} {y + r}Q{x - r * 1.3} {y} {x} {y - r * 2}Z", red)
    with c.group("translate(8 -44) rotate(-128)"):
        c.line("M-42 -36Q0 -96 42 -36", c.tone(0.7), 4)
        pail = "M-44 -36H44L32 46Q0 56 -32 46Z"
        c.form(pail, c.fade(c.tone(0.4), ink.light, c.tone(0.6), c.tone(0.16), x1=-44, x2=44, y1=0, y2=0), ink.light, 0, 2)
        c.line("M-41 -18Q0 -8 41 -18M-36 22Q0 32 36 22", c.tone(0.2), 2.4)
        c.disc(0, -36, 45, c.tone(0.8), 13)
        c.disc(0, -36, 40, ink.mix(red, ink.dark, 0.35), 10)
        c.disc(6, -38, 32, red, 6)
    return c.svg()


def rusty_saw(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    rust = ink.mix(c.local("#8a4a22"), ink.mid, 0.25)
    with c.group("rotate(-28)"):
        c.line("M-62 -34H78Q92 -34 92 -18V22", c.tone(0.14), 12)
        c.line("M-62 -36H78Q90 -36 90 -18V20", c.tone(0.66), 4)
        teeth = "M-70 14H96V26" + "".join(f"L{93 - k * 6} {34 if k % 2 else 26}" for k in range(28)) + "L-70 26Z"
        c.form(teeth, c.fade(ink.light, c.tone(0.6), rust, x1=-70, x2=96, y1=0, y2=0), "#ffffff", 0, 1.6)
        for k in range(8):
            c.disc(-50 + k * 18 + rng.uniform(-4, 4), 20, rng.uniform(2, 4.4), rust, 2, 0.8)
        c.path("M30 34q4 14 0 26q-7 -8 0 -26ZM52 34q3 9 0 16q-5 -6 0 -16ZM8 34q3 8 0 14q-5 -5 0 -14Z", ink.accent)
        c.path("M-4 14H66V34H-4Z", ink.accent, 0.55)
        grip = smooth([(-62, -46), (-44, -30), (-50, 0), (-44, 30), (-64, 44), (-92, 40), (-98, 6), (-90, -34)])
        c.form(grip, c.fade(c.tone(0.5), c.tone(0.1), y1=-46, y2=44), c.tone(0.85), 2, 2)
        c.path(smooth([(-66, -26), (-58, -4), (-66, 24), (-82, 18), (-84, -18)]), ink.dark)
    for k in range(7):
        x, y = -84 + k * 27, 74 + (5 if k % 2 else -3) + 12 * ((k - 3) / 3) ** 2
        c.ring(x, y, 15, c.tone(0.1), 6, 9)
        c.ring(x, y, 15, c.tone(0.64), 2.4, 9)
    return c.svg()


def wall_phone(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.glow, 0.4)
    box = "M-44 -74Q-44 -84 -34 -84H34Q44 -84 44 -74V62Q44 72 34 72H-34Q-44 72 -44 62Z"
    c.form(box, c.fade(c.tone(0.3), c.tone(0.02), x1=-44, x2=50, y1=-40, y2=40), c.tone(0.84), 2.4, 2)
    c.disc(2, 16, 33, c.tone(0.5))
    c.disc(2, 16, 30, c.ball(2, 16, 31, c.tone(0.3), ink.dark))
    for k in range(10):
        a = radians(-60 + k * 30)
        c.disc(2 + 21 * cos(a), 16 + 21 * sin(a), 4.2, ink.light)
        c.disc(2 + 21 * cos(a), 16 + 21 * sin(a), 2.6, c.tone(0.16))
    c.disc(2, 16, 9, ink.accent)
    c.path("M-30 -58V-70H-18V-58ZM18 -58V-70H30V-58Z", c.tone(0.5))
    receiver = "M-66 -78Q-68 -96 -48 -97Q-34 -96 -34 -84Q0 -92 34 -84Q34 -96 48 -97Q68 -96 66 -78L62 -58Q48 -50 36 -58L32 -66Q0 -74 -32 -66L-36 -58Q-48 -50 -62 -58Z"
    c.form(receiver, c.fade(c.tone(0.42), ink.dark, y1=-96, y2=-54), ink.light, 1, 2.4)
    # The cord is cut, and yet it rings.
    cord = "M-18 72" + "".join(f"q{-9 if k % 2 else 9} 2.200 0 4.400" for k in range(6))
    c.line(cord, c.tone(0.1), 4.4)
    c.line("M-18 98l-4 3M-18 98l4 3", ink.accent, 1.6)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.line("M76 -66Q84 -80 78 -94M88 -60Q99 -80 90 -99", ink.accent, 3)
    return c.svg()


def serving_cloche(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    flames = smooth([(-64, 30), (-78, -10), (-58, -34), (-52, -76), (-30, -44), (-18, -98), (4, -54), (24, -92), (34, -46), (58, -70), (60, -28), (78, -8), (64, 30)])
    c.halo(0, -20, 98, ink.glow, 0.6)
    c.path(flames, c.fade(ink.glow, ink.accent, c.ember, y1=40, y2=-90), 0.95)
    c.path(smooth([(-44, 30), (-50, -6), (-30, -26), (-16, -60), (0, -28), (22, -58), (30, -22), (48, -6), (44, 30)]), ink.glow, 0.85)
    dome = "M-74 52Q-74 -30 0 -30T74 52Z"
    c.form(dome, c.fade("#ffffff", ink.light, c.tone(0.6), c.tone(0.2), x1=-60, y1=-20, x2=70, y2=50), "#ffffff", 2, 2)
    c.path("M-58 40Q-54 -6 -24 -18Q-42 4 -44 42Z", "#ffffff", 0.9)
    c.path("M30 -22Q62 -4 64 46H50Q52 4 30 -22Z", c.tone(0.12), 0.5)
    c.path("M10 46Q16 20 8 4Q28 14 26 46Z", ink.accent, 0.5)
    c.disc(0, -40, 10, c.ball(0, -40, 10, "#ffffff", c.tone(0.5)))
    c.form("M-92 52H92L84 64H-84Z", c.fade(ink.light, c.tone(0.4), x1=-90, x2=90, y1=0, y2=0), "#ffffff", 0, 1.6)
    c.line("M-70 90H40", c.tone(0.8), 4)
    c.path("M40 84Q80 82 94 94Q70 98 40 95Z", ink.light)
    return c.svg()


def scarlet_lips(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.accent
    c.halo(0, 0, 99, red, 0.4)
    mouth = "M-96 -6Q-60 -12 -30 -44Q-14 -54 0 -40Q14 -54 30 -44Q60 -12 96 -6Q66 56 0 58T-96 -6Z"
    c.form(mouth, c.fade(ink.mix(red, ink.light, 0.25), red, ink.mix(red, ink.dark, 0.5), y1=-50, y2=58), ink.mix(red, ink.light, 0.7), 1, 2.4)
    c.path("M-78 -4Q-40 -16 -22 -18Q0 -8 22 -18Q40 -16 78 -4Q44 26 0 26T-78 -4Z", ink.dark)
    c.path("M-58 -8Q-34 -14 -22 -16Q0 -6 22 -16Q34 -14 58 -8Q40 6 0 8T-58 -8Z", "#ffffff")
    for x in (-36, -18, 0, 18, 36):
        c.line(f"M{x} -12V6", c.tone(0.6), 1.2)
    # The lower lip is being bitten.
    c.path("M-36 24Q0 34 36 24Q30 12 0 12T-36 24Z", "#ffffff")
    for x in (-18, -6, 6, 18):
        c.line(f"M{x} 13V27", c.tone(0.6), 1.2)
    c.path("M-50 34Q-20 48 20 42Q-16 54 -50 34Z", "#ffffff", 0.55)
    c.path("M-52 -24Q-36 -40 -24 -42Q-34 -30 -52 -24Z", "#ffffff", 0.5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "black_pram": Motif("a black pram with eyes in it", black_pram, ("horror", "baby", "devil", "paranoia")),
    "stick_figure": Motif("a figure made of twigs", stick_figure, ("horror", "witch", "woods", "found footage")),
    "old_well": Motif("somebody climbing out of a well", old_well, ("horror", "ghost", "curse", "water")),
    "blood_bucket": Motif("a bucket of blood being tipped", blood_bucket, ("horror", "blood", "school", "revenge")),
    "rusty_saw": Motif("a rusty hacksaw and a chain", rusty_saw, ("horror", "trap", "blood", "thriller")),
    "wall_phone": Motif("a black telephone on a wall", wall_phone, ("horror", "kidnapping", "thriller", "1970s")),
    "serving_cloche": Motif("a silver serving dome in flames", serving_cloche, ("restaurant", "cooking", "satire", "thriller")),
    "scarlet_lips": Motif("scarlet lips", scarlet_lips, ("musical", "glamour", "cult", "seduction")),
}
