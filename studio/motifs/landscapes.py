"""Countryside, islands, mountains and the open sky above them."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def house_with_balloons(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    balloons = []
    for i in range(74):
        r, a = 46 * (i / 74) ** 0.5, i * 2.399963
        balloons.append((r * cos(a) * 0.98, -48 + r * sin(a)))
    for x, y in balloons[::3]:
        c.line(f"M{x:.1f} {y + 6:.1f}L0 36", c.tone(0.75), 0.5, 0.8)
    shades = (ink.accent, ink.glow, c.tone(0.5), ink.light, ink.mix(ink.accent, ink.glow, 0.5), c.tone(0.72))
    for x, y in sorted(balloons, key=lambda p: p[1], reverse=True):
        colour, r = rng.choice(shades), rng.uniform(6.4, 8)
        c.disc(x, y, r, c.ball(x, y, r, ink.mix(colour, ink.light, 0.6), colour, ink.mix(colour, ink.dark, 0.35)), r * 1.15)
        c.disc(x - r * 0.35, y - r * 0.45, r * 0.2, ink.light, r * 0.3, 0.8)
    wall = c.fade(ink.light, c.tone(0.7), x1=-24, x2=26, y1=0, y2=0)
    c.form("M-4 40V30H3V40Z", c.tone(0.3), ink.light, 1, 1)
    c.form("M-22 56H24V90H-22Z", wall, ink.light, 1, 0)
    c.form("M-28 58L-16 36H14L30 58Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.45), y1=36, y2=58), ink.light, 0, 1.2)
    c.form("M-16 62L-3 40L10 62V90H-16Z", c.tone(0.8), ink.light, 1, 1)
    c.path("M-20 63L-3 36L14 63L10 64L-3 44L-16 64Z", c.tone(0.34))
    c.window(-7, 54, 8, 9)
    c.window(13, 66, 8, 11)
    c.path("M-7 90V75h9v15Z", ink.accent)
    c.box(-26, 88, 54, 4, c.tone(0.36), 1)
    c.path("M-24 92q24 16 50 0l-6 5l-8 -1l-5 4l-10 -1l-9 0Z", c.tone(0.2))
    return c.svg()


def farm(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 70Q-50 52 0 62T100 56V100H-100Z", c.tone(0.56))
    c.form("M54 70V-22Q54 -42 68 -42Q82 -42 82 -22V70Z", c.fade(ink.light, c.tone(0.5), x1=54, x2=82, y1=0, y2=0), ink.light, 1)
    c.line("M54 -6H82M54 14H82M54 34H82M54 54H82", c.tone(0.4), 1)
    c.path("M52 -22Q54 -46 68 -46Q82 -46 84 -22Z", c.tone(0.3))
    red, deep = ink.accent, ink.mix(ink.accent, ink.dark, 0.5)
    c.path("M34 4L62 4V80H34Z", deep)
    c.path("M-16 -63L18 -60L50 -34L67 8L38 8L19 -35Z", c.fade(c.tone(0.36), c.tone(0.14), y1=-60, y2=0))
    barn = "M-68 82V6L-50 -34L-16 -60L18 -34L36 6V82Z"
    c.path(barn, c.fade(red, deep, y1=-60, y2=90))
    with c.inside(barn):
        for x in range(-64, 36, 8):
            c.line(f"M{x} -60V84", ink.dark, 0.9, 0.3)
    c.line("M-72 8L-53 -36L-16 -63L21 -36L40 8", ink.light, 4)
    c.box(-26, -34, 20, 20, c.tone(0.06))
    c.line("M-26 -34h20v20h-20Z", ink.light, 2)
    c.box(-38, 24, 44, 58, ink.mix(red, ink.dark, 0.25))
    c.line("M-38 24H6V82H-38ZM-16 24V82M-38 24L-16 82M-16 24L-38 82M-16 24L6 82M6 24L-16 82", ink.light, 2.2)
    for x in (-58, 16):
        c.window(x, 22, 11, 14)
    c.line("M-78 84L-82 -6M-90 84L-86 -6M-89 60H-79M-88 34H-80", c.tone(0.25), 1.6)
    for k in range(10):
        with c.group(f"rotate({k * 36 + 10} -84 -12)"):
            c.path("M-85 -13L-87 -26H-81L-83 -13Z", c.tone(0.3))
    c.path("M-100 84Q0 74 100 82V100H-100Z", c.fade(c.tone(0.4), c.tone(0.18), y1=78, y2=100))
    for x in range(-96, 100, 16):
        c.line(f"M{x} 96V84", ink.light, 2.4)
    c.line("M-98 88H98M-98 93H98", ink.light, 1.6)
    return c.svg()


def island(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(40, -34, 70, o=0.7)
    c.disc(40, -30, 30, c.fade(ink.glow, c.ember, y1=-60, y2=0))
    c.path("M-100 66H100V100H-100Z", c.fade(c.tone(0.66), c.tone(0.2), y1=66, y2=100))
    for _ in range(16):
        y = rng.uniform(72, 98)
        c.line(f"M{rng.uniform(-95, 80):.0f} {y:.0f}h{rng.uniform(5, 16):.0f}", rng.choice((ink.light, ink.glow)), 1.1, 0.6)
    c.path("M-76 84Q-40 54 0 58T74 82Q40 90 0 88T-76 84Z", c.fade(ink.light, c.tone(0.66), y1=56, y2=88))
    c.path("M-58 74Q-20 52 24 60Q4 58 -8 66T-58 74Z", c.tone(0.5))
    for x, lean, top in ((-14, 26, -42), (6, -34, -8)):
        tx, ty = x + lean, top
        c.form(f"M{x - 5} 66Q{x + 2} 20 {tx - 2} {ty}L{tx + 2} {ty}Q{x + 8} 24 {x + 5} 66Z", c.tone(0.24), c.tone(0.8), 1.2, 0)
        for a in (-172, -142, -108, -66, -30, 4, 40, 144):
            with c.group(f"translate({tx} {ty}) rotate({a + rng.uniform(-6, 6):.0f})"):
                c.path("M0 0Q18 -16 44 2Q36 0 37 5Q30 0 29 5Q22 -1 20 3Q10 -2 0 0Z", c.tone(0.16 if a % 4 else 0.26))
                c.line("M0 0Q18 -13 42 1", c.tone(0.62), 0.7)
        for dx in (-3, 2, 0):
            c.disc(tx + dx, ty + 3 + dx % 2, 2.6, c.tone(0.12))
    c.path("M34 76h14v4h-14Z", ink.accent)
    c.path("M34 76q7 -8 14 0Z", ink.mix(ink.accent, ink.dark, 0.4))
    return c.svg()


def mountain_peak(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 100L-70 24L-56 36L-34 6L0 60L40 2L58 26L70 14L100 70V100Z", c.fade(c.tone(0.72), c.tone(0.5), y1=0, y2=100))
    peak = "M-92 100L-40 8L-30 14L4 -84L14 -70L20 -74L56 -6L64 -2L98 100Z"
    c.path(peak, c.fade(c.tone(0.5), c.tone(0.22), y1=-80, y2=100))
    with c.inside(peak):
        c.path("M4 -86L10 -40L0 -16L16 14L4 50L22 100H110L60 -90Z", c.fade(c.tone(0.3), c.tone(0.08), y1=-80, y2=100))
        c.path("M4 -86L10 -40L0 -16L-6 8L-14 -6L-24 30L-30 12L-44 34L-62 30L-30 -10Z", ink.light)
        c.path("M4 -86L10 -40L0 -16L8 -4L16 -22L22 6L32 -14L44 16L46 -8L70 20L30 -90Z", c.tone(0.7))
        c.path("M-40 8L-44 40L-52 34L-62 62L-70 58L-90 90Z", ink.light, 0.8)
        c.line("M16 14L34 40M22 60L48 84M-24 60L-40 90M-8 40L-20 62", c.tone(0.42), 1.6)
    c.line("M6 -84L-4 -60L-1 -42L-14 -22L-8 0L-26 26L-18 52L-40 92", ink.accent, 1.4, 0.9, "2 3")
    c.line("M4 -84V-98", ink.dark, 1.4)
    c.path("M4 -98q7 -2 12 2q-6 1 -12 5Z", ink.accent)
    for x, y, w in ((-64, 56, 52), (30, 40, 64), (-20, 80, 70)):
        c.path(f"M{x - w / 2} {y}q{w * 0.1} -8 {w * 0.26} -3q{w * 0.1} -9 {w * 0.28} -2q{w * 0.2} -8 {w * 0.3} 2"
               f"q{w * 0.16} -2 {w * 0.16} 3Z", ink.light, 0.85)
    x = -96
    while x < 98:
        h = rng.uniform(10, 22)
        c.path(f"M{x - 5} 100L{x} {100 - h}L{x + 5} 100Z", c.tone(0.06))
        x += 6
    return c.svg()


def volcano(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -40, 84, c.ember, 0.8)
    ash = [(-6, -52, 15), (8, -60, 17), (-20, -66, 15), (22, -72, 16), (-4, -78, 20), (-34, -80, 14), (38, -82, 13)]
    for x, y, r in ash:
        c.disc(x, max(y, -98 + r), r, c.ball(x, y + r, r * 2, c.ember, c.tone(0.3), c.tone(0.08), lean=0))
    for _ in range(18):
        a, reach = radians(rng.uniform(200, 340)), rng.uniform(30, 66)
        px, py = reach * cos(a), -28 + reach * sin(a)
        c.disc(px, py, rng.uniform(0.8, 2.2), ink.glow)
    c.path("M-5 -30Q-10 -60 -2 -80Q0 -64 4 -72Q10 -50 6 -30Z", c.fade(ink.light, ink.glow, c.ember, y1=-76, y2=-28))
    cone = "M-98 100Q-50 60 -22 -26Q-12 -32 0 -31T24 -26Q48 56 98 100Z"
    c.form(cone, c.fade(c.tone(0.36), c.tone(0.03), x1=-70, x2=70, y1=0, y2=0), c.ember, -2, 1)
    with c.inside(cone):
        c.path("M-22 -26Q0 -16 24 -26Q10 -14 12 2Q6 16 16 34Q28 56 20 82L32 100H8Q12 74 2 54Q-4 34 -2 14Q-8 30 -18 40"
               "Q-32 62 -26 84L-40 100H-56Q-40 70 -32 50Q-14 20 -16 -8Z",
               c.fade(ink.light, ink.glow, c.ember, ink.mix(c.ember, ink.dark, 0.4), y1=-30, y2=100))
        c.line("M34 20Q44 50 60 70M-44 40Q-56 66 -70 84M40 60Q50 80 62 94", c.tone(0.4), 1.4, 0.6)
    for x in (-88, -76, 70, 84):
        c.line(f"M{x} 100q1 -10 4 -16", ink.dark, 1.6)
        for a in (-160, -120, -60, -20):
            with c.group(f"translate({x + 4} 84) rotate({a})"):
                c.path("M0 0Q5 -4 11 1Q5 0 0 0Z", ink.dark)
    return c.svg()


def snowy_village(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 60Q-60 10 -20 40T60 26T100 50V100H-100Z", c.tone(0.6))
    rows = (((-70, 46, 22), (-40, 40, 20), (44, 42, 22), (76, 48, 20)), ((-54, 66, 28), (22, 64, 26), (62, 70, 28)),
            ((-78, 84, 26), (-14, 84, 30)))
    for row, houses in enumerate(rows):
        for x, y, w in houses:
            wall = c.fade(c.tone(0.44 - row * 0.08), c.tone(0.2 - row * 0.05), y1=y - w, y2=y + w * 0.6)
            c.form(f"M{x - w / 2} {y - w * 0.4}L{x} {y - w * 0.95}L{x + w / 2} {y - w * 0.4}V{y + w * 0.5}H{x - w / 2}Z",
                   wall, c.tone(0.7), 1, 0)
            c.box(x + w * 0.2, y - w * 1.1, w * 0.14, w * 0.4, c.tone(0.2))
            c.path(f"M{x - w * 0.62} {y - w * 0.28}Q{x - w * 0.2} {y - w * 0.8} {x} {y - w * 1.04}"
                   f"Q{x + w * 0.2} {y - w * 0.8} {x + w * 0.62} {y - w * 0.28}Q{x + w * 0.5} {y - w * 0.3} {x} {y - w * 0.74}"
                   f"Q{x - w * 0.5} {y - w * 0.3} {x - w * 0.62} {y - w * 0.28}Z", ink.light)
            c.halo(x, y, w * 0.7, o=0.5)
            c.window(x - w * 0.32, y - w * 0.14, w * 0.22, w * 0.28)
            c.window(x + w * 0.1, y - w * 0.14, w * 0.22, w * 0.28)
            c.path(f"M{x - w * 0.09} {y + w * 0.5}v{-w * 0.3}h{w * 0.18}v{w * 0.3}Z", ink.accent)
        base = 62 + row * 16
        c.path(f"M-100 {base}Q-50 {base - 8} 0 {base}T100 {base - 2}V100H-100Z", c.fade(ink.light, c.tone(0.74), y1=base, y2=110))
    c.form("M-6 44V-10H10V44Z", c.tone(0.36), c.tone(0.8), 1.5, 0)
    c.form("M-9 -8L2 -56L13 -8Z", c.tone(0.24), ink.light, 2, 0)
    c.window(-1, 4, 6, 12, arched=True, bars=False)
    c.path("M-100 62Q-50 54 0 60L12 44H-8Q-30 50 -40 58Z", ink.light, 0)
    for x, y in ((34, 92), (52, 96), (88, 92), (-52, 96), (-90, 95)):
        for k in range(3):
            s, z = 10 - k * 2.6, y - k * 8
            c.path(f"M{x - s} {z}Q{x} {z - 4} {x} {z - 15}Q{x} {z - 4} {x + s} {z}Q{x} {z + 3} {x - s} {z}Z", c.tone(0.2))
            c.path(f"M{x - s * 0.4} {z - 5}Q{x} {z - 8} {x} {z - 15}Q{x} {z - 8} {x + s * 0.4} {z - 5}Z", ink.light, 0.8)
    for _ in range(30):
        c.disc(rng.uniform(-98, 98), rng.uniform(-70, 60), rng.uniform(0.6, 1.5), ink.light, 0, 0.9)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "house_with_balloons": Motif("a house lifted by balloons", house_with_balloons, ("adventure", "family", "flight")),
    "farm": Motif("a farm with a red barn", farm, ("farm", "countryside", "family", "america")),
    "island": Motif("an island with palms", island, ("island", "castaway", "sea", "adventure", "holiday")),
    "mountain_peak": Motif("a mountain peak", mountain_peak, ("climbing", "survival", "adventure", "snow", "epic")),
    "volcano": Motif("an erupting volcano", volcano, ("disaster", "adventure", "island", "fire", "dinosaurs")),
    "snowy_village": Motif("a village in the snow", snowy_village, ("christmas", "village", "winter", "cosy")),
}
