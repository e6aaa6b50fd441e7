"""What a poster is made of, as data: checked when it is read, so that a typing error cannot become a wrong picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from studio.atmosphere import DISCS, SKIES
from studio.cast import ROLES, Cast, Part
from studio.compositions import COMPOSITIONS
from studio.faces import FACES
from studio.frames import FRAMES
from studio.motifs import all_motifs
from studio.palettes import PALETTES
from studio.scene import Look
from studio.weather import MOST, WEATHER

SPECS = Path(__file__).parent / "specs.json"
TITLE_AT = ("auto", "top", "bottom")
MOODS = tuple(sorted({mood for palette in PALETTES.values() for mood in palette.moods}))


class BadSpec(ValueError):
    """A spec that cannot be drawn; the message names the field and what it may be."""


@dataclass(frozen=True)
class PosterSpec:
    """The choices behind one poster; see README.md in this folder for the meaning of each."""

    title: str
    year: int
    composition: str
    palette: str
    mood: str
    face: str
    motifs: tuple[Part, ...]
    sky: str = "gradient"
    weather: tuple[str, ...] = ()
    disc: str = "auto"
    frame: str = "none"
    title_at: str = "auto"
    seed: int = 0

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise BadSpec("title is empty")
        if not 1880 <= self.year <= 2100:
            raise BadSpec(f"year {self.year} is not one in which films are made")
        _one_of("composition", self.composition, COMPOSITIONS)
        _one_of("palette", self.palette, PALETTES)
        _one_of("mood", self.mood, MOODS)
        _one_of("face", self.face, FACES)
        _one_of("sky", self.sky, SKIES)
        _one_of("disc", self.disc, DISCS)
        _one_of("frame", self.frame, FRAMES)
        _one_of("title_at", self.title_at, TITLE_AT)
        self._check_weather()
        self._check_motifs()

    def _check_weather(self) -> None:
        for name in self.weather:
            _one_of("weather", name, WEATHER)
        if len(set(self.weather)) != len(self.weather) or len(self.weather) > MOST:
            raise BadSpec(f"weather takes up to {MOST} different kinds, not {list(self.weather)}")

    def _check_motifs(self) -> None:
        for part in self.motifs:
            _one_of("a motif's name", part.name, all_motifs())
            _one_of("a motif's role", part.role, ROLES)
            if not 0.5 <= part.scale <= 1.6 or abs(part.dx) > 100 or abs(part.dy) > 100:
                raise BadSpec(f"motif {part.name}: scale must be 0.5 to 1.6, dx and dy -100 to 100")
        try:
            Cast.of(self.motifs)
        except ValueError as problem:
            raise BadSpec(str(problem)) from problem

    @property
    def cast(self) -> Cast:
        return Cast.of(self.motifs)

    @property
    def look(self) -> Look:
        return Look(self.sky, self.weather, self.disc, self.title_at == "top", self.seed)

    @staticmethod
    def from_json(row: Mapping[str, Any]) -> PosterSpec:
        """The spec of a JSON object; BadSpec for an unknown or missing field or value."""
        try:
            parts = tuple(Part(**part) for part in row["motifs"])
            rest = {key: value for key, value in row.items() if key not in ("motifs", "weather")}
            return PosterSpec(**rest, motifs=parts, weather=tuple(row.get("weather", ())))
        except (KeyError, TypeError) as problem:
            raise BadSpec(f"fields: {problem}") from problem

    def to_json(self) -> dict[str, Any]:
        """The JSON object of this spec, without the fields that have their usual value."""
        usual = {"sky": "gradient", "weather": [], "disc": "auto", "frame": "none", "title_at": "auto", "seed": 0}
        row = asdict(self) | {"weather": list(self.weather)}
        plain = {"scale": 1.0, "flip": False, "dx": 0.0, "dy": 0.0}
        row["motifs"] = [{k: v for k, v in part.items() if plain.get(k, ...) != v} for part in row["motifs"]]
        return {key: value for key, value in row.items() if usual.get(key, ...) != value}


def _one_of(field: str, value: object, known: Mapping[str, object] | tuple[str, ...]) -> None:
    if value not in known:
        raise BadSpec(f"{field} {value!r} is unknown; it is one of {', '.join(sorted(known))}")


def load_specs(path: Path = SPECS) -> dict[int, PosterSpec]:
    """TMDB id → spec; BadSpec names the film whose spec is wrong."""
    specs: dict[int, PosterSpec] = {}
    for key, row in json.loads(path.read_text("utf-8")).items():
        try:
            specs[int(key)] = PosterSpec.from_json(row)
        except BadSpec as problem:
            raise BadSpec(f"{path.name}, film {key} ({row.get('title', 'no title')}): {problem}") from problem
    return specs
