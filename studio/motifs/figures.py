"""Heroes of every kind: caped, armoured, masked, hanging from a thread."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import both, cloth, disc, figure, flesh, limb, lit, shape, shoe
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif

_TORSO = ((0, -67), (8, -66), (22, -63), (29, -54), (26, -38), (17, -22), (14, -8), (17, 4), (9, 12), (0, 13))
_HEAD = ((0, -97), (7, -95), (10, -87), (9.4, -78), (6, -70.5), (0, -68))



def _legs(width: float = 19, spread: float = 9) -> str:
    """Two strong legs seen from the front, feet on the ground."""
    parts = []
    for s in (1, -1):
        parts.append(limb((s * spread, 2, 10), (s * (spread + 4), 26, 9.6), (s * (width - 4), 47, 6.6), (s * (width - 2), 62, 7), (s * width, 90, 4.4)))
        parts.append(shape([(s * (width - 4.6), 86), (s * (width + 4.6), 86), (s * (width + 9), 97), (s * (width + 8), 100), (s * (width - 5), 100)]))
    return "".join(parts)


def _boots(width: float = 19) -> str:
    parts = []
    for s in (1, -1):
        parts.append(shape([(s * (width - 10), 60), (s * (width + 6), 58), (s * (width + 4.6), 84), (s * (width + 9.4), 96), (s * (width + 8.6), 100.4), (s * (width - 5.6), 100.4), (s * (width - 5), 84)]))
    return "".join(parts)


def _face(c: Canvas, x: float, y: float, s: float, hair: str) -> None:
    """A square-jawed face with swept hair, head centre at (x, y), s = 1 for a head 28 units tall."""
    with c.group(f"translate({x} {y}) scale({s})"):
        lit(c, both([(0, -13), (7, -12), (9.6, -4), (9, 5), (5.4, 12), (0, 14)]), c.ink.mix(flesh(c), c.ink.dark, 0.3), flesh(c), c.ink.light, 6)
        c.line("M-6 -1.4h4M2 -1.4h4", c.ink.dark, 1.9)
        c.line("M-3.4 7.6Q0 9 3.4 7.6", c.ink.dark, 1.2, 0.8)
        c.path("M-10.4 0Q-12.4 -17 0 -17.6Q12.6 -17 10.4 0L8.6 -5Q6 -9 1 -8.4Q-5 -8 -7.6 -10Q-8.6 -5 -8.8 -3Z", hair)


def caped_hero(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    blow = rng.uniform(-6, 6)
    cape = f"M-24 -64Q-60 -40 -66 20Q-70 62 {-88 + blow:.0f} 88Q-58 78 -46 84Q-24 70 0 78Q26 70 40 82Q62 74 {84 + blow:.0f} 76Q64 40 58 4Q52 -40 24 -64Z"
    c.path(cape, c.fade(ink.mix(ink.accent, ink.dark, 0.15), ink.mix(ink.accent, ink.dark, 0.6), y1=-60, y2=90))
    for d in ("M-30 -40Q-54 20 -58 80L-46 84Q-40 30 -26 -10Z", "M28 -40Q50 20 56 76L42 82Q38 30 22 -10Z"):
        c.path(d, ink.mix(ink.accent, ink.light, 0.22), 0.8)
    c.line("M-24 -64Q-60 -40 -66 20Q-70 62 -86 87", ink.mix(ink.accent, ink.light, 0.6), 1.6)
    suit = ink.mix(ink.mid, ink.dark, 0.3)
    arms = "".join(limb((s * 23, -55, 8), (s * 36, -42, 7.4), (s * 43, -28, 5.6), (s * 33, -16, 6), (s * 22, -9, 4.6)) + disc(s * 19, -8, 5.6) for s in (1, -1))
    cloth(c, both(_TORSO) + arms + _legs() + limb((0, -70, 6), (0, -62, 8)), suit)
    cloth(c, _boots(), ink.accent)
    with c.inside(both(_TORSO)):
        c.path("M-20 -2H20V5L0 14L-20 5Z", ink.mix(ink.accent, ink.dark, 0.2))
        c.path("M-20 -3H20V3H-20Z", ink.glow)
    c.line("M-17 -44Q-8 -36 0 -40Q8 -36 17 -44M0 -40V-10M-8 -28h16M-7 -18h14", ink.dark, 1.2, 0.5)
    c.path("M-12 -56H12L16 -50L0 -33L-16 -50Z", ink.glow)
    c.path("M-9.6 -53.6H9.6L12 -50L0 -37L-12 -50Z", ink.accent)
    c.path("M1 -52L-6 -44H-1L-3 -39L6 -47H1Z", ink.glow)
    cloth(c, "M-24 -64Q0 -52 24 -64L28 -57Q12 -54 0 -60Q-12 -54 -28 -57Z", ink.accent, 3)
    _face(c, 0, -82, 1, ink.dark)
    return c.svg()


def flying_hero(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for _ in range(9):
        x, y = rng.uniform(-70, 50), rng.uniform(20, 90)
        c.line(f"M{x:.0f} {y:.0f}l{-18:.0f} {26:.0f}", ink.light, 1.2, 0.45)
    with c.group("rotate(34) translate(4 6)"):
        cape = "M-20 -30Q-50 -6 -46 34Q-56 64 -40 96Q-28 84 -22 92Q-8 78 2 90Q14 78 24 86Q36 60 30 20Q32 -10 18 -30Z"
        c.path(cape, c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=-30, y2=90))
        c.path("M-20 -26Q-38 20 -40 92L-30 86Q-26 40 -10 -10Z", ink.mix(ink.accent, ink.light, 0.4), 0.8)
        c.path("M14 -20Q22 30 12 84L4 88Q10 40 2 0Z", ink.mix(ink.accent, ink.dark, 0.6), 0.6)
        suit = ink.mix(ink.mid, ink.dark, 0.3)
        right = limb((9, 22, 9), (12, 42, 7.6), (10, 58, 5.6), (9, 72, 5.4), (8, 90, 3.4)) + shape([(5, 88), (11, 88), (11, 100), (6, 106), (4, 98)])
        left = limb((-8, 22, 9), (-16, 40, 8), (-12, 58, 6), (-6, 70, 5), (2, 76, 3))
        torso = both([(0, -32), (8, -31), (20, -28), (25, -20), (21, -2), (13, 12), (14, 24), (8, 31), (0, 33)])
        cloth(c, right + left + torso, suit)
        cloth(c, limb((9, 66, 6.4), (9, 78, 5.6), (8, 92, 4)) + shape([(4, 88), (12, 88), (11.6, 101), (6, 107), (3.6, 98)]), ink.accent)
        cloth(c, limb((-20, -22, 7), (-34, -6, 6.2), (-28, 14, 5)) + disc(-25, 18, 5.6), suit)
        c.path("M-10 -22H10L13 -17L0 -2L-13 -17Z", ink.glow)
        c.path("M-7.6 -20H7.6L9.6 -17L0 -6L-9.6 -17Z", ink.accent)
        c.path("M-13 14H13V20H-13Z", ink.glow)
        _face(c, -2, -44, 0.94, ink.dark)
        cloth(c, limb((18, -26, 7.4), (24, -44, 7), (22, -62, 5.6), (19, -80, 5)) + shape([(12, -90), (19, -94), (26, -89), (26, -79), (19, -75), (13, -80)]), suit)
    return c.svg()


def bat_knight(ink: Ink, rng: Random) -> str:
    """A caped watchman with a pointed cowl on a ledge above the city."""
    c = Canvas(ink)
    figure(c, "M-100 74L-84 70H52L60 76H46L40 84H-58L-62 92L-72 100H-100Z")
    c.path("M-100 84H40L38 88H-100Z", ink.dark, 0.6)
    blow = rng.uniform(-4, 4)
    cape = f"M-18 -52Q-40 -44 -46 0Q-50 40 -56 70L-40 64L-28 72L-14 66L2 72L18 64L34 70L48 58Q66 62 {96 + blow:.0f} 44Q72 38 62 12Q52 -36 18 -52Z"
    lit(c, cape, c.tone(0.0), c.tone(0.16), c.tone(0.75), 9)
    c.path(f"M26 -34Q46 10 {94 + blow:.0f} 44Q66 46 48 58Q44 10 26 -34Z", c.tone(0.26))
    c.path("M-22 -30Q-36 10 -40 64L-28 72Q-28 20 -14 -16Z", c.tone(0.2), 0.8)
    leg = limb((6, 26, 10), (26, 24, 9.4), (30, 44, 7), (26, 64, 5)) + shape([(20, 62), (32, 62), (42, 68), (42, 72), (20, 72)])
    back = limb((-6, 26, 10), (-18, 42, 9), (-20, 56, 7), (-24, 66, 5))
    figure(c, back + leg + both([(0, -48), (18, -46), (25, -38), (21, -14), (14, 6), (16, 26), (0, 34)]), 0.08)
    figure(c, limb((20, -36, 7.6), (32, -14, 6.4), (26, 8, 5.6), (24, 18, 5)) + disc(24, 21, 6), 0.1)
    c.path("M-13 8H15V14H-13Z", ink.accent)
    c.path("M-14 -26Q-8 -30 -3 -26L-1 -30L1 -27L3 -30L5 -26Q10 -30 16 -26Q11 -24 9 -18Q5 -20 1 -14Q-3 -20 -7 -18Q-9 -24 -14 -26Z", ink.dark)
    cowl = "M-11 -52L-12 -72L-14 -99Q-10 -88 -6 -84Q0 -86 6 -84Q10 -88 14 -99L12 -72L11 -52Q5 -46 0 -46Q-5 -46 -11 -52Z"
    lit(c, cowl, c.tone(0.02), c.tone(0.16), c.tone(0.8), 5)
    c.path("M-7 -60Q0 -57 7 -60L5 -50Q0 -46 -5 -50Z", flesh(c))
    c.line("M-3 -53.6H3", ink.dark, 1.2)
    c.path("M-9 -69L-2 -66Q-5 -63.6 -8 -65.6ZM9 -69L2 -66Q5 -63.6 8 -65.6Z", ink.glow)
    return c.svg()


def armoured_hero(ink: Ink, rng: Random) -> str:
    """A man in shining armour with a light in his chest, hands ablaze."""
    c = Canvas(ink)
    c.halo(0, -44, 60, o=0.6)
    plate, trim = ink.accent, ink.mix(ink.glow, ink.mid, 0.25)
    for s in (1, -1):
        c.halo(s * 48, 16, 26, o=0.9)
    arms = "".join(limb((s * 26, -54, 9), (s * 37, -36, 8), (s * 41, -22, 6.4), (s * 46, -6, 7.4), (s * 48, 8, 5)) + disc(s * 48, 14, 6) for s in (1, -1))
    cloth(c, both(_TORSO) + arms + _legs(20, 9), trim)
    chest = both([(0, -66), (16, -65), (28, -58), (25, -38), (14, -24), (0, -20)])
    pads = "".join(disc(s * 27, -56, 10, 8.6) for s in (1, -1))
    fore = "".join(limb((s * 41, -20, 7.4), (s * 46, -4, 8.6), (s * 47, 5, 6)) for s in (1, -1))
    greaves = "".join(shape([(s * 11, 58), (s * 14, 46), (s * 22, 52), (s * 27, 66), (s * 26, 88), (s * 30, 99), (s * 15, 100), (s * 14, 84)]) for s in (1, -1))
    hips = both([(0, -10), (15, -8), (18, 4), (8, 14), (0, 15)])
    cloth(c, chest + pads + fore + greaves + hips, plate)
    c.line("M-14 -30L-6 -24H6L14 -30M-12 -16H12M-17 2L0 8L17 2M0 -22V-10", ink.dark, 1.3, 0.7)
    c.path("M-13 22L-5 20L-7 44L-12 44ZM13 22L5 20L7 44L12 44Z", ink.mix(plate, ink.dark, 0.25))
    helmet = both([(0, -99), (9, -96), (12, -85), (10.6, -74), (6, -66), (0, -64)])
    cloth(c, helmet, plate)
    c.path("M-8.4 -87Q0 -84 8.4 -87L8 -76L4.4 -68H-4.4L-8 -76Z", c.fade(ink.mix(trim, ink.light, 0.5), trim, y1=-88, y2=-66))
    c.path("M-7.4 -81L-2 -79.6L-2.6 -77.6L-7 -78.6ZM7.4 -81L2 -79.6L2.6 -77.6L7 -78.6Z", "#ffffff")
    c.line("M-3 -70H3", ink.dark, 1)
    c.disc(0, -46, 7.4, ink.dark)
    c.disc(0, -46, 6, ink.glow)
    c.disc(0, -46, 3.4, "#ffffff")
    c.halo(0, -46, 20, "#ffffff", 0.7)
    for s in (1, -1):
        c.disc(s * 48, 16, 3, "#ffffff")
    return c.svg()


def thread_acrobat(ink: Ink, rng: Random) -> str:
    """A masked acrobat hanging upside down from a thread."""
    c = Canvas(ink)
    c.line("M2 -100V-18", ink.light, 1.6)
    red, blue = ink.accent, ink.mix(ink.mid, ink.dark, 0.35)
    thigh = limb((-7, -10, 9), (-30, -26, 8), (-46, -38, 6)) + limb((-46, -38, 6), (-30, -50, 6.2), (-6, -60, 4)) + shoe(-8, -60, 1, 0.9)
    other = limb((7, -10, 9), (30, -24, 8), (46, -34, 6)) + limb((46, -34, 6), (32, -48, 6.2), (10, -60, 4)) + shoe(12, -60, -1, 0.9)
    cloth(c, thigh + other, blue)
    cloth(c, limb((-46, -38, 6.4), (-30, -50, 6.8), (-8, -60, 4.6)) + shoe(-8, -60, 1, 0.95) + limb((46, -34, 6.4), (32, -48, 6.8), (12, -60, 4.6)) + shoe(12, -60, -1, 0.95), red)
    torso = both([(0, -20), (14, -16), (15, -4), (13, 10), (21, 30), (24, 40), (14, 47), (0, 49)])
    cloth(c, torso, blue)
    with c.inside(torso):
        c.path("M-18 50Q-16 20 -9 4Q-14 -6 -16 -20H16Q14 -6 9 4Q16 20 18 50Z", ink.mix(red, ink.dark, 0.1))
        for k in range(-3, 4):
            c.line(f"M{k * 5} 52Q{k * 3} 10 {k * 5} -20", ink.dark, 0.7, 0.55)
        for y in range(-12, 50, 8):
            c.line(f"M-26 {y + 3}Q0 {y - 4} 26 {y + 3}", ink.dark, 0.7, 0.55)
    cloth(c, limb((20, 38, 7), (36, 24, 6), (34, 6, 4.8), (12, -6, 4)) + limb((-20, 38, 7), (-38, 26, 6), (-36, 8, 4.8), (-8, -2, 4)), red)
    cloth(c, disc(4, -22, 5.6) + disc(0, -8, 5.6), red)
    c.line("M2 -26V0", ink.light, 1.6)
    head = both([(0, 46), (8, 50), (13, 62), (13, 76), (8, 86), (0, 89)])
    cloth(c, head, red)
    with c.inside(head):
        for k in range(12):
            c.line(f"M0 68L{20 * (k - 6)} {100 if k % 2 else 40}", ink.dark, 0.7, 0.6)
        for r in (8, 15, 22):
            c.ring(0, 68, r, ink.dark, 0.7, o=0.6)
    for s in (1, -1):
        eye = f"M{s * 2.4} 72Q{s * 4} 64 {s * 11.4} 62Q{s * 12} 74 {s * 6} 77Q{s * 3} 76 {s * 2.4} 72Z"
        c.path(eye, ink.dark)
        with c.group(f"translate({s * 7} 70) scale(0.74) translate({-s * 7} -70)"):
            c.path(eye, "#ffffff")
    return c.svg()


def archer(ink: Ink, rng: Random) -> str:
    """A drawn bow, a hood, a quiver."""
    c = Canvas(ink)
    c.line("M78 -76Q54 -90 50 -66Q88 -36 50 -6Q54 16 76 4", c.tone(0.5), 4.4)
    c.line("M78 -76L-4 -38L76 4", ink.light, 1)
    c.line("M-10 -38H88", c.tone(0.75), 2)
    c.path("M100 -38L86 -43L89 -38L86 -33Z", ink.glow)
    quiver = "M-30 -66L-18 -72L-4 -16L-16 -10Z"
    for k in (-3, 2, 7):
        c.path(f"M{-24 + k} -68l-6 -18l4 -4l6 6l2 14Z", ink.accent)
    cloth(c, quiver, c.tone(0.4), 3)
    legs = limb((-6, 6, 10), (-16, 30, 9), (-24, 50, 6.4), (-30, 70, 6), (-38, 90, 4)) + shoe(-37, 96, 1, 1) + limb((6, 6, 10), (16, 28, 9), (20, 50, 6.6), (26, 68, 6.2), (30, 90, 4)) + shoe(31, 96, 1, 1.05)
    figure(c, legs, 0.06)
    tunic = shape([(-16, -54), (0, -58), (14, -54), (16, -36), (10, -14), (18, 8), (24, 28), (4, 24), (-14, 30), (-22, 24), (-12, -8), (-18, -36)])
    cloth(c, tunic, ink.mix(ink.accent, ink.dark, 0.45))
    c.path("M-13 -10Q0 -6 13 -10L13 -4Q0 0 -14 -4Z", c.tone(0.06))
    cloth(c, limb((-14, -48, 7), (-40, -44, 6.4), (-22, -38, 5), (-10, -38, 4.4)), ink.mix(ink.accent, ink.dark, 0.3))
    cloth(c, limb((14, -48, 7), (34, -42, 6), (48, -38, 4.6)), ink.mix(ink.accent, ink.dark, 0.3))
    lit(c, disc(-10, -38, 4.6) + disc(54, -37, 5), ink.mix(flesh(c), ink.dark, 0.3), flesh(c), ink.light, 4)
    hood = shape([(-22, -58), (-20, -78), (-10, -94), (4, -96), (13, -86), (14, -70), (8, -58), (0, -50), (-14, -50)])
    cloth(c, hood, ink.mix(ink.accent, ink.dark, 0.4))
    c.path("M0 -86Q14 -86 14 -74Q14 -62 6 -59Q-4 -64 0 -86Z", ink.dark)
    c.path("M4 -80Q13 -82 14 -74L16.6 -70L13.6 -68Q13 -61 7 -60Q3 -66 4 -80Z", ink.mix(flesh(c), ink.dark, 0.25))
    c.line("M8 -74h4", ink.dark, 1.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "proud_hero": Motif("a super hero with fists on hips", caped_hero, ("super hero", "comic", "action", "brave")),
    "soaring_hero": Motif("a super hero soaring upwards", flying_hero, ("super hero", "flight", "comic", "hope")),
    "bat_knight": Motif("a masked avenger on a ledge", bat_knight, ("super hero", "night", "city", "vengeance")),
    "armoured_hero": Motif("a hero in shining armour", armoured_hero, ("super hero", "technology", "action")),
    "thread_acrobat": Motif("a masked hero hanging by a thread", thread_acrobat, ("super hero", "spider", "city", "comic")),
    "archer": Motif("an archer with a drawn bow", archer, ("adventure", "legend", "forest", "hunt")),
}
