"""What we wrote about the training films (README.md in this folder): how posters look, plots, films alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Described:
    """A poster as somebody saw it who does not know the film; `genres` are guesses, the likeliest first."""

    scene: str
    colours: str
    moods: tuple[str, ...]
    genres: tuple[str, ...]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Ways to say what is seen."""
        return (self.scene, f"{self.scene}, {self.colours}", f"poster showing {self.scene}")


@cache
def described_posters(table: str = "posters.tsv") -> dict[int, Described]:
    """By film key; "validation_posters.tsv" has those of the validation films, by TMDB id, and teaches nothing."""
    return {
        int(key): Described(scene, colours, _listed(moods), _listed(genres))
        for key, scene, colours, moods, genres in _rows(table)
    }


@cache
def told_plots() -> dict[int, str]:
    """Overviews by film key."""
    return {int(key): overview for key, overview in _rows("plots.tsv")}


@cache
def films_alike() -> dict[int, tuple[int, ...]]:
    """Keys of similar films by film key, best first."""
    return {int(key): tuple(int(other) for other in others.split(" ")) for key, others in _rows("alike.tsv")}


def told_questions() -> dict[int, list[str]]:
    """By film key what somebody might type who half remembers the film."""
    found: dict[int, dict[str, None]] = {}
    for key, question in _rows("questions.tsv"):
        found.setdefault(int(key), {})[question] = None
    return {key: list(questions) for key, questions in found.items()}


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split(", ") if word)


def _rows(name: str) -> Iterator[list[str]]:
    path = HERE / name
    return (line.split("\t") for line in path.read_text("utf-8").splitlines())
