"""The poster files of a catalogue: found by id, by IMDb's id, by title, or by the path that a row names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from recommender.movies import Movie

PICTURES = (
    ".jpg", ".jpeg", ".png", ".webp", ".jfif", ".jpe", ".avif", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif",
)  # fmt: skip
"""Endings of pictures, in the order in which they are taken where a film has several. Reading them is another
matter: what cannot be read is reported then."""

_LOOKED_AT = 1000
"""Files of a folder, to see whether it has pictures."""

_FOLDERS = ("posters", "poster", "images", "covers")


def poster_folders(folder: Path) -> tuple[Path, ...]:
    """The folders for posters beside a catalogue, however they are capitalised."""
    inner = [entry for entry in folder.iterdir() if entry.name.lower() in _FOLDERS and entry.is_dir()]
    return tuple(sorted(inner, key=lambda entry: (_FOLDERS.index(entry.name.lower()), entry.name)))


def pictures(folder: Path) -> Iterator[Path]:
    """The pictures of a folder by name, and where one name has several endings, the usual ones first."""
    files = [entry for entry in folder.iterdir() if entry.suffix.lower() in PICTURES and entry.is_file()]
    yield from sorted(files, key=lambda file: (file.stem, PICTURES.index(file.suffix.lower()), file.suffix))


def picture_folders(folder: Path) -> tuple[Path, ...]:
    """Where a folder of one's own has its pictures: in a folder for posters, else in folders of any name, or beside the
    films."""
    inner = [entry for entry in folder.iterdir() if entry.is_dir() and not entry.name.startswith((".", "__MACOSX"))]
    found = poster_folders(folder) or tuple(sorted(one for one in inner if _has_pictures(one)))
    return (*found, folder) if _has_pictures(folder) else found


def _has_pictures(folder: Path) -> bool:
    first = islice(folder.iterdir(), _LOOKED_AT)
    return any(entry.suffix.lower() in PICTURES and not entry.name.startswith(".") for entry in first)


class PosterFiles:
    """The pictures of some folders by their names; listing them once is quicker than asking for each film."""

    def __init__(self, home: Path, folders: tuple[Path, ...]) -> None:
        self._home = home
        self._folders = folders
        self._by_name: dict[str, Path] = {}
        self._by_words: dict[str, Path] = {}
        for folder in folders:
            for file in pictures(folder):
                self._by_name.setdefault(file.stem.lower(), file)
                self._by_words.setdefault(_words(file.stem.removesuffix("_poster")), file)

    def of(self, movie: Movie) -> Path | None:
        """The film's picture, by an id or by its title."""
        stems = [f"{movie.tmdb_id}_poster", str(movie.tmdb_id)]
        if movie.imdb_id:
            stems += [f"{movie.imdb_id}_poster", movie.imdb_id]
            if movie.tmdb_id < 0:  # else the bare number would be another film's
                stems += [movie.imdb_id.removeprefix("tt"), movie.imdb_id.removeprefix("tt").lstrip("0")]
        found = next((self._by_name[stem] for stem in stems if stem in self._by_name), None)
        return found or self._titled(movie)

    def named(self, written: object) -> Path | None:
        """The file a row names. Only within the catalogue's folder: a row is no key to the rest of the disk."""
        if not isinstance(written, str) or not written.strip() or "://" in written or len(written) > 500:
            return None
        relative = written.strip().replace("\\", "/").lstrip("/")
        if not relative.lower().endswith(PICTURES) or "\0" in relative:
            return None
        home = self._home.resolve()
        for folder in (self._home, *self._folders):
            try:
                file = (folder / relative).resolve()
                if file.is_relative_to(home) and file.is_file():
                    return folder / relative
            except OSError:
                continue
        return None

    def _titled(self, movie: Movie) -> Path | None:
        if not self._by_words:
            return None
        if re.fullmatch(r"\d+", movie.title):  # would be somebody else's id
            return self._by_words.get(_words(movie.title_and_year)) if movie.release_year else None
        wanted = (_words(movie.title_and_year), _words(movie.title))
        return next((self._by_words[words] for words in wanted if words and words in self._by_words), None)


def _words(name: str) -> str:
    """Letters and digits only, since no file may have a colon in its name."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())
