"""What falls, flies and drifts: behind the scene (stars, birds) and before it (rain, snow, fog)."""

from __future__ import annotations

from collections.abc import Callable

from studio.ink import mix
from studio.scene import HEIGHT, WIDTH, Scene
from studio.texture import noise, smoothstep, veil, window

MOST = 3


def behind(scene: Scene) -> None:
    """Draws the weather that belongs to the sky."""
    for name in scene.look.weather:
        if name in _BEHIND:
            _BEHIND[name](scene)


def before(scene: Scene) -> None:
    """Draws the weather between the scene and the viewer."""
    for name in scene.look.weather:
        if name in _BEFORE:
            _BEFORE[name](scene)


def _stars(scene: Scene) -> None:
    rng, colour = scene.rng, mix(scene.palette.light, "#ffffff", 0.5)
    for _ in range(130):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, 1) ** 1.4 * 400
        scene.disc(x, y, rng.choice((0.4, 0.5, 0.6, 0.8, 1.1)), colour, o=rng.uniform(0.3, 0.95) * (1 - y / 460))
    for _ in range(5):
        x, y, r = rng.uniform(10, WIDTH - 10), rng.uniform(10, 220), rng.uniform(3, 6)
        scene.halo(x, y, r * 2, colour, 0.5)
        scene.path(
            f"M{x} {y - r}Q{x} {y} {x + r} {y}Q{x} {y} {x} {y + r}Q{x} {y} {x - r} {y}Q{x} {y} {x} {y - r}Z", colour
        )


def _flock(scene: Scene, shapes: tuple[str, ...], count: int, big: float) -> None:
    """Dark flyers of about that wing span around one point of the sky; shapes are 2 units wide."""
    rng = scene.rng
    x, y = rng.uniform(60, 280), rng.uniform(60, 150) + scene.drop
    for _ in range(count):
        size, tilt = rng.uniform(0.45, 1) * big, rng.uniform(-14, 14)
        at = f"translate({x + rng.gauss(0, 55):.1f} {y + rng.gauss(0, 26):.1f}) rotate({tilt:.0f}) scale({size:.2f})"
        with scene.group(at):
            scene.path(rng.choice(shapes), scene.haze(rng.uniform(0, 0.35)))


_BIRDS = (
    "M-1-.35Q-.45-.55 0 0Q.45-.55 1-.35Q.5-.3 0 .18Q-.5-.3-1-.35Z",
    "M-1-.1Q-.5-.62 0-.02Q.4-.5 1-.55Q.55-.3 0 .16Q-.5-.36-1-.1Z",
)
_BAT = (
    "M0-.2l.1-.16l.08 .2Q.5-.75 1.2-.5Q.95-.2 .98 .16Q.75-.1 .55 .2Q.35 0 0 .42Q-.35 0-.55 .2"
    "Q-.75-.1-.98 .16Q-.95-.2-1.2-.5Q-.5-.75-.18-.16l.08-.2Z"
)


def _birds(scene: Scene) -> None:
    _flock(scene, _BIRDS, 11, 9)


def _bats(scene: Scene) -> None:
    _flock(scene, (_BAT,), 9, 12)


def _rain(scene: Scene) -> None:
    rng, colour = scene.rng, mix(scene.palette.light, scene.palette.haze, 0.3)
    for _ in range(150):
        x, y, length = rng.uniform(-30, WIDTH + 30), rng.uniform(-30, HEIGHT), rng.uniform(10, 34)
        scene.line(
            f"M{x:.0f} {y:.0f}l{-length * 0.22:.1f} {length:.1f}", colour, rng.uniform(0.4, 1.1), rng.uniform(0.12, 0.5)
        )


def _snow(scene: Scene) -> None:
    rng = scene.rng
    for _ in range(150):
        r = rng.choice((0.7, 0.9, 1.2, 1.7, 2.6))
        scene.disc(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), r, "#ffffff", o=rng.uniform(0.35, 0.95))
    for _ in range(7):
        scene.halo(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.uniform(6, 12), "#ffffff", 0.5)


def _embers(scene: Scene) -> None:
    rng, palette = scene.rng, scene.palette
    for _ in range(70):
        x, y, r = rng.uniform(0, WIDTH), HEIGHT - rng.uniform(0, 1) ** 1.3 * 430, rng.choice((0.6, 0.9, 1.3))
        scene.halo(x, y, r * 4, palette.accent, 0.5)
        scene.disc(x, y, r, palette.glow, r * rng.uniform(0.5, 1.6), rng.uniform(0.5, 1))


def _scatter(scene: Scene, count: int, shapes: tuple[str, ...], colours: tuple[str, ...], size: float) -> None:
    rng = scene.rng
    for _ in range(count):
        k = size * rng.uniform(0.45, 1.1)
        x, y, angle = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.uniform(0, 360)
        turn = f"translate({x:.0f} {y:.0f}) rotate({angle:.0f}) scale({k:.2f} {k * rng.uniform(0.5, 1):.2f})"
        with scene.group(turn, rng.uniform(0.6, 1)):
            scene.path(rng.choice(shapes), rng.choice(colours))


def _confetti(scene: Scene) -> None:
    p = scene.palette
    shapes = ("M-1-.5h2v1h-2Z", "M-.6-.6h1.2v1.2h-1.2Z", "M-1.5 0Q-.7-1 0 0T1.5 0L1.5 .3Q.7-.5 0 .4T-1.5 .3Z")
    _scatter(scene, 80, shapes, (p.accent, p.light, p.glow, p.mid), 3.2)


def _petals(scene: Scene) -> None:
    p = scene.palette
    shapes = ("M-1 0Q-.4-.9 .6-.5Q1.1 0 .6 .5Q-.4 .9-1 0Z", "M-1 0Q0-1 1 0Q0 .7-1 0Z")
    _scatter(scene, 46, shapes, (mix(p.accent, p.light, 0.45), mix(p.accent, p.light, 0.7), p.light), 4.6)


def _leaves(scene: Scene) -> None:
    p = scene.palette
    shapes = ("M-1.2 0Q-.3-1 1.2 0Q-.3 1-1.2 0Z", "M-1.2 0Q0-.9 .4-.9Q.3-.4 1.3 0Q.3 .4 .4 .9Q0 .9-1.2 0Z")
    _scatter(scene, 40, shapes, (p.accent, mix(p.accent, p.glow, 0.5), p.mid), 4.6)


def _bubbles(scene: Scene) -> None:
    rng = scene.rng
    for _ in range(36):
        x, y, r = rng.uniform(0, WIDTH), rng.uniform(90, HEIGHT), rng.choice((1.2, 2, 2.6, 4, 6))
        scene.ring(x, y, r, scene.palette.light, 0.7, o=0.6)
        scene.disc(x - r * 0.35, y - r * 0.35, r * 0.25, "#ffffff", o=0.8)


def _dust(scene: Scene) -> None:
    rng = scene.rng
    for _ in range(90):
        scene.disc(
            rng.uniform(0, WIDTH),
            rng.uniform(0, HEIGHT),
            rng.uniform(0.4, 1.3),
            scene.palette.glow,
            o=rng.uniform(0.1, 0.5),
        )
    for _ in range(6):
        scene.halo(rng.uniform(0, WIDTH), rng.uniform(100, 420), rng.uniform(8, 20), scene.palette.glow, 0.22)


def _fog(scene: Scene) -> None:
    """Two drifting banks that hide the feet of things."""
    low = scene.drop / HEIGHT
    for seed, (top, bottom), strength in ((21, (0.52, 0.66), 0.55), (22, (0.7, 0.8), 0.75)):
        drift = noise(171, 256, scene.look.seed + seed, (110, 26))
        alpha = strength * smoothstep(0.25, 0.8, drift) * window(256, top + low, bottom + low, 0.16)
        scene.picture(veil(mix(scene.palette.haze, scene.palette.light, 0.15), alpha))


_BEHIND: dict[str, Callable[[Scene], None]] = {"stars": _stars, "birds": _birds, "bats": _bats}
_BEFORE: dict[str, Callable[[Scene], None]] = {
    "fog": _fog,
    "rain": _rain,
    "snow": _snow,
    "embers": _embers,
    "confetti": _confetti,
    "petals": _petals,
    "leaves": _leaves,
    "bubbles": _bubbles,
    "dust": _dust,
}
WEATHER = (*_BEHIND, *_BEFORE)
