"""Stage 2: run MiniLM once over everything that is said about the films and the drawn posters, into files.

    python -m training.cache_texts --data DATA --work WORK

Each text becomes one row of 768: the mean of its states after layer LAYER (how it is worded) beside MiniLM's sentence
vector (what it means), both of length 1. A file that is complete is not made again.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch

from training.art import WORDINGS, seen_posters, vocabulary, wordings
from training.described import described_posters
from training.device import device, half
from training.films import training_films, validation_films
from training.minilm import load_minilm, load_tokenizer, read
from training.texts import genre_prompts, views

MAX_TOKENS = 256
BATCH = 32


class SaidThings:
    """Texts and their rows (texts, 768) float32 on `where`, by text."""

    def __init__(self, texts: list[str], rows: np.ndarray, where: torch.device) -> None:
        self.place = {text: place for place, text in enumerate(texts)}
        self.rows = torch.from_numpy(rows.astype(np.float32)).to(where)

    def __getitem__(self, texts: Iterable[str]) -> torch.Tensor:
        return self.rows[[self.place[text] for text in texts]]


def said(work: Path, name: str, texts: Iterable[str]) -> SaidThings:
    """The rows of `texts` from work/name.npy (and name.json, which text each row is); those it lacks are made now."""
    rows_file, texts_file = work / f"{name}.npy", work / f"{name}.json"
    known = json.loads(texts_file.read_text()) if texts_file.exists() else []
    rows = np.load(rows_file) if known else np.empty((0, 768), np.float16)
    lacking = sorted(set(texts).difference(known))
    if lacking:
        known, rows = [*known, *lacking], np.concatenate([rows[: len(known)], rows_of(lacking)])
        np.save(work / f"{name}.growing.npy", rows)
        (work / f"{name}.growing.npy").rename(rows_file)
        texts_file.write_text(json.dumps(known))
    return SaidThings(known, rows, device())


@torch.no_grad()
def rows_of(texts: list[str]) -> np.ndarray:
    model, tokenizer = load_minilm().to(device()), load_tokenizer(MAX_TOKENS)
    tokenizer.no_padding()
    encodings = tokenizer.encode_batch(texts)
    order = sorted(range(len(texts)), key=lambda row: len(encodings[row].ids))
    rows = np.empty((len(texts), 768), np.float16)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        ids = torch.zeros(len(batch), len(encodings[batch[-1]].ids), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for place, row in enumerate(batch):
            length = len(encodings[row].ids)
            ids[place, :length], mask[place, :length] = torch.tensor(encodings[row].ids), 1
        with half():
            rows[batch] = read(model, ids.to(device()), mask.to(device())).float().cpu().numpy()
    return rows


def film_texts(films: list) -> set[str]:  # type: ignore[type-arg]
    return {text for film in films for text in views(film).values()}


def prompts() -> set[str]:
    return {text for some in genre_prompts() for text in some}


def phrases() -> set[str]:
    return {text for kind, some in vocabulary().items() for phrase in some for text in wordings(kind, phrase)}


def captions(work: Path) -> set[str]:
    return {text for poster in seen_posters(work) for text in poster.captions}


def said_of_looks() -> set[str]:
    """What described posters show, and their moods as one asks for them."""
    looks = described_posters().values()
    moods = {form.format(mood) for look in looks for mood in look.moods for form in WORDINGS["moods"]}
    return {wording for look in looks for wording in look.wordings} | moods


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    jobs = {
        "said_prompts": prompts(),
        "said_phrases": phrases(),
        "said_looks": said_of_looks(),
        "said_real": film_texts(validation_films(args.data / "real")),
        "said_train": film_texts(training_films(args.data)),
        "said_captions": captions(args.work),
    }
    for name, texts in jobs.items():
        start = time.time()
        said(args.work, name, texts)
        print(f"{name}: {len(texts)} texts, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
