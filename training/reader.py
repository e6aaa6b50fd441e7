"""How texts are fed to bge-small while it learns."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.bert import Bert
from training.bge import PROMPT, sentence
from training.device import device
from training.minilm import load_tokenizer

PASSAGE, QUESTION = 160, 48
"""Longest passage and question, in tokens."""
AT_ONCE = 16
"""Texts of about the same length that are read together: little is spent on padding."""


class Reader:
    """The model and how texts are fed to it."""

    def __init__(self, model: Bert) -> None:
        self.model = model.to(device())
        self._tokenizers = {most: load_tokenizer(most) for most in (PASSAGE, QUESTION)}
        for tokenizer in self._tokenizers.values():
            tokenizer.no_padding()

    def read(self, texts: Sequence[str], most: int) -> Tensor:
        """Unit rows (texts, 384)."""
        tokenizer: Tokenizer = self._tokenizers[most]
        tokens = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(texts)), key=lambda row: len(tokens[row]))
        parts = [order[start : start + AT_ONCE] for start in range(0, len(order), AT_ONCE)]
        # Half precision is three times as quick on processors that multiply it by tiles (AMX), and no slower elsewhere.
        with torch.autocast(device().type, torch.bfloat16):
            rows = [self._some([tokens[row] for row in part]) for part in parts]
        return torch.cat(rows)[torch.tensor(order).argsort()]

    def _some(self, tokens: Sequence[list[int]]) -> Tensor:
        ids = torch.zeros(len(tokens), max(len(row) for row in tokens), dtype=torch.long)
        mask = torch.zeros_like(ids)
        for place, row in enumerate(tokens):
            ids[place, : len(row)], mask[place, : len(row)] = torch.tensor(row), 1
        return sentence(self.model, ids.to(device()), mask.to(device()))

    def asked(self, questions: Sequence[str]) -> Tensor:
        return self.read([PROMPT + question for question in questions], QUESTION)

    @torch.no_grad()
    def passages(self, texts: Sequence[str]) -> Tensor:
        """Without learning."""
        return self.read(texts, PASSAGE)

    @torch.no_grad()
    def questions(self, texts: Sequence[str]) -> Tensor:
        """Without learning."""
        return self.asked(texts)
