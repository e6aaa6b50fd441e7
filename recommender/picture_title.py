"""The title on a picture: told from names and taglines by the size of its letters, matched like one that is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL.Image import Image

from recommender.images import read_image
from recommender.lettering import Lettering, Line
from recommender.snapshot import Snapshots
from recommender.spelling import spelled_words
from recommender.titles import NAMESAKE, PART, TYPO, Titles

_MOST_LINES = 6
_SURE = 0.6
"""Confidence from which a line may be a part of a title."""
_TALL = 0.5
"""Share of the tallest letters that those of a title reach; taglines and credits are smaller."""
_SLIP_FROM = 7
"""Letters from which a title may be misread in one of them; shorter ones would be somebody's name, or noise."""
_MOST_LINES_READ = 40
"""A page of text is no poster."""


_NUMBER = re.compile(r"(?<=[^\W\d_]{3})\d{1,2}\b")
"""The number of a sequel, which is often set so close to the last word that it is read as one with it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A title found on a picture: as it is written there, and the film of the catalogue that is meant first."""

    text: str
    tmdb_id: int


class TitleReader:
    """Reads the titles on pictures; None where there is none, or the package that reads lettering is not installed."""

    def __init__(self, snapshots: Snapshots, lettering: Lettering | None = None) -> None:
        self._snapshots = snapshots
        self._lettering = lettering or Lettering()

    @property
    def is_there(self) -> bool:
        """Whether lettering can be read here."""
        return self._lettering.is_there

    def title(self, picture: bytes | str | Path | Image) -> Reading | None:
        """The title of a film of the catalogue. Takes seconds. Raises BadImage for a picture that cannot be read."""
        if not self.is_there:
            return None
        lines = self._lettering.read(read_image(picture))
        return self._snapshots.answered(lambda now: title_among(lines, now.vocabulary.titles)) if lines else None


@dataclass(frozen=True)
class _Run:
    """Lines on end that may be a title together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return _NUMBER.sub(r" \g<0>", " ".join(line.text.strip() for line in self.lines))

    @cached_property
    def letters(self) -> int:
        return sum(map(_letters, self.lines))

    @property
    def weight(self) -> float:
        """How much of the eye it takes: the area of its letters."""
        return sum(_letters(line) * line.height**2 for line in self.lines)


def title_among(lines: Sequence[Line], titles: Titles) -> Reading | None:
    """The title that these lines of a picture show, and its film; None where that is not sure.

    Silence is better than a wrong title, so it must be written large, and a short or misread one larger.
    """
    readable = [line for line in lines if line.confidence >= _SURE and _letters(line)]
    if not readable or len(readable) > _MOST_LINES_READ:
        return None
    everything = _Run(tuple(readable))
    tallest = max(line.height for line in readable)
    best: tuple[float, Reading] | None = None
    for run in set(_runs(readable, tallest)):
        likely = titles.matches(run.text)
        if not likely:
            continue
        film = max(likely, key=lambda tmdb_id: likely[tmdb_id])
        share = run.weight / everything.weight
        if share >= _wanted_share(run, likely[film]) and (best is None or share > best[0]):
            best = share, Reading(run.text, film)
    return best[1] if best else None


def _runs(lines: Sequence[Line], tallest: float) -> Iterator[_Run]:
    """Neighbours in reading order, also across lines in between whose letters are much smaller."""
    for least in (0.0, 0.3, 0.5, 0.7):
        level = _in_reading_order([line for line in lines if line.height >= least * tallest])
        for start in range(len(level)):
            for end in range(start + 1, min(len(level), start + _MOST_LINES) + 1):
                run = _Run(tuple(level[start:end]))
                if max(line.height for line in run.lines) >= _TALL * tallest:
                    yield run


def _in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Row by row; lines whose middles are at about the same height are one row."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_middle):
        if rows and _middle(line) - _middle(rows[-1][0]) < min(line.height, rows[-1][0].height) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _middle(line: Line) -> float:
    return line.top + line.height / 2


def _letters(line: Line) -> int:
    return sum(map(len, spelled_words(line.text)))


def _wanted_share(run: _Run, likeness: float) -> float:
    """Share of all lettering, by area, that a title must have to be believed; more than 1 is never."""
    if likeness >= NAMESAKE:
        return 0.2 if run.letters > 8 else 0.35 if run.letters > 4 else 0.6
    if likeness >= TYPO - 0.03 and run.letters >= _SLIP_FROM:
        return 0.4
    return 0.5 if likeness >= PART and run.letters >= _SLIP_FROM else 2.0
