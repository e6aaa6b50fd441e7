"""The title that is written on a picture: a tile once it is read, the film first, and one click back."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from streamlit.testing.v1 import AppTest

from pages.components import resources
from recommender import Recommender
from recommender.picture_title import Reading
from tests.app.conftest import OpenApp, complaints, shown_ids, tray
from tests.lettered import lettered
from tests.pictures import encoded

JAWS = 578
POSTER = encoded(lettered(("Don't go in the water", 0.06), ("JAWS", 0.4), ground="maroon"), "PNG")


def _upload(app: AppTest) -> AppTest:
    return app.file_uploader[0].upload("poster.png", POSTER, "image/png").run()


def _read(app: AppTest) -> AppTest:
    """The page once the lettering of its picture is read: what the waiting part of the page does by itself."""
    resources.lettering(POSTER).result(timeout=120)
    return app.run()


def test_the_film_whose_title_it_says_comes_first(open_app: OpenApp) -> None:
    app = _read(_upload(open_app()))
    assert tray(app) == ["picture", "says"] and shown_ids(app)[0] == JAWS and complaints(app) == ""
    assert "JAWS" in app.button("remove-says").label and "it says" in app.button("remove-says").label


def test_a_misreading_is_one_click_away_and_stays_away(open_app: OpenApp) -> None:
    app = _read(_upload(open_app()))
    app.button("remove-says").click().run()
    by_look = shown_ids(app)
    assert tray(app) == ["picture"] and by_look[0] != JAWS
    app.button("remove-picture").click().run()
    again = _read(_upload(app))
    assert tray(again) == ["picture"] and shown_ids(again) == by_look


def test_the_wall_answers_before_the_picture_is_read(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    reading: Future[Reading | None] = Future()
    monkeypatch.setattr(resources, "lettering", lambda picture: reading)
    app = _upload(open_app())
    assert tray(app) == ["picture"] and shown_ids(app)
    reading.set_result(Reading("JAWS", JAWS))
    app.run()
    assert tray(app) == ["picture", "says"] and shown_ids(app)[0] == JAWS


def test_a_picture_that_says_nothing_changes_nothing(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    reading: Future[Reading | None] = Future()
    monkeypatch.setattr(resources, "lettering", lambda picture: reading)
    app = _upload(open_app())
    before = shown_ids(app)
    reading.set_result(None)
    app.run()
    assert tray(app) == ["picture"] and shown_ids(app) == before


def test_without_the_package_pictures_ask_by_their_look(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recommender.lettering.find_spec", lambda name: None)
    app = _upload(open_app()).run()
    assert tray(app) == ["picture"] and shown_ids(app) and complaints(app) == ""


def test_the_reader_is_part_of_the_facade(open_app: OpenApp, recommender: Recommender) -> None:
    assert recommender.lettering.is_there and recommender.lettering.title(POSTER) == Reading("JAWS", JAWS)
