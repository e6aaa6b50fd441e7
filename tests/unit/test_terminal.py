"""Progress as a person at a terminal sees it, and as a log file does."""

from __future__ import annotations

import errno
import json
import os
import pty
import sys

import pytest

from recommender.commands.terminal import TerminalProgress, any_terminal, as_json


def report() -> None:
    with TerminalProgress() as progress:
        progress("Starting")
        for done in range(4):
            progress("Fetching posters", done, 351)


HOSTILE = "a\x1b[31m\x9b2J\u202eb\u2066c\n\td é"


def test_what_commands_a_terminal_never_reaches_it(capsys: pytest.CaptureFixture[str]) -> None:
    with any_terminal():
        sys.stdout.write(HOSTILE)
        sys.stderr.write(HOSTILE)
    assert capsys.readouterr() == ("a[31m2Jbc\n\td é", "a[31m2Jbc\n\td é")


def test_json_keeps_such_data_escaped() -> None:
    text = as_json({"title": HOSTILE})
    assert json.loads(text) == {"title": HOSTILE}
    assert not set(text) & set("\x1b\x9b\u202e\u2066") and "é" in text


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
