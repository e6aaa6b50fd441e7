"""The weights of a text.onnx of data/encoders (training/text_graph.py) read back into torch, to go on from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.bert import Bert
from training.bge import load_bge

NORMS = {"attended_norm": "between", "narrow_norm": "states"}


class Constants:
    """What a graph stores, by name."""

    def __init__(self, path: Path) -> None:
        stored = onnx.load(str(path)).graph.initializer
        self._arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in stored}

    def plain(self, name: str) -> Tensor:
        return torch.from_numpy(self._arrays[name].astype(np.float32))

    def weight(self, name: str) -> Tensor:
        """(out, in), of integers (in, out) and a scale for each output."""
        return (self.plain(f"{name}.weight") * self.plain(f"{name}.weight.scale")).T.contiguous()

    def into(self, name: str, part: nn.Linear) -> None:
        part.load_state_dict({"weight": self.weight(name), "bias": self.plain(f"{name}.bias")})


def begun(bge: Path, tower: Path | None) -> Bert:
    """What a run begins with: bge as published, or a tower of data/encoders."""
    published = load_bge(bge)
    return load_tower(tower, published) if tower else published


def load_tower(path: Path, published: Bert) -> Bert:
    """`published` with the layers of the tower; words, positions and their norm never learn, so they stay."""
    stored = Constants(path)
    for place, layer in enumerate(published.layers, 1):
        name = f"layer{place}"
        weights = stored.weight(f"{name}.attention.joined").chunk(3)
        biases = stored.plain(f"{name}.attention.joined.bias").chunk(3)
        for part, weight, bias in zip((layer.query, layer.key, layer.value), weights, biases, strict=True):
            part.load_state_dict({"weight": weight, "bias": bias})
        for linear in ("attended", "widen", "narrow"):
            stored.into(f"{name}.{linear}", getattr(layer, linear))
        for norm, stored_as in NORMS.items():
            values = {part: stored.plain(f"{name}.{stored_as}.{part}") for part in ("weight", "bias")}
            getattr(layer, norm).load_state_dict(values)
    return published
