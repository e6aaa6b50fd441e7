"""Kinds of pictures that people have and that are not opened here: named, with the way out."""

from __future__ import annotations

from dataclasses import dataclass

_SAVE_ANEW = "Save it as JPEG or PNG and use that copy."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of picture that is not opened here."""

    name: str
    """With its article."""
    way_out: str = _SAVE_ANEW


# No plug-in: the decoders for HEIC are a second library of C that strangers' bytes would reach, under other licences
# than the rest and with patents on the format, and telephones hand out JPEG when they are asked to.
_HEIC = Kind(
    "a HEIC picture, as iPhones take them",
    "Save or share it as JPEG and use that copy; on the iPhone, Settings › Camera › Formats › Most Compatible takes "
    "JPEG from now on.",
)
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_BEGINNINGS = {
    b"\xff\x0a": Kind("a JPEG XL picture"),
    b"\0\0\0\x0cJXL ": Kind("a JPEG XL picture"),
    b"\0\0\0\x0cjP  ": Kind("a JPEG 2000 picture"),
    b"\xff\x4f\xff\x51": Kind("a JPEG 2000 picture"),
    b"8BPS": Kind("a Photoshop file"),
    b"%PDF": Kind("a PDF document"),
}


def unreadable_kind(data: bytes) -> Kind | None:
    """What these bytes are, if it is a kind known by name but not opened here."""
    if data[4:8] == b"ftyp":
        # The brand, a version, and the brands it is compatible with.
        brands = {data[at : at + 4] for at in range(8, min(len(data), int.from_bytes(data[:4], "big"), 256), 4)}
        return _HEIC if brands & _HEIC_BRANDS or (b"mif1" in brands and b"avif" not in brands) else None
    if b"<svg" in data[:1000].lower():
        return Kind("an SVG drawing")
    return next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), None)
