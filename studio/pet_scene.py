"""A puppy on a sunlit rug, hair by hair: the sample picture that looks like a photograph and not like a poster.

`python -m studio.render --samples` draws it with the other samples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import atan2, cos, radians, sin

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Floats = NDArray[np.float32]
Colour = tuple[float, float, float]
Bend = Callable[[float, float], float]

WIDTH, HEIGHT = 684, 1026
FINE = 2  # hairs are drawn at twice the size and scaled down
SUN = np.array([-0.62, -0.52, 0.58])
GOLD: Colour = (226, 172, 104)
CREAM: Colour = (250, 228, 190)
TAN: Colour = (196, 134, 74)
FRONT = 868.0  # where the paws stand


@dataclass(frozen=True)
class Lock:
    """An ellipse of fur: hairs start inside it and run along `bend` (an angle in radians from a point)."""

    x: float
    y: float
    rx: float
    ry: float
    colour: Colour
    hairs: int
    length: float
    turn: float = 0
    bend: Bend = lambda x, y: radians(90)


def _from(px: float, py: float, down: float = 0.0) -> Bend:
    """Hair that runs away from a point, pulled down a little."""
    return lambda x, y: atan2(y - py + down * 60, x - px)


PUPPY: Sequence[Lock] = (
    Lock(528, 806, 88, 22, GOLD, 2600, 30, -24, lambda x, y: radians(-10)),
    Lock(236, 772, 92, 96, GOLD, 6500, 30, 0, _from(300, 690, 0.4)),
    Lock(448, 772, 92, 96, TAN, 6500, 30, 0, _from(384, 690, 0.4)),
    Lock(214, 858, 64, 27, CREAM, 2600, 20, 0, _from(240, 820, 0.3)),
    Lock(470, 858, 64, 27, GOLD, 2600, 20, 0, _from(444, 820, 0.3)),
    Lock(342, 690, 126, 176, GOLD, 12000, 34, 0, _from(342, 520, 0.6)),
    Lock(342, 760, 60, 90, CREAM, 4500, 34, 0, _from(342, 600, 1.0)),
    Lock(292, 776, 38, 104, GOLD, 6000, 28),
    Lock(393, 776, 38, 104, GOLD, 6000, 28),
    Lock(286, 866, 47, 26, CREAM, 3000, 18, 0, _from(288, 830, 0.3)),
    Lock(400, 866, 47, 26, CREAM, 3000, 18, 0, _from(398, 830, 0.3)),
    Lock(342, 640, 100, 108, CREAM, 9500, 44, 0, _from(342, 500, 1.2)),
    Lock(342, 566, 116, 70, CREAM, 6500, 44, 0, _from(342, 440, 0.8)),
    Lock(342, 402, 136, 122, GOLD, 14000, 26, 0, _from(342, 440)),
    Lock(270, 470, 66, 54, GOLD, 4200, 30, 0, _from(342, 430, 0.2)),
    Lock(414, 470, 66, 54, GOLD, 4200, 30, 0, _from(342, 430, 0.2)),
    Lock(342, 350, 24, 74, CREAM, 2600, 20, 0, lambda x, y: radians(-90)),
    Lock(342, 484, 70, 50, CREAM, 6500, 18, 0, _from(342, 452, 0.1)),
    Lock(342, 524, 40, 22, CREAM, 1800, 16, 0, _from(342, 480, 0.2)),
    Lock(214, 428, 44, 104, TAN, 8000, 32, 14, lambda x, y: radians(98)),
    Lock(470, 428, 44, 104, TAN, 8000, 32, -14, lambda x, y: radians(82)),
)  # fmt: skip


def _soft(picture: Image.Image, radius: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(radius))


def _room(rng: np.random.Generator) -> Image.Image:
    """A bright room far out of focus: window, curtain, sofa, plant."""
    y = np.linspace(0, 1, HEIGHT, dtype=np.float32)[:, None, None]
    wall = (1 - y) * np.array([250, 232, 204], np.float32) + y * np.array([206, 172, 140], np.float32)
    room = Image.fromarray(np.broadcast_to(wall, (HEIGHT, WIDTH, 3)).astype(np.uint8))
    draw = ImageDraw.Draw(room)
    draw.rectangle((-40, -20, 250, 470), fill="#fffdf2")
    for x in (-6, 116, 238):
        draw.rectangle((x, 20, x + 12, 470), fill="#d9c3a2")
    draw.rectangle((-40, 232, 250, 244), fill="#d9c3a2")
    for x in range(258, 360, 24):
        draw.rectangle((x, 0, x + 13, 560), fill="#f4dfc4")
    draw.rounded_rectangle((330, 340, 760, 640), 60, fill="#5f8f93")
    draw.rounded_rectangle((360, 440, 560, 560), 30, fill="#e2a24c")
    draw.rounded_rectangle((540, 430, 720, 560), 30, fill="#f0e2c8")
    draw.rectangle((580, 200, 650, 330), fill="#b5653c")
    for k in range(16):
        angle = radians(-90 + (k - 8) * 15)
        tip = (615 + 130 * cos(angle), 205 + 120 * sin(angle))
        draw.line((615, 205, *tip), fill=("#5c8a4a", "#7fa85c", "#44703c")[k % 3], width=22)
    draw.rectangle((0, 610, WIDTH, HEIGHT), fill="#b98355")
    room = _soft(room, 20)
    lights = Image.new("RGB", room.size)
    draw = ImageDraw.Draw(lights)
    for _ in range(26):
        left, top, r = rng.uniform(0, WIDTH), rng.uniform(30, 480), rng.uniform(10, 30)
        tone = rng.uniform(0.12, 0.34)
        draw.ellipse((left - r, top - r, left + r, top + r), fill=(int(255 * tone), int(226 * tone), int(170 * tone)))
    over = np.asarray(_soft(lights, 2.2), np.float32)
    base = np.asarray(room, np.float32)
    return Image.fromarray((255 - (255 - base) * (1 - over / 255)).astype(np.uint8))


def _rug(rng: np.random.Generator) -> tuple[Image.Image, Image.Image]:
    """The woven rug seen from low above, and the mask of where it lies."""
    rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
    columns = np.arange(WIDTH, dtype=np.float32)[None, :]
    depth = np.clip((rows - 640) / (HEIGHT - 640), 0.02, 1)
    across = (columns - WIDTH / 2) / (0.35 + depth)
    away = 1 / (0.25 + depth)
    stripe = (np.sin(away * 17) > 0.25).astype(np.float32)[:, :, None]
    thin = (np.abs(np.sin(away * 17) - 0.25) < 0.16).astype(np.float32)[:, :, None]
    colour = (1 - stripe) * np.array([224, 200, 166], np.float32) + stripe * np.array([176, 84, 62], np.float32)
    colour = colour * (1 - thin) + thin * np.array([92, 108, 118], np.float32)
    weave = np.sin(across * 0.9) * np.sin(away * 190) * 9 + rng.normal(0, 9, (HEIGHT, WIDTH)).astype(np.float32)
    rug = Image.fromarray(np.clip(colour + weave[:, :, None], 0, 255).astype(np.uint8))
    near, far = _soft(rug, 6), _soft(rug, 8)
    blur = np.clip(np.abs(rows - FRONT) / 120, 0, 1)[:, :, None]
    sharp = np.asarray(_soft(rug, 1.1), np.float32)
    edge = np.where((rows < FRONT)[:, :, None], np.asarray(far, np.float32), np.asarray(near, np.float32))
    mask = Image.new("L", rug.size)
    ImageDraw.Draw(mask).polygon([(-40, HEIGHT), (30, 690), (660, 690), (WIDTH + 60, HEIGHT)], fill=255)
    return Image.fromarray((sharp * (1 - blur) + edge * blur).astype(np.uint8)), _soft(mask, 7)


def _sunshine(picture: Image.Image) -> Image.Image:
    """A patch of sun through the window on the floor, and the puppy's own shadow away from it."""
    sun = Image.new("L", picture.size)
    draw = ImageDraw.Draw(sun)
    for x in (-60, 190, 440):
        draw.polygon([(x, 700), (x + 205, 700), (x + 380, HEIGHT + 20), (x + 60, HEIGHT + 20)], fill=255)
    light = np.asarray(_soft(sun, 14), np.float32)[:, :, None] / 255
    shade = Image.new("L", picture.size)
    ImageDraw.Draw(shade).ellipse((190, 838, 660, 916), fill=235)
    ImageDraw.Draw(shade).ellipse((190, 856, 500, 898), fill=255)
    dark = np.asarray(_soft(shade, 15), np.float32)[:, :, None] / 255
    base = np.asarray(picture, np.float32)
    floor = np.clip((np.arange(HEIGHT, dtype=np.float32) - 640) / 60, 0, 1)[:, None, None]
    lit = base * (1 - 0.4 * floor + 0.42 * light) + light * np.array([16, 8, 0], np.float32)
    return Image.fromarray(np.clip(lit * (1 - 0.62 * dark), 0, 255).astype(np.uint8))


def _comb(draw: ImageDraw.ImageDraw, lock: Lock, rng: np.random.Generator) -> None:
    """Draws a lock's hairs from the far end to the near one, each in its own shade of the sun."""
    angle = radians(lock.turn)
    radius, turn = np.sqrt(rng.random(lock.hairs)), rng.random(lock.hairs) * 2 * np.pi
    u, v = radius * np.cos(turn), radius * np.sin(turn)
    xs = lock.x + u * lock.rx * cos(angle) - v * lock.ry * sin(angle)
    ys = lock.y + u * lock.rx * sin(angle) + v * lock.ry * cos(angle)
    facing = np.stack([u, v, np.sqrt(np.clip(1 - u * u - v * v, 0, 1))], 1) @ SUN
    for i in np.argsort(-ys):
        x, y = float(xs[i]), float(ys[i])
        light = 0.5 + 0.5 * max(float(facing[i]), 0.0) + float(rng.normal(0, 0.075))
        if rng.random() < 0.08:
            light += 0.12
        tone = tuple(int(min(max(c * light * w, 0), 255)) for c, w in zip(lock.colour, (1.06, 1.0, 0.94), strict=True))
        way = lock.bend(x, y) + float(rng.normal(0, 0.22))
        reach = lock.length * float(rng.uniform(0.5, 1.1))
        curl = way + float(rng.normal(0, 0.3))
        middle = (x + cos(way) * reach * 0.5, y + sin(way) * reach * 0.5)
        tip = (middle[0] + cos(curl) * reach * 0.5, middle[1] + sin(curl) * reach * 0.5)
        draw.line([(p * FINE, q * FINE) for p, q in ((x, y), middle)], fill=tone, width=3)
        draw.line([(p * FINE, q * FINE) for p, q in (middle, tip)], fill=tone, width=2)


def _spot(layer: Image.Image, box: tuple[float, float, float, float], colour: str, blur: float, o: float = 1) -> None:
    """A soft-edged ellipse."""
    mask = Image.new("L", layer.size)
    ImageDraw.Draw(mask).ellipse([v * FINE for v in box], fill=int(255 * o))
    layer.paste(Image.new("RGBA", layer.size, colour), (0, 0), _soft(mask, blur * FINE))


def _face(layer: Image.Image) -> None:
    """Wet eyes and nose, a smile and the shades around them."""
    for x in (288, 396):
        _spot(layer, (x - 25, 380, x + 25, 428), "#6b4120", 8, 0.75)
        _spot(layer, (x - 18, 387, x + 18, 423), "#140b06", 1.4)
        _spot(layer, (x - 13, 400, x + 13, 421), "#6a3a18", 3, 0.85)
        _spot(layer, (x - 8, 397, x + 8, 415), "#0a0503", 1)
        _spot(layer, (x - 12, 390, x - 3, 400), "#ffffff", 0.8)
        _spot(layer, (x + 4, 410, x + 9, 415), "#ffe7c4", 1, 0.8)
    _spot(layer, (320, 516, 364, 562), "#d9707a", 1.6)
    _spot(layer, (339, 522, 345, 556), "#b44e5c", 2, 0.7)
    draw = ImageDraw.Draw(layer)
    for side in (1, -1):
        curve = [(342 + side * 42 * t, 500 + 34 * t - 14 * t * t) for t in np.linspace(0, 1, 12)]
        draw.line([(px * FINE, (py + 8) * FINE) for px, py in curve], fill="#3a2114", width=6)
    draw.line([(342 * FINE, 470 * FINE), (342 * FINE, 510 * FINE)], fill="#3a2114", width=6)
    _spot(layer, (310, 440, 374, 484), "#1c120e", 2)
    _spot(layer, (322, 443, 360, 456), "#8d8078", 4, 0.8)
    for x in (325, 359):
        _spot(layer, (x - 7, 463, x + 7, 474), "#000000", 2)
    for x, y in ((300, 484), (312, 498), (296, 502), (384, 484), (372, 498), (388, 502)):
        _spot(layer, (x - 2, y - 2, x + 2, y + 2), "#7a5530", 0.6, 0.8)
    for x in (274, 288, 302, 386, 400, 414):
        draw.line([(x * FINE, 872 * FINE), (x * FINE, 886 * FINE)], fill="#8a5c34", width=5)


def puppy_on_a_rug(seed: int = 4) -> Image.Image:
    """The scene as RGB pixels, 684 by 1026; the same seed always gives the same picture."""
    rng = np.random.default_rng(seed)
    scene = _room(rng)
    rug, mask = _rug(rng)
    scene.paste(rug, (0, 0), mask)
    scene = _sunshine(scene)
    fur = Image.new("RGBA", (WIDTH * FINE, HEIGHT * FINE))
    draw = ImageDraw.Draw(fur)
    for lock in PUPPY:
        _comb(draw, lock, rng)
    _face(fur)
    fur = fur.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    scene.paste(fur, (0, 0), fur)
    haze = Image.new("L", scene.size)
    ImageDraw.Draw(haze).polygon([(0, 0), (260, 0), (WIDTH, 760), (WIDTH, HEIGHT), (240, HEIGHT), (0, 420)], fill=44)
    scene.paste(Image.new("RGB", scene.size, "#ffe9b8"), (0, 0), _soft(haze, 70))
    noise = rng.normal(0, 2.0, (HEIGHT, WIDTH, 1)).astype(np.float32)
    return Image.fromarray(np.clip(np.asarray(scene, np.float32) + noise, 0, 255).astype(np.uint8))
