"""Random posters with captions, for training the encoders: the same studio, never the catalogue's own combinations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from studio.atmosphere import DISCS, SKIES
from studio.cast import Part, Role
from studio.compositions import COMPOSITIONS
from studio.faces import FACES
from studio.frames import FRAMES
from studio.motifs import all_motifs
from studio.palettes import PALETTES
from studio.spec import SPECS, PosterSpec, load_specs
from studio.weather import WEATHER

_WORDS = [
    "shadow",
    "river",
    "garden",
    "winter",
    "silver",
    "thunder",
    "letter",
    "island",
    "morning",
    "empire",
    "paper",
    "summer",
    "iron",
    "velvet",
    "ghost",
    "broken",
    "golden",
    "quiet",
    "lantern",
    "harbour",
    "tiger",
    "mirror",
    "station",
    "carnival",
    "orchard",
    "comet",
    "signal",
    "harvest",
    "marble",
    "falcon",
    "copper",
    "willow",
    "ember",
    "lost",
    "last",
    "first",
    "night",
    "road",
    "house",
    "king",
    "daughter",
    "return",
    "secret",
    "dance",
    "promise",
    "stranger",
    "valley",
    "edge",
]


@dataclass(frozen=True)
class Captioned:
    """A poster to be drawn and the words that describe it."""

    spec: PosterSpec
    motifs: tuple[str, ...]  # phrases, the main one first
    tags: tuple[str, ...]  # genre and theme words of the main motif
    moods: tuple[str, ...]
    colours: str
    composition: str
    weather: tuple[str, ...]

    def caption(self, rng: Random) -> str:
        """One way of saying what the poster shows; different dice give different wordings."""
        mood, tag = rng.choice(self.moods), rng.choice(self.tags or ("film",))
        what = self.motifs[0] if rng.random() < 0.4 else " and ".join(self.motifs[:2])
        forms = (
            f"a {mood} film poster of {what}",
            f"{what}, {mood}, {self.colours}",
            f"{mood} {tag} movie poster with {what}",
            f"poster showing {what} {self.composition}, in {self.colours}",
            f"{what} {self.composition}",
            f"{self.colours}, {mood} mood",
            f"{mood} poster in {self.colours}" + (f" with {' and '.join(self.weather)}" if self.weather else ""),
            f"{tag} poster: {', '.join(self.motifs)}",
        )
        return rng.choice(forms)


@cache
def _catalogue() -> tuple[PosterSpec, ...]:
    """The specs of all films."""
    return tuple(load_specs().values()) if SPECS.exists() else ()


@cache
def _catalogue_combinations() -> frozenset[tuple[str, str, str]]:
    """(main motif, composition, palette) of every film's poster."""
    return frozenset((spec.cast.main.name, spec.composition, spec.palette) for spec in _catalogue())


@cache
def _usual(role: Role) -> tuple[str, ...]:
    """What films' posters show in a role: skylines in the background, candles among what is small."""
    return tuple(sorted({part.name for spec in _catalogue() for part in spec.motifs if part.role == role}))


def random_spec(rng: Random, crowded: bool = False) -> Captioned:
    """A valid spec that no film of the catalogue has, with its words; the same rng state gives the same poster.

    Usually up to two details beside the main motif, and anything anywhere. A crowded one has two or three, and two in
    three of them are where films' posters have such things.
    """
    while True:
        spec = _draw(rng, crowded)
        if (spec.motifs[0].name, spec.composition, spec.palette) not in _catalogue_combinations():
            return _described(spec)


def _draw(rng: Random, crowded: bool) -> PosterSpec:
    names = sorted(all_motifs())
    details = rng.choice((2, 3, 3) if crowded else (0, 1, 1, 2))
    roles: list[Role] = ["main", *rng.sample(["second", "small", "background"], details)]  # type: ignore[list-item]
    chosen = rng.sample(names, len(roles))
    if crowded:
        for place, role in enumerate(roles[1:], 1):
            fitting = [name for name in _usual(role) if name not in chosen]
            if rng.random() < 2 / 3 and fitting:
                chosen[place] = rng.choice(fitting)
    parts = tuple(
        Part(name, role, scale=round(rng.uniform(0.85, 1.12), 2), flip=rng.random() < 0.3)
        for name, role in zip(chosen, roles, strict=True)
    )
    palette = PALETTES[rng.choice(sorted(PALETTES))]
    return PosterSpec(
        title=" ".join(rng.choice(_WORDS) for _ in range(rng.choice((1, 2, 2, 3, 4)))).title(),
        year=rng.randint(1925, 2024),
        composition=rng.choice(sorted(COMPOSITIONS)),
        palette=palette.name,
        mood=rng.choice(palette.moods),
        face=rng.choice(sorted(FACES)),
        motifs=parts,
        sky=rng.choice(sorted(SKIES)),
        weather=tuple(rng.sample(WEATHER, rng.choice((0, 0, 1, 1, 2)))),
        disc=rng.choice(("auto", *DISCS)),
        frame=rng.choice(("none", "none", *FRAMES)),
        title_at=rng.choice(("auto", "auto", "top")),
        seed=rng.randrange(10_000),
    )


def _described(spec: PosterSpec) -> Captioned:
    motifs, palette = all_motifs(), PALETTES[spec.palette]
    main = motifs[spec.motifs[0].name]
    return Captioned(
        spec=spec,
        motifs=tuple(motifs[part.name].phrase for part in spec.motifs),
        tags=main.tags,
        moods=palette.moods,
        colours=palette.colours,
        composition=COMPOSITIONS[spec.composition].phrase,
        weather=spec.weather,
    )
