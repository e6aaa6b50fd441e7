"""What is read in the words: shown as tiles, taken out one by one, or given back as typed."""

from __future__ import annotations

from pages.components import wording
from recommender import Recommender
from tests.app.conftest import OpenApp, params, shown, shown_ids, tray

TYPED = "80s horror without children"


def test_what_was_understood_is_shown_as_tiles_and_answers(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app()
    app.text_input("words").set_value(TYPED).run()
    assert {"years", "genres", "without"} <= set(tray(app))
    films = [recommender.films.film(film) for film in shown_ids(app)]
    assert films and all(1980 <= (film.release_year or 0) <= 1989 and "Horror" in film.genres for film in films)


def test_a_tile_is_taken_out_by_itself(open_app: OpenApp) -> None:
    app = open_app()
    app.text_input("words").set_value(TYPED).run()
    app.button("remove-years").click().run()
    assert "years" not in tray(app) and "genres" in tray(app)


def test_exactly_as_typed_is_one_click_away_and_has_an_address(open_app: OpenApp) -> None:
    app = open_app()
    app.text_input("words").set_value(TYPED).run()
    assert app.button("exactly").label == f"Exactly “{wording.plain(TYPED)}”"
    app.button("exactly").click().run()
    assert params(app) == {"q": [TYPED], "exact": ["1"]}
    assert tray(app) == ["words"] and app.text_input("words").value == TYPED
    again = open_app(q=TYPED, exact="1")
    assert shown(again) == shown(app)


def test_a_link_with_words_is_read_too(open_app: OpenApp) -> None:
    app = open_app(q=TYPED)
    assert {"years", "genres", "without"} <= set(tray(app))


def test_plain_words_leave_nothing_to_take_back(open_app: OpenApp) -> None:
    app = open_app()
    app.text_input("words").set_value("a lonely lighthouse keeper").run()
    assert tray(app) == ["words"] and not [button for button in app.button if button.key == "exactly"]
