"""What strangers write and what breaks: shown calmly, and never as code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.components import frame, resources, wording
from recommender import Recommender, Settings, open_recommender
from recommender.errors import EngineUnavailable
from tests.app.conftest import ROOT, OpenApp, complaints, html, params, said, shown, texts, tray, wall
from tests.pictures import picture

HOSTILE = (
    "M*A*S*H [REC] _now_ #1",
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "![x](http://evil.example/x.png) :red[alarm] :smile: $x^2$",
    "A title that goes on " + "and on " * 60,
    "a | b \\ c\n\n# heading",
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue written by somebody unfriendly, without posters."""
    rows = [
        {"id": number, "title": title, "overview": title * 2, "genres": [title[:30]], "release_year": 1990 + number}
        for number, title in enumerate(HOSTILE, start=1)
    ]
    (tmp_path / "catalogue" / "posters").mkdir(parents=True)
    (tmp_path / "catalogue" / "movies_data.json").write_text(json.dumps(rows))
    return tmp_path / "catalogue"


@pytest.fixture
def bare(catalogue: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recommender]:
    """A real recommender over it."""
    settings = Settings(home=tmp_path / "home", catalogue=catalogue, catalogue_chosen=True, engine="memory")
    with open_recommender(settings) as recommender:
        monkeypatch.setattr(resources, "recommender", lambda: recommender)
        resources.forget_answers()
        yield recommender
    resources.forget_answers()


@pytest.fixture
def hostile(catalogue: Path, bare: Recommender) -> Recommender:
    """The same with one poster."""
    (catalogue / "posters" / "1_poster.jpg").write_bytes(picture())
    bare.library.import_catalogue(catalogue)
    return bare


def test_hostile_titles_are_only_text(open_app: OpenApp, hostile: Recommender) -> None:
    app = open_app(q="<b>$5</b> *now* :red[x]", like="1")
    assert len(shown(app)) == 4 and len(app.warning) + len(app.error) == 0
    body = html(app)
    assert "<script" not in body and "<img src=x" not in body
    for label in (button.label for button in app.button):
        assert "![" not in label and ":red[" not in label and ":smile:" not in label.replace("\\", "")
    told = {film["id"]: film for film in wall(app)["films"]}
    assert told[2]["title"] == HOSTILE[1] and not told[2]["poster"], "text goes as it is, and is only ever text there"


def test_hostile_titles_in_the_dialog(open_app: OpenApp, hostile: Recommender) -> None:
    for film in range(1, 6):
        app = open_app(movie=str(film))
        assert len(app.error) == 0 and not any("![x](" in part.value for part in app.markdown)
        assert "<script" not in html(app)


def test_a_space_without_anything_says_so_and_offers_a_way_on(open_app: OpenApp, bare: Recommender) -> None:
    app = open_app(picture="spooky.jpg", space="poster")
    assert shown(app) == [] and "Nothing here to compare" in [head.value for head in app.subheader]
    app.button("restart").click().run()
    assert shown(app) and tray(app) == []


def test_a_failing_search_is_said_calmly(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise EngineUnavailable("The database does not answer.", "Start it with `python -m recommender db start`.")

    app = open_app()
    monkeypatch.setattr(resources, "search", fail)
    app.text_input("words").set_value("dog").run()
    assert "The database does not answer" in said(app).replace("\\", "")
    assert "db start" in said(app).replace("\\", "")
    assert len(app.exception) == 0 and tray(app) == ["words"]
    assert wording.TMDB in texts(app), "the rest of the page is still drawn"


def test_a_database_that_is_down_is_no_missing_film(
    open_app: OpenApp, recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise EngineUnavailable("The database does not answer.", "Start it with `python -m recommender db start`.")

    film = recommender.films.showcase(1)[0].tmdb_id
    monkeypatch.setattr(type(recommender.films), "film", fail)
    app = open_app(movie=str(film))
    assert "The database does not answer" in said(app) and "no film" not in said(app)
    assert shown(app) and params(app) == {"movie": [str(film)]}, "the rest of the page and the address stay"


def test_a_bug_is_said_calmly_and_logged(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: object) -> None:
        raise ZeroDivisionError("secret detail")

    app = open_app()
    monkeypatch.setattr(resources, "search", fail)
    app.text_input("words").set_value("dog").run()
    assert "our fault" in said(app) and "secret detail" not in said(app) and len(app.exception) == 0
    assert "secret detail" in caplog.text


def test_a_failed_start_is_said_and_tried_again(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise EngineUnavailable("The database cannot start.", "Free some disk space.")

    resources.close()
    monkeypatch.setattr(resources, "open_recommender", refuse)
    app = open_app(q="dog")
    assert "The database cannot start" in said(app) and len(app.exception) == 0
    monkeypatch.undo()
    monkeypatch.setenv("RECOMMENDER_ENGINE", "memory")
    app.run()
    assert complaints(app) == "" and shown(app)


def test_a_standing_notice_is_mentioned_once(
    open_app: OpenApp, recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = "Searching in memory. Run: python -m recommender doctor"
    monkeypatch.setattr(type(recommender), "notices", property(lambda self: (notice,)))
    app = open_app(q="a notice for this question")
    assert texts(app).count("Searching in memory") == 1 and "Searching" not in said(app)
    assert "python" not in texts(app), "the page is projected; the command is told on the page that is about this"
    assert notice in texts(app.switch_page("pages/about.py").run())


def test_every_page_is_linked() -> None:
    files = {f"pages/{file.name}" for file in (ROOT / "pages").glob("*.py") if file.name != "__init__.py"}
    assert {page.file for page in frame.PAGES} == files | {"streamlit_app.py"}
