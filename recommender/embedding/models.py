"""The models that encode, a row each: where a model comes from, under which licence, and how it is to be fed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recommender.movies import Space


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model. A page can print it, and a test holds it to its files.

    `dimensions` are those it gives in each space; `query_prompt` stands before what somebody asks, "" for nothing;
    `document_text` names the wording of films (`plot_text.TEMPLATE`) that it reads, "" where it reads no films.
    """

    name: str
    reads: str
    """ "words" or "pictures"."""
    source: str
    licence: str
    megabytes: float
    dimensions: Mapping[Space, int]
    files: tuple[str, ...]
    query_prompt: str = ""
    document_text: str = ""


MODELS: tuple[ModelRow, ...] = (
    ModelRow(
        name="plot-and-poster-text",
        reads="words",
        source="ours, tuned from bge-small-en-v1.5 (BAAI)",
        licence="Apache-2.0, the original MIT",
        megabytes=34.8,
        dimensions={"plot": 640, "poster": 256},
        files=("text.onnx", "tokenizer.json"),
        query_prompt="Represent this sentence for searching relevant passages: ",
        document_text="plot-text-2",
    ),
    ModelRow(
        name="plot-and-poster-image",
        reads="pictures",
        source="ours, tuned from EfficientNet-Lite0",
        licence="Apache-2.0",
        megabytes=9.6,
        dimensions={"plot": 640, "poster": 256},
        files=("image.onnx",),
    ),
)
