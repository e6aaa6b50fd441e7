"""Animals and people known by what they wear."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, eye, mirrored


def penguins(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    black, orange = ink.mix(ink.dark, "#16161c", 0.6), c.local("#f39a24")
    for x, y, sx, sy in ((-59, 18, 0.66, 0.95), (-21, 4, 0.6, 1.12), (19, 22, 0.78, 0.9), (59, 30, 0.66, 0.8)):
        with c.group(f"translate({x} {y}) scale({sx:.2f} {sy:.2f}) translate(0 -8)"):
            for s in (1, -1):
                c.path(f"M{s * 4} 78L{s * 30} 88Q{s * 18} 94 {s * 4} 88Z", orange)
                coat(c, smooth([(s * 22, -4), (s * 42, 30), (s * 46, 52), (s * 30, 40)]), black, ink.dark)
            coat(c, mirrored([(0, -88), (22, -80), (30, -46), (36, 20), (34, 64), (0, 84)]), ink.mix(black, ink.light, 0.2), black, ink.dark)
            c.path(mirrored([(0, -30), (16, -38), (24, -4), (28, 44), (20, 70), (0, 78)]), "#ffffff")
            c.path(smooth([(0, -42), (14, -66), (24, -54), (20, -34), (0, -20), (-20, -34), (-24, -54), (-14, -66)]), "#ffffff")
            for s in (1, -1):
                eye(c, s * 10, -52, 4.6)
            c.path("M-9 -44H9L0 -30Z", orange)
    return c.svg()


def hatted_lady(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, red = c.local("#f0c8a8"), ink.accent
    coat(c, smooth([(-16, 26), (-30, 52), (-52, 100), (52, 100), (30, 52), (16, 26)]), "#ffffff", ink.mix(ink.light, ink.mid, 0.35))
    for k in range(5):
        c.line(f"M{-26 + k * 13} 60L{-40 + k * 20} 100", ink.dark, 3.4)
    c.path("M-34 50Q0 74 34 50L30 42Q0 60 -30 42Z", ink.dark)
    coat(c, smooth([(0, -44), (32, -34), (38, -6), (28, 18), (-28, 18), (-38, -6), (-32, -34)]), c.local("#6b3f24"), c.local("#2e170c"))
    c.path("M-9 10H9L12 40Q0 48 -12 40Z", ink.mix(skin, ink.dark, 0.1))
    coat(c, mirrored([(0, -38), (22, -32), (26, -8), (16, 16), (0, 24)]), ink.mix(skin, "#ffffff", 0.3), skin, ink.mix(skin, ink.dark, 0.2))
    for s in (1, -1):
        c.path(f"M{s * 5} -8Q{s * 12} -14 {s * 20} -8Q{s * 12} -2 {s * 5} -8Z", ink.dark)
        c.line(f"M{s * 4} -17Q{s * 12} -22 {s * 22} -16", ink.dark, 1.6)
        c.disc(s * 16, 2, 5, c.local("#e88a8a"), 3.4, 0.5)
    c.path("M-8 11Q-3 7 0 10Q3 7 8 11Q0 18 -8 11Z", c.local("#b8202c"))
    coat(c, smooth([(-86, -38), (-64, -62), (-20, -72), (38, -77), (80, -62), (86, -44), (38, -26), (-30, -20), (-72, -24)]), "#ffffff", "#ffffff", ink.mix(ink.light, ink.mid, 0.4))
    body(c, smooth([(-34, -56), (-30, -86), (0, -94), (34, -88), (38, -58), (0, -50)]), 0.2, 0.02)
    c.path("M-36 -58Q0 -44 40 -60L38 -72Q0 -58 -34 -70Z", "#ffffff")
    for x, y, r in ((58, -58, 15), (72, -48, 11), (42, -46, 11)):
        c.disc(x, y, r, c.ball(x, y, r, ink.mix(red, "#ffffff", 0.5), red, ink.mix(red, ink.dark, 0.5)))
        c.line(f"M{x - r * 0.5} {y}q{r * 0.5} {-r * 0.7} {r} 0t{-r * 0.7} {r * 0.3}", ink.mix(red, ink.dark, 0.6), 1.2)
    c.path(smooth([(-40, -60), (-58, -92), (-84, -90), (-76, -74), (-86, -62), (-66, -54)]), ink.dark)
    c.line("M-40 -58Q-60 -74 -80 -80", ink.light, 1)
    for s in (1, -1):
        c.line(f"M{s * 26} -24Q{s * 34} 10 {s * 20} 34", ink.dark, 3)
    c.path("M-20 32L0 40L20 32L26 50L0 44L-26 50Z", ink.dark)
    return c.svg()


def fox_outlaw(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, pale, green = c.local("#d9702a"), ink.mix(c.local("#fff2dc"), ink.light, 0.3), c.local("#3f8a3c")
    c.line("M78 -64Q100 10 70 92", c.local("#6b3f1c"), 5)
    c.line("M78 -64L70 92", ink.light, 1)
    c.line("M24 30L98 8", c.local("#8a5a30"), 3)
    c.path("M98 8L84 6L88 16Z", ink.light)
    coat(c, mirrored([(0, 34), (40, 46), (58, 100), (0, 100)]), green, ink.mix(green, ink.dark, 0.5))
    c.path("M-38 50L0 74L38 50L44 62L0 88L-44 62Z", ink.mix(green, ink.dark, 0.45))
    for s in (1, -1):
        coat(c, f"M{s * 20} -40L{s * 54} -78L{s * 56} -20Z", fur, ink.mix(fur, ink.dark, 0.4))
        c.path(f"M{s * 32} -44L{s * 50} -66L{s * 50} -34Z", ink.dark)
    coat(c, smooth([(0, -50), (40, -42), (62, -6), (70, 18), (34, 28), (0, 56), (-34, 28), (-70, 18), (-62, -6), (-40, -42)]), ink.mix(fur, "#ffffff", 0.2), fur, ink.mix(fur, ink.dark, 0.3))
    for s in (1, -1):
        c.path(f"M0 54L{s * 34} 27L{s * 70} 18Q{s * 40} 0 {s * 16} 16Q{s * 4} 26 0 54Z", pale)
        c.path(f"M{s * 10} -6Q{s * 24} -20 {s * 38} -6Q{s * 26} 4 {s * 10} -6Z", "#ffffff")
        c.disc(s * 23, -6, 6.4, ink.dark)
        c.disc(s * 23 - 2, -8, 2, "#ffffff")
        c.line(f"M{s * 10} -14Q{s * 26} -28 {s * 42} -14", ink.mix(fur, ink.dark, 0.6), 3)
    c.disc(0, 48, 9, ink.dark, 7)
    c.line("M-16 34Q-8 46 0 46", ink.mix(fur, ink.dark, 0.5), 2)
    coat(c, smooth([(-72, -40), (-30, -56), (20, -66), (78, -40), (40, -36), (0, -34), (-40, -36)]), ink.mix(green, "#ffffff", 0.2), green, ink.mix(green, ink.dark, 0.4))
    coat(c, "M-44 -48Q-30 -92 20 -92Q42 -84 44 -48Q0 -60 -44 -48Z", green, ink.mix(green, ink.dark, 0.5))
    c.path("M10 -60Q-30 -96 -80 -98Q-66 -84 -70 -76Q-40 -74 -6 -52Z", c.local("#d3232a"))
    c.line("M8 -60Q-30 -86 -72 -94", ink.dark, 1.4)
    return c.svg()


def rabbit_officer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, pale, blue = c.local("#a8a4b4"), "#ffffff", c.local("#2f4f9a")
    for s in (1, -1):
        with c.group(f"rotate({s * 10} {s * 16} -40)"):
            coat(c, smooth([(s * 6, -36), (s * 6, -76), (s * 20, -99), (s * 36, -76), (s * 32, -36)]), fur, ink.mix(fur, ink.dark, 0.3))
            c.path(smooth([(s * 13, -40), (s * 13, -74), (s * 21, -88), (s * 29, -72), (s * 26, -40)]), c.local("#f0b4b8"))
            c.path(f"M{s * 12} -84L{s * 20} -99L{s * 32} -84Z", ink.dark)
    coat(c, mirrored([(0, 42), (34, 50), (52, 100), (0, 100)]), blue, ink.mix(blue, ink.dark, 0.5))
    c.path("M-36 56Q0 80 36 56L44 74Q0 96 -44 74Z", ink.mix(blue, ink.dark, 0.55))
    badge = "M0 70L6 80L18 81L9 89L12 100L0 94L-12 100L-9 89L-18 81L-6 80Z"
    c.path(badge, c.gold)
    coat(c, mirrored([(0, -44), (34, -38), (54, -4), (50, 28), (26, 48), (0, 54)]), ink.mix(fur, "#ffffff", 0.35), fur, ink.mix(fur, ink.dark, 0.2))
    c.path(mirrored([(0, 8), (20, 12), (34, 30), (20, 46), (0, 52)]), pale)
    violet = c.local("#7a4fc0")
    for s in (1, -1):
        c.disc(s * 22, -2, 13, pale, 16)
        c.disc(s * 20, 0, 9, violet, 12)
        c.disc(s * 20, 0, 5, ink.dark, 8)
        c.disc(s * 20 - 3, -6, 3, pale)
        c.line(f"M{s * 10} -24Q{s * 22} -32 {s * 36} -20", ink.mix(fur, ink.dark, 0.5), 3)
    c.path("M-7 14H7L0 22Z", c.local("#e0809a"))
    c.line("M0 22V30M-14 30Q-6 38 0 30Q6 38 16 28", ink.dark, 2.2)
    c.box(-5, 34, 10, 8, pale, 1.5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "penguins": Motif("four penguins in a row", penguins, ("penguins", "animals", "comedy", "family", "ice")),
    "hatted_lady": Motif("a lady in an enormous hat", hatted_lady, ("musical", "fashion", "england", "elegant", "romance")),
    "fox_outlaw": Motif("a fox with a green hat and a bow", fox_outlaw, ("fox", "archer", "legend", "outlaw", "family")),
    "rabbit_officer": Motif("a rabbit in police uniform", rabbit_officer, ("rabbit", "police", "animals", "city", "family")),
}
