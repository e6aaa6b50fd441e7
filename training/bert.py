"""BERT as small sentence models use it, in plain torch: short enough to read, and it exports to a clean ONNX graph."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, VOCABULARY, POSITIONS = 384, 12, 1536, 30522, 512

PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "narrow_norm": "output.LayerNorm",
}
"""Our names of what a layer is made of, and the published ones."""


class Layer(nn.Module):
    """One transformer layer (post-norm, as BERT has it)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """`states` (batch, tokens, width); `bias` (batch, 1, 1, tokens): 0, or very low where there is padding."""
        shape = (states.shape[0], states.shape[1], HEADS, WIDTH // HEADS)
        query = self.query(states).reshape(shape).transpose(1, 2)
        key = self.key(states).reshape(shape).permute(0, 2, 3, 1)
        value = self.value(states).reshape(shape).transpose(1, 2)
        weights = torch.softmax(query @ key * (WIDTH // HEADS) ** -0.5 + bias, -1)
        mixed = (weights @ value).transpose(1, 2).reshape(states.shape)
        states = self.attended_norm(states + self.attended(mixed))
        return self.narrow_norm(states + self.narrow(functional.gelu(self.widen(states))))


class Bert(nn.Module):
    """Token ids in, the states of every layer out."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def embed(self, ids: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        return self.norm(self.words(ids) + self.positions(places) + self.kind)

    def forward(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """States after the embedding and after each layer, (batch, tokens, 384) each."""
        states, bias = [self.embed(ids)], padding_bias(mask)
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states


def padding_bias(mask: Tensor) -> Tensor:
    return (1.0 - mask[:, None, None, :].to(torch.float32)) * -10000.0


def published_names(layers: int) -> dict[str, str]:
    """Our name of each weight of a model with `layers` layers, and the published one; `kind` is not among them."""
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    for index in range(layers):
        for name, part in PARTS.items():
            for kind in ("weight", "bias"):
                names[f"layers.{index}.{name}.{kind}"] = f"encoder.layer.{index}.{part}.{kind}"
    return names
