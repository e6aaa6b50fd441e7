"""The app as people meet it: a real server process, a real database, a real Chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from recommender.index.embedded.server import ServerHome
from tests.browser.chromium import find_chromium
from tests.browser.running import RunningApp, running
from tests.browser.waits import PATIENCE, READY_WITHIN

CHROMIUM = (
    "--no-sandbox",  # the tests also run as root in a container, and visit nothing but the app
    "--disable-dev-shm-usage",  # shared memory is small there
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
_WRONG = re.compile(r"^(?!.*\"GET ).*(Traceback|Error)")
"""A line of the log that should not be there; scripts of Streamlit's that are fetched may bear such names."""
_PROBES = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
"""On a cold link to a page Streamlit's own script looks for its server below that page first, in vain."""


@pytest.fixture(scope="package")
def app(tmp_path_factory: pytest.TempPathFactory, server_binary: Path, filled_home: Path) -> Iterator[RunningApp]:
    """The running app on a home of its own: bundled encoders, bundled catalogue, a Weaviate server it starts itself.

    The home was filled before; how the page fills a fresh one is seen by the tests of the room `app`.
    """
    home = tmp_path_factory.mktemp("browser") / "home"
    shutil.copytree(filled_home, home)
    with running(home, RECOMMENDER_ENGINE="weaviate", WEAVIATE_BINARY=str(server_binary)) as app:
        yield app
    assert not ServerHome(home).stop(), "the app left its database running"


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def ready(app: RunningApp, browser: Browser) -> str:
    """The address, once the films are there."""
    page = browser.new_page()
    page.goto(app.address)
    expect(page.locator(".st-key-wall")).to_be_visible(timeout=READY_WITHIN)
    page.close()
    return app.address


@pytest.fixture(scope="package")
def context(app: RunningApp, browser: Browser) -> Iterator[BrowserContext]:
    """What all visitors share: only the browser's cache. To the app every page is a session of its own."""
    context = browser.new_context(base_url=app.address)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(ready: str, app: RunningApp, context: BrowserContext) -> Iterator[Page]:
    """A visitor at a desk."""
    yield from _visitor(app, context, {"width": 1280, "height": 900})


@pytest.fixture
def phone(ready: str, app: RunningApp, context: BrowserContext) -> Iterator[Page]:
    """A visitor with a phone."""
    yield from _visitor(app, context, {"width": 390, "height": 844})


def _visitor(app: RunningApp, context: BrowserContext, viewport: ViewportSize) -> Iterator[Page]:
    """A visitor for whom nothing may go wrong unseen: no error in the console, nothing asked of a stranger, no bug
    in the log of the app, nothing that looks like a traceback on the page."""
    wrong: list[str] = []
    read = app.log.stat().st_size

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not _PROBES.search(message.location.get("url", "")):
            wrong.append(f"console: {message.text}")

    def follow(request: Request) -> None:
        if not request.url.startswith((app.address, app.address.replace("http", "ws", 1), "data:", "blob:")):
            wrong.append(f"asked a stranger: {request.url}")

    page = context.new_page()
    page.set_viewport_size(viewport)
    page.on("request", follow)
    page.on("console", hear)
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    yield page
    text = page.locator("body").inner_text()
    wrong += [f"on the page: {sign}" for sign in ("Traceback", "our fault", 'File "/') if sign in text]
    page.close()
    with app.log.open() as log:
        log.seek(read)
        wrong += [f"in the log: {line}" for line in log if _WRONG.search(line)]
    assert wrong == []
