"""Chases and narrow escapes: a car over the canyon, a boulder in the temple, a burglar on a wire."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import cloth, disc, figure, flesh, limb, shape, shoe
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat


def _wheel(c: Canvas, x: float, y: float, r: float) -> None:
    c.disc(x, y, r, c.tone(0.02))
    c.disc(x, y, r * 0.66, c.ball(x, y, r * 0.7, c.ink.light, c.tone(0.6), c.tone(0.3)))
    c.disc(x, y, r * 0.2, c.tone(0.1))


def flying_convertible(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    turquoise = c.local("#2fb8b4")
    paint = c.fade(ink.mix(turquoise, "#ffffff", 0.6), turquoise, ink.mix(turquoise, ink.dark, 0.6), y1=-4, y2=46)
    for k in range(9):
        x, y, r = -82 + k * 4.4, 60 - k * 3.6, 11 - k
        c.disc(x, y, r, ink.mix(ink.light, ink.mid, 0.35), o=0.5)
    with c.group("translate(3 4) scale(.88) rotate(-13)"):
        for x, hair, scarf in ((-10, "#d98a3a", "#ffffff"), (18, "#b5481f", "#e8402c")):
            figure(c, shape([(x - 9, -12), (x - 8, 8), (x + 9, 8), (x + 9, -12)]), 0.2)
            coat(c, shape([(x - 10, -22), (x - 8, -36), (x + 2, -42), (x + 11, -34), (x + 11, -22), (x, -12)]), ink.mix(flesh(c), "#ffffff", 0.25), flesh(c))
            coat(c, shape([(x + 4, -42), (x - 8, -44), (x - 14, -32), (x - 32, -26), (x - 26, -16), (x - 12, -18), (x - 4, -28), (x + 4, -36)]), c.local(hair), ink.mix(c.local(hair), ink.dark, 0.5))
            c.line(f"M{x - 11} -34Q{x - 2} -44 {x + 9} -38M{x - 11} -30L{x - 32} -38", c.local(scarf), 3.4)
            c.path(f"M{x + 1} -32h11v6q-6 2 -10 -1Z", ink.dark)
        c.path("M30 2L44 -22L50 -22L44 4Z", c.fade(ink.light, c.tone(0.5), y1=-22, y2=4))
        c.form("M-96 16Q-98 4 -90 2L-26 0Q-10 8 34 0L76 4Q96 8 98 22Q98 36 90 40H-88Q-98 38 -96 16Z", paint, "#ffffff", 0, 1.6)
        c.line("M-94 20Q0 26 97 22", "#ffffff", 2, 0.8)
        c.path("M84 18h13v10h-12Z", c.tone(0.7))
        c.disc(90, 14, 5, ink.glow)
        c.path("M-97 12h8v14h-8Z", c.ember)
        c.line("M-98 38H98", c.tone(0.8), 3.4)
        c.line("M-20 2V38M36 2V38", ink.mix(turquoise, ink.dark, 0.5), 1.2)
        _wheel(c, -60, 40, 17)
        _wheel(c, 62, 40, 17)
    return c.svg()


def three_minis(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, s, hue in ((-52, 98, 0.62, "#2456b8"), (52, 98, 0.62, "#f4f1e6"), (0, 98, 0.92, "#cf2620")):
        colour = c.local(hue)
        with c.group(f"translate({x} {y}) scale({s})"):
            c.disc(0, -2, 62, ink.dark, 4, 0.5)
            for side in (-44, 30):
                c.box(side, -22, 14, 22, c.tone(0.02), 4)
            paint = c.fade(ink.mix(colour, "#ffffff", 0.5), colour, ink.mix(colour, ink.dark, 0.5), y1=-100, y2=-10)
            c.form("M-38 -64L-30 -96Q-28 -102 -20 -102H20Q28 -102 30 -96L38 -64Z", paint, "#ffffff", 1, 1.4)
            c.path("M-32 -66L-26 -92H26L32 -66Z", c.fade(c.tone(0.8), c.tone(0.3), c.tone(0.1), y1=-92, y2=-64))
            c.form("M-54 -14V-44Q-54 -66 -34 -66H34Q54 -66 54 -44V-14Q52 -10 46 -10H-46Q-52 -10 -54 -14Z", paint, "#ffffff", 0, 1.6)
            for stripe in (-14, 6):
                c.path(f"M{stripe} -66h8v26h-8Z", "#ffffff" if hue != "#f4f1e6" else ink.dark)
            c.form("M-26 -40H26L22 -20H-22Z", c.tone(0.08), ink.light, 0, 1.4)
            c.line("M-24 -34H24M-23 -28H23", c.tone(0.7), 1.4)
            for side in (-40, 40):
                c.halo(side, -42, 24, o=0.9)
                c.disc(side, -42, 10.5, c.tone(0.8))
                c.disc(side, -42, 8.5, c.ball(side, -42, 9, "#ffffff", ink.glow))
            c.box(-58, -16, 116, 6, c.fade(ink.light, c.tone(0.4), y1=-16, y2=-10), 3)
            c.box(-13, -14, 26, 8, "#ffffff", 1)
    return c.svg()


def bullet_train(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 100L-30 62H60L100 100Z", c.tone(0.1))
    c.line("M-80 100L-10 60M60 100L36 60", c.tone(0.7), 2)
    shell = c.fade("#ffffff", ink.mix(ink.light, ink.mid, 0.2), c.tone(0.34), x1=-60, y1=-40, x2=70, y2=60)
    c.form("M98 -78L98 66L20 84Q-46 92 -74 72Q-92 56 -74 28Q-48 -16 -6 -46Q40 -74 98 -78Z", shell, "#ffffff", 0, 1.6)
    c.path("M-26 -16Q0 -46 40 -56Q34 -28 10 -10Q-8 0 -34 -2Z", c.fade(c.tone(0.06), c.tone(0.34), y1=-56, y2=0))
    c.line("M-10 -28Q10 -42 32 -48", ink.light, 2, 0.8)
    c.path("M98 12Q30 24 -20 44Q-50 54 -80 48Q-78 58 -72 62Q-30 66 20 50Q60 38 98 32Z", ink.accent)
    c.path("M98 36Q40 46 6 60Q-20 68 -50 67Q-20 74 16 66Q60 54 98 42Z", ink.mix(ink.accent, ink.dark, 0.5))
    for k, x in enumerate((54, 70, 86)):
        c.path(f"M{x} {-44 - k * 2}l11 -2v18l-11 2Z", ink.glow)
    c.halo(-62, 36, 44, o=1)
    c.path("M-72 40Q-62 22 -46 18Q-48 34 -66 42Z", "#ffffff")
    c.path("M-74 72Q-46 92 20 84L98 66V76L20 96Q-52 100 -74 72Z", c.tone(0.08))
    for y in (-90, -70, 90):
        c.line(f"M-96 {y}H{-30 + rng.uniform(-20, 40):.0f}", ink.light, 1.4, 0.5)
    return c.svg()


def chariot(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k, (dx, dy) in enumerate(((16, -14), (8, -7), (0, 0))):
        with c.group(f"translate({dx} {dy})"):
            white = (ink.mix("#ffffff", ink.mid, 0.34 - 0.15 * k), ink.mix(ink.light, ink.mid, 0.75 - 0.2 * k))
            horse = shape([(-30, 26), (-24, 6), (10, 8), (32, -4), (44, -30), (54, -44), (66, -44), (80, -24), (76, -16), (62, -20), (56, 6), (50, 30), (20, 42), (-16, 42)])
            legs = limb((-22, 32, 9), (-40, 54, 5), (-62, 66, 3.4)) + limb((-14, 34, 9), (-20, 60, 5), (-40, 82, 3.4))
            legs += limb((40, 30, 8), (64, 40, 5), (76, 60, 3.4)) + limb((34, 32, 8), (54, 56, 5), (44, 76, 3.4))
            coat(c, horse + legs, *white)
            body(c, shape([(34, -14), (46, -44), (58, -52), (50, -34), (44, -8)]), 0.5)
            c.line("M-28 10Q-50 10 -56 30", ink.mix(ink.light, ink.mid, 0.4), 5)
            c.line("M52 8Q44 22 46 36M70 -24L56 -2L-40 18", ink.accent, 2)
            c.disc(68, -34, 2, ink.dark)
    c.form("M-96 30Q-78 40 -50 26L-46 70Q-70 76 -94 70Z", c.fade(c.gold, c.ember, ink.dark, y1=24, y2=80), ink.light, 1, 1.5)
    c.line("M-50 60L20 44", c.tone(0.1), 4)
    figure(c, limb((-76, 34, 9), (-74, 4, 11)), 0.1)
    cloth(c, shape([(-84, -16), (-88, 12), (-84, 34), (-62, 34), (-62, 8), (-64, -16)]), ink.accent)
    cloth(c, shape([(-80, -18), (-98, 0), (-100, 26), (-86, 14)]), ink.mix(ink.accent, ink.dark, 0.3))
    coat(c, limb((-66, -10, 6), (-46, 2, 5), (-34, -2, 4)) + disc(-72, -30, 9, 11), flesh(c), ink.mix(flesh(c), ink.dark, 0.5))
    c.path("M-83 -32Q-80 -46 -68 -43Q-61 -40 -62 -32Q-72 -36 -80 -24Z", c.tone(0.1))
    c.ring(-70, 74, 22, c.gold, 5)
    for k in range(8):
        with c.group(f"rotate({k * 45} -70 74)"):
            c.line("M-70 74V54", c.gold, 2.6)
    c.disc(-70, 74, 5, ink.dark)
    for x in range(-96, 96, 17):
        c.disc(x, 95, rng.uniform(7, 13), ink.mix(ink.light, ink.mid, 0.3), 6, 0.55)
    return c.svg()


def rolling_boulder(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 98L-80 88H100V100Z", c.tone(0.1))
    stone = c.local("#a08a64")
    c.disc(34, 20, 68, ink.light)
    c.disc(35, 21, 67, c.ball(35, 21, 78, ink.mix(stone, ink.light, 0.5), stone, ink.mix(stone, ink.dark, 0.45), ink.mix(stone, ink.dark, 0.88)))
    for _ in range(22):
        x, y, r = rng.uniform(-14, 80), rng.uniform(-30, 68), rng.uniform(2, 7)
        c.disc(x, y, r, ink.mix(stone, ink.dark, 0.7), r * 0.6, 0.45)
    c.line("M-6 -8L14 6L8 30L30 44M60 -30L52 -6L74 10M44 60L62 44L84 50", ink.mix(stone, ink.dark, 0.8), 2, 0.7)
    with c.group("translate(-52 42) scale(.56) translate(0 2)"):
        legs = limb((4, 20, 11), (-24, 34, 9), (-40, 66, 7)) + shoe(-42, 70, -1) + limb((4, 20, 11), (26, 48, 9), (56, 56, 6)) + shoe(58, 60, -1, 0.9)
        figure(c, legs, 0.02)
        arms = limb((-8, -26, 8), (-34, -8, 7), (-52, -30, 5)) + limb((10, -26, 8), (34, -10, 7), (30, 14, 5))
        cloth(c, shape([(-16, -36), (-18, 0), (-8, 26), (16, 24), (16, -6), (14, -36)]) + arms, c.local("#8a5a2c"))
        c.disc(-10, -52, 11, flesh(c), 13)
        body(c, "M-44 -56Q-30 -54 -26 -60Q-26 -80 -10 -78Q8 -80 8 -62Q14 -56 26 -60Q12 -48 -10 -50Q-30 -46 -44 -56Z", 0.36)
        c.line("M24 14Q44 40 30 56Q16 66 20 44", c.tone(0.06), 3)
        c.path("M-58 -46h12v18h-12Z", c.gold)
    for x in (-30, -14, 92):
        c.disc(x, 92, 9, ink.light, 5, 0.5)
    return c.svg()


def burning_tower(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -44, 84, c.ember, 0.8)
    for x, y, r in ((-34, -66, 20), (30, -78, 22), (0, -84, 18), (48, -54, 15), (-50, -44, 13)):
        c.disc(x, y, r, c.ball(x, y, r, c.tone(0.4), c.tone(0.14), lean=0.2), o=0.9)
    c.form("M-30 100V-46L-20 -60H20L30 -46V100Z", c.fade(c.tone(0.5), c.tone(0.12), x1=-30, x2=30, y1=0, y2=0), c.tone(0.8), 1.5, 1)
    c.form("M-42 100V24H42V100Z", c.fade(c.tone(0.4), c.tone(0.06), x1=-42, x2=42, y1=0, y2=0), c.tone(0.76), 1.5, 1)
    for y in range(-40, 96, 8):
        w = 26 if y < 22 else 38
        c.line(f"M{-w} {y}H{w}", c.tone(0.05), 2.2)
        for x in range(-w + 2, w - 3, 8):
            if rng.random() < 0.55:
                c.box(x, y + 2, 4.6, 3.6, ink.glow if rng.random() < 0.7 else c.ember)
    for x, y, r in ((-16, -50, 16), (14, -54, 20), (30, -34, 13), (-30, -34, 12), (0, -64, 14), (38, -52, 9)):
        c.disc(x, y, r, c.ball(x, y, r, "#ffffff", ink.glow, c.ember, lean=0.1), o=0.95)
    for _ in range(18):
        at = rng.uniform(-80, 80), rng.uniform(-96, 10)
        c.path(f"M{at[0]:.0f} {at[1]:.0f}l{rng.uniform(2, 6):.1f} {rng.uniform(-3, 3):.1f}l-2 4Z", rng.choice((ink.glow, ink.light, c.ember)))
    return c.svg()


def wire_burglar(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-8 -100V-6M12 -100V-4", ink.light, 1.6)
    legs = limb((22, 2, 12), (52, -4, 10), (84, 8, 6)) + shoe(88, 8, 1, 0.9) + limb((22, 6, 12), (56, 14, 9), (88, 28, 6)) + shoe(92, 28, 1, 0.9)
    trunk = shape([(-36, -14), (-10, -16), (26, -8), (28, 14), (-8, 14), (-36, 12)])
    arms = limb((-30, 2, 8), (-44, 28, 6), (-66, 40, 4.6)) + limb((-22, 8, 8), (-20, 36, 6), (-42, 54, 4.6))
    figure(c, legs + trunk + arms, 0.03)
    c.form("M-14 -17L2 -16L4 14L-12 15Z", c.tone(0.3), c.tone(0.8), 1, 1)
    coat(c, disc(-52, 2, 12, 13), ink.mix(flesh(c), ink.light, 0.2), ink.mix(flesh(c), ink.dark, 0.5))
    body(c, shape([(-42, -8), (-50, -16), (-62, -10), (-60, -2), (-52, -4), (-46, 8), (-40, 8)]), 0.3)
    for x, y in ((-70, 42), (-46, 56)):
        c.disc(x, y, 5, flesh(c))
    c.halo(-60, 96, 46, o=0.7)
    c.path("M-100 100L-60 82H60L100 100Z", c.tone(0.4))
    c.line("M-80 91H80M-40 82L-66 100M0 82V100M40 82L66 100", c.tone(0.8), 1.2)
    c.line("M-100 74L100 66", ink.accent, 1.6, 0.9)
    c.line("M-100 62L100 78", ink.accent, 1.6, 0.9)
    return c.svg()


def gold_bars(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.local("#e8ab26")
    c.halo(0, 20, 98, o=0.5)
    for row in range(4):
        y = 98 - row * 38
        for k in range(4 - row):
            x = (k - (3 - row) / 2) * 46
            front = f"M{x - 21:.0f} {y}L{x - 16:.0f} {y - 26}H{x + 16:.0f}L{x + 21:.0f} {y}Z"
            c.path(f"M{x - 16:.0f} {y - 26}L{x - 9:.0f} {y - 37}H{x + 11:.0f}L{x + 16:.0f} {y - 26}Z", ink.mix(gold, "#ffffff", 0.7))
            c.form(front, c.fade(ink.mix(gold, "#ffffff", 0.35), gold, ink.mix(gold, ink.dark, 0.5), y1=y - 26, y2=y), "#ffffff", 0.8, 1)
            c.box(x - 9, y - 17, 18, 8, ink.mix(gold, ink.dark, 0.35), 2, 0.6)
    for x, y, r in ((-44, -4, 10), (30, -38, 13), (66, 50, 9)):
        c.path(f"M{x} {y - r}Q{x + 1} {y - 1} {x + r} {y}Q{x + 1} {y + 1} {x} {y + r}Q{x - 1} {y + 1} {x - r} {y}Q{x - 1} {y - 1} {x} {y - r}Z", "#ffffff")
    return c.svg()


MOTIFS = {
    "flying_convertible": Motif("an open car flying over a canyon", flying_convertible, ("road trip", "friends", "escape", "desert")),
    "three_minis": Motif("three little cars in a row", three_minis, ("heist", "chase", "gold", "action")),
    "bullet_train": Motif("a bullet train", bullet_train, ("train", "japan", "speed", "action")),
    "chariot": Motif("a chariot with white horses", chariot, ("rome", "race", "epic", "ancient")),
    "rolling_boulder": Motif("a man fleeing from a rolling boulder", rolling_boulder, ("adventure", "treasure", "temple", "chase")),
    "burning_tower": Motif("a burning skyscraper", burning_tower, ("action", "explosion", "city", "disaster")),
    "gold_bars": Motif("a pyramid of gold bars", gold_bars, ("gold", "heist", "greed", "treasure")),
    "wire_burglar": Motif("a burglar hanging from wires", wire_burglar, ("heist", "spy", "suspense", "action")),
}  # fmt: skip
