"""Instruments, records and the machines films are made and heard with."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def _notes(c: Canvas, spots: tuple[tuple[float, float], ...]) -> None:
    """Eighth notes drifting up from an instrument."""
    for i, (x, y) in enumerate(spots):
        c.disc(x, y, 5, c.ink.glow, 3.8)
        c.line(f"M{x + 4.4} {y}V{y - 19}" + ("q2 6 8 8" if i % 2 else "h12v16"), c.ink.glow, 1.9)
        if not i % 2:
            c.disc(x + 12, y - 3, 5, c.ink.glow, 3.8)


def guitar(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(28) translate(0 -4)"):
        c.path("M-5 -66H5L6 12H-6Z", c.fade(c.tone(0.4), c.tone(0.12), x1=-6, x2=6, y1=0, y2=0))
        body = smooth([(0, 6), (26, 4), (36, 22), (27, 40), (42, 66), (34, 94), (0, 100), (-34, 94), (-42, 66), (-27, 40),
                       (-36, 22), (-26, 4)])
        c.form(body, c.ball(0, 56, 60, ink.mix(ink.accent, ink.light, 0.55), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), lean=0.3),
               ink.light, 2, 1)
        c.line(body, ink.dark, 1.4, 0.5)
        c.disc(0, 46, 14.5, c.tone(0.8))
        c.disc(0, 46, 13, ink.dark)
        c.path("M10 56Q26 62 24 82Q14 76 6 60Z", c.tone(0.1), 0.8)
        c.box(-17, 76, 34, 6, c.tone(0.12), 2)
        c.path("M-5 -68H5V10H-5Z", c.tone(0.16))
        for y in range(-60, 34, 9):
            c.line(f"M-5 {y}H5", c.tone(0.75), 1)
        c.path("M-5 -68L-9 -92Q0 -98 9 -92L5 -68Z", c.tone(0.28))
        for y in (-86, -79, -72):
            c.disc(-11, y, 2.4, ink.light)
            c.disc(11, y, 2.4, ink.light)
        for k in range(6):
            x = -3.6 + k * 1.45
            c.line(f"M{x} -76L{x * 1.5} 78", ink.light, 0.5)
    _notes(c, ((-68, -30), (-50, -66), (-86, -72)))
    return c.svg()


def saxophone(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.35), ink.mix(c.gold, ink.dark, 0.7),
                  x1=-50, y1=-60, x2=60, y2=60)
    c.halo(20, 10, 90, o=0.3)
    tube = "M-50 -84L-42 -88Q-22 -94 -16 -78Q-12 -60 -8 40Q-6 68 10 70Q28 70 30 46L36 8Q38 -8 30 -22L84 -30Q70 -14 66 6L60 50Q54 98 10 98Q-30 98 -34 44Q-36 -40 -30 -74Q-32 -82 -48 -76Z"
    c.form(tube, gold, ink.mix(c.gold, ink.light, 0.85), 2, 1)
    c.disc(57, -26, 28, ink.mix(c.gold, ink.dark, 0.7), 6)
    c.ring(57, -26, 28, ink.mix(c.gold, ink.light, 0.6), 2.4, 6)
    c.path("M-70 -78L-46 -88L-43 -78L-66 -70Z", ink.dark)
    c.path("M-50 -87H-42V-76H-50Z", ink.light)
    for y, r in ((-50, 5), (-34, 6), (-18, 6), (0, 7), (18, 7), (36, 8)):
        c.disc(-21, y, r, c.ball(-21, y, r, ink.light, c.gold, ink.mix(c.gold, ink.dark, 0.6)))
        c.disc(-21, y, r * 0.5, ink.light, 0, 0.8)
    c.line("M-8 -60V54M-38 -30V40", ink.mix(c.gold, ink.dark, 0.5), 2)
    for x, y in ((46, 20), (44, 42), (12, 84)):
        c.disc(x, y, 8, c.ball(x, y, 8, ink.light, ink.mix(c.gold, ink.mid, 0.2), ink.mix(c.gold, ink.dark, 0.6)))
    c.line("M-30 -68Q-36 0 -28 56Q-22 88 8 92", ink.light, 1.8, 0.6)
    _notes(c, ((30, -62), (62, -78), (84, -54)))
    return c.svg()


def violin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(-24)"):
        body = smooth([(0, -20), (20, -18), (27, -4), (20, 10), (17, 24), (21, 36), (36, 54), (34, 80), (0, 92), (-34, 80),
                       (-36, 54), (-21, 36), (-17, 24), (-20, 10), (-27, -4), (-20, -18)])
        wood = c.ball(0, 40, 62, ink.mix(ink.accent, ink.light, 0.5), ink.mix(ink.accent, c.tone(0.3), 0.3), c.tone(0.12))
        c.form(body, wood, ink.light, 2, 1)
        c.line(body, ink.dark, 1.2, 0.6)
        c.path("M-4 -70H4L5 18H-5Z", ink.dark)
        c.path("M-5 54H5L8 86H-8Z", ink.dark)
        c.box(-13, 40, 26, 4, c.tone(0.8), 1)
        for side in (1, -1):
            with c.group(f"scale({side} 1)"):
                c.line("M13 22q6 6 2 16t3 15", ink.dark, 2)
                c.disc(14, 22, 2, ink.dark)
                c.disc(18, 53, 2, ink.dark)
        c.line("M0 -70V-82Q0 -94 8 -92Q14 -88 8 -84", c.tone(0.3), 5)
        for x, y in ((-8, -76), (8, -79), (-8, -84)):
            c.disc(x, y, 2.6, ink.dark)
        for px in (-2.6, -0.9, 0.9, 2.6):
            c.line(f"M{px} -72V60", ink.light, 0.5)
    c.line("M-70 74L88 -60", c.tone(0.24), 3)
    c.line("M-70 78L90 -56", ink.light, 1.3)
    c.path("M-76 72L-66 66L-60 76L-70 82Z", ink.dark)
    return c.svg()


def piano_keys(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.box(-98, -70, 196, 44, c.fade(c.tone(0.3), c.tone(0.04), y1=-70, y2=-26), 4)
    c.line("M-94 -67H94", c.tone(0.7), 1.4)
    c.box(-98, -28, 196, 7, ink.accent)
    pressed = rng.choice((3, 6, 9))
    width = 196 / 13
    for i in range(13):
        x, drop = -98 + i * width, 5 if i == pressed else 0
        c.box(x + 0.6, -21 + drop, width - 1.2, 92, c.fade(c.tone(0.74), ink.light, ink.light, y1=-21, y2=20), 2)
        c.box(x + 0.6, 67 + drop, width - 1.2, 8, c.tone(0.6), 2)
    for i in range(12):
        if i % 7 not in (2, 6):
            x = -98 + (i + 1) * width - 4.7
            c.box(x, -21, 9.4, 56, ink.dark, 1.5)
            c.box(x + 1.6, -21, 5, 49, c.fade(c.tone(0.16), c.tone(0.46), y1=-21, y2=30), 1.5)
    c.halo(-98 + (pressed + 0.5) * width, 60, 34, ink.glow, 0.7)
    _notes(c, ((-60, -76), (8, -80), (64, -74)))
    return c.svg()


def vinyl_record(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 0, 97, c.tone(0.04))
    for r in range(40, 96, 4):
        c.ring(0, 0, r, c.tone(0.3), 0.8, 0, 0.8)
    for turn in (-50, 130):
        with c.group(f"rotate({turn})"):
            c.path("M0 0L-22 -94A97 97 0 0 1 22 -94Z", ink.light, 0.13)
            c.path("M0 0L-8 -96A97 97 0 0 1 8 -96Z", ink.light, 0.2)
    c.ring(0, 0, 96, c.tone(0.5), 1.4)
    c.disc(0, 0, 35, c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.mix(ink.accent, ink.dark, 0.25), y1=-35, y2=35))
    c.ring(0, 0, 30, ink.light, 1)
    c.path("M-20 -10H20V-7H-20ZM-14 -16H14V-13.500H-14ZM-18 12H18V14H-18ZM-12 17H12V19H-12Z", ink.light, 0.9)
    c.disc(0, 0, 4, ink.light)
    c.disc(0, 0, 2.2, ink.dark)
    return c.svg()


def microphone(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -36, 64, o=0.6)
    c.line("M0 40V90", c.tone(0.5), 5)
    c.line("M-1.5 40V90", ink.light, 1.4)
    c.path("M-40 98Q-40 90 0 88Q40 90 40 98Z", c.fade(c.tone(0.7), c.tone(0.14), x1=-40, x2=40, y1=0, y2=0))
    c.line("M-38 -30Q-42 34 0 38Q42 34 38 -30", c.tone(0.36), 5)
    chrome = c.fade(ink.light, c.tone(0.7), c.tone(0.34), c.tone(0.8), c.tone(0.2), x1=-32, x2=32, y1=0, y2=0)
    head = "M-32 -62Q-32 -98 0 -98Q32 -98 32 -62V-6Q32 26 0 26Q-32 26 -32 -6Z"
    c.form(head, chrome, ink.light, 1, 1)
    with c.inside(head):
        c.box(-40, -44, 80, 12, ink.accent)
        for x in (-22, -11, 0, 11, 22):
            c.line(f"M{x} -100V-48M{x} -28V8", c.tone(0.06), 4.4)
            c.line(f"M{x + 2.5} -100V-48M{x + 2.5} -28V8", ink.light, 0.9, 0.8)
        c.box(-40, 8, 80, 4, c.tone(0.2))
    c.path("M-7 -42L7 -42L0 -33Z", ink.light)
    c.path("M-24 -70Q-22 -92 -4 -94Q-14 -84 -14 -70Z", "#ffffff", 0.4)
    return c.svg()


def clapperboard(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-84 -20H84V86Q84 92 78 92H-78Q-84 92 -84 86Z", c.fade(c.tone(0.24), c.tone(0.04), y1=-20, y2=92), c.tone(0.66), 1.5, 1.5)
    for transform, y in (("", -20), ("rotate(-14 -84 -24)", -46)):
        with c.group(transform):
            stripe = f"M-84 {y}H84V{y + 22}H-84Z"
            with c.inside(stripe):
                c.path(stripe, c.tone(0.05))
                for x in range(-104, 110, 36):
                    lean = 12 if y == -20 else -12
                    c.path(f"M{x} {y}h18l{lean} 22h-18Z", ink.light)
            c.line(stripe, c.tone(0.3), 1)
    c.disc(-76, -22, 4, ink.glow)
    c.line("M-74 30H74M-74 56H74M-26 30V56M26 30V56", c.tone(0.75), 1.3)
    c.path("M-72 12h50v5h-50ZM-70 38h20v9h-20ZM-18 38h14v9h-14ZM34 38h26v9h-26Z", ink.light, 0.85)
    c.path("M-72 66h60v5h-60ZM-72 77h38v5h-38Z", ink.light, 0.6)
    c.path("M38 64L62 75L38 86Z", ink.accent)
    return c.svg()


def film_reel(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    strip = "M-4 70Q30 104 62 84T100 78V96Q80 96 64 99Q20 104 -24 78Z"
    c.path(strip, c.tone(0.06))
    c.line("M4 80Q34 104 64 90T98 82", ink.light, 2.4, 1, "2 4")
    c.disc(-8, -8, 88, c.tone(0.08))
    c.disc(-8, -8, 84, c.ball(-8, -8, 92, ink.light, c.tone(0.66), c.tone(0.24)))
    c.ring(-8, -8, 78, c.tone(0.2), 1.2)
    for k in range(5):
        with c.group(f"rotate({k * 72 + rng.choice((0, 18))} -8 -8)"):
            c.disc(-8, -54, 23, c.tone(0.08))
            c.disc(-8, -54, 21, c.ball(-8, -54, 21, c.tone(0.3), c.tone(0.12), c.tone(0.02)))
            for r in (17, 13, 9):
                c.ring(-8, -54, r, c.tone(0.4), 0.6)
    c.disc(-8, -8, 17, c.ball(-8, -8, 18, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.5)))
    c.disc(-8, -8, 6, c.tone(0.06))
    c.line("M-76 -38A74 74 0 0 1 -30 -78", ink.light, 3, 0.9)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "guitar": Motif("a guitar", guitar, ("music", "country", "rock", "romance", "family")),
    "saxophone": Motif("a saxophone", saxophone, ("jazz", "music", "night", "1950s")),
    "violin": Motif("a violin", violin, ("music", "classical", "drama", "history")),
    "piano_keys": Motif("piano keys", piano_keys, ("music", "piano", "jazz", "romance", "drama")),
    "vinyl_record": Motif("a vinyl record", vinyl_record, ("music", "1970s", "rock", "nostalgia")),
    "microphone": Motif("an old microphone", microphone, ("music", "singer", "biography", "concert", "speech")),
    "clapperboard": Motif("a clapperboard", clapperboard, ("movies", "hollywood", "comedy", "making films")),
    "film_reel": Motif("a film reel", film_reel, ("movies", "cinema", "nostalgia", "hollywood")),
}
