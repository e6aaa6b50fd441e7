"""Catalogues beside each other on the page: each visitor sees the one they chose."""

from __future__ import annotations

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

from recommender import Recommender
from tests.app.conftest import OpenApp, shown_ids


def choices(app: AppTest) -> list[str]:
    return [option for box in app.selectbox if box.key == "catalogue" for option in box.options]


def test_each_visitor_chooses_for_themselves(open_app: OpenApp, recommender: Recommender, tmp_path: Path) -> None:
    assert choices(open_app()) == [], "one catalogue leaves nothing to choose"
    file = tmp_path / "heist.json"
    rows = [{"id": 900_000 + at, "title": f"Heist {at}", "overview": "Gold is stolen."} for at in range(3)]
    file.write_text(json.dumps(rows), encoding="utf-8")
    recommender.catalogues.start_import(file, "heist").wait()
    try:
        app = open_app()
        assert choices(app) == ["default", "heist"]
        before = shown_ids(app)
        app.selectbox(key="catalogue").set_value("heist").run()
        assert sorted(shown_ids(app)) == [900_000, 900_001, 900_002] and not app.exception
        assert shown_ids(open_app()) == before, "another visitor sees what they saw"
    finally:
        recommender.catalogues.remove("heist")
    app.run()
    assert shown_ids(app) == before and choices(app) == [], "a catalogue that is gone is not missed"
