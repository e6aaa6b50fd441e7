"""What the towers are taught."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


def contrast(left: Tensor, right: Tensor, scale: Tensor, kinship: Tensor) -> Tensor:
    """Each row of `left` belongs to the same row of `right`, and a little to its kin, both ways.

    `kinship` (n, n): 1 on the diagonal, less for films that may be taken for one another.
    """
    logits = (left @ right.T).float() * scale.exp().clamp(max=50.0)
    targets = kinship / kinship.sum(1, keepdim=True)
    forth = functional.cross_entropy(logits, targets)
    return (forth + functional.cross_entropy(logits.T, targets.T / targets.T.sum(1, keepdim=True))) / 2


def kinship(genres: Tensor, alike: float) -> Tensor:
    """1 for the film itself, `alike` for films with exactly the same (known) genres."""
    same = (genres[:, None] == genres[None]).all(2) & (genres.sum(1) > 0)[:, None]
    return same.to(torch.float32).mul(alike).fill_diagonal_(1.0)


def genre_loss(rows: Tensor, prompts: Tensor, genres: Tensor, scale: Tensor, common: Tensor) -> Tensor:
    """Binary cross-entropy of each genre, judged by closeness to a prompt that names it.

    Films without known genres don't count. `prompts` (genres, d), `genres` (n, genres) of 0 and 1.
    """
    known = genres.sum(1) > 0
    logits = (rows @ prompts.T).float() * scale.exp() + common
    losses = functional.binary_cross_entropy_with_logits(logits, genres, reduction="none")
    return losses[known].sum(1).mean()
