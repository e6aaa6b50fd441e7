"""The text tower as a graph for onnxruntime, node by node, its matrix products in 8-bit integers.

The runtime has one operator for a whole attention in integers and one for a product that comes out as floats; an export
by torch uses neither and takes half as long again. Activations get their scale from the whole input, so a text has to
be read alone: then its vector depends on nothing else, and sums of integers not on the number of threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.bert import HEADS, Bert, Layer

RUNTIME = "com.microsoft"

TOP = 63
"""Largest weight integer. Processors without VNNI add two products in 16 bits, which 127 would overflow."""

Array = NDArray[np.generic]


class Graph:
    """Nodes and constants under construction; every method that adds a node returns the name of what it makes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, values: Array | Tensor) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else values
        self.constants[name] = numpy_helper.from_array(np.asarray(array, order="C"), name)
        return name

    def node(
        self, kind: str, inputs: Sequence[str], name: str, outputs: int = 1, domain: str = "", **more: object
    ) -> str:
        """One node, whose outputs are called as `several` says."""
        names = self.several(name, outputs)
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **more))
        return name

    def several(self, name: str, outputs: int) -> list[str]:
        """Names of a node's outputs: `name`, `name`.1, `name`.2 …"""
        return [name, *(f"{name}.{place}" for place in range(1, outputs))]

    def small(self, name: str, weight: Tensor) -> tuple[str, str]:
        """Integers (in, out) and a scale an output channel, of a weight (out, in)."""
        values = weight.detach().numpy().T
        scale = np.maximum(np.abs(values).max(0) / TOP, 1e-12).astype(np.float32)
        whole = np.round(values / scale).astype(np.int8)
        return self.constant(f"{name}.weight", whole), self.constant(f"{name}.weight.scale", scale)

    def rounded(self, name: str) -> tuple[str, str, str]:
        """Unsigned integers, scale and zero point of activations."""
        whole = self.node("DynamicQuantizeLinear", [name], f"{name}.whole", outputs=3)
        return whole, f"{whole}.1", f"{whole}.2"

    def linear(self, name: str, told: str, weight: Tensor, bias: Tensor) -> str:
        whole, scale, zero = self.rounded(told)
        weights, scales = self.small(name, weight)
        inputs = [whole, weights, scale, scales, zero, "", self.constant(f"{name}.bias", bias)]
        return self.node("MatMulIntegerToFloat", inputs, name, domain=RUNTIME)

    def plain(self, name: str, told: str, part: nn.Linear) -> str:
        """A product of floats, its weight unfolded from integers when a session opens."""
        values = part.weight.detach().numpy().T
        scale = np.maximum(np.abs(values).max(0) / 127, 1e-12).astype(np.float32)
        whole = self.constant(f"{name}.weight", np.round(values / scale).astype(np.int8))
        wide = self.node("Cast", [whole], f"{name}.weight.wide", to=TensorProto.FLOAT)
        weight = self.node("Mul", [wide, self.constant(f"{name}.weight.scale", scale)], f"{name}.weight.float")
        product = self.node("MatMul", [told, weight], f"{name}.product")
        return self.node("Add", [product, self.constant(f"{name}.bias", part.bias)], name)

    def attention(self, name: str, told: str, layer: Layer) -> str:
        three = (layer.query, layer.key, layer.value)
        weight, bias = (torch.cat([getattr(one, part) for one in three]) for part in ("weight", "bias"))
        joined = self.linear(f"{name}.joined", told, weight, bias)
        parts = self.node("Split", [joined], f"{name}.parts", outputs=3, axis=2)
        return self.node("MultiHeadAttention", self.several(parts, 3), name, domain=RUNTIME, num_heads=HEADS)

    def added(self, name: str, one: str, other: str, norm: nn.LayerNorm) -> str:
        both = self.node("Add", [one, other], f"{name}.sum")
        return self.normed(name, both, norm)

    def normed(self, name: str, told: str, norm: nn.LayerNorm) -> str:
        weight, bias = (self.constant(f"{name}.{part}", getattr(norm, part)) for part in ("weight", "bias"))
        return self.node("LayerNormalization", [told, weight, bias], name, axis=-1, epsilon=1e-12)

    def layer(self, name: str, told: str, layer: Layer) -> str:
        mixed = self.attention(f"{name}.attention", told, layer)
        out = self.linear(f"{name}.attended", mixed, layer.attended.weight, layer.attended.bias)
        states = self.added(f"{name}.between", told, out, layer.attended_norm)
        wide = self.linear(f"{name}.widen", states, layer.widen.weight, layer.widen.bias)
        activated = self.node("Gelu", [wide], f"{name}.activated", domain=RUNTIME)
        narrow = self.linear(f"{name}.narrow", activated, layer.narrow.weight, layer.narrow.bias)
        return self.added(f"{name}.states", states, narrow, layer.narrow_norm)

    def words(self, model: Bert) -> str:
        """States before the first layer; the table has a scale a word and is unfolded only for words that are read."""
        table = model.words.weight.detach().numpy()
        scale = (np.abs(table).max(1, keepdims=True) / 127).astype(np.float32)
        whole = self.constant("words.whole", np.round(table / np.maximum(scale, 1e-12)).astype(np.int8))
        rows = self.node("Gather", [whole, "input_ids"], "words.rows")
        wide = self.node("Cast", [rows], "words.wide", to=TensorProto.FLOAT)
        scales = self.node("Gather", [self.constant("words.scale", scale), "input_ids"], "words.scales")
        told = self.node("Mul", [wide, scales], "words")
        shape = self.node("Shape", ["input_ids"], "length", start=1)
        places = [
            self.constant("places.table", model.positions.weight + model.kind),
            self.constant("places.from", np.array([0])),
        ]
        where = self.node("Slice", [*places, shape, self.constant("places.axis", np.array([0]))], "places")
        states = self.node("Add", [told, where], "told")
        return self.normed("start", states, model.norm)

    def unit(self, name: str, rows: str) -> str:
        return self.node("LpNormalization", [rows], name, axis=1, p=2)

    def mean(self, name: str, states: str) -> str:
        """The unit mean of the states that `said_mask` counts; scaling by their number would change nothing."""
        counted = self.node("MatMul", ["said.row", states], f"{name}.sum")
        return self.unit(name, self.node("Squeeze", [counted, self.constant("axis", np.array([1]))], f"{name}.flat"))

    def first(self, name: str, states: str) -> str:
        """The unit state of the first token."""
        return self.unit(
            name, self.node("Gather", [states, self.constant("place", np.array(0))], f"{name}.flat", axis=1)
        )

    def read(self, model: Bert, means: Sequence[int]) -> dict[int, str]:
        """All layers; the unit means after the layers `means`, and as 0 the sentence."""
        wide = self.node("Cast", ["said_mask"], "said", to=TensorProto.FLOAT)
        self.node("Unsqueeze", [wide, self.constant("axis", np.array([1]))], "said.row")
        states, found = self.words(model), {}
        for place, layer in enumerate(model.layers, 1):
            states = self.layer(f"layer{place}", states, layer)
            if place in means:
                found[place] = self.mean(f"mean{place}", states)
        found[0] = self.first("sentence", states)
        return found

    def save(self, path: Path, outputs: dict[str, int]) -> None:
        rows = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
            for name in ("input_ids", "said_mask")
        ]
        told = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", width]) for name, width in outputs.items()
        ]
        graph = helper.make_graph(self.nodes, "text", rows, told, list(self.constants.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1)]
        onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=8), str(path))
