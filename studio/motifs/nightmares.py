"""Things out of nightmares: masks, claws, hands from the grave, and what stands behind them."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import both, limb, shape
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, mirrored


def ghost_mask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    body(c, smooth([(0, -98), (44, -88), (70, -48), (72, 10), (88, 62), (94, 98), (-94, 98), (-88, 62), (-72, 10), (-70, -48), (-44, -88)]), 0.2, 0.0, 0.5)
    for x in (-70, -46, 46, 70):
        c.line(f"M{x * 0.78} 10Q{x * 1.05} 50 {x * 1.2} 100", c.tone(0.34), 1.6, 0.7)
    face = mirrored([(0, -84), (26, -80), (44, -56), (48, -20), (40, 16), (30, 52), (16, 82), (0, 90)])
    white = ink.mix(ink.light, "#ffffff", 0.6)
    c.form(face, c.fade("#ffffff", white, ink.mix(white, ink.mid, 0.45), x1=-40, y1=-60, x2=44, y2=60), "#ffffff", 2, 1)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path(smooth([(8, -36), (16, -52), (32, -46), (42, -16), (40, 2), (28, -4), (14, -18)]), "#050505")
            c.path("M3 4Q8 12 4 18Q1 16 1 8Z", "#050505")
            c.line("M46 -24Q42 12 30 44", ink.mix(ink.mid, ink.dark, 0.2), 1.6, 0.6)
    c.path(mirrored([(0, 26), (10, 28), (15, 46), (13, 68), (0, 82)]), "#050505")
    return c.svg()


def razor_glove(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    leather = ink.mix(c.local("#7a4a26"), ink.mid, 0.3)
    fingers = (((-30, 8), (-46, -20), (-52, -42), -64), ((-10, 0), (-16, -34), (-18, -56), -22), ((12, 0), (16, -34), (20, -56), 26), ((32, 10), (48, -16), (56, -36), 70))
    for _, (mx, my), (tx, ty), end in fingers:
        blade = f"M{tx - 6} {ty + 4}Q{(tx + end) / 2 - 6} {ty - 30} {end} -98Q{(tx + end) / 2 + 10} {ty - 24} {tx + 6} {ty + 4}Z"
        c.form(blade, c.fade("#ffffff", ink.light, c.tone(0.5), y1=-98, y2=ty), "#ffffff", 1.4, 0)
        c.line(f"M{tx} {ty}Q{(tx + end) / 2 + 3} {ty - 26} {end} -97", c.tone(0.4), 1)
        c.line(f"M{mx} {my}L{tx} {ty}", c.tone(0.7), 9)
        c.line(f"M{mx} {my}L{tx} {ty}", c.tone(0.34), 5)
    hand = "".join(limb((x0, y0 + 20, 13), (x0, y0, 12), (mx, my, 9.5), (tx, ty + 4, 7)) for (x0, y0), (mx, my), (tx, ty), _ in fingers)
    hand += limb((34, 46, 13), (56, 28, 10), (76, 18, 7)) + shape([(-40, 12), (0, 2), (42, 14), (44, 50), (30, 74), (-28, 74), (-42, 46)])
    c.form(hand, c.fade(ink.mix(leather, ink.light, 0.25), leather, ink.mix(leather, ink.dark, 0.6), x1=-50, x2=60, y1=0, y2=40), ink.mix(leather, ink.light, 0.6), 2, 1)
    c.line("M-34 26Q0 14 38 28M-30 44Q0 34 34 46", ink.mix(leather, ink.dark, 0.7), 2)
    for (_, _), (mx, my), (tx, ty), _ in fingers:
        for t in (0.25, 0.8):
            c.disc(mx + (tx - mx) * t, my + (ty - my) * t, 2.4, ink.glow)
    # A striped sleeve, red and green as it should be.
    sleeve = "M-38 68Q0 78 38 68L50 100H-50Z"
    with c.inside(sleeve):
        c.path(sleeve, c.local("#b5271d"))
        c.path("M-60 80Q0 92 60 80V91Q0 103 -60 91Z", c.local("#2f4a2c"))
    return c.svg()


def zombie_hand(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(c.local("#8fa66b"), ink.mid, 0.3)
    c.halo(0, 20, 96, ink.glow, 0.35)
    fingers = (((-20, -24), (-34, -56), (-28, -88)), ((-6, -30), (-10, -68), (-2, -97)), ((8, -28), (14, -64), (24, -90)), ((20, -18), (36, -44), (50, -66)))
    d = "".join(limb((a[0], a[1] + 12, 9), (*a, 8), (*b, 6), (*t, 3.6)) for a, b, t in fingers)
    d += limb((-18, 6, 9), (-42, -6, 7.4), (-62, -34, 4.4)) + limb((0, 84, 16), (0, 56, 16), (0, 22, 18)) + shape([(-26, -22), (0, -32), (26, -18), (26, 10), (12, 30), (-14, 30), (-28, 8)])
    c.form(d, c.fade(ink.mix(skin, ink.light, 0.35), skin, ink.mix(skin, ink.dark, 0.65), x1=-30, x2=36, y1=-20, y2=10), ink.mix(skin, ink.light, 0.7), 2, 1.4)
    for _, (bx, by), (tx, ty) in fingers:
        c.path(f"M{tx - 3.4} {ty + 3}Q{tx} {ty - 12} {tx + 3.4} {ty + 3}Z", ink.mix(ink.light, ink.dark, 0.3))
        c.line(f"M{bx - 5} {by}Q{bx} {by + 4} {bx + 5} {by}", ink.mix(skin, ink.dark, 0.75), 1.6)
    c.line("M-8 -16L-6 12M6 -16L4 12M-12 40Q-6 60 -10 84M8 50L6 84", ink.mix(skin, ink.dark, 0.7), 1.8, 0.8)
    c.path("M10 34L20 40L12 52L18 60L8 56Z", ink.accent)
    c.path("M-24 72L-14 66L-8 76L2 68L10 78L22 68L26 90L18 84L8 94L-4 84L-14 96L-26 86Z", c.tone(0.14))
    c.path("M-99 100Q-70 84 -46 88Q-30 74 -16 84L0 78L18 86Q34 74 48 88Q74 84 99 100Z", ink.dark)
    for x, y, r in ((-58, 78, 5), (54, 72, 6), (-40, 64, 3), (66, 84, 4)):
        c.disc(x, y, r, ink.dark)
    return c.svg()


def vampire_count(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    red = ink.mix(ink.accent, ink.dark, 0.15)
    cloak = "M0 -62Q-30 -60 -40 -40Q-66 -10 -84 60Q-88 84 -98 100L-70 92L-52 100L-30 92L0 100L30 92L52 100L70 92L98 100Q88 84 84 60Q66 -10 40 -40Q30 -60 0 -62Z"
    c.form(cloak, c.fade(c.tone(0.22), ink.dark, y1=-60, y2=60), c.tone(0.6), 2, 1)
    c.path("M0 -52Q-24 -20 -30 40Q-32 76 -22 93L0 99L22 93Q32 76 30 40Q24 -20 0 -52Z", c.fade(red, ink.mix(red, ink.dark, 0.75), y1=-50, y2=96))
    body(c, "M-16 -48H16L20 30L14 97H2L0 40L-2 97H-14L-20 30Z", 0.16, 0.0, 0.3)
    c.path("M-9 -50H9L0 2Z", ink.light)
    c.disc(0, -36, 4.4, ink.accent)
    collar = "M-12 -44Q-34 -62 -36 -96Q-20 -88 -14 -66ZM12 -44Q34 -62 36 -96Q20 -88 14 -66Z"
    c.form(collar, red, ink.mix(red, ink.light, 0.6), 1.4, 1)
    pale = ink.mix(ink.light, "#ffffff", 0.4)
    c.path(both([(0, -94), (10, -92), (14, -80), (12, -66), (6, -54), (0, -50)]), c.fade(pale, ink.mix(pale, ink.mid, 0.4), x1=-12, x2=14, y1=0, y2=0))
    c.path("M-15 -74Q-18 -99 0 -98Q18 -99 15 -74L11 -86L0 -78L-11 -86Z", ink.dark)
    c.path("M-9 -77L-2 -74L-8 -73ZM9 -77L2 -74L8 -73Z", ink.accent)
    c.line("M-5 -60H5", ink.mix(red, ink.dark, 0.3), 1.6)
    c.path("M-4.6 -60L-3.4 -55L-2.2 -60ZM4.6 -60L3.4 -55L2.2 -60Z", "#ffffff")
    return c.svg()


def monster_head(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin = ink.mix(c.local("#84a86a"), ink.light, 0.25)
    body(c, "M-99 100Q-94 66 -44 58H44Q94 66 99 100Z", 0.24)
    c.form("M-40 40H40V74Q0 92 -40 74Z", ink.mix(skin, ink.dark, 0.55), skin, 1.5, 0)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.form("M40 48H66V42H76V66H66V60H40Z", c.fade(ink.light, c.tone(0.4), y1=42, y2=66), "#ffffff", 1, 1)
            c.form(smooth([(50, -22), (64, -26), (66, -4), (54, 10)]), ink.mix(skin, ink.dark, 0.35), skin, 1, 1)
    face = both([(0, -82), (46, -82), (54, -58), (54, -10), (50, 26), (38, 56), (0, 64)])
    c.form(face, c.fade(ink.mix(skin, ink.light, 0.5), skin, ink.mix(skin, ink.dark, 0.6), x1=-54, x2=60, y1=0, y2=20), ink.mix(skin, "#ffffff", 0.6), 2.4, 1)
    c.path("M-56 -44Q-62 -96 -46 -98H46Q62 -96 56 -44L48 -62L38 -50L26 -64L12 -50L-2 -64L-16 -50L-28 -64L-40 -50L-48 -62Z", ink.dark)
    c.path("M-50 -34Q-28 -44 -8 -30Q0 -36 8 -30Q28 -44 50 -34L46 -18Q28 -20 12 -14H-12Q-28 -20 -46 -18Z", ink.mix(skin, ink.dark, 0.55))
    for x in (-25, 25):
        c.path(f"M{x - 13} -14Q{x} -26 {x + 13} -14Q{x} -8 {x - 13} -14Z", "#ffffff")
        c.disc(x, -15, 4, ink.dark)
        c.path(f"M{x - 15} -16Q{x} -30 {x + 15} -16V-22Q{x} -32 {x - 15} -22Z", ink.mix(skin, ink.dark, 0.4))
    c.path("M-6 -12H6L11 16H-11Z", ink.mix(skin, ink.dark, 0.3))
    c.line("M-24 36Q0 30 24 36", ink.dark, 3)
    c.line("M-40 16L-34 44M40 12L36 40", ink.mix(skin, ink.dark, 0.5), 2)
    c.line("M14 -70L30 -36M12 -58l10 -5M18 -48l10 -5", ink.accent, 2.2)
    return c.svg()


def hooded_glow(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -50, 99, ink.glow, 0.9)
    for x1, y1, x2, y2 in ((-99, -84, -99, -62), (-70, -100, -48, -100), (48, -100, 70, -100), (99, -82, 99, -60), (-99, -30, -99, -16), (99, -30, 99, -16), (-12, -100, 12, -100)):
        c.path(f"M0 -50L{x1} {y1}L{x2} {y2}Z", ink.glow, 0.55)
    coat = "M-22 -20Q-66 -10 -72 30L-84 96L-60 100L-44 44L-42 100H42L44 44L60 100L84 96L72 30Q66 -10 22 -20Z"
    c.form(coat, c.fade(c.tone(0.5), c.tone(0.2), c.tone(0.04), y1=-30, y2=100), ink.light, 2, 1.4)
    c.line("M0 -10V100M-42 56H-14M14 56H42M-70 40L-46 46M70 40L46 46", c.tone(0.08), 2)
    c.path("M-48 88H48V96H-48Z", c.tone(0.06))
    hood = both([(0, -94), (28, -86), (40, -56), (36, -26), (22, -10), (0, -6)])
    c.form(hood, c.fade(c.tone(0.44), c.tone(0.1), x1=-40, x2=40, y1=0, y2=0), ink.light, 2, 1)
    for k in range(22):
        x, y = 33 * (1 if k % 2 else -1) * rng.uniform(0.55, 1), rng.uniform(-82, -16)
        c.line(f"M{x:.0f} {y:.0f}l{rng.uniform(-6, 6):.0f} {rng.uniform(-7, 4):.0f}", c.tone(0.72), 1.6, 0.8)
    c.disc(0, -50, 25, ink.glow, 33)
    c.disc(0, -50, 19, "#ffffff", 26)
    for k in range(9):
        c.line(f"M0 -50L{-36 + k * 9} {-86 if k % 2 else -16}", "#ffffff", 2, 0.7)
    return c.svg()


def furry_imp(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, white = c.local("#9a5a2c"), ink.mix(ink.light, "#ffffff", 0.5)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            c.form(smooth([(30, -34), (58, -66), (98, -74), (90, -44), (70, -16), (38, -4)]), c.fade(ink.mix(fur, ink.light, 0.3), ink.mix(fur, ink.dark, 0.4), y1=-70, y2=0), ink.mix(fur, ink.light, 0.7), -1, 2)
            c.path(smooth([(42, -32), (64, -56), (86, -62), (78, -40), (62, -20), (44, -14)]), c.local("#e8a58c"))
            c.form(smooth([(14, 80), (44, 78), (50, 98), (12, 100)]), fur, ink.mix(fur, ink.light, 0.6), 1, 1)
    c.form(both([(0, -10), (34, 6), (48, 50), (36, 90), (0, 98)]), c.fade(ink.mix(fur, ink.light, 0.2), ink.mix(fur, ink.dark, 0.5), x1=-40, x2=50, y1=0, y2=30), ink.mix(fur, ink.light, 0.7), 2, 1)
    c.path(both([(0, 16), (24, 30), (28, 60), (18, 88), (0, 94)]), white)
    head = both([(0, -82), (34, -74), (50, -44), (46, -10), (26, 14), (0, 20)])
    c.form(head, c.fade(ink.mix(fur, ink.light, 0.25), fur, ink.mix(fur, ink.dark, 0.4), x1=-50, x2=54, y1=-20, y2=10), ink.mix(fur, ink.light, 0.7), 2, 1)
    c.path(both([(0, -40), (10, -70), (34, -56), (42, -30), (34, 0), (18, 14), (0, 17)]), white)
    c.path("M-9 -84Q0 -48 9 -84L4 -40H-4Z", fur)
    for x in (-21, 21):
        c.disc(x, -28, 15, ink.mix(fur, ink.dark, 0.6))
        c.disc(x, -28, 12.4, "#140a06")
        c.disc(x - 4, -33, 4.4, "#ffffff")
        c.disc(x + 5, -22, 2, "#ffffff", 0, 0.8)
    c.path("M-6 -12H6L0 -5Z", c.local("#6a3030"))
    c.line("M-13 2Q0 12 13 2", c.local("#6a3030"), 2.4)
    for x, y in ((-40, 48), (40, 48)):
        c.form(smooth([(x - 10, y - 10), (x + 10, y - 10), (x + 9, y + 12), (x - 9, y + 12)]), ink.mix(fur, ink.light, 0.1), ink.mix(fur, ink.light, 0.7), 1, 1)
        for k in (-5, 0, 5):
            c.line(f"M{x + k} {y + 10}v6", ink.dark, 2)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "ghost_mask": Motif("a screaming ghost mask", ghost_mask, ("slasher", "horror", "killer", "mask", "1990s")),
    "razor_glove": Motif("a glove with knives for fingers", razor_glove, ("slasher", "horror", "nightmare", "killer")),
    "zombie_hand": Motif("a dead hand reaching out of the ground", zombie_hand, ("zombies", "horror", "undead", "graveyard")),
    "vampire_count": Motif("a vampire in a cloak", vampire_count, ("vampire", "gothic", "horror", "night", "blood")),
    "monster_head": Motif("a stitched monster with bolts in its neck", monster_head, ("monster", "mad scientist", "gothic", "horror")),
    "hooded_glow": Motif("a hooded figure whose face is blinding light", hooded_glow, ("horror", "alien", "ice", "mystery")),
    "furry_imp": Motif("a furry little creature with huge ears", furry_imp, ("creature", "comedy", "christmas", "cute")),
}
