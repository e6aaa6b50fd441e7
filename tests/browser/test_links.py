"""The address of the page: shared, restored, walked back and forth."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.waits import cards, holds, posters_loaded, settled, visit


def test_a_shared_link_shows_somebody_else_the_same(page: Page, browser: Browser, ready: str) -> None:
    visit(page)
    page.get_by_label("Describe a film").fill("a journey into the unknown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q="))
    page.get_by_role("radio", name="Plot").click()
    expect(page).to_have_url(re.compile("space=plot"))
    settled(page)
    somebody = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=ready)
    other = somebody.new_page()
    visit(other, page.url)
    expect(other.get_by_label("Describe a film")).to_have_value("a journey into the unknown")
    expect(other.get_by_role("radio", name="Plot")).to_be_checked()
    holds(page, cards(other))
    somebody.close()


def test_back_undoes_a_step_and_forward_redoes_it(page: Page) -> None:
    visit(page)
    box = page.get_by_label("Describe a film")
    box.fill("a lonely robot")
    box.press("Enter")
    expect(page).to_have_url(re.compile("q=a.lonely.robot"))
    page.get_by_role("radio", name="Plot").click()
    expect(page).to_have_url(re.compile("space=plot"))
    page.go_back()
    expect(page.get_by_role("radio", name="Both")).to_be_checked()
    expect(box).to_have_value("a lonely robot")
    page.go_back()
    expect(box).to_have_value("")
    expect(page.get_by_text("films on the wall")).to_be_visible()
    page.go_forward()
    expect(box).to_have_value("a lonely robot")


def test_the_tray_survives_reload_and_back(page: Page) -> None:
    visit(
        page, "/?q=a+lonely+robot&like=348&unlike=862&without=war&picture=spooky.jpg&year=1970:&genre=Science+Fiction"
    )
    tiles = page.locator(".st-key-tray").get_by_role("button", name="Remove")
    expect(tiles).to_have_count(7)
    made_of = tiles.all_inner_texts()
    signs = [re.sub(r"^\W*Remove\s*", "", text)[:1] for text in made_of]
    assert signs.count("+") == 3 and signs.count("−") == 2, made_of
    page.reload()
    settled(page)
    expect(tiles).to_have_text(made_of, use_inner_text=True)
    tiles.last.click()
    expect(tiles).to_have_count(6)
    page.go_back()
    expect(tiles).to_have_text(made_of, use_inner_text=True)


def test_a_cold_link_to_another_page(page: Page) -> None:
    visit(page, "/about")
    expect(page.get_by_role("heading", name="How it works")).to_be_visible()
    expect(page.get_by_text("Weaviate").first).to_be_visible()
    page.get_by_role("link", name="Discover").click()
    posters_loaded(page)


def test_the_query_survives_a_visit_to_another_page(page: Page) -> None:
    visit(page, "/?q=dog&space=plot")
    page.get_by_role("link", name="How it works").click()
    expect(page).to_have_url(re.compile("/about"))
    page.get_by_role("link", name="Discover").click()
    expect(page).to_have_url(re.compile(r"q=dog&space=plot"))
    expect(page.get_by_label("Describe a film")).to_have_value("dog")


def test_a_broken_link_is_put_right_and_said(page: Page) -> None:
    visit(page, "/?q=dog&space=sound&movie=999999999")
    expect(page.get_by_text("There is no film")).to_be_visible()
    expect(page.get_by_text("in the link is none of")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=dog$"))
    assert len(cards(page)) == 24


def test_a_foreign_address_in_a_link_is_only_text(page: Page) -> None:
    visit(page, "/?q=dog&like=http://evil.example/x&unlike=www.evil.example&genre=me@evil.example")
    expect(page.locator(".stAlert")).to_have_count(3)
    expect(page.locator(".stAlert").first).to_contain_text("evil.example")
    expect(page.locator(".stAlert a, .stMarkdown a[href*=evil]")).to_have_count(0)


def test_only_posters_are_handed_out(page: Page) -> None:
    for name in ("..%2f..%2ffilms.sqlite", "films.sqlite", "f" * 64 + ".jpg"):
        assert page.request.get(f"/poster/{name}").status in (400, 404)
