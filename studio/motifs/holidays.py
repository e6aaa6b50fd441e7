"""Christmas, Halloween and the other nights of the year."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def _star(x: float, y: float, r: float) -> str:
    points = ((0, -1), (0.24, -0.32), (0.95, -0.31), (0.38, 0.12), (0.59, 0.81), (0, 0.4), (-0.59, 0.81), (-0.38, 0.12),
              (-0.95, -0.31), (-0.24, -0.32))
    return "M" + "L".join(f"{x + u * r:.1f} {y + v * r:.1f}" for u, v in points) + "Z"


def _gift(c: Canvas, x: float, y: float, w: float, h: float, paper: str, ribbon: str) -> None:
    ink = c.ink
    c.form(f"M{x} {y}h{w}v{h}h{-w}Z", c.fade(ink.mix(paper, ink.light, 0.25), paper, ink.mix(paper, ink.dark, 0.45), x1=x, x2=x + w, y1=0, y2=0), ink.light, 1, 0)
    c.box(x + w * 0.42, y, w * 0.16, h, ribbon)
    c.form(f"M{x - 2} {y - h * 0.06}h{w + 4}v{h * 0.22}h{-w - 4}Z", paper, ink.light, 0, 1.2)
    c.box(x + w * 0.42, y - h * 0.06, w * 0.16, h * 0.22, ribbon)
    m, t = x + w / 2, y - h * 0.06
    c.path(f"M{m} {t}q{-w * 0.1} {-h * 0.32} {-w * 0.3} {-h * 0.24}q{-w * 0.14} {h * 0.16} {w * 0.3} {h * 0.24}"
           f"q{w * 0.1} {-h * 0.32} {w * 0.3} {-h * 0.24}q{w * 0.14} {h * 0.16} {-w * 0.3} {h * 0.24}Z", ribbon)


def christmas_tree(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, o=0.45)
    c.path("M-8 70H8V92H-8Z", c.tone(0.14))
    for top, bottom, half in ((14, 78, 66), (-22, 42, 52), (-56, 8, 38), (-82, -26, 25)):
        n = 5
        step = 2 * half / n
        hem = "".join(f"q{step / 2:.1f} {9 - abs(k - 2) * 1.5:.1f} {step:.1f} 0" for k in range(n))
        d = f"M0 {top - 22}Q{-half * 0.3:.1f} {bottom - 26} {-half} {bottom}{hem}Q{half * 0.3:.1f} {bottom - 26} 0 {top - 22}Z"
        c.form(d, c.fade(c.tone(0.56), c.tone(0.3), c.tone(0.08), x1=-half, x2=half, y1=top, y2=bottom), c.tone(0.8), 1.5, 1.5)
        c.line(f"M{-half * 0.8:.0f} {bottom - 6}Q0 {bottom + 14} {half * 0.62:.0f} {bottom - 16}", ink.glow, 1.6, 0.9)
        for k in range(4):
            x = -half * 0.62 + k * half * 0.4 + rng.uniform(-3, 3)
            y = bottom - 8 - (1 - abs(x) / half) * 12 + (k % 2) * 9
            colour = rng.choice((ink.accent, ink.glow, ink.light))
            c.disc(x, y, 4.6, c.ball(x, y, 5, ink.light, colour, ink.mix(colour, ink.dark, 0.4)))
    for _ in range(26):
        y = rng.uniform(-70, 74)
        x = rng.uniform(-1, 1) * (y + 100) * 0.32
        c.halo(x, y, 5, ink.light)
        c.disc(x, y, 1.2, ink.light)
    c.halo(0, -88, 26, ink.glow, 0.9)
    c.path(_star(0, -88, 11), ink.glow)
    _gift(c, -64, 74, 30, 24, ink.accent, ink.glow)
    _gift(c, 26, 68, 36, 30, c.tone(0.62), ink.accent)
    _gift(c, -22, 80, 24, 18, ink.glow, ink.accent)
    return c.svg()


def gift(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, o=0.4)
    _gift(c, -60, -16, 120, 112, ink.accent, ink.glow)
    for _ in range(16):
        x, y = rng.uniform(-54, 50), rng.uniform(18, 88)
        if abs(x) > 16:
            c.path(_star(x, y, rng.uniform(2.5, 4.5)), ink.light, 0.55)
    c.path("M-60 96V20H-46V96Z", "#ffffff", 0.14)
    return c.svg()


def snow_globe(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -16, 96, o=0.4)
    globe = "M0 -96A76 76 0 1 1 -40 45H40A76 76 0 0 0 0 -96Z"
    sphere = "M-76 -20A76 76 0 1 1 76 -20A76 76 0 1 1 -76 -20Z"
    with c.inside(sphere):
        c.path(sphere, c.fade(c.tone(0.2), c.tone(0.5), c.tone(0.76), y1=-96, y2=56))
        c.disc(30, -58, 11, ink.glow)
        c.path("M-80 34Q-40 8 0 24T80 20V60H-80Z", c.fade(ink.light, c.tone(0.8), y1=10, y2=56))
        for x, y, s in ((-48, 28, 1), (46, 28, 1.15), (-30, 34, 0.7)):
            for k in range(3):
                w, z = (15 - k * 4) * s, y - k * 12 * s
                c.path(f"M{x - w:.1f} {z:.1f}L{x} {z - 20 * s:.1f}L{x + w:.1f} {z:.1f}Z", c.tone(0.24))
                c.path(f"M{x - w * 0.4:.1f} {z - 12 * s:.1f}L{x} {z - 20 * s:.1f}L{x + w * 0.4:.1f} {z - 12 * s:.1f}Z", ink.light)
        c.form("M-16 4L4 -16L24 4V32H-16Z", ink.mix(ink.accent, ink.dark, 0.2), ink.light, 1, 1)
        c.path("M-22 6L4 -24L30 6L24 8L4 -12L-16 8Z", ink.light)
        c.window(-10, 10, 9, 10)
        c.window(10, 10, 9, 10)
        for _ in range(46):
            c.disc(rng.uniform(-70, 70), rng.uniform(-88, 30), rng.uniform(0.7, 2), ink.light)
    c.line(sphere, ink.light, 1.6, 0.9)
    c.path("M-56 -40Q-46 -76 -14 -84Q-38 -66 -46 -34Q-52 -28 -56 -40Z", "#ffffff", 0.6)
    c.path(globe, "#ffffff", 0.04)
    c.form("M-48 46H48L64 78Q66 84 60 84H-60Q-66 84 -64 78Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=46, y2=84), ink.light, 0, 2)
    c.form("M-70 82H70Q76 82 76 90V97H-76V90Q-76 82 -70 82Z", c.tone(0.24), c.tone(0.8), 0, 2)
    c.path("M-54 60H54L57 66H-57Z", ink.glow)
    return c.svg()


def stocking(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M0 -78Q-12 -98 -18 -86T-4 -76", ink.glow, 3)
    c.path("M-26 -64L-34 -92H-18L-14 -64Z", ink.glow)
    c.disc(-26, -92, 9, c.ball(-26, -92, 9, ink.light, ink.glow))
    c.line("M26 -60V-90Q26 -100 36 -98Q44 -96 42 -86", ink.light, 7)
    c.line("M26 -60V-90Q26 -100 36 -98Q44 -96 42 -86", ink.accent, 7, 1, "5 8")
    c.form("M-4 -62V-86H16V-62Z", c.tone(0.56), ink.light, 1, 1)
    sock = "M-40 -48H40V10Q40 26 52 32L78 48Q96 62 88 82Q78 98 56 96Q26 92 -4 78Q-40 62 -40 30Z"
    c.form(sock, c.fade(ink.mix(ink.accent, ink.light, 0.25), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), x1=-40, y1=-40, x2=90, y2=90), ink.light, 2, 1)
    with c.inside(sock):
        c.path("M-44 34Q-30 30 -20 46T-4 84L-44 90Z", ink.light, 0.9)
        c.path("M62 30Q50 60 66 100H100V30Z", ink.light, 0.9)
        for y in (-18, -2):
            c.line(f"M-44 {y}" + "l8 7l8 -7" * 6, ink.light, 2.2)
        for x in (-30, -10, 10, 30):
            c.path(_star(x, 20, 5), ink.glow)
    c.form("M-48 -68Q0 -60 48 -68Q54 -68 54 -60V-44Q54 -38 48 -38Q0 -30 -48 -38Q-54 -38 -54 -44V-60Q-54 -68 -48 -68Z",
           c.fade(ink.light, c.tone(0.74), y1=-68, y2=-36), "#ffffff", 1, 2)
    for _ in range(12):
        c.disc(rng.uniform(-48, 48), rng.uniform(-62, -42), 2, ink.light, 0, 0.8)
    return c.svg()


def pumpkin(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 98, o=0.6)
    skin = c.local("#ea7d22")
    for x, rx in ((-56, 38), (56, 38), (-30, 42), (30, 42), (0, 40)):
        c.disc(x, 26, rx, c.ball(x, 26, 76, ink.mix(skin, ink.light, 0.5), skin, ink.mix(skin, ink.dark, 0.75)), 70)
        c.ring(x, 26, rx, ink.mix(skin, ink.dark, 0.5), 1, 70, 0.5)
    c.form("M-10 -40Q-4 -66 -22 -82L-8 -90Q8 -70 12 -42Q0 -34 -10 -40Z", c.fade(c.tone(0.5), c.tone(0.14), x1=-20, x2=12, y1=0, y2=0), c.tone(0.8), 1.5, 0)
    face = ("M-52 6L-34 -24L-12 6Q-32 14 -52 6ZM52 6L34 -24L12 6Q32 14 52 6ZM0 14L8 30H-8Z"
            "M-66 38Q-50 48 -40 46L-34 56L-24 47Q-10 50 -6 49L0 58L8 49Q18 50 26 46L34 55L42 45Q52 46 66 38"
            "Q58 74 30 82L24 72L14 85Q0 88 -12 85L-20 74L-30 82Q-58 74 -66 38Z")
    c.path(face, c.fade(ink.mix(ink.glow, ink.light, 0.6), ink.glow, ink.mix(ink.glow, skin, 0.6), y1=-20, y2=86))
    c.line(face, ink.mix(skin, ink.dark, 0.7), 2.4)
    c.path("M-80 0Q-78 -30 -58 -38Q-70 -20 -70 6Z", "#ffffff", 0.25)
    return c.svg()


def sleigh(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    sack = smooth([(20, -6), (6, -36), (22, -64), (50, -72), (76, -52), (82, -18), (66, 8), (40, 12)])
    _gift(c, 14, -66, 22, 24, c.tone(0.7), ink.accent)
    _gift(c, 52, -84, 24, 26, ink.glow, ink.accent)
    c.form(sack, c.fade(c.tone(0.66), c.tone(0.4), c.tone(0.16), x1=6, y1=-60, x2=82, y2=0), ink.light, 2, 1.5)
    c.line("M30 -40Q38 -16 30 4M52 -56Q62 -20 56 6", c.tone(0.2), 1.6)
    body = "M-92 -16Q-104 -34 -88 -42Q-72 -46 -70 -30Q-70 -2 -36 4L4 8Q14 -10 22 -10H80Q98 -12 94 -36Q104 -22 98 6Q88 48 50 52H-50Q-88 48 -92 -16Z"
    c.form(body, c.fade(ink.mix(ink.accent, ink.light, 0.35), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), y1=-40, y2=52), ink.light, 1.5, 2)
    c.line("M-84 -20Q-84 10 -46 16H78Q88 14 91 0", ink.glow, 2.6)
    c.line("M-60 30Q-40 42 -20 30T20 30T60 30", ink.glow, 2)
    for x in (-40, 0, 40):
        c.path(_star(x, 36, 5), ink.glow)
    c.line("M-44 52L-50 78M0 52V78M44 52L50 78", ink.mix(ink.glow, ink.dark, 0.4), 4)
    c.line("M-72 80H70Q94 80 94 62", ink.mix(ink.glow, ink.dark, 0.35), 5)
    c.line("M-70 80Q-98 80 -98 58Q-96 46 -86 50", ink.mix(ink.glow, ink.dark, 0.35), 5)
    c.line("M-98 58Q-98 79 -70 79H70", ink.mix(ink.glow, ink.light, 0.5), 1.4)
    for _ in range(18):
        px, py = rng.uniform(-98, 98), rng.uniform(60, 98)
        c.disc(px, py, rng.uniform(0.8, 2), ink.light)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "christmas_tree": Motif("a Christmas tree", christmas_tree, ("christmas", "family", "winter", "cosy")),
    "gift": Motif("a wrapped present", gift, ("christmas", "birthday", "family", "comedy")),
    "snow_globe": Motif("a snow globe", snow_globe, ("christmas", "nostalgia", "winter", "romance")),
    "stocking": Motif("a Christmas stocking", stocking, ("christmas", "family", "comedy")),
    "pumpkin": Motif("a Halloween pumpkin", pumpkin, ("halloween", "horror", "autumn", "night")),
    "sleigh": Motif("Santa's sleigh", sleigh, ("christmas", "family", "magic", "winter")),
}
