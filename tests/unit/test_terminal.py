"""Progress as a person at a terminal sees it, and as a log file does."""

from __future__ import annotations

import errno
import os
import pty
import sys

import pytest

from recommender.commands.terminal import TerminalProgress


def report() -> None:
    with TerminalProgress() as progress:
        progress("Starting")
        for done in range(4):
            progress("Fetching posters", done, 351)


def test_a_file_gets_one_line_a_step(capsys: pytest.CaptureFixture[str]) -> None:
    report()
    assert capsys.readouterr() == ("", "Starting …\nFetching posters …\n")


def test_a_terminal_gets_a_bar_even_if_it_claims_to_have_no_size(monkeypatch: pytest.MonkeyPatch) -> None:
    controller, terminal = pty.openpty()
    with os.fdopen(terminal, "w", encoding="utf-8") as screen:
        monkeypatch.setattr(sys, "stderr", screen)
        report()
        monkeypatch.undo()
    shown = _everything(controller)
    assert "Starting" in shown and "Fetching posters" in shown and "3/351" in shown


def _everything(controller: int) -> str:
    """All that a terminal was sent; it arrives in pieces, the last one when the other end is closed."""
    shown = b""
    with os.fdopen(controller, "rb", buffering=0) as stream:
        try:
            while piece := stream.read(65536):
                shown += piece
        except OSError as end:  # what Linux says instead of an empty read
            assert end.errno == errno.EIO
    return shown.decode()
