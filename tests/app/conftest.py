"""The real app in this process: bundled encoders, bundled catalogue, the memory engine for speed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit import config
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node, Widget

from pages.components import resources
from recommender import Recommender

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"

OpenApp = Callable[..., AppTest]


@pytest.fixture(scope="package", autouse=True)
def installation(tmp_path_factory: pytest.TempPathFactory, _clean_environment: None) -> Iterator[None]:
    """One fresh home for these tests, which share the recommender opened in it; other rooms see nothing of it."""
    details = config.get_option("client.showErrorDetails")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RECOMMENDER_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("RECOMMENDER_ENGINE", "memory")
        # Empty counts as not set, even where a .env file sets it.
        patch.setenv("RECOMMENDER_CATALOGUE", "")
        # Else a failing script hides its message from the test.
        config.set_option("client.showErrorDetails", "full")
        yield
        st.cache_resource.clear()
        st.cache_data.clear()
    config.set_option("client.showErrorDetails", details)


@pytest.fixture
def open_app() -> OpenApp:
    """Opens the first page, as a link with these query parameters would."""

    def open_it(**params: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=600)
        for key, value in params.items():
            app.query_params[key] = value
        return app.run()

    return open_it


@pytest.fixture
def recommender() -> Recommender:
    """The recommender behind the app."""
    return resources.recommender()


def wall(app: AppTest, key: str = "wall") -> dict[str, Any]:
    """What the wall of that key was told, {} where there is none."""
    told = [json.loads(part.proto.json or "{}") for part in app.get("bidi_component")]
    return next((data for data in told if data.get("name") == key), {})


def shown_ids(app: AppTest, key: str = "wall") -> list[int]:
    """TMDB ids of the films on the wall, best first, on all its pages."""
    return [row["id"] for row in wall(app, key).get("found", ())]


def shown(app: AppTest) -> list[str]:
    """Their titles."""
    titles = {film["id"]: film["title"] for film in wall(app).get("films", ())}
    return [titles[film] for film in shown_ids(app)]


class Sent(Widget):
    """What the script of a wall sends once when something is pressed there, as Streamlit carries it."""

    def __init__(self, part: Node, event: str, value: object) -> None:
        self.id = f"$$STREAMLIT_INTERNAL_KEY_{part.proto.id}__events"
        super().__init__(part.proto, part.root)
        self.type, self._message = "sent", json.dumps([{"event": event, "value": value}])

    @property
    def value(self) -> str:
        return self._message

    @property
    def _widget_state(self) -> WidgetState:
        return WidgetState(id=self.id, json_trigger_value=self._message)


def send(app: AppTest, event: str, value: object, key: str = "wall") -> AppTest:
    """The app after its wall has sent this."""
    parts = app.get("bidi_component")
    part = next(part for part in parts if json.loads(part.proto.json or "{}").get("name") == key)
    app.main.children[len(app.main.children) + 1] = Sent(part, event, value)
    return app.run()


def choose(app: AppTest, does: str, film: int, key: str = "wall") -> AppTest:
    """The app after something was pressed on a card: "open", "plot", "poster", "less" or "seen"."""
    return send(app, "chosen", {"does": does, "film": film}, key)


def tray(app: AppTest) -> list[str]:
    """What the query is made of: keys of the tiles."""
    return [key.removeprefix("remove-") for button in app.button if (key := button.key or "").startswith("remove-")]


def said(app: AppTest) -> str:
    """Everything the page says in boxes: notices, warnings, errors."""
    boxes = [*app.info, *app.warning, *app.error]
    return "\n".join(box.value for box in boxes)


def complaints(app: AppTest) -> str:
    """What the page finds wrong; that nothing matches well is no complaint."""
    return "\n".join(box.value for box in [*app.warning, *app.error] + [b for b in app.info if "link" in b.value])


def texts(app: AppTest) -> str:
    """All Markdown of the page, unescaped."""
    return "\n".join(part.value for part in app.markdown).replace("\\", "")


def html(app: AppTest) -> str:
    """All HTML of the page, as sent."""
    return "\n".join(part.proto.body for part in app.get("html"))


def params(app: AppTest) -> dict[str, list[str]]:
    """The address."""
    return {key: [value] if isinstance(value, str) else list(value) for key, value in app.query_params.items()}
