"""A picture host on this machine that speaks like the real one, and misbehaves where it is told to."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Answer:
    """What the host says to one request. `cut` promises more bytes than come; `takes_s` is how slow it is."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    cut: bool = False
    takes_s: float = 0.0


@dataclass(slots=True)
class PictureHost:
    """Answers by request path: each answer once, in order, the last one for ever; 404 for any other path."""

    address: str = ""
    answers: dict[str, deque[Answer]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)
    most_at_once: int = 0
    now: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def say(self, poster_path: str, *answers: Answer | bytes) -> None:
        """Sets the answers to requests for a poster in the size that the app asks for."""
        said = deque(Answer(answer) if isinstance(answer, bytes) else answer for answer in answers)
        self.answers[f"/t/p/w342{poster_path}"] = said

    def begin(self, path: str, headers: Message) -> Answer:
        with self.lock:
            self.asked[path.rpartition("/")[2]] += 1
            self.times.append(time.monotonic())
            self.now += 1
            self.most_at_once = max(self.most_at_once, self.now)
            return self.answer(path, headers)

    def answer(self, path: str, headers: Message) -> Answer:
        waiting = self.answers.get(path, deque([Answer(b"<h1>404</h1>", 404)]))
        return waiting.popleft() if len(waiting) > 1 else waiting[0]

    def end(self) -> None:
        with self.lock:
            self.now -= 1


Host = TypeVar("Host", bound=PictureHost)


@contextmanager
def picture_host() -> Iterator[PictureHost]:
    """A host on a free port, gone at the end."""
    with serving(PictureHost()) as host:
        yield host


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    """The same for a host of a kind of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = host.begin(self.path, self.headers)
            try:
                with suppress(BrokenPipeError, ConnectionResetError):
                    self._say(answer)
            finally:
                host.end()

        def _say(self, answer: Answer) -> None:
            time.sleep(answer.takes_s)
            self.send_response(answer.status)
            for header in answer.headers:
                self.send_header(*header)
            self.send_header("Content-Length", str(len(answer.body) * (2 if answer.cut else 1)))
            self.end_headers()
            self.wfile.write(answer.body)
            if answer.cut:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    host.address = f"http://127.0.0.1:{server.server_address[1]}/t/p"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def deaf_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
