"""Settings from the environment, and the file that lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recommender.errors import BadSetting
from recommender.settings import BUNDLED_CATALOGUE, ROOT, Settings
from recommender.variables import VARIABLES


def test_nothing_set_means_the_defaults() -> None:
    settings = Settings.from_env({})
    assert settings.home == ROOT / ".local"
    assert settings.catalogue == BUNDLED_CATALOGUE and not settings.catalogue_chosen
    assert (settings.engine, settings.profile, settings.weaviate_url) == ("auto", "bundled", None)


def test_empty_values_count_as_not_set() -> None:
    assert Settings.from_env({variable.name: " " for variable in VARIABLES}) == Settings.from_env({})


def test_values_are_read(tmp_path: Path) -> None:
    settings = Settings.from_env(
        {"RECOMMENDER_HOME": str(tmp_path), "RECOMMENDER_ENGINE": "Memory", "WEAVIATE_GRPC_PORT": "50051"}
    )
    assert (settings.home, settings.engine, settings.weaviate_grpc_ports) == (tmp_path, "memory", (50051,))


@pytest.mark.parametrize(
    "name,value",
    [
        ("RECOMMENDER_ENGINE", "oracle"),
        ("RECOMMENDER_PROFILE", "oracle"),
        ("WEAVIATE_GRPC_PORT", "many"),
        ("WEAVIATE_GRPC_PORT", "70000"),
        ("OPENAI_BASE_URL", "gateway"),
        ("OPENAI_BASE_URL", "https://me:pass@gateway"),
        ("OPENAI_API_KEY", "sk-1 sk-2"),
        ("GOOGLE_PROJECT", "films/../other"),
        ("GOOGLE_LOCATION", "evil.example/x"),
        ("WEAVIATE_GRPC_PORT", "50051,"),
        ("WEAVIATE_SHARDS", "0"),
        ("WEAVIATE_REPLICAS", "1,3"),
        ("WEAVIATE_CONSISTENCY", "most"),
        ("WEAVIATE_QUANTIZATION", "pq"),
        ("WEAVIATE_ASYNC_INDEXING", "yes"),
        ("TMDB_IMAGES_URL", "image.tmdb.org"),
        ("TMDB_IMAGES_URL", "ftp://image.tmdb.org/t/p"),
        ("TMDB_IMAGES_URL", "http://[broken"),
        ("TMDB_IMAGES_URL", "http://host:port"),
    ],
)
def test_nonsense_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name) as caught:
        Settings.from_env({name: value})
    assert caught.value.hint


def test_settings_of_a_cluster_are_read() -> None:
    settings = Settings.from_env(
        {
            "WEAVIATE_URL": "http://a:8080, http://b:8080",
            "WEAVIATE_GRPC_PORT": "50051, 50052",
            "WEAVIATE_SHARDS": "6",
            "WEAVIATE_REPLICAS": "3",
            "WEAVIATE_CONSISTENCY": "One",
            "WEAVIATE_QUANTIZATION": "rq8",
            "WEAVIATE_ASYNC_INDEXING": "true",
        }
    )
    assert settings.weaviate_grpc_ports == (50051, 50052)
    assert (settings.weaviate_shards, settings.weaviate_replicas) == (6, 3)
    assert (settings.weaviate_consistency, settings.weaviate_quantization) == ("one", "rq8")
    assert settings.weaviate_async_indexing and not Settings.from_env({}).weaviate_async_indexing


def test_secrets_stay_out_of_repr() -> None:
    names = [variable.name for variable in VARIABLES if variable.secret]
    settings = Settings.from_env(dict.fromkeys(names, "very-secret"))
    assert settings.weaviate_api_key == settings.openai_api_key == settings.google_api_key == "very-secret"
    assert "very-secret" not in repr(settings)
    assert {"OPENAI_API_KEY", "GOOGLE_API_KEY", "EMBEDDING_API_KEY", "WEAVIATE_API_KEY"} <= set(names)


def test_a_refused_key_is_not_repeated() -> None:
    with pytest.raises(BadSetting) as caught:
        Settings.from_env({"GOOGLE_API_KEY": "half-a-key more"})
    assert "half-a-key" not in str(caught.value)


def test_googles_key_has_the_notebooks_name_too() -> None:
    assert Settings.from_env({"EMBEDDING_API_KEY": "theirs"}).google_api_key == "theirs"
    assert Settings.from_env({"EMBEDDING_API_KEY": "theirs", "GOOGLE_API_KEY": "ours"}).google_api_key == "ours"


def test_a_gateway_is_named_without_its_version() -> None:
    addresses = ("http://127.0.0.1:4000", "http://127.0.0.1:4000/", "http://127.0.0.1:4000/v1")
    assert {Settings.from_env({"OPENAI_BASE_URL": one}).openai_base_url for one in addresses} == {addresses[0]}


def test_the_example_file_lists_exactly_the_settings() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert re.findall(r"^(\w+)=", text, flags=re.M) == [variable.name for variable in VARIABLES]
    assert all(variable.help in text for variable in VARIABLES)
