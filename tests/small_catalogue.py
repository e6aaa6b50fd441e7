"""A catalogue of a few films on disk, in the format that ships."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def write_catalogue(folder: Path, rows: Sequence[Mapping[str, Any]], posters: Mapping[int, bytes]) -> Path:
    """Writes the rows of movies_data.json and JPEG posters by film; returns the folder."""
    (folder / "posters").mkdir(parents=True)
    (folder / "movies_data.json").write_text(json.dumps(list(rows)), encoding="utf-8")
    for film, picture in posters.items():
        (folder / "posters" / f"{film}_poster.jpg").write_bytes(picture)
    return folder
