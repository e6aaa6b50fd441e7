"""Profile hub: rows that agree with fastembed, one checked download that goes on where it stopped, the same encoders
code over tiny models, and films found through it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastembed import ImageEmbedding, TextEmbedding
from PIL import Image

from recommender.embedding import encoders_of
from recommender.embedding.hub import HubEncoders
from recommender.embedding.hub_files import ModelUnavailable, fetched
from recommender.embedding.hub_models import PLOT_MODELS, POSTER_MODELS, HubFiles, HubModel, hub_model
from recommender.errors import BadSetting
from recommender.movies import Movie
from recommender.query import Query
from recommender.settings import Settings
from tests.fakes import fake_recommender
from tests.model_hub import REVISION, ModelHub, model_hub

BGE, CLIP = PLOT_MODELS[0], POSTER_MODELS[0]


@pytest.fixture(scope="module")
def holding() -> Iterator[ModelHub]:
    with model_hub() as hub:
        for model in (BGE, CLIP):
            hub.hold(model)
        yield hub


@pytest.fixture
def hub(holding: ModelHub) -> ModelHub:
    holding.asked.clear()
    holding.cut.clear()
    holding.broken.clear()
    return holding


@pytest.mark.parametrize("model", [*PLOT_MODELS, *POSTER_MODELS], ids=lambda model: model.name)
def test_rows_agree_with_the_list_of_fastembed(model: HubModel) -> None:
    lists: list[tuple[HubFiles, Any]] = [(model.words, TextEmbedding)]
    lists += [(model.pictures, ImageEmbedding)] if model.pictures else []
    gigabytes = 0.0
    for files, kind in lists:
        (known,) = [row for row in kind.list_supported_models() if row["model"] == files.model]
        assert known["sources"]["hf"] == files.repository and known["dim"] == model.dimensions
        assert {known["model_file"], *known["additional_files"]} <= set(files.files)
        assert known["license"] == model.licence.lower()
        gigabytes += known["size_in_GB"]
    assert model.megabytes == pytest.approx(gigabytes * 1000)


def test_there_is_a_choice_and_one_that_reads_many_languages() -> None:
    assert len([*PLOT_MODELS, *POSTER_MODELS]) >= 4
    assert any("languages" in model.languages for model in PLOT_MODELS)
    assert hub_model(None, PLOT_MODELS, "X") is BGE and hub_model("clip-vit-b-32", POSTER_MODELS, "X") is CLIP
    with pytest.raises(BadSetting, match="bge-base"):
        hub_model("gpt", PLOT_MODELS, "X")


def test_a_model_is_downloaded_once_with_progress(hub: ModelHub, tmp_path: Path) -> None:
    told: list[tuple[int | None, int | None]] = []
    revision = fetched(BGE.words, tmp_path, hub.address, lambda step, done=None, total=None: told.append((done, total)))
    assert revision == REVISION and told and all(done == total for done, total in told)
    assert {path.name for path in tmp_path.iterdir()} == {*BGE.words.files, "downloaded.json"}
    hub.asked.clear()
    assert fetched(BGE.words, tmp_path, "http://127.0.0.1:9") == REVISION and not hub.asked


def test_a_download_that_broke_off_goes_on(hub: ModelHub, tmp_path: Path) -> None:
    graph = BGE.words.files[0]
    hub.cut.add(graph)
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        fetched(BGE.words, tmp_path, hub.address)
    half = (tmp_path / f"{graph}.part").stat().st_size
    assert 0 < half < len(hub.files[BGE.words.repository, graph])
    fetched(BGE.words, tmp_path, hub.address)
    assert (tmp_path / graph).read_bytes() == hub.files[BGE.words.repository, graph]


@pytest.mark.parametrize("name", ["model_optimized.onnx", "tokenizer.json"])
def test_damaged_files_are_not_taken(hub: ModelHub, tmp_path: Path, name: str) -> None:
    hub.broken.add(name)
    with pytest.raises(ModelUnavailable, match="damaged"):
        fetched(BGE.words, tmp_path, hub.address)
    hub.broken.clear()
    assert not (tmp_path / name).exists() and fetched(BGE.words, tmp_path, hub.address) == REVISION


def test_without_a_network_the_way_out_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="RECOMMENDER_PROFILE=bundled"):
        fetched(BGE.words, tmp_path, "http://127.0.0.1:9")


def test_what_is_no_hub_is_called_so(hub: ModelHub, tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="no file"):
        fetched(PLOT_MODELS[1].words, tmp_path, hub.address)
    with pytest.raises(ModelUnavailable, match="404"):
        fetched(BGE.words, tmp_path, f"{hub.address}/elsewhere")


@pytest.fixture(scope="module")
def encoders(holding: ModelHub, tmp_path_factory: pytest.TempPathFactory) -> HubEncoders:
    return HubEncoders(BGE, CLIP, tmp_path_factory.mktemp("models"), holding.address, threads=1)


def test_vectors_are_rows_of_length_one_whatever_stands_beside(encoders: HubEncoders) -> None:
    both = encoders.encode_queries(["a shark film", "red"])
    alone = encoders.encode_queries(["red"], ["plot"])
    assert set(both) == {"plot", "poster"} and set(alone) == {"plot"}
    assert both["plot"].shape == (2, 768) and both["poster"].shape == (2, 512)
    assert np.allclose(np.linalg.norm(both["plot"], axis=1), 1, atol=1e-5)
    assert np.array_equal(both["plot"][1], alone["plot"][0])
    films = encoders.encode_documents([Movie(1, "Shark", overview="a shark")])
    assert films["plot"].shape == (1, 768) and films["poster"].shape == (1, 512)


def test_pictures_lie_among_posters_alone(encoders: HubEncoders) -> None:
    pictures = [Image.new("RGB", (60, 90), colour) for colour in ("red", "blue", "red")]
    rows = encoders.encode_pictures(pictures)
    assert set(rows) == {"poster"} and rows["poster"].shape == (3, 512)
    assert rows["poster"][0] @ rows["poster"][2] > 0.999 > rows["poster"][0] @ rows["poster"][1]
    assert encoders.encode_pictures(pictures, ["plot"]) == {}


def test_films_are_found_with_it(encoders: HubEncoders, tmp_path: Path) -> None:
    films = tmp_path / "films.csv"
    films.write_text("id,title,overview\n1,Shark,a shark shark film\n2,Blue,blue blue film\n3,Red,red red red film\n")
    settings = Settings(home=tmp_path / "home", catalogue=films, catalogue_chosen=True, engine="memory")
    with fake_recommender(settings, encoders) as recommender:
        result = recommender.search(Query(text="shark shark", space="plot"), 1)
    assert result.matches[0].movie.tmdb_id == 1 and result.profile == "hub"
    assert recommender.revision.startswith("bge-base-0123456789ab+clip-vit-b-32-")


def test_the_settings_choose_the_models(holding: ModelHub, tmp_path: Path) -> None:
    chosen = {"RECOMMENDER_PROFILE": "hub", "HF_ENDPOINT": holding.address, "RECOMMENDER_HOME": str(tmp_path)}
    encoders = encoders_of(Settings.from_env(chosen))
    assert encoders.profile == "hub" and encoders.dimensions == {"plot": 768, "poster": 512}
    assert len(list((tmp_path / "models").iterdir())) == 3
    with pytest.raises(BadSetting, match="jina-clip-v1"):
        encoders_of(Settings.from_env({**chosen, "RECOMMENDER_POSTER_MODEL": "x"}))


def test_a_model_of_many_languages_understands_them(holding: ModelHub, tmp_path: Path) -> None:
    many = PLOT_MODELS[2]
    holding.hold(many)
    encoders = HubEncoders(many, CLIP, tmp_path, holding.address, threads=1)
    asked = encoders.encode_queries(["shark"], ["plot"])["plot"]
    held = encoders.encode_documents([Movie(1, "shark")], ["plot"])["plot"]
    assert not encoders.english_only and asked.shape == held.shape == (1, 1024)
