"""Apples, mirrors, roses under glass: the things of fairy tales and spells."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def _glint(c: Canvas, x: float, y: float, r: float) -> None:
    q = r * 0.12
    c.path(f"M{x} {y - r}Q{x + q} {y - q} {x + r} {y}Q{x + q} {y + q} {x} {y + r}Q{x - q} {y + q} {x - r} {y}Q{x - q} {y - q} {x} {y - r}Z", c.ink.glow)


def poison_apple(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 98, ink.accent, 0.35)
    c.line("M2 -40Q0 -66 12 -84", c.tone(0.2), 6)
    c.form("M8 -62Q26 -92 62 -80Q52 -52 10 -58Z", c.fade(c.tone(0.6), c.tone(0.24), x1=8, x2=62, y1=0, y2=0), c.tone(0.86), 1, 1.5)
    red = c.local("#d3202e")  # the apple is red, whatever the palette's accent
    apple = smooth([(0, -38), (-34, -52), (-72, -34), (-82, 14), (-62, 66), (-30, 94), (0, 86), (30, 94), (62, 66), (82, 14), (72, -34), (34, -52)])
    c.form(apple, c.ball(-4, 16, 92, ink.mix(red, ink.light, 0.5), red, ink.mix(red, ink.dark, 0.6)), ink.mix(red, ink.light, 0.6), 2, 2)
    with c.inside(apple):
        c.path("M-90 -60H90V-24Q72 6 58 -10Q46 -22 42 6Q40 40 28 36Q16 30 18 6Q16 -14 2 -6Q-8 4 -10 30Q-14 54 -26 48Q-38 40 -34 6Q-36 -16 -50 0Q-62 14 -68 4Q-80 -8 -90 -20Z",
               c.fade(ink.glow, ink.mix(ink.glow, ink.mid, 0.5), y1=-50, y2=50), 0.9)
        c.path("M-30 -24Q-18 -40 0 -36Q18 -40 30 -24Q16 -30 0 -28Q-16 -30 -30 -24Z", ink.dark, 0.7)
    with c.group("translate(0 -8) scale(.9)"):
        c.path("M-22 -8Q-24 -30 0 -30T22 -8Q22 2 14 6V16H-14V6Q-22 2 -22 -8Z", ink.light, 0.0)
    c.path("M-64 -12Q-62 -34 -42 -38Q-54 -24 -54 -6Q-60 -2 -64 -12Z", "#ffffff", 0.6)
    return c.svg()


def magic_mirror(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -6, 98, c.gold, 0.5)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.6), x1=-60, y1=-90, x2=60, y2=90)
    for k in range(16):
        a = radians(k * 22.5)
        c.disc(64 * cos(a), -6 + 82 * sin(a), 10, gold)
    c.disc(0, -6, 66, gold, 84)
    c.ring(0, -6, 58, ink.mix(c.gold, ink.dark, 0.65), 3, 76)
    oval = "M-54 -6A54 72 0 1 1 54 -6A54 72 0 1 1 -54 -6Z"
    with c.inside(oval):
        c.path(oval, c.fade(c.tone(0.2), c.tone(0.6), c.tone(0.3), y1=-78, y2=66))
        for k, (x, y, r) in enumerate(((-30, 40, 30), (20, 50, 34), (40, 20, 22), (-44, 4, 20), (0, 66, 30))):
            c.disc(x, y, r, ink.accent if k % 2 else c.gold, 0, 0.3)
        c.path("M-22 70Q-30 26 -14 14Q-26 6 -22 -18Q-20 -44 0 -44T22 -18Q26 6 14 14Q30 26 22 70Z", ink.dark, 0.55)
        c.path("M-15 -14L-4 -10L-14 -8ZM15 -14L4 -10L14 -8Z", ink.light)
        c.path("M-60 -40L20 -90H50L-60 0Z", "#ffffff", 0.22)
        c.path("M-60 30L60 -60V-48L-60 42Z", "#ffffff", 0.14)
    c.path("M-24 -86Q-14 -99 0 -92Q14 -99 24 -86Q12 -78 0 -82Q-12 -78 -24 -86Z", gold)
    c.path("M0 -94L8 -86L0 -78L-8 -86Z", ink.accent)
    c.path("M-20 78Q0 92 20 78L26 98H-26Z", gold)
    return c.svg()


def rose_under_glass(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 95, ink.accent, 0.6)
    dome = "M-52 74V-34Q-52 -90 0 -90T52 -34V74Z"
    c.path(dome, c.fade(ink.light, c.tone(0.7), x1=-52, x2=52, y1=0, y2=0), 0.16)
    c.line("M2 66Q-8 30 2 -10", c.tone(0.42), 3.6)
    c.path("M-2 36Q-24 20 -32 30Q-24 46 -3 42ZM0 20Q18 4 28 14Q22 28 1 26Z", c.tone(0.5))
    red = ink.mix(c.local("#d3203a"), ink.accent, 0.2)
    deep, pale = ink.mix(red, ink.dark, 0.5), ink.mix(red, ink.light, 0.45)
    with c.group("translate(2 -30)"):
        c.path("M-26 -8Q-30 18 0 28Q30 18 26 -8Q18 -30 0 -30T-26 -8Z", c.fade(red, deep, y1=-30, y2=28))
        c.form("M-26 -10Q-28 16 -2 28Q8 10 -4 0Q-16 -2 -26 -10Z", c.fade(pale, deep, y1=-10, y2=28), pale, 1, 1.5)
        c.form("M26 -10Q28 16 2 28Q-8 10 4 0Q16 -2 26 -10Z", red, pale, 0, 1.5)
        c.form("M-24 -12Q-22 -32 0 -32Q24 -32 24 -12Q12 0 0 0Q-14 -2 -24 -12Z", c.fade(pale, red, y1=-32, y2=0), ink.light, 0.6, 1.4)
        c.form("M-13 -16Q-8 -26 2 -26Q14 -24 13 -14Q4 -6 -13 -16Z", deep, pale, 0, -1.4)
    for x, y, turn in ((-24, 66, 10), (22, 69, -20), (30, 40, 30), (-2, 70, 0)):
        with c.group(f"rotate({turn + rng.uniform(-10, 10):.0f} {x} {y})"):
            c.path(f"M{x - 7} {y}q7 -8 14 0q-7 5 -14 0Z", red)
    for _ in range(18):
        px, py = rng.uniform(-44, 44), rng.uniform(-70, 60)
        _glint(c, px, py, rng.uniform(1.2, 4))
    c.line(dome, ink.light, 1.8, 0.9)
    c.path("M-44 50V-30Q-44 -70 -18 -80Q-34 -62 -34 -26V50Z", "#ffffff", 0.3)
    c.path("M40 60V-20Q40 -40 36 -52Q46 -40 46 -20V60Z", "#ffffff", 0.2)
    c.disc(0, -94, 5, ink.glow)
    c.form("M-64 72H64V82Q60 88 66 97H-66Q-60 88 -64 82Z", c.fade(c.tone(0.56), c.tone(0.12), y1=72, y2=97), c.tone(0.86), 0, 2)
    c.path("M-64 78H64V81H-64Z", ink.glow)
    return c.svg()


def wand_and_glasses(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(62, -62, 60, o=0.9)
    c.path("M-66 70L-56 78L66 -58L62 -62Z", c.fade(c.tone(0.24), c.tone(0.66), x1=-60, y1=70, x2=60, y2=-60))
    c.line("M-64 70L62 -62", c.tone(0.8), 1)
    for t in (0.04, 0.12, 0.22):
        c.disc(-60 + 122 * t, 72 - 134 * t, 7 - t * 8, c.tone(0.2))
        c.disc(-61 + 122 * t, 71 - 134 * t, 5 - t * 8, c.tone(0.46))
    for r in (20, 9):
        _glint(c, 64, -62, r)
    for _ in range(18):
        a, reach = rng.uniform(0, 6.28), rng.uniform(12, 34)
        _glint(c, 64 + reach * cos(a), -62 + reach * sin(a), rng.uniform(1.5, 5))
    with c.group("translate(0 22)"):
        for x in (-42, 42):
            c.disc(x, 0, 32, ink.light, 0, 0.34)
            c.ring(x, 0, 32, ink.dark, 6)
            c.ring(x - 0.8, -1, 33, c.tone(0.6), 1.2)
            c.path(f"M{x - 22} -6Q{x - 18} -22 {x - 2} -24L{x - 16} 8Z", "#ffffff", 0.5)
        c.line("M-10 -4Q0 -14 10 -4", ink.dark, 6)
        c.line("M-73 -8Q-84 -20 -96 -14M73 -8Q84 -20 96 -14", ink.dark, 5)
    c.path("M-2 -86L-20 -50H-8L-14 -20L14 -60H2L12 -86Z", c.fade(ink.glow, c.ember, y1=-86, y2=-20))
    return c.svg()


def witch_hat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 90, o=0.35)
    felt = c.fade(c.tone(0.46), c.tone(0.2), c.tone(0.03), x1=-50, x2=56, y1=0, y2=0)
    c.form("M-98 62Q-60 40 0 42T98 60Q92 82 40 90Q-50 98 -98 62Z", felt, c.tone(0.8), 0, 2.4)
    cone = "M-50 58Q-38 -10 -8 -54Q10 -84 54 -94Q66 -86 48 -78Q30 -70 34 -46Q40 10 54 58Q0 78 -50 58Z"
    c.form(cone, felt, c.tone(0.8), 2.4, 1.5)
    with c.inside(cone):
        c.path("M-60 34Q0 56 60 34V58Q0 84 -60 58Z", ink.accent)
        c.line("M-20 -20Q0 -8 34 -20M-10 -50Q8 -40 32 -46", ink.dark, 2, 0.6)
    c.line("M-12 44H14V66H-12Z", ink.glow, 4.4)
    for _ in range(14):
        _glint(c, rng.uniform(-90, 90), rng.uniform(-90, 20), rng.uniform(2, 6))
    return c.svg()


def teacup(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, s in ((-24, 1), (4, -1), (30, 1)):
        c.line(f"M{x} -22q{12 * s} -18 0 -34t0 -34", ink.light, 5, 0.5)
    c.disc(0, 84, 92, c.fade(ink.light, c.tone(0.6), y1=70, y2=98), 14)
    c.disc(0, 81, 60, c.tone(0.66), 7)
    c.ring(0, 84, 86, ink.accent, 2, 12)
    c.line("M60 10Q98 2 94 30Q88 56 46 56", c.tone(0.8), 9)
    c.line("M60 9Q96 1 92 30Q86 54 46 55", ink.light, 4)
    cup = "M-68 -12Q-68 62 -26 76Q0 82 26 76Q68 62 68 -12Z"
    c.form(cup, c.fade("#ffffff", ink.light, c.tone(0.76), c.tone(0.5), x1=-68, x2=68, y1=0, y2=0), "#ffffff", 2, 0)
    with c.inside(cup):
        c.path("M-70 0Q0 20 70 0V7Q0 27 -70 7Z", ink.accent)
        for x, y in ((-40, 34), (0, 44), (40, 34)):
            for k in range(6):
                c.disc(x + 7 * cos(k * 1.047), y + 7 * sin(k * 1.047), 4.4, ink.accent)
            c.disc(x, y, 4, ink.glow)
            c.path(f"M{x + 10} {y + 6}q9 -3 12 5q-8 4 -12 -5Z", c.tone(0.4))
    c.disc(0, -12, 68, c.tone(0.86), 13)
    c.disc(0, -10, 62, c.fade(ink.mix(ink.glow, ink.dark, 0.6), ink.mix(ink.accent, ink.dark, 0.4), y1=-22, y2=2), 10)
    c.line("M-34 -10Q-10 -16 8 -10T30 -12", ink.glow, 1.6, 0.6)
    c.line("M34 -14L70 -44", c.tone(0.84), 4)
    return c.svg()


def snow_crystal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, ink.light, 0.5)
    inner, outer = rng.choice(((30, 58), (34, 62), (26, 56)))
    for k in range(6):
        with c.group(f"rotate({k * 60})"):
            arm = (f"M0 0V-92M0 -{inner}L-15 -{inner + 14}M0 -{inner}L15 -{inner + 14}M0 -{outer}L-20 -{outer + 18}M0 -{outer}L20 -{outer + 18}"
                   "M0 -80L-8 -88M0 -80L8 -88")
            c.line(arm, c.tone(0.5), 7, 0.6)
            c.line(arm, c.fade("#ffffff", ink.light, c.tone(0.76), y1=-92, y2=0), 4)
            c.path("M0 -10L12 -19L0 -32L-12 -19Z", ink.light, 0.75)
            c.disc(0, -93, 3.4, ink.accent)
    c.path("M0 -14L12 -7V7L0 14L-12 7V-7Z", "#ffffff")
    c.path("M0 -7L6 -3.500V3.500L0 7L-6 3.500V-3.5Z", ink.accent)
    return c.svg()


def emerald_city(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 90, ink.accent, 0.9)
    for k in range(-4, 5):
        with c.group(f"rotate({k * 19} 0 20)"):
            c.path("M-2 20L-8 -78H8L2 20Z", ink.glow, 0.16)
    for x, w, top in ((-46, 10, -16), (46, 10, -20), (-30, 12, -44), (31, 12, -50), (-14, 13, -66), (16, 13, -72), (0, 16, -98)):
        c.form(f"M{x - w / 2} 22V{top + 24}Q{x - w / 2} {top + 10} {x} {top}Q{x + w / 2} {top + 10} {x + w / 2} {top + 24}V22Z",
               c.fade(ink.mix(ink.accent, ink.light, 0.6), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=x - w / 2, x2=x + w / 2, y1=0, y2=0), ink.light, 1, 0)
        for y in range(top + 28, 18, 8):
            c.line(f"M{x} {y}v3", ink.glow, 1.4)
    c.path("M-100 30Q-50 12 0 20T100 28V100H-100Z", c.fade(c.tone(0.5), c.tone(0.16), y1=16, y2=100))
    road = "M-5 21H5Q14 34 -14 46T30 72Q44 84 70 100H-40Q-20 84 -30 70T-26 42T-5 21Z"
    bricks = c.local("#f5bd22")
    c.path(road, c.fade(ink.mix(bricks, ink.light, 0.4), bricks, ink.mix(bricks, ink.dark, 0.3), y1=20, y2=100))
    with c.inside(road):
        py, row = 24.0, 0
        while py < 100:
            c.line(f"M-100 {py:.1f}H100", ink.mix(bricks, ink.dark, 0.45), 0.8)
            step = 4 + row * 1.1
            py += 2 + row * 0.45
            c.line("".join(f"M{-100 + k * step + (row % 2) * step / 2:.1f} {py - 2 - row * 0.45:.1f}V{py:.1f}" for k in range(int(200 / step))), ink.mix(bricks, ink.dark, 0.45), 0.7)
            row += 1
    c.line(road, ink.light, 1)
    for _ in range(70):
        px, py = rng.uniform(-96, 96), rng.uniform(44, 97)
        if abs(px) > 46 - (py - 44) * 0.1:
            c.disc(px, py, rng.uniform(1.4, 3), ink.mix(ink.accent, rng.choice((ink.light, ink.glow)), 0.5))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "poison_apple": Motif("a poisoned apple", poison_apple, ("fairy tale", "witch", "family", "temptation")),
    "magic_mirror": Motif("a magic mirror", magic_mirror, ("fairy tale", "magic", "horror", "vanity")),
    "rose_under_glass": Motif("a rose under a glass dome", rose_under_glass, ("fairy tale", "romance", "magic", "curse")),
    "wand_and_glasses": Motif("a wand and round glasses", wand_and_glasses, ("magic", "wizard", "school", "fantasy")),
    "witch_hat": Motif("a witch's hat", witch_hat, ("witch", "magic", "halloween", "musical", "fantasy")),
    "teacup": Motif("a steaming teacup", teacup, ("england", "cosy", "fantasy", "comedy", "period")),
    "snow_crystal": Motif("a snow crystal", snow_crystal, ("winter", "ice", "fairy tale", "family")),
    "emerald_city": Motif("a yellow road to a shining city", emerald_city, ("fantasy", "musical", "journey", "family")),
}
