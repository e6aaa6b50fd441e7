"""The bundled tower that looks at pictures: preprocessing, then one ONNX graph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from recommender.embedding.contract import SpaceVectors
from recommender.embedding.manifest import Manifest
from recommender.embedding.onnx_session import both_spaces, open_session

BATCH = 16


class ImageTower:
    """Checked RGB pictures to unit rows in both spaces."""

    def __init__(self, manifest: Manifest, threads: int) -> None:
        self._session = open_session(manifest.image_graph, threads)
        self._preprocessing = manifest.preprocessing
        self._widths = (manifest.dimensions["plot"], manifest.dimensions["poster"])

    def encode(self, pictures: Sequence[Image.Image]) -> SpaceVectors:
        """Rows in the order of `pictures`: plot (n, plot dimensions), poster (n, poster dimensions)."""
        plot, poster = (np.empty((len(pictures), width), np.float32) for width in self._widths)
        for start in range(0, len(pictures), BATCH):
            rows = slice(start, start + BATCH)
            pixels = self._preprocessing.pixels(pictures[rows])
            plot[rows], poster[rows] = both_spaces(self._session, {"pixels": pixels})
        return SpaceVectors(plot, poster)
