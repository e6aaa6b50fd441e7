"""The README's promise that nothing leaves this machine, checked where it cannot lie: in the system's own calls."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recommender.settings import ROOT
from tests.debian import installing, run

ENCODING = """
import time
from PIL import Image
from recommender.embedding import load_encoders

encoders = load_encoders(threads=1)
assert encoders.encode_queries(["a film"]) and encoders.encode_pictures([Image.new("RGB", (60, 90))])
time.sleep(6)  # a runtime that reports to its maker does so a second or two after it was loaded
"""
ASKING = """
import socket

asked = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
asked.connect(("192.0.2.1", 53))  # as a look-up begins; nothing is sent, and the address is nobody's
"""


@pytest.fixture(scope="session")
def strace() -> str:
    """The program that shows a process's system calls, installed where it is missing. There is no skipping."""
    if not shutil.which("strace"):
        reasons = [f"{' '.join(command)}: {reason}" for command in installing("strace") if (reason := run(command))]
        assert shutil.which("strace"), "No strace to test with.\n" + "\n".join(reasons)
    return "strace"


def calls_out(strace: str, program: str, home: Path) -> list[str]:
    """Every system call of a Python program, its threads and children, that could reach beyond its process."""
    trace = home / "calls.txt"
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [strace, "-f", "-e", "trace=network", "-o", str(trace), sys.executable, "-c", program],
        cwd=ROOT,
        env={**environment, "HOME": str(home), "XDG_CACHE_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    lines = trace.read_text(encoding="utf-8").splitlines()
    trace.unlink()
    assert any("exited with 0" in line for line in lines), "nothing was traced"
    return [line for line in lines if re.search(r"\b(socket|connect|sendto|sendmsg|sendmmsg|bind)\(", line)]


def test_encoding_words_and_a_picture_asks_nobody(strace: str, tmp_path: Path) -> None:
    assert calls_out(strace, ENCODING, tmp_path) == []
    assert list(tmp_path.rglob("*")) == [], "an identity was left for the runtime's maker"


def test_a_look_up_would_be_seen(strace: str, tmp_path: Path) -> None:
    assert any("192.0.2.1" in call for call in calls_out(strace, ASKING, tmp_path))
