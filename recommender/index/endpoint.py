"""Where a Weaviate server listens."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from recommender.errors import BadSetting
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

    @classmethod
    def of_settings(cls, settings: Settings) -> Endpoint:
        """The server WEAVIATE_URL names. Raises BadSetting for an address that is none."""
        try:
            address = urlsplit(settings.weaviate_url or "")
            host, port, scheme = address.hostname, address.port, address.scheme
        except ValueError:
            host, port, scheme = None, 0, ""
        if scheme not in ("http", "https") or not host or port == 0:
            raise BadSetting(f"WEAVIATE_URL is “{settings.weaviate_url}”.", "Write it like http://127.0.0.1:8080.")
        secure = scheme == "https"
        return cls(
            http=(host, port or (443 if secure else 80)),
            grpc=(settings.weaviate_grpc_host or host, settings.weaviate_grpc_port or (443 if secure else 50051)),
            secure=secure,
            key=settings.weaviate_api_key,
            hint="Check WEAVIATE_URL, WEAVIATE_GRPC_HOST, WEAVIATE_GRPC_PORT and WEAVIATE_API_KEY.",
        )

    @property
    def address(self) -> str:
        """The URL of the HTTP side, without a slash at its end."""
        return f"{'https' if self.secure else 'http'}://{in_url(self.http[0])}:{self.http[1]}"


def in_url(host: str) -> str:
    """The host as it is written before a port: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host
