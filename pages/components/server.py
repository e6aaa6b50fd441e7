"""What the web server does beside drawing pages: it has the films ready early, and hands out their posters.

Streamlit would hand out posters, too, but forgets them between two answers, so that a quick visitor sees holes, and
lets no browser keep them.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from pages.components import first_load
from pages.components.library import receiving
from pages.components.uploads import LimitUploads
from recommender.errors import RecommenderError

_NAME = re.compile(r"[0-9a-f]{64}\.[a-z]{3,4}")
"""A poster's name is the digest of its bytes: another picture has another name, so browsers may keep it for ever."""
_FILM = re.compile(r"-?\d{1,18}")
HANDLES = 4096
"""Open files a server wants. Streamlit keeps some for each visit, up to about 380, and macOS allows 256."""
_MAPS = re.compile(r"[0-9a-f]{32}")
"""So has a file of maps: other films, another name."""
_KEEP = {"Cache-Control": first_load.KEEP}


def poster(request: Request) -> Response:
    """The poster of that name, 404 for everything else. Not `async`: it reads files, in a thread of its own."""
    from pages.components import resources

    name = request.path_params["name"]
    file = resources.poster_file(name) if _NAME.fullmatch(name) else None
    return FileResponse(file, headers=_KEEP) if file else Response("There is no such poster.", status_code=404)


def film_poster(request: Request) -> Response:
    """Leads to the poster of a film, by catalogue and id; 404 where there is none. So a page of ten thousand films need
    not be told the names of all their posters."""
    film = request.path_params["film"]
    name = _poster_of(request.path_params["catalogue"], int(film)) if _FILM.fullmatch(film) else None
    if name is None:
        return Response("There is no such poster.", status_code=404)
    return RedirectResponse(f"../../poster/{name}", headers={"Cache-Control": "max-age=60"})


def _poster_of(catalogue: str, film: int) -> str | None:
    from pages.components import resources

    source = resources.ready()
    with suppress(RecommenderError):
        if source and catalogue != source.catalogue:
            source = source.of_catalogue(catalogue) if catalogue in source.catalogues.names else None
        return source.films.film(film).poster if source else None
    return None


def films_map(request: Request) -> Response:
    """The maps of that name, as the home keeps them: compressed. 404 for everything else."""
    from pages.components import resources

    name = request.path_params["name"]
    file = resources.maps_file(name) if _MAPS.fullmatch(name) else None
    if file is None:
        return Response("There are no such maps.", status_code=404)
    return FileResponse(file, media_type="application/json", headers={**_KEEP, "Content-Encoding": "gzip"})


def sample(request: Request) -> Response:
    """A sample picture in small, by the name a link uses for it; 404 for everything else."""
    from pages.components import pictures

    file = pictures.samples().get(request.path_params["name"])
    if file is None:
        return Response("There is no such sample.", status_code=404)
    return Response(pictures.thumbnail(file), media_type="image/jpeg", headers={"Cache-Control": "max-age=86400"})


@asynccontextmanager
async def with_films(app: st.App) -> AsyncIterator[None]:
    """Opens the recommender with the server, so that the first visitor waits for less or for nothing, and closes it
    with the server, which ends by a signal and so knows no `atexit`."""
    from pages.components import resources  # not before: Streamlit complains of caches made while no server is there

    allow_handles(HANDLES)
    resources.open_early()
    yield
    receiving.inbox().close()
    resources.close()


def allow_handles(wanted: int) -> None:
    """Raises this process' own limit of open files to `wanted`, as far as the system lets it."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        with suppress(OSError, ValueError):  # some systems have a lower ceiling than they say
            resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))


def routes(base_path: str) -> tuple[Route, ...]:
    """Our own addresses, below the base path as Streamlit's are, because pages ask for them from there."""
    base = "/".join(("", *filter(None, base_path.split("/"))))
    return (
        Route(f"{base}/poster/{{name}}", poster),
        Route(f"{base}/film-poster/{{catalogue}}/{{film}}", film_poster),
        Route(f"{base}/sample/{{name}}", sample),
        Route(f"{base}/films-map/{{name}}.json", films_map),
        Route(f"{base}{receiving.ROUTE}", receiving.receive, methods=["PUT"]),
    )


def first_sight(path: str, query: str) -> tuple[str, str]:
    """What the document of a page fetches first and shows before the page is drawn."""
    from pages.components import preview

    return preview.of(path, query)


MIDDLEWARE = (Middleware(first_load.FirstLoad, preview=first_sight), Middleware(LimitUploads))
