"""Places and companions of stories for children of all ages."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def curled_hill(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hill = ("M-100 100Q-70 40 -30 12Q4 -12 34 -14Q70 -14 74 18Q74 44 50 44Q30 42 32 24Q36 10 50 14Q58 20 52 27Q60 26 60 18Q56 4 44 6Q22 10 22 28Q24 56 52 56"
            "Q88 52 86 14Q80 -28 36 -28Q-4 -26 -40 4Q-60 22 -72 44L-100 84Z")
    body(c, hill, 0.3, 0.04, 0.8)
    body(c, "M-100 100Q-60 30 0 34Q10 60 60 66Q88 74 100 100Z", 0.26, 0.02, 0.7)
    c.line("M4 -20L0 -52M14 -22L12 -52", ink.dark, 3.4)
    c.path("M-4 -50L0 -78H14L18 -50L22 -34L13 -48H4L-6 -34Z", ink.dark)
    c.line("M1 -74Q-16 -66 -20 -50M13 -74Q30 -72 36 -84", ink.dark, 2.6)
    c.line("M36 -84L40 -90M36 -84L42 -84M-20 -50L-24 -44M-20 -50L-18 -43", ink.dark, 1.4)
    c.path("M6 -78L-8 -84L-6 -74L6 -78L18 -84L17 -73Z", ink.dark)
    c.disc(7, -90, 10, ink.mix(ink.light, "#ffffff", 0.5))
    c.disc(3, -91, 2.6, ink.dark, 3.4)
    c.disc(11, -91, 2.6, ink.dark, 3.4)
    c.line("M0 -85Q7 -82 14 -85", ink.dark, 1.1)
    for x, y, s in ((-70, 84, 1.0), (-34, 92, 0.8), (60, 90, 1.1), (20, 88, 0.7)):
        with c.group(f"translate({x} {y}) scale({s})"):
            c.path("M-11 2Q-14 -10 0 -11Q14 -10 11 2Q0 8 -11 2Z", c.local("#e8791f"))
            c.path("M-7 -4L-3 -1H-8ZM7 -4L3 -1H8ZM-6 1Q0 5 6 1L3 3H-3Z", ink.glow)
            c.line("M0 -11Q1 -15 4 -16", ink.dark, 2)
    return c.svg()


def walking_castle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    iron, rust, slate = c.tone(0.34), c.local("#a8683a"), c.local("#4f6a78")
    for x, y in ((-52, -66), (-30, -84), (44, -78)):
        for k in range(5):
            c.disc(x + 8 * k + rng.uniform(-3, 3), y - 6 * k, 6 + 2 * k, ink.light, 0, 0.4)
    for x, foot in ((-54, -74), (-22, -30), (26, 36), (56, 78)):
        c.line(f"M{x} 38L{(x + foot) / 2 + 8} 62L{foot} 92", c.tone(0.12), 6)
        c.disc((x + foot) / 2 + 8, 62, 6, rust)
        c.path(f"M{foot - 4} 90L{foot - 15} 98L{foot} 95L{foot + 3} 99L{foot + 15} 97L{foot + 5} 89Z", c.tone(0.1))
    coat(c, smooth([(-78, -6), (-56, -30), (0, -34), (62, -24), (82, 6), (70, 34), (30, 48), (-40, 48), (-76, 30)]), iron, c.tone(0.1))
    coat(c, "M58 -14Q96 -10 98 12Q84 30 60 28Z", rust, ink.mix(rust, ink.dark, 0.6))
    c.line("M62 16Q80 22 96 14", ink.dark, 3)
    c.disc(74, -4, 6, ink.glow)
    c.disc(75, -4, 2.6, ink.dark)
    for x, top, w, roof in ((-62, -62, 22, slate), (-34, -84, 24, rust), (-6, -58, 26, slate), (24, -76, 22, rust), (50, -54, 18, slate)):
        coat(c, f"M{x - w / 2} 0V{top + 22}H{x + w / 2}V0Z", c.tone(0.5), c.tone(0.16))
        coat(c, f"M{x - w / 2 - 4} {top + 24}L{x} {top}L{x + w / 2 + 4} {top + 24}Z", roof, ink.mix(roof, ink.dark, 0.55))
        c.window(x - 4, top + 30, 8, 11, arched=True)
    for x in (-56, -16, 28):
        c.box(x, -98 + abs(x) * 0.5, 7, 40, c.tone(0.14))
    for x, y, r in ((-44, 14, 12), (-10, 22, 15), (30, 10, 11)):
        c.disc(x, y, r, rust)
        c.ring(x, y, r * 0.7, ink.dark, 1.6)
        c.line(f"M{x - r} {y}H{x + r}M{x} {y - r}V{y + r}", ink.dark, 1.2)
    for x in (-60, -28, 10, 48):
        c.window(x, -14, 9, 10)
    return c.svg()


def hair_tower(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(4, -50, 80, o=0.5)
    body(c, "M-98 100Q-60 84 0 86T98 100Z", 0.3, 0.05)
    coat(c, "M-24 92Q-14 40 -16 -18H20Q18 40 28 92Z", c.tone(0.82), c.tone(0.6), c.tone(0.2))
    for _ in range(26):
        x, y = rng.uniform(-14, 16), rng.uniform(-10, 84)
        c.box(x, y, 6, 3, c.tone(0.4), 1, 0.5)
    coat(c, "M-30 -14L-24 -42H28L34 -14Q2 -4 -30 -14Z", c.tone(0.86), c.tone(0.36))
    roof = c.local("#7a5ab8")
    coat(c, "M-38 -40L2 -99L42 -40Q2 -30 -38 -40Z", roof, ink.mix(roof, ink.dark, 0.6))
    coat(c, "M22 -30L34 -56L46 -30L42 -8H26Z", c.tone(0.7), c.tone(0.3))
    coat(c, "M20 -28L34 -64L48 -28Z", roof, ink.mix(roof, ink.dark, 0.6))
    c.window(-8, -36, 20, 20, arched=True, bars=False)
    gold = ink.mix(c.local("#ffc93c"), "#ffffff", 0.15)
    hair = "M-4 -18Q-10 10 -4 38Q2 66 -14 82Q-36 98 -66 90Q-90 82 -94 94Q-60 102 -34 98Q4 94 10 66Q14 40 8 12Q6 0 10 -18Z"
    c.path(hair, c.fade(ink.mix(gold, "#ffffff", 0.5), gold, ink.mix(gold, c.ember, 0.4), y1=-20, y2=100))
    c.line("M1 -16Q-4 12 2 38Q8 68 -10 84Q-34 98 -70 93M5 -16Q2 12 6 40Q8 72 -14 88", ink.mix(gold, c.ember, 0.55), 1.2)
    c.disc(2, -26, 5, ink.mix(ink.light, c.local("#f0b890"), 0.6))
    c.path("M-4 -26Q-4 -34 2 -34T8 -26Q12 -20 10 -16H-6Q-4 -20 -4 -26Z", gold)
    c.disc(2, -25, 3.6, c.local("#f4c8a4"))
    for _ in range(12):
        x, y = rng.choice((-1, 1)) * rng.uniform(46, 96), rng.uniform(-92, 40)
        c.halo(x, y, 9, c.gold, 0.9)
        c.box(x - 2, y - 3, 4, 6, ink.glow, 1)
    return c.svg()


def sewn_buttons(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, hair = ink.mix(c.local("#e8c8b0"), ink.light, 0.4), c.local("#2c3f8f")
    coat(c, mirrored([(0, 56), (50, 74), (70, 100), (0, 100)]), c.local("#f0c419"), ink.mix(c.local("#f0c419"), ink.dark, 0.4))
    coat(c, smooth([(0, -96), (48, -86), (72, -44), (70, 12), (78, 54), (46, 50), (-46, 50), (-78, 54), (-70, 12), (-72, -44), (-48, -86)]), hair, ink.mix(hair, ink.dark, 0.7))
    coat(c, mirrored([(0, -62), (38, -52), (52, -10), (44, 32), (18, 60), (0, 66)]), ink.mix(skin, "#ffffff", 0.3), skin, ink.mix(skin, ink.dark, 0.35))
    c.path("M-54 -16Q-52 -66 0 -72Q52 -66 54 -16Q40 -48 14 -52Q-20 -50 -54 -16Z", hair)
    for x in (-23, 23):
        c.disc(x, 0, 18, c.ball(x, 0, 19, c.tone(0.5), c.tone(0.1), ink.dark))
        c.ring(x, 0, 13.5, c.tone(0.62), 1.3)
        for a in range(4):
            c.disc(x + 4.6 * cos(a * pi / 2 + 0.78), 4.6 * sin(a * pi / 2 + 0.78), 2, ink.light)
        c.line(f"M{x - 3.2} -3.2L{x + 3.2} 3.2M{x + 3.2} -3.2L{x - 3.2} 3.2", ink.accent, 1.5)
    c.line("M-3 20Q0 24 4 20", ink.mix(skin, ink.dark, 0.5), 2)
    c.line("M-14 40Q0 46 16 38", c.local("#a02838"), 3)
    c.line("M36 5Q70 14 66 48Q62 76 86 84", ink.accent, 1.6)
    c.line("M80 72L94 97", ink.light, 2.4)
    return c.svg()


def painted_skull(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bone = ink.mix(ink.light, "#ffffff", 0.7)
    skull = mirrored([(0, -88), (40, -82), (68, -46), (66, -4), (48, 22), (40, 44), (36, 70), (0, 80)])
    colours = [c.local(v) for v in ("#e8428a", "#2cb6c4", "#f7a41d", "#8a4fc4", "#5fb53a")]
    coat(c, skull, bone, bone, ink.mix(bone, ink.mid, 0.35))
    for s in (1, -1):
        for k in range(10):
            a = k * pi / 5
            c.disc(s * 28 + 21 * cos(a), -10 + 21 * sin(a), 6, colours[k % 2])
        c.disc(s * 28, -10, 18, ink.dark)
        c.halo(s * 28, -10, 16, c.gold, 0.7)
        c.disc(s * 28, -10, 4, ink.glow)
        c.line(f"M{s * 60} 4Q{s * 44} 18 {s * 52} 26Q{s * 60} 22 {s * 54} 16", colours[3], 2.4)
        c.line(f"M{s * 20} -58Q{s * 44} -66 {s * 54} -44Q{s * 46} -36 {s * 40} -46", colours[1], 2.6)
        c.disc(s * 12, -40, 3, colours[2])
        c.disc(s * 46, 36, 3, colours[0])
    for k in range(6):
        a = k * pi / 3
        c.disc(11 * cos(a), -62 + 11 * sin(a), 8, colours[2], 0, 0.95)
    c.disc(0, -62, 7, colours[0])
    c.path("M0 14Q-12 26 -8 32Q-2 32 0 26Q2 32 8 32Q12 26 0 14Z", ink.dark)
    c.line("M-40 46Q0 56 40 46", ink.dark, 2)
    for x in range(-32, 40, 8):
        c.line(f"M{x} {44 if abs(x) > 20 else 47}v14", ink.dark, 1.8)
    c.line("M0 64V76M-8 70Q0 78 8 70", colours[4], 2.4)
    for x, y in ((-58, -62), (-44, -78), (58, -62), (44, -78)):
        for k in range(6):
            c.disc(x + 9 * cos(k * 1.047), y + 9 * sin(k * 1.047), 7, colours[2])
        c.disc(x, y, 6, c.ember)
    return c.svg()


def cap_and_moustache(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red, skin = c.local("#e02a24"), c.local("#f6c39a")
    for s in (1, -1):
        c.disc(s * 62, 18, 14, skin, 19)
        c.disc(s * 62, 18, 7, ink.mix(skin, ink.dark, 0.25), 11)
        c.path(f"M{s * 46} -6H{s * 60}V44L{s * 50} 30Z", c.local("#4a2814"))
    coat(c, mirrored([(0, -30), (46, -24), (58, 10), (50, 58), (24, 84), (0, 90)]), ink.mix(skin, "#ffffff", 0.2), skin, ink.mix(skin, ink.dark, 0.25))
    coat(c, mirrored([(0, -94), (46, -88), (76, -50), (70, -22), (0, -22)]), ink.mix(red, "#ffffff", 0.15), red, ink.mix(red, ink.dark, 0.45))
    coat(c, "M-70 -22Q0 -50 70 -22Q82 -12 72 -6Q0 -28 -72 -6Q-82 -12 -70 -22Z", red, ink.mix(red, ink.dark, 0.5))
    c.disc(0, -58, 23, "#ffffff")
    with c.group("translate(0 -58)"):
        c.path("M-12 8Q-14 -12 0 -12T12 8Q0 14 -12 8Z", red)
        c.disc(0, -7, 4.5, "#ffffff")
        c.disc(-8, 1, 3, "#ffffff")
        c.disc(8, 1, 3, "#ffffff")
    for s in (1, -1):
        c.disc(s * 19, 8, 12, "#ffffff", 17)
        c.disc(s * 16, 10, 7, c.local("#2f7fd8"), 11)
        c.disc(s * 16, 10, 3.6, ink.dark, 7)
        c.line(f"M{s * 8} -12Q{s * 20} -20 {s * 34} -8", c.local("#4a2814"), 6)
    c.path("M0 46Q16 38 30 46Q44 42 62 50Q54 62 40 60Q34 70 20 66Q8 72 0 64Q-8 72 -20 66Q-34 70 -40 60Q-54 62 -62 50Q-44 42 -30 46Q-16 38 0 46Z", c.local("#3a1e10"))
    c.disc(0, 32, 23, c.ball(0, 32, 24, ink.mix(skin, "#ffffff", 0.5), skin, ink.mix(skin, c.local("#d0603a"), 0.5)), 19)
    c.path("M-20 72Q0 80 20 72Q10 86 0 86T-20 72Z", c.local("#a02a2a"))
    return c.svg()


def scooter(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    paint, dark = ink.accent, ink.mix(ink.accent, ink.dark, 0.5)
    for x in (-58, 60):
        c.disc(x, 66, 28, c.tone(0.06))
        c.disc(x, 66, 16, c.tone(0.7))
        c.disc(x, 66, 6, c.tone(0.2))
    coat(c, "M-92 52Q-90 2 -48 -8H-4Q10 0 12 40Q14 58 40 58L36 70H-22Q-30 40 -56 40Q-80 40 -84 62Z", ink.mix(paint, "#ffffff", 0.35), paint, dark)
    coat(c, "M36 70Q28 20 46 -40L60 -44Q62 0 64 34Q90 34 92 56Q70 44 56 52Q48 60 48 70Z", ink.mix(paint, "#ffffff", 0.35), paint, dark)
    c.line("M52 -40L46 -70M46 -70Q40 -78 24 -76M46 -70Q58 -76 66 -70", c.tone(0.2), 6)
    c.disc(60, -54, 14, c.tone(0.86), 13)
    c.disc(64, -54, 9, ink.glow, 10)
    c.path("M-66 -10Q-66 -28 -44 -28H-10Q4 -26 2 -12Q-30 -4 -66 -10Z", c.fade(c.local("#8a5a34"), ink.dark, y1=-28, y2=-6))
    c.line("M-78 34Q-60 18 -34 24", ink.mix(paint, "#ffffff", 0.6), 3)
    c.line("M-88 -24H-66M-86 -24V8", c.tone(0.3), 3)
    c.line("M-98 95H98", ink.dark, 1.5, 0.5)
    return c.svg()


def umbrella_nanny(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(-6, -18), (10, -20), (20, 10), (32, 58), (18, 68), (-8, 72), (-34, 62), (-22, 16)]), 0.3, 0.02)
    c.line("M-8 70L-14 90L-26 92M8 70L4 92L-8 96", ink.dark, 5)
    c.path("M-34 60Q-8 74 32 56L35 65Q-8 84 -38 69Z", ink.mix(ink.dark, ink.mid, 0.5))
    c.line("M8 -10Q30 -22 34 -42", ink.dark, 7)
    c.line("M-8 -8Q-30 4 -40 22", ink.dark, 7)
    body(c, "M-72 24H-26L-20 56H-80Z", 0.34, 0.06)
    c.line("M-60 24Q-60 12 -49 12T-38 24", ink.dark, 3)
    for x in (-66, -50, -36):
        c.disc(x, 40, 5, ink.accent)
    c.disc(2, -32, 11, ink.dark)
    c.path("M-16 -38Q2 -30 20 -38Q14 -54 2 -54T-16 -38Z", ink.dark)
    for x, y in ((6, -54), (12, -58), (8, -62)):
        c.disc(x, y, 3.4, ink.accent)
    c.line("M-2 -20Q4 -14 -4 -6M4 -20L14 -8", ink.accent, 3)
    c.line("M34 -38L36 -84", ink.dark, 3)
    canopy = "M-26 -52Q-18 -98 36 -99Q88 -96 98 -50Q84 -60 72 -52Q60 -62 46 -53Q34 -62 22 -53Q10 -62 -2 -53Q-14 -60 -26 -52Z"
    c.form(canopy, c.fade(c.tone(0.4), c.tone(0.04), x1=-20, x2=90, y1=0, y2=0), c.tone(0.8), 1, 2)
    c.line("M36 -99Q18 -80 22 -53M36 -99Q50 -80 46 -53M36 -99Q0 -84 -2 -53M36 -99Q72 -84 72 -52", c.tone(0.6), 1)
    return c.svg()


def twirling_woman(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    dress = smooth([(-10, -30), (10, -30), (16, -4), (44, 40), (66, 66), (30, 76), (-10, 78), (-52, 70), (-72, 52), (-30, 20), (-14, -4)])
    c.line("M-8 74L-14 94M14 74L22 94", ink.mix(c.local("#e8b890"), ink.dark, 0.2), 5)
    c.path("M-20 94Q-10 90 -8 97H-24ZM18 94Q28 90 32 97H18Z", ink.dark)
    c.form(dress, c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), y1=-30, y2=80), ink.light, 2, 1.5)
    c.line("M-6 0Q-20 40 -44 64M2 0Q2 40 -4 74M8 0Q24 40 42 68", ink.mix(ink.accent, ink.dark, 0.45), 1.6)
    c.path("M-8 0Q4 30 22 72Q0 80 -24 74Q-14 30 -8 0Z", ink.mix(ink.light, "#ffffff", 0.5), 0.9)
    skin = c.local("#e8b890")
    c.line("M-10 -26Q-48 -30 -92 -52", skin, 7)
    c.line("M10 -26Q48 -32 90 -60", skin, 7)
    c.line("M-10 -27Q-22 -30 -34 -32M10 -27Q22 -30 34 -33", ink.mix(ink.light, "#ffffff", 0.5), 12)
    c.path("M-11 -31Q0 -24 11 -31L15 -4H-14Z", ink.mix(ink.accent, ink.dark, 0.3))
    c.line("M0 -34V-42", skin, 7)
    c.disc(2, -54, 14, skin)
    c.path("M-14 -48Q-18 -72 4 -72Q20 -70 17 -54Q8 -64 -2 -62Q-10 -58 -10 -46Z", c.local("#c9913e"))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "curled_hill": Motif("a skeleton man on a curled hill", curled_hill, ("halloween", "christmas", "skeleton", "gothic", "musical")),
    "walking_castle": Motif("a castle that walks on iron legs", walking_castle, ("castle", "magic", "anime", "wizard", "steampunk")),
    "hair_tower": Motif("a tower with golden hair", hair_tower, ("fairy tale", "princess", "tower", "romance", "family")),
    "sewn_buttons": Motif("a girl with buttons for eyes", sewn_buttons, ("dark", "fairy tale", "doll", "horror", "childhood")),
    "painted_skull": Motif("a painted skull with marigolds", painted_skull, ("mexico", "day of the dead", "music", "family", "spirit")),
    "cap_and_moustache": Motif("a plumber with a red cap and a moustache", cap_and_moustache, ("video games", "comedy", "family", "plumber", "adventure")),
    "scooter": Motif("a motor scooter", scooter, ("italy", "summer", "romance", "friends", "holiday")),
    "umbrella_nanny": Motif("a nanny floating under an umbrella", umbrella_nanny, ("musical", "magic", "london", "family", "nanny")),
    "twirling_woman": Motif("a woman whirling with open arms", twirling_woman, ("musical", "joy", "mountains", "freedom", "dance")),
}
