"""Profile `hub`: strong open models through fastembed, downloaded once into the home."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from recommender.embedding import onnx_session  # noqa: F401  says first that the runtime may report nothing
from recommender.embedding.contract import FloatArray, Vectors
from recommender.embedding.hub_files import fetched
from recommender.embedding.hub_models import HubModel
from recommender.embedding.phrases import PhraseBook
from recommender.embedding.plot_text import plot_text
from recommender.errors import BadSetting
from recommender.movies import SPACES, Movie, Space
from recommender.progress import Progress, silent


class HubEncoders:
    """A model that reads plots, and a pair for posters in whose space words and pictures lie together."""

    profile = "hub"
    phrases: PhraseBook | None = None

    def __init__(
        self, plot: HubModel, poster: HubModel, folder: Path, endpoint: str, threads: int, progress: Progress = silent
    ) -> None:
        """Downloads what is not in `folder` yet. Raises BadSetting where the extra `hub` is not installed, and what
        `fetched` raises."""
        try:
            from fastembed import ImageEmbedding, TextEmbedding
        except ImportError as error:
            raise BadSetting(
                "Profile hub needs more packages than are installed.",
                "python -m pip install '.[hub]' brings them; RECOMMENDER_PROFILE=bundled needs none.",
            ) from error
        assert poster.pictures is not None
        self._plot, self._poster = plot, poster
        self.english_only = plot.languages == "English"
        sides = [(plot.words, TextEmbedding), (poster.words, TextEmbedding), (poster.pictures, ImageEmbedding)]
        revisions, models = [], []
        for files, kind in sides:
            place = folder / f"{files.model.replace('/', '--')}--{kind.__name__}"
            revisions.append(fetched(files, place, endpoint, progress)[:12])
            models.append(kind(files.model, specific_model_path=str(place), threads=threads, cuda=False))
        self._read_plots, self._read_posters, self._look = models
        self.revision = f"{plot.name}-{revisions[0]}+{poster.name}-{revisions[1]}-{revisions[2]}"
        self.dimensions: Mapping[Space, int] = {"plot": plot.dimensions, "poster": poster.dimensions}

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        return self._read(texts, texts, spaces, self._plot.query_prompt)

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        """Words of a poster model are few: it gets title and overview, of which it reads the beginning."""
        short = [f"{movie.title}. {movie.overview}" for movie in movies]
        return self._read([plot_text(movie) for movie in movies], short, spaces, self._plot.document_prompt)

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        """These pictures lie in the poster space alone."""
        if "poster" not in spaces:
            return {}
        return {"poster": _rows(self._look.embed(list(pictures), batch_size=1), self._poster.dimensions)}

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        return vector

    def warm_up(self) -> None:
        self.encode_queries(["a film"])
        self.encode_pictures([Image.new("RGB", (64, 96))])

    def _read(self, plots: Sequence[str], posters: Sequence[str], spaces: Collection[Space], prompt: str) -> Vectors:
        rows: dict[Space, FloatArray] = {}
        if "plot" in spaces:
            asked = [prompt + text for text in plots]
            rows["plot"] = _rows(self._read_plots.embed(asked, batch_size=1), self._plot.dimensions)
        if "poster" in spaces:
            rows["poster"] = _rows(self._read_posters.embed(list(posters), batch_size=1), self._poster.dimensions)
        return rows


def _rows(vectors: Iterable[Any], dimensions: int) -> FloatArray:
    """Unit rows (n, dimensions). Texts are run one by one, since quantized models see their neighbours in a batch."""
    found = [np.asarray(vector, dtype=np.float32).reshape(-1) for vector in vectors]
    rows = np.stack(found) if found else np.zeros((0, dimensions), dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: FloatArray = (rows / np.maximum(lengths, 1e-12)).astype(np.float32)
    return unit
