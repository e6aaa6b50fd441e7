"""What the client's errors mean: the server is gone, it refuses this question, or it takes too long over it."""

from __future__ import annotations

import grpc
import httpx
from weaviate.exceptions import (
    UnexpectedStatusCodeError,
    WeaviateBaseError,
    WeaviateClosedClientError,
    WeaviateConnectionError,
    WeaviateRetryError,
    WeaviateStartUpError,
    WeaviateTimeoutError,
)

from recommender.errors import EngineUnavailable, QuestionRefused, QuestionTimedOut, RecommenderError

FOREIGN_ERRORS = (WeaviateBaseError, httpx.HTTPError, httpx.InvalidURL, grpc.RpcError, OSError)
"""What the client and the libraries below it raise."""

_GONE = (
    WeaviateClosedClientError,
    WeaviateConnectionError,
    WeaviateRetryError,
    WeaviateStartUpError,
    httpx.ConnectTimeout,
    httpx.NetworkError,
    httpx.ProtocolError,
    OSError,
)
_SLOW = (WeaviateTimeoutError, httpx.TimeoutException)
_CODES = grpc.StatusCode
_LONGEST = 300


def translated(error: Exception, hint: str) -> RecommenderError:
    """The error to raise instead; `hint` is for those that the person's settings can mend."""
    code, status = _grpc_code(error), _http_status(error)
    if code is _CODES.UNAUTHENTICATED or status == 401:
        return EngineUnavailable("The Weaviate database does not accept the key.", hint)
    if isinstance(error, _GONE) or code in (_CODES.UNAVAILABLE, _CODES.CANCELLED) or status in (502, 503):
        return EngineUnavailable(f"The Weaviate database does not answer: {first_line(error)}.", hint)
    if isinstance(error, _SLOW) or code is _CODES.DEADLINE_EXCEEDED or status in (408, 504):
        return QuestionTimedOut(
            "The database takes too long over this. Other questions work.", "Try again, or ask for less at once."
        )
    return _refusal(error, code, status, hint)


def _refusal(error: Exception, code: object, status: int | None, hint: str) -> QuestionRefused:
    text = str(error).lower()
    if code is _CODES.PERMISSION_DENIED or status == 403:
        return QuestionRefused("The key of the database does not allow this. Searching may work.", hint)
    if "no space left" in text or "read-only" in text or "readonly" in text:
        return QuestionRefused(
            "The database takes no more films, its disk is full. Searching works.", "Free some space, then repeat it."
        )
    return QuestionRefused(
        f"The database refuses this: {first_line(error)}. Other questions work.", "Ask in another way."
    )


def _grpc_code(error: BaseException | None) -> object:
    """The gRPC status behind an error, None where there is none; the client keeps it as the context of its own."""
    while error is not None:
        if isinstance(error, grpc.RpcError):
            return error.code()
        error = error.__cause__ or error.__context__
    return None


def _http_status(error: Exception) -> int | None:
    """The HTTP status of an error; gRPC codes, which the client keeps in the same place, are below 100."""
    status = error.status_code if isinstance(error, UnexpectedStatusCodeError) else None
    return status if status is not None and status >= 100 else None


def first_line(error: Exception) -> str:
    """The error's text, cut to one sentence without its full stop."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].strip().rstrip(".")[:_LONGEST]
