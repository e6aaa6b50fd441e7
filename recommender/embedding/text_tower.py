"""The bundled tower that reads: tokens, then one ONNX graph that says what a text tells and what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from recommender.embedding.contract import FloatArray
from recommender.embedding.manifest import Manifest
from recommender.embedding.onnx_session import open_session


class Halves(NamedTuple):
    """Unit rows: `sentence` (n, 384) says what a text tells, `shared` (n, 256) lies in the space of the posters."""

    sentence: FloatArray
    shared: FloatArray


class TextTower:
    """Texts to rows; what stands beyond the tower's longest input is not read.

    One text at a time: the graph computes in 8 bits, scaled for its whole input, so a neighbour would change a vector.
    """

    def __init__(self, manifest: Manifest, threads: int) -> None:
        self._session = open_session(manifest.text_graph, threads)
        self._tokenizer = Tokenizer.from_file(str(manifest.tokenizer))
        self._tokenizer.enable_truncation(manifest.max_tokens)
        self._tokenizer.no_padding()
        self._prompt = manifest.prompt
        self._prompt_tokens = len(self._tokenizer.encode(manifest.prompt, add_special_tokens=False).ids)
        self._widths = (manifest.plot.sentence, manifest.plot.shared)

    def questions(self, texts: Sequence[str]) -> Halves:
        """What somebody asks for: the prompt stands in front, and the shared half does not listen to it."""
        return self._encoded([self._prompt + text for text in texts], self._prompt_tokens)

    def documents(self, texts: Sequence[str]) -> Halves:
        """What is written about films."""
        return self._encoded(texts, 0)

    def _encoded(self, texts: Sequence[str], prompt_tokens: int) -> Halves:
        halves = Halves(*(np.empty((len(texts), width), np.float32) for width in self._widths))
        for row, encoding in enumerate(self._tokenizer.encode_batch(list(texts))):
            ids = np.array([encoding.ids], np.int64)
            said = np.ones_like(ids)
            said[0, 1 : 1 + prompt_tokens] = 0  # the first token stands for the whole text
            rows = self._session.run(list(Halves._fields), {"input_ids": ids, "said_mask": said})
            for half, values in zip(halves, rows, strict=True):
                half[row] = values[0]
        return halves
