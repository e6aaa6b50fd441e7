"""A catalogue as a file, read into another home: Parquet gives the same bit for bit, the others the facts."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recommender.errors import BadCatalogue, RecommenderError
from recommender.intake import Inbox
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.fakes import FakeEncoders, fake_recommender
from tests.pictures import picture

ROWS = [
    {
        "id": 603,
        "title": "Amélie – «日本» 🎬",
        "overview": "Line one. “Two”, three",
        "release_date": "2001-04-25",
        "vote_average": 7.9,
        "vote_count": 11000,
        "genres": ["Comedy", "Science Fiction"],
        "poster_path": "/a.jpg",
        "directors": ["Jean-Pierre Jeunet"],
        "cast": ["Audrey Tautou", "Kassovitz, Mathieu"],
        "runtime": 122,
        "original_language": "fr",
        "keywords": ["paris", "garden gnome"],
        "imdb_id": "tt0211915",
    },
    {"title": "=1+1", "overview": "Without an id of TMDB's.", "year": 1999},
    {"id": 5, "title": "1917", "overview": "A number for a title."},
]


def opened(folder: Path, source: Path, encoders: FakeEncoders | None = None) -> Recommender:
    return fake_recommender(Settings(home=folder / "home", engine="memory").showing(str(source)), encoders)


@pytest.fixture
def original(tmp_path: Path) -> Iterator[Recommender]:
    folder = tmp_path / "films"
    (folder / "posters").mkdir(parents=True)
    (folder / "posters" / "603_poster.jpg").write_bytes(picture("green"))
    (folder / "posters" / "5.tiff").write_bytes(picture("blue", form="TIFF"))
    (folder / "movies_data.json").write_text(json.dumps(ROWS), encoding="utf-8")
    with opened(tmp_path / "a", folder) as recommender:
        yield recommender


def vectors(recommender: Recommender, tmdb_id: int) -> dict[str, bytes]:
    found = recommender.library.index.vectors([tmdb_id])[tmdb_id]
    return {space: np.asarray(vector).tobytes() for space, vector in found.items()}


def test_parquet_gives_films_posters_and_vectors_without_encoding(original: Recommender, tmp_path: Path) -> None:
    file, encoders = tmp_path / "films.parquet", FakeEncoders()
    assert original.library.export(file) == 3
    with opened(tmp_path / "b", file, encoders) as copy:
        assert encoders.texts == [] and encoders.pictures == 0
        assert copy.films.all() == original.films.all()
        for movie in copy.films.all():
            assert vectors(copy, movie.tmdb_id) == vectors(original, movie.tmdb_id)
        for film in (603, 5):  # a TIFF is kept as the JPEG that browsers show
            before, after = (one.films.poster_file(one.films.film(film)) for one in (original, copy))
            assert before is not None and after is not None and before.read_bytes() == after.read_bytes()
        again = tmp_path / "again.parquet"
        copy.library.export(again)
        assert copy.library.import_catalogue(again).unchanged == 3


def test_what_a_file_says_of_a_vector_is_believed_in_its_catalogue_alone(original: Recommender, tmp_path: Path) -> None:
    """A file may be made to mislead: the right names, and under them vectors of another film."""
    file = tmp_path / "films.parquet"
    original.library.export(file)
    table = pq.read_table(file)
    turned = table.column("txt_vector").to_pylist()[::-1]
    at = table.column_names.index("txt_vector")
    pq.write_table(table.set_column(at, "txt_vector", pa.array(turned, table.schema.field(at).type)), file)
    facts = tmp_path / "films.json"
    original.library.export(facts)
    settings = Settings(home=tmp_path / "b" / "home", engine="memory")
    for source in (file, facts):
        with fake_recommender(settings.showing(str(source))) as opened:
            told = [vectors(opened, movie.tmdb_id)["plot"] for movie in original.films.all()]
            right = [vectors(original, movie.tmdb_id)["plot"] for movie in original.films.all()]
            assert sorted(told) == sorted(right) and (told == right) == (source == facts)


def test_other_encoders_encode_what_they_would_make_otherwise(original: Recommender, tmp_path: Path) -> None:
    file, newer = tmp_path / "films.parquet", FakeEncoders("fake-2")
    original.library.export(file)
    with opened(tmp_path / "b", file, newer) as copy:
        assert (len(newer.texts), newer.pictures) == (3, 2) and copy.films.count == 3


@pytest.mark.parametrize("packed", [False, True])
def test_parquet_handed_over_on_the_page_comes_in_as_it_does_by_command(
    original: Recommender, tmp_path: Path, packed: bool
) -> None:
    original.library.export(tmp_path / "films.parquet")
    if packed:
        with zipfile.ZipFile(tmp_path / "films.zip", "w") as archive:
            archive.write(tmp_path / "films.parquet", "my films/films.parquet")
    file = tmp_path / ("films.zip" if packed else "films.parquet")
    delivery, encoders = Inbox(tmp_path).begin(), FakeEncoders()
    place = delivery.place(file.name)
    place.write_bytes(file.read_bytes())
    delivery.keep(place, file.name)
    with opened(tmp_path / "b", delivery.unpacked(), encoders) as copy:
        assert encoders.texts == [] and encoders.pictures == 0
        assert copy.films.all() == original.films.all()


@pytest.mark.parametrize("name", ["films.csv", "films.json"])
def test_facts_come_back_from_the_other_forms(original: Recommender, tmp_path: Path, name: str) -> None:
    assert original.library.export(tmp_path / name) == 3
    with opened(tmp_path / "b", tmp_path / name) as copy:
        found = {movie.tmdb_id: movie for movie in copy.films.all()}
    for movie in original.films.all():
        assert replace(found[movie.tmdb_id], poster=movie.poster, look=movie.look, looks=movie.looks) == movie


def test_a_file_that_is_none_or_cannot_be_written_is_explained(original: Recommender, tmp_path: Path) -> None:
    with pytest.raises(RecommenderError, match="cannot be written"):
        original.library.export(tmp_path / "none" / "films.parquet")
    bad = tmp_path / "bad.parquet"
    bad.write_bytes(b"PAR1 and then nothing")
    with pytest.raises(BadCatalogue, match="cannot be read"):
        original.library.import_catalogue(bad)
    assert original.films.count == 3 and not list(tmp_path.glob("*.partial"))


def test_the_report_of_an_import_computes_nothing(original: Recommender) -> None:
    report = original.library.import_catalogue(original.library.settings.catalogue)
    assert report.file is not None
    with report.file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["row"], row["outcome"]) for row in rows] == [
        ("1", "unchanged"),
        ("2", "unchanged"),
        ("3", "unchanged"),
    ]
    assert rows[1]["title"] == "'=1+1"
