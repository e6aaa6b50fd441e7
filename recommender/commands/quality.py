"""`evaluate` and `export`: what the encoders are worth, and the vectors for whoever wants to measure otherwise."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any

from recommender.commands.terminal import TerminalProgress
from recommender.embedding import load_encoders
from recommender.evaluation import evaluate
from recommender.recommender import open_recommender
from recommender.settings import Settings


def measure(options: argparse.Namespace, settings: Settings) -> int:
    """Prints every measure with the level of chance beside it."""
    with TerminalProgress() as progress:
        encoders = load_encoders(settings.profile)
        report = evaluate(options.catalogue or settings.catalogue, encoders, options.queries, progress)
    report = {**report, "encoders": encoders.revision}
    print(json.dumps(report, indent=2) if options.json else "\n".join(_lines(report)))
    return 0


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
    """Writes the whole catalogue with its vectors to a Parquet file."""
    with TerminalProgress() as progress, open_recommender(settings, progress) as recommender:
        written = recommender.export(options.path)
    print(f"{written} films written to {options.path}.")
    return 0
