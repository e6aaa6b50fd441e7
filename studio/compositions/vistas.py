"""Compositions with a land and a sky to look into."""

from __future__ import annotations

from studio.atmosphere import disc, sky
from studio.cast import Cast
from studio.compositions.foreground import edging
from studio.extent import extent
from studio.ink import mix
from studio.scene import HEIGHT, MIDDLE, WIDTH, Scene, Zone
from studio.weather import behind


def giant_moon(s: Scene, cast: Cast) -> Zone:
    """A sun or moon that fills the sky, and something standing dark before it."""
    x = MIDDLE + s.rng.choice((-34, 0, 30))
    sky(s, (x, 200), 330)
    behind(s)
    disc(s, x, 202, 138, "moon" if not s.palette.is_light else "sun")
    d = s.drop
    if cast.background:
        s.place(cast.background, MIDDLE, 372 + d, 342, 120, bleed=True, haze=0.62, stand=True)
    s.land(352 + d, 16, 0.62, deep=60)
    s.fog(300 + d, 90, o=0.6)
    if cast.second:
        s.place(cast.second, 282 if x <= MIDDLE else 62, 378 + d, 96, 116, haze=0.3, stand=True)
    s.land(374 + d, 9, 0.36, deep=50)
    e = extent(cast.main.name)
    y = 392 + d if e.stands else 236 + d
    s.place(cast.main, MIDDLE if e.wide else 2 * MIDDLE - x, y, 262, 262 if e.stands else 210, bleed=True)
    s.land((402 if e.wide else 396) + d, 5, 0.0, rough=3)
    s.box(-5, 410 + d, WIDTH + 10, 130, s.palette.dark)
    if cast.small:
        s.place(cast.small, 54, 412 + d, 76, 76, stand=True)
    return s.zone(414, 76)


def horizon(s: Scene, cast: Cast) -> Zone:
    """Mostly sky; the motif small and alone where it meets the land."""
    d, p = s.drop, s.palette
    x = MIDDLE + s.rng.choice((-52, 0, 48))
    sky(s, (x, 330), 330)
    behind(s)
    disc(s, 2 * MIDDLE - x, 178, 34, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE, 350 + d, 342, 130, bleed=True, haze=0.66, stand=True)
    s.land(346 + d, 5, 0.7, deep=40)
    s.fog(290 + d, 80, o=0.7)
    s.path(f"M0 {352 + d}H{WIDTH}V{HEIGHT}H0Z", s.fade(s.haze(0.55), s.haze(0.12), s.palette.dark, y1=350 + d, y2=470))
    for i in range(9):
        y = 356 + d + i * i * 1.9 + i * 3
        s.line(
            f"M{-20 + i * 7} {y:.0f}Q{MIDDLE} {y - 3 + i * 0.6:.0f} {WIDTH + 20} {y + 2:.0f}",
            mix(p.haze, p.glow, 0.3),
            0.5 + i * 0.12,
            0.32,
        )
    s.path(
        f"M{x - 34} {366 + d}L{x - 90} {HEIGHT}H{x + 90}L{x + 34} {366 + d}Z",
        s.fade(p.dark, p.dark, y1=366, y2=480),
        0.34,
    )
    if cast.second:
        s.place(cast.second, 2 * MIDDLE - x if x != MIDDLE else 286, 360 + d, 62, 70, haze=0.36, stand=True)
    e = extent(cast.main.name)
    s.halo(x, 310 + d, 120, p.glow, 0.5)
    s.place(cast.main, x, 368 + d if e.stands else 290 + d, 168, 150, bleed=True)
    if cast.small:
        s.place(cast.small, 290 if x <= MIDDLE else 52, 408 + d, 62, 62, stand=True)
    return s.zone(414, 76)


def towering(s: Scene, cast: Cast) -> Zone:
    """The motif as high as the sky, its feet lost in mist behind a small world."""
    d, p = s.drop, s.palette
    sky(s, (MIDDLE, 150), 330)
    behind(s)
    disc(s, MIDDLE + s.rng.choice((-70, 70)), 120, 62, "sun")
    e = extent(cast.main.name)
    s.halo(MIDDLE, 180 + d, 210, p.glow, 0.5)
    with s.faded(((0, 1), (0.58, 1), (0.86, 0.15), (1, 0))):
        s.place(cast.main, MIDDLE, 418 + d if e.stands else 196 + d, 320, 392 if e.stands else 310, stand=e.stands)
    s.fog(286 + d, 150, o=0.85)
    if cast.background:
        s.place(cast.background, MIDDLE, 420 + d, 342, 150, bleed=True, haze=0.16, stand=True)
        s.veil(350 + d, 80, p.dark, 0, 0.9)
    else:
        s.land(368 + d, 14, 0.5, rough=5, deep=40)
        s.land(390 + d, 10, 0.22, rough=6, deep=30)
    s.box(-5, 412 + d, WIDTH + 10, 120, p.dark)
    s.land(410 + d, 5, 0.0, rough=2)
    if cast.second:
        s.place(cast.second, 272, 416 + d, 76, 88, stand=True)
    if cast.small:
        s.place(cast.small, 92, 416 + d, 58, 66, stand=True)
    return s.zone(420, 72)


def hills(s: Scene, cast: Cast) -> Zone:
    """Ridge behind ridge, each paler than the one before it."""
    d = s.drop
    side = s.rng.choice((-1, 1))
    sky(s, (MIDDLE - side * 60, 190), 290)
    behind(s)
    disc(s, MIDDLE - side * 66, 128, 46, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE + side * 30, 268 + d, 240, 150, haze=0.72, stand=True, bleed=True)
    s.land(252 + d, 18, 0.8, rough=4, deep=60)
    s.fog(230 + d, 60, o=0.5)
    s.land(286 + d, 18, 0.62, deep=60)
    if cast.second:
        s.place(cast.second, MIDDLE - side * 84, 322 + d, 110, 110, haze=0.45, stand=True)
    s.land(322 + d, 15, 0.46, deep=60)
    s.fog(300 + d, 60, o=0.4)
    e = extent(cast.main.name)
    s.halo(MIDDLE + side * 34, 290 + d, 130, s.palette.glow, 0.5)
    s.place(cast.main, MIDDLE + side * 34, 374 + d if e.stands else 240 + d, 200, 196, haze=0.06, bleed=True)
    s.land(368 + d, 8, 0.26, deep=50)
    if cast.small:
        s.place(cast.small, MIDDLE - side * 96, 412 + d, 72, 80, stand=True)
    s.land(400 + d, 8, 0.03, rough=2)
    return s.zone(418, 74)


def road(s: Scene, cast: Cast) -> Zone:
    """Everything runs to one point, and something is waiting there."""
    d, p, rng = s.drop, s.palette, s.rng
    y = 262 + d
    sky(s, (MIDDLE, 250), 300)
    behind(s)
    disc(s, MIDDLE, 214, 74, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE, y + 6, 342, 140, haze=0.6, bleed=True, stand=True)
    s.land(y, 5, 0.6, rough=2, deep=40)
    s.path(f"M0 {y + 4}H{WIDTH}V{HEIGHT}H0Z", s.fade(s.haze(0.5), s.haze(0.05), y1=y, y2=440))
    s.path(
        f"M{MIDDLE - 5} {y}L-50 {HEIGHT}H{WIDTH + 50}L{MIDDLE + 5} {y}Z",
        s.fade(mix(p.haze, p.glow, 0.25), s.haze(0.3), p.dark, y1=y, y2=450),
    )
    for k in range(7):
        near, far = y + 8 * 1.62**k, y + 8 * 1.62**k * 0.72
        w = (near - y) * 0.028
        s.path(f"M{MIDDLE - w * 0.7} {far}L{MIDDLE - w} {near}H{MIDDLE + w}L{MIDDLE + w * 0.7} {far}Z", p.glow, 0.75)
    _avenue(s, y, rng.choice(("trees", "poles", "pines")))
    e = extent(cast.main.name)
    s.halo(MIDDLE, y + 10, 150, p.glow, 0.7)
    s.path(f"M{MIDDLE - 40} 356L{MIDDLE - 96} {HEIGHT}H{MIDDLE + 96}L{MIDDLE + 40} 356Z", p.dark, 0.4)
    s.place(cast.main, MIDDLE, y + 108 if e.stands else y - 30, 176, 190 if e.stands else 150)
    if cast.second:
        s.place(cast.second, 62, y + 134, 96, 110, stand=True)
    if cast.small:
        s.place(cast.small, 282, y + 142, 80, 84, stand=True)
    s.veil(376, 140, p.dark, 0, 0.9)
    return s.zone(414, 76)


def _avenue(s: Scene, y: float, kind: str) -> None:
    """Two rows that shrink towards the vanishing point at height y."""
    for k in range(7, 0, -1):
        size = 300 * 0.62**k
        for side in (-1, 1):
            x, foot = MIDDLE + side * (size * 1.02 + 7), y + size * 0.42
            colour = s.haze(min(0.85, 0.08 + 0.115 * k))
            if kind == "poles":
                arm = f"h{side * -size * 0.22:.1f}v{size * 0.03:.1f}h{side * size * 0.19:.1f}"
                s.path(f"M{x} {foot}v{-size}{arm}v{size * 0.97:.1f}Z", colour)
            elif kind == "pines":
                s.path(f"M{x} {foot - size * 1.15}L{x + size * 0.3} {foot}H{x - size * 0.3}Z", colour)
                s.path(f"M{x} {foot - size * 1.15}L{x + size * 0.2} {foot - size * 0.5}H{x - size * 0.2}Z", colour)
            else:
                s.box(x - size * 0.03, foot - size * 0.6, size * 0.06, size * 0.6, colour)
                for dx, dy, r in ((0, -0.8, 0.3), (-0.2, -0.62, 0.22), (0.2, -0.64, 0.22)):
                    s.disc(x + dx * size, foot + dy * size, r * size, colour)


def clearing(s: Scene, cast: Cast) -> Zone:
    """Looking out of the dark of the foreground into the light."""
    d = s.drop
    sky(s, (MIDDLE, 220), 300)
    behind(s)
    disc(s, MIDDLE + s.rng.choice((-30, 30)), 158, 62, "sun")
    if cast.background:
        s.place(cast.background, MIDDLE, 330 + d, 342, 190, haze=0.6, bleed=True, stand=True)
    s.land(322 + d, 12, 0.6, deep=50)
    s.fog(268 + d, 100, o=0.7)
    if cast.second:
        s.place(cast.second, 250, 366 + d, 100, 120, haze=0.32, stand=True)
    s.land(358 + d, 7, 0.4, deep=40)
    e = extent(cast.main.name)
    s.halo(MIDDLE, 260 + d, 160, s.palette.glow, 0.45)
    x = MIDDLE - (26 if cast.second and not e.wide else 0)
    s.place(cast.main, x, 392 + d if e.stands else 232 + d, 220, 226, bleed=True)
    s.land(392 + d, 5, 0.08, rough=2)
    edging(s)
    if cast.small:
        s.place(cast.small, 268, 414 + d, 68, 70, stand=True)
    s.box(-5, 410 + d, WIDTH + 10, 120, s.palette.dark)
    return s.zone(418, 74)
