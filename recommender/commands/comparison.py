"""Several profiles side by side: the same films, the same questions, a column each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_NAME, _COLUMN = 44, 12
Reports = Mapping[str, Mapping[str, Any]]
"""Reports of `evaluate` by profile."""


def side_by_side(reports: Reports) -> Iterator[str]:
    """A line for each figure, with the revision of the encoders on top."""
    yield _row("profile", reports)
    figures = {profile: dict(_figures(report)) for profile, report in reports.items()}
    names = dict.fromkeys(name for each in figures.values() for name in each)
    parts = {name.partition(": ")[0] for name in names if ": " in name}
    for name in (name for name in names if name not in parts):  # a part that one profile lacks is no figure
        yield _row(name, [_shown(figures[profile].get(name)) for profile in reports])


def _figures(report: Mapping[str, Any], under: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in report.items():
        words = f"{under}{name.replace('_', ' ')}"
        if isinstance(value, Mapping):
            yield from _figures(value, f"{words}: ")
        else:
            yield words, value


def _shown(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else str(value)


def _row(name: str, cells: Any) -> str:
    return f"{name:<{_NAME}}" + "".join(f"{cell:>{_COLUMN}}" for cell in cells)
