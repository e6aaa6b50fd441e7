"""Stage 3: teach the branch of the text tower and the head of the image tower one shared space.

    python -m training.fit --work WORK --data DATA --name NAME [--epochs 6] [--looks 5] …

Every epoch ends in a checkpoint WORK/NAME.pt; started again, the run goes on from there. WORK/NAME.jsonl holds the
figures of each epoch, on the held-out tenth of the training posters and on the validation films.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.cache_texts import distinct
from training.cached import CachedLooks, CachedTexts, genre_flags
from training.films import GENRES, judging_films, training_films
from training.losses import contrast, genre_loss, kinship
from training.score import genre_jaccard, genre_ranking, recall
from training.texts import TEMPLATES, WORDS, genre_prompts, views
from training.towers import FilmBranch, PictureHead, Scales

VIEW_WEIGHTS = {"plot": 1.0, "lead": 1.5, "overview": 2.0, "opening": 1.0, "genres": 0.5, "spoken": 1.0, "title": 0.5}

COSTLY = ("classes", "depthwise", "upper.blocks.0._expand_conv", "upper.blocks.0._bn0")
"""Stay as they are: on a CPU the gradients of and through these cost ten times the rest, for 5 % of the weights."""


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="towers")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--looks", type=int, default=5)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=1e-3, help="of the heads")
    parser.add_argument("--upper-rate", type=float, default=2e-4, help="of the upper image blocks; 0 freezes them")
    parser.add_argument("--text-rate", type=float, default=2e-5, help="of the upper text layers; 0 freezes them")
    parser.add_argument("--alike", type=float, default=0.2, help="soft target of films with equal genres")
    parser.add_argument("--match", type=float, default=1.0, help="weight of picture against text")
    parser.add_argument("--genre", type=float, default=1.0, help="weight of the genres of pictures")
    parser.add_argument("--plot", type=float, default=0.5, help="weight of text against text and the genres of texts")
    parser.add_argument("--same", type=float, default=0.2, help="weight of two looks of one poster")
    parser.add_argument("--decay", type=float, default=0.05)
    parser.add_argument("--average", type=float, default=0.995, help="of the moving average of the weights")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Fit:
    """One run: the towers, their data, and where it stands."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.say = arguments
        torch.manual_seed(arguments.seed)
        self.films = training_films(arguments.data)
        self.real = judging_films(arguments.data / "real")
        self.learn = [row for row, film in enumerate(self.films) if not film.held_out]
        self.held = [row for row, film in enumerate(self.films) if film.held_out]
        self.views = [views(film) for film in self.films]
        self.flags = genre_flags(self.films)
        self.texts = CachedTexts(arguments.work, "texts_train", distinct(self.films))
        self.real_texts = CachedTexts(arguments.work, "texts_real", distinct(self.real))
        prompts = [text for some in genre_prompts() for text in some]
        self.prompts = CachedTexts(arguments.work, "texts_prompts", prompts)
        self.looks = CachedLooks(arguments.work, [f"look{look}" for look in range(arguments.looks)])
        self.real_looks = CachedLooks(arguments.work, ["real"])
        self.parts = nn.ModuleDict({"branch": FilmBranch(), "picture": PictureHead(), "scales": Scales(len(GENRES))})
        self.average = torch.optim.swa_utils.AveragedModel(
            self.parts, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(arguments.average), use_buffers=False
        )
        self.optimizer = torch.optim.AdamW(self.groups(), weight_decay=arguments.decay)
        self.epoch = 0

    def groups(self) -> list[dict[str, object]]:
        slow = {"branch.layers": self.say.text_rate, "picture.upper": self.say.upper_rate}
        groups: dict[float, list[Tensor]] = {}
        for name, parameter in self.parts.named_parameters():
            rate = next((rate for prefix, rate in slow.items() if name.startswith(prefix)), self.say.rate)
            if rate == 0 or any(part in name for part in COSTLY):
                parameter.requires_grad_(False)
            else:
                groups.setdefault(rate, []).append(parameter)
        return [{"params": some, "lr": rate, "top": rate} for rate, some in groups.items()]

    def run(self) -> None:
        checkpoint = self.say.work / f"{self.say.name}.pt"
        if checkpoint.exists():
            state = torch.load(checkpoint)
            self.parts.load_state_dict(state["parts"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch = state["epoch"]
        while self.epoch < self.say.epochs:
            start = time.time()
            losses = self.learn_once()
            self.epoch += 1
            torch.save(
                {
                    "parts": self.parts.state_dict(),
                    "average": self.average.state_dict(),
                    "optimizer": self.optimizer.state_dict(),
                    "epoch": self.epoch,
                },
                checkpoint,
            )
            figures = {"epoch": self.epoch, **losses, **self.judge(), "seconds": round(time.time() - start)}
            with (self.say.work / f"{self.say.name}.jsonl").open("a") as log:
                log.write(json.dumps(figures) + "\n")
            print(json.dumps(figures), flush=True)

    def learn_once(self) -> dict[str, float]:
        self.parts.train()
        # The statistics of ImageNet stay: batches here are small and of mixed looks.
        self.parts["picture"].upper.eval()
        rng = random.Random(f"{self.say.seed}/{self.epoch}")
        order = rng.sample(self.learn, len(self.learn))
        batches = [order[start : start + self.say.batch] for start in range(0, len(order), self.say.batch)]
        sums: dict[str, list[float]] = {}
        for step, rows in enumerate(batches):
            share = (self.epoch + step / len(batches)) / self.say.epochs
            self.set_rates(share)
            with torch.autocast("cpu", torch.bfloat16):
                losses = self.losses_of(rows, rng)
            total = sum(losses.values())
            self.optimizer.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_(self.parts.parameters(), 2.0)
            self.optimizer.step()
            self.average.update_parameters(self.parts)
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
            if step % 20 == 19:
                print(f"epoch {self.epoch} step {step + 1}/{len(batches)} loss {total.item():.3f}", flush=True)
        return {name: round(float(np.mean(some)), 4) for name, some in sums.items()}

    def set_rates(self, share: float) -> None:
        """Warm up over the first twentieth, then fall along a cosine."""
        height = min(1.0, share * 20) * (0.02 + 0.98 * (1 + math.cos(math.pi * share)) / 2)
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * height

    def losses_of(self, rows: list[int], rng: random.Random) -> dict[str, Tensor]:
        say, parts, scales = self.say, self.parts, self.parts["scales"]
        flags = self.flags[rows]
        first, second = zip(*(two_views(self.views[row], rng) for row in rows), strict=True)
        prompts = [rng.choice(some) for some in genre_prompts()]
        spoken = self.texts.spoken(parts["branch"], [*first, *second])
        one, two = spoken.chunk(2)
        named = parts["branch"](*self.prompts.batch(prompts))
        looks = rng.choices(range(say.looks), k=len(rows))
        seen = parts["picture"](*self.flipped(rows, looks, rng))
        kin = kinship(flags, say.alike)
        losses = {
            "match": say.match * (contrast(seen, one, scales.match, kin) + contrast(seen, two, scales.match, kin)) / 2,
            "genre": say.genre * genre_loss(seen, named, flags, scales.genre, scales.common),
            "plot": say.plot * contrast(one, two, scales.look, kin),
            "kind": say.plot * genre_loss(spoken, named, flags.repeat(2, 1), scales.genre, scales.common) / 2,
        }
        if say.same:
            some = rows[: len(rows) // 4]
            other = [(look + 1 + rng.randrange(say.looks - 1)) % say.looks for look in looks[: len(some)]]
            again = parts["picture"](*self.flipped(some, other, rng))
            losses["same"] = say.same * contrast(seen[: len(some)], again, scales.look, torch.eye(len(some)))
        return losses

    def flipped(self, rows: list[int], looks: list[int], rng: random.Random) -> tuple[Tensor, Tensor]:
        maps, colours = self.looks.batch(rows, looks)
        return (maps.flip(3).contiguous(memory_format=torch.channels_last) if rng.random() < 0.5 else maps), colours

    @torch.no_grad()
    def judge(self) -> dict[str, float]:
        parts = self.average.module.eval()
        named = [[prompts.format(WORDS[genre][0]) for genre in GENRES] for prompts in TEMPLATES]
        prompts = np.stack([parts["branch"](*self.prompts.batch(row)).numpy() for row in named])
        held = [self.films[row] for row in self.held]
        return {
            **self.judge_on("held", held, self.held, self.looks, self.texts, prompts),
            **self.judge_on("real", self.real, range(len(self.real)), self.real_looks, self.real_texts, prompts),
        }

    def judge_on(self, name, films, rows, looks, texts, prompts) -> dict[str, float]:  # type: ignore[no-untyped-def]  # noqa: ANN001
        parts = self.average.module
        posters = np.concatenate(
            [parts["picture"](*looks.batch(some, [0] * len(some))).numpy() for some in chunks(list(rows), 128)]
        )
        flags = genre_flags(films).numpy().astype(bool)
        told = [row for row, film in enumerate(films) if film.overview]
        plots = texts.spoken(parts["branch"], [films[row].overview for row in told], longest=192).numpy()
        precision, mean_precision = genre_ranking(posters, prompts, flags)
        _, ten, fifty = recall(plots, posters[told])
        figures = {"p10": precision, "map": mean_precision, "r10": ten, "r50": fifty}
        figures["jac"] = genre_jaccard(posters, flags)
        return {f"{name}_{figure}": round(value, 4) for figure, value in figures.items()}


def two_views(told: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """Two texts about the film, different ones where there are two."""
    names = list(told)
    first = rng.choices(names, [VIEW_WEIGHTS[name] for name in names])[0]
    others = [name for name in names if name != first] or names
    return told[first], told[rng.choices(others, [VIEW_WEIGHTS[name] for name in others])[0]]


def chunks(rows: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def main() -> None:
    arguments = read_arguments()
    torch.set_num_threads(arguments.threads)
    Fit(arguments).run()


if __name__ == "__main__":
    main()
