"""Whether words are English, which is all that the encoders were taught: by script, and by others' small words."""

from __future__ import annotations

import re
import unicodedata

_FOREIGN = {
    "Dutch": "het een en van met voor niet dat zijn haar wordt naar uit door maar over bij ook hij zij aan te de",
    "French": "le la les un une des du et est dans pour avec qui que sur pas il elle sont au aux ses son sa ce cette",
    "German": "der das ein eine einen und ist mit für auf nicht von dem den sich im zu wird aus über einem einer er",
    "Italian": "il lo gli un una di del della dei delle e è per con che si non nel nella sono da al alla suo sua le la",
    "Portuguese": "o os um uma de do da dos das e é em para com que não no na seu sua por se ao mais ele ela",
    "Spanish": "el la los las un una de del y es en por con que su para se al lo como más pero sin sobre unos",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FOREIGN.items()}
_ENGLISH = frozenset(
    "a an and are as at be by for from he her his in is it its like no not of on or she that the their they this to "
    "was where who with without about film movie man woman".split()
)
_FEWEST = 2
"""Different small words of another language that it takes: one alone stands in many a title."""
_LATIN = "LATIN"


def foreign_language(text: str) -> str | None:
    """The language of words that are not English, as far as it can be told; None for English and for what is unclear.

    Words in another script have "another script" as their language.
    """
    letters = [letter for letter in text if letter.isalpha()]
    if letters and sum(_is_latin(letter) for letter in letters) < len(letters) / 2:
        return "another script"
    words = re.findall(r"[^\W\d_]+", text.casefold())
    counts = {language: len(known.intersection(words)) for language, known in _WORDS.items()}
    language, most = max(counts.items(), key=lambda row: row[1])
    english = sum(word in _ENGLISH for word in words)
    return language if most >= _FEWEST and most > english and most >= len(words) / 5 else None


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_LATIN)
