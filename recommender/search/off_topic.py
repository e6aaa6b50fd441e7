"""Questions that no film answers: how near films come to them tells what nearness means nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from recommender.errors import ProviderFailed
from recommender.index import Question
from recommender.movies import SPACES, Space
from recommender.search.question_vectors import QuestionVectors
from recommender.search.questions import Questions

WORDS = (
    "qwer asdf zxcv",
    "0123456789",
    "xxxxxxx",
    "lorem ipsum dolor",
    "how to descale a kettle",
    "install the printer driver and restart",
    "invoice number, due date and bank details",
    "solubility of sodium chloride in water",
    "timetable of the number nine bus",
    "minutes of the annual meeting of shareholders",
    "preheat the oven and chop two onions",
    "terms and conditions apply",
    "oil filter for a diesel engine",
    "select name from customers order by date",
    "value added tax return for the second quarter",
    "washing instructions for wool jumpers",
    "spanner size for a bathroom tap",
    "segmentation fault core dumped",
    "interest rate of a fixed deposit account",
    "how many grams are in a tablespoon of flour",
    "replace the batteries of the remote control",
    "left join two tables by their keys",
    "opening hours of the town hall",
    "melting point of aluminium",
    "unsubscribe from this mailing list",
    "tyre pressure for winter",
    "the derivative of a polynomial",
    "warranty card and proof of purchase",
    "blood type and allergies form",
    "asdkfj qpwoe mznx",
)
_EVERY = 3
"""Of the words only every third is asked where each costs money."""


@dataclass(frozen=True, slots=True)
class OffTopic:
    """The questions by space; a space that cannot be asked so has none."""

    words: Mapping[Space, Sequence[Question]]
    pictures: Mapping[Space, Sequence[Question]]
    ours: bool = True
    """Whether encoders of ours made them: then they are the same whichever films are here."""

    @classmethod
    def of(cls, questions: Questions) -> OffTopic:
        """As these encoders and this index understand them; without asking anybody who is paid for it."""
        return cls.asked(questions) if questions.vectors is None else cls._remembered(questions, questions.vectors)

    @classmethod
    def learn(cls, questions: Questions) -> bool:
        """Asks for those that are not remembered yet, a few words only; whether there were any.

        A provider that fails is left alone: that space is then without a yardstick, and takes every match as it is.
        """
        if questions.vectors is None:
            return False
        missing = [one for one in _paid(questions) if questions.vectors.known(*one) is None]
        for space in SPACES:
            asked = [one for one in missing if one[0] == space]
            if asked and not isinstance(questions.vectors.of(asked[:1])[0], ProviderFailed):
                questions.vectors.of(asked[1:])
        return bool(missing)

    @classmethod
    def _remembered(cls, questions: Questions, vectors: QuestionVectors) -> OffTopic:
        words: dict[Space, list[Question]] = {space: [] for space in SPACES}
        for space, question in _paid(questions):
            known = vectors.known(space, question)
            if known is not None:
                words[space].append(known)
        return cls(words, {space: () for space in SPACES}, ours=False)

    @classmethod
    def asked(cls, questions: Questions) -> OffTopic:
        """As these encoders and this index understand them."""
        words = questions.words(WORDS, SPACES)
        shown = [questions.picture(picture, SPACES) for picture in pictures()]
        return cls(
            {space: [asked[space] for asked in words if space in asked] for space in SPACES},
            {space: [asked[space] for asked in shown if space in asked] for space in SPACES},
        )


def _paid(questions: Questions) -> list[tuple[Space, Question]]:
    asked = questions.words(WORDS[::_EVERY], SPACES)
    return [(space, question) for each in asked for space, question in each.items()]


def pictures() -> list[Image.Image]:
    """Blank pages, noise, patterns, tables and lines of print: what people show by mistake."""
    random = np.random.default_rng(7)
    size = (256, 384)
    grey = random.integers(0, 256, (384, 256, 1), np.uint8).repeat(3, axis=2)
    colour = random.integers(0, 256, (384, 256, 3), np.uint8)
    blocks = (random.random((33, 33)) < 0.5).astype(np.uint8) * 255
    code = Image.new("RGB", size, "white")
    code.paste(Image.fromarray(blocks).resize((231, 231), Image.Resampling.NEAREST), (12, 76))
    return [
        Image.new("RGB", size, "white"),
        Image.new("RGB", size, (238, 238, 232)),
        Image.new("RGB", size, (128, 128, 128)),
        Image.new("RGB", size, "black"),
        Image.linear_gradient("L").resize(size).convert("RGB"),
        Image.fromarray(grey),
        Image.fromarray(colour),
        code,
        _page(size, rows=34, indent=0, ruled=False),
        _page(size, rows=18, indent=20, ruled=True),
        _page(size, rows=9, indent=60, ruled=True),
    ]


def _page(size: tuple[int, int], rows: int, indent: int, ruled: bool) -> Image.Image:
    """A printed page: lines of words, in a ruled table where wanted."""
    page, random = Image.new("RGB", size, "white"), np.random.default_rng(rows)
    pen, step = ImageDraw.Draw(page), (size[1] - 40) / rows
    for row in range(rows):
        y = 20 + row * step
        x = 18.0 + (indent if row % 4 == 0 else 0)
        while x < size[0] - 40:
            word = float(random.integers(8, 38))
            pen.rectangle((x, y, min(x + word, size[0] - 18), y + max(2.0, step * 0.4)), fill=(45, 45, 45))
            x += word + 6
        if ruled:
            pen.line((14, y + step * 0.75, size[0] - 14, y + step * 0.75), fill=(120, 120, 120))
    if ruled:
        for x in (14, 120, 190, size[0] - 14):
            pen.line((x, 16, x, size[1] - 16), fill=(120, 120, 120))
    return page
