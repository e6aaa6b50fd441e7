"""The lexical lane in memory: BM25 by the library bm25s, in the variant that Weaviate (like Lucene) computes."""

from __future__ import annotations

from collections.abc import Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray

from recommender.index.terms import K1, B


class Bm25:
    """Scores rows of terms against a question. Never changes, so threads share it."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._size = len(rows)
        self._scorer = None
        if any(rows):
            self._scorer = bm25s.BM25(method="lucene", k1=K1, b=B)
            self._scorer.index([list(row) for row in rows], show_progress=False)

    def scores(self, terms: Sequence[str]) -> NDArray[np.float32]:
        """BM25 of every row, (rows,), 0 and more; 0 where no term occurs."""
        known = [term for term in terms if self._scorer is not None and term in self._scorer.vocab_dict]
        if self._scorer is None or not known:
            return np.zeros(self._size, np.float32)
        return np.asarray(self._scorer.get_scores(known), np.float32)
