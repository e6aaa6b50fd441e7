"""TMDB's programming interface, version 3, as https://developer.themoviedb.org documents it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from recommender.errors import BadSetting, HostUnavailable, NotFetched
from recommender.polite_client import Patience, PoliteClient

ATTRIBUTION = "This product uses the TMDB API but is not endorsed or certified by TMDB."
"""TMDB's terms want these words wherever its facts are used."""

WHERE_KEYS_ARE = (
    "A key is free at https://www.themoviedb.org/settings/api; set TMDB_API_KEY to it, or to the read access token."
)

PATIENCE = Patience(pause_s=0.05)
"""TMDB bears some forty requests a second; half as many leave room for others behind the same address."""

_WITH_EACH_FILM = "credits,keywords"
_UNKNOWN = httpx.codes.NOT_FOUND


class TmdbApi(PoliteClient):
    """A connection to it. Shared by threads."""

    def __init__(self, address: str, key: str | None, patience: Patience = PATIENCE) -> None:
        """Raises BadSetting without a key. Redirects are not followed: they could carry the key elsewhere."""
        if not key:
            raise BadSetting("TMDB tells films to those who have a key, and TMDB_API_KEY is not set.", WHERE_KEYS_ARE)
        if not re.fullmatch(r"[\w.-]+", key, re.ASCII):
            raise BadSetting("TMDB_API_KEY has letters that no key of TMDB's has.", WHERE_KEYS_ARE)
        self._address = address.rstrip("/")
        super().__init__(
            f"TMDB, {self._address},", patience, lambda: _WithKey(key, self._address), follow_redirects=False
        )

    def film(self, tmdb_id: int) -> dict[str, Any]:
        """A film's details with its credits and keywords. Raises NotFetched where TMDB knows none of that id."""
        return self.ask(f"movie/{tmdb_id}", append_to_response=_WITH_EACH_FILM)

    def by_imdb_id(self, imdb_id: str) -> int | None:
        """TMDB's id of the film with that id of IMDb's."""
        return _first_id(self.ask(f"find/{imdb_id}", external_source="imdb_id"), "movie_results")

    def by_title(self, title: str, year: int | None) -> int | None:
        """TMDB's id of the film that is found first by its title, of that year where it is known."""
        of_year = {} if year is None else {"primary_release_year": str(year)}
        return _first_id(self.ask("search/movie", query=title, **of_year), "results")

    def ask(self, path: str, **params: str) -> dict[str, Any]:
        """The answer to one request. Raises NotFetched, and HostUnavailable where TMDB refuses the key."""
        try:
            return self.get(f"{self._address}/{path}", _object, params)
        except NotFetched as error:
            if error.status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
                raise HostUnavailable("TMDB does not accept the key in TMDB_API_KEY.", WHERE_KEYS_ARE) from error
            if error.status == _UNKNOWN:
                raise NotFetched("TMDB knows nothing of it", error.status) from error
            raise


class _WithKey(httpx.HTTPTransport):
    """Puts the key into each request on its way out, after everybody who might write the address down has seen it."""

    def __init__(self, key: str, address: str) -> None:
        super().__init__(proxy=_proxy(address))
        self._key = key
        self._is_token = "." in key  # a read access token has three parts, a key none

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url, headers = request.url, request.headers.copy()
        if self._is_token:
            headers["authorization"] = f"Bearer {self._key}"
        else:
            url = url.copy_merge_params({"api_key": self._key})
        return super().handle_request(
            httpx.Request(request.method, url, headers=headers, stream=request.stream, extensions=request.extensions)
        )


def _proxy(address: str) -> str | None:
    """The proxy that the environment names for this address; a transport of one's own is not told by httpx."""
    host = urlsplit(address)
    return None if proxy_bypass(host.hostname or "") else getproxies().get(host.scheme)


def _object(body: bytes) -> dict[str, Any]:
    """Raises ValueError for anything but a JSON object."""
    answer = json.loads(body)
    if not isinstance(answer, dict):
        raise ValueError("an object was expected")
    return answer


def _first_id(answer: Mapping[str, Any], part: str) -> int | None:
    found = answer.get(part)
    first = found[0] if isinstance(found, list) and found else None
    number = first.get("id") if isinstance(first, dict) else None
    return number if isinstance(number, int) and number > 0 else None
