"""How quick the page is: on the server, with many visitors, over a long day, and in a browser.

python -m benchmarks.page                          # the memory engine
python -m benchmarks.page --engine weaviate --out benchmarks/page.json

Machines differ and are busy, so times are ratios to the smallest page of Streamlit's, asked in turn with ours.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks import page_browser
from benchmarks.page_server import ServedPage, ask, served, visitors
from recommender.settings import ROOT
from tests.browser.chromium import find_chromium

ROUNDS, QUESTIONS = 5, 12
"""Of one visitor; rounds alternate between the pages."""
CROWD, PAUSE = 20, 4.0
"""Visitors at once, and the longest a visitor thinks before a question, in seconds."""
LONG_DAY = 2000
"""Questions over which memory is watched, after a tenth as many to warm up."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value and the bar that it should stay below."""

    name: str
    value: float
    unit: str
    bar: float

    def __str__(self) -> str:
        mark = "✓" if self.value <= self.bar else "✗"
        return f"{mark} {self.name}: {self.value:.2f} {self.unit} (at most {self.bar:g})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints every figure as it is known, and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    parser.add_argument("--engine", choices=("memory", "weaviate"), default="memory")
    parser.add_argument("--questions", type=int, default=LONG_DAY, help="over which memory is watched")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the figures there as JSON")
    options = parser.parse_args(arguments)
    figures = []
    for figure in measured(options.engine, options.questions):
        print(figure, flush=True)
        figures.append(asdict(figure))
    if options.out:
        options.out.write_text(json.dumps({"engine": options.engine, "figures": figures}, indent=2) + "\n")
    return 0


def measured(engine: str, questions: int) -> Iterator[Figure]:
    """The figures of a page on a fresh home."""
    with (
        tempfile.TemporaryDirectory() as home,
        served("floor_page.py", ROOT / "benchmarks") as floor,
        served("streamlit_app.py", RECOMMENDER_HOME=home, RECOMMENDER_ENGINE=engine) as page,
    ):
        yield from _in_a_browser(floor, page)
        yield from _on_the_server(floor, page)
        yield _memory(page, questions)


def _on_the_server(floor: ServedPage, page: ServedPage) -> Iterator[Figure]:
    alone: dict[str, list[float]] = {floor.address: [], page.address: []}
    for _ in range(ROUNDS):
        for address, took in alone.items():
            took += asyncio.run(ask(address, QUESTIONS, visitor=len(took) + 1000))
    usual = statistics.median(alone[page.address])
    yield Figure("one answer on the server", usual / statistics.median(alone[floor.address]), "times the floor", 1.5)
    crowd = sorted(asyncio.run(visitors(page.address, CROWD, QUESTIONS, PAUSE)))
    slow = crowd[int(0.95 * len(crowd))]
    yield Figure(f"{CROWD} visitors, the slowest but for 5 %", slow / usual, "times one visitor's answer", 6)


def _in_a_browser(floor: ServedPage, page: ServedPage) -> Iterator[Figure]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield Figure("first poster on a warm server", page_browser.first_poster(browser, page.address), "s", 1.5)
        least, ours = page_browser.opening(browser, [(floor.address, False), (page.address, True)])
        yield Figure("opening until the wall itself hangs", ours / least, "times the floor", 2)
        opened = [browser.new_page(viewport={"width": 1366, "height": 860}) for _ in range(2)]
        for one, address in zip(opened, (floor.address, page.address), strict=True):
            one.goto(address, wait_until="networkidle")
        least, ours = page_browser.enter_to_answer([(opened[0], False), (opened[1], True)])
        yield Figure("Enter until the posters are drawn", ours / least, "times the floor", 5)
        yield Figure("dial until the new order is drawn", page_browser.dial(opened[1]), "ms", 50)
        browser.close()


def _memory(page: ServedPage, questions: int) -> Figure:
    """Growth over many questions, in per cent of what the warm process holds."""
    asyncio.run(visitors(page.address, 4, questions // 40, 0.0))
    before = page.megabytes()
    asyncio.run(visitors(page.address, 4, questions // 4, 0.0))
    return Figure(f"memory after {questions} questions", 100 * (page.megabytes() / before - 1), "% more", 5)


if __name__ == "__main__":
    raise SystemExit(main())
