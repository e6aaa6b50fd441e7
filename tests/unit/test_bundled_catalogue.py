"""Every film that ships: facts, overview, spec and picture."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.poster import hidden_motifs, paint
from studio.spec import PosterSpec, load_specs

DATA = Path(__file__).parents[2] / "data"
POSTERS = DATA / "posters"
TMDB_GENRES = {
    "Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy", "History",
    "Horror", "Music", "Mystery", "Romance", "Science Fiction", "TV Movie", "Thriller", "War", "Western",
}  # fmt: skip
FIELDS = {
    "id", "title", "overview", "vote_average", "vote_count", "release_year", "genres", "poster_path",
    "directors", "cast", "runtime", "original_language", "keywords",
}  # fmt: skip

ALIKE = 6
"""Posters whose difference hashes (64 bits) differ in fewer bits look the same at a glance."""

FILMS: list[dict[str, Any]] = json.loads((DATA / "movies_data.json").read_text(encoding="utf-8"))
each_film = pytest.mark.parametrize("film", FILMS, ids=lambda film: f"{film['id']}-{film['title']}")


@each_film
def test_facts(film: dict[str, Any]) -> None:
    assert set(film) == FIELDS
    assert isinstance(film["id"], int) and film["id"] > 0
    assert film["title"] == film["title"].strip() != ""
    assert 1920 <= film["release_year"] <= 2029
    assert film["genres"] and set(film["genres"]) <= TMDB_GENRES and len(set(film["genres"])) == len(film["genres"])
    assert film["poster_path"] is None or re.fullmatch(r"/[A-Za-z0-9]+\.jpg", film["poster_path"])
    assert 0 < film["vote_average"] <= 10 and film["vote_count"] > 0


@each_film
def test_people_and_more_facts(film: dict[str, Any]) -> None:
    for names in (film["directors"], film["cast"]):
        assert names and all(name == " ".join(name.split()) != "" for name in names) and len(set(names)) == len(names)
    assert 40 <= film["runtime"] <= 260
    assert re.fullmatch(r"[a-z]{2}", film["original_language"])
    assert all(word == word.strip().lower() != "" for word in film["keywords"])


@each_film
def test_overview(film: dict[str, Any]) -> None:
    assert 35 <= len(film["overview"].split()) <= 70
    assert film["overview"] == " ".join(film["overview"].split())
    assert film["overview"].endswith((".", "!", "?"))


@pytest.mark.parametrize("spec", load_specs().values(), ids=lambda spec: spec.title)
def test_every_motif_of_a_poster_can_be_seen(spec: PosterSpec) -> None:
    assert not hidden_motifs(spec)


def test_catalogue_is_large_and_varied() -> None:
    assert len(FILMS) >= 300
    assert {film["release_year"] // 10 for film in FILMS} == set(range(192, 203))
    genres = [genre for film in FILMS for genre in film["genres"]]
    rare = {genre for genre in TMDB_GENRES - {"Documentary", "TV Movie"} if genres.count(genre) < 8}
    assert not rare


def test_no_film_is_there_twice() -> None:
    assert len({film["id"] for film in FILMS}) == len(FILMS)
    assert len({(film["title"].lower(), film["release_year"]) for film in FILMS}) == len(FILMS)
    assert len({film["overview"] for film in FILMS}) == len(FILMS)
    paths = [film["poster_path"] for film in FILMS if film["poster_path"]]
    assert len(set(paths)) == len(paths)


@cache
def word_runs(overview: str, length: int) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"[\w']+", overview.lower())
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def test_no_two_overviews_share_a_run_of_seven_words() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for film in FILMS:
        for run in word_runs(film["overview"], 7):
            assert seen.setdefault(run, film["title"]) == film["title"], f"{film['title']}: {' '.join(run)}"
    assert len(seen) > 10_000


def test_the_known_item_queries_ask_for_films_of_the_catalogue_in_other_words() -> None:
    queries = json.loads((DATA / "queries.json").read_text(encoding="utf-8"))
    overviews = {film["id"]: film["overview"] for film in FILMS}
    assert len(queries) >= 60
    assert len({query["tmdb_id"] for query in queries}) == len({query["query"] for query in queries}) == len(queries)
    for query in queries:
        assert set(query) == {"query", "tmdb_id"}
        assert query["tmdb_id"] in overviews, query
        assert not word_runs(query["query"], 4) & word_runs(overviews[query["tmdb_id"]], 4), query


@cache
def specs() -> dict[int, PosterSpec]:
    return load_specs()


@cache
def difference_hash(path: Path) -> int:
    """64 bits: whether each of 8 × 8 patches, taken from the picture without its title, is darker than the next."""
    with Image.open(path) as picture:
        art = picture.convert("L").crop((0, 0, picture.width, round(picture.height * 0.8)))
        grey = np.asarray(art.resize((9, 8), Image.Resampling.LANCZOS), np.int16)
    return int("".join("1" if bit else "0" for bit in (grey[:, 1:] > grey[:, :-1]).ravel()), 2)


@cache
def colours(path: Path) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The mean colours of 4 × 6 patches, 0 to 255."""
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB").resize((4, 6), Image.Resampling.BOX), np.float32)


def poster(film_id: int) -> Path:
    return POSTERS / f"{film_id}_poster.jpg"


@each_film
def test_poster(film: dict[str, Any]) -> None:
    with Image.open(poster(film["id"])) as picture:
        assert picture.format == "JPEG" and picture.size == (342, 513) and picture.mode == "RGB"
        assert np.asarray(picture.convert("L"), np.float32).std() > 12  # a picture, not an empty sheet


@each_film
def test_spec_belongs_to_the_film(film: dict[str, Any]) -> None:
    spec = specs()[film["id"]]
    assert re.findall(r"\w+", spec.title) == re.findall(r"\w+", film["title"])  # a dash may become a line
    assert spec.year == film["release_year"]


def test_every_poster_and_spec_has_a_film() -> None:
    ids = {film["id"] for film in FILMS}
    assert set(specs()) == ids
    assert {path.name for path in POSTERS.iterdir()} == {poster(film_id).name for film_id in ids}


@pytest.mark.parametrize("film_id", sorted(film["id"] for film in FILMS)[::60])
def test_the_spec_draws_the_poster_that_ships(film_id: int) -> None:
    drawn = np.asarray(paint(specs()[film_id]), np.float32)
    with Image.open(poster(film_id)) as picture:
        assert np.abs(np.asarray(picture, np.float32) - drawn).mean() < 6  # no more than the JPEG loses


def test_posters_are_small_enough_to_ship() -> None:
    sizes = [path.stat().st_size for path in POSTERS.iterdir()]
    assert sum(sizes) < 12_000_000
    assert sum(sizes) / len(sizes) < 45_000


def test_no_two_specs_draw_the_same() -> None:
    drawn: dict[tuple[str, str, str], str] = {}
    for spec in specs().values():
        main = next(motif.name for motif in spec.motifs if motif.role == "main")
        look = (main, spec.composition, spec.palette)
        assert look not in drawn, f"{spec.title} and {drawn[look]}: {look}"
        drawn[look] = spec.title
    assert len(drawn) == len(FILMS)


def test_no_two_posters_look_alike() -> None:
    paths = sorted(POSTERS.iterdir())
    assert len(paths) == len(FILMS)
    hashes = [difference_hash(path) for path in paths]
    for i, first in enumerate(hashes):
        for j in range(i):
            if (first ^ hashes[j]).bit_count() < ALIKE:
                far = float(np.abs(colours(paths[i]) - colours(paths[j])).mean())
                assert far > 20, f"{paths[i].name} and {paths[j].name}"


def test_samples_are_no_posters_of_the_catalogue() -> None:
    samples = sorted((DATA / "samples").iterdir())
    assert len(samples) == 8
    for sample in samples:
        with Image.open(sample) as picture:
            assert picture.width >= 342 and picture.height >= 513
        nearest = min((difference_hash(sample) ^ difference_hash(path)).bit_count() for path in POSTERS.iterdir())
        assert nearest >= 3, sample.name


def test_the_ten_pairs_of_the_readme_are_films_of_the_catalogue() -> None:
    rows = re.findall(r"^\| (.+) \((\d{4})\) \| (.+) \((\d{4})\) \|", (DATA / "README.md").read_text("utf-8"), re.M)
    assert len(rows) == 10
    known = {(film["title"], str(film["release_year"])) for film in FILMS}
    assert {(title, year) for a, b, c, d in rows for title, year in ((a, b), (c, d))} <= known
