"""Settings from the environment, and the file that lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recommender.errors import BadSetting
from recommender.settings import BUNDLED_CATALOGUE, ROOT, VARIABLES, Settings


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
    assert (settings.home, settings.engine, settings.weaviate_grpc_port) == (tmp_path, "memory", 50051)


@pytest.mark.parametrize(
    "name,value",
    [
        ("RECOMMENDER_ENGINE", "oracle"),
        ("RECOMMENDER_PROFILE", "cloud"),
        ("WEAVIATE_GRPC_PORT", "many"),
        ("WEAVIATE_GRPC_PORT", "70000"),
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


def test_secrets_stay_out_of_repr() -> None:
    settings = Settings.from_env({"WEAVIATE_API_KEY": "very-secret"})
    assert settings.weaviate_api_key == "very-secret"
    assert "very-secret" not in repr(settings)


def test_the_example_file_lists_exactly_the_settings() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert re.findall(r"^(\w+)=", text, flags=re.M) == [variable.name for variable in VARIABLES]
    assert all(variable.help in text for variable in VARIABLES)
