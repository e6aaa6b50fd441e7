"""Command line of the studio: draws posters and contact sheets, lists what a spec may use.

python -m studio.render --vocabulary | --all | --id 694 | --sheet x.png [--ids 694,348] | --random 24 --sheet x.png
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from PIL import Image

from studio.atmosphere import DISCS, SKIES
from studio.compositions import COMPOSITIONS
from studio.faces import FACES
from studio.finish import BEST_QUALITY, MOST_BYTES, jpeg
from studio.frames import FRAMES
from studio.motifs import families
from studio.palettes import PALETTES
from studio.pet_scene import puppy_on_a_rug
from studio.poster import paint
from studio.random_specs import random_spec
from studio.spec import BadSpec, PosterSpec, load_specs
from studio.weather import WEATHER

DATA = Path(__file__).parent.parent / "data"


def draw_poster(tmdb_id: int, spec: PosterSpec, folder: Path) -> int:
    """Writes a film's poster; the number of bytes it takes."""
    content = jpeg(paint(spec), MOST_BYTES, BEST_QUALITY)
    (folder / f"{tmdb_id}_poster.jpg").write_bytes(content)
    return len(content)


def contact_sheet(specs: Sequence[PosterSpec], path: Path, columns: int, width: int, workers: int) -> None:
    """All posters side by side, in the order given."""
    height = width * 3 // 2
    rows = -(-len(specs) // columns)
    sheet = Image.new("RGB", (columns * (width + 6) + 6, rows * (height + 6) + 6), "#202020")
    with ProcessPoolExecutor(workers) as pool:
        for i, picture in enumerate(pool.map(paint, specs)):
            small = picture.resize((width, height), Image.Resampling.LANCZOS)
            sheet.paste(small, (6 + i % columns * (width + 6), 6 + i // columns * (height + 6)))
    sheet.save(path)


def vocabulary() -> str:
    """Every name a spec may use, with the words that describe it."""
    lines = ["# motifs"]
    for family, motifs in families().items():
        lines += [f"{family}:", *(f"  {name}: {m.phrase} ({', '.join(m.tags)})" for name, m in motifs.items())]
    lines += ["", "# palettes", *(f"  {p.name}: {', '.join(p.moods)}; {p.colours}" for p in PALETTES.values())]
    lines += ["", "# compositions", *(f"  {name}: {c.phrase}" for name, c in COMPOSITIONS.items())]
    lines += ["", "# faces", *(f"  {name}: {face.feel}" for name, face in FACES.items())]
    for name, known in (("sky", SKIES), ("weather", WEATHER), ("disc", DISCS), ("frame", FRAMES)):
        lines += ["", f"# {name}", "  " + " ".join(known)]
    return "\n".join(lines)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m studio.render", description="Draws the bundled posters.")
    parser.add_argument("--vocabulary", action="store_true", help="list motifs, palettes, compositions, faces")
    parser.add_argument("--all", action="store_true", help="draw every poster of specs.json into data/posters/")
    parser.add_argument("--id", type=int, help="draw the poster of this film")
    parser.add_argument("--samples", action="store_true", help="draw data/samples/ from studio/samples.json")
    parser.add_argument("--sheet", type=Path, help="write a contact sheet to this file")
    parser.add_argument("--ids", help="films of the contact sheet, separated by commas (default: all)")
    parser.add_argument("--random", type=int, metavar="N", help="contact sheet of N random posters")
    parser.add_argument("--columns", type=int, default=10)
    parser.add_argument("--width", type=int, default=171, help="width of a poster on the sheet, in pixels")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, default=DATA / "posters")
    return parser.parse_args(argv)


def _draw_films(specs: dict[int, PosterSpec], folder: Path, workers: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(workers) as pool:
        sizes = list(pool.map(draw_poster, specs, specs.values(), [folder] * len(specs)))
    print(f"{len(sizes)} posters, {sum(sizes) / 1e6:.2f} MB, {sum(sizes) / len(sizes) / 1000:.1f} kB on average")


def draw_samples(folder: Path = DATA / "samples") -> None:
    """The pictures behind the sample buttons, twice the size of a poster."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, row in json.loads((Path(__file__).parent / "samples.json").read_text("utf-8")).items():
        _save_sample(paint(PosterSpec.from_json(row), width=684), folder / name)
    _save_sample(puppy_on_a_rug(), folder / "puppy.jpg")


def _save_sample(picture: Image.Image, path: Path) -> None:
    if path.suffix == ".png":
        picture.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)
    else:
        path.write_bytes(jpeg(picture, 160_000, best=90))


def main(argv: Sequence[str] | None = None) -> int:
    options = _arguments(argv)
    try:
        if options.vocabulary:
            print(vocabulary())
        if options.samples:
            draw_samples()
        if options.random:
            chosen = [random_spec(Random(i)).spec for i in range(options.random)]
        elif options.all or options.id or options.sheet:
            specs = load_specs()
            wanted = (
                [options.id] if options.id else [int(i) for i in (options.ids or "").split(",") if i] or list(specs)
            )
            specs = {tmdb_id: specs[tmdb_id] for tmdb_id in wanted}
            chosen = list(specs.values())
            if options.all or options.id:
                _draw_films(specs, options.out, options.workers)
        if options.sheet:
            contact_sheet(chosen, options.sheet, options.columns, options.width, options.workers)
    except (BadSpec, KeyError) as problem:
        print(f"{type(problem).__name__}: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
