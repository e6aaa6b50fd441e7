"""The main ways through the page, with mouse, files, keyboard and the Back button."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, posters_loaded, visit
from tests.pictures import picture

SPOOKY = ROOT / "data" / "samples" / "spooky.jpg"


def test_search_shows_posters(page: Page) -> None:
    visit(page)
    posters_loaded(page)
    page.get_by_label("Describe a film").fill("Movie about lovable cute pets")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Movie\+about\+lovable\+cute\+pets$"))
    expect(page.get_by_text(re.compile(r"Compared [\d,]+ films in .* with Weaviate"))).to_be_visible()
    posters_loaded(page)
    assert page.locator(".st-key-wall img").count() == 24


def test_every_poster_has_an_alternative_text(page: Page) -> None:
    visit(page, "/?q=adventure")
    posters_loaded(page)
    alternatives = [image.get_attribute("alt") or "" for image in page.locator(".st-key-wall img").all()]
    assert len(alternatives) == 24 and all(text.startswith("Poster of ") for text in alternatives)
    assert len(set(alternatives)) == 24


def test_buttons_have_names_of_their_own(page: Page) -> None:
    visit(page, "/?q=adventure")
    buttons = page.locator(".st-key-wall").get_by_role("button", name=re.compile("^This (plot|poster)"))
    expect(buttons).to_have_count(48)
    assert len(set(buttons.all_inner_texts())) == 48


def test_toggle_and_dial_change_the_address(page: Page) -> None:
    visit(page, "/?q=a+dark+house")
    page.get_by_role("radio", name="Poster").click()
    expect(page).to_have_url(re.compile("space=poster"))
    page.get_by_role("radio", name="Blend").click()
    expect(page).not_to_have_url(re.compile("space="))
    dial = page.get_by_role("slider", name="Plot ↔ Poster")
    dial.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("poster=55"))


def test_upload_finds_spooky_films(page: Page) -> None:
    visit(page, "/?space=poster")
    page.locator("input[type=file]").set_input_files(SPOOKY)
    expect(page).to_have_url(re.compile(r"picture=upload-[0-9a-f]{16}"))
    expect(page.get_by_role("button", name="Remove picture")).to_be_visible()
    posters_loaded(page)
    page.get_by_role("button", name="Remove picture").click()
    expect(page).not_to_have_url(re.compile("picture="))
    expect(page.get_by_text("5MB per file")).to_be_visible()


def test_a_large_file_gets_a_message(page: Page) -> None:
    visit(page)
    large = {"name": "large.jpg", "mimeType": "image/jpeg", "buffer": picture() + bytes(6 * 1024 * 1024)}
    page.locator("input[type=file]").set_input_files(large)  # type: ignore[arg-type]
    expect(page.get_by_text("File must be 5.0MB or smaller")).to_be_visible()


def test_a_text_named_jpg_gets_a_message_and_the_page_goes_on(page: Page) -> None:
    visit(page, "/?q=dog")
    page.locator("input[type=file]").set_input_files(
        {"name": "notes.jpg", "mimeType": "image/jpeg", "buffer": b"Dear diary"}
    )
    expect(page.get_by_text("picture", exact=False).and_(page.locator("strong"))).to_be_visible()
    posters_loaded(page)


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


def _hand_over(page: Page, kind: str, file: Path) -> None:
    zone = page.get_by_test_id("stFileUploaderDropzone")
    zone.evaluate(_HAND_OVER, [kind, base64.b64encode(file.read_bytes()).decode()])


def test_a_picture_can_be_dropped(page: Page) -> None:
    visit(page)
    _hand_over(page, "drop", SPOOKY)
    expect(page).to_have_url(re.compile("picture=upload-"))
    posters_loaded(page)


def test_a_picture_can_be_pasted(page: Page) -> None:
    visit(page)
    _hand_over(page, "paste", SPOOKY)
    expect(page).to_have_url(re.compile("picture=upload-"))
    posters_loaded(page)


def test_samples_search_on_click(page: Page) -> None:
    visit(page)
    page.get_by_role("button", name="Spooky", exact=True).click()
    expect(page).to_have_url(re.compile(r"picture=spooky\.jpg"))
    posters_loaded(page)


def test_back_undoes_a_step_and_forward_redoes_it(page: Page) -> None:
    visit(page)
    box = page.get_by_label("Describe a film")
    box.fill("a lonely robot")
    box.press("Enter")
    expect(page).to_have_url(re.compile("q=a.lonely.robot"))
    page.get_by_role("radio", name="Plot").click()
    expect(page).to_have_url(re.compile("space=plot"))
    page.go_back()
    expect(page.get_by_role("radio", name="Blend")).to_be_checked()
    expect(box).to_have_value("a lonely robot")
    page.go_back()
    expect(box).to_have_value("")
    expect(page.get_by_text("films on the wall")).to_be_visible()
    page.go_forward()
    expect(box).to_have_value("a lonely robot")


def test_filters_stay_open_while_they_are_set(page: Page) -> None:
    visit(page, "/?q=adventure")
    page.get_by_role("button", name="Filters").click()
    lowest = page.get_by_role("slider", name="Rating at least")
    lowest.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("vote=0.5"))
    expect(lowest).to_be_visible()
    expect(page.get_by_role("button", name="Remove Rating at least 0.5")).to_be_visible()


def test_pages_turn_and_sorting_holds(page: Page) -> None:
    visit(page, "/?q=adventure")
    posters_loaded(page)
    first = page.locator(".st-key-wall img").first.get_attribute("alt")
    page.get_by_role("button", name="Page 2").click()
    expect(page.locator(".st-key-wall img").first).not_to_have_attribute("alt", str(first))
    posters_loaded(page)


def test_the_keyboard_is_enough(page: Page) -> None:
    visit(page)
    page.get_by_label("Describe a film").focus()
    page.keyboard.type("epic super hero")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=epic"))
    posters_loaded(page)
    title = page.locator(".st-key-wall [class*=st-key-open-] button").first
    title.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(title).to_be_focused()
