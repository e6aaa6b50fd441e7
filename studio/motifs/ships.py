"""Things that sail, dive and fly below the clouds."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _sea(c: Canvas, top: float, rows: int = 3) -> None:
    """Rows of waves from top down to the ground line."""
    step = (100 - top) / rows
    for i in range(rows):
        y, shift = top + i * step, -12 * (i % 2)
        swell = "".join("q6.25 -7 12.5 0t12.5 0" for _ in range(9))
        with c.inside("M-100 -100H100V100H-100Z"):
            c.path(f"M{-100 + shift} {y}{swell}V100H-100Z", c.tone(0.55 - i * 0.16))
            c.line(f"M{-100 + shift} {y}{swell}", c.tone(0.85 - i * 0.15), 1, 0.7)


def pirate_ship(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 95, o=0.35)
    sail = c.fade(ink.light, c.tone(0.78), c.tone(0.5), y1=-90, y2=50)
    for x, top in ((-44, -66), (2, -94), (46, -74)):
        c.line(f"M{x} 62V{top}", c.tone(0.14), 3.4)
    c.line("M-60 52L-98 22M-96 24L-44 -60M-44 -64L2 -88M2 -92L46 -70M46 -70L82 40", c.tone(0.3), 0.8)
    for x, rows in ((-44, ((-56, 17, 30), (-22, 21, 42))), (2, ((-80, 17, 26), (-50, 23, 38), (-8, 27, 46))),
                    (46, ((-62, 15, 26), (-32, 19, 40)))):
        for y, w, h in rows:
            d = f"M{x - w} {y}H{x + w}Q{x + w + 9} {y + h / 2} {x + w - 1} {y + h - 4}Q{x} {y + h - 14} {x - w + 1} {y + h - 4}"
            c.form(d + f"Q{x - w + 8} {y + h / 2} {x - w} {y}Z", sail, ink.light, -1.5, 0)
            c.line(f"M{x - w - 2} {y}H{x + w + 2}", c.tone(0.14), 2)
            c.line(f"M{x - w * 0.4} {y + 2}q5 {h * 0.4} 0 {h - 12}M{x + w * 0.4} {y + 2}q5 {h * 0.4} 0 {h - 12}", c.tone(0.45), 0.7, 0.6)
    c.path("M2 -94Q14 -100 26 -95Q18 -92 24 -85Q12 -88 2 -83Z", c.tone(0.03))
    c.disc(11, -92.5, 2.4, ink.light)
    c.line("M7 -88L15 -86M15 -88.5L7 -86", ink.light, 0.9)
    with c.group("translate(4 12)"):
        c.disc(0, -10, 8, c.tone(0.1), 7)
        c.box(-4.5, -6, 9, 6, c.tone(0.1), 1)
        c.path("M-5.5 -11h4v3h-4ZM1.5 -11h4v3h-4Z", c.tone(0.8))
        c.line("M-10 0L10 7M10 0L-10 7", c.tone(0.1), 2)
    hull = "M-72 50Q-66 58 -40 58H44Q56 56 60 38H88Q88 56 82 66Q76 88 62 94H-42Q-60 84 -72 50Z"
    c.form(hull, c.fade(c.tone(0.42), c.tone(0.06), y1=38, y2=96), c.tone(0.76), 1.5, 2)
    c.path("M-66 60Q0 72 84 58L82 64Q0 78 -62 66Z", ink.accent)
    c.line("M-58 76Q0 86 76 74", c.tone(0.1), 1.2)
    for x in (-44, -26, -8, 10, 28, 46):
        c.box(x, 69, 8, 7, c.tone(0.02))
        c.line(f"M{x + 3} 72.500h8", c.tone(0.5), 2)
    for x in (64, 72, 80):
        c.halo(x + 2, 48, 8)
        c.box(x, 45, 5, 7, ink.glow)
    c.disc(90, 30, 2.4, ink.glow)
    c.halo(90, 30, 12)
    _sea(c, 87, 2)
    return c.svg()


def tall_ship(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-4 70V-94M-4 -92L-70 62M-4 -92L74 60", c.tone(0.2), 2.2)
    main = "M-8 -88Q-20 -10 -70 54Q-36 48 -8 54Z"
    jib = "M0 -88Q14 -20 70 46Q56 58 40 54Q10 46 0 52Z"
    white = c.fade(ink.light, c.tone(0.85), c.tone(0.55), x1=-70, x2=70, y1=-60, y2=60)
    for d in (main, jib):
        c.form(d, white, ink.light, 1, 1)
    with c.inside(main):
        c.path("M-80 22Q-40 8 0 22V38Q-40 26 -80 40Z", ink.accent)
    with c.inside(jib):
        for y in (-50, -20, 10, 36):
            c.line(f"M0 {y}Q30 {y - 4} 80 {y + 10}", c.tone(0.6), 0.7, 0.7)
    c.path("M-4 -94Q8 -99 18 -94Q8 -92 -4 -86Z", ink.accent)
    c.form("M-84 62Q0 72 86 56Q78 84 60 90H-58Q-74 84 -84 62Z", c.fade(c.tone(0.44), c.tone(0.06), y1=56, y2=92), ink.light, 0, 2)
    c.path("M-82 67Q0 78 84 62L82 67Q0 83 -79 73Z", ink.glow)
    for x in (-34, -18, 20, 36):
        c.disc(x, 81, 2.6, ink.glow)
    _sea(c, 84, 3)
    return c.svg()


def ocean_liner(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 90, o=0.5)
    for i, (y, w) in enumerate(((-84, 13), (-74, 16))):
        c.form(f"M{-w} -28V{y}H{w}V-28Z" if not i else "M-9 -40V-62H9V-40Z", ink.accent, ink.light, 1.5, 1)
    c.box(-13, -84, 26, 9, c.tone(0.05))
    for x, y, r in ((6, -90, 8), (20, -92, 7)):
        c.disc(x, y, r, c.tone(0.7), 0, 0.4)
    c.form("M-44 -44H44L48 -10H-48Z", c.fade(ink.light, c.tone(0.7), y1=-44, y2=-10), ink.light, 0, 1)
    c.form("M-34 -58H34V-42H-34Z", ink.light, ink.light, 0, 1)
    for x in range(-30, 31, 10):
        c.box(x - 3, -54, 6, 6, c.tone(0.2))
    for y in (-37, -24):
        for x in range(-40, 42, 8):
            c.box(x - 2.2, y, 4.4, 5.5, ink.glow if rng.random() < 0.8 else c.tone(0.3))
    c.line("M0 -58V-98M0 -94L-52 -12M0 -94L52 -12", c.tone(0.4), 0.8)
    hull_left = "M0 -16Q-42 -18 -62 -12Q-52 30 -28 90H0Z"
    hull_right = "M0 -16Q42 -18 62 -12Q52 30 28 90H0Z"
    c.path(hull_left, c.fade(c.tone(0.42), c.tone(0.14), y1=-16, y2=90))
    c.path(hull_right, c.fade(c.tone(0.2), c.tone(0.02), y1=-16, y2=90))
    c.path("M-47 34Q-20 30 0 34Q20 30 47 34L28 90H-28Z", ink.mix(ink.accent, ink.dark, 0.35), 0)
    c.path("M-37 66Q-18 60 0 64V92H-28Z", ink.mix(ink.accent, ink.dark, 0.2))
    c.path("M37 66Q18 60 0 64V92H28Z", ink.mix(ink.accent, ink.dark, 0.5))
    c.line("M-62 -12Q-40 -18 0 -16T62 -12", ink.light, 2.6)
    c.line("M0 -16V88", ink.light, 1.2, 0.8)
    for x in (-40, -30, -20, 20, 30, 40):
        c.disc(x, 2 + abs(x) * 0.02, 1.8, ink.glow)
        c.disc(x * 0.92, 14, 1.6, ink.glow)
    c.line("M-26 26v10m-4 -2q4 5 8 0M26 26v10m-4 -2q4 5 8 0", c.tone(0.76), 1.6)
    c.path("M-100 92Q-60 80 -34 86Q-16 66 0 88Q16 66 34 86Q60 80 100 92V100H-100Z", c.tone(0.55))
    c.path("M-72 92Q-40 84 -26 90Q-10 78 0 94Q10 78 26 90Q40 84 72 92Q30 96 0 98Q-30 96 -72 92Z", ink.light)
    return c.svg()


def submarine(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-84, 22, 50, o=0.9)
    c.path("M-84 14L-100 -10V50L-84 30Z", ink.glow, 0.6)
    hull = "M-88 22Q-84 -14 -20 -16H30Q70 -14 92 18Q94 22 92 26Q70 56 30 60H-20Q-84 58 -88 22Z"
    c.form("M-24 -12L-16 -44Q-14 -50 -6 -50H22Q30 -50 32 -42L40 -12Z", c.fade(c.tone(0.5), c.tone(0.22), y1=-50, y2=-12),
           c.tone(0.86), 1.5, 1.5)
    c.line("M0 -50V-76H-12M14 -50V-66", c.tone(0.3), 4)
    c.path("M-20 -80h10v8h-10Z", c.tone(0.2))
    c.disc(-20, -76, 3, ink.glow)
    c.form(hull, c.fade(ink.mix(ink.accent, ink.light, 0.45), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-16, y2=60),
           ink.light, 1, 2.5)
    c.line("M-52 -10V54M56 -6V50", ink.dark, 1.4, 0.5)
    for x in range(-46, 56, 12):
        c.disc(x, -8, 0.9, ink.dark, 0, 0.6)
        c.disc(x, 52, 0.9, ink.dark, 0, 0.6)
    for x, r in ((-66, 11), (-30, 9), (2, 9), (34, 9)):
        c.disc(x, 20, r + 3.5, c.tone(0.76))
        c.disc(x, 20, r, c.ball(x, 20, r, ink.light, ink.glow, ink.mix(ink.glow, ink.dark, 0.5)))
    c.path("M84 6L99 -14V58L84 36Z", c.tone(0.3))
    c.path("M-6 -32h20q-2 8 -10 8t-10 -8Z", ink.glow)
    c.path("M-14 58Q0 76 20 59Z", c.tone(0.2))
    for _ in range(16):
        px, py = rng.uniform(-96, 96), rng.uniform(-92, 96)
        c.ring(px, py, rng.uniform(1.5, 4.5), c.tone(0.84), 1, 0, 0.8)
    return c.svg()


def airliner(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("rotate(-14)"):
        c.form("M-8 -8L26 -64H40L26 -8Z", c.fade(c.tone(0.3), c.tone(0.6), y1=-64, y2=-8), ink.light, -1, 0)
        c.path("M70 -4L88 -44H98L94 0Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.5), y1=-44, y2=0))
        body = "M-98 12Q-92 -8 -66 -11H62Q92 -8 98 -2Q90 6 66 12Q30 22 -60 24Q-92 24 -98 12Z"
        c.form(body, c.fade(ink.light, c.tone(0.88), c.tone(0.5), c.tone(0.25), y1=-12, y2=24), ink.light, 0, 1)
        with c.inside(body):
            c.path("M-100 12Q0 14 100 -4V2Q0 20 -100 18Z", ink.accent)
        c.path("M-91 2Q-86 -6 -76 -7L-78 2Z", c.tone(0.14))
        for x in range(-66, 76, 7):
            c.box(x, -3, 3.2, 4.6, c.tone(0.2), 1.4)
        c.form("M-22 10L18 64H34L20 8Z", c.fade(c.tone(0.86), c.tone(0.34), y1=8, y2=64), ink.light, -2, 0)
        c.form("M-10 26H12Q16 30 12 38H-10Q-16 32 -10 26Z", c.fade(c.tone(0.8), c.tone(0.2), y1=26, y2=38), ink.light, 0, 1.2)
        c.form("M66 2L88 22H97L86 -1Z", c.tone(0.56), ink.light, -1, 0)
    return c.svg()


def biplane(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), y1=-40, y2=50)
    with c.group("rotate(-8)"):
        c.form("M70 -2L84 -38Q98 -42 97 -26L94 2Z", red, ink.light, 1.5, 1)
        c.form("M-66 -10Q-60 -20 -44 -20H-10Q0 -14 16 -12L94 -6V4Q40 26 -30 28Q-58 28 -66 20Z", red, ink.light, 1, 2)
        c.path("M-8 -20Q2 -8 20 -11Q14 -18 8 -20Z", c.tone(0.06))
        c.form("M-2 -18Q-6 -32 4 -34Q14 -34 14 -24V-14Z", c.tone(0.3), c.tone(0.8), 1.5, 1)
        c.path("M-5 -28q7 -3 13 0v5q-7 2 -12 0Z", ink.glow)
        c.path("M12 -20Q30 -26 44 -18Q52 -12 60 -18Q54 -8 42 -12Q28 -18 13 -15Z", ink.light)
        c.path("M-20 -20L-14 -28L-10 -20Z", c.tone(0.8), 0.7)
        c.line("M-34 -48L-26 14M-6 -48L2 14M-34 -48L2 14M-6 -48L-26 14", c.tone(0.2), 1.8)
        for y in (-54, 12):
            c.form(f"M-46 {y + 5}Q-48 {y} -38 {y}H6Q20 {y + 2} 24 {y + 8}H-40Z", red, ink.light, 0, 1.8)
        c.disc(50, 6, 8, ink.light)
        c.disc(50, 6, 5, c.tone(0.2))
        c.disc(50, 6, 2.4, ink.light)
        c.form("M-78 -14Q-64 -20 -58 -14V22Q-64 26 -78 22Q-84 4 -78 -14Z", c.fade(c.tone(0.7), c.tone(0.2), y1=-16, y2=24),
               ink.light, 1, 1)
        c.disc(-84, 4, 4, c.tone(0.2), 6)
        c.disc(-88, 4, 5, ink.light, 46, 0.3)
        c.path("M-88 4Q-94 -20 -90 -40Q-84 -20 -88 4Q-82 26 -86 48Q-92 26 -88 4Z", c.tone(0.14))
        c.line("M-34 26L-42 46M-18 28L-30 46", c.tone(0.2), 2.6)
        c.disc(-36, 50, 10, c.tone(0.05))
        c.disc(-36, 50, 4.5, c.tone(0.74))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "pirate_ship": Motif("a pirate ship", pirate_ship, ("pirates", "sea", "adventure", "treasure")),
    "tall_ship": Motif("a sailing boat", tall_ship, ("sea", "journey", "island", "adventure", "family")),
    "ocean_liner": Motif("the bow of an ocean liner", ocean_liner, ("ship", "sea", "romance", "disaster", "history")),
    "submarine": Motif("a submarine", submarine, ("submarine", "ocean", "deep sea", "war", "adventure")),
    "airliner": Motif("an airliner", airliner, ("plane", "flight", "disaster", "travel", "thriller")),
    "biplane": Motif("a biplane", biplane, ("plane", "flight", "adventure", "1930s", "war")),
}
