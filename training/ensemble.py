"""Stage 5: one answer from two picture heads, and the words that fit it.

    python -m training.ensemble --data DATA --work WORK [--epochs 30]

The head that stage 4 taught stays as it is and speaks for printed posters; a second one, on the upper blocks of stage
3, learns to say what those recognise on drawn posters and to leave the answer as it is for printed ones; the text head
goes on learning beside both. No image layer learns here: their features are computed once. Leaves WORK/team.pt.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.alike import AlikeLessons
from training.art import vocabulary
from training.art_lessons import ArtLessons
from training.cache_texts import film_texts, prompts, said
from training.cached import CachedLooks, genre_flags
from training.device import device, half
from training.films import GENRES, training_films, validation_films
from training.look_lessons import LookLessons
from training.losses import contrast, genre_loss, kinship
from training.lr_schedule import set_learning_rates
from training.metrics import Validation
from training.texts import genre_prompts, two_views, views
from training.towers import Scales, make_ensemble, make_towers

BATCH, ART_BATCH, RATE, TO_SHARED_RATE, AGREE = 256, 1024, 1e-3, 3e-3, 4.0

MOTIF_SCALE = 4.0
"""Length of a motif that is recognised for sure, beside the first head's 1."""

WISE_FT_ALPHA = 0.4
"""Share of the text head's weights that stay as stage 4 left them: so it keeps what it knew of films it never read
(Wortsman et al., Robust fine-tuning of zero-shot models, 2022)."""


def averaged(checkpoints: Sequence[Path]) -> torch.nn.ModuleDict:
    """The towers that stage 4 left, the mean of the weights where it ran several times.

    Fits from the same first weights lie in one valley, and the middle of it knows unseen films better than each
    (Wortsman et al., Model soups, 2022).
    """
    # A running mean, so that what no fit moved stays exactly as it was: the export stores equal weights once.
    mean = torch.optim.swa_utils.AveragedModel(make_towers(len(GENRES)), use_buffers=True)
    for checkpoint in checkpoints:
        average = torch.optim.swa_utils.AveragedModel(make_towers(len(GENRES)), use_buffers=True)
        average.load_state_dict(torch.load(checkpoint, map_location="cpu")["average"])
        mean.update_parameters(average.module)
    return mean.module.eval()


def recognising(checkpoint: Path) -> dict[str, Tensor]:
    """The state of the recogniser that stage 3 left."""
    state, ours = torch.load(checkpoint, map_location="cpu")["average"], "module."
    return {name.removeprefix(ours): tensor for name, tensor in state.items() if name.startswith(ours)}


def mark_of(checkpoints: Sequence[Path]) -> str:
    """A name for what these checkpoints see, so that features of others are not taken for theirs."""
    return hashlib.sha256(b"".join(checkpoint.read_bytes() for checkpoint in checkpoints)).hexdigest()[:12]


class Seen:
    """What the first head says of each poster of a look (n, SHARED), and the features the second learns from."""

    def __init__(self, work: Path, look: str, mark: str, towers: torch.nn.ModuleDict) -> None:
        path = work / f"{look}.{mark}.npz"
        if not path.exists():
            self.write(path, CachedLooks(work, [look]), towers)
        held = np.load(path)
        self.first = torch.from_numpy(held["first"]).to(device())
        self.features = torch.from_numpy(held["features"]).to(device())
        self.colours = torch.from_numpy(np.load(work / f"{look}.colours.npy")).to(device())

    @torch.no_grad()
    def write(self, path: Path, looks: CachedLooks, towers: torch.nn.ModuleDict) -> None:
        first, features, ensemble = [], [], towers["picture"]
        for start in range(0, len(looks.maps[0]), 128):
            rows = list(range(start, min(start + 128, len(looks.maps[0]))))
            maps, colours = looks.batch(rows, [0] * len(rows))
            with half():
                upper, other = ensemble.first.upper(maps), ensemble.second.known.upper(maps, peaks=True)
            first.append(ensemble.first.project(upper, colours).cpu().numpy())
            features.append(other.to(torch.float16).cpu().numpy())
        np.savez(path, first=np.concatenate(first), features=np.concatenate(features))

    def rows(self, ensemble: torch.nn.Module, rows: list[int]) -> tuple[Tensor, Tensor]:
        """The first head's answer and the second's opinion."""
        return self.first[rows], ensemble.second.opinion(self.features[rows].float(), self.colours[rows].float())


class TeamUp:
    def __init__(self, args: argparse.Namespace) -> None:
        torch.manual_seed(1)
        fits, drawn = [args.work / f"{name}.pt" for name in args.first], args.work / "drawn.pt"
        self.args, mark, first = args, mark_of([*fits, drawn]), averaged(fits)
        self.towers = make_ensemble()
        self.towers["film"].load_state_dict(first["film"].state_dict())
        self.before = {name: tensor.clone().to(device()) for name, tensor in first["film"].state_dict().items()}
        self.towers["picture"].first.load_state_dict(first["picture"].state_dict())
        self.towers["picture"].second.known.load_state_dict(recognising(drawn))
        self.scales = Scales(len(GENRES))
        self.scales.load_state_dict(first["scales"].state_dict())
        self.towers, self.scales = self.towers.eval().to(device()), self.scales.to(device())
        self.films = training_films(args.data)
        self.views, self.flags = [views(film) for film in self.films], genre_flags(self.films)
        self.texts = said(args.work, "said_train", film_texts(self.films))
        self.prompts = said(args.work, "said_prompts", prompts())
        self.art, self.lessons = ArtLessons(args.work), LookLessons(args.work, self.films)
        self.akin = AlikeLessons(self.films, range(len(self.films)), self.texts)
        self.looks = [Seen(args.work, f"look{look}", mark, self.towers) for look in range(args.looks)]
        self.drawn = Seen(args.work, "art", mark, self.towers)
        self.name_motifs()
        real = validation_films(args.data / "real")
        self.validation = Validation(self.prompts)
        said_of_real = said(args.work, "said_real", film_texts(real))
        self.validation.add("real", real, CachedLooks(args.work, ["real"]), list(range(len(real))), said_of_real)

    @torch.no_grad()
    def name_motifs(self) -> None:
        """The second head starts by saying each motif's own phrase."""
        to_shared, phrases = self.towers["picture"].second.to_shared, vocabulary()["motifs"]
        to_shared.weight.zero_()
        to_shared.weight[:, : len(phrases)] = MOTIF_SCALE * self.towers["film"](self.art.phrases[phrases]).T

    def run(self) -> None:
        ensemble, film = self.towers["picture"], self.towers["film"]
        ensemble.second.known.requires_grad_(False)
        learning = [*film.parameters(), *ensemble.second.gate.parameters(), *self.scales.parameters()]
        groups = [
            {"params": learning, "top": RATE},
            {"params": ensemble.second.to_shared.parameters(), "top": TO_SHARED_RATE},
        ]
        optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.05)
        average = torch.optim.swa_utils.AveragedModel(
            self.towers, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99), use_buffers=True
        )
        for epoch in range(self.args.epochs):
            rng, sums = random.Random(f"ensemble/{epoch}"), dict[str, list[float]]()
            order = rng.sample(range(len(self.films)), len(self.films))
            for start in range(0, len(order) - BATCH, BATCH):
                share = (epoch + start / len(order)) / self.args.epochs
                set_learning_rates(optimizer, share)
                film.train()
                ensemble.second.drop.train()
                losses = self.losses_of(order[start : start + BATCH], rng)
                optimizer.zero_grad()
                sum(losses.values()).backward()
                optimizer.step()
                average.update_parameters(self.towers)
                for name, loss in losses.items():
                    sums.setdefault(name, []).append(loss.item())
            print(epoch + 1, {name: round(float(np.mean(some)), 3) for name, some in sums.items()}, flush=True)
            if epoch % 6 == 5 or epoch + 1 == self.args.epochs:
                towers = copy.deepcopy(average.module).eval()
                self.remember(towers["film"])
                torch.save({"towers": towers.state_dict()}, self.args.work / f"{self.args.name}.pt")
                print(json.dumps({**self.validation(towers), **self.art.judged(towers)}), flush=True)

    def remember(self, film: torch.nn.Module) -> None:
        """Move the text head back a little to where stage 4 left it."""
        now = film.state_dict()
        film.load_state_dict(
            {name: WISE_FT_ALPHA * then + (1 - WISE_FT_ALPHA) * now[name] for name, then in self.before.items()}
        )

    def losses_of(self, rows: list[int], rng: random.Random) -> dict[str, Tensor]:
        speak, ensemble, scales = self.towers["film"], self.towers["picture"], self.scales
        flags, look = self.flags[rows], rng.choice(self.looks)
        care = torch.ones(len(GENRES), device=device())
        one, two = (
            speak(self.texts[some]) for some in zip(*(two_views(self.views[r], rng) for r in rows), strict=True)
        )
        named = speak(self.prompts[[rng.choice(some) for some in genre_prompts()]])
        first, second = look.rows(ensemble, rows)
        kin, targets = kinship(flags, 0.05), self.lessons.targets(flags, rows)
        losses = {
            "match": (contrast(first, one, scales.match, kin) + contrast(first, two, scales.match, kin)) / 2,
            "plot": 0.5 * contrast(one, two, scales.look, kin),
            "genre": 0.5 * genre_loss(first, named, targets, scales.genre, scales.common, care),
            "kind": 0.25
            * genre_loss(torch.cat([one, two]), named, flags.repeat(2, 1), scales.genre, scales.common, care),
            "akin": 0.5 * self.akin.loss(speak, scales.look, rng),
            "agree": AGREE * (1 - (first * functional.normalize(first + second, dim=1)).sum(1)).mean(),
        }
        towers = {"film": speak, "scales": scales}
        losses |= self.lessons.losses(towers, first, rows, named, targets, rng)

        def see(rows: list[int]) -> Tensor:
            return functional.normalize(sum(self.drawn.rows(ensemble, rows)), dim=1)

        return losses | self.art.losses(towers, see, ART_BATCH, self.args.art, rng)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", nargs="+", default=["towers"], help="the fits of stage 4; of several, their mean")
    parser.add_argument("--name", default="ensemble")
    parser.add_argument("--looks", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--art", type=float, default=1.0, help="weight of what drawn posters show")
    TeamUp(parser.parse_args()).run()


if __name__ == "__main__":
    main()
