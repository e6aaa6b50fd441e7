"""The bundled tower that reads: tokens, then one ONNX graph with an output for each space."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from tokenizers import Tokenizer

from recommender.embedding.contract import Vectors
from recommender.embedding.manifest import Manifest
from recommender.embedding.onnx_session import open_session, run
from recommender.movies import Space

BATCH = 16


class TextTower:
    """Texts to unit rows; what stands beyond the tower's longest input is not read."""

    def __init__(self, manifest: Manifest, threads: int) -> None:
        self._session = open_session(manifest.text_graph, threads)
        self._tokenizer = Tokenizer.from_file(str(manifest.tokenizer))
        self._tokenizer.enable_truncation(manifest.max_tokens)
        self._tokenizer.no_padding()
        self._dimensions = manifest.dimensions

    def encode(self, texts: Sequence[str], spaces: Collection[Space]) -> Vectors:
        """Rows in the order of `texts`, (n, dimensions) by space."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        found = {space: np.empty((len(tokens), self._dimensions[space]), np.float32) for space in spaces}
        for rows in equal_lengths(tokens):
            ids = np.array([tokens[row] for row in rows], np.int64)
            for space, vectors in run(self._session, {"input_ids": ids, "attention_mask": np.ones_like(ids)}, found):
                found[space][rows] = vectors
        return found


def equal_lengths(tokens: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Batches of rows with the same number of tokens: without padding no text can disturb another."""
    by_length: dict[int, list[int]] = defaultdict(list)
    for row, ids in enumerate(tokens):
        by_length[len(ids)].append(row)
    for rows in by_length.values():
        for start in range(0, len(rows), BATCH):
            yield rows[start : start + BATCH]
