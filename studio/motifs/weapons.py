"""Swords, guns, shields, and what soldiers leave behind."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def _sword(c: Canvas, length: float = 128) -> None:
    """A long sword, point down at y = length, guard at y = 0, grip above."""
    ink = c.ink
    tip = f"L4 {length - 8}L0 {length}L-4 {length - 8}"
    c.path(f"M-7 0H7{tip}Z", c.tone(0.72))
    c.path(f"M-7 0H0V{length}L-4 {length - 8}Z", ink.light)
    c.path(f"M-1.4 4H1.4V{length * 0.7}H-1.4Z", c.tone(0.4))
    gold = c.fade(ink.mix(ink.glow, ink.light, 0.5), ink.glow, ink.mix(ink.glow, ink.dark, 0.6), x1=-28, x2=28, y1=0, y2=0)
    c.path("M-30 4Q-32 -6 -24 -5Q-10 -2 0 -6Q10 -2 24 -5Q32 -6 30 4Q16 6 7 3H-7Q-16 6 -30 4Z", gold)
    c.path("M-4.5 -5H4.5L4 -36H-4Z", c.tone(0.16))
    for y in range(-32, -6, 6):
        c.line(f"M-4 {y}L4 {y + 4}", c.tone(0.5), 1.4)
    c.disc(0, -41, 7.5, gold)
    c.disc(0, -41, 3.4, ink.accent)


def sword_in_stone(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 10, 95, o=0.6)
    for k in range(-4, 5):
        with c.group(f"rotate({k * 18} 0 40)"):
            c.path("M-2 40L-6 -52H6L2 40Z", ink.glow, 0.12)
    with c.group("translate(0 -46)"):
        _sword(c, 110)
    rock = "M-84 100L-78 72L-56 56L-44 40L-18 34L-4 42L8 34L34 38L50 54L72 64L86 100Z"
    c.form(rock, c.fade(c.tone(0.5), c.tone(0.1), y1=34, y2=100), c.tone(0.84), 1, 2)
    c.path("M-44 40L-18 34L-10 60L-40 100H-84L-78 72L-56 56Z", ink.light, 0.16)
    c.path("M8 34L34 38L50 54L72 64L86 100H40L30 66Z", ink.dark, 0.3)
    c.line("M-4 42L2 56L-4 70M34 60L28 76L36 90M-50 66L-44 80", c.tone(0.06), 1.8)
    c.path("M-7 36L-2 42L8 35L4 48Z", ink.dark)
    for x in (-86, -74, -60, 58, 70, 84):
        for k in (-3, 0, 3):
            c.line(f"M{x} 100q{k} {-rng.uniform(6, 10):.0f} {k * 2} {-rng.uniform(10, 16):.0f}", c.tone(0.4), 1.6)
    return c.svg()


def crossed_swords(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for turn in (140, -140):
        with c.group(f"translate({56 if turn > 0 else -56} 58) rotate({turn}) translate(0 2) scale(1.15)"):
            _sword(c, 140)
    shield = "M-38 -34Q-16 -30 0 -42Q16 -30 38 -34Q42 22 0 56Q-42 22 -38 -34Z"
    with c.group("translate(0 4) scale(.78)"):
        c.path(shield, c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.5), y1=-40, y2=56))
        with c.inside(shield):
            c.path("M0 -50H50V60H0Z", ink.dark, 0.22)
            c.path("M-6 -50H6V60H-6ZM-50 -12H50V0H-50Z", ink.glow)
        c.line(shield, c.tone(0.86), 4)
    return c.svg()


def glowing_blade(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group(f"rotate({rng.choice((24, -24))})"):
        for y in range(-84, 40, 14):
            c.halo(0, y, 26, ink.accent, 0.42)
        c.line("M0 -88V38", ink.accent, 12, 0.55)
        c.line("M0 -90V38", ink.mix(ink.accent, ink.light, 0.4), 8)
        c.line("M0 -90V38", "#ffffff", 4.4)
        metal = c.fade(c.tone(0.9), c.tone(0.5), ink.light, c.tone(0.16), x1=-8, x2=8, y1=0, y2=0)
        c.path("M-8 38H8L6 46H-6Z", metal)
        c.box(-6, 46, 12, 10, c.tone(0.1))
        c.box(-8, 54, 16, 40, metal, 3)
        for y in (66, 72, 78, 84):
            c.box(-8.5, y, 17, 3, c.tone(0.06), 1)
        c.box(4, 57, 6, 5, ink.accent, 1)
        c.path("M-6 94H6L4 99H-4Z", c.tone(0.4))
    return c.svg()


def revolver(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel = c.fade(ink.light, c.tone(0.6), c.tone(0.24), c.tone(0.08), y1=-44, y2=20)
    c.path("M34 4Q54 8 62 30L82 78Q84 88 76 90L54 94Q46 94 44 86L30 36Q22 20 10 16Z", c.fade(c.tone(0.5), c.tone(0.12), x1=20, x2=84, y1=0, y2=0))
    c.line("M42 20Q54 30 58 46L70 80", c.tone(0.66), 2, 0.7)
    c.disc(56, 54, 4.5, ink.glow)
    c.ring(10, 26, 17, c.tone(0.3), 4.5)
    c.line("M8 12Q12 24 4 34", c.tone(0.5), 4)
    c.form("M-97 -38H-14V-12H-40L-46 -4H-92Q-97 -4 -97 -10Z", steel, ink.light, 0, 2)
    c.line("M-94 -20H-16", c.tone(0.12), 1.4)
    c.path("M-96 -38V-46H-88L-84 -38Z", c.tone(0.3))
    c.form("M-18 -42H40Q58 -40 60 -22L56 -14Q58 2 40 12H-14L-22 -8Z", steel, ink.light, 0, 2)
    c.path("M48 -36L58 -54L70 -50L62 -40L66 -30L56 -22Z", c.tone(0.3))
    c.form("M-12 -36H28V6H-12Z", c.fade(c.tone(0.86), c.tone(0.3), c.tone(0.6), c.tone(0.12), y1=-36, y2=6), ink.light, 0, 1.4)
    for y in (-27, -13, 0):
        c.path(f"M-12 {y - 2.5}H16q5 2.5 0 5H-12Z", c.tone(0.1))
    c.line("M-70 -33H-20", ink.light, 1.6, 0.8)
    c.path("M-100 -30Q-96 -62 -78 -72Q-92 -76 -84 -96Q-74 -86 -80 -74Q-66 -64 -84 -50Q-94 -44 -97 -28Z", ink.light, 0.35)
    return c.svg()


def pistol(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    steel = c.fade(c.tone(0.7), c.tone(0.34), c.tone(0.08), y1=-50, y2=10)
    c.path("M30 -4H74L86 74Q87 84 78 84H52Q46 84 44 78L34 34Z", c.fade(c.tone(0.36), c.tone(0.06), x1=30, x2=86, y1=0, y2=0))
    for i in range(6):
        c.line(f"M{46 + i * 2} {22 + i * 9}h28", c.tone(0.5), 1.2, 0.7)
    c.line("M20 4V22Q20 32 30 32H40", c.tone(0.34), 4.4)
    c.path("M26 6Q30 16 24 24L30 24Q34 14 32 6Z", c.tone(0.5))
    c.form("M-60 -16H76V6H20L12 14H-52L-60 8Z", c.tone(0.2), c.tone(0.7), 0, 1.6)
    c.form("M-66 -44H70Q82 -44 82 -32V-14H-66Z", steel, ink.light, 0, 2)
    for x in range(46, 74, 5):
        c.line(f"M{x} -40V-18", c.tone(0.06), 1.8)
    c.box(-8, -40, 26, 9, c.tone(0.06), 2)
    c.path("M74 -44L82 -52L88 -48L82 -34Z", c.tone(0.26))
    c.path("M-62 -44V-49H-54V-44ZM56 -44V-49H66V-44Z", c.tone(0.3))
    c.form("M-98 -40H-66V-20H-98Z", c.fade(c.tone(0.5), c.tone(0.08), y1=-40, y2=-20), ink.light, 0, 1.6)
    c.line("M-90 -40V-20", c.tone(0.1), 1.2)
    c.line("M-60 -38H-12", ink.light, 1.5, 0.7)
    c.disc(36, -6, 3, ink.accent)
    return c.svg()


def bow(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-30 -92Q-10 -70 8 0Q-10 70 -30 92", c.tone(0.9), 0.9)
    wood = c.fade(c.tone(0.7), c.tone(0.36), c.tone(0.7), y1=-92, y2=92)
    c.path("M-34 -97Q-22 -94 -26 -84Q40 -60 38 0Q40 60 -26 84Q-22 94 -34 97Q-32 88 -35 80Q18 58 22 0Q18 -58 -35 -80Q-32 -88 -34 -97Z", wood)
    c.line("M-26 -84Q40 -60 38 0Q40 60 -26 84", ink.light, 1.3)
    c.box(20, -17, 19, 34, c.tone(0.1), 5)
    for y in range(-13, 16, 5):
        c.line(f"M21 {y}L38 {y + 3}", ink.accent, 1.8)
    c.line("M-31 -90L-58 0L-31 90", ink.light, 1.2)
    c.line("M-60 0H80", c.tone(0.5), 3)
    c.line("M-60 -.8H80", ink.light, 0.9)
    c.halo(88, 0, 26, ink.glow, 0.7)
    c.path("M74 -9L99 0L74 9L80 0Z", c.fade(ink.light, ink.glow, x1=74, x2=99, y1=0, y2=0))
    for x in (-62, -54):
        c.path(f"M{x} 0L{x - 16} -12H{x - 4}L{x + 14} 0L{x - 4} 12H{x - 16}Z", ink.accent)
    c.line("M-70 0H-40", c.tone(0.3), 1.6)
    return c.svg()


def star_shield(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 99, o=0.4)
    red, deep = ink.accent, ink.mix(ink.accent, ink.dark, 0.45)
    for r, a, b in ((94, red, deep), (73, ink.light, c.tone(0.7)), (53, red, deep), (34, c.tone(0.44), c.tone(0.16))):
        c.disc(0, 0, r, c.fade(ink.mix(a, ink.light, 0.25), a, b, x1=-r * 0.7, y1=-r * 0.7, x2=r * 0.7, y2=r * 0.7))
        c.ring(0, 0, r, ink.dark, 1.2, 0, 0.5)
    c.path("M0 -33L8 -10.500L31.5 -10L13 4L20 27L0 13.500L-20 27L-13 4L-31.5 -10L-8 -10.5Z", ink.light)
    c.path("M0 -33L8 -10.500L0 0ZM31.5 -10L13 4L0 0ZM20 27L0 13.500L0 0ZM-20 27L-13 4L0 0ZM-31.5 -10L-8 -10.5L0 0Z", c.tone(0.72))
    for turn in (-45, 135):
        with c.group(f"rotate({turn})"):
            c.path("M0 0L-26 -90A94 94 0 0 1 26 -90Z", "#ffffff", 0.2)
            c.path("M0 0L-9 -93A94 94 0 0 1 9 -93Z", "#ffffff", 0.25)
    return c.svg()


def thunder_hammer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -40, 80, o=0.8)
    for x in (-86, -40, 6, 50, 88):
        sway = rng.uniform(-6, 6)
        d = f"M{x} -98L{x * 0.8 + sway:.0f} -84L{x * 0.8 + 7:.0f} -80L{x * 0.55:.0f} -62"
        c.line(d, ink.glow, 4, 0.4)
        c.line(d, ink.light, 1.4)
    c.form("M-7 -6H7L6 84H-6Z", c.fade(c.tone(0.56), c.tone(0.14), x1=-7, x2=7, y1=0, y2=0), c.tone(0.8), 1, 0)
    for y in range(2, 80, 9):
        c.line(f"M-7 {y}L7 {y + 6}", c.tone(0.7), 1.6)
    c.path("M-9 82H9L7 92Q0 98 -7 92Z", c.tone(0.7))
    c.ring(0, 95, 4, c.tone(0.6), 2)
    head = "M-56 -58L-46 -66H46L56 -58V-14L46 -6H-46L-56 -14Z"
    c.form(head, c.fade(ink.light, c.tone(0.68), c.tone(0.36), c.tone(0.14), y1=-66, y2=-6), ink.light, 1.5, 2)
    c.path("M-56 -58L-46 -66V-6L-56 -14Z", c.tone(0.3))
    c.path("M46 -66L56 -58V-14L46 -6Z", c.tone(0.16))
    c.line("M-40 -58H40V-14H-40Z", c.tone(0.2), 1.6)
    c.line("M0 -50V-22M-12 -36H12M-9 -45L9 -27M9 -45L-9 -27", ink.glow, 2)
    c.ring(0, -36, 16, ink.glow, 1.6)
    return c.svg()


def soldiers_cross(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 96, ink.accent, 0.5)
    c.path("M-100 100Q-70 82 -30 86T40 82T100 100Z", c.fade(c.tone(0.26), c.tone(0.02), y1=82, y2=100))
    c.path("M-4 96L-4 40L-11 20Q-13 -8 -7 -28H7Q10 -8 8 20L4 40V96Z", c.fade(c.tone(0.5), c.tone(0.14), x1=-12, x2=10, y1=0, y2=0))
    c.line("M-7 26Q-30 54 -6 78", c.tone(0.3), 2.4)
    c.box(-2, 50, 4, 46, c.tone(0.6))
    c.path("M8 6L18 10L16 20L8 20Z", c.tone(0.2))
    c.form("M-46 -34Q-42 -76 0 -78Q42 -76 46 -34Q54 -30 58 -24Q30 -30 0 -30T-58 -24Q-54 -30 -46 -34Z",
           c.fade(c.tone(0.62), c.tone(0.34), c.tone(0.08), x1=-50, x2=50, y1=0, y2=0), ink.light, 2, 2)
    c.line("M-44 -38Q0 -46 44 -38", c.tone(0.12), 2)
    c.path("M-40 -44Q-36 -66 -14 -73Q-28 -60 -30 -43Z", ink.light, 0.4)
    c.line("M-36 -28Q-30 4 -4 2M36 -28Q30 0 6 2", c.tone(0.2), 1.6)
    c.line("M-6 -8Q-16 22 -12 36M4 -8Q-2 20 -6 34", ink.light, 0.9, 0.9, "1 1.6")
    for x, y, a in ((-12, 42, -8), (-5, 40, 10)):
        with c.group(f"rotate({a} {x} {y})"):
            c.box(x - 4, y - 8, 8, 15, ink.glow, 4)
            c.line(f"M{x - 2} {y - 1}h4M{x - 2} {y + 2}h4", c.tone(0.2), 0.8)
    for side in (1, -1):
        with c.group(f"translate({side * 15} 0) scale({side} 1)"):
            c.form("M-10 96V66H6V84Q22 86 24 96Z", c.tone(0.16), c.tone(0.66), 1, 1)
    for x in (-84, -62, -40, 46, 66, 82):
        h = rng.uniform(16, 26)
        c.line(f"M{x} {92 + abs(x) * 0.06:.0f}q3 {-h / 2:.0f} 0 {-h:.0f}", c.tone(0.34), 1.4)
        c.disc(x, 92 - h, 4.5, ink.accent, 3.6)
        c.disc(x, 92 - h, 1.5, ink.dark)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "sword_in_stone": Motif("a sword in a stone", sword_in_stone, ("fantasy", "legend", "knights", "magic")),
    "crossed_swords": Motif("crossed swords and a shield", crossed_swords, ("battle", "knights", "gladiators", "epic")),
    "glowing_blade": Motif("a glowing sword of light", glowing_blade, ("space opera", "science fiction", "duel")),
    "revolver": Motif("a revolver", revolver, ("western", "crime", "noir", "gangster")),
    "pistol": Motif("a pistol with a silencer", pistol, ("spy", "assassin", "thriller", "crime")),
    "bow": Motif("a bow and arrow", bow, ("archer", "survival", "adventure", "legend")),
    "star_shield": Motif("a round shield with a star", star_shield, ("super hero", "war", "patriot", "action")),
    "thunder_hammer": Motif("a hammer with lightning", thunder_hammer, ("super hero", "myth", "norse", "thunder")),
    "soldiers_cross": Motif("a helmet on a rifle", soldiers_cross, ("war", "soldiers", "loss", "history")),
}
