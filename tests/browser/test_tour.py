"""The tour by its keys, as a presenter's remote sends them; and on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.waits import settled, visit

LAST = 7


def at_stop(page: Page, number: int) -> None:
    expect(page.locator(f".tour-bar li:nth-child({number})")).to_have_attribute("aria-current", "step")
    expect(page).to_have_url(re.compile(rf"[?&]tour={number}\b"))
    settled(page)


def test_keys_lead_through_every_stop_and_back_without_a_network(page: Page, ready: str) -> None:
    page.route(lambda url: not url.startswith(ready), lambda route: route.abort())
    visit(page, "/tour")
    page.get_by_role("button", name="Begin").click()
    at_stop(page, 1)
    places = [page.url.partition("?")[0].rpartition("/")[2]]
    for number, key in enumerate(
        ["ArrowRight", "PageDown", "ArrowRight", "PageDown", "ArrowRight", "PageDown"], start=2
    ):
        page.keyboard.press(key)
        at_stop(page, number)
        places.append(page.url.partition("?")[0].rpartition("/")[2])
    assert places == ["", "", "", "twins", "maps", "walk", "scoreboard"]
    page.keyboard.press("PageDown")  # nothing lies beyond the last one
    page.keyboard.press("PageUp")
    at_stop(page, LAST - 1)


def test_arrows_belong_to_who_types_and_the_bar_to_buttons(page: Page) -> None:
    visit(page, "/?q=dog&tour=3")
    at_stop(page, 3)
    page.get_by_role("searchbox").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".tour-bar").get_by_role("button", name="← Back").click()
    at_stop(page, 2)
    page.get_by_role("button", name="Leave the tour").click()
    expect(page).to_have_url(re.compile("/tour$"))
    expect(page.locator(".tour-bar")).to_have_count(0)


def test_a_phone_shows_the_bar_and_all_of_the_page(phone: Page) -> None:
    visit(phone, "/walk?tour=6")
    at_stop(phone, 6)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    bar = phone.locator(".tour-bar").bounding_box()
    assert bar and bar["y"] + bar["height"] <= 844 and bar["height"] < 300
