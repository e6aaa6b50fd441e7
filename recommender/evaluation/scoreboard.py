"""What was measured on this installation, kept in its home: one file for each kind of measurement, profile and
catalogue."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, cast, get_args

from recommender.atomic_write import write_atomically

Unit = Literal["share", "ms", "per second", "times"]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Score:
    """One figure. `name` is a sentence a person understands."""

    name: str
    value: float
    """Share from 0 to 1, milliseconds, things per second, or how many times as long; see `unit`."""
    unit: Unit = "share"
    chance: float | None = None
    """What luck alone would reach; None where there is no such thing."""
    asked: int | None = None
    """How many questions or things the figure rests on."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """Figures taken together: what they tell about, when and by which command."""

    kind: str
    command: str
    scores: tuple[Score, ...]
    profile: str
    engine: str
    """ "weaviate", "memory", or "" where no engine took part."""
    films: int
    measured_at: str
    """UTC, in ISO 8601."""
    revision: str = ""
    """Of the encoders."""
    catalogue: str = ""
    """Its name in the home, or the folder that was measured."""


def now() -> str:
    """This moment as `Measurement.measured_at` has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Scoreboard:
    """Measurements of a home. The last one of each kind, profile and catalogue is kept."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "scores"

    def keep(self, measurement: Measurement) -> None:
        """Raises OSError where the home cannot be written."""
        text = json.dumps(asdict(measurement), indent=2)
        about = (measurement.kind, measurement.profile, measurement.catalogue)
        name = "-".join(re.sub(r"[^\w.]+", "_", part) for part in about if part)
        write_atomically(self._folder / f"{name}.json", text.encode())

    def measurements(self) -> tuple[Measurement, ...]:
        """The latest first. A file that is no measurement is left out, with a line in the log."""
        found = []
        for file in sorted(self._folder.glob("*.json")):
            try:
                found.append(_read(json.loads(file.read_text(encoding="utf-8"))))
            except (OSError, ValueError, TypeError, KeyError) as error:
                _log.warning("%s is no measurement: %s", file, error)
        return tuple(sorted(found, key=lambda each: each.measured_at, reverse=True))


def _read(row: Mapping[str, Any]) -> Measurement:
    texts = {
        name: row[name] for name in ("kind", "command", "profile", "engine", "measured_at", "revision", "catalogue")
    }
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError("a text is missing")
    datetime.fromisoformat(texts["measured_at"])
    return Measurement(**texts, films=int(row["films"]), scores=_scores(row["scores"]))


def _scores(rows: Sequence[Mapping[str, Any]]) -> tuple[Score, ...]:
    return tuple(
        Score(str(row["name"]), float(row["value"]), _unit(row["unit"]), _number(row["chance"]), _count(row["asked"]))
        for row in rows
    )


def _unit(text: object) -> Unit:
    if text not in get_args(Unit):
        raise ValueError(f"{text!r} is no unit")
    return cast(Unit, text)


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _count(value: int | None) -> int | None:
    return None if value is None else int(value)
