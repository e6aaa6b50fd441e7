"""A spec becomes a picture."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from random import Random

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from studio.cast import Part
from studio.compositions import COMPOSITIONS
from studio.finish import bloom, grain, letter_colour, print_letters
from studio.frames import FRAMES
from studio.lettering import lettering, set_title
from studio.palettes import PALETTES
from studio.scene import HEIGHT, WIDTH, Scene, Zone
from studio.spec import PosterSpec
from studio.weather import before

NOTICED = 18
"""Steps of a colour (0 to 255) by which a pixel has to change for an eye to see it."""

SPECK = 0.0025
"""Share of a poster's area below which nobody makes out what a detail is."""


def scene_svg(spec: PosterSpec) -> tuple[str, Zone]:
    """The poster without its letters as an SVG document, and the zone the title goes to."""
    scene = Scene(PALETTES[spec.palette], spec.look, Random(f"{spec.seed}/{spec.composition}/{spec.title}"))
    zone = COMPOSITIONS[spec.composition].draw(scene, spec.cast)
    before(scene)
    FRAMES[spec.frame](scene)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
    return f"{head}{scene.svg()}</svg>", zone


def raster(svg: str, zoom: float) -> Image.Image:
    """RGBA pixels of an SVG document, zoom times its size."""
    return Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, skip_system_fonts=True)))).convert(
        "RGBA"
    )


def hidden_motifs(spec: PosterSpec) -> tuple[Part, ...]:
    """Motifs beside the main one that the poster would look the same without: covered, or too small to make out."""
    details = [part for part in spec.motifs if part.role != "main"]
    if not details:
        return ()
    whole = _glance(spec)
    others = ((part, tuple(other for other in spec.motifs if other is not part)) for part in details)
    return tuple(
        part
        for part, rest in others
        if (np.abs(_glance(replace(spec, motifs=rest)) - whole).max(2) > NOTICED).mean() <= SPECK
    )


def _glance(spec: PosterSpec) -> NDArray[np.int16]:
    """The poster without its letters, a third of its size: (171, 114, 3) of 0 to 255."""
    return np.asarray(raster(scene_svg(spec)[0], 1 / 3).convert("RGB"), np.int16)


def paint(spec: PosterSpec, width: int = WIDTH, oversample: float = 2.0) -> Image.Image:
    """The finished poster as RGB pixels, width by 1.5 width; the same spec always gives the same pixels."""
    svg, zone = scene_svg(spec)
    zoom = width / WIDTH * oversample
    picture = bloom(raster(svg, zoom).convert("RGB"))
    lines = set_title(spec.title, spec.face, zone)
    top = min(line.baseline + line.letters.top * line.size for line in lines)
    foot = max(line.baseline + line.letters.bottom * line.size for line in lines)
    box = (int(zone.x * zoom), int(top * zoom), int((zone.x + zone.width) * zoom), int((foot + 14) * zoom))
    palette = PALETTES[spec.palette]
    colour = letter_colour(picture, palette, box)
    letters = raster(lettering(spec.title, spec.year, spec.face, zone, palette, colour), zoom)
    picture = print_letters(picture, letters, colour)
    if oversample != 1:
        picture = picture.resize((width, round(width * HEIGHT / WIDTH)), Image.Resampling.LANCZOS)
    return grain(picture, spec.seed + 1)
