"""Films from TMDB, told by a host of our own: once each, politely, through every trouble, and never the key."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.catalogue import read_catalogue
from recommender.errors import BadCatalogue, BadQuery, BadSetting, HostUnavailable
from recommender.polite_client import Patience
from recommender.poster_host import PosterHost
from recommender.tmdb import GatherReport, TmdbApi, TmdbFolder, Wanted, discovered, gather, listed, popular
from tests.picture_host import Answer
from tests.pictures import picture
from tests.tmdb_host import KEY, TOKEN, TmdbHost, film, tmdb_host

HASTE = Patience(tries=3, pause_s=0, back_off_s=0.01, longest_wait_s=2, connect_s=1, silence_s=1, answer_s=3)
GARBAGE = Answer(b'{"id": 1, "title": "Fil')


@pytest.fixture
def host() -> Iterator[TmdbHost]:
    with tmdb_host() as running:
        running.films = {number: film(number) for number in range(1, 46)}
        for number in running.films:
            running.say(f"/p{number}.jpg", picture("blue", (40 + number, 60)))
        yield running


@pytest.fixture
def api(host: TmdbHost) -> Iterator[TmdbApi]:
    with closing(TmdbApi(host.api, KEY, HASTE)) as connection:
        yield connection


def fetch(host: TmdbHost, folder: Path, *numbers: int, key: str = KEY, patience: Patience = HASTE) -> GatherReport:
    wanted = [Wanted(tmdb_id=number) for number in numbers]
    with closing(TmdbApi(host.api, key, patience)) as api, closing(PosterHost(host.address, patience)) as posters:
        return gather(wanted, TmdbFolder(folder), api, posters)


def test_films_come_with_everything_into_a_folder_that_import_reads(tmp_path: Path, host: TmdbHost) -> None:
    host.films[2] = film(2, poster_path=None)
    report = fetch(host, tmp_path, 1, 2)
    assert (report.fetched, report.failures, report.without_poster, report.stopped) == (2, [], [], None)
    one, two = sorted(read_catalogue(tmp_path).films, key=lambda found: found.movie.tmdb_id)
    assert (one.movie.title, one.movie.release_year, one.movie.vote_average) == ("Film 1", 1979, 7.25)
    assert (one.movie.directors, one.movie.cast[:2], len(one.movie.cast)) == (
        ("Director 1",),
        ("Actor 0", "Actor 1"),
        10,
    )
    assert (one.movie.keywords, one.movie.genres, one.movie.runtime) == (("lighthouse",), ("Drama",), 101)
    assert one.poster_file is not None and one.poster_file.read_bytes() == picture("blue", (41, 60))
    assert two.poster_file is None
    assert host.asked.total() == 3, "one request a film and one a poster"


@pytest.mark.parametrize("key", [KEY, TOKEN])
def test_the_key_goes_to_tmdb_and_nowhere_else(
    tmp_path: Path, host: TmdbHost, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    host.in_the_way("movie/2", Answer(status=302, headers=(("Location", "/3/movie/3"),)))
    host.in_the_way("movie/4", *[Answer(status=500)] * 3)
    with caplog.at_level(logging.DEBUG):
        report = fetch(host, tmp_path, 1, 2, 4, key=key)
    assert report.fetched == 1 and len(report.failures) == 2
    assert host.asked.total() == 6, "a redirect is not followed"
    told = [caplog.text, repr(report), *(file.read_text("latin-1") for file in tmp_path.rglob("*") if file.is_file())]
    assert "/3/movie/1" in caplog.text and not any(key in text for text in told)
    assert all(("api_key" in asked) == (key == KEY) for asked in host.queries)


@pytest.mark.parametrize("key", ["f" * 32, "a.b.c"])
def test_a_wrong_key_is_one_sentence(tmp_path: Path, host: TmdbHost, key: str) -> None:
    report = fetch(host, tmp_path, *range(1, 40), key=key)
    assert report.stopped is not None and "does not accept the key" in report.stopped.message
    assert "themoviedb.org/settings/api" in report.stopped.hint and key not in str(report.stopped)
    assert report.failures == [] and host.asked.total() < 12


@pytest.mark.parametrize("key", [None, "", "two words", "schlüssel"])
def test_without_a_key_it_is_said_where_one_is(key: str | None) -> None:
    with pytest.raises(BadSetting, match="TMDB_API_KEY") as caught:
        TmdbApi("http://127.0.0.1:9", key)
    assert "themoviedb.org/settings/api" in caught.value.hint


def test_trouble_that_passes_is_tried_again(tmp_path: Path, host: TmdbHost) -> None:
    whole = json.dumps(film(2)).encode()
    host.in_the_way("movie/1", Answer(status=503), GARBAGE)
    host.in_the_way("movie/2", Answer(whole, cut=True), Answer(whole, takes_s=1.6))
    host.in_the_way("movie/3", Answer(b"[]"), Answer(status=429, headers=(("Retry-After", "0"),)))
    host.say("/p3.jpg", Answer(status=500), picture())
    report = fetch(host, tmp_path, 1, 2, 3)
    assert (report.fetched, report.failures, report.without_poster) == (3, [], [])


def test_what_tmdb_does_not_know_or_tells_wrongly_costs_that_film(tmp_path: Path, host: TmdbHost) -> None:
    host.in_the_way("movie/1", *[GARBAGE] * 3)
    host.in_the_way("movie/2", Answer(json.dumps({"id": 3, "title": "Another"}).encode()))
    host.say("/p4.jpg", Answer(b"<html>"))
    host.say("/p5.jpg", Answer(status=404))
    report = fetch(host, tmp_path, 1, 2, 999, 4, 5, 6)
    assert report.fetched == 3 and report.stopped is None
    reasons = dict(report.failures)
    assert "3 times" in reasons["1"] and "no film" in reasons["2"] and "TMDB knows" in reasons["999"]
    assert sorted(name for name, _ in report.without_poster) == ["4", "5"]
    host.say("/p4.jpg", picture())
    again = fetch(host, tmp_path, 4, 5, 6)
    assert (again.fetched, again.here_before, [name for name, _ in again.without_poster]) == (0, 3, ["5"])
    assert host.asked["4?append_to_response=credits%2Ckeywords&api_key=" + KEY] == 1


def test_a_pause_is_kept_by_everybody_and_a_long_one_ends_the_pass(tmp_path: Path, host: TmdbHost) -> None:
    host.in_the_way("movie/1", Answer(status=429, headers=(("Retry-After", "1"),)))
    assert fetch(host, tmp_path, *range(1, 6)).fetched == 5
    assert max(host.times) - min(host.times) >= 0.9
    host.in_the_way("movie/6", Answer(status=429, headers=(("Retry-After", "3600"),)))
    report = fetch(host, tmp_path, 6)
    assert report.stopped is not None and "60 minutes" in report.stopped.message and report.failures == []


def test_a_pass_goes_on_where_a_kill_ended_it(tmp_path: Path, host: TmdbHost) -> None:
    fetch(host, tmp_path, 1, 2)
    file = tmp_path / "movies_data.jsonl"
    with file.open("a", encoding="utf-8") as stream:
        stream.write('{"id": 3, "title": "Fil')  # what a kill leaves
    report = fetch(host, tmp_path, 1, 2, 3, 4)
    assert (report.fetched, report.here_before) == (2, 2)
    assert sorted(found.movie.tmdb_id for found in read_catalogue(tmp_path).films) == [1, 2, 3, 4]
    assert read_catalogue(tmp_path).problems == ()
    assert sum(count for path, count in host.asked.items() if path.startswith(("1?", "2?"))) == 2


def test_requests_keep_a_polite_distance(tmp_path: Path, host: TmdbHost) -> None:
    fetch(host, tmp_path, *range(1, 5), patience=replace(HASTE, pause_s=0.2))
    assert max(host.times) - min(host.times) >= 0.55 and host.most_at_once <= 4


def test_popular_films_come_page_by_page(host: TmdbHost, api: TmdbApi) -> None:
    assert popular(api, 42) == [Wanted(tmdb_id=number) for number in range(1, 43)]
    assert len(popular(api, 500)) == 45 and host.queries[-1]["page"] == "3"
    host.in_the_way("movie/popular", *[Answer(status=502)] * 3)
    with pytest.raises(HostUnavailable, match="which films"):
        popular(api, 1)


def test_discover_takes_what_tmdb_documents(host: TmdbHost, api: TmdbApi) -> None:
    host.films[7] = film(7, release_date="1985-01-01")
    for asked in ("primary_release_year=1985", "https://api.themoviedb.org/3/discover/movie?primary_release_year=1985"):
        assert discovered(api, asked, 100) == [Wanted(tmdb_id=7)]
    host.in_the_way("discover/movie", Answer(status=422))
    for wrong in ("horror films", "", "with_genres=x"):
        with pytest.raises(BadQuery):
            discovered(api, wrong, 10)


LINES = """# seen this year
603
https://www.themoviedb.org/movie/550-fight-club?language=en
tt0000007
https://www.imdb.com/title/tt0000007/
Film 9 (1979)
Sea, The (1990)

603
"""
TABLE = "Const,Your Rating,Date Rated,Title,Title Type,Year\ntt0000007,9,2020-01-01,Film 7,movie,1979\n"
DIARY = "Date,Name,Year,Letterboxd URI\n2020-01-01,Film 9,1979,https://boxd.example/a\n"


@pytest.mark.parametrize(
    "name,content,wanted",
    [
        ("a.txt", LINES, ["603", "550", "tt0000007", "Film 9 (1979)", "The Sea (1990)"]),
        ("a.csv", TABLE, ["Film 7 (1979)"]),
        ("b.csv", DIARY, ["Film 9 (1979)"]),
        ("c.csv", "id,title\n603,The Matrix\n", ["The Matrix"]),
    ],
)
def test_lists_of_every_kind(tmp_path: Path, name: str, content: str, wanted: list[str]) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert [str(one) for one in listed(tmp_path / name)] == wanted


def test_a_list_without_films_is_refused(tmp_path: Path) -> None:
    for content in ("", "# nothing\n\n"):
        (tmp_path / "list.txt").write_text(content, encoding="utf-8")
        with pytest.raises(BadCatalogue, match="names no film"):
            listed(tmp_path / "list.txt")
    with pytest.raises(BadCatalogue, match="cannot be read"):
        listed(tmp_path / "none.txt")


def test_films_of_a_list_are_found_by_whatever_is_known(host: TmdbHost, api: TmdbApi) -> None:
    known = [Wanted(tmdb_id=5), Wanted(imdb_id="tt0000007"), Wanted(title="Film 9", year=1979), Wanted(title="Film 9")]
    assert [one.found(api) for one in known] == [5, 7, 9, 9]
    assert Wanted(title="Film 9", year=1999).found(api) == 9, "years differ between lists"
    for unknown in (Wanted(imdb_id="tt9999999"), Wanted(title="No such film", year=1979)):
        with pytest.raises(Exception, match="TMDB knows no such film"):
            unknown.found(api)
