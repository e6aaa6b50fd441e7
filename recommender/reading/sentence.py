"""A question as words, of which rules take what they understand; the others stay text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from recommender.reading.words import CONNECTING, FILM_WORDS, PLAIN_WORDS, THINGS
from recommender.spelling import spelled_words, word_set

Kind = Literal["years", "genre", "not", "like", "unlike", "person"]

_TOKEN = re.compile(r"&|[^\W_]+(?:['’][^\W_]+)*")
_JOINING = word_set("but and or that is are please")
_SIGN = re.compile(r"[,;:.!?()\[\]/–—]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word in the one spelling, its place in the text, and what stands before it."""

    word: str
    start: int
    end: int
    after_sign: bool
    hyphened: bool


class Sentence:
    """The words of a question and which rule took each. `taken` maps places of words to the kind of their part."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.words = [token.word for token in self.tokens]
        self.taken: dict[int, Kind] = {}

    def __len__(self) -> int:
        return len(self.words)

    def word(self, place: int) -> str:
        """The word at a place, "" before the first and after the last."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def begins(self, place: int) -> bool:
        """Whether a clause begins here: at the start and after a comma or another sign."""
        return place <= 0 or (place < len(self) and self.tokens[place].after_sign)

    def ends(self, place: int) -> bool:
        """Whether nothing of the clause is left from here on."""
        return place >= len(self) or self.begins(place)

    def is_capital(self, place: int) -> bool:
        """Whether a word is written with a capital, in a text that does not write most of them so."""
        capitals = [self.text[token.start].isupper() for token in self.tokens]
        return capitals[place] and 2 * sum(capitals) <= len(capitals)

    def original(self, start: int, end: int) -> str:
        """What was typed from one word up to another."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def follows(self, place: int, *phrases: str) -> int:
        """How many words before `place` are one of the phrases; 0 for none."""
        return max((size for phrase in phrases if (size := self._ends_with(place, phrase.split()))), default=0)

    def is_free(self, start: int, end: int) -> bool:
        return not any(place in self.taken for place in range(start, end))

    def take(self, start: int, end: int, kind: Kind) -> None:
        self.taken |= dict.fromkeys(range(start, end), kind)

    def free_content(self, without: Collection[int] = ()) -> list[str]:
        """The words with a meaning of their own that no rule took."""
        return [
            word
            for place, word in enumerate(self.words)
            if place not in self.taken and place not in without and is_content(word)
        ]

    def rest(self) -> str:
        """What nobody took, as it was typed; "" when no word of it says anything."""
        kept = [self._trimmed(stretch) for stretch in self._stretches(None)]
        return self._joined([stretch for stretch in kept if any(is_content(self.words[place]) for place in stretch)])

    def kept_words(self, kind: Kind | None) -> str:
        """The words of all parts of a kind, as they were typed; None for those that no rule took."""
        return self._joined(self._stretches(kind))

    def _stretches(self, kind: Kind | None) -> list[range]:
        """Neighbouring words of one kind."""
        places = range(len(self))
        starts = [place for place in places if self._is(place, kind) and not self._is(place - 1, kind)]
        ends = [place + 1 for place in places if self._is(place, kind) and not self._is(place + 1, kind)]
        return [range(start, end) for start, end in zip(starts, ends, strict=True)]

    def _is(self, place: int, kind: Kind | None) -> bool:
        return 0 <= place < len(self) and self.taken.get(place) == kind

    def _trimmed(self, stretch: range) -> range:
        """Without the words that only joined it to what was taken before or after."""
        start, end = stretch.start, stretch.stop
        while start < end and start > 0 and self.words[start] in _JOINING:
            start += 1
        while start < end < len(self) and self.words[end - 1] in CONNECTING:
            end -= 1
        return range(start, end)

    def _joined(self, stretches: list[range]) -> str:
        """As it was typed, with a comma where a sign stood between two stretches."""
        text = ""
        for before, stretch in zip([None, *stretches], stretches, strict=False):
            if before is not None:
                signs = any(self.begins(place) for place in range(before.stop, stretch.start + 1))
                text += ", " if signs else " "
            text += self.original(stretch.start, stretch.stop)
        return text

    def _ends_with(self, place: int, phrase: list[str]) -> int:
        return len(phrase) if place >= len(phrase) and self.words[place - len(phrase) : place] == phrase else 0


def is_content(word: str) -> bool:
    """Whether a word says something about a film."""
    return word not in PLAIN_WORDS and word not in FILM_WORDS and word not in THINGS


def _tokens(text: str) -> list[Token]:
    tokens, before = [], 0
    for found in _TOKEN.finditer(text):
        gap = text[before : found.start()]
        for word in spelled_words(found.group())[:1]:
            tokens.append(Token(word, found.start(), found.end(), bool(_SIGN.search(gap)), gap == "-"))
        before = found.end()
    return tokens
