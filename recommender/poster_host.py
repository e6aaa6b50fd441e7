"""The host of the films' real posters."""

from __future__ import annotations

from recommender.polite_client import Patience, PoliteClient

SIZE = "w342"
"""TMDB's name for posters 342 pixels wide, as large as the drawn ones."""


class PosterHost(PoliteClient):
    """A connection to it. Raises HostUnavailable where the environment names a proxy that cannot be used."""

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        self._address = address.rstrip("/")
        super().__init__(f"The host of the posters, {self._address},", patience)

    def picture(self, poster_path: str) -> bytes:
        """What the host sends for TMDB's path of a poster, unchecked. Raises NotFetched or HostUnavailable."""
        return self.get(f"{self._address}/{SIZE}{poster_path}", bytes)
