"""How it looks: phone, light and dark, contrast as drawn; and the pictures of the README."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import posters_loaded, visit

PETS = "/?q=Movie+about+lovable+cute+pets&space=plot"


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go: the folder named by SCREENSHOTS (`make screenshots` says docs), else away."""
    folder = Path(os.environ.get("SCREENSHOTS", tmp_path))
    folder.mkdir(exist_ok=True)
    return folder


def test_a_phone_shows_two_columns_and_nothing_sticks_out(phone: Page) -> None:
    visit(phone, PETS)
    posters_loaded(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    sticking_out = phone.evaluate(
        """[...document.querySelectorAll('.stMainBlockContainer *')]
            .filter(part => !part.closest('.st-key-examples, .st-key-samples, em'))
            .filter(part => part.getBoundingClientRect().right > 391).map(part => part.className)"""
    )
    assert sticking_out == []
    left_edges = {round(part.bounding_box()["x"]) for part in phone.locator(".st-key-wall img").all()}  # type: ignore[index]
    assert len(left_edges) == 2


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


_FAINT = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
  const over = (top, below) => top.slice(0, 3).map((part, i) => part * top[3] + below[i] * (1 - top[3]));
  const light = colour => { const [r, g, b] = colour.map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const faint = [];
  for (const part of document.querySelectorAll('.stMainBlockContainer p, .stMainBlockContainer span')) {
    const own = [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || part.closest('em, [aria-hidden=true], [data-testid=stIconMaterial]')) continue;
    let paper = [255, 255, 255], opacity = 1;
    const above = [];
    for (let at = part; at; at = at.parentElement) above.push(at);
    for (const at of above.reverse()) {
      paper = over(rgba(getComputedStyle(at).backgroundColor), paper);
      opacity *= Number(getComputedStyle(at).opacity);
    }
    if (opacity === 0) continue;
    const ink = rgba(getComputedStyle(part).color); ink[3] *= opacity;
    const [a, b] = [light(over(ink, paper)), light(paper)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) faint.push(part.textContent.trim().slice(0, 30) + ': ' + ratio.toFixed(2));
  }
  return faint;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_as_drawn(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit(page, f"{PETS}&year=1950:&without=cats")
    posters_loaded(page)
    assert page.evaluate(_FAINT) == []


@pytest.mark.parametrize(("scheme", "name"), [("light", "screenshot.png"), ("dark", "screenshot-dark.png")])
def test_screenshot_of_results(page: Page, pictures: Path, scheme: str, name: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit(page, PETS)
    posters_loaded(page)
    page.screenshot(path=pictures / name, animations="disabled", caret="hide")
    assert (pictures / name).stat().st_size > 50_000


def test_screenshot_of_a_phone(phone: Page, pictures: Path) -> None:
    visit(phone)
    posters_loaded(phone)
    phone.screenshot(path=pictures / "screenshot-phone.png", animations="disabled", caret="hide")
    assert (pictures / "screenshot-phone.png").stat().st_size > 20_000
