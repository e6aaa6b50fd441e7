"""The services that make the vectors of profile `cloud`: a model for each space, its key, and what it costs.

Weaviate's server asks them. We only say which, and hand it the keys as headers of each connection.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recommender.movies import SPACES, Space
from recommender.settings import Settings


@dataclass(frozen=True, slots=True)
class Price:
    """Public list prices in US dollars, without any free share, on the day they were read."""

    per_million_tokens: float
    per_picture: float
    read_on: str
    source: str


@dataclass(frozen=True, slots=True)
class ProviderModel:
    """A model of somebody's, and the Weaviate module that asks it. `key_name` is the variable with its key."""

    space: Space
    provider: str
    module: str
    name: str
    dimensions: int
    key_name: str
    key_header: str
    price: Price

    @property
    def reads(self) -> str:
        return "words" if self.space == "plot" else "posters and words"


OPENAI_ADDRESS = "https://api.openai.com"
OPENAI = ProviderModel(
    space="plot",
    provider="OpenAI",
    module="text2vec-openai",
    name="text-embedding-3-small",
    dimensions=1536,
    key_name="OPENAI_API_KEY",
    key_header="X-OpenAI-Api-Key",
    price=Price(0.02, 0.0, "2026-05", "https://platform.openai.com/docs/pricing"),
)
VERTEX = ProviderModel(
    space="poster",
    provider="Google Vertex AI",
    module="multi2vec-google",
    name="multimodalembedding@001",
    dimensions=1408,
    key_name="GOOGLE_API_KEY",
    key_header="X-Goog-Vertex-Api-Key",
    # Text is billed by characters, four of which are about a token.
    price=Price(0.80, 0.0001, "2026-05", "https://cloud.google.com/vertex-ai/generative-ai/pricing"),
)
AI_STUDIO = ProviderModel(
    space="poster",
    provider="Google AI Studio",
    module="multi2vec-google",
    name="gemini-embedding-2",
    dimensions=3072,
    key_name="GOOGLE_API_KEY",
    key_header="X-Goog-Studio-Api-Key",
    price=Price(0.20, 0.00012, "2026-05", "https://ai.google.dev/gemini-api/docs/pricing"),
)
PROVIDER_MODELS = (OPENAI, VERTEX, AI_STUDIO)


@dataclass(frozen=True, slots=True)
class Providers:
    """Who makes the vectors of each space under these settings. Keys stay where they are, in the settings."""

    settings: Settings

    @property
    def models(self) -> Mapping[Space, ProviderModel]:
        """A project of Google's cloud means Vertex AI; a key without one belongs to AI Studio."""
        return {"plot": OPENAI, "poster": VERTEX if self.settings.google_project else AI_STUDIO}

    @property
    def revision(self) -> str:
        """The models of both spaces by name: vectors of other ones do not compare."""
        return "+".join(self.models[space].name for space in SPACES)

    def key(self, space: Space) -> str | None:
        return self.settings.openai_api_key if space == "plot" else self.settings.google_api_key

    def may_ask(self, space: Space) -> bool:
        """Whether there is a key, or a server of somebody's, which may have its own."""
        return self.key(space) is not None or self.settings.weaviate_url is not None

    @property
    def names(self) -> tuple[str, ...]:
        """Those who are asked: ("OpenAI", "Google Vertex AI")."""
        return tuple(self.models[space].provider for space in SPACES if self.may_ask(space))

    @property
    def headers(self) -> Mapping[str, str]:
        """The keys that there are, and OpenAI's address, as Weaviate's server wants them with every request: so another
        gateway needs no new collection, and none is told a key."""
        keys = {self.models[space].key_header: self.key(space) for space in SPACES}
        told = {name: key for name, key in keys.items() if key}
        return {**told, "X-OpenAI-BaseURL": self.settings.openai_base_url or OPENAI_ADDRESS}

    def describe(self) -> str:
        """Who answers, in words: "text-embedding-3-small by OpenAI for plots, …"."""
        parts = (f"{model.name} by {model.provider} for {space}s" for space, model in self.models.items())
        return ", ".join(parts)
