"""Streets, houses and those who run, dance or stand in the rain before them."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.anatomy import disc, figure, flesh, limb, shape, shoe
from studio.motifs.canvas import Canvas
from studio.motifs.motif import Motif
from studio.motifs.silhouette import body, coat


def glass_villa(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-100 100V82L-60 74H80L100 82V100Z", ink.mix(c.local("#4f8a45"), ink.dark, 0.35), c.tone(0.8), 0, 1.5)
    c.form("M-46 -46H78V-36H-46Z", c.tone(0.86), "#ffffff", 0, 1)
    c.box(-40, -36, 112, 36, c.fade(c.tone(0.5), c.tone(0.3), y1=-36, y2=0))
    for x in (-32, 8, 44):
        c.window(x, -30, 24, 26, bars=False)
    c.form("M-92 -2H92V10H-92Z", c.tone(0.9), "#ffffff", 0, 1)
    c.box(-84, 10, 168, 64, c.fade(ink.glow, ink.mix(ink.glow, c.ember, 0.35), y1=10, y2=74))
    for x in (-84, -42, 0, 42, 80):
        c.box(x, 10, 4, 64, c.tone(0.08))
    c.box(-84, 62, 168, 12, c.tone(0.3), o=0.5)
    c.path("M-34 62h36v-8h-36Z" + disc(-68, 40, 5) + "M-74 62V50q6 -8 12 0V62Z" + disc(60, 36, 5) + "M53 62V46q7 -8 14 0V62Z", c.tone(0.04))
    c.line("M22 10V34", c.tone(0.1), 1)
    c.path("M12 40Q22 26 32 40Z", c.tone(0.06))
    c.path("M60 100L70 74H86L100 100Z", c.tone(0.56))
    for y in (80, 88, 96):
        c.line(f"M{66 - (y - 80) * 0.4:.0f} {y}H{90 + (y - 80) * 0.5:.0f}", c.tone(0.16), 2)
    for x, y, r in ((-94, 50, 22), (-100, 20, 18), (96, 44, 18)):
        c.disc(x, y, r, ink.mix(c.local("#2f6a3c"), ink.dark, 0.45))
    c.line("M-96 96V50M97 90V50", c.tone(0.04), 4)
    return c.svg()


def fire_escape(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.form("M-56 -100H56V100H-56Z", ink.mix(c.local("#8f3a2a"), ink.dark, 0.45), c.tone(0.6), 1, 0)
    for y in range(-96, 100, 7):
        for x in range(-60 + (y % 2) * 7, 56, 14):
            c.line(f"M{max(x, -55)} {y}h9", ink.dark, 0.9, 0.4)
    for k in range(4):
        y = -92 + k * 50
        for x in (-40, 16):
            c.box(x - 3, y - 3, 30, 36, c.tone(0.04))
            c.window(x, y, 24, 30)
    iron = ink.dark
    for k in range(4):
        y = -50 + k * 48
        c.box(-88, y, 176, 4, iron)
        c.line(f"M-88 {y - 17}H88", iron, 2.2)
        for x in range(-88, 92, 8):
            c.line(f"M{x} {y}V{y - 17}", iron, 1.2)
        if k < 3:
            a, b = (-70, 50) if k % 2 else (70, -50)
            c.line(f"M{a} {y + 4}L{b} {y + 46}M{a + 14} {y + 4}L{b + 14} {y + 46}", iron, 3)
            for s in range(1, 9):
                t = s / 9
                c.line(f"M{a + (b - a) * t:.0f} {y + 4 + 42 * t:.0f}h14", iron, 1.8)
    figure(c, limb((-20, -62, 7), (-22, -52, 8)) + disc(-19, -75, 6, 7) + limb((-16, -66, 4), (4, -74, 3)), 0.3)
    coat(c, shape([(8, -70), (2, -52), (26, -52), (20, -70)]) + disc(14, -77, 6, 7), ink.light, ink.mix(ink.light, ink.mid, 0.4))
    return c.svg()


def favela(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("translate(0 10) scale(.9)"):
        hues = [c.local(h) for h in ("#c9683c", "#d9a24a", "#4f9aa8", "#b5503c", "#d8c7a0", "#7a9a5a", "#a8785a")]
        for row in range(7):
            y = -66 + row * 27
            reach = 36 + row * 13
            x = -reach - rng.uniform(0, 10)
            while x < reach:
                w, h = rng.uniform(20, 32), rng.uniform(26, 40)
                hue = ink.mix(rng.choice(hues), c.tone(0.3), 0.32 - row * 0.04)
                c.form(f"M{x:.0f} {y + 40}V{y + 12 - h * 0.5:.0f}h{w:.0f}V{y + 40}Z", c.fade(hue, ink.mix(hue, ink.dark, 0.5), y1=y - 10, y2=y + 40), ink.mix(hue, "#ffffff", 0.6), 1, 1)
                c.path(f"M{x - 2:.0f} {y + 12 - h * 0.5:.0f}l{w + 4:.0f} -3v4l{-w - 4:.0f} 3Z", c.tone(rng.choice((0.2, 0.5, 0.7))))
                for k in (0.18, 0.58):
                    if rng.random() < 0.75:
                        c.box(x + w * k, y + 16 - h * 0.3, w * 0.24, 9, ink.glow if rng.random() < 0.4 else c.tone(0.04))
                if rng.random() < 0.35:
                    c.box(x + w * 0.3, y + 2 - h * 0.5, 9, 9, c.local("#3f7ab8"), 1.5)
                if rng.random() < 0.3:
                    c.line(f"M{x + w * 0.8:.0f} {y + 12 - h * 0.5:.0f}v-13m-4 3h8m-6 4h4", c.tone(0.06), 1.2)
                x += w - 1
        c.path("M-100 100V92H100V100Z", c.tone(0.06))
    return c.svg()


def freed_man(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, -40, 90, "#ffffff", 0.8)
    for _ in range(70):
        x, y = rng.uniform(-98, 98), rng.uniform(-98, 90)
        c.line(f"M{x:.0f} {y:.0f}l-3 {rng.uniform(9, 18):.0f}", ink.light, 0.9, 0.6)
    shirt = ink.mix(ink.light, ink.mid, 0.25)
    figure(c, limb((-9, 30, 13), (-16, 62, 11), (-20, 98, 10)) + limb((9, 30, 13), (16, 62, 11), (20, 98, 10)), 0.04)
    arms = limb((-18, -30, 9), (-48, -44, 7), (-80, -70, 5)) + limb((18, -30, 9), (48, -44, 7), (80, -70, 5))
    coat(c, shape([(-14, -40), (-28, -30), (-26, 0), (-24, 34), (24, 34), (26, 0), (28, -30), (14, -40)]) + arms, shirt, ink.mix(shirt, ink.dark, 0.65))
    c.line("M-10 -26Q-4 4 -12 30M8 -28Q12 0 6 32", ink.mix(shirt, ink.dark, 0.6), 1.6, 0.7)
    skin = ink.mix(flesh(c), "#ffffff", 0.2)
    for x in (-85, 85):
        c.disc(x, -74, 6, skin, 7)
    coat(c, limb((0, -36, 8), (0, -48, 8)) + disc(0, -58, 12, 13), skin, ink.mix(skin, ink.dark, 0.5))
    c.path("M-13 -54Q-16 -66 -8 -72Q0 -60 12 -66Q14 -58 12 -52Q6 -44 0 -44Q-9 -45 -13 -54Z", c.tone(0.08))
    c.path("M-11 -66Q0 -77 11 -66Q4 -60 -4 -60Z", skin)
    return c.svg()


def red_haired_runner(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    hair, top, cloth = c.local("#e8341c"), c.local("#bfe3e6"), c.local("#4f9a86")
    coat(c, limb((0, 16, 12), (-26, 36, 10), (-64, 34, 7)), cloth, ink.mix(cloth, ink.dark, 0.5))
    figure(c, shoe(-70, 38, -1, 1.1), 0.1)
    coat(c, limb((2, 16, 12), (36, 30, 10), (34, 70, 7)), cloth, ink.mix(cloth, ink.dark, 0.5))
    figure(c, shoe(36, 76, 1, 1.1), 0.1)
    skin = ink.mix(flesh(c), "#ffffff", 0.35)
    coat(c, limb((2, -34, 7), (-22, -14, 6), (-44, -26, 4.6)), skin, ink.mix(skin, ink.dark, 0.5))
    coat(c, shape([(-2, -46), (-12, -24), (-14, 8), (-8, 22), (12, 20), (14, -6), (22, -30), (18, -46)]), top, ink.mix(top, ink.dark, 0.4))
    coat(c, limb((18, -38, 7), (36, -14, 6), (62, -26, 4.6)), skin, ink.mix(skin, ink.dark, 0.45))
    coat(c, limb((12, -46, 6), (16, -54, 6)) + disc(20, -66, 12, 14), skin, ink.mix(skin, ink.dark, 0.35))
    coat(
        c,
        "M30 -74Q26 -92 8 -90Q-12 -98 -34 -88Q-24 -86 -28 -82Q-52 -82 -66 -68Q-48 -72 -44 -66Q-62 -58 -68 -44Q-46 -58 -30 -54Q-34 -46 -32 -38Q-16 -50 4 -52Q12 -56 12 -66Q18 -74 30 -74Z",
        ink.mix(hair, ink.light, 0.2),
        hair,
        ink.mix(hair, ink.dark, 0.35),
    )
    c.line("M24 -67H29M24 -58H30", ink.dark, 2)
    for y in (-10, 14, 54, 84):
        c.line(f"M-98 {y}H{-72 + rng.uniform(-10, 14):.0f}", ink.light, 1.6, 0.6)
    return c.svg()


def wood_chipper(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    with c.group("translate(0 10) scale(.9)"):
        paint = c.local("#d9962c")
        coatwork = c.fade(ink.mix(paint, "#ffffff", 0.45), paint, ink.mix(paint, ink.dark, 0.55), y1=-30, y2=70)
        red = c.local("#b5161c")
        for _ in range(90):
            t = rng.random()
            x, y = -52 - 46 * t + rng.uniform(-6, 6), -58 + 120 * t * t + rng.uniform(-22, 22) * t
            c.disc(max(x, -98), y, rng.uniform(1, 3.6), red, o=0.9)
        c.path("M-100 98Q-96 78 -66 80Q-40 82 -28 98Z", red)
        c.path("M-74 98Q-56 84 -22 92L-10 98Z", ink.mix(red, ink.dark, 0.35))
        c.form("M14 -2L-2 -46Q-8 -66 -30 -66L-54 -62L-50 -48L-30 -50Q-20 -50 -16 -40L-8 4Z", coatwork, "#ffffff", 1, 1)
        c.form("M-24 4H34V62H-24Z", coatwork, "#ffffff", 1, 1.4)
        c.form("M34 8L92 -20V66L34 56Z", c.fade(ink.mix(paint, ink.dark, 0.2), ink.mix(paint, ink.dark, 0.75), x1=34, x2=92, y1=0, y2=0), "#ffffff", 1, 1.4)
        c.form("M88 -24L98 -28V72L88 68Z", c.tone(0.1), c.tone(0.8), 1, 0)
        c.box(-16, 14, 30, 18, c.tone(0.06), 2)
        for y in (18, 23, 28):
            c.line(f"M-12 {y}H10", c.tone(0.6), 1.4)
        c.line("M-24 44H34", ink.dark, 3)
        c.box(-30, 62, 100, 6, c.tone(0.08))
        c.disc(16, 78, 20, c.tone(0.03))
        c.disc(16, 78, 11, c.ball(16, 78, 12, "#ffffff", c.tone(0.6), c.tone(0.3)))
        c.line("M-30 66L-44 92M70 66V96", c.tone(0.08), 4)
        c.path("M90 12Q100 4 100 -6L100 12Q98 20 92 22Z", "#ffffff")
        coat(c, limb((86, 24, 9), (74, 20, 8), (62, 16, 7)), "#ffffff", c.tone(0.6))
    return c.svg()


def jazz_dancer(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    skin, dress = ink.mix(flesh(c), "#ffffff", 0.3), ink.accent
    shade = ink.mix(skin, ink.dark, 0.5)
    coat(c, limb((-7, 26, 11), (-14, 60, 8), (-12, 90, 4.6)), skin, shade)
    coat(c, limb((9, 26, 11), (44, 28, 8), (40, 68, 4.6)), skin, shade)
    body(c, shoe(-12, 94, -1, 0.9) + shoe(41, 72, 1, 0.9), 0.2)
    coat(c, limb((14, -36, 6), (40, -54, 5), (62, -84, 3.6)), skin, shade)
    c.line("M44 -98L84 -76", ink.dark, 4)
    c.line("M44 -99L84 -77", c.tone(0.8), 1.4)
    sparkle = c.fade(ink.mix(dress, "#ffffff", 0.6), dress, ink.mix(dress, ink.dark, 0.55), y1=-46, y2=50)
    c.form(shape([(-12, -42), (-16, -16), (-14, 8), (-24, 34), (26, 36), (16, 6), (17, -16), (14, -42), (2, -34)]), sparkle, "#ffffff", 1.4, 1)
    for k in range(13):
        x = -23 + k * 4
        c.line(f"M{x} 32q{rng.uniform(-6, 6):.0f} 10 {rng.uniform(-4, 8):.0f} 20", dress if k % 2 else ink.glow, 1.6)
    for y in (-22, -8, 6, 20):
        c.line(f"M{-14 - max(y, 0) * 0.3:.0f} {y}Q2 {y + 7} {15 + max(y, 0) * 0.3:.0f} {y}", ink.glow, 1.4, 1, "1 3")
    coat(c, limb((-12, -36, 6), (-34, -14, 5), (-20, 8, 3.6)), skin, shade)
    coat(c, limb((0, -42, 5), (0, -52, 5)) + disc(0, -64, 11, 13), skin, shade)
    body(c, shape([(-13, -52), (-16, -70), (-4, -82), (12, -78), (15, -54), (9, -54), (8, -68), (-6, -70), (-8, -54)]), 0.2)
    body(c, "M-24 -76Q-8 -84 -16 -88Q-12 -102 6 -98Q20 -94 15 -82Q22 -78 24 -70Q0 -80 -24 -76Z", 0.36)
    c.line("M-5 -64H-2M4 -64H7", ink.dark, 2)
    c.path("M-4 -56Q1 -52 6 -56Q1 -59 -4 -56Z", c.local("#c4161c"))
    return c.svg()


def grand_piano(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    lacquer = c.fade(c.tone(0.5), c.tone(0.1), c.tone(0.02), x1=-80, y1=-90, x2=70, y2=70)
    c.form("M-60 4L-28 -92Q30 -98 50 -64Q62 -40 92 -28L88 4Z", lacquer, c.tone(0.86), 1, 1.6)
    c.line("M60 6L48 -56", c.tone(0.8), 2)
    c.path("M-66 8Q0 -4 92 6L88 18H-66Z", c.fade(c.gold, ink.mix(c.gold, ink.dark, 0.5), y1=0, y2=18))
    for k in range(16):
        c.line(f"M{-56 + k * 9} 14L{-40 + k * 8} 4", ink.dark, 0.8, 0.6)
    c.form("M-82 12H94Q98 24 92 42H-82Z", lacquer, c.tone(0.86), 0, 1.6)
    c.form("M-98 22H-34V38H-98Z", c.tone(0.06), c.tone(0.8), 0, 1.4)
    c.box(-96, 24, 60, 7, "#ffffff")
    for k in range(12):
        c.line(f"M{-92 + k * 5} 24v7", ink.dark, 0.8)
        if k % 7 not in (2, 6):
            c.box(-91 + k * 5, 24, 2.4, 4, ink.dark)
    for x in (-78, 74, 6):
        c.form(f"M{x - 6} 40H{x + 6}L{x + 3} 94H{x - 3}Z", c.tone(0.08), c.tone(0.7), 1, 0)
        c.disc(x, 96, 4, c.gold)
    c.line("M-36 42L-32 88M-28 42V88M-40 88h18", c.gold, 2)
    return c.svg()


MOTIFS = {
    "glass_villa": Motif("a modern villa with glass walls", glass_villa, ("house", "family", "rich", "thriller")),
    "fire_escape": Motif("a fire escape on a brick house", fire_escape, ("new york", "romance", "musical", "city")),
    "favela": Motif("a hillside of crowded little houses", favela, ("slum", "rio", "crime", "childhood")),
    "freed_man": Motif("a man with open arms in the rain", freed_man, ("freedom", "escape", "hope", "rain")),
    "red_haired_runner": Motif("a running woman with flaming red hair", red_haired_runner, ("run", "race", "berlin", "time")),
    "wood_chipper": Motif("a wood chipper that sprays red", wood_chipper, ("crime", "murder", "snow", "black comedy")),
    "jazz_dancer": Motif("a dancer in a glittering fringed dress", jazz_dancer, ("jazz age", "musical", "1920s", "show")),
    "grand_piano": Motif("a grand piano", grand_piano, ("music", "piano", "concert", "drama")),
}  # fmt: skip
