"""Films that were seen stay away, and the page stays full."""

from __future__ import annotations

from tests.app.conftest import OpenApp, choose, shown, shown_ids


def test_a_seen_film_stays_away_and_the_page_stays_full(open_app: OpenApp) -> None:
    app = open_app(q="a haunted house")
    first, size = shown_ids(app)[0], len(shown(app))
    choose(app, "open", first)
    app.button("mark-seen").click().run()
    app.query_params.pop("movie", None)
    app.run()
    assert first not in shown_ids(app) and len(shown(app)) == size
    app.toggle("hide-seen-toggle").set_value(False).run()
    assert shown_ids(app)[0] == first


def test_a_card_marks_its_film_as_seen(open_app: OpenApp) -> None:
    app = open_app(q="a haunted house")
    first = shown_ids(app)[0]
    choose(app, "seen", first)
    assert first not in shown_ids(app) and app.toggle("hide-seen-toggle").value
