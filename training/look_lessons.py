"""What the described posters teach: the scene one sees, its moods, and the genres that it looks like."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training.art import WORDINGS
from training.cache_texts import said, said_of_looks
from training.described import described_posters
from training.device import device
from training.films import GENRES, Film
from training.losses import contrast, genre_loss, phrase_loss

FEWEST = 8
"""Posters that a mood needs to be taught."""

GUESSED = (1.0, 0.8, 0.6)
"""How much of a genre the first, second and third guess see in a poster."""


class LookLessons:
    """The descriptions of the training posters, by their place in `films`."""

    def __init__(self, work: Path, films: Sequence[Film]) -> None:
        described = described_posters()
        self.looks = {row: described[film.key] for row, film in enumerate(films) if film.key in described}
        self.texts = said(work, "said_looks", said_of_looks())
        counts = Counter(mood for look in self.looks.values() for mood in look.moods)
        self.moods = tuple(sorted(mood for mood, count in counts.items() if count >= FEWEST))
        self.flags = torch.zeros(len(films), len(self.moods))
        self.guesses = torch.zeros(len(films), len(GENRES))
        for row, look in self.looks.items():
            for mood in look.moods:
                if mood in self.moods:
                    self.flags[row, self.moods.index(mood)] = 1.0
            for genre, share in zip(look.genres, GUESSED, strict=False):
                self.guesses[row, GENRES.index(genre)] = share
        self.flags, self.guesses = self.flags.to(device()), self.guesses.to(device())

    def targets(self, genres: Tensor, rows: Sequence[int]) -> Tensor:
        """Half what the films' genres (n, GENRES) are, half what their posters look like: what a picture can know."""
        seen = [place for place, row in enumerate(rows) if row in self.looks]
        blended = genres.clone()
        blended[seen] = (genres[seen] + self.guesses[[rows[place] for place in seen]]) / 2
        return blended

    def losses(
        self,
        towers: Mapping[str, nn.Module] | nn.ModuleDict,
        seen: Tensor,
        rows: Sequence[int],
        named: Tensor,
        genres: Tensor,
        rng: random.Random,
    ) -> dict[str, Tensor]:
        """`seen` (n, SHARED): the posters at `rows`; `named`: a prompt a genre; `genres`: what `targets` says."""
        speak, scales = towers["film"], towers["scales"]
        some = [place for place, row in enumerate(rows) if row in self.looks]
        scenes = speak(self.texts[[rng.choice(self.looks[rows[place]].wordings) for place in some]])
        form = rng.choice(WORDINGS["moods"][:2])
        moods, flags = speak(self.texts[[form.format(mood) for mood in self.moods]]), self.flags[list(rows)]
        known, care = flags.sum(1) > 0, torch.ones(len(GENRES), device=device())
        return {
            "scene": contrast(seen[some], scenes, scales.scene, torch.eye(len(some), device=device())),
            "mood": phrase_loss(seen[known], moods, flags[known], scales.phrase),
            "scene_kind": 0.25 * genre_loss(scenes, named, genres[some], scales.genre, scales.common, care),
        }
