"""Fighters and riders: cowboys, samurai, knights."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def _horse(c: Canvas) -> None:
    body(c, smooth([(-60, 10), (-56, -6), (-30, -12), (10, -8), (26, -22), (36, -44), (50, -58), (60, -56), (78, -38), (84, -28), (78, -22), (62, -28), (54, -20), (48, 2), (44, 24), (20, 34), (-30, 32), (-54, 34)]), 0.3)
    for d in ("M-52 20L-60 50L-50 68L-58 98H-46L-38 66L-40 30Z", "M-36 26L-30 56L-38 98H-26L-20 58L-22 28Z", "M24 26L20 60L24 98H35L34 58L42 24Z", "M38 16L50 50L66 70L60 84L68 88L78 68L60 44L48 10Z"):
        body(c, d, 0.22)
    body(c, smooth([(-58, 0), (-74, 8), (-84, 40), (-80, 66), (-72, 44), (-62, 24)]), 0.2)
    body(c, smooth([(28, -24), (38, -50), (54, -66), (58, -58), (46, -40), (38, -12)]), 0.5, 0.1)
    c.path("M52 -56L56 -70L62 -56Z", c.tone(0.1))


def cowboy_rider(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    _horse(c)
    body(c, smooth([(-20, -58), (-28, -30), (-26, -8), (10, -8), (10, -32), (4, -58)]), 0.42)
    c.line("M-8 -8L6 18L0 40L12 42", c.tone(0.04), 11)
    c.line("M2 -48L22 -30L40 -34", c.tone(0.08), 7)
    c.disc(-6, -68, 9, c.tone(0.16), 11)
    body(c, "M-34 -74Q-20 -70 -17 -76Q-18 -94 -6 -92Q6 -96 6 -76Q12 -70 26 -76Q10 -64 -6 -66Q-22 -64 -34 -74Z", 0.4)
    c.path("M-20 -54Q-6 -46 6 -54L2 -46Q-8 -42 -18 -46Z", ink.accent)
    return c.svg()


def headless_rider(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    _horse(c)
    body(c, smooth([(-14, -66), (-30, -50), (-62, -24), (-92, 2), (-70, 6), (-84, 24), (-46, 12), (8, -6), (10, -40), (4, -66)]), 0.42, 0.04)
    c.line("M-8 -8L6 18L0 40L12 42", c.tone(0.04), 11)
    c.line("M2 -52L30 -72L48 -90", c.tone(0.08), 8)
    c.line("M42 -98L66 -60", c.tone(0.6), 3)
    c.path("M-16 -66H6L2 -74H-12Z", ink.accent)
    for x in (68,):
        c.disc(x, -42, 2.6, ink.accent)
    return c.svg()


def gunslinger(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-18 30L-34 98H-16L-2 52L14 98H32L18 28Z", 0.16)
    body(c, smooth([(-14, -50), (-36, -34), (-50, 20), (-40, 52), (-8, 40), (8, 40), (40, 52), (50, 18), (36, -34), (14, -50)]), 0.4, 0.04)
    for k in range(4):
        c.line(f"M{-40 + k * 2} {8 + k * 9}Q0 {24 + k * 9} {40 - k * 2} {8 + k * 9}", ink.accent if k % 2 else c.tone(0.6), 2.4, 0.8)
    c.line("M-40 10L-46 44", c.tone(0.1), 8)
    c.line("M40 8L52 34L66 30", c.tone(0.1), 8)
    c.path("M58 24H84V31H68L66 40H59Z", c.tone(0.3))
    c.disc(0, -60, 11, c.tone(0.2), 14)
    body(c, "M-44 -68Q-24 -62 -18 -70Q-20 -96 0 -92Q20 -96 18 -70Q24 -62 44 -68Q24 -54 0 -56Q-24 -54 -44 -68Z", 0.36)
    c.line("M4 -52L16 -48", ink.light, 2)
    c.disc(17, -48, 2, ink.accent)
    return c.svg()


def samurai(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-30, 16), (-46, 96), (-6, 100), (0, 60), (8, 100), (46, 96), (30, 16)]), 0.26)
    for x in (-26, -14, 14, 26):
        c.line(f"M{x * 0.7} 24L{x} 94", c.tone(0.55), 1.2, 0.6)
    body(c, smooth([(-16, -46), (-44, -36), (-62, 0), (-50, 22), (-30, 4), (-26, 26), (26, 26), (30, 4), (48, 22), (62, 0), (44, -36), (16, -46)]), 0.42, 0.06)
    c.line("M-18 -46L8 20M18 -46L-8 20", c.tone(0.65), 2, 0.7)
    c.form("M-28 16H28V28H-28Z", ink.accent, ink.light, 1, 1)
    c.line("M-66 48L54 -2", c.tone(0.02), 5)
    c.line("M28 8L64 -6", ink.light, 3)
    c.line("M18 14L34 4", ink.accent, 7)
    c.disc(0, -56, 12, c.tone(0.2), 14)
    body(c, "M-52 -58Q-20 -70 0 -92Q20 -70 52 -58Q0 -48 -52 -58Z", 0.5, 0.1)
    c.line("M0 -90L-30 -62M0 -90L30 -62M0 -90V-56", c.tone(0.65), 1.2, 0.6)
    return c.svg()


def samurai_helmet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.fade(ink.glow, ink.accent, x1=-60, x2=60)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M6 -52Q18 -84 58 -99Q42 -70 48 -44Q28 -50 12 -36Z", gold, "#ffffff", 1, 1)
            for k in range(4):
                body(c, f"M{30 + k * 3} {-14 + k * 20}Q{60 + k * 8} {-10 + k * 20} {72 + k * 7} {12 + k * 22}L{64 + k * 7} {22 + k * 20}Q{50 + k * 6} {8 + k * 20} {26 + k * 3} {4 + k * 20}Z", 0.4, 0.06)
                c.line(f"M{34 + k * 4} {-2 + k * 20}Q{56 + k * 7} {4 + k * 20} {68 + k * 7} {18 + k * 21}", ink.accent, 2, 0.9)
    body(c, mirrored([(0, -66), (36, -54), (52, -22), (50, 2), (0, 4)]), 0.44, 0.04)
    for x in (-32, -18, 18, 32):
        c.line(f"M{x} 0Q{x * 0.9} -40 {x * 0.3} -62", c.tone(0.6), 1.6, 0.7)
    c.disc(0, -34, 11, gold)
    c.path(mirrored([(0, 0), (34, 2), (36, 34), (22, 66), (0, 74)]), c.tone(0.16))
    c.form(mirrored([(0, 26), (20, 30), (30, 26), (28, 52), (16, 70), (0, 76)]), c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6)), ink.light, 1, 1)
    for side in (1, -1):
        c.path(f"M{side * 7} 17L{side * 28} 10L{side * 24} 22Z", ink.glow)
        c.line(f"M{side * 10} 58Q{side * 20} 50 {side * 24} 40", ink.dark, 2)
    c.path("M-14 52H14L10 62H-10Z", ink.dark)
    return c.svg()


def knight(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel = (ink.mix(ink.light, ink.mid, 0.3), ink.mix(ink.mid, ink.dark, 0.2), ink.mix(ink.mid, ink.dark, 0.7))
    coat(c, "M-24 26L-28 98H-8L0 56L8 98H28L24 26Z", *steel)
    coat(c, smooth([(-20, -44), (-40, -34), (-36, 4), (-26, 38), (26, 38), (36, 4), (40, -34), (20, -44)]), *steel)
    c.path("M-20 -36H20L24 56L0 48L-24 56Z", ink.accent)
    c.path("M-4 -30H4V-12H16V-4H4V36H-4V-4H-16V-12H-4Z", ink.light)
    coat(c, "M-62 -16H-18V16Q-20 40 -40 52Q-60 40 -62 16Z", ink.mix(ink.accent, ink.dark, 0.3), ink.dark)
    c.line("M-40 -12V44M-58 8H-22", ink.light, 5)
    c.line("M50 60L52 -78", c.tone(0.8), 6)
    c.line("M38 10H66", ink.glow, 6)
    c.line("M34 -28L50 6", steel[1], 12)
    coat(c, "M-18 -50V-76Q-18 -94 0 -96Q18 -94 18 -76V-50Q0 -40 -18 -50Z", *steel)
    c.path("M-14 -72H14V-66H-14Z", ink.dark)
    c.line("M0 -64V-50", ink.dark, 2.4)
    c.path("M0 -96Q-6 -116 -34 -96Q-40 -78 -34 -70Q-28 -88 0 -90Z", ink.accent)
    return c.svg()


MOTIFS = {
    "cowboy_rider": Motif("a cowboy on a horse", cowboy_rider, ("western", "horse", "cowboy", "frontier", "rider")),
    "headless_rider": Motif("a headless horseman", headless_rider, ("horror", "ghost", "horse", "legend", "gothic")),
    "gunslinger": Motif("a gunslinger in a poncho", gunslinger, ("western", "duel", "cowboy", "outlaw")),
    "samurai": Motif("a samurai with a straw hat", samurai, ("samurai", "sword", "japan", "warrior")),
    "samurai_helmet": Motif("a samurai's helmet and mask", samurai_helmet, ("samurai", "armour", "japan", "war")),
    "knight": Motif("a knight in armour", knight, ("knight", "medieval", "castle", "legend")),
}
