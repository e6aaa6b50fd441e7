"""The parts that learn: the head of the text tower that speaks film, and the head of the image tower."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.compositions import COMPOSITIONS
from studio.palettes import PALETTES
from training.art import vocabulary
from training.device import half
from training.lite import COLOURS, LOWER_CHANNELS, TOP_CHANNELS, Upper

SHARED = 256
"""Width of the space that words, plots and pictures share."""

ANSWERS = (len(vocabulary()["motifs"]), len(PALETTES), len(COMPOSITIONS))
"""How many motifs, palettes and compositions there are to recognise, each kind in alphabetical order."""

PEAKED = 2 * TOP_CHANNELS + 2 * LOWER_CHANNELS + COLOURS
"""Width of the features that a recogniser looks at."""

RARE = -5.5
"""Log odds of a motif before anything is seen: one or two of some 460 are there."""

SHARPNESS, EAGERNESS = 1.2, 3.0
"""From the recogniser's log odds to how much is said of a motif: half at -2.5, since on posters it has not seen, it
often leaves small things that are there below 0, and hardly anything that isn't there comes above -4."""


class FilmHead(nn.Module):
    """What MiniLM read, put into the shared space."""

    def __init__(self) -> None:
        super().__init__()
        self.skip = nn.Linear(768, SHARED)
        self.mlp = nn.Sequential(nn.Linear(768, 768), nn.GELU(), nn.Dropout(0.1), nn.Linear(768, SHARED))

    def forward(self, read: Tensor) -> Tensor:
        """Rows of training.minilm.read (n, 768) to unit rows (n, SHARED)."""
        norm = read * 384**0.5
        return functional.normalize((self.skip(norm) + self.mlp(norm)).float(), dim=1)


class PictureHead(nn.Module):
    """The upper blocks of the image network and the way from their features into the shared space."""

    def __init__(self) -> None:
        super().__init__()
        width = TOP_CHANNELS + 2 * LOWER_CHANNELS + COLOURS
        self.upper = Upper()
        self.norm = nn.BatchNorm1d(width, affine=False)
        self.drop = nn.Dropout(0.3)
        self.skip = nn.Linear(width, SHARED)
        self.mlp = nn.Sequential(nn.Linear(width, 768), nn.GELU(), nn.Dropout(0.3), nn.Linear(768, SHARED))

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Cached maps and colour statistics to unit rows (n, SHARED)."""
        return self.project(self.upper(maps), colours)

    def project(self, features: Tensor, colours: Tensor) -> Tensor:
        norm = self.drop(self.norm(torch.cat([features.float(), colours], 1)))
        return functional.normalize((self.skip(norm) + self.mlp(norm)).float(), dim=1)


class Recogniser(nn.Module):
    """Upper blocks of their own, and a linear answer for everything that the studio draws."""

    def __init__(self) -> None:
        super().__init__()
        self.upper = Upper()
        self.norm, self.drop = nn.BatchNorm1d(PEAKED, affine=False), nn.Dropout(0.2)
        self.answer = nn.Linear(PEAKED, sum(ANSWERS))
        nn.init.constant_(self.answer.bias, RARE)

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Cached maps and colour statistics to logits (n, sum(ANSWERS))."""
        with half():
            features = self.upper(maps, peaks=True)
        return self.answer(self.drop(self.level(features, colours)))

    def level(self, features: Tensor, colours: Tensor) -> Tensor:
        """Rows (n, PEAKED) of mean 0 and variance 1 on drawn posters."""
        return self.norm(torch.cat([features.float(), colours], 1))


class DrawnHead(nn.Module):
    """Recognises what drawn posters show, then says it: each thing has its place in the shared space.

    A poster shows a few of some 500 things. Named first, they fit into SHARED numbers side by side; features put there
    straight away would drown what is small in what is large. `gate` tells drawn posters from printed ones, of which
    this head had better not speak.
    """

    def __init__(self) -> None:
        super().__init__()
        self.known = Recogniser()
        self.to_shared = nn.Linear(sum(ANSWERS), SHARED)
        self.drop, self.gate = nn.Dropout(0.3), nn.Linear(PEAKED, 1)

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        return self.opinion(self.known.upper(maps, peaks=True), colours)

    def opinion(self, features: Tensor, colours: Tensor) -> Tensor:
        """Rows (n, SHARED) of any length: the longer, the surer."""
        norm = self.known.level(features, colours)
        motifs, palettes, compositions = self.known.answer(norm).split(ANSWERS, 1)
        shares = [(motifs * SHARPNESS + EAGERNESS).sigmoid(), (palettes / 2).softmax(1), (compositions / 2).softmax(1)]
        return torch.sigmoid(self.gate(self.drop(norm))) * self.to_shared(torch.cat(shares, 1))


class PictureEnsemble(nn.Module):
    """Two heads on the same lower blocks, one answer: the first knows printed posters, the second drawn ones.

    The second speaks up as loudly as it is sure: hardly on a printed poster, louder than the first on a drawn one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PictureHead(), DrawnHead()

    def forward(self, maps: Tensor, colours: Tensor) -> Tensor:
        """Maps and colour statistics to unit rows (n, SHARED)."""
        return functional.normalize(self.first(maps, colours) + self.second(maps, colours), dim=1)


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


def make_ensemble() -> nn.ModuleDict:
    return nn.ModuleDict({"film": FilmHead(), "picture": PictureEnsemble()})
