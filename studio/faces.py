"""Typefaces of the titles: glyph outlines and widths, read from the font files beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]
from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_FOLDER = Path(__file__).parent / "fonts"


@dataclass(frozen=True)
class Face:
    """capitals: set in capitals. spread: space between letters in em. block: lines are set to equal width."""

    name: str
    feel: str
    capitals: bool = True
    spread: float = 0.03
    leading: float = 1.0
    block: bool = False
    finish: str = "plain"


_ROWS = (
    Face("bebas", "modern, bold capitals", block=True, spread=0.04, leading=0.94),
    Face("anton", "loud and heavy", block=True, spread=0.02, leading=0.98),
    Face("league", "tall, tense, condensed", block=True, spread=0.05, leading=0.94),
    Face("oswald", "serious thriller", block=True, spread=0.05),
    Face("alfa", "chunky slab", spread=0.02, finish="shadow"),
    Face("rye", "wild west", spread=0.02, finish="shadow"),
    Face("playfair", "elegant drama", capitals=False, spread=0.0, leading=0.98),
    Face("abril", "fashion and romance", capitals=False, spread=0.0, leading=0.98),
    Face("cormorant", "period and literary", capitals=False, spread=0.0, leading=0.9),
    Face("cinzel", "epic, ancient, fantasy", spread=0.06, finish="metal"),
    Face("uncial", "legend and fairy tale", capitals=False, spread=0.01, finish="metal"),
    Face("metamorphous", "dark fantasy", spread=0.03, finish="metal"),
    Face("creepster", "fun horror", spread=0.03, finish="shadow"),
    Face("nosifer", "dripping blood", spread=0.0, leading=1.1),
    Face("limelight", "1920s to 1940s cinema", capitals=False, spread=0.02),
    Face("poiret", "art deco, fine", spread=0.06, leading=1.05),
    Face("monoton", "neon tubes", spread=0.02, finish="neon"),
    Face("righteous", "retro 1960s and 1970s", spread=0.02, finish="shadow"),
    Face("shrikhand", "1970s, warm, bold script", capitals=False, spread=0.0, finish="shadow"),
    Face("pacifico", "friendly script", capitals=False, spread=0.0, leading=1.2, finish="shadow"),
    Face("lobster", "nostalgic script", capitals=False, spread=0.0, leading=1.0, finish="shadow"),
    Face("great_vibes", "formal script", capitals=False, spread=0.0, leading=0.95),
    Face("fredoka", "round, family animation", capitals=False, spread=0.0, leading=0.98, finish="shadow"),
    Face("bangers", "comic book, shouted", spread=0.04, finish="shadow"),
    Face("bungee", "urban signage", spread=0.02, finish="shadow"),
    Face("orbitron", "science fiction", spread=0.1, leading=1.1),
    Face("audiowide", "racing and technology", spread=0.04, leading=1.1),
    Face("black_ops", "stencil, war", spread=0.03),
    Face("staatliches", "poster, sport", block=True, spread=0.03, leading=0.94),
    Face("josefin", "vintage geometric, quiet", spread=0.12, leading=1.08),
    Face("courier", "typewriter, crime file", spread=0.0, leading=1.05),
    Face("marker", "hand-painted, indie", capitals=False, spread=0.0, leading=0.95),
)
FACES: dict[str, Face] = {face.name: face for face in _ROWS}


@dataclass(frozen=True)
class Run:
    """A line of letters at size 1: path data per glyph with its x, the ink's bounds, all in em, y pointing down."""

    glyphs: tuple[tuple[float, str], ...]
    left: float
    right: float
    top: float
    bottom: float
    units: int

    @property
    def width(self) -> float:
        return self.right - self.left


@cache
def _font(name: str) -> TTFont:
    return TTFont(_FOLDER / f"{name}.woff")


@cache
def _glyph(name: str, letter: str) -> tuple[str, float, tuple[float, float, float, float] | None]:
    """Path data, advance and bounds (font units, y up) of a letter, of its bare form, else of a space."""
    font = _font(name)
    bare = "".join(c for c in normalize("NFKD", letter) if not combining(c))
    known = font.getBestCmap()
    glyph = next((known[ord(c)] for c in (letter, *bare, letter.swapcase()) if ord(c) in known), known[ord(" ")])
    shapes = font.getGlyphSet()
    path, bounds = SVGPathPen(shapes), BoundsPen(shapes)
    shapes[glyph].draw(path)
    shapes[glyph].draw(bounds)
    return path.getCommands(), float(font["hmtx"][glyph][0]), bounds.bounds


@cache
def run(name: str, text: str) -> Run:
    """The letters of one line."""
    face, units = FACES[name], int(_font(name)["head"].unitsPerEm)
    text = text.upper() if face.capitals else text
    x, glyphs = 0.0, []
    left, right, top, bottom = 9.0, -9.0, 9.0, -9.0
    for letter in text:
        path, advance, bounds = _glyph(name, letter)
        if bounds is not None:
            glyphs.append((x, path))
            left, right = min(left, x + bounds[0] / units), max(right, x + bounds[2] / units)
            top, bottom = min(top, -bounds[3] / units), max(bottom, -bounds[1] / units)
        x += advance / units + face.spread
    return Run(tuple(glyphs), left, right, top, bottom, units)
