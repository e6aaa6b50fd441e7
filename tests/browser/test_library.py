"""Films of one's own, dropped into the page: tried dry, imported while others search, shown, exported, removed."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import running
from tests.browser.waits import PATIENCE, READY_WITHIN, settled, visit
from tests.pictures import picture

FILMS = 120


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A visitor of an app of its own, which holds one film and listens to this machine only."""
    (tmp_path / "own.json").write_text('[{"id": 7, "title": "Ebb", "overview": "A ship."}]', encoding="utf-8")
    expect.set_options(timeout=PATIENCE)
    settings = {"RECOMMENDER_CATALOGUE": str(tmp_path / "own.json"), "STREAMLIT_SERVER_ADDRESS": "localhost"}
    with running(tmp_path, RECOMMENDER_ENGINE="memory", **settings) as app:
        context = browser.new_context(base_url=app.address, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto("/library")
        expect(page.get_by_text("1 film · 0 with a poster · shown now")).to_be_visible(timeout=READY_WITHIN)
        yield page
        context.close()


def delivery(folder: Path) -> Path:
    rows: list[dict[str, object]] = [
        {"id": number, "title": f"Voyage {number}", "overview": f"A ship sails to island {number}."}
        for number in range(1, FILMS + 1)
    ]
    with zipfile.ZipFile(folder / "My Voyages.zip", "w") as packed:
        packed.writestr("voyages/films.json", json.dumps([*rows, {"id": 999, "overview": "No title."}]))
        packed.writestr("voyages/posters/1_poster.png", picture("navy", (200, 300), "PNG"))
    return folder / "My Voyages.zip"


def test_films_come_in_are_shown_exported_and_removed(page: Page, tmp_path: Path) -> None:
    page.locator("input[type=file]").set_input_files(delivery(tmp_path))
    expect(page.get_by_text(f"{FILMS} films would come in")).to_be_visible()
    expect(page.get_by_text("1 row would not come in")).to_be_visible()
    expect(page.locator(".st-key-delivered .stGridCell")).to_have_count(10)
    page.get_by_role("button", name="Import").click()
    _others_search(page)
    expect(page.get_by_text(f"my-voyages: {FILMS} added")).to_be_visible(timeout=READY_WITHIN)
    page.locator(".st-key-show-my-voyages button").click()
    expect(page.get_by_text(f"{FILMS} films · 1 with a poster · shown now")).to_be_visible()

    exported = _export(page, tmp_path)
    assert len(exported) == FILMS and exported[0]["title"] == "Voyage 1"

    expect(page.locator(".st-key-remove-own button")).to_be_enabled()
    page.locator(".st-key-remove-own button").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("own with 1 film would be gone")
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    page.locator(".st-key-remove-own button").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(page.locator(".st-key-catalogue-own")).to_have_count(0)
    visit(page, "/?q=a+ship")
    expect(page.locator(".st-key-wall")).to_contain_text("Voyage")


def _others_search(page: Page) -> None:
    """Somebody else, in the meantime, in the films that are shown."""
    other = page.context.new_page()
    other.goto("/?q=a+ship")
    expect(other.locator(".st-key-wall")).to_contain_text("Ebb")
    other.close()


def _export(page: Page, folder: Path) -> list[dict[str, object]]:
    page.locator(".st-key-catalogue-my-voyages").get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").click()
    download.value.save_as(folder / "export.json")
    exported: list[dict[str, object]] = json.loads((folder / "export.json").read_text(encoding="utf-8"))
    page.keyboard.press("Escape")
    settled(page)
    return exported


def test_what_is_no_catalogue_is_said_and_the_next_one_comes_in(page: Page, tmp_path: Path) -> None:
    zone = page.locator("input[type=file]")
    zone.set_input_files({"name": "notes.exe", "mimeType": "application/x", "buffer": b"MZ"})
    expect(page.get_by_text("Films are read from CSV, JSON, Parquet, pictures, or a zip with them.")).to_be_visible()
    zone.set_input_files({"name": "films.zip", "mimeType": "application/zip", "buffer": b"no archive"})
    expect(page.get_by_role("alert")).to_contain_text("films.zip cannot be unpacked")
    table = b"title,overview\nLow Tide,A ferry waits.\n"
    zone.set_input_files({"name": "tide.csv", "mimeType": "text/csv", "buffer": table})
    expect(page.get_by_text("1 film would come in")).to_be_visible()
    page.get_by_role("button", name="Throw away").click()
    expect(page.get_by_text("1 film would come in")).to_have_count(0)
    expect(page.get_by_text("tide.csv came in.")).to_have_count(0)


def test_columns_of_other_names_are_chosen_on_the_page(page: Page) -> None:
    table = "Titel;Inhalt;Typ\nEbbe;Eine Fähre wartet.;x\nFlut;Sie fährt.;x\n".encode()
    page.locator("input[type=file]").set_input_files({"name": "filme.csv", "mimeType": "text/csv", "buffer": table})
    expect(page.get_by_role("alert")).to_contain_text("filme.csv has no column with titles")
    expect(page.get_by_role("alert")).not_to_contain_text("--column")
    for fact, column in (("Title", "Titel"), ("Plot", "Inhalt")):
        page.get_by_role("combobox", name=fact, exact=False).click()
        page.get_by_role("option", name=column).click()
    page.get_by_role("button", name="Look again").click()
    expect(page.get_by_text("2 films would come in")).to_be_visible()
    expect(page.get_by_text("title from “Titel”, overview from “Inhalt”")).to_be_visible()
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("filme: 2 added")).to_be_visible(timeout=READY_WITHIN)
