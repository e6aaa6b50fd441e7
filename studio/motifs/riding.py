"""Trains, trucks and everything one rides on land."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def steam_train(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, r in ((-8, -62, 13), (10, -74, 18), (34, -80, 17), (58, -78, 20), (84, -84, 14)):
        c.disc(x, y, r, c.ball(x, y, r, ink.light, c.tone(0.84), c.tone(0.62)), 0, 0.92)
    c.path("M-100 100L-70 84H70L100 100Z", c.tone(0.14))
    for x in range(-92, 100, 14):
        c.path(f"M{x - 4} 100L{x * 0.8 - 3} 86h6L{x + 4} 100Z", c.tone(0.3))
    steel, rim = c.fade(c.tone(0.5), c.tone(0.2), c.tone(0.03), y1=-46, y2=62), c.tone(0.86)
    c.form("M-46 58Q-48 -34 0 -46Q48 -34 46 58Z", steel, rim, 2, 1.5)
    c.form("M-11 -40L-14 -62H14L11 -40Z", c.tone(0.12), rim, 2, 1)
    c.box(-17, -66, 34, 6, c.tone(0.3), 2)
    c.disc(0, 6, 37, c.tone(0.1))
    c.ring(0, 6, 37, ink.accent, 3)
    c.disc(0, 6, 31, c.ball(0, 6, 34, c.tone(0.5), c.tone(0.24), c.tone(0.06)))
    for k in range(12):
        with c.group(f"rotate({k * 30} 0 6)"):
            c.disc(0, -21.5, 1.5, rim)
    c.halo(0, -20, 50, o=1)
    c.disc(0, -20, 11, c.tone(0.1))
    c.disc(0, -20, 9, c.ball(0, -20, 10, ink.light, ink.glow, lean=0))
    c.box(-14, 12, 28, 12, ink.accent, 2)
    digits = rng.choice(("M-7 15h4v6h-4ZM3 15h4v6h-4ZM3 18h4", "M-8 15v6M-4 15h4v3h-4v3h4M4 15h4v6h-4M4 18h4"))
    c.line(digits, ink.light, 1.3)
    c.line("M-46 40H-30M46 40H30M-38 30Q-20 46 0 46T38 30", rim, 1.4)
    c.form("M-62 54H62V66H-62Z", ink.mix(ink.accent, ink.dark, 0.2), ink.light, 0, 1.5)
    for x in (-50, 50):
        c.disc(x, 60, 7.5, c.tone(0.2))
        c.disc(x, 60, 5, c.tone(0.7))
        c.halo(x * 1.0, 42, 14, o=0.7)
        c.disc(x * 0.92, 46, 4, ink.glow)
    c.form("M-50 66H50L72 96H-72Z", c.tone(0.12), rim, 0, 1.5)
    for k in range(-4, 5):
        c.line(f"M{k * 9} 68L{k * 15} 95", c.tone(0.55), 2.2)
    return c.svg()


def war_rig(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel, rim = c.fade(c.tone(0.46), c.tone(0.06), y1=0, y2=90), c.tone(0.78)
    c.form("M-8 14Q-8 8 0 8H88Q97 8 97 16V58Q97 66 88 66H0Q-8 66 -8 58Z", c.fade(c.tone(0.7), c.tone(0.36), c.tone(0.05),
                                                                          y1=8, y2=66), rim, 0, 2)
    for x in (14, 38, 62, 84):
        c.line(f"M{x} 9V65", c.tone(0.14), 2)
    for x in range(-4, 98, 10):
        c.path(f"M{x - 3} 9L{x + rng.uniform(-3, 3):.1f} {rng.uniform(-12, -3):.1f}L{x + 3} 9Z", c.tone(0.14))
    c.form("M-52 62V22L-40 -2H-12V70H-52Z", steel, rim, 1.5, 1.5)
    c.path("M-48 22L-38 4H-26V24H-48Z", c.fade(ink.glow, c.ember, y1=4, y2=30))
    c.line("M-46 12L-28 12M-46 18H-28", c.tone(0.06), 2)
    c.form("M-94 72V42Q-94 34 -84 33L-52 30V76H-94Z", steel, rim, 1.5, 1.5)
    for x in (-84, -76, -68, -60):
        c.line(f"M{x} 42V62", c.tone(0.05), 2.4)
    for x in (-66, -58, -16, -8):
        c.form(f"M{x - 2.5} 34V-26h5V34Z", c.fade(c.tone(0.8), c.tone(0.2), x1=x - 3, x2=x + 3, y1=0, y2=0), ink.light, 0.8, 0)
        c.path(f"M{x - 3} -28q-4 -16 4 -32q-2 12 4 18q2 8 -2 14Z", c.fade(c.ember, ink.glow, ink.light, y1=-60, y2=-26))
    c.halo(-36, -38, 46, c.ember, 0.5)
    c.path("M-100 92L-94 64H-60L-56 86H-92Z", c.tone(0.08))
    for x in (-92, -82, -72, -62):
        c.path(f"M{x - 3} 86L{x - 8} 97L{x + 3} 86Z", c.tone(0.66))
    c.disc(-88, 56, 5, ink.glow)
    c.halo(-90, 56, 24, o=0.9)
    c.path("M-56 66H97V78H-56Z", c.tone(0.05))
    for x in (-72, -32, 20, 48, 80):
        r = 18 if x < 0 else 14
        c.disc(x, 99 - r, r, c.tone(0.02))
        c.ring(x, 99 - r, r - 2, c.tone(0.26), 3)
        c.disc(x, 99 - r, r * 0.45, c.tone(0.52))
        c.disc(x, 99 - r, r * 0.18, ink.accent)
    return c.svg()


def tank(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 92, ink.dark, 4, 0.4)
    paint, rim = c.fade(c.tone(0.56), c.tone(0.16), y1=0, y2=90), c.tone(0.82)
    c.form("M-98 18L-20 24V33L-98 25Z", c.fade(c.tone(0.6), c.tone(0.1), y1=18, y2=34), rim, 0, 1.5)
    c.box(-100, 15, 10, 12, c.tone(0.14), 2)
    c.line("M54 6V-46", c.tone(0.3), 1.2)
    c.path("M54 -46q10 -2 18 3q-8 2 -18 7Z", ink.accent)
    c.form("M-34 46L-26 20Q-24 12 -12 10L20 6Q54 6 62 20L66 46Z", paint, rim, 1, 2)
    c.form("M4 10Q6 -4 20 -5Q34 -4 36 8Z", c.tone(0.3), rim, 1, 1.5)
    c.path("M18 -5V-14Q19 -22 25 -22Q31 -22 32 -14V-5Z", c.tone(0.05))
    c.path("M17 -16Q18 -25 25 -25Q32 -25 33 -16Z", c.tone(0.34))
    c.path("M14 33L17 25L20 33L28 33L22 38L24 46L17 41L10 46L12 38L6 33Z", ink.light)
    c.form("M-86 58L-66 44H80L92 56L94 66H-90Z", paint, rim, 0, 2)
    c.box(58, 36, 20, 9, c.tone(0.22), 2)
    c.line("M-74 50H-40", c.tone(0.2), 3)
    tread = "M-92 66H92Q99 68 96 76L80 94Q78 97 72 97H-70Q-76 97 -79 94L-96 76Q-98 68 -92 66Z"
    c.path(tread, c.tone(0.05))
    c.line(tread, c.tone(0.4), 3, 1, "3 3")
    for x in (-78, 80):
        c.disc(x, 77, 9, c.tone(0.36))
        c.disc(x, 77, 4, c.tone(0.1))
    for x in range(-54, 60, 22):
        c.disc(x, 84, 11, c.ball(x, 84, 11, c.tone(0.7), c.tone(0.36), c.tone(0.14)))
        c.disc(x, 84, 4, c.tone(0.1))
    return c.svg()


def motorcycle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 92, ink.dark, 3.5, 0.4)
    for x, r in ((-62, 30), (62, 32)):
        y = 98 - r
        c.ring(x, y, r - 4, c.tone(0.03), 8)
        c.ring(x, y, r - 9, c.tone(0.74), 1.6)
        for k in range(18):
            with c.group(f"rotate({k * 20} {x} {y})"):
                c.line(f"M{x - 2} {y - 4}L{x} {y - r + 9}", c.tone(0.62), 0.7)
        c.disc(x, y, 6, c.tone(0.3))
        c.disc(x, y, 3, ink.light)
    chrome = c.fade(ink.light, c.tone(0.5), c.tone(0.84), y1=10, y2=90)
    c.line("M-62 68L-38 14", c.tone(0.8), 5)
    c.line("M-66 68L-42 14", c.tone(0.4), 2)
    c.line("M-36 22L-8 84H34L62 66L16 44Z", c.tone(0.12), 5)
    c.path("M-24 54L-2 44L22 50L30 80L-8 86Z", c.tone(0.18))
    for x, lean in ((-8, -14), (12, 14)):
        with c.group(f"translate({x} 62) rotate({lean})"):
            c.box(-8, -18, 16, 22, chrome, 2)
            for y in range(-15, 4, 4):
                c.line(f"M-9 {y}H9", c.tone(0.12), 1.3)
    c.disc(4, 76, 11, chrome)
    c.disc(4, 76, 5, c.tone(0.2))
    c.line("M-10 66Q-24 78 0 88H40Q70 90 92 84", c.tone(0.88), 5)
    c.form("M-36 34Q-34 18 -8 20Q16 24 22 40Q0 46 -22 44Q-34 42 -36 34Z", c.fade(ink.mix(ink.accent, ink.light, 0.5), ink.accent,
           ink.mix(ink.accent, ink.dark, 0.5), y1=18, y2=46), ink.light, 1, 2)
    c.line("M-28 34Q-6 28 16 38", ink.light, 1.4, 0.8)
    c.form("M14 42Q26 48 40 44Q60 30 74 34Q70 46 58 52Q40 58 22 52Z", c.tone(0.08), c.tone(0.7), 1, 1.5)
    c.path("M32 66Q44 30 78 34Q94 40 94 60Q82 44 66 46Q46 50 42 66Z", ink.mix(ink.accent, ink.dark, 0.25))
    c.path("M-92 58Q-86 36 -62 34Q-44 38 -38 50Q-54 40 -66 42Q-82 44 -92 58Z", ink.mix(ink.accent, ink.dark, 0.25))
    c.line("M-38 14Q-34 -14 -8 -10M-38 14Q-34 -4 -22 -4", c.tone(0.84), 3.4)
    c.line("M-12 -10H4", c.tone(0.05), 6)
    c.halo(-54, 16, 34, o=0.9)
    c.disc(-48, 16, 9, c.tone(0.3))
    c.disc(-52, 16, 7, c.ball(-52, 16, 7, ink.light, ink.glow), 8.5)
    return c.svg()


def bicycle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x in (-56, 56):
        c.ring(x, 62, 35, c.tone(0.05), 4)
        c.ring(x, 62, 32, c.tone(0.7), 1.2)
        for k in range(20):
            with c.group(f"rotate({k * 18} {x} 62)"):
                c.line(f"M{x} 62V31", c.tone(0.6), 0.6)
        c.disc(x, 62, 4, c.tone(0.2))
    frame = "M-56 62L-6 66L-26 4L36 0L-6 66M-56 62L-24 10M36 0L56 62M36 0L32 -18"
    c.line(frame, ink.mix(ink.accent, ink.dark, 0.35), 5.4)
    with c.group("translate(-.8 -.8)"):
        c.line(frame, ink.accent, 3.2)
    c.line("M-26 4L-31 -10", c.tone(0.3), 3)
    c.form("M-48 -14Q-34 -20 -14 -14Q-16 -8 -28 -8Q-40 -4 -48 -14Z", c.tone(0.1), c.tone(0.66), 0, 1.5)
    c.line("M32 -18Q22 -26 12 -20", c.tone(0.2), 3.2)
    c.line("M16 -21Q10 -20 6 -16", c.tone(0.05), 5)
    c.ring(-6, 66, 10, c.tone(0.3), 2.4)
    c.line("M-6 66L2 84M-6 66L-14 48M-6 84h16M-20 48h12", c.tone(0.15), 2.6)
    c.line("M-6 56L-56 58M-6 76L-56 66", c.tone(0.2), 1)
    c.form("M36 -20H80L74 14H42Z", c.fade(c.tone(0.72), c.tone(0.4), y1=-20, y2=14), ink.light, 1, 1.5)
    for y in (-12, -4, 4):
        c.line(f"M38 {y}H78", c.tone(0.26), 1)
    for x in range(44, 78, 7):
        c.line(f"M{x} -19V13", c.tone(0.26), 1)
    for x, y, r in ((46, -26, 7), (58, -30, 9), (70, -25, 7)):
        for k in range(5):
            with c.group(f"rotate({k * 72 + rng.uniform(0, 30):.0f} {x} {y})"):
                c.disc(x, y - r * 0.6, r * 0.42, rng.choice((ink.glow, ink.light)), r * 0.5)
        c.disc(x, y, r * 0.34, ink.accent)
    return c.svg()


def school_bus(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 96, ink.dark, 4, 0.4)
    coat = c.local("#f2a81d")
    paint = c.fade(ink.mix(coat, ink.light, 0.5), coat, ink.mix(coat, ink.dark, 0.45), y1=4, y2=88)
    c.form("M-97 50Q-96 42 -86 42H-56L-52 12Q-50 3 -40 3H86Q97 3 97 14V80H-97Z", paint, ink.light, 0, 2)
    c.path("M-50 14Q-49 10 -44 10H-30V40H-54Z", c.fade(c.tone(0.9), c.tone(0.2), y1=8, y2=42))
    for i in range(6):
        x = -24 + i * 19.5
        c.box(x, 11, 16, 20, c.tone(0.1), 2)
        c.box(x + 1.4, 12.4, 13.2, 17.2, c.fade(ink.light, c.tone(0.5), y1=10, y2=32), 1.5)
        if rng.random() < 0.6:
            c.path(f"M{x + 3} 29.500v-4q1 -3 3 -3a3.4 3.4 0 1 1 4 0q2 0 3 3v4Z", c.tone(0.04))
    for y in (38, 48, 68):
        c.line(f"M-56 {y}H97", c.tone(0.04), 2)
    for x in (-34, -16, 2, 20, 38):
        c.line(f"M{x} 58h10", c.tone(0.04), 4)
    c.path("M-97 60H-84V72H-97Z", c.tone(0.12))
    c.disc(-91, 52, 4.5, ink.light)
    c.halo(-93, 52, 24, o=0.9)
    c.path("M-100 76H-72V82H-100ZM86 76H99V82H86Z", c.tone(0.06))
    for x in (-40, 90):
        c.disc(x, 7, 3, ink.accent)
    for x in (-62, 62):
        c.disc(x, 82, 19, c.tone(0.04))
        c.disc(x, 82, 16, c.tone(0.16))
        c.disc(x, 82, 9, c.ball(x, 82, 9, ink.light, c.tone(0.6), c.tone(0.3)))
        c.disc(x, 82, 3, c.tone(0.1))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "steam_train": Motif("a steam train", steam_train, ("train", "journey", "mystery", "magic", "history")),
    "war_rig": Motif("an armoured war truck", war_rig, ("apocalypse", "chase", "action", "desert", "road")),
    "tank": Motif("a tank", tank, ("war", "army", "battle", "soldiers")),
    "motorcycle": Motif("a motorcycle", motorcycle, ("road", "freedom", "rebel", "chase", "road trip")),
    "bicycle": Motif("a bicycle with flowers", bicycle, ("romance", "childhood", "village", "comedy", "summer")),
    "school_bus": Motif("a yellow bus", school_bus, ("school", "road trip", "family", "comedy", "teen")),
}
