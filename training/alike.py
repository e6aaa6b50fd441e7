"""Films that viewers call alike: what they teach the words, and how well words tell them from others."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from recommender.embedding.plot_text import plot_text
from training.cache_texts import SaidThings
from training.described import films_alike
from training.device import device
from training.films import Film
from training.losses import contrast

BATCH = 96


class AlikeLessons:
    """Pairs of training films that were called alike; those that touch a held-out film judge instead of teaching."""

    def __init__(self, films: Sequence[Film], learn: Sequence[int], texts: SaidThings) -> None:
        self.plots = [plot_text(film.movie) for film in films]
        self.texts, self.films = texts, films
        place = {film.key: row for row, film in enumerate(films)}
        taught = set(learn)
        pairs = [
            (place[key], place[other])
            for key, others in films_alike().items()
            for other in others
            if key in place and other in place
        ]
        self.pairs = [pair for pair in pairs if taught.issuperset(pair)]
        self.held = [pair for pair in pairs if films[pair[0]].held_out or films[pair[1]].held_out]

    def loss(self, speak: Callable[[Tensor], Tensor], scale: Tensor, rng: random.Random) -> Tensor:
        """Each film finds one that is called like it among the others of the batch."""
        some = rng.sample(self.pairs, min(BATCH, len(self.pairs)))
        left, right = (speak(self.texts[[self.plots[pair[side]] for pair in some]]) for side in (0, 1))
        rows = torch.tensor([pair[0] for pair in some])
        same = (rows[:, None] == rows[None]).to(torch.float32).to(device())
        return contrast(left, right, scale, same)

    @torch.no_grad()
    def judged(self, film: nn.Module) -> dict[str, float]:
        """AUC of held-out pairs against pairs of as popular films with a genre in common, by the shared space alone."""
        rows = film(self.texts[self.plots]).cpu().numpy()
        alike, others = self.contest()
        close, far = ((rows[pairs[:, 0]] * rows[pairs[:, 1]]).sum(1) for pairs in (alike, others))
        return {"alike_auc": round(auc(close, far), 4)}

    def contest(self) -> tuple[np.ndarray, np.ndarray]:
        """Held-out pairs (n, 2), and for each two pairs that share a genre but were not called alike (2n, 2)."""
        rng, known = random.Random("contest"), set(self.held) | set(self.pairs)
        named = sorted({row for pair in known for row in pair})
        others = []
        for left, _ in self.held:
            near = [row for row in named if set(self.films[row].genres) & set(self.films[left].genres)]
            near = [row for row in near if row != left and not {(left, row), (row, left)} & known] or named
            others += [(left, rng.choice(near)), (left, rng.choice(near))]
        return np.array(self.held), np.array(others)


def auc(right: np.ndarray, wrong: np.ndarray) -> float:
    """The chance that one of `right` is above one of `wrong`."""
    both = np.concatenate([right, wrong])
    ranks = both.argsort(kind="stable").argsort(kind="stable") + 1.0
    return float((ranks[: len(right)].sum() - len(right) * (len(right) + 1) / 2) / (len(right) * len(wrong)))
