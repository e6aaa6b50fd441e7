"""The environment variables there are: `.env.example` lists them, and a test holds it and the README to this table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable, in the words `.env.example` uses."""

    name: str
    help: str
    secret: bool = False


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "RECOMMENDER_HOME",
        "Folder for database, server and posters; default .local/ in the repository, else your data folder.",
    ),
    Variable(
        "RECOMMENDER_CATALOGUE",
        "Folder or file with the films to show, or a catalogue's name; default the one in use, at first ours.",
    ),
    Variable(
        "RECOMMENDER_LIBRARY",
        "Whether the page brings in and removes films: on, off, or auto (where only this machine reaches the app).",
    ),
    Variable("RECOMMENDER_ENGINE", "auto (Weaviate, else memory), weaviate or memory; default auto."),
    Variable(
        "RECOMMENDER_PROFILE",
        "bundled (our encoders, no key), hub (open models, docs/hub.md) or cloud (OpenAI and Google, docs/cloud.md).",
    ),
    Variable("RECOMMENDER_PLOT_MODEL", "What reads plots in profile hub; default bge-base, docs/hub.md lists others."),
    Variable("RECOMMENDER_POSTER_MODEL", "What looks at posters in profile hub; default clip-vit-b-32."),
    Variable("HF_ENDPOINT", "Where profile hub downloads its models; default https://huggingface.co."),
    Variable(
        "WEAVIATE_URL",
        "A Weaviate server to use instead of the embedded one, such as http://127.0.0.1:8080; nodes of one cluster by "
        "commas.",
    ),
    Variable("WEAVIATE_GRPC_HOST", "Host of that server's gRPC port; default the host of WEAVIATE_URL."),
    Variable(
        "WEAVIATE_GRPC_PORT",
        "That server's gRPC port, one for all nodes or one each by commas; default 50051, or 443 for https.",
    ),
    Variable("WEAVIATE_API_KEY", "Key for that server, where it wants one.", secret=True),
    Variable("WEAVIATE_BINARY", "A Weaviate server program on this machine to start instead of getting one."),
    Variable("OPENAI_API_KEY", "OpenAI's key, for plots in profile cloud.", secret=True),
    Variable("OPENAI_BASE_URL", "A gateway to ask instead of https://api.openai.com, without /v1 behind it."),
    Variable("GOOGLE_API_KEY", "Google's key, for posters in profile cloud.", secret=True),
    Variable("EMBEDDING_API_KEY", "Another name for GOOGLE_API_KEY, which counts more.", secret=True),
    Variable("GOOGLE_PROJECT", "Your Google Cloud project: then Vertex AI looks at posters, else AI Studio."),
    Variable("GOOGLE_LOCATION", "Where Vertex AI does so; default us-central1."),
    Variable("TMDB_API_KEY", "Your key of TMDB's interface, or its read access token, for import-tmdb.", secret=True),
    Variable("TMDB_API_URL", "Where import-tmdb asks for films; default https://api.themoviedb.org/3."),
    Variable("WEAVIATE_SHARDS", "Parts that a new collection is cut into; default one for each node."),
    Variable(
        "WEAVIATE_REPLICAS", "Nodes that hold each part of a new collection; default 1, 3 survives one lost node."
    ),
    Variable(
        "WEAVIATE_CONSISTENCY", "Replicas that must agree on a read or write: one, quorum or all; default quorum."
    ),
    Variable(
        "WEAVIATE_QUANTIZATION", "How a new collection keeps vectors in memory: none, rq8 or rq1 (8 or 1 bit a number)."
    ),
    Variable("WEAVIATE_ASYNC_INDEXING", "true: films are stored at once and found by their vectors a little later."),
    Variable("TMDB_IMAGES_URL", "Where fetch-posters gets the real posters; default https://image.tmdb.org/t/p."),
)
