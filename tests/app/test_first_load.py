"""What a browser gets before a page is drawn: Streamlit's files from memory, and a document that shows posters."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from pages.components import first_load, resources, server
from tests.app.conftest import OpenApp

SCRIPT = next(name for name in first_load.files() if name.startswith("index.") and name.endswith(".js"))


async def _document(request: Request) -> Response:
    return HTMLResponse("<html><head></head><body>ä</body></html>", headers={"ETag": "old"})


async def _state(request: Request) -> Response:
    return JSONResponse({"html": "<head></head>"})


@pytest.fixture
def client() -> TestClient:
    app = Starlette(routes=[Route("/state", _state), Route("/{path:path}", _document)])
    return TestClient(first_load.FirstLoad(app, lambda path, query: (f"<!--{path}-->", f"<p>{query}</p>")))


def test_a_document_is_sent_whole_with_what_is_wanted_at_once(client: TestClient) -> None:
    answer = client.get("/twins?film=3")
    assert answer.text == "<html><head><!--/twins--></head><body>ä<p>film=3</p></body></html>"
    assert "etag" not in answer.headers
    assert client.get("/state").json() == {"html": "<head></head>"}
    assert client.head("/twins").headers["etag"] == "old"


@pytest.mark.parametrize("base", ["", "/films"])
def test_streamlits_own_files_come_compressed_and_may_be_kept(client: TestClient, base: str) -> None:
    answer = client.get(f"{base}/static/js/{SCRIPT}")
    assert answer.headers["content-encoding"] == "gzip" and "immutable" in answer.headers["cache-control"]
    assert "javascript" in answer.headers["content-type"]
    plain = client.get(f"{base}/static/js/{SCRIPT}", headers={"accept-encoding": "identity"})
    assert plain.content == answer.content == first_load.files()[SCRIPT].read_bytes()
    assert "content-encoding" not in plain.headers


def test_only_files_of_streamlits_are_handed_out(client: TestClient) -> None:
    for path in ("/static/js/..%2findex.html", "/static/js/none.js", "/static/js/"):
        assert client.get(path).headers.get("etag") == "old" or "<body>" in client.get(path).text


def test_the_first_page_shows_its_first_posters_and_others_none(open_app: OpenApp) -> None:
    resources.close()
    assert server.first_sight("/", "") == ("", ""), "while the films are not ready"
    open_app()
    posters = [movie.poster for movie in resources.recommender().films.showcase(6) if movie.poster]
    first, last = server.first_sight("/", "")
    assert posters and all(f'href="./poster/{name}"' in first and f'src="./poster/{name}"' in last for name in posters)
    for path, query in (("/", "q=robot"), ("/twins", ""), ("/films/maps", "")):
        assert server.first_sight(path, query) == ("", "")
