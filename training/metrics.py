"""What a run looks at after each epoch: the same questions as `recommender evaluate`, on cached pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from recommender.evaluation.measures import (
    average_precision,
    neighbours_overlap,
    own_ranks,
    precision_at,
    recall_at,
)
from training.cache_texts import SaidThings
from training.cached import CachedLooks, genre_flags
from training.films import GENRES, Film
from training.texts import TEMPLATES, WORDS

BATCH = 128
FEWEST = 20
"""Films a genre needs to be counted."""


@dataclass(frozen=True)
class _Panel:
    name: str
    films: Sequence[Film]
    looks: CachedLooks
    rows: Sequence[int]
    texts: SaidThings


class Validation:
    """Figures of the towers on one or more sets of films."""

    def __init__(self, prompts: SaidThings) -> None:
        self.prompts = prompts
        self.panels: list[_Panel] = []

    def add(self, name: str, films: Sequence[Film], looks: CachedLooks, rows: Sequence[int], texts: SaidThings) -> None:
        self.panels.append(_Panel(name, films, looks, rows, texts))

    @torch.no_grad()
    def __call__(self, towers: nn.ModuleDict) -> dict[str, float]:
        asked = [[template.format(WORDS[genre][0]) for genre in GENRES] for template in TEMPLATES]
        named = np.stack([towers["film"](self.prompts[some]).cpu().numpy() for some in asked])
        figures: dict[str, float] = {}
        for panel in self.panels:
            figures |= judged_on(panel, towers, named)
        return figures


@torch.no_grad()
def rows_seen(towers: nn.ModuleDict, looks: CachedLooks, rows: Sequence[int]) -> np.ndarray:
    starts = range(0, len(rows), BATCH)
    batches = [looks.batch(rows[start : start + BATCH], [0] * len(rows[start : start + BATCH])) for start in starts]
    return np.concatenate([towers["picture"](*batch).cpu().numpy() for batch in batches])


def judged_on(panel: _Panel, towers: nn.ModuleDict, named: np.ndarray) -> dict[str, float]:
    posters = rows_seen(towers, panel.looks, panel.rows)
    flags = genre_flags(panel.films).cpu().numpy().astype(bool)
    told = [row for row, film in enumerate(panel.films) if film.overview]
    plots = towers["film"](panel.texts[[panel.films[row].overview for row in told]]).cpu().numpy()
    scores = np.einsum("nd,tgd->gn", posters, named)
    asked = [(row, own) for row, own in zip(scores, flags.T, strict=True) if own.sum() >= FEWEST]
    ranks = own_ranks(plots @ posters[told].T, np.arange(len(told)))
    figures = {
        "p10": float(np.mean([precision_at(row, own, 10) for row, own in asked])),
        "map": float(np.mean([average_precision(row, own) for row, own in asked])),
        "r10": recall_at(ranks, 10),
        "r50": recall_at(ranks, 50),
        "jac": neighbours_overlap(posters, flags, 5)[0],
    }
    return {f"{panel.name}_{figure}": round(value, 4) for figure, value in figures.items()}
