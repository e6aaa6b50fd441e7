"""Real posters from a host of our own: what comes is checked and kept once, what does not is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from recommender.errors import HostUnavailable, NotFetched
from recommender.movies import Movie
from recommender.polite_client import Patience
from recommender.poster_host import PosterHost
from recommender.real_posters import AT_ONCE, FetchReport, RealPosters
from tests.picture_host import Answer, PictureHost, deaf_port, picture_host
from tests.pictures import BAD_PICTURES, picture

HASTE = Patience(tries=3, pause_s=0, back_off_s=0.01, longest_wait_s=2, connect_s=1, silence_s=1, answer_s=3)


@pytest.fixture
def host() -> Iterator[PictureHost]:
    with picture_host() as running:
        yield running


def film(number: int, poster_path: str | None = None) -> Movie:
    return Movie(number, f"Film {number}", poster_path=poster_path or f"/p{number}.jpg")


def fetch(folder: Path, address: str, *movies: Movie, patience: Patience = HASTE) -> FetchReport:
    with closing(PosterHost(address, patience)) as host:
        return RealPosters(folder).fetch(movies, host)


def shown(folder: Path, movie: Movie) -> bytes | None:
    posters = RealPosters(folder)
    posters.show()
    file = posters.file(movie)
    return None if file is None else file.read_bytes()


def test_posters_are_fetched_once_and_lie_where_their_path_says(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture("red"))
    host.say("/p2.jpg", picture("blue"))
    report = fetch(tmp_path, host.address, film(1), film(2), Movie(3, "No path"))
    assert (report.fetched, report.here_before, report.without_path, report.failures) == (2, 0, 1, [])
    assert (tmp_path / "tmdb-posters" / "p2.jpg").read_bytes() == shown(tmp_path, film(2)) == picture("blue")
    again = fetch(tmp_path, host.address, film(1), film(2))
    assert (again.fetched, again.here_before) == (0, 2)
    assert host.asked == {"p1.jpg": 1, "p2.jpg": 1}


def test_they_take_the_place_of_the_others_only_while_they_are_shown(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture())
    fetch(tmp_path, host.address, film(1))
    posters = RealPosters(tmp_path)
    assert not posters.shown and posters.file(film(1)) is None
    posters.show()
    assert posters.shown and posters.file(film(1)) is not None
    posters.hide()
    assert posters.file(film(1)) is None


@pytest.mark.parametrize(
    "answers,reason",
    [
        ([Answer(status=404)], "404"),
        ([Answer(b"<html>Sign in</html>", headers=(("Content-Type", "text/html"),))], "not a picture"),
        ([Answer(picture(size=(400, 600)), cut=True)], "3 times"),
        ([Answer(picture(size=(400, 600))[:300])], "damaged"),
        ([Answer(status=503)], "503 Service Unavailable, 3 times"),
        ([Answer(BAD_PICTURES["too many bytes"])], "20 MB"),
        ([Answer(BAD_PICTURES["decompression bomb"])], "too many"),
        ([Answer(status=302, headers=(("Location", "/t/p/w342/p1.jpg"),))], "redirect"),
    ],
)
def test_what_does_not_come_is_told_and_the_others_come(
    tmp_path: Path, host: PictureHost, answers: list[Answer], reason: str
) -> None:
    host.say("/p1.jpg", *answers)
    host.say("/p2.jpg", picture())
    report = fetch(tmp_path, host.address, film(1), film(2))
    assert report.fetched == 1 and report.stopped is None
    (failure,) = report.failures
    assert failure.movie == film(1) and reason in failure.reason
    assert shown(tmp_path, film(1)) is None
    assert [file.name for file in (tmp_path / "tmdb-posters").iterdir()] == ["p2.jpg"]


@pytest.mark.parametrize("path", ["/../../outside.jpg", "/a/b.jpg", "p1.jpg", "/p1.exe", "/", "//evil.example/p.jpg"])
def test_a_path_that_is_none_of_tmdbs_is_never_asked_for(tmp_path: Path, host: PictureHost, path: str) -> None:
    report = fetch(tmp_path, host.address, film(1, path))
    assert len(report.failures) == 1 and "no path of TMDB" in report.failures[0].reason
    assert not host.asked and shown(tmp_path, film(1, path)) is None


def test_trouble_that_passes_is_tried_again(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", Answer(status=500), picture("red"))
    host.say("/p2.jpg", Answer(picture("blue"), cut=True), picture("blue"))
    host.say("/p3.jpg", Answer(picture("green"), takes_s=1.6), picture("green"))
    report = fetch(tmp_path, host.address, film(1), film(2), film(3))
    assert (report.fetched, report.failures) == (3, [])
    assert set(host.asked.values()) == {2}


@pytest.mark.parametrize("as_date", [False, True])
def test_a_pause_the_host_asks_for_is_kept_by_everybody(tmp_path: Path, host: PictureHost, as_date: bool) -> None:
    then = int(time.time()) + 4  # dates in headers have whole seconds
    pause = formatdate(then, usegmt=True) if as_date else "3"
    host.say("/p1.jpg", Answer(status=429, headers=(("Retry-After", pause),)), picture("red"))
    for number in range(2, 14):
        host.say(f"/p{number}.jpg", Answer(picture("blue"), takes_s=0.3))
    patience = replace(HASTE, silence_s=10, longest_wait_s=10)
    report = fetch(tmp_path, host.address, *(film(number) for number in range(1, 14)), patience=patience)
    assert report.fetched == 13
    # What was under way when the host spoke may end, and a slow machine needs a moment to hear it; then all is quiet.
    told = min(host.times)
    until = told + 3 if not as_date else then - time.time() + time.monotonic()
    assert [at - told for at in host.times if told + 1 < at < until - 0.1] == []
    assert max(host.times) >= until - 0.1


def test_a_host_that_wants_a_long_pause_is_left_alone(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", Answer(status=429, headers=(("Retry-After", "3600"),)))
    report = fetch(tmp_path, host.address, film(1))
    assert report.stopped is not None and "60 minutes" in report.stopped.message
    assert report.failures == [] and sum(host.asked.values()) == 1


def test_no_more_than_four_are_under_way(tmp_path: Path, host: PictureHost) -> None:
    for number in range(24):
        host.say(f"/p{number}.jpg", Answer(picture(), takes_s=0.05))
    report = fetch(tmp_path, host.address, *(film(number) for number in range(24)))
    assert report.fetched == 24
    assert host.most_at_once == AT_ONCE == 4


def test_requests_keep_a_polite_distance(tmp_path: Path, host: PictureHost) -> None:
    for number in range(6):
        host.say(f"/p{number}.jpg", picture())
    fetch(tmp_path, host.address, *(film(number) for number in range(6)), patience=Patience(pause_s=0.1))
    assert max(host.times) - min(host.times) >= 0.45


def test_a_host_that_is_not_there_ends_the_fetch_with_one_message(tmp_path: Path) -> None:
    report = fetch(tmp_path, f"http://127.0.0.1:{deaf_port()}", *(film(number) for number in range(40)))
    assert report.fetched == 0 and report.failures == []
    assert report.stopped is not None and "does not answer" in report.stopped.message and report.stopped.hint


def test_a_host_that_goes_away_half_way_leaves_what_came(tmp_path: Path, host: PictureHost) -> None:
    for number in range(40):
        host.say(f"/p{number}.jpg", picture() if number < 10 else Answer(takes_s=2.5))
    report = fetch(tmp_path, host.address, *(film(number) for number in range(40)))
    assert report.stopped is not None and report.fetched == 10
    for number in range(10, 40):
        host.say(f"/p{number}.jpg", picture())
    again = fetch(tmp_path, host.address, *(film(number) for number in range(40)))
    assert (again.fetched, again.here_before, again.stopped) == (30, 10, None)


def test_a_damaged_file_does_not_count_as_here(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture())
    folder = tmp_path / "tmdb-posters"
    folder.mkdir()
    (folder / "p1.jpg").write_bytes(picture(size=(400, 600))[:300])
    assert fetch(tmp_path, host.address, film(1)).fetched == 1
    assert shown(tmp_path, film(1)) == picture()


def test_a_poster_that_is_here_outlives_a_failed_attempt(tmp_path: Path, host: PictureHost) -> None:
    host.say("/p1.jpg", picture(), Answer(b"<html>"))
    fetch(tmp_path, host.address, film(1))
    fetch(tmp_path, host.address, film(1))
    assert shown(tmp_path, film(1)) == picture()


def test_giving_up_ends_the_waiting(host: PictureHost) -> None:
    host.say("/p1.jpg", Answer(status=503))
    with closing(PosterHost(host.address, Patience(back_off_s=60))) as connection:
        threading.Timer(0.2, connection.give_up).start()
        started = time.monotonic()
        with pytest.raises(NotFetched):
            connection.picture("/p1.jpg")
        assert time.monotonic() - started < 30


class Interrupted:
    """A person who presses Ctrl-C when a number of posters is there."""

    def __init__(self, after: int) -> None:
        self._after = after

    def __call__(self, step: str, done: int | None = None, total: int | None = None) -> None:
        if done == self._after:
            raise KeyboardInterrupt


def test_an_interrupted_fetch_is_finished_by_the_next_one(tmp_path: Path, host: PictureHost) -> None:
    for number in range(30):
        host.say(f"/p{number}.jpg", Answer(picture(), takes_s=0.02))
    movies = [film(number) for number in range(30)]
    with closing(PosterHost(host.address, HASTE)) as connection, pytest.raises(KeyboardInterrupt):
        RealPosters(tmp_path).fetch(movies, connection, Interrupted(5))
    kept = len(list((tmp_path / "tmdb-posters").glob("*.jpg")))
    assert 5 <= kept <= 5 + 2 * AT_ONCE
    report = fetch(tmp_path, host.address, *movies)
    assert (report.fetched, report.here_before) == (30 - kept, kept)
    assert max(host.asked.values()) == 1


def test_an_unreachable_host_raises_for_a_single_picture() -> None:
    with closing(PosterHost(f"http://127.0.0.1:{deaf_port()}", HASTE)) as connection, pytest.raises(HostUnavailable):
        connection.picture("/p1.jpg")
