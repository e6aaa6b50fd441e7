"""A question as words, of which rules take what they understand; the others stay text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from recommender.reading.words import CONNECTING, FILM_WORDS, PLAIN_WORDS, THINGS
from recommender.spelling import spelled_words

Kind = Literal["years", "genre", "not", "like", "unlike", "person"]

_TOKEN = re.compile(r"&|[^\W_]+(?:['’][^\W_]+)*")
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
        """Whether a word is written with a capital, in a text that does not write all of them so."""
        capitals = [self.text[token.start].isupper() for token in self.tokens]
        return capitals[place] and not all(capitals)

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
        if not self.free_content():
            return ""
        kept = [place for place in range(len(self)) if place not in self.taken]
        while kept and self._dangles(kept[0], kept[0] - 1):
            kept.pop(0)
        while kept and self._dangles(kept[-1], kept[-1] + 1) and self.word(kept[-1]) in CONNECTING:
            kept.pop()
        return " ".join(self._pieces(kept))

    def kept_words(self, kind: Kind) -> str:
        """The words of all parts of a kind, as they were typed."""
        places = [place for place in range(len(self)) if self.taken.get(place) == kind]
        return " ".join(self._pieces(places))

    def _pieces(self, places: Iterable[int]) -> Iterable[str]:
        """Stretches of neighbouring words, each with the signs inside it."""
        stretch: list[int] = []
        for place in [*places, -1]:
            if stretch and place != stretch[-1] + 1:
                yield self.original(stretch[0], stretch[-1] + 1)
                stretch = []
            stretch.append(place)

    def _dangles(self, place: int, neighbour: int) -> bool:
        """Whether a word only joined what is left to what was taken."""
        return neighbour in self.taken and self.word(place) in {"but", "and", "or", "that", "is", "are"} | CONNECTING

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
