"""The Walk page in a real browser: two rows, the way to a film's details and back, cold links, a phone."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.running import running
from tests.browser.waits import PATIENCE, READY_WITHIN, settled, visit
from tests.pictures import picture
from tests.small_catalogue import write_catalogue

WALK = "/walk?from=2108&to=348"
HOSTILE = "<img src=x onerror=\"window.caught='yes'\"><script>window.caught='yes'</script> **bold** ![a](//b.test/c)"


def walked(page: Page) -> list[str]:
    """Titles of the row by story, once it is drawn."""
    expect(page.locator(".walk section").first).to_be_visible(timeout=PATIENCE)
    settled(page)
    return page.locator(".walk [data-space=plot] b").all_inner_texts()


def test_both_rows_show_posters_and_say_what_changes(page: Page) -> None:
    visit(page, WALK)
    titles = walked(page)
    assert len(titles) == 6 and titles[-1] == "Alien"
    page.wait_for_function(
        "[...document.querySelectorAll('.walk [data-space=plot] img')].filter(one => one.naturalWidth > 0).length === 6"
    )
    assert (
        page.locator(".walk ol > li:not(:first-child)").count() == page.locator(".walk ol > li:has(ul)").count() == 10
    )


def test_a_stone_tells_of_its_film_by_keyboard_and_leads_to_its_details(page: Page) -> None:
    visit(page, WALK)
    title = walked(page)[2]
    stone = page.locator(".walk [data-space=plot] button").nth(2)
    stone.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(title, exact=True).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    stone.click()
    dialog.get_by_role("link", name="Details").click()
    expect(page.get_by_role("heading", name="The same kind of look")).to_be_visible()
    expect(dialog.get_by_text(title, exact=True).first).to_be_visible()


def test_swapping_walks_from_the_other_end(page: Page) -> None:
    visit(page, WALK)
    titles = walked(page)
    page.get_by_role("button", name="Swap").click()
    expect(page.locator(".walk [data-space=plot] b").first).to_have_text(titles[-1])
    expect(page).to_have_url(re.compile("from=348.*to=2108"))


def test_a_cold_link_to_no_films_says_so_and_walks_elsewhere(phone: Page) -> None:
    visit(phone, f"/walk?from={'9' * 30}&to=%3Cb%3E")
    expect(phone.get_by_text("no film of this catalogue")).to_have_count(2)
    assert len(walked(phone)) == 6
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_titles_from_strangers_stay_text(browser: Browser, tmp_path: Path) -> None:
    """On both pages that draw films with their own script: nothing of a title is run or fetched."""
    films = [{"id": at, "title": f"{HOSTILE} {at}", "overview": f"storm night {at}"} for at in range(1, 9)]
    posters = {at: picture((25 * at, 90, 200 - 20 * at)) for at in range(1, 9) if at != 3}
    catalogue = write_catalogue(tmp_path / "films", films, posters)
    settings = {"RECOMMENDER_ENGINE": "memory", "RECOMMENDER_CATALOGUE": str(catalogue)}
    with running(tmp_path, **settings) as app:
        page = browser.new_page()
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        for path, part in (("/twins?film=1", ".twins section button b"), ("/walk?from=1&to=2", ".walk button b")):
            page.goto(f"{app.address}{path}")
            expect(page.locator(part).first).to_contain_text("<script>", timeout=READY_WITHIN)
            settled(page)
        page.goto(f"{app.address}/twins?film=3")
        expect(page.get_by_text("has no poster to compare, so no film can be placed by look")).to_be_visible()
        expect(page.get_by_text("No film of this catalogue lies here.")).to_have_count(4)
        assert page.evaluate("window.caught") is None and errors == []
        assert [url for url in asked if "b.test" in url or url.endswith("/x")] == []
        page.close()
