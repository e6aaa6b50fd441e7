"""The one way to the model runtime, which is told before it is loaded that nothing leaves this machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.errors import RecommenderError
from recommender.movies import Space

# From 1.32 on the runtime reports to its maker as soon as it is loaded, unless this is set before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime


def open_session(graph: Path, threads: int, few_shapes: bool = False) -> onnxruntime.InferenceSession:
    """A session on the CPU that `threads` threads share for one run; runs may come from several threads at once.
    `few_shapes` where all input is of the same size, but for how much of it there is."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Idle workers would spin and take the cores of the database and the page.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # A memory pattern is planned per input shape, and every text length is a shape of its own.
    options.enable_mem_pattern = few_shapes
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as problem:  # the runtime raises bare RuntimeErrors and its own kinds
        raise RecommenderError(
            f"The encoder {graph.name} cannot be loaded: {problem}.",
            "Install the pinned requirements again: `pip install -r requirements.txt`.",
        ) from problem


def run(
    session: onnxruntime.InferenceSession, feed: dict[str, NDArray[np.generic]], spaces: Iterable[Space]
) -> Iterator[tuple[Space, NDArray[np.float32]]]:
    """Run the graph for the spaces that are wanted; each with its rows."""
    wanted = list(spaces)
    # The runtime takes no names for all names.
    return zip(wanted, session.run(wanted, feed) if wanted else [], strict=True)
