"""The real app in this process: bundled encoders, bundled catalogue, the memory engine for speed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

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
        app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=120)
        for key, value in params.items():
            app.query_params[key] = value
        return app.run()

    return open_it


@pytest.fixture
def recommender() -> Recommender:
    """The recommender behind the app."""
    return resources.recommender()


def shown(app: AppTest) -> list[str]:
    """Titles on the wall, in order, as Markdown shows them."""
    return [button.label for button in app.button if (button.key or "").startswith("open-")]


def shown_ids(app: AppTest) -> list[int]:
    """TMDB ids on the wall, in order."""
    keys = [button.key or "" for button in app.button]
    return [int(key.removeprefix("open-")) for key in keys if key.removeprefix("open-").isdecimal()]


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
