"""A real database dies under an open recommender: the films held here answer, then the database does again."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from recommender import Query, Settings, open_recommender, snapshot
from recommender.index.embedded.server import ServerHome

pytestmark = pytest.mark.weaviate
PATIENCE_S = 60.0


def test_a_killed_server_is_started_again_and_answers(
    tmp_path: Path, server_binary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "RETRY_EVERY_S", 0.5)
    rows = [
        {"id": at, "title": f"Film {at}", "overview": told} for at, told in enumerate(("a shark", "a dog"), start=1)
    ]
    (tmp_path / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    settings = Settings(home=tmp_path / "home", catalogue=tmp_path, weaviate_binary=server_binary)
    query = Query(text="a shark in the sea", space="plot")
    with open_recommender(settings) as recommender:
        before = recommender.search(query)
        server = ServerHome(settings.home).running()
        assert before.engine == "weaviate" and server is not None
        os.kill(server.pid, signal.SIGKILL)
        meanwhile = recommender.search(query)
        assert meanwhile.engine == "memory" and meanwhile.notices
        assert [match.movie for match in meanwhile.matches] == [match.movie for match in before.matches]
        until = time.monotonic() + PATIENCE_S
        while recommender.engine == "memory" and time.monotonic() < until:
            time.sleep(0.2)
        after = recommender.search(query)
        assert after.engine == "weaviate" and after.notices == ()
        assert [match.movie for match in after.matches] == [match.movie for match in before.matches]
    assert ServerHome(settings.home).running() is None, "nobody uses it any more"
