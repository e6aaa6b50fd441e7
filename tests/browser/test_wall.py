"""The wall in the browser: its dial ranks as the search does, cards say how far they moved, keys walk, text is text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.app.test_trouble import HOSTILE
from tests.browser import many_films
from tests.browser.running import RunningApp, running
from tests.browser.waits import OPENERS, READY_WITHIN, cards, holds, settled, visit
from tests.pictures import picture

ASKED = "/?q=a+dark+house+under+a+full+moon"
_TURN = "(dial, share) => { dial.value = share; dial.dispatchEvent(new Event('input')); }"
_TOLD = """() => [...document.querySelectorAll('.st-key-wall .card')].map(card => [
    card.dataset.film, ...['.strength', '.match'].map(part => card.querySelector(part).textContent),
    ...[...card.querySelectorAll('.bar i')].map(bar => bar.style.width)])"""
_UNEVEN = """() => [...document.querySelectorAll('.wall .card')].filter((card, at, all) => at > 0 &&
    all[at - 1].offsetTop === card.offsetTop && ['.facts', '.overview', '.more'].some(part =>
        card.querySelector(part).offsetTop !== all[at - 1].querySelector(part).offsetTop)
    ).map(card => card.innerText)"""
_LIGHT = """() => Object.fromEntries([...document.querySelectorAll('.st-key-wall .card')].map(
    card => [`film ${card.dataset.film}`, JSON.parse(card.dataset.facts).look[0]]))"""
_TURN_AND_LOOK = f"""(dial, share) => {{
    ({_TURN})(dial, share);
    return document.getAnimations().filter(one => one.effect.target.closest('.wall .films')).length;
}}"""


def _dial(page: Page) -> Locator:
    return page.get_by_role("slider", name="Plot ↔ Poster")


def test_the_dial_ranks_as_a_search_does_at_every_place(page: Page) -> None:
    visit(page, ASKED)
    cards(page)
    held = {}
    for share in (0, 35, 80, 100):
        _dial(page).evaluate(_TURN, share)
        held[share] = page.evaluate(_TOLD)
    assert "space=" not in page.url, "nothing is asked while the dial is held"
    assert len({json.dumps(order) for order in held.values()}) == len(held)
    for share, told in held.items():
        visit(page, f"{ASKED}&space=blend&poster={share}")
        cards(page)
        assert page.evaluate(_TOLD) == told, f"at {share}%"


def test_cards_say_how_far_they_moved_and_the_address_follows(page: Page) -> None:
    visit(page, ASKED)
    before = cards(page)
    dial = _dial(page)
    dial.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    after = cards(page)
    moves = page.locator(".st-key-wall .move")
    assert after != before and moves.count() >= 1
    for card in page.locator(".st-key-wall .card:has(.move:not(.new))").all():
        title = card.locator(".open").inner_text()
        mark = card.locator(".move").inner_text()
        assert mark == f"{'▲' if after.index(title) < before.index(title) else '▼'}{mark[1:]}"
    expect(page).to_have_url(re.compile("space=blend&poster=90"))
    settled(page)
    assert cards(page) == after and moves.count() >= 1
    expect(dial).to_be_focused()
    expect(dial).to_have_attribute("aria-valuetext", "90% poster")
    page.go_back()
    expect(dial).to_have_attribute("aria-valuetext", "by evidence")
    holds(page, before)


def test_cards_glide_unless_somebody_wants_no_motion(page: Page) -> None:
    visit(page, ASKED)
    cards(page)
    # In one breath: a glide is over before a busy machine comes to a second look.
    assert _dial(page).evaluate(_TURN_AND_LOOK, 100) > 0
    page.emulate_media(reduced_motion="reduce")
    visit(page, ASKED)
    cards(page)
    assert _dial(page).evaluate(_TURN_AND_LOOK, 100) == 0


def test_arrow_keys_walk_and_tab_reaches_what_a_card_offers(page: Page) -> None:
    visit(page, "/?q=a+treasure+hunt")
    titles = cards(page)
    openers = page.locator(OPENERS)
    openers.first.focus()
    for key, place in (("ArrowRight", 1), ("ArrowDown", 7), ("ArrowLeft", 6), ("ArrowUp", 0), ("End", 23), ("Home", 0)):
        page.keyboard.press(key)
        expect(openers.nth(place)).to_be_focused()
    for name in ("This plot", "This poster", "Less like this", "I have seen it"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=f"{name}: {titles[0]}", exact=True)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"unlike=\d+"))


def test_a_series_is_one_card_that_opens(page: Page) -> None:
    visit(page, "/?q=a+cyborg+is+sent+back+in+time+to+kill")
    before = cards(page)
    more = page.locator(".st-key-wall .group").first
    number = int(more.inner_text().split()[0])
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_have_text("Show one")
    assert set(before) <= set(cards(page)) and len(cards(page)) == len(before) + number
    expect(more).to_be_focused()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app below a path of its server, as behind a shared address, with films written by somebody unfriendly."""
    folder = tmp_path_factory.mktemp("hostile")
    rows = [
        {"id": number, "title": title, "overview": title, "genres": ["<b>Drama</b>"], "release_year": 1990}
        for number, title in enumerate((*HOSTILE, "<iframe srcdoc='<script>alert(3)</script>'>", ""), start=1)
    ]
    (folder / "posters").mkdir()
    (folder / "posters" / "1_poster.jpg").write_bytes(picture())
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    with running(
        folder, "/films", RECOMMENDER_ENGINE="memory", RECOMMENDER_CATALOGUE=str(folder), RECOMMENDER_HOME=str(folder)
    ) as app:
        yield app


def test_hostile_titles_are_text_and_ask_nobody_anything(hostile: RunningApp, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.goto(f"{hostile.address}/?q=title")
    expect(page.locator(OPENERS).first).to_be_visible(timeout=READY_WITHIN)
    settled(page)
    titles = page.locator(OPENERS).all_inner_texts()
    assert HOSTILE[1] in titles and HOSTILE[2] in titles
    assert page.locator(".wall :is(script, iframe, b b, a)").count() == 0
    page.wait_for_function("[...document.querySelectorAll('.wall img')].every(one => one.naturalWidth > 0)")
    expect(page.locator(".wall img")).to_have_count(1)
    expect(page.locator(".wall .curtain")).to_have_count(len(titles) - 1)
    assert page.evaluate(_UNEVEN) == [], "long titles and missing parts leave the cards of a row in line"
    page.locator(OPENERS).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    settled(page)
    own = (hostile.address, hostile.address.replace("http", "ws", 1), "data:", "blob:")
    assert [url for url in asked if not url.startswith(own)] == []
    page.close()


def test_two_thousand_films_are_ranked_in_the_browser(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path, script="tests/browser/many_films.py") as app:
        page = browser.new_page()
        page.goto(app.address)
        expect(page.locator(OPENERS)).to_have_count(24, timeout=READY_WITHIN)
        _dial(page).evaluate(_TURN, 73)
        films = many_films.result().contenders
        order = sorted(
            films,
            key=lambda one: (-round((1 - 0.73) * (one.plot or 0) + 0.73 * (one.poster or 0), 4), one.movie.tmdb_id),
        )
        assert page.locator(OPENERS).all_inner_texts() == [one.movie.title for one in order[:24]]
        page.close()


def test_an_order_by_look_goes_through_all_pages_of_the_answer(page: Page) -> None:
    def looks() -> dict[str, float]:
        found: dict[str, float] = {}
        for number in range(page.locator(".wall .pages button").count()):
            page.get_by_role("button", name=f"Page {number + 1}", exact=True).click()
            found |= page.evaluate(_LIGHT)
        return found

    visit(page, ASKED)
    cards(page)
    matched = looks()
    page.get_by_label("Sort by").select_option("light")
    expect(page.locator(".wall .pages [aria-current]")).to_have_text("1")
    by_look = looks()
    assert len(matched) > 48 and by_look.keys() == matched.keys(), "the same films"
    assert list(by_look.values()) == sorted(matched.values(), reverse=True) != list(matched.values())
