"""Stage 7: the checkpoint as two ONNX graphs: what looks at pictures, and what taught the words that ship.

    python -m training.export --checkpoint WORK/team.pt --work WORK --target data/encoders

Weights travel as 8-bit integers with a scale an output channel and are unfolded to float32 when a session opens: the
arithmetic is plain float32, so a vector never depends on what it was computed beside.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from training.folding import fold_norms
from training.lite import HEIGHT, WIDTH, Lower
from training.minilm import load_minilm, read
from training.towers import FilmHead, PictureEnsemble, make_ensemble

SENTENCE_SHARE = 0.5
"""How much of a plot comparison is the sentence's; the rest is the shared space's."""


class TextGraph(nn.Module):
    def __init__(self, film: FilmHead) -> None:
        super().__init__()
        self.reader, self.film = load_minilm(), film

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        told = read(self.reader, input_ids, attention_mask)
        sentence, shared = told[:, 384:], self.film(told)
        return torch.cat([sentence * SENTENCE_SHARE**0.5, shared * (1 - SENTENCE_SHARE) ** 0.5], 1), shared


class PictureGraph(nn.Module):
    """A picture has no sentence: that part of its plot row is 0, so only the shared part is compared."""

    def __init__(self, head: PictureEnsemble) -> None:
        super().__init__()
        self.lower, self.head = Lower(), head

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        shared = self.head(*self.lower(pixels))
        return functional.pad(shared, (384, 0)), shared


def load_ensemble(checkpoint: Path) -> nn.ModuleDict:
    """The towers that stage 5 left, in evaluation mode."""
    towers = make_ensemble()
    towers.load_state_dict(torch.load(checkpoint, map_location="cpu")["towers"])
    return towers.eval()


def write_graph(model: nn.Module, example: tuple[Tensor, ...], inputs: dict[str, dict[int, str]], path: Path) -> None:
    axes = {**inputs, "plot": {0: "batch"}, "poster": {0: "batch"}}
    torch.onnx.export(
        model.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=["plot", "poster"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def pack(path: Path) -> None:
    """Store every large weight as 8-bit integers with a scale an output channel, and the nodes that unfold it."""
    model = onnx.load(str(path))
    graph, unfolding = model.graph, []
    rows_first = {node.input[1] for node in graph.node if node.op_type == "Conv" or transposed(node)}
    for weight in [some for some in graph.initializer if np.prod(some.dims) >= 4096]:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32:
            graph.initializer.remove(weight)
            axes = tuple(range(1, values.ndim)) if weight.name in rows_first else 0
            unfolding += packed(graph, weight.name, values, np.abs(values).max(axes, keepdims=True) / 127)
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend([*unfolding, *nodes])
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def transposed(node: onnx.NodeProto) -> bool:
    return node.op_type == "Gemm" and any(some.name == "transB" and some.i for some in node.attribute)


def packed(graph: onnx.GraphProto, name: str, values: np.ndarray, scale: np.ndarray) -> list[onnx.NodeProto]:
    scale = np.maximum(scale, 1e-12).astype(np.float32)
    small = np.round(values / scale).astype(np.int8)
    graph.initializer.append(numpy_helper.from_array(small, f"{name}.small"))
    graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
    return [
        helper.make_node("Cast", [f"{name}.small"], [f"{name}.large"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}.large", f"{name}.scale"], [name]),
    ]


class SmallTable(nn.Module):
    """Word embeddings as 8-bit integers with a scale a word, unfolded only for the words that are read."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("small", (table / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return self.small[ids].to(torch.float32) * self.scale[ids]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--target", type=Path, required=True)
    args = parser.parse_args()
    args.target.mkdir(parents=True, exist_ok=True)
    towers = load_ensemble(args.checkpoint)
    text, picture = TextGraph(towers["film"]), PictureGraph(towers["picture"])
    text.reader.words = SmallTable(text.reader.words.weight.detach())
    for module in [*picture.modules()]:
        fold_norms(module)
    rows, tokens = {0: "batch", 1: "tokens"}, torch.tensor([[101, 2143, 102]])
    taught, seen = args.work / "taught.onnx", args.target / "image.onnx"
    write_graph(text, (tokens, torch.ones_like(tokens)), {"input_ids": rows, "attention_mask": rows}, taught)
    write_graph(picture, (torch.zeros(1, 3, HEIGHT, WIDTH),), {"pixels": {0: "batch"}}, seen)
    for graph in (taught, seen):
        pack(graph)
        print(f"{graph.name}: {graph.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
