"""`evaluate` and `export`: what the encoders are worth, and the vectors for whoever wants to measure otherwise."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from recommender.catalogue_registry import is_name
from recommender.catalogues import held_films
from recommender.commands.comparison import side_by_side
from recommender.commands.terminal import TerminalProgress
from recommender.cost import cost_of_asking
from recommender.embedding import encoders_of
from recommender.errors import BadCatalogue, BadSetting
from recommender.evaluation import Measurement, Scoreboard, evaluate
from recommender.evaluation.degradations import DEGRADATIONS
from recommender.evaluation.evaluate import read_queries
from recommender.evaluation.known_item import MODES
from recommender.evaluation.paid import evaluate_answers
from recommender.evaluation.summary import summary
from recommender.opening import open_recommender
from recommender.progress import Progress
from recommender.providers import Providers
from recommender.settings import Profile, Settings


def measure(options: argparse.Namespace, settings: Settings) -> int:
    """Prints every measure with the level of chance beside it; of several profiles side by side."""
    profiles = options.profile or [settings.profile]
    if "cloud" in profiles:
        _agree_to_pay(options, settings)
    reports = {profile: _measured(profile, options, settings) for profile in dict.fromkeys(profiles)}
    first = next(iter(reports.values()))
    if options.json:
        told = {profile: _agreed(report) for profile, report in reports.items()}
        shown = {"films": first["films"], "profiles": told} if len(told) > 1 else _agreed(first)
        print(json.dumps(shown, indent=2))
    else:
        print("\n".join(side_by_side(reports) if len(reports) > 1 else _lines(first)))
    return 0


def _agree_to_pay(options: argparse.Namespace, settings: Settings) -> None:
    """Before anything is measured: somebody who did not expect it should not pay, nor wait for the other profiles."""
    providers = Providers(replace(settings, profile="cloud"))
    encoders_of(providers.settings)
    if not options.pay:
        cost = cost_of_asking(
            [words for words, _ in read_queries(_films(options, settings), options.queries)], providers
        )
        raise BadSetting(f"Profile cloud asks for money: {cost}.", "Add --pay where that is fine, or leave cloud out.")


def _films(options: argparse.Namespace, settings: Settings) -> Path:
    """A folder or file of films; for a catalogue of this home a path that says its name."""
    name = _name(options)
    return settings.home / "catalogues" / name if name else Path(options.catalogue or settings.catalogue)


def _name(options: argparse.Namespace) -> str:
    """The name that was given of a catalogue; "" where files are meant, which count more."""
    given = options.catalogue
    return str(given) if given is not None and not given.exists() and is_name(str(given)) else ""


def _asked(films: Path, options: argparse.Namespace, settings: Settings, progress: Progress) -> dict[str, Any]:
    """The report of profile `cloud`, whose films must be here: to bring them in is another matter, and costs more."""
    chosen = options.catalogue is not None or settings.catalogue_chosen
    name = _name(options)
    named = settings.named(name) if name else replace(settings, catalogue=films, catalogue_chosen=chosen)
    cloud = replace(named, profile="cloud")
    with open_recommender(cloud, progress, fill=False) as recommender:
        movies = {movie.tmdb_id: movie for movie in recommender.films.all()}
        if not movies:
            raise BadCatalogue(
                f"The films of {films} are not here in profile cloud.",
                f"Run: RECOMMENDER_PROFILE=cloud RECOMMENDER_CATALOGUE={films} python -m recommender setup, which says "
                "what that costs.",
            )
        return evaluate_answers(recommender, movies, read_queries(films, options.queries), progress)


def _measured(profile: Profile, options: argparse.Namespace, settings: Settings) -> dict[str, Any]:
    """The report of one profile, which also goes on the scoreboard."""
    with TerminalProgress() as progress:
        encoders = encoders_of(replace(settings, profile=profile), progress)
        films = _films(options, settings)
        if profile == "cloud":
            report = _asked(films, options, settings, progress)
        else:
            name = _name(options)
            held = held_films(settings.named(name)) if name else None
            report = evaluate(films, encoders, options.queries, progress, held)
    _keep(summary(report, encoders.profile, encoders.revision, films.name), settings)
    return {**report, "encoders": encoders.revision}


def _keep(measurement: Measurement, settings: Settings) -> None:
    """For the scoreboard. A home that cannot be written costs the figures there, not the answer here."""
    try:
        Scoreboard(settings.home).keep(measurement)
    except OSError as error:
        print(f"The figures could not be kept for the scoreboard: {error}.", file=sys.stderr)


_AGREED: Mapping[str, tuple[str, ...]] = {
    "words_to_poster": ("genre_p_at_10", "genre_map", "chance", "per_genre"),
    "overview_to_poster": ("r_at_1", "r_at_10", "r_at_50", "chance_r_at_10"),
    "poster_neighbours": ("genre_jaccard_at_5", "chance"),
    "plot_neighbours": ("genre_jaccard_at_5", "chance"),
    "degraded_posters": ("recall_at_1", "recall_at_5", *DEGRADATIONS),
    "known_item": ("success_at_1", "success_at_10", *MODES),
}
"""What programs that read the JSON rely on: these keys and no others, null for what was not measured."""


def _agreed(report: Mapping[str, Any]) -> dict[str, Any]:
    parts = {part: {key: (report[part] or {}).get(key) for key in keys} for part, keys in _AGREED.items()}
    return {"films": report["films"], **parts}


def _lines(report: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for name, value in report.items():
        words = name.replace("_", " ")
        if isinstance(value, Mapping):
            yield f"{indent}{words}"
            yield from _lines(value, indent + "  ")
        else:
            shown = f"{value:.3f}" if isinstance(value, float) else "not measured" if value is None else str(value)
            yield f"{indent}{words:<24} {shown}"


def export_films(options: argparse.Namespace, settings: Settings) -> int:
    """Writes the whole catalogue; the ending of the file decides the form."""
    with TerminalProgress() as progress, open_recommender(settings, progress) as recommender:
        written = recommender.library.export(options.path)
    print(f"{written} films written to {options.path}.")
    return 0
