"""Screaming boys, sledges, ghosts and games: family evenings."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import coat, mirrored


def shocked_boy(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, hair, red = c.local("#f4c8a0"), c.local("#e8bc5a"), c.local("#c8322a")
    coat(c, mirrored([(0, 62), (50, 72), (72, 100), (0, 100)]), red, ink.mix(red, ink.dark, 0.45))
    for k in range(3):
        c.line(f"M{-60 + k * 8} {84 + k * 6}H{60 - k * 8}", ink.mix(ink.light, red, 0.3), 3)
    coat(c, mirrored([(0, -70), (40, -62), (56, -22), (50, 28), (28, 64), (0, 74)]), ink.mix(skin, "#ffffff", 0.25), skin, ink.mix(skin, ink.dark, 0.25))
    coat(c, smooth([(-58, -12), (-62, -54), (-40, -86), (4, -96), (46, -84), (62, -50), (58, -12), (46, -44), (16, -58), (-20, -52), (-48, -40)]), ink.mix(hair, "#ffffff", 0.2), hair, ink.mix(hair, ink.dark, 0.35))
    for s in (1, -1):
        c.disc(s * 21, -14, 11, "#ffffff", 14)
        c.disc(s * 21, -13, 6, c.local("#3f7fb8"))
        c.disc(s * 21, -13, 3, ink.dark)
        c.line(f"M{s * 10} -40Q{s * 22} -50 {s * 36} -38", ink.mix(hair, ink.dark, 0.4), 4)
        with c.group(f"scale({s} 1)"):
            for x, y in ((46, 4), (55, 10), (60, 20), (60, 32)):
                c.line(f"M{x} {y}L{x - 6} 44", ink.mix(skin, "#ffffff", 0.12), 10)
                c.line(f"M{x + 5} {y}L{x - 2} 44", ink.mix(skin, ink.dark, 0.25), 1.2)
            coat(c, smooth([(38, 40), (60, 36), (72, 60), (86, 96), (56, 100), (42, 66)]), red, ink.mix(red, ink.dark, 0.45))
    c.disc(0, 10, 6, ink.mix(skin, ink.dark, 0.15), 5)
    c.disc(0, 42, 15, c.local("#4a101a"), 21)
    c.path("M-12 28Q0 22 12 28L10 34Q0 30 -10 34Z", "#ffffff")
    c.disc(0, 56, 9, c.local("#d85a62"), 6)
    return c.svg()


def bobsleigh(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green, gold = c.local("#0f8a3c"), c.local("#f7c919")
    c.path("M-100 88Q-20 60 100 36V100H-100Z", c.fade("#ffffff", c.tone(0.7), y1=40, y2=100))
    c.line("M-100 88Q-20 60 100 36", ink.light, 2)
    with c.group("rotate(-16)"):
        for x in (-62, -34, -6, 22):
            coat(c, f"M{x - 14} 26Q{x - 14} -4 {x} -6Q{x + 16} -4 {x + 14} 26Z", gold, ink.mix(gold, ink.dark, 0.4))
            c.disc(x + 4, -18, 15, c.ball(x + 4, -18, 16, ink.mix(green, "#ffffff", 0.4), green, ink.mix(green, ink.dark, 0.5)))
            c.path(f"M{x + 4} -20H{x + 20}Q{x + 18} -8 {x + 6} -8Z", c.local("#4a2c1c"))
            c.line(f"M{x - 10} -22Q{x + 4} -36 {x + 18} -24", gold, 4)
        shell = "M-88 22Q-84 14 -60 16H30Q44 4 60 12Q92 24 98 44Q60 58 -70 56Q-88 50 -88 22Z"
        c.form(shell, c.fade(ink.mix(c.local("#1c1c1c"), ink.dark, 0.4), ink.dark, y1=10, y2=56), ink.light, 1, 2)
        with c.inside(shell):
            c.path("M-96 30H60L104 44H-96Z", gold)
            c.path("M-96 38H70L104 50H-96Z", green)
        c.line("M-70 62H84Q98 62 98 54M-50 56V62M50 56V62", c.tone(0.3), 4)
    for _ in range(26):
        c.disc(rng.uniform(-98, 0), rng.uniform(40, 92), rng.uniform(1, 4.5), "#ffffff", 0, 0.9)
    return c.svg()


def friendly_ghost(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, ink.light, 0.6)
    shape = smooth([(0, -92), (40, -80), (58, -40), (54, -8), (84, 10), (90, 30), (62, 28), (46, 26), (40, 56), (16, 80), (-20, 90), (-58, 98), (-44, 78), (-40, 54), (-46, 26), (-62, 28), (-90, 30), (-84, 10), (-54, -8), (-58, -40), (-40, -80)])
    c.path(shape, c.fade("#ffffff", ink.mix(ink.light, "#ffffff", 0.4), ink.mix(ink.light, ink.mid, 0.5), y1=-80, y2=98), 0.96)
    c.line(shape, "#ffffff", 1.6, 0.8)
    for s in (1, -1):
        c.disc(s * 20, -38, 12, c.local("#1d3f8f"), 17)
        c.disc(s * 20, -35, 6, "#0a0a16", 9)
        c.disc(s * 20 - 4, -46, 4.4, "#ffffff")
        c.line(f"M{s * 12} -64Q{s * 20} -70 {s * 30} -62", c.tone(0.4), 2.4)
        c.disc(s * 36, -14, 8, c.local("#f2a0b4"), 5, 0.6)
    c.path("M-20 -10Q0 0 20 -10Q16 16 0 17Q-16 16 -20 -10Z", c.local("#7a2440"))
    c.disc(0, 12, 10, c.local("#ea7a90"), 5)
    return c.svg()


def jungle_game(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wood = c.local("#8a5428")
    c.halo(0, -10, 98, c.local("#5fd06a"), 0.8)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            for k in range(5):
                with c.group(f"translate(40 -8) rotate({-70 + k * 34})"):
                    c.form("M0 0Q16 -26 0 -62Q-16 -26 0 0Z", c.fade(c.local("#3f9a3c"), c.local("#123f1e"), y1=-60, y2=0), ink.light, 0.8, 0.8)
    coat(c, "M-82 -14L-62 -36H62L82 -14V82Q0 94 -82 82Z", ink.mix(wood, "#ffffff", 0.12), wood, ink.mix(wood, ink.dark, 0.55))
    c.path("M-70 -8H70V72Q0 82 -70 72Z", ink.mix(wood, ink.dark, 0.62))
    path = "M-56 62H-20V36H-56V8H-14V-0H14V8H56V36H20V62H56"
    c.line(path, c.local("#e8cf96"), 11)
    c.line(path, ink.mix(wood, ink.dark, 0.4), 0.9, 1, "1 7")
    c.disc(0, 36, 20, c.gold)
    c.disc(0, 36, 16, c.ball(0, 36, 17, c.local("#b8ffb0"), c.local("#2c9a4a"), c.local("#0a3a1c")))
    c.halo(0, 36, 34, c.local("#8aff8a"), 0.6)
    for x, y, hue in ((-54, 58, "#f2ead2"), (54, 58, "#f2ead2")):
        piece = c.local(hue)
        coat(c, f"M{x - 9} {y}Q{x - 6} {y - 22} {x} {y - 24}Q{x + 6} {y - 22} {x + 9} {y}Z", piece, ink.mix(piece, ink.dark, 0.4))
        c.disc(x, y - 28, 7, piece)
    for x, y, turn in ((-26, -52, -18), (22, -64, 20)):
        with c.group(f"rotate({turn} {x} {y})"):
            coat(c, f"M{x - 17} {y - 17}H{x + 17}V{y + 17}H{x - 17}Z", "#ffffff", ink.mix(ink.light, ink.mid, 0.4))
            for px, py in ((-8, -8), (8, 8), (0, 0), (-8, 8), (8, -8)):
                c.disc(x + px, y + py, 3.4, ink.dark)
    return c.svg()


def leg_lamp(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -56, 98, c.gold, 0.9)
    shade = "M-34 -92H34L66 -30Q0 -14 -66 -30Z"
    c.path(shade, c.fade(ink.glow, c.gold, c.ember, y1=-92, y2=-20))
    for x in range(-60, 64, 8):
        c.line(f"M{x} {-28 + abs(x) * -0.02}v12", c.tone(0.1), 2.4)
    c.line("M-34 -92L-66 -30M34 -92L66 -30M-12 -92L-22 -24M12 -92L22 -24", ink.mix(c.gold, c.ember, 0.6), 1.6)
    skin = c.local("#e8b88c")
    leg = smooth([(-22, -24), (20, -24), (22, 6), (14, 34), (16, 52), (6, 78), (8, 84), (-4, 84), (-8, 70), (-14, 44), (-16, 20)])
    c.form(leg, c.fade(ink.mix(skin, "#ffffff", 0.4), skin, ink.mix(skin, ink.dark, 0.4), x1=-20, x2=22, y1=0, y2=0), ink.glow, 1, 0)
    with c.inside(leg):
        for k in range(-30, 34, 7):
            c.line(f"M{k} 6L{k + 46} 96M{k} 6L{k - 46} 96", ink.dark, 0.9)
        c.box(-30, -4, 60, 9, ink.dark)
    c.path("M-12 76Q-4 70 10 78Q14 86 36 92Q40 98 34 98H2L-2 88L-10 98H-14Z", ink.dark)
    c.path("M-40 96H44L48 100H-44Z", c.local("#6a3c1c"))
    return c.svg()


def clawed_shadow(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall = c.fade(ink.glow, c.tone(0.72), c.tone(0.2), x1=-40, y1=-60, x2=100, y2=100)
    c.box(-98, -98, 196, 196, wall, 3)
    shadow = ink.mix(ink.dark, "#000000", 0.4)
    c.path(smooth([(-30, 100), (-36, 40), (-44, 0), (-30, -24), (-12, -30), (-14, -44), (-10, -66), (2, -78), (16, -70), (22, -50), (18, -34), (34, -28), (48, 0), (44, 40), (52, 100)]), shadow, 0.94)
    c.path("M-13 -54Q-30 -64 -32 -84Q-14 -78 -8 -64ZM20 -54Q34 -64 36 -82Q22 -78 14 -66Z", shadow, 0.94)
    c.path("M22 -56L34 -46L21 -44Z", shadow, 0.94)
    c.line("M40 -6Q66 4 70 -24", shadow, 12, 0.94)
    c.line("M-36 0Q-64 -2 -70 -30", shadow, 11, 0.94)
    for x, s in ((70, 1), (-70, -1)):
        for k in range(5):
            c.line(f"M{x} -28Q{x + s * (-14 + k * 8)} -46 {x + s * (-20 + k * 11)} {-72 + abs(k - 2) * 5}", shadow, 3.6, 0.94)
    for k in range(6):
        y = 94 - k * 14
        c.path(f"M-98 100V{y}H{-34 - k * 13}V100Z", c.tone(0.06 + k * 0.02))
        c.line(f"M-98 {y}H{-34 - k * 13}", c.tone(0.6), 1.4, 0.8)
        c.line(f"M{-42 - k * 13} {y}v-30", ink.dark, 2.6)
    c.line("M-28 66L-98 -10", ink.dark, 5)
    return c.svg()


def gill_man(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hide = ink.mix(c.local("#4f8a5a"), ink.mid, 0.35)
    deep, pale = ink.mix(hide, ink.dark, 0.7), ink.mix(hide, ink.light, 0.6)
    coat(c, mirrored([(0, 20), (50, 34), (84, 60), (94, 100), (0, 100)]), hide, deep)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            for k, (x, y) in enumerate(((64, -52), (78, -26), (82, 2), (72, 26))):
                c.form(f"M34 {-30 + k * 16}Q{x - 12} {y - 14} {x} {y}Q{x - 14} {y + 12} 34 {-14 + k * 16}Z", c.fade(pale, deep, x1=30, x2=80, y1=0, y2=0), pale, 0, 1.4)
    head = mirrored([(0, -94), (32, -84), (50, -46), (48, -2), (34, 34), (0, 44)])
    coat(c, head, ink.mix(hide, "#ffffff", 0.2), hide, deep)
    with c.inside(head):
        for k in range(4):
            c.line(f"M-{44 - k * 8} {-62 - k * 8}Q0 {-84 - k * 6} {44 - k * 8} {-62 - k * 8}", deep, 2.4, 0.7)
        for _ in range(50):
            c.disc(rng.uniform(-46, 46), rng.uniform(-80, 40), rng.uniform(1, 2.6), deep, 0, 0.5)
    for s in (1, -1):
        c.disc(s * 22, -34, 14, deep, 12)
        c.disc(s * 22, -33, 10, c.ball(s * 22, -33, 10, "#ffffff", ink.glow, c.gold))
        c.disc(s * 22, -33, 3.6, ink.dark, 6)
        c.line(f"M{s * 4} -44Q{s * 20} -58 {s * 42} -44", deep, 4)
        c.disc(s * 6, -8, 2.4, deep, 3.4)
    c.path("M-40 12Q0 -6 40 12Q44 24 34 26Q0 12 -34 26Q-44 24 -40 12Z", pale)
    c.path("M-34 16Q0 2 34 16Q0 10 -34 16Z", ink.dark)
    c.path("M-30 24Q0 14 30 24Q20 38 0 38T-30 24Z", pale, 0.8)
    for row in range(4):
        for k in range(9 - row % 2):
            c.line(f"M{-56 + k * 14 + row % 2 * 7} {58 + row * 12}q7 8 14 0", deep, 2, 0.8)
    return c.svg()


def skeleton_warriors(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bone = ink.mix(ink.light, "#ffffff", 0.3)
    for x, y, s, far in ((-62, 6, 0.7, 0.45), (60, 4, 0.72, 0.4), (0, 10, 0.98, 0.0)):
        tone = ink.mix(bone, ink.mid, far)
        dark = ink.mix(ink.dark, ink.mid, far * 0.5)
        with c.group(f"translate({x} {y}) scale({s})"):
            c.line("M0 30L-16 62L-12 90M0 30L18 60L20 90M-12 90H-24M20 90H32", tone, 5)
            c.line("M0 -28V30", tone, 5)
            for k in range(5):
                c.line(f"M0 {-24 + k * 9}Q-{20 - k} {-24 + k * 9} -{18 - k} {-14 + k * 9}M0 {-24 + k * 9}Q{20 - k} {-24 + k * 9} {18 - k} {-14 + k * 9}", tone, 3.2)
            c.path("M-14 26Q0 20 14 26L10 38Q0 32 -10 38Z", tone)
            c.line("M18 -26L36 -50L40 -68M-18 -26L-34 -6", tone, 5)
            c.line("M40 -60L60 -98M34 -66L48 -58", c.tone(0.86), 4)
            c.disc(-34, 4, 25, c.ball(-34, 4, 26, ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.6)))
            c.ring(-34, 4, 19, ink.light, 2)
            c.disc(-34, 4, 6, ink.light)
            c.path("M-16 -48Q-18 -76 0 -76T16 -48L9 -42V-34H-9V-42Z", tone)
            c.disc(-7, -54, 5, dark, 6)
            c.disc(7, -54, 5, dark, 6)
            c.disc(-7, -54, 1.6, ink.glow)
            c.disc(7, -54, 1.6, ink.glow)
            c.path("M0 -48L-3 -43H3Z", dark)
            c.line("M-6 -39V-34M0 -39V-34M6 -39V-34", dark, 1.4)
            c.path("M-19 -60Q-18 -84 0 -84T19 -60L14 -62Q0 -72 -14 -62ZM-3 -84Q0 -98 22 -92Q10 -86 4 -80Z", c.gold)
    return c.svg()


def veiled_bride(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pale = ink.mix(c.local("#b8d4e8"), ink.light, 0.4)
    c.path(smooth([(0, -86), (46, -66), (66, -10), (78, 60), (90, 100), (-90, 100), (-78, 60), (-66, -10), (-46, -66)]), c.fade(ink.light, pale, y1=-80, y2=100), 0.4)
    coat(c, mirrored([(0, 22), (40, 34), (46, 100), (0, 100)]), "#ffffff", pale, ink.mix(pale, ink.mid, 0.5))
    for k in range(4):
        c.line(f"M{-30} {50 + k * 11}Q0 {44 + k * 11} 30 {50 + k * 11}", ink.mix(pale, ink.dark, 0.5), 2.4)
    skin = ink.mix(c.local("#8fb4d0"), ink.light, 0.25)
    coat(c, smooth([(0, -72), (40, -60), (52, -20), (50, 30), (62, 70), (36, 60), (-36, 60), (-62, 70), (-50, 30), (-52, -20), (-40, -60)]), c.local("#25306a"), ink.dark)
    coat(c, mirrored([(0, -58), (32, -46), (38, -14), (24, 20), (0, 36)]), ink.mix(skin, "#ffffff", 0.4), skin, ink.mix(skin, ink.dark, 0.35))
    c.path("M-38 -22Q-34 -62 0 -62T38 -22Q26 -46 0 -46T-38 -22Z", c.local("#25306a"))
    for s in (1, -1):
        c.disc(s * 15, -14, 12, "#ffffff", 14)
        c.disc(s * 14, -12, 5, ink.dark)
        c.line(f"M{s * 5} -28Q{s * 16} -34 {s * 29} -22", ink.dark, 2)
        for k in range(3):
            c.line(f"M{s * (22 + k * 3)} {-24 + k * 3}l{s * 6} -4", ink.dark, 1.2)
    c.path("M-8 18Q-4 14 0 17Q4 14 8 18Q0 26 -8 18Z", c.local("#9a2c4a"))
    c.line("M26 8l8 -4M28 13l7 -1", ink.dark, 1.2)
    for k in range(9):
        x = -36 + k * 9
        y = -66 - 10 * (1 - (k - 4) ** 2 / 16)
        c.disc(x, y, 8, ink.mix(pale, ink.mid, 0.25 * (k % 3)))
        c.disc(x, y, 3, ink.accent if k % 2 else c.local("#5a6fb0"))
    with c.group("translate(60 -46) rotate(18) scale(.3)"):
        wing = c.local("#4f8ff0")
        c.path("M0 0Q30 -70 84 -60Q96 0 40 10Q90 30 60 70Q20 70 0 10ZM0 0Q-30 -70 -84 -60Q-96 0 -40 10Q-90 30 -60 70Q-20 70 0 10Z", wing)
        c.line("M0 -30V50", ink.dark, 9)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "shocked_boy": Motif("a boy with his hands on his cheeks", shocked_boy, ("christmas", "comedy", "family", "child", "house")),
    "bobsleigh": Motif("a bobsleigh with four men", bobsleigh, ("sport", "winter", "comedy", "team", "jamaica")),
    "friendly_ghost": Motif("a friendly little ghost", friendly_ghost, ("ghost", "family", "comedy", "cute", "halloween")),
    "jungle_game": Motif("a board game with a jungle in it", jungle_game, ("game", "jungle", "adventure", "family", "dice")),
    "leg_lamp": Motif("a lamp in the shape of a leg", leg_lamp, ("christmas", "comedy", "1940s", "family")),
    "clawed_shadow": Motif("the shadow of a vampire on the stairs", clawed_shadow, ("vampire", "horror", "silent film", "gothic", "shadow")),
    "gill_man": Motif("a man with gills and scales", gill_man, ("monster", "sea monster", "horror", "1950s", "lagoon")),
    "skeleton_warriors": Motif("skeletons with swords and shields", skeleton_warriors, ("skeleton", "ancient", "myth", "fantasy", "adventure")),
    "veiled_bride": Motif("a pale blue bride under a veil", veiled_bride, ("bride", "gothic", "ghost", "wedding", "animation")),
}
