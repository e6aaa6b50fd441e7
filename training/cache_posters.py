"""Stage 1: run the frozen lower blocks once over every poster and its degraded looks, into files.

    python -m training.cache_posters --data DATA --work WORK [--looks 5]

Look 0 is the plain poster; looks 1, 2 … are degraded at random, each with a seed of its own. A look that is complete
is not made again, so the stage can be stopped and started; after more posters were drawn it goes on from those it has.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from training.art import ArtPoster, art_posters
from training.degrade import degraded
from training.films import Film, training_films, validation_films
from training.frozen import FrozenLower
from training.lite import COLOURS, HEIGHT, LOWER_CHANNELS, WIDTH, pixels_of

BATCH = 64
MAPS = (LOWER_CHANNELS, HEIGHT // 16, WIDTH // 16)


def batches_of(films: Sequence[Film | ArtPoster], look: int, first: int) -> Iterator[tuple[slice, np.ndarray]]:
    for start in range(first, len(films), BATCH):
        pixels = []
        for film in films[start : start + BATCH]:
            picture = film.open()
            if look:
                picture = degraded(picture, random.Random(f"{look}/{film.key}"))
            pixels.append(pixels_of(picture))
        yield slice(start, start + len(pixels)), np.stack(pixels)


def cache(films: Sequence[Film | ArtPoster], look: int, target: Path, lower: FrozenLower) -> None:
    """Write `target`.keys.npy, .colours.npy and .maps.npy (float16); the maps last, as the mark of completion."""
    keys_path, colours_path, maps_path = (target.with_suffix(f".{part}.npy") for part in ("keys", "colours", "maps"))
    keys = np.array([film.key for film in films])
    made = np.load(keys_path) if keys_path.exists() and maps_path.exists() else keys[:0]
    if np.array_equal(made, keys):
        return
    growing = target.with_suffix(".growing.npy")
    maps = np.lib.format.open_memmap(growing, "w+", np.float16, (len(films), *MAPS))
    colours = np.empty((len(films), COLOURS), np.float16)
    first = len(made) if np.array_equal(made, keys[: len(made)]) else 0
    if first:
        maps[:first], colours[:first] = np.load(maps_path, mmap_mode="r"), np.load(colours_path)
    for place, pixels in batches_of(films, look, first):
        maps[place], colours[place] = lower(pixels)
    maps.flush()
    # Without its maps a look is made anew, whatever else of it is there.
    maps_path.unlink(missing_ok=True)
    np.save(keys_path, keys)
    np.save(colours_path, colours)
    growing.rename(maps_path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--looks", type=int, default=5)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    lower = FrozenLower()
    jobs: list[tuple[str, Sequence[Film | ArtPoster], int]] = [("real", validation_films(args.data / "real"), 0)]
    films = training_films(args.data)
    jobs += [("art", art_posters(args.work), 0)]
    jobs += [(f"look{look}", films, look) for look in range(args.looks)]
    for name, some, look in jobs:
        start = time.time()
        cache(some, look, args.work / name, lower)
        print(f"{name}: {len(some)} posters, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
