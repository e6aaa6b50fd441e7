"""Compositions that cut the picture into panes, windows and silhouettes."""

from __future__ import annotations

from studio.atmosphere import disc, sky
from studio.cast import Cast, Part
from studio.compositions.icons import circle
from studio.extent import extent
from studio.ink import mix
from studio.scene import HEIGHT, MIDDLE, WIDTH, Scene, Zone
from studio.weather import behind


def split(s: Scene, cast: Cast) -> Zone:
    """Two worlds with a diagonal between them."""
    d, p = s.drop, s.palette
    left, right = (330 + d, 92 + d) if s.rng.random() < 0.5 else (300 + d, 130 + d)
    sky(s, (120, 130), 240)
    behind(s)
    disc(s, 116, 138, 74, "sun")
    e = extent(cast.main.name)
    s.place(cast.main, 116, 246 + d if e.stands else 146 + d, 196, 200)
    lower = f"M0 {left}L{WIDTH} {right}V{HEIGHT}H0Z"
    with s.inside(lower):
        s.box(
            0,
            0,
            WIDTH,
            HEIGHT,
            s.fade(mix(p.accent, p.light, 0.15), mix(p.accent, p.dark, 0.45), p.dark, y1=110 + d, y2=450),
        )
        s.halo(236, 292 + d, 150, p.glow, 0.6)
        for i in range(12):
            s.line(f"M{-40 + i * 40} {HEIGHT}L{140 + i * 40} 60", p.dark, 1.2, 0.12)
        other = cast.second or Part(cast.main.name, "second", flip=not cast.main.flip)
        oe = extent(other.name)
        ink = s.ink if cast.second else s.ink.towards(p.dark, 0.45)
        s.place(other, 236, 398 + d if oe.stands else 306 + d, 178, 176, ink=ink)
    s.line(f"M-5 {left + 2}L{WIDTH + 5} {right - 1}", p.light, 5)
    s.line(f"M-5 {left + 9}L{WIDTH + 5} {right + 6}", p.dark, 2, 0.6)
    if cast.small:
        s.place(cast.small, MIDDLE, (left + right) / 2, 64, 64, stand=False)
    s.veil(360, 153, p.dark, 0, 0.9)
    return s.zone(414, 76)


def porthole(s: Scene, cast: Cast) -> Zone:
    """A plain wall, a round window, and the motif stepping out of it."""
    d, p = s.drop, s.palette
    y, r = 196 + d, 134.0
    wall = p.dark if not p.is_light else p.light
    s.box(0, 0, WIDTH, HEIGHT, s.fade(mix(wall, p.mid, 0.25), wall, y1=0, y2=470))
    s.disc(MIDDLE, y, r + 9, mix(p.accent, p.dark, 0.1))
    s.disc(MIDDLE, y, r + 4, p.light)
    with s.inside(circle(MIDDLE, y, r)):
        sky(s, (MIDDLE + 30, 150), 200)
        behind(s)
        disc(s, MIDDLE + 46, 138, 40, "sun")
        if cast.background:
            s.place(cast.background, MIDDLE, y + 78, 290, 180, haze=0.5, stand=True)
        s.land(y + 52, 10, 0.6, deep=40)
        s.fog(y + 10, 70, o=0.5)
        if cast.second:
            s.place(cast.second, MIDDLE - 82, y + 90, 86, 100, haze=0.35, stand=True)
        s.land(y + 82, 7, 0.3, deep=40)
    e = extent(cast.main.name)
    with s.inside(
        f"M{MIDDLE - r} {y}A{r} {r} 0 0 0 {MIDDLE + r} {y}V-40H{MIDDLE - r}Z"
        if e.wide or e.boxed
        else f"M0 0H{WIDTH}V{HEIGHT}H0Z"
    ):
        s.place(cast.main, MIDDLE, y + 134 if e.stands else y, 218, 250 if e.stands else 216, stand=e.stands)
    if cast.small:
        s.place(cast.small, MIDDLE + 104, y + 152, 78, 78, stand=True)
    return s.zone(398, 88)


def looming(s: Scene, cast: Cast) -> Zone:
    """A presence in the sky, pale and enormous, over a small scene."""
    d, p = s.drop, s.palette
    sky(s, (MIDDLE, 170), 320)
    behind(s)
    e = extent(cast.main.name)
    s.halo(MIDDLE, 176 + d, 220, p.glow, 0.55)
    with s.faded(((0, 1), (0.42, 1), (0.74, 0.1), (1, 0))):
        s.place(cast.main, MIDDLE, 186 + d, 330, 318, stand=False, haze=0.2, o=0.96)
    if cast.background:
        s.place(cast.background, MIDDLE, 372 + d, 342, 110, haze=0.5, bleed=True, stand=True)
    s.fog(270 + d, 110, o=0.75)
    s.land(352 + d, 12, 0.5, deep=50)
    if cast.second:
        s.place(cast.second, MIDDLE + (40 if cast.small else 0), 398 + d, 150, 112, stand=True, bleed=True)
    s.land(386 + d, 7, 0.2, deep=30)
    if cast.small:
        s.place(cast.small, MIDDLE - (74 if cast.second else 0), 404 + d, 74, 82, stand=True)
    s.land(402 + d, 5, 0.0, rough=2)
    if e.boxed:
        s.halo(MIDDLE, 20, 120, p.sky[0], 0.7)
    return s.zone(418, 74)


_DOORS = {
    "door": "M{a} {b}V{t}H{c}V{b}Z",
    "arch": "M{a} {b}V{u}A{r} {r} 0 0 1 {c} {u}V{b}Z",
    "gothic": "M{a} {b}V{u}Q{a} {v} {m} {t}Q{c} {v} {c} {u}V{b}Z",
    "keyhole": "M{k} {b}L{m} {u}A{r} {r} 0 1 1 {n} {u}L{l} {b}Z",
}


def doorway(s: Scene, cast: Cast) -> Zone:
    """A door of light in a dark wall."""
    d, p = s.drop, s.palette
    b, half = 352 + d, 76.0
    wall = mix(p.dark, p.sky[0] if not p.is_light else p.mid, 0.55)
    s.box(0, 0, WIDTH, HEIGHT, s.fade(wall, mix(wall, p.mid, 0.35), y1=0, y2=b))
    for i in range(12):
        s.line(f"M{i * 31 + 4} 0V{b}", p.dark, 1, 0.3)
    s.box(0, b, WIDTH, HEIGHT - b, s.fade(mix(p.dark, p.mid, 0.4), p.dark, y1=b, y2=HEIGHT))
    kind = s.rng.choice(("door", "arch", "gothic", "arch"))
    door = _DOORS[kind].format(
        a=MIDDLE - half, c=MIDDLE + half, b=b, t=84 + d, u=84 + d + half, r=half, m=MIDDLE, v=110 + d, k=0, l=0, n=0
    )
    s.halo(MIDDLE, 220 + d, 230, p.glow, 0.75)
    s.path(door, s.fade(p.haze, mix(p.haze, p.glow, 0.6), p.glow, y1=84 + d, y2=b))
    with s.inside(door):
        behind(s)
        if cast.background:
            s.place(cast.background, MIDDLE, b, 170, 200, haze=0.55, stand=True)
        disc(s, MIDDLE, 176, 40, "none")
    s.line(door, p.light, 3.5, 0.9)
    s.line(door, p.accent, 1.2)
    name = s.ink.uid()
    s._parts.append(
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x2="0" y1="{b}" y2="{HEIGHT}">'
        f'<stop stop-color="{p.glow}" stop-opacity=".9"/>'
        f'<stop offset="1" stop-color="{p.glow}" stop-opacity="0"/></linearGradient>'
    )
    s.path(f"M{MIDDLE - half} {b}L-30 {HEIGHT}H{WIDTH + 30}L{MIDDLE + half} {b}Z", f"url(#{name})")
    e = extent(cast.main.name)
    s.path(f"M{MIDDLE - 26} {b + 12}L{MIDDLE - 70} {HEIGHT}H{MIDDLE + 70}L{MIDDLE + 26} {b + 12}Z", p.dark, 0.5)
    s.place(cast.main, MIDDLE, b + 22 if e.stands else 226 + d, 190, 226 if e.stands else 150)
    if cast.second:
        s.place(cast.second, 58, b + 40, 90, 130, stand=True)
    if cast.small:
        s.place(cast.small, 284, b + 40, 68, 72, stand=True)
    s.veil(390, 123, p.dark, 0, 0.85)
    return s.zone(416, 74)


def nested(s: Scene, cast: Cast) -> Zone:
    """Frames that lead inwards, each brighter than the last."""
    d, p, rng = s.drop, s.palette, s.rng
    tilt = rng.choice((0, 0, 2.4, -2.4))
    s.box(0, 0, WIDTH, HEIGHT, p.dark if not p.is_light else p.mid)
    count = 8
    for i in range(count):
        t = i / (count - 1)
        w, h = 330 - 25 * i, 384 - 30 * i
        x, y = MIDDLE - w / 2, 196 + d - h / 2
        tone = mix(p.sky[0], p.sky[1], t * 2) if t < 0.5 else mix(p.sky[1], p.haze, t * 2 - 1)
        with s.group(f"rotate({tilt * i:.1f} {MIDDLE} {196 + d})"):
            s.box(x + 2, y + 4, w, h, p.dark, 6, 0.35)
            s.box(x, y, w, h, s.fade(mix(tone, p.glow, 0.12), tone, y1=y, y2=y + h), 6)
            s.box(x, y, w, 1.2, p.light, 1, 0.5)
    behind(s)
    s.halo(MIDDLE, 196 + d, 150, p.glow, 0.8)
    disc(s, MIDDLE, 188, 56, "sun")
    e = extent(cast.main.name)
    s.place(cast.main, MIDDLE, 290 + d if e.stands else 196 + d, 190, 190)
    if cast.background:
        s.place(cast.background, MIDDLE, 400 + d, 342, 110, haze=0.1, bleed=True, stand=True)
    s.veil(340 + d, 80, p.dark, 0, 1)
    s.box(0, 418 + d, WIDTH, 110, p.dark)
    if cast.second:
        s.place(cast.second, MIDDLE, 416 + d, 150, 128, stand=True)
    if cast.small:
        s.place(cast.small, 278, 414 + d, 62, 66, stand=True)
    return s.zone(420, 70)


def strip(s: Scene, cast: Cast) -> Zone:
    """Three slanted bands, one moment in each."""
    d, p = s.drop, s.palette
    s.box(0, 0, WIDTH, HEIGHT, p.dark if not p.is_light else p.light)
    spare = Part(cast.main.name, "small", flip=not cast.main.flip, scale=1.5)
    rows = (cast.second or spare, cast.main, cast.small or cast.background or spare)
    skies = ((p.sky[1], p.haze), (p.accent, mix(p.accent, p.dark, 0.55)), (p.sky[0], mix(p.sky[1], p.haze, 0.4)))
    heights = ((14, 104), (126, 150), (284, 104))
    for part, (top, low), (y0, h) in zip(rows, skies, heights, strict=True):
        y = y0 + d
        with s.inside(f"M16 {y + 8}L{WIDTH - 16} {y - 6}V{y + h - 6}L16 {y + h + 8}Z"):
            s.box(0, y - 20, WIDTH, h + 40, s.fade(top, low, y1=y, y2=y + h))
            s.halo(MIDDLE, y + h / 2, h, p.glow, 0.75)
            e = extent(part.name)
            if e.stands:
                s.land(y + h - 14, 4, 0.35)
            s.place(part, MIDDLE, y + h + 4 if e.stands else y + h / 2, 320, h * (1.0 if e.stands else 0.86))
    return s.zone(410, 82)


def inside(s: Scene, cast: Cast) -> Zone:
    """The outline of the main motif is a window into the story."""
    d, p = s.drop, s.palette
    paper = mix(p.light, p.glow, 0.25) if not p.is_light else p.light
    s.box(0, 0, WIDTH, HEIGHT, s.fade(paper, mix(paper, p.haze, 0.5), y1=0, y2=513))
    y, w, h = 206 + d, 316.0, 336.0
    name = s.ink.uid()
    where = s.transform(cast.main, MIDDLE, y, w, h, stand=False, cover=False)
    s._parts.append(
        f'<mask id="{name}" mask-type="alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="{WIDTH}" height="{HEIGHT}">'
        f'<g transform="{where}">{s.drawing(cast.main)}</g></mask><g mask="url(#{name})">'
    )
    # Deep colours: the outline has to stand out from the pale paper all around.
    low = mix(p.accent, p.glow, 0.35) if p.is_light else mix(p.haze, p.accent, 0.35)
    top, middle = (p.dark, mix(p.accent, p.dark, 0.35)) if p.is_light else (mix(p.sky[0], p.dark, 0.3), p.sky[1])
    s.box(0, 0, WIDTH, HEIGHT, s.fade(top, middle, low, y1=y - 170, y2=y + 130))
    behind(s)
    disc(s, MIDDLE + 20, 150, 46, "moon")
    if cast.background:
        s.place(cast.background, MIDDLE, y + 110, 300, 190, haze=0.25, stand=True)
    s.land(y + 80, 14, 0.4, deep=60)
    s.fog(y + 30, 80, low, o=0.4)
    if cast.second:
        s.place(cast.second, MIDDLE, y + 138, 190, 150, haze=0.08, stand=True)
    s.land(y + 128, 8, 0.06, deep=60)
    if cast.small:
        s.place(cast.small, MIDDLE + 40, y + 146, 60, 60, stand=True)
    s._parts.append(f'</g><g transform="{where}" opacity=".2">{s.drawing(cast.main)}</g>')
    return s.zone(400, 88)
