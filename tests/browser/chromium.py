"""Finds a Chromium, or gets one: there is no skipping where none is installed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.debian import installing, run

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)


def find_chromium() -> str | None:
    """Path of a Chromium to start; None stands for Playwright's own. Raises RuntimeError with every reason."""
    installed = _installed()
    if installed:
        return installed
    reasons = []
    for command in (*installing("chromium"), *_playwright()):
        reason = run(command)
        if reason:
            reasons.append(f"{' '.join(command)}: {reason}")
        elif "playwright" in command:
            return None
        elif found := _installed():
            return found
    raise RuntimeError("No Chromium to test with.\n" + "\n".join(reasons))


def _installed() -> str | None:
    found = [*filter(None, map(shutil.which, NAMES)), *(place for place in PLACES if Path(place).exists())]
    # Ubuntu has a program of that name which only says that Chromium must come from elsewhere.
    return next((program for program in found if not run([program, "--version"])), None)


def _playwright() -> list[list[str]]:
    return [[sys.executable, "-m", "playwright", "install", "chromium"]]
