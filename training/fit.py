"""Stage 4: teach the head of the text tower and the upper half of the image tower one shared space of real films.

    python -m training.fit --data DATA --work WORK --name NAME [--epochs 12] [--looks 3] …

Every epoch ends in a checkpoint WORK/NAME.pt; started again, the run goes on from there. WORK/NAME.jsonl holds the
figures of each epoch, on the held-out tenth of the training posters and on the validation films.
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

from training.alike import AlikeLessons
from training.cache_texts import film_texts, prompts, said
from training.cached import CachedLooks, genre_flags
from training.device import device, half
from training.films import GENRES, training_films, validation_films
from training.look_lessons import LookLessons
from training.losses import contrast, genre_loss, kinship, rank_loss
from training.lr_schedule import set_learning_rates
from training.metrics import Validation
from training.texts import genre_prompts, two_views, views
from training.towers import make_towers

COSTLY = ("depthwise", "upper.blocks.0._expand_conv")
"""Stay as they are: on a CPU the gradients of and through these cost four times the rest, for 5 % of the weights."""


FROM = 1
"""Seed of the first weights: fits that start alike and see the posters in other orders can be averaged."""


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="towers")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--until", type=int, help="stop after this many of the schedule's epochs")
    parser.add_argument("--looks", type=int, default=3)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=1e-3, help="of the heads")
    parser.add_argument("--upper-rate", type=float, default=2e-4, help="of the upper image blocks; 0 freezes them")
    parser.add_argument("--alike", type=float, default=0.2, help="soft target of films with equal genres")
    parser.add_argument("--match", type=float, default=1.0, help="weight of picture against text")
    parser.add_argument("--genre", type=float, default=1.0, help="weight of the genres of pictures")
    parser.add_argument("--rank", type=float, default=0.0, help="weight of the order of pictures under each genre")
    parser.add_argument("--rare", type=float, default=0.0, help="0: genres weigh by how common they are; 1: alike")
    parser.add_argument("--plot", type=float, default=0.5, help="weight of text against text and the genres of texts")
    parser.add_argument("--seen", type=float, default=1.0, help="weight of what posters were seen to show")
    parser.add_argument("--akin", type=float, default=0.5, help="weight of films that viewers call alike")
    parser.add_argument("--decay", type=float, default=0.05)
    parser.add_argument("--average", type=float, default=0.99, help="of the moving average of the weights")
    parser.add_argument("--everything", action="store_true", help="learn from the held-out tenth too")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the order of the posters")
    return parser.parse_args()


class Fit:
    """One run: the towers, their data, and where it stands."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        torch.manual_seed(FROM)
        self.films = training_films(args.data)
        real = validation_films(args.data / "real")
        self.learn = [row for row, film in enumerate(self.films) if args.everything or not film.held_out]
        held = [row for row, film in enumerate(self.films) if film.held_out]
        self.views = [views(film) for film in self.films]
        self.flags = genre_flags(self.films)
        self.care = (self.flags[self.learn].mean(0).mean() / self.flags[self.learn].mean(0)) ** args.rare
        self.texts = said(args.work, "said_train", film_texts(self.films))
        self.prompts = said(args.work, "said_prompts", prompts())
        self.looks = CachedLooks(args.work, [f"look{look}" for look in range(args.looks)])
        self.validation = Validation(self.prompts)
        self.validation.add("held", [self.films[row] for row in held], self.looks, held, self.texts)
        real_texts = said(args.work, "said_real", film_texts(real))
        self.validation.add("real", real, CachedLooks(args.work, ["real"]), list(range(len(real))), real_texts)
        self.lessons = LookLessons(args.work, self.films)
        self.akin = AlikeLessons(self.films, self.learn, self.texts)
        self.parts = make_towers(len(GENRES)).to(device(), memory_format=torch.channels_last)
        self.average = torch.optim.swa_utils.AveragedModel(
            self.parts, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(args.average), use_buffers=True
        )
        self.optimizer = torch.optim.AdamW(self.groups(), weight_decay=args.decay)
        self.epoch = 0

    def groups(self) -> list[dict[str, object]]:
        groups: dict[float, list[Tensor]] = {}
        for name, parameter in self.parts.named_parameters():
            rate = self.args.upper_rate if name.startswith("picture.upper") else self.args.rate
            if rate == 0 or any(part in name for part in COSTLY):
                parameter.requires_grad_(False)
            else:
                groups.setdefault(rate, []).append(parameter)
        return [{"params": some, "lr": rate, "top": rate} for rate, some in groups.items()]

    def run(self) -> None:
        checkpoint = self.args.work / f"{self.args.name}.pt"
        kept = {"parts": self.parts, "average": self.average, "optimizer": self.optimizer}
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=device())
            self.epoch = state["epoch"]
            for name, part in kept.items():
                part.load_state_dict(state[name])
        while self.epoch < (self.args.until or self.args.epochs):
            start = time.time()
            losses = self.learn_once()
            self.epoch += 1
            torch.save({**{name: part.state_dict() for name, part in kept.items()}, "epoch": self.epoch}, checkpoint)
            towers = self.average.module.eval()
            figures = {"epoch": self.epoch, "seconds": round(time.time() - start), **losses, **self.validation(towers)}
            figures |= self.akin.judged(towers["film"])
            with (self.args.work / f"{self.args.name}.jsonl").open("a") as log:
                log.write(json.dumps(figures) + "\n")
            print(json.dumps(figures), flush=True)

    def learn_once(self) -> dict[str, float]:
        self.parts.train()
        rng = random.Random(f"{self.args.seed}/{self.epoch}")
        order = rng.sample(self.learn, len(self.learn))
        batches = [order[start : start + self.args.batch] for start in range(0, len(order), self.args.batch)]
        sums: dict[str, list[float]] = {}
        for step, rows in enumerate(batches):
            if step % 20 == 0:
                print(f"epoch {self.epoch} step {step}/{len(batches)} {time.strftime('%H:%M:%S')}", flush=True)
            set_learning_rates(self.optimizer, (self.epoch + step / len(batches)) / self.args.epochs)
            losses = self.losses_of(rows, rng)
            self.optimizer.zero_grad()
            sum(losses.values()).backward()
            nn.utils.clip_grad_norm_(self.parts.parameters(), 2.0)
            self.optimizer.step()
            self.average.update_parameters(self.parts)
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
        return {name: round(float(np.mean(some)), 3) for name, some in sums.items()}

    def losses_of(self, rows: list[int], rng: random.Random) -> dict[str, Tensor]:
        args, scales, flags = self.args, self.parts["scales"], self.flags[rows]
        first, second = zip(*(two_views(self.views[row], rng) for row in rows), strict=True)
        speak, genre = self.parts["film"], (scales.genre, scales.common, self.care)
        one, two = speak(self.texts[first]), speak(self.texts[second])
        named = speak(self.prompts[[rng.choice(some) for some in genre_prompts()]])
        seen = self.see(*self.looks.varied(rows, rng.choices(range(args.looks), k=len(rows)), rng))
        kin, targets = kinship(flags, args.alike), self.lessons.targets(flags, rows)
        losses = {
            "match": args.match * (contrast(seen, one, scales.match, kin) + contrast(seen, two, scales.match, kin)) / 2,
            "plot": args.plot * contrast(one, two, scales.look, kin),
            "kind": args.plot * genre_loss(torch.cat([one, two]), named, flags.repeat(2, 1), *genre) / 2,
            "genre": args.genre * genre_loss(seen, named, targets, *genre),
            "akin": args.akin * self.akin.loss(speak, scales.look, rng),
        }
        if args.rank:
            losses["rank"] = args.rank * rank_loss(seen, named, targets)
        told = self.lessons.losses(self.parts, seen, rows, named, targets, rng)
        return losses | {name: args.seen * loss for name, loss in told.items()}

    def see(self, maps: Tensor, colours: Tensor) -> Tensor:
        with half():
            features = self.parts["picture"].upper(maps)
        return self.parts["picture"].project(features, colours)


def main() -> None:
    args = read_arguments()
    torch.set_num_threads(args.threads)
    Fit(args).run()


if __name__ == "__main__":
    main()
