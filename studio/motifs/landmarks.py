"""Public buildings and lonely landmarks: courts, prisons, churches, mills, towers on the coast."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def courthouse(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    stone = c.fade(ink.light, c.tone(0.72), y1=-70, y2=80)
    c.path("M-78 -20H78V74H-78Z", c.fade(c.tone(0.3), c.tone(0.08), y1=-20, y2=80))
    c.path("M-12 74V10H12V74Z", c.tone(0.02))
    c.halo(0, 42, 34, o=0.5)
    c.path("M-10 74V14H10V74Z", c.fade(ink.glow, c.ember, y1=10, y2=100))
    c.line("M0 14V74", c.tone(0.1), 1)
    for x in (-70, -44, -18, 18, 44, 70):
        c.box(x - 6, -16, 12, 84, c.fade(ink.light, c.tone(0.78), c.tone(0.45), x1=x - 6, x2=x + 6, y1=0, y2=0))
        c.line(f"M{x - 3} -12V66M{x} -12V66M{x + 3} -12V66", c.tone(0.5), 0.8, 0.6)
        c.path(f"M{x - 9} -22H{x + 9}L{x + 6} -15H{x - 6}ZM{x - 6} 66H{x + 6}L{x + 9} 74H{x - 9}Z", ink.light)
    c.form("M-86 -36H86V-22H-86Z", stone, ink.light, 0, 1.5)
    for x in range(-78, 80, 12):
        c.box(x - 3, -33, 6, 7, c.tone(0.58))
    c.form("M-94 -36L0 -84L94 -36Z", stone, ink.light, 0, 2)
    c.path("M-70 -41L0 -76L70 -41Z", c.tone(0.55))
    c.line("M0 -70V-46M-15 -62Q0 -68 15 -62M-8 -45H8", ink.light, 2)
    c.path("M-23 -53q8 7 16 0ZM7 -53q8 7 16 0Z", ink.light)
    c.line("M-15 -62l-7 9M-15 -62l7 9M15 -62l-7 9M15 -62l7 9", ink.light, 0.8)
    for i in range(4):
        y, half = 74 + i * 6.5, 84 + i * 5
        c.box(-half, y, half * 2, 6.5, c.tone(0.8 - i * 0.06))
        c.box(-half, y + 4.6, half * 2, 1.9, c.tone(0.45))
    return c.svg()


def prison(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall, rim = c.fade(c.tone(0.4), c.tone(0.08), y1=0, y2=100), c.tone(0.74)
    c.path("M52 -58L-100 -6V64Z", c.fade(ink.glow, c.tone(0.5), x1=52, y1=0, x2=-110, y2=0), 0.4)
    c.form("M-100 10H10V100H-100Z", c.fade(c.tone(0.28), c.tone(0.12), y1=10, y2=90), rim, 0, 1)
    for row in range(2):
        for i in range(6):
            x, y = -92 + i * 17, 18 + row * 16
            c.box(x, y, 8, 9, ink.glow if rng.random() < 0.15 else c.tone(0.04))
            c.line(f"M{x + 2.7} {y}v9M{x + 5.3} {y}v9", c.tone(0.35), 0.7)
    c.form("M-100 52H100V100H-100Z", wall, rim, 0, 2)
    for row in range(5):
        for i in range(10):
            c.line(f"M{-98 + i * 20 + (row % 2) * 10} {57 + row * 9}v{min(9, 43 - row * 9)}", c.tone(0.1), 0.7, 0.7)
        c.line(f"M-100 {57 + row * 9}H100", c.tone(0.1), 0.7, 0.7)
    for x in range(-96, 34, 10):
        c.ring(x + 5, 45, 7.5, c.tone(0.62), 0.9)
    for x in (-96, -60, -24, 12):
        c.line(f"M{x} 52L{x + 3} 36", c.tone(0.3), 1.4)
    c.form("M34 100L40 -26H78L84 100Z", c.fade(c.tone(0.34), c.tone(0.05), y1=-20, y2=100), rim, 2, 0)
    c.form("M26 -34H92L86 -22H32Z", c.tone(0.2), rim, 0, 1.5)
    c.path("M32 -34V-56H86V-34Z", c.fade(ink.glow, ink.mix(ink.glow, ink.accent, 0.4), y1=-56, y2=-34))
    c.line("M32 -56V-34M45 -56V-34M59 -56V-34M73 -56V-34M86 -56V-34M30 -42H88", c.tone(0.06), 2)
    c.path("M62 -34v-9q0 -3 3 -3t3 3v9Z", c.tone(0.02))
    c.disc(65, -48.5, 2.6, c.tone(0.02))
    c.form("M22 -55L59 -82L96 -55Z", c.tone(0.16), rim, 0, 2)
    c.line("M59 -82V-94", c.tone(0.4), 1.2)
    c.halo(46, -60, 24, o=0.9)
    c.disc(46, -60, 5, ink.light)
    c.path("M-40 100V70H-8V100Z", c.tone(0.05))
    c.line("M-36 74V100M-30 74V100M-24 74V100M-18 74V100M-12 74V100M-40 86H-8", c.tone(0.45), 1.6)
    return c.svg()


def church(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    wall, rim = c.fade(ink.light, c.tone(0.6), y1=-20, y2=100), ink.light
    roof = c.fade(c.tone(0.4), c.tone(0.16), y1=-90, y2=40)
    c.form("M-20 30H86V96H-20Z", c.fade(c.tone(0.7), c.tone(0.42), y1=30, y2=96), rim, 0, 1)
    c.form("M-24 34L-10 -6H76L92 34Z", roof, c.tone(0.7), 0, 1.5)
    for x in (6, 30, 54):
        c.halo(x + 5, 62, 16, o=0.5)
        c.window(x, 48, 10, 26, arched=True)
    c.form("M-62 -14H-14V96H-62Z", wall, rim, 2, 1)
    c.form("M-67 -12L-38 -86L-9 -12Z", roof, c.tone(0.7), 2.5, 1)
    c.line("M-38 -86V-100M-43.5 -95H-32.5", c.tone(0.75), 1.8)
    c.path("M-48 16V-2a10 10 0 0 1 20 0V16Z", c.tone(0.12))
    c.path("M-38 -9q6 2 6 12l3 5h-18l3 -5q0 -10 6 -12Z", ink.accent)
    c.disc(-38, 32, 8, c.tone(0.3))
    c.disc(-38, 32, 6.6, ink.glow)
    c.line("M-38 25.500V38.5M-44.5 32H-31.5M-42.5 27.500L-33.5 36.500M-33.5 27.500L-42.5 36.5", c.tone(0.3), 0.9)
    c.path("M-50 96V66Q-50 54 -38 50Q-26 54 -26 66V96Z", c.tone(0.14))
    c.path("M-47 96V67Q-47 57 -38 54Q-29 57 -29 67V96Z", ink.accent)
    c.line("M-38 54V96", c.tone(0.14), 1.2)
    c.path("M-100 100Q-80 92 -40 95T60 94T100 100Z", c.tone(0.2))
    for x in (-88, -76, 90):
        h = rng.uniform(30, 46)
        c.path(f"M{x} {98 - h}q8 {h * 0.5:.0f} 5 {h:.0f}h-10q-3 {-h * 0.5:.0f} 5 {-h:.0f}Z", c.tone(0.16))
    return c.svg()


def lighthouse(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for d in ("M0 -66L-100 -92V-34Z", "M0 -66L100 -84V-40Z"):
        c.path(d, c.fade(ink.glow, c.tone(0.6), x1=0, y1=0, x2=-100 if "L-" in d else 100, y2=0), 0.42)
    c.halo(0, -66, 48, o=0.9)
    c.path("M-72 100Q-66 74 -40 70L-22 62H20L44 72Q66 78 76 100Z", c.fade(c.tone(0.28), c.tone(0.03), y1=60, y2=100))
    c.path("M-40 70L-22 62H-6L-20 78L-34 84Z", c.tone(0.42))
    tower = "M-11 -48H11L19 68H-19Z"
    c.form(tower, c.fade(ink.light, c.tone(0.82), c.tone(0.5), x1=-19, y1=0, x2=19, y2=0), ink.light, 1, 0)
    with c.inside(tower):
        for y in (-36, -2, 32):
            c.path(f"M-20 {y}Q0 {y + 7} 20 {y}V{y + 17}Q0 {y + 24} -20 {y + 17}Z",
                   c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.55), x1=-19, y1=0, x2=19, y2=0))
    for y in (-10, 24):
        c.path(f"M-2.5 {y + 9}v-7a2.5 2.5 0 0 1 5 0v7Z", c.tone(0.06))
    c.path("M-5 68V54a5 5 0 0 1 10 0V68Z", c.tone(0.06))
    c.box(-16, -52, 32, 5, c.tone(0.12), 1)
    c.line("M-15 -58H15M-15 -52V-58M-7 -52V-58M7 -52V-58M15 -52V-58", c.tone(0.12), 1.2)
    c.path("M-9 -52V-76H9V-52Z", c.fade(ink.light, ink.glow, y1=-76, y2=-52))
    c.line("M-9 -76V-52M-3 -76V-52M3 -76V-52M9 -76V-52", c.tone(0.12), 1.1)
    c.form("M-13 -75Q-10 -88 0 -90Q10 -88 13 -75Z", ink.accent, ink.light, 2, 1)
    c.line("M0 -90V-98", c.tone(0.15), 1.5)
    c.form("M24 40L40 26L56 40V72H24Z", c.tone(0.7), ink.light, 1, 1)
    c.path("M20 43L40 24L60 43L56 44L40 30L24 44Z", c.tone(0.14))
    c.window(35, 48, 9, 10)
    for i in range(3):
        y = 90 + i * 4
        c.path(f"M-100 {y}q12 -7 25 0t25 0t25 0t25 0t25 0t25 0t25 0t25 0V100H-100Z", c.tone(0.5 - i * 0.14))
    c.line("M-84 88q6 -5 12 0M66 87q6 -5 12 0", ink.light, 1.4)
    return c.svg()


def windmill(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    turn = rng.choice((12, 22, 32))
    c.path("M-100 100Q-40 78 0 80T100 100Z", c.fade(c.tone(0.42), c.tone(0.2), y1=78, y2=100))
    c.form("M-20 -24H20L34 86H-34Z", c.fade(ink.light, c.tone(0.75), c.tone(0.42), x1=-34, y1=0, x2=34, y2=0),
           ink.light, 1, 0)
    c.line("M-23 4H23M-27 34H27M-31 62H31", c.tone(0.5), 0.8, 0.6)
    c.form("M-26 -22Q-22 -48 0 -52Q22 -48 26 -22Z", c.fade(ink.accent, c.tone(0.16), x1=-26, y1=0, x2=30, y2=0),
           c.tone(0.9), 2, 1)
    c.box(-38, 40, 76, 4, c.tone(0.2), 1)
    for x in range(-36, 40, 9):
        c.line(f"M{x} 40V31", c.tone(0.2), 1.2)
    c.line("M-37 31H37", c.tone(0.2), 1.4)
    c.window(-5, 8, 10, 13)
    c.path("M-8 86V66a8 8 0 0 1 16 0V86Z", c.tone(0.1))
    for k in range(4):
        with c.group(f"rotate({turn + k * 90} 0 -30)"):
            c.path("M2 -38L16 -40V-92H2Z", c.tone(0.95), 0.55)
            c.line("M0 -30V-96", c.tone(0.12), 2.6)
            c.line("M1 -42H16V-92H1M8.5 -42V-92" + "".join(f"M1 {y}H16" for y in range(-84, -44, 8)), c.tone(0.2), 0.9)
    c.disc(0, -30, 5, c.tone(0.08))
    c.disc(0, -30, 2, ink.glow)
    for _ in range(16):
        px = rng.uniform(-80, 80)
        c.disc(px, 97 - (1 - abs(px) / 100) * 12, 1.8, rng.choice((ink.accent, ink.glow)))
    return c.svg()


def oil_derrick(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -60, 55, ink.glow, 0.7)
    smoke = ((-4, -58, 9), (6, -68, 12), (20, -76, 15), (40, -82, 16), (62, -80, 18), (82, -78, 14))
    for x, y, r in smoke:
        c.disc(x, y, r, c.ball(x, y + r * 0.4, r * 1.3, c.tone(0.34), c.tone(0.14), c.tone(0.03), lean=-0.2))
    c.path("M-5 -52Q-24 -66 -15 -88Q-10 -78 -5 -80Q-8 -94 6 -99Q4 -86 12 -80Q16 -84 15 -90Q24 -72 14 -60Q8 -52 -5 -52Z", c.ember)
    c.path("M-3 -52Q-14 -64 -8 -78Q-4 -72 0 -82Q8 -74 9 -66Q10 -58 4 -52Z", c.fade(ink.light, ink.glow, y1=-80, y2=-52))
    beam = c.tone(0.12)
    rows = [(-52, 8), (-30, 13), (-6, 18), (20, 24), (48, 30), (78, 37)]
    c.line("M-8 -52L-41 96M8 -52L41 96M-3 -52L-14 96M3 -52L14 96", beam, 3)
    for (y, a), (z, b) in pairwise(rows):
        c.line(f"M{-a} {y}H{a}M{-a} {y}L{b} {z}M{a} {y}L{-b} {z}", beam, 1.8)
    c.line("M-8 -52L-41 96", c.tone(0.7), 0.9)
    c.box(-11, -56, 22, 5, beam, 1)
    c.form("M16 60H58V96H16Z", c.tone(0.2), c.tone(0.66), 1.5, 1)
    c.form("M12 62L37 44L62 62Z", c.tone(0.1), c.tone(0.66), 1, 1.5)
    c.window(30, 70, 12, 11)
    c.form("M-90 96V68H-62V96Z", c.tone(0.24), c.tone(0.66), 2, 0)
    c.disc(-76, 68, 14, c.tone(0.4), 4)
    c.path("M-100 100V95Q-30 90 30 94T100 96V100Z", c.tone(0.06))
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "courthouse": Motif("a courthouse with columns", courthouse, ("courtroom", "justice", "law", "politics", "drama")),
    "prison": Motif("a prison with a watchtower", prison, ("prison", "escape", "crime", "hope", "drama")),
    "church": Motif("a small white church", church, ("faith", "wedding", "village", "western", "drama")),
    "lighthouse": Motif("a lighthouse", lighthouse, ("sea", "lonely", "mystery", "storm", "island")),
    "windmill": Motif("a windmill", windmill, ("countryside", "holland", "romance", "family", "summer")),
    "oil_derrick": Motif("an oil derrick on fire", oil_derrick, ("oil", "greed", "western", "drama", "period")),
}
