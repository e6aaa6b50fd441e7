"""Pictures good and bad, made on the spot."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from recommender.images import MAX_BYTES


def picture(
    colour: str | tuple[int, int, int] = "red", size: tuple[int, int] = (40, 60), form: str = "JPEG", mode: str = "RGB"
) -> bytes:
    """A plain picture in one colour."""
    return encoded(Image.new("RGB", size, colour).convert(mode), form)


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def animation() -> bytes:
    """Red, then blue."""
    return animated([Image.new("RGB", (40, 60), colour) for colour in ("red", "blue")], "GIF")


def animated(frames: list[Image.Image], form: str) -> bytes:
    return encoded(frames[0], form, save_all=True, append_images=frames[1:], duration=100)


def scene(size: tuple[int, int] = (120, 180)) -> Image.Image:
    """Something to recognise: a dusk sky over a dark hill, with a red sun left of the middle."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    width, height = size
    image.paste((20, 40, 30), (0, height * 3 // 4, width, height))
    image.paste((220, 60, 40), (width // 6, height // 4, width // 2, height // 2))
    return image


def turned() -> Image.Exif:
    """A quarter clockwise. Made anew each time: Pillow takes it out when it writes AVIF."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def png_chunk(kind: bytes, body: bytes, checksum: int | None = None) -> bytes:
    right = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", right if checksum is None else checksum)


def with_chunk(png: bytes, chunk: bytes) -> bytes:
    """The chunk after the header."""
    return png[:33] + chunk + png[33:]


def small_png(depth: int, colour: int, rows: list[bytes], *extra: bytes, width: int = 16) -> bytes:
    """A PNG of depths that Pillow does not write, from rows of packed samples."""
    header = struct.pack(">IIBBBBB", width, len(rows), depth, colour, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    chunks = [png_chunk(b"IHDR", header), *extra, png_chunk(b"IDAT", pixels), png_chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def heic() -> bytes:
    """The beginning of what an iPhone writes."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)


def bomb() -> bytes:
    """A few kilobytes that want 400 million pixels of memory."""
    return encoded(Image.new("1", (20_000, 20_000)), "PNG")


BAD_PICTURES: dict[str, bytes] = {
    "text named .jpg": b"This is a letter, not a picture.",
    "empty": b"",
    "truncated": picture(size=(400, 600))[:300],
    "one pixel": picture(size=(1, 1)),
    "too many bytes": picture() + bytes(MAX_BYTES),
    "decompression bomb": bomb(),
    "header only": b"\xff\xd8\xff\xe0",
}
