"""The one way to the model runtime."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from recommender.errors import RecommenderError


def open_session(graph: Path, threads: int) -> onnxruntime.InferenceSession:
    """A session on the CPU that `threads` threads share for one run; runs may come from several threads at once."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Idle workers would spin and take the cores of the database and the page.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # A memory pattern is planned per input shape, and every text length is a shape of its own.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as problem:  # the runtime raises bare RuntimeErrors and its own kinds
        raise RecommenderError(
            f"The encoder {graph.name} cannot be loaded: {problem}.",
            "Install the pinned requirements again: `pip install -r requirements.txt`.",
        ) from problem


def both_spaces(
    session: onnxruntime.InferenceSession, feed: dict[str, NDArray[np.generic]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Run the graph: its rows in the plot space and in the poster space."""
    plot, poster = session.run(["plot", "poster"], feed)
    return plot, poster
