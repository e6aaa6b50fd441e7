"""Perils: teeth under the water, signs of the plague, a train that will not arrive, rocks that float."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import both
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body


def shark_jaws(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hide = ink.mix(ink.mid, ink.light, 0.2)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.form(smooth([(60, 10), (98, 44), (92, 62), (58, 44)]), ink.mix(hide, ink.dark, 0.5), hide, 1, 1)
    head = both([(0, -99), (26, -88), (56, -52), (80, 0), (78, 52), (52, 92), (0, 100)])
    c.form(head, c.fade(ink.mix(hide, ink.light, 0.4), hide, ink.mix(hide, ink.dark, 0.7), y1=-99, y2=100), ink.mix(hide, "#ffffff", 0.6), 1, 2)
    c.path(both([(0, -44), (38, -34), (66, 6), (68, 50), (46, 82), (0, 92)]), ink.mix(ink.light, hide, 0.25))
    gape = both([(0, -30), (32, -22), (54, 10), (56, 46), (38, 72), (0, 80)])
    with c.inside(gape):
        c.path(gape, c.ball(0, 30, 66, "#050005", ink.mix(ink.accent, ink.dark, 0.75), ink.mix(ink.accent, ink.dark, 0.25), lean=0))
        c.path(both([(0, 40), (22, 44), (30, 70), (0, 84)]), ink.mix(ink.accent, ink.light, 0.1), 0.85)
    for r, size, shade in ((0.86, 11, 0.35), (1.0, 15, 0.0)):
        for k in range(17):
            a = radians(180 + 10 + k * 10)
            x, y = 54 * r * cos(a), 24 + 52 * r * sin(a)
            c.path(f"M{x - 5:.1f} {y - 3:.1f}L{x * 0.86:.1f} {y + size + 4:.1f}L{x + 5:.1f} {y - 3:.1f}Z", ink.mix("#ffffff", ink.mid, shade))
        for k in range(13):
            a = radians(20 + k * 11.6)
            x, y = 50 * r * cos(a), 30 + 47 * r * sin(a)
            c.path(f"M{x - 4.6:.1f} {y + 3:.1f}L{x * 0.86:.1f} {y - size:.1f}L{x + 4.6:.1f} {y + 3:.1f}Z", ink.mix("#ffffff", ink.mid, shade))
    for s in (1, -1):
        c.disc(s * 50, -36, 6, ink.dark)
        c.disc(s * 50 - 2, -38, 1.8, "#ffffff")
        c.path(f"M{s * 12} -72Q{s * 18} -70 {s * 20} -62", ink.dark)
        for k in range(3):
            c.line(f"M{s * (74 - k * 3)} {20 + k * 10}Q{s * (70 - k * 3)} {28 + k * 10} {s * (72 - k * 4)} {36 + k * 10}", ink.mix(hide, ink.dark, 0.7), 2)
    return c.svg()


def shark_fin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fin = smooth([(-46, 40), (-30, 0), (8, -62), (46, -90), (38, -50), (44, 0), (60, 40)], closed=False) + "Z"
    c.form(fin, c.fade(ink.mix(ink.mid, ink.light, 0.35), ink.mid, ink.dark, x1=-40, x2=60, y1=-60, y2=40), ink.light, 2.4, 1)
    c.line("M-20 10Q4 -30 30 -64M0 26Q16 -10 34 -40", ink.mix(ink.mid, ink.dark, 0.5), 2, 0.7)
    c.path("M40 -40L34 -34L42 -26L38 -18L46 -14V-30Z", ink.dark, 0.7)
    c.path("M-99 44Q-70 34 -46 42Q-20 30 6 42Q34 30 60 42Q80 34 99 44V100H-99Z", c.fade(ink.mix(ink.mid, ink.accent, 0.1), ink.dark, y1=36, y2=100))
    c.line("M-99 44Q-70 34 -46 42Q-20 30 6 42Q34 30 60 42Q80 34 99 44", ink.light, 2.4)
    c.path(smooth([(-72, 60), (-30, 54), (30, 56), (76, 64), (90, 78), (40, 74), (-20, 78), (-66, 72)]), ink.dark, 0.6)
    c.path("M-60 40Q-40 20 -22 26Q-34 34 -40 42ZM58 40Q74 22 92 28Q76 34 74 42Z", "#ffffff", 0.85)
    for k in range(6):
        x = -84 + k * 32 + rng.uniform(-8, 8)
        c.line(f"M{x:.0f} {58 + k % 3 * 12}q10 -4 22 0", ink.light, 1.4, 0.5)
    return c.svg()


def monkey_ring(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.accent
    c.halo(0, 0, 99, red, 0.35)
    c.ring(0, 0, 84, red, 8)
    c.ring(0, 0, 84, ink.mix(red, ink.dark, 0.4), 1.4, 0, 0.7)
    for k in range(12):
        with c.group(f"rotate({30 * k}) translate(0 -63) rotate({-4 if k % 2 else 6}) scale(.155)"):
            c.path(both([(0, -96), (38, -86), (46, -50), (30, -26), (60, -4), (66, 60), (44, 98), (0, 100)]), red)
            for s in (1, -1):
                c.disc(s * 46, -62, 17, red)
                c.line(f"M{s * 54} 6Q{s * 96} 30 {s * 70} 74", red, 20)
            c.disc(0, -50, 28, ink.dark, 22, 0.5)
    for turn in range(3):
        d = "".join(("M" if i == 0 else "L") + f"{(8 + 0.82 * i) * cos(radians(i * 14 + turn * 120)):.1f} {(8 + 0.82 * i) * sin(radians(i * 14 + turn * 120)):.1f}" for i in range(44))
        c.line(d, red, 4.6 - turn * 0.6, 0.95)
    c.disc(0, 0, 8, ink.glow)
    for _ in range(7):
        a, r = radians(rng.uniform(20, 160)), rng.uniform(80, 85)
        c.line(f"M{r * cos(a):.0f} {r * sin(a) - 4:.0f}v{rng.uniform(3, 7):.0f}", red, 3)
    return c.svg()


def commuter_train(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-99 100L-26 66H26L99 100Z", c.tone(0.16))
    for k in range(6):
        y = 70 + k * k * 1.1
        c.line(f"M{-30 - k * 11} {y:.0f}H{30 + k * 11}", c.tone(0.34), 2 + k * 0.5)
    c.line("M-26 66L-66 100M26 66L66 100", ink.light, 2.6)
    c.form("M56 -66L92 -44V52L56 70Z", c.fade(c.tone(0.5), c.tone(0.1), x1=56, x2=92), ink.light, 0, 1)
    for k in range(3):
        c.path(f"M{60 + k * 11} {-30 + k * 4}L{68 + k * 11} {-27 + k * 4}V{8 - k}L{60 + k * 11} {10 - k}Z", ink.glow)
    front = "M-58 -62Q-56 -84 0 -86Q56 -84 58 -62L62 50Q60 74 46 76H-46Q-60 74 -62 50Z"
    c.form(front, c.fade(ink.light, c.tone(0.62), c.tone(0.3), x1=-62, x2=62, y1=0, y2=0), "#ffffff", 2, 2)
    c.path("M-48 -50Q0 -60 48 -50L50 4Q0 12 -50 4Z", c.tone(0.08))
    with c.inside("M-46 -48Q0 -58 46 -48L48 2Q0 10 -48 2Z"):
        c.path("M-46 -60H46V14H-46Z", c.fade(ink.glow, c.ember, ink.dark, y1=-56, y2=20))
        c.path(smooth([(-30, 10), (-34, -14), (-14, -30), (0, -44), (16, -30), (34, -16), (28, 10)]), ink.glow, 0.9)
        body(c, smooth([(-10, 14), (-12, -8), (-6, -14), (0, -30), (7, -14), (12, -8), (10, 14)]), 0.1)
    c.line("M0 -56V8", c.tone(0.3), 3)
    c.box(-62, 20, 124, 11, ink.accent)
    c.box(-24, -78, 48, 14, ink.dark, 3)
    for k in range(6):
        c.box(-20 + k * 7, -75, 4, 8, ink.glow, 1)
    for x in (-40, 40):
        c.halo(x, 50, 36, ink.glow, 0.9)
        c.disc(x, 50, 9, "#ffffff")
        c.disc(x, 50, 6, ink.glow)
    c.path("M-40 76H40L30 88H-30Z", c.tone(0.1))
    return c.svg()


def _floating_rock(c: Canvas, rng: Random, x: float, y: float, w: float, deep: float) -> None:
    ink = c.ink
    jag = "".join(f"L{x + w * (0.8 - 0.2 * k):.0f} {y + deep * (0.5 + 0.5 * (1 - abs(k - 4) / 4) - (0.16 if k % 2 else 0)):.0f}" for k in range(9))
    rock = f"M{x + w:.0f} {y}{jag}L{x - w:.0f} {y}Z"
    c.form(rock, c.fade(c.tone(0.62), c.tone(0.36), c.tone(0.08), x1=x - w, x2=x + w, y1=y, y2=y + deep), ink.light, 2, 0)
    for k in range(4):
        rx = x - w * 0.6 + k * w * 0.4
        c.line(f"M{rx:.0f} {y + 4}l{rng.uniform(-4, 6):.0f} {deep * rng.uniform(0.3, 0.6):.0f}", c.tone(0.12), 1.6, 0.7)
    green = c.local("#3f9a5a")
    top = [(x - w - 3, y + 3)] + [(x - w + k * w / 4, y - rng.uniform(6, 15)) for k in range(9)] + [(x + w + 3, y + 3), (x, y + 8)]
    c.form(smooth(top), c.fade(ink.mix(green, ink.glow, 0.45), ink.mix(green, ink.dark, 0.35), y1=y - 14, y2=y + 8), ink.mix(green, ink.light, 0.6), 1, 1.4)
    for k in range(3):
        vx = x - w * 0.7 + k * w * 0.6
        c.line(f"M{vx:.0f} {y + 4}q{rng.uniform(-4, 4):.0f} {deep * 0.3:.0f} 0 {deep * rng.uniform(0.3, 0.7):.0f}", ink.mix(green, ink.dark, 0.3), 1.8)


def floating_mountains(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, ink.glow, 0.35)
    _floating_rock(c, rng, -66, -56, 24, 44)
    _floating_rock(c, rng, 68, -70, 20, 34)
    _floating_rock(c, rng, 6, -30, 52, 96)
    c.path("M18 -28Q24 -26 24 -10L26 99H16L14 -10Q14 -26 18 -28Z", c.fade("#ffffff", ink.light, ink.mid, y1=-28, y2=99), 0.85)
    _floating_rock(c, rng, -62, 36, 27, 50)
    _floating_rock(c, rng, 72, 24, 22, 40)
    c.line("M-58 -52Q-46 -40 -40 -30M58 -30Q66 0 68 16M-44 10Q-50 24 -54 30", ink.mix(ink.mid, ink.dark, 0.3), 2.4)
    for x, y, s in ((-20, -72, 1.2), (34, -84, 0.8), (-88, -6, 0.8)):
        c.path(f"M{x - 16 * s} {y - 6 * s}Q{x - 6 * s} {y - 8 * s} {x} {y}Q{x + 6 * s} {y - 8 * s} {x + 16 * s} {y - 6 * s}Q{x + 6 * s} {y - 2 * s} {x + 2 * s} {y + 5 * s}L{x} {y + 12 * s}L{x - 2 * s} {y + 5 * s}Q{x - 6 * s} {y - 2 * s} {x - 16 * s} {y - 6 * s}Z", ink.dark)
    return c.svg()


def cricket_bat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wood = ink.mix(c.local("#e2bd84"), ink.light, 0.2)
    with c.group("rotate(32)"):
        c.form("M-7 -99H7V-38H-7Z", c.fade(c.tone(0.44), ink.dark, x1=-7, x2=7, y1=0, y2=0), c.tone(0.8), 1.4, 0)
        for k in range(8):
            c.line(f"M-7 {-94 + k * 7}L7 {-90 + k * 7}", ink.accent, 2)
        blade = "M-8 -40Q-24 -34 -24 -18V84Q-22 98 0 99Q22 98 24 84V-18Q24 -34 8 -40Z"
        c.form(blade, c.fade(ink.mix(wood, "#ffffff", 0.4), wood, ink.mix(wood, ink.dark, 0.45), x1=-24, x2=26, y1=0, y2=0), "#ffffff", 2, 1)
        c.line("M-12 -24V88M0 -30V92M12 -24V88", ink.mix(wood, ink.dark, 0.35), 1, 0.6)
        with c.inside(blade):
            c.path(smooth([(-30, 40), (-14, 30), (-6, 46), (6, 36), (16, 52), (30, 40), (30, 104), (-30, 104)]), c.local("#b01a16"))
            for x, y, r in ((-10, 14, 6), (8, 20, 4), (14, 4, 3), (-16, -4, 2.4)):
                c.disc(x, y, r, c.local("#b01a16"))
        c.path("M-16 -14H16L0 10Z", ink.accent, 0.8)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "shark_jaws": Motif("the open jaws of a giant shark", shark_jaws, ("shark", "sea monster", "danger", "ocean", "giant")),
    "shark_fin": Motif("a shark's fin cutting the water", shark_fin, ("shark", "sea monster", "ocean", "danger")),
    "monkey_ring": Motif("a red ring of twelve monkeys", monkey_ring, ("time travel", "virus", "science fiction", "madness")),
    "commuter_train": Motif("a commuter train with fire in its window", commuter_train, ("train", "bomb", "time loop", "thriller")),
    "floating_mountains": Motif("mountains that float in the air", floating_mountains, ("science fiction", "alien world", "adventure", "fantasy")),
    "cricket_bat": Motif("a bloody cricket bat", cricket_bat, ("zombies", "comedy", "england", "sport")),
}
