"""A spec becomes a picture."""

from __future__ import annotations

from io import BytesIO
from random import Random

import resvg_py
from PIL import Image

from data.art.compositions import COMPOSITIONS
from data.art.finish import bloom, grain, letter_colour, print_letters
from data.art.frames import FRAMES
from data.art.lettering import lettering, set_title
from data.art.palettes import PALETTES
from data.art.scene import HEIGHT, WIDTH, Scene, Zone
from data.art.spec import PosterSpec
from data.art.weather import before


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
