"""How it looks: on a phone, by day and by night, and whether everything can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waits import LAID_OUT, posters_loaded, settled, visit

PETS = "/?q=Movie+about+lovable+cute+pets&space=plot"
CONTRAST = Path(__file__).with_name("contrast.js").read_text()
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class Screen(NamedTuple):
    """An address, and what stands there once the page's own parts are drawn, which is after Streamlit has answered."""

    path: str
    drawn: str


SCREENS = {
    "first screen": Screen("/", ".st-key-wall .card"),
    "results": Screen(f"{PETS}&year=1950:&without=cats", ".st-key-wall .card"),
    "both and notice": Screen("/?q=a+lonely+robot&space=sound", ".st-key-wall .card"),
    "nothing found": Screen("/?q=dog&year=1901:1902", ".st-key-tray button"),
    "how it works": Screen("/about", "h3"),
    "twins": Screen("/twins?film=348", ".twins section li"),
    "maps": Screen("/maps?q=a+lonely+robot", ".maps .legend button"),
    "tour": Screen("/tour", ".st-key-stop-6 a"),
    "walk": Screen("/walk?from=2108&to=348", ".walk section li"),
}


def _visit(page: Page, screen: Screen) -> None:
    visit(page, screen.path)
    expect(page.locator(screen.drawn).first).to_be_visible(timeout=LAID_OUT)


def _faint(page: Page) -> list[str]:
    """What can hardly be read, once nothing fades in or out any more; there must be something to read."""
    page.wait_for_function(
        """() => document.getAnimations().every(one =>
            one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)"""
    )
    seen, faint = page.evaluate(CONTRAST)
    assert seen > 15
    return list(faint)


def _first_film(page: Page) -> str:
    """The address of the details of the first film on the wall."""
    return f"/?movie={page.locator('.st-key-wall .card').first.get_attribute('data-film')}"


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_nothing_sticks_out_on_a_phone(phone: Page, screen: Screen) -> None:
    _visit(phone, screen)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    sticking_out = phone.evaluate(
        """[...document.querySelectorAll('.stMainBlockContainer *')]
            .filter(part => !part.closest('.st-key-examples, .st-key-samples, .st-key-nav, .st-key-tray, em'))
            .filter(part => part.getBoundingClientRect().right > 391).map(part => part.className)"""
    )
    assert sticking_out == []


def test_a_phone_shows_two_columns_and_answers_in_the_first_half_of_its_screen(phone: Page) -> None:
    visit(phone, PETS)
    posters_loaded(phone)
    boxes = [image.bounding_box() for image in phone.locator(".st-key-wall img").all()]
    assert len({round(box["x"]) for box in boxes if box}) == 2
    assert boxes[0] and boxes[0]["y"] < 844 / 2


def test_a_phone_shows_the_details(phone: Page) -> None:
    visit(phone, PETS)
    visit(phone, _first_film(phone))
    dialog = phone.get_by_role("dialog")
    expect(dialog.get_by_text("The same kind of look")).to_be_visible()
    box = dialog.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_can_be_read(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    for screen in SCREENS.values():
        _visit(page, screen)
        assert _faint(page) == [], screen.path
    visit(page, PETS)
    visit(page, _first_film(page))
    expect(page.get_by_role("dialog").get_by_text("The same kind of look")).to_be_visible()
    settled(page)
    assert _faint(page) == []


def test_day_and_night_are_different_rooms(page: Page) -> None:
    colours = set()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        visit(page, PETS)
        colours.add(page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor"))
    assert len(colours) == 2
