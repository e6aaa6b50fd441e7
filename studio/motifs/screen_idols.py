"""Poses from the screen that everybody knows: dancers, fighters, runners and a tramp with a cane."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import flat, head, limb


def _inset(c: Canvas, down: float = 9) -> str:
    """The drawing a little smaller, so that it ends inside its box and is not taken for a stretch of land."""
    return f'<g transform="translate(0 {down}) scale(.9)">{c.svg()}</g>'


def lamp_post_swinger(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-20, -72, 84, o=0.9)
    c.line("M-20 98V-56", c.tone(0.5), 5)
    c.line("M-21 98V-56", c.tone(0.8), 1.2)
    c.path("M-34 98L-26 78H-14L-6 98Z", c.tone(0.3))
    c.form("M-32 -86H-8L-12 -56H-28Z", ink.glow, "#ffffff", 1, 1)
    c.path("M-36 -86L-20 -99L-4 -86Z", c.tone(0.3))
    suit = c.tone(0.1)
    limb(c, "M2 34L-12 62L-16 90L-6 92", 9, suit)
    limb(c, "M6 34L34 56L58 72L66 64", 9, suit)
    c.form(smooth([(-6, -16), (14, -18), (18, 10), (12, 40), (-6, 40), (-8, 10)]), suit, c.tone(0.78), 1.6, 1)
    limb(c, "M-4 -12L-12 6L-20 -6", 7, suit)
    limb(c, "M14 -12L38 -20L58 -34", 7, suit)
    head(c, 7, -30, 10, c.tone(0.72))
    c.path("M-6 -34Q-2 -46 10 -46Q20 -45 21 -34L26 -32Q8 -28 -10 -32Z", suit)
    with c.group("rotate(28 60 -34)"):
        c.line("M60 -34V8q0 7 -6 7", c.tone(0.6), 2.6)
        c.form("M28 -34Q32 -70 60 -72Q88 -70 92 -34Q84 -40 76 -34Q68 -40 60 -34Q52 -40 44 -34Q36 -40 28 -34Z", c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, y1=-72, y2=-34), ink.light, 1, 2)
    c.path("M-4 -17L8 -14L2 -6Z", ink.accent)
    for x, y, w in ((30, 95, 44), (-50, 96, 30)):
        c.disc(x, y, w, ink.glow, 3, 0.5)
    return c.svg()


def little_tramp(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 96, 60, ink.dark, 4, 0.5)
    coat, baggy = c.tone(0.1), c.tone(0.32)
    c.form("M-22 30H22L30 84H4L0 54L-4 84H-30Z", baggy, c.tone(0.8), 2, 1)
    for side in (-1, 1):
        c.form(f"M{side * 6} 84H{side * 28}Q{side * 58} 84 {side * 60} 96H{side * 6}Z", c.tone(0.06), c.tone(0.7), 0, 2)
    c.form(smooth([(-17, -26), (17, -26), (25, 0), (22, 42), (4, 36), (-4, 36), (-22, 42), (-25, 0)]), coat, c.tone(0.8), 2, 1)
    c.path("M-7 -26H7L3 14H-3Z", ink.light)
    c.path("M-2 -24H2L4 4L0 10L-4 4Z", ink.accent)
    limb(c, "M-20 -18L-38 8L-26 30", 11, coat)
    limb(c, "M20 -18L42 2L58 22", 11, coat)
    c.disc(60, 26, 6, ink.light)
    c.line("M60 94V22Q60 10 70 10T80 20", c.tone(0.7), 3.4)
    c.disc(-24, 33, 6, ink.light)
    c.disc(0, -44, 19, c.ball(0, -44, 22, "#ffffff", ink.light, c.tone(0.72)), 21)
    c.path("M-19 -48Q-24 -40 -16 -30L-14 -50ZM19 -48Q24 -40 16 -30L14 -50Z", ink.dark)
    c.disc(-7, -46, 2.4, ink.dark)
    c.disc(7, -46, 2.4, ink.dark)
    c.line("M-12 -53q5 -4 9 -1M3 -54q5 -3 9 1", ink.dark, 2)
    c.box(-5, -39, 10, 6, ink.dark, 1)
    c.line("M-4 -29Q0 -27 5 -30", ink.dark, 1.4)
    c.form("M-21 -58Q-23 -92 0 -93Q23 -92 21 -58Z", coat, c.tone(0.84), 2, 2)
    c.form("M-33 -63Q-34 -56 0 -54Q34 -56 33 -63Q30 -50 0 -49Q-30 -50 -33 -63Z", coat, c.tone(0.84), 0, 1.4)
    c.box(-21, -66, 42, 5, c.tone(0.4))
    return c.svg()


def lady_with_tiara(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 96, o=0.5)
    skin = ink.mix(ink.light, c.local("#eab48e"), 0.45)
    c.form("M-13 20H13L16 50Q64 56 84 98H-84Q-64 56 -16 50Z", skin, "#ffffff", 2, 1)
    c.path("M-58 70Q-40 78 -30 98H-74ZM58 70Q40 78 30 98H74ZM-58 70Q0 98 58 70L74 98H-74Z", ink.dark)
    for row, (y, n) in enumerate(((40, 5), (49, 7), (58, 9))):
        for k in range(n):
            x = (k - (n - 1) / 2) * 7
            c.disc(x, y - abs(x) ** 2 * 0.006 * (3 - row), 3.2, c.ball(x, y, 3.6, "#ffffff", ink.glow, ink.mix(ink.glow, ink.dark, 0.3)))
    c.form(smooth([(-28, -22), (0, -34), (28, -22), (25, 6), (10, 30), (0, 33), (-10, 30), (-25, 6)]), skin, "#ffffff", 1, 1)
    c.form(smooth([(0, -98), (26, -90), (34, -58), (31, -14), (22, -24), (0, -36), (-22, -24), (-31, -14), (-34, -58), (-26, -90)]), ink.dark, c.tone(0.6), 2, 2)
    c.line("M-20 -84Q-6 -70 -16 -44M0 -92V-62M18 -86Q8 -70 18 -44", c.tone(0.4), 1.6)
    c.form("M-24 -58Q0 -48 24 -58L20 -70L12 -64L7 -76L0 -67L-7 -76L-12 -64L-20 -70Z", ink.glow, "#ffffff", 1, 1)
    c.disc(0, -63, 3, ink.accent)
    for x in (-13, 13):
        c.form(f"M{x - 13} -13Q{x} -18 {x + 13} -13Q{x + 13} 3 {x} 4Q{x - 13} 3 {x - 13} -13Z", ink.dark, c.tone(0.5), 0, 1.2)
        c.line(f"M{x - 7} -9L{x + 1} -4", c.tone(0.76), 2, 0.7)
    c.path("M-9 17Q-4 13 0 15Q4 13 9 17Q0 25 -9 17Z", ink.mix(ink.accent, "#d0203c", 0.6))
    c.line("M8 18L62 32", ink.dark, 2.6)
    c.line("M62 32L74 35", ink.light, 3)
    c.line("M76 33q8 -10 1 -18t5 -20", ink.light, 2, 0.6)
    for x in (-30, 30):
        c.disc(x, 8, 4, ink.glow)
    return c.svg()


def stadium_singer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x in (-84, -42, 42, 84):
        c.path(f"M{x} -99L{x * 0.2 - 22} 96H{x * 0.2 + 22}Z", ink.glow, 0.16)
    c.halo(0, -10, 98, o=0.7)
    limb(c, "M-10 20L-24 56L-30 92L-40 94", 13, ink.light)
    limb(c, "M10 20L30 54L36 92L48 94", 13, ink.light)
    c.form(smooth([(-22, -36), (20, -40), (20, -8), (15, 24), (-15, 24), (-19, -8)]), c.fade(ink.mix(ink.accent, ink.glow, 0.5), ink.accent, y1=-40, y2=24), "#ffffff", 2, 1)
    c.line("M-20 -24H19M-18 -8H18M-16 8H16", ink.glow, 2, 0.9)
    limb(c, "M-18 -32L-38 -60L-34 -90", 10, ink.accent)
    c.disc(-34, -92, 7, c.tone(0.7))
    limb(c, "M18 -34L38 -20L24 -46", 9, ink.accent)
    c.line("M20 -50L54 64", c.tone(0.12), 3.6)
    c.line("M19 -50L53 64", ink.light, 1.2)
    c.disc(19, -54, 6, c.tone(0.1))
    head(c, 2, -57, 13, c.tone(0.7))
    c.path("M-11 -56Q-14 -74 2 -74Q17 -72 15 -58Q10 -66 -2 -64Z", ink.dark)
    c.path("M4 -54Q10 -58 16 -52Q10 -50 4 -51Z", ink.dark)
    for k in range(21):
        x = -100 + k * 10
        c.disc(x, 97 - (k * 7 % 4), 6, ink.dark)
        if k % 3 == 0:
            c.line(f"M{x} 94L{x + 3} {78 - k % 4}", ink.dark, 3.2)
    return _inset(c)


def dance_lift(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 98, o=0.6)
    shirt = c.tone(0.12)
    limb(c, "M-6 40L-16 66L-20 96L-30 97", 10, shirt)
    limb(c, "M8 40L22 66L24 96L36 97", 10, shirt)
    c.form(smooth([(-16, -8), (16, -8), (16, 18), (12, 44), (-12, 44), (-16, 18)]), shirt, c.tone(0.8), 2, 1)
    limb(c, "M-12 -4L-16 -30L-8 -56", 8, shirt)
    limb(c, "M12 -4L18 -30L10 -56", 8, shirt)
    head(c, 0, -24, 10, shirt)
    pink = c.fade(ink.mix(ink.accent, ink.light, 0.45), ink.accent, x1=-40, x2=60)
    limb(c, "M24 -62L60 -56L96 -66", 7, c.tone(0.72), 0.95)
    limb(c, "M24 -66L62 -68L94 -80", 7, c.tone(0.72), 0.95)
    c.form("M14 -76Q50 -78 66 -42Q48 -48 40 -40Q30 -52 12 -52Z", pink, ink.light, 1, 1)
    c.form(smooth([(-30, -78), (-4, -78), (18, -76), (18, -54), (-4, -56), (-28, -62)]), pink, ink.light, 1, 1.5)
    limb(c, "M-26 -74L-58 -86L-92 -84", 6, c.tone(0.72), 0.95)
    limb(c, "M-26 -68L-56 -60L-88 -52", 6, c.tone(0.72), 0.95)
    head(c, -38, -84, 9, c.tone(0.72))
    c.path("M-46 -84Q-46 -98 -34 -96Q-20 -94 -16 -80Q-28 -80 -32 -86Z", ink.dark)
    return c.svg()


def crane_kick(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, -2, 92, c.ball(0, 0, 94, ink.glow, ink.glow, ink.accent))
    white, edge = ink.light, ink.dark
    for d, w in (("M-2 36L-8 66L-2 94", 17), ("M4 34L34 22L32 52", 15), ("M-14 -22L-48 -40L-72 -68", 12), ("M14 -22L48 -40L72 -68", 12)):
        c.line(d, edge, w + 4)
        c.line(d, white, w)
    for d in ("M-72 -68L-84 -60M72 -68L84 -60", "M-2 94L-16 96M32 52L34 66"):
        c.line(d, edge, 8)
    c.form(smooth([(-20, -30), (20, -30), (19, 0), (22, 42), (-20, 42), (-19, 0)]), white, edge, 0, 0)
    c.line("M-20 -30Q-22 4 -20 42H22Q20 4 20 -30", edge, 2)
    c.line("M-12 -30L4 12M12 -30L-6 12", edge, 2)
    c.line("M-20 14H20", edge, 7)
    c.line("M-2 16L-10 34M2 16L10 36", edge, 4)
    c.disc(0, -48, 16, edge)
    c.disc(1, -44, 12, c.local("#d99a6c"))
    c.path("M-15 -46Q-14 -68 2 -66Q18 -64 16 -46Q8 -56 -15 -46Z", edge)
    c.line("M-15 -52H16", white, 5)
    c.disc(0, -52, 2.6, ink.accent)
    return c.svg()


def beach_runners(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 96, 98, ink.light, 4, 0.6)
    for x, k, phase in ((-70, 0.72, 1), (-30, 0.86, 0), (20, 1.0, 1), (72, 0.8, 0)):
        with c.group(f"translate({x} 94) scale({k})"):
            skin, kit = c.tone(0.3), ink.light
            if phase:
                c.line("M0 -62L-16 -38L-38 -40M0 -62L22 -46L14 -16L22 -14", skin, 9)
                c.line("M-2 -100L-20 -84L-12 -68M4 -100L22 -88L34 -102", skin, 7)
            else:
                c.line("M0 -62L-10 -34L-30 -16L-36 -22M0 -62L22 -52L30 -26L38 -28", skin, 9)
                c.line("M-2 -100L-22 -92L-28 -74M4 -100L14 -80L32 -82", skin, 7)
            c.form("M-11 -108H12L10 -72H-10Z", kit, "#ffffff", 1, 1)
            c.form("M-11 -74H11L18 -50L2 -50L0 -58L-14 -46Z", kit, "#ffffff", 1, 1)
            c.line("M-9 -88H9", ink.accent, 4)
            c.disc(3, -121, 11, skin)
            c.path("M-8 -122Q-8 -136 5 -134Q16 -132 13 -124Z", ink.dark)
    for x in range(-96, 98, 16):
        y = 90 + (x % 5)
        c.line(f"M{x} {y}l-6 -7M{x + 4} {y}l5 -8", ink.light, 1.6, 0.8)
    return _inset(c)


def masked_stranger(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -40, 98, o=0.5)
    black, rim = c.fade(c.tone(0.22), c.tone(0.04), ink.dark, x1=-60, x2=60), c.tone(0.72)
    c.form("M-26 -24Q0 -34 26 -24Q66 0 74 98H-74Q-66 0 -26 -24Z", black, rim, 2.4, 1)
    c.line("M-14 -10Q-30 40 -34 98M14 -10Q30 40 34 98M0 0V98", c.tone(0.34), 2)
    c.form("M-30 -10Q0 20 30 -10Q34 10 0 26T-30 -10Z", c.tone(0.16), rim, 0, 2)
    c.form(smooth([(-23, -60), (0, -66), (23, -60), (24, -36), (12, -12), (0, -4), (-12, -12), (-24, -36)]), c.fade("#ffffff", ink.light, c.tone(0.66), x1=-24, x2=26, y1=0, y2=0), "#ffffff", 1, 1)
    c.path("M-18 -44Q-10 -52 -4 -42Q-12 -36 -18 -44ZM18 -44Q10 -52 4 -42Q12 -36 18 -44Z", ink.dark)
    c.line("M-20 -53Q-12 -60 -4 -50M20 -53Q12 -60 4 -50", ink.dark, 2)
    c.path("M0 -44L6 -27H-6Z", c.tone(0.6))
    c.line("M-10 -16Q0 -24 10 -16", ink.accent, 2.6)
    c.form("M-64 -60Q-30 -76 -22 -92Q0 -102 22 -92Q30 -76 64 -60Q40 -48 0 -56Q-40 -48 -64 -60Z", black, rim, 1, 2)
    c.line("M-60 -61Q-28 -56 0 -62Q28 -56 60 -61", c.gold, 3)
    return c.svg()


def lasso_heroine(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, o=0.7)
    skin, gold = ink.mix(c.local("#c98a5c"), ink.dark, 0.2), c.gold
    c.path(smooth([(-12, -84), (12, -84), (22, -60), (34, -30), (14, -38), (-14, -38), (-34, -30), (-22, -60)]), ink.dark)
    limb(c, "M-8 22L-16 58L-18 94", 12, skin)
    limb(c, "M8 22L22 56L28 94", 12, skin)
    c.line("M-17 62L-18 95M25 62L28 95", ink.accent, 13)
    c.form(flat([(-17, -46), (17, -46), (13, -8), (-13, -8)]), ink.accent, ink.light, 2, 1)
    c.path("M-17 -46Q-8 -34 0 -40Q8 -34 17 -46L13 -30L0 -26L-13 -30Z", gold)
    c.box(-14, -10, 28, 6, gold)
    c.form("M-14 -5H14L28 30L14 26L0 34L-14 26L-28 30Z", c.local("#23468f"), ink.light, 2, 1)
    limb(c, "M17 -42L40 -58L44 -86", 8, skin)
    limb(c, "M-17 -42L-34 -20L-40 4", 8, skin)
    c.line("M43 -68L44 -78M-36 -16L-39 -6", gold, 10)
    c.disc(-48, 6, 30, c.ball(-48, 6, 32, ink.glow, gold, ink.mix(gold, ink.dark, 0.5)))
    c.ring(-48, 6, 22, ink.accent, 4)
    c.path("M-48 -8L-44 2L-33 2L-42 9L-39 20L-48 13L-57 20L-54 9L-63 2L-52 2Z", ink.light)
    c.disc(0, -64, 12, skin, 14)
    c.path("M-13 -66Q-12 -82 0 -82Q12 -82 13 -66Q6 -74 0 -74T-13 -66Z", ink.dark)
    c.path("M-13 -70L0 -67L13 -70L12 -66L4 -63L0 -58L-4 -63L-12 -66Z", gold)
    c.line("M44 -88Q30 -99 58 -96Q96 -80 84 -20Q76 30 56 40Q46 20 70 -20T44 -86", ink.glow, 3.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "lamp_post_swinger": Motif("a dancer swinging on a lamp post", lamp_post_swinger, ("musical", "rain", "joy", "dance")),
    "little_tramp": Motif("a little tramp with bowler and cane", little_tramp, ("silent film", "comedy", "poor", "slapstick")),
    "lady_with_tiara": Motif("a lady with tiara and dark glasses", lady_with_tiara, ("glamour", "romance", "new york", "1960s")),
    "stadium_singer": Motif("a singer with his fist in the air", stadium_singer, ("rock", "concert", "music", "biography")),
    "dance_lift": Motif("a dancer lifted overhead", dance_lift, ("dance", "romance", "summer", "musical")),
    "crane_kick": Motif("a karate fighter on one leg", crane_kick, ("karate", "martial arts", "sport", "teen")),
    "beach_runners": Motif("runners on a beach", beach_runners, ("running", "sport", "olympics", "beach", "1920s")),
    "masked_stranger": Motif("a masked stranger in a tricorn", masked_stranger, ("opera", "mystery", "death", "18th century")),
    "lasso_heroine": Motif("a heroine with shield and lasso", lasso_heroine, ("super hero", "amazon", "myth", "brave")),
}
