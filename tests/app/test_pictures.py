"""Pictures as questions: samples, uploads, and every kind of bad one."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from recommender import Recommender
from tests.app.conftest import SAMPLES, OpenApp, complaints, params, said, send, shown, shown_ids, tray
from tests.pictures import BAD_PICTURES, animation, picture


def _upload(app: AppTest, name: str, data: bytes, mime: str = "image/jpeg") -> AppTest:
    return app.file_uploader[0].upload(name, data, mime).run()


def test_the_spooky_poster_finds_spooky_films(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(space="poster")
    _upload(app, "spooky.jpg", (SAMPLES / "spooky.jpg").read_bytes())
    assert complaints(app) == "" and tray(app) == ["picture"]
    assert params(app)["picture"][0].startswith("upload-")
    spooky = {"Horror", "Thriller", "Mystery"}
    assert sum(bool(spooky & set(recommender.films.film(film).genres)) for film in shown_ids(app)[:5]) >= 4


@pytest.mark.parametrize("name", sorted(file.name for file in SAMPLES.glob("*.*") if file.suffix in (".jpg", ".png")))
def test_samples_search_on_click_and_by_link(open_app: OpenApp, name: str) -> None:
    app = send(open_app(without="dog"), "chosen", name, "samples")
    assert tray(app) == ["picture"] and params(app) == {"picture": [name], "space": ["poster"]}
    linked = open_app(picture=name, space="poster")
    assert shown_ids(linked) == shown_ids(app) and complaints(linked) == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [("cmyk.jpg", picture(mode="CMYK")), ("grey.jpg", picture(mode="L")), ("animated.gif", animation())],
)
def test_odd_pictures_are_fine(open_app: OpenApp, name: str, data: bytes) -> None:
    app = _upload(open_app(), name, data, "image/gif" if name.endswith("gif") else "image/jpeg")
    assert complaints(app) == "" and tray(app) == ["picture"] and shown(app)


@pytest.mark.parametrize("kind", BAD_PICTURES)
def test_bad_pictures_get_one_clear_message(open_app: OpenApp, kind: str) -> None:
    app = open_app(q="dog")
    before = shown(app)
    _upload(app, "poster.jpg", BAD_PICTURES[kind])
    assert "picture" in said(app) and len(app.warning) == 1 and len(app.error) == 0
    assert shown(app) == before and tray(app) == ["words"], "the query goes on without the picture"
    app.text_input("words").set_value("cat").run()
    assert complaints(app) == "", "the message goes with the next step"


def test_words_and_picture_ask_together(open_app: OpenApp) -> None:
    app = _upload(open_app(q="dog"), "poster.jpg", picture())
    assert tray(app) == ["words", "picture"]
    app.button("remove-words").click().run()
    assert tray(app) == ["picture"] and shown(app)
    app.button("remove-picture").click().run()
    assert tray(app) == [] and params(app) == {}


def test_an_upload_is_remembered_for_the_way_back(open_app: OpenApp) -> None:
    app = _upload(open_app(), "poster.jpg", picture())
    name = params(app)["picture"][0]
    app.button("remove-picture").click().run()
    app.query_params["picture"] = name
    app.run()
    assert tray(app) == ["picture"] and complaints(app) == ""


def test_a_link_to_somebody_elses_upload_says_so(open_app: OpenApp) -> None:
    app = open_app(picture="upload-0123456789abcdef", q="dog")
    assert "does not travel in a link" in said(app) and tray(app) == ["words"]
