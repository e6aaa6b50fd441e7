"""A scene: the canvas of one poster, 342 by 513 units, y pointing down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from studio.cast import Part
from studio.extent import Extent, extent
from studio.ink import Ink, mix
from studio.motifs import all_motifs
from studio.motifs.canvas import Canvas, Point, smooth
from studio.palettes import Palette

WIDTH, HEIGHT = 342, 513
MIDDLE = WIDTH / 2

# Stretches of land and town that look natural side by side; other wide motifs are one of a kind.
STRETCHES = frozenset(
    [
        "skyline",
        "deco_skyline",
        "suspension_bridge",
        "future_city",
        "ruined_city",
        "pine_forest",
        "dunes",
        "desert_mesas",
        "cornfield",
        "snowy_village",
        "graveyard",
        "coral_reef",
        "sunflowers",
    ]
)


@dataclass(frozen=True)
class Zone:
    """Room for the title, in poster units."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Look:
    """The choices that every composition understands."""

    sky: str = "gradient"
    weather: tuple[str, ...] = ()
    disc: str = "auto"
    title_top: bool = False
    seed: int = 0


class Scene(Canvas):
    """Canvas plus what a poster is made of: land, light, motifs in their places."""

    def __init__(self, palette: Palette, look: Look, rng: Random) -> None:
        super().__init__(palette.ink())
        self.palette, self.look, self.rng = palette, look, rng
        # With the title at the top, everything else moves down.
        self.drop = 58.0 if look.title_top else 0.0

    def zone(self, y: float = 408, height: float = 80) -> Zone:
        """Where the title goes: at the top when so wished, else at y."""
        return Zone(28, 34, 286, 84) if self.look.title_top else Zone(28, y, 286, height)

    def haze(self, t: float) -> str:
        """The colour of something dark at distance t: 0 near, 1 lost in the haze."""
        return mix(self.palette.dark, self.palette.haze, t)

    def picture(self, uri: str, x: float = 0, y: float = 0, w: float = WIDTH, h: float = HEIGHT) -> None:
        self._parts.append(
            f'<image x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" preserveAspectRatio="none" href="{uri}"/>'
        )

    def fog(self, y: float, height: float, colour: str = "", o: float = 0.8) -> None:
        """A veil that is thickest at y + 0.7 height and gone at both ends."""
        name, colour = self.ink.uid(), colour or self.palette.haze
        self._parts.append(
            f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{colour}" stop-opacity="0"/>'
            f'<stop offset=".7" stop-color="{colour}" stop-opacity="{o}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></linearGradient>'
        )
        self.box(0, y, WIDTH, height, f"url(#{name})")

    def veil(self, y: float, height: float, colour: str, top: float = 0, bottom: float = 1) -> None:
        """A gradient of opacity from top to bottom, over the full width."""
        name = self.ink.uid()
        self._parts.append(
            f'<linearGradient id="{name}" x2="0" y2="1"><stop stop-color="{colour}" stop-opacity="{top}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="{bottom}"/></linearGradient>'
        )
        self.box(0, y, WIDTH, height, f"url(#{name})")

    def ridge(self, y: float, swing: float, rough: float = 0, steps: int = 7) -> str:
        """Path data of land whose upper edge wanders around y by swing; rough makes it rocky."""
        rng = self.rng
        points: list[Point] = [(-20, y + rng.uniform(-swing, swing))]
        for i in range(1, steps + 1):
            x = -20 + (WIDTH + 40) * i / steps + rng.uniform(-12, 12) * (i < steps)
            points.append((x, y + rng.uniform(-swing, swing)))
        if rough:
            line = "".join(f"L{px:.1f} {py + rng.uniform(-rough, rough):.1f}" for px, py in self._fill_in(points))
            return f"M-20 {HEIGHT + 20}{line}L{WIDTH + 20} {HEIGHT + 20}Z"
        return smooth(points, closed=False) + f"L{WIDTH + 30} {HEIGHT + 20}L-30 {HEIGHT + 20}Z"

    def _fill_in(self, points: list[Point]) -> Iterator[Point]:
        for (ax, ay), (bx, by) in pairwise(points):
            for t in (0.0, 0.25, 0.5, 0.75):
                yield ax + (bx - ax) * t, ay + (by - ay) * t
        yield points[-1]

    def land(self, y: float, swing: float, t: float, rough: float = 0, deep: float = 90) -> None:
        """A layer of land at distance t, its valleys filled with haze."""
        top, low = self.haze(t), self.haze(min(1, t + (0.22 if t > 0.05 else 0)))
        self.path(self.ridge(y, swing, rough), self.fade(top, low, y1=y - swing, y2=y + deep))

    def aura(self, x: float, y: float, r: float, o: float = 0.6, colour: str = "") -> None:
        self.halo(x, y, r, colour, o)

    @contextmanager
    def faded(self, stops: tuple[tuple[float, float], ...], level: bool = False) -> Iterator[None]:
        """Everything inside shows with the opacity of the stops (offset, opacity), downwards or, if level, across."""
        name = self.ink.uid()
        marks = "".join(f'<stop offset="{at}" stop-color="#fff" stop-opacity="{o}"/>' for at, o in stops)
        ends = f'x2="{WIDTH}" y2="0"' if level else f'x2="0" y2="{HEIGHT}"'
        self._parts.append(
            f'<linearGradient id="{name}g" gradientUnits="userSpaceOnUse" {ends}>{marks}</linearGradient>'
            f'<mask id="{name}" maskUnits="userSpaceOnUse" x="0" y="0" width="{WIDTH}" height="{HEIGHT}">'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#{name}g)"/></mask><g mask="url(#{name})">'
        )
        yield
        self._parts.append("</g>")

    def drawing(self, part: Part, ink: Ink | None = None) -> str:
        """The motif of a part in its own box, always the same for the same look."""
        return all_motifs()[part.name].draw(ink or self.ink, Random(f"{self.look.seed}/{part.name}"))

    def transform(self, part: Part, x: float, y: float, w: float, h: float, stand: bool, cover: bool) -> str:
        e = extent(part.name)
        k = (max if cover else min)(w / e.width, h / e.height) * part.scale
        cx, cy = e.centre[0], e.bottom if stand else e.centre[1]
        turn = -k if part.flip else k
        return (
            f"translate({x + part.dx:.1f} {y + part.dy:.1f}) scale({turn:.3f} {k:.3f}) translate({-cx:.1f} {-cy:.1f})"
        )

    def place(
        self, part: Part, x: float, y: float, w: float, h: float, *, stand: bool | None = None, haze: float = 0,
        ink: Ink | None = None, bleed: bool = False, o: float = 1, air: str = "",
    ) -> None:  # fmt: skip
        """A motif fitted into w by h: feet or middle at (x, y); bleed: lands span the poster."""
        e = extent(part.name)
        ink = ink or self.ink
        ink = ink.towards(air or self.palette.haze, haze) if haze else ink
        copies: tuple[int, ...] = (0,)
        if bleed and (e.wide or e.boxed):
            x, w, h, copies = self._stretched(part, e, h)
        where = self.transform(part, x, y, w, h, e.stands if stand is None else stand, cover=False)
        drawing = self.drawing(part, ink)
        if (e.wide or e.boxed) and copies == (0,) and (e.boxed or w * part.scale < WIDTH):
            drawing = self._soft_edged(drawing, e, w * part.scale >= WIDTH)
        if copies != (0,):
            drawing = self._tiled(drawing, copies)
        self._parts.append(f'<g transform="{where}"' + (f' opacity="{o:.2f}">' if o < 1 else ">") + drawing + "</g>")

    def _stretched(self, part: Part, e: Extent, h: float) -> tuple[float, float, float, tuple[int, ...]]:
        """x, width, height and copies of a land that should reach both sides without growing far beyond h."""
        full = WIDTH * 1.04 / e.width
        if full <= 1.35 * h / e.height or (e.boxed and part.role == "main"):
            return MIDDLE, WIDTH * 1.04, e.height * full, (0,)
        k = 1.12 * h / e.height
        return MIDDLE, e.width * k, e.height * k, (-2, -1, 0, 1, 2) if part.name in STRETCHES else (0,)

    def _tiled(self, drawing: str, copies: tuple[int, ...]) -> str:
        """Copies side by side, every other one mirrored, so that the edges meet."""
        name = self.ink.uid()
        mirrors = {0: "", 1: " scale(-1 1)"}
        uses = "".join(f'<use href="#{name}" transform="translate({i * 199} 0){mirrors[i % 2]}"/>' for i in copies)
        return f'<defs><g id="{name}">{drawing}</g></defs>{uses}'

    def _soft_edged(self, drawing: str, e: Extent, spans: bool) -> str:
        """A cut-out scene loses its straight edges, so that it sits in the picture and not on it."""
        name, white, clear = self.ink.uid(), 'stop-color="#fff"', 'stop-color="#fff" stop-opacity="0"'
        if spans:  # only the upper edge is inside the picture
            stops = f'<stop {clear}/><stop offset=".45" {white}/>'
            fade = f'<linearGradient id="{name}g" x2="0" y2="1">{stops}</linearGradient>'
        elif e.boxed:
            stops = f'<stop offset=".66" {white}/><stop offset=".86" {clear}/>'
            fade = f'<radialGradient id="{name}g">{stops}</radialGradient>'
        else:
            stops = f'<stop offset=".12" {clear}/><stop offset=".24" {white}/><stop offset=".76" {white}/>'
            fade = f'<linearGradient id="{name}g">{stops}<stop offset=".88" {clear}/></linearGradient>'
        box = 'x="-130" y="-130" width="260" height="260"'
        return (
            f'{fade}<mask id="{name}" maskUnits="userSpaceOnUse" {box}><rect {box} fill="url(#{name}g)"/></mask>'
            f'<g mask="url(#{name})">{drawing}</g>'
        )
