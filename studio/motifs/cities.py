"""Skylines, streets and the landmarks that name a city."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _lit_grid(c: Canvas, rng: Random, box: tuple[float, float, float, float], step: float, share: float) -> None:
    """Scatter lit windows over the box (left, top, right, bottom) of a façade."""
    left, top, right, bottom = box
    columns = max(int((right - left) // step), 1)
    inset = (right - left - columns * step) / 2 + step * 0.25
    cells = []
    for row in range(int((bottom - top) // (step * 1.3))):
        for column in range(columns):
            if rng.random() < share:
                x, y = left + inset + column * step, top + step * 0.5 + row * step * 1.3
                cells.append(f"M{x:.1f} {y:.1f}h{step * 0.5:.1f}v{step * 0.62:.1f}h{-step * 0.5:.1f}Z")
    if cells:
        c.path("".join(cells), c.ink.glow, 0.9)


def _block(c: Canvas, rng: Random, x: float, w: float, top: float, near: float, share: float = 0.4) -> None:
    """One tower block from top to the ground; near (0 to 1) darkens it."""
    wall = c.fade(c.tone(0.56 - near * 0.36), c.tone(0.3 - near * 0.28), y1=top, y2=100)
    c.form(f"M{x} {top}h{w}V100h{-w}Z", wall, c.tone(0.74 - near * 0.16), 1.4, 1)
    _lit_grid(c, rng, (x + 2, top + 4, x + w - 2, 96), 4.6, share)


def skyline(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    far = c.fade(c.tone(0.6), c.tone(0.42), y1=-50, y2=100)
    x = -100.0
    while x < 96:
        w = min(rng.uniform(9, 17), 100 - x)
        top = rng.uniform(-40, 20)
        c.box(x, top, w, 100 - top, far)
        x += w
    for x, w, top in ((-92, 20, -22), (-60, 18, -58), (-30, 22, -34), (22, 17, -66), (52, 21, -30), (80, 18, 6)):
        _block(c, rng, x, w, top, 0.45)
    c.form("M-6 100V-62L4 -96L14 -62V100Z", c.fade(c.tone(0.42), c.tone(0.08), y1=-90, y2=90), c.tone(0.8), 1.6, 1)
    c.line("M4 -96V-100", c.tone(0.8), 1)
    _lit_grid(c, rng, (-4, -56, 12, 96), 4.6, 0.45)
    c.line("M30.5 -66V-88M-51 -58V-76", c.tone(0.6), 1.1)
    c.disc(30.5, -88, 1.5, ink.accent)
    c.disc(-51, -76, 1.5, ink.accent)
    for x, w, top in ((-100, 18, 24), (-76, 22, 2), (-48, 16, 30), (-26, 19, 14), (12, 20, 22), (36, 18, -4),
                      (60, 20, 26), (82, 18, 38)):
        _block(c, rng, x, w, top, 1.0, 0.34)
    c.path("M-72 2v-9h7v9ZM-70 -7l2.5 -3l2.5 3ZM42 -4v-5h6v5Z", c.tone(0.1))
    return c.svg()


def _deco(c: Canvas, rng: Random, x: float, half: float, top: float, near: float) -> None:
    """A stepped art-deco tower centred on x, half wide at the foot, with a needle at top."""
    tall = 100 - top
    steps = ((0.12, tall * 0.05), (0.3, tall * 0.1), (0.5, tall * 0.18), (0.72, tall * 0.32), (1.0, tall * 0.52))
    right = "".join(f"V{top + at}H{x + half * part:.1f}" for part, at in steps)
    left = "".join(f"H{x - half * part:.1f}V{top + at}" for part, at in reversed(steps))
    wall = c.fade(c.tone(0.6 - near * 0.3), c.tone(0.26 - near * 0.22), y1=top, y2=100)
    c.form(f"M{x} {top}{right}V100{left}H{x}Z", wall, c.tone(0.85), 1.4, 0.6)
    ribs = "".join(f"M{x + half * k:.1f} {top + tall * (0.14 + abs(k) * 0.45):.0f}V100" for k in (-0.75, -0.45, -0.18, 0.18, 0.45, 0.75))
    c.line(ribs, c.tone(0.75 - near * 0.25), 0.8, 0.55)
    _lit_grid(c, rng, (x - half * 0.9, top + tall * 0.54, x + half * 0.9, 98), 4.4, 0.42)
    _lit_grid(c, rng, (x - half * 0.45, top + tall * 0.22, x + half * 0.45, top + tall * 0.5), 4.0, 0.4)


def deco_skyline(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -40, 90, o=0.45)
    for angle in range(-70, 71, 20):
        with c.group(f"rotate({angle} 0 60)"):
            c.path("M-3 60L-8 -46H8L3 60Z", ink.glow, 0.12)
    for x, half, top in ((-66, 20, -40), (66, 22, -52), (-34, 18, -62), (36, 17, -70)):
        _deco(c, rng, x, half, top, 0.2)
    _deco(c, rng, 0, 25, -98, 0.6)
    for i in range(3):
        c.line(f"M{-9 + i * 1.5} {-66 - i * 8}A{9 - i * 1.5} {9 - i * 1.5} 0 0 1 {9 - i * 1.5} {-66 - i * 8}",
               ink.glow, 1)
    for x, half, top in ((-82, 17, 0), (-50, 18, 12), (50, 18, 8), (82, 17, -6), (20, 14, 22), (-20, 14, 26)):
        _deco(c, rng, x, half, top, 1.0)
    return c.svg()


def neon_street(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    cool, hot = ink.mix(ink.accent, ink.light, 0.15), ink.glow
    c.box(-60, -100, 120, 160, c.fade(c.tone(0.5), c.tone(0.8), y1=-96, y2=30))
    c.halo(0, 20, 60, hot, 0.8)
    for i, (x, top) in enumerate(((-20, -60), (8, -72), (-6, -40))):
        c.box(x, top, 13, 96, c.tone(0.36 + i * 0.05))
    for side in (-1, 1):
        with c.group(f"scale({side} 1)"):
            c.path("M-100 -100H-50L-40 30L-40 60L-100 100Z", c.fade(c.tone(0.05), c.tone(0.26), x1=-100, x2=-42, y1=0, y2=0))
            c.path("M-50 -84L-26 -60L-20 30L-42 36Z", c.fade(c.tone(0.2), c.tone(0.4), x1=-50, x2=-22, y1=0, y2=0))
            for y in range(-90, 20, 12):
                if rng.random() < 0.8:
                    c.path(f"M-96 {y}L-56 {y * 0.86}V{y * 0.86 + 5}L-96 {y + 6}Z", hot, rng.uniform(0.12, 0.6))
                c.path(f"M-44 {y * 0.75}L-30 {y * 0.68}V{y * 0.68 + 2.5}L-44 {y * 0.75 + 3}Z", hot, rng.uniform(0.1, 0.7))
    c.path("M-100 100V84L-22 28H22L100 84V100Z", c.fade(c.tone(0.5), c.tone(0.06), y1=28, y2=100))
    signs = ((-68, -62, 13, 60, cool), (-44, -30, 9, 36, hot), (52, -74, 14, 52, hot), (36, -24, 8, 40, cool),
             (-90, 8, 20, 20, hot), (68, 0, 24, 16, cool))
    for x, y, w, h, colour in signs:
        c.halo(x + w / 2, y + h / 2, max(w, h) * 0.9, colour, 0.8)
        c.box(x, y, w, h, c.tone(0.04), 2)
        c.line(f"M{x + 1.5} {y + 1.5}h{w - 3}v{h - 3}h{3 - w}Z", colour, 1.4)
        for k in range(int(h // 10)):
            u, v = x + w * 0.3, y + 5 + k * 10
            glyph = rng.choice(("h{0}m{1} -2v6h{0}", "v6h{0}v-6h-{0}", "h{0}l-{0} 6h{0}", "h{0}v6m-{0} -3h{0}"))
            c.line(f"M{u} {v}" + glyph.format(round(w * 0.4, 1), round(-w * 0.2, 1)), ink.light, 1.1)
    for x, colour, w in ((-52, cool, 9), (-30, hot, 5), (30, cool, 6), (50, hot, 10), (0, ink.light, 4)):
        for y in range(36, 98, 6):
            part = (y - 28) / 72
            c.disc(x * (0.6 + part), y, w * (0.5 + part) * rng.uniform(0.6, 1.1), colour, 0.9, 0.3 + 0.25 * (1 - part))
    c.path("M-9 62q0 -24 9 -24t9 24l-2 30h-5l-2 -24l-2 24h-5ZM-23 42Q0 8 23 42Q11 36 0 37Q-11 36 -23 42Z", ink.dark)
    c.line("M-23 42Q0 8 23 42", hot, 1, 0.8)
    c.line("M0 24V50", ink.dark, 1.5)
    return c.svg()


def paris(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    iron = c.fade(c.tone(0.5), c.tone(0.12), y1=-90, y2=95)
    c.halo(0, -60, 46, o=0.6)
    x = -100.0
    while x < 98:
        w, h = min(rng.uniform(13, 22), 100 - x), rng.uniform(18, 34)
        y = 100 - h
        c.path(f"M{x} 100V{y}l3 -9h{w - 6}l3 9V100Z", c.tone(0.3))
        c.box(x + w * 0.6, y - 15, 3, 8, c.tone(0.3))
        _lit_grid(c, rng, (x + 1, y, x + w - 1, 98), 4.4, 0.5)
        x += w
    leg = "M-2.5 -80Q-5 -30 -10 -2L-12 8L-17 30Q-26 66 -46 96H-28Q-20 66 0 62V44L-8 40L-5 12L0 6V-90H-1Z"
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form(leg, iron, c.tone(0.8), 1.6 * side, 0)
            with c.inside(leg):
                for y in range(-72, 96, 8):
                    k = 2 + (y + 80) ** 2 / 800
                    c.line(f"M{-k - 4} {y}L{-k + 12} {y + 10}M{-k + 12} {y}L{-k - 4} {y + 10}", c.tone(0.72), 0.6, 0.7)
    c.path("M-7 40H7L5 10H-5Z", c.tone(0.75), 0.25)
    c.box(-16, 5, 32, 4, c.tone(0.5), 1)
    c.box(-21, 38, 42, 6, c.tone(0.5), 1)
    c.line("M-28 96Q-20 64 0 64T28 96", c.tone(0.6), 2)
    c.box(-5, -50, 10, 3, c.tone(0.6), 1)
    c.path("M-3.5 -82H3.5L2 -88H-2Z", c.tone(0.7))
    c.line("M0 -88V-99", c.tone(0.7), 1.3)
    c.disc(0, -86, 2.2, ink.glow)
    for _ in range(24):
        y = rng.uniform(-70, 90)
        c.disc(rng.choice((-1, 1)) * (2 + (y + 80) ** 2 / 800 - rng.uniform(0, 5)), y, 0.9, ink.glow)
    for x in (-86, -68, 66, 84):
        c.disc(x, 92, 12, c.tone(0.1), 9)
    c.path("M-100 100V95Q0 90 100 95V100Z", c.tone(0.08))
    return c.svg()


def london(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall, rim = c.fade(c.tone(0.46), c.tone(0.1), y1=-80, y2=70), c.tone(0.82)
    c.halo(-46, -36, 44, o=0.6)
    c.form("M-34 22H96V72H-34Z", c.fade(c.tone(0.3), c.tone(0.08), y1=20, y2=72), rim, 1, 1.2)
    for x in range(-30, 96, 9):
        c.path(f"M{x} 22l2 -9l2 9Z", c.tone(0.3))
        c.path(f"M{x + 0.5} 62v-26l2 -3l2 3v26Z", ink.glow, rng.choice((0.9, 0.75, 0.2)))
    c.form("M66 -12H92V72H66ZM66 -12l3 -12l3 12ZM86 -12l3 -12l3 12Z", wall, rim, 1.5, 1)
    _lit_grid(c, rng, (68, -4, 90, 66), 5.5, 0.5)
    c.form("M-58 -20H-34V72H-58Z", wall, rim, 2, 0)
    c.form("M-61 -52H-31V-20H-61Z", wall, rim, 2, 1)
    c.form("M-61 -52L-56 -66H-54V-74H-56L-46 -100L-36 -74H-38V-66H-36L-31 -52Z",
           c.fade(c.tone(0.4), c.tone(0.2), y1=-100, y2=-50), rim, 2, 0)
    for x in (-61, -31):
        c.path(f"M{x - 1.5} -52l1.5 -11l1.5 11Z", rim)
    c.disc(-46, -36, 12.5, c.tone(0.1))
    c.disc(-46, -36, 11, c.ball(-46, -36, 12, ink.light, ink.glow, lean=0.1))
    for k in range(12):
        with c.group(f"rotate({k * 30} -46 -36)"):
            c.line("M-46 -45.5V-43.8", c.tone(0.1), 1)
    c.line("M-46 -36L-46 -44M-46 -36L-40.5 -32", c.tone(0.05), 1.5)
    for x in (-54, -47, -40):
        c.line(f"M{x + 1} -14V66", c.tone(0.65), 1, 0.6)
    c.box(-51, -72, 10, 5, ink.glow, 0, 0.8)
    for x in (-88, -56, -20, 18, 56, 92):
        c.path(f"M{x - 5} 100L{x - 3} 74H{x + 3}L{x + 5} 100Z", c.tone(0.14))
    c.form("M-100 72H100V80Q84 84 76 100H70Q64 84 38 83T6 100H-2Q-10 84 -34 83T-70 100H-76Q-84 84 -100 80Z",
           c.tone(0.2), rim, 0, 1.4)
    for x in range(-92, 100, 23):
        c.line(f"M{x} 72V60", c.tone(0.1), 1.2)
        c.halo(x, 58, 8)
        c.disc(x, 58, 1.9, ink.glow)
    c.path("M-22 71V57q0 -2 2 -2h22q2 0 2 2V71Z", ink.accent)
    c.path("M-20 58h22v3.500h-22ZM-20 64h22v3.500h-22Z", ink.glow)
    return c.svg()


def suspension_bridge(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    stone, rim = c.fade(c.tone(0.44), c.tone(0.06), y1=-80, y2=100), c.tone(0.82)
    x = -100.0
    while x < 98:
        w = min(rng.uniform(8, 15), 100 - x)
        y = 26 - rng.uniform(8, 52) * (1 - abs(x) / 190)
        c.box(x, y, w, 70 - y, c.tone(0.52))
        _lit_grid(c, rng, (x + 1, y + 2, x + w - 1, 60), 4, 0.3)
        x += w
    cable = c.tone(0.6)
    for x in range(-98, 100, 5):
        sag = -62 + (60 - abs(x)) * 1.8 if abs(x) < 56 else -62 + (abs(x) - 56) * 2.1
        y = min(sag, 40) if abs(x) >= 56 else min(-62 + (56 ** 2 - x ** 2) / 56 ** 2 * 96, 40)
        c.line(f"M{x} {y:.1f}V44", cable, 0.6, 0.8)
    c.line("M-56 -62Q0 130 56 -62M-56 -62Q-80 -6 -100 26M56 -62Q80 -6 100 26", c.tone(0.3), 2.2)
    pier = ("M-15 100L-13 -66H-15V-71H-13V-78H13V-71H15V-66H13L15 100Z"
            "M-10 36V-30Q-10 -44 -5.5 -50Q-1.5 -44 -1.5 -30V36ZM1.5 36V-30Q1.5 -44 5.5 -50Q10 -44 10 -30V36Z")
    for x in (-56, 56):
        with c.group(f"translate({x} 0)"):
            c.path(pier, stone, holes=True)
            c.line("M-13 -78H13M-15 -71H15M-13 -66L-15 96", rim, 1.1)
            c.line("M-1.5 36V-30Q-1.5 -44 -5.5 -50M10 36V-30Q10 -44 5.5 -50", rim, 0.8)
    c.form("M-100 40Q0 32 100 40V50Q0 42 -100 50Z", c.tone(0.14), rim, 0, 1.5)
    for x in range(-94, 100, 13):
        c.disc(x, 38 - (100 - abs(x)) * 0.04, 1.4, ink.glow)
    c.path("M-100 78Q0 72 100 78V100H-100Z", c.fade(c.tone(0.4), c.tone(0.1), y1=74, y2=100))
    for _ in range(26):
        x, y = rng.uniform(-96, 90), rng.uniform(80, 98)
        c.line(f"M{x:.0f} {y:.0f}h{rng.uniform(3, 10):.0f}", rng.choice((ink.glow, c.tone(0.7))), 0.9, 0.6)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "skyline": Motif("a city skyline at night", skyline, ("city", "crime", "urban", "skyscrapers", "super hero")),
    "deco_skyline": Motif("art-deco towers", deco_skyline, ("city", "1920s", "glamour", "gotham", "jazz age")),
    "neon_street": Motif("a rainy neon street", neon_street, ("cyberpunk", "city", "night", "science fiction", "noir")),
    "paris": Motif("Paris with the Eiffel Tower", paris, ("paris", "romance", "city", "france", "lights")),
    "london": Motif("London with its clock tower", london, ("london", "england", "city", "fog", "spy")),
    "suspension_bridge": Motif("a great suspension bridge", suspension_bridge, ("new york", "city", "crime", "river")),
}
