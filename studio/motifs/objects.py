"""Treasure and timepieces: the one thing everybody in the film is after."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _sparkle(c: Canvas, x: float, y: float, r: float) -> None:
    """A four-pointed glint."""
    c.halo(x, y, r * 1.3, c.ink.light, 0.6)
    q = r * 0.12
    c.path(f"M{x} {y - r}Q{x + q} {y - q} {x + r} {y}Q{x + q} {y + q} {x} {y + r}Q{x - q} {y + q} {x - r} {y}"
           f"Q{x - q} {y - q} {x} {y - r}Z", c.ink.light)


def _gold(c: Canvas, x1: float, x2: float) -> str:
    """Polished gold, lit from the left."""
    glow, ink = c.gold, c.ink
    return c.fade(ink.mix(glow, ink.light, 0.5), glow, ink.mix(glow, ink.dark, 0.55), ink.mix(glow, ink.light, 0.2),
                  ink.mix(glow, ink.dark, 0.7), x1=x1, x2=x2, y1=0, y2=0)


def ring(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 95, ink.accent, 0.6)
    c.halo(0, 20, 70, c.gold, 0.5)
    hole = "M-84 8A84 56 0 1 1 84 8A84 56 0 1 1 -84 8ZM-62 0A62 36 0 1 0 62 0A62 36 0 1 0 -62 0Z"
    c.path("M-84 8A84 56 0 0 1 84 8L62 0A62 36 0 0 0 -62 0Z", c.fade(ink.mix(c.gold, ink.dark, 0.75), ink.mix(c.gold, ink.dark, 0.3),
           y1=-48, y2=4))
    c.path("M-70 16A70 46 0 0 1 70 16L62 4A62 38 0 0 0 -62 4Z", ink.mix(c.gold, ink.dark, 0.6))
    band = "M-84 4A84 52 0 0 0 84 4V30A84 54 0 0 1 -84 30Z"
    c.path(hole, _gold(c, -84, 84), 0, holes=True)
    c.path("M-84 4A84 52 0 0 1 84 4L76 3A76 45 0 0 0 -76 3Z", _gold(c, -84, 84))
    c.path(band, _gold(c, -84, 84))
    c.line("M-84 4A84 52 0 0 0 84 4", ink.mix(c.gold, ink.light, 0.8), 2.4)
    c.line("M-84 30A84 54 0 0 0 84 30", ink.mix(c.gold, ink.dark, 0.6), 2)
    script = []
    for i in range(17):
        a = radians(168 - i * 9.7)
        x, y = 84 * cos(a), 18 + 53 * sin(a)
        script.append(f"M{x:.1f} {y + 5:.1f}q{rng.uniform(1, 3):.1f} {-rng.uniform(8, 13):.1f} 4 -4t5 -2"
                      f"M{x + 1:.1f} {y - 8:.1f}q3 -2 5 1")
    c.line("".join(script), ink.accent, 3, 0.35)
    c.line("".join(script), ink.mix(ink.accent, ink.light, 0.45), 1.2)
    _sparkle(c, -58, 34, 20)
    _sparkle(c, 64, -20, 11)
    return c.svg()


def magic_lamp(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M84 14Q100 -10 74 -24Q46 -36 60 -58Q72 -74 50 -86Q28 -96 6 -88Q30 -84 34 -70Q36 -58 24 -46Q8 -26 40 -12Q66 -4 74 16Z",
           c.fade(ink.light, ink.accent, c.tone(0.6), y1=-90, y2=16), 0.75)
    c.path("M80 12Q88 -6 66 -18Q44 -30 52 -54Q60 -70 44 -80Q50 -66 42 -52Q30 -32 52 -16Q70 -6 76 14Z", ink.light, 0.45)
    for _ in range(12):
        _sparkle(c, rng.uniform(0, 84), rng.uniform(-86, -14), rng.uniform(2, 5))
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.3), ink.mix(c.gold, ink.dark, 0.7), y1=0, y2=86)
    c.line("M-50 22Q-94 6 -92 40Q-88 64 -48 54", ink.mix(c.gold, ink.dark, 0.35), 8)
    c.line("M-50 20Q-94 4 -92 38", ink.mix(c.gold, ink.light, 0.4), 2.4)
    c.path("M-18 70H18L30 90Q34 98 24 98H-24Q-34 98 -30 90Z", gold)
    body = "M-58 34Q-50 12 0 12Q30 12 50 22Q70 26 88 10Q96 8 94 16Q84 48 52 56Q34 78 0 78Q-44 76 -58 34Z"
    c.form(body, gold, ink.mix(c.gold, ink.light, 0.8), 1, 2.5)
    c.form("M-26 14Q-22 -8 0 -10Q22 -8 26 14Q0 20 -26 14Z", gold, ink.light, 1.5, 2)
    c.path("M0 -10q-7 -6 0 -15q7 9 0 15Z", gold)
    c.line("M-54 36Q0 50 62 34", ink.mix(c.gold, ink.dark, 0.5), 1.6)
    for x in range(-40, 50, 12):
        c.path(f"M{x} {52 - abs(x) * 0.1:.1f}l4 5l-4 5l-4 -5Z", ink.accent)
    c.path("M-42 26Q-30 18 -8 18Q-26 24 -34 40Q-42 36 -42 26Z", ink.light, 0.7)
    return c.svg()


def hourglass(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, o=0.35)
    wood = c.fade(c.tone(0.62), c.tone(0.34), c.tone(0.1), x1=-56, x2=56, y1=0, y2=0)
    for x in (-50, 46):
        c.form(f"M{x} -82h5q-3 40 0 82t0 82h-5q3 -42 0 -82t0 -82Z", wood, c.tone(0.8), 1, 0)
    glass = "M-40 -80H40Q44 -34 6 -5V5Q44 34 40 80H-40Q-44 34 -6 5V-5Q-44 -34 -40 -80Z"
    c.path(glass, c.fade(ink.light, c.tone(0.66), ink.light, x1=-42, x2=42, y1=0, y2=0), 0.42)
    sand = c.fade(ink.mix(ink.glow, ink.light, 0.4), ink.glow, ink.mix(ink.glow, ink.accent, 0.5), x1=-40, x2=40, y1=0, y2=0)
    with c.inside(glass):
        c.path("M-46 -38Q0 -28 46 -42L4 -2V4H-4V-2Z", sand)
        c.path("M-46 82V66Q-16 58 0 30Q16 58 46 66V82Z", sand)
        c.box(-1.3, -4, 2.6, 44, ink.glow)
        for _ in range(26):
            c.disc(rng.uniform(-34, 34), rng.uniform(64, 78), 0.9, ink.light)
    c.line(glass, c.tone(0.8), 1.6)
    c.line("M-33 -70Q-34 -36 -12 -14M-12 14Q-34 36 -33 68", ink.light, 3, 0.85)
    for y in (-96, 80):
        c.form(f"M-62 {y}H62V{y + 8}L58 {y + 16}H-58L-62 {y + 8}Z", wood, c.tone(0.85), 1, 1.6)
        c.path(f"M-60 {y + 6}H60V{y + 8}H-60Z", ink.glow)
    return c.svg()


def pocket_watch(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for i in range(11):
        t = i / 10
        x, y = 8 + 78 * t, -66 - 40 * t * (1 - t) * 1.6 - 20 * t
        c.ring(x, y, 5, ink.mix(c.gold, ink.dark, 0.25 if i % 2 else 0.5), 2.2, 3.4)
    c.ring(0, -66, 12, ink.mix(c.gold, ink.dark, 0.2), 4)
    c.box(-6, -60, 12, 14, _gold(c, -6, 6), 2)
    c.disc(0, 24, 74, _gold(c, -74, 74))
    c.ring(0, 24, 66, ink.mix(c.gold, ink.dark, 0.6), 1.6)
    c.disc(0, 24, 62, c.ball(0, 24, 64, ink.light, ink.mix(ink.light, c.gold, 0.25), c.tone(0.66)))
    for k in range(60):
        with c.group(f"rotate({k * 6} 0 24)"):
            c.line("M0 -34V-37" if k % 5 else "M0 -28V-37", c.tone(0.08), 0.8 if k % 5 else 2.6)
    c.ring(0, 52, 15, c.tone(0.3), 1)
    c.line("M0 52L8 44", ink.accent, 1.4)
    turn = rng.choice((0, 30, -60))
    with c.group(f"rotate({turn} 0 24)"):
        c.path("M-2.5 28L-3.5 0L0 -14L3.5 0L2.5 28Z", c.tone(0.05))
    with c.group(f"rotate({turn + 62} 0 24)"):
        c.path("M-1.8 30L-2.6 -14L0 -31L2.6 -14L1.8 30Z", c.tone(0.05))
    c.disc(0, 24, 4, c.gold)
    c.path("M-50 4A54 54 0 0 1 12 -28A70 70 0 0 0 -50 4Z", "#ffffff", 0.5)
    return c.svg()


def treasure_map(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    sheet = "M-90 -64Q-60 -76 -30 -66T30 -70T92 -62Q84 -40 92 -10T86 40T92 78Q50 88 20 80T-40 84T-92 76Q-84 46 -92 10T-90 -64Z"
    with c.group("rotate(-5)"):
        paper = c.fade(ink.light, ink.mix(ink.light, ink.glow, 0.5), ink.mix(ink.glow, ink.mid, 0.45), x1=-90, y1=-70, x2=90, y2=90)
        c.form(sheet, paper, ink.mix(ink.glow, ink.dark, 0.5), 1, -2.5)
        c.line("M-30 -66Q-26 8 -34 82M30 -70Q36 10 24 80", ink.mix(ink.glow, ink.dark, 0.4), 1, 0.5)
        c.path("M-70 -30Q-60 -54 -30 -50Q0 -58 14 -44Q40 -50 58 -34Q74 -10 60 16Q66 48 40 58Q16 70 -10 60Q-44 68 -58 46Q-78 30 -66 6Q-76 -10 -70 -30Z",
               ink.mix(ink.mid, ink.glow, 0.35), 0.6)
        c.line("M-70 -30Q-60 -54 -30 -50Q0 -58 14 -44Q40 -50 58 -34Q74 -10 60 16Q66 48 40 58Q16 70 -10 60Q-44 68 -58 46Q-78 30 -66 6Q-76 -10 -70 -30Z",
               c.tone(0.16), 1.8)
        for x, y, s in ((-36, -26, 12), (-22, -30, 15), (-8, -24, 11)):
            c.path(f"M{x - s} {y + s * 0.6}L{x} {y - s}L{x + s} {y + s * 0.6}Z", c.tone(0.34))
            c.path(f"M{x} {y - s}L{x - s * 0.4} {y - s * 0.2}L{x + 1} {y}L{x + s * 0.4} {y - s * 0.3}Z", ink.light)
        for _ in range(7):
            px, py = rng.uniform(-50, -18), rng.uniform(14, 44)
            c.line(f"M{px:.0f} {py:.0f}v5", c.tone(0.2), 1.6)
            c.disc(px, py - 3, 4, c.tone(0.3), 5)
        c.line("M-54 60Q-30 4 -6 22T22 0T44 -14", ink.accent, 3, 1, "6 5")
        c.line("M36 -30L56 -10M56 -30L36 -10", ink.accent, 6.5)
        with c.group("translate(66 58)"):
            for k in range(8):
                with c.group(f"rotate({k * 45})"):
                    c.path("M0 0L-3.5 -5L0 -19L3.5 -5Z" if k % 2 == 0 else "M0 0L-2 -4L0 -11L2 -4Z", c.tone(0.14))
            c.ring(0, 0, 12, c.tone(0.14), 1)
    return c.svg()


def diamond(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, o=0.6)
    tops, girdle = [(-46, -54), (-16, -54), (16, -54), (46, -54)], [(-88, -14), (-44, -14), (0, -14), (44, -14), (88, -14)]
    shades = [0.7, 0.92, 0.55, 1.0, 0.62, 0.84, 0.4]
    facets = []
    for i in range(4):
        facets.append((girdle[i], tops[i], girdle[i + 1]))
        if i < 3:
            facets.append((tops[i], tops[i + 1], girdle[i + 1]))
    for points, t in zip(facets, shades, strict=True):
        c.path("M" + "L".join(f"{x} {y}" for x, y in points) + "Z", c.tone(t))
    for i, t in enumerate((0.86, 0.5, 0.95, 0.34)):
        (x1, y1), (x2, _) = girdle[i], girdle[i + 1]
        c.path(f"M{x1} {y1}H{x2}L0 88Z", c.fade(c.tone(t), c.tone(max(t - 0.3, 0.1)), y1=-14, y2=88))
    c.path("M-44 -14L-22 -14L0 88ZM0 -14H24L0 88Z", ink.light, 0.45)
    c.path("M44 -14L66 -14L0 88Z", ink.accent, 0.45)
    c.path("M-88 -14L-64 -14L0 88Z", ink.accent, 0.35)
    c.line("M-88 -14H88M-46 -54H46L88 -14L0 88L-88 -14Z", ink.light, 1.4)
    for x, y, r in ((-50, -50, 20), (60, -30, 13), (22, 30, 9), (-76, 34, 8), (80, 44, 10)):
        _sparkle(c, x, y, r)
    return c.svg()


def crown(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, o=0.4)
    gold = _gold(c, -76, 76)
    c.path("M-62 40Q-40 -30 0 -34Q40 -30 62 40Q0 60 -62 40Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-34, y2=56))
    c.path("M-70 44L-88 -40L-48 6L-34 -62L0 -10L34 -62L48 6L88 -40L70 44Q0 62 -70 44Z", gold)
    c.path("M-70 44L-88 -40L-48 6L-34 -62L0 -10L-4 54Q-40 52 -70 44Z", ink.light, 0.22)
    c.line("M-88 -40L-48 6L-34 -62L0 -10L34 -62L48 6L88 -40", ink.mix(c.gold, ink.light, 0.7), 2)
    c.path("M-72 42Q0 62 72 42L70 66Q0 86 -70 66Z", gold)
    c.line("M-72 42Q0 62 72 42M-70 66Q0 86 70 66", ink.mix(c.gold, ink.light, 0.6), 2.4)
    for x, y in ((-88, -44), (-34, -67), (34, -67), (88, -44)):
        c.disc(x, y, 7, c.ball(x, y, 7, "#ffffff", ink.light, c.tone(0.6)))
    for i, x in enumerate((-52, -26, 0, 26, 52)):
        py = 65 - (x / 52) ** 2 * 7
        colour = ink.accent if i % 2 == 0 else c.tone(0.5)
        c.disc(x, py, 8 if i == 2 else 6, c.ball(x, py, 9, ink.light, colour, ink.mix(colour, ink.dark, 0.5)), 7)
    c.path("M0 4L11 20L0 36L-11 20Z", ink.accent)
    c.path("M0 4L11 20L0 20ZM0 20L-11 20L0 36Z", ink.light, 0.4)
    _sparkle(c, -34, -67, 14)
    _sparkle(c, 52, 58, 11)
    return c.svg()


def old_key(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 90, o=0.3)
    with c.group("rotate(35)"):
        gold = _gold(c, -34, 34)
        c.path("M-6 -20H6V92Q0 98 -6 92Z", gold)
        c.path("M5 54H30V64H22V70H30V84H5Z", gold)
        c.box(12, 60, 6, 18, c.tone(0.05))
        for y in (-16, -6, 36):
            c.box(-10, y, 20, 6, gold, 3)
        for x, y in ((-19, -44), (19, -44), (0, -72)):
            c.ring(x, y, 17, ink.mix(c.gold, ink.dark, 0.45), 9)
            c.ring(x - 1, y - 1, 17, c.gold, 6)
            c.ring(x - 2, y - 2, 18, ink.mix(c.gold, ink.light, 0.7), 1.6)
        c.disc(0, -52, 8, c.ball(0, -52, 8, ink.light, ink.accent, ink.mix(ink.accent, ink.dark, 0.6)))
        c.path("M-3.5 -14V90L-1.5 92V-14Z", ink.light, 0.7)
    _sparkle(c, 52, -68, 13)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "ring": Motif("a golden ring", ring, ("fantasy", "quest", "power", "epic", "magic")),
    "magic_lamp": Motif("a magic lamp", magic_lamp, ("magic", "fairy tale", "wish", "desert", "family")),
    "hourglass": Motif("an hourglass", hourglass, ("time", "fate", "fantasy", "drama")),
    "pocket_watch": Motif("a pocket watch", pocket_watch, ("time", "mystery", "history", "time travel")),
    "treasure_map": Motif("a treasure map", treasure_map, ("treasure", "adventure", "pirates", "children")),
    "diamond": Motif("a diamond", diamond, ("heist", "glamour", "jewels", "crime", "romance")),
    "crown": Motif("a crown", crown, ("king", "queen", "royal", "history", "power")),
    "old_key": Motif("an old key", old_key, ("mystery", "secret", "garden", "fantasy")),
}
