"""Stage 2: run MiniLM once over everything that is said about the films, into files.

    python -m training.cache_texts --data DATA --work WORK

For each text view (training/texts.py) of each film: the states that enter the layers that learn, cut to their length,
and the sentence vector of the untouched MiniLM.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch

from training.films import judging_films, training_films
from training.minilm import load_minilm, load_tokenizer, mean_of
from training.texts import genre_prompts, views

MAX_TOKENS = 256
LAYER = 4
"""The states after this layer are cached; the layers above it may learn."""


@torch.no_grad()
def cache(texts: list[str], target: Path) -> None:
    """`texts` to target.tokens.npy (all tokens, 384), target.spans.npy (first, end) and target.sentence.npy."""
    if target.with_suffix(".sentence.npy").exists():
        return
    model, tokenizer = load_minilm(), load_tokenizer(MAX_TOKENS)
    encodings = [tokenizer.encode(text) for text in texts]
    lengths = np.array([len(encoding.ids) for encoding in encodings])
    ends = np.cumsum(lengths)
    spans = np.stack([ends - lengths, ends], 1)
    tokens = np.lib.format.open_memmap(target.with_suffix(".tokens.npy"), "w+", np.float16, (int(ends[-1]), 384))
    sentences = np.empty((len(texts), 384), np.float32)
    order = np.argsort(lengths, kind="stable")
    for start in range(0, len(order), 32):
        rows = order[start : start + 32]
        ids = torch.zeros(len(rows), int(lengths[rows].max()), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for place, row in enumerate(rows):
            ids[place, : lengths[row]] = torch.tensor(encodings[row].ids)
            mask[place, : lengths[row]] = 1
        states = model(ids, mask)
        sentences[rows] = torch.nn.functional.normalize(mean_of(states[-1], mask)).numpy()
        for place, row in enumerate(rows):
            tokens[slice(*spans[row])] = states[LAYER][place, : lengths[row]].numpy()
    tokens.flush()
    np.save(target.with_suffix(".spans.npy"), spans)
    np.save(target.with_suffix(".sentence.npy"), sentences)


def distinct(films: list) -> list[str]:  # type: ignore[type-arg]
    """Every distinct text of the films' views, in a fixed order."""
    return sorted({text for film in films for text in views(film).values()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    jobs = {
        "texts_real": distinct(judging_films(arguments.data / "real")),
        "texts_prompts": [text for prompts in genre_prompts() for text in prompts],
        "texts_train": distinct(training_films(arguments.data)),
    }
    for name, texts in jobs.items():
        start = time.time()
        cache(texts, arguments.work / name)
        print(f"{name}: {len(texts)} texts, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
