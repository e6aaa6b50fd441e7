"""The encoders one can choose from, a row each."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from recommender.embedding.contract import Encoders
from recommender.embedding.image_tower import ImageTower
from recommender.embedding.manifest import read_manifest
from recommender.embedding.text_tower import TextTower
from recommender.errors import BadSetting

BUNDLED = Path(__file__).resolve().parents[2] / "data" / "encoders"


def bundled(threads: int) -> Encoders:
    """Our own towers from data/encoders: no download, no key."""
    manifest = read_manifest(BUNDLED)
    return Encoders(
        profile="bundled",
        revision=f"{manifest.name}-{manifest.revision}",
        dimensions=manifest.dimensions,
        text=TextTower(manifest, threads),
        image=ImageTower(manifest, threads),
        phrases=manifest.phrases,
    )


PROFILES: dict[str, Callable[[int], Encoders]] = {"bundled": bundled}


def load_encoders(profile: str = "bundled", threads: int | None = None) -> Encoders:
    """Load a profile's towers; `threads` (default: up to 2) share one run, and never change its outcome.

    Raises BadSetting for a profile that does not exist and RecommenderError where its files cannot be used.
    """
    if profile not in PROFILES:
        raise BadSetting(f"There are no encoders called {profile!r}.", f"Choose one of: {', '.join(sorted(PROFILES))}.")
    return PROFILES[profile](threads or min(2, os.cpu_count() or 1))
