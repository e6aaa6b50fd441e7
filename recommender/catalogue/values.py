"""Values as files write them: what counts as nothing, texts, numbers, counts and lengths of films."""

from __future__ import annotations

import ast
import html
import json
import math
import re
from typing import Any

MISSING = frozenset({"", "nan", "null", "none", "n/a", "#n/a", "<na>", "nat", r"\n", "undefined"})
"""Words for nothing, in any column."""

MISSING_FACTS = MISSING | {
    "na", "-", "--", "—", "?", "unknown", "not available", "(no genres listed)", "no genres listed",
    "no overview found.", "no overview found", "no overview", "add a plot", "tba", "tbd",
}  # fmt: skip
"""Words for nothing where a title would be meant: there is a film called Unknown."""

MAX_TITLE = 300
MAX_OVERVIEW = 5_000
MAX_NAME = 100
"""Letters that are kept of a title, an overview, a name of a person or genre. More is no text of that kind, and a page
that has to draw it stands still."""

_LARGEST = 2**53
"""Whole numbers beyond it come out of JSON readers as other numbers."""

_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters (old and C1) and halves of characters, which neither a page, a terminal nor a database takes."""

_TURNS_TEXT = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the reading direction around for all that follows."""

_TWICE = re.compile("[ÂÃâÐÑ][\u0080-\u00bf\u0152-\u2122]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,7});", re.IGNORECASE)
_LEFT_IN = re.compile(r"</?(?:[bipuaq]|br|em|strong|span|div|li|ul)\b[^<>]{0,200}>|\\[nr]", re.IGNORECASE)
"""What is left in texts: tags of pages, and line ends as programs write them."""

_LONGEST_WORD = 40
"""Longer than any of the words for nothing."""

_LONGEST_LIST = 1_000_000
_LONGEST_FILM = 1000
_THOUSANDS = re.compile(r"\d{1,3}([,.'’\s]\d{3})+")
_COUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([km])", re.IGNORECASE)
_HOURS = re.compile(r"(?:pt)?(?:(\d{1,2})\s*h[a-z.]*)?\s*(?:(\d{1,3})\s*m?[a-z.]*)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(:[0-5]\d)?")


def is_missing(value: object) -> bool:
    """Whether a file says nothing here: nothing at all, no number, or one of the words for it."""
    if isinstance(value, str):
        return value.strip().casefold() in MISSING if len(value) < _LONGEST_WORD else value.isspace()
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def text(value: object, most: int = MAX_TITLE) -> str:
    """A string or a number (a title such as 1917) as clean text of at most `most` letters; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float) or is_missing(value):
        return ""
    if not isinstance(value, str):
        value = _digits(value)
    if not value.isascii():
        value = _decoded_once(value)
    if "&" in value:
        value = _ENTITY.sub(lambda found: html.unescape(found[0]), value)
    if not value.isprintable():  # most texts are, and need no closer look
        value = _TURNS_TEXT.sub("", _NO_TEXT.sub(" ", value))
    clean = " ".join(value.split())
    return clean if len(clean) <= most else clean[: most - 1].rstrip() + "…"


def _decoded_once(value: str) -> str:
    """ "AmÃ©lie" as "Amélie": UTF-8 that somebody took for Windows' encoding once; any other text as it is."""
    if not _TWICE.search(value):
        return value
    try:
        return value.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return value


def long_text(value: object, most: int) -> str:
    """As `fact_text`, without the tags and escaped line ends that web pages and programs leave in a long text."""
    return fact_text(_LEFT_IN.sub(" ", value) if isinstance(value, str) else value, most)


def fact_text(value: object, most: int = MAX_TITLE) -> str:
    """As `text`, with the words for nothing that a title may be but no other fact."""
    found = text(value, most)
    return "" if len(found) < _LONGEST_WORD and found.casefold() in MISSING_FACTS else found


def _digits(value: float) -> str:
    if isinstance(value, int):
        return str(value) if abs(value) <= _LARGEST else ""
    return str(int(value)) if value.is_integer() and abs(value) <= _LARGEST else str(value)


def number(value: object) -> float | None:
    """A finite number, also out of text with a decimal comma."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str):
        value = value.strip()
        if re.fullmatch(r"-?\d+,\d+", value):
            value = value.replace(",", ".")
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def whole(value: object) -> int | None:
    """A whole number that survives JSON."""
    found = number(value)
    return int(found) if found is not None and found == int(found) and abs(found) <= _LARGEST else None


def count(value: object) -> int | None:
    """How many: 1200, "1,200", "1.200", "1.2K"; never below zero."""
    if isinstance(value, str):
        value = re.sub(r"\s*votes?$", "", value.strip(), flags=re.IGNORECASE)
        if _THOUSANDS.fullmatch(value):
            value = re.sub(r"\D", "", value)
        elif short := _COUNT.fullmatch(value):
            value = round(float(short[1].replace(",", ".")) * {"k": 1e3, "m": 1e6}[short[2].lower()])
    found = whole(value)
    return found if found is not None and found >= 0 else None


def minutes(value: object) -> int | None:
    """A film's length in minutes, 1 to 1000: 136, "136 min", "2h 16m", "2:16", "PT2H16M", 8160 seconds; nothing for
    seasons."""
    found = number(value)
    if found is None and isinstance(value, str):
        value = value.strip()
        if clock := _CLOCK.fullmatch(value):
            found = 60 * int(clock[1]) + int(clock[2])
        elif (parts := _HOURS.fullmatch(value)) and (parts[1] or re.search("m", value, re.IGNORECASE)):
            found = 60 * int(parts[1] or 0) + int(parts[2] or 0)
    if found is not None and _LONGEST_FILM < found <= 60 * _LONGEST_FILM:
        found /= 60  # seconds
    return round(found) if found is not None and 1 <= found <= _LONGEST_FILM else None


def yes(value: object) -> bool:
    """Whether a flag is set, as True, 1 or a word for it."""
    return value in (True, 1) or (isinstance(value, str) and value.strip().casefold() in _YES)


_YES = frozenset({"1", "1.0", "true", "yes", "t", "y"})


def parsed(value: str) -> Any:
    """CSV files carry lists as JSON or, after a round through pandas, as Python's own notation; None for neither."""
    if len(value) > _LONGEST_LIST:
        return None
    for read in (json.loads, ast.literal_eval):
        try:
            return read(value)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):  # the last for thousands of brackets
            continue
    return None


def listed(value: object, separators: str = "|,;") -> list[object]:
    """The items of a list, of a list written as text, or of a text with separators."""
    if isinstance(value, str):
        notation = parsed(value.strip()) if value.lstrip()[:1] in ("[", "{", "(") else None
        if isinstance(notation, tuple | set):
            value = [str(item) for item in notation]
        elif notation is not None or value.lstrip()[:1] in ("[", "{"):
            value = notation
        else:
            value = re.split(rf"[{re.escape(separators)}\n]|\s[-–•·]\s", value[:_LONGEST_LIST])
    if isinstance(value, dict):
        inner = [items for items in value.values() if isinstance(items, list)]
        value = inner[0] if inner and "name" not in value else [value]  # TMDB's {"keywords": [...]}
    return value if isinstance(value, list) else []


def names(value: object, most: int) -> tuple[str, ...]:
    """At most so many different names, out of strings or {"name": …} objects."""
    found: dict[str, None] = {}
    for item in listed(value):
        name = fact_text(item.get("name") if isinstance(item, dict) else item, MAX_NAME)
        if name:
            found[name] = None
        if len(found) == most:
            break
    return tuple(found)
