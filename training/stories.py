"""Stage 8: bge-small learns how people ask for films they half remember.

    python -m training.stories --data DATA --work WORK --bge WORK/bge-small-en-v1.5-q.onnx --rounds 3

Each batch holds films that are easily mistaken for one another. A question must find its film among the passages of
the batch, and among all films as they were understood when the round began (WORK/passagesN.npy). The upper half of the
layers learns. The figures before each round are those of questions about held-out films. Leaves WORK/stories.pt, and
every 15 batches WORK/going.pt: revision 5 is the one after 120 of 157 batches.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from recommender.embedding.plot_text import plot_text
from training.bert import Bert
from training.bge import PROMPT, load_bge, sentence
from training.described import told_questions
from training.device import device
from training.films import Film, training_films
from training.lr_schedule import set_learning_rates
from training.minilm import load_tokenizer
from training.questions import Questions

FROZEN = 6
"""Layers, from the words up, that stay as they are."""
TOP_RATE, SOFTNESS = 5e-5, 0.03
GROUPS, KIN = 8, 3
"""A batch is GROUPS groups of KIN films near each other."""
NEAR = 12
PASSAGE, QUESTION = 160, 48
"""Longest passage and question, in tokens."""


class Reader:
    """The model and how texts are fed to it."""

    def __init__(self, model: Bert) -> None:
        self.model = model.to(device())
        self._tokenizers = {most: load_tokenizer(most) for most in (PASSAGE, QUESTION)}
        for tokenizer in self._tokenizers.values():
            tokenizer.no_padding()

    def read(self, texts: Sequence[str], most: int) -> Tensor:
        """Unit rows (texts, 384), read a few of about the same length at a time: little is spent on padding."""
        tokenizer: Tokenizer = self._tokenizers[most]
        encodings = tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda row: len(encodings[row].ids))
        rows = [
            self._some([encodings[row].ids for row in order[start : start + 8]]) for start in range(0, len(order), 8)
        ]
        return torch.cat(rows)[torch.tensor(order).argsort()]

    def _some(self, tokens: Sequence[list[int]]) -> Tensor:
        ids = torch.zeros(len(tokens), max(len(row) for row in tokens), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for place, row in enumerate(tokens):
            ids[place, : len(row)], mask[place, : len(row)] = torch.tensor(row), 1
        # Short rows: on a CPU half precision costs more in conversions than it saves.
        with torch.autocast(device().type, torch.bfloat16, enabled=device().type == "cuda"):
            return sentence(self.model, ids.to(device()), mask.to(device()))

    def asked(self, questions: Sequence[str]) -> Tensor:
        return self.read([PROMPT + question for question in questions], QUESTION)

    @torch.no_grad()
    def all(self, texts: Sequence[str], most: int) -> Tensor:
        """Like `read`, for many texts, without learning."""
        return self.read(texts, most).cpu()


def found(reader: Reader, bank: Tensor, films: Sequence[Film], written: dict[int, list[str]]) -> dict[str, float]:
    """How often questions about held-out films find their film first, and in the first ten, among all films."""
    rows = [(row, q) for row, film in enumerate(films) if film.held_out for q in written.get(film.key, ())]
    asked = reader.all([PROMPT + question for _, question in rows], QUESTION)
    scores = asked @ bank.T
    ranks = (scores > scores[torch.arange(len(rows)), [row for row, _ in rows]][:, None]).sum(1)
    return {
        "questions": len(rows),
        "first": round((ranks == 0).double().mean().item(), 4),
        "in_ten": round((ranks < 10).double().mean().item(), 4),
        "reciprocal": round((1 / (ranks + 1)).double().mean().item(), 4),
    }


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


def loss_of(reader: Reader, lessons: Sequence[tuple[str, list[str]]], rows: Sequence[int], bank: Tensor) -> Tensor:
    passages = reader.read([passage for passage, _ in lessons], PASSAGE)
    owner = torch.tensor([place for place, (_, asked) in enumerate(lessons) for _ in asked], device=device())
    asked = reader.asked([question for _, questions in lessons for question in questions])
    logits = asked @ passages.T / SOFTNESS
    here = functional.cross_entropy(logits, owner)
    mine = (owner[None] == torch.arange(len(lessons), device=device())[:, None]).float()
    back = functional.cross_entropy(logits.T, mine / mine.sum(1, keepdim=True))
    everywhere = functional.cross_entropy(asked @ bank.T / SOFTNESS, torch.tensor(rows, device=device())[owner])
    return here + 0.5 * back + everywhere


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--bge", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    asked_for = told_questions()
    films = [film for film in training_films(args.data) if film.key in asked_for]
    plots = [plot_text(film.movie) for film in films]
    reader, checkpoint = Reader(load_bge(args.bge)), args.work / "stories.pt"
    for layer in reader.model.layers[FROZEN:]:
        layer.train()
    learning = [weight for layer in reader.model.layers[FROZEN:] for weight in layer.parameters()]
    reader.model.requires_grad_(False)
    for weight in learning:
        weight.requires_grad_(True)
    optimizer = torch.optim.AdamW([{"params": learning, "lr": 0.0, "top": TOP_RATE}], weight_decay=0.01)
    begun = 0
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=device())
        reader.model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        begun = kept["round"] + 1
    for turn in range(begun, args.rounds):
        learn(reader, optimizer, films, plots, turn, args)
        torch.save({"model": reader.model.state_dict(), "optimizer": optimizer.state_dict(), "round": turn}, checkpoint)


def learn(
    reader: Reader,
    optimizer: torch.optim.Optimizer,
    films: Sequence[Film],
    plots: Sequence[str],
    turn: int,
    args: argparse.Namespace,
) -> None:
    """One round over the films; questions that were written meanwhile are taken along."""
    rng, start = random.Random(f"{args.seed} {turn}"), time.time()
    written = told_questions()
    kept = args.work / f"passages{turn}.npy"
    bank = torch.from_numpy(np.load(kept)) if kept.exists() else reader.all(plots, PASSAGE)
    np.save(kept, bank.numpy())
    figures = found(reader, bank, films, written)
    print(json.dumps({"before round": turn, **figures, "seconds": round(time.time() - start)}), flush=True)
    with (args.work / "stories.jsonl").open("a") as log:
        log.write(json.dumps({"before round": turn, **figures}) + "\n")
    bank = bank.to(device())
    questions = Questions(films, written)
    turns = list(batches(films, bank.cpu(), rng))
    lost = 0.0
    for place, rows in enumerate(turns):
        set_learning_rates(optimizer, (turn + (place + 1) / len(turns)) / args.rounds)
        loss = loss_of(reader, [questions.lesson(row, rng) for row in rows], rows, bank)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([weight for group in optimizer.param_groups for weight in group["params"]], 1.0)
        optimizer.step()
        lost = 0.95 * lost + 0.05 * loss.item() if place else loss.item()
        if place % 5 == 4:
            print(f"{turn} {place + 1}/{len(turns)} loss {lost:.3f} {time.time() - start:.0f} s", flush=True)
        if place % 15 == 14:
            torch.save({"model": reader.model.state_dict(), "round": turn, "place": place}, args.work / "going.pt")


if __name__ == "__main__":
    main()
