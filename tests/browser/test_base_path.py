"""The app below a path of its server, as behind a shared address."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import READY_WITHIN, posters_loaded, running, settled


def test_posters_are_there_below_a_path(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path, "/films", RECOMMENDER_ENGINE="memory") as app:
        page = browser.new_page()
        page.goto(f"{app.address}/?q=dog")
        expect(page.locator(".st-key-wall")).to_be_visible(timeout=READY_WITHIN)
        posters_loaded(page)
        page.locator(".st-key-wall img").first.click(force=True)
        dialog = page.get_by_role("dialog")
        expect(dialog.locator("img").first).to_be_visible()
        settled(page)
        page.wait_for_function("[...document.querySelectorAll('[role=dialog] img')].every(one => one.naturalWidth > 0)")
        page.close()
