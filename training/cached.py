"""The cached looks of posters, as batches."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.device import device
from training.films import GENRES, Film
from training.lite import CELLS, GRID

WINDOW = (21, 14)
"""Rows and columns that a crop of the 24 × 16 maps keeps."""


class CachedLooks:
    """Maps and colours of posters, in several looks (stage 1)."""

    def __init__(self, work: Path, names: Sequence[str]) -> None:
        self.maps = [np.load(work / f"{name}.maps.npy", mmap_mode="r") for name in names]
        self.colours = [np.load(work / f"{name}.colours.npy").astype(np.float32) for name in names]

    def __len__(self) -> int:
        return len(self.maps)

    def batch(self, rows: Sequence[int], looks: Sequence[int]) -> tuple[Tensor, Tensor]:
        maps = np.stack([self.maps[look][row] for row, look in zip(rows, looks, strict=True)]).astype(np.float32)
        colours = np.stack([self.colours[look][row] for row, look in zip(rows, looks, strict=True)])
        return on_device(torch.from_numpy(maps)), torch.from_numpy(colours).to(device())

    def varied(self, rows: Sequence[int], looks: Sequence[int], rng: random.Random) -> tuple[Tensor, Tensor]:
        """The same, mirrored at random and, every other time, cut to a window that differs from poster to poster."""
        maps, colours = self.batch(rows, looks)
        if rng.random() < 0.5:
            maps, colours = maps.flip(3), mirrored(colours)
        if rng.random() < 0.5:
            corners = [
                (rng.randint(0, maps.shape[2] - WINDOW[0]), rng.randint(0, maps.shape[3] - WINDOW[1])) for _ in rows
            ]
            maps = torch.stack(
                [
                    some[:, top : top + WINDOW[0], left : left + WINDOW[1]]
                    for some, (top, left) in zip(maps, corners, strict=True)
                ]
            )
        return on_device(maps), colours


def mirrored(colours: Tensor) -> Tensor:
    cells = colours[:, :CELLS].unflatten(1, (6, *GRID)).flip(3).flatten(1)
    return torch.cat([cells, colours[:, CELLS:]], 1)


def on_device(maps: Tensor) -> Tensor:
    return maps.to(device()).contiguous(memory_format=torch.channels_last)


def genre_flags(films: Sequence[Film]) -> Tensor:
    """(films, genres) of 0 and 1."""
    return torch.tensor([[float(genre in film.genres) for genre in GENRES] for film in films]).to(device())
