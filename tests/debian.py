"""Programs that the tests need and a machine may lack, from Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess

_PATIENCE = 600
"""Seconds a package manager may take."""


def installing(package: str) -> list[list[str]]:
    """The commands that install a package; none where there is no such package manager."""
    if not shutil.which("apt-get"):
        return []
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return [[*sudo, "apt-get", "update"], [*sudo, "apt-get", "install", "-y", "--no-install-recommends", package]]


def run(command: list[str]) -> str:
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
