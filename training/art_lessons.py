"""What the drawn posters teach: their captions, and the words for what they show."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from studio.random_specs import _catalogue_combinations as catalogue_combinations
from training.art import ArtPoster, seen_posters, vocabulary, wordings
from training.cache_texts import captions, phrases, said
from training.cached import CachedLooks
from training.device import device
from training.losses import contrast, phrase_loss
from training.metrics import rows_seen

SHARES = {"motifs": 2.0, "moods": 1.0, "colours": 0.3, "tags": 0.3}
"""How much each kind counts: there are five times as many motifs as moods, and half of those on posters are small."""


class ArtLessons:
    """The drawn posters (stage 0) as batches; the held-out tenth judges."""

    def __init__(self, work: Path) -> None:
        self.posters = seen_posters(work)
        self.looks = CachedLooks(work, ["art"])
        taken = catalogue_combinations()
        rows = [row for row, poster in enumerate(self.posters) if poster.combination not in taken]
        self.learn = [row for row in rows if not self.posters[row].held_out]
        self.held = [row for row in rows if self.posters[row].held_out]
        # A phrase that no drawn poster answers to could only be learned as something that nothing is.
        shown = {kind: {word for poster in self.posters for word in told(poster, kind)} for kind in vocabulary()}
        self.words = {kind: tuple(word for word in some if word in shown[kind]) for kind, some in vocabulary().items()}
        self.captions = said(work, "said_captions", captions(work))
        self.phrases = said(work, "said_phrases", phrases())
        self.flags = {kind: flags_of(self.posters, kind, some) for kind, some in self.words.items()}

    def losses(
        self,
        towers: Mapping[str, nn.Module] | nn.ModuleDict,
        see: Callable[[list[int]], Tensor],
        size: int,
        weight: float,
        rng: random.Random,
    ) -> dict[str, Tensor]:
        """`see` gives unit rows (n, SHARED) for drawn posters by their place."""
        rows = rng.sample(self.learn, size)
        seen = see(rows)
        spoken = towers["film"](self.captions[[rng.choice(self.posters[row].captions) for row in rows]])
        scales = towers["scales"]
        losses = {"caption": weight * contrast(seen, spoken, scales.match, torch.eye(size, device=device()))}
        for kind, share in SHARES.items():
            asked = towers["film"](self.phrases[[rng.choice(wordings(kind, phrase)) for phrase in self.words[kind]]])
            flags = self.flags[kind][rows]
            known = flags.sum(1) > 0
            losses[kind] = weight * share * phrase_loss(seen[known], asked, flags[known], scales.phrase)
        return losses

    @torch.no_grad()
    def judged(self, towers: nn.ModuleDict) -> dict[str, float]:
        """For each motif and mood, as one types it: share of the posters that have it among as many as have it, 5 at
        most."""
        seen = rows_seen(towers, self.looks, self.held)
        figures = {}
        for kind in ("motifs", "moods"):
            asked = towers["film"](self.phrases[[wordings(kind, phrase)[0] for phrase in self.words[kind]]])
            flags = self.flags[kind][self.held].cpu().numpy() > 0
            scores = asked.cpu().numpy() @ seen.T
            hits = [
                has[np.argsort(-row, kind="stable")[: min(5, has.sum())]].mean()
                for row, has in zip(scores, flags.T, strict=True)
                if has.any()
            ]
            figures[f"art_{kind}"] = round(float(np.mean(hits)), 4)
        return figures


def told(poster: ArtPoster, kind: str) -> tuple[str, ...]:
    words = getattr(poster, kind)
    return (words,) if isinstance(words, str) else words


def flags_of(posters: list[ArtPoster], kind: str, words: tuple[str, ...]) -> Tensor:
    """(posters, words) of 0 and 1."""
    flags = torch.zeros(len(posters), len(words))
    place = {word: column for column, word in enumerate(words)}
    for row, poster in enumerate(posters):
        for word in told(poster, kind):
            if word in place:
                flags[row, place[word]] = 1.0
    return flags.to(device())
