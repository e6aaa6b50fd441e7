"""Vehicles with a story: the wagon with the luggage, the bus in the snow, the boat with the tiger."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def _inset(c: Canvas, down: float = 9) -> str:
    """The drawing a little smaller, so that it ends inside its box and is not taken for a stretch of land."""
    return f'<g transform="translate(0 {down}) scale(.9)">{c.svg()}</g>'


def _wheel(c: Canvas, x: float, y: float, r: float) -> None:
    c.disc(x, y, r, c.ink.dark)
    c.ring(x, y, r * 0.86, c.tone(0.44), 1)
    c.disc(x, y, r * 0.55, c.ball(x, y, r * 0.6, "#ffffff", c.ink.light, c.tone(0.5)))
    c.disc(x, y, r * 0.16, c.tone(0.2))


def loaded_wagon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 92, 98, ink.dark, 5, 0.4)
    paint = c.local("#7f9a4a")
    body = "M-96 34Q-94 26 -82 26L-70 -12Q-66 -20 -56 -20H66Q76 -20 80 -10L92 26Q98 30 97 62V74H-97V48Z"
    c.form(body, c.fade(ink.mix(paint, "#ffffff", 0.35), paint, ink.mix(paint, ink.dark, 0.5), y1=-20, y2=74), ink.light, 1, 2)
    c.box(-86, 40, 176, 20, c.fade(c.local("#b9793f"), c.local("#7d4a22"), y1=40, y2=60), 2)
    c.line("M-86 40H90M-86 60H90", ink.light, 1.2, 0.7)
    for d in ("M-72 24L-61 -8Q-60 -12 -54 -12H-24V24Z", "M-18 -12H22V24H-18Z", "M28 -12H64Q70 -12 72 -6L82 24H28Z"):
        c.form(d, c.fade(ink.mix(ink.glow, "#ffffff", 0.4), ink.mix(ink.mid, ink.glow, 0.3), y1=-12, y2=24), c.tone(0.1), 1, 1)
    for x in (-46, -2, 14, 46):
        c.disc(x, 14, 7, c.tone(0.16))
        c.disc(x, 3, 6, c.tone(0.16))
    for x in (-58, 58):
        _wheel(c, x, 76, 18)
    c.box(-98, 66, 10, 9, ink.light, 2)
    c.disc(-92, 50, 6, ink.glow)
    c.line("M-62 -22H70", c.tone(0.14), 4)
    for x, y, w, h, colour in (
        (-58, -48, 44, 26, ink.accent), (-12, -44, 36, 22, c.local("#3f7f9c")), (26, -52, 40, 30, c.local("#8a5a34")),
        (-46, -72, 50, 23, c.local("#c99a4e")), (6, -66, 30, 21, ink.light), (-24, -92, 40, 19, ink.mix(ink.accent, ink.dark, 0.4)),
    ):  # fmt: skip
        c.box(x, y, w, h, c.fade(ink.mix(colour, "#ffffff", 0.3), ink.mix(colour, ink.dark, 0.3), y1=y, y2=y + h), 3)
        c.line(f"M{x + w * 0.28} {y}V{y + h}M{x + w * 0.72} {y}V{y + h}", ink.dark, 1.6, 0.6)
    c.line("M-60 -22Q-40 -96 0 -95T68 -24", ink.light, 1.4, 0.9)
    return _inset(c)


def abandoned_bus(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 88, 99, ink.light, 8, 0.9)
    green, cream = c.local("#4d7d5a"), ink.mix(ink.light, c.local("#e4d9b4"), 0.5)
    c.form("M-90 -28Q-90 -46 -72 -46H70Q92 -44 94 -20V74H-90Z", c.fade(cream, cream, ink.mix(cream, ink.dark, 0.4), y1=-46, y2=74), ink.light, 1.5, 2)
    c.path("M-90 22H94V64H-90Z", c.fade(ink.mix(green, "#ffffff", 0.25), green, ink.mix(green, ink.dark, 0.5), y1=22, y2=64))
    for k in range(6):
        c.form(f"M{-80 + k * 25} -26H{-60 + k * 25}V10H{-80 + k * 25}Z", c.fade(c.tone(0.14), c.tone(0.4), y1=-26, y2=10), c.tone(0.8), 1, 1)
    c.form("M72 -26H84Q90 -20 90 10H72Z", c.tone(0.2), c.tone(0.8), 1, 1)
    c.box(52, 26, 16, 46, c.tone(0.1))
    c.line("M-40 36H20M-40 42H0", ink.light, 3, 0.7)
    for x in (-58, 34):
        _wheel(c, x, 76, 16)
    for x, y in ((-70, 50), (30, 56), (-14, 60), (80, 40)):
        c.disc(x, y, 7, c.local("#a4532c"), 3, 0.7)
    c.form("M-94 -44Q-60 -58 -20 -52Q30 -60 92 -42Q96 -34 80 -38Q40 -46 0 -40Q-50 -44 -94 -38Z", "#ffffff", ink.light, 0, 1)
    c.line("M-14 -52Q0 -66 10 -74", c.tone(0.2), 6)
    c.form(smooth([(-99, 92), (-70, 78), (-30, 88), (20, 80), (60, 90), (99, 82), (98, 99), (-98, 99)]), ink.light, "#ffffff", 0, 2)
    c.path("M-8 -56L6 -58L12 -42L-4 -42Z", c.tone(0.24))
    return _inset(c)


def open_car(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 64, 98, ink.dark, 5, 0.4)
    a = ink.accent
    c.line("M-34 -2L-14 -34H16", ink.light, 3.4)
    c.path("M-32 -2L-13 -32H12L2 -2Z", ink.mix(ink.glow, "#ffffff", 0.4), 0.55)
    for x, hair in ((14, ink.glow), (44, c.tone(0.16))):
        c.disc(x, -22, 10, c.local("#e0a87c"))
        c.path(f"M{x - 10} -22Q{x - 9} -38 {x + 3} -36Q{x + 20} -34 {x + 16} -10Q{x + 8} -14 {x + 6} -26Z", hair)
        c.path(f"M{x - 14} 6Q{x - 12} -12 {x + 2} -12Q{x + 16} -10 {x + 17} 6Z", c.tone(0.86))
    body = "M-98 26Q-96 8 -70 4L-34 -2H62L92 -16Q99 -14 97 2L95 46Q92 54 84 54H-90Q-98 52 -98 42Z"
    c.form(body, c.fade(ink.mix(a, "#ffffff", 0.55), a, ink.mix(a, ink.dark, 0.5), y1=-14, y2=54), "#ffffff", 1, 2)
    c.path("M-90 24Q-20 12 94 12L94 20Q-20 20 -92 32Z", ink.light, 0.9)
    c.line("M-96 46H94", ink.light, 4)
    c.line("M6 2V44M62 0V40", ink.mix(a, ink.dark, 0.5), 1.4)
    c.line("M48 14H58", ink.light, 2.4)
    c.disc(-90, 20, 8, c.ball(-90, 20, 9, "#ffffff", ink.glow, ink.mix(ink.glow, ink.dark, 0.4)))
    c.path("M86 -14L99 -22L97 4Z", ink.mix(a, ink.dark, 0.3))
    c.disc(94, 8, 3.4, c.ember)
    for x in (-60, 60):
        c.path(f"M{x - 23} 54A23 24 0 0 1 {x + 23} 54Z", ink.mix(a, ink.dark, 0.7))
        _wheel(c, x, 50, 18)
    return _inset(c, 34)


def shaggy_van(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 92, 96, ink.dark, 5, 0.4)
    fur, brown = c.local("#c9a46c"), c.local("#8a6236")
    body = "M-90 80Q-96 30 -66 22L-50 -16Q-44 -30 -26 -30H80Q94 -28 94 -10V80Z"
    c.form(body, c.fade(ink.mix(fur, "#ffffff", 0.4), fur, brown, y1=-30, y2=80), ink.light, 1, 2)
    with c.inside(body):
        for k in range(90):
            x, y = -94 + (k * 37) % 190, -26 + (k * 53) % 100
            c.line(f"M{x} {y}q{3 if k % 2 else -3} 7 0 13", ink.mix(brown, fur, k % 3 / 3), 2.4, 0.75)
    for k in range(26):
        edge = -90 + k * 7.3
        c.line(f"M{edge} 76q3 7 {1 - k % 3} 13", fur if k % 2 else brown, 4)
    c.form("M-56 18L-44 -12Q-42 -18 -34 -18H-10V18Z", c.fade(ink.mix(ink.glow, "#ffffff", 0.5), c.tone(0.5), y1=-18, y2=18), ink.dark, 1, 1)
    c.disc(-26, 8, 9, c.tone(0.16))
    c.form("M-22 -30Q-34 -66 -8 -66Q24 -68 24 -30Z", ink.mix(fur, "#ffffff", 0.3), ink.light, 1, 1)
    c.form(smooth([(10, -62), (32, -54), (36, -22), (24, -8), (14, -26)]), brown, fur, 1, 1)
    c.form(smooth([(-84, 30), (-64, 24), (-56, 40), (-66, 58), (-90, 60), (-98, 46)]), ink.mix(fur, "#ffffff", 0.35), ink.light, 1, 1)
    c.disc(-93, 42, 9, ink.dark, 7)
    c.disc(-95, 40, 2.4, "#ffffff")
    c.path("M-86 60Q-78 60 -72 56Q-70 80 -79 80Q-87 78 -86 60Z", c.local("#e2566a"))
    c.disc(-12, -46, 8, "#ffffff")
    c.disc(-14, -46, 4, ink.dark)
    c.line("M94 -8Q106 -40 88 -58", fur, 9)
    for x in (-50, 56):
        _wheel(c, x, 80, 17)
    return _inset(c)


def knotted_airliner(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 96, o=0.5)
    hull, edge = ink.light, ink.dark
    c.path("M58 -40L92 -76H78L40 -50ZM-36 28L-78 76H-62L-10 34ZM-62 16L-98 34V24L-70 4Z", c.tone(0.6))
    knot = "M-92 24C-40 24 16 30 26 0C34 -30 -18 -52 -28 -24C-38 6 18 46 40 12C52 -8 62 -24 86 -32"
    c.line(knot, edge, 31)
    c.line(knot, hull, 27)
    c.line(knot, ink.accent, 5)
    c.line("M-30 24C10 27 22 16 26 0", edge, 31)
    c.line("M-34 24C10 27 22 16 26 0", hull, 27)
    c.line("M-36 24C10 27 22 16 26 0", ink.accent, 5)
    c.line("M-84 18C-60 17 -40 18 -20 19M44 -2Q60 -24 80 -32", edge, 3, 0.9, "0.1 8")
    c.form("M-84 12L-99 -30H-84L-60 10Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.4)), ink.light, 1, 1)
    c.form("M80 -47Q99 -48 99 -38Q94 -22 82 -18Z", hull, edge, 0, 0)
    c.path("M90 -45Q97 -45 98 -39L88 -37Z", edge)
    c.form("M10 24L40 84H56L42 18Z", c.tone(0.74), ink.light, 1, 1)
    c.form("M-14 -40L-40 -86H-26L8 -48Z", c.tone(0.66), ink.light, 1, 1)
    return _inset(c, 0)


def space_capsule(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, o=0.4)
    with c.group("rotate(38)"):
        steel = c.fade("#ffffff", ink.light, c.tone(0.62), c.tone(0.2), x1=-36, x2=38, y1=0, y2=0)
        c.path("M-10 62H10L22 92H-22Z", c.fade(c.tone(0.5), c.tone(0.14), x1=-20, x2=20, y1=0, y2=0))
        c.form("M-34 -22H34V62H-34Z", steel, "#ffffff", 1, 1)
        c.form("M-34 -24L-12 -74H12L34 -24Z", steel, "#ffffff", 1, 1)
        c.form("M-12 -74H12L7 -90H-7Z", c.tone(0.4), ink.light, 1, 1)
        c.line("M-34 -22H34M-34 48H34M-12 -22V48M14 -22V48", c.tone(0.26), 1.6)
        c.path("M14 -8H34V38Q24 30 20 44L14 30Z", ink.dark)
        c.path("M18 0L34 4V26L24 20Z", c.ember, 0.9)
        for y in (-58, -44):
            c.box(-7, y, 14, 8, ink.dark, 2)
        c.line("M-34 8H-60M-60 -6V22M34 -12H50", c.tone(0.7), 3)
        c.form("M-74 2Q-66 -12 -56 -6Q-52 6 -60 18Q-70 16 -74 2Z", c.tone(0.7), ink.light, 1, 1)
    for k in range(16):
        x, y = 20 + (k * 29) % 70, -4 + (k * 47) % 56
        c.disc(x, y, 1.2 + k % 3 * 0.9, ink.glow, 0, 0.9)
    for x, y, r in ((52, 20, 16), (70, 4, 12), (82, 24, 9)):
        c.halo(x, y, r * 1.6, ink.light, 0.6)
    return c.svg()


def tiger_in_boat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur = c.local("#f08a24")
    c.form(smooth([(-4, 18), (6, -12), (30, -26), (66, -20), (76, 4), (76, 22)]), c.fade(ink.mix(fur, "#ffffff", 0.3), fur, y1=-26, y2=22), ink.light, 1, 1)
    c.line("M74 2Q94 -14 84 -42", ink.dark, 9)
    c.line("M74 2Q94 -14 84 -42", fur, 7)
    for x in (26, 40, 54, 66):
        c.path(f"M{x} -25Q{x + 6} -12 {x} 6Q{x - 5} -10 {x - 2} -25Z", ink.dark)
    c.disc(-4, -22, 27, c.ball(-4, -22, 29, ink.mix(fur, "#ffffff", 0.4), fur, ink.mix(fur, ink.dark, 0.3)), 25)
    for x in (-24, 16):
        c.disc(x, -44, 8, fur)
        c.disc(x, -43, 4, ink.dark)
    c.disc(-4, -10, 15, "#ffffff", 11)
    c.path("M-10 -20H2L-4 -13Z", ink.dark)
    c.line("M-4 -13V-8M-12 -5Q-6 -2 -4 -8Q-2 -2 4 -5", ink.dark, 1.8)
    for x in (-15, 7):
        c.disc(x, -27, 4, ink.glow)
        c.disc(x, -27, 1.9, ink.dark)
    c.path("M-8 -48L-4 -36L0 -48ZM-30 -24L-18 -20L-29 -16ZM22 -24L10 -20L21 -16ZM-20 -40L-14 -34L-12 -42ZM12 -40L6 -34L4 -42Z", ink.dark)
    c.line("M-62 16V-16M-62 -14L-44 4M-62 -12L-80 -2", c.tone(0.16), 7)
    c.disc(-62, -30, 10, c.tone(0.16))
    c.line("M-90 -52L-72 34", c.tone(0.7), 3)
    hull = "M-99 10Q-90 18 0 18T99 6Q90 58 56 62H-58Q-90 58 -99 10Z"
    c.form(hull, c.fade("#ffffff", ink.light, c.tone(0.6), y1=8, y2=62), "#ffffff", 0, 2)
    c.line("M-96 20Q-60 28 0 28T97 18", ink.accent, 5)
    for y, w in ((70, 92), (80, 70), (90, 46)):
        c.line(f"M{-w} {y}q{w / 4} -7 {w / 2} 0t{w / 2} 0t{w / 2} 0t{w / 2} 0", ink.light, 2.4, 0.7)
    return _inset(c)


def tower_with_heart(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 98, o=0.5)
    stone, rim = c.fade(c.tone(0.5), c.tone(0.2), c.tone(0.06), x1=-40, x2=44, y1=0, y2=0), c.tone(0.84)
    for x, y, w in ((-50, 60, 100), (-36, -26, 72), (-27, -46, 54), (-18, -58, 36), (-9, -70, 18)):
        c.form(f"M{x} {y}H{x + w}V99H{x}Z", stone, rim, 1.6, 1.6)
    c.line("M0 -70V-99", c.tone(0.6), 3)
    c.disc(0, -99, 2.6, c.ember)
    red = ink.mix(ink.accent, "#ff2f4e", 0.6)
    heart = {0: "0110110", 1: "1111111", 2: "1111111", 3: "0111110", 4: "0011100", 5: "0001000"}
    for row in range(12):
        for k in range(7):
            lit = row - 1 in heart and heart[row - 1][k] == "1"
            colour = red if lit else (ink.glow if rng.random() < 0.28 else c.tone(0.1))
            c.box(-31 + k * 9, -16 + row * 9.2, 6, 6, colour)
    c.halo(0, 14, 50, red, 0.5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "loaded_wagon": Motif("a station wagon with luggage on the roof", loaded_wagon, ("road trip", "family", "comedy", "holiday")),
    "abandoned_bus": Motif("an abandoned bus in the snow", abandoned_bus, ("wilderness", "alaska", "freedom", "lonely")),
    "open_car": Motif("an open car with two people", open_car, ("road trip", "1950s", "friends", "summer", "toys")),
    "shaggy_van": Motif("a van dressed as a shaggy dog", shaggy_van, ("road trip", "comedy", "silly", "dog")),
    "knotted_airliner": Motif("an airliner tied in a knot", knotted_airliner, ("plane", "comedy", "spoof", "disaster")),
    "space_capsule": Motif("a damaged space capsule", space_capsule, ("space", "astronaut", "survival", "history")),
    "tiger_in_boat": Motif("a tiger in a lifeboat", tiger_in_boat, ("tiger", "sea", "survival", "india", "faith")),
    "tower_with_heart": Motif("a skyscraper with a heart of lit windows", tower_with_heart, ("new york", "romance", "city", "christmas")),
}
