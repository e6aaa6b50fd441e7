"""The pictures of the README: kept in docs/ by `make screenshots`, looked at and let go by every other run."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.conftest import posters_loaded, visit

LIMIT = 400_000
"""Bytes a picture may have: the repository carries it for ever."""
STEPS = (1, 2, 4, 6, 8, 12)
"""Of 256 levels a colour; up to 6 nobody sees a difference."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where pictures go: the folder named by SCREENSHOTS, else away."""
    folder = Path(os.environ.get("SCREENSHOTS", tmp_path))
    folder.mkdir(exist_ok=True)
    return folder


def _keep(page: Page, file: Path) -> None:
    """Keeps the visible part of the page, in as fine steps of colour as the limit allows."""
    drawn = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    assert len(drawn.getcolors(maxcolors=1 << 24) or ()) > 2000, "this is a picture of an empty page"
    for step in STEPS:
        drawn.point([min(round(level / step) * step, 255) for level in range(256)] * 3).save(file, optimize=True)
        if file.stat().st_size < LIMIT:
            return
    pytest.fail(f"{file.name} does not fit into {LIMIT} bytes.")


@pytest.mark.parametrize(
    ("scheme", "path", "name"),
    [
        ("light", "/?q=Movie+about+lovable+cute+pets&space=plot", "screenshot.png"),
        ("dark", "/?q=Epic+super+hero&space=plot", "screenshot-dark.png"),
    ],
)
def test_screenshot_of_a_desktop(page: Page, folder: Path, scheme: str, path: str, name: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 1280, "height": 800})
    visit(page, path)
    posters_loaded(page)
    _keep(page, folder / name)


def test_screenshot_of_a_phone(phone: Page, folder: Path) -> None:
    visit(phone)
    posters_loaded(phone)
    _keep(phone, folder / "screenshot-phone.png")
