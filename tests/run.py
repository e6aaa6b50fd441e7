"""Runs every check; used by `make test` and CI. What costs seconds comes first, and the first of it that fails ends the
run; the long checks then run in two lanes side by side, one for each core of a small machine."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

FIRST: tuple[tuple[str, ...], ...] = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
)
LANES: tuple[tuple[tuple[str, ...], ...], ...] = (
    # What computes all the time, and …
    (("mypy", "."), ("pytest", "-q", "tests/unit", "tests/app")),
    # … what often waits: for a database, a browser, another process.
    (("pytest", "-q", "tests/contract", "tests/system", "tests/browser"),),
)
_screen = threading.Lock()


def main() -> int:
    """Returns the exit code of the first check that failed, else 0. No check of a lane is left out: a run that takes
    minutes should tell everything it found."""
    for check in FIRST:
        if code := run(check):
            return code
    with ThreadPoolExecutor(len(LANES)) as pool:
        codes = list(pool.map(lambda lane: [run(check) for check in lane], LANES))
    return next((code for lane in codes for code in lane if code), 0)


def run(check: tuple[str, ...]) -> int:
    """Its output is shown in one piece when it ends, so that two lanes don't mix."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    started = time.perf_counter()
    with _screen:
        print(f"== {' '.join(check)}: started", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", *check],
        cwd=ROOT,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with _screen:
        sys.stdout.buffer.write(done.stdout)
        took = time.perf_counter() - started
        print(f"== {' '.join(check)}: exit {done.returncode} after {took:.0f} s", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
