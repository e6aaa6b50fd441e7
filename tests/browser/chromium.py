"""Finds a Chromium, or gets one: there is no skipping where none is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)
_PATIENCE = 600
"""Seconds a package manager may take."""


def find_chromium() -> str | None:
    """Path of a Chromium to start; None stands for Playwright's own. Raises RuntimeError with every reason."""
    installed = _installed()
    if installed:
        return installed
    reasons = []
    for command in (*_debian(), *_playwright()):
        reason = _run(command)
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
    return next((program for program in found if not _run([program, "--version"])), None)


def _debian() -> list[list[str]]:
    if not shutil.which("apt-get"):
        return []
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return [[*sudo, "apt-get", "update"], [*sudo, "apt-get", "install", "-y", "--no-install-recommends", "chromium"]]


def _playwright() -> list[list[str]]:
    return [[sys.executable, "-m", "playwright", "install", "chromium"]]


def _run(command: list[str]) -> str:
    """Runs it; returns why it failed, "" when it did not."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else (done.stderr or done.stdout).strip()[-400:]
