"""The file that counts tokens: fetched once, checked, and replaced by a rougher one where it cannot be had."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.index.embedded.tokenizer import ADDRESS, ensure_tokenizer
from tests.providers import TOKENIZER, Providers, byte_tokens

NAME = "9b5ad71b2ce5302211f9c61530b329a4922fc6a4"
"""By which the server's library looks for it: the SHA-1 of the address."""
REAL = byte_tokens() + b"dGhl 256\n"


@pytest.fixture
def providers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Providers]:
    made = Providers(tmp_path)
    for name in ("HTTPS_PROXY", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, made.environment[name])
    made.tokenizer = REAL
    yield made
    made.close()


def test_it_comes_through_the_proxy_and_only_once(tmp_path: Path, providers: Providers) -> None:
    assert ensure_tokenizer(tmp_path) == ensure_tokenizer(tmp_path) == ""
    assert (tmp_path / "tokenizer" / NAME).read_bytes() == REAL
    assert providers.tunnels == [TOKENIZER] and ADDRESS.startswith(f"https://{TOKENIZER}/")


@pytest.mark.parametrize("sent", [None, b"<html>Please log in</html>", byte_tokens()[:-20]])
def test_something_else_is_replaced_and_asked_for_again_a_day_later(
    tmp_path: Path, providers: Providers, sent: bytes | None
) -> None:
    providers.tokenizer = sent
    told = ensure_tokenizer(tmp_path)
    assert TOKENIZER in told and "\n" not in told and ("(the host answers 404)" in told) is (sent is None)
    file = tmp_path / "tokenizer" / NAME
    assert file.read_bytes() == byte_tokens()
    assert ensure_tokenizer(tmp_path) == "" and len(providers.tunnels) == 1
    providers.tokenizer = REAL
    os.utime(file, (time.time() - 90_000,) * 2)
    assert ensure_tokenizer(tmp_path) == "" and file.read_bytes() == REAL
