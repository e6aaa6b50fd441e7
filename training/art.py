"""Stage 0: draw random posters of which every motif, mood and colour is known, and say them in several ways.

    python -m training.art --work WORK [--posters 6000] [--processes 2]

The studio (studio) leaves out the combinations that the bundled catalogue uses, so the catalogue stays unseen.
What is drawn already counts: started again, or after the studio learned a new motif, the stage draws what lacks.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from studio.finish import BEST_QUALITY, MOST_BYTES, jpeg
from studio.motifs import all_motifs
from studio.palettes import PALETTES
from studio.poster import hidden_motifs, paint
from studio.random_specs import Captioned, random_spec

CAPTIONS = 6
"""Wordings of each poster."""

CROWDED = 16_000
"""Posters from this key on are crowded: what is small or far away takes more examples than what stands in front."""

ARTICLE = re.compile(r"^(an?|the|two|some) ")


@dataclass(frozen=True, slots=True)
class ArtPoster:
    """A drawn poster and what is known about it."""

    key: int
    path: Path
    combination: tuple[str, str, str]
    motifs: tuple[str, ...]
    moods: tuple[str, ...]
    colours: str
    tags: tuple[str, ...]
    captions: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """Every tenth judges instead of teaching."""
        return self.key % 10 == 7

    def main_only(self) -> ArtPoster:
        """The same poster as if it showed its main motif alone."""
        return replace(self, motifs=self.motifs[:1])

    def open(self) -> Image.Image:
        return Image.open(self.path).convert("RGB")


def draw(order: tuple[int, str], folder: Path) -> None:
    """A poster of the ordered main motif as folder/key.jpg and what is known about it as folder/key.json, the latter
    last."""
    key, main = order
    drawn = visible(next(some for some in specs_of(key) if some.spec.motifs[0].name == main))
    dice = Random(f"captions/{key}")
    # As large and as worn by JPEG as the catalogue's; without its oversampling, which takes three times as long.
    (folder / f"{key}.jpg").write_bytes(jpeg(paint(drawn.spec, oversample=1), MOST_BYTES, BEST_QUALITY))
    row = {
        "key": key,
        "combination": (drawn.spec.motifs[0].name, drawn.spec.composition, drawn.spec.palette),
        "motifs": drawn.motifs,
        "moods": drawn.moods,
        "colours": drawn.colours,
        "tags": drawn.tags,
        "captions": sorted({drawn.caption(dice) for _ in range(CAPTIONS)}),
    }
    (folder / f"{key}.json").write_text(json.dumps(row))


def visible(drawn: Captioned) -> Captioned:
    """Told by what can be seen of it: nobody should learn to see a detail that the composition covers."""
    hidden = {all_motifs()[part.name].phrase for part in hidden_motifs(drawn.spec)}
    return replace(drawn, motifs=tuple(phrase for phrase in drawn.motifs if phrase not in hidden))


def specs_of(key: int) -> Iterator[Captioned]:
    dice = Random(key)
    while True:
        yield random_spec(dice, crowded=key >= CROWDED)


def orders(folder: Path, posters: int) -> list[tuple[int, str]]:
    """Keys and main motifs of the posters to be drawn: in the end every motif is the main one about as often."""
    facts = [json.loads(file.read_text()) for file in folder.glob("*.json")]
    drawn = Counter({name: 0 for name in sorted(all_motifs())})
    drawn.update(fact["combination"][0] for fact in facts)
    first = max((fact["key"] for fact in facts), default=-1) + 1
    ordered = []
    for key in range(first, first + posters - len(facts)):
        main = min(drawn, key=lambda name: (drawn[name], name))
        drawn[main] += 1
        ordered.append((key, main))
    return ordered


def art_posters(work: Path) -> list[ArtPoster]:
    """The drawn posters of stage 0 by key; none where the stage was left out."""
    rows = [json.loads(facts.read_text()) for facts in (work / "art").glob("*.json")]
    posters = []
    for row in sorted(rows, key=lambda row: row["key"]):
        lists = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
        posters.append(ArtPoster(path=work / "art" / f"{row['key']}.jpg", **{**row, **lists}))
    return posters


def seen_posters(work: Path) -> list[ArtPoster]:
    """Those of them that stage 1 has cached, in the order of its file."""
    keys = work / "art.keys.npy"
    by_key = {poster.key: poster for poster in art_posters(work)}
    return [by_key[key] for key in np.load(keys).tolist()] if keys.exists() else []


def plain(phrase: str) -> str:
    """ "a haunted house" as people type it: "haunted house"."""
    return ARTICLE.sub("", phrase)


def vocabulary() -> dict[str, tuple[str, ...]]:
    """Every phrase a drawn poster may answer to, by kind."""
    palettes = PALETTES.values()
    return {
        "motifs": tuple(sorted({motif.phrase for motif in all_motifs().values()})),
        "moods": tuple(sorted({mood for palette in palettes for mood in palette.moods})),
        "colours": tuple(sorted({palette.colours for palette in palettes})),
        "tags": tuple(sorted({tag for motif in all_motifs().values() for tag in motif.tags})),
    }


WORDINGS = {
    "motifs": ("{}", "a poster with {}", "poster showing {}"),
    "moods": ("{}", "{} poster", "a {} film poster", "{} mood"),
    "colours": ("{}", "a poster in {}"),
    "tags": ("{}", "{} poster", "a film about {}"),
}
"""How each kind is asked for; motifs also without their article and by the studio's name for them."""


def wordings(kind: str, phrase: str) -> list[str]:
    others = [plain(phrase), motif_names()[phrase]] if kind == "motifs" else []
    return [*(form.format(phrase) for form in WORDINGS[kind]), *others]


@cache
def motif_names() -> dict[str, str]:
    """ "a haunted house" → "haunted house", from the studio's own haunted_house."""
    return {motif.phrase: name.replace("_", " ") for name, motif in all_motifs().items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--posters", type=int, default=6000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    folder, start = args.work / "art", time.time()
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(args.processes) as pool:
        for _ in pool.map(partial(draw, folder=folder), orders(folder, args.posters), chunksize=20):
            pass
    print(f"{args.posters} posters, {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
