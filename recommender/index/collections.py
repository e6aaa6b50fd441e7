"""Which collections a server holds: one for each catalogue and each maker of vectors, and `Movies`, the one in use.

A collection's name ends in a hash of its fingerprint, so films of other encoders, of another layout or of another
catalogue never come into it. `Movies` is an alias: whoever asks the server by that name gets the one in use.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from weaviate import WeaviateClient
from weaviate.exceptions import UnexpectedStatusCodeError, WeaviateBaseError

from recommender.index.contract import DEFAULT_CATALOGUE, Fingerprint
from recommender.index.scale import Scale
from recommender.index.schema import Layout, inverted_index_config

ALIAS = "Movies"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HeldCollection:
    """A collection of ours on a server, by what its description says."""

    name: str
    catalogue: str
    profile: str
    revision: str


def collection_name(fingerprint: Fingerprint) -> str:
    """ "Movies_my_films_bundled_0a1b2c3d"."""
    catalogue = fingerprint.catalogue.replace("-", "_")
    mark = hashlib.sha256(fingerprint_text(fingerprint).encode()).hexdigest()[:8]
    return f"{ALIAS}_{catalogue}_{fingerprint.profile}_{mark}"


def fingerprint_text(fingerprint: Fingerprint) -> str:
    """The fingerprint as the collection's description carries it."""
    facts = {
        "catalogue": fingerprint.catalogue,
        "profile": fingerprint.profile,
        "revision": fingerprint.revision,
        "dimensions": dict(fingerprint.dimensions),
        "schema_version": fingerprint.schema_version,
    }
    return json.dumps(facts, sort_keys=True)


class Collections:
    """What one server holds. Shared by threads; raises what the client raises."""

    def __init__(self, client: WeaviateClient, scale: Scale) -> None:
        """New collections are made to this scale."""
        self._client, self._scale = client, scale

    def exists(self, name: str) -> bool:
        return self._client.collections.exists(name)

    def of(self, catalogue: str) -> list[HeldCollection]:
        """The collections of a catalogue, the one in use first. A real collection `Movies` is one of an earlier
        version, which knew one catalogue."""
        used = self._target()
        found = [one for one in self.all() if one.catalogue == catalogue]
        return sorted(found, key=lambda one: (one.name != used, one.name))

    def all(self) -> list[HeldCollection]:
        """Every collection of ours."""
        held: Mapping[str, Any] = self._client.collections.list_all(simple=True)
        ours = [name for name in held if name == ALIAS or name.startswith(f"{ALIAS}_")]
        return [_described(name, held[name].description) for name in ours]

    def in_use(self) -> HeldCollection | None:
        """The one that `Movies` stands for, None where there is none."""
        used = self._target()
        return next((one for one in self.all() if one.name == (used or ALIAS)), None)

    def create(self, fingerprint: Fingerprint, layout: Layout) -> str:
        """Makes the collection, empty, where there is none yet; its name."""
        name = collection_name(fingerprint)
        if self.exists(name):
            return name
        try:
            self._client.collections.create(
                name,
                description=fingerprint_text(fingerprint),
                properties=list(layout.properties),
                vector_config=layout.vector_config(self._scale),
                inverted_index_config=inverted_index_config(),
                sharding_config=self._scale.sharding(),
                replication_config=self._scale.replication(),
            )
        except UnexpectedStatusCodeError:
            if not self.exists(name):  # else another process was quicker
                raise
        if self._target() is None:
            self.use(name)
        return name

    def drop(self, name: str) -> None:
        self._client.collections.delete(name)

    def use(self, name: str) -> None:
        """Lets `Movies` stand for this collection.

        Servers before 1.32 know no alias, keys that may only read cannot set one, and a real collection `Movies` is
        in its way: our own questions go to the collections by their names, so they are answered all the same.
        """
        try:
            if self._target() == name:
                return
            if not self._client.alias.update(alias_name=ALIAS, new_target_collection=name):
                self._client.alias.create(alias_name=ALIAS, target_collection=name)
        except WeaviateBaseError as error:
            _log.debug("The alias %s was not set: %s", ALIAS, error)

    def _target(self) -> str | None:
        """The name of the collection that the alias stands for, where it exists."""
        try:
            alias = self._client.alias.get(alias_name=ALIAS)
        except WeaviateBaseError as error:
            _log.debug("The alias %s cannot be asked for: %s", ALIAS, error)
            return None
        return alias.collection if alias is not None and self.exists(alias.collection) else None


def _described(name: str, description: str | None) -> HeldCollection:
    try:
        facts = json.loads(description or "")
        profile, revision = str(facts["profile"]), str(facts["revision"])
        return HeldCollection(name, str(facts.get("catalogue", DEFAULT_CATALOGUE)), profile, revision)
    except (ValueError, KeyError, TypeError):
        return HeldCollection(name, DEFAULT_CATALOGUE, "unknown", "unknown")
