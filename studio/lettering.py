"""Titles: broken into lines, fitted into their zone, set as outlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from studio.faces import FACES, Run, run
from studio.ink import mix
from studio.palettes import Palette
from studio.scene import HEIGHT, WIDTH, Zone

MAX_SIZE = 70.0  # capitals taller than this shout down the picture
SMALL = 8.5  # height of the year's letters in poster units
GAP = 7.0  # between the title and the year


@dataclass(frozen=True)
class Line:
    """One line of the title: its letters, size (units per em) and baseline."""

    letters: Run
    size: float
    x: float
    baseline: float


def breaks(title: str) -> Iterator[tuple[str, ...]]:
    """Every way to break a title into at most four lines; a newline in it leaves only that way."""
    if "\n" in title:
        yield tuple(title.split("\n"))
        return
    words = title.split()
    for count in range(min(len(words), 4)):
        for cuts in combinations(range(1, len(words)), count):
            edges = (0, *cuts, len(words))
            yield tuple(" ".join(words[a:b]) for a, b in pairwise(edges))


@cache
def set_title(title: str, face_name: str, zone: Zone) -> tuple[Line, ...]:
    """The lines of a title, as large as the zone allows, centred in it."""
    best: tuple[float, tuple[Line, ...]] | None = None
    room = zone.height - GAP - SMALL
    for texts in breaks(title):
        lines, height = _stack(tuple(run(face_name, text) for text in texts), face_name, zone, room)
        # Area of the letters counts; every further line costs a little, for calm.
        worth = sum(line.size**2 * line.letters.width for line in lines) * 0.93 ** (len(lines) - 1)
        worth *= min(1.0, min(line.size for line in lines) / (0.42 * max(line.size for line in lines)))
        if best is None or worth > best[0]:
            shift = zone.y + (room - height) / 2
            placed = tuple(Line(n.letters, n.size, n.x, n.baseline + shift) for n in lines)
            best = (worth, placed)
    assert best is not None
    return best[1]


def _stack(runs: tuple[Run, ...], face_name: str, zone: Zone, room: float) -> tuple[list[Line], float]:
    """The runs one below the other from y = 0, and the height they take."""
    face = FACES[face_name]
    widest = max(r.width for r in runs)
    sizes = [zone.width / (r.width if face.block else widest) for r in runs]
    sizes = [min(size, MAX_SIZE, 1.7 * min(sizes)) for size in sizes]
    gap = 0.14 * face.leading**2 + (0.0 if face.capitals else 0.06)
    height = _height(runs, sizes, gap)
    shrink = min(1.0, room / height)
    lines, y = [], 0.0
    for i, (letters, size) in enumerate(zip(runs, sizes, strict=True)):
        size *= shrink
        y += (gap * size if i else 0) - letters.top * size
        lines.append(Line(letters, size, zone.x + (zone.width - letters.width * size) / 2 - letters.left * size, y))
        y += letters.bottom * size
    return lines, y


def _height(runs: tuple[Run, ...], sizes: list[float], gap: float) -> float:
    ink = sum((r.bottom - r.top) * size for r, size in zip(runs, sizes, strict=True))
    return ink + sum(gap * size for size in sizes[1:])


def outlines(line: Line) -> str:
    """A line as glyph paths in poster units."""
    k = line.size / line.letters.units
    return "".join(
        f'<path transform="translate({line.x + x * line.size:.2f} {line.baseline:.2f}) '
        f'scale({k:.5f} {-k:.5f})" d="{d}"/>'
        for x, d in line.letters.glyphs
    )


def lettering(title: str, year: int, face_name: str, zone: Zone, palette: Palette, colour: str) -> str:
    """A transparent SVG the size of the poster with title and year."""
    lines = set_title(title, face_name, zone)
    body = "".join(outlines(line) for line in lines)
    foot = max(line.baseline + line.letters.bottom * line.size for line in lines)
    parts = [_FINISHES[FACES[face_name].finish](body, palette, colour, lines), _year(year, foot + GAP, zone, colour)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        + "".join(parts)
        + "</svg>"
    )


def _year(year: int, y: float, zone: Zone, colour: str) -> str:
    letters = run("josefin", "  ".join(str(year)))
    size = SMALL / (letters.bottom - letters.top)
    x = zone.x + (zone.width - letters.width * size) / 2 - letters.left * size
    line = Line(letters, size, x, y - letters.top * size)
    middle, wing = zone.x + zone.width / 2, letters.width * size / 2 + 8
    rules = "".join(
        f'<rect x="{start:.1f}" y="{y + SMALL / 2 - 0.4:.1f}" width="30" height=".8"/>'
        for start in (middle - wing - 30, middle + wing)
    )
    return f'<g fill="{colour}" opacity=".85">{outlines(line)}{rules}</g>'


def _plain(body: str, palette: Palette, colour: str, lines: tuple[Line, ...]) -> str:
    return f'<g fill="{colour}">{body}</g>'


def _shadow(body: str, palette: Palette, colour: str, lines: tuple[Line, ...]) -> str:
    """A second print, a little off, in the accent: as when the screens do not quite meet."""
    off = max(1.0, min(line.size for line in lines) * 0.045)
    under = mix(palette.accent, palette.dark, 0.15)
    return f'<g fill="{under}" transform="translate({off:.1f} {off:.1f})">{body}</g><g fill="{colour}">{body}</g>'


def _metal(body: str, palette: Palette, colour: str, lines: tuple[Line, ...]) -> str:
    top = lines[0].baseline + lines[0].letters.top * lines[0].size
    low = mix(colour, palette.accent, 0.35)
    shade = (
        f'<linearGradient id="t" gradientUnits="userSpaceOnUse" x2="0" y1="{top:.0f}" y2="{lines[-1].baseline:.0f}">'
        f'<stop stop-color="{colour}"/><stop offset=".55" stop-color="{colour}"/>'
        f'<stop offset="1" stop-color="{low}"/></linearGradient>'
    )
    return f'{shade}<g fill="url(#t)">{body}</g>'


def _neon(body: str, palette: Palette, colour: str, lines: tuple[Line, ...]) -> str:
    tube = f'<g fill="none" stroke="{palette.accent}" stroke-width="60" opacity=".45">{body}</g>'
    return f'{tube}<g fill="{colour}">{body}</g>'


_FINISHES = {"plain": _plain, "shadow": _shadow, "metal": _metal, "neon": _neon}
