"""What a motif is: a drawing with a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from studio.ink import Ink


@dataclass(frozen=True)
class Motif:
    """phrase: how a person names it ("a haunted house"). draw: an SVG fragment inside x, y in [-100, 100]."""

    phrase: str
    draw: Callable[[Ink, Random], str]
    tags: tuple[str, ...] = ()
