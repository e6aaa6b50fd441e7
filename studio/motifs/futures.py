"""Science fiction's own icons: machines of tomorrow and what is left when tomorrow is over."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import both
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body


def machine_maiden(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.gold
    bright, deep = ink.mix(gold, "#ffffff", 0.6), ink.mix(gold, ink.dark, 0.7)
    for k, y in enumerate((-62, -30, 2, 34, 66)):
        c.ring(0, y, 82 - abs(k - 2) * 9, ink.glow, 3.4, 13, 0.85)
    torso = both([(0, -34), (16, -32), (48, -20), (58, 4), (50, 30), (36, 56), (44, 99), (0, 99)])
    c.form(torso, c.fade(bright, gold, deep, x1=-56, x2=60, y1=0, y2=30), "#ffffff", 2, 1)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.disc(50, -8, 17, c.ball(50, -8, 18, bright, gold, deep))
            c.disc(21, 18, 17, c.ball(21, 18, 18, bright, gold, deep))
            c.ring(21, 18, 17, deep, 1.4)
            c.path("M58 8Q72 50 64 99H48Q58 50 46 10Z", c.fade(gold, deep, x1=44, x2=70))
            c.line("M8 44Q22 54 36 48M6 58Q22 66 36 60M6 72Q24 80 38 74M6 86Q24 94 40 88", deep, 2)
    c.line("M0 -30V99", deep, 2)
    c.form("M-13 -44H13L17 -26Q0 -18 -17 -26Z", gold, bright, 1, 0)
    c.line("M-14 -38H14M-15 -32H15", deep, 1.6)
    head = both([(0, -99), (16, -96), (27, -82), (26, -62), (18, -46), (0, -40)])
    c.form(head, c.fade(bright, gold, deep, x1=-26, x2=28, y1=0, y2=0), "#ffffff", 2, 1)
    c.path("M-4 -99H4V-84H-4Z", deep, 0.6)
    c.path("M-20 -73Q-12 -80 -5 -72Q-12 -67 -20 -73ZM20 -73Q12 -80 5 -72Q12 -67 20 -73Z", ink.dark)
    c.disc(-12, -73, 2, ink.glow)
    c.disc(12, -73, 2, ink.glow)
    c.path("M-3 -70L0 -59L3 -70Z", deep)
    c.path("M-7 -52Q0 -56 7 -52Q0 -48 -7 -52Z", deep)
    return c.svg()


def time_sledge(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    brass, wood = c.gold, ink.mix(c.local("#6a2f1a"), ink.mid, 0.2)
    deep = ink.mix(brass, ink.dark, 0.6)
    c.halo(-38, -18, 84, ink.glow, 0.8)
    c.disc(-38, -18, 66, c.ball(-38, -18, 68, ink.mix(brass, "#ffffff", 0.5), brass, deep))
    for k in range(24):
        a = radians(15 * k)
        c.line(f"M{-38 + 16 * cos(a):.1f} {-18 + 16 * sin(a):.1f}L{-38 + 62 * cos(a + 0.35):.1f} {-18 + 62 * sin(a + 0.35):.1f}", deep, 2.6)
    for r, w in ((66, 3), (44, 1.6), (17, 3)):
        c.ring(-38, -18, r, deep, w)
    c.disc(-38, -18, 11, c.ball(-38, -18, 11, "#ffffff", brass, deep))
    c.form("M-90 84Q-99 70 -88 60H72Q92 58 96 36Q99 60 88 76Q82 86 66 86Z", c.fade(wood, ink.mix(wood, ink.dark, 0.7), y1=50, y2=88), brass, 0, 2)
    c.line("M-84 98H70Q98 96 98 62M-60 86V98M0 86V98M56 86V98", brass, 4)
    seat = "M-18 62V20Q-16 -30 -2 -40Q12 -38 10 -20L8 22H46Q56 24 56 36V62Z"
    c.form(seat, c.fade(ink.mix(ink.accent, ink.light, 0.1), ink.mix(ink.accent, ink.dark, 0.5), y1=-40, y2=60), ink.mix(ink.accent, ink.light, 0.6), 2, 1.4)
    for x, y in ((-4, -22), (-6, -6), (-6, 10), (14, 40), (30, 40), (44, 40)):
        c.disc(x, y, 2.4, ink.mix(ink.accent, ink.dark, 0.6))
    c.line("M70 60V-6", brass, 5)
    c.form("M54 -20H88L84 2H58Z", c.fade(brass, deep, y1=-20, y2=2), "#ffffff", 1, 1)
    c.line("M71 -20V-38", "#ffffff", 4)
    c.halo(71, -44, 26)
    c.path("M71 -56L79 -44L71 -34L63 -44Z", ink.glow)
    for x, lamp in ((62, "#ff5a3c"), (71, "#6fe08a"), (80, "#ffd25a")):
        c.disc(x, -9, 3, c.local(lamp))
    return c.svg()


def ruined_statue(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    copper = ink.mix(c.local("#5fa08c"), ink.mid, 0.35)
    lit, deep = ink.mix(copper, ink.light, 0.55), ink.mix(copper, ink.dark, 0.7)
    with c.group("translate(-9 4) rotate(17 0 60)"):
        arm = smooth([(38, 60), (44, 0), (52, -46), (66, -48), (72, -4), (74, 60)])
        c.form(arm, c.fade(lit, copper, deep, x1=38, x2=74, y1=0, y2=0), lit, 2, 0)
        c.line("M50 10Q60 16 70 8M48 30Q60 38 72 28M54 -12L70 -16", deep, 2)
        c.form("M44 -46H76L70 -62H50Z", c.fade(lit, deep, x1=44, x2=76, y1=0, y2=0), lit, 1, 1)
        c.form("M48 -62H72V-72H48Z", copper, lit, 1, 1)
        c.path(smooth([(50, -72), (48, -84), (58, -99), (62, -88), (72, -94), (72, -72)]), ink.glow)
        for a in (-62, -38, -14, 10, 34, 58):
            x, y = -24 + 60 * sin(radians(a)), -22 - 60 * cos(radians(a))
            c.path(f"M{-24 + 28 * sin(radians(a - 9)):.1f} {-22 - 28 * cos(radians(a - 9)):.1f}L{x:.1f} {y:.1f}L{-24 + 28 * sin(radians(a + 9)):.1f} {-22 - 28 * cos(radians(a + 9)):.1f}Z", c.fade(lit, copper, y1=-80, y2=-30))
        c.form(smooth([(-68, 76), (-58, 14), (-56, -26), (-24, -52), (8, -26), (10, 14), (30, 40), (40, 78)]), c.fade(lit, copper, deep, x1=-60, x2=34, y1=0, y2=0), lit, 2.4, 1)
        face = smooth([(-44, -24), (-24, -32), (-4, -24), (0, 4), (-8, 26), (-24, 34), (-40, 26), (-48, 4)])
        c.form(face, c.fade(ink.mix(lit, "#ffffff", 0.3), copper, deep, x1=-48, x2=4, y1=0, y2=0), "#ffffff", 1.6, 1)
        c.path("M-58 -26Q-24 -46 10 -26L8 -16Q-24 -34 -56 -16Z", deep)
        c.path("M-40 -8Q-34 -13 -29 -8Q-34 -5 -40 -8ZM-19 -8Q-14 -13 -8 -8Q-14 -5 -19 -8Z", deep)
        c.path("M-26 -6H-22L-19 8H-28Z", ink.mix(copper, ink.dark, 0.4))
        c.line("M-32 18Q-24 20 -16 18", deep, 2.2)
        c.line("M-48 10L-38 60M4 20L14 70M-60 20L-62 60M-20 40L-18 72", deep, 2)
    c.path("M-99 100V84Q-70 62 -34 70Q0 78 34 60Q60 56 99 78V100Z", c.fade(c.tone(0.6), c.tone(0.2), y1=58, y2=100))
    c.line("M-99 86Q-70 64 -34 72Q0 80 34 62Q60 58 99 80", ink.light, 1.4, 0.6)
    return c.svg()


def light_cycle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    neon = ink.accent
    c.path("M-100 -14H-34V72H-100Z", c.fade(ink.mix(neon, ink.glow, 0.3), neon, x1=-34, x2=-100, y1=0, y2=0), 0.55)
    c.line("M-100 -14H-34", ink.glow, 2.4)
    c.halo(20, 30, 99, neon, 0.5)
    for k in range(6):
        c.line(f"M-100 {76 + k * k * 0.9 + k * 1.2:.1f}H100", neon, 0.8 + k * 0.15, 0.6)
    shell = "M-52 44Q-46 -4 -6 -18Q30 -30 58 -12Q92 4 96 46Q84 58 66 52Q44 24 22 52L-12 56Q-30 30 -52 44Z"
    c.form(shell, c.fade(c.tone(0.5), c.tone(0.12), ink.dark, y1=-26, y2=56), ink.light, 1, 2.4)
    c.path("M-8 -14Q26 -28 52 -8Q30 2 4 4Q-6 -4 -8 -14Z", c.fade(ink.glow, neon, x1=-8, x2=52, y1=0, y2=0))
    c.path("M2 -12Q24 -22 42 -12Q24 -10 8 -6Z", "#ffffff", 0.7)
    c.line("M-44 26Q-10 8 20 20T92 34M-48 40Q-30 26 -14 50L20 46", neon, 2.6)
    for x in (-32, 62):
        c.disc(x, 46, 29, ink.dark)
        c.ring(x, 46, 29, neon, 4)
        c.ring(x, 46, 21, ink.glow, 1.6, 0, 0.9)
        c.disc(x, 46, 11, c.ball(x, 46, 11, ink.light, c.tone(0.3)))
    c.disc(94, 30, 4, "#ffffff")
    c.halo(94, 30, 20, ink.glow, 0.9)
    return c.svg()


def brainy_martian(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 99, ink.glow, 0.4)
    green, pink = ink.mix(c.local("#6fae4a"), ink.light, 0.1), ink.mix(c.local("#f08ca0"), ink.light, 0.15)
    suit = ink.mix(c.local("#3a7a4a"), ink.dark, 0.2)
    c.form("M-84 100Q-80 62 -36 56H36Q80 62 84 100Z", c.fade(ink.mix(suit, ink.light, 0.4), suit, ink.mix(suit, ink.dark, 0.6), x1=-80, x2=84, y1=0, y2=0), ink.light, 1, 2)
    for x in (-44, -22, 0, 22, 44):
        c.disc(x, 84, 6, ink.mix(ink.accent, ink.light, 0.2))
        c.disc(x - 1.4, 82.6, 2, "#ffffff")
    brain = smooth([(0, -88), (26, -92), (50, -78), (64, -52), (58, -22), (34, -10), (0, -6), (-34, -10), (-58, -22), (-64, -52), (-50, -78), (-26, -92)])
    c.form(brain, c.ball(0, -50, 66, ink.mix(pink, "#ffffff", 0.5), pink, ink.mix(pink, ink.dark, 0.45)), "#ffffff", 2, 1.4)
    for d in ("M0 -88Q-6 -60 0 -34Q4 -20 0 -8", "M-20 -86Q-34 -70 -22 -58Q-44 -52 -30 -38Q-44 -30 -34 -18", "M20 -86Q34 -70 22 -58Q44 -52 30 -38Q44 -30 34 -18", "M-52 -70Q-38 -64 -46 -50Q-56 -44 -48 -30", "M52 -70Q38 -64 46 -50Q56 -44 48 -30"):
        c.line(d, ink.mix(pink, ink.dark, 0.55), 3)
    skull = both([(0, -20), (30, -24), (46, -14), (38, 14), (26, 34), (22, 56), (0, 62)])
    c.form(skull, c.fade(ink.mix(green, ink.light, 0.45), green, ink.mix(green, ink.dark, 0.55), x1=-46, x2=46, y1=0, y2=0), ink.light, 2, 1)
    for x in (-20, 20):
        c.disc(x, -2, 17, ink.dark)
        c.disc(x, -2, 14.4, c.ball(x, -2, 15, "#ffffff", "#fff3c0", ink.mix(ink.accent, "#fff3c0", 0.5), lean=0.2))
        c.disc(x + (3 if x < 0 else -3), 0, 5.4, "#c01818")
        c.disc(x + (3 if x < 0 else -3), 0, 2.4, "#0a0000")
    c.path("M-4 16L0 24L4 16Z", ink.dark)
    c.path("M-22 34H22V50Q0 58 -22 50Z", "#ffffff")
    c.line("M-22 42H22M-15 34V52M-8 34V54M0 34V55M8 34V54M15 34V52", ink.dark, 1.8)
    c.disc(0, -22, 82, ink.mix(ink.light, "#ffffff", 0.4), 78, 0.16)
    c.ring(0, -22, 82, "#ffffff", 2, 78, 0.8)
    c.path("M-66 -48Q-54 -84 -22 -92Q-48 -72 -56 -42Z", "#ffffff", 0.6)
    c.form("M-64 54H64V66H-64Z", c.fade(ink.light, c.tone(0.4), x1=-60, x2=60, y1=0, y2=0), "#ffffff", 0, 1.6)
    return c.svg()


def half_machine_gunman(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(c.local("#d8a078"), ink.light, 0.3)
    body(c, "M-92 100Q-84 68 -34 60H34Q84 68 92 100Z", 0.2)
    c.path("M-30 62L0 92L30 62L18 54H-18Z", ink.accent)
    face = both([(0, -40), (40, -36), (42, 6), (34, 40), (18, 60), (0, 64)])
    c.form(face, c.fade(skin, ink.mix(skin, ink.dark, 0.5), x1=-44, x2=50, y1=0, y2=10), "#ffffff", 2, 1)
    with c.inside(face):
        c.path("M4 -50H60V70H2L8 44L-2 20L8 0L0 -22Z", ink.mix(ink.dark, ink.mid, 0.25))
        for x, y, r in ((22, 18, 8), (26, 40, 6), (12, 52, 4), (36, 0, 5)):
            c.ring(x, y, r, ink.glow, 2)
            c.disc(x, y, r * 0.4, ink.accent)
        c.line("M14 4V14H34M10 30H30V34M16 46L30 50M34 6V30", ink.glow, 1.6)
    c.line("M4 -50L0 -22L8 0L-2 20L8 44L2 66", ink.light, 2)
    c.path("M-32 -14Q-20 -22 -8 -13Q-20 -6 -32 -14Z", "#ffffff")
    c.disc(-19, -14, 4.6, ink.dark)
    c.halo(21, -13, 24, ink.accent, 0.9)
    c.disc(21, -13, 8, ink.dark)
    c.disc(21, -13, 5, ink.accent)
    c.disc(21, -13, 2, "#ffffff")
    c.line("M-36 -26Q-20 -32 -6 -22M-24 40Q-8 44 4 40", ink.mix(skin, ink.dark, 0.7), 3)
    c.line("M-10 -8L-14 18L-4 20", ink.mix(skin, ink.dark, 0.5), 2)
    hat = "M-99 -34Q-80 -44 -48 -44Q-50 -88 -24 -96Q-10 -90 0 -90Q10 -90 24 -96Q50 -88 48 -44Q80 -44 99 -34Q60 -20 0 -24Q-60 -20 -99 -34Z"
    c.form(hat, c.fade(c.tone(0.34), ink.dark, y1=-96, y2=-20), c.tone(0.85), 1, 2.4)
    c.path("M-48 -54Q0 -44 48 -54V-44Q0 -34 -48 -44Z", ink.accent)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "machine_maiden": Motif("a golden robot woman", machine_maiden, ("robot", "science fiction", "future", "silent film")),
    "time_sledge": Motif("a brass time machine with a great wheel", time_sledge, ("time travel", "victorian", "science fiction", "steampunk")),
    "ruined_statue": Motif("a great statue half buried in the sand", ruined_statue, ("apocalypse", "science fiction", "beach", "loss")),
    "light_cycle": Motif("a motorcycle of light", light_cycle, ("cyberpunk", "video games", "neon", "race", "computer")),
    "brainy_martian": Motif("a Martian with an enormous brain", brainy_martian, ("aliens", "invasion", "comedy", "1950s", "ufo")),
    "half_machine_gunman": Motif("a gunman who is half machine", half_machine_gunman, ("robot", "western", "science fiction", "android")),
}
