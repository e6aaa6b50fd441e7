"""Outlaws and avengers: lawmen abreast, hit men with pistols, the bride with the sword."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import disc, figure, flesh, limb, shape, shoe
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def _hat(c: Canvas, y: float, brim: float, crown: float = 22, band: str = "") -> None:
    body(c, f"M{-brim} {y}Q{-brim * 0.6} {y + 5} -15 {y - 3}Q-16 {y - crown} -6 {y - crown}Q0 {y - crown + 4} 6 {y - crown}Q16 {y - crown} 15 {y - 3}Q{brim * 0.6} {y + 5} {brim} {y}Q0 {y + 14} {-brim} {y}Z", 0.36)
    c.path(f"M-15.500 {y - 9}Q0 {y - 5} 15.500 {y - 9}V{y - 3}Q0 {y + 2} -15.500 {y - 3}Z", band or c.tone(0.6))


def lawmen_abreast(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, s in ((-66, 0.84), (68, 0.82), (-24, 0.96), (26, 0.92)):
        with c.group(f"translate({x} {98 - 98 * s:.1f}) scale({s})"):
            figure(c, limb((-7, 30, 10), (-13, 64, 8), (-16, 92, 6)) + shoe(-16, 95, -1, 0.9) + limb((7, 30, 10), (14, 62, 8), (13, 92, 6)) + shoe(13, 95, 1, 0.9), 0.02)
            figure(c, shape([(-12, -46), (-27, -38), (-28, 10), (-34, 72), (-12, 64), (-6, 20), (6, 20), (12, 64), (34, 72), (28, 10), (27, -38), (12, -46)]), 0.05)
            c.path("M-9 -46L0 8L9 -46Z", "#ffffff")
            c.path("M-8 -40L-6 18H6L8 -40L0 -6Z", c.tone(0.3))
            c.path("M-4 -46Q0 -42 4 -46L6 -36L0 -40L-6 -36Z", ink.accent)
            figure(c, limb((-25, -32, 7), (-33, -4, 6), (-32, 22, 5)) + limb((25, -32, 7), (33, -4, 6), (32, 22, 5)), 0.08)
            c.disc(0, -58, 10, ink.mix(flesh(c), ink.dark, 0.35), 13)
            c.path("M-9 -51Q0 -58 9 -51L8 -47Q0 -52 -8 -47Z", c.tone(0.05))
            _hat(c, -66, 25)
    return c.svg()


def eyepatched_marshal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, grey = flesh(c), ink.mix(ink.light, ink.mid, 0.35)
    body(c, mirrored([(0, 50), (30, 52), (82, 70), (96, 100), (0, 100)]), 0.34)
    c.form("M-18 60L0 78L18 60L34 100H-34Z", ink.mix(ink.accent, ink.dark, 0.25), ink.light, 0, 1)
    coat(c, mirrored([(0, -36), (38, -32), (43, 4), (34, 36), (0, 50)]), ink.mix(skin, ink.light, 0.2), ink.mix(skin, ink.dark, 0.5))
    c.path("M-46 -24Q0 -10 46 -24V-38H-46Z", ink.dark, 0.5)
    coat(c, mirrored([(0, 26), (14, 20), (36, 22), (43, 4), (45, 34), (32, 66), (10, 80), (0, 82)]), grey, ink.mix(grey, ink.dark, 0.6))
    coat(c, "M0 20Q-16 12 -32 32Q-12 34 0 28Q12 34 32 32Q16 12 0 20Z", ink.light, grey)
    c.path("M-8 37Q0 34 8 37L6 41H-6Z", c.tone(0.1))
    c.line("M0 -12L-6 12Q0 18 7 12", ink.mix(skin, ink.dark, 0.6), 2.6)
    c.line("M44 -30L-34 18", c.tone(0.02), 3)
    c.path("M6 -18Q22 -26 38 -14Q38 6 22 10Q8 4 6 -18Z", c.tone(0.02))
    c.path("M-30 -6Q-18 -14 -7 -6Q-18 1 -30 -6Z", "#ffffff")
    c.disc(-18, -6, 3.8, ink.dark)
    c.line("M-34 -15Q-20 -22 -6 -13", grey, 4.4)
    body(c, "M-98 -34Q-66 -14 -50 -36Q-54 -90 -16 -96Q0 -84 16 -96Q54 -90 50 -36Q66 -14 98 -34Q66 4 0 -10Q-66 4 -98 -34Z", 0.46)
    c.path("M-50.500 -44Q0 -28 50.500 -44L51 -56Q0 -42 -51 -56Z", ink.mix(ink.accent, ink.dark, 0.4))
    return c.svg()


def broken_chains(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            links = ((58, -34, 62, 1), (54, -4, 90, 0), (50, 24, 100, 1), (40, 52, 118, 0), (22, 72, 140, 1))
            for x, y, turn, flat in links:
                with c.group(f"translate({x} {y}) rotate({turn})"):
                    c.ring(0, 0, 19, c.tone(0.02), 10, 11 if flat else 6)
                    c.ring(0, -1, 19, c.fade(ink.light, c.tone(0.5), c.tone(0.2), y1=-12, y2=12), 6, 11 if flat else 6)
            cuff = c.fade(ink.light, c.tone(0.5), c.tone(0.08), x1=30, x2=96)
            c.form("M32 -88Q62 -100 90 -82L94 -46Q64 -58 30 -50Z", cuff, "#ffffff", 1, 1)
            c.line("M38 -62Q64 -70 90 -58M36 -78Q64 -88 90 -74", c.tone(0.1), 2)
            c.disc(62, -66, 4, c.tone(0.1))
    c.halo(0, 66, 50, o=0.9)
    for turn in range(0, 360, 30):
        with c.group(f"rotate({turn + rng.uniform(-8, 8):.0f} 0 66)"):
            c.path("M-2 52L0 34L2 52Z", rng.choice((ink.glow, "#ffffff", c.ember)))
    return c.svg()


def two_hitmen(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, skin, hair in ((50, c.local("#6a4228"), True), (-28, flesh(c), False)):
        with c.group(f"translate({x} 0)"):
            figure(c, limb((-8, 34, 13), (-14, 70, 10), (-16, 92, 8)) + shoe(-16, 95, -1) + limb((9, 34, 13), (15, 70, 10), (16, 92, 8)) + shoe(16, 95, 1), 0.02)
            figure(c, shape([(-12, -46), (-32, -38), (-34, 0), (-28, 42), (28, 42), (34, 0), (32, -38), (12, -46)]), 0.06)
            c.path("M-11 -47L0 4L11 -47Z", "#ffffff")
            c.path("M-3 -42H3L5 -10L0 0L-5 -10Z", ink.dark)
            coat(c, disc(0, -64, 14, 17), ink.mix(skin, ink.light, 0.15), ink.mix(skin, ink.dark, 0.4))
            body(
                c,
                shape([(-16, -62), (-18, -82), (-4, -92), (16, -84), (17, -60), (20, -48), (13, -60), (8, -76), (-8, -76)])
                if not hair
                else shape([(-15, -66), (-24, -80), (-12, -94), (12, -94), (24, -80), (16, -64), (10, -76), (-10, -76)]),
                0.24,
            )
            c.line("M-9 -66H-4M4 -66H9", ink.dark, 2.4)
            c.line("M-5 -55Q0 -58 5 -55", ink.dark, 2)
            if hair:
                c.path("M-9 -58Q0 -64 9 -58L8 -54Q0 -58 -8 -54Z", ink.dark)
    for x, y, side in ((-28, -30, -1), (50, -8, -1)):
        figure(c, limb((x + side * 20, -32, 9), (x + side * 34, y - 2, 8), (x + side * 46, y - 8, 6)), 0.12)
        c.disc(x + side * 50, y - 9, 6, flesh(c))
        c.path(f"M{x + side * 48} {y - 20}h{side * 24}v7h{side * 15 * -1}l{side * -2} 12h{side * -7}Z", c.tone(0.72))
    return c.svg()


def two_bluesmen(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, wide, tall in ((-42, 1.22, 0.94), (42, 0.96, 1.0)):
        with c.group(f"translate({x} {98 - 98 * tall:.0f}) scale({tall})"):
            w = wide
            figure(c, limb((-9, 34, 13), (-13, 66, 10), (-15, 92, 8)) + shoe(-15, 95, -1) + limb((9, 34, 13), (14, 66, 10), (16, 92, 8)) + shoe(16, 95, 1), 0.02)
            c.path("M-22 88h14v6h-14ZM9 88h14v6h-14Z", "#ffffff")
            figure(c, shape([(-12 * w, -40), (-30 * w, -32), (-36 * w, 4), (-30 * w, 44), (30 * w, 44), (36 * w, 4), (30 * w, -32), (12 * w, -40)]), 0.06)
            c.path("M-11 -41L0 12L11 -41Z", "#ffffff")
            c.path("M-3 -36H3L4 0L0 8L-4 0Z", ink.dark)
            figure(c, limb((-28 * w, -26, 9), (-38 * w, 6, 8), (-30 * w, 30, 6)) + limb((28 * w, -26, 9), (38 * w, 6, 8), (30 * w, 30, 6)), 0.1)
            skin = flesh(c)
            coat(c, shape([(-14 * w, -66), (-13 * w, -48), (0, -38), (13 * w, -48), (14 * w, -66), (0, -74)]), ink.mix(skin, ink.light, 0.25), skin)
            c.path(f"M{-14 * w} -64H{-2}V-58Q{-8 * w} -52 {-13 * w} -58ZM{14 * w} -64H2V-58Q{8 * w} -52 {13 * w} -58ZM-3 -64h6v2h-6Z", ink.dark)
            c.line("M-5 -46H5", ink.dark, 2)
            for side in (-1, 1):
                c.path(f"M{side * 14 * w} -70v14h{side * -3}v-14Z", ink.dark)
            with c.group(f"scale({w} 1)"):
                _hat(c, -70, 28, 24, c.tone(0.02))
    return c.svg()


def dancing_clown(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k in range(6):
        y, w = 28 + k * 12, 34 + k * 12
        c.path(f"M{-w} {y}H{w}L{w + 8} {y + 9}H{-w - 8}Z", c.fade(c.tone(0.86), c.tone(0.5), y1=y, y2=y + 9))
        c.path(f"M{-w - 8} {y + 9}H{w + 8}V{y + 13}H{-w - 8}Z", c.tone(0.14))
    red, green = c.local("#cc2c20"), c.local("#1f7a4c")
    shade = ink.mix(red, ink.dark, 0.55)
    coat(c, limb((-4, 0, 11), (-16, 24, 9), (-12, 46, 7)) + limb((6, 0, 11), (34, -2, 9), (32, 28, 6)), red, shade)
    figure(c, shoe(-12, 48, -1) + shoe(33, 30, 1), 0.04)
    arms = limb((-14, -46, 8), (-44, -56, 7), (-76, -38, 5)) + limb((14, -46, 8), (40, -66, 7), (60, -90, 5))
    coat(c, arms, red, shade)
    coat(c, shape([(-14, -54), (-22, -26), (-26, 10), (0, 4), (26, 12), (20, -26), (14, -54)]), red, shade)
    c.path("M-8 -54L-6 -2H8L9 -54Z", c.local("#d9952c"))
    c.path("M-5 -54L1 -26L7 -54Z", green)
    skin = "#ffffff"
    c.disc(-80, -37, 5.4, ink.mix(skin, ink.mid, 0.2))
    c.disc(63, -94, 5.4, ink.mix(skin, ink.mid, 0.2))
    with c.group("rotate(-14 0 -66)"):
        c.disc(0, -70, 13, skin, 15)
        coat(c, shape([(-13, -60), (-20, -74), (-10, -92), (12, -92), (20, -72), (14, -62), (10, -80), (-8, -80)]), green, ink.mix(green, ink.dark, 0.5))
        for x in (-6, 6):
            c.path(f"M{x} -80L{x + 3} -72L{x} -64L{x - 3} -72Z", c.local("#2456a8"))
        c.disc(0, -68, 3, red)
        c.path("M-9 -62Q0 -52 9 -62Q0 -57 -9 -62Z", red)
    return c.svg()


def green_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green, yellow = c.local("#4fae34"), c.local("#f5c81f")
    coat(c, mirrored([(0, 62), (30, 66), (84, 78), (98, 100), (0, 100)]), yellow, ink.mix(yellow, ink.dark, 0.3))
    c.path("M-20 66L0 100L20 66Z", "#ffffff")
    c.path("M-8 74L8 74L12 100H-12Z", ink.dark)
    skin = c.fade(ink.mix(green, "#ffffff", 0.5), green, ink.mix(green, ink.dark, 0.55), x1=-50, x2=50)
    for side in (-1, 1):
        c.disc(side * 50, -2, 10, green, 17)
    c.form(mirrored([(0, -60), (36, -54), (52, -16), (50, 26), (34, 58), (14, 76), (0, 80)]), skin, ink.light, 1.4, 1)
    for side in (-1, 1):
        c.path(f"M{side * 8} -14Q{side * 22} -40 {side * 38} -18Q{side * 34} 2 {side * 22} 2Q{side * 10} 0 {side * 8} -14Z", "#ffffff")
        c.disc(side * 20, -10, 5.4, ink.dark, 7)
        c.line(f"M{side * 6} -26Q{side * 24} -46 {side * 42} -24", ink.mix(green, ink.dark, 0.65), 4)
        c.line(f"M{side * 44} 20Q{side * 36} 10 {side * 30} 14", ink.mix(green, ink.dark, 0.65), 2.4)
    c.path("M-6 -6Q-14 16 0 18Q14 16 6 -6Z", ink.mix(green, ink.dark, 0.3))
    grin = "M-42 22Q0 36 42 22Q40 62 0 66Q-40 62 -42 22Z"
    c.path(grin, "#ffffff")
    with c.inside(grin):
        c.line("M-44 42Q0 54 44 42", c.tone(0.2), 1.6)
        for x in range(-36, 40, 9):
            c.line(f"M{x} 20L{x * 0.92:.0f} 68", c.tone(0.2), 1.4)
    c.line(grin, ink.mix(green, ink.dark, 0.7), 2.6)
    c.form("M-92 -40Q-50 -24 -46 -46Q-48 -98 -12 -98Q0 -88 14 -98Q48 -96 46 -46Q52 -26 94 -48Q64 -14 0 -24Q-66 -14 -92 -40Z", c.fade(ink.mix(yellow, "#ffffff", 0.5), yellow, ink.mix(yellow, c.ember, 0.5)), "#ffffff", 1, 1.5)
    c.path("M-46 -50Q0 -36 46 -50V-60Q0 -46 -46.500 -60Z", ink.dark)
    c.path("M40 -60Q66 -92 60 -98Q44 -84 36 -60Z", c.local("#cf2a20"))
    return c.svg()


def bride_with_sword(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    yellow = c.local("#f6c915")
    shade = ink.mix(yellow, ink.dark, 0.38)
    legs = limb((-9, 18, 12), (-26, 54, 9), (-34, 88, 6)) + limb((9, 18, 12), (30, 48, 9), (36, 88, 6))
    coat(c, legs, yellow, shade)
    figure(c, shoe(-34, 94, -1) + shoe(36, 94, 1), 0.04)
    coat(c, shape([(-15, -48), (-21, -30), (-13, -8), (-18, 24), (18, 24), (13, -8), (21, -30), (15, -48)]), yellow, shade)
    coat(c, limb((-17, -40, 8), (-38, -22, 6.4), (-30, 4, 5)) + limb((17, -40, 8), (40, -52, 6.4), (24, -70, 5)), yellow, shade)
    for d in ("M-20 -30L-14 -8L-19 22L-36 56L-42 88", "M20 -30L14 -8L19 22L39 50L43 88"):
        c.line(d, ink.dark, 4.4)
    c.line("M0 -46V20", ink.dark, 2)
    c.line("M92 -98Q64 -82 26 -72", ink.mix(ink.dark, ink.light, 0.5), 5)
    c.line("M94 -99Q64 -83 26 -73", "#ffffff", 3)
    c.line("M28 -72L-2 -64", ink.dark, 5)
    c.line("M28 -79L31 -66", c.gold, 3)
    for x, y in ((22, -72), (-28, 8)):
        c.disc(x, y, 5, ink.mix(flesh(c), ink.light, 0.3))
    hair = c.local("#e0b25a")
    coat(c, shape([(-12, -80), (-22, -58), (-24, -36), (-12, -44), (12, -46), (18, -60), (14, -80), (0, -88)]), hair, ink.mix(hair, ink.dark, 0.5))
    coat(c, disc(1, -66, 11, 14), ink.mix(flesh(c), "#ffffff", 0.45), flesh(c))
    coat(c, shape([(-12, -62), (-13, -80), (2, -86), (15, -76), (13, -62), (6, -76), (-6, -74)]), hair, ink.mix(hair, ink.dark, 0.3))
    c.line("M-5 -66H-2M4 -66H7M-2 -57H4", ink.dark, 1.8)
    return c.svg()


MOTIFS = {
    "lawmen_abreast": Motif("four lawmen in long black coats", lawmen_abreast, ("western", "gunfight", "cowboy", "revenge")),
    "eyepatched_marshal": Motif("a marshal with an eye patch", eyepatched_marshal, ("western", "marshal", "law", "revenge")),
    "broken_chains": Motif("broken chains", broken_chains, ("freedom", "slavery", "revenge", "western")),
    "two_hitmen": Motif("two hit men with pistols", two_hitmen, ("crime", "gangsters", "men in suits", "comedy")),
    "two_bluesmen": Motif("two men in black hats and sunglasses", two_bluesmen, ("music", "comedy", "brothers", "chase")),
    "dancing_clown": Motif("a clown dancing on a staircase", dancing_clown, ("madness", "city", "crime", "dance")),
    "green_mask": Motif("a green grinning mask with a yellow hat", green_mask, ("comedy", "magic", "comic", "super hero")),
    "bride_with_sword": Motif("a blonde swordswoman in yellow", bride_with_sword, ("revenge", "sword", "martial arts", "action")),
}  # fmt: skip
