"""What a person in front of a browser waits for, in headless Chromium."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

from playwright.sync_api import Browser, Page

QUESTIONS = (
    "a heist that goes wrong", "a lonely robot", "a haunted mansion", "love on a ship", "dinosaurs escape",
    "a boxing comeback", "pirates at sea", "vampires at night", "friends on the road", "a spy with gadgets",
)  # fmt: skip
_IDLE = """document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'running'
    && !document.querySelector('[data-stale=true]')"""
_FLOOR_ANSWERED = "words => document.querySelector('.stMarkdown')?.innerText.includes(words) && " + _IDLE
_WALL_DRAWN = (
    """words => document.querySelector('.st-key-tray')?.innerText.includes(words)
    && [...document.querySelectorAll('.st-key-wall img.poster')].slice(0, 6).every(one => one.naturalWidth) && """
    + _IDLE
)
_TURNS = """async places => {
    const dial = document.querySelector('.wall .dial input'), took = [];
    for (const place of places) {
        const begun = performance.now();
        dial.value = place;
        dial.dispatchEvent(new Event('input'));
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        took.push(performance.now() - begun);
        await new Promise(done => setTimeout(done, 60));
    }
    return took;
}"""


def enter_to_answer(pages: Sequence[tuple[Page, bool]]) -> list[float]:
    """Milliseconds from Enter until the answer is drawn, the median for each page (the floor is marked by False); they
    are asked in turn, so that they share whatever else the machine does."""
    took: list[list[float]] = [[] for _ in pages]
    for words in QUESTIONS:
        for own, (page, has_wall) in zip(took, pages, strict=True):
            page.get_by_label("Describe a film").fill(words)
            started = time.perf_counter()
            page.keyboard.press("Enter")
            page.wait_for_function(_WALL_DRAWN if has_wall else _FLOOR_ANSWERED, arg=words)
            own.append((time.perf_counter() - started) * 1000)
            page.wait_for_timeout(200)
    return [statistics.median(own) for own in took]


def dial(page: Page) -> float:
    """Milliseconds from a move of the dial until the next frame shows the new order, the median of many."""
    places = [*range(55, 101, 5), *range(95, -1, -5)]
    return float(statistics.median(page.evaluate(_TURNS, places)))


def first_poster(browser: Browser, address: str) -> float:
    """Seconds from opening the page with an empty cache until its first poster is there, the median of three."""
    return _opening(browser, address, "document.querySelector('img.poster')?.naturalWidth > 0")


def opening(browser: Browser, pages: Sequence[tuple[str, bool]]) -> list[float]:
    """Seconds from opening each address with an empty cache until it can be used: a wall has hung its posters, the
    floor has said something."""
    hung = "document.querySelector('.st-key-wall img.poster')?.naturalWidth > 0"
    return [
        _opening(browser, address, hung if wall else "document.querySelector('.stMarkdown')") for address, wall in pages
    ]


def _opening(browser: Browser, address: str, there: str) -> float:
    took = []
    for _ in range(3):
        context = browser.new_context(viewport={"width": 1366, "height": 860})
        page = context.new_page()
        started = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_function(there, polling=20)
        took.append(time.perf_counter() - started)
        context.close()
    return statistics.median(took)
