"""The open models that profile `hub` offers: stronger than ours, for whoever has a network for one download.

Sizes, dimensions and files are those of the list that fastembed keeps; a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass

from recommender.errors import BadSetting

_SEARCH = "Represent this sentence for searching relevant passages: "
_TOKENIZER = ("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
_PICTURES = ("preprocessor_config.json",)


@dataclass(frozen=True, slots=True)
class HubFiles:
    """What is downloaded of one repository of the model hub, and what fastembed calls the model in it."""

    model: str
    repository: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HubModel:
    """One choice: a model that reads plots, or a pair of which one reads words and one looks at pictures.

    `query_prompt` and `document_prompt` stand before what is asked and what is searched, as the model was trained.
    """

    name: str
    licence: str
    megabytes: int
    dimensions: int
    languages: str
    words: HubFiles
    pictures: HubFiles | None = None
    query_prompt: str = ""
    document_prompt: str = ""


def _reader(model: str, repository: str, *graphs: str) -> HubFiles:
    return HubFiles(model, repository, (*graphs, *_TOKENIZER))


PLOT_MODELS: tuple[HubModel, ...] = (
    HubModel(
        "bge-base",
        "MIT",
        210,
        768,
        "English",
        _reader("BAAI/bge-base-en-v1.5", "Qdrant/bge-base-en-v1.5-onnx-Q", "model_optimized.onnx"),
        query_prompt=_SEARCH,
    ),
    HubModel(
        "mxbai-large",
        "Apache-2.0",
        640,
        1024,
        "English",
        _reader("mixedbread-ai/mxbai-embed-large-v1", "mixedbread-ai/mxbai-embed-large-v1", "onnx/model.onnx"),
        query_prompt=_SEARCH,
    ),
    HubModel(
        "multilingual-e5-large",
        "MIT",
        2240,
        1024,
        "about 100 languages",
        _reader("intfloat/multilingual-e5-large", "Qdrant/multilingual-e5-large-onnx", "model.onnx", "model.onnx_data"),
        query_prompt="query: ",
        document_prompt="passage: ",
    ),
)
POSTER_MODELS: tuple[HubModel, ...] = (
    HubModel(
        "clip-vit-b-32",
        "MIT",
        590,
        512,
        "English",
        _reader("Qdrant/clip-ViT-B-32-text", "Qdrant/clip-ViT-B-32-text", "model.onnx"),
        HubFiles("Qdrant/clip-ViT-B-32-vision", "Qdrant/clip-ViT-B-32-vision", ("model.onnx", *_PICTURES)),
    ),
    HubModel(
        "jina-clip-v1",
        "Apache-2.0",
        890,
        768,
        "English",
        _reader("jinaai/jina-clip-v1", "jinaai/jina-clip-v1", "onnx/text_model.onnx"),
        HubFiles("jinaai/jina-clip-v1", "jinaai/jina-clip-v1", ("onnx/vision_model.onnx", *_PICTURES)),
    ),
)


def hub_model(name: str | None, models: tuple[HubModel, ...], variable: str) -> HubModel:
    """The model of a name, the first one for None. Raises BadSetting, with the names there are."""
    for model in models:
        if name in (None, model.name):
            return model
    names = ", ".join(model.name for model in models)
    raise BadSetting(f"{variable} is “{name}”, which is no model of profile hub.", f"Choose one of: {names}.")
