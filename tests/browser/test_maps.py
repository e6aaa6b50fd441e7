"""The maps in a browser: hover, click, lasso, keyboard, the phone's dial, posters when near, and reduced motion."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waits import maps_laid_out, point, settled, visit


def open_maps(page: Page, query: str = "") -> None:
    visit(page, f"/maps{query}")
    maps_laid_out(page)


def middle(page: Page, panel: int) -> tuple[float, float]:
    box = page.locator(".maps .panel:visible").nth(panel).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def find_film(page: Page, panel: int = 0) -> tuple[float, float, str]:
    """A place on a map where a film is, and its title."""
    x, y = middle(page, panel)
    for step in range(-20, 20):
        point(page, x + 8 * step, y)
        if page.locator(".maps .card").is_visible():
            return x + 8 * step, y, page.locator(".maps .card b").inner_text()
    pytest.fail("There is no film along the middle of the map.")


def pixels(page: Page, canvas: int) -> str:
    return str(page.locator(".maps canvas").nth(canvas).evaluate("canvas => canvas.toDataURL()"))


def test_a_film_lights_up_on_both_maps_and_a_click_goes_to_it(page: Page) -> None:
    open_maps(page)
    point(page, 0, 0)
    before = [pixels(page, canvas) for canvas in (2, 3, 4, 5)]
    x, y, title = find_film(page)
    after = [pixels(page, canvas) for canvas in (2, 3, 4, 5)]
    # Dots stay as they are; what is lit lies on a canvas of its own, on both maps.
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True, False]
    page.mouse.click(x, y)
    expect(page.get_by_role("dialog").get_by_text("The same kind of look")).to_be_visible()
    expect(page.get_by_role("dialog")).to_contain_text(title)
    expect(page).to_have_url(re.compile(r"/\?movie=\d+$"))


def test_a_lasso_fills_the_wall(page: Page) -> None:
    open_maps(page)
    page.get_by_role("button", name="Lasso").click()
    x, y = middle(page, 1)
    page.mouse.move(x - 90, y - 90)
    page.mouse.down()
    for right, down in ((90, -90), (90, 90), (-90, 90), (-90, -80)):
        page.mouse.move(x + right, y + down, steps=4)
    page.mouse.up()
    expect(page.get_by_role("heading", name="Inside the lasso")).to_be_visible()
    chosen = int(page.locator(".maps .said").inner_text().split()[0])
    assert chosen > 3
    expect(page.locator(".st-key-inside .card .open")).to_have_count(min(chosen, 24))
    page.get_by_role("button", name="Lasso").click()
    expect(page.get_by_role("heading", name="Inside the lasso")).to_have_count(0)


def test_keys_go_from_film_to_film_and_open_one(page: Page) -> None:
    open_maps(page)
    page.locator(".maps canvas:visible").nth(1).focus()
    told = []
    for key in ("ArrowRight", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        told.append(page.locator(".maps .said").inner_text())
    assert len(set(told)) == 3 and all("Near by plot: " in one and "Near by poster: " in one for one in told)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text(told[-1].partition(". Near")[0])


def test_near_by_the_map_shows_posters_and_other_names(page: Page) -> None:
    open_maps(page)
    find_film(page)
    with page.expect_response(re.compile("/poster/")):
        for _ in range(8):
            page.mouse.wheel(0, -150)
    before = pixels(page, 2)
    page.get_by_role("button", name="Whole map").click()
    page.wait_for_function("before => document.querySelectorAll('.maps canvas')[2].toDataURL() !== before", arg=before)


def test_colours_and_legend_are_buttons(page: Page) -> None:
    open_maps(page)
    before = pixels(page, 2)
    page.get_by_role("button", name="decade").click()
    expect(page.locator(".maps .legend")).to_contain_text("1980s")
    page.locator(".maps .legend button", has_text="1980s").click()
    expect(page.locator(".maps .legend button", has_text="1980s")).to_have_attribute("aria-pressed", "true")
    assert pixels(page, 2) != before


def test_a_question_is_marked_and_survives_a_reload(page: Page) -> None:
    open_maps(page)
    page.get_by_label("Mark a question on the maps").fill("a lonely robot in space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take the mark away")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Take the mark away")).to_be_visible()


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_phone_has_one_map_that_the_dial_takes_from_plot_to_poster(phone: Page, motion: str) -> None:
    phone.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    open_maps(phone, "?q=a+lonely+robot")
    expect(phone.locator(".maps .panel:visible")).to_have_count(1)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    expect(phone.locator(".maps .panel:visible .title")).to_contain_text("By plot")
    by_plot = pixels(phone, 0)
    phone.locator(".maps .dial").get_by_role("button", name="Poster").click()
    expect(phone.get_by_label("From the plot map to the poster map")).to_have_value("100")
    expect(phone.locator(".maps .panel:visible .title")).to_contain_text("By poster")
    phone.wait_for_function("before => document.querySelector('.maps canvas').toDataURL() !== before", arg=by_plot)
    settled(phone)


def test_regions_are_lists_too_and_their_films_lead_on(page: Page) -> None:
    open_maps(page)
    page.get_by_text("The regions as lists").click()
    for space in ("By plot", "By poster"):
        part = page.locator(".maps .lists section", has=page.get_by_role("heading", name=space))
        assert part.locator("li").count() >= 3 and part.locator("li").first.get_by_role("button").count() == 4
    page.locator(".maps .lists button").first.click()
    expect(page).to_have_url(re.compile(r"movie=\d+"))
