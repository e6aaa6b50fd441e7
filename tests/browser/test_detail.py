"""The details of a film: opened by a click, a link, or from another film; closed by Escape and Back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.waits import answered, posters_loaded, visit


def _open_first(page: Page) -> str:
    """Clicks the first poster itself; returns the film's title."""
    posters_loaded(page)
    poster = page.locator(".st-key-wall img").first
    title = (poster.get_attribute("alt") or "").removeprefix("Poster of ").rpartition(" (")[0]
    poster.click(force=True)  # wherever it is by then; what lies over it takes the click
    return title


def test_a_poster_opens_and_escape_closes(page: Page) -> None:
    visit(page, "/?q=dog")
    title = _open_first(page)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(title).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"q=dog&movie=\d+$"))
    expect(dialog.get_by_text("The same kind of look")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?q=dog$"))


def test_back_closes_the_dialog(page: Page) -> None:
    visit(page, "/?q=dog")
    _open_first(page)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?q=dog$"))


def test_a_link_opens_it_and_neighbours_lead_on(page: Page) -> None:
    visit(page, "/")
    _open_first(page)
    expect(page).to_have_url(re.compile(r"movie=\d+"))
    link = page.url
    visit(page, link)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.locator(".st-key-row-look .open").first.click()
    expect(page).not_to_have_url(link)
    expect(dialog).to_have_count(1)


def test_this_poster_in_the_dialog_asks_and_closes(page: Page) -> None:
    visit(page, "/?q=dog")
    _open_first(page)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="This poster").click()
    expect(dialog).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?like=\d+&space=poster$"))


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"No way by keys to {selector}")


def test_keys_alone_lead_from_words_to_a_film_and_back(page: Page) -> None:
    visit(page, "/")
    _tab_to(page, ".st-key-words input")
    page.keyboard.type("a lonely robot")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=a\\+lonely\\+robot"))
    answered(page)
    _tab_to(page, ".st-key-wall .open")
    opener = page.locator(".st-key-wall .open").first
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text(opener.inner_text())
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()
