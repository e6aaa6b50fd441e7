"""Love and glamour: roses, hearts, shoes, hats, masks and what is on the table."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def rose(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red, deep, pale = ink.accent, ink.mix(ink.accent, ink.dark, 0.55), ink.mix(ink.accent, ink.light, 0.4)
    stem = c.tone(0.3)
    c.line("M0 6Q10 50 -4 99", stem, 5)
    c.line("M-1 6Q9 50 -5 97", c.tone(0.66), 1.2)
    c.path("M7 36l8 -4l-7 -2ZM2 70l-9 -3l8 -3ZM4 58l8 1l-7 3Z", stem)
    for d, vein in (("M5 60Q26 30 58 40Q48 72 2 70Z", "M5 64Q30 56 52 44"), ("M4 50Q-14 22 -44 30Q-40 58 0 60Z", "M2 54Q-20 46 -38 35")):
        c.form(d, c.fade(c.tone(0.5), c.tone(0.16), y1=30, y2=72), c.tone(0.8), 0, 1.6)
        c.line(vein, c.tone(0.75), 1)
    for d in ("M-46 -28Q-62 2 -28 16Q-8 22 0 12Q-30 -4 -46 -28Z", "M46 -28Q62 2 28 16Q8 22 0 12Q30 -4 46 -28Z"):
        c.form(d, c.fade(red, deep, y1=-28, y2=18), pale, 0, 2)
    c.path("M-42 -44Q-52 -10 0 14Q52 -10 42 -44Q30 -84 0 -84T-42 -44Z", c.fade(red, deep, y1=-84, y2=16))
    c.form("M-42 -46Q-46 -12 -4 14Q10 -10 -6 -30Q-26 -34 -42 -46Z", c.fade(pale, red, deep, y1=-46, y2=14), pale, 1, 2)
    c.form("M42 -46Q46 -12 4 14Q-12 -8 8 -30Q28 -34 42 -46Z", c.fade(red, deep, y1=-46, y2=14), pale, 0, 2)
    c.form("M-40 -50Q-42 -84 -2 -88Q40 -86 42 -50Q26 -30 4 -28Q-26 -30 -40 -50Z", c.fade(pale, red, y1=-88, y2=-28), ink.light, 1, 1.6)
    for d in ("M-26 -54Q-24 -76 2 -78Q28 -74 28 -52Q14 -38 0 -38Q-18 -40 -26 -54Z", "M-15 -56Q-12 -70 4 -70Q20 -66 18 -54Q8 -46 0 -46Q-10 -48 -15 -56Z"):
        c.form(d, c.fade(deep, red, y1=-80, y2=-36), pale, 0, -1.8)
    c.line("M-6 -57Q0 -66 8 -60Q10 -52 2 -52", pale, 1.8)
    return c.svg()


def heart(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.accent, 0.5)
    d = "M0 86C-34 54 -90 20 -90 -28C-90 -60 -66 -80 -40 -80C-20 -80 -6 -68 0 -54C6 -68 20 -80 40 -80C66 -80 90 -60 90 -28C90 20 34 54 0 86Z"
    c.form(d, c.ball(-10, -20, 110, ink.mix(ink.accent, ink.light, 0.55), ink.accent, ink.mix(ink.accent, ink.dark, 0.5)), ink.light, 1.5, 2)
    c.path("M-74 -24Q-76 -60 -46 -66Q-28 -68 -20 -58Q-48 -58 -58 -22Q-62 -8 -58 2Q-72 -8 -74 -24Z", "#ffffff", 0.5)
    with c.inside(d):
        c.path("M90 -28C90 20 34 54 0 86L-20 70Q60 30 72 -40Z", ink.dark, 0.18)
    return c.svg()


def carnival_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, o=0.3)
    for k, (turn, length) in enumerate(((-34, 68), (-20, 78), (-6, 82), (8, 75), (22, 64))):
        with c.group(f"translate(0 -18) rotate({turn})"):
            c.form(f"M0 0Q-16 {-length * 0.5} 0 {-length}Q16 {-length * 0.5} 0 0Z", c.fade(ink.accent if k % 2 else c.tone(0.6),
                   ink.mix(ink.accent, ink.dark, 0.5), y1=-length, y2=0), ink.light, 1.5, 0)
            c.line(f"M0 0V{-length + 6}", ink.light, 0.9)
            c.disc(0, -length + 20, 4, c.gold, 6)
    mask = "M0 -22Q30 -44 92 -38Q98 6 72 28Q46 46 20 30Q8 22 0 22Q-8 22 -20 30Q-46 46 -72 28Q-98 6 -92 -38Q-30 -44 0 -22Z"
    c.form(mask, c.fade(ink.mix(c.gold, ink.light, 0.4), c.gold, ink.mix(c.gold, ink.accent, 0.6), ink.mix(ink.accent, ink.dark, 0.4),
           x1=-80, y1=-40, x2=80, y2=40), ink.light, 1.5, 2)
    with c.inside(mask):
        c.path("M0 -30H100V50H0Z", ink.dark, 0.18)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M16 -2Q34 -22 66 -12Q60 14 36 14Q20 12 16 -2Z", ink.dark)
            c.line("M16 -2Q34 -22 66 -12Q60 14 36 14Q20 12 16 -2Z", c.tone(0.85), 1.5)
            c.line("M14 -18Q40 -36 84 -30M74 -18Q82 4 62 22", ink.dark, 1.4, 0.7)
            for x, y in ((82, -22), (80, -6), (72, 10), (30, -24), (50, -28)):
                c.disc(x, y, 2, ink.light)
    c.path("M0 -20L8 -8L0 6L-8 -8Z", ink.accent)
    c.path("M0 -20L8 -8H-8Z", ink.light, 0.5)
    c.line("M-86 10Q-96 40 -80 60T-88 96M86 10Q96 40 80 60T88 96", ink.accent, 3.4)
    return c.svg()


def glass_slipper(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 98, o=0.6)
    c.form("M-100 84Q-100 76 -90 76H84Q96 76 96 84L92 98H-94Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.5), y1=76, y2=98), ink.light, 0, 2)
    shoe = "M-92 66Q-94 54 -76 44Q-44 28 -26 4Q-10 20 12 12Q44 -6 60 -54Q74 -52 84 -42Q82 -20 74 0Q66 24 70 72Q70 76 66 76H62Q60 44 46 36Q22 38 -4 60Q-20 76 -40 76H-80Q-92 76 -92 66Z"
    c.path(shoe, c.fade(ink.light, c.tone(0.8), ink.light, c.tone(0.6), x1=-90, y1=60, x2=80, y2=-40), 0.8)
    with c.inside(shoe):
        c.path("M-100 60Q-60 66 -20 40Q10 12 46 0L84 -42L90 0L60 30Q20 34 -10 62L-40 80H-100Z", c.tone(0.66), 0.45)
        c.path("M-70 44Q-40 40 -22 10L-30 0Z", "#ffffff", 0.8)
        c.path("M30 20Q56 0 66 -40L72 -36Q66 6 40 26Z", "#ffffff", 0.7)
    c.line(shoe, "#ffffff", 1.6)
    c.path("M-30 8Q-44 -4 -36 -14Q-26 -16 -24 -4Q-18 -18 -8 -14Q-4 -2 -18 6Q-10 10 -12 18Q-20 22 -26 12Q-32 22 -40 18Q-40 10 -30 8Z", ink.accent)
    c.disc(-24, 6, 4, ink.glow)
    for x, y, r in ((-70, 30, 13), (72, -66, 16), (20, -30, 9), (-50, -46, 8), (90, 20, 8), (-10, -76, 6)):
        q = r * 0.12
        c.path(f"M{x} {y - r}Q{x + q} {y - q} {x + r} {y}Q{x + q} {y + q} {x} {y + r}Q{x - q} {y + q} {x - r} {y}Q{x - q} {y - q} {x} {y - r}Z", ink.glow)
    return c.svg()


def red_heel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.mix(c.local("#d4202c"), ink.accent, 0.2)
    c.disc(-10, 96, 84, ink.dark, 4, 0.35)
    shoe = "M-94 88Q-96 74 -80 66Q-46 52 -24 14Q-8 30 12 22Q46 2 62 -48Q76 -48 86 -36Q86 -10 80 8Q76 40 80 92Q80 96 76 96H72Q70 60 60 44Q40 40 14 70Q-6 96 -30 96H-84Q-94 96 -94 88Z"
    c.form(shoe, c.fade(ink.mix(red, ink.light, 0.35), red, ink.mix(red, ink.dark, 0.55), x1=-60, y1=-40, x2=60, y2=90),
           ink.mix(red, ink.light, 0.75), 1.5, 1.8)
    c.path("M-24 14Q-8 30 12 22Q46 2 62 -48Q50 -52 40 -30Q22 8 -4 12Q-16 10 -24 14Z", ink.mix(red, ink.dark, 0.65))
    c.path("M-90 86Q-60 92 -30 88Q-8 80 10 60Q34 34 62 40Q44 46 18 72Q-6 96 -30 96H-84Q-92 94 -90 86Z", ink.dark, 0.4)
    c.path("M-78 72Q-50 58 -34 34Q-40 62 -72 78Z", "#ffffff", 0.5)
    c.path("M70 -36Q78 -20 72 10Q70 -14 66 -34Z", "#ffffff", 0.4)
    return c.svg()


def fedora(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    felt, rim = c.fade(c.tone(0.5), c.tone(0.24), c.tone(0.06), x1=-60, y1=-60, x2=60, y2=50), c.tone(0.82)
    c.form("M-98 34Q-84 14 -50 22Q0 42 50 22Q84 14 98 30Q88 56 40 62Q-50 70 -98 34Z", felt, rim, 0, 2.4)
    crown = "M-54 30Q-58 -30 -42 -54Q-30 -66 -10 -52Q2 -46 14 -54Q36 -66 46 -46Q58 -18 54 30Q0 52 -54 30Z"
    c.form(crown, felt, rim, 2, 2)
    with c.inside(crown):
        c.path("M-60 4Q0 28 60 4V28Q0 54 -60 28Z", ink.accent)
        c.path("M-10 -52Q-2 -20 4 -10Q8 -30 14 -54Z", ink.dark, 0.45)
    c.path("M40 14L58 -20Q64 -6 52 18Z", ink.glow)
    c.line("M42 14L56 -12", ink.dark, 0.9)
    c.line("M-96 34Q-50 68 40 60Q86 54 97 31", ink.dark, 1.6, 0.6)
    return c.svg()


def wine_glasses(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 70, o=0.5)
    for x, turn in ((-34, 12), (34, -12)):
        with c.group(f"translate({x} 0) rotate({turn})"):
            bowl = "M-27 -84Q-40 -30 -14 -4Q-4 4 -3 12H3Q4 4 14 -4Q40 -30 27 -84Z"
            c.path("M-2.5 10H2.5L3 80Q22 84 28 92Q0 98 -28 92Q-22 84 -3 80Z", c.fade(ink.light, c.tone(0.6), ink.light, x1=-20, x2=20, y1=0, y2=0), 0.85)
            with c.inside(bowl):
                c.path(bowl, ink.light, 0.28)
                with c.group(f"rotate({-turn})"):
                    c.path("M-50 -44H50V30H-50Z", c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), y1=-44, y2=8))
                    c.disc(0, -44, 38, ink.mix(ink.accent, ink.light, 0.35), 4)
            c.line(bowl, ink.light, 1.5)
            c.path("M-24 -70Q-32 -32 -16 -12Q-20 -36 -18 -72Z", "#ffffff", 0.55)
    for k in range(9):
        a = radians(-150 + k * 15)
        c.line(f"M{26 * cos(a):.1f} {-64 + 20 * sin(a):.1f}L{36 * cos(a):.1f} {-64 + 30 * sin(a):.1f}", ink.glow, 1.8)
    return c.svg()


def wedding_cake(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    icing = c.fade(ink.light, ink.light, c.tone(0.76), c.tone(0.58), x1=-70, x2=72, y1=0, y2=0)
    c.disc(0, 94, 84, c.tone(0.4), 6)
    c.disc(0, 91, 84, ink.light, 6)
    for half, top, bottom in ((68, 40, 90), (48, -6, 42), (30, -46, -2)):
        c.path(f"M-{half} {top}V{bottom}Q0 {bottom + half * 0.16} {half} {bottom}V{top}Z", icing)
        c.disc(0, top, half, ink.light, half * 0.14)
        n = half // 6
        w = 2 * half / n
        drip = "".join(f"q{w / 2:.2f} {14 if i % 2 else 20} {w:.2f} 0" for i in range(n))
        c.path(f"M-{half} {top}{drip}Q0 {top + half * 0.18:.0f} -{half} {top}Z", ink.accent)
        for i in range(n + 1):
            x = -half + i * w
            c.disc(x, bottom + half * 0.08 * (1 - (x / half) ** 2) - 2, w * 0.42, ink.light)
        for i in range(3):
            x = -half * 0.6 + i * half * 0.6
            c.disc(x, (top + bottom) / 2 + 9, 4, ink.glow)
            c.disc(x, (top + bottom) / 2 + 9, 1.6, ink.accent)
    c.path("M0 -54C-6 -60 -17 -66 -17 -76C-17 -84 -6 -86 0 -78C6 -86 17 -84 17 -76C17 -66 6 -60 0 -54Z",
           c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, y1=-84, y2=-54))
    for x in (-20, 20):
        c.line(f"M{x} -48V-66", ink.light, 2.4)
        c.halo(x, -72, 12)
        c.path(f"M{x} -80q5 7 0 12q-5 -5 0 -12Z", ink.glow)
    return c.svg()


def umbrella(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for _ in range(26):
        x, y = rng.uniform(-96, 96), rng.uniform(-98, 84)
        c.line(f"M{x:.0f} {y:.0f}l-3 11", c.tone(0.8), 1.1, 0.6)
    c.line("M0 -60V76Q0 92 14 92T28 78", c.tone(0.14), 5)
    c.line("M-1.5 -20V74", c.tone(0.7), 1.3)
    dome = smooth([(-92, 12), (-80, -26), (-46, -60), (0, -72), (46, -60), (80, -26), (92, 12)], closed=False)
    edge = "Q77 -4 62 12Q46 -4 31 12Q16 -4 0 12Q-16 -4 -31 12Q-46 -4 -62 12Q-77 -4 -92 12Z"
    shape = dome + edge
    c.form(shape, c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), x1=-70, y1=-60, x2=70, y2=20),
           ink.light, 1, 2.5)
    with c.inside(shape):
        for a, b in ((-62, -31), (0, 31), (62, 92)):
            c.path(f"M0 -74Q{a * 0.9} -50 {a} 16H{b}Q{b * 0.9} -50 0 -74Z", ink.dark, 0.2)
        for x in (-62, -31, 0, 31, 62):
            c.line(f"M0 -72Q{x * 0.9} -50 {x} 12", ink.dark, 1, 0.5)
    c.line("M0 -72V-84", c.tone(0.2), 3.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "rose": Motif("a rose", rose, ("romance", "love", "fairy tale", "beauty")),
    "heart": Motif("a heart", heart, ("romance", "love", "comedy", "wedding")),
    "carnival_mask": Motif("a masquerade mask", carnival_mask, ("mystery", "opera", "romance", "secret", "ball")),
    "glass_slipper": Motif("a glass slipper", glass_slipper, ("fairy tale", "princess", "romance", "magic")),
    "red_heel": Motif("a high-heeled shoe", red_heel, ("fashion", "comedy", "romance", "glamour")),
    "fedora": Motif("a fedora", fedora, ("adventure", "noir", "gangster", "detective")),
    "wine_glasses": Motif("two glasses of wine", wine_glasses, ("romance", "dinner", "friends", "comedy")),
    "wedding_cake": Motif("a wedding cake", wedding_cake, ("wedding", "romance", "comedy", "family")),
    "umbrella": Motif("an umbrella in the rain", umbrella, ("rain", "musical", "romance", "magic")),
}
