"""The app as a process of its own."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from recommender.variables import VARIABLES

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 180
"""Seconds until the page's server answers (it starts without the films)."""
ENDS_WITHIN = 120
"""Seconds until the app has ended, its database with it."""


@dataclass(frozen=True, slots=True)
class RunningApp:
    address: str
    log: Path


@contextmanager
def running(home: Path, base_path: str = "", script: str = "streamlit_app.py", **settings: str) -> Iterator[RunningApp]:
    """The app as a process of its own, with nothing but these settings, below that path of its server."""
    environment = {
        **os.environ,
        # An empty value counts as not set, even where a .env file sets it: nothing but this reaches the app.
        **{variable.name: "" for variable in VARIABLES},
        "RECOMMENDER_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT),
        **settings,
    }
    address = f"http://localhost:{_free_port()}{base_path}"
    log = home / "streamlit.log"
    options = [f"--server.port={urlsplit(address).port}", f"--server.baseUrlPath={base_path}"]
    command = [sys.executable, "-m", "streamlit", "run", script, *options]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_healthy(process, address, log)
        yield RunningApp(address, log)
    finally:
        process.terminate()
        try:
            process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    """Below the ports that systems give to whoever calls out: none of those is taken before the app comes to it."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("", port))
            return port


def _wait_until_healthy(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{address}/_stcore/health", timeout=2).text == "ok":
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"The app did not start:\n{log.read_text()[-4000:]}")
