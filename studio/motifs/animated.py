"""Faces of animated films: puppets, ogres, spirits, rabbits and little monsters."""

from __future__ import annotations

from math import cos, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import coat, eye, mirrored


def long_nosed_puppet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wood, red, blue = c.local("#d9a066"), c.local("#c93a2c"), c.local("#3566b8")
    for x in (-58, 0, 56):
        c.line(f"M{x * 0.55} -100L{x} {-20 if x else -64}", ink.light, 0.9, 0.8)
    coat(c, smooth([(-40, 40), (-52, 98), (52, 98), (40, 40), (0, 30)]), red, ink.mix(red, ink.dark, 0.4))
    c.path("M-26 40L0 52L26 40L34 62L0 54L-34 62Z", blue)
    c.disc(0, 53, 7, ink.mix(blue, ink.dark, 0.3))
    for x in (-62, 62):
        coat(c, f"M{x * 0.62} 46Q{x * 0.95} 40 {x} 6L{x * 0.8} 0Q{x * 0.7} 26 {x * 0.5} 34Z", c.local("#f0c23c"), ink.mix(c.local("#f0c23c"), ink.dark, 0.4))
        c.disc(x * 0.92, -4, 11, "#ffffff")
    coat(c, mirrored([(0, -58), (34, -50), (44, -16), (34, 18), (0, 34)]), ink.mix(wood, "#ffffff", 0.25), wood, ink.mix(wood, ink.dark, 0.35))
    c.path("M-44 -22Q-50 -52 -14 -60Q28 -66 44 -24Q30 -44 6 -44Q-24 -44 -44 -22Z", c.local("#3a2416"))
    coat(c, smooth([(-46, -42), (-30, -78), (4, -90), (36, -72), (46, -42), (0, -52)]), c.local("#f0c23c"), ink.mix(c.local("#f0c23c"), ink.dark, 0.35))
    c.path("M-46 -46Q0 -64 46 -46L47 -37Q0 -54 -47 -37Z", blue)
    c.path("M26 -66Q42 -98 60 -94Q54 -76 36 -58Z", red)
    for x in (-15, 15):
        c.disc(x, -14, 9, "#ffffff", 11)
        eye(c, x + 2, -12, 5.5)
    c.disc(-28, 8, 7, red, 0, 0.4)
    c.line("M-14 17Q2 28 18 14", ink.dark, 2.4)
    nose = "M0 -4L96 -15Q100 -11 96 -7L0 9Q-6 2 0 -4Z"
    coat(c, nose, ink.mix(wood, "#ffffff", 0.35), ink.mix(wood, ink.dark, 0.25))
    c.path("M82 -13Q86 -32 98 -30Q96 -18 84 -11Z", c.local("#5da13c"))
    return c.svg()


def cheshire_grin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pink, plum = c.local("#e05fb0"), c.local("#6a2c8c")
    c.halo(0, 0, 98, pink, 0.5)
    head = mirrored([(0, -46), (26, -52), (50, -88), (70, -48), (88, -4), (84, 40), (52, 74), (0, 84)])
    coat(c, head, ink.mix(pink, "#ffffff", 0.2), pink, plum)
    with c.inside(head):
        for k in range(5):
            y = -50 + k * 30
            for s in (1, -1):
                c.path(f"M{s * 96} {y - 8}Q{s * 60} {y - 2} {s * (46 + k * 3)} {y + 10}Q{s * 66} {y + 14} {s * 96} {y + 12}Z", plum)
        c.path("M-6 -56H6L0 -16ZM-22 -56H-13L-12 -30ZM22 -56H13L12 -30Z", plum)
    for s in (1, -1):
        c.disc(s * 32, -14, 17, ink.mix(c.local("#f2e04a"), "#ffffff", 0.3), 19)
        c.disc(s * 30, -12, 5, ink.dark, 13)
        c.disc(s * 30 - 2, -18, 2.4, "#ffffff")
        c.line(f"M{s * 14} 18L{s * 60} 8", plum, 0)
    c.path("M-8 8H8L0 17Z", plum)
    mouth = "M-68 22Q0 48 68 22Q58 66 0 70Q-58 66 -68 22Z"
    c.path(mouth, "#ffffff")
    with c.inside(mouth):
        for x in range(-60, 70, 13):
            c.line(f"M{x} 10V80", c.tone(0.3), 1.4)
        c.line("M-70 44Q0 64 70 44", c.tone(0.3), 1.6)
    c.line(mouth, plum, 3)
    return c.svg()


def tiger(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, pale = c.local("#e8862a"), ink.mix(c.local("#fff0d8"), ink.light, 0.3)
    coat(c, mirrored([(0, 20), (52, 40), (72, 100), (0, 100)]), fur, ink.mix(fur, ink.dark, 0.5))
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            coat(c, smooth([(34, -70), (56, -92), (78, -76), (70, -44)]), fur, ink.mix(fur, ink.dark, 0.3))
            c.disc(58, -70, 9, ink.dark, 11)
            c.path("M20 70Q44 66 62 84L60 92Q40 78 20 80ZM26 48Q46 46 58 56L58 64Q42 56 26 58Z", ink.dark)
    head = mirrored([(0, -78), (36, -76), (66, -44), (74, -2), (64, 34), (36, 62), (0, 70)])
    coat(c, head, ink.mix(fur, "#ffffff", 0.25), fur, ink.mix(fur, ink.dark, 0.35))
    with c.inside(head):
        for s in (1, -1):
            with c.group(f"scale({s} 1)"):
                c.path("M80 20Q56 20 44 36Q30 60 40 74H84Z", pale)
                c.path("M0 36Q20 18 38 34Q44 56 22 64L0 70Z", pale)
                c.path("M12 -48Q30 -56 44 -40Q36 -32 26 -34Q16 -36 12 -48Z", pale)
                for d in ("M78 -30Q58 -26 48 -14Q60 -14 78 -16Z", "M80 -4Q60 -2 50 8Q62 8 80 10Z", "M76 28Q60 26 50 30Q60 36 74 40Z", "M4 -84Q20 -74 22 -56Q10 -62 3 -70Z",
                          "M30 -80Q40 -70 40 -58Q30 -64 24 -76Z", "M3 -62Q14 -56 14 -44Q6 -48 2 -52Z", "M60 48Q48 44 44 50Q50 56 58 58Z"):
                    c.path(d, ink.dark)
    for s in (1, -1):
        c.path(f"M{s * 14} -16Q{s * 24} -32 {s * 42} -26Q{s * 40} -10 {s * 26} -9Q{s * 18} -9 {s * 14} -16Z", ink.dark)
        c.disc(s * 28, -19, 8, c.local("#f4d23a"))
        c.disc(s * 28, -19, 4, ink.dark)
        c.line(f"M{s * 22} 44L{s * 76} 34M{s * 22} 49L{s * 72} 52", ink.light, 1)
    c.path("M-10 -20Q-12 10 -18 24H18Q12 10 10 -20Z", fur)
    c.path("M-18 22Q0 16 18 22Q12 38 0 40Q-12 38 -18 22Z", c.local("#c4545a"))
    c.line("M0 40V48M-20 54Q-8 58 0 48Q8 58 20 54", ink.dark, 2.6)
    return c.svg()


def toon_rabbit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    white, red, blue = "#ffffff", c.local("#d92f2a"), c.local("#2c6fd0")
    shade = ink.mix(ink.light, ink.mid, 0.3)
    for s, d in ((1, smooth([(12, -40), (10, -80), (28, -99), (40, -84), (36, -50), (26, -34)])), (-1, smooth([(12, -40), (16, -78), (40, -92), (64, -84), (62, -70), (44, -70), (34, -52), (26, -34)]))):
        with c.group(f"scale({s} 1)"):
            coat(c, d, white, shade)
            c.line("M22 -44Q20 -66 28 -84", c.local("#f0a0b0"), 6, 0.8)
    coat(c, mirrored([(0, 52), (38, 62), (48, 100), (0, 100)]), red, ink.mix(red, ink.dark, 0.4))
    coat(c, mirrored([(0, -52), (30, -46), (44, -18), (66, 8), (62, 30), (32, 48), (0, 54)]), white, white, shade)
    c.path("M-8 -50Q-16 -74 4 -76Q-2 -66 4 -62Q14 -72 18 -64Q8 -58 8 -48Z", c.local("#e8792a"))
    for s in (1, -1):
        c.disc(s * 15, -18, 14, white, 21)
        c.ring(s * 15, -18, 14, ink.dark, 1.6, 21)
        c.disc(s * 12, -12, 6, blue, 9)
        c.disc(s * 12, -12, 3, ink.dark, 5)
        c.line(f"M{s * 6} -50Q{s * 18} -58 {s * 30} -46", ink.dark, 3)
    c.disc(0, 4, 9, c.local("#f08a9a"), 7)
    c.path("M-46 14Q0 30 46 14Q40 48 0 50Q-40 48 -46 14Z", c.local("#7c1622"))
    c.path("M-12 22H-1V38H-11ZM1 22H12L11 38H1Z", white)
    c.path("M-22 44Q0 30 22 44Q10 50 0 50T-22 44Z", c.local("#ef6a70"))
    c.path("M0 70L-44 52Q-50 72 -42 92ZM0 70L44 52Q50 72 42 92Z", blue)
    for x, y in ((-34, 66), (-32, 80), (-18, 71), (34, 66), (32, 80), (18, 71)):
        c.disc(x, y, 3, c.local("#f6d33c"))
    c.box(-8, 63, 16, 16, ink.mix(blue, ink.dark, 0.35), 5)
    return c.svg()


def one_eyed_monster(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green = c.local("#86c92e")
    for s in (1, -1):
        coat(c, f"M{s * 36} -56Q{s * 40} -84 {s * 30} -96Q{s * 60} -84 {s * 58} -44Z", c.local("#e8dcae"), c.local("#8a7a4a"))
        c.line(f"M{s * 62} 14Q{s * 92} 24 {s * 84} 62", green, 10)
        c.line(f"M{s * 26} 64V92M{s * 26} 92H{s * 42}", ink.mix(green, ink.dark, 0.3), 13)
    c.disc(0, 2, 72, c.ball(0, 2, 74, ink.mix(green, "#ffffff", 0.5), green, ink.mix(green, ink.dark, 0.55)))
    c.disc(0, -14, 39, "#ffffff")
    c.disc(0, -14, 39, c.ball(0, -14, 40, "#ffffff", "#ffffff", c.tone(0.7)))
    c.disc(2, -12, 22, c.local("#38b6b0"))
    c.ring(2, -12, 21, ink.mix(c.local("#38b6b0"), ink.dark, 0.5), 2)
    c.disc(2, -12, 11, ink.dark)
    c.disc(-5, -20, 5, "#ffffff")
    c.path("M-40 -26Q-30 -56 0 -56T40 -26Q24 -42 0 -42T-40 -26Z", ink.mix(green, ink.dark, 0.25))
    mouth = "M-46 32Q0 46 46 32Q38 66 0 66T-46 32Z"
    c.path(mouth, c.local("#5a1a2c"))
    with c.inside(mouth):
        c.path("M-50 28Q0 42 50 28V36Q0 50 -50 36Z", "#ffffff")
        c.disc(4, 68, 24, c.local("#e0606c"), 14)
    return c.svg()


def ogre(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green = c.local("#9db52c")
    dark = ink.mix(green, ink.dark, 0.5)
    coat(c, mirrored([(0, 56), (60, 66), (88, 100), (0, 100)]), c.local("#6b4a2c"), ink.mix(c.local("#6b4a2c"), ink.dark, 0.5))
    c.path("M-44 62Q0 92 44 62L50 76Q0 106 -50 76Z", c.local("#d8c49a"))
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            coat(c, "M40 -46Q60 -62 76 -80Q96 -82 97 -62Q94 -46 72 -42Q58 -36 46 -30Z", green, dark)
            c.disc(87, -65, 8, dark, 12)
    coat(c, mirrored([(0, -92), (36, -86), (52, -54), (58, -6), (66, 30), (48, 64), (0, 74)]), ink.mix(green, "#ffffff", 0.25), green, dark)
    for s in (1, -1):
        c.path(f"M{s * 8} -30Q{s * 24} -50 {s * 46} -36Q{s * 28} -38 {s * 10} -24Z", dark)
        c.disc(s * 24, -20, 11, "#ffffff", 9)
        c.disc(s * 22, -19, 5.5, c.local("#6a3c18"))
        c.disc(s * 22, -19, 2.6, ink.dark)
        c.path(f"M{s * 34} -22Q{s * 24} -34 {s * 13} -22Q{s * 24} -28 {s * 34} -22Z", dark)
    c.path(smooth([(0, -22), (10, -4), (26, 8), (22, 22), (0, 24), (-22, 22), (-26, 8), (-10, -4)]), ink.mix(green, "#ffffff", 0.18))
    c.line("M-24 18Q-12 28 0 24Q12 28 24 18", dark, 2.5)
    c.line("M-44 38Q0 62 46 34M-50 32L-42 42M52 28L44 40", dark, 4)
    c.path("M-26 47Q0 58 24 45L20 52Q0 60 -22 53Z", "#ffffff", 0.9)
    return c.svg()


def masked_spirit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    cloak = smooth([(0, -92), (34, -78), (46, -36), (52, 20), (64, 84), (52, 100), (-52, 100), (-64, 84), (-52, 20), (-46, -36), (-34, -78)])
    c.path(cloak, c.fade(ink.mix(ink.dark, "#000000", 0.5), ink.dark, ink.mix(ink.dark, ink.mid, 0.7), y1=-90, y2=110), 0.93)
    c.line(cloak, ink.light, 1.1, 0.5)
    face = mirrored([(0, -80), (22, -74), (30, -46), (24, -14), (10, 4), (0, 7)])
    coat(c, face, "#ffffff", "#ffffff", ink.mix(ink.light, ink.mid, 0.35))
    purple = c.local("#8a4fa0")
    for s in (1, -1):
        c.disc(s * 12, -44, 7, ink.dark, 4.6)
        c.path(f"M{s * 12} -72L{s * 16} -52Q{s * 12} -49 {s * 8} -52Z", purple)
        c.path(f"M{s * 12} -18L{s * 16} -34Q{s * 12} -38 {s * 8} -34Z", purple)
    c.disc(0, -10, 7, ink.dark, 2.4)
    c.line("M-6 -1Q0 2 6 -1", c.tone(0.5), 1.4)
    for s in (1, -1):
        c.path(f"M{s * 40} 44Q{s * 24} 36 {s * 10} 48L{s * 8} 56Q{s * 26} 50 {s * 42} 58Z", ink.mix(ink.dark, ink.mid, 0.6))
    for x, y, r in ((-5, 44, 6), (6, 42, 7), (0, 36, 6)):
        c.disc(x, y, r, c.ball(x, y, r, "#ffffff", c.gold))
    c.halo(0, 40, 34, c.gold, 0.5)
    return c.svg()


def blue_alien(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    blue, pale, deep = c.local("#3f7fd0"), c.local("#a8d4f4"), c.local("#1d3f86")
    coat(c, mirrored([(0, 24), (40, 40), (52, 78), (42, 100), (0, 100)]), blue, deep)
    coat(c, mirrored([(0, 42), (24, 54), (26, 100), (0, 100)]), pale, ink.mix(pale, deep, 0.3))
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            coat(c, smooth([(30, -40), (52, -84), (82, -92), (98, -56), (88, -20), (60, -8), (44, -14)]), blue, deep)
            c.path(smooth([(44, -36), (58, -72), (78, -80), (90, -54), (80, -30), (58, -18)]), c.local("#e08aa8"))
            c.path("M98 -62L82 -56L97 -46Z", deep)
            c.line("M36 62Q60 64 62 86", blue, 13)
    coat(c, mirrored([(0, -58), (30, -54), (54, -26), (62, 10), (44, 36), (0, 44)]), ink.mix(blue, "#ffffff", 0.2), blue, deep)
    c.path(mirrored([(0, -48), (8, -56), (12, -50), (0, -20)]), deep)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.path(smooth([(10, -10), (30, -36), (50, -18), (48, 10), (26, 14)]), pale)
            c.path(smooth([(16, -6), (30, -26), (43, -12), (40, 6), (24, 8)]), "#12121c")
        c.disc(s * 30 - 5, -14, 5, "#ffffff")
    c.path(smooth([(0, -16), (17, -12), (20, 2), (8, 12), (-8, 12), (-20, 2), (-17, -12)]), deep)
    c.disc(-6, -8, 6, "#ffffff", 3, 0.4)
    c.path("M-42 20Q0 30 42 20Q34 38 0 40T-42 20Z", c.local("#5a1830"))
    c.path("M-36 22L-32 29L-28 23ZM36 22L32 29L28 23ZM-20 25L-17 30L-14 26ZM20 25L17 30L14 26Z", "#ffffff")
    for x, y in ((-54, -70), (54, -62)):
        for k in range(5):
            c.disc(x + 8 * cos(k * 1.257), y + 8 * sin(k * 1.257), 5.5, ink.accent)
        c.disc(x, y, 4, ink.glow)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "long_nosed_puppet": Motif("a wooden puppet with a long nose", long_nosed_puppet, ("puppet", "fairy tale", "family", "lie", "boy")),
    "cheshire_grin": Motif("a striped cat with an enormous grin", cheshire_grin, ("cat", "fantasy", "dream", "nonsense", "family")),
    "tiger": Motif("a tiger", tiger, ("tiger", "jungle", "animals", "danger", "adventure")),
    "toon_rabbit": Motif("a cartoon rabbit with a bow tie", toon_rabbit, ("rabbit", "comedy", "animation", "hollywood", "family")),
    "one_eyed_monster": Motif("a round monster with one eye", one_eyed_monster, ("monster", "comedy", "family", "cute", "friends")),
    "ogre": Motif("an ogre with trumpet ears", ogre, ("ogre", "fairy tale", "comedy", "swamp", "family")),
    "masked_spirit": Motif("a dark spirit with a white mask", masked_spirit, ("spirit", "ghost", "japan", "anime", "fantasy")),
    "blue_alien": Motif("a little blue alien with big ears", blue_alien, ("alien", "cute", "family", "hawaii", "comedy")),
}
