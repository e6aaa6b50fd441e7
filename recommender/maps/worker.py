"""Lays maps out in a process of its own, which steps aside for everybody: arithmetic in a thread of the app would hold
its answers up. Started by `maps.py`, never by hand: films come by standard input, the maps go to a file."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from recommender.atomic_write import write_atomically
from recommender.embedding import PhraseBook
from recommender.index import IndexedFilm
from recommender.settings import PACKAGE

Work = tuple[Sequence[IndexedFilm], PhraseBook | None]


def start(target: Path) -> subprocess.Popen[bytes]:
    """A process that waits for `work` and will write `target`."""
    return subprocess.Popen(
        [sys.executable, "-m", __name__, str(target)],
        cwd=PACKAGE.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def work(process: subprocess.Popen[bytes], films: Work) -> str:
    """Has a started process lay these films out, and waits for its end; the last line it complained with."""
    assert process.stdin is not None and process.stderr is not None
    with suppress(BrokenPipeError), process.stdin:  # one that died early says why below
        pickle.dump(films, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
    with process.stderr:
        said = process.stderr.read().decode(errors="replace").strip()
    process.wait()
    return said.splitlines()[-1] if said else ""


def main(target: Path) -> None:
    """Makes the maps of the films on standard input. A pickle is safe here: it comes from the process that began us."""
    with suppress(AttributeError, OSError):  # Windows knows no niceness
        os.nice(10)
    films, phrases = pickle.load(sys.stdin.buffer)
    from recommender.maps.making import make_maps  # its libraries take a second to load

    write_atomically(target, make_maps(films, phrases).to_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
