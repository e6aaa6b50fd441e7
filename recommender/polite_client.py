"""Requests to a host that is not ours: politely, patiently, and never for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx
from pyrate_limiter import Limiter, Rate
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt
from tenacity.nap import sleep_using_event

from recommender.errors import HostUnavailable, NotFetched

T = TypeVar("T")
MAX_BYTES = 20 * 2**20
"""Of one answer; what is longer is handed on cut there, and refused by whoever looks at it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How hard we try, in tries and seconds. Tests are in more of a hurry."""

    tries: int = 4
    pause_s: float = 0.1
    """Between the starts of two requests, whoever makes them: ten a second trouble no host."""
    back_off_s: float = 1.0
    """Before the second try; doubled before every further one."""
    longest_wait_s: float = 90.0
    """A host that asks for a longer pause than this is left alone until the command is repeated."""
    connect_s: float = 6.0
    silence_s: float = 15.0
    """Without a byte from a host that was reached."""
    answer_s: float = 60.0
    """For one answer as a whole: a trickle of bytes is no silence."""


class _Later(Exception):
    """A try that failed in a way that passes; `paused` where the host said when to come back."""

    def __init__(self, reason: str, paused: bool = False) -> None:
        super().__init__(reason)
        self.paused = paused


class PoliteClient:
    """A connection to a host. Shared by the threads that fetch; how many those are is up to them."""

    def __init__(
        self,
        called: str,
        patience: Patience | None = None,
        transport: Callable[[], httpx.BaseTransport] | None = None,
        follow_redirects: bool = True,
    ) -> None:
        """`called` names the host in sentences. Raises HostUnavailable where the environment names a proxy that cannot
        be used."""
        self._called = called
        self._patience = patience or Patience()
        timeout = httpx.Timeout(self._patience.silence_s, connect=self._patience.connect_s)
        try:
            own = transport() if transport else None
            self._client = httpx.Client(timeout=timeout, follow_redirects=follow_redirects, transport=own)
        except (ImportError, ValueError) as error:  # ALL_PROXY=socks://…, which httpx does not speak
            raise HostUnavailable(
                f"The proxy that the environment names cannot be used: {error}.",
                "Correct or remove ALL_PROXY, HTTPS_PROXY and HTTP_PROXY.",
            ) from error
        pause_ms = round(self._patience.pause_s * 1000)
        self._limiter = Limiter(Rate(1, pause_ms), buffer_ms=1) if pause_ms else None
        self._given_up = threading.Event()
        self._not_before = self._last_answer = 0.0

    def give_up(self) -> None:
        """Ends all waiting: threads that fetch raise NotFetched at once or after the bytes they are reading."""
        self._given_up.set()

    def close(self) -> None:
        self.give_up()
        self._client.close()
        if self._limiter is not None:
            self._limiter.close()

    def get(self, address: str, read: Callable[[bytes], T], params: Mapping[str, str] | None = None) -> T:
        """What `read` makes of the answer; a ValueError of it counts as an answer that did not come whole.

        Raises NotFetched or HostUnavailable.
        """
        began, patience = time.monotonic(), self._patience
        trying = Retrying(
            retry=retry_if_exception_type(_Later),
            stop=stop_after_attempt(patience.tries),
            wait=self._back_off,
            sleep=sleep_using_event(self._given_up),
            reraise=True,
        )
        try:
            answer: T = trying(self._once, address, read, params)
        except _Later as trouble:
            if self._last_answer < began:
                raise HostUnavailable(
                    f"{self._called} does not answer: {trouble}.",
                    "Check the network; the same command goes on from here.",
                ) from trouble
            raise NotFetched(f"{trouble}, {patience.tries} times") from trouble
        return answer

    def _back_off(self, state: RetryCallState) -> float:
        """Seconds before the next try; a pause that the host asked for is kept by everybody when their turn comes."""
        trouble = state.outcome.exception() if state.outcome else None
        paused = isinstance(trouble, _Later) and trouble.paused
        return 0.0 if paused else self._patience.back_off_s * 2.0 ** (state.attempt_number - 1)

    def _once(self, address: str, read: Callable[[bytes], T], params: Mapping[str, str] | None) -> T:
        self._await_turn()
        try:
            with self._client.stream("GET", address, params=params) as response:
                self._last_answer = time.monotonic()
                self._check(response)
                return read(self._body(response))
        except ValueError as error:
            raise _Later(f"the answer is not whole: {error}") from error
        except (httpx.TransportError, httpx.DecodingError) as error:  # no way through, silence, an end before the end
            raise _Later(_reason(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotFetched(_reason(error)) from error

    def _await_turn(self) -> None:
        while not self._given_up.is_set():
            pause = self._not_before - time.monotonic()
            if pause <= 0:
                if self._limiter is not None:
                    self._limiter.try_acquire("request")
                if self._not_before <= time.monotonic():
                    return
            else:
                self._given_up.wait(pause)
        raise NotFetched("stopped before its turn came")

    def _check(self, response: httpx.Response) -> None:
        if response.status_code == httpx.codes.OK:
            return
        reason = f"the host answers {response.status_code} {response.reason_phrase}".strip()
        if response.status_code != httpx.codes.TOO_MANY_REQUESTS and not response.is_server_error:
            raise NotFetched(reason, response.status_code)
        pause = _pause(response.headers.get("retry-after", ""))
        if pause is not None and pause > self._patience.longest_wait_s:
            raise HostUnavailable(
                f"{self._called} wants to be left alone for {pause / 60:.0f} minutes.",
                "Repeat the command then; it goes on from here.",
            )
        if pause is not None:
            self._not_before = max(self._not_before, time.monotonic() + pause)
        raise _Later(reason, paused=pause is not None)

    def _body(self, response: httpx.Response) -> bytes:
        data, until = bytearray(), time.monotonic() + self._patience.answer_s
        for block in response.iter_bytes():
            data += block
            if len(data) > MAX_BYTES:
                break
            if time.monotonic() > until:
                raise _Later(f"not all here after {self._patience.answer_s:.0f} s")
        return bytes(data)


def _pause(retry_after: str) -> float | None:
    """Seconds from a Retry-After header, which holds seconds or a date; None where it holds neither."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    with suppress(ValueError):
        then = parsedate_to_datetime(retry_after)
        return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    return None


def _reason(error: Exception) -> str:
    """In words; some of httpx' errors have none."""
    return str(error).strip().rstrip(".") or type(error).__name__
