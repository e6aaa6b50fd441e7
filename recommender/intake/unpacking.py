"""Archives from strangers: only plain files, only inside the folder, only as much as there is room for."""

from __future__ import annotations

import gzip
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from recommender.catalogue.sources import is_readable
from recommender.errors import BadCatalogue

MOST_FILES = 200_000
MOST_BYTES = 4 * 2**30
"""Unpacked. Half a gigabyte of tables packs about two; pictures do not pack."""
ROOM_LEFT = 2**30
"""Bytes of the disk that are left alone."""
_BLOCK = 2**20


def unpack(archive: Path, folder: Path) -> int:
    """Unpacks what a catalogue is read from into the folder; how many files were left out, because they are of no use
    or appear twice. Raises BadCatalogue for an archive that is none, or that must not be unpacked."""
    try:
        with zipfile.ZipFile(archive) as opened:
            folder.mkdir(parents=True, exist_ok=True)
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            _check(archive, entries, folder)
            wanted = [entry for entry in entries if _is_wanted(entry)]
            if entries and not wanted:
                held = ", ".join(sorted(PurePosixPath(entry.filename).name for entry in entries)[:3])
                raise BadCatalogue(
                    f"{archive.name} has nothing that films are read from, but {held}.",
                    "Save a table as CSV, and pack that.",
                )
            unpacked = sum(_extract(opened, entry, folder) for entry in wanted)
    except BadCatalogue:
        raise
    # RuntimeError: a password; NotImplementedError: a packing that Python does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        reason = " ".join(str(error).split()).rstrip(". ") or type(error).__name__
        raise BadCatalogue(
            f"{archive.name} cannot be unpacked: {reason}.", "Pack the files anew as a plain zip."
        ) from error
    return len(entries) - unpacked


def unpack_gzips(folder: Path) -> None:
    """Unpacks every such file below the folder, as `unpack_gzip` does. Raises BadCatalogue."""
    for file in list(folder.rglob("*.gz")):
        unpack_gzip(file)


def unpack_gzip(file: Path) -> None:
    """Puts what is in films.csv.gz in its place, as films.csv. Raises BadCatalogue where it is damaged or unpacks to
    more than there is room for: nothing in it says beforehand how much that is."""
    left = min(MOST_BYTES, shutil.disk_usage(file.parent).free - ROOM_LEFT)
    target = file.with_name(f".{file.stem}.partial")
    try:
        with gzip.open(file) as source, target.open("wb") as whole:
            while block := source.read(_BLOCK):
                left -= len(block)
                if left < 0:
                    raise BadCatalogue(f"{file.name} unpacks to more than can be taken in here.", "Hand over less.")
                whole.write(block)
        target.replace(file.with_suffix(""))
        file.unlink()
    except (OSError, EOFError, zlib.error) as error:
        raise BadCatalogue(f"{file.name} is damaged or cut off.", "Download or pack it anew.") from error
    finally:
        target.unlink(missing_ok=True)


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """The folder in which what a zip holds lies for the moment; any other path as it is. Raises BadCatalogue."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        yield path
        return
    with TemporaryDirectory(prefix="films-") as folder:
        inside = Path(folder) / path.name
        inside.mkdir()
        unpack(path, inside)
        unpack_gzips(inside)
        yield inside


def _check(archive: Path, entries: list[zipfile.ZipInfo], folder: Path) -> None:
    if any(not _stays_inside(entry.filename) or _is_link(entry) for entry in entries):
        raise BadCatalogue(
            f"{archive.name} has files that want to lie outside of its folder, so nothing of it was unpacked.",
            "Pack the files anew as a plain zip.",
        )
    # What an archive says of a file's size holds: reading stops there.
    size = sum(entry.file_size for entry in entries)
    room = shutil.disk_usage(folder).free - ROOM_LEFT
    if len(entries) > MOST_FILES or size > min(MOST_BYTES, room):
        raise BadCatalogue(
            f"{archive.name} unpacks to {len(entries)} files of {size / 2**20:,.0f} MB, too much to take in here.",
            "Hand over less at once, or import the folder on the command line.",
        )


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in name and "\0" not in name


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not hidden and is_readable(path.name)


def _extract(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> bool:
    target = folder / PurePosixPath(entry.filename.replace("\\", "/"))
    if target.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(entry) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file, _BLOCK)
    return True
