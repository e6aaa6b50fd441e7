"""Houses, castles and other single buildings."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def haunted_house(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall = c.fade(c.tone(0.2), c.tone(0.02), y1=-60, y2=90)
    roof = c.fade(c.tone(0.42), c.tone(0.12), y1=-100, y2=0)
    rim = c.tone(0.62)
    c.path("M-100 100Q-62 74 -20 80T60 77Q86 84 100 100Z", c.tone(0.03))
    c.form("M-52 -30L-50 -66H-40L-41 -30Z", wall, rim, 2, 1)
    c.form("M-60 -6H-4V84H-62Z", wall, rim)
    c.form("M-70 -3Q-57 -12 -55 -40H-10Q-8 -14 4 -3Z", roof, rim)
    c.form("M26 10H64L66 84H26Z", wall, rim)
    c.form("M19 13L45 -30L71 13L64 14L45 -16L27 14Z", roof, rim)
    c.path("M27 13L45 -16L64 13Z", wall)
    c.form("M-8 -50H27V84H-8Z", wall, rim, 3, 1)
    c.form("M-17 -46Q2 -56 9 -94Q16 -56 36 -46Z", roof, rim, 3, 1)
    c.line("M9 -94V-100M5 -96H13", rim, 1.2)
    c.path("M-68 50L-62 42H-4V50Z", roof)
    for x in (-63, -46, -29, -12):
        c.box(x, 50, 3, 33, c.tone(0.12))
    spots = [(3, -34, 13, 22), (-49, -27, 9, 17), (-28, -27, 9, 17), (-48, 8, 11, 20), (-27, 8, 11, 20),
             (39, -8, 11, 15), (33, 26, 10, 19), (49, 26, 10, 19), (3, 6, 13, 24)]
    dark = set(rng.sample(range(1, len(spots)), 3))
    for i, (x, y, w, h) in enumerate(spots):
        if i in dark:
            c.path(f"M{x} {y + h}V{y + w / 2}a{w / 2} {w / 2} 0 0 1 {w} 0V{y + h}Z", ink.dark)
        else:
            c.halo(x + w / 2, y + h / 2, h * 1.1, o=0.4)
            c.window(x, y, w, h, arched=True)
    c.path("M2 84V60a7.5 7.5 0 0 1 15 0V84Z", c.fade(ink.glow, c.ember, y1=52, y2=90))
    c.path("M10 84V58h1.500V84Z", ink.dark)
    c.path("M0 84H19L30 100H-14Z", ink.glow, 0.22)
    for x in range(-96, -66, 6):
        c.line(f"M{x} {98 - (x + 100) * 0.2}v-15", ink.dark, 1.4)
    c.line("M-98 90L-66 82M70 84L98 93", ink.dark, 1.4)
    for x in range(72, 98, 6):
        c.line(f"M{x} {84 + (x - 70) * 0.3}v-12", ink.dark, 1.4)
    return c.svg()


def motel_on_a_hill(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall, rim = c.fade(c.tone(0.22), c.tone(0.04), y1=-80, y2=30), c.tone(0.6)
    hill = "M-100 62Q-70 52 -40 26Q-18 8 20 8Q52 10 66 34Q84 54 100 60V100H-100Z"
    c.form(hill, c.fade(c.tone(0.24), c.tone(0.02), y1=0, y2=90), c.tone(0.42), 0, 2)
    c.form("M-18 -34H44V10H-18Z", wall, rim)
    c.form("M-26 -32L-16 -52H12L30 -80L48 -52L52 -32Z", c.fade(c.tone(0.38), c.tone(0.1), y1=-80, y2=-30), rim)
    c.form("M-8 -50L-8 -72H0L0 -50Z", wall, rim, 1.5, 1)
    c.form("M-10 -30L4 -54L18 -30Z", c.tone(0.16), rim, 2, 1)
    lit = rng.choice((0, 1))
    for i, x in enumerate((-11, 26)):
        if i == lit:
            c.halo(x + 5, -16, 22, o=0.6)
            c.window(x, -26, 10, 17)
        else:
            c.box(x, -26, 10, 17, ink.dark)
    c.halo(30, -52, 20, o=0.6)
    c.window(25, -60, 10, 15, arched=True)
    c.path("M26.5 -46q0 -7 3.5 -7.500q-2 -4 .5 -5q3 1 .8 5q3.5 .5 3.7 7.500Z", ink.dark)
    c.window(0, -46, 7, 9, bars=False)
    c.path("M6 10V-10H18V10Z", ink.dark)
    c.path("M-22 -2H48V2H-22Z", c.tone(0.32))
    for x in (-21, 0, 22, 45):
        c.box(x, 0, 2.5, 10, c.tone(0.25))
    c.line("M12 10Q4 24 22 34T-8 58T-30 80", c.tone(0.5), 3, 0.8, "2.5 3.5")
    c.form("M-96 76H58V100H-96Z", c.fade(c.tone(0.3), c.tone(0.1), y1=70, y2=100), rim, 0, 1.5)
    c.form("M-100 78L-94 68H60L64 78Z", c.tone(0.12), rim, 0, 1.5)
    for x in (-88, -62, -36, -10, 16, 38):
        c.box(x, 83, 8, 17, ink.dark)
        c.window(x + 10, 84, 8, 7, bars=False)
    c.box(79, 30, 3, 70, c.tone(0.1))
    c.halo(80, 36, 34, ink.accent, 0.6)
    c.box(62, 22, 36, 27, ink.accent, 2)
    c.line("M65 25H95V46H65Z", ink.glow, 1)
    c.line("M70 41V30L74 36L78 30V41M84 41V30M89 30V41M84 35.500H89", ink.light, 1.8)
    return c.svg()


def _turret(c: Canvas, x: float, w: float, top: float, base: float, wall: str, rim: str) -> None:
    """A round battlemented tower of width w, centred on x."""
    a, b, m = x - w / 2, x + w / 2, w / 7
    teeth = "".join(f"v{m * 0.9:.1f}h{m:.1f}v{-m * 0.9:.1f}h{m:.1f}" if i else f"h{m:.1f}" for i in range(4))
    head = f"M{a - m / 2:.1f} {top}{teeth}V{top + w * 0.45}L{b} {top + w * 0.6}V{base}H{a}V{top + w * 0.6}"
    c.form(head + f"L{a - m / 2:.1f} {top + w * 0.45}Z", wall, rim, w * 0.1, 0.5)
    c.path(f"M{x - 1.5} {top + w * 1.2}v-5a1.5 1.5 0 0 1 3 0v5Z", c.ink.glow)


def castle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    far = c.fade(c.tone(0.5), c.tone(0.2), y1=-100, y2=60)
    near = c.fade(c.tone(0.32), c.tone(0.05), y1=-60, y2=80)
    rim, rock = c.tone(0.78), c.fade(c.tone(0.16), ink.dark, y1=40, y2=100)
    c.path("M-92 100L-78 62L-60 48H62L80 66L94 100Z", rock)
    _turret(c, 0, 26, -92, 50, far, rim)
    _turret(c, -30, 18, -62, 50, far, rim)
    _turret(c, 32, 18, -70, 50, far, rim)
    c.line("M0 -92V-100", rim, 1)
    c.path("M0 -100q8 -2 14 2q-6 1 -14 5Z", ink.accent)
    c.form("M-44 -20H44V60H-44Z", near, rim, 2, 1)
    _turret(c, -56, 26, -40, 60, near, rim)
    _turret(c, 56, 26, -34, 60, near, rim)
    wall = "M-74 26h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6v-5h6v5h6"
    c.form(wall + "V74H-74Z", c.fade(c.tone(0.25), c.tone(0.04), y1=26, y2=76), rim, 1, 1.5)
    _turret(c, -18, 17, 8, 74, near, rim)
    _turret(c, 18, 17, 8, 74, near, rim)
    c.halo(0, 62, 26, o=0.5)
    c.path("M-9 75V56a9 9 0 0 1 18 0V75Z", c.fade(ink.glow, c.ember, y1=45, y2=80))
    c.line("M-5 75V50M0 75V47M5 75V50M-9 58H9M-9 66H9", ink.dark, 1.2)
    c.path("M-10 75H10L26 100H-30Z", c.tone(0.4))
    for x, y in ((-34, -2), (-22, -2), (22, -2), (34, -2), (-6, -60), (4, -50)):
        if rng.random() < 0.75:
            c.window(x - 1.5, y, 4, 8, arched=True, bars=False)
    c.path("M-92 100L-78 62L-70 72L-62 70L-52 82L-40 78L-30 100Z", c.tone(0.09))
    c.path("M94 100L80 66L70 76L62 72L50 84L40 80L26 100Z", c.tone(0.07))
    return c.svg()


def _spire(c: Canvas, x: float, w: float, eave: float, tip: float, base: float, wall: str, roof: str) -> None:
    """A slim tower with a pointed roof and a pennant."""
    c.form(f"M{x - w / 2} {eave}H{x + w / 2}V{base}H{x - w / 2}Z", wall, c.ink.light, w * 0.2, 0)
    c.box(x - w * 0.62, eave - 1, w * 1.24, 4, c.tone(0.75), 1)
    c.form(f"M{x - w * 0.66} {eave}Q{x - w * 0.2} {eave - (eave - tip) * 0.3} {x} {tip}"
           f"Q{x + w * 0.2} {eave - (eave - tip) * 0.3} {x + w * 0.66} {eave}Z", roof, c.tone(0.85), w * 0.22, 0)
    c.line(f"M{x} {tip}v-7", c.tone(0.8), 0.9)
    c.path(f"M{x} {tip - 7}q5 -1 8 2q-4 0 -8 2Z", c.ink.accent)
    c.path(f"M{x - w * 0.13} {eave + w * 0.9}v{-w * 0.35}a{w * 0.13} {w * 0.13} 0 0 1 {w * 0.26} 0"
           f"v{w * 0.35}Z", c.ink.glow)


def fairy_castle(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall = c.fade(ink.light, c.tone(0.68), c.tone(0.5), y1=-60, y2=80)
    back = c.fade(c.tone(0.8), c.tone(0.5), y1=-60, y2=60)
    roof = c.fade(c.tone(0.5), c.tone(0.26), y1=-100, y2=20)
    red = c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.4), y1=-60, y2=20)
    c.halo(0, -10, 95, o=0.4)
    for x, w, eave, tip in ((-22, 10, -34, -66), (24, 11, -42, -76), (-46, 9, -8, -36), (46, 9, -12, -40)):
        _spire(c, x, w, eave, tip, 70, back, roof)
    _spire(c, 3, 17, -48, -92, 70, wall, roof)
    c.form("M-34 6H36V76H-34Z", wall, ink.light, 2, 0)
    c.form("M-38 8L-24 -12L-10 8Z", red, c.tone(0.9), 1.5, 1)
    c.form("M12 8L26 -14L40 8Z", red, c.tone(0.9), 1.5, 1)
    for x in (-58, 60):
        _spire(c, x, 17, 18, -22, 82, wall, roof)
    _spire(c, -14, 12, -12, -46, 76, wall, red)
    _spire(c, 19, 11, -16, -44, 76, wall, red)
    c.form("M-58 46h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5v-4h5v4h5"
           "V86H-58Z", c.fade(c.tone(0.85), c.tone(0.45), y1=46, y2=90), ink.light, 0, 1)
    c.halo(2, 70, 24, o=0.6)
    c.path("M-7 86V68a9 9 0 0 1 18 0V86Z", c.fade(ink.glow, c.ember, y1=58, y2=95))
    c.line("M-7 86V68a9 9 0 0 1 18 0V86", c.tone(0.35), 1.6)
    for x, y in ((-26, 20), (-4, 20), (26, 20), (-44, 58), (-28, 58), (30, 58), (44, 58), (10, -20)):
        if rng.random() < 0.85:
            c.path(f"M{x - 2} {y + 9}v-5a2 2 0 0 1 4 0v5Z", c.tone(0.25) if rng.random() < 0.4 else ink.glow)
    c.path("M-100 100Q-86 80 -64 84Q-40 76 -8 86H12Q44 76 68 84Q88 82 100 100Z", c.tone(0.2))
    c.path("M-6 86H10Q8 92 18 100H-24Q-4 94 -6 86Z", c.tone(0.75))
    for x in (-84, -74, -66, 70, 80, 88):
        h = rng.uniform(10, 16)
        c.path(f"M{x} {88 - h}q5 6 5 12q-5 4 -10 0q0 -6 5 -12Z", c.tone(0.12))
    return c.svg()


def dark_tower(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body = c.fade(c.tone(0.3), c.tone(0.02), y1=-70, y2=100)
    rim = ink.mix(ink.accent, ink.dark, 0.25)
    c.halo(0, -72, 60, ink.accent, 0.9)
    c.form("M-86 100L-72 74L-60 80L-50 54L-34 64L-26 40H26L34 62L48 52L58 78L70 70L88 100Z",
           c.fade(c.tone(0.2), ink.dark, y1=40, y2=100), rim, 1, 1.5)
    c.form("M-26 100L-20 10L-30 14L-27 -2L-18 -8L-14 -40L-22 -44L-19 -58Q-19 -84 -13 -98Q-14 -78 -9 -66H9"
           "Q14 -78 13 -98Q19 -84 19 -58L22 -44L14 -40L18 -8L27 -2L30 14L20 10L26 100Z", body, rim, 2, 0.5)
    c.halo(0, -74, 24, ink.glow, 0.95)
    c.path("M-17 -74Q0 -92 17 -74Q0 -58 -17 -74Z", c.fade(ink.accent, ink.glow, ink.accent, x1=-17, y1=0, x2=17, y2=0))
    c.path("M0 -83Q4 -74 0 -65Q-4 -74 0 -83Z", ink.dark)
    for y in range(-34, 92, 9):
        for x in (-8, 0, 8):
            if rng.random() < 0.4:
                c.path(f"M{x - 1} {y + 5}v-4l1 -2l1 2v4Z", ink.mix(ink.accent, ink.glow, 0.5))
    for x, h in ((-58, 30), (-40, 42), (42, 40), (60, 26)):
        c.form(f"M{x - 6} 100L{x - 3} {100 - h}L{x} {88 - h}L{x + 3} {100 - h}L{x + 6} 100Z", c.tone(0.07), rim, 1, 0)
    return c.svg()


def cabin_in_the_woods(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for i in range(13):
        x, h = -78 + i * 13 + rng.uniform(-3, 3), rng.uniform(110, 180)
        c.path(f"M{x - 20} 92L{x - 8} {92 - h * 0.45}H{x - 14}L{x - 4} {92 - h * 0.75}H{x - 8}L{x} {max(92 - h, -98)}"
               f"L{x + 8} {92 - h * 0.75}H{x + 4}L{x + 14} {92 - h * 0.45}H{x + 8}L{x + 20} 92Z",
               c.tone(0.3 if i % 2 else 0.2))
    wall, rim = c.fade(c.tone(0.3), c.tone(0.06), y1=10, y2=90), c.tone(0.7)
    c.form("M30 -22V-44H42V-8Z", c.tone(0.16), rim, 2, 1)
    c.path("M36 -48q-8 -12 2 -22t-2 -24q16 10 8 24t-2 22Z", c.tone(0.75), 0.35)
    c.box(-52, 24, 104, 66, wall)
    for y in range(32, 90, 8):
        c.line(f"M-52 {y}H52", c.tone(0.42), 0.9, 0.7)
    c.path("M-50 28L0 -20L50 28Z", c.tone(0.12))
    c.form("M-70 36L-2 -34H2L70 36L62 40L0 -20L-62 40Z", c.tone(0.26), rim, 0, 2.5)
    c.halo(0, 8, 14, o=0.7)
    c.disc(0, 8, 6, ink.glow)
    c.line("M-6 8H6M0 2V14", ink.dark, 1.2)
    for x in (-42, 22):
        c.halo(x + 10, 55, 30, o=0.7)
        c.window(x, 46, 20, 18)
    c.box(-10, 46, 20, 44, c.tone(0.03))
    c.box(-8, 48, 16, 42, c.tone(0.34))
    c.disc(5, 70, 1.4, ink.glow)
    c.path("M-100 100V92Q-50 84 0 88T100 92V100Z", c.tone(0.08))
    c.path("M-10 89H10L26 100H-30Z", ink.glow, 0.28)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "haunted_house": Motif("a haunted house", haunted_house, ("horror", "ghost", "gothic", "scary", "night")),
    "motel_on_a_hill": Motif("a motel below a house on a hill", motel_on_a_hill, ("horror", "thriller", "suspense")),
    "castle": Motif("a medieval castle", castle, ("fantasy", "history", "adventure", "knights", "fortress")),
    "fairy_castle": Motif("a fairy-tale castle", fairy_castle, ("fairy tale", "family", "romance", "magic", "princess")),
    "dark_tower": Motif("a dark tower with an eye of fire", dark_tower, ("fantasy", "evil", "epic", "menace")),
    "cabin_in_the_woods": Motif("a cabin in the woods", cabin_in_the_woods, ("horror", "forest", "lonely", "night")),
}
