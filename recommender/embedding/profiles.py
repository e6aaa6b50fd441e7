"""The profiles one can choose from: each says who makes the vectors."""

from __future__ import annotations

import os
from collections.abc import Callable

from recommender.embedding.bundled import BundledEncoders
from recommender.embedding.contract import Encoders
from recommender.errors import BadSetting

PROFILES: dict[str, Callable[[int], Encoders]] = {"bundled": BundledEncoders}


def load_encoders(profile: str = "bundled", threads: int | None = None) -> Encoders:
    """Load a profile's models; `threads` (default: up to 2) share one run, and never change its outcome.

    Raises BadSetting for a profile that does not exist and RecommenderError where its files cannot be used.
    """
    if profile not in PROFILES:
        raise BadSetting(f"There are no encoders called {profile!r}.", f"Choose one of: {', '.join(sorted(PROFILES))}.")
    return PROFILES[profile](threads or min(2, os.cpu_count() or 1))
