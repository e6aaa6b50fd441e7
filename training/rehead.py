"""Stage 9: the shared space learns to be spoken by the tuned bge instead of MiniLM.

    python -m training.rehead --data DATA --work WORK --bge WORK/bge-small-en-v1.5-q.onnx --share 0.7

The text tower of stage 7 (WORK/taught.onnx) is the teacher: what it says, a head on the means of three layers and the
sentence of the new trunk learns to say. Pictures and phrases keep their places. What was heard is kept in WORK/heard,
CHUNK sayings a file, and made only once. Leaves WORK/head.pt.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from recommender.embedding.onnx_session import open_session
from training.bert import WIDTH
from training.bge import PROMPT, averaged
from training.films import training_films
from training.lr_schedule import set_learning_rates
from training.minilm import load_tokenizer
from training.sayings import Saying, sayings
from training.text_graph import Graph
from training.text_weights import begun
from training.towers import SHARED

MEANS = (3, 6, 9)
"""Layers whose mean states the head hears beside the sentence."""
HEARD = (len(MEANS) + 1) * WIDTH
INNER = 512
CHUNK, MAX_TOKENS = 500, 256
BATCH, SHARPNESS, TOP_RATE, EPOCHS = 512, 8.0, 1e-3, 30


class SharedHead(nn.Module):
    """What the trunk read, put into the shared space."""

    def __init__(self) -> None:
        super().__init__()
        self.skip = nn.Linear(HEARD, SHARED)
        self.mlp = nn.Sequential(nn.Linear(HEARD, INNER), nn.GELU(), nn.Dropout(0.1), nn.Linear(INNER, SHARED))

    def forward(self, heard: Tensor) -> Tensor:
        """Rows (n, HEARD), parts of length 1, to unit rows (n, SHARED)."""
        norm = heard * WIDTH**0.5
        return functional.normalize(self.skip(norm) + self.mlp(norm), dim=1)


class Listener:
    """Both towers, one text at a time."""

    def __init__(self, trunk: Path, teacher: Path) -> None:
        self._trunk, self._teacher = open_session(trunk, 1), open_session(teacher, 1)
        self._tokenizer = load_tokenizer(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._skip = len(self._tokenizer.encode(PROMPT, add_special_tokens=False).ids)

    def heard(self, saying: Saying) -> NDArray[np.float32]:
        """(HEARD,)"""
        ids = np.array([self._tokenizer.encode(PROMPT * saying.question + saying.text).ids], np.int64)
        said = np.ones_like(ids)
        said[0, 1 : 1 + self._skip * saying.question] = 0
        rows: NDArray[np.float32] = self._trunk.run(["heard"], {"input_ids": ids, "said_mask": said})[0][0]
        return rows

    def taught(self, saying: Saying) -> NDArray[np.float32]:
        """(SHARED,)"""
        ids = np.array([self._tokenizer.encode(saying.text).ids], np.int64)
        rows: NDArray[np.float32] = self._teacher.run(
            ["poster"], {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        )[0][0]
        return rows


def everything_heard(listener: Listener, said: Sequence[Saying], folder: Path) -> tuple[Tensor, Tensor]:
    """Rows (sayings, HEARD) and what the teacher says (sayings, SHARED)."""
    folder.mkdir(exist_ok=True)
    for start in range(0, len(said), CHUNK):
        file, some = folder / f"{start // CHUNK:03d}.npz", said[start : start + CHUNK]
        if not file.exists():
            heard = np.array([listener.heard(saying) for saying in some], np.float16)
            np.savez(file, f=heard, t=np.array([listener.taught(saying) for saying in some], np.float16))
            print(f"heard {start + len(some)} of {len(said)}", flush=True)
    files = [np.load(folder / f"{start // CHUNK:03d}.npz") for start in range(0, len(said), CHUNK)]
    heard, taught = (torch.from_numpy(np.concatenate([file[part] for file in files])).float() for part in "ft")
    return heard, functional.normalize(taught, dim=1)


def loss_of(said: Tensor, taught: Tensor) -> Tensor:
    """Each row where the teacher has it, and as near to the others of the batch."""
    near = functional.log_softmax(taught @ taught.T * SHARPNESS, 1)
    among = sum(
        functional.kl_div(
            functional.log_softmax(said @ others.T * SHARPNESS, 1), near, log_target=True, reduction="batchmean"
        )
        for others in (taught, said)
    )
    return 3 * (1 - (said * taught).sum(1)).mean() + among


def fitted(heard: Tensor, taught: Tensor, learn: Tensor) -> SharedHead:
    """A head that learned from the rows `learn`."""
    torch.manual_seed(0)
    head = SharedHead()
    optimizer = torch.optim.AdamW([{"params": list(head.parameters()), "lr": 0.0, "top": TOP_RATE}], weight_decay=0.05)
    turns = len(learn) // BATCH
    for epoch in range(EPOCHS):
        order = learn[torch.randperm(len(learn))]
        for turn in range(turns):
            rows = order[turn * BATCH : (turn + 1) * BATCH]
            set_learning_rates(optimizer, (epoch * turns + turn + 1) / (EPOCHS * turns))
            loss = loss_of(head(heard[rows]), taught[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    head.eval()
    return head


@torch.no_grad()
def report(head: SharedHead, heard: Tensor, taught: Tensor, said: Sequence[Saying]) -> None:
    """Mean cosine to the teacher on what was held out, by kind."""
    near = (head(heard) * taught).sum(1)
    for kind in sorted({saying.kind for saying in said}):
        rows = [row for row, saying in enumerate(said) if saying.kind == kind and saying.held_out]
        if rows:
            print(f"{kind}: {near[rows].mean():.3f} ({len(rows)} held out)", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--bge", type=Path, required=True)
    parser.add_argument("--runs", nargs="+", default=["stories1.pt"], help="what stage 8 left in WORK; their mean")
    parser.add_argument(
        "--share", type=float, required=True, help="of the tuned weights; the rest is what they began with"
    )
    parser.add_argument("--start", type=Path, help="the tower that those runs went on from")
    args = parser.parse_args()
    graph, trunk = Graph(), args.work / "trunk.onnx"
    found = graph.read(averaged(begun(args.bge, args.start), [args.work / run for run in args.runs], args.share), MEANS)
    graph.node("Concat", [*(found[layer] for layer in MEANS), found[0]], "heard", axis=1)
    graph.save(trunk, {"heard": HEARD})
    said = sayings(training_films(args.data))
    listener = Listener(trunk, args.work / "taught.onnx")
    heard, taught = everything_heard(listener, said, args.work / "heard")
    learn = torch.tensor([row for row, saying in enumerate(said) if not saying.held_out])
    head = fitted(heard, taught, learn)
    report(head, heard, taught, said)
    torch.save(head.state_dict(), args.work / "head.pt")


if __name__ == "__main__":
    main()
