"""Asking with a picture: chosen, dropped, pasted, taken from the samples; and files that are no pictures."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from recommender.images import MAX_BYTES
from tests.browser.running import ROOT
from tests.browser.waits import LAID_OUT, OPENERS, answered, cards, holds, posters_loaded, visit
from tests.lettered import lettered
from tests.pictures import encoded, picture

SPOOKY = ROOT / "data" / "samples" / "spooky.jpg"
INPUT = "input[type=file]"
LIMIT = MAX_BYTES // 2**20


def test_an_upload_asks_and_can_be_taken_back(page: Page) -> None:
    visit(page, "/?space=poster")
    page.locator(INPUT).set_input_files(SPOOKY)
    expect(page).to_have_url(re.compile(r"picture=upload-[0-9a-f]{16}"))
    remove = page.get_by_role("button", name="Remove + picture")
    expect(remove).to_be_visible()
    posters_loaded(page)
    remove.click()
    expect(page).not_to_have_url(re.compile("picture="))
    expect(page.get_by_text(f"{LIMIT}MB per file")).to_be_visible()


def test_the_title_on_a_picture_becomes_a_tile_by_itself(page: Page) -> None:
    visit(page)
    poster = encoded(lettered(("JAWS", 0.4), ground="maroon"), "PNG")
    page.locator(INPUT).set_input_files({"name": "box.png", "mimeType": "image/png", "buffer": poster})
    says = page.get_by_role("button", name="it says “JAWS”")
    expect(says).to_be_visible(timeout=LAID_OUT)
    first = page.locator(OPENERS).first
    expect(first).to_have_text("Jaws")
    says.click()
    expect(says).to_have_count(0)
    expect(first).not_to_have_text("Jaws")


def test_a_sample_asks_on_click_like_its_upload(page: Page) -> None:
    visit(page)
    page.get_by_role("button", name="Spooky", exact=True).click()
    expect(page).to_have_url(re.compile(r"picture=spooky\.jpg&space=poster"))
    answered(page)
    posters_loaded(page)
    found = cards(page)
    page.locator(INPUT).set_input_files(SPOOKY)
    expect(page).to_have_url(re.compile("picture=upload-"))
    expect(page.get_by_role("button", name="Remove + picture")).to_be_visible()
    holds(page, found)


_HAND_OVER = """(zone, [kind, data]) => {
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'poster.jpg', {type: 'image/jpeg'}));
  const options = {bubbles: true, cancelable: true};
  if (kind === 'paste') {
    const button = zone.querySelector('button');
    button.focus();
    button.dispatchEvent(new ClipboardEvent('paste', {clipboardData: transfer, ...options}));
  } else {
    for (const step of ['dragenter', 'dragover', 'drop'])
      zone.dispatchEvent(new DragEvent(step, {dataTransfer: transfer, ...options}));
  }
}"""


@pytest.mark.parametrize("kind", ["drop", "paste"])
def test_a_picture_can_be_handed_over(page: Page, kind: str) -> None:
    visit(page)
    zone = page.get_by_test_id("stFileUploaderDropzone")
    zone.evaluate(_HAND_OVER, [kind, base64.b64encode(SPOOKY.read_bytes()).decode()])
    expect(page).to_have_url(re.compile("picture=upload-"))
    posters_loaded(page)


def test_a_large_file_gets_a_message_for_everybody(page: Page, phone: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.jpg"
    large.write_bytes(picture() + bytes(MAX_BYTES))
    for visitor in (page, phone):
        visit(visitor)
        visitor.locator(INPUT).set_input_files(large)
        message = visitor.get_by_text(f"File must be {LIMIT}.0MB or smaller")
        expect(message).to_be_in_viewport(ratio=1)
        box = message.bounding_box()  # a sentence for screen readers alone has one pixel
        assert box and box["width"] > 150 and box["height"] > 12
        assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_photo_of_a_telephone_is_taken(page: Page) -> None:
    visit(page)
    photo = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": SPOOKY.read_bytes() + bytes(6 * 2**20)}
    page.locator(INPUT).set_input_files(photo)  # type: ignore[arg-type]
    expect(page).to_have_url(re.compile("picture=upload-"))
    posters_loaded(page)


def test_a_text_named_jpg_gets_one_message_and_the_page_goes_on(page: Page, tmp_path: Path) -> None:
    visit(page, "/?q=dog")
    before = cards(page)
    notes = tmp_path / "notes.jpg"
    notes.write_text("Dear diary")
    page.locator(INPUT).set_input_files(notes)
    expect(page.get_by_role("alert")).to_have_count(1)
    expect(page.get_by_role("alert")).to_contain_text("picture")
    holds(page, before)


_PASTE = """([selector, data]) => {
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'image.png', {type: 'image/jpeg'}));
  const target = selector ? document.querySelector(selector) : document.body;
  target.focus();
  const paste = new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true});
  return !target.dispatchEvent(paste);
}"""
"""Whether somebody took it: the script that hears of pastes may come after all that can be seen."""


@pytest.mark.parametrize("focus", ["", "input[type=text]"])
def test_a_picture_is_pasted_wherever_the_focus_is_and_back_takes_it_out(page: Page, focus: str) -> None:
    visit(page, "/?q=dog")
    before = cards(page)
    page.wait_for_function(_PASTE, arg=[focus, base64.b64encode(SPOOKY.read_bytes()).decode()])
    expect(page).to_have_url(re.compile("picture=upload-"))
    posters_loaded(page)
    expect(page.get_by_text("image.png")).to_be_visible()
    page.go_back()
    expect(page).not_to_have_url(re.compile("picture="))
    expect(page.get_by_text("image.png")).to_have_count(0)
    holds(page, before)
