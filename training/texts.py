"""What can be said about a film: the views that its poster and its plot learn to match."""

from __future__ import annotations

import random

from recommender.embedding.plot_text import plot_text
from training.films import GENRES, Film

WORDS = {
    "Action": ("action",),
    "Adventure": ("adventure",),
    "Animation": ("animation", "animated", "cartoon"),
    "Children": ("children", "family", "kids"),
    "Comedy": ("comedy", "funny"),
    "Crime": ("crime", "gangster"),
    "Documentary": ("documentary",),
    "Drama": ("drama", "dramatic"),
    "Fantasy": ("fantasy", "magical"),
    "Film-Noir": ("film-noir", "film noir"),
    "Horror": ("horror", "scary", "spooky"),
    "Musical": ("musical", "music"),
    "Mystery": ("mystery", "detective"),
    "Romance": ("romance", "romantic", "love"),
    "Sci-Fi": ("sci-fi", "science fiction"),
    "Thriller": ("thriller", "suspense"),
    "War": ("war", "military"),
    "Western": ("western", "cowboy"),
}
"""How people say each genre; the first is the name in the data."""

TEMPLATES = ("{} movie", "a {} film", "poster of a {} movie")
"""The templates that the evaluation averages over."""

PROMPTS = (*TEMPLATES, "{}", "{} films", "a {} story", "a movie poster, {}", "movie about {}")


def genre_prompts() -> list[list[str]]:
    """For each genre every prompt that means it."""
    return [[prompt.format(word) for word in WORDS[genre] for prompt in PROMPTS] for genre in GENRES]


def views(film: Film) -> dict[str, str]:
    """Every text that describes the film, by what it tells; a view that would be empty is absent."""
    rng = random.Random(film.key)
    kind = ", ".join(film.genres).lower()
    spoken = [rng.choice(WORDS[genre]) for genre in film.genres]
    rng.shuffle(spoken)
    told = {
        "plot": plot_text(film.movie),
        "title": film.title,
        "lead": film.lead,
        "overview": film.overview,
        "opening": film.overview.split(". ")[0] if film.overview.count(". ") else "",
        "genres": f"{kind} movie" if kind else "",
        "spoken": f"a {' '.join(spoken)} film" if kind else "",
    }
    return {name: text for name, text in told.items() if text}


VIEW_WEIGHTS = {"plot": 1.0, "lead": 1.5, "overview": 2.0, "opening": 1.0, "genres": 0.5, "spoken": 1.0, "title": 0.5}


def two_views(told: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """Two texts about the film, different ones where there are two."""
    names = list(told)
    first = rng.choices(names, [VIEW_WEIGHTS[name] for name in names])[0]
    others = [name for name in names if name != first] or names
    return told[first], told[rng.choices(others, [VIEW_WEIGHTS[name] for name in others])[0]]
