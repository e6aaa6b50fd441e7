"""Ids and scores straight out of the server's reply.

The client makes an object of every hit, 20 µs each and one thread at a time: for the candidates of three lanes that
took longer than the search itself. So the client makes the request and sends it, and the reply is read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from weaviate.classes.query import MetadataQuery

from recommender.index.contract import Hit
from recommender.index.schema import TERMS, VECTOR_NAMES
from recommender.movies import Space


def near_vector(films: Any, space: Space, vector: list[float], limit: int, clause: Any) -> list[Hit]:
    """The films of a collection nearest to a vector, by falling cosine, equal ones by id."""
    found = _asked(
        films,
        "near_vector",
        MetadataQuery(distance=True),
        near_vector=vector,
        target_vector=VECTOR_NAMES[space],
        limit=limit,
        filters=clause,
    )
    return _in_order(Hit(_id(each), 1 - each.metadata.distance) for each in found)


def bm25(films: Any, terms: list[str], limit: int, clause: Any) -> list[Hit]:
    """The films whose terms answer these best, by falling score, equal ones by id."""
    found = _asked(
        films,
        "bm25",
        MetadataQuery(score=True),
        query=" ".join(terms),
        properties=[TERMS],
        limit=limit,
        filters=clause,
    )
    return _in_order(Hit(_id(each), round(each.metadata.score, 4)) for each in found)


def _asked(films: Any, kind: str, metadata: Any, **asked: Any) -> Any:
    """The results of a reply, as they travelled. Raises what the client raises."""
    query = films.query
    wanted = query._parse_return_metadata(metadata, False)
    request = getattr(query._query, kind)(return_metadata=wanted, return_properties=["tmdb_id"], **asked)
    return query._connection.grpc_search(request).results


def _id(found: Any) -> int:
    return int(found.properties.non_ref_props.fields["tmdb_id"].int_value)


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-hit.score, hit.tmdb_id))
