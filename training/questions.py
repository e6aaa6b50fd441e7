"""What people type who look for a film: questions from memory, and shorter ones made of what is known of it."""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recommender.embedding.plot_text import plot_text
from training.films import Film

UNTITLED = 0.4
"""Share of the passages without their title: half remembered films are asked for by what happens in them."""
PLAIN = 0.15
"""Share of the passages without genres, and as many without a year: some catalogues know neither."""

FILLING = ("the one where {}", "that movie about {}", "{} movie", "film with {}", "{}", "{}", "{}")
"""How keywords are typed; mostly bare."""


class Questions:
    """Questions of each film of a list: those somebody wrote from memory, and made ones beside them."""

    def __init__(self, films: Sequence[Film], written: Mapping[int, Sequence[str]]) -> None:
        self._films, self._written = films, written
        seen = Counter(word for film in films for word in set(words_of(film.overview)))
        self._rarity = {word: math.log(len(films) / times) for word, times in seen.items()}

    def lesson(self, row: int, rng: random.Random, most: int = 3) -> tuple[str, list[str]]:
        """A passage about film `row`, and one to `most` questions that it answers."""
        film = self._films[row]
        mine = list(self._written.get(film.key, ()))
        asked = rng.sample(mine, min(most - 1, len(mine)))
        passage = film
        if rng.random() < UNTITLED:
            passage = replace(passage, title="")
        elif rng.random() < 0.3:
            asked.append(rng.choice((film.title, f"{film.title} {film.year or ''}".strip(), film.title.lower())))
        if rng.random() < PLAIN:
            passage = replace(passage, genres=())
        if rng.random() < PLAIN:
            passage = replace(passage, year=None)
        if not asked or rng.random() < 0.3:
            asked.append(self.keywords(film, rng))
        if not mine and rng.random() < 0.5 and film.overview.count(". ") > 1:
            told, left = parted(film.overview, rng)
            asked.append(told)
            passage = replace(passage, overview=left)
        return plot_text(passage.movie), asked[:most]

    def keywords(self, film: Film, rng: random.Random) -> str:
        """Two to five of the rarer words of the overview, as they follow each other."""
        words = list(dict.fromkeys(words_of(film.overview)))
        rare = sorted(words, key=lambda word: -self._rarity[word] * rng.uniform(0.5, 1.0))[: rng.randint(2, 5)]
        return rng.choice(FILLING).format(" ".join(word for word in words if word in rare)) if rare else film.title


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z][a-z'-]{3,}", text.lower())


def parted(overview: str, rng: random.Random) -> tuple[str, str]:
    """One sentence of an overview, and the rest of it."""
    sentences = overview.split(". ")
    chosen = rng.randrange(len(sentences))
    return sentences[chosen], ". ".join(sentences[:chosen] + sentences[chosen + 1 :])
