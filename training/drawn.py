"""Stage 3: teach a second copy of the upper image blocks to recognise what the studio draws.

    python -m training.drawn --work WORK [--epochs 8]

Plain classification of motifs, palettes and compositions on the cached maps of stage 1: it learns small and distant
things that matching with words alone passes over. Every epoch ends in WORK/drawn.pt; started again, it goes on.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from studio.compositions import COMPOSITIONS
from studio.palettes import PALETTES
from training.art import vocabulary
from training.art_lessons import ArtLessons, flags_of
from training.device import device
from training.fit import COSTLY
from training.lr_schedule import set_learning_rates
from training.towers import ANSWERS, Recogniser

BATCH, RATE, UPPER_RATE = 96, 2e-3, 4e-4
MAIN = 2.0
"""A poster's main motif counts so many times a smaller one."""


class Drawn:
    def __init__(self, args: argparse.Namespace) -> None:
        torch.manual_seed(2)
        self.args, self.lessons, self.epoch = args, ArtLessons(args.work), 0
        posters, words = self.lessons.posters, vocabulary()["motifs"]
        self.motifs = flags_of(posters, "motifs", words)
        self.weights = 1.0 + (MAIN - 1.0) * flags_of([poster.main_only() for poster in posters], "motifs", words)
        palettes, compositions = sorted(PALETTES), sorted(COMPOSITIONS)
        self.palette = torch.tensor([palettes.index(poster.combination[2]) for poster in posters], device=device())
        self.composition = torch.tensor(
            [compositions.index(poster.combination[1]) for poster in posters], device=device()
        )
        self.model = Recogniser().to(device(), memory_format=torch.channels_last)
        groups: dict[float, list[Tensor]] = {RATE: [], UPPER_RATE: []}
        for name, parameter in self.model.named_parameters():
            if any(part in name for part in COSTLY):
                parameter.requires_grad_(False)
            else:
                groups[UPPER_RATE if name.startswith("upper") else RATE].append(parameter)
        self.optimizer = torch.optim.AdamW(
            [{"params": some, "lr": rate, "top": rate} for rate, some in groups.items()], weight_decay=0.02
        )
        self.average = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99), use_buffers=True
        )

    def run(self) -> None:
        checkpoint = self.args.work / "drawn.pt"
        kept = {"model": self.model, "average": self.average, "optimizer": self.optimizer}
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=device())
            self.epoch = state["epoch"]
            for name, part in kept.items():
                part.load_state_dict(state[name])
        while self.epoch < self.args.epochs:
            start, loss = time.time(), self.learn_once()
            self.epoch += 1
            torch.save({**{name: part.state_dict() for name, part in kept.items()}, "epoch": self.epoch}, checkpoint)
            figures = {"epoch": self.epoch, "seconds": round(time.time() - start), "loss": loss, **self.judged()}
            print(json.dumps(figures), flush=True)

    def learn_once(self) -> float:
        self.model.train()
        rng, losses = random.Random(f"drawn/{self.epoch}"), []
        order = rng.sample(self.lessons.learn, len(self.lessons.learn))
        for start in range(0, len(order) - BATCH + 1, BATCH):
            share = (self.epoch + start / len(order)) / self.args.epochs
            set_learning_rates(self.optimizer, share, warm_up=1 / 30)
            rows = order[start : start + BATCH]
            maps, colours = self.lessons.looks.varied(rows, [0] * BATCH, rng)
            motifs, palettes, compositions = self.model(maps, colours).split(ANSWERS, 1)
            doubt = functional.binary_cross_entropy_with_logits(motifs, self.motifs[rows], reduction="none")
            loss = (
                (doubt * self.weights[rows]).sum(1).mean()
                + functional.cross_entropy(palettes, self.palette[rows])
                + 0.3 * functional.cross_entropy(compositions, self.composition[rows])
            )
            self.optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
            self.optimizer.step()
            self.average.update_parameters(self.model)
            losses.append(loss.item())
            if start // BATCH % 20 == 0:
                print(f"epoch {self.epoch} {start}/{len(order)} {np.mean(losses[-20:]):.3f}", flush=True)
        return round(float(np.mean(losses)), 3)

    @torch.no_grad()
    def judged(self) -> dict[str, float]:
        """On the held-out posters: shares of right answers, motifs counted among as many as there are."""
        model, rows, answers = self.average.module.eval(), self.lessons.held, []
        for start in range(0, len(rows), BATCH):
            some = rows[start : start + BATCH]
            answers.append(model(*self.lessons.looks.batch(some, [0] * len(some))))
        motifs, palettes, _ = torch.cat(answers).float().split(ANSWERS, 1)
        truth = self.motifs[rows]
        count = truth.sum(1).long()
        ranked = truth.gather(1, motifs.argsort(1, descending=True))
        found = [row[:some].mean().item() for row, some in zip(ranked, count.tolist(), strict=True) if some]
        return {
            "first_is_there": round(ranked[:, 0].mean().item(), 4),
            "of_all_motifs": round(float(np.mean(found)), 4),
            "palette": round((palettes.argmax(1) == self.palette[rows]).float().mean().item(), 4),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    Drawn(parser.parse_args()).run()


if __name__ == "__main__":
    main()
