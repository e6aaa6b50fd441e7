"""A model hub on this machine: it speaks the hub's HTTP and holds tiny models with the file layout of the real ones."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from recommender.embedding.hub_models import HubModel

REVISION = "0123456789abcdef0123456789abcdef01234567"
WORDS = ("[PAD]", "[UNK]", "a", "film", "shark", "red", "blue", "query", "passage", "search")


@dataclass
class ModelHub:
    """`files` by repository and name. `cut` names files of which only half comes, once; `broken` ones that arrive with
    other bytes."""

    address: str = ""
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    cut: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    def hold(self, model: HubModel) -> None:
        """Tiny models in place of the real ones: the same names, inputs and dimensions, random weights."""
        for name in model.words.files:
            self.files[model.words.repository, name] = _reading_file(
                name, model.dimensions, in_pair=model.pictures is not None
            )
        if model.pictures is not None:
            for name in model.pictures.files:
                self.files[model.pictures.repository, name] = _looking_file(name, model.dimensions)

    def listing(self, repository: str) -> bytes:
        siblings = [
            {"rfilename": name, "size": len(data), "blobId": _git_blob(data), **_large(name, data)}
            for (owner, name), data in self.files.items()
            if owner == repository
        ]
        return json.dumps({"sha": REVISION, "siblings": siblings}).encode()


def _git_blob(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def _large(name: str, data: bytes) -> dict[str, object]:
    return {"lfs": {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}} if "onnx" in name else {}


def _reading_file(name: str, dimensions: int, in_pair: bool) -> bytes:
    if name.endswith(".onnx"):
        return _reader(dimensions, in_pair)
    if name == "tokenizer.json":
        tokenizer = Tokenizer(WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
        tokenizer.pre_tokenizer = Whitespace()
        return str(tokenizer.to_str()).encode()
    settings = {"model_max_length": 77, "pad_token": "[PAD]", "pad_token_id": 0}
    return json.dumps({"pad_token": "[PAD]", "unk_token": "[UNK]"} if "special" in name else settings).encode()


def _looking_file(name: str, dimensions: int) -> bytes:
    if name.endswith(".onnx"):
        return _looker(dimensions)
    return json.dumps(
        {
            "image_processor_type": "CLIPImageProcessor",
            "do_resize": True,
            "size": {"shortest_edge": 224},
            "do_center_crop": True,
            "crop_size": {"height": 224, "width": 224},
            "do_normalize": True,
            "image_mean": [0.5, 0.5, 0.5],
            "image_std": [0.5, 0.5, 0.5],
        }
    ).encode()


def _reader(dimensions: int, in_pair: bool) -> bytes:
    """Token numbers to the mean of their words' rows: once for a text in a pair, else at every token, as
    sentence models give vectors that fastembed pools."""
    table = np.random.default_rng(5).standard_normal((len(WORDS), dimensions)).astype(np.float32)
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"])
    mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "length"])
    shape = ["batch", dimensions] if in_pair else ["batch", "length", dimensions]
    last = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, shape)
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("ReduceMean", ["rows"], ["vectors" if in_pair else "mean"], axes=[1], keepdims=not in_pair),
    ]
    if not in_pair:
        nodes += [
            helper.make_node("Sub", ["rows", "rows"], ["zeros"]),
            helper.make_node("Add", ["zeros", "mean"], ["vectors"]),
        ]
    return _model(nodes, [ids, mask], last, {"table": table})


def _looker(dimensions: int) -> bytes:
    """Pixels to a vector: the mean colour, spread over the dimensions."""
    spread = np.random.default_rng(6).standard_normal((3, dimensions)).astype(np.float32)
    pixels = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, ["batch", 3, 224, 224])
    out = helper.make_tensor_value_info("image_embeds", TensorProto.FLOAT, ["batch", dimensions])
    nodes = [
        helper.make_node("ReduceMean", ["pixel_values"], ["colour"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["colour", "spread"], ["image_embeds"]),
    ]
    return _model(nodes, [pixels], out, {"spread": spread})


def _model(nodes: list[object], inputs: list[object], output: object, weights: dict[str, np.ndarray]) -> bytes:
    held = [numpy_helper.from_array(array, name) for name, array in weights.items()]
    graph = helper.make_graph(nodes, "tiny", inputs, [output], held)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


@contextmanager
def model_hub() -> Iterator[ModelHub]:
    """The hub, listening until the block ends."""
    hub = ModelHub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            hub.asked[path] += 1
            if path.startswith("/api/models/"):
                return self.answer(200, hub.listing(path.removeprefix("/api/models/")))
            repository, _, rest = path.removeprefix("/").partition("/resolve/")
            name = rest.partition("/")[2]
            data = hub.files.get((repository, name))
            if data is None:
                return self.answer(404, b"Entry not found")
            if name in hub.broken:
                data = bytes(reversed(data))
            start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
            cut = name in hub.cut
            hub.cut.discard(name)
            return self.answer(206 if start else 200, data[start:], len(data) // 2 if cut else None)

        def answer(self, status: int, body: bytes, only: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[:only])

        def log_message(self, format: str, *args: object) -> None:
            """Tests print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
