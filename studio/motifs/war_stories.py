"""War as films tell it: the camel in the dunes, the leap over the wire, the gunships at dawn."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import cloth, disc, figure, flesh, limb, shape, shoe
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, mirrored


def camel_rider(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for far in ((-44, 14), (34, 12)):
        x, y = far
        figure(c, limb((x, y, 10), (x + 8, 54, 6), (x + 4, 92, 4)) + shoe(x + 4, 95, 1, 0.8), 0.1)
    trunk = shape([(-66, 4), (-56, -14), (-34, -20), (-12, -42), (8, -20), (32, -14), (44, 4), (30, 26), (-10, 32), (-50, 26)])
    neck = limb((36, 2, 15), (58, 12, 10), (72, -18, 8), (74, -44, 8))
    head = shape([(64, -56), (76, -62), (94, -52), (98, -44), (88, -38), (70, -38)])
    legs = limb((-56, 10, 13), (-64, 52, 7), (-58, 92, 4)) + shoe(-58, 95, 1, 0.8) + limb((26, 14, 11), (30, 54, 6), (44, 92, 4)) + shoe(44, 95, 1, 0.8)
    figure(c, trunk + neck + head + legs, 0.04)
    c.line("M-66 4Q-80 20 -74 46", c.tone(0.1), 4)
    c.path("M70 -60L68 -70L77 -62Z", c.tone(0.1))
    coat(c, "M-38 -22Q-12 -46 16 -20L20 12Q-8 20 -40 10Z", ink.accent, ink.mix(ink.accent, ink.dark, 0.5))
    c.line("M-38 -2Q-8 8 18 0M-39 5Q-8 14 19 6", ink.light, 1.6, 0.8)
    robe = shape([(-14, -72), (-30, -48), (-34, -18), (-10, 10), (8, 8), (12, -24), (4, -72)])
    coat(c, robe, "#ffffff", ink.mix(ink.light, ink.mid, 0.45))
    c.line("M2 -54L24 -36L40 -38", ink.mix(ink.light, ink.mid, 0.2), 8)
    c.line("M40 -38Q60 -30 74 -44", c.tone(0.1), 1.6)
    c.path(disc(-3, -80, 9, 10), c.tone(0.1))
    coat(c, shape([(-4, -96), (-18, -86), (-20, -60), (-30, -46), (-6, -62), (-8, -78), (6, -84), (6, -92)]), "#ffffff", ink.mix(ink.light, ink.mid, 0.4))
    c.line("M-15 -88Q-4 -94 6 -87", ink.accent, 3)
    return c.svg()


def motorcycle_leap(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x in (-84, -30, 26, 82):
        c.form(f"M{x - 4} 100V30L{x - 14} 20L{x - 10} 16L{x + 4} 28V100Z", c.tone(0.14), c.tone(0.7), 1, 1)
    for y in (34, 52, 70, 88):
        c.line(f"M-100 {y}Q-58 {y + 5} -30 {y}T26 {y}T100 {y - 2}", c.tone(0.08), 1.8)
        for x in range(-94, 100, 16):
            c.line(f"M{x - 3} {y - 3}L{x + 3} {y + 5}M{x + 3} {y - 3}L{x - 3} {y + 5}", c.tone(0.08), 1.3)
    with c.group("translate(2 -22) rotate(-18) scale(.98)"):
        for x in (-46, 48):
            c.ring(x, 24, 21, c.tone(0.03), 7)
            c.ring(x, 24, 17, c.tone(0.7), 1.2)
            c.disc(x, 24, 4, c.tone(0.7))
        c.line("M-46 24L-10 28L24 20L36 -12L48 24M-10 28L-22 2L30 -4", c.tone(0.1), 5)
        c.form(shape([(-14, 0), (2, -10), (28, -10), (30, 0), (6, 8)]), ink.accent, ink.light, 1, 1.5)
        c.disc(4, 22, 12, c.tone(0.3))
        c.path("M-44 2H-10L-14 8H-40Z", c.tone(0.05))
        c.line("M36 -12L28 -24L18 -24", c.tone(0.5), 3)
        figure(c, limb((-24, -4, 9), (2, -2, 8), (-4, 24, 6)) + shoe(-4, 26, 1, 0.8), 0.05)
        cloth(c, limb((-24, -8, 11), (-18, -30, 12), (-8, -48, 10)), ink.mix(ink.accent, ink.mid, 0.6))
        figure(c, limb((-6, -46, 6), (6, -30, 5), (20, -25, 4)), 0.2)
        c.disc(0, -64, 9, ink.mix(flesh(c), ink.dark, 0.2), 10)
        c.path("M-10 -66Q-8 -78 2 -76Q10 -74 9 -68Q-2 -72 -8 -60Z", c.tone(0.1))
    return c.svg()


def cowboy_on_bomb(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("translate(6 12) scale(.9) rotate(28) translate(0 14)"):
        steel = c.fade(ink.light, c.tone(0.6), c.tone(0.2), c.tone(0.06), y1=6, y2=66)
        for d in ("M-66 18L-98 2V30L-66 36Z", "M-66 54L-98 70V42L-66 36Z"):
            c.form(d, c.tone(0.24), c.tone(0.8), 1, 1)
        c.path("M-100 0h10v72h-10Z", c.tone(0.1))
        c.form("M-78 36Q-70 8 -30 6H40Q86 10 98 36Q86 62 40 66H-30Q-70 64 -78 36Z", steel, "#ffffff", 0, 1.6)
        c.path("M40 6Q86 10 98 36Q86 62 40 66Q56 36 40 6Z", ink.accent)
        c.line("M-34 7Q-22 36 -34 65", c.tone(0.12), 2)
        c.line("M-12 26H26M-12 36H20M-12 46H26", c.tone(0.1), 3.4)
    with c.group("translate(2 8) scale(.9) rotate(12)"):
        figure(c, limb((-2, 2, 12), (16, 22, 10), (8, 50, 7)) + shoe(8, 52, 1), 0.1)
        coat(c, shape([(-16, -44), (-20, -10), (-14, 8), (14, 8), (14, -12), (12, -44)]), c.tone(0.66), c.tone(0.2))
        c.line("M10 -38L34 -24L46 0", c.tone(0.3), 9)
        c.line("M-12 -40L-40 -58L-46 -84", c.tone(0.34), 9)
        body(c, "M-92 -84Q-72 -78 -66 -86Q-66 -104 -50 -100Q-36 -100 -36 -86Q-28 -80 -14 -86Q-30 -74 -52 -76Q-78 -74 -92 -84Z", 0.4)
        c.disc(0, -58, 12, ink.mix(flesh(c), ink.light, 0.15), 14)
        c.path("M-13 -60Q-12 -76 0 -75Q13 -75 13 -60Q0 -68 -13 -60Z", c.tone(0.08))
        c.path("M-5 -54Q0 -46 7 -54Z", c.tone(0.04))
        c.path("M-14 -44Q0 -34 12 -44L4 -32H-4Z", ink.accent)
    return c.svg()


def _gunship(c: Canvas) -> None:
    c.line("M-96 -34H86", c.tone(0.12), 3)
    c.line("M-4 -34V-20", c.tone(0.1), 6)
    c.path("M-18 -20Q-4 -28 14 -20Z", c.tone(0.1))
    hull = "M-66 8Q-64 -10 -40 -18L20 -20L92 -14L98 -40L106 -38L104 -4L26 14Q10 26 -34 24Q-64 22 -66 8Z"
    c.form(hull, c.fade(c.tone(0.36), c.tone(0.04), y1=-20, y2=26), c.tone(0.72), 0, 1.6)
    c.path("M-62 4Q-58 -10 -40 -15L-36 4Z", c.fade(c.ink.glow, c.tone(0.4), y1=-14, y2=6))
    c.path("M-28 -14H2V16H-28Z", c.tone(0.02))
    c.disc(-14, 0, 5, c.tone(0.34))
    c.line("M-14 6L-30 12", c.tone(0.34), 4)
    c.line("M-46 24L-50 36M10 22L12 36M-66 34Q-60 38 30 36", c.tone(0.04), 3)
    c.ring(101, -34, 12, c.tone(0.3), 1.6)


def gunships(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, s in ((-58, -62, 0.36), (50, -46, 0.46), (-66, 62, 0.3), (64, 66, 0.34), (0, 8, 0.92)):
        with c.group(f"translate({x} {y}) scale({s})"):
            _gunship(c)
    return c.svg()


def u_boat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("translate(0 10) scale(.9)"):
        steel = c.fade(c.tone(0.6), c.tone(0.2), c.tone(0.04), y1=30, y2=92)
        c.line("M-96 58L-16 -8M96 62L22 -8", c.tone(0.3), 1)
        c.form("M-100 56Q-60 64 0 64T100 62L92 92H-78Q-92 80 -100 56Z", steel, c.tone(0.86), 0, 2)
        for x in range(-80, 88, 11):
            c.box(x, 68, 5, 2.4, c.tone(0.04))
        c.form("M-30 64L-26 16H26L34 36L40 64Z", steel, c.tone(0.86), 1.5, 1.5)
        c.form("M-32 12Q0 6 32 12V22Q0 16 -32 22Z", c.tone(0.2), c.tone(0.8), 0, 1.4)
        c.line("M26 20H62V62M44 20V62M26 36H62", c.tone(0.2), 1.8)
        c.line("M-4 10V-46M8 10V-30", c.tone(0.24), 3.4)
        c.box(-8, -50, 9, 6, c.tone(0.2), 1)
        c.line("M60 20V-6", c.tone(0.2), 1.6)
        c.path("M60 -6q12 -4 20 2q-8 2 -20 8Z", ink.accent)
        for x in (-20, 18):
            c.disc(x, -6, 6, c.tone(0.06), 7)
            c.path(f"M{x - 9} 14Q{x - 9} 0 {x} 0Q{x + 9} 0 {x + 9} 14Z", c.tone(0.1))
            c.path(f"M{x - 7} -8Q{x} -18 {x + 7} -8L{x + 10} -6H{x - 7}Z", ink.light)
        c.form("M-66 64L-62 46H-46L-44 64Z", c.tone(0.3), c.tone(0.8), 1, 1)
        c.line("M-56 48L-92 40", c.tone(0.3), 4)
        for k, x in enumerate(range(-110, 110, 22)):
            c.path(f"M{x - 16} 100Q{x - 8} {84 - k % 3 * 3} {x + 6} 88Q{x + 12} 92 {x + 20} 100Z", c.tone(0.44 + 0.2 * (k % 2)))
        c.path("M-100 58Q-106 80 -92 96H-70Q-88 84 -100 58Z", ink.light, 0.8)
    return c.svg()


def rising_submarine(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hull = "M-64 100Q-72 20 -34 -4Q0 -18 34 -4Q72 20 64 100Z"
    steel = c.fade(c.tone(0.46), c.tone(0.14), c.tone(0.02), x1=-64, x2=64, y1=0, y2=0)
    c.form("M-16 4L-13 -88Q0 -100 13 -88L16 4Z", steel, c.tone(0.86), 1.5, 1)
    c.form("M-62 -44H62L50 -36H-50Z", steel, c.tone(0.86), 0, 1.4)
    c.line("M-5 -92V-99M5 -92V-99", c.tone(0.3), 2)
    c.form(hull, steel, c.tone(0.86), 2, 1.6)
    red = c.local("#e0241c")
    c.path("M0 -80L3.500 -70H13L5.500 -64L8 -54L0 -60L-8 -54L-5.500 -64L-13 -70H-3.500Z", red)
    c.halo(0, 24, 40, red, 0.5)
    c.path("M0 -4L7 18H30L12 32L19 54L0 40L-19 54L-12 32L-30 18H-7Z", red)
    c.line("M-52 44Q0 30 52 44M-58 70Q0 58 58 70", c.tone(0.04), 1.6)
    for k in range(11):
        x = -92 + k * 18
        c.path(f"M{x - 18} 100Q{x - 8} {72 + abs(x) * 0.16 + k % 3 * 4:.0f} {x + 4} 86Q{x + 12} 92 {x + 20} 100Z", ink.mix(ink.light, ink.mid, 0.2 + 0.35 * (k % 2)))
    return c.svg()


def arms_to_sky(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    figure(c, limb((-10, 34, 13), (-32, 66, 11), (-38, 92, 8), (-58, 95, 6)) + limb((10, 34, 13), (30, 66, 11), (32, 92, 8), (54, 95, 6)), 0.02)
    arms = limb((-16, -26, 10), (-42, -44, 7), (-58, -84, 5), (-62, -94, 6)) + limb((14, -26, 10), (44, -40, 7), (66, -74, 5), (72, -86, 6))
    trunk = shape([(-22, -32), (-26, 0), (-20, 40), (20, 40), (26, 0), (22, -32), (0, -36)])
    figure(c, arms + trunk, 0.06)
    c.line("M-20 -24L12 36M-24 22H24", c.tone(0.5), 3.4, 0.8)
    figure(c, limb((0, -32, 7), (6, -48, 7)) + disc(9, -56, 12, 14), 0.14)
    body(c, shape([(-4, -60), (4, -76), (20, -72), (24, -58), (10, -66)]), 0.4)
    for x, y in ((-63, -96), (73, -88)):
        for turn in (-30, -5, 20, 45):
            with c.group(f"rotate({turn} {x} {y})"):
                c.line(f"M{x} {y}V{y - 7}", c.tone(0.1), 2.6)
    return c.svg()


def peace_helmet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    olive = c.local("#77804a")
    cover = c.fade(ink.mix(olive, ink.light, 0.5), olive, ink.mix(olive, ink.dark, 0.65), x1=-60, y1=-70, x2=60, y2=50)
    c.line("M-70 34Q-56 92 -4 96Q50 92 72 34", ink.mix(olive, ink.dark, 0.45), 6)
    c.path("M-14 90h28v8h-28Z", ink.mix(olive, ink.dark, 0.6))
    c.path("M-84 34Q0 66 86 34Q40 60 0 60T-84 34Z", c.tone(0.03))
    c.form("M-92 38Q-82 30 -80 10Q-74 -84 0 -86Q76 -84 80 10Q82 30 94 38Q60 52 0 52T-92 38Z", cover, ink.light, 2, 2)
    with c.inside("M-92 38Q-82 30 -80 10Q-74 -84 0 -86Q76 -84 80 10Q82 30 94 38Q60 52 0 52T-92 38Z"):
        for _ in range(16):
            x, y, w = rng.uniform(-80, 80), rng.uniform(-80, 30), rng.uniform(8, 16)
            c.path(smooth([(x - w, y), (x, y - w * 0.5), (x + w, y + 2), (x + 2, y + w * 0.6)]), ink.mix(olive, ink.dark, 0.5), 0.5)
        c.line("M-84 14Q0 44 86 14", ink.mix(olive, ink.dark, 0.55), 13)
        c.line("M-84 14Q0 44 86 14", ink.mix(olive, ink.dark, 0.3), 9)
    for k, x in enumerate((34, 43, 52)):
        with c.group(f"rotate({-10 - k * 4} {x} 14)"):
            c.box(x - 3, 6, 6, 26, c.gold, 1)
            c.path(f"M{x - 3} 6q3 -14 6 0Z", c.ember)
    c.disc(-22, -18, 25, c.tone(0.06))
    c.disc(-22, -18, 22, "#ffffff")
    c.ring(-22, -18, 17, ink.dark, 3.4)
    c.line("M-22 -35V-1M-22 -18L-34 -6M-22 -18L-10 -6", ink.dark, 3.4)
    return c.svg()


def soldier_carrying(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    figure(c, limb((-8, 22, 13), (-24, 58, 10), (-34, 90, 7)) + shoe(-34, 94, 1) + limb((8, 22, 13), (26, 54, 10), (22, 90, 7)) + shoe(22, 94, 1), 0.03)
    figure(c, shape([(-24, -26), (-26, 2), (-22, 30), (22, 30), (24, 0), (24, -28)]), 0.08)
    c.line("M-24 22H24M-12 22v9M6 22v9", c.tone(0.5), 3)
    wounded = limb((-70, -16, 8), (-44, -34, 12), (0, -42, 15), (40, -32, 13), (62, 2, 9), (58, 36, 7)) + shoe(58, 40, 1, 0.9)
    figure(c, wounded + limb((34, -28, 10), (46, 6, 8), (38, 40, 6)) + shoe(38, 42, 1, 0.9) + limb((-50, -30, 6), (-56, -4, 5), (-50, 18, 4)), 0.16)
    c.disc(-76, -14, 11, c.tone(0.3), 12)
    figure(c, limb((20, -22, 8), (34, -6, 7), (48, -2, 6)) + limb((-22, -22, 8), (-40, -10, 7), (-50, -8, 6)), 0.1)
    c.disc(-4, -64, 12, ink.mix(flesh(c), ink.dark, 0.4), 14)
    body(c, "M-30 -66Q-28 -92 -4 -92Q20 -92 22 -66Q-4 -74 -30 -66Z", 0.5, 0.1)
    c.disc(-4, -80, 7, "#ffffff")
    c.path("M-6 -86h4v4h4v4h-4v4h-4v-4h-4v-4h4Z", c.local("#d4281e"))
    return c.svg()


def headband_commando(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, red = flesh(c), c.local("#cf2a20")
    coat(c, mirrored([(0, 26), (24, 34), (74, 50), (96, 100), (0, 100)]), skin, ink.mix(skin, ink.dark, 0.75))
    body(c, mirrored([(0, -96), (30, -90), (48, -58), (50, -10), (56, 40), (34, 50), (0, 44)]), 0.26)
    coat(c, mirrored([(0, -74), (26, -66), (32, -30), (28, 8), (14, 30), (0, 34)]), ink.mix(skin, ink.light, 0.15), ink.mix(skin, ink.dark, 0.7))
    c.path("M2 -74Q30 -66 31 -30Q30 8 14 30L2 34Q12 -20 2 -74Z", ink.dark, 0.45)
    body(c, shape([(-36, -40), (-44, -80), (0, -98), (44, -80), (38, -40), (24, -56), (0, -58), (-22, -54)]), 0.3)
    c.form("M-46 -44Q0 -58 46 -44V-30Q0 -44 -46 -30Z", red, ink.light, 0, 1.5)
    c.form("M42 -42L78 -30L94 -4L80 -10L84 14L66 -20L42 -30Z", red, ink.light, 0, 1.5)
    for x in (-13, 13):
        c.line(f"M{x - 9} -26Q{x} -31 {x + 9} -26", ink.dark, 4)
        c.disc(x, -19, 4, ink.dark, 3)
    c.line("M0 -20L-5 0H5", ink.mix(skin, ink.dark, 0.6), 2.4)
    c.line("M-11 16Q0 11 12 16", ink.dark, 3)
    for k in range(9):
        x, y = -66 + k * 16, 46 + k * 6.4
        with c.group(f"rotate(22 {x} {y})"):
            c.box(x - 4, y - 14, 8, 28, c.gold, 2)
            c.path(f"M{x - 4} {y - 13}q4 -14 8 0Z", c.ember)
    return c.svg()


MOTIFS = {
    "camel_rider": Motif("a rider in white robes on a camel", camel_rider, ("desert", "epic", "history", "war", "journey")),
    "motorcycle_leap": Motif("a motorcycle leaping over barbed wire", motorcycle_leap, ("war", "escape", "prison", "action", "freedom")),
    "cowboy_on_bomb": Motif("a cowboy riding a bomb", cowboy_on_bomb, ("satire", "war", "bomb", "comedy", "madness")),
    "gunships": Motif("a swarm of war helicopters", gunships, ("war", "helicopter", "army", "jungle")),
    "u_boat": Motif("a grey submarine at the surface", u_boat, ("submarine", "war", "sea", "navy", "storm")),
    "rising_submarine": Motif("a submarine with a red star, seen from the bow", rising_submarine, ("submarine", "navy", "spy", "sea")),
    "arms_to_sky": Motif("a kneeling soldier with arms raised to the sky", arms_to_sky, ("war", "soldier", "loss", "jungle")),
    "peace_helmet": Motif("a helmet with a peace badge", peace_helmet, ("war", "soldiers", "satire", "army")),
    "soldier_carrying": Motif("a soldier carrying a wounded man", soldier_carrying, ("war", "rescue", "hero", "faith")),
    "headband_commando": Motif("a long-haired fighter with a red headband", headband_commando, ("action", "survival", "veteran", "forest")),
}  # fmt: skip
