"""Systems without the embedded server, and commands that only look: nothing is imported or made that is not needed."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from recommender.cli import main
from recommender.errors import HostUnavailable
from recommender.poster_host import PosterHost
from recommender.settings import ROOT
from tests.weaviate_stand_in import HOST, StandIn

NO_FCNTL = "import sys; sys.modules['fcntl'] = None\n"


def python(program: str, *words: object, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error::ImportWarning", "-c", program, *map(str, words)],
        cwd=ROOT,
        env=variables,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_what_a_search_in_memory_does_not_need_is_not_loaded() -> None:
    """The database's client takes a second, what fetches over a network a tenth; some systems lack psutil's files."""
    program = """
import sys
import recommender, recommender.cli, recommender.index.engines, recommender.index.database_status
spared = ("recommender.index.embedded", "psutil", "weaviate", "grpc", "httpx", "tenacity", "pyarrow")
print([name for name in sys.modules if name.startswith(spared)])
"""
    done = python(program)
    assert done.returncode == 0 and done.stdout.strip() == "[]", done.stdout + done.stderr


def test_memory_works_where_there_is_no_fcntl(tmp_path: Path) -> None:
    film = {"id": 1, "title": "A film", "overview": "A shark near the beach."}
    (tmp_path / "films.json").write_text(json.dumps([film]))
    program = NO_FCNTL + "from recommender.cli import main; raise SystemExit(main(sys.argv[1:]))"
    for engine in ("memory", "auto"):
        settings = {"RECOMMENDER_HOME": str(tmp_path / engine), "RECOMMENDER_ENGINE": engine}
        done = python(program, "import", tmp_path / "films.json", **settings)
        assert done.returncode == 0 and "1 added" in done.stdout, done.stderr
    done = python(program, "import", tmp_path / "films.json", **(settings | {"RECOMMENDER_ENGINE": "weaviate"}))
    assert done.returncode == 1 and "WEAVIATE_URL" in done.stderr and "Traceback" not in done.stderr


def doctor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], **variables: object) -> tuple[int, str]:
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
    return main(["doctor"]), capsys.readouterr().out


def test_the_doctor_makes_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "not" / "yet"
    code, said = doctor(monkeypatch, capsys, RECOMMENDER_HOME=home)
    assert code == 1 and "will be made by setup" in said and "!!  Films held here: 0" in said
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_asks_the_address_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(StandIn()) as server:
        url, port = f"http://{HOST}:{server.http_port}", server.grpc_port
        _, said = doctor(
            monkeypatch, capsys, RECOMMENDER_HOME=tmp_path, WEAVIATE_URL=url, WEAVIATE_GRPC_PORT=server.grpc_port
        )
        assert f"ok  Database: Weaviate 1.39.3 answers at {url}" in said
        assert main(["db", "status"]) == 0 and url in capsys.readouterr().out
        server.pages["/v1/meta"] = (401, "")
        code, said = doctor(monkeypatch, capsys, WEAVIATE_GRPC_PORT=port)
        assert code == 1 and "!!  Database" in said and "WEAVIATE_API_KEY" in said
    assert main(["db", "status"]) == 1
    code, said = doctor(monkeypatch, capsys)
    assert code == 1 and "!!  Database" in said and "does not answer" in said


def test_a_proxy_that_nobody_here_speaks_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks://127.0.0.1:9")
    with pytest.raises(HostUnavailable, match="socks") as caught:
        PosterHost("http://127.0.0.1:9")
    assert "ALL_PROXY" in caught.value.hint
