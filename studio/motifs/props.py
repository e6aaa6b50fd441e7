"""One-off props: a chocolate bar, a paper boat, a puppeteer's strings, an arcade machine."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def puppet_strings(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 80, ink.light, 0.3)
    c.form("M-72 -66L-66 -74L72 -66L78 -58L70 -52L-68 -58Z", c.fade(c.tone(0.6), c.tone(0.2), y1=-74, y2=-52), c.tone(0.84), 0, 1.6)
    c.form("M-6 -86H8L12 -40H-2Z", c.fade(c.tone(0.5), c.tone(0.14), y1=-86, y2=-40), c.tone(0.84), 1.4, 0)
    hand = smooth([(46, -100), (60, -84), (56, -62), (34, -50), (8, -52), (-18, -58), (-34, -52), (-40, -62), (-24, -72), (-6, -76), (6, -92), (16, -100)])
    c.form(hand, c.fade(ink.light, c.tone(0.6), c.tone(0.3), x1=-40, y1=-90, x2=60, y2=-50), ink.light, 1.5, 1.5)
    for d in ("M-20 -60Q-30 -48 -24 -42Q-14 -44 -8 -56Z", "M2 -56Q-6 -42 2 -36Q12 -40 14 -54Z", "M24 -54Q20 -40 28 -36Q38 -42 36 -52Z"):
        c.form(d, c.tone(0.6), ink.light, 1, 1)
    c.path("M40 -100H78V-92Q66 -74 56 -76Q58 -90 40 -100Z", ink.dark)
    c.path("M52 -86l10 8", ink.light)
    for x1, y1, x2, y2 in ((-66, -56, -34, 36), (-24, -44, -14, 22), (2, -36, 0, 10), (28, -38, 14, 22), (72, -54, 34, 36)):
        c.line(f"M{x1} {y1}L{x2} {y2}", ink.light, 0.9)
    c.disc(0, 14, 9, ink.dark)
    c.path("M-12 24Q0 18 12 24L10 56H-10Z", ink.dark)
    c.path("M-6 22L0 34L6 22Z", ink.light)
    c.path("M-5 23L0 26L5 23V29L0 26L-5 29Z", ink.accent)
    c.line("M-12 26L-34 38M12 26L34 38M-6 56L-14 78L-8 96M6 56L12 78L18 94", ink.dark, 6)
    c.line("M-12 25L-33 37M12 25L33 37", c.tone(0.5), 1)
    return c.svg()


def chocolate_bar(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(20, -20, 90, o=0.7)
    cocoa = c.local("#6b3a1e")
    with c.group(f"rotate({rng.choice((10, 14, 8))})"):
        gold = c.fade(ink.mix(ink.glow, ink.light, 0.6), c.local("#f0b93a"), ink.mix(ink.glow, ink.dark, 0.4), x1=-30, y1=-100, x2=70, y2=-20)
        with c.group("rotate(12 20 -40)"):
            c.form("M-14 -92H58V-6H-14Z", gold, ink.light, 1.5, 1.5)
            c.line("M-8 -86H52V-14H-8Z", ink.mix(ink.glow, ink.dark, 0.5), 1.3)
            for y, w in ((-74, 40), (-64, 30), (-54, 44)):
                c.line(f"M{22 - w / 2} {y}h{w}", ink.mix(ink.glow, ink.dark, 0.55), 3)
        c.box(-44, -66, 88, 150, ink.mix(cocoa, ink.dark, 0.4), 3)
        for row in range(3):
            for k in range(3):
                x, y = -42 + k * 28.4, -64 + row * 26
                c.form(f"M{x} {y}h27v24.500h-27Z", cocoa, ink.mix(cocoa, ink.light, 0.5), 1.4, 1.4)
                c.form(f"M{x + 4} {y + 4}h19v16.500h-19Z", ink.mix(cocoa, ink.light, 0.12), ink.mix(cocoa, ink.dark, 0.4), -1.4, -1.4)
        foil = "M-48 2L-38 -6L-28 4L-16 -8L-4 4L8 -6L20 4L32 -7L48 3V22H-48Z"
        c.form(foil, c.fade("#ffffff", c.tone(0.8), c.tone(0.5), "#ffffff", x1=-48, x2=48, y1=0, y2=0), "#ffffff", 0, 1.2)
        c.form("M-49 16H49V94H-49Z", c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), x1=-49, x2=49, y1=0, y2=0), ink.light, 1.4, 1)
        c.box(-49, 30, 98, 4, ink.glow)
        c.box(-49, 78, 98, 4, ink.glow)
        c.path("M0 38L4.5 51H18L7 59L11 72L0 64L-11 72L-7 59L-18 51H-4.5Z", ink.glow)
    return c.svg()


def paper_boat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for _ in range(24):
        x, y = rng.uniform(-94, 94), rng.uniform(-96, 40)
        c.line(f"M{x:.0f} {y:.0f}l-3 12", c.tone(0.84), 1.1, 0.5)
    c.path("M0 -62L-38 26H0Z", "#ffffff")
    c.path("M0 -62L38 26H0Z", c.tone(0.76))
    c.path("M-86 4L-30 20H30L86 4L54 58H-54Z", c.fade("#ffffff", ink.light, c.tone(0.7), y1=4, y2=58))
    c.path("M-86 4L-30 20L-54 58Z", ink.light)
    c.path("M86 4L30 20L54 58Z", c.tone(0.62))
    c.path("M-30 20L0 40L30 20L54 58H-54Z", ink.light, 0.7)
    c.line("M-86 4L-30 20H30L86 4M-30 20L0 40L30 20M0 -62V20", c.tone(0.5), 1, 0.7)
    for k in range(3):
        c.line(f"M{-58 + k * 2} {12 + k * 5}l20 6", c.tone(0.4), 0.9, 0.6)
    c.path("M-100 54Q-70 42 -44 54T10 54T64 54T100 50V100H-100Z", c.fade(c.tone(0.56), c.tone(0.16), y1=50, y2=100))
    c.line("M-100 54Q-70 42 -44 54T10 54T64 54T100 50", ink.light, 2)
    c.path("M-40 62L0 92L40 62Z", ink.light, 0.25)
    for x, y, r in ((-70, 70, 14), (60, 76, 16), (-10, 88, 12)):
        c.ring(x, y, r, ink.light, 1, r * 0.3, 0.7)
    return c.svg()


def arcade_machine(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 96, ink.accent, 0.6)
    c.form("M-48 -98H48L54 -70L44 -8L60 8L54 98H-54L-60 8L-44 -8L-54 -70Z", c.fade(c.tone(0.36), c.tone(0.05), y1=-98, y2=98), ink.accent, 2, 1)
    c.path("M-44 -94H44L48 -74H-48Z", c.fade(ink.glow, c.ember, y1=-94, y2=-70))
    for x, w in ((-32, 14), (-14, 8), (-2, 18), (20, 12)):
        c.box(x, -88, w, 8, ink.dark, 1)
    screen = "M-42 -66H42L37 -14H-37Z"
    c.path(screen, "#05060c")
    with c.inside(screen):
        for row in range(3):
            for k in range(6):
                x, y = -31 + k * 11, -60 + row * 9
                c.path(f"M{x} {y + 2}h1.500v-2h2v2h1v-2h2v2h1.500v3h-2v1.500h-1v-1.500h-2v1.500h-1v-1.500h-2Z", (ink.accent, ink.glow, ink.light)[row])
        shot = rng.randint(-20, 20)
        c.line(f"M{shot} -24v-7", ink.light, 1.6)
        c.path(f"M{shot - 6} -18h12v-3h-4v-3h-4v3h-4Z", ink.glow)
        for x in (-28, 0, 26):
            c.path(f"M{x - 5} -26v-4h10v4h-3v-2h-4v2Z", c.tone(0.6))
        c.path("M-50 -70H10L-30 -10H-60Z", "#ffffff", 0.1)
    c.line(screen, ink.glow, 1.2)
    c.path("M-46 -6H46L58 10H-58Z", c.fade(c.tone(0.6), c.tone(0.3), y1=-6, y2=10))
    c.line("M-28 4V-12", c.tone(0.1), 3)
    c.disc(-28, -14, 6, c.ball(-28, -14, 6, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.5)))
    for x, colour in ((6, ink.accent), (20, ink.glow), (34, ink.light)):
        c.disc(x, 2, 5, c.tone(0.1), 3)
        c.disc(x, 0.6, 4.6, colour, 2.6)
    c.box(-26, 34, 52, 42, c.tone(0.04), 2)
    for x in (-16, 6):
        c.box(x, 42, 10, 22, c.tone(0.2), 1)
        c.box(x + 4, 46, 2, 9, ink.glow)
    c.path("M-57 22L-28 22L-52 90ZM57 22L28 22L52 90Z", ink.accent, 0.5)
    return c.svg()


def bowling(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pin = smooth([(0, -84), (13, -78), (16, -62), (9, -42), (10, -22), (22, 8), (26, 42), (17, 84), (-17, 84), (-26, 42), (-22, 8), (-10, -22), (-9, -42), (-16, -62), (-13, -78)])
    for x, y, turn, s in ((-58, 8, -24, 0.82), (58, 6, 22, 0.82), (-20, -4, -6, 0.94), (24, -2, 8, 0.94)):
        with c.group(f"translate({x} {y}) rotate({turn + rng.uniform(-5, 5):.0f}) scale({s})"):
            c.form(pin, c.fade("#ffffff", ink.light, c.tone(0.6), x1=-26, x2=26, y1=0, y2=0), "#ffffff", 1.5, 1)
            with c.inside(pin):
                for band in (-46, -34):
                    c.path(f"M-30 {band}Q0 {band + 8} 30 {band}V{band + 6}Q0 {band + 14} -30 {band + 6}Z", ink.accent)
    c.disc(4, 96, 48, ink.dark, 4, 0.4)
    c.disc(4, 54, 44, c.ball(4, 54, 50, ink.mix(ink.accent, ink.light, 0.65), ink.accent, ink.mix(ink.accent, ink.dark, 0.75)))
    for x, y in ((-4, 34), (10, 30), (8, 46)):
        c.disc(x, y, 5, ink.dark)
        c.disc(x + 0.6, y + 0.8, 3.6, ink.mix(ink.accent, ink.dark, 0.5))
    c.path("M-30 46Q-26 22 -6 16Q-20 30 -22 48Z", "#ffffff", 0.5)
    for x1, y1, x2, y2 in ((-50, 76, -66, 84), (-46, 62, -64, 62), (54, 76, 70, 86), (54, 60, 72, 60)):
        c.line(f"M{x1} {y1}L{x2} {y2}", ink.glow, 2.6)
    return c.svg()


def chainsaw(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(-24)"):
        bar = "M-99 -6Q-104 8 -96 20H10V-14H-90Q-96 -14 -99 -6Z"
        c.form(bar, c.fade(ink.light, c.tone(0.6), c.tone(0.3), y1=-14, y2=20), "#ffffff", 0, 1.5)
        teeth = "".join(f"M{x} -14l3 -7l4 7ZM{x + 3} 20l3 7l4 -7Z" for x in range(-92, 4, 10))
        c.path(teeth, c.tone(0.1))
        c.line("M-94 -14H8M-94 20H8", c.tone(0.1), 3.4)
        c.line("M-80 3H-8", c.tone(0.2), 2)
        c.line("M16 -26Q10 -58 34 -58H72Q84 -56 84 -40", c.tone(0.08), 9)
        c.form("M4 -30H76Q90 -28 92 -8V22Q90 34 76 36H4Q-4 20 -4 3T4 -30Z", c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-30, y2=36), ink.light, 1.5, 2)
        c.path("M86 -16Q100 -12 99 6V40Q98 50 88 50H46V40H82Q88 38 88 30Z", c.tone(0.08))
        for y in (-14, -4, 6):
            c.line(f"M52 {y}H76", ink.dark, 3)
        c.disc(24, 4, 15, ink.mix(ink.accent, ink.dark, 0.4))
        c.disc(24, 4, 10, c.tone(0.3))
        c.disc(24, 4, 4, ink.light)
    for x, y, r in ((70, -56, 8), (82, -70, 11), (88, -88, 9)):
        c.disc(x, y, r, c.tone(0.76), 0, 0.45)
    for _ in range(12):
        a, reach = radians(rng.uniform(150, 230)), rng.uniform(6, 26)
        c.line(f"M{-70 + 6 * cos(a):.0f} {46 + 6 * sin(a):.0f}L{max(-70 + reach * cos(a), -98):.0f} {46 + reach * sin(a):.0f}", ink.glow, 1.2)
    return c.svg()


def lantern(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 16, 96, o=0.95)
    c.line("M-36 -36Q-40 -96 0 -96T36 -36", c.tone(0.16), 4)
    c.line("M-36 -36Q-40 -95 0 -95", c.tone(0.7), 1.2)
    c.form("M-18 -52H18L30 -34H-30Z", c.tone(0.3), c.tone(0.8), 1, 1.4)
    c.form("M-36 -36H36V-26H-36Z", c.tone(0.2), c.tone(0.8), 0, 1.4)
    glass = "M-30 -26Q-48 20 -28 64H28Q48 20 30 -26Z"
    c.path(glass, c.ball(0, 26, 52, "#ffffff", ink.glow, ink.mix(ink.glow, c.ember, 0.5), lean=0))
    c.path("M0 -12Q20 16 14 38Q8 54 0 54T-14 38Q-18 14 0 -12Z", c.fade(c.ember, ink.glow, y1=-12, y2=50))
    c.path("M0 12Q9 28 6 40Q0 50 -6 40Q-9 28 0 12Z", "#ffffff")
    c.line("M-30 -26Q-48 20 -28 64M30 -26Q48 20 28 64M-11 -26Q-17 20 -10 64M11 -26Q17 20 10 64M-39 20Q0 28 39 20", c.tone(0.1), 2.6)
    c.form("M-34 62H34L40 76H-40Z", c.tone(0.3), c.tone(0.8), 0, 1.4)
    c.form("M-44 76H44Q50 86 46 97H-46Q-50 86 -44 76Z", c.fade(ink.mix(ink.accent, ink.light, 0.2), ink.mix(ink.accent, ink.dark, 0.5), x1=-44, x2=44, y1=0, y2=0), ink.light, 1, 1.5)
    for _ in range(9):
        c.disc(rng.uniform(-80, 80), rng.uniform(-80, 80), rng.uniform(0.8, 1.8), ink.glow)
    return c.svg()


def crystal_ball(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -16, 98, ink.accent, 0.7)
    c.form("M-44 52Q0 70 44 52L60 88Q62 97 50 98H-50Q-62 97 -60 88Z", c.fade(ink.mix(ink.glow, ink.light, 0.4), ink.glow, ink.mix(ink.glow, ink.dark, 0.65), x1=-60, x2=60, y1=0, y2=0), ink.light, 1, 2)
    for k in range(-3, 4):
        c.path(f"M{k * 15} 76l5 6l-5 7l-5 -7Z", ink.accent)
    ball = "M-72 -16A72 72 0 1 1 72 -16A72 72 0 1 1 -72 -16Z"
    with c.inside(ball):
        c.path(ball, c.ball(0, -16, 76, ink.mix(ink.accent, ink.light, 0.5), ink.mix(ink.accent, ink.dark, 0.3), ink.mix(ink.accent, ink.dark, 0.8), lean=0))
        for x, y, r in ((-30, 30, 26), (8, 36, 30), (40, 22, 24), (-50, 8, 18), (56, 0, 16)):
            c.disc(x, y, r, ink.light, 0, 0.28)
        for _ in range(26):
            px, py, s = rng.uniform(-56, 56), rng.uniform(-74, 30), rng.uniform(1, 5)
            with c.group(f"translate({px:.1f} {py:.1f}) scale({s:.2f})"):
                c.path("M0 -1Q.14 -.14 1 0Q.14 .14 0 1Q-.14 .14 -1 0Q-.14 -.14 0 -1Z", ink.glow)
        c.halo(0, -10, 40, ink.light, 0.8)
    c.ring(0, -16, 71.4, ink.light, 1.4, 0, 0.8)
    c.path("M-56 -30Q-50 -66 -16 -78Q-40 -58 -44 -26Q-52 -20 -56 -30Z", "#ffffff", 0.75)
    c.line("M20 46A62 62 0 0 0 56 10", "#ffffff", 2.4, 0.5)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "puppet_strings": Motif("a hand with a puppet on strings", puppet_strings, ("mafia", "power", "family", "horror", "crime")),
    "chocolate_bar": Motif("a chocolate bar with a golden ticket", chocolate_bar, ("family", "fantasy", "sweet", "musical")),
    "paper_boat": Motif("a paper boat in the rain", paper_boat, ("childhood", "horror", "rain", "innocence")),
    "arcade_machine": Motif("an arcade machine", arcade_machine, ("video games", "1980s", "family", "science fiction")),
    "bowling": Motif("a bowling ball and pins", bowling, ("comedy", "sport", "friends", "crime comedy")),
    "chainsaw": Motif("a chainsaw", chainsaw, ("slasher", "horror", "zombies", "madness")),
    "lantern": Motif("a lantern", lantern, ("mystery", "fantasy", "night", "history", "adventure")),
    "crystal_ball": Motif("a crystal ball", crystal_ball, ("magic", "future", "witch", "fortune", "fantasy")),
}
