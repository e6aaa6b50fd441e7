"""Doors, windows, corridors and stairs: places seen from inside."""

from __future__ import annotations

from math import cos, pi, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif


def doorway_of_light(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, o=0.8)
    c.path("M-34 78L-98 100H98L34 78Z", c.fade(ink.glow, ink.mix(ink.glow, ink.mid, 0.7), y1=76, y2=100), 0.7)
    c.path("M-42 78V-84H42V78Z", c.tone(0.12))
    c.path("M-34 78V-76H34V78Z", c.fade(ink.light, ink.glow, y1=-76, y2=78))
    c.form("M34 -76L84 -94V98L34 78Z", c.fade(c.tone(0.34), c.tone(0.1), x1=34, x2=84, y1=0, y2=0), ink.glow, 2, 0)
    for y1, y2 in ((-66, -2), (10, 66)):
        c.path(f"M42 {y1}L76 {y1 - 9}V{y2 + 4}L42 {y2}Z", c.tone(0.08))
        c.line(f"M42 {y2}V{y1}L76 {y1 - 9}", c.tone(0.5), 1)
    c.disc(76, 6, 3, ink.glow)
    c.line("M-42 78V-84H42", c.tone(0.5), 1.2)
    c.path("M-8 74L-7 42L-10 16Q-10 8 -4 6H4Q10 8 10 16L8 42L8 74H2L0 46L-3 74Z", ink.dark)
    c.disc(0, -1, 6, ink.dark)
    c.path("M-8 74L-3 74L0 60L3 74L8 74L40 98H-40Z", ink.dark, 0.5)
    return c.svg()


def corridor(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-100 -100H100V100H-100Z", c.tone(0.2))
    c.path("M-100 -100H100L20 -20H-20Z", c.fade(c.tone(0.2), c.tone(0.6), y1=-100, y2=-20))
    c.path("M-100 100H100L20 24H-20Z", c.fade(c.tone(0.14), c.tone(0.6), y1=100, y2=24))
    wall = c.fade(c.tone(0.25), c.tone(0.72), x1=-100, x2=-20, y1=0, y2=0)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.path("M-100 -100L-20 -20V24L-100 100Z", wall)
            c.path("M-100 52L-20 13V24L-100 100Z", ink.mix(ink.accent, ink.dark, 0.3), 0.55)
            for near, far in ((92, 72), (60, 48), (40, 33), (28, 24.5)):
                c.path(f"M{-near} {near * 0.96}V{-near * 0.58}L{-far} {-far * 0.58}V{far * 0.97}Z", c.tone(0.1))
                c.path(f"M{-near + 2} {near * 0.9}V{-near * 0.52}L{-far - 1} {-far * 0.54}V{far * 0.96}Z", c.tone(0.44))
                c.path(f"M{-near * 0.93} {-near * 0.36}L{-far * 1.08} {-far * 0.4}V{-far * 0.02}"
                       f"L{-near * 0.93} {near * 0.03}Z", ink.glow if rng.random() < 0.4 else c.tone(0.12))
    for near, far in ((90, 70), (54, 44), (35, 30)):
        k = 0.22
        c.path(f"M{-near * k} {-near}H{near * k}L{far * k} {-far}H{-far * k}Z", ink.light)
    for i in range(5):
        y = 24 + 76 * ((i + 1) / 5) ** 2
        c.line(f"M{-y} {y}H{y}", c.tone(0.1), 0.8, 0.5)
    c.halo(0, 0, 46, o=0.9)
    c.box(-20, -20, 40, 44, c.fade(ink.light, ink.glow, y1=-20, y2=24))
    c.path("M-5 24l1 -18q-4 -8 4 -10q8 2 5 10l1 18h-4l-1 -10l-1.5 10Z", ink.dark)
    c.disc(0, -8, 3.4, ink.dark)
    c.path("M-5 24H6L20 62H-18Z", ink.dark, 0.45)
    return c.svg()


def spiral_stairs(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    whole = "M-99 0a99 99 0 1 0 198 0a99 99 0 1 0 -198 0Z"
    c.path(whole, c.tone(0.1))
    steps = range(-14, 46)
    with c.inside(whole), c.group(f"scale({rng.choice((1, -1))} 1)"):
        for i in steps:
            a, b, k = i * pi / 8, (i + 1) * pi / 8, 0.958**i
            outer = [(98 * k * cos(t), 98 * k * sin(t)) for t in (a, b)]
            inner = [(60 * k * cos(t), 60 * k * sin(t)) for t in (b, a)]
            lit = c.tone(0.46 + 0.34 * sin(a + 3.6))
            corners = "L".join(f"{x:.1f} {y:.1f}" for x, y in outer + inner)
            c.path(f"M{corners}Z", ink.mix(lit, ink.glow, min(max(i, 0) / 60, 0.6)))
            c.line("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (outer[1], inner[0])), c.tone(0.05), 2.2 * k)
        points = [(60 * 0.958 ** (i / 2), i * pi / 16) for i in range(2 * steps[0], 2 * steps[-1])]
        rail = "M" + "L".join(f"{r * cos(t):.1f} {r * sin(t):.1f}" for r, t in points)
        c.line(rail, c.tone(0.04), 5)
        c.line(rail, ink.accent, 2)
    c.halo(0, 0, 26, o=1)
    c.disc(0, 0, 6, ink.light)
    return c.svg()


def lone_window(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -10, 98, o=0.5)
    c.box(-66, -92, 132, 164, c.tone(0.1), 3)
    c.box(-58, -84, 116, 148, c.fade(c.tone(0.3), ink.mix(ink.glow, ink.mid, 0.4), ink.glow, y1=-84, y2=64))
    c.disc(20, -42, 15, ink.light)
    c.path("M-58 64V30h14v-14h12v22h10v-30h15v34h12v-18h14v12h10v-26h16v20h13v34Z", c.tone(0.2))
    for _ in range(20):
        c.box(rng.uniform(-54, 50), rng.uniform(42, 60), 2, 2.6, ink.glow)
    c.path("M-30 64Q-34 34 -24 22Q-28 2 -14 -1Q0 2 -3 20Q10 30 8 64Z", ink.dark)
    c.line("M-3 18Q10 28 9 62", ink.glow, 1, 0.8)
    c.line("M0 -84V64M-58 -8H58", c.tone(0.1), 4)
    c.line("M-58 -84V64", c.tone(0.5), 1.4)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            drape = "M-84 -96H-36Q-36 -30 -58 12Q-62 18 -58 24L-54 84H-84Z"
            c.form(drape, c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-90, x2=-40, y1=0, y2=0), ink.light,
                   0.8 * side, 0)
            with c.inside(drape):
                for x in (-78, -68, -58, -47):
                    c.line(f"M{x} -96Q{x + 2} -20 {-66 + (x + 66) * 0.4} 18Q{x} 50 {x + 4} 86", ink.dark, 2.4, 0.4)
            c.path("M-85 14L-57 12V22L-85 24Z", ink.glow)
    c.box(-90, -100, 180, 7, c.tone(0.3), 3)
    c.box(-76, 68, 152, 9, c.tone(0.36), 2)
    c.box(-70, 77, 140, 5, c.tone(0.14), 1)
    return c.svg()


def labyrinth(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.disc(0, 6, 96, c.tone(0.06))
    c.disc(0, 0, 96, c.ball(0, 0, 96, ink.glow, c.tone(0.8), c.tone(0.5), lean=0))
    shadow, hedge, rim = c.tone(0.1), c.tone(0.26), c.tone(0.64)
    arcs, walls = [], []
    for ring, r in enumerate((92, 79, 66, 53, 40, 27)):
        start = -90 + rng.uniform(60, 300) if ring else 90
        gap = 760 / r
        a, b = radians(start + gap / 2), radians(start + 360 - gap / 2)
        arcs.append(f"M{r * cos(a):.1f} {r * sin(a):.1f}A{r} {r} 0 1 1 {r * cos(b):.1f} {r * sin(b):.1f}")
        for _ in range(0 if r < 30 else rng.choice((1, 2, 2))):
            k = radians(start + rng.uniform(60, 300))
            walls.append(f"M{r * cos(k):.1f} {r * sin(k):.1f}L{(r - 13) * cos(k):.1f} {(r - 13) * sin(k):.1f}")
    maze = "".join(arcs + walls)
    with c.group("translate(0 4)"):
        c.line(maze, shadow, 6)
    c.line(maze, hedge, 5.6)
    with c.group("translate(-.6 -1.4)"):
        c.line(maze, rim, 1.6, 0.8)
    c.halo(0, 0, 30, ink.accent, 0.9)
    c.path("M0 -15L4 -5L15 -4L7 3L10 14L0 8L-10 14L-7 3L-15 -4L-4 -5Z", ink.accent)
    c.path("M0 -15L0 0L-15 -4L-4 -5ZM15 -4L0 0L4 -5ZM10 14L0 0L0 8ZM-10 14L0 0L-7 3Z", ink.light, 0.45)
    c.path("M-3 97l1.5 -12h3l1.5 12Z", ink.dark)
    c.disc(0, 82, 2.6, ink.dark)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "doorway_of_light": Motif("a doorway with light", doorway_of_light, ("mystery", "alien", "childhood", "horror")),
    "corridor": Motif("a long empty corridor", corridor, ("hospital", "hotel", "horror", "thriller", "school")),
    "spiral_stairs": Motif("a spiral staircase seen from above", spiral_stairs, ("vertigo", "suspense", "mystery")),
    "lone_window": Motif("somebody at a window", lone_window, ("lonely", "drama", "longing", "suspense", "romance")),
    "labyrinth": Motif("a maze", labyrinth, ("labyrinth", "fantasy", "puzzle", "lost", "adventure")),
}
