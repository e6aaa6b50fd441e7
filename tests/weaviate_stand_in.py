"""What looks like a Weaviate server from outside, and answers what a test tells it to."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import grpc

HOST = "127.0.0.1"
META = json.dumps({"version": "1.39.3"})


class StandIn:
    """HTTP and gRPC on two ports. `pages` has status and text by path; `code` is what every gRPC search ends with."""

    def __init__(self) -> None:
        self.pages = {"/v1/meta": (200, META), "/v1/.well-known/ready": (200, ""), "/v1/.well-known/live": (200, "")}
        self.code: grpc.StatusCode | None = None
        self.searches = 0
        stand_in = self

        class Pages(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                status, text = stand_in.pages.get(self.path, (404, ""))
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, format: str, *args: object) -> None:
                """Quiet."""

        self._http = _QuietServer((HOST, 0), Pages)
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        self._grpc = grpc.server(ThreadPoolExecutor(4), handlers=(_Calls(self),))
        self.grpc_port = int(self._grpc.add_insecure_port(f"{HOST}:0"))
        self._grpc.start()
        self.http_port = self._http.server_port

    def close(self) -> None:
        self._grpc.stop(None).wait()
        self._http.shutdown()
        self._http.server_close()


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor that only looked whether somebody listens leaves without a word."""


class _Calls(grpc.GenericRpcHandler):  # type: ignore[misc]
    def __init__(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in

    def service(self, details: Any) -> Any:
        def answer(request: bytes, context: Any) -> bytes:
            if details.method.endswith("/Search"):
                self._stand_in.searches += 1
                if self._stand_in.code is not None:
                    context.abort(self._stand_in.code, "the stand-in was told so")
            return b""

        return grpc.unary_unary_rpc_method_handler(answer)


class SharedDoor:
    """One port for both protocols of a server: a proxy that knows them apart by the first bytes, and with `tls` by what
    the visitor wants to speak (ALPN), as proxies at the edge of a network do."""

    def __init__(self, http_port: int, grpc_port: int, tls: ssl.SSLContext | None = None) -> None:
        self._http_port, self._grpc_port, self._tls = http_port, grpc_port, tls
        if tls is not None:
            tls.set_alpn_protocols(["h2", "http/1.1"])
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = self._listener.accept()
                threading.Thread(target=self._connect, args=(visitor,), daemon=True).start()

    def _connect(self, visitor: socket.socket) -> None:
        with suppress(OSError), visitor:
            if self._tls is not None:
                visitor = self._tls.wrap_socket(visitor, server_side=True)
                is_grpc = visitor.selected_alpn_protocol() == "h2"
            else:
                is_grpc = visitor.recv(3, socket.MSG_PEEK) == b"PRI"
            port = self._grpc_port if is_grpc else self._http_port
            with socket.create_connection((HOST, port)) as server:
                back = threading.Thread(target=_copy, args=(server, visitor), daemon=True)
                back.start()
                _copy(visitor, server)
                back.join()


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while block := source.recv(65536):
            target.sendall(block)
        target.shutdown(socket.SHUT_WR)
