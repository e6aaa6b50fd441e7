"""Thrillers at a glance: the marked hand, the silenced face, the man at the end of the gun barrel."""

from __future__ import annotations

from math import cos, sin, tau
from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import disc, figure, flesh, limb, shape, shoe
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def gun_barrel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 0, 99, c.tone(0.04))
    for i in range(9):
        a = tau * i / 9
        outer = [(97 * cos(a + t * 0.1), 97 * sin(a + t * 0.1)) for t in range(5)]
        inner = [(60 * cos(a + 0.62 + t * 0.1), 60 * sin(a + 0.62 + t * 0.1)) for t in range(4, -1, -1)]
        c.path(smooth([*outer, *inner]), c.fade(c.tone(0.74), c.tone(0.16), x1=-80, x2=80))
    c.disc(0, 0, 62, c.ball(0, 0, 62, "#ffffff", "#ffffff", ink.mix(ink.glow, "#ffffff", 0.6), ink.mix(ink.glow, ink.mid, 0.4), lean=0))
    c.ring(0, 0, 62, ink.dark, 3)
    legs = limb((-4, 12, 6), (-14, 30, 5), (-22, 50, 3.6)) + shoe(-22, 52, -1, 0.5) + limb((4, 12, 6), (14, 30, 5), (20, 50, 3.6)) + shoe(20, 52, 1, 0.5)
    trunk = shape([(-9, -22), (-13, -4), (-12, 16), (12, 16), (13, -4), (9, -22)])
    arms = limb((8, -18, 5), (22, -16, 4), (36, -20, 3)) + limb((-8, -18, 5), (-17, -6, 4), (-10, 6, 3))
    c.path(legs + trunk + arms + disc(0, -32, 7, 8.5) + "M34 -24h12v4h-8v6h-4Z", ink.dark)
    c.path("M-4 -22H4L0 -8Z", "#ffffff")
    c.path("M-4 -22L0 -19L4 -22V-16L0 -19L-4 -16Z", ink.dark)
    return c.svg()


def silenced_face(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pale = ink.mix(ink.light, "#ffffff", 0.5)
    body(c, mirrored([(0, -98), (42, -92), (70, -54), (74, 10), (66, 70), (76, 100), (0, 100)]), 0.16)
    coat(c, "M-22 60H22V100H-22Z", ink.mix(pale, ink.mid, 0.5), ink.mix(pale, ink.dark, 0.5))
    face = mirrored([(0, -82), (34, -74), (52, -38), (50, 10), (34, 56), (14, 80), (0, 84)])
    c.form(face, c.fade(pale, ink.mix(pale, ink.mid, 0.3), ink.mix(pale, ink.dark, 0.35), x1=-50, x2=56), "#ffffff", 1.5, 1)
    body(c, "M-54 -30Q-48 -90 0 -86Q48 -90 54 -30Q40 -62 4 -74Q-36 -66 -54 -30Z", 0.16)
    for x in (-22, 22):
        c.path(f"M{x - 13} -12Q{x} -24 {x + 13} -12Q{x} -4 {x - 13} -12Z", "#ffffff")
        c.disc(x, -13, 6, c.ember)
        c.disc(x, -13, 2.6, ink.dark)
        c.line(f"M{x - 14} -12Q{x} -25 {x + 14} -12", ink.dark, 2)
        c.line(f"M{x - 14} -30Q{x} -38 {x + 14} -30", c.tone(0.14), 2.6)
    c.line("M-4 -6L-7 20Q0 26 7 20", ink.mix(pale, ink.dark, 0.4), 1.6)
    brown = c.local("#8a5426")
    for side in (1, -1):
        with c.group(f"translate(0 46) scale({side} 1)"):
            c.form("M2 -6Q24 -26 50 -22Q54 -10 38 2Q20 8 2 4Z", c.fade(ink.mix(brown, ink.light, 0.25), brown, ink.mix(brown, ink.dark, 0.6), y1=-22, y2=6), ink.light, 0.6, 1)
            c.form("M2 2Q22 2 34 10Q30 24 16 22Q6 16 2 8Z", c.fade(c.gold, brown, y1=0, y2=24), ink.light, 0.6, 1)
            c.line("M10 -4Q28 -16 46 -16M8 0Q24 -4 38 -4", ink.dark, 1.2, 0.8)
            c.disc(26, -9, 3.4, ink.dark)
            c.line("M1 -14Q6 -26 14 -28", ink.dark, 1.2)
    c.disc(0, 52, 5.6, ink.mix(brown, ink.dark, 0.6), 18)
    c.disc(0, 38, 5, pale, 5.6)
    for x in (-2, 2):
        c.disc(x, 37, 1.3, ink.dark, 1.8)
    return c.svg()


def chalked_hand(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(flesh(c), ink.light, 0.3)
    fingers = limb((-34, -10, 12), (-46, -44, 10), (-52, -72, 7)) + limb((-12, -20, 12), (-16, -60, 10), (-18, -88, 7.5))
    fingers += limb((12, -18, 12), (16, -56, 10), (19, -82, 7.5)) + limb((34, -4, 11), (46, -34, 8.5), (54, -56, 6.5))
    palm = shape([(-44, -16), (-12, -28), (14, -26), (42, -8), (44, 30), (28, 62), (-24, 62), (-44, 30)])
    thumb = limb((-32, 34, 14), (-62, 14, 10), (-82, -10, 7.5))
    coat(c, palm + fingers + thumb + "M-26 50H30V82H-26Z", skin, ink.mix(skin, ink.dark, 0.45))
    body(c, "M-40 72H44L50 100H-46Z", 0.24)
    c.path("M-32 68H36V76H-32Z", ink.light)
    c.line("M-30 48Q-8 36 -18 2M-30 -4Q4 -12 36 4", ink.mix(skin, ink.dark, 0.45), 1.6, 0.6)
    mark = "M-22 44L-20 -6L2 24L24 -8L28 42"
    c.line(mark, ink.dark, 13, 0.35)
    c.line(mark, "#ffffff", 8.5)
    c.line(mark, ink.dark, 1, 0.25, "1 4")
    return c.svg()


def apartment_windows(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.box(-100, -100, 200, 200, c.fade(c.tone(0.34), c.tone(0.16)))
    for y in range(-100, 100, 8):
        c.line(f"M-100 {y}H100", c.tone(0.1), 0.8, 0.6)
    people = ("", "dance", "piano", "stare", "couple", "", "stare", "", "knife")
    for k, who in enumerate(people):
        x, y = -88 + k % 3 * 62, -90 + k // 3 * 64
        c.box(x - 4, y - 4, 60, 54, c.tone(0.08))
        lit = who or k == 7
        c.box(x, y, 52, 46, c.fade(ink.glow, ink.mix(ink.glow, c.ember, 0.5), y1=y, y2=y + 46) if lit else c.tone(0.2))
        with c.group(f"translate({x + 26} {y + 46})"):
            _tenant(c, who)
        c.line(f"M{x + 26} {y}v46M{x} {y + 20}h52", c.tone(0.08), 1.6, 0.8)
        c.box(x - 6, y + 48, 64, 4, c.tone(0.5))
        if not who:
            for s in range(7):
                c.line(f"M{x + 1} {y + 2 + s * 3}h50", c.tone(0.5), 1.2)
    return c.svg()


def _tenant(c: Canvas, who: str) -> None:
    if who == "dance":
        c.path(
            limb((-2, -16, 4), (-12, -2, 2.6), (-4, 0, 2)) + limb((2, -16, 4), (20, -18, 2.4)) + limb((0, -28, 4), (0, -16, 5)) + limb((-2, -28, 2), (-14, -38, 1.6)) + limb((2, -28, 2), (14, -38, 1.6)) + disc(0, -37, 4),
            c.ink.dark,
        )
    elif who == "piano":
        c.path("M0 0V-16H24V0ZM-14 0L-14 -12Q-14 -24 -6 -24L2 -16L4 -14L-6 -12V0Z" + disc(-8, -29, 4.4), c.ink.dark)
    elif who == "couple":
        for x in (-8, 8):
            c.path(limb((x, -22, 6), (x * 1.2, 0, 7)) + disc(x * 0.7, -33, 5), c.ink.dark)
    elif who:
        c.path(shape([(-8, -24), (-12, 0), (12, 0), (8, -24)]) + disc(0, -32, 5.4), c.ink.dark)
        if who == "knife":
            c.path("M10 -20L18 -30L21 -28L14 -16ZM19 -31L27 -42L24 -27Z", c.ink.accent)


def falling_man(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(24)"):
        legs = limb((-6, 22, 11), (-30, 44, 8), (-22, 82, 6)) + shoe(-21, 86, -1, 0.9) + limb((8, 22, 11), (34, 34, 8), (62, 58, 6)) + shoe(64, 60, 1, 0.9)
        arms = limb((-14, -30, 8), (-48, -26, 6), (-78, -50, 4.6)) + limb((14, -30, 8), (46, -44, 6), (74, -34, 4.6))
        trunk = shape([(-18, -38), (-22, -8), (-16, 28), (18, 28), (20, -8), (18, -38)])
        figure(c, legs + arms + trunk + disc(2, -56, 12, 14), 0.04)
        figure(c, shape([(-18, 0), (-44, 16), (-30, 34), (-14, 26)]) + shape([(18, 4), (40, 4), (38, 22), (16, 26)]), 0.1)
        c.path("M-7 -38L0 -6L9 -38Z", "#ffffff")
        c.path("M-1 -36H4L16 -8L10 -2L0 -22Z", ink.accent)
        for x, y in ((-83, -54), (80, -32)):
            c.disc(x, y, 5, ink.mix(flesh(c), ink.dark, 0.2))
    return c.svg()


def bandaged_detective(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = flesh(c)
    body(c, mirrored([(0, 40), (26, 46), (72, 62), (90, 100), (0, 100)]), 0.4)
    c.path("M-20 46L0 78L20 46L26 56L6 100H-6L-26 56Z", ink.light)
    c.path("M-6 72H6L10 100H-10Z", ink.accent)
    coat(c, mirrored([(0, -46), (38, -40), (44, -4), (36, 32), (16, 54), (0, 58)]), ink.mix(skin, ink.light, 0.25), ink.mix(skin, ink.dark, 0.6))
    c.path("M4 -46Q42 -40 43 -4Q36 40 12 56Q26 10 4 -46Z", ink.dark, 0.4)
    c.path("M-44 -26Q0 -12 44 -26L46 -44H-46Z", ink.dark, 0.55)
    body(c, "M-96 -30Q-60 -20 -52 -36Q-50 -92 -12 -94Q0 -84 14 -94Q50 -90 54 -36Q62 -22 96 -34Q72 -4 0 -16Q-70 -6 -96 -30Z", 0.42)
    c.path("M-52 -42Q0 -30 54 -42L53 -56Q0 -44 -51 -56Z", ink.accent)
    for x in (-18, 18):
        c.line(f"M{x - 9} -3Q{x} -9 {x + 9} -3", ink.dark, 3.4)
    c.line("M0 0L-5 18H5", ink.mix(skin, ink.dark, 0.6), 2)
    c.form("M-15 4Q0 -2 15 4L17 20Q0 28 -17 20Z", "#ffffff", ink.light, 0, 0)
    c.line("M-36 -2L-14 8M36 -2L14 8", "#ffffff", 5)
    c.line("M-9 10H9M-9 16H9", c.tone(0.6), 1)
    c.line("M-12 39Q0 34 14 38", ink.dark, 3)
    c.line("M12 38L40 46", "#ffffff", 4)
    c.disc(41, 46, 2.8, c.ember)
    c.line("M44 42Q60 24 50 6T66 -20", "#ffffff", 3, 0.4)
    return c.svg()


def page_boy_killer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(flesh(c), ink.light, 0.2)
    body(c, mirrored([(0, 40), (34, 46), (84, 64), (98, 100), (0, 100)]), 0.3)
    c.line("M-34 50L-10 84M34 50L10 84", c.tone(0.6), 3)
    coat(c, mirrored([(0, -60), (40, -54), (48, -4), (40, 38), (18, 60), (0, 63)]), skin, ink.mix(skin, ink.dark, 0.65))
    c.path("M6 -60Q48 -50 47 -4Q38 46 12 62Q32 10 6 -60Z", ink.dark, 0.5)
    body(c, shape([(-34, 22), (-58, 26), (-62, -20), (-52, -72), (-10, -96), (44, -80), (62, -26), (60, 26), (38, 22), (42, -22), (30, -36), (-16, -40), (-40, -26)]), 0.3)
    c.line("M-16 -92Q-44 -66 -50 8M0 -94Q50 -76 52 8M-10 -92Q-30 -62 -22 -40", c.tone(0.5), 1.6, 0.7)
    for x in (-19, 19):
        c.path(f"M{x - 11} -12Q{x} -20 {x + 11} -12Q{x} -6 {x - 11} -12Z", "#ffffff")
        c.disc(x, -13, 4.4, ink.dark)
        c.line(f"M{x - 12} -14Q{x} -22 {x + 12} -14", ink.dark, 2.6)
    c.line("M0 -12L-8 16Q0 22 8 16", ink.mix(skin, ink.dark, 0.65), 2.6)
    c.line("M-15 37Q0 34 15 37", ink.dark, 3.4)
    return c.svg()


def scorpion_jacket(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    satin = c.fade("#ffffff", ink.mix(ink.light, ink.mid, 0.25), ink.mix(ink.mid, ink.dark, 0.35), x1=-60, x2=70)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M26 -56Q70 -52 78 -14L92 58L66 66L46 -8Z", satin, "#ffffff", 1, 1)
            c.path("M92 58L66 66L68 76L95 68Z", c.tone(0.2))
    body(c, mirrored([(0, -98), (18, -92), (22, -70), (16, -54), (0, -52)]), 0.3)
    c.form("M-20 -58Q0 -66 20 -58L50 -44L54 72H-54L-50 -44Z", satin, "#ffffff", 1.5, 1)
    for x in range(-40, 50, 16):
        c.line(f"M{x} -46L{x * 1.06:.0f} 70", c.tone(0.6), 0.8, 0.5)
    c.path("M-55 72H55L52 86H-52Z", c.tone(0.16))
    c.path("M-22 -60Q0 -70 22 -60V-52Q0 -60 -22 -52Z", c.tone(0.2))
    gold = c.gold
    tail = "M0 30Q-4 54 -20 50Q-34 42 -24 26Q-18 18 -10 20"
    c.line(tail, ink.dark, 8, 0.6)
    c.line(tail, gold, 6, 1, "7 2")
    c.path("M-12 16L2 20L-10 25Z", gold)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            for k in range(4):
                c.line(f"M5 {-4 + k * 9}Q22 {-12 + k * 10} 32 {4 + k * 10}", gold, 2.4)
            c.line("M5 -10Q28 -14 26 -32", gold, 4)
            c.path("M26 -30Q16 -40 22 -52Q24 -42 28 -42Q30 -46 34 -50Q38 -36 26 -30Z", gold)
    c.path(shape([(0, -16), (9, -6), (9, 16), (4, 34), (-4, 34), (-9, 16), (-9, -6)]), gold)
    for y in (-2, 6, 14, 22):
        c.line(f"M-8 {y}H8", ink.dark, 1.2, 0.7)
    return c.svg()


def wheel_of_knives(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for ring, (count, far, near) in enumerate(((26, 98, 62), (20, 76, 42), (14, 54, 24))):
        for k in range(count):
            with c.group(f"rotate({360 * k / count + ring * 7:.1f})"):
                steel = c.fade("#ffffff", c.tone(0.7), c.tone(0.34), x1=-4, x2=5, y1=0, y2=0)
                c.path(f"M-3.4 {-far + 16}L2 {-far + 14}L4 {-near - 6}L0 {-near + 6}L-3.4 {-near - 4}Z", steel)
                c.box(-3.6, -far, 7.2, 17, (c.tone(0.06), c.local("#5a2f18"))[k % 2], 2.4)
                c.disc(0, -far + 6, 1.1, ink.light)
    c.disc(0, 0, 26, c.tone(0.04))
    c.ring(0, 0, 23, c.gold, 1.6)
    c.path("M-3 -8Q-14 -12 -13 0Q-8 14 0 17Q8 14 13 0Q14 -12 3 -8L0 -3Z", c.local("#b5202a"))
    return c.svg()


MOTIFS = {
    "gun_barrel": Motif("an agent seen through a gun barrel", gun_barrel, ("spy", "action", "agent", "1960s")),
    "silenced_face": Motif("a pale face with a moth over its mouth", silenced_face, ("thriller", "murder", "horror", "detective")),
    "chalked_hand": Motif("a hand marked with chalk", chalked_hand, ("murder", "noir", "crime", "hunt")),
    "apartment_windows": Motif("lit windows of neighbours", apartment_windows, ("suspense", "voyeur", "city", "mystery")),
    "falling_man": Motif("a falling man in a suit", falling_man, ("vertigo", "suspense", "dream", "thriller")),
    "bandaged_detective": Motif("a detective with a plaster on his nose", bandaged_detective, ("detective", "noir", "1930s", "mystery")),
    "page_boy_killer": Motif("a killer with page-boy hair", page_boy_killer, ("killer", "thriller", "crime", "chase")),
    "scorpion_jacket": Motif("a jacket with a golden scorpion", scorpion_jacket, ("driver", "neon", "crime", "night")),
    "wheel_of_knives": Motif("a wheel of knives", wheel_of_knives, ("whodunit", "mystery", "comedy", "murder")),
}  # fmt: skip
