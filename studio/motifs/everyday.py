"""Small things a whole film hangs on: a feather, a clock, a camera, a boot with a seedling."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def feather(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 90, ink.light, 0.35)
    with c.group(f"rotate({rng.choice((28, 34, 24))})"):
        vane = ("M0 78Q-16 70 -20 50L-13 46L-25 38Q-34 8 -30 -24L-22 -22L-29 -34Q-26 -74 4 -98Q32 -70 31 -30L24 -26L32 -18"
                "Q32 14 24 42L15 42L21 52Q16 70 0 78Z")
        c.form(vane, c.fade("#ffffff", ink.light, c.tone(0.68), x1=-30, x2=32, y1=0, y2=0), "#ffffff", 1, 0)
        with c.inside(vane):
            c.path("M2 -98Q8 0 0 80H60V-98Z", c.tone(0.5), 0.35)
            for k in range(22):
                y = 70 - k * 7.4
                c.line(f"M1 {y}Q-18 {y - 8} -34 {y - 30}M1 {y}Q18 {y - 8} 36 {y - 28}", c.tone(0.5), 0.6, 0.6)
        c.line("M0 99Q-2 40 3 -92", c.tone(0.34), 2)
        c.line("M-.8 96Q-3 40 2 -88", ink.light, 0.8)
    return c.svg()


def alarm_clock(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.line("M44 70L62 96", c.tone(0.2), 8)
            with c.group("rotate(34 40 -60)"):
                c.form("M14 -60Q16 -90 40 -90T66 -60Z", c.fade(ink.mix(ink.glow, ink.light, 0.5), ink.glow, ink.mix(ink.glow, ink.dark, 0.6), x1=14, x2=66, y1=0, y2=0), ink.light, 1, 1)
                c.line("M40 -60V-48", c.tone(0.2), 5)
            c.line("M84 -78l10 -8M90 -60l9 -2M70 -90l4 -9", ink.glow, 2.4)
    c.line("M0 -66V-88", c.tone(0.3), 4)
    c.path("M-8 -96H8V-86H-8Z", c.tone(0.3))
    c.disc(0, 16, 74, c.ball(0, 16, 80, ink.mix(ink.accent, ink.light, 0.6), ink.accent, ink.mix(ink.accent, ink.dark, 0.6)))
    c.disc(0, 16, 60, c.ball(0, 16, 64, "#ffffff", ink.light, c.tone(0.74)))
    for k in range(12):
        with c.group(f"rotate({k * 30} 0 16)"):
            c.line("M0 -36V-28" if k % 3 else "M0 -38V-24", c.tone(0.1), 2 if k % 3 else 4)
    c.line("M0 16L0 -18", c.tone(0.06), 4)
    c.line("M0 16H28" if rng.random() < 0.5 else "M0 16L-22 32", c.tone(0.06), 5.4)
    c.line("M0 30L-12 -26", ink.accent, 1.6)
    c.disc(0, 16, 5, ink.accent)
    c.path("M-48 -2Q-40 -34 -4 -42Q-32 -28 -40 2Z", "#ffffff", 0.6)
    return c.svg()


def instant_photos(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, y, turn, kind in ((-36, 14, -18, 0), (38, 18, 15, 1), (0, -14, -3, 2)):
        with c.group(f"translate({x} {y}) rotate({turn + rng.uniform(-3, 3):.1f})"):
            c.box(-42, -50, 88, 108, ink.dark, 2, 0.35)
            c.box(-44, -54, 88, 108, c.fade("#ffffff", ink.light, c.tone(0.84), y1=-54, y2=54), 2)
            frame = "M-37 -46H37V26H-37Z"
            with c.inside(frame):
                c.path(frame, c.fade(c.tone(0.3), ink.mix(ink.glow, ink.accent, 0.4), ink.glow, y1=-46, y2=26))
                if kind == 0:
                    c.disc(12, -12, 12, ink.light)
                    c.path("M-40 26V8Q-20 -8 0 8T40 4V26Z", c.tone(0.1))
                elif kind == 1:
                    c.path("M-40 26V-6h14v-18h16v26h12v-34h14v30h24V26Z", c.tone(0.08))
                else:
                    c.path("M-22 26Q-24 2 -8 -2Q-16 -8 -14 -22Q-10 -36 2 -34Q16 -32 14 -18Q14 -8 8 -2Q26 4 26 26Z", c.tone(0.05))
            c.line(f"M-26 40Q-16 34 -8 40T10 40T{rng.randint(20, 28)} 38", c.tone(0.4), 1.6)
    return c.svg()


def camera(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-34 -36L-24 -58H24L34 -36Z", c.tone(0.6), ink.light, 1, 1.5)
    c.box(-74, -50, 22, 14, c.tone(0.5), 2)
    c.box(54, -46, 18, 12, ink.accent, 2)
    c.form("M-88 -38H88Q96 -38 96 -30V60Q96 68 88 68H-88Q-96 68 -96 60V-30Q-96 -38 -88 -38Z", c.fade(c.tone(0.34), c.tone(0.06), y1=-38, y2=68), c.tone(0.8), 1.5, 2)
    c.path("M-96 -22H96V-12H-96Z", c.fade(ink.light, c.tone(0.6), y1=-22, y2=-12))
    c.box(-14, -52, 28, 12, c.fade(c.tone(0.84), c.tone(0.1), y1=-52, y2=-40), 2)
    c.box(58, -6, 24, 14, c.fade(ink.light, ink.glow, y1=-6, y2=8), 2)
    c.halo(70, 0, 26)
    c.disc(0, 18, 50, c.tone(0.04))
    for r, a, b in ((47, c.tone(0.7), c.tone(0.14)), (40, c.tone(0.1), c.tone(0.3)), (31, c.tone(0.5), c.tone(0.05))):
        c.disc(0, 18, r, c.fade(a, b, x1=-r, y1=18 - r, x2=r, y2=18 + r))
    c.disc(0, 18, 27, c.ball(0, 18, 30, ink.mix(ink.accent, ink.light, 0.5), ink.mix(ink.accent, ink.dark, 0.55), ink.dark))
    c.disc(-9, 8, 7, "#ffffff", 0, 0.85)
    c.disc(10, 28, 3.6, "#ffffff", 0, 0.4)
    c.line("M-36 0A40 40 0 0 1 0 -22", ink.light, 1.4, 0.8)
    return c.svg()


def street_lamp(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.path("M-14 -70L-78 96H78L14 -70Z", c.fade(ink.glow, ink.mix(ink.glow, ink.mid, 0.6), y1=-70, y2=96), 0.22)
    c.halo(0, -64, 60, o=1)
    c.disc(0, 95, 76, ink.glow, 5, 0.4)
    c.path("M-4 -44H4L5 70Q10 76 8 84L14 98H-14L-8 84Q-10 76 -5 70Z", c.fade(c.tone(0.5), c.tone(0.06), x1=-8, x2=8, y1=0, y2=0))
    for y in (-40, -10, 40, 70):
        c.box(-7, y, 14, 3.4, c.tone(0.3), 1.5)
    c.line("M-22 -30H22M-4 -22Q-16 -24 -18 -30M4 -22Q16 -24 18 -30", c.tone(0.14), 3)
    c.path("M-18 -82H18L11 -46H-11Z", c.fade("#ffffff", ink.glow, y1=-82, y2=-46))
    c.line("M-18 -82L-11 -46H11L18 -82M0 -82V-46", c.tone(0.08), 2)
    c.path("M-22 -82Q-10 -86 -6 -95H6Q10 -86 22 -82Z", c.tone(0.1))
    c.disc(0, -97, 2.6, c.tone(0.2))
    for _ in range(16):
        px, py = rng.uniform(-60, 60), rng.uniform(-40, 84)
        c.line(f"M{px:.0f} {py:.0f}l-2 8", ink.light, 0.9, 0.6)
    return c.svg()


def light_bulb(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -26, 98, o=0.9)
    for k in range(11):
        a = radians(-210 + k * 24)
        c.line(f"M{72 * cos(a):.0f} {-28 + 68 * sin(a):.0f}L{84 * cos(a):.0f} {-28 + 70 * sin(a):.0f}", ink.glow, 3)
    glass = smooth([(-24, 42), (-30, 22), (-52, -4), (-56, -38), (-34, -74), (0, -86), (34, -74), (56, -38), (52, -4), (30, 22), (24, 42)])
    c.path(glass, c.ball(0, -30, 70, "#ffffff", ink.glow, ink.mix(ink.glow, ink.accent, 0.3)), 0.85)
    c.line(glass, ink.light, 1.6)
    c.line("M-9 42L-16 -8L-10 -24L-4 -6L0 -24L4 -6L10 -24L16 -8L9 42", ink.accent, 2.2)
    c.path("M-40 -34Q-38 -66 -12 -74Q-28 -58 -30 -28Z", "#ffffff", 0.8)
    for k, y in enumerate((42, 54, 66)):
        c.box(-25 + k, y, 50 - k * 2, 11, c.fade(ink.light, c.tone(0.6), c.tone(0.2), x1=-24, x2=24, y1=0, y2=0), 4)
    c.path("M-16 78H16L8 92H-8Z", c.tone(0.1))
    return c.svg()


def open_book(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -20, 95, o=0.7)
    for k in range(-4, 5):
        with c.group(f"rotate({k * 15} 0 50)"):
            c.path("M-2 40L-8 -50H8L2 40Z", ink.glow, 0.16)
    c.path("M-97 40Q-50 26 0 44Q50 26 97 40L94 86Q50 74 0 92Q-50 74 -94 86Z", c.fade(ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=30, y2=92))
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            for k in (2, 1, 0):
                c.path(f"M0 {44 + k * 4}Q40 {14 + k * 4} 90 {26 + k * 5}L88 {68 + k * 5}Q44 {60 + k * 4} 0 {84 + k * 2}Z",
                       c.fade(c.tone(0.66), ink.light, "#ffffff", x1=0, x2=90, y1=0, y2=0) if k == 0 else c.tone(0.7 - k * 0.1))
            for row in range(5):
                y = 44 + row * 6
                c.line(f"M12 {y + 4}Q44 {y - 14} {rng.randint(64, 82)} {y - 9}", c.tone(0.4), 1.5, 0.75)
    c.path("M24 30L34 27V60L29 54L24 61Z", ink.accent)
    for _ in range(22):
        px, py, reach = rng.uniform(-60, 60), rng.uniform(-90, 24), rng.uniform(1.5, 6)
        q = reach * 0.14
        c.path(f"M{px:.1f} {py - reach:.1f}Q{px + q:.1f} {py - q:.1f} {px + reach:.1f} {py:.1f}Q{px + q:.1f} {py + q:.1f} {px:.1f} {py + reach:.1f}"
               f"Q{px - q:.1f} {py + q:.1f} {px - reach:.1f} {py:.1f}Q{px - q:.1f} {py - q:.1f} {px:.1f} {py - reach:.1f}Z", rng.choice((ink.glow, ink.light)))
    return c.svg()


def suitcase(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.line("M-24 -42V-62Q-24 -70 -16 -70H16Q24 -70 24 -62V-42", c.tone(0.2), 9)
    c.line("M-25 -44V-62Q-25 -71 -16 -71H14", c.tone(0.6), 1.6)
    c.form("M-82 -44H82Q94 -44 94 -32V80Q94 92 82 92H-82Q-94 92 -94 80V-32Q-94 -44 -82 -44Z",
           c.fade(ink.mix(ink.accent, ink.light, 0.3), ink.accent, ink.mix(ink.accent, ink.dark, 0.55), y1=-44, y2=92), ink.light, 1.5, 2.5)
    for x in (-62, 48):
        c.box(x, -44, 14, 136, c.tone(0.26))
        c.line(f"M{x + 1.5} -42V90", c.tone(0.6), 1)
        c.box(x - 3, 8, 20, 16, ink.glow, 3)
        c.box(x + 3, 12, 8, 8, c.tone(0.2), 2)
    for d in ("M-94 -24V-32Q-94 -44 -82 -44H-72Z", "M94 -24V-32Q94 -44 82 -44H72Z", "M-94 72V80Q-94 92 -82 92H-72Z", "M94 72V80Q94 92 82 92H72Z"):
        c.path(d, c.tone(0.3))
    for x, y, turn, colour in ((-18, 2, -12, ink.light), (16, 44, 10, ink.glow), (-26, 58, 8, c.tone(0.7))):
        with c.group(f"translate({x} {y}) rotate({turn})"):
            c.box(-20, -12, 40, 24, colour, 3)
            c.line("M-14 -5H14M-14 0H6M-14 5H10", ink.dark, 1.4, 0.7)
            c.disc(12, 3, 4, ink.accent)
    return c.svg()


def boot_with_seedling(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(4, -50, 66, o=0.8)
    c.line("M-6 -4Q-14 -36 2 -62", c.tone(0.56), 4)
    for d in ("M2 -62Q4 -96 46 -92Q44 -60 2 -62Z", "M-3 -46Q-22 -78 -56 -62Q-44 -34 -5 -42Z"):
        c.form(d, c.fade(ink.mix(ink.accent, ink.light, 0.5), ink.accent, x1=-50, x2=46, y1=0, y2=0), ink.light, 0, 2)
    c.line("M4 -64Q20 -80 42 -90M-6 -46Q-28 -54 -52 -60", ink.light, 1.2)
    boot = "M-48 -2Q-8 -10 26 -2Q24 22 30 36Q66 38 84 56Q92 66 90 80H-54Q-46 36 -48 -2Z"
    c.form(boot, c.fade(c.tone(0.62), c.tone(0.34), c.tone(0.08), x1=-50, x2=90, y1=0, y2=0), c.tone(0.84), 2, 2)
    c.path("M-48 -2Q-8 -14 26 -2Q-8 10 -48 -2Z", c.tone(0.04))
    c.form("M-56 78H91Q96 88 88 95H-56Z", c.tone(0.1), c.tone(0.56), 0, 1.5)
    for k in range(5):
        y = 6 + k * 8
        c.line(f"M{2 + k * 3} {y}L{24 + k * 3} {y + 4}M{2 + k * 3} {y + 5}L{24 + k * 3} {y}", ink.light, 1.6, 0.85)
    c.path("M58 46Q84 54 86 78H70Q72 60 58 46Z", c.tone(0.2), 0.6)
    c.line("M-46 58Q0 62 40 54", c.tone(0.2), 1.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "feather": Motif("a floating feather", feather, ("gentle", "fate", "drama", "life", "innocence")),
    "alarm_clock": Motif("an alarm clock", alarm_clock, ("time loop", "comedy", "morning", "routine")),
    "instant_photos": Motif("instant photographs", instant_photos, ("memory", "mystery", "thriller", "nostalgia")),
    "camera": Motif("a camera", camera, ("photography", "journalism", "memory", "voyeur")),
    "street_lamp": Motif("a street lamp", street_lamp, ("musical", "romance", "rain", "horror", "night")),
    "light_bulb": Motif("a glowing light bulb", light_bulb, ("idea", "invention", "magic", "science", "biography")),
    "open_book": Motif("an open book full of light", open_book, ("story", "fairy tale", "school", "writer", "magic")),
    "suitcase": Motif("a suitcase with labels", suitcase, ("travel", "road trip", "comedy", "family", "journey")),
    "boot_with_seedling": Motif("a seedling in a boot", boot_with_seedling, ("hope", "robots", "future", "nature")),
}
