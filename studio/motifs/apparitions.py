"""Stranger shapes: the faun, the rabbits, fighters in the bamboo, seven warriors on a hill."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import disc, facet, limb, shape
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def faun_head(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bark = c.local("#8d7a55")
    wood = (ink.mix(bark, ink.light, 0.35), ink.mix(bark, ink.dark, 0.25), ink.mix(bark, ink.dark, 0.8))
    body(c, mirrored([(0, 50), (26, 52), (66, 74), (78, 100), (0, 100)]), 0.36)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            horn = limb((24, -48, 13), (58, -74, 13), (88, -52, 11), (90, -12, 9), (68, 10, 7), (54, -8, 5), (62, -22, 3))
            coat(c, horn, *wood)
            for k, d in enumerate(("M34 -64l10 14", "M50 -82l4 20", "M68 -82l-2 20", "M84 -72l-12 14", "M98 -50l-20 4", "M100 -28l-20 -2", "M94 -6l-16 -8")):
                c.line(d, ink.mix(bark, ink.dark, 0.7), 2, 0.8 - 0.05 * k)
            coat(c, shape([(34, -22), (62, -30), (82, -16), (58, -4), (36, -4)]), *wood[:2])
    coat(c, mirrored([(0, -66), (30, -58), (40, -26), (34, 6), (28, 40), (14, 66), (0, 70)]), *wood)
    for x in (-24, -12, 0, 12, 24):
        c.line(f"M{x} {-56 + abs(x) * 0.4:.0f}Q{x * 0.6:.0f} -44 {x * 0.7:.0f} -32", ink.mix(bark, ink.dark, 0.65), 1.8, 0.8)
    for side in (-1, 1):
        c.path(f"M{side * 6} -14Q{side * 20} -30 {side * 32} -16Q{side * 20} -4 {side * 6} -14Z", ink.dark)
        c.disc(side * 18, -15, 5, ink.glow)
        c.halo(side * 18, -15, 14, o=0.8)
        c.disc(side * 18, -15, 1.8, ink.dark)
        c.line(f"M{side * 22} 8Q{side * 28} 20 {side * 20} 34M{side * 16} 4Q{side * 20} 16 {side * 14} 26", ink.mix(bark, ink.dark, 0.65), 1.6)
    c.path("M-9 -14L-13 22Q0 32 13 22L9 -14Q0 -4 -9 -14Z", wood[0])
    c.path("M-9 22L0 28L9 22L0 24Z", ink.dark)
    c.line("M-18 42Q0 36 18 42", ink.dark, 2.6)
    coat(c, shape([(-12, 60), (-6, 96), (0, 100), (7, 94), (12, 60)]), *wood)
    return c.svg()


def skull_rabbit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel = (ink.mix(ink.light, ink.mid, 0.1), ink.mix(ink.light, ink.mid, 0.6), ink.mix(ink.mid, ink.dark, 0.6))
    body(c, mirrored([(0, 40), (30, 46), (80, 66), (94, 100), (0, 100)]), 0.4)
    for side, lean in ((1, -6), (-1, 16)):
        with c.group(f"scale({side} 1) rotate({lean} 20 -40)"):
            coat(c, "M12 -34Q10 -84 26 -98Q42 -90 40 -34Z", *steel)
            c.path("M19 -38Q18 -76 26 -88Q34 -78 33 -38Z", c.tone(0.1))
    coat(c, mirrored([(0, -48), (30, -44), (46, -16), (42, 14), (30, 30), (24, 56), (0, 62)]), *steel)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M8 -14Q18 -30 36 -18Q40 0 26 6Q10 4 8 -14Z", c.tone(0.02))
            c.disc(22, -10, 4.6, ink.glow)
            c.halo(22, -10, 18, o=0.9)
            c.path("M2 8L8 20L1 18Z", c.tone(0.04))
            c.line("M40 4Q34 18 26 24", c.tone(0.3), 2)
            c.path("M2 46L24 30L22 36L2 54Z", c.tone(0.06))
    teeth = "M-24 30Q0 44 24 30L22 54Q0 66 -22 54Z"
    c.path(teeth, c.tone(0.04))
    for k in range(-4, 5):
        c.path(f"M{k * 5 - 2.2} {38 - abs(k) * 1.4:.1f}h4.4l-1 {11 - abs(k)}h-2.4Z", "#ffffff")
        c.path(f"M{k * 5 - 2.2} {58 - abs(k) * 1.4:.1f}h4.4l-1 {-7 + abs(k) * 0.6:.1f}h-2.4Z", ink.light)
    c.line("M-4 -46L2 -30L-4 -20", c.tone(0.25), 1.4)
    return c.svg()


def scout_rabbit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    white = ("#ffffff", ink.mix("#ffffff", ink.mid, 0.12), ink.mix(ink.light, ink.mid, 0.5))
    for side, lean in ((1, 8), (-1, -4)):
        with c.group(f"scale({side} 1) rotate({lean} 12 -30)"):
            coat(c, "M4 -28Q-2 -86 16 -100Q34 -88 28 -28Z", *white)
            c.path("M11 -32Q8 -76 17 -88Q26 -76 22 -32Z", c.local("#f2a6a0"))
    coat(c, mirrored([(0, 10), (30, 22), (46, 60), (44, 92), (24, 98), (0, 98)]), *white)
    coat(c, mirrored([(0, -44), (30, -38), (46, -8), (38, 18), (16, 30), (0, 31)]), *white)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.disc(19, -10, 6.6, ink.dark)
            c.disc(17, -12.500, 2.2, "#ffffff")
            c.disc(31, 6, 7, c.local("#f2a6a0"), 5, 0.7)
            c.line("M10 14L44 8M10 17L44 20", ink.mix(ink.mid, ink.dark, 0.3), 1)
            coat(c, disc(26, 92, 22, 9), *white)
            coat(c, limb((28, 40, 9), (26, 62, 8), (14, 70, 7)), *white)
    c.path("M-5 6Q0 2 5 6Q3 12 0 12Q-3 12 -5 6Z", c.local("#e0716c"))
    c.line("M0 12V17M-9 17Q-4 22 0 17Q4 22 9 17", ink.dark, 1.8)
    c.path("M-5 20h10v8h-10Z", "#ffffff")
    c.line("M0 20v8", ink.mid, 0.8)
    c.form("M-34 26Q0 42 34 26L30 36L10 40L12 66L0 80L-12 66L-10 40L-30 36Z", ink.accent, ink.light, 0, 1.4)
    c.disc(0, 42, 7, c.gold)
    return c.svg()


def mummy(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    linen = c.local("#d9c08c")
    wraps = (ink.mix(linen, "#ffffff", 0.35), linen, ink.mix(linen, ink.dark, 0.65))
    head = mirrored([(0, -92), (36, -86), (54, -44), (48, 6), (34, 50), (16, 70), (0, 74)])
    chest = mirrored([(0, 58), (26, 62), (78, 74), (98, 100), (0, 100)])
    coat(c, chest, *wraps)
    coat(c, head, *wraps)
    with c.inside(head):
        for k in range(15):
            y, lean = -96 + k * 12, rng.uniform(-18, 18)
            c.path(f"M-60 {y}Q0 {y + lean:.0f} 60 {y + lean * 0.5:.0f}v3Q0 {y + lean + 4:.0f} -60 {y + 3}Z", ink.mix(linen, ink.dark, 0.55), 0.7)
        c.path("M-40 -34Q0 -50 42 -30L40 -2Q0 -22 -38 -6Z", c.tone(0.02))
        c.path("M-22 32Q0 22 24 34Q20 56 0 58Q-18 56 -22 32Z", c.tone(0.02))
        for x in range(-14, 18, 7):
            c.path(f"M{x} {30 + abs(x) * 0.1:.1f}h5l-1 7h-3Z", ink.light)
            c.path(f"M{x} 55h5l-1 -6h-3Z", ink.light)
        c.path("M-6 8L0 -2L6 8L3 14H-3Z", c.tone(0.06))
    with c.inside(chest):
        for k in range(6):
            c.line(f"M-100 {70 + k * 9}Q0 {56 + k * 10} 100 {78 + k * 7}", ink.mix(linen, ink.dark, 0.55), 2, 0.7)
    for x in (-19, 20):
        c.halo(x, -22, 24, c.ember, 1)
        c.disc(x, -22, 6.4, ink.glow)
        c.disc(x, -22, 3, "#ffffff")
    c.form("M46 -30L78 -38L92 -20L70 -26L48 -16Z", linen, ink.light, 0, 1)
    c.form("M-46 20L-74 22L-84 44L-66 34L-42 34Z", linen, ink.light, 0, 1)
    return c.svg()


def _fighter(c: Canvas, robe: str) -> None:
    flow = shape([(-8, -30), (-16, 0), (-34, 22), (-60, 30), (-36, 40), (-14, 34), (6, 44), (30, 62), (24, 36), (12, 8), (10, -28)])
    coat(c, flow, robe, c.ink.mix(robe, c.ink.dark, 0.4))
    coat(c, limb((8, -24, 6), (26, -28, 5), (42, -40, 4)) + limb((-8, -24, 6), (-26, -34, 5), (-40, -24, 8)), robe, c.ink.mix(robe, c.ink.dark, 0.4))
    c.disc(2, -42, 8, c.ink.mix(c.ink.light, c.ink.mid, 0.25), 10)
    c.path("M-7 -40Q-12 -56 2 -54Q14 -54 10 -44Q2 -50 -2 -36L-14 -16L-8 -34Z", c.ink.dark)
    c.disc(0, -57, 4, c.ink.dark)
    c.line("M38 -38L84 -76", "#ffffff", 2.2)


def bamboo_fighters(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    jade = c.local("#4f9a5a")
    for x, bend, w in ((-84, 24, 5), (-58, 40, 8), (-30, 14, 5), (26, -16, 5), (54, -44, 8), (88, -26, 5)):
        stalk = f"M{x} 100Q{x} 10 {x + bend} -98"
        c.line(stalk, ink.mix(jade, ink.dark, 0.65), w)
        c.line(stalk, ink.mix(jade, ink.light, 0.2 if w > 6 else 0.0), w * 0.55)
        c.line(stalk, ink.mix(jade, ink.dark, 0.75), w, 1, "1.5 26")
        for k in range(7):
            t = k / 7
            lx, ly = x + bend * t * t, 40 - 138 * t
            side = 1 if (k + w) % 2 else -1
            c.path(f"M{lx:.0f} {ly:.0f}q{side * 12} -7 {side * 26} 4q{side * -14} 5 {side * -26} -4Z", ink.mix(jade, ink.dark, 0.25 + 0.3 * (k % 2)))
    with c.group("translate(-30 -26) scale(.86) rotate(10)"):
        _fighter(c, "#ffffff")
    with c.group("translate(34 26) scale(-.86 .86) rotate(-6)"):
        _fighter(c, ink.mix(ink.accent, "#ffffff", 0.15))
    return c.svg()


def seven_warriors(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, shape([(-100, 100), (-98, 84), (-50, 62), (0, 52), (52, 64), (98, 82), (100, 100)]), 0.3)
    c.line("M6 60V-98", c.tone(0.1), 2.6)
    c.form("M8 -96H40Q34 -70 42 -46Q36 -30 40 -18H8Z", ink.light, "#ffffff", 0, 1)
    for k in range(6):
        c.ring(18 + 11 * (k % 2), -86 + 13 * (k // 2), 3.4, ink.dark, 1.6)
    c.path("M24 -40L32 -26H16Z", ink.accent)
    places = ((-82, 80, 0.5), (-56, 70, 0.62), (-30, 64, 0.7), (-4, 62, 0.78), (28, 64, 0.7), (54, 70, 0.6), (80, 82, 0.52))
    for k, (x, y, s) in enumerate(places):
        with c.group(f"translate({x} {y}) scale({s * (1 if k % 2 else -1):.2f} {s})"):
            body(c, shape([(-14, -50), (-24, 2), (24, 2), (16, -50)]) + shape([(-10, -86), (-24, -74), (-26, -46), (24, -46), (24, -74), (10, -86)]), 0.34)
            c.disc(0, -96, 8, c.tone(0.16), 10)
            if k in (1, 4):
                body(c, "M-28 -98Q-8 -104 0 -116Q8 -104 28 -98Q0 -90 -28 -98Z", 0.4)
            else:
                c.disc(0, -107, 4, c.tone(0.1))
            c.line(("M22 -60L34 -128", "M-34 -34L30 -62", "M26 -40L40 -116L46 -4")[k % 3], c.tone(0.06), 3.4)
    return c.svg()


def cut_out_body(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    black = ink.dark
    parts = (
        facet([(-12, -98), (10, -100), (15, -84), (10, -70), (-11, -72), (-16, -86)]),
        facet([(-26, -64), (24, -66), (30, -34), (24, 14), (-22, 12), (-30, -30)]),
        facet([(-34, -62), (-30, -42), (-58, -16), (-70, -26)]),
        facet([(-73, -23), (-61, -12), (-82, 12), (-94, 4), (-90, -10)]),
        facet([(28, -64), (68, -40), (60, -26), (32, -44)]),
        facet([(71, -38), (96, -22), (92, -8), (82, -14), (63, -24)]),
        facet([(-23, 16), (-2, 17), (-6, 54), (-28, 52)]),
        facet([(-29, 56), (-7, 58), (-14, 98), (-34, 96)]),
        facet([(2, 17), (24, 18), (32, 52), (10, 56)]),
        facet([(11, 60), (32, 56), (42, 96), (22, 100)]),
    )
    with c.group("scale(.9) rotate(-8)"):
        for d in parts:
            c.line(d, "#ffffff", 3.4)
            c.path(d, black)
    return c.svg()


def songbird(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-100 66Q-40 54 10 62T100 44M20 60Q44 80 66 84M-50 58Q-66 40 -84 36", c.tone(0.12), 6)
    for x, y, turn in ((70, 84, 20), (96, 40, -30), (-86, 34, 200), (54, 74, 60), (-70, 66, 150), (46, 52, -60)):
        with c.group(f"translate({x} {y}) rotate({turn})"):
            c.path("M0 0Q12 -12 28 0Q12 10 0 0Z", ink.mix(c.local("#5d8a3c"), ink.dark, 0.25))
    grey = c.local("#8d949b")
    c.form("M26 20Q54 40 86 24L92 34Q60 60 20 42Z", ink.mix(grey, ink.dark, 0.55), ink.light, 0, 1.4)
    coat(c, shape([(-44, -34), (-34, -56), (-12, -58), (2, -40), (22, -18), (36, 12), (26, 38), (-4, 44), (-34, 26), (-46, -6)]), ink.mix(grey, "#ffffff", 0.55), ink.mix(grey, "#ffffff", 0.1), ink.mix(grey, ink.dark, 0.4))
    coat(c, shape([(-2, -28), (24, -10), (48, 18), (72, 30), (40, 38), (10, 26), (-8, 0)]), ink.mix(grey, ink.dark, 0.2), ink.mix(grey, ink.dark, 0.65))
    c.line("M6 -6L40 20M8 8L42 28", "#ffffff", 3)
    c.path("M-40 -48L-66 -54L-42 -36Z", c.gold)
    c.path("M-40 -40L-60 -36L-42 -33Z", ink.mix(c.gold, ink.dark, 0.4))
    c.disc(-28, -42, 5, ink.dark)
    c.disc(-29.500, -43.500, 1.6, "#ffffff")
    c.line("M-12 42L-16 60M6 42L4 62", c.tone(0.1), 2.6)
    for x, y in ((-80, -66), (-92, -84), (-70, -88)):
        c.disc(x, y, 4, ink.accent, 3.2)
        c.line(f"M{x + 3.4} {y}v-14", ink.accent, 1.6)
    return c.svg()


MOTIFS = {
    "faun_head": Motif("a faun with curled horns", faun_head, ("fairy tale", "fantasy", "forest", "dark")),
    "skull_rabbit": Motif("a figure with a rabbit skull for a face", skull_rabbit, ("mystery", "time travel", "dark", "dream")),
    "scout_rabbit": Motif("a white rabbit with a scout's scarf", scout_rabbit, ("comedy", "childhood", "satire", "cute")),
    "mummy": Motif("a mummy with burning eyes", mummy, ("egypt", "mummy", "horror", "adventure")),
    "bamboo_fighters": Motif("two swordsmen among bamboo", bamboo_fighters, ("martial arts", "china", "sword", "romance")),
    "seven_warriors": Motif("seven warriors on a hill with a banner", seven_warriors, ("samurai", "japan", "epic", "battle")),
    "cut_out_body": Motif("a body cut out of paper", cut_out_body, ("courtroom", "murder", "crime", "jazz")),
    "songbird": Motif("a singing bird on a branch", songbird, ("childhood", "innocence", "bird", "countryside")),
}  # fmt: skip
