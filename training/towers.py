"""The parts that learn: the head of the text tower that speaks film, and the head of the image tower."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.lite import COLOURS, LOWER_CHANNELS, TOP_CHANNELS, Upper

SHARED = 256
"""Width of the space that words, plots and pictures share."""


class FilmHead(nn.Module):
    """What MiniLM read, put into the shared space."""

    def __init__(self) -> None:
        super().__init__()
        self.straight = nn.Linear(768, SHARED)
        self.bent = nn.Sequential(nn.Linear(768, 768), nn.GELU(), nn.Dropout(0.1), nn.Linear(768, SHARED))

    def forward(self, read: Tensor) -> Tensor:
        """Rows of training.minilm.read (n, 768) to unit rows (n, SHARED)."""
        even = read * 384**0.5
        return functional.normalize((self.straight(even) + self.bent(even)).float(), dim=1)


class PictureHead(nn.Module):
    """The upper blocks of the image network and the way from their features into the shared space."""

    def __init__(self, peaks: bool = False, inner: int = 768) -> None:
        super().__init__()
        width = TOP_CHANNELS * (1 + peaks) + 2 * LOWER_CHANNELS + COLOURS
        self.peaks = peaks
        self.upper = Upper()
        self.even = nn.BatchNorm1d(width, affine=False)
        self.drop = nn.Dropout(0.3)
        self.straight = nn.Linear(width, SHARED)
        self.bent = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.3), nn.Linear(inner, SHARED))

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Cached maps and colour statistics to unit rows (n, SHARED)."""
        return self.project(self.upper(maps, self.peaks), colours)

    def project(self, features: Tensor, colours: Tensor) -> Tensor:
        return functional.normalize(self.opinion(features, colours), dim=1)

    def opinion(self, features: Tensor, colours: Tensor) -> Tensor:
        """Rows (n, SHARED) of any length: the longer, the surer."""
        return self.put(self.drop(self.even(torch.cat([features.float(), colours], 1))))

    def put(self, even: Tensor) -> Tensor:
        return (self.straight(even) + self.bent(even)).float()


class DrawnHead(PictureHead):
    """Knows drawn posters; `loud` tells those from printed ones, of which it had better not speak."""

    def __init__(self) -> None:
        # Narrow inside: both heads together have to fit into the repository.
        super().__init__(peaks=True, inner=320)
        self.loud = nn.Linear(self.straight.in_features, 1)

    def put(self, even: Tensor) -> Tensor:
        return torch.sigmoid(self.loud(even)) * super().put(even)


class PictureTeam(nn.Module):
    """Two heads on the same lower blocks, one answer: the first knows printed posters, the second drawn ones.

    The second speaks up as loudly as it is sure: hardly on a printed poster, louder than the first on a drawn one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PictureHead(), DrawnHead()

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Maps and colour statistics to unit rows (n, SHARED)."""
        second = self.second.opinion(self.second.upper(maps, True), colours)
        return functional.normalize(self.first(maps, colours) + second, dim=1)


class Scales(nn.Module):
    """Temperatures of the losses and how common each genre is."""

    def __init__(self, genres: int) -> None:
        super().__init__()
        self.match = nn.Parameter(torch.tensor(2.7))
        self.look = nn.Parameter(torch.tensor(2.7))
        self.scene = nn.Parameter(torch.tensor(2.7))
        self.phrase = nn.Parameter(torch.tensor(2.7))
        self.genre = nn.Parameter(torch.tensor(2.0))
        self.common = nn.Parameter(torch.full((genres,), -2.0))


def make_towers(genres: int) -> nn.ModuleDict:
    return nn.ModuleDict({"film": FilmHead(), "picture": PictureHead(), "scales": Scales(genres)})


def make_team() -> nn.ModuleDict:
    return nn.ModuleDict({"film": FilmHead(), "picture": PictureTeam()})
