"""Cars, trucks, trains and other things on wheels."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _wheel(c: Canvas, x: float, y: float, r: float, spokes: int = 8) -> None:
    c.disc(x, y, r, c.tone(0.02))
    c.ring(x, y, r * 0.92, c.tone(0.3), r * 0.08)
    c.disc(x, y, r * 0.62, c.ball(x, y, r * 0.7, c.ink.light, c.tone(0.66), c.tone(0.34)))
    for k in range(spokes):
        with c.group(f"rotate({k * 360 / spokes:.0f} {x} {y})"):
            c.line(f"M{x} {y - r * 0.2:.1f}V{y - r * 0.55:.1f}", c.tone(0.2), r * 0.12)
    c.disc(x, y, r * 0.16, c.ink.light)


def _paint(c: Canvas, top: float, bottom: float) -> str:
    """Car paint in the accent colour: sky on top, a bright waist, dark sills."""
    accent, ink = c.ink.accent, c.ink
    return c.fade(ink.mix(accent, ink.light, 0.55), accent, ink.mix(accent, ink.dark, 0.2),
                  ink.mix(accent, ink.dark, 0.65), y1=top, y2=bottom)


def _glass(c: Canvas, top: float, bottom: float) -> str:
    return c.fade(c.tone(0.85), c.tone(0.4), c.tone(0.1), y1=top, y2=bottom)


def spy_coupe(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 94, ink.dark, 4, 0.45)
    body = ("M-95 70Q-97 60 -88 56Q-60 44 -24 42Q-8 20 14 18Q40 17 58 40Q84 44 92 54Q97 62 94 74Q92 82 84 82H78"
            "A18 18 0 0 0 42 82H-40A18 18 0 0 0 -76 82H-86Q-94 80 -95 70Z")
    c.form(body, c.fade(ink.light, c.tone(0.76), c.tone(0.5), c.tone(0.22), y1=18, y2=86), ink.light, 0, 1.4)
    c.path("M-18 41Q-4 24 14 23H18L20 43Q0 42 -18 41Z", _glass(c, 20, 44))
    c.path("M23 23Q40 24 51 41L25 43Z", _glass(c, 20, 44))
    c.path("M-93 66Q-60 54 20 54T92 58L93 62Q60 58 16 58T-93 70Z", ink.light, 0.7)
    c.line("M20 44Q22 62 18 78M-30 46Q-36 62 -34 76", c.tone(0.16), 1)
    c.box(7, 55, 9, 2, c.tone(0.12), 1)
    c.path("M-66 60h12l-3 3h-12ZM-64 65h10l-3 3h-10Z", c.tone(0.1))
    c.disc(-89, 62, 4, ink.glow, 5)
    c.halo(-92, 62, 24, o=0.8)
    c.path("M-96 70q6 3 16 3v3q-10 0 -15 -1Z", c.tone(0.1))
    c.path("M88 56l6 3v7l-6 -2Z", ink.accent)
    c.path("M-82 80H86l-3 5H-78Z", c.tone(0.06))
    _wheel(c, -58, 82, 16, 12)
    _wheel(c, 60, 82, 16, 12)
    return c.svg()


def muscle_car(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 97, ink.dark, 4, 0.45)
    body = ("M-97 60Q-96 50 -86 49L-34 46L-10 25Q-4 21 8 21H36Q46 21 56 30L72 44L93 46Q98 48 97 60L96 76Q94 82 86 82H80"
            "A20 20 0 0 0 40 82H-38A18 18 0 0 0 -74 82H-90Q-97 80 -97 72Z")
    c.form(body, _paint(c, 20, 86), ink.light, 0, 1.6)
    c.path("M-24 44L-7 29Q-4 26 4 26H14V44Z", _glass(c, 24, 46))
    c.path("M18 26H36Q42 26 48 32L58 43L18 44Z", _glass(c, 24, 46))
    c.path("M-62 48L-58 40H-38L-30 46Z", c.tone(0.14))
    c.path("M-97 58H97V61H-97Z", ink.light, 0.85)
    c.path("M-97 63H97V64.500H-97Z", ink.light, 0.6)
    c.line("M16 46V78M-32 48L-30 78", ink.dark, 1, 0.7)
    c.box(5, 53, 8, 2, ink.light, 1)
    c.box(-98, 52, 5, 10, ink.glow, 2)
    c.halo(-97, 56, 26, o=0.9)
    c.box(94, 50, 4, 9, ink.glow, 1)
    c.path("M-99 72H-76V78H-99ZM86 72H99V77H86Z", c.fade(ink.light, c.tone(0.4), y1=70, y2=80))
    c.path("M-36 82H38L34 87H-34Z", c.tone(0.05))
    for x in (-6, 2, 10):
        c.line(f"M{x + 20} 85h6", ink.light, 2.2)
    _wheel(c, -56, 82, 16, 5)
    _wheel(c, 60, 80, 18, 5)
    return c.svg()


def racing_car(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for y in (34, 46, 58, 70):
        c.line(f"M{rng.randint(36, 60)} {y}H100", ink.light, 1.2, 0.5)
    c.disc(0, 96, 96, ink.dark, 4, 0.4)
    c.form("M66 34H98V40H90V66H78V40H66Z", c.fade(c.tone(0.4), c.tone(0.1), y1=34, y2=66), c.tone(0.8), 0, 1.5)
    c.box(92, 30, 6, 24, ink.accent, 2)
    c.form("M-98 78L-70 72L-34 62L-22 56H-8L2 48H10Q16 34 30 36Q56 44 84 60L88 84H-60L-98 84Z", _paint(c, 36, 88), ink.light, 0, 1.5)
    c.path("M12 48Q16 38 28 40L60 54L40 58H18Z", c.tone(0.1), 0.5)
    c.path("M-20 57H12L8 62H-24Z", c.tone(0.04))
    c.disc(2, 50, 8.5, c.ball(2, 50, 9, ink.light, ink.glow, c.tone(0.4)))
    c.path("M-7 48q6 -3 11 -1v4q-6 1 -11 0Z", ink.dark)
    c.path("M-98 80L-68 73V77L-98 86Z", ink.light)
    c.box(-100, 82, 26, 4, c.tone(0.1), 1)
    c.disc(28, 70, 9.5, ink.light)
    c.line("M25 67l3.5 -2.5V76", ink.dark, 2.4)
    c.path("M-60 84H84V88H-56Z", c.tone(0.04))
    for x, r in ((-56, 17), (66, 20)):
        _wheel(c, x, 98 - r, r, 6)
        c.ring(x, 98 - r, r * 0.74, ink.glow, 1.3)
    return c.svg()


def time_machine_car(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(-16, 96, 76, ink.dark, 3.5, 0.4)
    for y in (89, 95):
        c.path(f"M30 {y - 2}Q66 {y - 4} 100 {y - 6}V{y + 4}Q66 {y + 3} 30 {y + 2}Z", c.fade("#ffffff", ink.glow, c.ember, x1=30, x2=100, y1=0, y2=0))
    c.halo(66, 86, 32, c.ember, 0.8)
    for x in range(42, 98, 9):
        h = rng.uniform(12, 24) * (1 - abs(x - 66) / 60)
        c.path(f"M{x - 6} 93Q{x - 8} {93 - h * 0.5:.0f} {x + 2} {93 - h:.0f}Q{x + 1} {93 - h * 0.5:.0f} {x + 5} {93 - h * 0.6:.0f}Q{x + 9} 88 {x + 4} 93Z", c.fade(c.ember, ink.glow, y1=70, y2=93))
    with c.group("translate(-17 19) scale(.82)"):
        steel = c.fade("#ffffff", c.tone(0.84), c.tone(0.54), c.tone(0.26), y1=20, y2=84)
        c.form("M52 46L60 32H86L92 40V56H62Z", c.fade(c.tone(0.46), c.tone(0.12), y1=28, y2=56), ink.light, 0, 1.4)
        for x in (64, 73, 82):
            c.form(f"M{x - 3} 34V24q3 -4 6 0V34Z", c.tone(0.3), ink.light, 1, 0.5)
            c.line(f"M{x} 38V52", ink.glow, 2.4)
        c.form("M-97 72L-95 62L-38 50L-6 30H30L66 44L86 48V70L84 80H70A17 17 0 0 0 36 80H-42A17 17 0 0 0 -76 80H-92Z", steel, "#ffffff", 0, 1.6)
        c.path("M-30 49L-4 33H10V49Z", _glass(c, 30, 50))
        c.path("M14 33H28L46 43L42 49H14Z", ink.dark)
        c.form("M4 30L26 29L52 -22Q36 -30 20 -26Z", steel, "#ffffff", 1.4, 1)
        c.path("M14 16L24 16L42 -18Q34 -22 26 -20Z", _glass(c, -22, 18))
        c.line("M12 33V78M-34 52L-32 76", c.tone(0.2), 1.1)
        c.path("M-95 63L86 62V66L-96 67Z", c.tone(0.14))
        c.line("M-92 70H84", ink.accent, 1.6)
        c.line("M-40 50L-8 29H30", ink.glow, 1.6)
        c.box(-96, 59, 10, 5, ink.light, 1)
        c.halo(-97, 62, 30, o=1)
        _wheel(c, -59, 81, 16, 10)
        _wheel(c, 53, 81, 16, 10)
    for x, y, s in ((-74, 18, 1), (-44, -2, 1.2), (62, 6, 1.2), (84, 34, 0.9)):
        with c.group(f"translate({x} {y}) scale({s}) rotate({rng.uniform(-16, 16):.0f})"):
            c.line("M4 -24L-6 -8H3L-5 10", ink.glow, 4, 0.4)
            c.line("M4 -24L-6 -8H3L-5 10", ink.light, 1.5)
    return c.svg()


def camper_van(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 90, ink.dark, 4, 0.4)
    c.path("M-54 6L-46 -8H58L66 6Z", c.tone(0.3))
    for x, y, w, h, colour in ((-40, -24, 30, 16, ink.accent), (-8, -20, 26, 12, c.tone(0.4)), (20, -28, 24, 20, ink.glow)):
        c.form(f"M{x} {y}h{w}v{h}h{-w}Z", ink.mix(colour, ink.dark, 0.15), ink.light, 1, 1)
        c.line(f"M{x + w * 0.3} {y}v{h}M{x + w * 0.7} {y}v{h}", ink.dark, 1.1, 0.6)
    body = ("M-86 50Q-84 14 -74 8Q-66 2 -50 2H66Q84 2 86 18L88 66V76Q88 82 80 82H76A19 19 0 0 0 38 82H-32"
            "A19 19 0 0 0 -70 82H-80Q-88 82 -88 74Z")
    c.path(body, _paint(c, 40, 92))
    with c.inside(body):
        c.path("M-90 44Q-70 42 -60 52Q0 46 90 46V-4H-90Z", c.fade(ink.light, c.tone(0.82), y1=0, y2=50))
        c.line("M-88 45Q-70 43 -60 53Q0 47 90 47", ink.glow, 2)
    for x, w in ((-48, 30), (-12, 28), (22, 26), (54, 24)):
        c.box(x, 12, w, 25, c.tone(0.16), 4)
        c.box(x + 1.5, 13.5, w - 3, 22, _glass(c, 10, 40), 3)
        c.path(f"M{x + 4} 33L{x + 14} 15h5L{x + 9} 33Z", ink.light, 0.4)
    c.path("M-80 38Q-78 18 -72 12L-56 12L-60 38Z", _glass(c, 10, 40))
    c.line("M-14 10V80M20 10V80M-52 10L-54 76", c.tone(0.2), 0.9, 0.7)
    c.box(-8, 52, 8, 2.2, ink.light, 1)
    c.disc(-84, 58, 5.5, c.ball(-84, 58, 6, ink.light, ink.glow))
    c.halo(-87, 58, 22, o=0.7)
    c.path("M-94 72H-70V79H-92ZM76 72H94V79H80Z", ink.light)
    _wheel(c, -51, 82, 16, 4)
    _wheel(c, 57, 82, 16, 4)
    return c.svg()


def yellow_cab(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 97, 94, ink.dark, 4, 0.4)
    body = ("M-94 62Q-94 50 -82 48L-50 46L-32 24Q-28 19 -18 19H26Q36 19 42 26L58 45L86 48Q95 50 95 62V74Q95 81 88 81H76"
            "A18 18 0 0 0 40 81H-38A18 18 0 0 0 -74 81H-88Q-94 80 -94 72Z")
    taxi = c.local("#f5b51c")
    c.form(body, c.fade(ink.mix(taxi, ink.light, 0.5), taxi, ink.mix(taxi, ink.dark, 0.16), ink.mix(taxi, ink.dark, 0.5),
                        y1=18, y2=84), ink.light, 0, 1.5)
    c.path("M-40 45L-25 27Q-23 24 -17 24H0V45Z", _glass(c, 22, 48))
    c.path("M4 24H25Q31 24 36 30L48 45H4Z", _glass(c, 22, 48))
    for i in range(22):
        c.box(-88 + i * 8, 58 + (i % 2) * 4, 8, 4, c.tone(0.04))
    c.line("M2 22V78M-42 48L-40 76M50 48L44 66", ink.dark, 1, 0.6)
    c.box(-8, 51, 8, 2, c.tone(0.1), 1)
    c.halo(0, 12, 22, o=0.9)
    c.path("M-20 19L-17 6H17L20 19Z", ink.light)
    c.line("M-13 10H-7M-10 10V16.5M-5 16.5L-2 10L1 16.5M4 10L8.5 16.5M8.5 10L4 16.5M12 10V16.5", ink.dark, 1.4)
    c.disc(-90, 57, 4.5, ink.light, 5)
    c.halo(-93, 57, 26, o=0.9)
    c.box(91, 53, 4, 8, ink.accent, 1)
    c.path("M-98 71H-76V78H-96ZM78 71H98V78H80Z", c.tone(0.75))
    _wheel(c, -56, 81, 16, 6)
    _wheel(c, 58, 81, 16, 6)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "spy_coupe": Motif("a silver sports coupé", spy_coupe, ("spy", "car", "chase", "1960s", "elegant")),
    "muscle_car": Motif("a muscle car", muscle_car, ("car", "race", "chase", "action", "road")),
    "racing_car": Motif("a racing car", racing_car, ("race", "car", "speed", "sport", "action")),
    "time_machine_car": Motif("a car that travels in time", time_machine_car, ("time travel", "science fiction", "1980s")),
    "camper_van": Motif("a camper van", camper_van, ("road trip", "family", "comedy", "summer", "holiday")),
    "yellow_cab": Motif("a yellow taxi", yellow_cab, ("new york", "taxi", "city", "night", "drama")),
}
