"""Opening the page: the first posters hang at once, where the wall's own will, and make room for them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.waits import posters_loaded

_PLACES = """(parts) => [...document.querySelectorAll(parts)].filter(one => one.offsetParent)
    .map(one => one.getBoundingClientRect()).map(box => [box.x, box.y, box.width].map(Math.round))"""


@pytest.mark.parametrize(("width", "columns"), [(390, 2), (768, 4), (1000, 4), (1180, 5), (1280, 6), (1920, 6)])
def test_the_first_posters_hang_where_the_walls_will_before_any_script(
    ready: str, browser: Browser, width: int, columns: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route("**/static/js/*", lambda route: route.abort())
    page.goto(ready)
    page.wait_for_function("[...document.querySelectorAll('.preview img')].every(one => one.naturalWidth > 0)")
    early = page.evaluate(_PLACES, ".preview img")[:columns]
    page.unroute("**/static/js/*")
    page.goto(ready)
    # Examples and samples stand over the wall and push it down when their own script has drawn them.
    expect(page.locator(".starters")).to_have_count(2)
    posters_loaded(page)
    expect(page.locator(".preview")).to_have_count(0)
    late = page.evaluate(_PLACES, ".st-key-wall .frame img")[:columns]
    off = [
        abs(one - other)
        for here, there in zip(early, late, strict=True)
        for one, other in zip(here, there, strict=True)
    ]
    assert len(early) == columns and max(off) <= 4
    page.close()
