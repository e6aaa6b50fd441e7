"""The app as people meet it: a real server process, a real database, a real Chromium."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import find_chromium

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 60
"""Seconds until the page's server answers (it starts without the films)."""
READY_WITHIN = 180_000
"""Milliseconds until the first visitor sees films: a fresh home starts a database and fills it."""


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory, _clean_environment: None) -> Iterator[str]:
    """Address of the running app; a fresh home, the engine that `make demo` takes."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "RECOMMENDER_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    port = _free_port()
    log = home / "streamlit.log"
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", f"--server.port={port}"]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_healthy(process, port, log)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(30)
        stop = [sys.executable, "-m", "recommender", "db", "stop"]
        subprocess.run(stop, cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"http://localhost:{port}/_stcore/health", timeout=2).text == "ok":
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"The app did not start:\n{log.read_text()[-4000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_chromium()
    with sync_playwright() as playwright:
        # No sandbox: the tests also run as root in a container, and visit nothing but the app.
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=executable, args=quiet)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def ready(app: str, browser: Browser) -> str:
    """The address, once the films are there."""
    page = browser.new_page()
    page.goto(app)
    expect(page.locator(".st-key-wall img").first).to_be_visible(timeout=READY_WITHIN)
    page.close()
    return app


@pytest.fixture
def page(ready: str, browser: Browser) -> Iterator[Page]:
    """A desktop browser that has not been anywhere yet; it must not talk to anybody but the app."""
    yield from _visitor(ready, browser, {"width": 1280, "height": 900})


@pytest.fixture
def phone(ready: str, browser: Browser) -> Iterator[Page]:
    """A phone."""
    yield from _visitor(ready, browser, {"width": 390, "height": 844})


def _visitor(ready: str, browser: Browser, viewport: dict[str, int]) -> Iterator[Page]:
    strangers: list[str] = []
    context = browser.new_context(viewport=viewport, base_url=ready)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    page.on("request", lambda request: strangers.append(request.url) if _is_stranger(request.url, ready) else None)
    yield page
    context.close()
    assert strangers == [], "the page asked somebody else"


def _is_stranger(url: str, ready: str) -> bool:
    return not url.startswith((ready, ready.replace("http", "ws", 1), "data:", "blob:"))


def visit(page: Page, path: str = "/") -> None:
    """Opens an address and waits until the page is drawn to its end."""
    page.goto(path)
    expect(page.locator(".st-key-foot")).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Waits until the app has answered and everything it said is drawn."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_have_count(1)
    expect(page.locator("[data-stale=true]")).to_have_count(0)


def posters_loaded(page: Page) -> None:
    """Waits until every picture on the wall has arrived."""
    settled(page)
    expect(page.locator(".st-key-wall img").first).to_be_visible()
    page.wait_for_function(
        "[...document.querySelectorAll('.st-key-wall img')].every(image => image.complete && image.naturalWidth > 0)"
    )
