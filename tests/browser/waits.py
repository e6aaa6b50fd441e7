"""Waits for what a test is about to read: Streamlit says that it is done before our own parts are drawn."""

from __future__ import annotations

from playwright.sync_api import Page, expect

READY_WITHIN = 180_000
"""Milliseconds until the first visitor sees films: the app starts a database and reads them."""
LAID_OUT = 60_000
"""Milliseconds until maps are there, or a title read off a picture: they are made later, by what steps aside."""
PATIENCE = 20_000
"""Milliseconds an answer may take on a busy machine."""
OPENERS = ".st-key-wall .card .open"
"""The buttons that open a film's details: each reaches over its poster and bears the title."""


def visit(page: Page, path: str = "/") -> None:
    """Opens an address and waits until the page is drawn to its end."""
    page.goto(path)
    expect(page.locator(".st-key-foot")).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Waits until the app has answered and everything it said is drawn."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_have_count(1)
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    # Streamlit draws some widgets a moment after their places.
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


_PAINTED = """() => {
    const dots = [...document.querySelectorAll('.maps .panel')].filter(panel => panel.offsetParent)
        .map(panel => panel.querySelector('canvas'));
    const isBare = one => !one.getContext('2d').getImageData(0, 0, one.width, one.height).data.some(Boolean);
    const now = dots.some(isBare) ? '' : dots.map(one => one.toDataURL()).join();
    const before = window.paintedBefore;
    window.paintedBefore = now;
    return now !== '' && now === before;
}"""
"""Dots come a frame after the legend, and once more where that changed the size of the maps."""


def maps_laid_out(page: Page) -> None:
    """Waits until the maps page has its maps, painted to their end."""
    expect(page.locator(".maps .legend button").first).to_be_visible(timeout=LAID_OUT)
    page.wait_for_function(_PAINTED, polling=100)


def point(page: Page, x: float, y: float) -> None:
    """Moves the mouse and waits for the page to hear of it, which it does with its next frame."""
    page.mouse.move(x, y)
    page.evaluate("() => new Promise(requestAnimationFrame)")


def posters_loaded(page: Page) -> None:
    """Waits until every poster in sight has arrived; there must be some."""
    settled(page)
    expect(page.locator(".st-key-wall img").first).to_be_visible()
    page.wait_for_function(
        """[...document.querySelectorAll('.st-key-wall img')]
            .filter(image => image.getBoundingClientRect().top < innerHeight)
            .filter(image => image.getBoundingClientRect().bottom > 0)
            .every(image => image.complete && image.naturalWidth > 0)"""
    )


def answered(page: Page) -> None:
    """Waits until the wall holds what a question found, no more what hung there before anybody asked."""
    expect(page.locator(".st-key-wall .card .strength").first).to_be_visible()
    settled(page)


def holds(page: Page, titles: list[str]) -> None:
    """Waits until these are the titles on the wall, in this order."""
    expect(page.locator(OPENERS)).to_have_text(titles, use_inner_text=True)


def cards(page: Page) -> list[str]:
    """Titles on the wall, in order, once it is drawn; there must be some.

    The wall draws an answer by its own script, a moment after the app has settled: who has asked something new waits
    for a sign of the new answer first, or says what it must be with `holds`.
    """
    settled(page)
    expect(page.locator(OPENERS).first).to_be_visible()
    return page.locator(OPENERS).all_inner_texts()
