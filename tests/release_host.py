"""A host of the server's releases, on this machine, and archives as it has them."""

from __future__ import annotations

import hashlib
import io
import tarfile
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from recommender.index.embedded.binary import SERVER_VERSION

PROGRAM = b"#!/bin/sh\necho a server\n"
FOLDER = f"/v{SERVER_VERSION}/weaviate-v{SERVER_VERSION}-"


def tarball(name: str = "weaviate", content: bytes = PROGRAM) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        for member, data in (("LICENSE", b"a licence"), (name, content)):
            info = tarfile.TarInfo(member)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def zip_file() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("weaviate", PROGRAM)
    return buffer.getvalue()


def checksum(archive: bytes) -> bytes:
    return f"{hashlib.sha256(archive).hexdigest()}  archive\n".encode()


class ReleaseHost:
    """Serves files from memory; counts what it was asked; cuts off what `short` names."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.short: set[str] = set()
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                body = host.files.get(self.path)
                self.send_response(404 if body is None else 200)
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                sent = body or b""
                self.wfile.write(sent[: len(sent) // 2] if self.path in host.short else sent)

            def log_message(self, format: str, *args: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def publish(self, archive: bytes, ending: str = "Linux-amd64.tar.gz", sha256: bytes | None = None) -> str:
        path = FOLDER + ending
        self.files |= {path: archive, f"{path}.sha256": checksum(archive) if sha256 is None else sha256}
        return path

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
