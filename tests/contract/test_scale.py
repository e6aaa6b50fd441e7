"""The settings for clusters, as far as a real server of one node shows them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from recommender.errors import EngineUnavailable
from recommender.filters import Filters
from recommender.index import IndexedFilm, MovieIndex, VectorQuestion
from recommender.index.engines import open_index
from recommender.index.weaviate import WeaviateIndex
from recommender.movies import Movie
from recommender.settings import Quantization, Settings
from tests.contract.conftest import FINGERPRINT
from tests.contract.test_collections import stranger

pytestmark = pytest.mark.weaviate


def films(count: int) -> list[IndexedFilm]:
    rows = np.random.default_rng(1).normal(size=(count, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return [IndexedFilm(Movie(at, f"Film {at}"), {"plot": row}, "d") for at, row in enumerate(rows, start=1)]


def made(settings: Settings) -> Any:
    """The configuration of a collection that these settings made, once it has taken films and found them."""
    with closing(open_index(settings).index) as index:
        assert isinstance(index, WeaviateIndex)
        index.clear(FINGERPRINT)
        held = films(60)
        assert index.upsert(held) == () and index.count() == len(held)
        for film in held[:5]:
            found = index.nearest("plot", VectorQuestion(film.vectors["plot"]), 3, Filters())
            assert found[0].tmdb_id == film.movie.tmdb_id and found[0].score == pytest.approx(1, abs=0.01)
        assert [movie.tmdb_id for movie in index.all_movies()] == [film.movie.tmdb_id for film in index.walk()]
        with stranger(settings) as client:
            return client.collections.use(str(index.collection)).config.get()


@pytest.mark.parametrize("quantization,bits", [("none", None), ("rq8", 8), ("rq1", 1)])
def test_a_collection_is_made_with_the_shards_and_the_quantizer_asked_for(
    weaviate_index: MovieIndex, weaviate_settings: Settings, quantization: Quantization, bits: int | None
) -> None:
    config = made(replace(weaviate_settings, weaviate_shards=2, weaviate_quantization=quantization))
    assert config.sharding_config.desired_count == config.sharding_config.actual_count == 2
    quantizers = [vector.vector_index_config.quantizer for vector in config.vector_config.values()]
    assert [quantizer and quantizer.bits for quantizer in quantizers] == [bits, bits]


def test_more_replicas_than_nodes_are_refused_with_the_reason(
    weaviate_index: MovieIndex, weaviate_settings: Settings
) -> None:
    index = open_index(replace(weaviate_settings, weaviate_replicas=3)).index
    with closing(index), pytest.raises(EngineUnavailable, match="replica"):
        index.clear(FINGERPRINT)
