"""Phrases about a poster: shown as sure or as a guess, and asked with on click."""

from __future__ import annotations

import pytest

from pages.components import resources, wording
from recommender import Recommender
from recommender.poster_tags import PosterTag
from tests.app.conftest import SAMPLES, OpenApp, params, shown, tray

TAGS = (PosterTag("genre", "horror", 0.92), PosterTag("mood", "foggy", 0.41))


@pytest.fixture
def talkative(monkeypatch: pytest.MonkeyPatch) -> None:
    """Encoders that have something to say about every poster."""
    monkeypatch.setattr(resources, "tag_poster", lambda poster: TAGS)


def test_the_details_show_what_the_recommender_says(open_app: OpenApp, recommender: Recommender) -> None:
    film = recommender.films.showcase(1)[0]
    app = open_app(movie=str(film.tmdb_id))
    labels = [button.label for button in app.button if (button.key or "").startswith(("tag-sure", "tag-guess"))]
    assert labels == [wording.tag(one) for one in recommender.poster_tags.of_film(film.tmdb_id)]


def test_a_picture_shows_what_the_recommender_says(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(picture="spooky.jpg")
    labels = [button.label for button in app.button if (button.key or "").startswith(("tag-sure", "tag-guess"))]
    assert labels == [wording.tag(one) for one in recommender.poster_tags.of_picture(SAMPLES / "spooky.jpg")]


def test_a_guess_is_called_one() -> None:
    assert [wording.tag(one) for one in TAGS] == ["horror :gray[92%]", "perhaps foggy :gray[41%]"]


def test_a_phrase_of_a_film_asks_among_posters(open_app: OpenApp, recommender: Recommender, talkative: None) -> None:
    app = open_app(movie=str(recommender.films.showcase(1)[0].tmdb_id), genre="Horror")
    app.button("tag-sure-detail-horror").click().run()
    assert params(app) == {"q": ["horror"], "space": ["poster"], "genre": ["Horror"]}
    assert shown(app)


def test_a_phrase_of_a_picture_joins_the_question(open_app: OpenApp, talkative: None) -> None:
    app = open_app(picture="spooky.jpg", space="poster")
    app.button("tag-guess-picture-foggy").click().run()
    assert params(app) == {"q": ["foggy"], "picture": ["spooky.jpg"], "space": ["poster"]}
    app.button("tag-sure-picture-horror").click().run()
    app.button("tag-sure-picture-horror").click().run()
    assert params(app)["q"] == ["foggy, horror"] and tray(app) == ["words", "picture"]


def test_a_phrase_inside_another_word_is_another_phrase(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "tag_poster", lambda poster: (PosterTag("genre", "war", 0.9),))
    app = open_app(picture="spooky.jpg", q="Warm , colours")
    app.button("tag-sure-picture-war").click().run()
    assert params(app)["q"] == ["Warm, colours, war"]
    app.button("tag-sure-picture-war").click().run()
    assert params(app)["q"] == ["Warm, colours, war"]


def test_less_of_a_phrase_of_a_picture_keeps_away_from_it(open_app: OpenApp, talkative: None) -> None:
    app = open_app(picture="spooky.jpg", q="foggy, quiet", space="poster")
    app.button("tag-less-picture-foggy").click().run()
    assert params(app) == {"q": ["quiet"], "without": ["foggy"], "picture": ["spooky.jpg"], "space": ["poster"]}
    assert tray(app) == ["words", "picture", "without"]
    app.button("tag-less-picture-horror").click().run()
    assert params(app)["without"] == ["foggy, horror"]
    app.button("tag-guess-picture-foggy").click().run()
    assert params(app)["q"] == ["quiet, foggy"] and params(app)["without"] == ["horror"]


def test_less_of_a_phrase_of_a_film_asks_for_its_look_without_it(
    open_app: OpenApp, recommender: Recommender, talkative: None
) -> None:
    film = recommender.films.showcase(1)[0].tmdb_id
    app = open_app(movie=str(film), genre="Horror")
    app.button("tag-less-detail-foggy").click().run()
    asked = {"like": [str(film)], "without": ["foggy"], "space": ["poster"], "genre": ["Horror"]}
    assert params(app) == asked and tray(app) == [f"like-{film}", "without", "genres"]
