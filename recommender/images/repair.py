"""Sound pixels in a damaged wrapping: the same picture without broken metadata, wrong checksums and a missing end.

Every browser shows such files; Pillow refuses them, and its own lenience is one switch for the whole process that also
lets half pictures through. So the bytes are mended and read strictly again.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from PIL import Image

MOST_MISSING = 0.05
"""Share of the rows that may be missing at the foot of a JPEG that ends early; more is a picture cut off."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"eXIf")
_WEBP_KEPT = (b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L", b"EXIF")
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples per pixel by PNG's colour type."""
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Interlaced PNG: left, top, step across and step down of each pass."""
_MOST_BYTES = 300_000_000
"""Unpacked; a picture that needs more is refused for its size anyway, and unpacking costs time."""


def repaired(data: bytes) -> bytes | None:
    """The picture in a sound wrapping, None where no pixels worth reading are found. Raises nothing."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp(data)
        if data[4:8] == b"ftyp":
            # An item of a type that nobody knows is ignored, and the pixels have their own.
            return data.replace(b"Exif", b"none")
    except (struct.error, zlib.error, KeyError, IndexError):
        pass
    return None


def missing_rows(image: Image.Image) -> float:
    """Share of the rows at the foot that a JPEG decoder left at its neutral grey, for want of data."""
    rows = np.asarray(image.resize((min(image.width, 64), image.height), Image.Resampling.NEAREST))
    # 127 is what becomes of 128 in inverted inks.
    told = np.flatnonzero(~((rows == 128) | (rows == 127)).reshape(len(rows), -1).all(axis=1))
    return 1.0 - (int(told[-1]) + 1 if told.size else 0) / len(rows)


def _png(data: bytes) -> bytes | None:
    kept: dict[bytes, bytes] = {}
    packed = bytearray()
    for kind, body in _png_chunks(data):
        if kind == b"IDAT":
            packed += body
        elif kind in _PNG_KEPT:
            kept.setdefault(kind, body)
    pixels = _packed_anew(bytes(packed), _unpacked_bytes(kept[b"IHDR"]))
    if pixels is None:
        return None
    chunks = [(kind, kept[kind]) for kind in _PNG_KEPT if kind in kept]
    return _PNG + b"".join(_png_chunk(*chunk) for chunk in [*chunks, (b"IDAT", pixels), (b"IEND", b"")])


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IEND":
            return
        following = at + 12 + length
        if not kind.isalpha() or (kind != b"IDAT" and following > len(data)):
            # A length that leads nowhere: go on at the next chunk that matters.
            found = [data.find(name, at + 8) for name in (b"PLTE", b"IDAT")]
            at = min((place - 4 for place in found if place >= 0), default=len(data))
            continue
        yield kind, data[at + 8 : at + 8 + length]
        at = following


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _unpacked_bytes(header: bytes) -> int:
    """Bytes of all rows, each with the byte that names its filter."""
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", header[:13])
    passes = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    total = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + (columns * depth * _CHANNELS[colour] + 7) // 8)
    return total


def _packed_anew(packed: bytes, wanted: int) -> bytes | None:
    """The same rows with a right checksum, None when some are missing."""
    if not 0 < wanted <= _MOST_BYTES:
        return None
    unpack, pack = zlib.decompressobj(wbits=-15), zlib.compressobj(level=1)  # -15: do not look at the checksum
    waiting, parts, got = packed[2:], [], 0
    while waiting and got < wanted:
        rows = unpack.decompress(waiting, min(2**20, wanted - got))
        parts.append(pack.compress(rows))
        got += len(rows)
        waiting = unpack.unconsumed_tail
        if unpack.eof:
            break
    return b"".join([*parts, pack.flush()]) if got == wanted else None


def _jpeg(data: bytes) -> bytes:
    kept, at = [b"\xff\xd8"], 2
    while 0 <= at < len(data) - 4:
        if data[at] != 0xFF or data[at + 1] in (0x00, 0xFF):
            at = data.find(b"\xff", at + 1)
            continue
        marker = data[at + 1]
        if marker == 0xDA:
            break
        following = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        metadata = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if metadata and data[following : following + 1] != b"\xff":
            following = data.find(b"\xff\xdb", at)  # a length that leads nowhere: go on at the tables
        elif not metadata or marker == 0xEE or data[at + 4 : at + 8] == b"Exif":
            kept.append(data[at:following])  # 0xEE says how colours are coded, Exif which way is up
        at = following
    return b"".join([*kept, data[at:], b"\xff\xd9"])


def _webp(data: bytes) -> bytes:
    kept, at = b"", 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if len(body) < length <= len(body) + 8:
            body = body.ljust(length, b"\0")
        if kind in _WEBP_KEPT and len(body) == length:
            if kind == b"VP8X":
                body = bytes([body[0] & 0b00011010]) + body[1:]  # promises neither colour profile nor XMP
            kept += kind + struct.pack("<I", length) + body + b"\0" * (length % 2)
        at += 8 + length + length % 2
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + kept
