"""Everything a person may set, read from the environment or a `.env` file in one place."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

import platformdirs
from dotenv import dotenv_values

from recommender.errors import BadSetting

Engine = Literal["auto", "weaviate", "memory"]
LibraryPage = Literal["auto", "on", "off"]
Profile = Literal["bundled", "hub", "cloud"]
Consistency = Literal["one", "quorum", "all"]
Quantization = Literal["none", "rq8", "rq1"]

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent
"""The repository, where the code runs from a checkout."""


def bundled_data(package: Path = PACKAGE) -> Path:
    """The folder with catalogue, posters, samples and encoders.

    An installed package carries it inside itself; in a checkout it lies beside the package as `data/`.
    """
    carried = package / "bundled"
    return carried if carried.is_dir() else package.parent / "data"


def default_home(package: Path = PACKAGE) -> Path:
    """`.local/` in a checkout; else, as nobody looks for files among packages, the person's own data folder."""
    if bundled_data(package).parent == package:
        return platformdirs.user_data_path("plot-and-poster", appauthor=False)
    return package.parent / ".local"


BUNDLED_CATALOGUE = bundled_data()
HUB = "https://huggingface.co"
TMDB_IMAGES = "https://image.tmdb.org/t/p"
GOOGLE_LOCATION = "us-central1"
TMDB_API = "https://api.themoviedb.org/3"


@dataclass(frozen=True, slots=True)
class Settings:
    """Read-only settings of one installation. Secrets stay out of `repr`."""

    home: Path = field(default_factory=default_home)
    catalogue: Path = BUNDLED_CATALOGUE
    catalogue_chosen: bool = False
    """True where somebody chose these files: their films are shown, and no others."""
    catalogue_name: str | None = None
    """The catalogue of the home that is shown, by its name; None for the one that follows the chosen files, else the
    one that the home uses."""
    library: LibraryPage = "auto"
    """Whether visitors of the page may change which films are here."""
    engine: Engine = "auto"
    profile: Profile = "bundled"
    plot_model: str | None = None
    poster_model: str | None = None
    hub_url: str = HUB
    weaviate_url: str | None = None
    weaviate_grpc_host: str | None = None
    weaviate_grpc_ports: tuple[int, ...] = ()
    weaviate_api_key: str | None = field(default=None, repr=False)
    weaviate_binary: Path | None = None
    openai_api_key: str | None = field(default=None, repr=False)
    openai_base_url: str | None = None
    """Without a slash or /v1 at its end."""
    google_api_key: str | None = field(default=None, repr=False)
    google_project: str | None = None
    google_location: str = GOOGLE_LOCATION
    tmdb_api_key: str | None = field(default=None, repr=False)
    tmdb_api_url: str = TMDB_API
    weaviate_shards: int | None = None
    weaviate_replicas: int = 1
    weaviate_consistency: Consistency = "quorum"
    weaviate_quantization: Quantization = "none"
    weaviate_async_indexing: bool = False
    tmdb_images_url: str = TMDB_IMAGES

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Reads the environment (or `environ`), then `.env` for what it does not set.

        Raises BadSetting for a value that makes no sense, naming the variable and the allowed values.
        """
        values = _values(environ)
        settings = cls(
            home=_path(values.get("RECOMMENDER_HOME")) or default_home(),
            library=_one_of(values, "RECOMMENDER_LIBRARY", get_args(LibraryPage), "auto"),
            engine=_one_of(values, "RECOMMENDER_ENGINE", get_args(Engine), "auto"),
            profile=_one_of(values, "RECOMMENDER_PROFILE", get_args(Profile), "bundled"),
            plot_model=values.get("RECOMMENDER_PLOT_MODEL"),
            poster_model=values.get("RECOMMENDER_POSTER_MODEL"),
            hub_url=_address(values, "HF_ENDPOINT", HUB),
            weaviate_url=values.get("WEAVIATE_URL"),
            weaviate_grpc_host=values.get("WEAVIATE_GRPC_HOST"),
            weaviate_grpc_ports=_numbers(values, "WEAVIATE_GRPC_PORT", 65535),
            weaviate_api_key=values.get("WEAVIATE_API_KEY"),
            weaviate_binary=_path(values.get("WEAVIATE_BINARY")),
            openai_api_key=_key(values, "OPENAI_API_KEY"),
            openai_base_url=_base_url(values, "OPENAI_BASE_URL"),
            google_api_key=_key(values, "GOOGLE_API_KEY") or _key(values, "EMBEDDING_API_KEY"),
            google_project=_name(values, "GOOGLE_PROJECT"),
            google_location=_name(values, "GOOGLE_LOCATION") or GOOGLE_LOCATION,
            tmdb_api_key=values.get("TMDB_API_KEY"),
            tmdb_api_url=_address(values, "TMDB_API_URL", TMDB_API),
            weaviate_shards=_number(values, "WEAVIATE_SHARDS"),
            weaviate_replicas=_number(values, "WEAVIATE_REPLICAS") or 1,
            weaviate_consistency=_one_of(values, "WEAVIATE_CONSISTENCY", get_args(Consistency), "quorum"),
            weaviate_quantization=_one_of(values, "WEAVIATE_QUANTIZATION", get_args(Quantization), "none"),
            weaviate_async_indexing=_one_of(values, "WEAVIATE_ASYNC_INDEXING", ("false", "true"), "false") == "true",
            tmdb_images_url=_address(values, "TMDB_IMAGES_URL", TMDB_IMAGES),
        )
        return settings.showing(values.get("RECOMMENDER_CATALOGUE"))

    def showing(self, catalogue: str | None) -> Settings:
        """The same with this catalogue: files where there are such (or a path is written), else a catalogue's name."""
        if catalogue is None:
            return self
        path = Path(catalogue).expanduser().absolute()
        if path.exists() or Path(catalogue).name != catalogue or path.suffix:
            return replace(self, catalogue=path, catalogue_chosen=True, catalogue_name=None)
        return self.named(catalogue)

    def named(self, catalogue: str) -> Settings:
        """The same with the catalogue of this name."""
        return replace(self, catalogue=BUNDLED_CATALOGUE, catalogue_chosen=False, catalogue_name=catalogue)


def _values(environ: Mapping[str, str] | None) -> dict[str, str]:
    """The set variables; an empty value counts as not set, so a copied `.env.example` changes nothing."""
    if environ is None:
        from_file = {name: value or "" for name, value in dotenv_values(ROOT / ".env").items()}
        environ = {**from_file, **os.environ}
    return {name: value.strip() for name, value in environ.items() if value.strip()}


def _path(text: str | None) -> Path | None:
    return Path(text).expanduser().absolute() if text else None


def _one_of(values: Mapping[str, str], name: str, allowed: tuple[str, ...], default: str) -> Any:
    """One of the allowed words; Any, because each setting has a type of its own for them."""
    value = values.get(name, default).lower()
    if value not in allowed:
        raise BadSetting(f"{name} is “{value}”, which is none of {', '.join(allowed)}.", f"Set {name}={default}.")
    return value


def _number(values: Mapping[str, str], name: str, most: int = 1000) -> int | None:
    numbers = _numbers(values, name, most)
    if len(numbers) > 1:
        raise BadSetting(f"{name} is “{values[name]}”, which is more than one number.", "Set it to one of them.")
    return numbers[0] if numbers else None


def _numbers(values: Mapping[str, str], name: str, most: int) -> tuple[int, ...]:
    """Whole numbers from 1 to `most`, by commas; () where the variable is not set."""
    text = values.get(name)
    parts = [part.strip() for part in text.split(",")] if text else []
    if not all(part.isascii() and part.isdecimal() and 0 < int(part) <= most for part in parts):
        raise BadSetting(f"{name} is “{text}”.", f"Set it to a number from 1 to {most}.")
    return tuple(map(int, parts))


def _address(values: Mapping[str, str], name: str, default: str) -> str:
    value = values.get(name, default)
    try:
        address = urlsplit(value)
        usable = address.scheme in ("http", "https") and address.hostname and address.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise BadSetting(f"{name} is “{value}”, which is no address.", f"Set {name}={default}.")
    return value


def _base_url(values: Mapping[str, str], name: str) -> str | None:
    """The address to which Weaviate's server adds /v1/embeddings, so a /v1 that people are used to is taken off."""
    if name not in values:
        return None
    address = _address(values, name, "https://api.openai.com").rstrip("/").removesuffix("/v1")
    if "@" in urlsplit(address).netloc:  # the database remembers the address, and must not remember a password
        raise BadSetting(f"{name} holds a user or a password.", "Leave it out and give the key as OPENAI_API_KEY.")
    return address


def _key(values: Mapping[str, str], name: str) -> str | None:
    """A secret that goes into a header. What cannot go there is refused without repeating it."""
    key = values.get(name)
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
        raise BadSetting(f"{name} holds something that no key holds, a blank perhaps.", "Copy the key again.")
    return key


def _name(values: Mapping[str, str], name: str) -> str | None:
    """One word of an address, such as a project's or a region's name."""
    value = values.get(name)
    if value is not None and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9:._-]*", value):
        raise BadSetting(f"{name} is “{value}”, which is no such name.", "Look it up in the Google Cloud console.")
    return value
