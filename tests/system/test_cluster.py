"""Three real servers as one cluster, in small; `python -m benchmarks.cluster` is the same with 50,000 films."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.cluster import prove

pytestmark = pytest.mark.weaviate


def test_a_lost_node_costs_no_answer_and_no_film(server_binary: Path, tmp_path: Path) -> None:
    steps: dict[str, dict[str, Any]] = {}
    prove(server_binary, tmp_path, films=300, seconds=1.0, tell=steps.__setitem__, restarts=0)
    faults = {step: figures for step, figures in steps.items() if figures.get("faults")}
    assert not faults, faults
    assert steps["node killed"]["answers"] > 0 and steps["node back"]["written"] > steps["all well"]["written"]
    assert all(steps[f"node{at} alone"]["written"] for at in (1, 2, 3))
