"""The bundled tower that looks at pictures: preprocessing, then one ONNX graph with an output for each space."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from PIL import Image

from recommender.embedding.contract import Vectors
from recommender.embedding.manifest import Manifest
from recommender.embedding.onnx_session import open_session, run
from recommender.movies import Space

BATCH = 4
"""Pictures at once. More of them fall out of the processor's cache: sixteen take a fifth longer each."""


class ImageTower:
    """Checked RGB pictures to unit rows."""

    def __init__(self, manifest: Manifest, threads: int) -> None:
        self._session = open_session(manifest.image_graph, threads, few_shapes=True)
        self._preprocessing = manifest.preprocessing
        self._dimensions = manifest.dimensions

    def encode(self, pictures: Sequence[Image.Image], spaces: Collection[Space]) -> Vectors:
        """Rows in the order of `pictures`, (n, dimensions) by space."""
        found = {space: np.empty((len(pictures), self._dimensions[space]), np.float32) for space in spaces}
        for start in range(0, len(pictures), BATCH):
            rows = slice(start, start + BATCH)
            for space, vectors in run(self._session, {"pixels": self._preprocessing.pixels(pictures[rows])}, found):
                found[space][rows] = vectors
        return found
