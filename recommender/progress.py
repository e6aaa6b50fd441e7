"""How slow work tells what it is doing, without knowing who listens (a terminal, a page, nobody)."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called with a short sentence and, where it can be counted, how much of how much is done."""

    def __call__(self, step: str, done: int | None = None, total: int | None = None) -> None: ...


def silent(step: str, done: int | None = None, total: int | None = None) -> None:
    """Nobody listens."""
