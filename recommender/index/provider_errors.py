"""What a provider's failure means, told from the words with which Weaviate's server reports it.

The provider's own words are not repeated: they may hold parts of a key, or whatever a gateway likes to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from recommender.errors import ProviderFailed
from recommender.movies import SPACES, Space
from recommender.providers import VERTEX, ProviderModel

_NAMES: Mapping[Space, tuple[str, ...]] = {
    "plot": ("OpenAI", "X-Openai-Api-Key", "/v1/embeddings"),
    "poster": ("Google", "googleapis.com", "X-Goog", "poster_vector"),
}
"""By these words a report of the server is known to be about the provider of a space."""
_STATUS = re.compile(r"status:? ?(\d{3})")
_SLOW = re.compile(r"deadline exceeded|timeout|timed out|too long", re.I)
_AWAY = re.compile(r"connection refused|no such host|proxyconnect|x509|tls|EOF|reset by peer|send POST request", re.I)
_NOBODY_NAMED = re.compile(
    r"response body|send POST request|unmarshal|invalid character|EOF|vector length|vector with length|vectoriz"
    r"|embedding|deadline exceeded|timeout|reset by peer|connection refused|internal error",
    re.I,
)
"""What the server says of a provider that breaks off or answers nonsense, without saying which."""
_BAD_KEY = re.compile(r"API key (not valid|expired)|API_KEY_INVALID", re.I)
"""With these words AI Studio refuses a key, under status 400."""
_LIMIT = re.compile(r"rate limit", re.I)
_WAIT = re.compile(r"(?:try again|retry) in (\d+(?:\.\d+)?) ?(ms|s|m)\b", re.I)
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0}
BUNDLED = "RECOMMENDER_PROFILE=bundled needs no key"


def spaces_named(report: str) -> list[Space]:
    """The spaces whose providers a report is about; there may be several reports in one, a line each."""
    return [space for space in SPACES if any(name in report for name in _NAMES[space])]


def names_nobody(report: str) -> bool:
    """Whether a report is about a provider and does not say about which."""
    return not spaces_named(report) and _NOBODY_NAMED.search(report) is not None


def about(report: str, space: Space) -> str:
    """The lines of a report that are about the provider of a space, all of it where none is."""
    lines = [line for line in report.splitlines() if space in spaces_named(line)]
    return "\n".join(lines) or report


def seconds_to_wait(report: str) -> float:
    """How long a provider's own words ask to wait, 0 where they don't. The server keeps the header Retry-After to
    itself, but both providers say it in the message, too: "Please try again in 20s", "Please retry in 34.2s"."""
    return max((float(number) * _SECONDS[unit.lower()] for number, unit in _WAIT.findall(report)), default=0.0)


def provider_failure(report: str, model: ProviderModel) -> ProviderFailed:
    """The error for people. `report` is about this model alone."""
    told = _STATUS.search(report)
    status = int(told.group(1)) if told else 0
    if status == 400 and _BAD_KEY.search(report):
        status = 401
    if "no api key found" in report:
        return no_key(model)
    if status == 429 or _LIMIT.search(report):
        return _limited(report, model)
    if status in _LASTING:
        what, hint = _LASTING[status]
        if status == 401 and model is VERTEX:
            hint = "Renew {key}: an access token for Vertex AI lasts an hour."
        hint = hint.format(key=model.key_name, model=model.name)
        return _failed(model, f"{what} ({status})", hint, lasting=True, alone=status == 400)
    if status >= 500:
        return _failed(model, f"has trouble of its own ({status})", "Try again in a while.")
    if status >= 400:
        return _failed(model, f"refuses this ({status})", f"Check {model.key_name} and what your account may do.", True)
    if _SLOW.search(report):
        return _failed(model, "takes too long", "Try again in a while.")
    if _AWAY.search(report):
        return _failed(model, "cannot be reached", "Check the network, HTTPS_PROXY, NO_PROXY and SSL_CERT_FILE.")
    return _failed(model, "gives no usable answer", "Try again in a while; weaviate.log may say more.")


def no_key(model: ProviderModel) -> ProviderFailed:
    """Nobody need be asked to know that."""
    message = f"{model.key_name} is not set, so {model.provider} cannot be asked about {model.space}s."
    return ProviderFailed(message, f"Set it; {BUNDLED}.", lasting=True)


def _limited(report: str, model: ProviderModel) -> ProviderFailed:
    if "insufficient_quota" in report or "billing" in report:
        return _failed(model, "says that the account is used up (429)", "Look at its plan and billing.", lasting=True)
    return _failed(model, "wants fewer requests at once (429)", "Wait a minute, or raise the account's limit.")


def _failed(model: ProviderModel, what: str, hint: str, lasting: bool = False, alone: bool = False) -> ProviderFailed:
    message = f"{model.provider} {what}, so {model.space}s cannot be asked about."
    return ProviderFailed(message, hint, lasting, alone)


_LASTING: Mapping[int, tuple[str, str]] = {
    400: ("does not understand the request", "The model {model} may want other settings; docs/cloud.md says which."),
    401: ("does not accept the key", "Check or renew {key}."),
    402: ("wants to be paid first", "Look at the account's plan and billing."),
    403: ("does not let this key use the model", "Allow {model} for {key}."),
    404: ("does not have the model any more", "Look for another than {model}, or another place to ask for it."),
}
