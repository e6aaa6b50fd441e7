"""Scenes in a single picture: behind the shower curtain, on the moon, in amber, in the whirlpool."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def shower_curtain(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-98 -90H98", c.tone(0.7), 4)
    sheet = "M-92 -84H92Q88 0 94 92Q70 98 46 92T0 92T-46 92T-94 92Q-88 0 -92 -84Z"
    with c.inside(sheet):
        c.path(sheet, c.fade(ink.light, c.tone(0.76), y1=-84, y2=92))
        c.halo(6, -30, 80, "#ffffff", 0.9)
        shade = ink.mix(ink.dark, c.tone(0.5), 0.12)
        c.path("M-52 100Q-54 44 -28 34L-18 26Q-32 14 -30 -8Q-28 -30 -10 -32Q10 -30 12 -8Q12 14 2 26L14 32Q36 20 40 -6L34 -34L46 -40L56 -8Q60 34 30 56L34 100Z", shade, 0.86)
        c.path("M30 -32Q30 -44 40 -46Q50 -46 50 -36L46 -30Z", shade, 0.9)
        c.path("M34 -42L48 -47L50 -41L37 -36Z", shade)
        c.path("M36 -46L20 -86Q36 -80 47 -50Z", shade)
        for x in (-82, -60, -36, -12, 14, 38, 62, 84):
            c.path(f"M{x - 4} -90Q{x + rng.uniform(-3, 3):.0f} 0 {x - 3} 98h9Q{x + 8} 0 {x + 4} -90Z", ink.light, 0.35)
            c.line(f"M{x + 7} -88Q{x + 12} 0 {x + 7} 96", c.tone(0.4), 1.4, 0.5)
    for x in range(-88, 92, 22):
        c.ring(x, -88, 5, c.tone(0.86), 2)
    c.path("M-70 60q7 14 0 22q-7 -8 0 -22ZM-54 78q4 9 0 14q-4 -5 0 -14ZM80 52q5 11 0 17q-5 -6 0 -17Z", ink.accent)
    c.line("M-70 60V34M80 52V30", ink.accent, 2)
    return c.svg()


def lunar_lander(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(58, -66, 26, c.ball(58, -66, 28, "#ffffff", ink.mix(ink.accent, ink.light, 0.3), ink.mix(ink.accent, ink.dark, 0.7)))
    c.path("M40 -72q10 -10 22 -6q4 8 -6 10q-8 8 -16 -4ZM62 -54q8 -6 14 0q-4 8 -12 6Z", ink.light, 0.7)
    c.path("M-100 70Q-50 58 0 66T100 62V100H-100Z", c.fade(ink.light, c.tone(0.56), c.tone(0.3), y1=60, y2=100))
    for x, y, r in ((-72, 82, 15), (66, 84, 18), (4, 92, 12), (-30, 74, 6)):
        c.disc(x, y, r, c.tone(0.42), r * 0.3)
        c.disc(x, y + 1.2, r * 0.86, c.tone(0.6), r * 0.22)
    for side in (1, -1):
        with c.group(f"translate(-16 0) scale({side} 1)"):
            c.line("M28 26L56 66M28 42L56 66M40 20L50 56", c.tone(0.76), 2.6)
            c.disc(57, 68, 9, c.fade(ink.glow, ink.mix(ink.glow, ink.dark, 0.5), y1=64, y2=72), 3.4)
    with c.group("translate(-16 0)"):
        gold = c.fade(ink.mix(ink.glow, ink.light, 0.5), ink.glow, ink.mix(ink.glow, ink.dark, 0.6), x1=-40, x2=40, y1=0, y2=0)
        c.path("M-38 16H38L42 28L36 46H-36L-42 28Z", gold)
        c.line("M-38 16L-30 46M-20 16L-24 46M0 16V46M20 16L24 46M-42 28H42", ink.mix(ink.glow, ink.dark, 0.5), 1)
        c.path("M-9 46H9L14 60H-14Z", c.tone(0.2))
        c.form("M-30 14L-34 -12L-20 -38H18L34 -14L30 14Z", c.fade(ink.light, c.tone(0.7), c.tone(0.34), x1=-34, x2=34, y1=0, y2=0), "#ffffff", 1.5, 1)
        c.path("M-26 -14L-16 -30L-6 -14ZM26 -14L14 -30L6 -14Z", ink.dark)
        c.form("M-9 -6H9V14H-9Z", c.tone(0.3), ink.light, 1, 1)
        c.line("M-22 -38V-54M-22 -54L-34 -62", c.tone(0.8), 1.4)
        c.disc(-36, -63, 7, c.tone(0.8), 3)
        c.path("M-38 0H-30V10H-38ZM38 0H30V10H38Z", ink.glow)
        c.line("M-7 50V68M7 50V68M-7 55H7M-7 61H7", c.tone(0.7), 1.4)
    c.line("M74 82V30", ink.light, 1.8)
    c.path("M74 30H98V46H74Z", ink.accent)
    c.line("M74 34H98M74 38H98M74 42H98", ink.light, 1.2)
    with c.group("translate(52 84)"):
        c.path("M-7 0V-12Q-10 -16 -8 -24Q0 -28 8 -24Q10 -16 7 -12V0H2V-9H-2V0Z", ink.light)
        c.disc(0, -30, 7, "#ffffff")
        c.path("M-5 -31Q0 -35 5 -31Q5 -26 0 -26T-5 -31Z", ink.dark)
        c.box(-9, -25, 3, 12, c.tone(0.5), 1)
    for _ in range(16):
        c.disc(rng.uniform(-96, 40), rng.uniform(-96, 20), rng.uniform(0.5, 1.3), ink.light)
    return c.svg()


def amber_mosquito(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    amber = c.local("#e8961e")
    c.halo(0, 0, 98, amber, 0.7)
    stone = smooth([(-66, -44), (-26, -86), (24, -88), (66, -54), (80, 4), (60, 60), (16, 92), (-36, 84), (-74, 40), (-80, -6)])
    c.form(stone, c.ball(-4, -4, 98, ink.mix(amber, "#ffffff", 0.65), amber, ink.mix(amber, ink.dark, 0.6)), ink.mix(amber, "#ffffff", 0.7), 2, 2)
    with c.inside(stone):
        c.path("M-90 20Q-30 60 40 30T100 20V100H-90Z", ink.mix(amber, ink.dark, 0.4), 0.35)
        for _ in range(16):
            c.ring(rng.uniform(-60, 60), rng.uniform(-70, 70), rng.uniform(1.5, 5), ink.mix(amber, "#ffffff", 0.6), 1, 0, 0.7)
    with c.group(f"rotate({rng.choice((-24, -18, -30))})"):
        c.path("M2 -8Q30 -44 58 -38Q50 -12 8 -2ZM2 -8Q44 -22 66 -10Q48 6 8 0Z", "#ffffff", 0.4)
        c.line("M2 -8Q30 -36 56 -36M4 -6Q40 -18 62 -10", ink.dark, 0.9, 0.6)
        c.line("M-6 4Q-20 24 -40 20L-50 46M0 6Q-8 30 -22 36L-20 60M6 6Q14 30 34 28L42 54M-8 2Q-30 0 -44 -12L-58 4", ink.dark, 2)
        c.path("M4 -4Q30 -4 52 18Q54 24 46 22Q20 14 2 6Z", ink.dark)
        for k in range(4):
            c.line(f"M{16 + k * 8} {0 + k * 4}l-4 9", ink.mix(amber, ink.dark, 0.4), 1.4)
        c.disc(-2, 0, 10, ink.dark, 8)
        c.disc(-15, 2, 6, ink.dark)
        c.line("M-20 4L-48 24M-18 -2Q-32 -8 -38 -20M-16 -4Q-24 -14 -26 -26", ink.dark, 1.6)
        c.disc(-16, 0, 1.6, ink.accent)
    c.path("M-58 -30Q-46 -66 -14 -76Q-34 -56 -42 -26Q-54 -20 -58 -30Z", "#ffffff", 0.65)
    c.line("M30 76A76 76 0 0 0 66 30", "#ffffff", 3, 0.4)
    return c.svg()


def whirlpool(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.inside("M-99 20A99 74 0 1 1 99 20A99 74 0 1 1 -99 20Z"):
        c.box(-100, -60, 200, 160, c.tone(0.5))
        for i in range(13):
            k = 1 - i / 13
            y, turn = 20 + (1 - k) * 26, i * 34
            c.disc(0, y, 99 * k, c.tone(0.56 - 0.54 * (1 - k)), 74 * k)
            for a in (0, 95, 190, 285):
                s, e = radians(a + turn), radians(a + turn + 66)
                rx, ry = 97 * k, 72 * k
                c.line(f"M{rx * cos(s):.1f} {y + ry * sin(s):.1f}A{rx:.1f} {ry:.1f} 0 0 1 {rx * cos(e):.1f} {y + ry * sin(e):.1f}", ink.light, 3.2 * k + 0.5, 0.85)
        c.disc(0, 47, 9, ink.dark, 5)
    with c.group("translate(38 -6) rotate(24) scale(.9)"):
        c.line("M0 0V-52M14 0V-36", ink.dark, 2)
        c.path("M-14 -46Q4 -40 14 -46Q18 -32 12 -22Q0 -16 -12 -22Q-6 -34 -14 -46ZM8 -34Q18 -30 26 -34Q28 -22 24 -14Q14 -12 8 -16Z", ink.light)
        c.path("M0 -52q8 -3 14 1q-6 1 -14 5Z", ink.accent)
        c.form("M-26 -4Q0 4 32 -8Q28 10 18 14H-14Q-24 8 -26 -4Z", c.tone(0.1), c.tone(0.84), 0, 1.6)
    for _ in range(14):
        c.disc(rng.uniform(-80, 80), rng.uniform(-40, 70), rng.uniform(0.8, 2.4), ink.light)
    return c.svg()


def alien_egg(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 96, ink.glow, 0.8)
    c.path("M-20 -44L-60 -98H60L20 -44Z", c.fade(ink.mix(ink.glow, ink.accent, 0.4), ink.glow, y1=-98, y2=-40), 0.3)
    shell = smooth([(-22, -50), (-44, -22), (-58, 24), (-52, 70), (-26, 94), (26, 94), (52, 70), (58, 24), (44, -22), (22, -50), (0, -38)])
    c.form(shell, c.ball(0, 20, 84, c.tone(0.6), c.tone(0.26), c.tone(0.03), lean=0.3), ink.glow, 0, 2)
    with c.inside(shell):
        for _ in range(70):
            x, y = rng.uniform(-56, 56), rng.uniform(-30, 92)
            c.disc(x, y, rng.uniform(1.5, 4), c.tone(rng.choice((0.4, 0.14, 0.5))), 0, 0.5)
        c.line("M-6 94Q-30 40 -12 -14M10 94Q34 50 20 -6M-40 70Q-46 30 -30 0", c.tone(0.08), 2, 0.7)
        c.halo(0, -40, 46, ink.glow, 1)
    for turn in (-58, -20, 20, 58):
        with c.group(f"translate(0 -40) rotate({turn})"):
            c.form("M-12 6Q-18 -18 0 -36Q18 -18 12 6Q0 14 -12 6Z", c.fade(ink.mix(ink.glow, ink.mid, 0.4), c.tone(0.14), y1=-34, y2=10), ink.glow, 0.8, 1.4)
    c.path("M-14 -40Q0 -30 14 -40L4 -8L0 10L-4 -8Z", ink.glow)
    c.path("M-100 100Q-60 84 -20 92T60 90T100 100Z", c.tone(0.05))
    for x, w, o in ((-60, 60, 0.3), (20, 76, 0.3), (-20, 90, 0.2)):
        c.disc(x + 20, 92, w * 0.5, ink.light, 4, o)
    return c.svg()


def horse_carriage(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    horse = ("M-94 8Q-100 0 -92 -10L-80 -26Q-78 -34 -74 -28Q-68 -26 -62 -14L-54 -4Q-36 2 -20 -2Q-8 0 -6 14Q-2 34 -8 40Q-8 22 -12 18"
             "Q-16 34 -14 44L-20 64L-16 94H-22L-28 66L-24 46Q-32 36 -46 36Q-54 36 -58 42L-66 58L-56 78L-62 80L-74 58L-68 42L-66 62L-70 94H-76L-74 62"
             "Q-76 30 -74 16L-78 4L-84 6Q-88 12 -94 8Z")
    c.form(horse, c.fade(ink.light, c.tone(0.7), c.tone(0.34), x1=-94, x2=0, y1=0, y2=0), "#ffffff", 1.4, 1)
    c.path("M-78 -30Q-62 -34 -54 -8Q-64 -6 -68 -16Q-74 -20 -78 -30Z", ink.accent)
    c.line("M-76 8L-62 -2L20 16M-62 -2L-50 34", c.tone(0.12), 1.6)
    c.disc(-83, -12, 1.5, ink.dark)
    gold = ink.mix(ink.glow, ink.light, 0.2)
    c.line("M-16 30H20", gold, 2.4)
    for x, r in ((24, 22), (76, 26)):
        y = 97 - r
        c.ring(x, y, r, c.tone(0.08), 4.5)
        c.ring(x, y, r - 1, gold, 2)
        for k in range(10):
            with c.group(f"rotate({k * 36} {x} {y})"):
                c.line(f"M{x} {y}V{y - r + 2}", gold, 1.3)
        c.disc(x, y, 4, ink.accent)
    c.line("M14 52Q30 66 54 58T92 54", gold, 3.4)
    with c.group("translate(0 14)"):
        _coach(c, gold)
    return c.svg()


def _coach(c: Canvas, gold: str) -> None:
    """The round cabin of a carriage, lamp lit, somebody inside."""
    ink = c.ink
    c.form("M14 -30Q20 -58 54 -60Q90 -60 94 -28Q98 4 84 34Q60 50 34 44Q14 30 14 -30Z", c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-60, y2=48), ink.light, 1.5, 2)
    c.line("M14 -30Q54 -18 94 -28M22 24Q54 38 88 26", gold, 2.4)
    for x in (30, 62):
        c.path(f"M{x} -20Q{x + 10} -14 {x + 20} -20V8Q{x + 10} 14 {x} 8Z", c.fade(ink.glow, ink.mix(ink.glow, ink.accent, 0.3), y1=-20, y2=10))
        c.line(f"M{x} -20Q{x + 10} -14 {x + 20} -20V8Q{x + 10} 14 {x} 8Z", gold, 1.4)
    c.path("M60 10Q62 -10 66 -12a5 5 0 1 1 6 0Q76 -8 78 10Z", ink.dark, 0.7)
    c.line("M56 -60V-74M46 -70Q56 -82 66 -70", gold, 2.4)
    c.disc(56, -78, 4, ink.accent)
    c.halo(12, -4, 20)
    c.disc(12, -4, 4, ink.glow)


def schoolhouse(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    brick = c.fade(ink.mix(ink.accent, ink.light, 0.2), ink.mix(ink.accent, ink.dark, 0.2), ink.mix(ink.accent, ink.dark, 0.55), y1=-40, y2=90)
    c.form("M-98 6H98V90H-98Z", brick, ink.light, 0, 1.5)
    c.box(-100, 0, 200, 8, c.tone(0.84))
    c.form("M-36 -22H36V90H-36Z", brick, ink.light, 1.5, 0)
    c.form("M-44 -20L0 -54L44 -20Z", c.fade(c.tone(0.5), c.tone(0.2), y1=-54, y2=-20), ink.light, 0, 2)
    c.form("M-12 -50H12V-72H-12Z", c.tone(0.86), ink.light, 1, 1)
    c.form("M-16 -70L0 -90L16 -70Z", c.tone(0.3), ink.light, 0, 1.5)
    c.path("M-6 -54Q-7 -66 0 -67Q7 -66 6 -54Z", ink.glow)
    c.line("M0 -90V-99", c.tone(0.6), 1.4)
    c.path("M0 -99q8 -1 13 3q-6 0 -13 4Z", ink.accent)
    c.disc(0, -32, 10, ink.light)
    c.line("M0 -32V-39M0 -32H5", c.tone(0.1), 1.6)
    for x in (-90, -66, 48, 72):
        for y in (18, 54):
            c.box(x - 1.5, y - 1.5, 20, 25, ink.light)
            if rng.random() < 0.7:
                c.window(x, y, 17, 22)
            else:
                c.box(x, y, 17, 22, c.tone(0.24))
    for x in (-28, 12):
        c.box(x, -8, 16, 22, ink.light)
        c.window(x + 1.5, -6.5, 13, 19)
    c.path("M-18 90V46Q-18 30 0 30T18 46V90Z", ink.light)
    c.path("M-14 90V48Q-14 34 0 34T14 48V90Z", c.tone(0.16))
    c.line("M0 34V90", c.tone(0.5), 1.2)
    c.path("M-10 62V50Q-9 42 -3 41V62ZM10 62V50Q9 42 3 41V62Z", ink.glow)
    c.path("M-26 88H26L34 100H-34Z", c.tone(0.76))
    c.path("M-100 100V90H-30L-36 100ZM100 100V90H30L36 100Z", c.tone(0.3))
    for x in (-84, -56, 56, 84):
        c.disc(x, 90, 11, c.tone(0.2), 9)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "shower_curtain": Motif("a shadow behind a shower curtain", shower_curtain, ("horror", "slasher", "suspense", "murder")),
    "lunar_lander": Motif("a lander on the moon", lunar_lander, ("space", "astronaut", "history", "moon")),
    "amber_mosquito": Motif("a mosquito in amber", amber_mosquito, ("dinosaurs", "science fiction", "genetics", "adventure")),
    "whirlpool": Motif("a ship in a whirlpool", whirlpool, ("sea", "disaster", "pirates", "adventure")),
    "alien_egg": Motif("an alien egg that opens", alien_egg, ("aliens", "horror", "science fiction", "space")),
    "horse_carriage": Motif("a horse and carriage", horse_carriage, ("period", "romance", "history", "fairy tale")),
    "schoolhouse": Motif("a school", schoolhouse, ("school", "teen", "comedy", "coming of age", "teacher")),
}
