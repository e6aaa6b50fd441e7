"""A page with nothing but a wall of 2,000 films in the running: `streamlit run` draws it for the browser tests."""

import random

from pages.components.wall import wall
from recommender import Match, Movie, Query, SearchResult
from recommender.movies import Contender

FILMS = 2000


def result() -> SearchResult:
    """An answer as large as no catalogue gives one."""
    chance = random.Random(7)
    films = [Movie(film, _title(film), "A story. " * 20, 1900 + film % 120, 7.0, film) for film in range(1, FILMS + 1)]
    scores = [(round(chance.gauss(0, 1.5), 4), round(chance.gauss(0, 1.5), 4)) for _ in films]
    running = tuple(
        Contender(film, plot, poster, 0.0, plot, poster, "A reason.")
        for film, (plot, poster) in zip(films, scores, strict=True)
    )
    found = sorted(zip(films, scores, strict=True), key=lambda row: -sum(row[1]))[: wall.PAGE_SIZE]
    matches = tuple(Match(film, plot, poster, plot + poster, "fair", "A reason.") for film, (plot, poster) in found)
    return SearchResult(matches, 1.0, FILMS, "memory", "none", (), Query(text="x"), running)


def _title(film: int) -> str:
    """A title of letters: films that are only numbered would be one series."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(film)).capitalize()


if __name__ == "__main__":
    wall.draw_result(
        "wall",
        result(),
        label="Films",
        caption="",
        question="",
        depth=3 * wall.PAGE_SIZE,
        weight=None,
        on_weight=lambda weight: None,
    )
