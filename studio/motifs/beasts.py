"""Wild animals, most of them as silhouettes that read from afar."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, eye, mirrored


def lion_on_rock(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, "M-100 100L-86 66L-40 52L34 34L98 24L84 40L40 54L22 72L16 100Z", 0.2, 0)
    body(c, smooth([(-44, 40), (-52, 22), (-46, -2), (-14, -12), (20, -20), (30, -10), (34, 10), (36, 38), (26, 40), (20, 14), (-6, 16), (-20, 20), (-24, 46), (-36, 50)]))
    c.path("M-30 10L-32 50L-22 48L-16 16ZM20 6L18 40L28 38L32 6Z", c.tone(0.05))
    c.line("M-48 12Q-76 14 -74 -10Q-74 -22 -84 -26", c.tone(0.06), 4)
    body(c, smooth([(-88, -34), (-78, -24), (-80, -16), (-92, -24)]))
    mane = smooth([(14, -66), (28, -74), (44, -70), (54, -58), (52, -40), (46, -22), (40, -2), (28, 8), (16, -2), (8, -22), (4, -46)])
    body(c, mane, 0.42, 0.1)
    body(c, smooth([(32, -62), (48, -60), (60, -48), (70, -42), (70, -34), (58, -30), (46, -32), (34, -42)]), 0.3, 0.05)
    c.disc(51, -49, 1.8, ink.glow)
    c.path("M20 -66L24 -76L32 -66Z", c.tone(0.2))
    return c.svg()


def wolf(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-40, 100), (-46, 60), (-34, 22), (-22, -6), (-16, -34), (-6, -52), (4, -64), (16, -84), (24, -98), (30, -92), (27, -72), (25, -56), (22, -36), (20, -10), (28, 30), (26, 70), (30, 100)]))
    body(c, "M-16 -40L-34 -50L-10 -60L2 -50Z", 0.24)
    body(c, smooth([(-40, 80), (-72, 66), (-90, 78), (-84, 96), (-56, 102), (-34, 100)]))
    c.line("M6 20Q10 60 6 98M-8 30Q-10 66 -10 98", c.tone(0.55), 1.6, 0.7)
    c.disc(11, -66, 2, ink.accent)
    return c.svg()


def fox(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red, low = ink.mix(ink.accent, "#e06818", 0.45), ink.mix(ink.accent, ink.dark, 0.55)
    white = ink.mix(ink.light, "#ffffff", 0.5)
    coat(c, smooth([(20, 92), (60, 98), (90, 74), (92, 34), (80, 8), (64, 26), (58, 54), (34, 70)]), red, low)
    c.path(smooth([(92, 34), (80, 6), (66, 24), (76, 36)]), white)
    coat(c, smooth([(-22, -10), (-36, 30), (-40, 74), (-32, 100), (32, 100), (40, 74), (36, 30), (22, -10)]), red, low)
    c.path(smooth([(-16, -4), (-18, 30), (0, 58), (18, 30), (16, -4)]), white)
    body(c, "M-30 86Q-22 78 -14 86L-12 100H-32ZM12 86Q22 78 30 86L32 100H12Z")
    coat(c, "M-46 -92L-18 -64Q0 -70 18 -64L46 -92Q56 -50 42 -32Q20 4 0 8Q-20 4 -42 -32Q-56 -50 -46 -92Z", red, red, low)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M40 -78L26 -62Q34 -56 40 -50Z", ink.dark)
            c.path("M44 -32Q24 -34 10 -14L0 8Q26 0 44 -32Z", white)
            eye(c, 18, -34, 5)
    c.disc(0, 4, 5.4, ink.dark, 4.4)
    return c.svg()


def bear(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-52, 100), (-60, 60), (-56, 20), (-44, -16), (-64, -40), (-74, -72), (-62, -80), (-46, -58), (-26, -48), (-20, -76), (0, -86), (22, -76), (28, -48), (50, -56), (64, -78), (76, -70), (66, -38), (48, -14), (58, 22), (62, 62), (54, 100), (18, 100), (8, 72), (-8, 72), (-16, 100)]))
    for x in (-19, 21):
        body(c, smooth([(x - 8, -78), (x - 2, -92), (x + 8, -90), (x + 8, -74)]), 0.4)
    for x in (-66, 68):
        for k in (-6, 0, 6):
            c.line(f"M{x + k} -76l{k * 0.5} -10", ink.light, 2)
    c.disc(1, -58, 11, c.tone(0.5), 8)
    c.disc(1, -61, 5, ink.dark, 3.4)
    c.path("M-9 -50Q1 -42 11 -50L6 -36H-4Z", ink.accent)
    c.path("M-7 -49L-5 -43L-3 -48ZM5 -48L7 -43L9 -49Z", ink.light)
    c.disc(-9, -68, 2, ink.glow)
    c.disc(11, -68, 2, ink.glow)
    return c.svg()


def stag(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for side in (1, -1):
        with c.group(f"translate(26 -52) scale({side} 1)"):
            c.line("M2 0Q6 -22 24 -30Q34 -36 30 -48M10 -20Q6 -34 12 -44M24 -30Q38 -30 44 -40", c.tone(0.14), 4)
    body(c, smooth([(14, -44), (22, -54), (34, -50), (44, -36), (52, -30), (48, -22), (34, -24), (30, -6), (28, 16), (20, 34), (-20, 34), (-52, 40), (-64, 28), (-60, 6), (-36, -2), (2, -4), (10, -20)]))
    for x, lean in ((-56, -4), (-42, 4), (8, -2), (22, 4)):
        body(c, f"M{x - 7} 26L{x + lean - 3} 62L{x + lean - 4} 100H{x + lean + 4}L{x + lean + 5} 62L{x + 9} 26Z")
    body(c, smooth([(10, -48), (-6, -58), (-2, -46)]), 0.3)
    c.path("M-64 12Q-78 8 -72 26Z", ink.light)
    c.disc(34, -41, 2, ink.glow)
    return c.svg()


def fawn(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur = ink.mix(ink.mid, ink.accent, 0.4)
    fur = ink.mix(fur, ink.light, 0.25)
    low = ink.mix(fur, ink.dark, 0.55)
    for x, lean in ((-36, -6), (-20, 2), (14, 0), (30, 8)):
        coat(c, f"M{x - 6} 30L{x + lean - 3} 66L{x + lean - 4} 96H{x + lean + 4}L{x + lean + 4} 66L{x + 8} 30Z", fur, low)
        c.box(x + lean - 5, 93, 10, 7, ink.dark, 2)
    back = smooth([(12, -30), (10, -6), (-16, -2), (-42, 4), (-50, 24), (-36, 40), (18, 40), (38, 24), (38, -6), (34, -30)])
    coat(c, back, fur, low)
    for x, y in ((-34, 10), (-24, 18), (-14, 8), (-4, 18), (-40, 22), (6, 8), (-28, 28), (-12, 28)):
        c.disc(x, y, 3, ink.light)
    c.path("M-50 12Q-66 2 -58 28Z", "#ffffff")
    coat(c, mirrored([(0, -88), (20, -82), (28, -62), (20, -42), (10, -28), (0, -24)]).replace("M0.0", "M0.0"), fur, fur, low)
    with c.group("translate(0 0)"):
        for side in (1, -1):
            with c.group(f"scale({side} 1)"):
                coat(c, smooth([(16, -78), (40, -98), (62, -90), (50, -72), (26, -64)]), fur, low)
                c.path(smooth([(26, -76), (42, -90), (54, -88), (44, -76)]), ink.mix(fur, ink.light, 0.5))
                eye(c, 14, -60, 6)
    c.path(smooth([(0, -42), (10, -36), (8, -26), (0, -23), (-8, -26), (-10, -36)]), ink.mix(fur, ink.light, 0.55))
    c.disc(0, -35, 5, ink.dark, 4)
    return c.svg()


def baby_elephant(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(ink.mix(ink.mid, "#8a94a8", 0.55), ink.light, 0.2)
    low = ink.mix(skin, ink.dark, 0.5)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, smooth([(18, -42), (44, -72), (84, -74), (99, -40), (90, 0), (64, 28), (34, 18)]), skin, low)
            c.path(smooth([(30, -36), (50, -58), (80, -60), (88, -36), (78, -4), (58, 14), (38, 6)]), ink.mix(skin, ink.accent, 0.38))
    coat(c, smooth([(-34, 26), (-44, 62), (-42, 100), (-8, 100), (0, 84), (8, 100), (42, 100), (44, 62), (34, 26)]), skin, low)
    coat(c, mirrored([(0, -66), (28, -58), (42, -28), (38, 6), (24, 28), (0, 34)]), skin, skin, low)
    coat(c, "M-13 8Q-16 46 -2 62Q16 70 22 52L12 46Q8 54 5 44Q12 24 13 8Z", skin, low)
    eye(c, -18, -12, 6.5)
    eye(c, 18, -12, 6.5)
    c.form("M-30 -52L0 -98L30 -52Q0 -42 -30 -52Z", ink.accent, ink.light, 1.5, 1)
    c.disc(0, -96, 7, ink.glow)
    return c.svg()


def panda(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    white, shade = ink.mix(ink.light, "#ffffff", 0.7), ink.mix(ink.light, ink.mid, 0.35)
    coat(c, smooth([(-54, 10), (-68, 56), (-56, 98), (56, 98), (68, 56), (54, 10)]), white, white, shade)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            body(c, smooth([(36, 8), (70, 20), (84, 58), (66, 66), (50, 40)]), 0.3, 0.02)
            body(c, smooth([(24, 100), (20, 74), (48, 66), (70, 82), (66, 100)]), 0.3, 0.02)
            c.disc(42, -78, 19, ink.dark)
    body(c, smooth([(-58, 4), (0, 20), (58, 4), (52, 34), (0, 26), (-52, 34)]), 0.28)
    coat(c, mirrored([(0, -90), (36, -84), (60, -54), (58, -14), (34, 14), (0, 20)]), white, white, shade)
    for side in (1, -1):
        with c.group(f"scale({side} 1) rotate(24 24 -34)"):
            c.disc(25, -32, 13, ink.dark, 18)
        eye(c, side * 22, -33, 6)
        c.ring(side * 22, -33, 6, white, 1.6)
    c.path("M-10 -14H10L0 -4Z", ink.dark)
    c.line("M0 -4V2M-14 2Q-6 10 0 2Q6 10 14 2", ink.dark, 2.6)
    c.form("M-66 62Q0 78 66 62L64 74Q0 90 -64 74Z", ink.accent, ink.light, 1, 1)
    return c.svg()


def mammoth(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hair = (ink.mix(ink.mid, ink.accent, 0.3), ink.mix(ink.mid, ink.dark, 0.4), ink.mix(ink.mid, ink.dark, 0.75))
    shape = smooth([(-92, 30), (-94, -14), (-72, -44), (-36, -54), (-4, -48), (10, -74), (32, -90), (54, -80), (62, -52), (58, -24), (54, 6), (46, 40), (44, 70), (34, 64), (28, 20), (14, 30), (-20, 40), (-60, 42)])
    for x in (-78, -52, -10, 14):
        coat(c, f"M{x - 13} 20L{x - 11} 98H{x + 12}L{x + 14} 20Z", *hair[1:])
        c.line(f"M{x - 8} 98H{x + 10}", ink.light, 3)
    coat(c, shape, *hair)
    for x in range(-84, 20, 11):
        c.line(f"M{x} 24q-3 16 -1 {22 + (x * 7) % 12}", hair[1], 5)
        c.line(f"M{x + 4} -24q-4 12 -2 24", hair[2], 1.5, 0.5)
    coat(c, "M56 -30Q70 0 64 44Q60 72 76 82Q84 84 86 76L92 80Q88 96 72 94Q48 88 48 46L42 -14Z", *hair)
    c.line("M50 2Q58 50 92 44Q98 34 94 22", ink.light, 7)
    c.path("M6 -60Q-8 -30 12 -16Q24 -30 20 -56Z", hair[2])
    c.disc(43, -50, 3.4, ink.dark)
    c.disc(42, -51, 1.1, "#ffffff")
    return c.svg()


def buffalo(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x in (-66, -48, 10, 28):
        body(c, f"M{x - 8} 30L{x - 5} 98H{x + 6}L{x + 10} 30Z")
    body(c, smooth([(-90, 20), (-84, -12), (-50, -26), (-20, -40), (14, -62), (40, -56), (58, -30), (76, -12), (86, 14), (80, 34), (62, 38), (52, 54), (40, 64), (22, 50), (-10, 44), (-60, 44), (-84, 40)]))
    body(c, smooth([(20, -50), (48, -46), (58, -10), (60, 30), (44, 58), (30, 40), (14, 10)]), 0.46, 0.1)
    c.line("M58 -26Q62 -48 78 -44", ink.light, 5)
    c.line("M-88 10Q-100 30 -94 56", c.tone(0.1), 3.4)
    c.disc(68, -2, 2.2, ink.glow)
    return c.svg()


def black_swan(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-88, -8), (-70, 10), (-92, 14), (-66, 40), (-36, 62), (20, 66), (56, 48), (62, 22), (40, 2), (0, 14), (-40, 10)]))
    c.line("M48 30Q70 -6 46 -30Q20 -54 34 -76", c.tone(0.04), 19)
    c.line("M41 20Q58 -6 38 -28Q14 -52 28 -74", c.tone(0.5), 1.8, 0.8)
    body(c, smooth([(26, -88), (42, -96), (56, -86), (54, -72), (38, -66), (26, -72)]))
    c.path("M52 -86L76 -74L52 -72Z", ink.accent)
    c.disc(45, -84, 2.6, ink.accent)
    for k in range(5):
        c.line(f"M{-70 + k * 9} {10 + k * 4}Q{-30 + k * 14} {40 + k * 2} {10 + k * 10} {26 + k * 4}", c.tone(0.45), 1.6, 0.7)
    body(c, smooth([(-20, 20), (-60, -20), (-84, -40), (-70, -50), (-40, -34), (-10, -20), (24, 6), (30, 30)]), 0.44, 0.06)
    for y in (78, 88):
        c.line(f"M{-60 + y - 78} {y}H{60 - y + 78}", ink.light, 1.6, 0.6)
    return c.svg()


def crow(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-100 72Q-40 64 100 78", c.tone(0.14), 8)
    c.line("M-4 50L-8 70M10 50L12 72M-18 71H2M4 73H24", c.tone(0.2), 4)
    body(c, smooth([(34, -64), (50, -58), (56, -44), (46, -28), (40, -4), (28, 34), (0, 54), (-30, 52), (-60, 66), (-92, 84), (-96, 76), (-66, 46), (-44, 14), (-16, -20), (8, -46), (18, -62)]))
    body(c, smooth([(10, -24), (24, 0), (10, 30), (-24, 46), (-70, 66), (-52, 36), (-24, 0)]), 0.4, 0.06)
    c.form("M50 -56L84 -46L54 -40Z", c.tone(0.3), ink.light, 1, 1)
    c.disc(38, -50, 4, ink.accent)
    c.disc(38, -50, 1.8, ink.dark)
    return c.svg()


MOTIFS = {
    "lion_on_rock": Motif("a lion on a rock", lion_on_rock, ("lion", "savannah", "king", "africa", "animals")),
    "wolf": Motif("a howling wolf", wolf, ("wolf", "wild", "night", "forest", "danger")),
    "fox": Motif("a fox", fox, ("fox", "forest", "animals", "sly", "family")),
    "bear": Motif("a roaring bear", bear, ("bear", "wild", "danger", "forest", "survival")),
    "stag": Motif("a stag", stag, ("deer", "stag", "forest", "hunt", "wild")),
    "fawn": Motif("a fawn", fawn, ("deer", "forest", "cute", "animals", "family")),
    "baby_elephant": Motif("a baby elephant with big ears", baby_elephant, ("elephant", "circus", "cute", "family")),
    "panda": Motif("a panda", panda, ("panda", "kung fu", "china", "comedy", "animals")),
    "mammoth": Motif("a mammoth", mammoth, ("mammoth", "ice age", "prehistoric", "animals")),
    "buffalo": Motif("a buffalo", buffalo, ("buffalo", "prairie", "western", "wild")),
    "black_swan": Motif("a black swan", black_swan, ("swan", "ballet", "dark", "elegant", "bird")),
    "crow": Motif("a crow on a wire", crow, ("crow", "bird", "birds", "horror", "omen")),
}
