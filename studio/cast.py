"""Who plays in a poster: motifs and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["main", "second", "small", "background"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True)
class Part:
    """One motif in a role; dx, dy in poster units (342 wide), scale relative to its usual size."""

    name: str
    role: Role
    scale: float = 1.0
    flip: bool = False
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True)
class Cast:
    """The parts by role; only main is always there."""

    main: Part
    second: Part | None = None
    small: Part | None = None
    background: Part | None = None

    @staticmethod
    def of(parts: tuple[Part, ...]) -> Cast:
        """ValueError unless there is exactly one main and every other role at most once."""
        by_role = {part.role: part for part in parts}
        if len(by_role) != len(parts) or "main" not in by_role:
            raise ValueError(f"A poster needs one main and each other role at most once: {[p.role for p in parts]}")
        return Cast(**by_role)
