"""The measures on cases whose values are known by hand, and a whole evaluation on a small catalogue."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from recommender.cli import main
from recommender.commands import quality
from recommender.commands.comparison import side_by_side
from recommender.errors import BadCatalogue, RecommenderError
from recommender.evaluation import evaluate
from recommender.evaluation.degradations import DEGRADATIONS
from recommender.evaluation.measures import (
    average_precision,
    jaccard,
    neighbours_overlap,
    own_ranks,
    precision_at,
    recall_at,
)
from recommender.export import export
from recommender.images import read_image
from recommender.index import IndexedFilm
from recommender.movies import Movie
from recommender.posters import PosterStore
from recommender.settings import Settings
from tests.fakes import FakeEncoders, fake_recommender
from tests.pictures import picture

SCORES = np.array([0.9, 0.8, 0.7, 0.1], dtype=np.float32)
RELEVANT = np.array([True, False, True, False])


def test_precision_and_average_precision() -> None:
    assert precision_at(SCORES, RELEVANT, 2) == 0.5
    assert average_precision(SCORES, RELEVANT) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(SCORES, np.zeros(4, dtype=bool)) == 0


def test_a_tie_counts_against_the_own_thing() -> None:
    scores = np.array([[0.5, 0.5, 0.1], [0.2, 0.9, 0.1]], dtype=np.float32)
    ranks = own_ranks(scores, np.array([0, 1]))
    assert ranks.tolist() == [2, 1]
    assert recall_at(ranks, 1) == 0.5


def test_overlap_of_labels() -> None:
    labels = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 0]], dtype=bool)
    assert jaccard(labels)[0].tolist() == [1.0, 0.5, 0.0]
    vectors = np.array([[1, 0], [1, 0], [0, 1]], dtype=np.float32)
    overlap, chance = neighbours_overlap(vectors, labels, 1)
    assert [overlap, chance] == pytest.approx([1 / 3, 1 / 6])


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_every_degradation_changes_the_picture_and_keeps_it_a_picture(name: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (90, 60, 3), dtype=np.uint8)
    from PIL import Image

    poster = Image.fromarray(noise)
    worn = DEGRADATIONS[name](poster)
    assert worn.mode == "RGB" and worn.tobytes() != poster.tobytes()


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """24 red "drama" films and 24 blue "war" films, and two queries that name one of them each."""
    (tmp_path / "posters").mkdir()
    rows = []
    for tmdb_id in range(1, 49):
        genre, colour = ("Red", "red") if tmdb_id <= 24 else ("Blue", "blue")
        rows.append({"id": tmdb_id, "title": f"film{tmdb_id}", "overview": f"{colour} {tmdb_id}", "genres": [genre]})
        (tmp_path / "posters" / f"{tmdb_id}_poster.jpg").write_bytes(picture(colour))
    (tmp_path / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    queries = [{"query": "film7", "tmdb_id": 7}, {"query": "film30", "tmdb_id": 30}]
    (tmp_path / "queries.json").write_text(json.dumps(queries), encoding="utf-8")
    return tmp_path


def test_a_whole_evaluation(catalogue: Path) -> None:
    report = evaluate(catalogue, FakeEncoders())
    assert report["films"] == 48
    assert report["words_to_poster"]["genre_p_at_10"] == report["words_to_poster"]["genre_map"] == 1.0
    assert report["words_to_poster"]["chance"] == 0.5
    assert set(report["words_to_poster"]["per_genre"]) == {"Red", "Blue"}
    assert report["overview_to_poster"]["r_at_1"] == 0.0  # 24 posters look the same, and ties count against
    assert report["overview_to_poster"]["chance_r_at_10"] == pytest.approx(10 / 48)
    assert report["poster_neighbours"]["genre_jaccard_at_5"] == 1.0
    assert report["known_item"]["success_at_10"] == 1.0
    assert set(DEGRADATIONS) < set(report["degraded_posters"])
    json.dumps(report)


def test_what_a_catalogue_cannot_answer_is_none(catalogue: Path) -> None:
    (catalogue / "queries.json").unlink()
    for poster in (catalogue / "posters").iterdir():
        poster.unlink()
    report = evaluate(catalogue, FakeEncoders())
    nothing = ("words_to_poster", "overview_to_poster", "poster_neighbours", "degraded_posters", "known_item")
    assert [report[part] for part in nothing] == [None] * 5
    assert report["plot_neighbours"] is not None


AGREED = {
    "films": None,
    "words_to_poster": {"genre_p_at_10", "genre_map", "chance", "per_genre"},
    "overview_to_poster": {"r_at_1", "r_at_10", "r_at_50", "chance_r_at_10"},
    "poster_neighbours": {"genre_jaccard_at_5", "chance"},
    "plot_neighbours": {"genre_jaccard_at_5", "chance"},
    "degraded_posters": {"recall_at_1", "recall_at_5", *DEGRADATIONS},
    "known_item": {"success_at_1", "success_at_10", "default", "plot", "poster"},
}


@pytest.mark.parametrize("queries", [True, False])
def test_the_json_has_the_agreed_keys_and_no_others(
    catalogue: Path, queries: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quality, "encoders_of", lambda settings, progress: FakeEncoders())
    if not queries:
        (catalogue / "queries.json").unlink()
    assert main(["evaluate", "--catalogue", str(catalogue), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {part: None if part == "films" else set(report[part]) for part in report} == AGREED
    assert (report["known_item"]["success_at_10"] is None) is not queries
    assert main(["evaluate", "--catalogue", str(catalogue)]) == 0
    assert "chance" in capsys.readouterr().out


def test_a_catalogue_of_the_home_is_measured_by_its_name(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(quality, "encoders_of", lambda settings, progress: FakeEncoders())
    monkeypatch.setenv("RECOMMENDER_HOME", str(tmp_path / "home"))
    with fake_recommender(Settings(home=tmp_path / "home", engine="memory").showing(str(catalogue))) as opened:
        name, count = opened.catalogue, opened.films.count
    assert main(["evaluate", "--catalogue", name, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["films"] == count
    assert main(["evaluate", "--catalogue", "nobodys"]) == 2
    assert f"Choose one of default, {name}" in capsys.readouterr().err


def test_profiles_are_compared_side_by_side(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quality, "encoders_of", lambda settings, progress: FakeEncoders(f"{settings.profile}-1"))
    asked = [
        "evaluate",
        "--catalogue",
        str(catalogue),
        "--profile",
        "bundled",
        "--profile",
        "hub",
        "--profile",
        "bundled",
    ]
    assert main([*asked, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["films"] and list(report["profiles"]) == ["bundled", "hub"]
    assert {part: set(report["profiles"]["hub"][part]) for part in AGREED if part != "films"} == {
        part: keys for part, keys in AGREED.items() if part != "films"
    }
    assert main(asked) == 0
    rows = [line.rsplit(maxsplit=2) for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["profile", "bundled", "hub"] and rows[-1] == ["encoders", "bundled-1", "hub-1"]
    figures = {name: (one, other) for name, one, other in rows}
    assert figures["known item: success at 10"][0] == figures["known item: success at 10"][1]


def test_models_that_cost_money_are_asked_by_leave_alone(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["evaluate", "--catalogue", str(catalogue), "--profile", "bundled", "--profile", "cloud"]
    assert main(asked) == 2
    assert "needs a key" in capsys.readouterr().err
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert main(asked) == 2
    told = capsys.readouterr()
    assert "questions to OpenAI will cost less than a US cent" in told.err and "--pay" in told.err and not told.out


def test_a_part_that_one_profile_lacks_is_a_gap_beside_the_other() -> None:
    whole = {"films": 2, "plots": {"right": 0.5}, "known": {"first": 1.0}}
    rows = list(side_by_side({"cloud": {"films": 2, "plots": None, "known": {"first": 0.5}}, "bundled": whole}))
    assert [row.split() for row in rows[1:]] == [
        ["films", "2", "2"],
        ["known:", "first", "0.500", "1.000"],
        ["plots:", "right", "–", "0.500"],
    ]


def test_broken_queries_are_named(catalogue: Path) -> None:
    (catalogue / "queries.json").write_text('[{"words": 1}]', encoding="utf-8")
    with pytest.raises(BadCatalogue, match="queries"):
        evaluate(catalogue, FakeEncoders())


def test_export_writes_vectors_and_nulls(tmp_path: Path) -> None:
    vector = np.arange(3, dtype=np.float32)
    films = [IndexedFilm(Movie(1, "A"), {"plot": vector}, "")]
    assert export(films, tmp_path / "films.parquet", PosterStore(tmp_path), lambda movie: {"plot": "key"}) == 1
    (row,) = pq.read_table(tmp_path / "films.parquet").to_pylist()
    assert (row["tmdb_id"], row["title"], row["poster_image"], row["txt_key"]) == (1, "A", None, "key")
    assert (row["txt_vector"], row["poster_vector"]) == ([0.0, 1.0, 2.0], None)
    with pytest.raises(RecommenderError, match="cannot be written") as caught:
        export(films, tmp_path / "no" / "such" / "films.parquet", PosterStore(tmp_path), lambda movie: {})
    assert "partial" not in caught.value.message


def test_degradations_work_on_a_decoded_poster() -> None:
    assert DEGRADATIONS["half_size"](read_image(picture())).size == (20, 30)
