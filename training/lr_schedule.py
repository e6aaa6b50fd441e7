"""How fast learning goes on the way through a run."""

from __future__ import annotations

import math

import torch


def set_learning_rates(optimizer: torch.optim.Optimizer, share: float, warm_up: float = 1 / 20) -> None:
    """Warm up over the first `warm_up` of the run, then fall along a cosine; `share` (0 to 1) of the run is over.

    Each group of parameters has its highest rate as "top".
    """
    height = min(1.0, share / warm_up) * (0.02 + 0.98 * (1 + math.cos(math.pi * share)) / 2)
    for group in optimizer.param_groups:
        group["lr"] = group["top"] * height
