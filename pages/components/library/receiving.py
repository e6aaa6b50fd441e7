"""Takes files from the browser straight to the disk. Streamlit's uploader would keep all of them in memory.

The token in the address is told to one visit only, by the page, and only where films may be brought in; no other site
can know it, so no other site can make a browser hand anything over.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import anyio
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from pages.components.library import access
from recommender import Settings
from recommender.errors import RecommenderError
from recommender.intake import MAX_BYTES, Delivery, Inbox, TooMuch

ROUTE = "/delivery/{token}/{name}"


@cache
def inbox() -> Inbox:
    """What this process was handed over."""
    return Inbox(Settings.from_env().home)


def address(delivery: Delivery) -> str:
    """Where the browser puts a delivery's files, below the address of the app."""
    return f"delivery/{delivery.token}/"


async def receive(request: Request) -> Response:
    """One file, block by block: 200 when it is whole, 404 for a token that nobody was told, 413 for too much."""
    delivery = inbox().delivery(request.path_params["token"]) if access.may_change() else None
    if delivery is None or request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return _refusal("This page is too old to take files. Reload it.", 404)
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > MAX_BYTES:
        return _refusal(f"The file is larger than {MAX_BYTES // 2**20} MB.", 413)
    try:
        await _receive(request, delivery, request.path_params["name"])
    except TooMuch as error:
        return _refusal(str(error), 413)
    except RecommenderError as error:
        return _refusal(str(error), 415)
    except OSError as error:
        return _refusal(f"The file cannot be kept: {error.strerror}.", 507)
    except ClientDisconnect:
        return Response(status_code=400)  # nobody hears it
    return JSONResponse({"received": delivery.received})


async def _receive(request: Request, delivery: Delivery, name: str) -> None:
    partial: Path = await anyio.to_thread.run_sync(delivery.place, name)
    try:
        with partial.open("xb") as file:
            async for block in request.stream():
                await anyio.to_thread.run_sync(delivery.write, file, block)
        delivery.keep(partial, name)
    finally:
        delivery.drop(partial)


def _refusal(message: str, status: int) -> Response:
    return JSONResponse({"message": message}, status_code=status)
