"""The pictures of the README: kept in docs/ by `make screenshots`, looked at and let go by every other run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FloatRect, Page

from tests.browser.waits import posters_loaded, visit

LIMIT = 400_000
"""Bytes a picture may have: the repository carries it for ever."""
MOVING_LIMIT, MOVING_WIDTH = 3_000_000, 800
"""Bytes and pixels of the picture that moves."""
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


_TURN = "share => { const dial = document.querySelector('.wall .dial input'); "
_TURN += "dial.value = share; dial.dispatchEvent(new Event('input')); }"
_GLIDE = """time => document.getAnimations().forEach(one => {
    one.pause();
    one.currentTime = Math.min(time, one.effect.getComputedTiming().endTime);
    if (time >= 300) one.finish();
})"""


def _frames(page: Page) -> Iterator[Image.Image]:
    """The dial on its way from the middle to the poster, to the plot, and back; cards are caught while they glide."""
    there = page.locator(".wall").bounding_box()
    assert there
    clip: FloatRect = {"x": there["x"] - 12, "y": there["y"] - 8, "width": there["width"] + 24, "height": 620}
    step = 10 if "SCREENSHOTS" in os.environ else 25
    for share in (*range(50, 101, step), *range(100 - step, -1, -step), *range(step, 51, step)):
        page.evaluate(_TURN, share)
        for time in (70, 160, 300):
            page.evaluate(_GLIDE, time)
            frame = Image.open(BytesIO(page.screenshot(clip=clip, animations="allow", caret="hide"))).convert("RGB")
            yield frame.resize((MOVING_WIDTH, round(frame.height * MOVING_WIDTH / frame.width)))


def test_moving_picture_of_the_dial(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 1140, "height": 900})
    visit(page, "/?q=a+lonely+robot")
    posters_loaded(page)
    first, *others = _frames(page)
    file = folder / "dial.webp"
    first.save(file, save_all=True, append_images=others, duration=90, loop=0, quality=55, method=4)
    assert 100_000 < file.stat().st_size < MOVING_LIMIT


def test_screenshot_of_a_phone(phone: Page, folder: Path) -> None:
    visit(phone)
    posters_loaded(phone)
    _keep(phone, folder / "screenshot-phone.png")
