"""A Streamlit page as a process of its own, and visitors who ask it over its web socket, as browsers do."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import httpx
import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from recommender.settings import ROOT

STARTS_WITHIN = 300
"""Seconds until a page answers: a fresh home is filled first."""
_WHO = "lonely|brave|cruel|funny|silent|frozen|burning|secret|haunted|golden|broken|clever|gentle|angry".split("|")
_WHAT = "astronaut|painter|detective|dog|teacher|king|soldier|robot|witch|pirate|boxer|nurse|thief|sailor".split("|")
_WHERE = "in a desert|at sea|in Paris|on a train|in the snow|at school|in a small town|in a castle|by a lake".split("|")


@dataclass(frozen=True, slots=True)
class ServedPage:
    """A page that answers."""

    address: str
    process: subprocess.Popen[bytes]

    def megabytes(self) -> float:
        """Memory that the process holds."""
        return float(psutil.Process(self.process.pid).memory_info().rss) / 2**20


@contextmanager
def served(script: str, folder: Path = ROOT, **settings: str) -> Iterator[ServedPage]:
    """The script in that folder as a server of its own, with the configuration there, until the block is left."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", "--server.headless=true"]
    process = subprocess.Popen(
        command, cwd=folder, env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    page = ServedPage(f"http://localhost:{port}", process)
    try:
        _wait_for(page)
        yield page
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(page: ServedPage) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and page.process.poll() is None:
        try:
            if httpx.get(f"{page.address}/_stcore/health", timeout=2).text == "ok":
                asyncio.run(ask(page.address, 1))  # the first visitor waits until there is something to see
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise RuntimeError(f"The page at {page.address} did not start.")


async def ask(address: str, questions: int, visitor: int = 0, pause: float = 0.0) -> list[float]:
    """Seconds that each answer took. No question is asked twice, so that nothing was answered before; before each the
    visitor waits up to `pause` seconds."""
    chance = random.Random(visitor * 10_007 + questions)
    socket_address = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    took = []
    async with websockets.connect(socket_address, subprotocols=["streamlit"], max_size=None) as stream:  # type: ignore[list-item]
        await _run(stream, "")
        for _ in range(questions):
            await asyncio.sleep(chance.random() * pause)
            took.append(await _run(stream, urlencode({"q": _words(chance), "space": _mode(chance)})))
    return took


async def visitors(address: str, number: int, questions: int, pause: float) -> list[float]:
    """Seconds of all answers to that many visitors at once."""
    asked = await asyncio.gather(*(ask(address, questions, visitor + 1, pause) for visitor in range(number)))
    return [took for answers in asked for took in answers]


def _words(chance: random.Random) -> str:
    return f"{chance.choice(_WHO)} {chance.choice(_WHAT)} {chance.choice(_WHERE)} {chance.randrange(10**9)}"


def _mode(chance: random.Random) -> str:
    modes: Sequence[str] = ("plot", "poster", "auto")
    return chance.choice(modes)


async def _run(stream: websockets.ClientConnection, query: str) -> float:
    """Seconds from the question to the end of the run that answers it."""
    message = BackMsg()
    message.rerun_script.query_string = query
    started = time.perf_counter()
    await stream.send(message.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(bytes(await asyncio.wait_for(stream.recv(decode=False), STARTS_WITHIN)))
        if answer.WhichOneof("type") == "script_finished":
            return time.perf_counter() - started
