"""Where a Weaviate server listens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from recommender.errors import BadSetting
from recommender.providers import Providers
from recommender.settings import Settings

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens, and what to do when it does not. Weaviate is spoken to over HTTP and gRPC, which may
    share host and port where a proxy in front of it tells them apart."""

    http: tuple[str, int]
    grpc: tuple[str, int]
    secure: bool
    key: str | None = field(repr=False)
    hint: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Sent with every request: keys of the providers whom the server asks for vectors."""

    @classmethod
    def of_settings(cls, settings: Settings) -> Endpoint:
        """The server WEAVIATE_URL names, the first of several. Raises BadSetting for an address that is none."""
        return cls.nodes_of(settings)[0]

    @classmethod
    def nodes_of(cls, settings: Settings) -> tuple[Endpoint, ...]:
        """Every node WEAVIATE_URL names. Raises BadSetting for an address that is none."""
        urls = [url.strip() for url in (settings.weaviate_url or "").split(",")]
        ports: tuple[int | None, ...] = settings.weaviate_grpc_ports or (None,)
        if len(ports) == 1:
            ports *= len(urls)
        if len(ports) != len(urls):
            raise BadSetting(
                f"WEAVIATE_URL names {len(urls)} nodes, WEAVIATE_GRPC_PORT {len(ports)} ports.",
                "Set WEAVIATE_GRPC_PORT to one port for all, or to one for each node in the same order.",
            )
        return tuple(cls._of(url, port, settings) for url, port in zip(urls, ports, strict=True))

    @classmethod
    def _of(cls, url: str, grpc_port: int | None, settings: Settings) -> Endpoint:
        try:
            address = urlsplit(url)
            host, port, scheme = address.hostname, address.port, address.scheme
        except ValueError:
            host, port, scheme = None, 0, ""
        if scheme not in ("http", "https") or not host or port == 0:
            raise BadSetting(f"WEAVIATE_URL is “{settings.weaviate_url}”.", "Write it like http://127.0.0.1:8080.")
        secure = scheme == "https"
        return cls(
            http=(host, port or (443 if secure else 80)),
            grpc=(settings.weaviate_grpc_host or host, grpc_port or (443 if secure else 50051)),
            secure=secure,
            key=settings.weaviate_api_key,
            hint="Check WEAVIATE_URL, WEAVIATE_GRPC_HOST, WEAVIATE_GRPC_PORT and WEAVIATE_API_KEY.",
            headers=provider_headers(settings),
        )

    @property
    def address(self) -> str:
        """The URL of the HTTP side, without a slash at its end."""
        return f"{'https' if self.secure else 'http'}://{in_url(self.http[0])}:{self.http[1]}"


def provider_headers(settings: Settings) -> Mapping[str, str]:
    """The keys that the server of these settings is to be told; none where it asks nobody."""
    return Providers(settings).headers if settings.profile == "cloud" else {}


def in_url(host: str) -> str:
    """The host as it is written before a port: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host
