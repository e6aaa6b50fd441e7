"""Films that were seen stay away, the page stays full, and series are one card."""

from __future__ import annotations

from tests.app.conftest import OpenApp, shown, shown_ids


def test_a_seen_film_stays_away_and_the_page_stays_full(open_app: OpenApp) -> None:
    app = open_app(q="a haunted house")
    first, size = shown_ids(app)[0], len(shown(app))
    app.button(f"open-{first}").click().run()
    app.button("mark-seen").click().run()
    app.query_params.pop("movie", None)
    app.run()
    assert first not in shown_ids(app) and len(shown(app)) == size
    app.toggle("hide-seen-toggle").set_value(False).run()
    assert shown_ids(app)[0] == first


def test_a_series_is_one_card_that_opens(open_app: OpenApp) -> None:
    app = open_app(q="a cyborg is sent back in time to kill")
    series = [button for button in app.button if (button.key or "").startswith("group-")]
    assert series
    before = shown_ids(app)
    series[0].click().run()
    assert len(shown_ids(app)) > len(before) and set(before) <= set(shown_ids(app))


def test_hidden_gems_are_strong_matches_with_few_votes(open_app: OpenApp) -> None:
    app = open_app(q="a haunted house")
    by_match = shown(app)
    app.segmented_control("order").set_value("gems").run()
    assert shown(app) != by_match and sorted(shown(app)) == sorted(by_match)
