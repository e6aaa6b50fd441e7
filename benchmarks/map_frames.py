"""How smoothly 10,000 films move on the Maps page, in a headless Chromium that paints without a graphics card.

python -m benchmarks.map_frames http://localhost:8501          # the app must be running; a minute
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence

import numpy as np
from playwright.sync_api import Page, Route, sync_playwright

from recommender import Movie
from recommender.maps import FilmMaps, Region
from recommender.movies import SPACES
from tests.browser.chromium import find_chromium
from tests.browser.conftest import CHROMIUM

FILMS = 10_000
GENRES = ("Action", "Comedy", "Drama", "Horror", "Romance", "Science Fiction", "Western")
MOVES = {
    "nothing": "() => {}",
    "floor": "(canvas, at) => { for (const one of canvas.parentElement.querySelectorAll('canvas')) { "
    "const pen = one.getContext('2d'); pen.clearRect(0, 0, 9999, 9999); pen.fillRect(at % 100, 50, 9, 9); } }",
    "zoom": "(canvas, at) => canvas.dispatchEvent(new WheelEvent('wheel', {deltaY: at % 60 < 30 ? -40 : 40, "
    "clientX: box.x + 200, clientY: box.y + 200, cancelable: true}))",
    "hover": "(canvas, at) => canvas.dispatchEvent(new PointerEvent('pointermove', {pointerId: 1, "
    "pointerType: 'mouse', clientX: box.x + 100 + at % 300, clientY: box.y + 250}))",
    "dial": "(canvas, at) => { const dial = document.querySelector('.maps .dial input'); dial.value = at % 100; "
    "dial.oninput(); }",
}
WATCH = """(move) => new Promise((done) => {
    const canvas = [...document.querySelectorAll('.maps .panel')].find((panel) => panel.offsetParent).children[1];
    const box = canvas.getBoundingClientRect();
    const each = eval(move);
    let [frames, start] = [0, performance.now()];
    const step = (now) => {
        if (now - start > 3000) return done(frames / ((now - start) / 1000));
        frames += 1;
        each(canvas, frames);
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
})"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints frames a second: nothing moves; both canvases of a map show one square that moves (the floor, what the
    browser needs to show any picture of that size); a map is zoomed, hovered over, taken along the dial."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.map_frames", description=__doc__)
    parser.add_argument("address")
    args = parser.parse_args(arguments)
    payload = gzip.decompress(made_up().to_bytes())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM)
        results = {}
        for device, width in (("desk", 1280), ("phone", 390)):
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.route("**/films-map/*.json", lambda route: _answer(route, payload))
            page.goto(f"{args.address}/maps")
            page.locator(".maps .legend button").first.wait_for(timeout=120_000)
            results[device] = {
                name: frames(page, move) for name, move in MOVES.items() if name != "dial" or width < 700
            }
            page.close()
        browser.close()
    print(json.dumps(results, indent=2))


def frames(page: Page, move: str) -> float:
    """Frames a second while `move` happens before each of them."""
    return round(float(page.evaluate(WATCH, move)), 1)


def _answer(route: Route, payload: bytes) -> None:
    route.fulfill(body=payload, content_type="application/json")


def made_up() -> FilmMaps:
    """FILMS films in forty heaps on both maps."""
    random = np.random.default_rng(5)
    films = tuple(
        Movie(at + 1, f"Film {at}", release_year=1950 + at % 75, vote_average=at % 100 / 10, genres=(GENRES[at % 7],))
        for at in range(FILMS)
    )
    heaps = {space: random.uniform(0.1, 0.9, size=(40, 2)) for space in SPACES}
    at = random.integers(0, 40, FILMS)
    points = {
        space: (rows[at] + random.normal(scale=0.03, size=(FILMS, 2))).clip(0, 1) for space, rows in heaps.items()
    }
    near = {space: random.integers(0, FILMS, (FILMS, 10)) for space in SPACES}
    regions = {
        space: tuple(Region(f"Heap {number}", float(x), float(y), 0, 250) for number, (x, y) in enumerate(rows))
        for space, rows in heaps.items()
    }
    return FilmMaps(films, points, near, regions, (), dict.fromkeys(SPACES, 0.9), "2026-01-01T00:00:00+00:00")


if __name__ == "__main__":
    main()
