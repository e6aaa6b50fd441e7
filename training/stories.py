"""Stage 8: bge-small learns how people ask for films they half remember.

    python -m training.stories --data DATA --work WORK --bge WORK/bge-small-en-v1.5-q.onnx --name stories1 --seed 1

Each batch holds films that are easily mistaken for one another. A question must find its film among the passages of
the batch, and among all films as they were understood when they were last read. The layers above the lowest FROZEN
learn, from films with an overview of at least LEAST words, such as catalogues have. Figures in WORK/stories.jsonl are
those of questions about held-out films, among all films. Leaves WORK/NAME.pt, and every SAVED batches
WORK/NAME-going.pt. `--start text.onnx` goes on from a tower of data/encoders. Runs with other seeds may end in weights
whose mean is better than each (training/bge.py). On a CPU that other programs use too, two runs of one thread each get
on faster than one run of two.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from recommender.embedding.plot_text import plot_text
from training.bert import Bert
from training.described import told_questions
from training.device import device
from training.films import Film, training_films
from training.lr_schedule import set_learning_rates
from training.questions import Questions
from training.reader import PASSAGE, Reader
from training.text_weights import begun

FROZEN = 6
"""Layers, from the words up, that stay as they are."""
TOP_RATE, SOFTNESS = 4e-5, 0.03
GROUPS, KIN = 8, 3
"""A batch is GROUPS groups of KIN films near each other."""
NEAR = 12
LEAST = 40
SAVED = 20


class Bank:
    """What was last said of each film, (films, 384)."""

    def __init__(self, rows: Tensor) -> None:
        self.rows = rows

    def take(self, films: Sequence[int], passages: Tensor) -> Tensor:
        """Keeps the passages of `films`, and answers with them and below them those of all other films."""
        others = torch.ones(len(self.rows), dtype=torch.bool, device=self.rows.device)
        others[list(films)] = False
        self.rows[list(films)] = passages.detach()
        return torch.cat([passages, self.rows[others]])


def batches(films: Sequence[Film], bank: Tensor, rng: random.Random) -> Iterator[list[int]]:
    """Rows of films that are not held out, each about once, together with some of the NEAR nearest to it."""
    learn = [row for row, film in enumerate(films) if not film.held_out]
    left, rows = set(learn), torch.tensor(learn)
    near = {
        row: [int(rows[place]) for place in (bank[rows] @ bank[row]).topk(NEAR + 1).indices if rows[place] != row]
        for row in learn
    }
    batch: list[int] = []
    while left:
        seed = rng.choice(sorted(left))
        others = [row for row in near[seed] if row not in batch and row != seed]
        kin = rng.sample([row for row in others if row in left] or others, 1) + rng.sample(others, KIN - 2)
        batch = list(dict.fromkeys([*batch, seed, *kin]))
        left.difference_update(batch)
        if len(batch) >= GROUPS * KIN - 1:
            yield batch
            batch = []


def loss_of(reader: Reader, lessons: Sequence[tuple[str, list[str]]], rows: Sequence[int], bank: Bank) -> Tensor:
    passages = reader.read([passage for passage, _ in lessons], PASSAGE)
    owner = torch.tensor([place for place, (_, asked) in enumerate(lessons) for _ in asked], device=device())
    asked = reader.asked([question for _, questions in lessons for question in questions])
    logits = asked @ passages.T / SOFTNESS
    mine = (owner[None] == torch.arange(len(lessons), device=device())[:, None]).float()
    back = functional.cross_entropy(logits.T, mine / mine.sum(1, keepdim=True))
    everywhere = functional.cross_entropy(asked @ bank.take(rows, passages).T / SOFTNESS, owner)
    return functional.cross_entropy(logits, owner) + 0.5 * back + everywhere


def found(reader: Reader, bank: Bank, films: Sequence[Film], written: dict[int, list[str]]) -> dict[str, float]:
    """How often questions about held-out films find their film first, and in the first ten, among all films."""
    own = [row for row, film in enumerate(films) if film.held_out]
    asked = [(row, question) for row in own for question in written.get(films[row].key, ())]
    bank.take(own, reader.passages([plot_text(films[row].movie) for row in own]))
    scores = reader.questions([question for _, question in asked]) @ bank.rows.T
    wanted = torch.tensor([row for row, _ in asked], device=scores.device)
    ranks = (scores > scores.gather(1, wanted[:, None])).sum(1).double()
    return {
        "questions": len(asked),
        "first": round((ranks == 0).double().mean().item(), 4),
        "in_ten": round((ranks < 10).double().mean().item(), 4),
        "reciprocal": round((1 / (ranks + 1)).mean().item(), 4),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--bge", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a tower of data/encoders whose weights to go on from")
    parser.add_argument("--name", default="stories1")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--batches", type=int, help="of a round at most")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    written = told_questions()
    films = [film for film in training_films(args.data) if film.key in written and len(film.overview.split()) >= LEAST]
    reader = Reader(begun(args.bge, args.start))
    bank = Bank(reader.passages([plot_text(film.movie) for film in films]))
    tell(args, found(reader, bank, films, written))
    learn(reader, bank, films, Questions(films, written), args)
    torch.save({"model": reader.model.state_dict()}, args.work / f"{args.name}.pt")
    tell(args, found(reader, bank, films, written))


def tell(args: argparse.Namespace, figures: dict[str, float]) -> None:
    line = json.dumps({"run": args.name, **figures})
    print(line, flush=True)
    with (args.work / "stories.jsonl").open("a") as log:
        log.write(line + "\n")


def learning(model: Bert) -> list[Tensor]:
    """The weights that learn; no other keeps its gradient."""
    model.requires_grad_(False)
    for layer in model.layers[FROZEN:]:
        layer.train().requires_grad_(True)
    return [weight for weight in model.parameters() if weight.requires_grad]


def learn(reader: Reader, bank: Bank, films: Sequence[Film], questions: Questions, args: argparse.Namespace) -> None:
    """All rounds; films that are easily mistaken are found anew before each."""
    weights, start = learning(reader.model), time.time()
    optimizer = torch.optim.AdamW([{"params": weights, "lr": 0.0, "top": TOP_RATE}], weight_decay=0.01)
    for turn in range(args.rounds):
        rng = random.Random(f"{args.seed} {turn}")
        turns = list(batches(films, bank.rows.cpu(), rng))[: args.batches]
        for place, rows in enumerate(turns):
            set_learning_rates(optimizer, (turn + (place + 1) / len(turns)) / args.rounds)
            loss = loss_of(reader, [questions.lesson(row, rng) for row in rows], rows, bank)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            if place % 5 == 4:
                print(f"{turn} {place + 1}/{len(turns)} loss {loss.item():.3f} {time.time() - start:.0f} s", flush=True)
            if place % SAVED == SAVED - 1:
                torch.save({"model": reader.model.state_dict()}, args.work / f"{args.name}-going.pt")


if __name__ == "__main__":
    main()
