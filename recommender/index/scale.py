"""How a collection is spread over the nodes of a cluster, and how many of them must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from weaviate.classes.config import Configure, ConsistencyLevel, ReplicationDeletionStrategy

from recommender.settings import Consistency, Quantization, Settings

_LEVELS: Mapping[Consistency, ConsistencyLevel] = {
    "one": ConsistencyLevel.ONE,
    "quorum": ConsistencyLevel.QUORUM,
    "all": ConsistencyLevel.ALL,
}
_QUANTIZERS: Mapping[Quantization, Any] = {
    # Spelled out, because a server may have another default, and a quantizer cannot be turned off again.
    "none": Configure.VectorIndex.Quantizer.none,
    "rq8": lambda: Configure.VectorIndex.Quantizer.rq(bits=8),
    "rq1": lambda: Configure.VectorIndex.Quantizer.rq(bits=1),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """What a collection is made with. All but `consistency` is fixed once it exists; a rebuild makes it anew."""

    shards: int | None = None
    """None: as many as there are nodes."""
    replicas: int = 1
    consistency: Consistency = "quorum"
    quantization: Quantization = "none"

    @classmethod
    def of_settings(cls, settings: Settings) -> Scale:
        return cls(
            settings.weaviate_shards,
            settings.weaviate_replicas,
            settings.weaviate_consistency,
            settings.weaviate_quantization,
        )

    @property
    def level(self) -> ConsistencyLevel:
        """Of every read and write. With one replica all levels are the same."""
        return _LEVELS[self.consistency]

    def quantizer(self) -> Any:
        return _QUANTIZERS[self.quantization]()

    def sharding(self) -> Any:
        return Configure.sharding(desired_count=self.shards) if self.shards else None

    def replication(self) -> Any:
        """Nodes that missed something catch up by themselves, and what was deleted meanwhile stays deleted."""
        if self.replicas == 1:
            return None
        return Configure.replication(
            factor=self.replicas,
            async_enabled=True,
            deletion_strategy=ReplicationDeletionStrategy.TIME_BASED_RESOLUTION,
        )


ONE_NODE = Scale()
