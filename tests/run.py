"""Runs every check in the order of their price; the first one that fails ends the run. Used by `make test` and CI."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS: tuple[tuple[str, ...], ...] = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy", "."),
    ("pytest", "-q", "tests"),
)


def main() -> int:
    """Returns the exit code of the first check that fails, else 0."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for check in CHECKS:
        print(f"== {' '.join(check)}", flush=True)
        started = time.perf_counter()
        done = subprocess.run([sys.executable, "-m", *check], cwd=ROOT, env=environment, check=False)
        print(f"== {check[0]}: exit {done.returncode} after {time.perf_counter() - started:.0f} s", flush=True)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
