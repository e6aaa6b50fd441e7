"""Compositions around one centred motif."""

from __future__ import annotations

from math import cos, sin, tau

from studio.atmosphere import disc, rays, sky
from studio.cast import Cast
from studio.extent import extent
from studio.ink import mix
from studio.motifs.canvas import Point, smooth
from studio.scene import HEIGHT, MIDDLE, WIDTH, Scene, Zone
from studio.weather import behind


def circle(x: float, y: float, r: float) -> str:
    return f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0Z"


def emblem(s: Scene, cast: Cast) -> Zone:
    """The main motif on a great disc of light."""
    sky(s, (MIDDLE, 205), 280)
    behind(s)
    r, y = 132.0, 206 + s.drop
    s.ring(MIDDLE, y, r + 11, s.palette.light, 1.2, o=0.5)
    s.ring(MIDDLE, y, r + 17, s.palette.light, 0.6, o=0.35)
    disc(s, MIDDLE, 206, r, s.rng.choice(("sun", "sun", "moon")))
    e = extent(cast.main.name)
    inside = e.wide or e.boxed
    if e.stands or inside:
        with s.inside(circle(MIDDLE, y, r)):
            s.land(y + 62, 8, 0.55)
            if inside:
                s.place(cast.main, MIDDLE, y + 96, 300, 250, stand=True)
            s.land(y + 92, 5, 0.15)
    if not inside:
        s.halo(MIDDLE, y, 120, s.palette.light, 0.3)
        s.place(cast.main, MIDDLE, y + (104 if e.stands else 0), 236, 222)
    if cast.second:
        s.place(cast.second, 268, y + 118, 84, 92)
    if cast.small:
        _orbiting(s, cast, y, r)
    return s.zone(402, 84)


def _orbiting(s: Scene, cast: Cast, y: float, r: float) -> None:
    if cast.small is None:
        return
    for angle, size in ((2.52, 58), (0.6, 44), (-0.85, 32)):
        s.place(cast.small, MIDDLE + r * cos(angle) * 0.97, y + r * sin(angle) * 0.97, size, size, stand=False)


def sunburst(s: Scene, cast: Cast) -> Zone:
    """Bold rays and rings behind the motif."""
    p, y = s.palette, 222 + s.drop
    s.box(0, 0, WIDTH, HEIGHT, s.fade(p.sky[0], p.sky[1], y1=0, y2=513))
    for k, t in ((330, 0.2), (250, 0.45), (175, 0.75)):
        s.disc(MIDDLE, y, k, mix(p.sky[1], p.haze, t), o=0.55)
    rays(s, MIDDLE, y, s.rng.choice((14, 16, 20)), 0.5, mix(p.haze, p.glow, 0.3))
    behind(s)
    s.halo(MIDDLE, y, 230, p.glow, 0.85)
    disc(s, MIDDLE, 222, 92, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE, 420 + s.drop, 342, 150, bleed=True, haze=0.3, stand=True)
    e = extent(cast.main.name)
    s.veil(330 + s.drop, 120, p.dark, 0, 0.75)
    s.place(cast.main, MIDDLE, y + (176 if e.stands else -6), 280, 318 if e.stands else 270)
    if cast.second:
        s.place(cast.second, 74, 414 + s.drop, 96, 110)
    if cast.small:
        s.place(cast.small, 270, 414 + s.drop, 70, 74)
    s.veil(366 + s.drop, 150 - s.drop, p.dark, 0, 0.92)
    s.box(0, 500, WIDTH, 20, p.dark, o=0.9)
    return s.zone(412, 78)


def vortex(s: Scene, cast: Cast) -> Zone:
    """A turning spiral of arms that narrows towards the motif."""
    p, y = s.palette, 214 + s.drop
    s.box(0, 0, WIDTH, HEIGHT, s.fade(p.sky[0], p.sky[1]))
    behind(s)
    arms, turns = s.rng.choice(((5, 0.9), (3, 1.4), (7, 0.6))), s.rng.choice((1, -1))
    for i in range(arms[0]):
        start = tau * i / arms[0]
        colour = mix(p.sky[1], p.haze, 0.35 + 0.5 * (i % 2)) if arms[0] > 3 else p.haze
        s.path(
            _arm(MIDDLE, y, start, arms[1] * turns, tau / arms[0] * 0.5),
            s.ball(MIDDLE, y, 330, p.glow, colour, p.sky[1], p.sky[0], lean=0),
        )
    s.halo(MIDDLE, y, 190, p.glow, 0.7)
    s.disc(MIDDLE, y, 80, p.glow, o=0.35)
    if cast.small:
        for i in range(7):
            angle, far = 0.9 + i * 0.95 * turns, 84 + 21 * i
            s.place(
                cast.small, MIDDLE + far * cos(angle) * 0.75, y + far * sin(angle), 20 + 5 * i, 20 + 5 * i, stand=False
            )
    s.place(cast.main, MIDDLE, y, 176, 176, stand=False)
    if cast.second:
        s.place(cast.second, MIDDLE, 400 + s.drop, 90, 80, stand=True)
    s.veil(360, 153, p.dark, 0, 0.85)
    return s.zone(412, 78)


def _arm(x: float, y: float, start: float, turns: float, width: float) -> str:
    """One arm of a spiral, from the centre to beyond the corners."""
    outer: list[Point] = []
    inner: list[Point] = []
    for i in range(25):
        t = i / 24
        r, a = 12 + 420 * t**1.25, start + turns * tau * t
        outer.append((x + r * cos(a), y + r * sin(a)))
        inner.append((x + r * cos(a + width), y + r * sin(a + width)))
    path = smooth(outer, closed=False)
    return path + "L" + smooth(inner[::-1], closed=False)[1:] + "Z"


def pattern(s: Scene, cast: Cast) -> Zone:
    """A wallpaper of the small motif, the main one on a plate in the middle."""
    p, y = s.palette, 196 + s.drop
    ground = s.fade(mix(p.sky[1], p.sky[0], 0.2), p.sky[1], y1=0, y2=513)
    s.box(0, 0, WIDTH, HEIGHT, ground)
    tile = cast.small or cast.second or cast.main
    faint = s.drawing(tile, s.ink.towards(p.sky[1], 0.5))
    name = s.ink.uid()
    s._parts.append(f'<g id="{name}">{faint}</g>')
    s._parts[-1] = f"<defs>{s._parts[-1]}</defs>"
    for row in range(10):
        for column in range(-1, 7):
            x, ty = 28 + column * 58 + (row % 2) * 29, 22 + row * 52
            tilt = 14 if (row + column) % 2 else -14
            s._parts.append(f'<use href="#{name}" transform="translate({x} {ty}) rotate({tilt}) scale(.2)"/>')
    s.halo(MIDDLE, y, 190, p.sky[0] if not p.is_light else p.light, 0.8)
    s.disc(MIDDLE, y, 120, s.ball(MIDDLE, y, 120, p.glow, mix(p.glow, p.haze, 0.5), mix(p.haze, p.accent, 0.25)))
    s.ring(MIDDLE, y, 113, p.dark, 1.4, o=0.7)
    s.ring(MIDDLE, y, 126, p.light, 2.2, o=0.85)
    with s.inside(circle(MIDDLE, y, 120) if extent(cast.main.name).wide else f"M0 0H{WIDTH}V{HEIGHT}H0Z"):
        s.place(cast.main, MIDDLE, y, 200, 196, stand=False)
    s.box(0, 384 + s.drop, WIDTH, 140, p.dark)
    s.box(0, 384 + s.drop, WIDTH, 3, p.accent)
    s.box(0, 390 + s.drop, WIDTH, 0.8, p.light, o=0.6)
    if s.look.title_top:
        s.box(0, 0, WIDTH, 128, p.dark)
        s.box(0, 125, WIDTH, 3, p.accent)
    return s.zone(404, 84)


def contour(s: Scene, cast: Cast) -> Zone:
    """Height rings of a map around the motif."""
    p, y, rng = s.palette, 206 + s.drop, s.rng
    s.box(0, 0, WIDTH, HEIGHT, p.sky[0])
    phases = [(k, rng.uniform(0, tau), rng.uniform(0.05, 0.13)) for k in (2, 3, 5)]
    rings = 15
    for i in range(rings, 0, -1):
        r, t = 40 + 24 * i, 1 - i / rings
        points = []
        for step in range(20):
            a = tau * step / 20
            swell = 1 + sum(size * sin(k * a + phase + i * 0.16) for k, phase, size in phases)
            points.append((MIDDLE + r * swell * cos(a) * 0.9, y + r * swell * sin(a)))
        tone = mix(p.sky[0], p.sky[1], t * 2) if t < 0.5 else mix(p.sky[1], p.haze, t * 2 - 1)
        s.path(smooth(points), tone)
        s.line(smooth(points), mix(tone, p.light, 0.45), 0.8 if i % 4 else 1.7, 0.7)
    behind(s)
    for x in range(-19, WIDTH, 76):
        s.line(f"M{x} 0V{HEIGHT}", p.light, 0.4, 0.22)
    for line in range(16, HEIGHT, 76):
        s.line(f"M0 {line}H{WIDTH}", p.light, 0.4, 0.22)
    s.line(
        f"M22 {392 + s.drop}C80 {330 + s.drop} 40 {290 + s.drop} 100 {262 + s.drop}S130 {240 + s.drop} {MIDDLE} {y}",
        p.accent,
        3,
        1,
        "1 8",
    )
    s.halo(MIDDLE, y, 130, p.glow, 0.75)
    s.place(cast.main, MIDDLE, y, 210, 210, stand=False)
    if cast.second:
        s.place(cast.second, 272, y - 128, 76, 76, stand=False)
    if cast.small:
        s.place(cast.small, 52, 372 + s.drop, 66, 66, stand=False)
    s.veil(360, 153, p.dark, 0, 0.88)
    return s.zone(410, 80)


def spotlight(s: Scene, cast: Cast) -> Zone:
    """Darkness, a cone of light and what stands in it."""
    p, floor = s.palette, 378 + s.drop
    night = mix(p.sky[0], p.dark, 0.45) if not p.is_light else mix(p.dark, p.mid, 0.25)
    s.box(0, 0, WIDTH, HEIGHT, s.fade(mix(night, p.mid, 0.3), night, y1=120, y2=420))
    behind(s)
    if cast.background:
        s.place(cast.background, MIDDLE, floor + 4, 342, 170, bleed=True, haze=0.55, stand=True, air=night)
    lean = s.rng.choice((-46, 0, 46))
    top = MIDDLE + lean
    name = s.ink.uid()
    s._parts.append(
        f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{p.glow}" stop-opacity=".75"/>'
        f'<stop offset="1" stop-color="{p.glow}" stop-opacity=".28"/></linearGradient>'
    )
    for spread, o in ((138, 0.35), (118, 0.55), (92, 0.6)):
        slit = 8 + spread * 0.08
        foot = f"L{MIDDLE - spread} {floor}A{spread} 20 0 0 0 {MIDDLE + spread} {floor}"
        s.path(f"M{top - slit} -20{foot}L{top + slit} -20Z", f"url(#{name})", o)
    s.disc(MIDDLE, floor, 138, mix(p.haze, p.glow, 0.4), 21, 0.9)
    s.disc(MIDDLE, floor, 104, p.glow, 14, 0.8)
    s.halo(MIDDLE, floor - 120, 150, p.glow, 0.4)
    e = extent(cast.main.name)
    s.disc(MIDDLE, floor + 1, 58, p.dark, 7, 0.55)
    s.place(cast.main, MIDDLE, floor + 3 if e.stands else floor - 138, 230, 262 if e.stands else 210)
    if cast.second:
        s.place(cast.second, 62, floor + 12, 92, 120, haze=0.1)
    if cast.small:
        s.place(cast.small, 278, floor + 16, 66, 64, stand=True)
    s.veil(floor + 8, HEIGHT - floor, night, 0, 0.9)
    return s.zone(412, 78)
