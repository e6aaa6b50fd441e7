"""Bounds what uploads of one visit take of the server's memory.

Streamlit keeps the bytes of every upload until the visit ends, also of those that the page has long forgotten.
"""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

KEPT = 2
"""Uploads of a visit: the one that the page shows, and the one that is about to take its place."""
_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+$")


class LimitUploads:
    """Lets go of a visit's oldest uploads as soon as another one has arrived."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)
        upload = _UPLOAD.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "PUT" else None
        if upload:
            forget_oldest(runtime.get_instance().uploaded_file_mgr, upload.group(1))


def forget_oldest(uploads: object, session: str) -> None:
    """Leaves only the KEPT newest uploads of that visit."""
    if isinstance(uploads, MemoryUploadedFileManager):  # Streamlit's only one
        held = list(uploads.file_storage.get(session, {}))
        for file in held[:-KEPT]:
            uploads.remove_file(session, file)
