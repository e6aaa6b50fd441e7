"""A catalogue whose posters are plain colours, so that a test knows what is near under `tests.providers`."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from tests.pictures import picture

STORIES = (
    ("A lonely dog looks for a home in the snow", "red"),
    ("Soldiers dig a trench in the mud of a long war", "green"),
    ("A robot learns to paint and falls in love", "blue"),
    ("Two thieves plan the heist of a casino", "red"),
    ("A detective follows a killer through the rain", "green"),
    ("Astronauts land on a silent planet", "blue"),
)
_marks = itertools.count()


def write_films(folder: Path, count: int, bare: int = 1, first: int = 1) -> Path:
    """`count` films from the id `first` on, the last `bare` of them without a poster.

    Every story comes back with another number, and every poster is another file. So are those of other folders, or
    their vectors would be known already.
    """
    mark = next(_marks)
    (folder / "posters").mkdir(parents=True)
    rows = []
    for number in range(first, first + count):
        story, colour = STORIES[(number - 1) % len(STORIES)]
        rows.append({"id": number, "title": f"Film {number}", "overview": f"{story}, part{number} of {mark}."})
        if number < first + count - bare:
            (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture(colour, (200 + number, 300 + 3 * mark)))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder
