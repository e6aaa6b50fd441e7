"""Encodings told by the alphabets of languages: sure also for short texts, where statistics of letters are not.

Each of these languages writes letters that other encodings turn into signs which no text has, or into letters in an
order that no text has.
"""

from __future__ import annotations

import codecs
import re

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SIGNS = frozenset("“”„‘’‚–—…«»°©®\u00a0")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HEBREW_WORD = re.compile("[\u05d0-\u05ea]+")
_HEBREW_ENDS = frozenset("ךםןףץ")
_THAI_CONSONANT = re.compile("[\u0e01-\u0e2e]")

_POLISH = ("łąźŁĄŹ", "śżćńęŚŻĆŃĘ", "óÓ")
_LATIN = {
    "cp1254": ("ğışĞİŞ", "", "çöüÇÖÜâîûÂÎÛ"),
    "cp1250": _POLISH,
    "iso8859_2": _POLISH,
}
"""By encoding: letters of which one must be there, together with the next ones two, and the others of the language."""

_CYRILLIC = ("cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5")
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ")
_USUAL_RUSSIAN = frozenset("оеаинтсрвл")


def told_by_alphabet(telling: bytes) -> str | None:
    """The encoding of these lines, where an alphabet tells it."""
    latin = (found for found in _LATIN if _is_latin(_letters(telling, found), *_LATIN[found]))
    japanese = (found for found in ("cp932", "euc_jp") if _is_japanese(_letters(telling, found)))
    thai = (found for found in ("cp874",) if _is_thai(_letters(telling, found)))
    hebrew = (found for found in ("cp1255",) if _is_hebrew(_letters(telling, found)))
    return next(latin, None) or next(japanese, None) or next(thai, None) or next(hebrew, None) or _cyrillic(telling)


def _letters(telling: bytes, encoding: str) -> list[str]:
    """What lies beyond ASCII, in runs; nothing where the encoding does not fit. The end may be cut within a letter."""
    try:
        return _BEYOND_ASCII.findall(codecs.getincrementaldecoder(encoding)().decode(telling))
    except UnicodeDecodeError:
        return []


def _is_latin(runs: list[str], alone: str, rare: str, others: str) -> bool:
    letters = set("".join(runs)) - _SIGNS
    known = letters & {*alone, *rare}
    return letters <= {*alone, *rare, *others} and len(known) > 1 and bool(known & set(alone))


def _is_japanese(runs: list[str]) -> bool:
    """Kana are at least a fifth; the other encodings of East Asia give them by accident in single letters."""
    letters = "".join(runs)
    kana = len(_KANA.findall(letters))
    return kana > 2 and 5 * kana >= len(letters)


def _is_thai(runs: list[str]) -> bool:
    """Words without blanks, more than half of them consonants, and no old digits."""
    letters = "".join(runs)
    thai = all("\u0e01" <= letter <= "\u0e4e" and letter != "\u0e3f" for letter in letters)
    return thai and len(letters) > 4 * len(runs) and 2 * len(_THAI_CONSONANT.findall(letters)) > len(letters)


def _is_hebrew(runs: list[str]) -> bool:
    """Words of Hebrew letters alone, some of which have a form of their own that stands at the end of words and nowhere
    else. The same bytes are small Russian letters, which stand anywhere."""
    words = [word for run in runs for word in _HEBREW_WORD.findall(run)]
    letters = "".join(words)
    others = {letter for run in runs for letter in run} - set(letters) - _SIGNS - {"׳", "״"}
    ends = any(word[-1] in _HEBREW_ENDS for word in words)
    inside = any(letter in _HEBREW_ENDS for word in words for letter in word[:-1])
    return not others and len(letters) > max(7, 2 * len(words)) and ends and not inside


def _cyrillic(telling: bytes) -> str | None:
    """The encoding in which most letters are usual ones, small, and capital letters begin words."""
    shares = {encoding: _share(_letters(telling, encoding)) for encoding in _CYRILLIC}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= 0.45 else None


def _share(runs: list[str]) -> float:
    words = [word for run in runs if (word := "".join(letter for letter in run if letter not in _SIGNS))]
    letters = "".join(words)
    begun = sum(word[0].isupper() for word in words)
    if len(letters) < 6 or not begun or not set(letters.lower()) <= _RUSSIAN:
        return 0.0
    inner_capitals = sum(letter.isupper() for letter in letters) - begun
    return (sum(letter in _USUAL_RUSSIAN for letter in letters) - inner_capitals) / len(letters)
