"""Dinosaurs, dragons and the other very large."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def tyrannosaur(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(24, -52), (14, -20), (2, 6), (-30, 16), (-66, 8), (-98, -18), (-84, 16), (-52, 40), (-30, 48), (6, 44), (30, 16), (44, -14), (50, -36)]))
    body(c, smooth([(-30, 18), (-44, 44), (-26, 58), (-34, 84), (-44, 98), (-10, 98), (-14, 84), (-4, 56), (4, 24)]), 0.3)
    body(c, smooth([(-2, 20), (-8, 46), (14, 60), (8, 84), (2, 98), (36, 98), (26, 84), (34, 56), (26, 22)]), 0.42, 0.05)
    c.line("M36 4L50 14L46 26M50 14L58 20", c.tone(0.06), 5)
    body(c, "M14 -66Q20 -90 48 -92Q84 -90 98 -70L97 -56L60 -52L62 -46L88 -38Q76 -26 44 -28Q18 -34 14 -66Z", 0.36)
    for k in range(7):
        c.path(f"M{62 + k * 5} {-53 - k * 0.4}l2.4 7l2.4 -7Z", ink.light)
    for k in range(5):
        c.path(f"M{62 + k * 5} {-45 + k * 1.4}l2 -6l2 7Z", ink.light)
    c.disc(46, -76, 3.4, ink.accent)
    c.disc(46, -76, 1.3, ink.dark)
    return c.svg()


def dinosaur_skeleton(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bone, gap = c.fade(ink.light, ink.mix(ink.light, ink.mid, 0.4), x1=-60, x2=60), ink.dark
    c.form("M-84 -6Q-90 -54 -50 -72Q-10 -88 44 -66Q84 -52 98 -18L94 -2L40 2L-8 8L-30 26L-64 30Q-86 22 -84 -6Z", bone, "#ffffff", 1.6, 2)
    c.form("M-62 34L-26 32L14 18L92 16Q90 40 50 48Q10 60 -36 60Q-64 56 -62 34Z", bone, "#ffffff", 1.6, 2)
    c.path(smooth([(-4, -50), (18, -52), (24, -36), (8, -26), (-8, -34)]), gap)
    c.path(smooth([(36, -44), (58, -38), (56, -22), (38, -22)]), gap)
    c.path(smooth([(-60, -40), (-34, -48), (-28, -18), (-44, 0), (-62, -10)]), gap)
    c.path(smooth([(76, -28), (88, -20), (84, -12), (74, -16)]), gap)
    for k in range(11):
        x, size = 90 - k * 8.5, 17 - abs(k - 3) * 1.1
        c.path(f"M{x - 3.4:.1f} {0 + k * 0.6:.1f}h7l-3 {size:.1f}Z", "#ffffff")
        if k < 9:
            c.path(f"M{x - 5:.1f} {19 + k * 0.5:.1f}h6l-2.4 {-size * 0.7:.1f}Z", "#ffffff")
    c.disc(8, -38, 4, ink.accent)
    return c.svg()


def raptor(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(99, -8), (60, 0), (20, 4), (-8, -8), (-22, -30), (-30, -56), (-46, -66), (-82, -58), (-96, -46), (-92, -40), (-66, -40), (-50, -36), (-44, -10), (-24, 20), (10, 30), (44, 16)]))
    body(c, smooth([(-8, 12), (-16, 40), (6, 58), (-6, 78), (-20, 96), (10, 98), (14, 80), (26, 56), (16, 20)]), 0.42, 0.05)
    c.path("M-12 84Q-24 78 -22 66Q-14 74 -4 78Z", ink.light)
    c.line("M-36 2L-56 14L-50 30M-56 14L-66 24M-28 10L-40 30L-32 42", c.tone(0.08), 4.4)
    for k in range(6):
        c.path(f"M{-90 + k * 6} {-44 + k * 0.6}l2 6l2 -6Z", ink.light)
        c.line(f"M{-30 + k * 12} {-6 + k * 2.4}l4 12", ink.accent, 2.6, 0.7)
    c.disc(-60, -56, 3.6, ink.accent)
    c.disc(-60, -56, 1.2, ink.dark, 3)
    return c.svg()


def longneck(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = (ink.mix(ink.mid, ink.glow, 0.3), ink.mix(ink.mid, ink.dark, 0.3), ink.mix(ink.mid, ink.dark, 0.6))
    for x in (-34, 28):
        coat(c, f"M{x - 12} 40L{x - 10} 98H{x + 10}L{x + 13} 40Z", *skin[1:])
    coat(c, smooth([(40, -88), (56, -96), (74, -88), (78, -76), (56, -74), (50, -56), (48, -20), (44, 16), (34, 54), (0, 68), (-38, 60), (-66, 64), (-98, 86), (-76, 46), (-52, 20), (-20, 4), (14, -4), (28, -30), (32, -66)]), *skin)
    for x in (-22, 14):
        coat(c, f"M{x - 12} 46L{x - 10} 100H{x + 12}L{x + 14} 46Z", *skin[:2])
        for k in (-6, 1, 8):
            c.disc(x + k, 98, 3, ink.light, 2)
    c.disc(60, -87, 3.4, ink.dark)
    c.disc(59, -88, 1.1, "#ffffff")
    c.line("M66 -78Q72 -76 77 -79", ink.dark, 1.6)
    for x, y in ((-30, 22), (-12, 14), (6, 12), (-46, 34), (24, 2), (34, -20), (37, -44)):
        c.disc(x, y, 4, ink.accent, 3, o=0.6)
    return c.svg()


def dragon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-6 -20Q-30 -80 -92 -92Q-70 -66 -78 -44Q-58 -46 -56 -24Q-40 -30 -34 -6Q-20 -12 -10 10Z", 0.5, 0.12)
    body(c, "M6 -16Q30 -80 94 -84Q74 -60 82 -38Q62 -42 58 -20Q42 -26 36 -2Q22 -10 10 12Z", 0.44, 0.08)
    body(c, smooth([(-4, -52), (-16, -30), (-22, 4), (-34, 36), (-30, 70), (-56, 84), (-92, 74), (-72, 96), (-30, 98), (18, 98), (36, 76), (34, 40), (18, 6), (10, -20), (16, -42)]))
    body(c, "M-14 -50L-40 -44L-62 -52L-58 -62L-34 -70L-24 -88L-16 -76L-2 -96L4 -74Q18 -62 14 -42Q0 -34 -14 -50Z", 0.3)
    c.disc(-24, -64, 3, ink.accent)
    c.path("M-64 -50Q-84 -44 -98 -54Q-92 -40 -99 -30Q-80 -30 -62 -46Z", ink.accent)
    c.path("M-66 -49Q-78 -46 -86 -48Q-80 -38 -64 -46Z", ink.glow)
    for k in range(5):
        c.line(f"M{-18 + k * 3} {4 + k * 18}Q{2 + k} {12 + k * 18} {16 + k * 3} {2 + k * 18}", ink.light, 1.8, 0.5)
    return c.svg()


def giant_ape(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-30, -52), (-62, -44), (-84, -10), (-92, 36), (-84, 70), (-66, 72), (-60, 42), (-46, 20), (-48, 56), (-56, 100), (-14, 100), (0, 66), (14, 100), (56, 100), (48, 56), (46, 20), (60, 42), (66, 72), (84, 70), (92, 36), (84, -10), (62, -44), (30, -52)]), 0.36, 0.02)
    body(c, mirrored([(0, -98), (24, -90), (34, -66), (32, -42), (20, -28), (0, -24)]), 0.24, 0)
    c.path(mirrored([(0, -74), (16, -78), (24, -66), (20, -44), (12, -32), (0, -30)]), c.tone(0.5))
    c.path(mirrored([(0, -74), (20, -76), (24, -64), (0, -62)]), c.tone(0.1))
    for side in (1, -1):
        c.disc(side * 9, -62, 2.8, ink.glow)
        c.disc(side * 4.4, -50, 2.2, ink.dark, 1.6)
        c.line(f"M{side * 8} 8Q{side * 32} 12 {side * 40} -14", c.tone(0.6), 2.4, 0.6)
    c.path("M-14 -44Q0 -36 14 -44Q10 -30 0 -31Q-10 -30 -14 -44Z", ink.accent)
    c.path("M-10 -42l3 6l3 -5ZM4 -41l3 5l3 -6Z", ink.light)
    return c.svg()


def sea_giant(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, s in ((26, -54, 18), (40, -24, 26), (52, 10, 28), (66, 44, 22), (78, 72, 16)):
        c.form(f"M{x - s * 0.7} {y + s * 0.6}L{x} {y - s * 0.3}L{x + s * 0.5} {y - s}L{x + s * 0.6} {y - s * 0.1}L{x + s * 1.1} {y}L{x + s * 0.2} {y + s * 0.9}Z", c.fade(ink.glow, ink.accent, y1=y - s, y2=y + s), ink.light, 1, 1)
    body(c, smooth([(-12, -64), (14, -60), (30, -34), (44, 0), (56, 40), (84, 78), (99, 98), (40, 100), (20, 84), (14, 100), (-30, 100), (-26, 76), (-46, 98), (-76, 98), (-56, 70), (-44, 34), (-34, 0), (-30, -40)]))
    body(c, "M16 -66Q10 -96 -24 -94Q-56 -92 -68 -74L-66 -66L-36 -66L-62 -56Q-58 -46 -34 -46L4 -40Z", 0.36)
    c.line("M-32 -4Q-56 -2 -60 20M-60 20l-8 8M-60 20l2 10", c.tone(0.1), 8)
    c.disc(-26, -78, 3.6, ink.glow)
    for k in range(6):
        c.path(f"M{-64 + k * 6} -67l2 6l2 -6Z", ink.light)
    for k in range(7):
        c.line(f"M{-34 - k} {-20 + k * 15}q20 8 44 {2 + k}", c.tone(0.5), 1.6, 0.5)
    return c.svg()


def sand_worm(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = (ink.mix(ink.mid, ink.light, 0.3), ink.mix(ink.mid, ink.dark, 0.3), ink.mix(ink.mid, ink.dark, 0.8))
    coat(c, smooth([(-52, -58), (-40, -10), (-44, 40), (-58, 104), (58, 104), (46, 40), (44, -10), (52, -58)]), *skin)
    for k in range(8):
        c.line(f"M{-44 - k * 1.6} {-16 + k * 15}Q0 {2 + k * 15} {44 + k * 1.6} {-16 + k * 15}", skin[2], 3, 0.7)
    coat(c, mirrored([(0, -98), (34, -90), (58, -60), (48, -28), (24, -14), (0, -10)]), *skin)
    c.path(mirrored([(0, -88), (28, -80), (44, -58), (36, -36), (18, -26), (0, -24)]), ink.dark)
    c.halo(0, -54, 34, ink.accent, 0.8)
    for k in range(18):
        with c.group(f"translate(0 -56) rotate({k * 20})"):
            c.path("M-4 -34L0 -14L4 -34Z", ink.light)
    c.path("M-100 100Q-70 84 -50 92Q0 80 52 92Q72 84 100 100Z", ink.mix(ink.glow, ink.mid, 0.5))
    return c.svg()


MOTIFS = {
    "tyrannosaur": Motif("a tyrannosaur", tyrannosaur, ("dinosaur", "jungle", "danger", "prehistoric", "monster")),
    "dinosaur_skeleton": Motif("the skull of a dinosaur", dinosaur_skeleton, ("dinosaur", "museum", "bones", "prehistoric")),
    "raptor": Motif("a hunting raptor", raptor, ("dinosaur", "hunt", "jungle", "danger")),
    "longneck": Motif("a long-necked dinosaur", longneck, ("dinosaur", "family", "gentle", "prehistoric")),
    "dragon": Motif("a dragon breathing fire", dragon, ("dragon", "fantasy", "fire", "fairy tale", "knights")),
    "giant_ape": Motif("a giant ape", giant_ape, ("ape", "gorilla", "monster", "giant", "jungle")),
    "sea_giant": Motif("a giant reptile from the sea", sea_giant, ("monster", "sea monster", "giant", "disaster", "japan")),
    "sand_worm": Motif("a giant sand worm", sand_worm, ("desert", "monster", "science fiction", "worm")),
}
