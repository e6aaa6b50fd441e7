"""Pictures of posters on a server that several machines share, so that none of them needs the others' files.

They lie in a collection of their own: in the films' one they would be read from disk with every hit. Their name is the
digest of their content, so all catalogues and profiles share them, and none ever changes. Beside them lies a mark for
each collection, by which machines know that another one changed its films.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid4, uuid5

from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.classes.query import Filter
from weaviate.exceptions import UnexpectedStatusCodeError

from recommender.errors import QuestionRefused
from recommender.index.connection import Connection

COLLECTION = "Posters"
_BYTES = 16 << 20
"""Of pictures in one request."""
_log = logging.getLogger(__name__)


class PosterShelf:
    """The pictures on one server. Shared by threads; raises what `Connection.answering` raises."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._pictures = connection.films(COLLECTION)
        self._is_there = False

    def keep(self, files: Mapping[str, Path]) -> None:
        """Brings pictures, by their names, to the server, which gets only those it does not have."""
        if not files:
            return
        with self._connection.answering():
            self._make()
            present = self._present(files)
            for objects in _portions({name: file for name, file in files.items() if name not in present}):
                errors = self._pictures.data.insert_many(objects).errors
                for error in errors.values():  # the film is searched all the same; the next import tries again
                    _log.warning("A poster was not taken by the database: %s", error.message)

    def picture(self, name: str) -> bytes | None:
        """The picture of that name, None where the server has none. Raises QuestionRefused where nobody has brought it
        any. Asked over gRPC alone, which every node of a cluster answers."""
        with self._connection.answering():
            found = self._pictures.query.fetch_objects(
                filters=Filter.by_id().equal(_uuid(name)), limit=1, return_properties=["picture"]
            ).objects
        return base64.b64decode(found[0].properties["picture"]) if found else None

    def mark_change(self, collection: str) -> None:
        """Says to whoever reads `mark` that films of a collection changed."""
        with self._connection.answering():
            self._make()
            self._pictures.data.insert_many([DataObject(uuid=_uuid(collection), properties={"name": uuid4().hex})])

    def mark(self, collection: str) -> str:
        """Another text after every change that was told; "" where none was."""
        try:
            with self._connection.answering():
                found = self._pictures.query.fetch_object_by_id(_uuid(collection), return_properties=["name"])
        except QuestionRefused:  # there are no pictures here, and no marks
            return ""
        return "" if found is None else str(found.properties["name"])

    def _present(self, names: Mapping[str, Path]) -> set[str]:
        wanted = Filter.by_id().contains_any([_uuid(name) for name in names])
        found = self._pictures.query.fetch_objects(filters=wanted, limit=len(names), return_properties=["name"])
        return {str(each.properties["name"]) for each in found.objects}

    def _exists(self) -> bool:
        self._is_there = self._is_there or self._connection.client.collections.exists(COLLECTION)
        return self._is_there

    def _make(self) -> None:
        if self._exists():
            return
        scale = self._connection.scale
        try:
            self._connection.client.collections.create(
                COLLECTION,
                properties=[
                    Property(name="name", data_type=DataType.TEXT, index_filterable=False, index_searchable=False),
                    Property(name="picture", data_type=DataType.BLOB),
                ],
                vector_config=Configure.Vectors.self_provided(vector_index_config=Configure.VectorIndex.none()),
                sharding_config=scale.sharding(),
                replication_config=scale.replication(),
            )
        except UnexpectedStatusCodeError:
            if not self._exists():  # else another process was quicker
                raise


def _portions(files: Mapping[str, Path]) -> Iterator[list[DataObject[Any, Any]]]:
    """The pictures as objects, as many at once as fit into a request."""
    portion, size = list[DataObject[Any, Any]](), 0
    for name, file in files.items():
        data = file.read_bytes()
        if portion and size + len(data) > _BYTES:
            yield portion
            portion, size = [], 0
        picture = base64.b64encode(data).decode()
        portion.append(DataObject(uuid=_uuid(name), properties={"name": name, "picture": picture}))
        size += len(data)
    if portion:
        yield portion


def _uuid(name: str) -> UUID:
    return uuid5(NAMESPACE_DNS, f"{COLLECTION}:{name}")
