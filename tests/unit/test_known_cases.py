"""Kinds of files from public reports of faults, each made small, with the films that it has to give."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.catalogue import read_catalogue
from recommender.catalogue.titles import own_id
from recommender.errors import BadCatalogue
from recommender.movies import Movie
from tests.pictures import picture

PAGE = (
    '{"adult": false, "genre_ids": [18, 35], "id": 1, "original_title": "Öga", "overview": "A tale.", '
    '"poster_path": "", "release_date": "2022-06-17", "title": "Eye", "video": false, "vote_average": 6.99}'
)
DATED = "id,title,overview,release_date\n1,Eye,A tale.,{}\n"
EYE = Movie(1, "Eye", "A tale.")
FULL = Movie(1, "Eye", "A tale.", 2022, 6.99, genres=("Drama", "Comedy"))
KNOWN: dict[str, tuple[str, str | bytes, list[Movie]]] = {
    "03 results": ("movies_data.json", f'{{"page": 1, "results": [{PAGE}], "total_pages": 1}}', [FULL]),
    "03b lines": ("movies_data.json", f"{PAGE}\n{PAGE.replace(': 1,', ': 2,')}\n", [FULL, replace(FULL, tmdb_id=2)]),
    "03c movie_results": ("movies_data.json", f'{{"movie_results": [{PAGE}], "tv_results": []}}', [FULL]),
    "04 genre_ids": ("movies_data.json", f"[{PAGE}]", [FULL]),
    "05 semicolon": (
        "f.csv",
        "\ufeffid;title;vote_average;release_date\n1;Öga;7,5;01.11.1959\n",
        [Movie(1, "Öga", "", 1959, 7.5)],
    ),
    "05b cp1252": (
        "f.csv",
        "id,title,overview\n1,Amélie à vélo,Une fée.\n".encode("cp1252"),
        [Movie(1, "Amélie à vélo", "Une fée.")],
    ),
    "05c header case": ("f.csv", "ID,Title,Overview\n1,Eye,A tale.\n", [EYE]),
    "05d tab": ("f.csv", "id\ttitle\toverview\n1\tEye\tA tale.\n", [EYE]),
    "05f header blanks": ("f.csv", "id, title, overview\n1, Eye, A tale.\n", [EYE]),
    "06 extra comma": ("f.csv", "id,title,overview\n1,Eye,A tale.\n2,Lock, Key,Two.\n", [EYE]),
    "07 NaN": (
        "f.json",
        '[{"id": 1, "title": "Eye", "overview": NaN, "genres": NaN}, {"id": 3, "title": NaN, "overview": NaN},'
        ' {"id": 2, "title": NaN, "original_title": "Öga"}]',
        [Movie(1, "Eye"), Movie(2, "Öga")],
    ),
    "08 epoch": ("f.json", '[{"id": 1, "title": "Eye", "release_date": 881280000000}]', [Movie(1, "Eye", "", 1997)]),
    **{
        f"08b {date}": ("f.csv", DATED.format(date), [Movie(1, "Eye", "A tale.", 1979)])
        for date in ("5/25/79", "25/05/1979", "1979", "1979.0", '"May 25, 1979"', "19790525")
    },
    "08d 300.0": (
        "f.json",
        '[{"id": 1, "title": 300.0}, {"id": 2, "title": 1917}]',
        [Movie(1, "300"), Movie(2, "1917")],
    ),
    "09 MovieLens": (
        "f.csv",
        'tmdbId,title,genres,overview\n862.0,"Eye, The (1995)",Drama|War,A tale.\n604,Ear (2001),(no genres listed),\n',
        [Movie(862, "The Eye", "A tale.", 1995, genres=("Drama", "War")), Movie(604, "Ear", "", 2001)],
    ),
    "11 addresses": (
        "f.csv",
        "id,title,poster_url\n1,Eye,https://image.tmdb.org/t/p/w500/a-1_b.jpg\n2,Ear,abc.jpg\n3,Toe,None\n",
        [Movie(1, "Eye", poster_path="/a-1_b.jpg"), Movie(2, "Ear", poster_path="/abc.jpg"), Movie(3, "Toe")],
    ),
    "12 adult": ("f.csv", "id,title,overview,adult\n1,Eye,A tale.,False\n2,Ear,x,True\n", [EYE]),
    "30 no id": (
        "f.csv",
        "title,overview,release_date\nEye,A tale.,2011-03-04\nEye,A remake.,2020-01-17\n",
        [Movie(own_id("Eye", year), "Eye", plot, year) for year, plot in ((2011, "A tale."), (2020, "A remake."))],
    ),
    "31 other names": (
        "f.csv",
        'Rank,Title,Genre,Description,Year,Rating,Votes\n1,Eye,"Drama,War",A tale.,2011,6.9,210\n',
        [Movie(own_id("Eye", 2011), "Eye", "A tale.", 2011, 6.9, 210, ("Drama", "War"))],
    ),
}


@pytest.mark.parametrize("case", KNOWN)
def test_every_kind_gives_its_films(tmp_path: Path, case: str) -> None:
    name, content, films = KNOWN[case]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert [film.movie for film in read_catalogue(tmp_path).films] == films


@pytest.mark.parametrize(
    "name,content,said",
    [
        ("f.csv", "id,title,overview\n", "no rows"),
        ("watched.csv", "Date,Name,Year,Letterboxd URI\n2016-12-13,Eye,1980,https://x.example\n", "Letterboxd"),
        ("list.csv", "Position,Const,Title,Title Type,Year\n1,tt0000001,Eye,movie,1999\n", "IMDb"),
    ],
    ids=["02 header only", "09b Letterboxd", "09c IMDb"],
)
def test_what_gives_none_says_why(tmp_path: Path, name: str, content: str, said: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(BadCatalogue, match=said) as caught:
        read_catalogue(tmp_path)
    assert caught.value.hint


@pytest.mark.parametrize("name", ["1_poster.JPG", "1_Poster.jpg", "1_poster.jfif"])
def test_posters_in_other_spellings(tmp_path: Path, name: str) -> None:
    (tmp_path / "Posters").mkdir()
    (tmp_path / "Posters" / name).write_bytes(picture())
    (tmp_path / "movies_data.json").write_text(json.dumps([{"id": 1, "title": "Eye"}]), encoding="utf-8")
    assert [film.poster_file for film in read_catalogue(tmp_path).films] == [tmp_path / "Posters" / name]
