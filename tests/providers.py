"""OpenAI's and Google's embedding services as a Weaviate server meets them, on this machine.

OpenAI's API is plain HTTP, as behind a gateway of one's own. Google's addresses are fixed, so they are reached as in a
company's network: through a proxy (CONNECT) at which a TLS server of ours answers for them, with certificates from a
throw-away authority. Vectors say which words were read and which colours were seen, so that a test knows what is near.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import socket
import ssl
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import trustme
from PIL import Image

HOST = "127.0.0.1"
VERTEX = "us-central1-aiplatform.googleapis.com"
GEMINI = "generativelanguage.googleapis.com"
TOKENIZER = "openaipublic.blob.core.windows.net"
OPENAI_KEY = "sk-test-openai-51c0ffee"
GOOGLE_KEY = "ya29-test-google-51c0ffee"
_COLOURS = {"red": (1.0, 0.0, 0.0), "green": (0.0, 1.0, 0.0), "blue": (0.0, 0.0, 1.0)}


@dataclass
class Service:
    """One provider: what it wants as its key, what it was asked, and what it answers instead where it is broken."""

    key: str
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    failing: Callable[[str], int] = lambda text: 200
    """The status for a request of these texts, where only some fail."""
    cut: bool = False
    """Whether its answers break off half way."""
    asked: list[str] = field(default_factory=list)
    """What was to be embedded, request by request: words, or "picture"."""

    def refusal(self, given: str, text: str) -> tuple[int, str]:
        """Status and words of the answer that is none; (200, "") where all is well."""
        if given != self.key:
            return 401, "Incorrect API key provided"
        status = self.status if self.status != 200 else self.failing(text)
        return (status, f"told to answer {status}") if status != 200 else (200, "")


class Providers:
    """Both services and the proxy. `environment` is what a shell must say to reach them."""

    def __init__(self, folder: Path) -> None:
        self.openai, self.google = Service(OPENAI_KEY), Service(GOOGLE_KEY)
        self.tokenizer: bytes | None = byte_tokens()
        self.tunnels: list[str] = []
        """The hosts that the proxy was asked for."""
        authority = trustme.CA()
        self._certificates = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self._certificates))
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(VERTEX, GEMINI, TOKENIZER).configure_cert(tls)
        self._openai = _serve(_OpenAi, self)
        self._google = _serve(_Google, self, tls)
        self._proxy = socket.create_server((HOST, 0))
        threading.Thread(target=self._take, daemon=True).start()

    @property
    def environment(self) -> dict[str, str]:
        """Vertex; without GOOGLE_PROJECT and GOOGLE_LOCATION the same key asks AI Studio."""
        return {
            "OPENAI_API_KEY": OPENAI_KEY,
            "OPENAI_BASE_URL": f"http://{HOST}:{self._openai.server_port}",
            "GOOGLE_API_KEY": GOOGLE_KEY,
            "GOOGLE_PROJECT": "films-project",
            "GOOGLE_LOCATION": "us-central1",
            "HTTPS_PROXY": f"http://{HOST}:{self._proxy.getsockname()[1]}",
            "SSL_CERT_FILE": str(self._certificates),
        }

    def well_again(self) -> None:
        """Nothing is broken, and nothing was asked."""
        for service in (self.openai, self.google):
            service.status, service.failing, service.cut = 200, lambda text: 200, False
            service.headers.clear()
            service.asked.clear()

    def close(self) -> None:
        self._proxy.close()
        for server in (self._openai, self._google):
            server.shutdown()
            server.server_close()

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = self._proxy.accept()
                threading.Thread(target=self._tunnel, args=(visitor,), daemon=True).start()

    def _tunnel(self, visitor: socket.socket) -> None:
        with suppress(OSError), visitor:
            request = b""
            while b"\r\n\r\n" not in request:
                request += visitor.recv(4096)
            self.tunnels.append(request.split()[1].decode().partition(":")[0])
            visitor.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            with socket.create_connection((HOST, self._google.server_port)) as server:
                back = threading.Thread(target=_copy, args=(server, visitor), daemon=True)
                back.start()
                _copy(visitor, server)
                back.join()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    providers: Providers

    def body(self) -> Any:
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def bearer(self) -> str:
        return (self.headers["Authorization"] or "").removeprefix("Bearer ")

    def answer(self, status: int, content: Any, headers: dict[str, str], cut: bool = False) -> None:
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if cut else data)
        self.close_connection = cut

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class _OpenAi(_Answers):
    def do_POST(self) -> None:
        service, body = self.providers.openai, self.body()
        service.asked += body["input"]
        status, trouble = service.refusal(self.bearer(), " ".join(body["input"]))
        if self.path != "/v1/embeddings":
            status, trouble = 404, f"no such path as {self.path}"
        if trouble:
            self.answer(status, {"error": {"message": trouble, "code": "told"}}, service.headers)
            return
        rows = [words(text, int(body["dimensions"])) for text in body["input"]]
        data = [{"object": "embedding", "index": at, "embedding": row} for at, row in enumerate(rows)]
        limits = {
            f"x-ratelimit-{what}-{of}": "1000000" for what in ("limit", "remaining") for of in ("requests", "tokens")
        }
        self.answer(200, {"object": "list", "data": data, "usage": {"total_tokens": 1}}, limits, service.cut)


class _Google(_Answers):
    def do_GET(self) -> None:
        file = self.providers.tokenizer
        self.answer(404 if file is None else 200, file or b"", {})

    def do_POST(self) -> None:
        service, body = self.providers.google, self.body()
        gemini = self.headers["Host"].startswith(GEMINI)
        text, picture = _gemini_input(body) if gemini else _vertex_input(body)
        service.asked.append("picture" if picture else text)
        status, trouble = service.refusal(self.headers["X-Goog-Api-Key"] if gemini else self.bearer(), text)
        if trouble:
            self.answer(status, {"error": {"code": status, "message": trouble}}, service.headers)
            return
        length = 3072 if gemini else int(body["parameters"]["dimension"])
        row = colours(picture, length) if picture else colour_words(text, length)
        if gemini:
            self.answer(200, {"embeddings": [{"values": row}]}, {}, service.cut)
        else:
            made = {("imageEmbedding" if picture else "textEmbedding"): row}
            self.answer(200, {"predictions": [made]}, {}, service.cut)


def _vertex_input(body: Any) -> tuple[str, str]:
    asked = body["instances"][0]
    return asked.get("text", ""), asked.get("image", {}).get("bytesBase64Encoded", "")


def _gemini_input(body: Any) -> tuple[str, str]:
    part = body["requests"][0]["content"]["parts"][0]
    return part.get("text", ""), part.get("inline_data", {}).get("data", "")


def words(text: str, length: int) -> list[float]:
    """Which words a text holds."""
    row = np.full(length, 1e-3)
    for word in text.lower().replace(".", " ").replace(",", " ").split():
        row[zlib.crc32(word.encode()) % length] += 1
    return [float(value) for value in row / np.linalg.norm(row)]


def colour_words(text: str, length: int) -> list[float]:
    """Which colours a text names, and a little of its words."""
    row = np.array(words(text, length)) * 0.3
    for word in text.lower().split():
        row[:3] += _COLOURS.get(word, (0.0, 0.0, 0.0))
    return [float(value) for value in row / np.linalg.norm(row)]


def colours(picture: str, length: int) -> list[float]:
    """The mean colour of a picture in base64, and a little of what tells it from others."""
    data = base64.b64decode(picture, validate=True)
    with Image.open(io.BytesIO(data)) as opened:
        assert opened.format == "JPEG"
        mean = np.asarray(opened.convert("RGB").resize((8, 8)), np.float64).mean(axis=(0, 1)) / 255
    row = np.zeros(length)
    row[:3] = mean
    row[3 + zlib.crc32(hashlib.sha256(data).digest()) % (length - 3)] = 0.2
    return [float(value) for value in row / np.linalg.norm(row)]


def byte_tokens() -> bytes:
    """A tokenizer's file in which every byte is a token."""
    return b"".join(base64.b64encode(bytes([at])) + b" %d\n" % at for at in range(256))


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A server that hangs up is no error of the service."""


def _serve(answers: type[_Answers], providers: Providers, tls: ssl.SSLContext | None = None) -> ThreadingHTTPServer:
    server = _Server((HOST, 0), type(answers.__name__, (answers,), {"providers": providers}))
    if tls is not None:
        # The handshake is done in the visitor's own thread, so that a slow one holds nobody up.
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while block := source.recv(65536):
            target.sendall(block)
        target.shutdown(socket.SHUT_WR)
