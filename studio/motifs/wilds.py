"""Fields, deserts, seas and what one meets there."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def cactus(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-40, -40, 60, o=0.6)
    flesh = c.fade(c.tone(0.66), c.tone(0.4), c.tone(0.1), x1=-50, x2=50, y1=0, y2=0)
    for d in ("M-16 40Q-62 44 -62 4V-20Q-62 -32 -51 -32T-40 -20V2Q-40 16 -16 16Z", "M14 20Q58 24 58 -18V-44Q58 -56 47 -56T36 -44V-20Q36 -6 14 -6Z"):
        c.form(d, flesh, c.tone(0.86), 2, 1)
    c.form("M-20 96V-66Q-20 -92 0 -92T20 -66V96Z", flesh, c.tone(0.86), 2.4, 1.5)
    for x in (-12, -4, 4, 12):
        c.line(f"M{x} 94V{-78 + abs(x) * 0.6:.0f}", c.tone(0.12), 1, 0.7)
    c.line("M-51 -24V8Q-50 26 -24 30M47 -48V-14Q46 8 22 10", c.tone(0.12), 1, 0.7)
    for y in range(-70, 90, 14):
        for x in (-16, 0, 16):
            c.line(f"M{x} {y}l-3 -3M{x} {y}l3 -3", c.tone(0.9), 0.8, 0.8)
    for x, y in ((0, -92), (-51, -33), (47, -57)):
        for k in range(6):
            with c.group(f"rotate({k * 30 - 75} {x} {y})"):
                c.path(f"M{x} {y}q-4 -7 0 -12q4 5 0 12Z", ink.accent)
        c.disc(x, y - 2, 2.4, ink.glow)
    c.path("M-92 100Q-40 86 0 90T92 100Z", c.fade(c.tone(0.5), c.tone(0.2), y1=86, y2=100))
    for x in (-60, 44, 66):
        c.path(f"M{x - 7} 97q2 -9 8 -9t8 9Z", c.tone(0.14))
    return c.svg()


def cornfield(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -36, 80, o=0.8)
    c.disc(0, -22, 30, c.fade(ink.glow, c.ember, y1=-52, y2=8))
    c.path("M-100 8Q-50 -10 0 0T100 2V100H-100Z", c.fade(c.tone(0.56), c.tone(0.3), y1=-4, y2=100))
    gold = ink.mix(ink.glow, ink.mid, 0.25)
    for row in range(9):
        t = (row / 8) ** 1.5
        y, tall, gap = 6 + 92 * t, 7 + 46 * t, 3.4 + 11 * t
        x = -100 + rng.uniform(0, gap)
        tone = ink.mix(gold, ink.dark, 0.45 - 0.4 * (row % 2) * 0.5 - 0.15 * t)
        while x < 96:
            if abs(x) > 5 + 18 * t:
                lean = rng.uniform(-0.12, 0.12) * tall
                top = max(y - tall * rng.uniform(0.85, 1.1), -60)
                c.line(f"M{x:.1f} {y:.1f}Q{x:.1f} {(y + top) / 2:.1f} {x + lean:.1f} {top:.1f}", tone, 0.6 + 1.3 * t)
                head = 2 + 8 * t
                c.path(f"M{x + lean:.1f} {top - head:.1f}q{head * 0.34:.1f} {head * 0.6:.1f} 0 {head * 1.5:.1f}q{-head * 0.34:.1f} {-head * 0.9:.1f} 0 {-head * 1.5:.1f}Z",
                       ink.mix(tone, ink.light, 0.3))
                if row > 4 and rng.random() < 0.6:
                    c.line(f"M{x:.1f} {y - tall * 0.4:.1f}q{tall * 0.06:.1f} {-tall * 0.2:.1f} {tall * 0.14:.1f} {tall * 0.02:.1f}", tone, 0.5 + t)
            x += gap * rng.uniform(0.8, 1.2)
    c.path("M-2.5 14l.6 -9q-1.6 -5 1.9 -5t1.9 5l.6 9Z", ink.dark)
    c.disc(0, -2.5, 2, ink.dark)
    return c.svg()


def railway_tracks(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 80, o=0.9)
    c.disc(0, -30, 20, c.fade("#ffffff", ink.glow, y1=-50, y2=-10))
    c.path("M-100 -16Q-60 -44 -30 -30T0 -22T40 -34T100 -18V0H-100Z", c.tone(0.56))
    c.path("M-100 -14H100V100H-100Z", c.fade(c.tone(0.5), c.tone(0.2), y1=-14, y2=100))
    c.path("M-8 -14H8L96 100H-96Z", c.fade(c.tone(0.62), c.tone(0.34), y1=-14, y2=100))
    for k in range(17):
        t = (k / 16) ** 2.1
        y, half, h = -12 + 106 * t, 7 + 70 * t, 1 + 6 * t
        c.path(f"M{-half:.1f} {y:.1f}H{half:.1f}L{half * 1.05:.1f} {y + h:.1f}H{-half * 1.05:.1f}Z", c.tone(0.14))
        c.line(f"M{-half:.1f} {y:.1f}H{half:.1f}", c.tone(0.5), 0.8)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M3 -14H4.500L62 100H48Z", c.fade(c.tone(0.9), c.tone(0.3), y1=-14, y2=100))
            c.path("M3 -14L48 100H51L3.6 -14Z", "#ffffff", 0.7)
            for x, y, h in ((26, -8, 20), (46, 6, 36), (78, 34, 66)):
                c.line(f"M{x} {y}V{y - h}M{x - h * 0.2:.0f} {y - h * 0.86:.0f}H{x + h * 0.2:.0f}", c.tone(0.1), 0.8 + h * 0.03)
            c.line("M26 -26Q36 -24 46 -26Q60 -14 78 -24", c.tone(0.1), 0.7)
    for x, s, step in ((-15, 0.92, 3), (-5, 1.05, -3), (6, 0.86, 3), (16, 1.0, -3)):
        with c.group(f"translate({x} 58) scale({s})"):
            c.path(f"M-4.2 0L{-2 - step * 0.4:.1f} -13L0 -12L{2 + step * 0.4:.1f} -13L4.2 0H1.6L0 -8L-1.6 0Z", ink.dark)
            c.path("M-4 -11Q-6 -24 0 -25Q6 -24 4 -11Z", ink.dark)
            c.line(f"M-4 -22L{-6.5 + step * 0.3:.1f} -13M4 -22L{6.5 + step * 0.3:.1f} -13", ink.dark, 2)
            c.disc(0, -28.5, 3.5, ink.dark)
            c.line("M-3 -31A3.6 3.6 0 0 1 3 -31", ink.glow, 0.9)
    return c.svg()


def rowing_boat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -56, 70, ink.light, 0.7)
    c.disc(0, -56, 24, c.ball(0, -56, 26, "#ffffff", ink.light, c.tone(0.8)))
    c.path("M-100 12Q-50 -6 0 4T100 2V30H-100Z", c.tone(0.5))
    c.path("M-100 20H100V100H-100Z", c.fade(c.tone(0.66), c.tone(0.2), y1=20, y2=100))
    for _ in range(46):
        y = rng.uniform(24, 98)
        spread = 8 + (y - 20) * 0.5
        c.line(f"M{rng.uniform(-spread, spread) - 5:.0f} {y:.0f}h{rng.uniform(4, 16):.0f}", ink.light, 1.1, 0.75)
    with c.group("translate(0 52)"):
        c.line("M-30 -14L-80 22M30 -14L80 22", c.tone(0.12), 2.6)
        c.path("M-76 18L-92 24L-88 30L-74 24ZM76 18L92 24L88 30L74 24Z", c.tone(0.12))
        for x, side in ((-14, 1), (16, -1)):
            c.path(f"M{x - 9} 0Q{x - 11} -20 {x - 3} -24Q{x + side * 2} -27 {x + 4} -24Q{x + 11} -20 {x + 9} 0Z", ink.dark)
            c.disc(x + side * 3, -31, 6, ink.dark)
        c.path("M8 -34Q4 -44 20 -42Q30 -34 26 -22Q22 -34 8 -34Z", ink.dark)
        c.form("M-64 -10Q0 4 64 -10Q54 16 34 20H-34Q-54 16 -64 -10Z", c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-10, y2=20), ink.light, 0, 2)
        c.line("M-60 -3Q0 10 60 -3", ink.light, 1.2, 0.8)
        c.path("M-60 20Q0 26 60 20Q30 34 0 34T-60 20Z", ink.dark, 0.4)
    return c.svg()


def coral_reef(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, w in ((-60, 18), (-14, 26), (36, 16)):
        c.path(f"M{x} -98H{x + w}L{x + w * 2.4 - 10} 90H{x - w - 10}Z", ink.light, 0.12)
    c.path("M-100 100V76Q-60 62 -20 74T50 70T100 80V100Z", c.fade(c.tone(0.5), c.tone(0.16), y1=66, y2=100))
    for x, scale, colour in ((-62, 1.1, ink.accent), (58, 1.2, ink.mix(ink.accent, ink.glow, 0.6)), (-4, 0.8, c.tone(0.62))):
        with c.group(f"translate({x} 82) scale({scale})"):
            for a, length in ((-128, 40), (-108, 58), (-90, 68), (-70, 56), (-50, 40)):
                ex, ey = length * cos(radians(a)), length * sin(radians(a))
                c.line(f"M0 0Q{ex * 0.2:.0f} {ey * 0.7:.0f} {ex:.0f} {ey:.0f}M{ex * 0.5:.0f} {ey * 0.62:.0f}l{-8 if a < -90 else 8} -14", colour, 6.5)
                c.line(f"M-1 -2Q{ex * 0.2 - 1:.0f} {ey * 0.7:.0f} {ex - 1:.0f} {ey:.0f}", ink.light, 1.2, 0.6)
    for x in (-88, -34, 26, 86):
        for k in range(3):
            sway = rng.uniform(-10, 10)
            c.line(f"M{x + k * 4 - 4} 92q{sway:.0f} -20 0 -36t{-sway:.0f} -{rng.uniform(24, 40):.0f}", c.tone(0.34 + k * 0.08), 3.2)
    c.form("M-20 92Q-22 66 2 64T24 92Z", c.fade(ink.glow, ink.mix(ink.glow, ink.accent, 0.6), y1=64, y2=92), ink.light, 1, 2)
    for k in range(5):
        c.line(f"M{-14 + k * 8} 90Q{-10 + k * 6} 74 {-2 + k * 3} 68", ink.mix(ink.accent, ink.dark, 0.3), 1)
    for x, y, s, face, colour in ((-24, -18, 1.5, 1, ink.accent), (36, -40, 1.0, -1, ink.glow), (52, 4, 0.8, -1, ink.light), (-70, -56, 0.8, 1, ink.glow)):
        with c.group(f"translate({x} {y}) scale({s * face} {s})"):
            c.path("M-14 0L-26 -9Q-23 0 -26 9Z", ink.mix(colour, ink.dark, 0.25))
            body = "M-17 0Q-4 -14 16 0Q-4 14 -17 0Z"
            with c.inside(body):
                c.path(body, c.fade(ink.mix(colour, ink.light, 0.4), colour, ink.mix(colour, ink.dark, 0.4), y1=-10, y2=10))
                c.path("M-9 -14h5v28h-5ZM3 -14h4v28h-4Z", "#ffffff", 0.85)
            c.disc(11, -1.5, 1.9, "#ffffff")
            c.disc(11.4, -1.5, 1.1, ink.dark)
    for _ in range(18):
        c.ring(rng.uniform(-94, 94), rng.uniform(-94, 60), rng.uniform(1.2, 4), ink.light, 1, 0, 0.8)
    return c.svg()


def sunflowers(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, lean in ((-46, 2, -8), (44, -8, 8), (0, -42, 0)):
        c.line(f"M{x} {y}Q{x + lean} {y + 40} {x * 0.4} 100", c.tone(0.34), 4.4)
        side = -1 if x < 0 else 1
        leaf = f"M{x * 0.72:.0f} 56Q{x * 0.72 + side * 16:.0f} 34 {x * 0.72 + side * 36:.0f} 44Q{x * 0.72 + side * 24:.0f} 66 {x * 0.72:.0f} 56Z"
        c.form(leaf, c.fade(c.tone(0.56), c.tone(0.24), y1=36, y2=64), c.tone(0.84), 0, 1.5)
    for x, y, r in ((-46, 2, 26), (44, -8, 27), (0, -42, 34)):
        petals = 17
        for ring, colour in ((0, ink.mix(ink.glow, c.ember, 0.5)), (1, ink.glow)):
            for k in range(petals):
                with c.group(f"translate({x} {y}) rotate({k * 360 / petals + ring * 10 + rng.uniform(-3, 3):.1f})"):
                    c.path(f"M0 {-r * 0.4:.1f}Q{-r * 0.26:.1f} {-r * 0.9:.1f} 0 {-r * 1.5 + ring * 3:.1f}Q{r * 0.26:.1f} {-r * 0.9:.1f} 0 {-r * 0.4:.1f}Z", colour)
        c.disc(x, y, r * 0.66, c.ball(x, y, r * 0.7, c.tone(0.4), c.tone(0.2), c.tone(0.05)))
        for k in range(46):
            a, s = k * 2.39996, r * 0.6 * (k / 46) ** 0.5
            c.disc(x + s * cos(a), y + s * sin(a), r * 0.035, ink.mix(ink.glow, ink.dark, 0.2))
    return c.svg()


def spotted_mushrooms(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-96 100Q-40 84 0 88T96 100Z", c.tone(0.24))
    for x, y, s, lean in ((48, 92, 0.62, 6), (-54, 94, 0.5, -8), (-4, 92, 1.12, 0)):
        with c.group(f"translate({x} {y}) scale({s}) rotate({lean})"):
            c.form("M-17 0Q-12 -40 -13 -78H13Q12 -40 18 0Q0 8 -17 0Z", c.fade("#ffffff", ink.light, c.tone(0.6), x1=-17, x2=18, y1=0, y2=0), "#ffffff", 1, 0)
            c.path("M-14 -50Q-26 -44 -25 -38Q-10 -34 0 -36Q14 -34 25 -38Q24 -46 14 -50Z", ink.light)
            cap = "M-66 -78Q-66 -150 0 -158Q66 -150 66 -78Q34 -66 0 -66T-66 -78Z"
            c.path("M-62 -80Q0 -98 62 -80Q34 -66 0 -66T-62 -80Z", c.tone(0.74))
            c.form("M-66 -80Q-66 -150 0 -158Q66 -150 66 -80Q34 -92 0 -92T-66 -80Z", c.ball(-4, -116, 76, ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.55)), ink.light, 1.5, 2)
            with c.inside(cap):
                for u, v, r in ((-34, -118, 12), (4, -136, 10), (36, -112, 13), (-4, -108, 8), (-52, -94, 7), (18, -98, 6), (56, -90, 7), (-24, -146, 6)):
                    c.disc(u, v, r, "#ffffff", r * 0.8, 0.92)
    for x in range(-88, 92, 11):
        c.line(f"M{x} 98q{rng.randint(-5, 5)} -8 {rng.randint(-5, 5)} -15", c.tone(0.44), 1.8)
    return c.svg()


def camp_fire(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 98, o=0.9)
    for a in (-22, 20, -2):
        with c.group(f"translate(0 -8) rotate({a * 0.7:.0f} 0 84)"):
            c.form("M-62 78H62Q68 85 62 92H-62Q-68 85 -62 78Z", c.fade(c.tone(0.44), c.tone(0.1), y1=78, y2=92), ink.glow, 0, 1.4)
            c.disc(63, 85, 3, c.tone(0.7), 7)
    for d, colours in (("M-6 84Q-58 70 -46 20Q-40 -6 -26 -22Q-26 0 -14 4Q-22 -50 10 -96Q10 -54 28 -34Q34 -24 34 -12Q42 -20 42 -34Q64 6 48 44Q36 76 -6 84Z", (c.ember, ink.mix(c.ember, ink.dark, 0.25))),
                       ("M0 84Q-38 72 -30 36Q-24 16 -12 10Q-10 28 -2 28Q-10 -16 12 -44Q12 -14 24 4Q30 14 28 24Q34 18 34 10Q46 36 34 58Q24 80 0 84Z", (ink.mix(ink.glow, c.ember, 0.3), ink.glow)),
                       ("M2 84Q-20 74 -14 52Q-8 40 0 44Q-2 20 12 6Q12 26 22 40Q30 58 20 72Q14 82 2 84Z", ("#ffffff", ink.glow))):
        c.path(d, c.fade(*colours, y1=84, y2=-80))
    for _ in range(18):
        c.disc(rng.uniform(-46, 46), rng.uniform(-94, 0), rng.uniform(0.7, 2.2), ink.glow)
    for x in (-74, -52, 54, 76):
        c.path(f"M{x - 12} 98Q{x - 10} 86 {x} 86T{x + 12} 98Z", c.fade(c.tone(0.5), c.tone(0.14), y1=86, y2=98))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "cactus": Motif("a cactus", cactus, ("desert", "western", "mexico", "comedy")),
    "cornfield": Motif("a path through a cornfield", cornfield, ("farm", "america", "horror", "baseball", "dream")),
    "railway_tracks": Motif("friends on railway tracks", railway_tracks, ("childhood", "friends", "journey", "coming of age")),
    "rowing_boat": Motif("two people in a rowing boat", rowing_boat, ("romance", "lake", "moonlight", "drama")),
    "coral_reef": Motif("a coral reef with fish", coral_reef, ("ocean", "family", "animals", "adventure")),
    "sunflowers": Motif("sunflowers", sunflowers, ("summer", "hope", "countryside", "art")),
    "spotted_mushrooms": Motif("spotted mushrooms", spotted_mushrooms, ("fairy tale", "fantasy", "forest", "magic")),
    "camp_fire": Motif("a camp fire", camp_fire, ("western", "friends", "survival", "night", "horror")),
}
