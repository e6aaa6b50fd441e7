"""bge-small-en-v1.5: its published 8-bit weights read back into torch, and the vector it makes of a text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from torch.nn import functional

from training.bert import Bert, published_names

LAYERS = 12

PROMPT = "Represent this sentence for searching relevant passages: "
"""What this family of models expects in front of a question; passages go without."""


def sentence(model: Bert, ids: Tensor, mask: Tensor) -> Tensor:
    """Unit rows (batch, 384): the last state of the first token."""
    return functional.normalize(model(ids, mask)[-1][:, 0].float(), dim=1)


def load_bge(graph: Path) -> Bert:
    """The weights of bge-small-en-v1.5-q.onnx (integers, a scale and a zero point each), under our names."""
    published_graph = onnx.load(str(graph)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in published_graph.initializer}
    multiplied = {node.name: node.input[1] for node in published_graph.node if node.op_type == "MatMulInteger"}
    ours = {}
    for name, published in published_names(LAYERS).items():
        place = published.removesuffix(".weight").replace(".", "/").replace("layer/", "layer.", 1)
        node = multiplied.get(f"/{place}/MatMul_quant")
        ours[name] = unfolded(stored, node.removesuffix("_quantized")).T if node else unfolded(stored, published)
    ours["kind"] = unfolded(stored, "embeddings.token_type_embeddings.weight")[0]
    model = Bert(LAYERS)
    model.load_state_dict({name: torch.from_numpy(np.ascontiguousarray(rows)) for name, rows in ours.items()})
    model.eval()
    return model


def unfolded(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Scale × (integer - zero point) where a weight is stored as integers, else the weight."""
    if name in stored:
        return stored[name].astype(np.float32)
    whole = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return np.asarray(whole * stored[f"{name}_scale"])


def averaged(rest: Bert, tuned: Sequence[Path], share: float) -> Bert:
    """`share` of the mean of the weights that runs of stage 8 left in `tuned`, the rest of what they began with: what
    was learned, with less of what was forgotten (Wortsman et al., Robust fine-tuning of zero-shot models, 2022)."""
    runs = [torch.load(run, map_location="cpu")["model"] for run in tuned]
    means = {name: torch.stack([run[name] for run in runs]).mean(0) for name in rest.state_dict()}
    rest.load_state_dict({name: own.lerp(means[name], share) for name, own in rest.state_dict().items()})
    rest.eval()
    return rest
