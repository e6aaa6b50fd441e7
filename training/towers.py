"""The parts that learn: the branch of the text tower that speaks film, and the head of the image tower."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.cache_texts import LAYER
from training.lite import COLOURS, LOWER_CHANNELS, TOP_CHANNELS, Upper
from training.minilm import load_minilm, mean_of, padding_bias

SHARED = 256
"""Width of the space that words, plots and pictures share."""


class FilmBranch(nn.Module):
    """The upper layers of MiniLM, free to learn how films are spoken of; the sentence itself stays MiniLM's own."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(load_minilm().layers[LAYER:])
        self.straight = nn.Linear(768, SHARED)
        self.bent = nn.Sequential(nn.Linear(768, 768), nn.GELU(), nn.Dropout(0.1), nn.Linear(768, SHARED))

    def forward(self, states: Tensor, mask: Tensor, sentence: Tensor) -> Tensor:
        """States after layer LAYER (n, tokens, 384) and MiniLM's sentence (n, 384) to unit rows (n, SHARED)."""
        bias = padding_bias(mask)
        for layer in self.layers:
            states = layer(states, bias)
        pooled = functional.normalize(mean_of(states, mask).float(), dim=1)
        both = torch.cat([pooled, sentence], 1) * 384**0.5
        return functional.normalize((self.straight(both) + self.bent(both)).float(), dim=1)


class PictureHead(nn.Module):
    """The upper blocks of the image network and the way from their features into the shared space."""

    def __init__(self) -> None:
        super().__init__()
        width = TOP_CHANNELS + 2 * LOWER_CHANNELS + COLOURS
        self.upper = Upper()
        self.even = nn.BatchNorm1d(width, affine=False)
        self.drop = nn.Dropout(0.3)
        self.straight = nn.Linear(width, SHARED)
        self.bent = nn.Sequential(nn.Linear(width, 768), nn.GELU(), nn.Dropout(0.3), nn.Linear(768, SHARED))

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Cached maps and colour statistics to unit rows (n, SHARED)."""
        return self.project(self.upper(maps), colours)

    def project(self, features: Tensor, colours: Tensor) -> Tensor:
        even = self.drop(self.even(torch.cat([features.float(), colours], 1)))
        return functional.normalize((self.straight(even) + self.bent(even)).float(), dim=1)


class Scales(nn.Module):
    """Temperatures of the losses and how common each genre is."""

    def __init__(self, genres: int) -> None:
        super().__init__()
        self.match = nn.Parameter(torch.tensor(2.7))
        self.look = nn.Parameter(torch.tensor(2.7))
        self.genre = nn.Parameter(torch.tensor(2.0))
        self.common = nn.Parameter(torch.full((genres,), -2.0))
