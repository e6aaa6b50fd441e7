"""Laboratories, computers and clues under glass."""

from __future__ import annotations

from math import cos, pi, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def code_terminal(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -14, 98, ink.accent, 0.7)
    c.form("M-88 -92H88Q96 -92 96 -84V46Q96 54 88 54H-88Q-96 54 -96 46V-84Q-96 -92 -88 -92Z", c.fade(c.tone(0.5), c.tone(0.1), y1=-92, y2=54),
           c.tone(0.8), 1.5, 2)
    screen = "M-82 -78Q0 -84 82 -78Q86 -16 82 40Q0 46 -82 40Q-86 -16 -82 -78Z"
    glyphs = ("h4v5", "v6h4v-3", "h4l-4 6", "v6m3 -6v6", "m2 0v6m-2 -3h4", "l4 6m0 -6l-4 6", "h4m-4 3h4m-4 3h4", "a2 3 0 1 0 4 0")
    with c.inside(screen):
        c.path(screen, ink.mix(ink.dark, "#000000", 0.5))
        for column in range(17):
            x, head = -80 + column * 9.8, rng.uniform(-60, 44)
            for k in range(13):
                y = head - k * 9.4
                if -82 < y < 44:
                    colour = ink.light if k == 0 else ink.accent
                    c.line(f"M{x:.1f} {y:.1f}" + rng.choice(glyphs), colour, 1.5, max(1 - k * 0.085, 0.06))
        c.path("M-90 -84H10L-50 50H-90Z", "#ffffff", 0.07)
    c.line(screen, c.tone(0.04), 3)
    c.disc(84, 48, 2, ink.glow)
    c.path("M-22 54H22L28 66H-28Z", c.tone(0.2))
    c.form("M-86 68H86L98 94Q98 98 94 98H-94Q-98 98 -98 94Z", c.fade(c.tone(0.44), c.tone(0.12), y1=68, y2=98), c.tone(0.8), 0, 2)
    for row in range(3):
        for k in range(14):
            half = 76 + row * 5
            c.box(-half + k * half / 7 + 1, 73 + row * 7, half / 7 - 2.4, 5, c.tone(0.06), 1)
    return c.svg()


def dna_helix(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 95, ink.accent, 0.4)
    with c.group(f"rotate({rng.choice((14, -14))}) scale(.94)"):
        turns, n, last = 1.6, 96, 0
        wave = [(-96 + i * 2, i / n * turns * 2 * pi) for i in range(n + 1)]
        bases = (ink.accent, ink.glow, c.tone(0.6), ink.light)
        for i in range(1, n, 4):
            y, a = wave[i]
            x = 40 * sin(a)
            if abs(x) > 6:
                c.line(f"M{x:.1f} {y}H0", bases[i // 4 % 4], 3)
                c.line(f"M{-x:.1f} {y}H0", bases[(i // 4 + 2) % 4], 3)
        for front in (False, True):
            for sign in (1, -1):
                runs: list[str] = []
                for i in range(n + 1):
                    y, a = wave[i]
                    if (sign * cos(a) > -0.12) == front or (not front and sign * cos(a) < 0.12):
                        new = not runs or i - last > 1
                        runs.append(f"{'M' if new else 'L'}{sign * 40 * sin(a):.1f} {y}")
                        last = i
                strand = "".join(runs)
                c.line(strand, ink.dark, 11 if front else 8, 1 if front else 0.35)
                c.line(strand, c.tone(0.84 if front else 0.42), 8 if front else 6)
                if front:
                    with c.group("translate(-1.5 -1)"):
                        c.line(strand, ink.light, 2)
    return c.svg()


def flask(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 30, 96, ink.accent, 0.45)
    glass = "M-16 -90H16V-30L66 76Q74 96 54 96H-54Q-74 96 -66 76L-16 -30Z"
    with c.inside(glass):
        c.path(glass, ink.light, 0.24)
        level = rng.choice((24, 32, 18))
        c.path(f"M-90 {level}Q-40 {level - 8} 0 {level}T90 {level}V100H-90Z", c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent,
               ink.mix(ink.accent, ink.dark, 0.4), y1=level, y2=96))
        for _ in range(16):
            c.ring(rng.uniform(-44, 44), rng.uniform(level + 6, 92), rng.uniform(1.5, 5), ink.light, 1.3, 0, 0.8)
    c.line(glass, ink.light, 2.6)
    c.form("M-22 -96H22V-86H-22Z", c.tone(0.86), ink.light, 0, 1)
    c.path("M-12 -28L-50 62Q-54 78 -46 84Q-56 60 -6 -30Z", "#ffffff", 0.5)
    for x, y in ((-4, -70), (6, -84), (0, -52)):
        c.ring(x, y, 3, ink.accent, 1.4)
    for i in range(4):
        c.line(f"M{36 + i * 8} {36 + i * 12}h-10", ink.light, 1.4, 0.8)
    return c.svg()


def brain(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 98, ink.accent, 0.45)
    c.form("M6 40Q24 66 20 92Q32 96 40 90Q38 60 50 38Z", c.tone(0.5), ink.light, 1.5, 0)
    lobe = smooth([(-88, 8), (-84, -30), (-58, -62), (-16, -80), (30, -76), (68, -52), (90, -12), (86, 24), (62, 44), (24, 40), (0, 50), (-34, 46), (-64, 40)])
    flesh = ink.mix(ink.accent, ink.light, 0.5)
    c.form(lobe, c.ball(0, -14, 100, ink.mix(flesh, ink.light, 0.5), flesh, ink.mix(ink.accent, ink.dark, 0.35)), "#ffffff", 2, 2)
    folds = ("M-84 4Q-66 -8 -62 6T-40 10T-30 -4M-80 -30Q-58 -38 -56 -22T-34 -16T-28 -34M-56 -62Q-44 -44 -28 -54T-4 -46T8 -62"
             "M-14 -78Q-10 -58 10 -62M2 -30Q20 -44 28 -28T50 -30T60 -46M30 -74Q34 -56 50 -60M-20 20Q-4 4 12 16T36 10T56 -6T84 -8"
             "M-60 36Q-48 20 -30 32T0 30T24 38M28 24Q46 20 56 28T80 24M66 -30Q72 -18 86 -22M-12 -16Q2 -22 6 -8T28 -8")
    c.line(folds, ink.mix(ink.accent, ink.dark, 0.5), 3.6)
    with c.group("translate(-1 1.6)"):
        c.line(folds, ink.mix(flesh, "#ffffff", 0.5), 1.1, 0.8)
    stem = smooth([(36, 44), (62, 42), (80, 34), (84, 50), (66, 64), (42, 60)])
    c.form(stem, ink.mix(ink.accent, ink.dark, 0.2), ink.light, 1, 1)
    c.line("M44 50Q62 52 80 42M46 56Q62 58 76 52", ink.mix(ink.accent, ink.dark, 0.6), 1.6)
    for k in range(7):
        a = radians(-160 + k * 23)
        c.line(f"M{86 * cos(a):.0f} {-16 + 72 * sin(a):.0f}L{98 * cos(a):.0f} {-16 + 82 * sin(a):.0f}", ink.glow, 2.6)
    return c.svg()


def fingerprint(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pad = "M0 -98C44 -98 70 -62 70 -8C70 52 42 98 0 98C-42 98 -70 52 -70 -8C-70 -62 -44 -98 0 -98Z"
    with c.inside(pad):
        for i in range(12):
            rx, top, foot = 5 + i * 7.4, 18 - i * 11, 40 + i * 9 + rng.uniform(-3, 3)
            ridge = (f"M{-rx - 4:.0f} {foot + 60:.0f}C{-rx:.0f} {foot:.0f} {-rx * 1.1:.0f} {top} 0 {top}"
                     f"C{rx * 1.1:.0f} {top} {rx:.0f} {foot - 20:.0f} {rx + 6 - i:.0f} {foot + 60:.0f}")
            gap = rng.uniform(30, 90)
            c.line(ridge, ink.accent if i == 4 else c.tone(0.84), 3.8, 1, f"{gap:.0f} 7 {gap * 1.7:.0f} 8 {gap * 0.6:.0f} 7")
    return c.svg()


def magnifying_glass(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(-18, -18, 90, o=0.5)
    with c.group("rotate(-45 -18 -18)"):
        c.form("M-25 46H-11V100Q-11 106 -18 106T-25 100Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-25, x2=-11, y1=0, y2=0), ink.light, 1.5, 0)
        c.box(-24, 40, 12, 14, ink.glow, 2)
        c.box(-26.5, 60, 17, 5, ink.glow, 2)
    c.disc(-18, -18, 60, c.ball(-18, -18, 64, ink.light, ink.mix(ink.glow, ink.light, 0.5), c.tone(0.56)), 0, 0.9)
    with c.group("translate(-18 -12) scale(.46)"):
        for i in range(7):
            r = 10 + i * 12
            c.line(f"M{-r} {20 + i * 4}A{r} {r * 1.15:.0f} 0 0 1 {r} {16 + i * 3}" + (f"V{40 + i}" if i % 2 else ""), c.tone(0.14), 5.4)
    c.ring(-18, -18, 62, ink.mix(ink.glow, ink.dark, 0.5), 9)
    c.ring(-18, -18, 62, ink.glow, 5)
    c.ring(-19, -19, 64, ink.light, 1.4)
    c.path("M-66 -34Q-58 -64 -26 -70Q-50 -56 -56 -30Z", "#ffffff", 0.65)
    return c.svg()


def satellite_dish(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for r in (20, 34, 48):
        c.line(f"M{40 + r * 0.5:.0f} {-72 - r * 0.5:.0f}A{r} {r} 0 0 1 {44 + r:.0f} {-60 + r * 0.3:.0f}" if r < 40 else "M70 -98A48 48 0 0 1 98 -60",
               ink.glow, 2.6, 0.9)
    c.form("M-30 96L-10 40H14L36 96Z", c.fade(c.tone(0.5), c.tone(0.14), x1=-30, x2=36, y1=0, y2=0), c.tone(0.8), 1.5, 0)
    c.line("M-22 76H28M-16 58H22M-22 76L22 58M28 76L-16 58", c.tone(0.1), 1.6)
    c.box(-50, 92, 106, 8, c.tone(0.16), 2)
    with c.group("rotate(-42 0 10)"):
        c.form("M-84 10Q-60 66 0 66T84 10Z", c.fade(c.tone(0.6), c.tone(0.1), x1=-80, x2=80, y1=0, y2=0), c.tone(0.8), 0, 2)
        c.disc(0, 10, 84, c.fade(c.tone(0.3), c.tone(0.74), ink.light, x1=-84, x2=84, y1=0, y2=0), 24)
        for k in range(8):
            a = k * pi / 8
            c.line(f"M{84 * cos(a):.1f} {10 + 24 * sin(a):.1f}Q0 26 {-84 * cos(a):.1f} {10 - 24 * sin(a):.1f}", c.tone(0.4), 0.8)
        c.ring(0, 13, 44, c.tone(0.4), 0.8, 12)
        c.ring(0, 10, 84, ink.light, 1.8, 24)
        c.line("M-60 18L0 -64L60 18M0 30V-60", c.tone(0.2), 2.4)
        c.disc(0, -64, 6, ink.accent)
        c.halo(0, -64, 26, ink.accent, 0.9)
    return c.svg()


def compass(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.ring(0, -88, 9, ink.mix(c.gold, ink.dark, 0.4), 4)
    gold = c.fade(ink.mix(c.gold, ink.light, 0.6), c.gold, ink.mix(c.gold, ink.dark, 0.65), x1=-70, y1=-60, x2=70, y2=80)
    c.disc(0, 8, 88, gold)
    c.disc(0, 8, 76, ink.mix(c.gold, ink.dark, 0.6))
    c.disc(0, 8, 74, c.ball(0, 8, 80, ink.light, ink.mix(ink.light, c.gold, 0.3), c.tone(0.66)))
    for k in range(72):
        with c.group(f"rotate({k * 5} 0 8)"):
            c.line("M0 -61V-65" if k % 6 else "M0 -56V-65", c.tone(0.2), 0.8 if k % 6 else 2)
    for k in range(8):
        with c.group(f"rotate({k * 45} 0 8)"):
            size = 46 if k % 2 == 0 else 27
            c.path(f"M0 8L-7 -2L0 {8 - size}Z", c.tone(0.5))
            c.path(f"M0 8L7 -2L0 {8 - size}Z", c.tone(0.22))
    with c.group(f"rotate({rng.choice((32, -28, 40))} 0 8)"):
        c.path("M-9 8L0 -58L9 8Z", ink.accent)
        c.path("M0 8L0 -58L9 8Z", ink.mix(ink.accent, ink.dark, 0.4))
        c.path("M-9 8L0 74L9 8Z", c.tone(0.84))
        c.path("M0 8V74L9 8Z", c.tone(0.6))
    c.disc(0, 8, 6, gold)
    c.line("M-3.5 -44V-53L3.5 -44V-53", c.tone(0.1), 2)
    c.path("M-60 -22Q-44 -54 -6 -62Q-38 -44 -50 -14Z", "#ffffff", 0.55)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "code_terminal": Motif("a screen of falling code", code_terminal, ("hackers", "computer", "cyberpunk", "science fiction")),
    "dna_helix": Motif("a strand of DNA", dna_helix, ("genetics", "science fiction", "dinosaurs", "virus", "thriller")),
    "flask": Motif("a bubbling flask", flask, ("science", "laboratory", "mad scientist", "comedy", "chemistry")),
    "brain": Motif("a brain", brain, ("mind", "memory", "psychology", "emotions", "science fiction")),
    "fingerprint": Motif("a fingerprint", fingerprint, ("detective", "crime", "murder", "mystery")),
    "magnifying_glass": Motif("a magnifying glass", magnifying_glass, ("detective", "mystery", "whodunit", "crime")),
    "satellite_dish": Motif("a radio telescope", satellite_dish, ("aliens", "space", "signal", "science fiction")),
    "compass": Motif("a compass", compass, ("adventure", "journey", "sea", "treasure", "exploration")),
}
