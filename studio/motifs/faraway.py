"""Other times and countries: temples, arenas, dunes, and the arms that go with them."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def pagoda(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 95, o=0.45)
    roof = c.fade(c.tone(0.44), c.tone(0.12), y1=-90, y2=80)
    for top, half, tall in ((50, 74, 36), (14, 62, 34), (-20, 50, 32), (-52, 38, 30)):
        wall = half * 0.62
        c.path(f"M{-wall} {top + 10}H{wall}V{top + tall + 14}H{-wall}Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.55), x1=-wall, x2=wall, y1=0, y2=0))
        for k in range(-2, 3):
            x = k * wall * 0.4
            c.path(f"M{x - 4} {top + 16}h8v{tall - 14}h-8Z", ink.glow if rng.random() < 0.75 else c.tone(0.1))
            c.line(f"M{x} {top + 16}v{tall - 14}M{x - 4} {top + 24}h8", c.tone(0.14), 0.9)
        c.form(f"M{-half - 10} {top + 8}Q{-half * 0.8} {top + 10} {-half * 0.5} {top - 8}H{half * 0.5}Q{half * 0.8} {top + 10} {half + 10} {top + 8}"
               f"Q{half * 0.9} {top + 18} {half * 0.7} {top + 15}H{-half * 0.7}Q{-half * 0.9} {top + 18} {-half - 10} {top + 8}Z", roof, c.tone(0.84), 0, 1.8)
        for side in (-1, 1):
            c.line(f"M{side * (half + 8)} {top + 11}v5", ink.glow, 1)
            c.disc(side * (half + 8), top + 18, 1.8, ink.glow)
    c.form("M-24 -58Q-10 -62 0 -82Q10 -62 24 -58Z", roof, c.tone(0.84), 1, 1.4)
    c.line("M0 -80V-99M-4 -90H4M-3 -94H3", ink.glow, 1.8)
    c.path("M-84 100L-70 92H70L84 100Z", c.tone(0.5))
    c.path("M-60 92V86H60V92Z", c.tone(0.66))
    return c.svg()


def torii_gate(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 10, 95, o=0.5)
    c.disc(0, 14, 44, c.fade(ink.glow, ink.mix(ink.glow, ink.accent, 0.5), y1=-30, y2=60))
    c.path("M-100 74Q-60 52 -30 66T30 62T100 72V84H-100Z", c.tone(0.46))
    red = c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), y1=-80, y2=90)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M50 -56H63L70 88H55Z", red, ink.mix(ink.accent, ink.light, 0.7), 1.5 * side, 0)
            c.path("M53 78H72V92H51Z", c.tone(0.06))
    c.form("M-78 -26H78V-14H-78Z", red, ink.mix(ink.accent, ink.light, 0.7), 0, 1.6)
    c.form("M-9 -56H9V-14H-9Z", c.tone(0.14), ink.glow, 0, 1)
    c.form("M-90 -64Q0 -50 90 -64L88 -54Q0 -42 -88 -54Z", red, ink.mix(ink.accent, ink.light, 0.7), 0, 1.6)
    c.form("M-99 -82Q0 -62 99 -82L93 -64Q0 -48 -93 -64Z", c.fade(c.tone(0.3), c.tone(0.06), y1=-82, y2=-50), c.tone(0.8), 0, 1.8)
    c.path("M-100 86Q0 80 100 86V100H-100Z", c.fade(c.tone(0.5), c.tone(0.16), y1=82, y2=100))
    for _ in range(22):
        x, y = rng.uniform(-94, 84), rng.uniform(86, 98)
        c.line(f"M{x:.0f} {y:.0f}h{rng.uniform(4, 14):.0f}", rng.choice((ink.glow, ink.accent, ink.light)), 1, 0.7)
    return c.svg()


def katana(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, -4, 74, c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.4), y1=-78, y2=70))
    for side in (1, -1):
        with c.group(f"scale({side} 1) rotate(38)"):
            c.path("M-4 40Q-12 -40 -2 -99Q6 -86 6 -70Q0 -20 5 40Z", c.fade(ink.light, c.tone(0.84), c.tone(0.4), x1=-8, x2=8, y1=0, y2=0))
            c.line("M-1 38Q-8 -36 1 -88", c.tone(0.5), 0.9)
            c.line("M-4 38Q-11 -40 -3 -90", "#ffffff", 1.2)
            c.disc(0, 42, 12, ink.mix(ink.glow, ink.dark, 0.4), 4.6)
            c.disc(0, 41, 12, ink.glow, 4)
            c.path("M-5 44H6L8 96Q2 99 -3 96Z", c.tone(0.08))
            for y in range(50, 94, 8):
                c.path(f"M1 {y - 4}L6 {y}L2 {y + 4}L-3 {y}Z", c.tone(0.72))
    return c.svg()


def taj_mahal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 98, o=0.6)
    marble = c.fade("#ffffff", ink.light, c.tone(0.74), c.tone(0.54), x1=-50, x2=60, y1=0, y2=0)

    def dome(x: float, y: float, r: float) -> None:
        c.path(f"M{x - r * 0.8} {y}C{x - r * 1.3} {y - r * 0.9} {x - r * 0.4} {y - r * 1.3} {x} {y - r * 1.85}"
               f"C{x + r * 0.4} {y - r * 1.3} {x + r * 1.3} {y - r * 0.9} {x + r * 0.8} {y}Z",
               c.fade("#ffffff", ink.light, c.tone(0.66), x1=x - r, x2=x + r, y1=0, y2=0))
        c.line(f"M{x} {y - r * 1.8}v{-r * 0.4}", ink.glow, max(r * 0.07, 1))

    for x in (-90, -62, 62, 90):
        tall = -38 if abs(x) > 80 else -26
        c.path(f"M{x - 3.5} 64L{x - 2.5} {tall}H{x + 2.5}L{x + 3.5} 64Z", marble)
        for y in (tall + 8, tall + 34, tall + 62):
            c.box(x - 5, y, 10, 2.4, c.tone(0.6), 1)
        dome(x, tall, 4.4)
    c.path("M-50 66V2L-38 -8H38L50 2V66Z", marble)
    for x in (-32, 32):
        dome(x, -8, 11)
    c.box(-22, -14, 44, 12, ink.light)
    dome(0, -14, 30)
    c.form("M-21 66V-16H21V66Z", marble, "#ffffff", 1, 1)
    c.path("M-13 66V20Q-13 4 0 -6Q13 4 13 20V66Z", c.fade(c.tone(0.3), c.tone(0.5), y1=-6, y2=66))
    c.path("M-6 66V40Q-6 34 0 30Q6 34 6 40V66Z", c.fade(ink.glow, c.ember, y1=30, y2=80))
    for x in (-40, -28, 28, 40):
        for y in (12, 42):
            c.path(f"M{x - 4} {y + 18}v-10q0 -6 4 -9q4 3 4 9v10Z", c.tone(0.42))
    c.path("M-98 64H98V70H-98Z", c.tone(0.86))
    c.path("M-16 70H16L34 100H-34Z", c.fade(c.tone(0.6), c.tone(0.84), y1=70, y2=100))
    c.path("M-8 70Q0 82 8 70L5 96H-5Z", "#ffffff", 0.5)
    c.path("M-100 70H-18L-38 100H-100ZM100 70H18L38 100H100Z", c.fade(c.tone(0.4), c.tone(0.16), y1=70, y2=100))
    for side in (-1, 1):
        for k in range(4):
            x, y = side * (26 + k * 12), 76 + k * 7
            c.path(f"M{x} {y - 16}q5 9 3 17h-6q-2 -8 3 -17Z", c.tone(0.14))
    return c.svg()


def colosseum(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, o=0.5)
    stone = c.fade(ink.light, c.tone(0.7), c.tone(0.3), x1=-96, x2=96, y1=0, y2=0)
    outline = "M-96 84V-2L-84 -10V-44Q-40 -62 16 -60L20 -52L32 -56L40 -40L52 -38L58 -18L74 -14L96 0V84Q0 100 -96 84Z"
    c.form(outline, stone, ink.light, 0, 2)
    with c.inside(outline):
        for row, (y, h) in enumerate(((-36, 24), (0, 26), (38, 34))):
            c.line(f"M-100 {y - 9}Q0 {y - 19 + row * 5} 100 {y - 9}", c.tone(0.5), 3)
            for k in range(11):
                x = -90 + k * 18 + (row % 2) * 0
                w = 11 - abs(x) * 0.035
                drop = (x / 96) ** 2 * (-6 + row * 6) * -1
                yy = y - 4 - drop * 0.4
                c.path(f"M{x - w / 2:.1f} {yy + h:.1f}V{yy + w / 2:.1f}a{w / 2:.1f} {w / 2:.1f} 0 0 1 {w:.1f} 0V{yy + h:.1f}Z", c.fade(c.tone(0.1), c.tone(0.3), y1=yy, y2=yy + h))
                if rng.random() < 0.3:
                    c.halo(x, yy + h - 6, 8)
                    c.disc(x, yy + h - 6, 1.8, ink.glow)
                c.line(f"M{x + 9:.1f} {yy - 2:.1f}v{h + 6}", c.tone(0.6), 1.6)
        c.path("M20 -60L58 -18L100 0V-80H20Z", ink.dark, 0)
        c.path("M60 -30L30 100H100V-30Z", ink.dark, 0.25)
    c.path("M-100 86Q0 100 100 86V100H-100Z", c.tone(0.2))
    return c.svg()


def dunes(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(34, -20, 80, o=0.8)
    c.disc(34, -20, 26, c.ball(34, -20, 28, "#ffffff", ink.glow, ink.mix(ink.glow, ink.accent, 0.4)))
    layers = (("M-100 34Q-60 0 -28 10Q10 24 40 8Q70 -6 100 16V100H-100Z", 0.8, "M-28 10Q-6 34 -34 60L30 44Q24 20 40 8Q10 24 -28 10Z", 0.62),
              ("M-100 62Q-50 58 -12 26Q20 48 100 46V100H-100Z", 0.66, "M-12 26Q-4 56 -40 84Q40 90 100 60V46Q20 48 -12 26Z", 0.42),
              ("M-100 72Q-30 90 36 56Q62 72 100 74V100H-100Z", 0.5, "M36 56Q34 80 -10 100H100V74Q62 72 36 56Z", 0.2))
    for ridge, lit, shade, dark in layers:
        c.path(ridge, c.fade(c.tone(lit), c.tone(lit - 0.16), y1=0, y2=100))
        with c.inside(ridge):
            c.path(shade, c.tone(dark))
    for k in range(9):
        y = 78 + k * 2.4
        c.line(f"M{-96 + k * 4} {y}q14 -4 26 0t26 0", c.tone(0.74), 0.8, 0.6)
    for x, s in ((-22, 1), (-34, 0.9), (-8, 0.92)):
        y = 27 + abs(x + 12) * 0.9
        c.path(f"M{x - 2.4 * s} {y + 6}L{x - 2 * s} {y - 4}Q{x} {y - 9 * s} {x + 2 * s} {y - 4}L{x + 3 * s} {y + 6}Z", ink.dark)
        c.disc(x, y - 8 * s, 1.9 * s, ink.dark)
    c.line("M-8 28Q-2 44 -20 62T-50 96", c.tone(0.24), 1.4, 0.8, "1.5 3")
    return c.svg()


def crested_helmet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, o=0.35)
    crest = smooth([(-6, -56), (-54, -86), (-30, -98), (14, -98), (58, -80), (84, -34), (86, 30), (70, 62), (58, 30), (54, -14), (36, -46)])
    c.path(crest, c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-50, y1=-90, x2=80, y2=60))
    with c.inside(crest):
        for k in range(18):
            with c.group(f"rotate({-44 + k * 8} 6 0)"):
                c.line("M6 -40V-120", ink.mix(ink.accent, ink.dark, 0.55), 1.3, 0.8)
    bronze = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.4), ink.mix(c.gold, ink.dark, 0.75), x1=-60, y1=-50, x2=60, y2=60)
    shell = ("M-58 4Q-60 -64 2 -66Q62 -62 60 2Q60 40 66 62Q70 78 58 88Q40 86 22 74L8 92L-18 98Q-34 84 -38 58L-32 28L-44 24L-50 44Q-58 30 -58 4Z")
    c.form(shell, bronze, ink.mix(c.gold, ink.light, 0.8), 2, 2)
    c.path("M-54 2Q-36 -12 -14 0Q-8 12 -14 24Q-24 22 -34 14L-38 22L-46 18Q-52 12 -54 2Z", ink.dark)
    c.line("M-56 -8Q-34 -24 -6 -6Q2 12 -8 34L-24 60Q-24 78 -12 90", ink.mix(c.gold, ink.dark, 0.6), 2)
    c.line("M-48 -28Q-10 -46 52 -24", ink.mix(c.gold, ink.dark, 0.5), 2.4)
    for x, y in ((24, 20), (40, 4), (36, 44), (20, 52)):
        c.disc(x, y, 2.6, ink.mix(c.gold, ink.light, 0.6))
    c.path("M-40 -34Q-30 -56 0 -58Q-24 -46 -30 -28Z", "#ffffff", 0.5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "pagoda": Motif("a pagoda", pagoda, ("japan", "china", "samurai", "martial arts", "anime")),
    "torii_gate": Motif("a red gate by the water", torii_gate, ("japan", "anime", "spirit", "samurai", "calm")),
    "katana": Motif("two samurai swords", katana, ("samurai", "martial arts", "revenge", "ninja", "japan")),
    "taj_mahal": Motif("a white marble palace in India", taj_mahal, ("india", "romance", "musical", "history")),
    "colosseum": Motif("a Roman arena", colosseum, ("rome", "gladiators", "epic", "ancient", "history")),
    "dunes": Motif("desert dunes", dunes, ("desert", "epic", "science fiction", "journey", "war")),
    "crested_helmet": Motif("a helmet with a red crest", crested_helmet, ("ancient", "gladiators", "war", "epic", "sparta")),
}
