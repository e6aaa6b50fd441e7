"""Measurements are kept and read back as they were; the quick ones are right on films whose answers are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.cli import main
from recommender.evaluation import Measurement, Score, Scoreboard, measure_here
from recommender.movies import Match, Movie
from recommender.query import Query
from recommender.result import SearchResult

MEASURED = Measurement(
    "here", "a command", (Score("first", 0.5, chance=0.1, asked=6), Score("time", 3.0, "ms")), "p", "", 3, "2026-01-02"
)
FILMS = tuple(
    Movie(number, f"Film {number}", genres=("Horror",) if number % 2 else (), poster="x") for number in range(40)
)


class Librarian:
    """Knows films by their titles alone, and every second one of those it is asked for is second."""

    engine, profile, revision, catalogue = "none", "librarian", "1", "shelf"

    def search(self, query: Query, limit: int = 24) -> SearchResult:
        known = [movie for movie in FILMS if movie.title == query.text]
        ordered = known + [movie for movie in FILMS if movie not in known]
        if known and known[0].tmdb_id >= 20:
            ordered[0], ordered[1] = ordered[1], ordered[0]
        matches = tuple(Match(movie, None, None, 0.0, "fair", "") for movie in ordered[:limit])
        return SearchResult(matches, 7.0, len(FILMS), self.engine, self.profile, (), query)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    board = Scoreboard(tmp_path)
    assert board.measurements() == ()
    later = Measurement("engines", "another", (), "p", "weaviate", 0, "2026-02-03")
    board.keep(MEASURED)
    board.keep(later)
    assert board.measurements() == (later, MEASURED)


def test_the_last_measurement_of_a_kind_and_profile_counts(tmp_path: Path) -> None:
    board = Scoreboard(tmp_path)
    board.keep(Measurement("here", "a command", (), "p", "", 3, "2026-01-01"))
    board.keep(MEASURED)
    assert board.measurements() == (MEASURED,)


def test_titles_genres_and_times_are_measured() -> None:
    scores = {score.name: score for score in measure_here(Librarian(), FILMS).scores}
    title = scores["A film whose title is typed comes first"]
    assert (title.value, title.asked, title.chance) == (0.5, 40, 1 / 40)
    genre = scores["Posters asked for by genre: right among the first ten"]
    assert (genre.value, genre.chance, genre.asked) == (0.5, 0.5, 1)
    assert scores["An answer to words"].value == 7.0


def test_a_catalogue_of_other_films_is_measured_by_its_titles() -> None:
    names = [score.name for score in measure_here(Librarian(), FILMS[:1]).scores]
    assert names == ["A film whose title is typed comes first", "An answer to words", "An answer to a film"]


def test_evaluate_keeps_its_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    films = tmp_path / "films.csv"
    films.write_text("id,title,overview\n1,Shark,A shark eats a swimmer.\n2,Frost,Two sisters freeze a kingdom.\n")
    monkeypatch.setenv("RECOMMENDER_HOME", str(tmp_path / "home"))
    assert main(["evaluate", "--catalogue", str(films), "--json"]) == 0
    (measured,) = Scoreboard(tmp_path / "home").measurements()
    assert measured.kind == "evaluate" and measured.films == 2 and measured.profile == "bundled"
    assert "Plots that lie together share genres" in [score.name for score in measured.scores]


def test_a_home_that_cannot_be_written_costs_the_figures_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    films = tmp_path / "films.csv"
    films.write_text("id,title,overview\n1,Shark,A shark eats a swimmer.\n2,Frost,Two sisters freeze a kingdom.\n")
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "scores").write_text("a file where a folder should be")
    monkeypatch.setenv("RECOMMENDER_HOME", str(tmp_path / "home"))
    assert main(["evaluate", "--catalogue", str(films), "--json"]) == 0
    assert "could not be kept for the scoreboard" in capsys.readouterr().err
