"""What people hand over, in folders of the home with names that nobody can guess, until it is imported."""

from __future__ import annotations

import re
import secrets
import shutil
import threading
import time
from pathlib import Path
from typing import BinaryIO

from recommender.catalogue.sources import innermost, is_readable
from recommender.errors import BadCatalogue, RecommenderError
from recommender.intake.unpacking import ROOM_LEFT, unpack, unpack_gzips

MAX_BYTES = 500 * 2**20
"""Of one delivery, however many files it has."""
MOST_FILES = 20_000
"""Handed over one by one; an archive may have more."""
KEPT_S = 24 * 3600
"""A delivery that nobody imported is thrown away after that."""
MOST_AT_ONCE = 8
"""Deliveries that lie here; the oldest makes room."""
ZIP = ".zip"


class TooMuch(RecommenderError):
    """More than is taken at once, or than there is room for."""


class Delivery:
    """Files of one person, as they come in. Shared by threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.began = time.time()
        self.first_name = ""
        """Of the files, as a person called it."""
        self._received = 0
        self._coming: dict[Path, int] = {}
        """Bytes of the files that are not here whole."""
        self._names: set[str] = set()
        self._lock = threading.Lock()

    @property
    def token(self) -> str:
        """Whoever knows it may add files."""
        return self.folder.name

    @property
    def names(self) -> tuple[str, ...]:
        """The files that are here whole."""
        return tuple(sorted(self._names))

    @property
    def received(self) -> int:
        """Bytes."""
        return self._received

    def place(self, name: str) -> Path:
        """Where the file of that name is to be written until it is whole. Raises BadCatalogue for a kind of file that
        no films are read from, and TooMuch."""
        clean = _clean(name)
        if not is_readable(clean) and not clean.lower().endswith(ZIP):
            raise BadCatalogue(
                f"“{clean}” is no file that films are read from.",
                "Hand over CSV, JSON, Parquet, pictures, or a zip with them.",
            )
        if len(self._names) >= MOST_FILES:
            raise TooMuch(f"More than {MOST_FILES:,} files are too many one by one.", "Pack them as a zip.")
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / f".{secrets.token_hex(8)}.partial"

    def write(self, file: BinaryIO, block: bytes) -> None:
        """Adds a block to a file that comes in, at its place. Raises TooMuch."""
        partial = Path(file.name)
        with self._lock:
            self._received += len(block)
            self._coming[partial] = self._coming.get(partial, 0) + len(block)
            too_much = self._received > MAX_BYTES
        if too_much:
            raise TooMuch(f"More than {MAX_BYTES // 2**20} MB are too much at once.", "Import the files in parts.")
        if shutil.disk_usage(self.folder).free < ROOM_LEFT:
            raise TooMuch("There is no room on the disk for this.", "Make room, or hand over less.")
        file.write(block)

    def keep(self, partial: Path, name: str) -> None:
        """The file is whole; one of the same name makes room."""
        clean = _clean(name)
        with self._lock:
            partial.replace(self.folder / clean)
            self._coming.pop(partial, None)
            self._names.add(clean)
            self.first_name = self.first_name or clean

    def drop(self, partial: Path) -> None:
        """A file that did not come whole takes no room and no share of what may come."""
        with self._lock:
            self._received -= self._coming.pop(partial, 0)
        partial.unlink(missing_ok=True)

    def unpacked(self) -> Path:
        """The folder to read films from, archives unpacked. Raises BadCatalogue."""
        for name in self.names:
            if name.lower().endswith(ZIP):
                unpack(self.folder / name, self.folder)
                (self.folder / name).unlink()
                self._names.discard(name)
        unpack_gzips(self.folder)
        return innermost(self.folder)

    def discard(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._names.clear()


class Inbox:
    """The deliveries of a home to this process. Shared by threads."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "inbox" / secrets.token_hex(8)
        self._deliveries: dict[str, Delivery] = {}
        self._lock = threading.Lock()
        for other in self._folder.parent.glob("*"):  # of processes that were killed
            if time.time() - other.stat().st_mtime > KEPT_S:
                shutil.rmtree(other, ignore_errors=True)

    def begin(self) -> Delivery:
        """A delivery without files."""
        delivery = Delivery(self._folder / secrets.token_urlsafe(24).lstrip("-_"))
        with self._lock:
            old = [one for one in self._deliveries.values() if time.time() - one.began > KEPT_S]
            by_age = sorted(self._deliveries.values(), key=lambda one: one.began)
            for one in {*old, *by_age[: max(0, len(by_age) - MOST_AT_ONCE + 1)]}:
                self._deliveries.pop(one.token).discard()
            self._deliveries[delivery.token] = delivery
        return delivery

    def delivery(self, token: str) -> Delivery | None:
        return self._deliveries.get(token)

    def close(self) -> None:
        """Throws away what nobody imported."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def release(self, delivery: Delivery) -> None:
        """It takes no more files, and whoever reads them discards them."""
        with self._lock:
            self._deliveries.pop(delivery.token, None)

    def end(self, delivery: Delivery) -> None:
        """Nobody wants its files."""
        self.release(delivery)
        delivery.discard()


def _clean(name: str) -> str:
    """A plain name of a file, whatever a browser says: no folders, nothing hidden, no signs that no file may have."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = re.sub(r'[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]', "_", last).lstrip(". ").rstrip(". ")
    stem, suffix = Path(plain).stem, Path(plain).suffix
    return f"{stem[:150]}{suffix[:10]}" or "_"
