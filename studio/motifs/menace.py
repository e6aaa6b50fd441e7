"""Horror's own props: knives, masks, candles and things that watch."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def knife(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group(f"rotate({rng.choice((38, 30, 44))})"):
        blade = "M-13 14V-50Q-12 -84 16 -98Q17 -40 15 14Z"
        c.form(blade, c.fade(ink.light, c.tone(0.84), c.tone(0.5), x1=-13, x2=16, y1=0, y2=0), ink.light, 1, 1)
        c.path("M6 14V-70L16 -98Q17 -40 15 14Z", c.tone(0.42), 0.7)
        c.line("M-10 8V-48Q-9 -76 10 -92", "#ffffff", 1.4)
        c.form("M-15 14H17V22H-15Z", c.tone(0.6), ink.light, 1, 1)
        c.form("M-12 22H14L16 88Q14 98 2 98Q-12 98 -14 88Z", c.fade(c.tone(0.4), c.tone(0.06), x1=-14, x2=16, y1=0, y2=0), c.tone(0.7), 1.6, 0)
        for y in (36, 56, 76):
            c.disc(1, y, 3.4, ink.light)
            c.disc(1, y, 1.6, c.tone(0.3))
        with c.inside(blade):
            c.path("M-20 20V-22Q-12 -10 -8 -20Q-4 2 0 -14Q4 -2 8 -26Q12 -16 20 -30V20Z", ink.accent)
    c.path("M52 -2q6 11 0 16q-6 -5 0 -16Z", ink.accent)
    c.path("M60 24q4 8 0 12q-4 -4 0 -12Z", ink.accent)
    return c.svg()


def axe(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(24)"):
        c.form("M-6 -90H6L7 60Q10 84 4 98H-9Q-4 80 -7 60Z", c.fade(c.tone(0.62), c.tone(0.2), x1=-8, x2=8, y1=0, y2=0), c.tone(0.86), 1.4, 0)
        for y in (62, 70, 78):
            c.line(f"M-8 {y}L7 {y + 4}", c.tone(0.1), 2)
        head = "M-14 -78H12L22 -72Q44 -72 68 -94Q84 -54 66 -10Q44 -32 22 -36L12 -32H-14Q-18 -54 -14 -78Z"
        c.form(head, c.fade(c.tone(0.3), c.tone(0.6), c.tone(0.46), x1=-14, x2=70, y1=0, y2=0), ink.light, 1, 2)
        c.path("M68 -94Q84 -54 66 -10L58 -18Q70 -54 58 -86Z", c.fade(ink.light, c.tone(0.8), y1=-94, y2=-10))
        c.path("M-14 -60H30Q44 -58 56 -48Q44 -50 30 -48H-15Z", ink.accent)
        c.disc(0, -54, 3.4, ink.light)
    return c.svg()


def goalie_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, ink.accent, 0.35)
    face = smooth([(0, -92), (36, -84), (60, -54), (66, -14), (58, 34), (36, 76), (0, 94), (-36, 76), (-58, 34), (-66, -14), (-60, -54), (-36, -84)])
    c.line("M-64 -30L-86 -40M64 -30L86 -40M-52 46L-76 60M52 46L76 60", c.tone(0.14), 7)
    c.form(face, c.fade(ink.light, ink.mix(ink.light, ink.glow, 0.25), c.tone(0.72), c.tone(0.4), x1=-60, y1=-70, x2=70, y2=80), "#ffffff", 2, 2)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M14 -20Q28 -34 46 -24Q50 -8 32 -2Q18 -4 14 -20Z", ink.dark)
            for x, y in ((20, -56), (36, -50), (50, -4), (50, 14), (28, 24), (40, 32), (18, 36), (30, 46), (14, 52), (22, 62), (10, -66)):
                c.disc(x, y, 3.2, ink.dark)
            c.path("M22 14L48 6L50 12L24 24Z", ink.accent, 0.85)
    c.disc(-26, -16, 2.4, ink.glow)
    c.disc(26, -16, 2.4, ink.glow)
    c.path("M-11 -84L0 -46L11 -84L0 -90Z", ink.accent)
    c.line("M-4 14L0 4L4 14", c.tone(0.3), 1.6)
    for y in (36, 48, 60, 72):
        c.disc(0, y, 3, ink.dark)
    c.line("M34 -78L46 -52L40 -44L54 -28", c.tone(0.3), 1.4)
    return c.svg()


def red_balloon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M0 32Q-10 54 4 70T-2 99", ink.light, 1.4)
    c.path("M-6 36Q0 26 6 36L3 38H-3Z", ink.mix(ink.accent, ink.dark, 0.3))
    d = smooth([(0, 32), (-24, 18), (-46, -12), (-54, -46), (-40, -82), (0, -97), (40, -82), (54, -46), (46, -12), (24, 18)])
    c.form(d, c.ball(0, -34, 72, ink.mix(ink.accent, ink.light, 0.7), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), lean=0.4),
           ink.mix(ink.accent, ink.light, 0.6), -1.5, -1.5)
    c.path("M-36 -50Q-34 -78 -12 -84Q-26 -66 -28 -44Q-34 -42 -36 -50Z", "#ffffff", 0.75)
    c.disc(-31, -32, 3.4, "#ffffff", 5, 0.7)
    return c.svg()


def watching_eye(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, o=0.3)
    lid = "M-97 6Q-50 -62 0 -62T97 6Q50 60 0 60T-97 6Z"
    with c.inside(lid):
        c.path(lid, c.fade(c.tone(0.62), ink.light, ink.light, y1=-60, y2=50))
        c.disc(0, -2, 50, ink.mix(ink.accent, ink.dark, 0.7))
        c.disc(0, -2, 47, c.ball(0, -2, 48, ink.glow, ink.accent, ink.mix(ink.accent, ink.dark, 0.6), lean=0))
        for k in range(48):
            a = radians(k * 7.5 + rng.uniform(-2, 2))
            r = rng.uniform(34, 45)
            c.line(f"M{22 * cos(a):.1f} {-2 + 22 * sin(a):.1f}L{r * cos(a):.1f} {-2 + r * sin(a):.1f}",
                   ink.mix(ink.accent, rng.choice((ink.light, ink.dark)), 0.5), 0.9, 0.7)
        c.disc(0, -2, 20, ink.dark)
        c.path("M-100 -70H100V-14Q50 -50 0 -50T-100 -8Z", ink.dark, 0.35)
    c.disc(-16, -20, 8, "#ffffff", 0, 0.95)
    c.disc(14, 14, 3.4, "#ffffff", 0, 0.6)
    c.line("M-97 6Q-50 -62 0 -62T97 6", ink.dark, 5)
    c.line("M-97 6Q-50 60 0 60T97 6", ink.dark, 2)
    c.line("M-80 -36Q-40 -84 0 -84T80 -36", c.tone(0.3), 3)
    for k in range(11):
        t = -0.85 + k * 0.17
        x, y = t * 90, -60 * (1 - t * t) - 2
        c.path(f"M{x - 3} {y + 2:.0f}Q{x + t * 8:.0f} {y - 10:.0f} {x + t * 22:.0f} {y - 19:.0f}Q{x + t * 14 + 3:.0f} {y - 6:.0f} {x + 4} {y:.0f}Z", ink.dark)
    return c.svg()


def candle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -66, 90, o=0.9)
    c.halo(0, -64, 40, ink.light, 0.6)
    c.path("M0 -98C16 -78 17 -66 14 -56Q10 -46 0 -46T-14 -56C-17 -68 -8 -78 0 -98Z", c.fade(ink.mix(c.ember, ink.glow, 0.5), ink.glow, ink.light, y1=-98, y2=-46))
    c.path("M0 -76Q9 -62 6 -54Q0 -46 -6 -54Q-9 -62 0 -76Z", "#ffffff", 0.9)
    c.line("M0 -38V-54", ink.dark, 2)
    wax = "M-18 -36Q0 -30 18 -36V70H-18Z"
    c.path(wax, c.fade(ink.mix(ink.light, ink.glow, 0.3), c.tone(0.8), c.tone(0.5), x1=-18, x2=18, y1=0, y2=0))
    c.disc(0, -36, 18, c.fade(ink.glow, ink.light, y1=-40, y2=-30), 5)
    c.path("M-18 -36Q-22 -6 -18 10Q-14 16 -12 8Q-12 -14 -8 -22Q-4 -28 -2 -8Q0 0 4 -8Q4 -26 10 -24Q12 4 14 26Q17 32 19 26Q20 -10 18 -36Q0 -28 -18 -36Z", ink.light)
    brass = c.fade(ink.mix(ink.glow, ink.light, 0.4), ink.mix(ink.glow, ink.mid, 0.3), ink.mix(ink.glow, ink.dark, 0.7), x1=-54, x2=54, y1=0, y2=0)
    c.ring(60, 82, 12, ink.mix(ink.glow, ink.dark, 0.4), 5)
    c.path("M-26 66H26L22 84H-22Z", brass)
    c.path("M-60 84Q0 92 60 84Q58 98 30 99H-30Q-58 98 -60 84Z", brass)
    c.line("M-60 84Q0 92 60 84", ink.mix(ink.glow, ink.light, 0.7), 2)
    return c.svg()


def graveyard(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(20, -30, 90, o=0.3)
    c.path("M-100 100V84Q-50 66 0 74T100 78V100Z", c.fade(c.tone(0.26), c.tone(0.03), y1=70, y2=100))
    for x, y, s, turn, kind in ((-62, 74, 0.62, -8, 1), (64, 76, 0.7, 7, 0), (-18, 70, 0.5, 4, 0), (30, 70, 0.5, -5, 1), (0, 94, 1.12, 0, 2)):
        with c.group(f"translate({x} {y}) rotate({turn + rng.uniform(-2, 2):.0f}) scale({s})"):
            if kind == 1:
                d = "M-7 0V-58H-26V-72H-7V-96H7V-72H26V-58H7V0Z"
            else:
                d = "M-30 0V-70Q-30 -100 0 -100T30 -70V0Z" if kind == 0 else "M-36 0V-92Q-34 -104 -22 -104Q-14 -128 0 -130Q14 -128 22 -104Q34 -104 36 -92V0Z"
            c.form(d, c.fade(c.tone(0.66), c.tone(0.3), c.tone(0.1), x1=-32, y1=-100, x2=34, y2=0), ink.light, 2, 1.5)
            if kind == 2:
                c.line("M-24 0V-86Q-22 -94 -14 -94M24 0V-86Q22 -94 14 -94", c.tone(0.2), 1.6)
                c.line("M0 -118V-96M-8 -110H8M-14 -76H14M-18 -64H18M-12 -52H12", c.tone(0.08), 3)
                c.line("M10 0L4 -16L12 -28L6 -40", c.tone(0.08), 1.4)
    c.path("M-100 100V90Q-60 82 -20 90T60 88T100 90V100Z", c.tone(0.05))
    for x in range(-92, 98, 9):
        c.path(f"M{x} 94q{rng.randint(-5, 5)} -8 {rng.randint(-5, 5)} -13q3 6 5 13Z", c.tone(0.1))
    c.line("M-96 84Q-50 74 -10 82T80 78", ink.light, 5, 0.16)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "knife": Motif("a bloody knife", knife, ("slasher", "horror", "murder", "thriller")),
    "axe": Motif("an axe", axe, ("horror", "slasher", "winter", "vikings", "madness")),
    "goalie_mask": Motif("a hockey mask", goalie_mask, ("slasher", "horror", "killer", "1980s")),
    "red_balloon": Motif("a single balloon", red_balloon, ("horror", "clown", "childhood", "lonely")),
    "watching_eye": Motif("a watching eye", watching_eye, ("thriller", "surveillance", "mystery", "suspense")),
    "candle": Motif("a candle", candle, ("ghost", "history", "mystery", "romance", "gothic")),
    "graveyard": Motif("gravestones", graveyard, ("horror", "death", "zombies", "gothic", "ghost")),
}
