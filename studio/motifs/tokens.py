"""Tokens: the one thing by which somebody remembers a whole story."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import both
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat


def grinning_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    white = ink.mix(ink.light, "#ffffff", 0.5)
    body(c, "M-99 100Q-92 70 -52 62L-40 30H40L52 62Q92 70 99 100Z", 0.2)
    body(c, smooth([(-44, -30), (-60, 20), (-58, 66), (-40, 60), (40, 60), (58, 66), (60, 20), (44, -30)]), 0.14)
    face = both([(0, -46), (34, -42), (44, -14), (42, 22), (26, 58), (8, 80), (0, 84)])
    c.form(face, c.fade("#ffffff", white, ink.mix(white, ink.mid, 0.5), x1=-44, x2=50, y1=0, y2=20), "#ffffff", 2, 1)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.path("M8 -12Q20 -22 34 -12Q22 -4 8 -12Z", ink.dark)
            c.line("M6 -22Q20 -36 36 -20", ink.dark, 3.6)
            c.disc(29, 18, 9, ink.mix(ink.accent, white, 0.35), 7, 0.8)
            c.path("M0 26Q16 20 34 28Q42 20 40 12Q48 24 36 34Q18 32 0 34Z", ink.dark)
            c.line("M6 40Q22 42 32 30", ink.mix(ink.accent, ink.dark, 0.3), 2.6)
    c.path("M-4 -8H4L8 18Q0 24 -8 18Z", ink.mix(white, ink.mid, 0.35))
    c.path("M-5 50H5L3 78L0 90L-3 78Z", ink.dark)
    c.line("M-12 46Q0 50 12 46", ink.mix(ink.accent, ink.dark, 0.3), 2)
    hat = "M-94 -34Q-70 -46 -44 -44L-38 -96Q0 -102 38 -96L44 -44Q70 -46 94 -34Q50 -22 0 -24Q-50 -22 -94 -34Z"
    c.form(hat, c.fade(c.tone(0.34), ink.dark, y1=-98, y2=-24), c.tone(0.8), 1, 2.4)
    c.path("M-43 -58Q0 -46 43 -58L44 -44Q0 -32 -44 -44Z", ink.mix(ink.accent, ink.dark, 0.15))
    c.form("M-9 -58H9V-38H-9Z", c.gold, ink.light, 1, 1)
    c.box(-5, -54, 10, 12, ink.dark)
    return c.svg()


def bird_pin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.gold
    bright, deep = ink.mix(gold, "#ffffff", 0.55), ink.mix(gold, ink.dark, 0.6)
    c.halo(0, 0, 99, ink.glow, 0.8)
    for k in range(14):
        a = radians(k * 360 / 14 + rng.uniform(-8, 8))
        x, y = 84 * cos(a), 84 * sin(a)
        c.path(f"M{x - 13:.0f} {y + 8:.0f}Q{x - 12:.0f} {y - 10:.0f} {x + 2:.0f} {y - rng.uniform(16, 26) if y > -70 else y - 12:.0f}Q{x + 14:.0f} {y - 6:.0f} {x + 11:.0f} {y + 8:.0f}Z", c.fade(ink.glow, c.ember, y1=y + 8, y2=y - 24), 0.75)
    c.ring(0, 0, 78, deep, 13)
    c.ring(0, 0, 78, gold, 10)
    c.ring(0, 0, 80.4, bright, 2)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            for k, (tx, ty) in enumerate(((70, -30), (76, -10), (70, 10), (58, 26), (42, 36))):
                d = f"M4 {-14 + k * 5}Q{tx * 0.5:.0f} {ty - 26 + k * 3} {tx} {ty}Q{tx * 0.5:.0f} {ty + 2} 6 {2 + k * 6}Z"
                c.form(d, c.fade(bright, gold, deep, x1=0, x2=tx, y1=ty - 20, y2=ty), bright, 1, 1.4)
    c.form(smooth([(-6, -30), (6, -36), (16, -14), (12, 20), (4, 52), (-6, 52), (-14, 16), (-14, -12)]), c.fade(bright, gold, deep, x1=-14, x2=16, y1=0, y2=0), bright, 1.4, 1)
    c.form(smooth([(-12, -40), (-6, -54), (8, -58), (16, -46), (10, -32), (-6, -28)]), c.fade(bright, gold, y1=-56, y2=-28), bright, 1, 1)
    c.path("M13 -52L32 -46L14 -42Z", gold)
    c.disc(8, -48, 2.4, ink.dark)
    for x in (-16, -5, 6, 17):
        c.form(f"M{x * 0.4 - 3:.0f} 44L{x - 4} 76L{x + 4} 78L{x * 0.4 + 4:.0f} 44Z", gold, bright, 1, 0)
    c.line("M-97 22L97 -14", deep, 6)
    c.line("M-97 22L97 -14", bright, 3)
    c.path("M99 -14L82 -22L86 -4Z", bright)
    c.path("M-99 14L-84 18L-88 28L-99 30L-94 22Z", bright)
    return c.svg()


def giant_bagel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    dough = ink.mix(c.local("#2a2026"), ink.dark, 0.35)
    c.halo(0, 0, 99, "#ffffff", 0.5)
    ring = "M-88 0a88 86 0 1 0 176 0a88 86 0 1 0 -176 0ZM-32 0a32 31 0 1 1 64 0a32 31 0 1 1 -64 0Z"
    c.path(ring, c.ball(0, 0, 92, ink.mix(dough, ink.light, 0.25), ink.mix(dough, ink.light, 0.12), dough, "#050308", lean=0.5), holes=True)
    c.ring(-2, -3, 62, ink.mix(dough, ink.light, 0.5), 3, 60, 0.35)
    for _ in range(90):
        a, r = radians(rng.uniform(0, 360)), rng.uniform(40, 82)
        colour = rng.choice((ink.light, ink.accent, ink.glow, ink.mid, "#ffffff"))
        with c.group(f"translate({r * cos(a):.1f} {r * 0.97 * sin(a):.1f}) rotate({rng.randrange(180)})"):
            c.disc(0, 0, 3.2, colour, 1.5)
    # A googly eye where the hole was.
    c.halo(0, 0, 50, "#ffffff", 0.9)
    c.disc(0, 0, 27, ink.dark)
    c.disc(0, 0, 25, "#ffffff")
    c.disc(6, 7, 13, "#050505")
    c.disc(2, 2, 3.6, "#ffffff")
    return c.svg()


def bowler_and_eye(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 96, ink.glow, 0.4)
    face = both([(0, -40), (46, -34), (50, 10), (42, 50), (22, 82), (0, 90)])
    skin = ink.mix(ink.light, "#ffffff", 0.25)
    c.form(face, c.fade(skin, ink.mix(skin, ink.mid, 0.25), ink.mix(skin, ink.dark, 0.5), x1=-50, x2=60, y1=0, y2=20), "#ffffff", 2, 1)
    c.path("M-46 -30Q-60 10 -48 40Q-58 20 -62 -10ZM46 -30Q60 10 48 40Q58 20 62 -10Z", ink.mix(ink.dark, ink.mid, 0.3))
    for x in (-22, 22):
        c.path(f"M{x - 17} 4Q{x} -14 {x + 17} 4Q{x} 16 {x - 17} 4Z", "#ffffff")
        c.disc(x, 1, 7.6, ink.mix(ink.mid, ink.dark, 0.2))
        c.disc(x, 1, 4, "#050505")
        c.disc(x - 2, -2, 1.8, "#ffffff")
        c.line(f"M{x - 17} 4Q{x} -14 {x + 17} 4", "#050505", 2.6)
    # The lashes of one eye only.
    for k in range(9):
        a = radians(-158 + k * 17)
        c.line(f"M{22 + 15 * cos(a):.1f} {3 + 11 * sin(a):.1f}L{22 + 28 * cos(a):.1f} {3 + 27 * sin(a):.1f}", "#050505", 2.6)
    for k in range(7):
        a = radians(150 - k * 20)
        c.line(f"M{22 + 13 * cos(a):.1f} {4 + 8 * sin(a):.1f}L{22 + 20 * cos(a):.1f} {4 + 19 * sin(a):.1f}", "#050505", 2)
    c.path("M-4 8L-8 34Q0 40 8 34L4 8Z", ink.mix(skin, ink.dark, 0.25))
    c.path("M-24 56Q0 66 26 52Q4 78 -24 56Z", ink.accent)
    crown = "M-56 -40Q-60 -99 0 -99T56 -40Z"
    c.form(crown, c.fade(c.tone(0.4), ink.dark, x1=-40, y1=-90, x2=50, y2=-30), c.tone(0.86), 2, 2)
    c.path("M-57 -52Q0 -38 57 -52V-38Q0 -24 -57 -38Z", ink.accent)
    c.form("M-90 -44Q-70 -34 -56 -40Q0 -22 56 -40Q70 -34 90 -44Q86 -22 52 -18Q0 -8 -52 -18Q-86 -22 -90 -44Z", c.fade(c.tone(0.36), ink.dark, y1=-44, y2=-12), c.tone(0.86), 0, 2)
    return c.svg()


def dark_glasses(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-88 -26Q-99 -40 -96 -54M88 -26Q99 -40 96 -54", c.tone(0.2), 8)
    for s in (-1, 1):
        lens = smooth([(s * 10, -28), (s * 48, -36), (s * 90, -28), (s * 92, 2), (s * 74, 32), (s * 46, 38), (s * 20, 26), (s * 9, 0)])
        c.form(lens, ink.dark, c.tone(0.7), 0, 2.4)
        inner = smooth([(s * 15, -22), (s * 48, -29), (s * 85, -22), (s * 86, 2), (s * 70, 26), (s * 46, 31), (s * 24, 21), (s * 14, 0)])
        with c.inside(inner):
            c.path(inner, c.fade(ink.dark, ink.mix(ink.accent, ink.dark, 0.35), ink.glow, y1=-30, y2=34))
            for k in range(12):
                x, h = (8 if s > 0 else -92) + k * 7, rng.uniform(8, 30)
                c.box(x, 34 - h, 6, h + 4, ink.dark, 0, 0.9)
                c.box(x + 2, 36 - h, 1.6, 2, ink.glow)
            c.path(f"M{s * 48 - 40} -40L{s * 48 - 20} -40L{s * 48 - 46} 40H{s * 48 - 62}Z", "#ffffff", 0.3)
        c.line(inner, c.tone(0.8), 1)
    c.line("M-12 -20Q0 -30 12 -20", c.tone(0.14), 7)
    c.line("M-88 -31Q-48 -42 -12 -30Q0 -36 12 -30Q48 -42 88 -31", c.tone(0.12), 6)
    c.line("M-86 -34Q-48 -45 -14 -33M14 -33Q48 -45 86 -34", c.tone(0.8), 1.2)
    return c.svg()


def agents_in_black(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, s, tall in ((-42, 1.0, -4), (44, 1.0, 4)):
        with c.group(f"translate({x} 0) scale({s})"):
            body(c, "M-24 26L-28 100H-6L0 50L6 100H28L24 26Z", 0.14)
            body(c, smooth([(-16, -46), (-40, -36), (-46, 4), (-36, 40), (36, 40), (46, 4), (40, -36), (16, -46)]), 0.3)
            c.path("M-13 -46L0 6L13 -46Z", "#ffffff")
            c.path("M-4 -40H4L6 -4L0 6L-6 -4Z", "#050505")
            head = smooth([(0, -94 + tall), (15, -88 + tall), (16, -66), (9, -50), (0, -46), (-9, -50), (-16, -66), (-15, -88 + tall)])
            tone = c.local("#7a4a2e") if x > 0 else c.local("#e0b090")
            c.form(head, c.fade(ink.mix(tone, ink.light, 0.3), ink.mix(tone, ink.dark, 0.4), x1=-16, x2=18, y1=0, y2=0), ink.light, 1.4, 1)
            c.path(f"M-16 -74Q-18 {-98 + tall} 0 {-98 + tall}Q18 {-98 + tall} 16 -74L11 {-86 + tall}Q0 {-90 + tall} -11 {-86 + tall}Z", "#050505")
            c.path("M-16 -76H-1L-3 -66Q-9 -63 -15 -67ZM16 -76H1L3 -66Q9 -63 15 -67Z", "#050505")
            c.line("M-16 -76H16", "#050505", 2.6)
            c.line("M-13 -74L-8 -68M4 -74L9 -68", c.tone(0.8), 1.4)
            c.line("M-5 -56H5", ink.mix(tone, ink.dark, 0.7), 1.8)
    c.line("M-2 10L6 -14", c.tone(0.7), 5)
    c.halo(8, -22, 34, ink.glow, 1)
    c.disc(7, -18, 5, "#ffffff")
    return c.svg()


def snowy_bed(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wood = ink.mix(c.local("#8a5a36"), ink.mid, 0.35)
    white = ink.mix(ink.light, "#ffffff", 0.5)
    c.disc(0, 84, 98, ink.mix(white, ink.mid, 0.25), 16)
    coat(c, "M-84 -64Q-56 -86 -28 -64V30H-84Z", wood, ink.mix(wood, ink.dark, 0.5))
    c.line("M-74 -52V20M-62 -58V20M-50 -60V20M-38 -54V20", ink.mix(wood, ink.dark, 0.6), 3)
    coat(c, "M-84 14L52 30L84 52V80L-60 72L-84 56Z", wood, ink.mix(wood, ink.dark, 0.6))
    coat(c, "M-82 -4Q-40 -14 -26 -8L78 16Q88 26 86 46L-54 40Q-84 26 -82 -4Z", white, ink.mix(white, ink.mid, 0.45))
    coat(c, smooth([(-82, -14), (-60, -30), (-40, -26), (-34, -10), (-54, 2), (-78, 0)]), "#ffffff", ink.mix(white, ink.mid, 0.4))
    coat(c, smooth([(-44, 0), (-26, -14), (-6, -8), (-2, 6), (-22, 16), (-40, 14)]), "#ffffff", ink.mix(white, ink.mid, 0.4))
    c.disc(-54, -20, 12, c.local("#e8b894"))
    c.path(smooth([(-66, -20), (-64, -36), (-50, -36), (-42, -24), (-50, -28), (-60, -18)]), c.local("#4a2f22"))
    c.disc(-22, -6, 12, c.local("#f0c4a0"))
    c.path(smooth([(-34, -4), (-34, -20), (-18, -24), (-8, -10), (-4, 8), (-14, -2), (-24, -14)]), ink.accent)
    quilt = "M-58 2Q-30 2 -14 10Q20 0 78 18Q90 40 84 66Q50 74 10 66Q-30 62 -56 44Q-66 24 -58 2Z"
    c.form(quilt, c.fade(ink.mix(ink.accent, white, 0.55), ink.mix(ink.accent, ink.mid, 0.45), x1=-60, x2=80, y1=0, y2=60), white, 1, 2)
    c.line("M-30 6Q-34 34 -24 56M6 6Q4 34 12 64M42 10Q42 40 48 68M-60 22Q10 22 86 40", white, 1.6, 0.7)
    for x, y in ((-78, 74), (80, 82)):
        c.box(x - 4, y - 14, 8, 22, ink.mix(wood, ink.dark, 0.4), 2)
    c.path("M-99 98Q-80 78 -56 84Q-20 76 10 84Q50 76 99 96Q50 104 0 102T-99 98Z", "#ffffff")
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "grinning_mask": Motif("a grinning white mask under a tall hat", grinning_mask, ("revolution", "mask", "rebel", "england", "vengeance")),
    "bird_pin": Motif("a golden pin of a bird with an arrow", bird_pin, ("rebellion", "survival", "archer", "future", "fire")),
    "giant_bagel": Motif("a bagel with a googly eye", giant_bagel, ("multiverse", "absurd", "comedy", "family", "action")),
    "bowler_and_eye": Motif("a bowler hat above one lashed eye", bowler_and_eye, ("satire", "violence", "gang", "dystopia")),
    "dark_glasses": Motif("dark glasses that mirror a city", dark_glasses, ("cool", "agents", "comedy", "action", "summer")),
    "agents_in_black": Motif("two agents in black suits and dark glasses", agents_in_black, ("agents", "aliens", "comedy", "police", "partners")),
    "snowy_bed": Motif("a couple in a bed in the snow", snowy_bed, ("romance", "memory", "dream", "winter", "couple")),
}
