"""The Twins page in a real browser: hover, click, keyboard, touch, cold links."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.waits import PATIENCE, point, settled, visit

ALIEN = "/twins?film=348"


def hanging(page: Page) -> Locator:
    """The small posters in the field, once they hang."""
    expect(page.locator(".twins .mini").first).to_be_visible(timeout=PATIENCE)
    settled(page)
    return page.locator(".twins .mini")


def named(film: Locator) -> str:
    """Title of the film of a small poster."""
    return (film.get_attribute("aria-label") or "").split(", ")[0]


def test_hovering_a_film_shows_its_poster_and_a_click_goes_there(page: Page) -> None:
    visit(page, ALIEN)
    film = hanging(page).nth(2)
    title = named(film)
    film.hover()
    card = page.locator(".twins .shown")
    expect(card.locator("b")).to_have_text(title)
    page.wait_for_function("document.querySelector('.twins .shown img').naturalWidth > 0")
    film.click()
    expect(page.get_by_role("combobox", name="Compare all films with")).to_have_value(re.compile(re.escape(title)))
    expect(page).not_to_have_url(re.compile("film=348"))
    page.go_back()
    expect(page.get_by_role("combobox", name="Compare all films with")).to_have_value(re.compile("Alien"))


def test_a_dot_without_a_poster_is_found_by_the_pointer(page: Page) -> None:
    visit(page, ALIEN)
    hanging(page)
    box = page.locator(".twins canvas").bounding_box()
    assert box
    card = page.locator(".twins .shown")
    # The strangers' cloud lies left below the middle: somewhere there is a dot.
    for at in range(20):
        point(page, box["x"] + box["width"] * (0.2 + 0.01 * at), box["y"] + box["height"] * 0.62)
        if card.is_visible():
            break
    expect(card.locator("b")).not_to_be_empty()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] - 40)
    expect(card).to_be_hidden()


def test_all_of_it_can_be_used_by_keyboard(page: Page) -> None:
    visit(page, ALIEN)
    first = hanging(page).first
    first.focus()
    expect(page.locator(".twins .shown b")).to_have_text(named(first))
    page.keyboard.press("Escape")
    expect(page.locator(".twins .shown")).to_be_hidden()
    row = page.locator(".twins [data-corner=look] ol button").first
    title = row.locator("b").inner_text()
    row.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Compare all films with")).to_have_value(re.compile(re.escape(title)))
    expect(page.locator(".twins .field")).to_be_focused()


def test_every_corner_is_a_list_with_a_name(page: Page) -> None:
    visit(page, ALIEN)
    hanging(page)
    for name in ("Twins", "Same story, different look", "Same look, different story", "Strangers"):
        corner = page.locator(".twins section").filter(has=page.get_by_role("heading", name=name, exact=True))
        assert corner.get_by_role("listitem").count() > 1


@pytest.mark.parametrize("film", ["9" * 30, "-1", "%3Cb%3E"])
def test_a_cold_link_to_no_film_says_so_and_goes_on(page: Page, film: str) -> None:
    visit(page, f"/twins?film={film}")
    expect(page.get_by_text("no film of this catalogue")).to_be_visible()
    hanging(page)


def test_a_finger_sees_the_poster_first_and_goes_by_its_button(phone: Page) -> None:
    visit(phone, ALIEN)
    hanging(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    # A touch as the browser tells of it: this visitor's browser has no touch screen.
    phone.locator(".twins canvas").evaluate(
        """canvas => {
            const box = canvas.getBoundingClientRect();
            for (let x = 60; x < 180; x += 6) {
                const at = {clientX: box.left + x, clientY: box.top + 300, pointerType: 'touch', bubbles: true};
                canvas.dispatchEvent(new PointerEvent('click', at));
                if (!document.querySelector('.twins .shown').hidden) return;
            }
        }"""
    )
    title = phone.locator(".twins .shown b").inner_text()
    phone.get_by_role("button", name="Go there").click()
    expect(phone.get_by_role("combobox", name="Compare all films with")).to_have_value(re.compile(re.escape(title)))
