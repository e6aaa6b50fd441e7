"""The frontier: coaches, gunmen in a row and a tune before the duel."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body


def _wheel(c: Canvas, x: float, y: float, r: float) -> None:
    c.ring(x, y, r, c.tone(0.06), 5)
    c.ring(x, y, r - 1, c.tone(0.6), 1.2)
    for k in range(10):
        a = radians(36 * k + 8)
        c.line(f"M{x} {y}L{x + r * cos(a):.1f} {y + r * sin(a):.1f}", c.tone(0.12), 2)
    c.disc(x, y, 4.4, c.ink.accent)


def _gallop(c: Canvas, x: float, s: float, lift: float) -> None:
    """A horse in full gallop, nose to the left."""
    with c.group(f"translate({x} {44 + lift}) scale({s})"):
        for d in ("M-20 6L-44 20L-58 12L-62 17L-44 30L-12 16Z", "M-12 12L-34 34L-46 46L-40 50L-24 38L0 16Z", "M34 10L56 26L52 48L60 48L66 24L46 2Z", "M28 14L36 34L60 46L64 40L46 28L42 8Z"):
            body(c, d, 0.2)
        body(c, smooth([(-28, -6), (-14, -12), (20, -10), (44, -12), (50, 4), (40, 16), (10, 16), (-16, 18), (-28, 8)]), 0.32)
        body(c, smooth([(-14, -10), (-28, -30), (-40, -40), (-58, -30), (-62, -22), (-56, -18), (-44, -24), (-36, -14), (-30, 4)]), 0.34)
        body(c, smooth([(44, -10), (62, -16), (80, -8), (66, -6), (50, -2)]), 0.2)
        c.path("M-38 -42L-34 -52L-30 -40ZM-30 -36Q-14 -34 -8 -14Q-20 -22 -26 -26Z", c.tone(0.08))


def stagecoach(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, r in ((-20, 92, 12), (30, 90, 16), (74, 92, 20), (-70, 94, 10), (96, 84, 14)):
        c.disc(x, y, r * 1.5, ink.mix(ink.light, ink.accent, 0.3), r * 0.6, 0.4)
    _gallop(c, -22, 0.78, 4)
    _gallop(c, -46, 0.86, 12)
    c.line("M-10 44L26 52", c.tone(0.1), 4)
    c.line("M-84 24Q-30 -10 36 -28M-70 30Q-20 6 36 -26", c.tone(0.2), 1.4)
    red = ink.mix(ink.accent, ink.dark, 0.25)
    coach = "M26 -10Q54 -16 92 -12Q99 20 88 52Q60 60 36 52Q24 28 26 -10Z"
    c.form(coach, c.fade(ink.mix(red, ink.light, 0.2), red, ink.mix(red, ink.dark, 0.6), y1=-14, y2=56), ink.mix(red, ink.light, 0.7), 1.4, 2)
    c.line("M26 -10Q54 -16 92 -12", c.gold, 3)
    c.line("M30 28Q60 36 94 28M50 -12V54M72 -12V54", ink.mix(red, ink.dark, 0.6), 2)
    for x in (32, 54, 76):
        c.window(x, -4, 14, 24, bars=False)
    c.path("M57 20V8Q61 -2 66 8V20Z", ink.dark)
    body(c, "M34 -14L38 -28H86L92 -14Z", 0.2)
    c.line("M40 -28H88M40 -36H88M44 -28V-38M64 -28V-38M84 -28V-38", c.tone(0.14), 2)
    for x, w, h in ((52, 16, 12), (70, 12, 18), (82, 10, 10)):
        c.form(f"M{x} -28v{-h}h{w}v{h}Z", c.tone(0.46), ink.light, 1, 1)
    body(c, smooth([(30, -24), (26, -44), (34, -56), (44, -52), (46, -26)]), 0.3)
    c.disc(35, -60, 6, c.tone(0.3))
    c.path("M22 -62Q30 -60 30 -64Q30 -74 37 -72Q43 -74 42 -64Q44 -60 51 -62Q42 -56 35 -57Q28 -56 22 -62Z", c.tone(0.06))
    c.line("M30 -44L18 -34", c.tone(0.1), 5)
    c.line("M18 -34Q-20 -70 -52 -64", c.tone(0.2), 1.2)
    _wheel(c, 40, 76, 20)
    _wheel(c, 78, 72, 25)
    c.path("M-99 100Q-60 92 -10 96Q50 92 99 97V100Z", c.tone(0.16))
    return c.svg()


def _gunman(c: Canvas, x: float, s: float, hat: float, coat: float) -> None:
    """A gunman, feet apart, hands near his guns; hat = width of the brim, coat = its length."""
    with c.group(f"translate({x} 100) scale({s}) translate(0 -100)"):
        body(c, "M-13 20L-20 100H-8L-1 46L8 100H20L13 20Z", 0.14)
        body(c, smooth([(-9, -42), (-22, -34), (-27, -6), (-20, 16), (-22, coat), (22, coat), (20, 16), (27, -6), (22, -34), (9, -42)]), 0.34, 0.03)
        c.line("M-22 -30L-31 0L-25 20M22 -30L31 0L25 20", c.tone(0.1), 7)
        c.line("M-20 14Q0 22 20 12", c.ink.accent, 3.4)
        c.line("M-25 22L-22 36M25 22L22 36", c.tone(0.5), 4)
        c.disc(0, -52, 9, c.tone(0.24), 12)
        body(c, f"M{-hat} -58Q-16 -53 -12 -60Q-13 -80 0 -76Q13 -80 12 -60Q16 -53 {hat} -58Q16 -48 0 -50Q-16 -48 {-hat} -58Z", 0.36)


def seven_gunmen(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 98, 99, c.tone(0.1), 4, 0.6)
    for x, s, hat, coat in ((-84, 0.66, 22, 30), (-56, 0.74, 26, 60), (-28, 0.84, 24, 34), (84, 0.66, 26, 56), (56, 0.74, 22, 32), (28, 0.84, 27, 66), (0, 0.98, 26, 36)):
        _gunman(c, x, s, hat, coat)
    return c.svg()


def three_gunmen(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 96, 99, ink.mix(ink.light, ink.glow, 0.4), 6, 0.5)
    c.ring(0, 96, 92, c.tone(0.2), 1.4, 5)
    for x, s, hat, coat in ((-66, 0.94, 30, 70), (68, 0.94, 24, 30), (0, 0.62, 28, 56)):
        _gunman(c, x, s, hat, coat)
    for x in (-26, 26):
        c.path(f"M{x - 2} 96V72H{x - 8}V68H{x - 2}V60H{x + 2}V68H{x + 8}V72H{x + 2}V96Z", c.tone(0.3))
    return c.svg()


def harmonica(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, ink.glow, 0.4)
    with c.group("rotate(-16)"):
        c.form("M-92 -6H92V26H-92Z", ink.mix(c.local("#6a3a1c"), ink.dark, 0.3), c.tone(0.6), 0, 1)
        for k in range(12):
            c.box(-84 + k * 14.2, 2, 10, 16, "#050505")
        for top, low, y in ((-32, -4, -32), (24, 46, 46)):
            plate = f"M-97 {low if y < 0 else top}Q-97 {y} -84 {y}H84Q97 {y} 97 {low if y < 0 else top}Z"
            c.form(plate, c.fade("#ffffff", ink.light, c.tone(0.55), c.tone(0.25), x1=-90, y1=top, x2=90, y2=low), "#ffffff", 0, 1.6)
        c.line("M-70 -20H70M-76 -12H76", c.tone(0.4), 1.2)
        c.line("M-60 38H60", c.tone(0.3), 1.2)
        for x in (-86, 86):
            c.disc(x, -18, 4, c.tone(0.5))
            c.line(f"M{x - 3} -18h6", ink.dark, 1.2)
        c.path("M-16 -24Q0 -30 16 -24Q0 -18 -16 -24Z", ink.accent)
    for x, y, s in ((-52, -66, 1), (24, -84, 0.8), (66, -66, 1.1)):
        c.disc(x, y, 7 * s, ink.accent, 5 * s)
        c.line(f"M{x + 6 * s} {y}V{y - 26 * s}q10 4 10 14", ink.accent, 2.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "stagecoach": Motif("a stagecoach at full gallop", stagecoach, ("western", "journey", "chase", "frontier")),
    "seven_gunmen": Motif("seven gunmen in a row", seven_gunmen, ("western", "gunfight", "team", "village", "heroes")),
    "three_gunmen": Motif("three gunmen among the graves", three_gunmen, ("western", "duel", "gold", "outlaw")),
    "harmonica": Motif("a harmonica", harmonica, ("western", "music", "revenge", "blues")),
}
