"""The bundled encoders: the published vectors, and what a vector may not depend on."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recommender.embedding import MODELS, Encoders, FloatArray, Vectors, load_encoders
from recommender.embedding.bundled import BUNDLED
from recommender.embedding.manifest import read_manifest
from recommender.embedding.preprocess import Preprocessing
from recommender.errors import BadSetting, RecommenderError
from recommender.images import read_image
from recommender.movies import SPACES, Movie
from tests.scenes import SCENES, moonlit

CANONICAL = json.loads((Path(__file__).parent / "canonical_vectors.json").read_text(encoding="utf-8"))
CLOSE = 2e-4
"""Instruction sets round differently in the sixth digit; other weights or pixels differ in the second."""
ALIKE = 0.97
"""Words are read in 8 bits, which another processor may round the other way; other weights give other directions."""
SAME = 2e-6
"""The same arithmetic in another order of work."""

TEXTS = [
    "a film",
    "Movie about lovable cute pets",
    "a haunted house in the fog",
    "x",
    "two old friends rob a bank " * 9,
]


@pytest.fixture(scope="module")
def encoders() -> Encoders:
    return load_encoders(threads=1)


def rows(vectors: Vectors) -> list[FloatArray]:
    return [vectors[space] for space in SPACES]


def test_the_vectors_are_the_published_ones(encoders: Encoders) -> None:
    assert encoders.revision == CANONICAL["revision"], "run training.canonical after an export"
    assert len(CANONICAL["vectors"]) > len(SCENES)
    for name, kept in CANONICAL["vectors"].items():
        scene = SCENES.get(name)
        vectors = encoders.encode_queries([name]) if scene is None else encoders.encode_pictures([scene()])
        for space in SPACES:
            row = vectors[space][0][-len(kept[space]) :]
            if scene is None:
                assert alike(row, np.array(kept[space])) > ALIKE, (name, space)
            else:
                assert row == pytest.approx(kept[space], abs=CLOSE), (name, space)


def alike(one: FloatArray, other: FloatArray) -> float:
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


def test_rows_are_unit_vectors_of_the_promised_width(encoders: Encoders) -> None:
    for vectors in (encoders.encode_queries(TEXTS), encoders.encode_pictures([paint() for paint in SCENES.values()])):
        for space in SPACES:
            row = vectors[space]
            assert row.dtype == np.float32
            assert row.shape[1] == encoders.dimensions[space]
            assert np.linalg.norm(row, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_batch_says_what_each_says_alone(encoders: Encoders) -> None:
    pictures = [paint() for paint in SCENES.values()] * 7
    texts = TEXTS * 5
    for together, alone in (
        (encoders.encode_queries(texts), [encoders.encode_queries([text]) for text in texts]),
        (encoders.encode_pictures(pictures), [encoders.encode_pictures([picture]) for picture in pictures]),
    ):
        for place, single in enumerate(alone):
            for whole, one in zip(rows(together), rows(single), strict=True):
                assert np.abs(whole[place] - one[0]).max() < SAME


def test_only_the_wanted_spaces_are_answered(encoders: Encoders) -> None:
    film = Movie(1, "Alien", "A crew picks up something that hunts them.", 1979, genres=("Horror",))
    for space in SPACES:
        assert set(encoders.encode_queries(["a film"], [space])) == {space}
        assert set(encoders.encode_documents([film], [space])) == {space}
        assert set(encoders.encode_pictures([moonlit()], [space])) == {space}
    assert encoders.encode_queries(["a film"], []) == {}


def test_words_are_nearer_to_the_film_that_they_tell_of(encoders: Encoders) -> None:
    film = Movie(1, "Alien", "A crew picks up something that hunts them.", 1979, genres=("Horror",))
    document = encoders.encode_documents([film], ["plot"])["plot"][0]
    told, other = encoders.encode_queries(["a space crew is hunted", "cooking with grandmother"], ["plot"])["plot"]
    assert document @ told > document @ other + 0.1


def test_a_liked_film_asks_otherwise_than_it_is_stored(encoders: Encoders) -> None:
    film = Movie(1, "Alien", "A crew picks up something that hunts them.", 1979, genres=("Horror",))
    stored = encoders.encode_documents([film])
    asked = encoders.film_question("plot", stored["plot"][0])
    assert np.linalg.norm(asked) == pytest.approx(1, abs=1e-5)
    assert 0.9 < asked @ stored["plot"][0] < 0.9999
    assert encoders.film_question("poster", stored["poster"][0]) is stored["poster"][0] or np.array_equal(
        encoders.film_question("poster", stored["poster"][0]), stored["poster"][0]
    )


def test_model_rows_agree_with_the_files(encoders: Encoders) -> None:
    assert {name for row in MODELS for name in row.files} == {file.name for file in BUNDLED.glob("*.onnx")} | {
        "tokenizer.json"
    }
    for row in MODELS:
        size = sum((BUNDLED / name).stat().st_size for name in row.files) / 1e6
        assert row.megabytes == pytest.approx(size, rel=0.1), row.name
        assert row.licence and row.source and {**row.dimensions} == {**encoders.dimensions}


def test_nothing_in_gives_nothing_out(encoders: Encoders) -> None:
    for vectors in (encoders.encode_queries([]), encoders.encode_pictures([])):
        assert [row.shape[0] for row in rows(vectors)] == [0, 0]


def test_a_path_its_bytes_and_its_pixels_are_one_picture(encoders: Encoders, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    moonlit().save(buffer, "PNG")
    path = tmp_path / "moon.png"
    path.write_bytes(buffer.getvalue())
    pixels = Image.fromarray(np.asarray(moonlit()))
    first, *others = (
        rows(encoders.encode_pictures([picture]))
        for picture in (read_image(path), read_image(buffer.getvalue()), pixels)
    )
    assert len(others) == 2
    for other in others:
        for expected, row in zip(first, other, strict=True):
            assert np.array_equal(expected, row)


def test_threads_change_no_vector(encoders: Encoders) -> None:
    more = load_encoders(threads=3)
    for one, three in (
        (encoders.encode_queries(TEXTS), more.encode_queries(TEXTS)),
        (encoders.encode_pictures([moonlit()]), more.encode_pictures([moonlit()])),
    ):
        for expected, row in zip(rows(one), rows(three), strict=True):
            assert np.abs(expected - row).max() < SAME


def test_words_and_pictures_meet(encoders: Encoders) -> None:
    """A pale moon over a dark hill is nearer to the night than to a sunny beach."""
    picture = encoders.encode_pictures([moonlit()])["poster"]
    words = encoders.encode_queries(["a dark spooky night", "a sunny beach comedy"])["poster"]
    night, beach = words @ picture[0]
    assert night > beach


KNOWN = {"width": 8, "height": 12, "fit": "cover", "resample": "bicubic", "mean": [127.0] * 3, "scale": [128.0] * 3}


@pytest.mark.parametrize(
    "change",
    [
        {"fit": "zoom"},
        {"resample": "nearest"},
        {"width": 0},
        {"width": "8"},
        {"scale": [128.0, 0.0, 128.0]},
        {"mean": [127.0]},
        {"gamma": 2.2},
    ],
)
def test_unknown_preprocessing_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(RecommenderError, match="preprocessing"):
        Preprocessing.from_json({**KNOWN, **change})


def test_preprocessing_scales_and_cuts_to_the_middle() -> None:
    wide = Image.new("RGB", (80, 24), "black")
    wide.paste("white", (32, 0, 48, 24))
    covering = Preprocessing.from_json({**KNOWN, "width": 16, "height": 24})
    assert covering.pixels([wide])[0].min() == pytest.approx(1.0), "only the white middle is seen"
    stretching = replace(covering, fit="stretch")
    assert stretching.pixels([wide])[0].min() == pytest.approx(-127 / 128)
    assert covering.pixels([]).shape == (0, 3, 24, 16)


def test_damaged_or_missing_files_are_named(tmp_path: Path) -> None:
    for file in BUNDLED.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert read_manifest(tmp_path).name == "plot-and-poster"
    graph = tmp_path / "image.onnx"
    graph.write_bytes(graph.read_bytes()[:-1])
    with pytest.raises(RecommenderError, match=r"image\.onnx is not the published file"):
        read_manifest(tmp_path)
    graph.unlink()
    with pytest.raises(RecommenderError, match=r"image\.onnx"):
        read_manifest(tmp_path)


def test_an_unknown_profile_names_the_known_ones() -> None:
    with pytest.raises(BadSetting, match="nonesuch") as caught:
        load_encoders("nonesuch")
    assert "bundled" in str(caught.value.hint)


def test_both_towers_fit_into_the_repository() -> None:
    assert sum(file.stat().st_size for file in BUNDLED.iterdir()) < 60_000_000
