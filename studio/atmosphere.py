"""Skies and the lights in them."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from studio.ink import mix
from studio.motifs.canvas import Point, smooth
from studio.scene import HEIGHT, WIDTH, Scene
from studio.texture import dots, noise, smoothstep, veil, window

DISCS = ("auto", "sun", "moon", "crescent", "planet", "eclipse", "none")


def sky(scene: Scene, light: Point = (171, 210), reach: float = 260) -> None:
    """The sky of the look, lit from a point; reach is how far the light carries."""
    x, y = light[0], light[1] + scene.drop
    SKIES[scene.look.sky](scene, x, y, reach)


def _gradient(scene: Scene, x: float, y: float, reach: float) -> None:
    scene.box(0, 0, WIDTH, HEIGHT, scene.fade(*scene.palette.sky, y1=0, y2=400 + scene.drop))
    scene.halo(x, y, reach, scene.palette.glow, 0.55)


def _bands(scene: Scene, x: float, y: float, reach: float) -> None:
    """Flat rings of colour around the light, as printed from separate screens."""
    top, middle, haze = scene.palette.sky
    scene.box(0, 0, WIDTH, HEIGHT, top)
    steps = 7
    for i in range(steps):
        t = (i + 1) / steps
        colour = mix(top, middle, t * 2) if t < 0.5 else mix(middle, haze, t * 2 - 1)
        scene.disc(x, y, reach * 1.5 * (1 - i / steps) ** 1.15, colour)
    scene.halo(x, y, reach * 0.7, scene.palette.glow, 0.35)


def _rays(scene: Scene, x: float, y: float, reach: float) -> None:
    _gradient(scene, x, y, reach)
    rays(scene, x, y, count=scene.rng.choice((18, 22, 26)), o=0.16)


def rays(scene: Scene, x: float, y: float, count: int, o: float, colour: str = "", length: float = 640) -> None:
    """Shafts of light in all directions, softest far out."""
    colour = colour or scene.palette.glow
    name = scene.ink.uid()
    scene._parts.append(
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{length * 0.75}">'
        f'<stop offset="0" stop-color="{colour}" stop-opacity="{min(1, o * 2.4):.2f}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="{o * 0.35:.2f}"/></radialGradient>'
    )
    start = scene.rng.uniform(0, pi)
    path = ""
    for i in range(count):
        a, half = start + 2 * pi * i / count, pi / count / 2
        path += (
            f"M{x:.1f} {y:.1f}L{x + length * cos(a - half):.0f} {y + length * sin(a - half):.0f}"
            f"L{x + length * cos(a + half):.0f} {y + length * sin(a + half):.0f}Z"
        )
    scene.path(path, f"url(#{name})")


def _clouds(scene: Scene, x: float, y: float, reach: float) -> None:
    _gradient(scene, x, y, reach)
    drift = noise(171, 256, scene.look.seed + 11, (90, 26))
    shade = 0.75 * smoothstep(0.5, 0.85, drift) * window(256, 0.0, 0.55, 0.2)
    scene.picture(veil(mix(scene.palette.haze, scene.palette.light, 0.35), shade))
    for i, t in enumerate((0.25, 0.5, 0.75)):
        bank(scene, 120 + 75 * i + scene.drop, mix(scene.palette.sky[1], scene.palette.haze, t), 0.5)


def bank(scene: Scene, y: float, colour: str, o: float) -> None:
    """A bank of round-topped cloud with a flat, fading foot."""
    rng = scene.rng
    x = rng.uniform(-60, 20)
    path = f"M{x:.0f} {y:.0f}"
    while x < WIDTH + 40:
        step = rng.uniform(22, 58)
        path += f"a{step / 2:.1f} {step * rng.uniform(0.28, 0.5):.1f} 0 0 1 {step:.1f} 0"
        x += step
        if rng.random() < 0.18:
            x += 40
            path += "h40"
    name = scene.ink.uid()
    scene._parts.append(
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x2="0" y1="{y - 26}" y2="{y + 60}">'
        f'<stop stop-color="{mix(colour, scene.palette.light, 0.35)}" stop-opacity="{o}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></linearGradient>'
    )
    scene.path(path + "v70H-60Z", f"url(#{name})")


def _halftone(scene: Scene, x: float, y: float, reach: float) -> None:
    _gradient(scene, x, y, reach)
    width, height = 513, 770
    v, u = np.mgrid[0:height, 0:width].astype(np.float32)
    far = np.hypot(u * WIDTH / width - x, v * HEIGHT / height - y) / (reach * 1.5)
    strength = np.clip(0.9 - far, 0, 0.8)
    scene.picture(veil(scene.palette.glow, 0.55 * dots(width, height, 9, strength.astype(np.float32))))


def _strata(scene: Scene, x: float, y: float, reach: float) -> None:
    """Flat tones stacked like cut paper, brightest at the horizon."""
    top, middle, haze = scene.palette.sky
    scene.box(0, 0, WIDTH, HEIGHT, top)
    scene.halo(x, y, reach, scene.palette.glow, 0.4)
    for i in range(7):
        t = (i + 1) / 7
        colour = mix(top, middle, t * 2) if t < 0.5 else mix(middle, haze, t * 2 - 1)
        edge = 40 + 44 * i + scene.drop * 0.6
        scene.path(
            scene.ridge(edge, 15, steps=4), scene.fade(mix(colour, haze, 0.25), colour, y1=edge - 12, y2=edge + 40)
        )
    scene.halo(x, y, reach * 0.8, scene.palette.glow, 0.4)


def _nebula(scene: Scene, x: float, y: float, reach: float) -> None:
    scene.box(0, 0, WIDTH, HEIGHT, scene.fade(*scene.palette.sky, y1=-60, y2=520))
    gas = noise(171, 256, scene.look.seed + 3, (120, 140), 5)
    scene.picture(veil(scene.palette.haze, 0.8 * smoothstep(0.45, 0.9, gas)))
    dust = noise(171, 256, scene.look.seed + 5, (80, 110), 5)
    scene.picture(veil(scene.palette.sky[0], 0.75 * smoothstep(0.5, 0.85, dust)))
    spark = noise(171, 256, scene.look.seed + 7, (70, 70), 4)
    scene.picture(veil(scene.palette.accent, 0.5 * smoothstep(0.62, 0.95, spark)))
    scene.halo(x, y, reach, scene.palette.glow, 0.45)


SKIES: dict[str, Callable[[Scene, float, float, float], None]] = {
    "gradient": _gradient,
    "bands": _bands,
    "rays": _rays,
    "clouds": _clouds,
    "halftone": _halftone,
    "strata": _strata,
    "nebula": _nebula,
}


def disc(scene: Scene, x: float, y: float, r: float, usual: str = "sun") -> None:
    """The light in the sky; usual is what "auto" means here."""
    kind = usual if scene.look.disc == "auto" else scene.look.disc
    if kind == "none":
        return
    y += scene.drop
    if kind != "planet":
        scene.halo(x, y, r * 1.9, scene.palette.glow, 0.6)
    {"sun": _sun, "moon": _moon, "crescent": _crescent, "planet": _planet, "eclipse": _eclipse}[kind](scene, x, y, r)


def _sun(scene: Scene, x: float, y: float, r: float) -> None:
    palette = scene.palette
    low = mix(palette.accent, palette.haze, 0.45)
    scene.disc(x, y, r, scene.fade(palette.glow, mix(palette.glow, low, 0.35), low, y1=y - r, y2=y + r))
    scene.ring(x, y, r - 0.8, palette.light, 1.4, o=0.55)


def _moon(scene: Scene, x: float, y: float, r: float) -> None:
    palette, rng = scene.palette, scene.rng
    pale = mix(palette.light, palette.glow, 0.35)
    shade = mix(pale, palette.sky[1], 0.28)
    scene.disc(x, y, r, scene.ball(x, y, r, mix(pale, "#ffffff", 0.3), pale, mix(pale, palette.sky[1], 0.22)))
    with scene.inside(f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"):
        for _ in range(9):
            a, d, size = rng.uniform(0, 2 * pi), r * rng.uniform(0.1, 0.9), r * rng.uniform(0.06, 0.26)
            cx, cy = x + d * cos(a), y + d * sin(a)
            blob = [(cx + size * rng.uniform(0.7, 1.3) * cos(k), cy + size * rng.uniform(0.6, 1.1) * sin(k))
                    for k in (0, 1.1, 2.1, 3.3, 4.2, 5.3)]  # fmt: skip
            scene.path(smooth(blob), shade, 0.5)


def _crescent(scene: Scene, x: float, y: float, r: float) -> None:
    pale = mix(scene.palette.light, scene.palette.glow, 0.4)
    path = f"M{x + 0.3 * r:.1f} {y - 0.95 * r:.1f}A{r} {r} 0 1 0 {x + 0.95 * r:.1f} {y + 0.3 * r:.1f}"
    scene.path(path + f"A{r * 0.78:.1f} {r * 0.78:.1f} 0 1 1 {x + 0.3 * r:.1f} {y - 0.95 * r:.1f}Z", pale)


def _planet(scene: Scene, x: float, y: float, r: float) -> None:
    palette = scene.palette
    scene.halo(x, y, r * 1.35, palette.accent, 0.5)
    outline = f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"
    with scene.inside(outline):
        scene.disc(
            x,
            y,
            r,
            scene.fade(palette.glow, palette.accent, palette.mid, palette.dark, x1=x - r, y1=y - r, x2=x + r, y2=y + r),
        )
        for i in range(6):
            band = y - r * 0.8 + r * 0.3 * i
            with scene.group(f"rotate(-16 {x} {y})"):
                scene.disc(x, band, r * 1.1, mix(palette.accent, palette.light, 0.5), r * 0.05 * (1 + i % 3), 0.22)
        scene.disc(x + r * 0.45, y + r * 0.4, r * 1.15, palette.dark, o=0.0)
        scene.path(
            outline + f"M{x - r * 1.3} {y - r * 0.3}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z",
            palette.dark,
            0.5,
            holes=True,
        )
    if scene.rng.random() < 0.6:
        with scene.group(f"rotate(-16 {x} {y})"):
            for k, o in ((1.45, 0.75), (1.62, 0.45), (1.74, 0.25)):
                scene.path(_half_ring(x, y, r * k, r * k * 0.2, r * 0.05), mix(palette.glow, palette.light, 0.4), o)


def _half_ring(x: float, y: float, rx: float, ry: float, width: float) -> str:
    """The near half of a flat ring around a planet."""
    return (
        f"M{x - rx} {y}A{rx} {ry} 0 0 0 {x + rx} {y}L{x + rx - width} {y}"
        f"A{rx - width} {ry - width * 0.8} 0 0 1 {x - rx + width} {y}Z"
    )


def _eclipse(scene: Scene, x: float, y: float, r: float) -> None:
    palette = scene.palette
    scene.halo(x, y, r * 2.1, palette.glow, 0.8)
    scene.disc(x, y, r * 1.05, palette.glow)
    scene.disc(x, y, r, scene.ball(x, y, r, mix(palette.dark, palette.sky[0], 0.5), palette.dark))
