"""Where the show is: circus, fair, stage, cinema, hotel, factory, farm."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def circus(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red, pale = ink.accent, ink.light
    shade = ink.mix(ink.accent, ink.dark, 0.5)
    c.halo(0, 20, 95, o=0.35)
    wall = "M-74 24H74L80 100H-80Z"
    with c.inside(wall):
        c.path(wall, c.fade(pale, c.tone(0.6), y1=24, y2=100))
        for i in range(-5, 6, 2):
            c.path(f"M{i * 15 - 7} 24h15L{(i + 1) * 16 - 8} 100h-16Z", c.fade(red, shade, y1=24, y2=100))
    roof = "M0 -72Q-28 -14 -92 18Q-80 30 0 30T92 18Q28 -14 0 -72Z"
    with c.inside(roof):
        c.path(roof, c.fade(pale, c.tone(0.66), y1=-70, y2=30))
        for a, b in ((-92, -60), (-30, 0), (30, 60)):
            c.path(f"M0 -74Q{a * 0.28} -12 {a} 34H{b}Q{b * 0.28} -12 0 -74Z", c.fade(red, shade, y1=-70, y2=34))
    scallop = "".join("q11.5 16 23 0" for _ in range(8))
    c.path(f"M-92 18{scallop}Q84 22 92 18Q60 26 0 26T-92 18Z", c.tone(0.12))
    for i in range(8):
        c.path(f"M{-92 + i * 23} 18q11.5 18 23 0Z", red if i % 2 else pale)
    c.path("M-20 100Q-14 70 0 46Q14 70 20 100Z", c.tone(0.03))
    c.halo(0, 92, 30, o=0.8)
    c.path("M-8 100Q-5 80 0 62Q5 80 8 100Z", c.fade(ink.glow, c.ember, y1=60, y2=110))
    c.path("M0 44Q-8 70 -26 100H-14Q-8 72 0 44Q8 72 14 100H26Q8 70 0 44Z", pale)
    c.line("M0 -72V-94", c.tone(0.2), 2)
    c.path("M0 -95Q12 -99 26 -92Q14 -90 0 -82Z", ink.glow)
    for side in (-1, 1):
        for i in range(1, 7):
            t = i / 7
            x, y = side * (92 * t), -72 + 90 * t + 26 * t * (1 - t) * 1.2
            c.halo(x, y, 7)
            c.disc(x, y, 2, ink.glow)
    return c.svg()


def ferris_wheel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel, turn = c.tone(0.3), rng.uniform(0, 30)
    c.halo(0, -14, 92, o=0.35)
    c.line("M0 -14L-38 98M0 -14L38 98M-26 62H26", c.tone(0.18), 5)
    c.line("M0 -14L-38 98", c.tone(0.66), 1.2)
    for r, w in ((78, 3), (68, 1.6), (26, 1.6)):
        c.ring(0, -14, r, steel, w)
    c.ring(0, -14, 79, c.tone(0.75), 0.8)
    with c.group(f"rotate({turn:.0f} 0 -14)"):
        for k in range(24):
            with c.group(f"rotate({k * 15} 0 -14)"):
                c.line("M0 -14V-92", steel, 1.2 if k % 2 else 0.6)
                c.line("M0 -82L9 -91", steel, 0.8)
                c.disc(0, -82, 1.6, ink.glow)
                c.disc(0, -40, 1.2, ink.glow)
    for k in range(12):
        a = radians(turn + k * 30)
        x, y = 78 * sin(a), -14 - 78 * cos(a)
        colour = (ink.accent, ink.light, ink.glow)[k % 3]
        c.line(f"M{x:.1f} {y:.1f}v4", steel, 1.2)
        c.path(f"M{x - 7:.1f} {y + 7:.1f}Q{x:.1f} {y:.1f} {x + 7:.1f} {y + 7:.1f}Z", ink.mix(colour, ink.dark, 0.2))
        c.path(f"M{x - 7:.1f} {y + 11:.1f}h14q-1 6 -7 6t-7 -6Z", colour)
        c.line(f"M{x - 6:.1f} {y + 7:.1f}v5M{x + 6:.1f} {y + 7:.1f}v5", steel, 0.9)
    c.disc(0, -14, 9, ink.accent)
    c.disc(0, -14, 5, ink.glow)
    c.path("M-70 100L-64 88H64L70 100Z", c.tone(0.1))
    for x in range(-58, 62, 12):
        c.disc(x, 93, 1.7, ink.glow)
    return c.svg()


def stage(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red, deep = ink.accent, ink.mix(ink.accent, ink.dark, 0.72)
    c.box(-92, -88, 184, 162, c.fade(c.tone(0.12), c.tone(0.02), y1=-88, y2=70))
    c.path("M-6 -88L-48 66H48L6 -88Z", c.fade(ink.glow, ink.mix(ink.glow, ink.dark, 0.6), y1=-88, y2=70), 0.55)
    c.path("M-96 62H96L100 84H-100Z", c.fade(c.tone(0.62), c.tone(0.3), y1=62, y2=84))
    c.disc(0, 71, 46, ink.glow, 7, 0.9)
    c.line("M0 70V14M-9 71H9", c.tone(0.04), 2.2)
    c.path("M-4 6h8v10q-4 4 -8 0Z", c.tone(0.06))
    c.disc(0, 4, 5.4, c.tone(0.3))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            drape = "M-100 -90H-18Q-34 -40 -62 -8Q-74 6 -64 16Q-60 46 -62 80H-100Z"
            with c.inside(drape):
                c.path(drape, c.fade(red, deep, x1=-100, x2=-40, y1=0, y2=0))
                for i in range(6):
                    x = -96 + i * 14
                    c.path(f"M{x} -92Q{x - 4} -30 {-92 + i * 5} 0Q{-92 + i * 5} 50 {-94 + i * 6} 82h5"
                           f"Q{-85 + i * 5} 50 {-86 + i * 5} 0Q{x + 8} -30 {x + 8} -92Z", deep, 0.75)
            c.path("M-100 2Q-78 14 -62 -2L-61 8Q-78 24 -100 12Z", ink.glow)
            c.path("M-66 6q6 6 2 22h-6q-2 -16 0 -22Z", ink.glow)
    for i in range(7):
        px = -100 + i * 28.6
        c.path(f"M{px} -92h28.6v12q-14.3 26 -28.6 0Z", c.fade(red, deep, y1=-92, y2=-64))
        c.line(f"M{px} -80q14.3 26 28.6 0", ink.glow, 2)
    c.box(-100, -98, 200, 9, c.fade(ink.glow, c.tone(0.4), y1=-98, y2=-88), 2)
    c.path("M-100 82H100V100H-100Z", c.tone(0.08))
    for x in range(-84, 90, 24):
        c.halo(x, 82, 13)
        c.path(f"M{x - 6} 84a6 6 0 0 1 12 0Z", ink.glow)
    return c.svg()


def cinema(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-62 -66H62V100H-62Z", c.fade(c.tone(0.34), c.tone(0.1), y1=-66, y2=100), c.tone(0.7), 1.5, 1)
    c.form("M-30 -78H30V-60H-30Z", c.tone(0.4), c.tone(0.8), 1, 1)
    for x in (-48, 34):
        c.window(x, -40, 14, 24)
    c.halo(0, -30, 60, ink.accent, 0.6)
    c.form("M-15 -96Q0 -102 15 -96V24H-15Z", ink.accent, ink.glow, 2, 2)
    c.line("M-11 -92Q0 -96 11 -92V20H-11Z", ink.glow, 1.2, 1, "0.1 4.6")
    for y, glyph in ((-74, "M5 -5Q-5 -9 -5 0T5 5"), (-57, "M0 -6V6"), (-40, "M-5 6V-6L5 6V-6"), (-23, "M5 -6H-5V6H5M-5 0H3"),
                     (-6, "M-6 6V-6L0 2L6 -6V6"), (11, "M-6 6L0 -6L6 6M-3 2H3")):
        with c.group(f"translate(0 {y})"):
            c.line(glyph, ink.light, 2.6)
    c.halo(0, 50, 95, o=0.5)
    c.form("M-96 26H96L86 58H-86Z", c.tone(0.14), ink.glow, 0, 2)
    c.path("M-84 31H84L78 53H-78Z", c.fade(ink.light, ink.glow, y1=30, y2=54))
    for y, words in ((36, (26, 18, 34, 20)), (45, (16, 30, 22, 28))):
        px = -sum(words) / 2 - 9
        for w in words:
            c.box(px, y, w, 4.5, c.tone(0.1), 1)
            px += w + 6
    for x in range(-84, 88, 8):
        c.disc(x, 62, 2, ink.glow)
    c.path("M-60 66H60V100H-60Z", c.fade(ink.mix(ink.glow, ink.accent, 0.35), c.tone(0.2), y1=66, y2=100))
    c.form("M-14 74H14V100H-14Z", c.tone(0.2), ink.glow, 0, 1.5)
    c.path("M-10 78H10V88H-10Z", ink.glow)
    for x in (-54, -38, 24, 40):
        c.box(x, 70, 14, 30, c.tone(0.08))
        c.box(x + 2, 72, 10, 24, ink.glow, 0, 0.7)
    c.path("M-100 100V97H100V100Z", c.tone(0.1))
    return c.svg()


def grand_hotel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall = c.fade(ink.light, c.tone(0.76), c.tone(0.62), y1=-50, y2=90)
    trim, roof = c.tone(0.5), c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.35), y1=-90, y2=-20)
    c.form("M-92 -22H92V86H-92Z", wall, ink.light, 0, 1)
    c.form("M-96 -20L-90 -38H90L96 -20Z", roof, ink.light, 0, 1.5)
    for x in (-80, 80):
        c.form(f"M{x - 17} -36H{x + 17}V86H{x - 17}Z", wall, ink.light, 1.5, 1)
        c.form(f"M{x - 20} -34Q{x - 16} -58 {x} -64Q{x + 16} -58 {x + 20} -34Z", roof, ink.light, 1.5, 1)
        c.line(f"M{x} -64V-76", trim, 1.4)
    c.form("M-26 -52H26V86H-26Z", wall, ink.light, 1.5, 1)
    c.form("M-31 -50Q-26 -82 0 -88Q26 -82 31 -50Z", roof, ink.light, 1.5, 1)
    c.line("M0 -88V-99", trim, 1.6)
    c.path("M0 -99q9 -1 14 3q-7 0 -14 4Z", ink.glow)
    for y in (-30, 0, 30, 58):
        c.box(-94, y + 24, 188, 2, trim, 0, 0.55)
    for y in (-12, 16, 42):
        for x in (-86, -74, -56, -43, -30, -16, 0, 16, 30, 43, 56, 74, 86):
            lit = rng.random() < 0.5
            c.path(f"M{x - 3} {y + 13}v-9a3 3 0 0 1 6 0v9Z", ink.glow if lit else c.tone(0.36))
            c.box(x - 4, y + 13, 8, 1.6, trim)
    for x in (-14, 0, 14):
        c.path(f"M{x - 4} -24v-11a4 4 0 0 1 8 0v11Z", c.tone(0.36))
    c.disc(0, -64, 8, trim)
    c.disc(0, -64, 6.4, ink.light)
    c.line("M0 -64V-68M0 -64L3 -62", c.tone(0.2), 1.1)
    c.box(-40, 62, 80, 7, ink.accent, 1)
    c.path("M-40 69" + "".join("q4 6 8 0" for _ in range(10)) + "Z", ink.accent)
    for x in (-34, -14, 14, 34):
        c.box(x - 2, 69, 4, 22, ink.light)
    c.path("M-10 90V76a10 10 0 0 1 20 0V90Z", c.fade(ink.glow, c.ember, y1=64, y2=110))
    c.path("M-100 100V88H100V100Z", c.tone(0.3))
    c.path("M-14 88H14L24 100H-24Z", ink.accent)
    for x in (-84, -66, -50, 50, 66, 84):
        c.path(f"M{x} 66q7 10 5 24h-10q-2 -14 5 -24Z", c.tone(0.22))
    return c.svg()


def factory(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall, rim = c.fade(c.tone(0.38), c.tone(0.06), y1=-40, y2=100), c.tone(0.7)
    for x, top, w in ((-60, -50, 9), (-26, -66, 10), (10, -56, 9)):
        puff = [(0, 0, 8), (6, -12, 11), (16, -22, 14), (32, -28, 12)]
        for dx, dy, r in puff:
            c.disc(x + dx, max(top - 6 + dy, -84), r, c.tone(0.8), 0, 0.5)
            c.disc(x + dx - 2, max(top - 8 + dy, -86), r * 0.7, ink.light, 0, 0.4)
        c.form(f"M{x - w} 60L{x - w * 0.65} {top}H{x + w * 0.65}L{x + w} 60Z",
               c.fade(c.tone(0.5), c.tone(0.14), x1=x - w, x2=x + w, y1=0, y2=0), rim, 1.5, 0)
        c.path(f"M{x - w * 0.8} {top - 3}h{w * 1.6}v6h{-w * 1.6}Z", c.tone(0.2))
        c.path(f"M{x - w * 0.7} {top + 10}h{w * 1.4}v8h{-w * 1.4}Z", ink.accent)
    c.form("M-92 20L-92 -2L-66 20V-2L-40 20V-2L-14 20V-2L12 20H40V100H-92Z", wall, rim, 0, 1.5)
    c.form("M34 -30H92V100H34Z", c.fade(c.tone(0.3), c.tone(0.04), y1=-30, y2=100), rim, 1.5, 1)
    for y in (-20, 2, 24):
        for x in (42, 58, 74):
            c.window(x, y, 11, 15, bars=True)
    for x in range(-86, 26, 18):
        if rng.random() < 0.85:
            c.window(x, 36, 12, 20)
        else:
            c.box(x, 36, 12, 20, c.tone(0.03))
    c.box(-92, 66, 132, 5, c.tone(0.5))
    c.halo(0, 88, 30, o=0.6)
    c.path("M-70 100V76H-44V100ZM-30 100V76H-4V100Z", c.tone(0.02))
    c.path("M46 100V66a17 17 0 0 1 34 0V100Z", c.fade(ink.glow, c.ember, y1=50, y2=104))
    c.line("M46 100V66a17 17 0 0 1 34 0V100M63 49V100M54 52V100M72 52V100M46 76H80", c.tone(0.04), 2)
    c.path("M-100 100V96H100V100Z", c.tone(0.05))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "circus": Motif("a circus tent", circus, ("circus", "show", "family", "musical", "clown")),
    "ferris_wheel": Motif("a ferris wheel", ferris_wheel, ("fair", "romance", "summer", "amusement park")),
    "stage": Motif("a theatre stage with a curtain", stage, ("theatre", "musical", "music", "comedy", "show")),
    "cinema": Motif("a cinema front", cinema, ("cinema", "movies", "nostalgia", "town", "1950s")),
    "grand_hotel": Motif("a grand hotel", grand_hotel, ("hotel", "pastel", "comedy", "mountains", "whimsical")),
    "factory": Motif("a factory with tall chimneys", factory, ("factory", "industry", "chocolate", "workers")),
}
