"""All motifs of all families: every module in this folder that has a `MOTIFS` dict is a family."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from studio.motifs.motif import Motif

__all__ = ["Motif", "all_motifs", "families"]


@cache
def families() -> dict[str, dict[str, Motif]]:
    """Family name → its motifs by name."""
    found: dict[str, dict[str, Motif]] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        motifs = getattr(import_module(f"{__name__}.{module}"), "MOTIFS", None)
        if motifs is not None:
            found[module] = motifs
    return found


@cache
def all_motifs() -> dict[str, Motif]:
    """Name → motif of every family; ValueError when two families use the same name."""
    merged: dict[str, Motif] = {}
    for family, motifs in families().items():
        clash = merged.keys() & motifs.keys()
        if clash:
            raise ValueError(f"Motif names used twice: {sorted(clash)} (second time in {family})")
        merged.update(motifs)
    return merged
