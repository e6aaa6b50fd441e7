"""Stage 10: the text tower, its tokenizer and encoders.json into data/encoders, beside the image.onnx of stage 7.

python -m training.publish --work WORK --bge WORK/bge.onnx --share S --revision 6 --target data/encoders
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import torch

from recommender.embedding.plot_text import TEMPLATE
from training.bert import WIDTH, Bert
from training.bge import PROMPT, averaged
from training.lite import HEIGHT, MEAN, SCALE
from training.lite import WIDTH as PIXELS
from training.minilm import weights_folder
from training.rehead import MAX_TOKENS, MEANS, SharedHead
from training.text_graph import Graph
from training.text_weights import begun
from training.towers import SHARED

STORED, WORDS, FILMS = (0.5, 0.5), (0.9, 0.1), (0.4, 0.6)
"""Shares of the sentence and of the shared space: of what is stored, of a comparison with words, with liked films."""

FILES = ("text.onnx", "image.onnx", "tokenizer.json", "phrases.json", "phrases.npy")


def write_text_graph(model: Bert, head: SharedHead, path: Path) -> None:
    graph = Graph()
    found = graph.read(model, MEANS)
    heard = graph.node("Concat", [*(found[layer] for layer in MEANS), found[0]], "heard", axis=1)
    norm = graph.node("Mul", [heard, graph.constant("norm", torch.tensor(WIDTH**0.5))], "norm.heard")
    first, _, _, last = head.mlp
    inner = graph.node("Gelu", [graph.plain("inner", norm, first)], "inner.activated", domain="com.microsoft")
    both = graph.node("Add", [graph.plain("skip", norm, head.skip), graph.plain("mlp", inner, last)], "both")
    graph.unit("shared", both)
    graph.save(path, {"sentence": WIDTH, "shared": SHARED})


def write_manifest(target: Path, revision: str) -> None:
    manifest = {
        "name": "plot-and-poster",
        "revision": revision,
        "dimensions": {"plot": WIDTH + SHARED, "poster": SHARED},
        "max_tokens": MAX_TOKENS,
        "plot_text": TEMPLATE,
        "words": {"prompt": PROMPT},
        "plot": {"sentence": WIDTH, "shared": SHARED, "stored": STORED, "words": WORDS, "films": FILMS},
        "picture": {
            "width": PIXELS,
            "height": HEIGHT,
            "fit": "cover",
            "resample": "bicubic",
            "mean": [MEAN] * 3,
            "scale": [SCALE] * 3,
        },
        "sha256": {name: hashlib.sha256((target / name).read_bytes()).hexdigest() for name in FILES},
    }
    (target / "encoders.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--bge", type=Path, required=True)
    parser.add_argument("--runs", nargs="+", default=["stories1.pt"], help="what stage 8 left in WORK; their mean")
    parser.add_argument("--start", type=Path, help="the tower that those runs went on from")
    parser.add_argument("--share", type=float, required=True)
    parser.add_argument("--target", type=Path, required=True)
    parser.add_argument("--revision", required=True)
    args = parser.parse_args()
    model = averaged(begun(args.bge, args.start), [args.work / run for run in args.runs], args.share)
    head = SharedHead()
    head.load_state_dict(torch.load(args.work / "head.pt"))
    write_text_graph(model, head.eval(), args.target / "text.onnx")
    shutil.copyfile(str(weights_folder() / "tokenizer.json"), args.target / "tokenizer.json")
    write_manifest(args.target, args.revision)
    print(f"text.onnx: {(args.target / 'text.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
