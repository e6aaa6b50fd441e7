"""What a browser fetches before a page is drawn: Streamlit's files from memory, and a document that shows something.

Streamlit reads each of its hundred scripts and fonts from disk for each visitor and compresses none of them.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from functools import lru_cache, partial
from mimetypes import guess_type
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEEP = "public, max-age=31536000, immutable"
_BUILT = Path(st.__file__).parent / "static" / "static"
_FILE = re.compile(r"/static/(?:js|css|media)/([\w.-]+)$")
_TEXTS = (".js", ".css")

Preview = Callable[[str, str], tuple[str, str]]
"""Markup for the beginning of the head and for the end of the document at this path and query."""


class FirstLoad:
    """Hands out Streamlit's own files from memory, and writes a preview into its document."""

    def __init__(self, app: ASGIApp, preview: Preview) -> None:
        self._app, self._preview = app, preview

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
        elif (found := _FILE.search(scope["path"])) and found.group(1) in files():
            zipped = "gzip" in Headers(scope=scope).get("accept-encoding", "")
            await _kept(found.group(1), zipped)(scope, receive, send)
        else:
            asked = partial(self._preview, scope["path"], scope["query_string"].decode("latin-1"))
            document = _Document(send, asked)
            await self._app(scope, receive, document.send)


class _Document:
    """An answer that, where it is a document, is sent as a whole and with more in it."""

    def __init__(self, send: Send, preview: Callable[[], tuple[str, str]]) -> None:
        self._send, self._preview = send, preview
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_document(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_whole(self._start)

    async def _send_whole(self, start: Message) -> None:
        first, last = await run_in_threadpool(self._preview)
        body = self._body.replace(b"<head>", f"<head>{first}".encode(), 1)
        body = body.replace(b"</body>", f"{last}</body>".encode(), 1)
        headers = MutableHeaders(raw=list(start["headers"]))
        for told in ("etag", "last-modified"):  # it depends on the films, too, so a browser asks for it each time
            if told in headers:
                del headers[told]
        headers["content-length"] = str(len(body))
        await self._send({**start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def _is_document(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return bool(
        start["status"] == 200
        and headers.get("content-type", "").startswith("text/html")
        and "content-encoding" not in headers
    )


@lru_cache(maxsize=1)
def files() -> dict[str, Path]:
    """Streamlit's own files by their names, which hold a digest."""
    return {file.name: file for file in _BUILT.glob("*/*")}


@lru_cache(maxsize=256)
def _kept(name: str, zipped: bool) -> Response:
    file = files()[name]
    headers = {"Cache-Control": KEEP, "Vary": "Accept-Encoding"}
    body = file.read_bytes()
    if zipped and file.suffix in _TEXTS:
        body = gzip.compress(body, 6, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type=guess_type(name)[0], headers=headers)
