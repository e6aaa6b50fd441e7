"""Titles as lists write them: "Title, The (1999)"; and the id of a film that TMDB's number is not known of."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WITH_YEAR = re.compile(r"(.*\S)\s*\((1[89]\d\d|20\d\d)\)")
_TURNED = re.compile(r"([^()]+), (The|A|An)( \(.*\))?")
_TURNED_ABROAD = re.compile(r"([^()]+), (Le|La|Les|L'|Un|Une|El|Los|Las|Il|Lo|Der|Die|Das|O|Os|As)( \(.*\))?")
_ID_BITS = 48


def without_year(title: str, year: int | None) -> tuple[str, int | None]:
    """The title without the year behind it, and the year. A year that contradicts a known one is part of the title."""
    written = _WITH_YEAR.fullmatch(title)
    if written is None or year not in (None, int(written[2])):
        return turned(title), year
    return turned(written[1], abroad=True), int(written[2])


def turned(title: str, abroad: bool = False) -> str:
    """ "Title, The" as "The Title"; with `abroad` articles of other languages too, which alone could be words."""
    written = _TURNED.fullmatch(title) or (_TURNED_ABROAD.fullmatch(title) if abroad else None)
    if written is None:
        return title
    space = "" if written[2].endswith("'") else " "
    return f"{written[2]}{space}{written[1]}{written[3] or ''}"


def own_id(title: str, year: int | None) -> int:
    """A stable id below -1, of 48 bits, for a film without a TMDB id: the same title and year always give the same."""
    known = f"{unicodedata.normalize('NFKC', title).casefold()}\n{year or ''}"
    digest = hashlib.sha256(known.encode("utf-8")).digest()
    return -max(2, int.from_bytes(digest[: _ID_BITS // 8], "big"))
