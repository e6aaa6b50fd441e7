"""Profile `cloud` on a real server: films and questions are embedded where its modules ask for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from recommender.embedding import encoders_of
from recommender.errors import BadSetting
from recommender.filters import Filters
from recommender.images import read_image
from recommender.index import PictureQuestion, WordsQuestion
from recommender.index.embedded.server import ServerHome
from recommender.opening import open_recommender
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.cloud_films import write_films
from tests.contract.cloud.conftest import SEEN, opened
from tests.pictures import picture
from tests.providers import TOKENIZER, VERTEX, Providers

pytestmark = pytest.mark.weaviate


def titles(recommender: Recommender, **asked: Any) -> list[str]:
    return [match.movie.title for match in recommender.search(Query(**asked), 3).matches]


def test_films_and_questions_are_embedded_by_the_server(server: Settings, providers: Providers, tmp_path: Path) -> None:
    with opened(server, "whole") as recommender:
        report = recommender.library.import_catalogue(write_films(tmp_path / "films", 40))
        assert (report.added, report.waiting, report.skipped) == (40, {}, [])
        assert len(providers.openai.asked) == 40 and providers.google.asked == ["picture"] * 39
        assert set(providers.tunnels) == {VERTEX, TOKENIZER}
        recommender.calibrate()
        calibration = len(providers.openai.asked) - 40
        assert 0 < calibration <= 10
        providers.well_again()
        assert titles(recommender, text="heist of a casino", space="plot")[0] in ("Film 4", "Film 10")
        assert (len(providers.openai.asked), len(providers.google.asked)) == (1, 1)
        blue = recommender.search(Query(text="blue", space="poster"), 5)
        assert all(match.movie.tmdb_id % 6 in (0, 3) for match in blue.matches) and not blue.notices
        shown = recommender.search(Query(image=picture("green", SEEN), space="poster"), 5)
        assert all(match.movie.tmdb_id % 6 in (2, 5) for match in shown.matches)
        providers.well_again()
        liked = recommender.search(Query(like=(4,)), 3)
        assert liked.matches[0].movie.tmdb_id % 6 == 4 and liked.matches[0].poster_score is not None
        blend = recommender.search(Query(text="heist of a casino", like=(3,), space="blend", poster_weight=0.3), 3)
        assert all(match.plot_score is not None for match in blend.matches) and not blend.notices
        assert providers.google.asked == ["heist of a casino"] or providers.google.asked == []
        providers.well_again()
        all_at_once = Query(text="dunes", image=picture("green", SEEN), without="trench", space="blend")
        assert not recommender.search(all_at_once, 3).notices
        assert (len(providers.openai.asked), len(providers.google.asked)) == (2, 1), "the picture was asked before"
    with opened(server, "whole") as again:
        providers.well_again()
        assert titles(again, text="heist of a casino", space="plot")[0] in ("Film 4", "Film 10")
        again.calibrate()
        assert providers.openai.asked == providers.google.asked == [], "what was asked once is not paid for again"
        vectors = again.library.index.vectors([1, 40])
        assert {space: len(row) for space, row in vectors[1].items()} == {"plot": 1536, "poster": 1408}
        assert vectors[40].keys() == {"plot"} and np.linalg.norm(vectors[1]["poster"]) == pytest.approx(1, abs=1e-5)
        bare = again.search(Query(text="red", space="poster"), 40)
        assert 40 not in [match.movie.tmdb_id for match in bare.matches if match.poster_score is not None]


def test_without_a_key_nobody_is_asked(server: Settings, providers: Providers, tmp_path: Path) -> None:
    films = write_films(tmp_path / "films", 8)
    with opened(replace(server, openai_api_key=None), "no-openai") as recommender:
        report = recommender.library.import_catalogue(films)
        assert report.waiting.keys() == {"plot"} and "OPENAI_API_KEY" in report.waiting["plot"]
        result = recommender.search(Query(image=picture("blue", SEEN)), 3)
        assert result.matches[0].movie.tmdb_id in (3, 6) and providers.openai.asked == []
    with pytest.raises(BadSetting, match="OPENAI_API_KEY") as caught:
        encoders_of(replace(server, openai_api_key=None, google_api_key=None))
    assert "bundled" in caught.value.hint


def test_ai_studio_looks_at_posters_where_no_project_is_named(
    server: Settings, providers: Providers, tmp_path: Path
) -> None:
    with opened(replace(server, google_project=None), "studio") as recommender:
        recommender.library.import_catalogue(write_films(tmp_path / "films", 7))
        shown = recommender.search(Query(image=picture("blue", SEEN), space="poster"), 2)
        assert {match.movie.tmdb_id for match in shown.matches} == {3, 6}
        assert len(recommender.library.index.vectors([1])[1]["poster"]) == 3072


def test_machines_without_films_share_a_server_that_makes_the_vectors(
    server: Settings, providers: Providers, tmp_path: Path
) -> None:
    """As with WEAVIATE_URL at a server of one's own that has both modules."""
    running = ServerHome(server.home).running()
    assert running is not None
    elsewhere = replace(
        server,
        weaviate_url=f"http://127.0.0.1:{running.ports.http}",
        weaviate_grpc_ports=(running.ports.grpc,),
        weaviate_api_key=ServerHome(server.home).key(),
        catalogue_name="shared",
    )
    with open_recommender(replace(elsewhere, home=tmp_path / "importing"), fill=False) as recommender:
        assert recommender.library.import_catalogue(write_films(tmp_path / "films", 8)).waiting == {}
    providers.well_again()
    with open_recommender(replace(elsewhere, home=tmp_path / "app")) as recommender:
        assert len(recommender.titles()) == 8 and providers.openai.asked == providers.google.asked == []
        assert titles(recommender, text="robot paint love", space="plot")[0] == "Film 3"
        shown = recommender.search(Query(image=picture("blue", SEEN), space="poster"), 2)
        assert {match.movie.tmdb_id for match in shown.matches} == {3, 6}
        assert recommender.films.poster_file(shown.matches[0].movie) is not None
        assert (len(providers.openai.asked), len(providers.google.asked)) == (1, 2)


def test_the_index_takes_words_and_pictures_as_they_are(server: Settings, providers: Providers, tmp_path: Path) -> None:
    with opened(server, "as-they-are") as recommender:
        index = recommender.library.index
        recommender.library.import_catalogue(write_films(tmp_path / "films", 8))
        hits = index.nearest("plot", WordsQuestion("robot paint love"), 2, Filters())
        assert [hit.tmdb_id for hit in hits] == [3, 2] or hits[0].tmdb_id == 3
        exact = index.similarities("plot", WordsQuestion("robot paint love"), [3, 8])
        assert exact.keys() == {3, 8} and exact[3] == pytest.approx(hits[0].score, abs=1e-4)
        seen = index.nearest("poster", PictureQuestion(read_image(picture("blue", SEEN))), 2, Filters())
        assert {hit.tmdb_id for hit in seen} == {3, 6}
