"""The poster studio: its registry, its specs and one picture."""

from __future__ import annotations

import json
from random import Random
from types import MappingProxyType, ModuleType

import numpy as np
import pytest

from studio import motifs
from studio.compositions import COMPOSITIONS
from studio.extent import extent
from studio.faces import FACES
from studio.finish import jpeg
from studio.ink import Ink, contrast, mix
from studio.lettering import set_title
from studio.motifs import all_motifs
from studio.palettes import PALETTES
from studio.pet_scene import puppy_on_a_rug
from studio.poster import paint, scene_svg
from studio.random_specs import Captioned, random_spec
from studio.scene import WIDTH, Zone
from studio.spec import BadSpec, PosterSpec, load_specs

ROW = MappingProxyType(
    {
        "title": "The Quiet Harbour",
        "year": 1961,
        "composition": "giant_moon",
        "palette": "midnight_moon",
        "mood": "haunted",
        "face": "cinzel",
        "motifs": [{"name": "lighthouse", "role": "main"}],
    }
)
ZONE = Zone(28, 408, 286, 80)


def spec(**changes: object) -> PosterSpec:
    return PosterSpec.from_json({**ROW, **changes})


def test_the_studio_is_well_stocked() -> None:
    assert len(all_motifs()) >= 60 and len(COMPOSITIONS) >= 12 and len(PALETTES) >= 25 and len(FACES) >= 8
    phrases = [motif.phrase for motif in all_motifs().values()]
    assert len(set(phrases)) == len(phrases)


def test_two_families_cannot_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    motif = all_motifs()["castle"]
    monkeypatch.setattr(motifs, "families", lambda: {"a": {"castle": motif}, "b": {"castle": motif}})
    with pytest.raises(ValueError, match="castle"):
        motifs.all_motifs.__wrapped__()


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_letters_read_on_their_palette(palette: ModuleType) -> None:
    grounds = (palette.dark, palette.sky[0], palette.sky[2], palette.light)
    assert max(contrast(palette.text, ground) for ground in grounds) >= 7
    assert contrast(palette.dark, palette.glow) >= 4.5  # a silhouette before the light


def test_mix_runs_from_one_colour_to_the_other() -> None:
    assert [mix("#000000", "#ff8000", t) for t in (0, 0.5, 1)] == ["#000000", "#804000", "#ff8000"]


def test_ids_of_all_inks_of_a_picture_differ() -> None:
    ink = PALETTES["noir"].ink()
    assert len({ink.uid(), ink.towards("#ffffff", 0.5).uid(), ink.uid()}) == 3


def test_a_lighthouse_stands_and_a_rocket_does_not() -> None:
    assert extent("lighthouse").stands
    assert not extent("lighthouse").boxed
    assert extent("skyline").wide


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"composition": "nowhere"}, "composition 'nowhere'"),
        ({"palette": "beige"}, "palette 'beige'"),
        ({"face": "comic"}, "face 'comic'"),
        ({"mood": "hungry"}, "mood 'hungry'"),
        ({"sky": "green"}, "sky 'green'"),
        ({"weather": ["frogs"]}, "weather 'frogs'"),
        ({"weather": ["rain", "rain"]}, "up to 3 different"),
        ({"title": " "}, "title is empty"),
        ({"year": 1066}, "year 1066"),
        ({"motifs": [{"name": "lighthouse", "role": "small"}]}, "one main"),
        ({"motifs": [{"name": "unicorn_bakery", "role": "main"}]}, "unicorn_bakery"),
        ({"motifs": [{"name": "lighthouse", "role": "main", "scale": 9}]}, "scale"),
        ({"colour": "blue"}, "colour"),
    ],
)
def test_a_wrong_spec_is_refused_with_its_field(changes: dict[str, object], message: str) -> None:
    with pytest.raises(BadSpec, match=message):
        spec(**changes)


def test_a_spec_survives_json() -> None:
    before = spec(weather=["fog"], seed=4, motifs=[{"name": "lighthouse", "role": "main", "flip": True}])
    assert PosterSpec.from_json(json.loads(json.dumps(before.to_json()))) == before


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    "title", ["Up", "Amélie", "Indiana Jones and the Kingdom of the Crystal Skull", "Supercalifragilistic"]
)
def test_no_title_leaves_its_zone(face: str, title: str) -> None:
    lines = set_title(title, face, ZONE)
    assert lines
    for line in lines:
        assert line.size > 4
        assert line.x + line.letters.left * line.size >= ZONE.x - 0.5
        assert line.x + line.letters.right * line.size <= ZONE.x + ZONE.width + 0.5
        assert line.baseline + line.letters.top * line.size >= ZONE.y - 0.5
        assert line.baseline + line.letters.bottom * line.size <= ZONE.y + ZONE.height + 0.5


@pytest.mark.parametrize("composition", COMPOSITIONS)
@pytest.mark.parametrize("title_at", ["bottom", "top"])
def test_every_composition_leaves_room_for_the_title(composition: str, title_at: str) -> None:
    svg, zone = scene_svg(spec(composition=composition, title_at=title_at))
    assert svg.startswith("<svg") and svg.count("<g") == svg.count("</g>") + svg.count("<g/>")
    assert zone.x >= 20 and zone.x + zone.width <= WIDTH - 20
    assert zone.height >= 60 and zone.y >= 20 and zone.y + zone.height <= 500


def test_a_poster_is_the_same_every_time_and_different_from_others() -> None:
    first, again, other = paint(spec(), 171, 1), paint(spec(), 171, 1), paint(spec(palette="sunshine"), 171, 1)
    assert first.size == (171, 257)
    assert first.tobytes() == again.tobytes()
    assert np.abs(np.asarray(first, np.float32) - np.asarray(other, np.float32)).mean() > 20
    assert np.asarray(first).std() > 20


def test_a_jpeg_keeps_to_its_size() -> None:
    picture = paint(spec(), 171, 1)
    assert len(jpeg(picture, 9_000)) < len(jpeg(picture, 90_000))


def test_random_posters_are_valid_repeatable_and_described() -> None:
    drawn = [random_spec(Random(seed)) for seed in range(40)]
    assert drawn == [random_spec(Random(seed)) for seed in range(40)]
    assert len({item.spec for item in drawn}) == 40
    for item in drawn:
        assert PosterSpec.from_json(item.spec.to_json()) == item.spec
        assert item.caption(Random(0))
        assert item.motifs[0] == all_motifs()[item.spec.motifs[0].name].phrase


def test_crowded_random_posters_have_details_mostly_where_films_have_them() -> None:
    crowded = [random_spec(Random(seed), crowded=True) for seed in range(60)]
    assert {len(item.motifs) for item in crowded} == {3, 4}
    usual = {(part.name, part.role) for poster in load_specs().values() for part in poster.motifs}

    def fitting(drawn: list[Captioned]) -> float:
        details = [(part.name, part.role) in usual for item in drawn for part in item.spec.motifs[1:]]
        return sum(details) / len(details)

    assert fitting(crowded) > 0.6 > 0.4 > fitting([random_spec(Random(seed)) for seed in range(60)])


@pytest.mark.parametrize("name", all_motifs())
def test_every_motif_draws_a_clean_fragment(name: str) -> None:
    ink = Ink("#101010", "#606060", "#e0e0e0", "#a04040", "#c0c060")
    fragment = all_motifs()[name].draw(ink, Random(1))
    assert fragment.startswith("<") and "<svg" not in fragment and "nan" not in fragment


def test_the_puppy_is_warm_and_sharp_before_a_soft_room() -> None:
    picture = np.asarray(puppy_on_a_rug(), np.float32)
    assert picture.shape == (1026, 684, 3)
    red, _, blue = picture.mean(axis=(0, 1))
    assert red > blue + 30
    edges = np.abs(np.diff(picture.mean(axis=2), axis=1))
    assert edges[340:520, 160:520].mean() > 3 * edges[40:220, 160:520].mean()
