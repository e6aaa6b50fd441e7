"""Our own encoders from data/encoders: no download, no key."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from PIL import Image

from recommender.embedding.contract import FloatArray, Vectors
from recommender.embedding.image_tower import ImageTower
from recommender.embedding.manifest import read_manifest
from recommender.embedding.phrases import PhraseBook
from recommender.embedding.plot_text import plot_text
from recommender.embedding.text_tower import TextTower
from recommender.movies import SPACES, Movie, Space

BUNDLED = Path(__file__).resolve().parents[2] / "data" / "encoders"


class BundledEncoders:
    """The towers of a folder with encoders.json: one that reads, with a prompt for questions, and one that looks."""

    profile = "bundled"
    english_only = True

    def __init__(self, threads: int, folder: Path = BUNDLED) -> None:
        """Raises RecommenderError where the files cannot be used."""
        manifest = read_manifest(folder)
        self._folder = folder
        self.revision = f"{manifest.name}-{manifest.revision}"
        self.dimensions: Mapping[Space, int] = manifest.dimensions
        self.phrases: PhraseBook | None = manifest.phrases
        self._mix = manifest.plot
        self._text = TextTower(manifest, threads)
        self._image = ImageTower(manifest, threads)

    @cached_property
    def for_imports(self) -> BundledEncoders:
        """The same for many films, which several threads encode side by side: each on one core, since cores that share
        every step of one film wait for each other half of the time."""
        return BundledEncoders(1, self._folder)

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        if not spaces:
            return {}
        halves = self._text.questions(texts)
        rows: Vectors = {"plot": self._mix.question(*halves), "poster": halves.shared}
        return {space: rows[space] for space in spaces}

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        if not spaces:
            return {}
        halves = self._text.documents([plot_text(movie) for movie in movies])
        rows: Vectors = {"plot": self._mix.film(*halves), "poster": halves.shared}
        return {space: rows[space] for space in spaces}

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        return self._image.encode(pictures, spaces)

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        return self._mix.film_question(vector) if space == "plot" else vector

    def warm_up(self) -> None:
        self.encode_queries(["a film"])
        self.encode_pictures([Image.new("RGB", (64, 96))])
