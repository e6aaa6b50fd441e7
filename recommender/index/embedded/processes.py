"""Is a process we wrote down still the one we meant? Numbers are used again, so the start time is compared too."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path


def birth(pid: int) -> str | None:
    """When a living process started, in the system's own notation; None where there is none (a zombie is none)."""
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            # The name in parentheses may hold anything; the fields after it are state … start time (the 20th).
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    shown = subprocess.run(
        ["ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    return None if not shown or shown[0].startswith("Z") else " ".join(shown[1:])


def end(pid: int, born: str, patience_s: float) -> bool:
    """Asks a process to stop and waits; True once it is gone. Touches nothing that was born at another time."""
    if birth(pid) != born:
        return True
    with suppress(ProcessLookupError):  # it may end by itself at this moment
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        _reap(pid)
        if birth(pid) != born:
            return True
        time.sleep(0.05)
    return False


def _reap(pid: int) -> None:
    """Where it is our own child, the system keeps its entry until somebody asks how it ended."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return
