"""A link restores a search; a bad one is put right and said."""

from __future__ import annotations

import pytest

from pages.components.wording import films
from recommender import Recommender
from tests.app.conftest import OpenApp, complaints, params, said, shown, shown_ids, tray

FULL = {
    "q": "a journey",
    "without": "war",
    "space": "poster",
    "year": "1970:2010",
    "genre": "Adventure",
    "vote": "6",
}


def test_a_link_restores_every_part(open_app: OpenApp, recommender: Recommender) -> None:
    films = [film for film, _ in recommender.titles()[:3]]
    asked = {**FULL, "like": [str(films[0]), str(films[1])], "unlike": str(films[2])}
    app = open_app(**asked)
    assert params(app) == {key: value if isinstance(value, list) else [value] for key, value in asked.items()}
    expected = ["words", f"like-{films[0]}", f"like-{films[1]}", f"unlike-{films[2]}", "without"]
    assert tray(app) == [*expected, "years", "genres", "min_vote"]
    assert app.text_input("words").value == "a journey"
    assert app.segmented_control("space").value == "poster"
    assert app.slider("filter-years").value == (1970, 2010)
    assert app.multiselect("filter-genres").value == ["Adventure"]
    assert app.slider("filter-min_vote").value == 6.0
    assert complaints(app) == ""


def test_a_link_and_the_clicks_find_the_same(open_app: OpenApp) -> None:
    clicked = open_app()
    clicked.text_input("words").set_value("a journey").run()
    clicked.segmented_control("space").set_value("plot").run()
    linked = open_app(**{key: values[0] for key, values in params(clicked).items()})
    assert shown_ids(linked) == shown_ids(clicked)


@pytest.mark.parametrize(
    "bad",
    [
        {"space": "sound"},
        {"like": "999999999"},
        {"like": "x"},
        {"poster": "400"},
        {"year": "soon"},
        {"genre": "Nonsense"},
        {"vote": "99"},
        {"picture": "upload-0123456789abcdef"},
    ],
    ids=str,
)
def test_a_bad_part_is_said_and_the_rest_is_shown(open_app: OpenApp, bad: dict[str, str]) -> None:
    app = open_app(q="dog", **bad)
    assert params(app) == {"q": ["dog"]}
    assert "link" in said(app) and shown(app)


def test_years_beyond_the_catalogue_are_no_error(open_app: OpenApp) -> None:
    app = open_app(q="dog", year="1500:2999")
    assert shown(app) and complaints(app) == ""


def test_a_link_goes_along_to_the_maps_and_back(open_app: OpenApp) -> None:
    app = open_app(q="dog")
    carried = {part.proto.label: part.proto.query_string for part in app.get("page_link")}
    assert carried["Maps"] == carried["Discover"] == "q=dog" and carried["Twins"] == ""


def test_the_other_pages_are_there(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(q="dog")
    app.switch_page("pages/about.py").run()
    assert app.title[0].value == "How it works" and said(app) == ""
    text = "\n".join(part.value for part in app.markdown)
    assert "TMDB" in text and "memory" in text
    assert films(recommender.films.count) in text.replace("\\", "")
