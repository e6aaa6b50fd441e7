"""Dance, comedy and dinner: what performers wear, play and eat."""

from __future__ import annotations

from random import Random

from studio.ink import Ink
from studio.motifs.canvas import Canvas, smooth
from studio.motifs.motif import Motif


def drum_kit(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 20, 96, o=0.45)
    for x in (-72, 72):
        c.line(f"M{x} -56L{x * 0.9} 96M{x * 0.9} 84L{x * 0.9 - 14} 98M{x * 0.9} 84L{x * 0.9 + 14} 98", c.tone(0.6), 2.2)
        with c.group(f"rotate({-14 if x < 0 else 14} {x} -58)"):
            c.disc(x, -58, 27, c.fade(ink.mix(ink.glow, ink.light, 0.6), ink.glow, ink.mix(ink.glow, ink.dark, 0.5), x1=x - 27, x2=x + 27, y1=0, y2=0), 5)
            c.disc(x, -60, 7, ink.mix(ink.glow, ink.light, 0.5), 3)
    shell = c.fade(ink.mix(ink.accent, ink.light, 0.5), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), x1=-40, x2=44, y1=0, y2=0)
    for x in (-26, 26):
        c.form(f"M{x - 22} -26V6Q{x} 16 {x + 22} 6V-26Z", shell, ink.light, 1, 1)
        c.disc(x, -26, 22, ink.light, 7)
        c.ring(x, -26, 22, c.tone(0.5), 1.6, 7)
    c.disc(0, 48, 46, shell)
    c.disc(0, 48, 40, c.ball(0, 48, 44, "#ffffff", ink.light, c.tone(0.7)))
    c.ring(0, 48, 43, c.tone(0.3), 2)
    c.path("M0 24L6 40L23 41L10 52L14 69L0 60L-14 69L-10 52L-23 41L-6 40Z", ink.accent)
    for x, w, y in ((-66, 24, 50), (66, 26, 44)):
        c.form(f"M{x - w} {y}V{y + 32}Q{x} {y + 42} {x + w} {y + 32}V{y}Z", shell, ink.light, 1, 1)
        c.disc(x, y, w, ink.light, 7)
        c.ring(x, y, w, c.tone(0.5), 1.6, 7)
    c.line("M-20 -74L-4 -34M34 -78L12 -38", c.tone(0.9), 3.2)
    c.line("M-52 82V98M-82 84V98M54 78V98M84 78V98M-34 80L-44 98M34 80L44 98", c.tone(0.5), 2.4)
    return c.svg()


def ballet_shoes(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    satin = ink.mix(ink.accent, ink.light, 0.5)
    c.line("M-22 -20Q-54 -50 -40 -92M-30 -30Q-6 -56 -16 -94M26 -20Q56 -46 46 -92M20 -30Q2 -60 20 -96", ink.accent, 4.6)
    c.line("M-23 -22Q-55 -52 -41 -92M25 -22Q55 -48 45 -92", ink.mix(satin, "#ffffff", 0.4), 1.4)
    for x, turn in ((-30, 10), (30, -10)):
        with c.group(f"translate({x} 30) rotate({turn})"):
            shoe = smooth([(-17, -58), (17, -58), (24, -20), (22, 24), (12, 60), (-10, 60), (-22, 24), (-25, -20)])
            c.form(shoe, c.fade(ink.mix(satin, "#ffffff", 0.5), satin, ink.mix(ink.accent, ink.dark, 0.3), x1=-24, x2=26, y1=0, y2=0), "#ffffff", 2, 1)
            c.path("M-14 -56Q-16 -10 0 -2Q16 -10 14 -56Q0 -62 -14 -56Z", ink.mix(ink.accent, ink.dark, 0.5))
            c.path("M-12 -50Q-10 -20 0 -12Q10 -20 12 -50Z", ink.mix(ink.accent, ink.dark, 0.3))
            c.path("M-3 0q-10 -8 -12 0q2 6 12 0q10 6 12 0q-2 -8 -12 0Z", satin)
            c.path("M-14 44Q0 38 13 44L10 60Q0 64 -10 60Z", ink.mix(satin, ink.dark, 0.2), 0.6)
            c.line("M-16 -30Q-20 0 -14 34", "#ffffff", 2.4, 0.6)
    return c.svg()


def top_hat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 92, o=0.4)
    silk, rim = c.fade(c.tone(0.3), c.tone(0.56), c.tone(0.16), c.tone(0.02), x1=-52, x2=54, y1=0, y2=0), c.tone(0.84)
    c.line("M-80 92L88 34", c.tone(0.1), 6)
    c.line("M-80 90L88 32", c.tone(0.5), 1.4)
    c.disc(90, 32, 6, ink.glow)
    c.form("M-92 52Q-80 38 -50 42Q0 56 50 42Q80 38 92 52Q80 76 0 78T-92 52Z", silk, rim, 0, 2.4)
    crown = "M-58 -72Q0 -58 58 -72Q48 -20 50 44Q0 66 -50 44Q-48 -20 -58 -72Z"
    c.form(crown, silk, rim, 2, 0)
    with c.inside(crown):
        c.path("M-60 20Q0 42 60 20V46Q0 70 -60 46Z", ink.accent)
    c.disc(0, -72, 58, c.tone(0.2), 11)
    c.ring(0, -72, 58, rim, 1.4, 11)
    for x, y, r in ((-50, -92, 8), (66, -60, 10), (-78, -30, 7), (76, -10, 6)):
        q = r * 0.12
        c.path(f"M{x} {y - r}Q{x + q} {y - q} {x + r} {y}Q{x + q} {y + q} {x} {y + r}Q{x - q} {y + q} {x - r} {y}Q{x - q} {y - q} {x} {y - r}Z", ink.glow)
    return c.svg()


def cowboy_hat(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    felt, rim = c.fade(c.tone(0.74), c.tone(0.44), c.tone(0.14), x1=-70, y1=-50, x2=70, y2=60), c.tone(0.9)
    c.form("M-98 4Q-92 -10 -80 0Q-60 34 0 34T80 0Q92 -10 98 4Q94 40 54 58Q0 74 -54 58Q-94 40 -98 4Z", felt, rim, 0, 2.4)
    crown = "M-52 36Q-56 -34 -40 -58Q-26 -70 -12 -56Q0 -46 12 -56Q26 -70 40 -58Q56 -34 52 36Q0 54 -52 36Z"
    c.form(crown, felt, rim, 2, 2)
    with c.inside(crown):
        c.path("M-14 -60Q0 -20 16 -60Q4 -44 0 -44T-14 -60Z", ink.dark, 0.35)
        c.path("M-60 16Q0 38 60 16V34Q0 58 -60 34Z", ink.accent)
    for k in range(-3, 4):
        c.disc(k * 13, 36 - abs(k) * 1.6, 2.6, ink.glow)
    c.line("M-94 14Q-80 48 -50 54Q0 68 50 54Q80 48 94 14", c.tone(0.16), 1.2, 0.8)
    c.line("M-60 50Q-50 92 0 96T60 50", c.tone(0.2), 1.8)
    c.disc(0, 95, 3, ink.glow)
    return c.svg()


def cooking_pot(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    for x, s in ((-26, 1), (4, -1), (32, 1)):
        c.line(f"M{x} -20q{14 * s} -16 0 -32t0 -34", ink.light, 6, 0.5)
    copper = ink.mix(ink.accent, ink.glow, 0.45)
    c.line("M-66 26Q-92 24 -92 38T-66 50M66 26Q92 24 92 38T66 50", ink.mix(copper, ink.dark, 0.5), 8)
    body = "M-68 0H68V74Q66 94 44 94H-44Q-66 94 -68 74Z"
    c.form(body, c.fade(ink.mix(copper, "#ffffff", 0.6), copper, ink.mix(copper, ink.dark, 0.6), ink.mix(copper, ink.dark, 0.3), x1=-68, x2=68, y1=0, y2=0), "#ffffff", 1.5, 1)
    c.disc(0, 0, 72, c.fade(ink.mix(copper, "#ffffff", 0.4), ink.mix(copper, ink.dark, 0.4), x1=-70, x2=70, y1=0, y2=0), 14)
    c.disc(0, 1, 64, c.fade(ink.mix(ink.accent, ink.dark, 0.2), ink.accent, y1=-10, y2=12), 10)
    for x, y, colour in ((-36, 0, ink.glow), (-10, 5, ink.light), (16, -2, ink.glow), (38, 4, c.tone(0.6)), (-22, -4, c.tone(0.6))):
        c.disc(x, y, 7, colour, 4)
    c.line("M26 4L70 -84", c.tone(0.24), 7)
    c.line("M25 2L68 -84", c.tone(0.7), 1.6)
    c.path("M-60 14V70Q-58 84 -44 88Q-52 60 -50 14Z", "#ffffff", 0.4)
    c.path("M-20 96Q-12 88 -4 96ZM4 96Q12 86 20 96Z", ink.glow)
    return c.svg()


def hamburger(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    bun = c.local("#e6a24d")
    c.disc(0, 92, 84, ink.dark, 5, 0.35)
    c.form("M-80 62H80Q84 92 56 94H-56Q-84 92 -80 62Z", c.fade(ink.mix(bun, ink.light, 0.3), bun, ink.mix(bun, ink.dark, 0.5), y1=62, y2=94), ink.light, 0, 1.6)
    c.path("M-86 50Q-90 66 -76 68H76Q90 66 86 50Z", c.fade(c.tone(0.36), c.tone(0.1), y1=48, y2=70))
    c.path("M-88 42H88L70 54L54 46L34 64L12 48L-14 56L-36 46L-56 62L-72 48Z", ink.glow)
    for x in (-50, 0, 50):
        c.form(f"M{x - 34} 32H{x + 34}Q{x + 38} 42 {x + 28} 44H{x - 28}Q{x - 38} 42 {x - 34} 32Z", ink.accent, ink.mix(ink.accent, ink.light, 0.5), 0, 1.4)
    c.path("M-90 22" + "q7.5 16 15 3t15 2t15 -2t15 3t15 -2t15 3t15 -3t15 3t15 -2t15 3t15 -3t15 -1" + "V18H-90Z", c.tone(0.6))
    top = "M-84 22Q-88 -54 0 -58Q88 -54 84 22Q0 32 -84 22Z"
    c.form(top, c.ball(0, -4, 96, ink.mix(bun, "#ffffff", 0.55), bun, ink.mix(bun, ink.dark, 0.5)), ink.light, 1, 2)
    for x, y in ((-46, -20), (-20, -38), (10, -28), (38, -34), (56, -8), (-8, -8), (26, -6), (-62, 4), (-32, 2)):
        c.path(f"M{x} {y - 4}q5 5 0 9q-5 -4 0 -9Z", ink.light)
    c.line("M0 -58V-94", c.tone(0.7), 2)
    c.path("M0 -94H26L20 -85L26 -76H0Z", ink.accent)
    return c.svg()


def headphones(ink: Ink, rng: Random) -> str:
    c = Canvas(ink)
    c.halo(0, 0, 92, ink.accent, 0.35)
    for x, k in ((0, 5), (-14, 4), (14, 4), (-28, 3), (28, 3), (-42, 1), (42, 1)):
        h = k * 7 + rng.uniform(-3, 6)
        c.line(f"M{x} {30 - h:.0f}V{30 + h:.0f}", ink.glow, 5)
    c.line("M-72 30Q-84 -84 0 -86T72 30", c.tone(0.12), 15)
    c.line("M-72 26Q-84 -82 0 -85T72 26", c.fade(c.tone(0.8), c.tone(0.34), x1=-70, x2=70, y1=0, y2=0), 9)
    c.line("M-66 0Q-66 -76 0 -80", ink.light, 2, 0.8)
    for side in (1, -1):
        with c.group(f"scale({side} 1)"):
            c.form("M56 2Q66 -4 84 0Q98 8 98 34T84 70Q66 74 56 68Z", c.fade(ink.mix(ink.accent, ink.light, 0.4), ink.accent, ink.mix(ink.accent, ink.dark, 0.6), y1=0, y2=72), ink.light, side, 2)
            c.form("M42 4Q50 -2 60 0V70Q50 72 42 66Q36 36 42 4Z", c.tone(0.14), c.tone(0.6), side * 1.4, 1)
            c.line("M78 16Q84 34 78 54", ink.light, 2, 0.7)
    c.line("M-76 72Q-76 92 -50 94T0 99", c.tone(0.5), 2.4)
    return c.svg()


MOTIFS: dict[str, Motif] = {
    "drum_kit": Motif("a drum kit", drum_kit, ("music", "jazz", "rock", "obsession", "band")),
    "ballet_shoes": Motif("ballet shoes", ballet_shoes, ("dance", "ballet", "musical", "drama", "ambition")),
    "top_hat": Motif("a top hat and a cane", top_hat, ("magic", "musical", "victorian", "illusion")),
    "cowboy_hat": Motif("a cowboy hat", cowboy_hat, ("western", "cowboy", "country", "toys")),
    "cooking_pot": Motif("a steaming cooking pot", cooking_pot, ("cooking", "food", "comedy", "family", "paris")),
    "hamburger": Motif("a hamburger", hamburger, ("food", "comedy", "teen", "1950s", "business")),
    "headphones": Motif("headphones", headphones, ("music", "heist", "youth", "getaway", "romance")),
}
