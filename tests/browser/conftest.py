"""The app as people meet it: a real server process, a real database, a real Chromium."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
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
from recommender.variables import VARIABLES
from tests.browser.chromium import find_chromium

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 180
"""Seconds until the page's server answers (it starts without the films)."""
READY_WITHIN = 180_000
"""Milliseconds until the first visitor sees films: the app starts a database and reads them."""
LAID_OUT = 60_000
"""Milliseconds until maps are there, or a title read off a picture: they are made later, by what steps aside."""
PATIENCE = 20_000
"""Milliseconds an answer may take on a busy machine."""
ENDS_WITHIN = 120
"""Seconds until the app has ended, its database with it."""
CHROMIUM = (
    "--no-sandbox",  # the tests also run as root in a container, and visit nothing but the app
    "--disable-dev-shm-usage",  # shared memory is small there
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
OPENERS = ".st-key-wall .card .open"
"""The buttons that open a film's details: each reaches over its poster and bears the title."""
_WRONG = re.compile(r"^(?!.*\"GET ).*(Traceback|Error)")
"""A line of the log that should not be there; scripts of Streamlit's that are fetched may bear such names."""
_PROBES = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
"""On a cold link to a page Streamlit's own script looks for its server below that page first, in vain."""


@dataclass(frozen=True, slots=True)
class RunningApp:
    address: str
    log: Path


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


@contextmanager
def running(home: Path, base_path: str = "", script: str = "streamlit_app.py", **settings: str) -> Iterator[RunningApp]:
    """The app as a process of its own, with nothing but these settings, below that path of its server."""
    environment = {
        **os.environ,
        # An empty value counts as not set, even where a .env file sets it: nothing but this reaches the app.
        **{variable.name: "" for variable in VARIABLES},
        "RECOMMENDER_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT),
        **settings,
    }
    address = f"http://localhost:{_free_port()}{base_path}"
    log = home / "streamlit.log"
    options = [f"--server.port={urlsplit(address).port}", f"--server.baseUrlPath={base_path}"]
    command = [sys.executable, "-m", "streamlit", "run", script, *options]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_healthy(process, address, log)
        yield RunningApp(address, log)
    finally:
        process.terminate()
        try:
            process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    """Below the ports that systems give to whoever calls out: none of those is taken before the app comes to it."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("", port))
            return port


def _wait_until_healthy(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{address}/_stcore/health", timeout=2).text == "ok":
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"The app did not start:\n{log.read_text()[-4000:]}")


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


def visit(page: Page, path: str = "/") -> None:
    """Opens an address and waits until the page is drawn to its end."""
    page.goto(path)
    expect(page.locator(".st-key-foot")).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Waits until the app has answered and everything it said is drawn."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_have_count(1)
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    # Streamlit draws some widgets a moment after their places.
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


_PAINTED = """() => {
    const dots = [...document.querySelectorAll('.maps .panel')].filter(panel => panel.offsetParent)
        .map(panel => panel.querySelector('canvas'));
    const isBare = one => !one.getContext('2d').getImageData(0, 0, one.width, one.height).data.some(Boolean);
    const now = dots.some(isBare) ? '' : dots.map(one => one.toDataURL()).join();
    const before = window.paintedBefore;
    window.paintedBefore = now;
    return now !== '' && now === before;
}"""
"""Dots come a frame after the legend, and once more where that changed the size of the maps."""


def maps_laid_out(page: Page) -> None:
    """Waits until the maps page has its maps, painted to their end."""
    expect(page.locator(".maps .legend button").first).to_be_visible(timeout=LAID_OUT)
    page.wait_for_function(_PAINTED, polling=100)


def point(page: Page, x: float, y: float) -> None:
    """Moves the mouse and waits for the page to hear of it, which it does with its next frame."""
    page.mouse.move(x, y)
    page.evaluate("() => new Promise(requestAnimationFrame)")


def posters_loaded(page: Page) -> None:
    """Waits until every poster in sight has arrived; there must be some."""
    settled(page)
    expect(page.locator(".st-key-wall img").first).to_be_visible()
    page.wait_for_function(
        """[...document.querySelectorAll('.st-key-wall img')]
            .filter(image => image.getBoundingClientRect().top < innerHeight)
            .filter(image => image.getBoundingClientRect().bottom > 0)
            .every(image => image.complete && image.naturalWidth > 0)"""
    )


def answered(page: Page) -> None:
    """Waits until the wall holds what a question found, no more what hung there before anybody asked."""
    expect(page.locator(".st-key-wall .card .strength").first).to_be_visible()
    settled(page)


def holds(page: Page, titles: list[str]) -> None:
    """Waits until these are the titles on the wall, in this order."""
    expect(page.locator(OPENERS)).to_have_text(titles, use_inner_text=True)


def cards(page: Page) -> list[str]:
    """Titles on the wall, in order, once it is drawn; there must be some.

    The wall draws an answer by its own script, a moment after the app has settled: who has asked something new waits
    for a sign of the new answer first, or says what it must be with `holds`.
    """
    settled(page)
    expect(page.locator(OPENERS).first).to_be_visible()
    return page.locator(OPENERS).all_inner_texts()
