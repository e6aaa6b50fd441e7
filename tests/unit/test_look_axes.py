"""How posters look: the axes on pictures whose sides are plain to see, what an import keeps, what filters find."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from benchmarks import look_axes as benchmark
from recommender import Filters, Query, Settings
from recommender.embedding import load_encoders
from recommender.images import read_image
from recommender.look_axes import AXES, CLEAR, LookMeter, sides
from recommender.settings import BUNDLED_CATALOGUE
from tests.fakes import FakeEncoders, fake_recommender
from tests.pictures import picture
from tests.scenes import moonlit, slope, stripes
from tests.small_catalogue import write_catalogue

KEYS = [axis.key for axis in AXES]


def flat(colour: str) -> Image.Image:
    return Image.new("RGB", (120, 180), colour)


def checked(size: int) -> Image.Image:
    """Black and white squares."""
    rows, columns = np.mgrid[0:180, 0:120] // size
    return Image.fromarray((((rows + columns) % 2) * 255).astype("u1")).convert("RGB")


def mirrored(image: Image.Image) -> Image.Image:
    """Its left half, and that in a mirror."""
    left = image.crop((0, 0, image.width // 2, image.height))
    both = Image.new("RGB", (left.width * 2, image.height))
    both.paste(left, (0, 0))
    both.paste(ImageOps.mirror(left), (left.width, 0))
    return both


@pytest.mark.parametrize(
    "key,low,high",
    [
        ("light", flat("black"), flat("white")),
        ("warm", flat("blue"), flat("orange")),
        ("hues", flat("red"), stripes()),
        ("vivid", flat("grey"), flat("red")),
        ("contrast", flat("grey"), checked(60)),
        ("symmetric", stripes(), mirrored(stripes())),
        ("busy", flat("white"), checked(6)),
        ("empty", slope(), flat("white")),
    ],
)
def test_pixels_tell_both_sides_apart(key: str, low: Image.Image, high: Image.Image) -> None:
    meter, at = LookMeter(FakeEncoders()), KEYS.index(key)
    assert meter.measure(high, None)[at] > 0 > meter.measure(low, None)[at]


def test_without_measured_phrases_only_the_pixels_speak() -> None:
    look = LookMeter(FakeEncoders()).measure(moonlit(), np.ones(4, dtype=np.float32))
    assert [value == 0 for value in look] == [axis.measure is None for axis in AXES]


def test_only_what_is_clear_has_a_name() -> None:
    assert sides((-1.0, CLEAR / 2, CLEAR)) == ("dark", "many-coloured")
    assert sides(()) == ()


def test_at_least_twelve_axes_have_two_names_each_of_their_own() -> None:
    names = [name for axis in AXES for name in (axis.low, axis.high)]
    assert len(AXES) >= 12 and len(set(names)) == len(names) and len(set(KEYS)) == len(KEYS)


def test_the_bundled_posters_lie_where_a_person_put_them() -> None:
    """The figures of the benchmark, over those of its posters that ship: every axis that has enough on both sides."""
    labels = benchmark.read_labels()["posters"]["bundled"]
    encoders = load_encoders()
    meter, looks = LookMeter(encoders), {}
    for film in labels:
        seen = read_image(BUNDLED_CATALOGUE / "posters" / f"{film}_poster.jpg")
        looks[film] = meter.measure(seen, encoders.encode_pictures([seen], ["poster"])["poster"][0])
    parts = {axis.key: benchmark.labelled(at, labels, looks) for at, axis in enumerate(AXES)}
    enough = {key: part for key, part in parts.items() if min(np.bincount(part[0], minlength=2)) >= benchmark.FEWEST}
    assert len(enough) >= 7
    assert {key: auc for key, part in enough.items() if (auc := benchmark.auc(*part)) < 0.75} == {}


def test_an_import_keeps_how_posters_look_and_filters_find_them(tmp_path: Path) -> None:
    rows = [{"id": at, "title": f"Film {at}", "overview": "storm night"} for at in (1, 2, 3)]
    posters = {1: picture("black"), 2: picture("white")}
    folder = write_catalogue(tmp_path / "catalogue", rows, posters)
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=folder)) as opened:
        dark, light, bare = (opened.films.film(at) for at in (1, 2, 3))
        assert "dark" in dark.looks and "light" in light.looks and len(dark.look) == len(AXES)
        assert bare.look == () and bare.looks == ()
        for text in ("storm", ""):
            found = opened.search(Query(text=text, filters=Filters(looks=("dark", "empty")))).matches
            assert [match.movie.tmdb_id for match in found] == [1]
        assert opened.films.choices(next(row for row, _ in Filters(looks=("dark",)).active())) == tuple(
            sorted({*dark.looks, *light.looks})
        )
        # Nothing is read anew while the posters stay the same.
        assert opened.library.import_catalogue(folder).unchanged == 3
        store = opened.library.store
        store.put([replace(film, movie=replace(film.movie, look=(), looks=())) for film in store.stored()], {})
    # As films are that came in before looks were measured: the next start measures them.
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=folder)) as again:
        assert [again.films.film(at) for at in (1, 2, 3)] == [dark, light, bare]
