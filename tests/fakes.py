"""Encoders that are simple enough to predict: words become word counts, pictures their average colour."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from PIL import Image

from recommender.embedding import Encoders, FloatArray, SpaceVectors

DIMENSIONS = 64
_COLOURS = {"red": (1.0, 0.0, 0.0), "green": (0.0, 1.0, 0.0), "blue": (0.0, 0.0, 1.0)}


def unit(rows: FloatArray) -> FloatArray:
    """Rows of length one; a row of zeros points along the last axis."""
    rows = np.asarray(rows, dtype=np.float32)
    rows[~rows.any(axis=1), -1] = 1.0
    lengths: FloatArray = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / lengths).astype(np.float32)


class WordCounts:
    """Plot space: which words occur. Poster space: which colours are named."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> SpaceVectors:
        self.encoded += texts
        plot = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        poster = np.zeros((len(texts), 4), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().replace(".", " ").replace(",", " ").split():
                plot[row, zlib.crc32(word.encode()) % DIMENSIONS] += 1
                poster[row, :3] += _COLOURS.get(word, (0.0, 0.0, 0.0))
        return SpaceVectors(plot=unit(plot), poster=unit(poster))


class AverageColour:
    """Poster space only: it has nothing to say about plots."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, pictures: Sequence[Image.Image]) -> SpaceVectors:
        self.encoded += len(pictures)
        rows = np.zeros((len(pictures), 4), dtype=np.float32)
        for row, picture in enumerate(pictures):
            rows[row, :3] = np.asarray(picture.resize((8, 8)), dtype=np.float32).mean(axis=(0, 1)) / 255
        return SpaceVectors(plot=None, poster=unit(rows))


def fake_encoders(revision: str = "fake-1") -> Encoders:
    return Encoders("fake", revision, {"plot": DIMENSIONS, "poster": 4}, WordCounts(), AverageColour())
