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


def genre_loss(rows: Tensor, prompts: Tensor, genres: Tensor, scale: Tensor, common: Tensor, care: Tensor) -> Tensor:
    """Binary cross-entropy of each genre, judged by closeness to a prompt that names it.

    Films without known genres don't count. `prompts` (genres, d), `genres` (n, genres) of 0 to 1, `care` (genres,).
    """
    known = genres.sum(1) > 0
    logits = (rows @ prompts.T).float() * scale.exp() + common
    losses = functional.binary_cross_entropy_with_logits(logits, genres, reduction="none") * care
    return losses[known].sum(1).mean()


def rank_loss(rows: Tensor, prompts: Tensor, genres: Tensor, sharpness: float = 20.0) -> Tensor:
    """1 minus a smooth average precision of each genre over the batch (Brown et al., Smooth-AP, 2020)."""
    scores = (prompts @ rows.T).float() * sharpness
    labels = genres.T
    above = torch.sigmoid(scores[:, None, :] - scores[:, :, None])
    precision = ((above * labels[:, None, :]).sum(2) + 0.5) / (above.sum(2) + 0.5)
    asked = labels.sum(1) > 0
    return 1.0 - ((precision * labels).sum(1)[asked] / labels.sum(1)[asked]).mean()


def phrase_loss(rows: Tensor, phrases: Tensor, said: Tensor, scale: Tensor) -> Tensor:
    """Each picture finds the phrases that are said of it, and each phrase the pictures of the batch it is said of.

    `phrases` (p, d), `said` (n, p) of 0 and 1.
    """
    logits = (rows @ phrases.T).float() * scale.exp().clamp(max=50.0)
    forth = functional.cross_entropy(logits, said / said.sum(1, keepdim=True))
    asked = said.sum(0) > 0
    back = (said / said.sum(0).clamp(min=1)).T[asked]
    return (forth + functional.cross_entropy(logits.T[asked], back)) / 2
