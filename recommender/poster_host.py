"""Pictures from the host of the real posters: politely, patiently, and never for ever."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from recommender.errors import RecommenderError
from recommender.images import MAX_BYTES

SIZE = "w342"
"""TMDB's name for posters 342 pixels wide, as large as the drawn ones."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How hard we try, in tries and seconds. Tests are in more of a hurry."""

    tries: int = 4
    pause_s: float = 0.1
    """Between the starts of two requests, whoever makes them: ten a second trouble no picture host."""
    back_off_s: float = 1.0
    """Before the second try; doubled before every further one."""
    longest_wait_s: float = 90.0
    """A host that asks for a longer pause than this is left alone until the command is repeated."""
    connect_s: float = 6.0
    silence_s: float = 15.0
    """Without a byte from a host that was reached."""
    picture_s: float = 60.0
    """For one picture as a whole: a trickle of bytes is no silence."""


class NotFetched(Exception):
    """Why one picture did not come; the others may."""


class HostUnavailable(RecommenderError):
    """The host cannot be reached or wants to be left alone: asking for more pictures is of no use now."""


class _Later(Exception):
    """A try that failed in a way that passes; `pause_s` where the host says when to come back."""

    def __init__(self, reason: str, pause_s: float | None = None) -> None:
        super().__init__(reason)
        self.pause_s = pause_s


class PosterHost:
    """A connection to the host. Shared by the threads that fetch; how many those are is up to them."""

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        """Raises HostUnavailable where the environment names a proxy that cannot be used."""
        self._address = address.rstrip("/")
        self._patience = patience or Patience()
        timeout = httpx.Timeout(self._patience.silence_s, connect=self._patience.connect_s)
        try:
            self._client = httpx.Client(timeout=timeout, follow_redirects=True)
        except (ImportError, ValueError) as error:  # ALL_PROXY=socks://…, which httpx does not speak
            raise HostUnavailable(
                f"The proxy that the environment names cannot be used: {error}.",
                "Correct or remove ALL_PROXY, HTTPS_PROXY and HTTP_PROXY.",
            ) from error
        self._given_up = threading.Event()
        self._lock = threading.Lock()
        self._next_start = self._last_answer = 0.0

    def give_up(self) -> None:
        """Ends all waiting: threads that fetch raise NotFetched at once or after the bytes they are reading."""
        self._given_up.set()

    def close(self) -> None:
        self.give_up()
        self._client.close()

    def picture(self, poster_path: str) -> bytes:
        """What the host sends for TMDB's path of a poster, unchecked. Raises NotFetched or HostUnavailable."""
        began, patience = time.monotonic(), self._patience
        for past in range(patience.tries):
            self._await_turn()
            try:
                return self._body(f"{self._address}/{SIZE}{poster_path}")
            except _Later as trouble:
                reason = str(trouble)
                self._postpone(trouble, patience.back_off_s * 2**past, last=past == patience.tries - 1)
        if self._last_answer < began:
            raise HostUnavailable(
                f"The host of the posters, {self._address}, does not answer: {reason}.",
                "Check the network; the same command goes on from here.",
            )
        raise NotFetched(f"{reason}, {patience.tries} times")

    def _await_turn(self) -> None:
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next_start)
            self._next_start = turn + self._patience.pause_s
        if self._given_up.wait(turn - now):
            raise NotFetched("stopped before its turn came")

    def _postpone(self, trouble: _Later, back_off_s: float, last: bool) -> None:
        """Waits before the next try. A pause that the host asks for holds for every thread."""
        if trouble.pause_s is None:
            if not last:
                self._given_up.wait(back_off_s)
        elif trouble.pause_s > self._patience.longest_wait_s:
            raise HostUnavailable(
                f"The host of the posters wants to be left alone for {trouble.pause_s / 60:.0f} minutes.",
                "Repeat the command then; it goes on from here.",
            )
        else:
            with self._lock:
                self._next_start = max(self._next_start, time.monotonic() + trouble.pause_s)

    def _body(self, address: str) -> bytes:
        try:
            with self._client.stream("GET", address) as response:
                self._last_answer = time.monotonic()
                _check(response)
                return self._read(response)
        except httpx.TransportError as error:  # no way through, silence, or an end before the end
            raise _Later(_reason(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotFetched(_reason(error)) from error

    def _read(self, response: httpx.Response) -> bytes:
        data, until = bytearray(), time.monotonic() + self._patience.picture_s
        for block in response.iter_bytes():
            data += block
            if len(data) > MAX_BYTES:
                break  # enough to be refused as too large
            if time.monotonic() > until:
                raise _Later(f"not all here after {self._patience.picture_s:.0f} s")
        return bytes(data)


def _check(response: httpx.Response) -> None:
    if response.status_code == httpx.codes.OK:
        return
    reason = f"the host answers {response.status_code} {response.reason_phrase}".strip()
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error:
        raise _Later(reason, _pause(response.headers.get("retry-after", "")))
    raise NotFetched(reason)


def _pause(retry_after: str) -> float | None:
    """Seconds from a Retry-After header, which holds seconds or a date; None where it holds neither."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    with suppress(ValueError):
        then = parsedate_to_datetime(retry_after)
        return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    return None


def _reason(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
