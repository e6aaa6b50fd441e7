"""The first page, clicked through on the real stack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pages.components import resources
from pages.components.draft import Draft
from pages.components.search_box import EXAMPLES
from pages.components.wording import facts, films
from recommender import Query, Recommender, SearchResult
from recommender.query import MAX_WORDS
from tests.app.conftest import OpenApp, choose, complaints, params, said, send, shown, shown_ids, tray, wall


def test_first_screen_is_never_empty(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app()
    assert len(shown(app)) == min(24, recommender.films.count)
    assert said(app) == "" and tray(app) == []
    assert f"{films(recommender.films.count)} on the wall" in wall(app)["caption"]


def test_words_find_films(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app()
    app.text_input("words").set_value("Movie about lovable cute pets").run()
    app.segmented_control("space").set_value("plot").run()
    assert {"101 Dalmatians", "Beethoven", "Chicken Run"} & set(shown(app)[:3])
    assert tray(app) == ["words"]
    assert params(app) == {"q": ["Movie about lovable cute pets"], "space": ["plot"]}
    assert f"Compared {films(recommender.films.count)} in" in wall(app)["caption"]


def test_a_card_tells_facts_match_and_reason(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(q="Epic super hero", space="plot")
    movie = recommender.films.film(shown_ids(app)[0])
    match = recommender.search(Query(text="Epic super hero", space="plot")).matches[0]
    told, row = wall(app)["films"][0], wall(app)["found"][0]
    assert (told["title"], told["facts"], told["poster"]) == (movie.title, facts(movie), movie.poster)
    assert movie.overview.startswith(told["overview"]) and len(told["overview"]) > 60
    assert (row["plot"], row["poster"], row["strength"]) == (match.plot_score, match.poster_score, match.strength)
    assert row["reason"] == match.reason


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_examples_run_on_click(open_app: OpenApp, example: Draft) -> None:
    app = open_app(genre="Nonsense")
    send(app, "chosen", example.text, "examples")
    assert app.text_input("words").value == example.text
    assert app.segmented_control("space").value == example.space
    assert shown(app) and tray(app) == ["words"]


def test_the_toggle_changes_what_is_compared(open_app: OpenApp) -> None:
    app = open_app(q="A dark house under a full moon")
    orders = {}
    for space in ("plot", "poster", "auto"):
        app.segmented_control("space").set_value(space).run()
        orders[space] = shown(app)
    assert orders["plot"] != orders["poster"]
    assert orders["auto"] not in (orders["plot"], orders["poster"])


def test_the_dial_weighs_plot_against_poster(open_app: OpenApp) -> None:
    app = open_app(q="A dark house under a full moon")
    by_plot = open_app(q="A dark house under a full moon", space="plot")
    send(app, "weighed", 0)
    assert params(app)["space"] == ["blend"] and params(app)["poster"] == ["0"] and shown(app) == shown(by_plot)
    send(app, "weighed", 100)
    assert params(app)["poster"] == ["100"] and shown(app) != shown(by_plot) and wall(app)["weight"] == 1
    send(app, "weighed", "evidence")
    assert params(app) == {"q": ["A dark house under a full moon"]}


def test_the_dial_is_there_for_both_alone(open_app: OpenApp) -> None:
    assert wall(open_app(q="dog"))["contenders"] and not wall(open_app(q="dog", space="poster"))["contenders"]


@pytest.mark.parametrize("nonsense", [-1, 101, 3.5, "soon", None, [50]])
def test_nonsense_from_a_browser_moves_no_dial(open_app: OpenApp, nonsense: object) -> None:
    app = send(open_app(q="dog"), "weighed", nonsense)
    assert params(app) == {"q": ["dog"]} and complaints(app) == ""


@pytest.mark.parametrize("nonsense", [{}, {"does": "eval", "film": 862}, {"does": "open", "film": "862"}, 862, "open"])
def test_nonsense_from_a_browser_does_nothing_with_films(open_app: OpenApp, nonsense: object) -> None:
    app = send(open_app(q="dog"), "chosen", nonsense)
    assert params(app) == {"q": ["dog"]} and tray(app) == ["words"] and complaints(app) == ""


def test_filters_hold_for_every_answer(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(q="adventure")
    app.slider("filter-years").set_value((1980, 1999)).run()
    app.multiselect("filter-genres").set_value(["Comedy"]).run()
    app.slider("filter-min_vote").set_value(6.0).run()
    movies = [recommender.films.film(film) for film in shown_ids(app)]
    assert movies
    assert all(1980 <= (movie.release_year or 0) <= 1999 for movie in movies)
    assert all("Comedy" in movie.genres and (movie.vote_average or 0) >= 6 for movie in movies)
    assert tray(app) == ["words", "years", "genres", "min_vote"]
    app.button("remove-genres").click().run()
    assert tray(app) == ["words", "years", "min_vote"]


def test_genres_can_be_kept_away(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(q="adventure", genre="Adventure")
    app.multiselect("filter-not_genres").set_value(["Comedy", "Science Fiction"]).run()
    found = [set(recommender.films.film(film).genres) for film in shown_ids(app)]
    assert found and all("Adventure" in genres and not genres & {"Comedy", "Science Fiction"} for genres in found)
    assert params(app)["not-genre"] == ["Comedy", "Science Fiction"]
    assert "Not these genres: Comedy, Science Fiction" in app.button("remove-not_genres").label.replace("\\", "")
    app.button("remove-not_genres").click().run()
    assert "not-genre" not in params(app)


@pytest.mark.parametrize("part,widget,key", [("words", "words", "q"), ("without", "without", "without")])
def test_too_many_words_are_cut_and_that_is_said(open_app: OpenApp, part: str, widget: str, key: str) -> None:
    app = open_app(q="dog")
    app.text_input(widget).set_value("a lonely robot " * 60).run()
    assert len(params(app)[key][0]) <= MAX_WORDS and app.text_input(widget).value == params(app)[key][0]
    assert f"first {MAX_WORDS} characters" in said(app) and shown(app) and part in tray(app)
    app.text_input(widget).set_value("a lonely robot").run()
    assert "characters" not in said(app)


def test_filters_hold_for_the_first_screen_too(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(genre="Horror")
    assert shown_ids(app)
    assert all("Horror" in recommender.films.film(film).genres for film in shown_ids(app))


def test_nothing_passes_the_filters(open_app: OpenApp) -> None:
    app = open_app(q="dog", year="1901:1902")
    assert shown(app) == [] and "No film passes these filters" in [head.value for head in app.subheader]
    app.button("widen").click().run()
    assert shown(app) and "year" not in params(app)


def test_unwanted_words_change_the_order(open_app: OpenApp) -> None:
    app = open_app(q="animals", space="plot")
    before = shown(app)
    app.text_input("without").set_value("dogs").run()
    assert shown(app) != before and tray(app) == ["words", "without"]


def test_weak_matches_are_called_weak(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    search = resources.search

    def search_in_vain(draft: Draft, limit: int, hidden: tuple[int, ...], title: str) -> SearchResult:
        result = search(draft, limit, hidden, title)
        return replace(result, matches=tuple(replace(match, strength="weak") for match in result.matches))

    monkeypatch.setattr(resources, "search", search_in_vain)
    app = open_app(q="dog")
    assert "Nothing here really matches" in said(app) and shown(app)


def test_surprise_me_asks_for_a_film(open_app: OpenApp) -> None:
    app = open_app(q="dog")
    next(button for button in app.button if button.label == "Surprise me").click().run()
    [tile] = tray(app)
    assert tile.startswith("like-") and shown(app)
    film = int(tile.removeprefix("like-"))
    assert params(app) == {"like": [str(film)]} and film not in shown_ids(app)


def test_pick_list_adds_films_to_the_query(open_app: OpenApp, recommender: Recommender) -> None:
    (first, _), (second, _) = recommender.titles()[:2]
    app = open_app(q="dog")
    app.selectbox("liked").set_value(first).run()
    app.selectbox("liked").set_value(second).run()
    assert tray(app) == ["words", f"like-{first}", f"like-{second}"]
    assert app.selectbox("liked").value is None
    app.button(f"remove-like-{first}").click().run()
    assert tray(app) == ["words", f"like-{second}"]


@pytest.mark.parametrize("space", ["plot", "poster"])
def test_this_plot_and_this_poster_ask_in_their_space(open_app: OpenApp, space: str) -> None:
    app = open_app(q="dog")
    film = shown_ids(app)[0]
    choose(app, space, film)
    assert params(app) == {"like": [str(film)], "space": [space]}
    assert tray(app) == [f"like-{film}"] and film not in shown_ids(app)


def test_start_over_forgets_the_query(open_app: OpenApp) -> None:
    app = open_app(q="dog", genre="Comedy")
    app.button("clear-all").click().run()
    assert tray(app) == [] and params(app) == {} and app.text_input("words").value == ""


def test_clearing_the_words_returns_to_the_first_screen(open_app: OpenApp) -> None:
    app = open_app(q="dog")
    app.button("remove-words").click().run()
    assert tray(app) == [] and len(shown(app)) == 24 and said(app) == ""


def test_the_same_question_has_the_same_answer(open_app: OpenApp) -> None:
    assert shown(open_app(q="a lonely robot")) == shown(open_app(q="a lonely robot"))
