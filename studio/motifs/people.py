"""People as silhouettes: how they stand, walk, run and hold one another."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat


def lone_walker(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-6 30L-26 98H-10L4 48L14 98H30L16 28Z", 0.16)
    body(c, smooth([(-14, -58), (-26, -34), (-30, 6), (-34, 58), (-6, 62), (2, 40), (10, 64), (34, 54), (28, 4), (24, -36), (12, -58)]))
    body(c, smooth([(-22, -44), (-34, -14), (-36, 20), (-28, 22), (-22, -8), (-16, -36)]), 0.4)
    body(c, smooth([(20, -46), (32, -16), (32, 18), (25, 20), (20, -10)]), 0.24)
    c.disc(-1, -74, 13, c.tone(0.12), 16)
    c.line("M0 -50L2 40", c.tone(0.5), 1.4, 0.7)
    c.line("M-12 -80Q-10 -90 0 -90", c.tone(0.75), 2)
    return c.svg()


def running_figure(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M6 8L40 30L30 74L52 80", c.tone(0.06), 15)
    c.line("M0 10L-22 44L-64 56L-76 44", c.tone(0.06), 15)
    c.line("M20 -36L46 -20L66 -42", c.tone(0.06), 10)
    c.line("M6 -34L-26 -22L-32 10", c.tone(0.1), 10)
    body(c, smooth([(10, -52), (28, -46), (26, -24), (16, 12), (-8, 14), (-4, -20)]))
    c.disc(30, -68, 13, c.tone(0.1), 15)
    c.path("M10 -50Q-20 -56 -44 -42Q-24 -40 -8 -28Z", ink.accent)
    return c.svg()


def couple(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-36 30L-40 100H-24L-18 56L-12 100H4L2 28Z", 0.16)
    body(c, smooth([(-26, -50), (-40, -30), (-42, 34), (2, 36), (6, -20), (0, -44), (-10, -52)]))
    c.disc(-14, -68, 12, c.tone(0.12), 15)
    coat(c, smooth([(16, -36), (8, -14), (10, 16), (-2, 64), (48, 66), (38, 14), (34, -16), (28, -36)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.5))
    c.line("M18 70V100M34 70V100", c.tone(0.1), 6)
    c.disc(16, -52, 10.5, c.tone(0.2), 13)
    body(c, smooth([(10, -64), (28, -66), (36, -50), (34, -26), (26, -30), (22, -50)]), 0.3)
    c.line("M-28 -36Q-8 -8 26 -10", c.tone(0.16), 9)
    c.line("M12 -26Q-4 -28 -18 -38", ink.mix(ink.accent, ink.dark, 0.35), 6)
    return c.svg()


def embrace(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-64, 100), (-62, 40), (-48, 0), (-34, -28), (-14, -38), (6, -20), (12, 20), (18, 100)]))
    coat(c, smooth([(70, 100), (62, 50), (46, 18), (30, -4), (10, -14), (-16, 2), (-18, 30), (-6, 60), (-8, 100)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.6))
    body(c, smooth([(-36, -84), (-16, -90), (-2, -76), (2, -60), (-4, -46), (-18, -36), (-36, -44), (-42, -64)]), 0.28)
    body(c, smooth([(6, -66), (22, -78), (44, -70), (50, -46), (44, -20), (24, -18), (6, -28), (0, -44)]), 0.5, 0.14)
    coat(c, smooth([(2, -58), (14, -64), (20, -46), (12, -26), (2, -30), (-4, -44)]), ink.light, ink.mix(ink.light, ink.mid, 0.4))
    c.line("M-40 10Q-6 48 46 36", c.tone(0.12), 16)
    c.line("M22 0Q-10 -14 -28 -34", ink.mix(ink.accent, ink.dark, 0.3), 10)
    return c.svg()


def dancers(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-34 28L-54 62L-48 98M-22 28L-10 64L-14 98", c.tone(0.08), 12)
    body(c, smooth([(-40, -44), (-46, -10), (-38, 32), (-14, 32), (-12, -10), (-18, -44)]))
    c.disc(-28, -62, 11, c.tone(0.12), 14)
    c.line("M-18 -36L10 -58L24 -84", c.tone(0.1), 8)
    c.line("M-42 -34L-70 -14L-84 -36", c.tone(0.1), 8)
    c.line("M40 56L34 98M54 54L88 84", c.tone(0.2), 7)
    coat(c, smooth([(32, -30), (26, -6), (14, 36), (0, 62), (34, 74), (66, 66), (92, 44), (64, 16), (48, -8), (46, -30)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.45))
    c.line("M34 -26L26 -54L25 -82", ink.mix(ink.light, ink.accent, 0.3), 6)
    c.line("M46 -24L74 -34L92 -56", ink.mix(ink.light, ink.accent, 0.3), 6)
    c.disc(42, -46, 9.5, c.tone(0.2), 12)
    body(c, smooth([(40, -60), (56, -60), (64, -40), (54, -34), (50, -46)]), 0.3)
    return c.svg()


def boxer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-18 50L-34 98M16 50L30 98", c.tone(0.1), 17)
    body(c, smooth([(-34, -34), (-44, -14), (-32, 14), (-30, 40), (30, 40), (32, 14), (44, -14), (34, -34), (0, -42)]), 0.42)
    coat(c, "M-32 32H32L40 72H6L0 58L-6 72H-40Z", ink.accent, ink.mix(ink.accent, ink.dark, 0.5))
    c.box(-32, 30, 64, 8, ink.light)
    c.line("M-38 -24L-62 -54L-46 -88", c.tone(0.18), 15)
    c.line("M38 -24L60 -56L46 -92", c.tone(0.12), 15)
    for x, y in ((-46, -86), (46, -86)):
        c.disc(x, y, 14, c.ball(x, y, 14, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.6)), 12)
    c.disc(0, -60, 15, c.tone(0.16), 18)
    c.line("M-20 -12Q-8 -4 0 -12Q8 -4 20 -12M0 -10V28M-12 6H12M-12 18H12", c.tone(0.6), 1.8, 0.6)
    return c.svg()


def soldier(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-24 30L-32 98H-12L-2 54L12 98H32L22 30Z", 0.18)
    body(c, smooth([(-24, -44), (-34, -20), (-30, 36), (30, 36), (34, -16), (24, -44), (0, -50)]))
    body(c, smooth([(16, -40), (44, -34), (48, 12), (30, 22), (20, -4)]), 0.4)
    c.disc(0, -62, 13, c.tone(0.3), 15)
    body(c, "M-24 -64Q-24 -92 0 -92Q24 -92 24 -64Q0 -72 -24 -64Z", 0.5, 0.12)
    c.line("M-52 26L46 -48", c.tone(0.02), 6)
    c.line("M-52 26L-66 40", c.tone(0.02), 9)
    c.line("M-28 -32L-40 -4L-18 8M30 -20L26 2L4 -10", c.tone(0.12), 10)
    c.line("M-30 24H30M-14 24v10M6 24v10", c.tone(0.55), 2.4, 0.7)
    return c.svg()


def marching_soldiers(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k in range(7):
        x, s = -84 + k * 28, 0.48 + 0.04 * ((k * 3) % 4)
        with c.group(f"translate({x} {98 - 98 * s:.1f}) scale({s:.2f})"):
            c.line("M-8 30L-24 96M6 30L26 96", c.tone(0.03), 16)
            body(c, smooth([(-22, -44), (-30, 34), (28, 34), (22, -44)]), 0.24)
            body(c, smooth([(-40, -36), (-18, -44), (-18, 8), (-40, 10)]), 0.34)
            c.disc(2, -60, 12, c.tone(0.1), 14)
            body(c, "M-22 -62Q-20 -88 2 -88Q26 -88 26 -62Z", 0.3)
            c.line("M36 -84L12 30", c.tone(0.02), 6)
    return c.svg()


def child(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-12 56V96M12 56V96", c.tone(0.06), 14)
    coat(c, smooth([(-18, -22), (-32, 20), (-38, 62), (38, 62), (32, 20), (18, -22)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.6))
    c.line("M-20 -12L-42 34M20 -12L42 34", ink.mix(ink.accent, ink.dark, 0.35), 11)
    c.disc(0, -48, 26, c.tone(0.14), 28)
    body(c, smooth([(-28, -48), (-24, -76), (0, -84), (24, -76), (28, -48), (24, -26), (-24, -26)]), 0.34, 0.02)
    return c.svg()


def bicycle_before_moon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x in (-48, 52):
        c.ring(x, 44, 31, c.tone(0.03), 6)
        c.line(f"M{x - 22} 44h44M{x} 22v44M{x - 16} 28l32 32M{x + 16} 28l-32 32", c.tone(0.1), 1.4)
    c.line("M-48 44L-26 2L34 0L52 44M-26 2L4 44L34 0M-48 44H4M34 0L38 -22L56 -26M-32 -8H-16", c.tone(0.03), 6)
    body(c, smooth([(-34, -10), (-30, -42), (-14, -58), (2, -50), (2, -30), (-8, -6)]))
    c.line("M-4 -44L22 -26L44 -26M-22 -8L10 14L2 46", c.tone(0.05), 10)
    body(c, smooth([(-26, -62), (-20, -86), (0, -92), (16, -80), (14, -60), (0, -52), (-18, -50)]), 0.34)
    c.path("M40 -34H80L74 2H46Z", c.tone(0.06))
    c.disc(60, -42, 15, c.tone(0.2), 12)
    c.line("M44 -34Q46 -60 60 -60Q76 -60 76 -34", ink.light, 6)
    for x in (56, 66):
        c.disc(x, -43, 2.8, ink.light)
    return c.svg()


def suited_trio(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, s in ((-57, 0.86), (57, 0.86), (0, 1.0)):
        with c.group(f"translate({x} {100 - 100 * s:.0f}) scale({s})"):
            body(c, "M-20 26L-24 100H-6L0 50L6 100H24L20 26Z", 0.14)
            body(c, smooth([(-14, -52), (-34, -42), (-38, 0), (-34, 36), (34, 36), (38, 0), (34, -42), (14, -52)]))
            c.path("M-12 -52L0 -6L12 -52Z", "#ffffff")
            c.path("M-3.6 -46H3.6L5 -14L0 -4L-5 -14Z", ink.dark)
            c.line("M-31 -30L-34 30M31 -30L34 30", c.tone(0.5), 1.6, 0.7)
            c.disc(0, -70, 13, ink.mix(ink.light, ink.mid, 0.4), 16)
            body(c, smooth([(-14, -72), (-13, -90), (0, -94), (13, -90), (14, -72), (0, -80)]), 0.2)
            c.box(-13, -74, 26, 6, ink.dark, 2)
    return c.svg()


MOTIFS = {
    "lone_walker": Motif("a lone man in a long coat", lone_walker, ("man", "lonely", "thriller", "walk")),
    "running_figure": Motif("somebody running", running_figure, ("run", "chase", "escape", "action")),
    "couple": Motif("a couple in each other's arms", couple, ("romance", "love", "couple", "city")),
    "embrace": Motif("a passionate embrace", embrace, ("romance", "passion", "love", "period")),
    "dancers": Motif("two dancers", dancers, ("dance", "musical", "romance", "music")),
    "boxer": Motif("a boxer with raised fists", boxer, ("boxing", "sport", "fight", "victory")),
    "soldier": Motif("a soldier with a rifle", soldier, ("war", "soldier", "army", "battle")),
    "marching_soldiers": Motif("a line of soldiers", marching_soldiers, ("war", "soldiers", "army", "march")),
    "child": Motif("a small child seen from behind", child, ("child", "innocence", "family", "horror")),
    "bicycle_before_moon": Motif("a child on a bicycle with a visitor in the basket", bicycle_before_moon, ("child", "alien", "bicycle", "friendship")),
    "suited_trio": Motif("three men in black suits", suited_trio, ("heist", "gangsters", "crime", "men in suits")),
}
