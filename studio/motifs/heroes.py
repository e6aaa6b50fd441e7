"""Masked, caped and armoured heroes."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def caped_hero(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    coat(c, smooth([(-18, -52), (-34, -30), (-60, 20), (-96, 74), (-60, 70), (-40, 92), (-8, 80), (30, 88), (44, 40), (34, -30), (18, -52)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.65))
    for x in (-60, -34, -10):
        c.line(f"M{-14 + x * 0.1} -30Q{x * 0.7} 20 {x} 70", ink.mix(ink.accent, ink.dark, 0.55), 2, 0.7)
    suit = (ink.mix(ink.mid, ink.light, 0.1), ink.mix(ink.mid, ink.dark, 0.7))
    coat(c, "M-18 24L-24 98H-7L0 44L7 98H24L18 24Z", *suit)
    c.path("M-23 74H-8L-7 98H-24ZM23 74H8L7 98H24Z", ink.mix(ink.accent, ink.dark, 0.2))
    coat(c, smooth([(-14, -54), (-36, -44), (-34, -16), (-22, 10), (-19, 32), (19, 32), (22, 10), (34, -16), (36, -44), (14, -54)]), *suit)
    c.path("M-19 22H19L18 32H-18Z", ink.glow)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, "M28 -46Q44 -36 46 -12L28 16L20 10L32 -12L26 -28Z", *suit)
    c.form("M-14 -38H14L17 -28L0 -8L-17 -28Z", ink.glow, "#ffffff", 1, 1)
    c.path("M-6 -32H6L8 -28L0 -18L-8 -28Z", ink.accent)
    c.disc(0, -70, 13, c.tone(0.14), 16)
    c.path("M-13 -74Q-12 -90 2 -89Q14 -88 13 -72Q4 -80 -13 -74Z", c.tone(0.02))
    return c.svg()


def flying_hero(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    coat(c, smooth([(26, -44), (-4, -22), (-50, -8), (-96, 10), (-74, 34), (-88, 62), (-44, 54), (-8, 38), (24, 8), (38, -20)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.6))
    suit = (ink.mix(ink.mid, ink.light, 0.1), ink.mix(ink.mid, ink.dark, 0.65))
    coat(c, "M2 22L-40 62L-76 98L-60 99L-22 72L14 36Z", *suit)
    coat(c, "M14 30L-6 70L-34 92L-22 98L10 78L28 36Z", *suit)
    coat(c, smooth([(24, -46), (46, -38), (50, -14), (34, 18), (20, 38), (2, 26), (8, -4), (14, -30)]), *suit)
    coat(c, "M40 -40L62 -70L76 -98L88 -92L78 -62L54 -26Z", *suit)
    c.disc(83, -96, 8, c.tone(0.2))
    coat(c, "M14 -20L-6 -2L8 18L16 12L8 0L22 -10Z", *suit)
    c.disc(44, -58, 12, c.tone(0.16), 14)
    c.path("M32 -62Q38 -76 50 -72Q58 -66 55 -58Q46 -66 32 -62Z", c.tone(0.02))
    c.form("M24 -24L42 -20L38 -8L26 2L20 -12Z", ink.glow, "#ffffff", 1, 1)
    return c.svg()


def armour_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -6, 98, ink.glow, 0.5)
    metal = (ink.mix(ink.accent, "#ffffff", 0.1), ink.mix(ink.mid, ink.accent, 0.3), ink.mix(ink.mid, ink.dark, 0.75))
    coat(c, mirrored([(0, -94), (34, -88), (56, -58), (60, -14), (54, 34), (38, 70), (18, 92), (0, 96)]), metal[1], metal[2])
    coat(c, mirrored([(0, -72), (22, -70), (38, -48), (44, -16), (42, 26), (30, 62), (14, 82), (0, 84)]), ink.mix(ink.glow, ink.accent, 0.3), ink.mix(ink.accent, ink.mid, 0.5))
    c.path("M-16 -94H16L11 -40L0 -28L-11 -40Z", metal[1])
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M10 -18L40 -26L38 -12L14 -8Z", ink.dark)
            c.path("M13 -16L37 -22L36 -14L16 -10Z", "#ffffff")
            c.halo(26, -15, 20, "#ffffff", 0.7)
            c.line("M12 2L28 44L20 70M44 -6L56 -2M42 30L53 32", ink.mix(metal[2], ink.dark, 0.4), 2, 0.7)
    c.path("M-15 54H15L11 61H-11Z", ink.dark)
    c.line("M-26 36L-15 54M26 36L15 54", ink.dark, 2, 0.6)
    return c.svg()


def rooftop_guardian(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-100 100V72H-40V64H44V72H100V100Z", 0.3, 0)
    body(c, smooth([(-18, -46), (-44, -30), (-66, 10), (-88, 66), (-66, 56), (-52, 74), (-34, 58), (-12, 76), (10, 58), (34, 74), (50, 56), (66, 66), (84, 62), (62, 10), (44, -30), (18, -46)]), 0.34, 0)
    body(c, "M-20 -42V-70L-22 -98L-10 -82H10L22 -98L20 -70V-42Q0 -30 -20 -42Z", 0.26, 0)
    c.path("M-15 -62L-3 -58L-4 -53L-14 -56ZM15 -62L3 -58L4 -53L14 -56Z", ink.glow)
    c.path("M-9 -46H9L6 -38H-6Z", ink.mix(ink.light, ink.mid, 0.4))
    c.path("M-22 -10Q-10 -16 -4 -10L-2 -16H2L4 -10Q10 -16 22 -10Q14 2 0 10Q-14 2 -22 -10Z", ink.accent)
    c.form("M-24 34H24V42H-24Z", ink.accent, ink.light, 1, 1)
    return c.svg()


def red_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    coat(c, mirrored([(0, -90), (40, -80), (62, -44), (62, 0), (48, 50), (24, 86), (0, 94)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.7))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path(smooth([(10, -30), (32, -48), (50, -34), (52, 2), (36, 22), (16, 10)]), ink.dark)
            c.path(smooth([(20, -14), (36, -22), (44, -12), (34, -4), (22, -4)]), "#ffffff")
    c.line("M0 -88V92", ink.dark, 2, 0.5)
    return c.svg()


def panther_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-54 -92L-26 -66Q0 -74 26 -66L54 -92Q66 -52 58 -16Q54 34 30 66Q14 86 0 90Q-14 86 -30 66Q-54 34 -58 -16Q-66 -52 -54 -92Z", 0.36, 0)
    silver = ink.mix(ink.light, ink.mid, 0.25)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M12 -14L44 -30L42 -14L20 -4Z", ink.glow)
            c.halo(28, -16, 18, ink.glow, 0.6)
            c.line("M6 -62L8 -26L4 6M20 -62L50 -36L52 -2L34 48L12 80M40 -76L30 -62M24 10L46 2M22 22L42 18M8 36L22 48", silver, 2.4)
    c.path("M-12 20H12L8 32L0 38L-8 32Z", c.tone(0.02))
    c.line("M0 38V54M-18 62Q-8 54 0 54Q8 54 18 62", silver, 2.4)
    for k in range(9):
        x = -48 + k * 12
        c.path(f"M{x - 4} {84 - abs(x) * 0.12:.0f}L{x} {100 - abs(x) * 0.12:.0f}L{x + 4} {84 - abs(x) * 0.12:.0f}Z", silver)
    return c.svg()


def claws(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k, lean in ((-26, -10), (0, 0), (26, 10)):
        c.form(f"M{k - 6} 34L{k + lean - 5} -60L{k + lean * 1.6} -100L{k + lean + 6} -60L{k + 7} 34Z", c.fade(ink.light, ink.mix(ink.light, ink.mid, 0.5), ink.mid, x1=k - 8, x2=k + 8, y1=0, y2=0), "#ffffff", 1.4, 0)
    body(c, smooth([(-44, 26), (-30, 16), (30, 16), (44, 26), (46, 56), (32, 78), (30, 104), (-28, 104), (-30, 78), (-46, 56)]), 0.46, 0.04)
    for x in (-26, 0, 26):
        body(c, smooth([(x - 13, 28), (x, 18), (x + 13, 28), (x + 12, 52), (x - 12, 52)]), 0.5, 0.1)
    body(c, smooth([(36, 44), (50, 52), (30, 72), (-12, 66), (-14, 56), (16, 56)]), 0.42, 0.08)
    return c.svg()


def family_masks(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, s, shade in ((-40, -44, 1.0, 0.0), (42, -36, 0.9, 0.25), (-40, 46, 0.72, 0.25), (40, 48, 0.62, 0.0)):
        with c.group(f"translate({x} {y}) scale({s})"):
            c.disc(0, 4, 38, ink.mix(ink.light, ink.glow, 0.4), 44)
            tint = ink.mix(ink.accent, ink.dark, shade)
            coat(c, smooth([(-46, -14), (-24, -22), (0, -12), (24, -22), (46, -14), (38, 10), (18, 14), (0, 4), (-18, 14), (-38, 10)]), ink.dark, ink.dark)
            for side in (-1, 1):
                c.disc(side * 18, -4, 9, "#ffffff", 7)
                c.disc(side * 17, -4, 4, ink.dark)
            coat(c, smooth([(-40, -14), (-36, -44), (0, -56), (36, -44), (40, -14), (18, -32), (-18, -32)]), tint, ink.mix(tint, ink.dark, 0.4))
            c.line("M-14 26Q0 38 14 26", ink.dark, 3)
    return c.svg()


MOTIFS = {
    "caped_hero": Motif("a super hero with a cape", caped_hero, ("super hero", "epic", "cape", "strong")),
    "flying_hero": Motif("a flying super hero", flying_hero, ("super hero", "flight", "cape", "comic")),
    "armour_mask": Motif("a mask of red and gold armour", armour_mask, ("super hero", "armour", "technology", "robot")),
    "rooftop_guardian": Motif("a masked guardian on a roof", rooftop_guardian, ("super hero", "night", "city", "cape", "bat")),
    "red_mask": Motif("a red mask with white eyes", red_mask, ("super hero", "comic", "action", "comedy")),
    "panther_mask": Motif("a black panther mask", panther_mask, ("super hero", "panther", "africa", "king")),
    "claws": Motif("a fist with three blades", claws, ("super hero", "mutant", "fight", "rage")),
    "family_masks": Motif("a family of masked faces", family_masks, ("super hero", "family", "comic", "adventure")),
}
