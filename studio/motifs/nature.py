"""Trees, water, weather and what grows."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _limbs(rng: Random, x: float, y: float, angle: float, length: float, width: float, depth: int) -> list[tuple[str, float]]:
    """Branches as (path data, stroke width), thick ones first, bent a little by chance."""
    ex, ey = x + length * cos(radians(angle)), y + length * sin(radians(angle))
    bend = rng.uniform(-0.25, 0.25) * length
    mx, my = (x + ex) / 2 - bend * sin(radians(angle)), (y + ey) / 2 + bend * cos(radians(angle))
    limbs = [(f"M{x:.1f} {y:.1f}Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}", width)]
    if depth:
        for turn in (rng.uniform(-48, -20), rng.uniform(16, 46)):
            limbs += _limbs(rng, ex, ey, angle + turn, length * rng.uniform(0.62, 0.8), width * 0.62, depth - 1)
    return limbs


def dead_tree(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bark = c.fade(c.tone(0.3), c.tone(0.04), y1=-80, y2=100)
    c.path("M-50 100Q-22 92 -14 66Q-10 30 -12 6L10 4Q8 36 14 66Q24 92 56 100Z", bark)
    limbs = [limb for angle, size in ((-128, 40), (-92, 44), (-50, 40)) for limb in _limbs(rng, 0, 14, angle, size, 13, 4)]
    with c.inside("M-100 -100H100V100H-100Z"):
        for d, width in limbs:
            c.line(d, c.tone(0.1), max(width, 0.9))
        with c.group("translate(-1.2 -.6)"):
            for d, width in limbs:
                if width > 3:
                    c.line(d, c.tone(0.6), width * 0.16)
    c.line("M-12 20Q-10 60 -26 90M-2 30Q2 66 -6 94", c.tone(0.55), 1.4)
    c.path("M-4 44Q2 34 7 44Q8 56 2 60Q-5 56 -4 44Z", ink.dark)
    c.path("M-58 -6q5 -7 9 -1q3 -6 8 -1q-5 0 -8 4q-4 -3 -9 -2Z", ink.dark)
    return c.svg()


def oak(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-44 100Q-18 92 -15 60L-22 20H20L15 60Q18 92 46 100Z", c.fade(c.tone(0.5), c.tone(0.1), x1=-20, x2=24, y1=0, y2=0), c.tone(0.8), 1.5, 0)
    c.line("M-10 50L-40 10M8 46L38 6", c.tone(0.2), 8)
    crown = [(-58, 8, 36), (58, 6, 36), (-34, -30, 40), (36, -32, 40), (0, 6, 40), (0, -54, 42), (-66, -22, 28), (66, -24, 28)]
    for x, y, r in crown:
        c.disc(x, y + 5, r, c.tone(0.12))
    for x, y, r in sorted(crown, key=lambda puff: puff[1], reverse=True):
        c.disc(x, y, r, c.ball(x, y, r * 1.1, c.tone(0.72), c.tone(0.46), c.tone(0.2), lean=0.5))
    for _ in range(70):
        a, r = rng.uniform(0, 6.28), rng.uniform(0, 1) ** 0.5
        x, y = -8 + 80 * r * cos(a), -28 + 52 * r * sin(a)
        c.path(f"M{x:.1f} {y:.1f}q4 -4 8 0q-4 3 -8 0Z", c.tone(rng.choice((0.72, 0.5, 0.84))), 0.8)
    c.path("M-74 100Q0 90 76 100Z", c.tone(0.14))
    return c.svg()


def pine_forest(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for row, (tone, count, low, high) in enumerate(((0.6, 14, 90, 150), (0.36, 11, 110, 178), (0.12, 8, 90, 150))):
        for i in range(count):
            x, h = -92 + 184 * (i + 0.5) / count + rng.uniform(-4, 4), rng.uniform(low, high)
            w = h * 0.17
            x = max(min(x, 99 - w), -99 + w)
            d = f"M{x:.1f} {100 - h:.1f}"
            right, left = "", ""
            for k in range(1, 7):
                y, half = 100 - h + h * 0.98 * k / 6, w * k / 6
                right += f"L{x + half:.1f} {y:.1f}L{x + half * 0.46:.1f} {y - 2:.1f}"
            for k in range(6, 0, -1):
                y, half = 100 - h + h * 0.98 * k / 6, w * k / 6
                left += f"L{x - half * 0.46:.1f} {y - 2:.1f}L{x - half:.1f} {y:.1f}"
            c.path(d + right + f"L{x + 2:.1f} 100H{x - 2:.1f}" + left + "Z", c.tone(tone))
        if row < 2:
            c.path(f"M-100 {70 + row * 8}Q-40 {58 + row * 10} 10 {70 + row * 8}T100 {64 + row * 8}V100H-100Z", ink.light, 0.16)
    c.path("M-100 95Q-50 90 0 94T100 93V100H-100Z", c.tone(0.1))
    return c.svg()


def cherry_blossom(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pink = ink.mix(ink.accent, ink.light, 0.55)
    c.path("M-30 100Q-12 90 -10 62Q-12 30 -30 6L-22 2Q-6 24 2 36Q10 10 34 -10L40 -4Q18 22 12 58Q12 90 26 100Z", c.fade(c.tone(0.34), c.tone(0.08), y1=0, y2=100))
    c.line("M-26 4Q-40 -10 -60 -10M-14 20Q-16 -16 -8 -40M36 -6Q54 -14 66 -8M24 6Q26 -24 34 -40", c.tone(0.16), 4.6)
    clouds = [(-58, -18, 28), (-30, -42, 32), (4, -56, 34), (38, -44, 32), (64, -16, 28), (0, -24, 30), (-34, -8, 22), (36, -8, 22)]
    for shift, colour in ((5, ink.mix(ink.accent, ink.dark, 0.25)), (0, ink.mix(ink.accent, ink.light, 0.25)), (-6, pink)):
        for x, y, r in clouds:
            c.disc(x + shift * 0.5, y + shift, r * (1 if shift == 5 else 0.9 if shift == 0 else 0.66), colour)
    for _ in range(90):
        x0, y0, r0 = rng.choice(clouds)
        a, r = rng.uniform(0, 6.28), r0 * 1.02 * rng.random() ** 0.5
        x, y, s = x0 + r * cos(a), y0 + r * sin(a), rng.uniform(1.4, 3)
        for k in range(5):
            c.disc(x + s * cos(k * 1.257), y + s * sin(k * 1.257), s * 0.62, ink.mix(pink, ink.light, 0.6))
        c.disc(x, y, s * 0.4, ink.accent)
    for _ in range(16):
        px, py = rng.uniform(-90, 90), rng.uniform(20, 96)
        c.path(f"M{px:.0f} {py:.0f}q3 -4 6 0q-3 3 -6 0Z", pink)
    c.path("M-60 100Q0 92 60 100Z", c.tone(0.2))
    return c.svg()


def great_wave(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M18 60L44 24L56 30L74 60Z", c.tone(0.5))
    c.path("M44 24L36 35L42 34L46 38L50 34L60 38L56 30Z", ink.light)
    wave = ("M-100 100V22Q-88 -40 -40 -66Q6 -90 54 -60Q66 -50 66 -38Q58 -46 50 -40Q54 -32 46 -28Q40 -38 32 -34Q36 -24 26 -20Q20 -30 10 -26"
            "Q-22 -10 -24 30Q-22 64 20 74Q60 80 100 60V100Z")
    c.form(wave, c.fade(c.tone(0.66), c.tone(0.36), c.tone(0.1), x1=-40, y1=-70, x2=20, y2=90), ink.light, 1, 2.5)
    with c.inside(wave):
        for i in range(7):
            k = i * 11
            c.line(f"M{-100 + k * 0.7:.0f} {60 + k * 0.5:.0f}Q{-86 + k:.0f} {-24 + k * 0.9:.0f} {-36 + k * 0.55:.0f} {-48 + k * 0.62:.0f}T{34 + k * 0.1:.0f} {-52 + k * 0.3:.0f}",
                   ink.light if i % 2 else c.tone(0.2), 2.6 - i * 0.2, 0.75)
    foam = [(60, -44), (52, -34), (44, -26), (34, -30), (26, -18), (14, -24), (4, -20), (64, -54), (50, -62), (34, -68), (14, -74), (-8, -74), (-30, -70), (-50, -58), (40, -42), (22, -34)]
    for x, y in foam:
        for _ in range(3):
            c.disc(x + rng.uniform(-7, 7), y + rng.uniform(-6, 6), rng.uniform(2, 5.4), ink.light)
    for _ in range(26):
        c.disc(rng.uniform(10, 90), rng.uniform(-30, 30) + 6, rng.uniform(0.7, 2.2), ink.light)
    c.path("M-100 84Q-60 66 -20 80T60 78T100 74V100H-100Z", c.tone(0.2))
    c.line("M-100 84Q-60 66 -20 80T60 78T100 74", ink.light, 2.4)
    c.path("M44 70Q60 78 84 64L80 74Q62 82 46 76Z", ink.accent)
    return c.svg()


def waterfall(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 70, 70, ink.light, 0.5)
    fall = c.fade(ink.light, c.tone(0.84), ink.light, y1=-80, y2=90)
    c.path("M-24 -84H24Q20 -20 34 84H-34Q-20 -20 -24 -84Z", fall)
    for _ in range(26):
        x = rng.uniform(-22, 22)
        y = rng.uniform(-80, 30)
        c.line(f"M{x:.0f} {y:.0f}q{x * 0.1:.1f} 24 {x * 0.3:.1f} {rng.uniform(28, 52):.0f}", c.tone(0.6), rng.uniform(0.8, 2), 0.6)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            cliff = "M-100 -70L-78 -90L-50 -84L-24 -88L-20 -60L-28 -30L-20 0L-32 30L-26 60L-40 92L-100 98Z"
            c.form(cliff, c.fade(c.tone(0.46), c.tone(0.08), x1=-30, x2=-100, y1=-80, y2=90), c.tone(0.8), side * 1.5, 1.5)
            with c.inside(cliff):
                for x, y in ((-80, -60), (-52, -64), (-64, -10), (-44, 20), (-82, 40), (-58, 62)):
                    c.path(f"M{x} {y}l12 -8l6 26l-10 16l-12 -12Z", c.tone(0.1), 0.5)
            for x in (-94, -84, -72, -60, -48, -36):
                h = rng.uniform(10, 20)
                c.path(f"M{x - 5} -80L{x} {max(-84 - h, -99):.0f}L{x + 5} -80Z", c.tone(0.12))
    for x, y, r in ((-40, 84, 13), (-18, 86, 16), (8, 88, 15), (30, 84, 14), (48, 88, 10), (-56, 90, 9)):
        c.disc(x, y, r, ink.light, r * 0.62, 0.75)
    c.path("M-100 94Q-50 86 0 92T100 92V100H-100Z", c.tone(0.5))
    return c.svg()


def iceberg(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-62 0L-48 -22L-40 -24L-20 -76L-6 -66L4 -84L26 -36L38 -40L64 0Z", c.fade("#ffffff", ink.light, c.tone(0.7), y1=-84, y2=0))
    c.path("M-20 -76L-6 -66L-16 -30L-26 -14L-30 0H-4L8 -28L4 -84L26 -36L38 -40L64 0H-62L-48 -22L-40 -24Z", c.tone(0.72), 0.35)
    c.path("M4 -84L26 -36L38 -40L64 0H20L12 -30Z", c.tone(0.5), 0.6)
    deep = "M-62 2H64L78 22L60 40L52 66L26 78L8 99L-14 82L-40 72L-54 44L-80 24Z"
    c.path(deep, c.fade(c.tone(0.72), c.tone(0.4), c.tone(0.14), y1=0, y2=100))
    c.path("M-62 2H-10L-24 36L-14 82L-40 72L-54 44L-80 24Z", ink.light, 0.28)
    c.path("M20 2H64L78 22L60 40L52 66L26 78L34 40Z", ink.dark, 0.3)
    c.path("M-100 0Q-80 -6 -60 0T-20 0T20 0T60 0T100 0V8Q80 2 60 8T20 8T-20 8T-60 8T-100 8Z", ink.accent, 0.55)
    c.line("M-100 0Q-80 -6 -60 0T-20 0T20 0T60 0T100 0", ink.light, 1.8)
    with c.group("translate(84 -4)"):
        c.path("M-10 -1H10L7 5H-7ZM-5 -1V-6H4V-1ZM-2 -6V-11H1V-6Z", c.tone(0.06))
    for _ in range(14):
        c.ring(rng.uniform(-90, 90), rng.uniform(20, 94), rng.uniform(0.8, 2.2), ink.light, 0.8, 0, 0.6)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "dead_tree": Motif("a bare dead tree", dead_tree, ("horror", "lonely", "gothic", "autumn")),
    "oak": Motif("a great old tree", oak, ("childhood", "nature", "family", "memory")),
    "pine_forest": Motif("a pine forest in mist", pine_forest, ("forest", "mystery", "wilderness", "adventure")),
    "cherry_blossom": Motif("a cherry tree in blossom", cherry_blossom, ("japan", "spring", "romance", "samurai")),
    "great_wave": Motif("a giant wave", great_wave, ("sea", "storm", "disaster", "surf")),
    "waterfall": Motif("a waterfall", waterfall, ("jungle", "adventure", "nature", "paradise")),
    "iceberg": Motif("an iceberg", iceberg, ("sea", "disaster", "cold", "ship")),
}
