"""The file with which Weaviate's OpenAI module counts tokens, seen to before a server starts.

The module fetches it at its first import and, where it cannot, fails for every film. It only counts tokens with it, so
as not to ask for more a minute than OpenAI allows. So where the file cannot be had one that takes every byte for a
token serves: it counts about four times too many, and lets long imports wait where they need not.
"""

from __future__ import annotations

import base64
import hashlib
import time
from pathlib import Path

import httpx

from recommender.atomic_write import write_atomically
from recommender.index.embedded.environment import TOKENIZER_FOLDER
from recommender.progress import Progress, silent

ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/cl100k_base.tiktoken"
_PATIENCE = httpx.Timeout(20.0, connect=5.0)
_TRY_AGAIN_S = 24 * 3600
_LARGEST = 8 << 20
"""The real one has 1.7 MB."""


def ensure_tokenizer(home: Path, progress: Progress = silent, address: str = ADDRESS) -> str:
    """Fetches the file through the proxy that the environment names, unless it is here; "" or a sentence for people
    where that does not work now. It is tried again a day later."""
    file = home / TOKENIZER_FOLDER / hashlib.sha1(ADDRESS.encode()).hexdigest()
    if file.exists() and not (_is_stand_in(file) and _is_old(file)):
        return ""
    progress("Fetching the tokenizer's file")
    try:
        content = _fetched(address)
    except (httpx.HTTPError, ImportError, ValueError, OSError) as error:
        write_atomically(file, _stand_in())
        return (
            f"The file that counts OpenAI's tokens could not be fetched ({_reason(error)}), so they are counted by the "
            f"byte, and long imports take longer. Allow {httpx.URL(address).host}, or put the file at {file}."
        )
    write_atomically(file, content)
    return ""


def _reason(error: Exception) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"the host answers {error.response.status_code}"
    return str(error).partition("\n")[0].rstrip(".") or type(error).__name__


def _fetched(address: str) -> bytes:
    """Raises what httpx raises, ValueError for something else than such a file."""
    with httpx.Client(timeout=_PATIENCE, follow_redirects=True) as client, client.stream("GET", address) as response:
        response.raise_for_status()
        content = b""
        for block in response.iter_bytes(1 << 16):
            content += block
            if len(content) > _LARGEST:
                raise ValueError("what came is too large")
    _check(content)
    return content


def _check(content: bytes) -> None:
    """Lines of a token in base64 and its rank, every single byte among them: without one the server would stumble."""
    tokens = set()
    for line in content.splitlines():
        token, _, rank = line.partition(b" ")
        tokens.add(base64.b64decode(token, validate=True))
        int(rank)
    if not {bytes([value]) for value in range(256)} <= tokens:
        raise ValueError("what came is no such file")


def _stand_in() -> bytes:
    return b"".join(base64.b64encode(bytes([value])) + b" %d\n" % value for value in range(256))


def _is_stand_in(file: Path) -> bool:
    return file.stat().st_size < 10_000 and file.read_bytes() == _stand_in()


def _is_old(file: Path) -> bool:
    return time.time() - file.stat().st_mtime > _TRY_AGAIN_S
