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
    "plot": ("OpenAI", "X-Openai-Api-Key"),
    "poster": ("Google", "googleapis.com", "X-Goog", "poster_vector"),
}
"""By these words a report of the server is known to be about the provider of a space."""
_STATUS = re.compile(r"status:? ?(\d{3})")
_SLOW = re.compile(r"deadline exceeded|timeout|timed out|too long", re.I)
_AWAY = re.compile(r"connection refused|no such host|proxyconnect|x509|tls|EOF|reset by peer|send POST request", re.I)
_LIMIT = re.compile(r"rate limit", re.I)
BUNDLED = "RECOMMENDER_PROFILE=bundled needs no key"


def spaces_named(report: str) -> list[Space]:
    """The spaces whose providers a report is about; there may be several reports in one, a line each."""
    return [space for space in SPACES if any(name in report for name in _NAMES[space])]


def about(report: str, space: Space) -> str:
    """The lines of a report that are about the provider of a space, all of it where none is."""
    lines = [line for line in report.splitlines() if space in spaces_named(line)]
    return "\n".join(lines) or report


def provider_failure(report: str, model: ProviderModel) -> ProviderFailed:
    """The error for people. `report` is about this model alone."""
    told = _STATUS.search(report)
    status = int(told.group(1)) if told else 0
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
    if status:
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
