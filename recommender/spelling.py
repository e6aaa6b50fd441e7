"""One spelling for what people write in many: case, accents, signs, articles and numerals do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

ARTICLES = frozenset({"the", "a", "an"})
_NUMBERS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty"""
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi"
_DIGITS = {word: str(number) for number, word in enumerate(_NUMBERS.split(), start=1)}
_ROMAN_DIGITS = {word: str(number) for number, word in enumerate(_ROMANS.split(), start=1)}
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’‘`´]")
_TRAILING_ARTICLE = re.compile(r"^([^:]*\S),\s*(the|an|a)\b(?=\s*(?:$|[(:\d]))", re.IGNORECASE)


def word_set(words: str) -> frozenset[str]:
    """The words of a text, blank by blank."""
    return frozenset(words.split())


def folded(text: str) -> str:
    """Lower case without accents: "Amélie" becomes "amelie"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def spelled_words(text: str) -> list[str]:
    """The words of a text in the one spelling: "Howl’s Café & Bar" gives howls, cafe, and, bar."""
    return _WORD.findall(_APOSTROPHE.sub("", folded(text)).replace("&", " and "))


def title_words(title: str) -> list[str]:
    """The words that make a title: no leading article, wherever it is written, and Arabic numerals for Roman ones.

    "Matrix, The" and "The Matrix" give matrix; "Rocky II" gives rocky, 2. A single letter is a numeral only at the
    end, so that "V for Vendetta" keeps its name.
    """
    words = spelled_words(_TRAILING_ARTICLE.sub(r"\1", title.strip()) if "," in title else title)
    return _with_numerals(without_article(words))


def without_article(words: list[str]) -> list[str]:
    """The words after a leading article; a lone word stays."""
    return words[1:] if len(words) > 1 and words[0] in ARTICLES else words


def _with_numerals(words: list[str]) -> list[str]:
    last = len(words) - 1
    return [
        _ROMAN_DIGITS.get(word, word) if place and (len(word) > 1 or place == last) else word
        for place, word in enumerate(words)
    ]


def with_digits(words: Iterable[str]) -> list[str]:
    """The same words with digits for number words: "twelve angry men" gives 12, angry, men."""
    return [_DIGITS.get(word, word) for word in words]


def sequel_number(words: Sequence[str]) -> tuple[str, ...]:
    """The numbers of one or two digits among a title's words; films that differ in them are different films."""
    return tuple(word for word in words if word.isdigit() and len(word) < 3)
