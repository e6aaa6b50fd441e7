"""The cached inputs of the towers, as batches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.films import GENRES, Film


class CachedTexts:
    """States and sentences of texts that MiniLM has read (stage 2)."""

    def __init__(self, work: Path, name: str, texts: Sequence[str]) -> None:
        self.row = {text: row for row, text in enumerate(texts)}
        self.tokens = np.load(work / f"{name}.tokens.npy", mmap_mode="r")
        self.spans = np.load(work / f"{name}.spans.npy")
        self.sentences = np.load(work / f"{name}.sentence.npy")
        if len(texts) != len(self.spans):
            raise ValueError(f"{name} holds {len(self.spans)} texts, {len(texts)} were expected: make stage 2 again.")

    def length(self, text: str) -> int:
        first, end = self.spans[self.row[text]]
        return int(end - first)

    def batch(self, texts: Sequence[str], longest: int = 10_000) -> tuple[Tensor, Tensor, Tensor]:
        """States (n, tokens, 384), mask (n, tokens) and sentences (n, 384); what exceeds `longest` tokens is cut."""
        rows = [self.row[text] for text in texts]
        # Lengths in steps of 16: the runtime prepares itself for every new shape, which costs more than the padding.
        longest = min(longest, -(-max(self.length(text) for text in texts) // 16) * 16)
        states = torch.zeros(len(rows), longest, 384)
        mask = torch.zeros(len(rows), longest)
        for place, row in enumerate(rows):
            first, end = self.spans[row]
            end = min(end, first + longest)
            states[place, : end - first] = torch.from_numpy(self.tokens[first:end].astype(np.float32))
            mask[place, : end - first] = 1.0
        return states, mask, torch.from_numpy(self.sentences[rows])

    def spoken(self, branch: nn.Module, texts: Sequence[str], longest: int = 96, size: int = 32) -> Tensor:
        """The branch's rows for `texts`, read in batches of similar length so that little padding is computed."""
        order = sorted(range(len(texts)), key=lambda place: self.length(texts[place]))
        batches = [order[start : start + size] for start in range(0, len(order), size)]
        rows = torch.cat([branch(*self.batch([texts[place] for place in places], longest)) for places in batches])
        return rows[torch.argsort(torch.tensor(order))]


class CachedLooks:
    """Maps and colours of posters, in several looks (stage 1)."""

    def __init__(self, work: Path, names: Sequence[str]) -> None:
        self.maps = [np.load(work / f"{name}.maps.npy", mmap_mode="r") for name in names]
        self.colours = [np.load(work / f"{name}.colours.npy").astype(np.float32) for name in names]

    def batch(self, rows: Sequence[int], looks: Sequence[int]) -> tuple[Tensor, Tensor]:
        maps = np.stack([self.maps[look][row] for row, look in zip(rows, looks, strict=True)]).astype(np.float32)
        colours = np.stack([self.colours[look][row] for row, look in zip(rows, looks, strict=True)])
        layout = torch.channels_last
        return torch.from_numpy(maps).to(memory_format=layout), torch.from_numpy(colours)


def genre_flags(films: Sequence[Film]) -> Tensor:
    """(films, genres) of 0 and 1."""
    return torch.tensor([[float(genre in film.genres) for genre in GENRES] for film in films])
