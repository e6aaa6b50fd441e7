"""encoders.json: what the weights beside it are, and how to feed them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender.embedding.phrases import PhraseBook, read_phrases
from recommender.embedding.plot_mix import PlotMix
from recommender.embedding.plot_text import TEMPLATE
from recommender.embedding.preprocess import Preprocessing
from recommender.errors import RecommenderError
from recommender.movies import SPACES, Space

AGAIN = "Get data/encoders again, for instance with `git checkout data/encoders`."


@dataclass(frozen=True, slots=True)
class Manifest:
    """The bundled encoders as their files describe them; every path exists and holds what it should."""

    name: str
    revision: str
    dimensions: Mapping[Space, int]
    max_tokens: int
    prompt: str
    """Stands before what somebody asks."""
    plot: PlotMix
    preprocessing: Preprocessing
    text_graph: Path
    image_graph: Path
    tokenizer: Path
    phrases: PhraseBook | None


def read_manifest(folder: Path) -> Manifest:
    """Read and check `folder`/encoders.json. Raises RecommenderError for anything absent, changed or unknown."""
    try:
        fields: dict[str, Any] = json.loads((folder / "encoders.json").read_text(encoding="utf-8"))
        manifest = Manifest(
            name=fields["name"],
            revision=fields["revision"],
            dimensions={space: int(fields["dimensions"][space]) for space in SPACES},
            max_tokens=int(fields["max_tokens"]),
            prompt=str(fields["words"]["prompt"]),
            plot=PlotMix.from_json(fields["plot"]),
            preprocessing=Preprocessing.from_json(fields["picture"]),
            text_graph=folder / "text.onnx",
            image_graph=folder / "image.onnx",
            tokenizer=folder / "tokenizer.json",
            phrases=read_phrases(folder) if "phrases.json" in fields["sha256"] else None,
        )
        known = fields["plot_text"] == TEMPLATE
        check_files(folder, fields["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise RecommenderError(f"The bundled encoders cannot be read: {problem}.", AGAIN) from problem
    if not known:
        raise RecommenderError(
            f"The bundled encoders read plots worded as {fields['plot_text']!r}, this version words {TEMPLATE!r}.",
            AGAIN,
        )
    return manifest


def check_files(folder: Path, digests: Mapping[str, str]) -> None:
    """Every named file holds the bytes that were published. Raises RecommenderError where one does not."""
    for name, digest in digests.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise RecommenderError(f"The bundled encoders are damaged: {name} is not the published file.", AGAIN)
