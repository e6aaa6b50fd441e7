"""Robots, cyborgs and people in space suits."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import coat, mirrored


def _steel(ink: Ink) -> tuple[str, str, str]:
    return ink.mix(ink.light, ink.mid, 0.25), ink.mix(ink.mid, ink.dark, 0.1), ink.mix(ink.mid, ink.dark, 0.7)


def astronaut(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    suit = (ink.mix(ink.light, "#ffffff", 0.4), ink.mix(ink.light, ink.mid, 0.4), ink.mix(ink.mid, ink.dark, 0.4))
    coat(c, "M-44 -34H44V34H-44Z", suit[1], suit[2])
    coat(c, "M-26 34L-34 98H-8L0 58L8 98H34L26 34Z", *suit)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, smooth([(26, -32), (46, -20), (54, 10), (50, 42), (36, 40), (34, 10)]), *suit)
            c.disc(44, 46, 10, suit[2])
    coat(c, smooth([(-30, -34), (-34, 4), (-30, 44), (30, 44), (34, 4), (30, -34)]), *suit)
    c.box(-18, -12, 36, 24, suit[2], 4)
    for x, colour in ((-10, ink.accent), (0, ink.glow), (10, ink.accent)):
        c.disc(x, -3, 3.4, colour)
    c.box(-12, 4, 24, 3, ink.light, 1)
    c.line("M-32 84H-10M10 84H32M-28 30H28", ink.accent, 3)
    c.disc(0, -60, 33, c.ball(0, -60, 33, "#ffffff", suit[1], suit[2]))
    c.disc(1, -58, 25, c.ball(1, -58, 25, ink.glow, ink.mix(ink.accent, ink.mid, 0.4), ink.dark), 21)
    c.path("M-14 -68Q-4 -78 12 -74Q0 -70 -8 -58Z", "#ffffff", 0.75)
    return c.svg()


def little_robot(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    shell = (ink.mix(ink.accent, ink.glow, 0.4), ink.mix(ink.accent, ink.mid, 0.3), ink.mix(ink.accent, ink.dark, 0.55))
    metal = _steel(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, "M34 34L68 46Q78 70 72 100H34Q28 70 34 34Z", c.tone(0.2), ink.dark)
            for y in (54, 66, 78, 90):
                c.line(f"M38 {y}H70", c.tone(0.5), 3)
            c.line("M46 10L68 22L62 44", metal[1], 8)
            c.path("M54 42L70 42L72 56H66V48H60V56H54Z", metal[0])
    coat(c, "M-44 -8H44V58H-44Z", *shell)
    c.box(-32, 4, 40, 22, ink.mix(shell[2], ink.dark, 0.3), 3)
    for k in range(4):
        c.line(f"M{-26 + k * 9} 9V21", ink.glow, 3)
    c.disc(28, 14, 6, ink.light)
    c.line("M-44 38H44", ink.mix(shell[2], ink.dark, 0.4), 2)
    c.box(-6, -38, 12, 34, metal[1])
    c.box(-14, -20, 28, 6, metal[2], 3)
    for side in (1, -1):
        with c.group(f"scale({side} 1) rotate(-10 24 -56)"):
            coat(c, smooth([(2, -70), (22, -78), (50, -72), (56, -54), (48, -38), (20, -34), (2, -42)]), *metal)
            c.disc(28, -55, 16, ink.dark)
            c.disc(28, -55, 10, c.ball(28, -55, 10, ink.light, ink.mid, ink.dark))
            c.disc(24, -59, 3.4, "#ffffff")
    return c.svg()


def giant_robot(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = _steel(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, "M6 34H28L30 82L38 98H4Z", *metal)
            c.line("M8 58H28M9 68H28", metal[2], 2.4)
            coat(c, "M40 -38L62 -30L66 10L60 12L52 -8L44 -12Z", *metal)
            coat(c, "M54 6L70 4L74 46L60 50Z", *metal)
            c.path("M58 46L76 44L74 62L68 56L66 64L60 58Z", metal[2])
            c.disc(48, -36, 15, c.ball(48, -36, 15, metal[0], metal[1], metal[2]))
    coat(c, "M-42 -44H42L34 8L22 40H-22L-34 8Z", *metal)
    c.line("M-36 -4H36M-28 16H28", metal[2], 2.4)
    for x in (-30, -20, 20, 30):
        c.disc(x, -30, 2, metal[2])
    c.halo(0, -22, 30, ink.accent, 0.8)
    c.disc(0, -22, 10, ink.accent)
    c.disc(0, -22, 5, ink.glow)
    coat(c, "M-20 -52V-78Q-20 -96 0 -96Q20 -96 20 -78V-52L12 -46H-12Z", *metal)
    c.path("M-20 -78H20V-86H-20Z", metal[2])
    for x in (-9, 9):
        c.halo(x, -70, 14, ink.glow, 0.9)
        c.disc(x, -70, 5, ink.glow)
    c.line("M-10 -56H10M-8 -52H8", ink.dark, 2)
    c.path("M-4 -96H4L2 -101H-2Z", metal[1])
    return c.svg()


def soft_robot(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    white = ("#ffffff", ink.mix("#ffffff", ink.mid, 0.18), ink.mix(ink.light, ink.mid, 0.6))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            coat(c, smooth([(10, 62), (38, 66), (42, 88), (32, 99), (10, 99)]), *white)
            coat(c, smooth([(34, -36), (62, -18), (78, 22), (72, 52), (56, 50), (46, 14)]), *white)
    coat(c, mirrored([(0, -52), (34, -44), (56, -10), (60, 34), (46, 68), (20, 80), (0, 82)]), *white)
    coat(c, mirrored([(0, -90), (22, -84), (30, -66), (22, -50), (0, -46)]), *white)
    for x in (-13, 13):
        c.disc(x, -67, 5, ink.dark)
    c.line("M-13 -67H13", ink.dark, 2)
    c.disc(-26, -8, 9, ink.accent)
    c.disc(-26, -8, 5, "#ffffff")
    return c.svg()


def metal_skull(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = _steel(ink)
    coat(c, mirrored([(0, -94), (38, -86), (62, -52), (60, -14), (48, 8), (38, 34), (30, 60), (0, 62)]), *metal)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path(smooth([(10, -26), (28, -38), (48, -30), (48, -8), (30, 2), (12, -6)]), ink.dark)
            c.halo(29, -18, 26, ink.accent, 1)
            c.disc(29, -18, 8, ink.accent)
            c.disc(28, -19, 3.4, "#ffffff")
            c.path("M4 2L14 24L2 26Z", ink.dark)
            c.line("M50 2L46 40L36 72M16 -80Q44 -72 50 -44", metal[2], 2.6, 0.8)
            coat(c, "M52 0L60 6L52 66L34 88L30 80L44 60Z", metal[1], metal[2])
    for k in range(-4, 5):
        c.box(k * 7.4 - 3.2, 34, 6.4, 17, ink.mix(ink.light, "#ffffff", 0.3), 1.6)
        c.box(k * 6.8 - 3, 56, 6, 15, metal[0], 1.6)
    coat(c, "M-36 74H36L26 96H-26Z", *metal)
    c.line("M-18 76V94M0 76V94M18 76V94", metal[2], 2.4)
    return c.svg()


def android_face(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = (ink.mix(ink.light, "#ffffff", 0.3), ink.mix(ink.light, ink.mid, 0.3), ink.mix(ink.mid, ink.dark, 0.3))
    face = smooth([(-4, -92), (30, -84), (50, -54), (52, -24), (62, 0), (50, 8), (50, 34), (40, 50), (14, 52), (8, 72), (10, 100), (-44, 100), (-38, 60), (-54, 16), (-56, -36), (-38, -78)])
    coat(c, face, *skin)
    with c.inside(face):
        c.path("M-60 -100H-2L-14 -40L4 -8L-16 30L-4 60L-20 104H-70Z", ink.mix(ink.mid, ink.dark, 0.55))
        for x, y, r in ((-34, -46, 12), (-26, -6, 9), (-38, 26, 7), (-18, -72, 7), (-24, 62, 8)):
            c.ring(x, y, r, ink.accent, 2.4)
            c.disc(x, y, r * 0.4, ink.glow)
        c.line("M-34 -34L-26 -16M-26 4L-36 20M-38 34L-26 54M-24 70V100M-20 -66L-32 -56M-46 -46H-58M-14 -6H-4", ink.glow, 2)
    c.line("M-2 -96L-14 -40L4 -8L-16 30L-4 60L-20 104", ink.light, 2)
    c.path(smooth([(20, -34), (34, -40), (46, -32), (34, -27)]), "#ffffff")
    c.disc(36, -33, 5, ink.accent)
    c.disc(36, -33, 2, ink.dark)
    c.line("M18 -46Q34 -54 48 -44M26 24Q38 22 50 24", ink.mix(skin[2], ink.dark, 0.5), 2.6)
    return c.svg()


def ice_walker(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = _steel(ink)
    for x, bend in ((-58, -8), (-26, 6), (18, -6), (48, 8)):
        coat(c, f"M{x - 6} -14L{x + bend - 5} 36L{x - 6} 92H{x + 8}L{x + bend + 6} 36L{x + 8} -14Z", *metal)
        c.disc(x + bend, 36, 8, metal[1])
        coat(c, f"M{x - 14} 100L{x - 10} 88H{x + 12}L{x + 16} 100Z", *metal)
    coat(c, "M-74 -64L-60 -78H44L60 -62V-18L44 -6H-62L-74 -22Z", *metal)
    c.line("M-66 -44H58M-20 -76V-8M20 -76V-8", metal[2], 2)
    coat(c, "M58 -54H70V-30H58Z", metal[1], metal[2])
    coat(c, "M68 -72L92 -66L99 -46L96 -24L70 -18Z", *metal)
    c.path("M86 -56L98 -50V-42L86 -44Z", ink.accent)
    c.line("M88 -22L99 -14M80 -20L92 -12", metal[2], 4)
    return c.svg()


def visor_helmet(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    metal = _steel(ink)
    coat(c, smooth([(-52, 98), (-60, 84), (-30, 66), (30, 66), (60, 84), (52, 98)]), c.tone(0.2), ink.dark)
    coat(c, mirrored([(0, -92), (38, -82), (58, -46), (58, 4), (44, 22), (0, 26)]), *metal)
    c.path("M-36 10H36L28 52L14 64H-14L-28 52Z", ink.mix(ink.light, ink.accent, 0.12))
    c.line("M-14 48Q0 42 14 48", ink.dark, 2.6)
    c.path("M-60 -28Q0 -44 60 -28V-4Q0 -20 -60 -4Z", ink.dark)
    c.path("M-54 -22Q0 -36 54 -22V-17Q0 -30 -54 -17Z", ink.accent)
    c.halo(0, -24, 50, ink.accent, 0.6)
    c.line("M-30 -76L-34 -40M30 -76L34 -40M0 -92V-40", metal[2], 2)
    for side in (-1, 1):
        c.disc(side * 58, 6, 9, metal[1], 13)
    c.path("M-24 16H24L20 24H-20Z", metal[2])
    return c.svg()


MOTIFS = {
    "astronaut": Motif("an astronaut", astronaut, ("space", "astronaut", "lonely", "science fiction")),
    "little_robot": Motif("a little robot with binocular eyes", little_robot, ("robot", "cute", "family", "science fiction")),
    "giant_robot": Motif("a giant robot", giant_robot, ("robot", "giant", "machine", "science fiction")),
    "soft_robot": Motif("a big soft robot", soft_robot, ("robot", "friendly", "family", "super hero")),
    "metal_skull": Motif("a metal skull with red eyes", metal_skull, ("robot", "machine", "future", "threat")),
    "android_face": Motif("a face half human, half machine", android_face, ("android", "robot", "artificial intelligence", "mystery")),
    "ice_walker": Motif("a war machine on four legs", ice_walker, ("machine", "war", "snow", "space opera")),
    "visor_helmet": Motif("a police cyborg with a visor", visor_helmet, ("cyborg", "police", "future", "law")),
}
