"""Science fiction's own images: monolith, red eye, arrival, a city that folds."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def monolith(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -62, 70, o=0.9)
    c.disc(0, -62, 22, c.ball(0, -62, 24, "#ffffff", ink.glow))
    c.path("M-22 -62A22 22 0 0 0 22 -62A26 20 0 0 1 -22 -62Z", c.tone(0.5), 0.7)
    c.form("M-26 -52H26V84H-26Z", c.fade(c.tone(0.26), ink.dark, x1=-26, x2=30, y1=-52, y2=60), ink.glow, 1.6, 1.6)
    c.path("M26 -52L36 -47V82L26 84Z", c.tone(0.38))
    c.path("M-26 84H36L90 98H-60Z", ink.dark, 0.5)
    c.path("M-100 90Q-60 74 -30 82T40 80T100 88V100H-100Z", c.fade(c.tone(0.46), c.tone(0.1), y1=76, y2=100))
    for x, s in ((-58, 1), (-46, 0.8), (58, 0.9), (70, 1.1)):
        y = 86
        c.path(f"M{x - 5 * s} {y}Q{x - 6 * s} {y - 10 * s} {x - 1} {y - 13 * s}q{2 * s} {-6 * s} {5 * s} {-3 * s}q{3 * s} {4 * s} {-1 * s} {6 * s}"
               f"Q{x + 7 * s} {y - 6 * s} {x + 5 * s} {y}Z", ink.dark)
    return c.svg()


def red_machine_eye(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.accent, 0.6)
    c.disc(0, 0, 84, c.fade(ink.light, c.tone(0.6), c.tone(0.2), x1=-60, y1=-60, x2=60, y2=60))
    c.disc(0, 0, 75, c.tone(0.04))
    for r, tone in ((68, 0.2), (60, 0.06), (54, 0.14)):
        c.disc(0, 0, r, c.tone(tone))
    c.disc(0, 0, 50, c.ball(0, 0, 52, ink.accent, ink.mix(ink.accent, ink.dark, 0.6), ink.dark, lean=0))
    c.halo(0, 0, 42, ink.accent, 1)
    c.disc(0, 0, 17, c.ball(0, 0, 18, "#ffffff", ink.glow, ink.accent, lean=0))
    c.disc(0, 0, 6, "#ffffff")
    for x, y, r in ((-26, -34, 7), (-36, -20, 4), (24, -38, 4), (30, 34, 5)):
        c.disc(x, y, r, "#ffffff", r * 0.7, 0.5)
    c.line("M-52 -36A64 64 0 0 1 -10 -63", "#ffffff", 2.4, 0.6)
    c.line("M20 62A66 66 0 0 0 58 30", "#ffffff", 1.6, 0.35)
    return c.svg()


def battle_moon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    ball = "M-88 0A88 88 0 1 1 88 0A88 88 0 1 1 -88 0Z"
    c.path(ball, c.ball(0, 0, 96, c.tone(0.92), c.tone(0.6), c.tone(0.16)))
    with c.inside(ball):
        for y in range(-84, 88, 7):
            half = (88 * 88 - y * y) ** 0.5 if abs(y) < 88 else 0
            x = -half
            while x < half:
                w = rng.uniform(5, 24)
                if rng.random() < 0.5:
                    c.box(x, y, w, rng.choice((2.4, 4.6)), c.tone(rng.choice((0.3, 0.45, 0.7))), 0, 0.4)
                x += w + rng.uniform(1, 7)
        c.path("M-90 -3Q0 5 90 -3V5Q0 13 -90 5Z", c.tone(0.06))
        c.line("M-90 -3Q0 5 90 -3", c.tone(0.86), 0.9)
        for _ in range(40):
            c.disc(rng.uniform(-84, 84), rng.uniform(-80, 80), 0.8, ink.glow)
        with c.group("translate(-16 -14)"):
            c.path(ball + "M-140 -140V140H140V-140Z", ink.dark, 0.5, holes=True)
    c.disc(-34, -40, 25, c.tone(0.2), 23)
    c.disc(-34, -40, 23.5, c.fade(c.tone(0.16), c.tone(0.76), x1=-54, y1=-60, x2=-14, y2=-20), 21.5)
    c.ring(-34, -40, 14, c.tone(0.2), 0.8, 13)
    c.disc(-34, -40, 5, ink.accent)
    c.halo(-34, -40, 20, ink.accent, 1)
    c.line("M-34 -40L40 90", ink.accent, 0)
    return c.svg()


def mushroom_cloud(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 98, c.ember, 0.9)
    c.halo(0, 60, 80, ink.glow, 0.9)
    stem = "M-14 92Q-20 30 -16 -14H16Q20 30 14 92Q30 96 40 100H-40Q-30 96 -14 92Z"
    c.path(stem, c.fade(ink.mix(c.ember, ink.dark, 0.4), ink.glow, ink.light, y1=-10, y2=100))
    c.line("M-6 88Q-12 40 -6 -6M6 84Q12 40 4 0", ink.mix(c.ember, ink.dark, 0.5), 2, 0.6)
    for y, rx in ((22, 34), (-4, 44)):
        c.disc(0, y, rx, c.fade(ink.glow, ink.mix(c.ember, ink.dark, 0.5), y1=y - 8, y2=y + 8), 7)
    puffs = [(-58, -38, 24), (58, -38, 24), (-36, -26, 24), (36, -26, 24), (0, -22, 26), (-52, -60, 26), (52, -60, 26), (-24, -74, 26), (24, -74, 26), (0, -58, 32)]
    for x, y, r in puffs:
        c.disc(x, y + 3, r, ink.mix(c.ember, ink.dark, 0.72))
    for x, y, r in puffs:
        c.disc(x, y, r, c.ball(x, y + r * 0.35, r * 1.3, ink.glow, ink.mix(c.ember, ink.glow, 0.25), ink.mix(c.ember, ink.dark, 0.45), lean=-0.2))
    for x, y, r in ((-30, -50, 14), (20, -46, 16), (0, -76, 12)):
        c.line(f"M{x - r} {y}q{r * 0.4} {-r} {r} {-r * 0.6}t{r} {r * 0.4}", ink.light, 1.6, 0.6)
    for x, r in ((-66, 14), (-44, 17), (44, 17), (66, 14), (-86, 10), (86, 10)):
        c.disc(x, 98 - r * 0.5, r, c.ball(x, 98 - r, r * 1.4, ink.glow, c.ember, ink.mix(c.ember, ink.dark, 0.6)), r * 0.5)
    return c.svg()


def hovering_ship(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 90, ink.light, 0.4)
    shell = "M0 -98C26 -94 40 -50 40 -18C40 24 24 58 0 62C-24 58 -40 24 -40 -18C-40 -50 -26 -94 0 -98Z"
    c.form(shell, c.fade(c.tone(0.6), c.tone(0.24), c.tone(0.03), x1=-40, x2=40, y1=0, y2=0), ink.light, 2.2, 0.6)
    with c.inside(shell):
        for x in (-26, -10, 8, 24):
            c.line(f"M{x * 0.4} -98Q{x * 1.3} -18 {x * 0.4} 62", c.tone(0.12), 0.9, 0.6)
    c.path("M-8 62L-26 92H26L8 62Z", ink.glow, 0.35)
    for y, w, o in ((72, 92, 0.5), (80, 98, 0.7), (66, 60, 0.35)):
        c.disc(rng.uniform(-8, 8), y, w, ink.light, 5, o)
    c.path("M-100 88Q-50 78 0 84T100 84V100H-100Z", c.fade(c.tone(0.42), c.tone(0.1), y1=80, y2=100))
    for x in (-14, -8, 10):
        c.path(f"M{x - 1.6} 92l.4 -8q1.2 -3 2.4 0l.4 8Z", ink.dark)
        c.disc(x, 82, 1.3, ink.dark)
    return c.svg()


def folding_city(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-10, 20, 80, o=0.7)

    def street(transform: str, length: float, near: float) -> None:
        with c.group(transform):
            x = 0.0
            while x < length:
                w = min(rng.uniform(11, 18), length - x)
                h = rng.uniform(22, 58)
                c.form(f"M{x:.1f} 0V{-h:.1f}h{w - 1:.1f}V0Z", c.fade(c.tone(0.6 - near), c.tone(0.34 - near * 0.6), y1=-h, y2=0), ink.light, 1, 1)
                for row in range(int(h // 7)):
                    for k in range(int((w - 3) // 4)):
                        if rng.random() < 0.5:
                            c.box(x + 2 + k * 4, -h + 4 + row * 7, 2, 3.2, ink.glow)
                x += w
            c.box(0, 0, length, 6, c.tone(0.1))
            c.line(f"M0 3H{length}", ink.glow, 0.8, 1, "4 4")

    street("translate(-98 88)", 128, 0.0)
    for k in range(6):
        a = 90 - (k + 0.5) * 15
        x, y = 30 + 58 * cos(radians(a)), 30 + 58 * sin(radians(a))
        street(f"translate({x - 8 * cos(radians(90 - a)):.1f} {y + 8 * sin(radians(90 - a)):.1f}) rotate({-(k + 0.5) * 15:.1f}) scale(1 .55)", 16, 0.1)
    street("translate(94 30) rotate(-90)", 76, 0.2)
    for k in range(3):
        a = -(k + 0.5) * 30
        x, y = 52 + 42 * cos(radians(a)), -46 + 42 * sin(radians(a))
        street(f"translate({x - 11 * cos(radians(90 - a)):.1f} {y + 11 * sin(radians(90 - a)):.1f}) rotate({-90 - (k + 0.5) * 30:.1f}) scale(1 .5)", 22, 0.1)
    street("translate(52 -94) rotate(180)", 148, 0.16)
    c.path("M-42 88l2 -16q-5 -6 0 -9a4 4 0 1 1 6 0q5 3 1 9l2 16h-4l-2 -11l-2 11Z", ink.dark)
    return c.svg()


def spinning_top(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(4, 92, 66, ink.dark, 6, 0.35)
    for rx, o in ((88, 0.14), (78, 0.2)):
        c.disc(0, -4, rx, ink.light, 20, o)
    with c.group(f"rotate({rng.choice((8, -7, 10))} 0 92)"):
        metal = c.fade(ink.light, c.tone(0.7), c.tone(0.36), c.tone(0.82), c.tone(0.14), x1=-60, x2=60, y1=0, y2=0)
        c.path("M-5 -94Q0 -99 5 -94L7 -40H-7Z", metal)
        c.form("M-7 -40H7Q12 -28 62 -14Q68 -4 60 6Q16 26 5 82Q0 96 -5 82Q-16 26 -60 6Q-68 -4 -62 -14Q-12 -28 -7 -40Z", metal, "#ffffff", 1, 2)
        c.path("M-64 -6Q0 10 64 -6Q66 0 60 5Q0 22 -60 5Q-66 0 -64 -6Z", c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-60, x2=60, y1=0, y2=0))
        c.line("M-56 -14Q0 0 56 -14M-30 22Q0 32 30 22", c.tone(0.2), 1, 0.7)
    for x in (-92, 86):
        c.line(f"M{x} -16q{8 if x < 0 else -8} 12 {2 if x > 0 else -2} 26", ink.light, 2, 0.7)
    return c.svg()


def stairs_to_the_sky(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall = c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.mix(ink.accent, ink.light, 0.7), ink.light, y1=-98, y2=60)
    c.box(-98, -98, 196, 196, wall, 3)
    for x, y, s in ((-64, -58, 1.1), (-30, 6, 0.8), (-66, 26, 0.9), (60, -74, 0.9), (68, 18, 1)):
        puffs = ((0, 0, 13), (14, -6, 16), (30, 0, 13), (15, 4, 15))
        with c.group(f"translate({x - 16 * s} {y}) scale({s})"), c.inside("M-100 -200H200V5H-100Z"):
            for dx, dy, r in puffs:
                c.disc(dx, dy, r, "#ffffff", 0, 0.9)
    c.box(26, -58, 34, 62, ink.dark, 2)
    c.halo(43, -26, 46, ink.dark, 0.25)
    c.line("M26 4V-58H60V4", ink.light, 2)
    for k in range(11):
        px, py = 60 - k * 12.5, 4 + k * 8
        c.path(f"M{px - 40} {py}H{px}L{px} {py + 8}H{px - 40}Z", c.tone(0.86))
        c.path(f"M{px - 40} {py + 4}H{px}V{py + 8}H{px - 40}Z", c.tone(0.5))
        c.path(f"M{px} {py}L{px + 5} {py + 3}V{min(py + 100, 98)}H{px}Z", ink.dark, 0.12)
    c.path("M-98 90Q-40 84 0 90T98 90V98H-98Z", c.tone(0.6))
    with c.group("translate(-2 44)"):
        c.path("M-5 -2L-4 -22Q-7 -30 -5 -38Q0 -42 5 -38Q7 -30 4 -22L5 -2H1L0 -18L-1 -2Z", ink.dark)
        c.disc(0, -46, 4.6, ink.dark)
    for _ in range(10):
        c.line(f"M{rng.uniform(-94, 40):.0f} {rng.uniform(90, 97):.0f}h{rng.uniform(6, 18):.0f}", ink.light, 0.9, 0.8)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "monolith": Motif("a black monolith", monolith, ("science fiction", "mystery", "evolution", "space")),
    "red_machine_eye": Motif("the glowing eye of a machine", red_machine_eye, ("robots", "computer", "science fiction", "menace")),
    "battle_moon": Motif("a space station as big as a moon", battle_moon, ("space opera", "war", "science fiction")),
    "mushroom_cloud": Motif("a mushroom cloud", mushroom_cloud, ("bomb", "war", "history", "apocalypse", "satire")),
    "hovering_ship": Motif("a huge shell hovering over a field", hovering_ship, ("aliens", "first contact", "mystery")),
    "folding_city": Motif("a city that folds over itself", folding_city, ("dream", "mind", "science fiction", "heist")),
    "spinning_top": Motif("a spinning top", spinning_top, ("dream", "childhood", "mystery", "mind")),
    "stairs_to_the_sky": Motif("stairs to a door in the sky", stairs_to_the_sky, ("satire", "escape", "dream", "freedom")),
}
