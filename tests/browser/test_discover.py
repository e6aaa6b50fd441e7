"""The main way through the page: words, spaces, filters, cards, keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from recommender.query import MAX_WORDS
from tests.browser.waits import OPENERS, answered, cards, holds, posters_loaded, visit

LABEL = "Describe a film"
DIAL = "Plot ↔ Poster"
"""Stands over an answer by both alone, and goes in the moment that the wall has another one."""


def test_the_first_screen_is_full_at_once(page: Page) -> None:
    visit(page)
    posters_loaded(page)
    assert len(cards(page)) == 24
    expect(page.get_by_text(re.compile(r"[\d,]+ films on the wall"))).to_be_visible()
    expect(page.get_by_label(LABEL)).to_be_in_viewport()
    expect(page.locator(".st-key-wall img").first).to_be_in_viewport(ratio=0.9)


def test_words_find_films_and_say_how_it_went(page: Page) -> None:
    visit(page)
    page.get_by_label(LABEL).fill("Movie about lovable cute pets")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Movie\+about\+lovable\+cute\+pets$"))
    page.get_by_role("radio", name="Plot").click()
    expect(page).to_have_url(re.compile(r"space=plot$"))
    expect(page.get_by_text(re.compile(r"Compared [\d,]+ films in \d+ ms with Weaviate"))).to_be_visible()
    expect(page.get_by_role("slider", name=DIAL)).to_have_count(0)
    posters_loaded(page)
    assert {"101 Dalmatians", "Beethoven", "Chicken Run"} & set(cards(page)[:3])
    first = page.locator(".st-key-wall .card").first
    for part in (".facts", ".strength", ".bar", ".reason", ".overview"):
        expect(first.locator(part).first).to_be_visible()


def test_every_poster_has_an_alternative_text(page: Page) -> None:
    visit(page, "/?q=a+treasure+hunt")
    posters_loaded(page)
    alternatives = [image.get_attribute("alt") or "" for image in page.locator(".st-key-wall img").all()]
    assert len(alternatives) == 24 and all(text.startswith("Poster of ") for text in alternatives)
    assert len(set(alternatives)) == 24


def test_posters_are_kept_by_the_browser(page: Page) -> None:
    with page.expect_response(re.compile(r":\d+/poster/[0-9a-f]{64}\.jpg$")) as poster:
        visit(page, "/?q=a+treasure+hunt")
    assert "immutable" in poster.value.headers["cache-control"]
    assert page.request.get("/").headers["cache-control"] == "no-cache", "the page itself is always asked for"


def test_an_example_runs_on_click(page: Page) -> None:
    visit(page)
    page.get_by_role("button", name="A dark house under a full moon").click()
    expect(page).to_have_url(re.compile("q=A.dark.house.*space=poster"))
    expect(page.get_by_label(LABEL)).to_have_value("A dark house under a full moon")
    posters_loaded(page)


def test_toggle_and_dial_change_address_and_order(page: Page) -> None:
    visit(page, "/?q=a+dark+house+under+a+full+moon")
    both = cards(page)
    page.get_by_role("radio", name="Poster").click()
    expect(page).to_have_url(re.compile("space=poster"))
    dial = page.get_by_role("slider", name=DIAL)
    expect(dial).to_have_count(0)
    poster = cards(page)
    assert poster != both
    page.get_by_role("radio", name="Both").click()
    expect(page).not_to_have_url(re.compile("space="))
    dial.focus()
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("space=blend&poster=100"))
    holds(page, poster)  # all the way to the poster is the poster alone
    page.get_by_role("button", name="Weigh for me").click()
    expect(page).not_to_have_url(re.compile("space="))
    holds(page, both)


def test_cards_lead_on_by_plot_and_by_poster(page: Page) -> None:
    visit(page, "/?q=a+treasure+hunt")
    buttons = page.locator(".st-key-wall").get_by_role("button", name=re.compile("This (plot|poster)"))
    expect(buttons).to_have_count(48)
    names = {button.get_attribute("aria-label") for button in buttons.all()}
    assert len(names) == 48, "each has a name of its own"
    title = cards(page)[0]
    buttons.first.click()
    expect(page).to_have_url(re.compile(r"\?like=\d+&space=plot$"))
    expect(page.get_by_role("button", name=f"Remove + like {title}")).to_be_visible()
    expect(page.locator(OPENERS, has_text=re.compile(f"^{re.escape(title)}$"))).to_have_count(0)
    assert cards(page)
    page.locator(".st-key-wall").get_by_role("button", name="This poster").last.click()
    expect(page).to_have_url(re.compile(r"\?like=\d+&space=poster$"))
    posters_loaded(page)
    expect(page.locator(".wall .head")).to_be_in_viewport()


def test_filters_stay_open_while_they_are_set(page: Page) -> None:
    visit(page, "/?q=a+treasure+hunt")
    page.get_by_role("button", name="Filters").click()
    lowest = page.get_by_role("slider", name="Rating at least")
    lowest.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("vote=1.5"))
    expect(lowest).to_be_visible()
    page.get_by_label("Genre", exact=True).click()
    page.keyboard.type("Western")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("genre=Western"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Remove Genre Western")).to_be_visible()
    page.get_by_role("button", name="Remove Rating at least 1.5").click()
    expect(page).not_to_have_url(re.compile("vote="))


def test_nothing_found_offers_a_way_on(page: Page) -> None:
    visit(page, "/?q=dog&year=1901:1902")
    expect(page.get_by_role("heading", name="No film passes these filters")).to_be_visible()
    page.get_by_role("button", name="Clear the filters").click()
    expect(page).to_have_url(re.compile(r"\?q=dog$"))
    posters_loaded(page)


def test_pages_turn_and_sorting_holds(page: Page) -> None:
    visit(page, "/?q=a+treasure+hunt")
    first = cards(page)
    page.get_by_role("button", name="Page 2").click()
    expect(page.locator(OPENERS).first).to_be_focused()
    expect(page.locator(".wall .head")).to_be_in_viewport()
    second = cards(page)
    assert second and not set(second) & set(first)
    page.get_by_label("Sort by").select_option("Year")
    expect(page.locator(".wall .pages [aria-current]")).to_have_text("1")
    years = [int(facts.split(" ")[0]) for facts in page.locator(".st-key-wall .facts").all_inner_texts()]
    assert years == sorted(years, reverse=True)


def test_the_keyboard_is_enough(page: Page) -> None:
    visit(page)
    box = page.get_by_label(LABEL)
    for _ in range(16):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    expect(box).to_be_focused()
    page.keyboard.type("epic super hero")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=epic"))
    answered(page)
    title = page.locator(OPENERS).first
    title.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(title).to_be_focused()


def test_a_long_paste_is_taken_as_far_as_it_goes_and_that_is_said(page: Page) -> None:
    visit(page)
    box = page.get_by_label(LABEL)
    box.focus()
    page.keyboard.insert_text("a lonely robot " * 60)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"first {MAX_WORDS} characters")).to_be_visible()
    expect(page).to_have_url(re.compile("q=a.lonely.robot"))
    expect(box).to_have_value(re.compile(rf"^[^\n]{{1,{MAX_WORDS}}}$"))
    answered(page)
    assert len(cards(page)) == 24
