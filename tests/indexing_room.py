"""An indexer with everything it works on, and small catalogues for it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from recommender.catalogue import CatalogueFilm, read_catalogue
from recommender.film_store import FilmStore
from recommender.index import Fingerprint
from recommender.index.memory import MemoryIndex
from recommender.indexing import Indexer
from recommender.poster_looks import PosterLooks
from recommender.posters import PosterStore
from recommender.real_posters import RealPosters
from tests.fakes import FakeEncoders
from tests.pictures import picture

FINGERPRINT = Fingerprint("fake", "fake-1", (("plot", 64), ("poster", 4)))


@dataclass
class Room:
    """An indexer with everything it works on."""

    folder: Path
    indexer: Indexer

    def catalogue(self, titles: Sequence[str], posters: bool = True) -> Sequence[CatalogueFilm]:
        folder = self.folder / "catalogue"
        (folder / "posters").mkdir(parents=True, exist_ok=True)
        rows = [
            {"id": number, "title": title, "overview": title, "poster_path": f"/{number}.jpg"}
            for number, title in enumerate(titles, start=1)
        ]
        (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
        for number in range(1, len(titles) + 1):
            if posters:
                # Far enough apart that no two posters are the same bytes, which would be encoded once.
                name = f"#{number * 24 % 256:02x}{number * 24 // 256 * 24:02x}80"
                (folder / "posters" / f"{number}_poster.jpg").write_bytes(picture(name))
        return read_catalogue(folder).films

    def encoded(self) -> tuple[int, int]:
        """How many texts and pictures went through the encoders so far."""
        assert isinstance(self.indexer.encoders, FakeEncoders)
        return len(self.indexer.encoders.texts), self.indexer.encoders.pictures


def room_in(folder: Path, index: MemoryIndex | None = None, revision: str = "fake-1") -> Room:
    index = index or MemoryIndex()
    index.prepare(replace(FINGERPRINT, revision=revision))
    store, posters = FilmStore(folder / "films.sqlite"), PosterStore(folder / "posters")
    encoders = FakeEncoders(revision)
    looks = PosterLooks(encoders, store, posters)
    return Room(folder, Indexer(encoders, store, posters, looks, RealPosters(folder), index))
