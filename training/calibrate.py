"""Stage 6: the phrases that a poster can be asked about, and how sure each closeness makes of them.

    python -m training.calibrate --data DATA --work WORK --checkpoint WORK/team.pt --target OUT

Genres are measured on the validation posters; moods on those, as somebody described them, and on the tenth of the drawn
posters that no training saw; palettes and motifs on the latter alone, since only of those the truth is known. Writes
phrases.json and phrases.npy, and prints, per kind, how often what was said with some confidence was true.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.art import plain, wordings
from training.art_lessons import ArtLessons
from training.cache_texts import prompts, said
from training.cached import CachedLooks, genre_flags
from training.described import described_posters
from training.device import device
from training.export import load_ensemble
from training.films import GENRES, Film, validation_films
from training.metrics import rows_seen
from training.texts import TEMPLATES, WORDS

KINDS = {"moods": "mood", "colours": "palette", "motifs": "motif"}
BINS = (0.0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1.01)


@dataclass(frozen=True)
class Asked:
    """The phrases of a kind: texts, vectors, similarities (posters, phrases), truth, and similarities elsewhere.

    Where drawn and printed posters are asked together, `apart` (SHARED,) is the way from the latter to the former and
    `leaning` (posters,) how far each poster lies on it: the same similarity says more on a drawn poster.
    """

    kind: str
    texts: list[str]
    rows: Tensor
    close: Tensor
    true: Tensor
    elsewhere: Tensor | None
    apart: Tensor | None = None
    leaning: Tensor | None = None

    def standing(self) -> tuple[Tensor, Tensor]:
        """Mean and spread of each phrase's similarity, over drawn and printed posters alike."""
        if self.elsewhere is None:
            return self.close.mean(0), self.close.std(0, correction=0)
        means = (self.close.mean(0) + self.elsewhere.mean(0)) / 2
        squares = ((self.close - means).square().mean(0) + (self.elsewhere - means).square().mean(0)) / 2
        return means, squares.sqrt()


def meant(film: torch.nn.Module, rows: Tensor) -> Tensor:
    """(phrases, wordings, 768) to one unit row a phrase: the mean of its wordings."""
    spoken = film(rows.flatten(0, 1)).unflatten(0, rows.shape[:2]).mean(1)
    return functional.normalize(spoken, dim=1)


@dataclass(frozen=True)
class Regression:
    """Log odds: slope · standing + offset + lean · leaning."""

    slope: Tensor
    offset: Tensor
    lean: Tensor

    def confidence(self, asked: Asked) -> Tensor:
        means, spreads = asked.standing()
        strength = (asked.close - means) / spreads * self.slope + self.offset
        return torch.sigmoid(strength if asked.leaning is None else strength + self.lean * asked.leaning[:, None])


def fitted(asked: Asked, own_offsets: bool) -> Regression:
    """Logistic regression on the standing of each similarity; slope and lean are common to all phrases."""
    means, spreads = asked.standing()
    scores = (asked.close - means) / spreads
    leaning = torch.zeros(len(scores)) if asked.leaning is None else asked.leaning
    slope, shared = torch.ones((), requires_grad=True), torch.full((), -4.0, requires_grad=True)
    own = torch.zeros(scores.shape[1], requires_grad=own_offsets)
    lean = torch.zeros((), requires_grad=asked.leaning is not None)
    some = [number for number in (slope, shared, own, lean) if number.requires_grad]
    optimizer = torch.optim.LBFGS(some, max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        # A phrase leaves the common offset only as far as its posters insist.
        strength = scores * slope + shared + own + lean * leaning[:, None]
        doubt = functional.binary_cross_entropy_with_logits(strength, asked.true)
        total = doubt + 1e-4 * own.square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    return Regression(slope.detach().expand(scores.shape[1]), (shared + own).detach(), lean.detach())


def leant(asked: Asked, found: Regression) -> tuple[Tensor, Tensor, Tensor]:
    """Unit rows, means and spreads with which similarity alone gives the regression's answer.

    The leaning is as linear in a poster's vector as the similarity is, so it goes into the phrase's own row.
    """
    means, spreads = asked.standing()
    if asked.apart is None:
        return asked.rows, means, spreads
    rows = asked.rows + (found.lean * spreads / found.slope)[:, None] * asked.apart
    length = rows.norm(dim=1)
    return rows / length[:, None], means / length, spreads / length


def report(asked: Asked, confidence: Tensor) -> None:
    for low, high in pairwise(BINS):
        inside = (confidence >= low) & (confidence < high)
        if inside.sum() >= 10:
            said_so, was_so = confidence[inside].mean().item(), asked.true[inside].mean().item()
            print(f"{asked.kind}: confidence {said_so:.2f}, true {was_so:.2f} ({int(inside.sum())} statements)")


@torch.no_grad()
def questions(args: argparse.Namespace) -> list[Asked]:
    towers = load_ensemble(args.checkpoint).to(device())
    lessons, real = ArtLessons(args.work), validation_films(args.data / "real")
    drawn = torch.from_numpy(rows_seen(towers, lessons.looks, lessons.held))
    printed = torch.from_numpy(rows_seen(towers, CachedLooks(args.work, ["real"]), range(len(real))))
    names = said(args.work, "said_prompts", prompts())
    forms = [[template.format(WORDS[genre][0]) for template in TEMPLATES] for genre in GENRES]
    rows = meant(towers["film"], torch.stack([names[some] for some in forms])).cpu()
    texts = [genre.lower() for genre in GENRES]
    asked = [Asked("genre", texts, rows, printed @ rows.T, genre_flags(real).cpu(), drawn @ rows.T)]
    for kind, name in KINDS.items():
        forms = [wordings(kind, phrase) for phrase in lessons.words[kind]]
        rows = meant(towers["film"], torch.stack([lessons.phrases[some] for some in forms])).cpu()
        texts = [plain(phrase) for phrase in lessons.words[kind]]
        truth = lessons.flags[kind][lessons.held].cpu()
        if kind == "moods":
            both, described = torch.cat([drawn, printed]), moods_described(real, lessons.words[kind])
            apart = functional.normalize(drawn.mean(0) - printed.mean(0), dim=0)
            asked.append(
                Asked(name, texts, rows, both @ rows.T, torch.cat([truth, described]), None, apart, both @ apart)
            )
        else:
            asked.append(Asked(name, texts, rows, drawn @ rows.T, truth, printed @ rows.T))
    return asked


def moods_described(films: Sequence[Film], moods: Sequence[str]) -> Tensor:
    """(films, moods) of 0 and 1: what somebody wrote who saw the validation posters."""
    looks = described_posters("validation_posters.tsv")
    return torch.tensor([[float(mood in looks[film.key].moods) for mood in moods] for film in films])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--work", "--checkpoint", "--target"):
        parser.add_argument(name, type=Path, required=True)
    args = parser.parse_args()
    rows, vectors = [], []
    for asked in questions(args):
        found = fitted(asked, own_offsets=asked.kind == "genre")
        report(asked, found.confidence(asked))
        own, means, spreads = leant(asked, found)
        figures = torch.stack([means, spreads, found.slope, found.offset], 1).numpy().astype(np.float64).round(4)
        for text, (mean, spread, slope, offset) in zip(asked.texts, figures, strict=True):
            numbers = {"mean": mean, "spread": spread, "slope": slope, "offset": offset}
            rows.append({"kind": asked.kind, "text": text, **numbers})
        vectors.append(own.numpy().astype(np.float16))
    body = ",\n".join(json.dumps(row) for row in rows)
    (args.target / "phrases.json").write_text(f"[\n{body}\n]\n")
    np.save(args.target / "phrases.npy", np.concatenate(vectors))
    print(f"{len(rows)} phrases")


if __name__ == "__main__":
    main()
