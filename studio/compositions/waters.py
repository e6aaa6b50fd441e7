"""Compositions with water, or the dark between the worlds."""

from __future__ import annotations

from studio.atmosphere import disc, sky
from studio.cast import Cast
from studio.extent import extent
from studio.ink import mix
from studio.motifs.canvas import smooth
from studio.scene import HEIGHT, MIDDLE, WIDTH, Scene, Zone
from studio.weather import behind


def reflection(s: Scene, cast: Cast) -> Zone:
    """Still water that shows the motif again, or what it hides."""
    d, p = s.drop, s.palette
    line = 286 + d
    sky(s, (MIDDLE, 190), 280)
    behind(s)
    disc(s, MIDDLE + s.rng.choice((-40, 0, 40)), 170, 70, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE, line, 342, 130, haze=0.6, bleed=True, stand=True)
    s.land(line - 14, 7, 0.6, deep=20)
    e = extent(cast.main.name)
    y, w, h = (line + 4, 236, 224) if e.stands else (line - 118, 220, 190)
    s.place(cast.main, MIDDLE, y, w, h, bleed=True)
    s.path(
        f"M0 {line}H{WIDTH}V{HEIGHT}H0Z",
        s.fade(mix(p.haze, p.sky[1], 0.35), mix(p.sky[1], p.dark, 0.5), p.dark, y1=line, y2=470),
    )
    mirrored = cast.second or cast.main
    me = extent(mirrored.name)
    with (
        s.faded(((0, 0.75), (line / HEIGHT, 0.75), (0.9, 0.12), (1, 0))),
        s.group(f"translate(0 {2 * line}) scale(1 -1)"),
    ):
        s.place(mirrored, MIDDLE, (line + 4) if me.stands else line - 118, w, h, bleed=True, haze=0.18, air=p.sky[1])
    for i in range(26):
        ry = line + 3 + i * 4.6 + s.rng.uniform(-2, 2)
        rx, length = s.rng.uniform(0, WIDTH), s.rng.uniform(20, 120) * (0.5 + i / 26)
        s.line(
            f"M{rx - length / 2:.0f} {ry:.1f}q{length / 4:.0f} -1.500 {length / 2:.0f} 0t{length / 2:.0f} 0",
            p.glow,
            s.rng.uniform(0.5, 1.5),
            0.3,
        )
    s.fog(line - 34, 56, o=0.55)
    if cast.small:
        s.place(cast.small, 68, line + 44, 62, 54, stand=True)
    s.veil(392, 122, p.dark, 0, 0.85)
    return s.zone(420, 70)


def undersea(s: Scene, cast: Cast) -> Zone:
    """The surface far above, light falling into the deep."""
    d, p = s.drop, s.palette
    line = 116 + d
    s.box(0, 0, WIDTH, HEIGHT, s.fade(mix(p.haze, p.glow, 0.25), p.haze, y1=0, y2=line))
    disc(s, 236, 70, 30, "sun")
    if cast.second:
        s.place(cast.second, 112, line + 6, 120, 96, stand=True, haze=0.1)
    wave = [(-20 + 46 * i, line + (4 if i % 2 else -4)) for i in range(10)]
    s.path(
        smooth(wave, closed=False) + f"L400 {HEIGHT}H-20Z", s.fade(p.haze, p.sky[1], p.sky[0], p.dark, y1=line, y2=500)
    )
    s.line(smooth(wave, closed=False), p.light, 2, 0.7)
    for x, w, lean in ((40, 26, 60), (120, 44, 30), (190, 30, 4), (262, 52, -40)):
        name = s.ink.uid()
        s._parts.append(
            f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{p.glow}" stop-opacity=".45"/>'
            f'<stop offset="1" stop-color="{p.glow}" stop-opacity="0"/></linearGradient>'
        )
        s.path(f"M{x} {line}H{x + w}L{x + w * 2.2 + lean} 430H{x - w * 1.2 + lean}Z", f"url(#{name})", 0.8)
    s.halo(MIDDLE, 262 + d, 170, p.glow, 0.35)
    s.place(cast.main, MIDDLE, 268 + d, 262, 226, stand=False, haze=0.08, air=p.sky[1])
    if cast.background:
        s.place(cast.background, MIDDLE, 424 + d, 342, 110, haze=0.35, bleed=True, stand=True, air=p.sky[0])
    for x in (8, 30, 52, 288, 310, 334):
        top = 330 + d + s.rng.uniform(-46, 46)
        s.path(
            f"M{x - 5} {HEIGHT}Q{x - 16} {HEIGHT - 70} {x - 2} {HEIGHT - 110}T{x} {top}"
            f"Q{x + 16} {top + 50} {x + 6} {HEIGHT - 90}T{x + 8} {HEIGHT}Z",
            p.dark,
            0.85,
        )
    s.land(428 + d, 10, 0.0, rough=6)
    if cast.small:
        s.place(cast.small, 270, 372 + d, 70, 70, stand=False)
    return s.zone(422, 70)


def orbit(s: Scene, cast: Cast) -> Zone:
    """Night above, and the bright edge of a world below."""
    d, p = s.drop, s.palette
    x = MIDDLE + s.rng.choice((-70, 70))
    sky(s, (x, 372), 250)
    behind(s)
    if cast.background:
        s.place(cast.background, 262 if x < MIDDLE else 80, 104 + d, 110, 110, stand=False, haze=0.35, air=p.sky[0])
    elif s.look.disc not in ("auto", "none"):
        disc(s, 262 if x < MIDDLE else 80, 96, 40)
    cy, r = 830 + d, 440.0
    for extra, o in ((46, 0.12), (26, 0.2), (11, 0.4)):
        s.disc(MIDDLE, cy, r + extra, p.haze, o=o)
    s.disc(MIDDLE, cy, r + 3, mix(p.haze, p.light, 0.6))
    s.disc(MIDDLE, cy + 3, r + 2, s.fade(mix(p.mid, p.haze, 0.4), p.dark, y1=cy - r, y2=cy - r + 80))
    s.halo(x, cy - r + 6, 120, p.glow, 1)
    s.disc(x, cy - r + 2, 7, p.light)
    s.halo(MIDDLE, 208 + d, 170, mix(p.glow, p.haze, 0.5), 0.45)
    if cast.second:
        s.place(cast.second, 74 if x < MIDDLE else 268, 330 + d, 84, 84, stand=False, haze=0.15, air=p.sky[1])
    s.place(cast.main, MIDDLE, 206 + d, 232, 252, stand=False)
    if cast.small:
        s.place(cast.small, 278 if x < MIDDLE else 64, 312 + d, 46, 46, stand=False)
    return s.zone(424, 68)
