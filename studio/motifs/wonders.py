"""Far-away and imagined places: deserts, ruins, the old west, the future, dreams."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def pyramids(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(46, -40, 60, o=0.7)
    c.disc(46, -40, 22, c.ball(46, -40, 24, ink.light, ink.glow))
    for x, top, half in ((57, 14, 42), (-64, 24, 36), (-4, -62, 86)):
        foot = 84
        c.path(f"M{x} {top}L{x + half} {foot}H{x + half * 0.2}Z", c.fade(c.tone(0.36), c.tone(0.12), y1=top, y2=foot))
        c.path(f"M{x} {top}L{x + half * 0.2} {foot}H{x - half}Z", c.fade(ink.light, c.tone(0.62), y1=top, y2=foot))
        for i in range(1, 9):
            t = i / 9
            y = top + (foot - top) * t
            c.line(f"M{x - half * t:.1f} {y:.1f}H{x + half * 0.2 * t:.1f}", c.tone(0.5), 0.7, 0.5)
    c.path("M-4 -62L-18 -37L-8 -41L-1 -36L12 -41L14 -38Z", ink.accent, 0.55)
    c.path("M-100 84Q-60 74 -10 82T100 80V100H-100Z", c.fade(c.tone(0.72), c.tone(0.4), y1=76, y2=100))
    c.path("M-100 94Q-40 82 20 92T100 90V100H-100Z", c.tone(0.3))
    for i in range(3):
        with c.group(f"translate({-52 + i * 22} {84 + i}) scale(.8)"):
            c.path("M0 12L-1 0Q-4 -6 2 -7Q5 -14 9 -7Q14 -5 15 -9Q15 -13 20 -12L21 -10L17 -9Q16 -2 12 -1L12 12H10.5L9 1"
                   "L4 1L2 12Z", ink.dark)
            c.path("M6 -10q3 -7 6 0v4h-6Z", ink.accent)
    return c.svg()


def desert_mesas(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 90, o=0.7)
    c.disc(0, 22, 36, c.fade(ink.glow, c.ember, y1=-14, y2=60))
    c.path("M-100 62V40H-70L-64 46H-52V30H-20L-14 50H10V44H30L38 54H100V70H-100Z", c.tone(0.56))
    lit, shade = c.fade(c.tone(0.66), c.tone(0.4), y1=-40, y2=80), c.tone(0.2)
    mesas = ("M-96 84L-86 44L-82 40L-80 -22H-72L-70 -30H-50L-48 -20H-38L-36 38L-30 46L-16 84Z",
             "M22 84L36 40L42 34L44 -46L50 -50V-58H66L67 -48H74L76 30L84 42L100 78V84Z")
    for d, (x, top) in zip(mesas, ((-62, -30), (60, -58)), strict=True):
        c.path(d, lit)
        with c.inside(d):
            c.path(f"M{x} {top - 4}L{x + 4} 0L{x - 4} 40L{x + 8} 90H100V-100H{x}Z", shade)
            for dx in (-16, -9, 9, 15):
                c.line(f"M{x + dx} {top}V{30 + abs(dx)}", c.tone(0.12), 1.3, 0.6)
            for y in (-8, 18, 46):
                c.line(f"M{x - 40} {y}H{x + 44}", ink.accent, 1.6, 0.35)
    c.path("M-100 80Q-40 72 0 78T100 76V100H-100Z", c.fade(c.tone(0.3), c.tone(0.06), y1=76, y2=100))
    c.path("M-3 78L3 78L34 100H-34Z", c.tone(0.5))
    c.line("M0 80V100", ink.glow, 1.4, 1, "3 4")
    for x, h in ((-76, 24), (84, 30), (58, 14)):
        c.line(f"M{x} 98V{98 - h}M{x} {98 - h * 0.3}h-7v{-h * 0.3}M{x} {98 - h * 0.45}h7v{-h * 0.25}", ink.dark, 4)
    return c.svg()


def western_street(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 30, 80, o=0.9)
    c.disc(0, 40, 26, ink.glow)
    c.path("M-40 66L-26 44L-14 52L0 40L16 54L26 46L40 66Z", c.tone(0.5))
    rim = c.tone(0.72)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M-54 12L-38 18V68L-54 74Z", c.tone(0.42), rim, 1, 1)
            c.form("M-74 -16L-72 -24Q-63 -34 -54 -22L-52 -12V78H-74Z", c.fade(c.tone(0.36), c.tone(0.14), y1=-20, y2=80),
                   rim, 1.5, 1.5)
            c.form("M-100 -62H-72V84H-100Z", c.fade(c.tone(0.28), c.tone(0.08), y1=-60, y2=90), rim, 1, 1.5)
            c.path("M-100 -66H-69V-58H-100Z", c.tone(0.2))
            c.path("M-100 18L-58 26V32L-100 26Z", c.tone(0.12))
            for x in (-92, -76, -62):
                c.line(f"M{x} 26V{90 + (x + 76) * 0.35:.0f}", c.tone(0.1), 2.6)
            for x, y, w, h in ((-96, -40, 9, 20), (-84, -38, 8, 19), (-68, 4, 7, 13), (-96, 40, 12, 24), (-70, 42, 7, 18)):
                c.window(x, y, w, h)
    c.path("M-100 -12H-73V4H-100Z", ink.accent)
    c.line("M-97 0V-9h4q4 2.2 0 4.5h-4h5q4 2.2 0 4.5ZM-88 0L-85 -9L-82 0M-87 -3h4M-80 0V-9h3q3.5 2.2 0 4.5h-3l4.5 4.5", ink.light, 1.3)
    c.path("M-100 86L-40 68H40L100 86V100H-100Z", c.fade(c.tone(0.72), c.tone(0.34), y1=66, y2=100))
    c.path("M-11 95L12 95L34 100H-34Z", ink.dark, 0.5)
    with c.group("translate(0 95)"):
        c.path("M-9 -56Q0 -60 9 -56L8 -40L10 -28H-10L-8 -40Z", ink.dark)
        c.path("M-10 -30H10L15 0H7L1 -24H-1L-7 0H-15Z", ink.dark)
        c.path("M-16 0H-6V-3L-13 -5ZM16 0H6V-3L13 -5Z", ink.dark)
        c.line("M-9 -53Q-17 -46 -20 -34L-15 -27M9 -53Q17 -46 20 -34L15 -27", ink.dark, 4.6)
        c.path("M-11 -31L-16 -30L-14 -20L-10 -21ZM11 -31L16 -30L14 -20L10 -21Z", ink.dark)
        c.disc(0, -62, 5.4, ink.dark)
        c.path("M-17 -66Q0 -61 17 -66Q10 -69 9 -71Q8 -79 3.5 -78Q0 -76 -3.5 -78Q-8 -79 -9 -71Q-10 -69 -17 -66Z", ink.dark)
        c.line("M-16 -66.6Q-10 -69.6 -9 -72Q-8 -79 -3.5 -78.5Q0 -76.5 3.5 -78.5Q8 -79 9 -72M11 -54Q18 -48 22 -35", ink.glow, 1)
        c.line("M-9 -29H9", ink.glow, 1.2)
    return c.svg()


def future_city(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, ink.accent, 0.45)
    for x, w, top in ((-78, 14, -30), (-52, 12, -56), (52, 13, -50), (80, 14, -22), (-28, 10, -30), (28, 11, -34)):
        wall = c.fade(c.tone(0.64), c.tone(0.3), y1=top, y2=100)
        c.form(f"M{x - w} 100Q{x - w * 0.4} 20 {x - w * 0.5} {top + 20}Q{x} {top - 20} {x + w * 0.5} {top + 20}"
               f"Q{x + w * 0.4} 20 {x + w} 100Z", wall, ink.light, 1.5, 0.5)
        c.line(f"M{x} {top + 4}V{top - 18}", c.tone(0.7), 1)
        for y in range(top + 24, 96, 6):
            if rng.random() < 0.7:
                c.line(f"M{x - 3} {y}h{rng.uniform(2, 7):.1f}", ink.glow, 1.2)
    core = c.fade(ink.light, c.tone(0.56), c.tone(0.2), x1=-22, x2=22, y1=0, y2=0)
    c.form("M-26 100Q-8 40 -7 -40Q-4 -84 0 -98Q4 -84 7 -40Q8 40 26 100Z", core, ink.light, 1, 0)
    for y, r in ((-38, 22), (-24, 30), (14, 24)):
        c.path(f"M{-r} {y}Q0 {y - 9} {r} {y}Q0 {y + 13} {-r} {y}Z", c.fade(c.tone(0.7), c.tone(0.14), y1=y - 6, y2=y + 8))
        for k in range(-4, 5):
            c.disc(k * r / 5, y + 2.5 - abs(k) * 0.3, 1, ink.glow)
    c.line("M-100 34Q-40 58 0 40T100 22M-100 66Q-30 46 20 68T100 58", c.tone(0.12), 4)
    c.line("M-100 34Q-40 58 0 40T100 22M-100 66Q-30 46 20 68T100 58", ink.accent, 1.3)
    for x, y, k in ((-60, -66, 1), (48, -78, -1), (70, 2, -1), (-84, 6, 1)):
        with c.group(f"translate({x} {y}) scale({k} 1)"):
            c.path("M-30 0L0 -1V1Z", ink.glow, 0.6)
            c.path("M0 0Q8 -5 16 0Q8 4 0 0Z", c.tone(0.06))
            c.disc(15, 0, 1.3, ink.glow)
    for x, w, top in ((-92, 22, 62), (-58, 24, 76), (-22, 20, 72), (18, 22, 78), (50, 24, 68), (84, 22, 58)):
        c.form(f"M{x - w / 2} 100V{top + 8}Q{x} {top - 10} {x + w / 2} {top + 8}V100Z", c.tone(0.08), ink.accent, 1, 1)
        for _ in range(6):
            c.disc(x + rng.uniform(-8, 8), rng.uniform(top + 8, 96), 0.9, ink.glow)
    return c.svg()


def ruined_city(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-10, 30, 95, ink.accent, 0.5)
    for tone, seed in ((0.5, 0), (0.3, 1), (0.1, 2)):
        x = -100.0
        while x < 94:
            w = min(rng.uniform(16, 28), 100 - x)
            top = rng.uniform(-86, -10) + seed * 34
            cuts = [top + rng.uniform(0, 26) for _ in range(4)]
            crown = "".join(f"L{x + w * i / 3:.1f} {y:.1f}l{w / 9:.1f} {rng.uniform(-8, 10):.1f}" for i, y in
                            enumerate(cuts[:3]))
            d = f"M{x:.1f} 100V{cuts[0]:.1f}{crown}L{x + w:.1f} {cuts[3]:.1f}V100Z"
            c.form(d, c.fade(c.tone(tone), c.tone(tone * 0.5), y1=top, y2=100), c.tone(tone + 0.25), 1.2, 1)
            holes = "".join(
                f"M{x + 3 + k * 6:.1f} {y}h3.4v5h-3.4Z" for k in range(int((w - 4) // 6))
                for y in range(int(max(cuts)) + 6, 96, 10) if rng.random() < 0.7
            )
            c.path(holes or "M0 0Z", c.tone(max(tone - 0.28, 0)))
            for _ in range(2):
                a = x + rng.uniform(2, w - 2)
                c.line(f"M{a:.1f} {max(cuts):.1f}q{rng.uniform(-4, 4):.1f} -10 {rng.uniform(-6, 6):.1f} -18", c.tone(tone), 0.9)
            x += w + rng.uniform(2, 10)
    c.path("M-100 100V86L-70 92L-44 82L-10 93L20 84L52 94L80 85L100 90V100Z", ink.dark)
    c.path("M-2 93l1.5 -13q-3 -8 2 -9q5 1 3 9l1 13h-3l-1 -8l-1 8Z", ink.dark)
    c.disc(1, 69, 2.4, ink.dark)
    return c.svg()


def jungle_temple(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -30, 80, o=0.6)
    for i in range(6):
        y, half = -50 + i * 24, 26 + i * 12.5
        face = c.fade(c.tone(0.8 - i * 0.05), c.tone(0.38), y1=y, y2=y + 24)
        c.form(f"M{-half + 5} {y}H{half - 5}L{half} {y + 24}H{-half}Z", face, ink.light, 0, 1.6)
        for k in range(int(half * 2 // 14)):
            x = -half + 8 + k * 14 + (i % 2) * 5
            c.line(f"M{x} {y + 3}v8h9", c.tone(0.3), 0.8, 0.6)
    c.form("M-24 -50V-76H24V-50Z", c.fade(c.tone(0.85), c.tone(0.5), y1=-76, y2=-50), ink.light, 1, 1.4)
    c.form("M-30 -74L-20 -92H20L30 -74Z", c.tone(0.42), ink.light, 0, 1.6)
    c.path("M-9 -50V-68H9V-50Z", c.tone(0.02))
    c.halo(0, -56, 16, o=1)
    c.disc(0, -56, 3.2, ink.glow)
    c.path("M-11 -50H11L21 94H-21Z", c.tone(0.58))
    for i in range(22):
        part = i / 22
        c.line(f"M{-11 - part * 10:.1f} {-48 + i * 6.5:.1f}H{11 + part * 10:.1f}", c.tone(0.28), 1.2)
    c.line("M-11 -50L-21 94M11 -50L21 94", ink.light, 2)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            for x, y, r, t in ((-74, 62, 25, 0.26), (-68, 80, 24, 0.18), (-74, 90, 25, 0.1), (-52, 96, 17, 0.08)):
                for k in range(7):
                    a = -150 + k * 22 + rng.uniform(-6, 6)
                    with c.group(f"translate({x} {y}) rotate({a:.0f})"):
                        c.path(f"M0 0Q{r * 0.5} {-r * 0.26} {r} {r * 0.1}Q{r * 0.5} {r * 0.2} 0 0Z", c.tone(t + (k % 2) * 0.05))
            c.line("M-66 22q6 14 2 28t2 20M-44 -4q-5 12 0 26", c.tone(0.2), 2)
    c.path("M-100 100V94Q0 88 100 94V100Z", c.tone(0.06))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "pyramids": Motif("the pyramids in the desert", pyramids, ("egypt", "desert", "adventure", "ancient", "mummy")),
    "desert_mesas": Motif("red desert mesas at sunset", desert_mesas, ("western", "desert", "road trip", "america")),
    "western_street": Motif("a duel in a western street", western_street, ("western", "gunfight", "cowboy", "dusk")),
    "future_city": Motif("a city of the future", future_city, ("science fiction", "future", "utopia", "city")),
    "ruined_city": Motif("a ruined city", ruined_city, ("apocalypse", "war", "survival", "monster", "disaster")),
    "jungle_temple": Motif("a temple in the jungle", jungle_temple, ("adventure", "jungle", "treasure", "ancient")),
}
