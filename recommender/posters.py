"""The pictures we hold: a folder in which a poster's name is the SHA-256 of its bytes, with a suffix."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from recommender.atomic_write import write_atomically
from recommender.errors import BadImage
from recommender.images import as_jpeg, read_image

POSTERS = "posters"
"""The folder's name in a home."""
_NAME = re.compile(r"[0-9a-f]{64}\.[a-z]{3,4}")
_SUFFIXES = (
    (0, b"\xff\xd8\xff", ".jpg"),
    (0, b"\x89PNG", ".png"),
    (0, b"RIFF", ".webp"),
    (0, b"GIF8", ".gif"),
    (4, b"ftypavif", ".avif"),
    (4, b"ftypavis", ".avif"),
)
"""Where the formats that every browser shows have which bytes; the suffix tells the web server the type."""


class PosterStore:
    """Adds and finds posters. Safe for several processes: files appear whole or not at all, and never change."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, data: bytes) -> str:
        """Keeps a picture and returns its name. Raises BadImage when it cannot be decoded.

        Formats that browsers do not show (TIFF, BMP) are kept as JPEG and named by its bytes.
        """
        return self.take(data)[0]

    def take(self, data: bytes) -> tuple[str, Image.Image | None]:
        """As `add`, with the picture as it will be read from now on where it had to be decoded for that."""
        suffix = next((suffix for at, sign, suffix in _SUFFIXES if data.startswith(sign, at)), None)
        if suffix is None:
            data, suffix = as_jpeg(read_image(data)), ".jpg"
        name = hashlib.sha256(data).hexdigest() + suffix
        target = self._file(name)
        if target.exists():
            return name, None
        picture = read_image(data)
        write_atomically(target, data)
        return name, picture

    def keep(self, name: str, data: bytes) -> Path:
        """Keeps what another machine's store has under this name. Raises BadImage for what is no picture, or no name
        of ours."""
        if not _NAME.fullmatch(name):
            raise BadImage(f"“{name}” is no name of a poster.")
        read_image(data)
        write_atomically(self._file(name), data)
        return self._file(name)

    def forget(self, names: Iterable[str]) -> None:
        """Deletes pictures that no film has any more."""
        for name in names:
            self._file(name).unlink(missing_ok=True)

    def path(self, name: str | None) -> Path | None:
        """The file of a picture, None when there is none of that name."""
        if name is None:
            return None
        file = self._file(name)
        return file if file.exists() else None

    def _file(self, name: str) -> Path:
        # Two characters of fan-out keep folders small at a million posters.
        return self._folder / name[:2] / name
