"""The profiles one can choose from: each says who makes the vectors."""

from __future__ import annotations

import os
from collections.abc import Callable

from recommender.embedding.bundled import BundledEncoders
from recommender.embedding.cloud import CloudModels
from recommender.embedding.contract import Encoders
from recommender.errors import BadSetting
from recommender.movies import SPACES
from recommender.progress import Progress, silent
from recommender.providers import Providers
from recommender.settings import Settings


def encoders_of(settings: Settings, progress: Progress = silent) -> Encoders:
    """The encoders of the profile that the settings choose; those of profile `hub` are downloaded first, once.

    Raises BadSetting where profile `cloud` has no key at all or profile `hub` no such model, ModelUnavailable where a
    model of it cannot be had now, and what `load_encoders` raises.
    """
    if settings.profile == "hub":
        # These load what downloads models, which no other profile need pay for at its start.
        from recommender.embedding.hub import HubEncoders
        from recommender.embedding.hub_models import PLOT_MODELS, POSTER_MODELS, hub_model

        plot = hub_model(settings.plot_model, PLOT_MODELS, "RECOMMENDER_PLOT_MODEL")
        poster = hub_model(settings.poster_model, POSTER_MODELS, "RECOMMENDER_POSTER_MODEL")
        return HubEncoders(plot, poster, settings.home / "models", settings.hub_url, _threads(), progress)
    if settings.profile == "bundled":
        return load_encoders(settings.profile)
    providers = Providers(settings)
    if not any(providers.may_ask(space) for space in SPACES):
        raise BadSetting(
            "Profile cloud needs a key: OPENAI_API_KEY for plots, GOOGLE_API_KEY for posters, best both.",
            "Set one, or RECOMMENDER_PROFILE=bundled, which needs none.",
        )
    return CloudModels(providers)


PROFILES: dict[str, Callable[[int], Encoders]] = {"bundled": BundledEncoders}


def load_encoders(profile: str = "bundled", threads: int | None = None) -> Encoders:
    """Load a profile's models; `threads` (default: up to 2) share one run, and never change its outcome.

    Raises BadSetting for a profile that does not exist and RecommenderError where its files cannot be used.
    """
    if profile not in PROFILES:
        raise BadSetting(f"There are no encoders called {profile!r}.", f"Choose one of: {', '.join(sorted(PROFILES))}.")
    return PROFILES[profile](threads or _threads())


def _threads() -> int:
    return min(2, os.cpu_count() or 1)
