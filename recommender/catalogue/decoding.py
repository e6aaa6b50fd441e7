"""Text files in whatever encoding they are: UTF-8 where that fits, else what charset-normalizer makes of them."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from gzip import GzipFile
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import TextIO

from charset_normalizer import from_bytes

from recommender.catalogue.alphabets import told_by_alphabet
from recommender.errors import BadCatalogue

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_NO_TABLES = {
    b"PK\x03\x04": "a zip archive or an Excel table; unpack it, or save it as CSV",
    b"PAR1": "a Parquet table; write it as CSV",
    b"SQLite format 3": "a SQLite database; export its table as CSV",
    b"%PDF": "a PDF; save its table as CSV",
    b"\xff\xd8\xff": "a picture; name the folder it is in",
    b"\x89PNG": "a picture; name the folder it is in",
    b"\xd0\xcf\x11\xe0": "an old Excel table; save it as CSV",
    b"ARROW1": "a Feather table; write it as CSV",
    b"7z\xbc\xaf": "a 7z archive; unpack it",
    b"Rar!": "a RAR archive; unpack it",
    b"<!doctype html": "a web page; download the file itself",
    b"<html": "a web page; download the file itself",
    b"version https://git-lfs": "a pointer of Git LFS and not the file itself; get that with: git lfs pull",
}

_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüœßÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÚÛÜŒ“”‘’„–—…«»¡¿€£©®°·´\u00a0")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")

_USUAL = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman", "cp850", "koi8_r",
    "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
"""Encodings that files of films come in; of the hundred there are, the others only fit short texts by accident."""

_SAMPLE = 2**16
_LONGEST_LINE = 2**20
"""Read at once; a JSON file may be one line."""


def open_text(file: Path, peek: bool = False) -> TextIO:
    """The file as text, read as a stream; with `peek` its start alone decides on the encoding.

    Its lines end with a line feed wherever it has any, so that a carriage return within a text is no end of a line.
    What gzip has packed is unpacked as it is read. Raises BadCatalogue for what is known to be no text, and OSError
    where the file cannot be read.
    """
    start = _start(file)
    beginning = start.lstrip(codecs.BOM_UTF8 + b" \t\r\n")[:30]
    signs = (start, beginning, beginning.lower())
    form = next((form for mark, form in _NO_TABLES.items() if any(sign.startswith(mark) for sign in signs)), None)
    if form is not None:
        raise BadCatalogue(f"{file} is {form}.", "Films are read from CSV and JSON files.")
    encoding = _encoding(file, start, peek)
    newline = "\n" if b"\n" in start else None
    # A byte that fits nowhere costs its letter and not the file.
    errors = "windows_1252" if encoding.startswith("utf-8") else "replace"
    return TextIOWrapper(_opened(file), encoding=encoding, errors=errors, newline=newline)


def _start(file: Path) -> bytes:
    with _opened(file) as stream:
        return stream.read(_SAMPLE)


def _opened(file: Path) -> BufferedReader | GzipFile:
    stream = file.open("rb")
    if stream.peek(2)[:2] != b"\x1f\x8b":
        return stream
    stream.close()
    return _Gzip(file)


class _Gzip(GzipFile):
    """A damaged one is a file that cannot be read, as any other."""

    def read(self, size: int | None = -1) -> bytes:
        with _damage():
            return super().read(size)

    def read1(self, size: int = -1) -> bytes:
        with _damage():
            return super().read1(size)

    def readline(self, size: int | None = -1) -> bytes:
        with _damage():
            return super().readline(size)


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error) as error:
        raise OSError("what gzip packed is damaged or cut off") from error


def _encoding(file: Path, start: bytes, peek: bool) -> str:
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    zeros = start[:200].count(0)
    if 3 * zeros > len(start[:200]):  # Latin letters in two bytes without the usual mark
        return "utf-16-le" if start[1:2] == b"\0" else "utf-16-be"
    if peek:
        beyond_ascii, misfits, telling = _survey(start.splitlines(keepends=True)[:-1])
    else:
        with _opened(file) as stream:
            beyond_ascii, misfits, telling = _survey(iter(partial(stream.readline, _LONGEST_LINE), b""))
    # Some misfits among many letters are an accident: the file is UTF-8, and they are read as what they must be.
    return "utf-8" if 10 * misfits <= beyond_ascii else _guess(telling)


def _survey(lines: Iterable[bytes]) -> tuple[int, int, bytes]:
    """Letters beyond ASCII, bytes that are no UTF-8, and the lines around such bytes (up to 64 KB)."""
    beyond_ascii = misfits = 0
    telling = bytearray()
    decoder = codecs.getincrementaldecoder("utf-8")("replace")  # a line may go on in what comes next
    for line in lines:
        if line.isascii() and not decoder.getstate()[0]:
            continue
        letters = decoder.decode(line)
        beyond_ascii += sum(letter > "\x7f" for letter in letters)
        missed = letters.count("\ufffd")
        misfits += missed
        if missed and len(telling) < _SAMPLE:
            telling += line[:_SAMPLE]
    return beyond_ascii, misfits, bytes(telling)


def _guess(telling: bytes) -> str:
    """The likeliest encoding. Short texts fit several; Windows' own for Western Europe is by far the most usual."""
    if sure := told_by_alphabet(telling):
        return sure
    matches = list(from_bytes(telling, threshold=0.5, cp_isolation=_USUAL))
    western = next((match.coherence for match in matches if "cp1252" in match.could_be_from_charset), 0.0)
    if not matches or (_looks_western(telling) and western >= matches[0].coherence - 0.1):
        return "cp1252"
    return matches[0].encoding


def _looks_western(telling: bytes) -> bool:
    """Whether it reads as a Western language: letters with accents, few and hardly ever side by side, and dashes."""
    letters = telling.decode("cp1252", "replace")
    runs = _BEYOND_ASCII.findall(letters)
    return all(letter in _WESTERN for run in runs for letter in run) and sum(map(len, runs)) < 1.3 * len(runs)


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows_1252", _windows_1252)
