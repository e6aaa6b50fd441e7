"""Companions that exist only in films: frogs with banjos, elements in love, cats in boots."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat, eye, mirrored


def _star(c: Canvas, x: float, y: float, r: float, fill: str) -> None:
    points = [((r if k % 2 == 0 else r * 0.42), k * 0.6283 - 1.5708) for k in range(10)]
    c.path("M" + "L".join(f"{x + q * cos(a):.1f} {y + q * sin(a):.1f}" for q, a in points) + "Z", fill)


def sorcerer_hat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    blue = c.local("#2f4fc4")
    c.halo(0, 0, 98, o=0.6)
    cone = "M-62 62Q-40 10 -22 -40Q-10 -78 22 -96Q28 -88 26 -74Q24 -60 30 -44Q46 10 64 62Q0 84 -62 62Z"
    c.form(cone, c.fade(ink.mix(blue, "#ffffff", 0.25), blue, ink.mix(blue, ink.dark, 0.6), x1=-60, x2=60), ink.mix(blue, "#ffffff", 0.6), 3, 1)
    with c.inside(cone):
        for x, y, r in ((-22, 40, 11), (26, 34, 13), (2, -4, 9), (14, -54, 7), (-8, -34, 5), (-44, 60, 7), (44, 64, 6)):
            _star(c, x, y, r, c.gold)
        c.path("M-2 22A19 19 0 1 0 12 54A15 15 0 1 1 -2 22Z", ink.mix(c.gold, "#ffffff", 0.3))
        c.path("M-70 74Q0 98 70 74V60Q0 82 -70 58Z", ink.mix(blue, ink.dark, 0.55))
    for k in range(22):
        a, reach = k * 0.41, 60 + rng.uniform(0, 36)
        _star(c, reach * cos(a), reach * sin(a) - 4, rng.uniform(1.5, 5), ink.glow)
    return c.svg()


def night_dragon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for s in (1, -1):
        with c.group(f"scale({s} 1)"):
            wing = "M14 10Q40 -34 64 -78Q74 -60 98 -52Q84 -34 98 -8Q80 -6 78 20Q62 14 52 36Q40 26 20 44Z"
            c.form(wing, c.fade(c.tone(0.4), c.tone(0.08), x1=20, x2=96, y1=-60, y2=20), c.tone(0.8), -1.6, 2)
            c.line("M18 14Q50 -30 64 -78M20 22Q62 -4 96 -8M20 30Q54 20 76 20", ink.dark, 2.4, 0.7)
            body(c, smooth([(14, -44), (34, -74), (48, -78), (46, -56), (34, -30)]), 0.36, 0.06)
            body(c, smooth([(30, -22), (54, -30), (60, -20), (40, -6)]), 0.3, 0.04)
            body(c, smooth([(12, 60), (34, 64), (40, 88), (34, 98), (12, 96)]), 0.3, 0.02)
    body(c, mirrored([(0, 4), (28, 16), (34, 56), (28, 92), (0, 98)]), 0.3, 0.02)
    body(c, mirrored([(0, -58), (24, -56), (46, -30), (44, -2), (22, 18), (0, 22)]), 0.4, 0.06)
    for s in (1, -1):
        lime = c.local("#b8e02c")
        c.disc(s * 24, -22, 14, ink.mix(lime, "#ffffff", 0.2), 15)
        c.disc(s * 22, -21, 6, "#0a0a10", 12)
        c.disc(s * 22 - 4, -28, 3.6, "#ffffff")
        c.disc(s * 5, 4, 1.8, "#0a0a10")
    c.line("M-24 8Q0 20 24 8", c.tone(0.7), 1.6)
    c.path("M-18 40Q0 48 18 40L16 52Q0 58 -16 52Z", c.tone(0.44), 0.5)
    return c.svg()


def feeling_orbs(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for name, x, y, r in (("#f5cf2f", 0, -46, 46), ("#4a86e0", -56, 4, 38), ("#e2402f", 56, 4, 38), ("#6dbb3a", 30, 62, 36), ("#9a5fd0", -32, 62, 36)):
        hue = c.local(name)
        c.halo(x, y, r * 1.4, hue, 0.7)
        c.disc(x, y, r, c.ball(x, y, r, "#ffffff", ink.mix(hue, "#ffffff", 0.25), hue, ink.mix(hue, ink.dark, 0.5)))
        c.path(f"M{x - r * 0.7} {y - r * 0.2}A{r * 0.72} {r * 0.72} 0 0 1 {x - r * 0.1} {y - r * 0.74}A{r} {r} 0 0 0 {x - r * 0.7} {y - r * 0.2}Z", "#ffffff", 0.85)
        for s in (1, -1):
            c.disc(x + s * r * 0.3, y - r * 0.02, r * 0.1, ink.dark, r * 0.15)
        tilt = {"#f5cf2f": 1, "#4a86e0": -1, "#e2402f": -0.5, "#6dbb3a": -0.3, "#9a5fd0": 0.1}[name]
        my = y + r * 0.4 - tilt * r * 0.1
        c.line(f"M{x - r * 0.3:.1f} {my:.1f}Q{x} {my + tilt * r * 0.36:.1f} {x + r * 0.3:.1f} {my:.1f}", ink.dark, r * 0.08)
        if name == "#e2402f":
            c.line(f"M{x - r * 0.46} {y - r * 0.34}L{x - r * 0.14} {y - r * 0.18}M{x + r * 0.46} {y - r * 0.34}L{x + r * 0.14} {y - r * 0.18}", ink.dark, r * 0.09)
    return c.svg()


def fire_and_water(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fire, water = c.local("#ff7a1a"), c.local("#2f9fe0")
    c.halo(-38, 0, 90, fire, 0.7)
    c.halo(40, 0, 90, water, 0.5)
    flame = smooth([(-40, -98), (-24, -72), (-14, -46), (-8, -10), (-14, 20), (-10, 60), (-22, 98), (-60, 98), (-74, 60), (-66, 20), (-74, -14), (-66, -44), (-54, -56), (-50, -78)])
    c.path(flame, c.fade(c.local("#ffe27a"), fire, c.local("#d8321a"), y1=-30, y2=-98))
    c.path(smooth([(-40, -50), (-24, -20), (-26, 20), (-20, 60), (-34, 96), (-54, 96), (-62, 60), (-54, 20), (-58, -14)]), c.local("#ffd24a"), 0.75)
    drop = smooth([(38, -92), (50, -78), (74, -66), (74, -30), (62, -6), (72, 40), (68, 98), (16, 98), (12, 40), (20, -6), (8, -30), (10, -62), (26, -70)])
    c.path(drop, c.fade(ink.mix(water, "#ffffff", 0.6), water, ink.mix(water, ink.dark, 0.4), y1=-92, y2=98), 0.94)
    c.path("M20 -56Q28 -76 40 -80Q32 -64 30 -44Q22 -40 20 -56Z", "#ffffff", 0.8)
    for x, y, r in ((30, 30, 5), (52, 56, 7), (40, 80, 4), (58, 16, 3), (28, 66, 3)):
        c.ring(x, y, r, "#ffffff", 1.3, 0, 0.8)
    for x in (-50, -28, 30, 52):
        c.disc(x, -24, 5.6, "#ffffff", 7.5)
        c.disc(x + (2 if x < 0 else -2), -23, 3, ink.dark, 4.6)
    c.line("M-46 -8Q-38 0 -28 -8M32 -8Q42 0 52 -8", ink.dark, 2.4)
    c.line("M-18 34Q-6 44 2 38", fire, 10)
    c.line("M20 34Q10 44 2 38", water, 10)
    c.halo(2, 38, 22, "#ffffff", 0.9)
    return c.svg()


def booted_cat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    fur, pale = c.local("#e08a2e"), ink.mix(c.local("#fbe6c4"), ink.light, 0.3)
    c.line("M30 58Q76 66 74 24Q72 4 86 0", fur, 8)
    coat(c, smooth([(-20, 6), (20, 6), (30, 44), (26, 74), (-26, 74), (-30, 44)]), fur, ink.mix(fur, ink.dark, 0.4))
    c.path("M-12 10H12L14 60Q0 68 -14 60Z", pale, 0.8)
    c.line("M22 20Q48 26 56 0", fur, 9)
    c.line("M-20 20Q-44 30 -34 50", fur, 9)
    c.line("M50 8L98 -62", c.tone(0.9), 2.4)
    c.ring(57, -2, 7, c.gold, 2.4)
    c.path("M-28 54H28V62H-28Z", c.tone(0.1))
    c.box(-6, 53, 12, 10, c.gold, 1)
    for x in (-16, 14):
        coat(c, f"M{x - 13} 68H{x + 13}L{x + 11} 88L{x + 20} 98H{x - 12}Z", c.local("#5a3018"), c.local("#1e0e06"))
        c.path(f"M{x - 16} 66H{x + 16}L{x + 13} 76H{x - 13}Z", c.local("#7a4828"))
    for s in (1, -1):
        coat(c, f"M{s * 14} -44L{s * 40} -58L{s * 40} -24Z", fur, ink.mix(fur, ink.dark, 0.3))
    coat(c, mirrored([(0, -50), (28, -44), (42, -16), (30, 6), (0, 14)]), ink.mix(fur, "#ffffff", 0.2), fur, ink.mix(fur, ink.dark, 0.3))
    c.path(mirrored([(0, -12), (16, -8), (20, 4), (0, 12)]), pale)
    for s in (1, -1):
        c.disc(s * 16, -20, 9, c.local("#c8e04a"), 10)
        c.disc(s * 15, -19, 5, ink.dark, 8)
        c.disc(s * 15 - 2, -24, 2.2, "#ffffff")
        c.line(f"M{s * 20} 0L{s * 50} -8M{s * 20} 4L{s * 48} 8", ink.light, 1)
    c.path("M-5 -9H5L0 -3Z", c.local("#c4606a"))
    c.path("M-60 -42Q-20 -66 0 -62Q36 -66 62 -38Q30 -36 0 -40Q-30 -40 -60 -42Z", c.local("#3a2014"))
    coat(c, "M-30 -48Q-24 -90 2 -90Q28 -88 30 -50Q0 -58 -30 -48Z", c.local("#5a3420"), c.local("#2a140a"))
    c.path("M-31 -48Q0 -60 31 -50V-57Q0 -66 -31 -56Z", ink.accent)
    c.path("M20 -56Q50 -98 84 -84Q66 -82 70 -68Q48 -74 30 -54Z", ink.mix(c.local("#f4d23a"), ink.light, 0.3))
    return c.svg()


def frog_with_banjo(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green = c.local("#6cb33f")
    deep = ink.mix(green, ink.dark, 0.5)
    coat(c, mirrored([(0, 4), (26, 14), (36, 60), (24, 84), (0, 86)]), green, deep)
    c.line("M-22 74Q-70 60 -74 84Q-60 98 -22 92M22 74Q70 60 78 84Q62 98 26 92", green, 12)
    c.path("M0 14L-34 10L-20 26L-30 38L-6 30L0 46L8 30L32 38L22 26L36 10Z", ink.mix(green, c.local("#e8f08a"), 0.6))
    coat(c, smooth([(-56, -30), (-30, -54), (30, -54), (56, -30), (44, -2), (0, 12), (-44, -2)]), ink.mix(green, "#ffffff", 0.25), green, deep)
    c.line("M-50 -24Q0 14 50 -24", ink.mix(green, ink.dark, 0.7), 3)
    for s in (1, -1):
        c.disc(s * 23, -62, 17, "#ffffff")
        c.disc(s * 21, -60, 7, ink.dark, 6)
        c.line(f"M{s * 21 - 8} -60H{s * 21 + 8}", ink.dark, 2)
    c.disc(-14, 58, 28, c.tone(0.12))
    c.disc(-14, 58, 24, c.fade(ink.light, c.tone(0.75), y1=30, y2=84))
    c.ring(-14, 58, 26, c.gold, 4)
    c.line("M4 48L88 -10", c.local("#6b3a1c"), 8)
    c.line("M-20 64L86 -10M-22 60L84 -13", ink.light, 0.9)
    c.path("M82 -14L98 -26L100 -14L90 -2Z", c.local("#4a2814"))
    c.line("M-30 26Q-58 44 -20 60", green, 10)
    c.line("M30 26Q62 34 58 16", green, 10)
    for x, y in ((60, 12), (-18, 60)):
        c.disc(x, y, 7, ink.mix(green, "#ffffff", 0.2))
    return c.svg()


def luck_dragon(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    pearl = ink.mix(ink.light, "#ffffff", 0.5)
    shade = ink.mix(pearl, ink.mid, 0.5)
    spine = [(-98, 60), (-70, 78), (-42, 60), (-20, 30), (8, 34), (34, 40), (44, 10), (40, -24), (54, -46)]
    for k, (x, y) in enumerate(spine):
        c.halo(x, y, 24, ink.light, 0.25)
        c.disc(x, y, 4 + k * 0.3, pearl)
    c.line(smooth(spine, closed=False), shade, 34)
    c.line(smooth(spine, closed=False), c.fade(shade, pearl, x1=-90, x2=60, y1=0, y2=0), 29)
    for k in range(40):
        (ax, ay), (bx, by) = spine[k % 8], spine[k % 8 + 1]
        t = rng.random()
        c.line(f"M{ax + (bx - ax) * t - 5:.1f} {ay + (by - ay) * t + rng.uniform(-10, 10):.1f}q5 6 10 0", shade, 1.3, 0.8)
    for x, y in ((-44, 66), (-16, 44), (34, 50), (52, 14)):
        c.line(f"M{x} {y}q4 18 16 22", pearl, 8)
    coat(c, smooth([(30, -40), (36, -74), (62, -84), (86, -66), (98, -44), (86, -30), (60, -28), (44, -22)]), pearl, shade)
    coat(c, smooth([(36, -62), (22, -70), (14, -52), (24, -34), (38, -40)]), pearl, shade)
    c.path("M60 -34Q80 -26 96 -40Q90 -26 74 -24Q64 -26 60 -34Z", c.local("#c4606a"))
    eye(c, 66, -60, 5)
    c.disc(97, -47, 4, ink.dark)
    c.line("M48 -76Q40 -90 28 -92M58 -82Q54 -96 46 -99", c.gold, 3)
    body(c, "M-8 18Q-10 2 -2 -2Q8 0 6 20L14 32H-14Z", 0.2, 0)
    c.disc(-1, -9, 7, ink.dark)
    c.line("M0 6L22 2", ink.dark, 4)
    return c.svg()


def green_grump(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green = c.local("#79b52b")
    deep = ink.mix(green, ink.dark, 0.6)
    red = c.local("#d3231f")
    coat(c, mirrored([(0, 62), (54, 70), (80, 100), (0, 100)]), red, ink.mix(red, ink.dark, 0.4))
    c.path("M-52 72Q0 96 52 72L56 86Q0 108 -56 86Z", "#ffffff")
    head = smooth([(0, -50), (40, -44), (54, -10), (66, 24), (50, 58), (18, 78), (-18, 78), (-50, 58), (-66, 24), (-54, -10), (-40, -44)])
    coat(c, head, ink.mix(green, "#ffffff", 0.25), green, deep)
    for s in (1, -1):
        for k in range(4):
            c.path(f"M{s * 56} {6 + k * 14}L{s * (78 - k * 3)} {14 + k * 15}L{s * 54} {22 + k * 13}Z", green)
        c.path(f"M{s * 6} -6Q{s * 14} -30 {s * 42} -34Q{s * 44} -10 {s * 28} 2Q{s * 12} 4 {s * 6} -6Z", c.local("#f2e24a"))
        c.disc(s * 22, -10, 6, c.local("#c22a1c"))
        c.disc(s * 22, -10, 2.8, ink.dark)
        c.path(f"M{s * 2} -8Q{s * 18} -24 {s * 50} -46Q{s * 40} -26 {s * 8} 0Z", deep)
    c.path("M-9 8Q0 2 9 8Q8 20 0 20Q-8 20 -9 8Z", deep)
    grin = "M-56 18Q-30 40 0 40Q30 40 56 18Q46 60 0 62Q-46 60 -56 18Z"
    c.path(grin, ink.dark)
    with c.inside(grin):
        c.path("M-60 16Q-30 42 0 42Q30 42 60 16V30Q30 53 0 53Q-30 53 -60 30Z", c.local("#f4eab0"))
        for x in range(-48, 56, 12):
            c.line(f"M{x} 10V70", deep, 1.4)
    c.line("M-62 10Q-56 14 -54 22M62 10Q56 14 54 22", deep, 3)
    coat(c, smooth([(-46, -44), (-30, -84), (10, -96), (52, -84), (82, -50), (84, -22), (74, -20), (60, -50), (44, -46), (0, -56)]), red, ink.mix(red, ink.dark, 0.45))
    for k in range(11):
        c.disc(-48 + k * 9.6, -45 - 9 * sin(k / 10 * pi), 9, "#ffffff")
    c.disc(80, -14, 13, "#ffffff")
    return c.svg()


def elf_hat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    green, yellow = c.local("#1f8f4a"), c.local("#f4d23a")
    for x, y, r in ((-56, 66, 20), (-30, 78, 20), (0, 82, 22), (30, 78, 20), (56, 66, 20)):
        c.disc(x, y, r, c.local("#c98f3a"))
        c.line(f"M{x - 10} {y}q8 -10 16 0t-6 12", ink.mix(c.local("#c98f3a"), ink.dark, 0.4), 2)
    cone = "M-64 52Q-44 -20 -8 -66Q6 -94 30 -97Q34 -84 30 -66Q50 -10 66 52Q0 30 -64 52Z"
    c.form(cone, c.fade(ink.mix(green, "#ffffff", 0.3), green, ink.mix(green, ink.dark, 0.6), x1=-60, x2=64, y1=0, y2=0), ink.mix(green, "#ffffff", 0.7), 2, 1)
    with c.inside(cone):
        c.path("M-80 54Q0 26 80 54V26Q0 0 -80 26Z", yellow)
        c.line("M-70 36q8 -10 16 -4t16 -6t16 -3t16 0t16 1t16 4t16 5t16 7", c.local("#d3231f"), 4)
    c.path("M-66 56Q0 26 68 56L74 66Q0 38 -72 66Z", "#ffffff")
    c.path("M34 20Q54 -60 88 -78Q98 -40 46 24Z", c.local("#d3231f"))
    c.line("M40 22Q60 -40 84 -70", ink.mix(c.local("#d3231f"), ink.dark, 0.5), 2)
    c.disc(30, -96, 8, yellow)
    for k in range(12):
        a = k * 0.52
        c.disc(92 * cos(a), 88 * sin(a) - 6, 2.4, ink.light)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "sorcerer_hat": Motif("a sorcerer's hat with stars", sorcerer_hat, ("magic", "music", "family", "wizard", "dream")),
    "night_dragon": Motif("a black dragon with big green eyes", night_dragon, ("dragon", "vikings", "cute", "flight", "family")),
    "feeling_orbs": Motif("five glowing orbs with faces", feeling_orbs, ("emotions", "mind", "childhood", "family", "memory")),
    "fire_and_water": Motif("a flame and a drop of water hand in hand", fire_and_water, ("romance", "fire", "water", "family", "opposites")),
    "booted_cat": Motif("a cat in boots with a sword", booted_cat, ("cat", "fairy tale", "sword", "comedy", "adventure")),
    "frog_with_banjo": Motif("a frog with a banjo", frog_with_banjo, ("frog", "music", "comedy", "puppet", "road trip")),
    "luck_dragon": Motif("a boy on a white furry dragon", luck_dragon, ("dragon", "fantasy", "flight", "boy", "story")),
    "green_grump": Motif("a green grump in a Christmas hat", green_grump, ("christmas", "comedy", "family", "grumpy", "winter")),
    "elf_hat": Motif("an elf's hat with a feather", elf_hat, ("christmas", "elf", "comedy", "family")),
}
