"""Waiting for another process, and files that appear whole or not at all."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from recommender.atomic_write import write_atomically
from recommender.errors import EngineUnavailable, RecommenderError
from recommender.locks import alone
from recommender.settings import ROOT


def held(file: Path) -> tuple[threading.Thread, threading.Event]:
    """Somebody who has the lock until told to let go."""
    have, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with alone(file, "never said"):
            have.set()
            let_go.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    have.wait(10)
    return thread, let_go


def test_who_waits_says_so_and_goes_on_when_the_other_is_done(tmp_path: Path) -> None:
    thread, let_go = held(tmp_path / "work.lock")
    said: list[str] = []

    def hear(step: str, done: int | None = None, total: int | None = None) -> None:
        said.append(step)
        let_go.set()

    with alone(tmp_path / "work.lock", "Waiting for the other", hear):
        thread.join(10)
    assert said == ["Waiting for the other"] and not thread.is_alive()


def test_nobody_in_the_way_is_not_worth_a_word(tmp_path: Path) -> None:
    said: list[str] = []
    with alone(tmp_path / "work.lock", "Waiting", lambda step, done=None, total=None: said.append(step)):
        pass
    assert said == []


def test_a_wait_with_an_end_ends_in_an_error_that_names_the_file(tmp_path: Path) -> None:
    thread, let_go = held(tmp_path / "work.lock")
    with pytest.raises(RecommenderError, match=r"work\.lock"), alone(tmp_path / "work.lock", "W", patience_s=0.1):
        raise AssertionError("two at once")
    stuck = EngineUnavailable("It is stuck.")
    with (
        pytest.raises(EngineUnavailable, match="stuck"),
        alone(tmp_path / "work.lock", "W", patience_s=0.1, stuck=stuck),
    ):
        raise AssertionError("two at once")
    let_go.set()
    thread.join(10)


def test_a_file_is_written_whole_for_its_owner_only_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    file = tmp_path / "new" / "file"
    write_atomically(file, b"one")
    write_atomically(file, b"two")
    assert file.read_bytes() == b"two" and stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_where_there_is_no_room_the_old_file_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "file"
    write_atomically(file, b"old")
    program = (
        "import resource, sys; from pathlib import Path; from recommender.atomic_write import write_atomically;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); write_atomically(Path(sys.argv[1]), b'x' * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(file)], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == 1 and b"OSError" in done.stderr
    assert file.read_bytes() == b"old" and [path.name for path in tmp_path.iterdir()] == ["file"]
