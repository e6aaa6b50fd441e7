"""Crime and suspense: clues, money, games and machines."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def typewriter(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-48 -98H48V-10H-48Z", c.fade(ink.light, c.tone(0.86), y1=-98, y2=-10), ink.light, 1, 1)
    for i in range(8):
        c.line(f"M-38 {-88 + i * 8}H{rng.randint(-6, 38) if i in (3, 7) else 38}", c.tone(0.4), 1.7, 0.8)
    c.box(-78, -26, 156, 16, c.fade(c.tone(0.4), c.tone(0.05), y1=-26, y2=-10), 6)
    c.box(-92, -25, 16, 14, c.tone(0.16), 4)
    c.box(76, -25, 16, 14, c.tone(0.16), 4)
    c.line("M-90 -28L-98 -46", c.tone(0.6), 3)
    body = "M-66 -8Q-64 -16 -54 -16H54Q64 -16 66 -8L88 74Q92 92 78 94H-78Q-92 92 -88 74Z"
    c.form(body, c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-16, y2=94), ink.light, 0, 2.5)
    c.path("M-40 -6H40L34 14Q0 24 -34 14Z", c.tone(0.05))
    for k in range(-6, 7):
        c.line(f"M{k * 2.4} 14L{k * 5.4} -4", c.tone(0.7), 1)
    c.path("M-70 30H70L82 86H-82Z", c.tone(0.08), 0.7)
    for row, count in enumerate((10, 9, 8)):
        y, half = 41 + row * 14, 60 + row * 5
        for k in range(count):
            x = -half + 2 * half * k / (count - 1)
            c.disc(x, y + 2, 6, ink.dark)
            c.disc(x, y, 5.6, ink.light)
            c.disc(x, y, 4.5, c.tone(0.1))
            c.line(f"M{x - 1.5} {y}h3", ink.light, 1)
    c.box(-44, 80, 88, 8, ink.light, 4)
    return c.svg()


def telephone(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    base = "M-46 10Q-50 -2 -40 -8H40Q50 -2 46 10L72 78Q78 96 62 97H-62Q-78 96 -72 78Z"
    c.form(base, c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.65), y1=-8, y2=97), ink.light, 2, 2)
    c.path("M-40 -8V-24H-26V-8ZM26 -8V-24H40V-8Z", ink.mix(ink.accent, ink.dark, 0.45))
    hand = ("M-86 -10Q-98 -14 -94 -34Q-80 -72 0 -74Q80 -72 94 -34Q98 -14 86 -10L58 -8Q50 -8 50 -18Q52 -34 40 -40Q20 -48 0 -48"
            "T-40 -40Q-52 -34 -50 -18Q-50 -8 -58 -8Z")
    c.form(hand, c.fade(ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-74, y2=-6), ink.light, 1, 2.5)
    c.line("M-78 -44Q-50 -66 0 -66", "#ffffff", 2.4, 0.6)
    c.disc(0, 44, 36, c.tone(0.06))
    c.disc(0, 44, 33, c.ball(0, 44, 34, ink.light, c.tone(0.8), c.tone(0.5)))
    for k in range(10):
        with c.group(f"rotate({k * 30 - 150} 0 44)"):
            c.disc(0, 20, 5.4, c.tone(0.1))
            c.disc(0, 20.8, 3.6, c.tone(0.3))
    c.disc(0, 44, 13, ink.light)
    c.line("M-6 42H6M-4 46H4", c.tone(0.3), 1.4)
    c.line("M24 66l9 7", c.tone(0.2), 3)
    return c.svg()


def television_static(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-12, 10, 98, ink.light, 0.5)
    c.line("M-6 -46L-44 -96M2 -46L40 -94", c.tone(0.6), 2.4)
    c.disc(-44, -96, 3, ink.light)
    c.disc(40, -94, 3, ink.light)
    c.path("M-22 -44Q-2 -60 18 -44Z", c.tone(0.2))
    c.line("M-62 82L-72 99M62 82L72 99", c.tone(0.24), 5)
    c.form("M-92 -38Q-92 -46 -84 -46H84Q92 -46 92 -38V78Q92 86 84 86H-84Q-92 86 -92 78Z", c.fade(c.tone(0.5), c.tone(0.12), y1=-46, y2=86),
           c.tone(0.8), 2, 2)
    screen = "M-78 -30Q-20 -38 46 -30Q52 20 46 70Q-20 78 -78 70Q-84 20 -78 -30Z"
    with c.inside(screen):
        c.path(screen, c.tone(0.5))
        for t in (0.05, 0.95, 0.75, 0.25):
            cells = [f"M{rng.uniform(-82, 48):.1f} {rng.uniform(-36, 74):.1f}h{rng.uniform(1.5, 5):.1f}v1.6h-{rng.uniform(1.5, 4):.1f}Z"
                     for _ in range(210)]
            c.path("".join(cells), c.tone(t), 0.85)
        c.path("M-90 4H60V13H-90Z", ink.light, 0.5)
        c.path("M-90 46H60V50H-90Z", ink.dark, 0.4)
        c.path(screen, c.ball(-16, 20, 80, "#ffffff", ink.mid, ink.dark, lean=0.4), 0.3)
    c.line(screen, c.tone(0.05), 3.4)
    for y in (-18, 8):
        c.disc(69, y, 9, c.ball(69, y, 9, ink.light, c.tone(0.6), c.tone(0.2)))
        c.line(f"M69 {y}L73 {y - 5}", c.tone(0.05), 1.8)
    for y in range(32, 74, 6):
        c.line(f"M58 {y}H80", c.tone(0.06), 2)
    c.disc(69, 78, 2.2, ink.accent)
    return c.svg()


def cassette_tape(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(-8)"):
        c.form("M-94 -52H94V52H-94Z", c.fade(c.tone(0.3), c.tone(0.04), y1=-52, y2=52), c.tone(0.66), 1.5, 2)
        c.box(-80, -38, 160, 56, c.fade(ink.light, c.tone(0.8), y1=-38, y2=18), 3)
        c.box(-80, -38, 160, 10, ink.accent)
        c.box(-80, -26, 160, 3, ink.glow)
        for i in range(2):
            c.line(f"M-70 {-14 + i * 9}H{rng.randint(20, 66)}", c.tone(0.36), 1.6)
        c.box(-64, 0, 128, 32, c.tone(0.05), 4)
        for x, r in ((-38, 14), (38, 11)):
            with c.inside("M-64 0H64V32H-64Z"):
                c.disc(x, 16, r + 10, c.tone(0.22))
            c.disc(x, 16, 10, ink.light)
            for k in range(6):
                with c.group(f"rotate({k * 60} {x} 16)"):
                    c.box(x - 1.2, 8, 2.4, 4, c.tone(0.1))
            c.disc(x, 16, 4.5, c.tone(0.1))
        for x in range(-84, -56, 5):
            c.line(f"M{x} 38V47", c.tone(0.5), 1.6)
            c.line(f"M{-x} 38V47", c.tone(0.5), 1.6)
    return c.svg()


def cards_and_dice(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    suits = {"heart": "M0 6Q-13 -3 -8 -9Q-3 -13 0 -7Q3 -13 8 -9Q13 -3 0 6Z", "spade": "M0 -12Q14 0 8 4Q3 7 1 3L4 9H-4L-1 3Q-3 7 -8 4Q-14 0 0 -12Z"}
    for turn, suit in ((-34, "spade"), (-12, "heart"), (10, "spade"), (32, "heart")):
        with c.group(f"rotate({turn} 0 70) translate(-1 8) scale(.9)"):
            c.form("M-27 -78Q-27 -84 -21 -84H27Q33 -84 33 -78V10Q33 16 27 16H-21Q-27 16 -27 10Z", c.fade(ink.light, c.tone(0.88), y1=-84, y2=16),
                   c.tone(0.5), -1.4, -1)
            colour = ink.accent if suit == "heart" else ink.dark
            with c.group("translate(3 -34) scale(1.7)"):
                c.path(suits[suit], colour)
            with c.group("translate(-18 -62) scale(.55)"):
                c.path(suits[suit], colour)
            c.line("M-22 -70L-18 -79L-14 -70M-20.5 -73H-15.5", colour, 1.6)
    for x, y, turn, face in ((-36, 66, -12, 5), (28, 72, 10, rng.choice((3, 6)))):
        with c.group(f"translate({x} {y}) rotate({turn}) scale(1.1)"):
            c.form("M-24 -20Q-24 -26 -18 -26H18Q24 -26 24 -20V18Q24 24 18 24H-18Q-24 24 -24 18Z",
                   c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.5), x1=-24, y1=-26, x2=24, y2=24),
                   ink.light, 1.6, 1.6)
            pips = {3: ((-12, -13), (0, -1), (12, 11)), 5: ((-12, -13), (12, -13), (0, -1), (-12, 11), (12, 11)),
                    6: ((-12, -13), (12, -13), (-12, -1), (12, -1), (-12, 11), (12, 11))}[face]
            for u, v in pips:
                c.disc(u, v, 4, ink.light)
    return c.svg()


def chess_knight(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 92, o=0.35)
    head = smooth([(-40, 64), (-34, 38), (-8, 12), (-4, 2), (-24, 10), (-44, 22), (-58, 12), (-58, -4), (-40, -28), (-34, -50), (-22, -66),
                   (-20, -88), (-6, -72), (14, -68), (38, -44), (48, -6), (48, 34), (44, 64)])
    c.form(head, c.fade(ink.light, c.tone(0.72), c.tone(0.34), c.tone(0.1), x1=-60, x2=54, y1=0, y2=0), ink.light, 2, 1.5)
    c.line("M-6 -70Q26 -56 32 -16T28 56", c.tone(0.2), 2)
    for x, y in ((22, -52), (34, -34), (40, -12), (42, 10), (40, 32)):
        c.line(f"M{x} {y}q-10 2 -14 10", c.tone(0.14), 2.4)
    c.path("M-31 -42q9 -7 13 0q-6 5 -13 0Z", ink.dark)
    c.disc(-24, -42.5, 2, ink.accent)
    c.disc(-50, 2, 2.6, ink.dark)
    c.line("M-54 13Q-44 12 -38 8", ink.dark, 1.8)
    for x1, x2, y, h in ((-44, 48, 62, 8), (-52, 56, 70, 8), (-62, 66, 78, 20)):
        c.form(f"M{x1 + 3} {y}H{x2 - 3}Q{x2 + 2} {y + h / 2} {x2} {y + h}H{x1}Q{x1 - 2} {y + h / 2} {x1 + 3} {y}Z",
               c.fade(ink.light, c.tone(0.64), c.tone(0.1), x1=-60, x2=60, y1=0, y2=0), ink.light, 0, 1.6)
    c.path("M-58 86H62V89H-58Z", ink.accent)
    return c.svg()


def glowing_briefcase(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for k in range(-4, 5):
        with c.group(f"rotate({k * 17} 0 30)"):
            c.path("M-5 30L-13 -92H13L5 30Z", ink.glow, 0.2)
    c.halo(0, 20, 95, o=1)
    c.form("M-78 16L-66 -54Q-64 -60 -58 -60H58Q64 -60 66 -54L78 16Z", c.fade(c.tone(0.2), c.tone(0.05), y1=-60, y2=16), ink.glow, 0, 3)
    c.path("M-70 12L-60 -50H60L70 12Z", c.fade(ink.mix(ink.glow, ink.mid, 0.5), ink.light, y1=-50, y2=12))
    c.path("M-78 16H78L70 30H-70Z", ink.light)
    c.form("M-84 24H84Q88 24 88 30V86Q88 94 80 94H-80Q-88 94 -88 86V30Q-88 24 -84 24Z", c.fade(c.tone(0.36), c.tone(0.04), y1=24, y2=94), ink.glow, 0, 3)
    c.line("M-80 36H80", c.tone(0.1), 1.4)
    c.path("M-24 50Q-24 42 -16 42H16Q24 42 24 50V56H16V50H-16V56H-24Z", c.tone(0.55))
    for x in (-58, 50):
        c.box(x, 28, 10, 14, ink.glow, 2)
        c.box(x + 3, 33, 4, 4, c.tone(0.1))
    for x, y in ((-84, 88), (84, 88), (-84, 30), (84, 30)):
        c.disc(x, y, 3, c.tone(0.6))
    for _ in range(14):
        c.disc(rng.uniform(-56, 56), rng.uniform(-90, 10), rng.uniform(0.8, 2), ink.light)
    return c.svg()


def stack_of_money(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    paper = ink.mix(ink.accent, ink.light, 0.45)
    for x, y in ((-46.0, 76), (46, 76), (-4, 46), (-46, 16), (40, 18), (0, -14)):
        x += rng.uniform(-4, 4)
        c.path(f"M{x - 46} {y - 8}L{x - 30} {y - 22}H{x + 50}L{x + 40} {y - 8}Z", paper)
        c.path(f"M{x - 30} {y - 19}L{x - 38} {y - 11}H{x + 36}L{x + 43} {y - 19}Z", ink.mix(paper, ink.dark, 0.25), 0.5)
        c.disc(x + 3, y - 15, 12, ink.mix(paper, ink.dark, 0.55), 4.6)
        c.disc(x + 3, y - 15.5, 5, paper, 2.6)
        c.form(f"M{x - 46} {y - 8}H{x + 40}V{y + 20}H{x - 46}Z", c.fade(paper, ink.mix(paper, ink.dark, 0.45), y1=y - 8, y2=y + 20), ink.light, 0, 1.4)
        for k in range(6):
            c.line(f"M{x - 46} {y - 3 + k * 4}H{x + 40}", ink.mix(paper, ink.dark, 0.55), 0.8, 0.8)
        c.path(f"M{x + 40} {y - 8}L{x + 50} {y - 22}V{y + 6}L{x + 40} {y + 20}Z", ink.mix(paper, ink.dark, 0.6))
        c.path(f"M{x - 16} {y - 8}L{x - 2} {y - 22}H{x + 16}L{x + 6} {y - 8}V{y + 20}H{x - 16}Z", ink.light, 0.92)
        c.line(f"M{x - 5} {y}v12m-4 -9q4 -3 7 0q0 3 -4 3t-4 3q4 3 8 0", ink.mix(ink.accent, ink.dark, 0.4), 1.3)
    with c.group("translate(10 -66) rotate(-16)"):
        c.form("M-40 -18Q-10 -26 40 -16V16Q0 8 -40 18Z", c.fade(ink.mix(paper, ink.light, 0.4), ink.mix(paper, ink.dark, 0.2), y1=-20, y2=20), ink.light, 1, 1)
        c.disc(0, -2, 11, ink.mix(ink.accent, ink.dark, 0.45), 12)
        c.line("M0 -9V5M4 -6Q-4 -9 -4 -4T4 0T-4 3", paper, 1.8)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "typewriter": Motif("a typewriter", typewriter, ("writer", "journalism", "noir", "drama", "biography")),
    "telephone": Motif("an old telephone", telephone, ("thriller", "romance", "1950s", "suspense", "comedy")),
    "television_static": Motif("a television showing static", television_static, ("horror", "ghost", "1980s", "media")),
    "cassette_tape": Motif("a mix tape", cassette_tape, ("1980s", "music", "nostalgia", "comedy")),
    "cards_and_dice": Motif("playing cards and dice", cards_and_dice, ("casino", "gambling", "heist", "crime")),
    "chess_knight": Motif("a chess knight", chess_knight, ("chess", "strategy", "intrigue", "biography")),
    "glowing_briefcase": Motif("a briefcase full of light", glowing_briefcase, ("crime", "heist", "mystery")),
    "stack_of_money": Motif("a stack of money", stack_of_money, ("heist", "money", "greed", "wall street", "crime")),
}
