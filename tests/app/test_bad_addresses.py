"""Cold links to every page: whatever an address names and whatever the catalogue lacks, a page answers in words."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from pages.components import frame, resources
from recommender import Recommender, Settings, open_recommender
from tests.app.conftest import OpenApp, said, texts, wall

NONSENSE = (
    {"film": "999999999", "from": "999999999", "to": "x", "movie": "999999999", "like": "999999999"},
    {"film": "9" * 5000, "from": "-1", "to": "9" * 5000, "movie": "9" * 5000, "poster": "9" * 5000, "vote": "nan"},
    {"film": "", "from": "", "to": "", "movie": "", "q": "", "tour": "", "look": "", "picture": ""},
    {"film": "348", "from": "348", "to": "348", "movie": "348", "tour": "-7", "q": "x" * 9000, "space": "\0"},
    {"film": "<b>1</b>", "from": "１２", "to": "1e3", "movie": "../../etc", "tour": "9" * 99, "year": "1e99:-1e99"},
)
PAGES = [page.file for page in frame.PAGES]


def _visit(open_app: OpenApp, page: str, **address: str) -> AppTest:
    if page == frame.DISCOVER.file:
        return open_app(**address)
    app = open_app()
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page(page).run()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("address", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_in_an_address_is_a_sentence_beside_the_page(
    open_app: OpenApp, page: str, address: dict[str, str]
) -> None:
    app = _visit(open_app, page, **address)
    assert not app.exception and "our fault" not in said(app)
    assert all(len(box.value) < 1000 for box in (*app.info, *app.warning))
    assert app.title or wall(app), "the page itself is there, too"


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory, installation: None) -> Iterator[Recommender]:
    """A real recommender whose only film was removed."""
    home = tmp_path_factory.mktemp("emptied")
    (home / "movies_data.json").write_text(json.dumps([{"id": 1, "title": "The Only One", "overview": "Alone."}]))
    settings = Settings(home=home / "home", catalogue=home, catalogue_chosen=True, engine="memory")
    with open_recommender(settings) as recommender:
        recommender.library.remove([1])
        yield recommender


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("address", [{}, {"q": "a robot", "film": "1", "from": "1", "movie": "1", "tour": "2"}])
def test_every_page_has_words_for_an_empty_catalogue(
    open_app: OpenApp, emptied: Recommender, monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str]
) -> None:
    app = open_app()
    monkeypatch.setattr(resources, "recommender", lambda: emptied)
    resources.forget_answers()
    for key, value in address.items():
        app.query_params[key] = value
    app.switch_page(page).run() if page != frame.DISCOVER.file else app.run()
    resources.forget_answers()
    assert not app.exception and "our fault" not in said(app)
    words = [head.value for head in app.subheader] + [texts(app)]
    assert page in (frame.ABOUT.file, frame.LIBRARY.file) or "No films here yet" in words
