"""Processes, told apart by number and birth, because the system gives numbers again."""

from __future__ import annotations

import time
from contextlib import suppress

import psutil

_BIRTH_SLACK_S = 2.0
"""How far two readings of the same birth may differ: the system counts from a boot time that its clock corrects."""


def birth(pid: int) -> float | None:
    """When a living process started, in seconds since 1970; None where there is none (a zombie is none)."""
    try:
        process = psutil.Process(pid)
        dead = process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
        return None if dead else float(process.create_time())
    except (psutil.Error, OverflowError, ValueError):
        return None


def is_alive(pid: int, born: float) -> bool:
    """Whether the process of that number and birth is still there."""
    now = birth(pid)
    return now is not None and abs(now - born) < _BIRTH_SLACK_S


def end(pid: int, born: float, patience_s: float, force: bool = False) -> bool:
    """Asks a process to stop and waits; True once it is gone. With `force` it is not asked.

    Touches nothing that was born at another time.
    """
    if not is_alive(pid, born):
        return True
    deadline = time.monotonic() + patience_s
    with suppress(psutil.NoSuchProcess):  # it may end by itself at any moment
        process = psutil.Process(pid)
        if force:
            process.kill()
        else:
            process.terminate()
        while is_alive(pid, born) and time.monotonic() < deadline:
            with suppress(psutil.TimeoutExpired):
                process.wait(0.05)  # also takes our own dead child off the system's list
    return not is_alive(pid, born)
