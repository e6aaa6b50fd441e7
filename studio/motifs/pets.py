"""Dogs, cats and other animals that people love."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, eye, mirrored


def dalmatian(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pale, shade = ink.mix(ink.light, "#ffffff", 0.6), ink.mix(ink.light, ink.mid, 0.35)
    torso = smooth([(-34, 4), (-46, 44), (-52, 88), (-44, 100), (44, 100), (52, 88), (46, 44), (34, 4)])
    coat(c, torso, pale, pale, shade)
    with c.inside(torso):
        for x, y, r in ((-30, 40, 8), (-12, 70, 6), (30, 56, 9), (14, 34, 5), (40, 84, 7), (-38, 80, 8), (4, 92, 6), (-22, 96, 5)):
            c.disc(x, y, r, ink.dark, r * 0.84)
    c.path("M-16 58Q-18 84 -20 100H-4Q-2 80 -4 60ZM16 58Q18 84 20 100H4Q2 80 4 60Z", shade, 0.5)
    c.form("M-40 8Q0 26 40 8L38 22Q0 40 -38 22Z", ink.accent, ink.mix(ink.accent, "#ffffff", 0.5), 1, 1)
    c.disc(0, 32, 9, ink.glow)
    head = mirrored([(0, -84), (26, -80), (42, -58), (44, -32), (32, -8), (18, 10), (0, 14)])
    coat(c, head, pale, pale, shade)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            body(c, smooth([(30, -78), (54, -80), (70, -52), (68, -14), (56, 0), (46, -16), (40, -46)]), 0.3, 0.02)
    with c.inside(head):
        for x, y, r in ((-24, -66, 9), (16, -70, 6), (30, -52, 7), (-34, -30, 6), (-6, -48, 4), (26, -14, 4), (-22, 0, 3)):
            c.disc(x, y, r, ink.dark, r * 0.86)
    eye(c, -16, -38, 7)
    eye(c, 18, -38, 7)
    body(c, smooth([(0, -18), (13, -22), (16, -14), (6, -4), (-6, -4), (-16, -14), (-13, -22)]), 0.2, 0)
    c.line("M0 -4V4M-12 4Q-6 10 0 4Q6 10 12 4", ink.dark, 2.2)
    c.path("M-5 6Q0 24 6 6Z", ink.accent)
    return c.svg()


def saint_bernard(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pale, brown = ink.mix(ink.light, "#ffffff", 0.5), ink.mix(ink.mid, ink.accent, 0.35)
    chest = smooth([(-58, 24), (-74, 70), (-70, 100), (70, 100), (74, 70), (58, 24)])
    coat(c, chest, brown, ink.mix(brown, ink.dark, 0.5))
    coat(c, smooth([(-34, 24), (-40, 64), (-22, 100), (22, 100), (40, 64), (34, 24)]), pale, ink.mix(pale, ink.mid, 0.3))
    head = mirrored([(0, -90), (36, -84), (60, -56), (62, -20), (58, 16), (44, 40), (20, 44), (0, 38)])
    coat(c, head, brown, brown, ink.mix(brown, ink.dark, 0.35))
    with c.inside(head):
        c.path(mirrored([(0, -96), (13, -90), (10, -50), (16, -26), (44, -10), (52, 26), (40, 50), (0, 50)]), pale)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, smooth([(44, -78), (68, -72), (86, -40), (84, -2), (70, 10), (58, -12), (52, -46)]), ink.mix(brown, ink.dark, 0.45), ink.mix(brown, ink.dark, 0.75))
            c.path(smooth([(6, 4), (30, 0), (46, 22), (38, 46), (20, 48), (4, 26)]), ink.mix(pale, ink.mid, 0.14))
            eye(c, 27, -32, 8)
            c.line("M16 -46Q28 -54 40 -42", ink.mix(brown, ink.dark, 0.6), 4)
            for x, y in ((20, 18), (28, 24), (22, 30)):
                c.disc(x, y, 1.6, ink.dark)
    c.path("M-12 34Q-16 66 0 70Q16 66 12 34Z", ink.accent)
    c.line("M0 38V60", ink.mix(ink.accent, ink.dark, 0.4), 2)
    body(c, smooth([(0, -14), (19, -18), (24, -6), (10, 8), (-10, 8), (-24, -6), (-19, -18)]), 0.22, 0)
    c.line("M0 8V22M-24 28Q-10 36 0 22Q10 36 24 28", ink.dark, 2.6)
    return c.svg()


def labrador(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = ink.mix(ink.glow, ink.accent, 0.25)
    fur = (gold, ink.mix(gold, ink.mid, 0.5), ink.mix(gold, ink.dark, 0.6))
    coat(c, "M36 62Q74 60 86 30Q94 40 88 58Q78 88 40 90Z", *fur)
    coat(c, smooth([(-30, -24), (-38, 20), (-34, 62), (-40, 92), (-30, 100), (30, 100), (56, 98), (62, 76), (50, 36), (30, 0), (22, -30)]), *fur)
    c.path("M-22 40Q-18 74 -24 100H-6Q-2 70 -2 46ZM8 54Q10 84 4 100H20Q24 78 20 56Z", ink.mix(gold, ink.dark, 0.3), 0.5)
    head = smooth([(-2, -92), (28, -86), (36, -60), (26, -34), (2, -26), (-24, -28), (-50, -32), (-58, -44), (-50, -56), (-30, -64), (-22, -82)])
    coat(c, head, *fur)
    coat(c, smooth([(8, -86), (32, -84), (44, -54), (34, -32), (20, -44), (12, -64)]), ink.mix(gold, ink.mid, 0.7), ink.mix(gold, ink.dark, 0.7))
    eye(c, -16, -64, 4.6)
    c.disc(-53, -52, 6.4, ink.dark, 5)
    c.line("M-50 -36Q-36 -34 -22 -42", ink.dark, 2)
    c.path("M-40 -34Q-44 -14 -34 -14Q-26 -16 -30 -34Z", ink.accent)
    c.form("M-30 -20Q0 -8 24 -26L24 -14Q0 4 -32 -8Z", ink.accent, ink.light, 1, 1)
    return c.svg()


def two_dogs(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for flip, fur, ear in ((1, ink.mix(ink.mid, ink.accent, 0.4), ink.dark), (-1, ink.mix(ink.mid, ink.dark, 0.35), ink.mid)):
        with c.group(f"scale({flip} 1)"):
            coat(c, smooth([(36, -36), (28, 14), (24, 60), (18, 92), (26, 100), (84, 100), (92, 72), (82, 20), (70, -20)]), fur, ink.mix(fur, ink.dark, 0.6))
            coat(c, smooth([(52, -88), (72, -76), (74, -48), (58, -26), (34, -22), (14, -30), (8, -40), (16, -52), (32, -60), (40, -78)]), fur, ink.mix(fur, ink.dark, 0.4))
            coat(c, smooth([(56, -84), (78, -70), (88, -28), (78, -8), (66, -24), (58, -54)]), ear, ink.mix(ear, ink.dark, 0.6))
            eye(c, 38, -58, 5)
            c.disc(11, -42, 5, ink.dark, 4)
    c.line("M-10 -34Q-6 -16 0 -20Q6 -16 10 -34", ink.light, 2.4)
    return c.svg()


def house_cat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M40 84Q86 82 82 40Q80 18 66 22", c.tone(0.1), 12)
    body(c, smooth([(-22, -28), (-40, 10), (-50, 60), (-46, 96), (-30, 100), (34, 100), (50, 94), (52, 60), (40, 10), (22, -28)]))
    body(c, "M-40 -92L-16 -76Q0 -80 16 -76L40 -92Q46 -60 40 -44Q26 -22 0 -22Q-26 -22 -40 -44Q-46 -60 -40 -92Z")
    for x in (-17, 17):
        c.disc(x, -52, 9, ink.glow, 8)
        c.disc(x, -52, 2.6, ink.dark, 7.4)
    c.path("M-5 -38H5L0 -32Z", ink.accent)
    c.line("M0 -32V-28M-20 -34L-54 -40M-20 -30L-52 -26M20 -34L54 -40M20 -30L52 -26", ink.light, 1.3, 0.8)
    c.line("M-12 60V98M12 60V98", c.tone(0.5), 1.8, 0.7)
    c.line("M-26 -22Q0 -8 26 -22", ink.accent, 5)
    c.disc(0, -10, 5, ink.glow)
    return c.svg()


def hen(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    feather = ink.mix(ink.accent, ink.light, 0.2)
    low = ink.mix(feather, ink.dark, 0.5)
    c.line("M-12 78L-16 98M16 78L18 98M-28 99H-6M6 99H30", ink.mix(ink.glow, ink.mid, 0.4), 5)
    coat(c, smooth([(-52, 10), (-92, -36), (-86, 4), (-98, 2), (-82, 28), (-92, 34), (-66, 52)]), low, ink.dark)
    coat(c, smooth([(28, -62), (40, -20), (62, 20), (50, 64), (10, 84), (-40, 74), (-64, 40), (-52, 8), (-22, 4), (2, -24), (6, -56)]), feather, feather, low)
    coat(c, smooth([(-44, 22), (-10, 16), (20, 30), (6, 56), (-24, 62), (-40, 54)]), low, ink.mix(low, ink.dark, 0.4))
    for y in (34, 46):
        c.line(f"M-34 {y}Q-16 {y + 8} 4 {y}", feather, 2, 0.8)
    coat(c, smooth([(18, -82), (40, -76), (46, -56), (36, -38), (12, -40), (2, -60)]), feather, low)
    c.path("M6 -74Q4 -94 16 -92Q22 -102 30 -92Q42 -98 42 -78Q26 -84 6 -74Z", ink.mix(ink.accent, "#d01818", 0.6))
    c.path("M44 -68L68 -58L44 -50Z", ink.glow)
    c.path("M42 -50Q50 -32 40 -30Q32 -34 36 -48Z", ink.mix(ink.accent, "#d01818", 0.6))
    eye(c, 28, -64, 5.6)
    c.path("M-2 -34Q20 -18 44 -32L46 -14Q36 -2 30 -18Q18 -8 8 -18Q2 -8 -6 -20Z", ink.light)
    return c.svg()


def piglet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pink = ink.mix("#f6a8a8", ink.accent, 0.15)
    low = ink.mix(pink, ink.dark, 0.4)
    for x in (-52, -28, 30, 54):
        coat(c, f"M{x - 10} 56L{x - 8} 98H{x + 8}L{x + 11} 56Z", pink, low)
        c.box(x - 8, 92, 16, 8, ink.dark, 2)
    c.line("M-74 16Q-92 8 -84 -6Q-76 -8 -80 4", pink, 4)
    coat(c, smooth([(-64, -8), (-20, -22), (30, -14), (64, 4), (68, 44), (50, 70), (-50, 70), (-76, 44), (-78, 12)]), pink, pink, low)
    coat(c, smooth([(36, -66), (72, -58), (86, -28), (76, 2), (44, 14), (16, 0), (8, -32)]), pink, pink, low)
    coat(c, smooth([(12, -44), (-6, -72), (16, -88), (36, -64)]), low, ink.mix(low, ink.dark, 0.3))
    coat(c, smooth([(54, -64), (66, -94), (90, -80), (76, -52)]), low, ink.mix(low, ink.dark, 0.3))
    coat(c, smooth([(46, -26), (74, -28), (82, -10), (72, 6), (46, 6), (38, -10)]), ink.mix(pink, "#ffffff", 0.3), pink)
    c.disc(52, -10, 3.6, ink.dark, 5)
    c.disc(67, -10, 3.6, ink.dark, 5)
    eye(c, 32, -34, 5)
    eye(c, 66, -38, 5)
    return c.svg()


def mouse(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, low = ink.mix(ink.light, ink.mid, 0.25), ink.mix(ink.mid, ink.dark, 0.4)
    c.line("M30 86Q74 92 84 60Q88 40 74 34", ink.mix(fur, ink.accent, 0.4), 4)
    coat(c, smooth([(-20, 10), (-36, 50), (-36, 88), (-22, 100), (22, 100), (36, 88), (36, 50), (20, 10)]), ink.accent, ink.mix(ink.accent, ink.dark, 0.5))
    c.path("M-22 12L0 34L22 12L12 4H-12Z", "#ffffff")
    c.path("M-8 22L0 28L8 22L6 44L0 52L-6 44Z", ink.mix(ink.accent, ink.dark, 0.7))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.disc(48, -62, 32, fur)
            c.disc(48, -61, 24, ink.mix(fur, ink.accent, 0.4))
            body(c, "M4 92H34Q44 96 38 100H4Z")
    head = mirrored([(0, -66), (30, -60), (46, -34), (36, -6), (16, 12), (0, 16)])
    coat(c, head, fur, fur, low)
    eye(c, -16, -26, 7)
    eye(c, 16, -26, 7)
    c.disc(0, 0, 6, ink.dark, 5)
    c.line("M-14 2L-46 -4M-14 6L-44 12M14 2L46 -4M14 6L44 12", ink.dark, 1.2, 0.7)
    return c.svg()


def rat_chef(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path(smooth([(-30, -56), (-46, -76), (-30, -98), (-6, -92), (6, -100), (28, -96), (46, -78), (30, -56)]), "#ffffff")
    c.form("M-30 -62H30L27 -36H-27Z", c.fade("#ffffff", ink.mix(ink.light, ink.mid, 0.3)), "#ffffff", 1, 1)
    with c.group("translate(0 12) scale(.92)"):
        c._parts.append(mouse(Ink(ink.dark, ink.mid, ink.mix(ink.mid, ink.light, 0.5), ink.accent, ink.glow, ink.ids), rng))
    c.path(smooth([(-26, -40), (-32, -52), (-22, -66), (0, -62), (22, -66), (32, -52), (26, -40)]), "#ffffff")
    return c.svg()


MOTIFS = {
    "dalmatian": Motif("a spotted dog", dalmatian, ("dog", "pet", "puppy", "family", "cute", "animals")),
    "saint_bernard": Motif("a big friendly dog", saint_bernard, ("dog", "pet", "family", "comedy", "cute")),
    "labrador": Motif("a golden dog", labrador, ("dog", "pet", "family", "loyal", "cute")),
    "two_dogs": Motif("two dogs sharing spaghetti", two_dogs, ("dogs", "romance", "pets", "family")),
    "house_cat": Motif("a black cat", house_cat, ("cat", "pet", "night", "elegant")),
    "hen": Motif("a hen with a scarf", hen, ("hen", "chicken", "farm", "comedy", "family", "birds")),
    "piglet": Motif("a piglet", piglet, ("pig", "farm", "family", "cute", "animals")),
    "mouse": Motif("a mouse in a coat", mouse, ("mouse", "family", "cute", "small")),
    "rat_chef": Motif("a rat in a chef's hat", rat_chef, ("rat", "kitchen", "cooking", "family", "comedy")),
}
