"""Fits the weighing of the default mode (recommender/search/weighing.py) to questions about stories and about looks.

    F=path/to/films L=training/described/validation_posters.tsv
    python -m training.weighing --catalogue $F --stories data/loose_questions.json --looks $L

The films are in the import format, such as DATA/real; looks are posters as somebody described them. Questions about
films with an even id are learned from, those with an odd id are kept aside; both are shown. Needs no torch: nine
numbers are fitted by gradient descent in numpy, in a few minutes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue import read_catalogue
from recommender.embedding import Encoders, load_encoders
from recommender.images import read_image
from recommender.index import Fingerprint, IndexedFilm
from recommender.index.memory import MemoryIndex
from recommender.movies import SPACES, Space
from recommender.query import Query
from recommender.search import Search

Numbers = NDArray[np.float64]
START = np.array([2.0, 0.2, 0.9, 0.6, 3.0, 0.4, -2.0, -1.5, 1.5])
"""STORY, LOOK and KIND, one after the other."""
STEPS, RATE, NUDGE = 200, 0.05, 1e-3
BATCH = 32


@dataclass(frozen=True, slots=True)
class Case:
    """One question: (candidates, 3) calibrated plot and poster scores and BM25; the evidence of both spaces; and the
    row of the wanted film, None where no lane found it."""

    lanes: Numbers
    evidence: tuple[float, float]
    wanted: int | None
    is_aside: bool


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=Path, required=True)
    parser.add_argument("--stories", type=Path, nargs="+", required=True)
    parser.add_argument("--looks", type=Path, nargs="+", required=True, help="lists, or tables of id and description")
    args = parser.parse_args(arguments)
    search = indexed(args.catalogue, load_encoders())
    kinds = {"stories": cases(search, args.stories), "looks": cases(search, args.looks)}
    fitted = fit([case for kind in kinds.values() for case in kind if not case.is_aside])
    story, look, kind = fitted[:3], fitted[3:6], fitted[6:]
    for name, values in (("STORY", story), ("LOOK", look), ("KIND", kind)):
        print(f"{name} = ({', '.join(f'{value:.2f}' for value in values)})")
    for name, asked in kinds.items():
        for aside in (False, True):
            ranks = np.array([rank(fitted, case) for case in asked if case.is_aside == aside])
            told = f"first {np.mean(ranks == 1):.3f}, in ten {np.mean(ranks <= 10):.3f}"
            print(f"{name}, {'kept aside' if aside else 'learned from'} ({len(ranks)}): {told}")


def indexed(catalogue: Path, encoders: Encoders) -> Search:
    """A search over the films of a catalogue, in memory."""
    films = [film for film in read_catalogue(catalogue).films]
    index = MemoryIndex()
    index.prepare(Fingerprint(encoders.profile, encoders.revision, tuple(sorted(encoders.dimensions.items()))))
    for start in range(0, len(films), BATCH):
        batch = films[start : start + BATCH]
        plots = encoders.encode_documents([film.movie for film in batch], ["plot"])["plot"]
        shown = [film for film in batch if film.poster_file is not None]
        pictures = [read_image(film.poster_file) for film in shown if film.poster_file is not None]
        posters = encoders.encode_pictures(pictures, ["poster"])["poster"]
        rows: dict[int, dict[Space, Any]] = {
            film.movie.tmdb_id: {"plot": plot} for film, plot in zip(batch, plots, strict=True)
        }
        for film, poster in zip(shown, posters, strict=True):
            rows[film.movie.tmdb_id]["poster"] = poster
        index.upsert([IndexedFilm(film.movie, rows[film.movie.tmdb_id], "") for film in batch])
    return Search(encoders, index)


def cases(search: Search, files: Sequence[Path]) -> list[Case]:
    """What the lanes say of every candidate of every question whose film is here."""
    found = []
    for row in (row for file in files for row in asked(file)):
        if not search.has(row["tmdb_id"]):
            continue
        evidence, standing_out = search.lanes(Query(text=row["query"], as_typed=True))
        films = sorted(evidence.films())
        lanes = [
            [*(evidence.score(space, film) or 0.0 for space in SPACES), evidence.lexical.get(film, 0.0)]
            for film in films
        ]
        wanted = films.index(row["tmdb_id"]) if row["tmdb_id"] in films else None
        plot, poster = standing_out
        if plot is not None and poster is not None:
            found.append(Case(np.array(lanes), (plot, poster), wanted, bool(row["tmdb_id"] % 2)))
    return found


def asked(file: Path) -> list[dict[str, Any]]:
    """The questions of a list, or of a table as in training/described: TMDB id, description, …"""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        return list(json.loads(text))
    rows = (line.split("\t") for line in text.splitlines())
    return [{"query": description, "tmdb_id": int(tmdb_id)} for tmdb_id, description, *_ in rows]


def scores(numbers: Numbers, case: Case) -> Numbers:
    """Log odds of every candidate, as `Weighing.score` has them before they are put into the unit of plot scores."""
    kind = numbers[6] + numbers[7] * case.evidence[0] + numbers[8] * case.evidence[1]
    return np.asarray(np.logaddexp(case.lanes @ numbers[:3], case.lanes @ numbers[3:6] + kind))


def rank(numbers: Numbers, case: Case) -> int:
    """The place of the wanted film, from 1."""
    if case.wanted is None:
        return 10**6
    odds = scores(numbers, case)
    return int((odds > odds[case.wanted]).sum()) + 1


@dataclass(frozen=True, slots=True)
class Stacked:
    """Questions as one array: (questions, candidates, 3) lanes, filled up with candidates that nobody wants."""

    lanes: Numbers
    filled: NDArray[np.bool_]
    evidence: Numbers
    wanted: NDArray[np.intp]

    @classmethod
    def of(cls, learned: Sequence[Case]) -> Stacked:
        most = max(len(case.lanes) for case in learned)
        lanes, filled = np.zeros((len(learned), most, 3)), np.ones((len(learned), most), np.bool_)
        for row, case in enumerate(learned):
            lanes[row, : len(case.lanes)], filled[row, : len(case.lanes)] = case.lanes, False
        evidence = np.array([case.evidence for case in learned])
        return cls(lanes, filled, evidence, np.array([case.wanted for case in learned], dtype=np.intp))


def loss(numbers: Numbers, learned: Stacked) -> float:
    """Mean cross-entropy of the wanted film among the candidates."""
    kind = numbers[6] + learned.evidence @ numbers[7:]
    odds = np.logaddexp(learned.lanes @ numbers[:3], learned.lanes @ numbers[3:6] + kind[:, None])
    odds[learned.filled] = -np.inf
    highest = odds.max(axis=1)
    whole = highest + np.log(np.exp(odds - highest[:, None]).sum(axis=1))
    return float(np.mean(whole - odds[np.arange(len(odds)), learned.wanted]))


def fit(cases_to_learn: Sequence[Case]) -> Numbers:
    """Adam on the nine numbers, with gradients by small differences."""
    learned = Stacked.of([case for case in cases_to_learn if case.wanted is not None])
    numbers, mean, square = START.copy(), np.zeros(9), np.zeros(9)
    for step in range(1, STEPS + 1):
        sides = [(loss(numbers + NUDGE * at, learned), loss(numbers - NUDGE * at, learned)) for at in np.eye(9)]
        gradient = np.array([more - less for more, less in sides]) / (2 * NUDGE)
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        numbers -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return numbers


if __name__ == "__main__":
    main()
