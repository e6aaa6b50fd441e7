"""What is said to the text tower, by kind: from which a new head learns what the old one said."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from recommender.embedding.plot_text import plot_text
from training.art import vocabulary, wordings
from training.described import described_posters
from training.films import Film
from training.texts import genre_prompts

LOOKS, TOLD, OVERVIEWS, SHORT, CAPTIONS = 8000, 3500, 1500, 2500, 3000
"""How many described looks, plots of our own, overviews as questions, leads and titles, and made captions are said."""

PARTS = 20
"""The kinds take turns in so many parts, so that learning can begin before everything is heard."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A text as it reaches the tower: a question (behind the prompt) or the passage about a film."""

    text: str
    question: bool
    kind: str
    film: int = -1

    @property
    def held_out(self) -> bool:
        return self.film % 10 == 7


def sayings(films: Sequence[Film]) -> list[Saying]:
    """Every saying once, in a fixed order: prompts and phrases, then a twentieth of all other kinds at a time."""
    rng = random.Random("sayings")
    named = [Saying(text, True, "prompt") for some in genre_prompts() for text in some]
    for kind, phrases in vocabulary().items():
        named += [
            Saying(text, True, "phrase") for phrase in phrases for text in (phrase, rng.choice(wordings(kind, phrase)))
        ]
    others = [rng.sample(some, min(most, len(some))) for some, most in told(films, rng)]
    for part in range(PARTS):
        turn = [saying for some in others for saying in some[part::PARTS]]
        named += rng.sample(turn, len(turn))
    return list({(saying.text, saying.question): saying for saying in named if saying.text.strip()}.values())


def told(films: Sequence[Film], rng: random.Random) -> list[tuple[list[Saying], int]]:
    """The sayings about films and of made-up posters, and how many of each kind are wanted."""
    full = [film for film in films if len(film.overview.split()) >= 30]
    brief = [film for film in films if 0 < len(film.overview.split()) < 30]
    looks, here = described_posters(), {film.key for film in films}
    return [
        ([Saying(plot_text(film.movie), False, "plot", film.key) for film in full], len(full)),
        ([Saying(plot_text(film.movie), False, "plot", film.key) for film in brief], TOLD),
        ([Saying(film.overview, True, "overview", film.key) for film in full], OVERVIEWS),
        ([Saying(rng.choice(look.wordings), True, "scene", key) for key, look in looks.items() if key in here], LOOKS),
        ([Saying(film.lead, True, "lead", film.key) for film in films if film.lead], SHORT - SHORT // 3),
        ([Saying(film.title, True, "title", film.key) for film in films], SHORT // 3),
        ([Saying(caption(rng), True, "caption") for _ in range(CAPTIONS)], CAPTIONS),
    ]


def caption(rng: random.Random) -> str:
    """Two or three things that a drawn poster may show."""
    kinds = list(vocabulary().values())
    return ", ".join(rng.choice(kind) for kind in rng.sample(kinds, rng.randint(2, 3)))
