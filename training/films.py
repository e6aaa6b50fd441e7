"""The films that the encoders learn from, and the ones they are judged by."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from PIL import Image

from recommender.movies import Movie
from training.described import told_plots

GENRES = (
    "Action",
    "Adventure",
    "Animation",
    "Children",
    "Comedy",
    "Crime",
    "Documentary",
    "Drama",
    "Fantasy",
    "Film-Noir",
    "Horror",
    "Musical",
    "Mystery",
    "Romance",
    "Sci-Fi",
    "Thriller",
    "War",
    "Western",
)


@dataclass(frozen=True, slots=True)
class Film:
    """A film with a picture: what a teacher knows about it."""

    key: int
    title: str
    year: int | None
    genres: tuple[str, ...]
    lead: str
    overview: str
    picture: bytes

    @property
    def held_out(self) -> bool:
        """Every tenth film serves for choosing between recipes and is never trained on."""
        return self.key % 10 == 7

    @property
    def movie(self) -> Movie:
        return Movie(self.key, self.title, self.overview, self.year, genres=self.genres)

    def open(self) -> Image.Image:
        return Image.open(io.BytesIO(self.picture)).convert("RGB")


def training_films(data: Path) -> list[Film]:
    """The real posters of `data/posters_train/part-*.parquet`, in a fixed order; where an overview lacks, ours."""
    parts = [pd.read_parquet(part) for part in sorted((data / "posters_train").glob("part-*.parquet"))]
    rows, told = pd.concat(parts, ignore_index=True), told_plots()
    return [
        Film(
            int(row.movielens_id),
            row.title,
            None if pd.isna(row.year) else int(row.year),
            tuple(genre for genre in row.genres.split(", ") if genre),
            row.lead.strip(" ,"),
            row.overview or told.get(int(row.movielens_id), ""),
            row.webp,
        )
        for row in rows.itertuples()
    ]


def validation_films(catalogue: Path) -> list[Film]:
    """A catalogue in the import format (`movies_data.json` and `posters/`), as films."""
    rows = json.loads((catalogue / "movies_data.json").read_text())
    posters = catalogue / "posters"
    return [
        Film(
            row["id"],
            row["title"],
            row.get("release_year"),
            tuple(row["genres"]),
            "",
            row["overview"],
            (posters / f"{row['id']}_poster.jpg").read_bytes(),
        )
        for row in rows
    ]
