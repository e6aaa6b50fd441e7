"""Every way to get the server program, against a local release host and a stand-in for Go."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from recommender.errors import EngineUnavailable
from recommender.index.embedded import binary as server_binary
from recommender.index.embedded.binary import SERVER_VERSION, cached_binary, get_server_binary
from recommender.index.embedded.processes import birth
from tests.release_host import FOLDER, PROGRAM, ReleaseHost, checksum, tarball, zip_file


@pytest.fixture
def host() -> Iterator[ReleaseHost]:
    served = ReleaseHost()
    yield served
    served.close()


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, str], None]:
    """An ordinary Linux without Go, unless a test says otherwise."""

    def pretend(system: str, processor: str) -> None:
        monkeypatch.setattr("platform.system", lambda: system)
        monkeypatch.setattr("platform.machine", lambda: processor)

    pretend("Linux", "x86_64")
    monkeypatch.setenv("PATH", str(tmp_path / "programs"))
    return pretend


def install_go(folder: Path, script: str) -> None:
    go = folder / "programs" / "go"
    go.parent.mkdir()
    go.write_text(f"#!/bin/sh\n{script}\n")
    go.chmod(0o755)


@contextmanager
def nothing_is_left_in(home: Path) -> Iterator[None]:
    yield
    assert not cached_binary(home).exists()
    assert [path.name for path in cached_binary(home).parent.iterdir() if path.suffix != ".lock"] == []


def test_a_given_program_is_used_as_it_is(tmp_path: Path, host: ReleaseHost) -> None:
    given = tmp_path / "mine"
    given.write_bytes(PROGRAM)
    given.chmod(0o755)
    assert get_server_binary(tmp_path / "home", given, releases=host.address) == given
    given.chmod(0o644)
    for wrong in (given, tmp_path / "absent", tmp_path):
        with pytest.raises(EngineUnavailable, match="WEAVIATE_BINARY"):
            get_server_binary(tmp_path / "home", wrong, releases=host.address)
    assert host.asked == []


@pytest.mark.parametrize(
    "system,processor,ending",
    [
        ("Linux", "x86_64", "Linux-amd64.tar.gz"),
        ("Linux", "aarch64", "Linux-arm64.tar.gz"),
        ("Darwin", "arm64", "darwin-all.zip"),
        ("Darwin", "x86_64", "darwin-all.zip"),
    ],
)
def test_a_release_is_downloaded_once_verified_and_kept(
    tmp_path: Path, host: ReleaseHost, machine: Callable[[str, str], None], system: str, processor: str, ending: str
) -> None:
    machine(system, processor)
    host.publish(zip_file() if ending.endswith("zip") else tarball(), ending)
    steps: list[tuple[str, int | None, int | None]] = []
    program = get_server_binary(
        tmp_path, progress=lambda step, done=None, total=None: steps.append((step, done, total)), releases=host.address
    )
    assert program == cached_binary(tmp_path) and program.read_bytes() == PROGRAM and os.access(program, os.X_OK)
    assert steps[-1][1] == steps[-1][2] == len(host.files[FOLDER + ending])
    asked = len(host.asked)
    assert get_server_binary(tmp_path, releases=host.address) == program
    assert len(host.asked) == asked
    assert [path.name for path in program.parent.iterdir() if path.suffix != ".lock"] == [program.name]


@pytest.mark.parametrize(
    "archive,sha256,reason",
    [
        (tarball(content=b"something else"), checksum(tarball()), "checksum"),
        (tarball(), b"", "checksum is empty"),
        (tarball(name="something"), None, "cannot be unpacked"),
        (b"no archive at all", None, "cannot be unpacked"),
        (tarball()[:100], None, "cannot be unpacked"),
    ],
)
def test_a_release_that_is_not_what_it_should_be_is_refused(
    tmp_path: Path, host: ReleaseHost, archive: bytes, sha256: bytes | None, reason: str
) -> None:
    host.publish(archive, sha256=sha256)
    with nothing_is_left_in(tmp_path), pytest.raises(EngineUnavailable) as caught:
        get_server_binary(tmp_path, releases=host.address)
    assert reason in caught.value.message and "Go is not installed" in caught.value.message
    assert "WEAVIATE_URL" in caught.value.hint


def test_a_download_that_breaks_off_is_refused(tmp_path: Path, host: ReleaseHost) -> None:
    host.short.add(host.publish(tarball()))
    with nothing_is_left_in(tmp_path), pytest.raises(EngineUnavailable, match="release download"):
        get_server_binary(tmp_path, releases=host.address)
    host.short.clear()
    assert get_server_binary(tmp_path, releases=host.address).read_bytes() == PROGRAM


def test_a_host_that_has_nothing_or_is_not_there_is_named_as_the_reason(tmp_path: Path, host: ReleaseHost) -> None:
    with nothing_is_left_in(tmp_path), pytest.raises(EngineUnavailable, match="404"):
        get_server_binary(tmp_path, releases=host.address)
    with nothing_is_left_in(tmp_path), pytest.raises(EngineUnavailable, match="refused"):
        get_server_binary(tmp_path, releases="http://127.0.0.1:9")


def test_a_host_that_says_nothing_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_binary, "PATIENCE", httpx.Timeout(0.3))
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(EngineUnavailable, match="timed out"):
        get_server_binary(tmp_path, releases=f"http://127.0.0.1:{silent.getsockname()[1]}")


@pytest.mark.parametrize("proxy", ["socks://127.0.0.1:9", "socks5://127.0.0.1:9", "http://["])
def test_a_proxy_that_nobody_here_speaks_is_one_more_reason(
    tmp_path: Path, host: ReleaseHost, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with nothing_is_left_in(tmp_path), pytest.raises(EngineUnavailable, match="release download"):
        get_server_binary(tmp_path, releases=host.address)


def test_a_machine_without_a_release_is_told_so(tmp_path: Path, machine: Callable[[str, str], None]) -> None:
    machine("Plan9", "mips")
    with pytest.raises(EngineUnavailable, match="no release for Plan9 mips"):
        get_server_binary(tmp_path)


def test_go_builds_the_pinned_version_where_the_download_fails(tmp_path: Path, host: ReleaseHost) -> None:
    record = tmp_path / "record"
    build = f'echo "$PWD|$*|$CGO_ENABLED|$GOFLAGS" > {record}; printf "#!/bin/sh" > "$GOBIN/weaviate-server"'
    install_go(tmp_path, build)
    said: list[str] = []
    program = get_server_binary(
        tmp_path / "home", progress=lambda step, done=None, total=None: said.append(step), releases=host.address
    )
    assert program.read_text() == "#!/bin/sh" and os.access(program, os.X_OK)
    folder, arguments, cgo, flags = record.read_text().strip().split("|")
    assert arguments == f"install -trimpath -ldflags -s -w {server_binary.GO_PACKAGE}@v{SERVER_VERSION}"
    assert (cgo, flags) == ("0", "-mod=mod")
    assert Path(folder).is_relative_to(tmp_path / "home") and not Path(folder).exists()
    assert any("404" in step for step in said) and any("3½ minutes" in step for step in said)


def test_a_build_that_fails_is_reported_with_its_last_line(tmp_path: Path, host: ReleaseHost) -> None:
    install_go(tmp_path, "echo first; echo no such module >&2; exit 1")
    with nothing_is_left_in(tmp_path / "home"), pytest.raises(EngineUnavailable, match="go install: no such module"):
        get_server_binary(tmp_path / "home", releases=host.address)


def test_a_build_that_never_ends_is_ended_with_its_children(
    tmp_path: Path, host: ReleaseHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_binary, "BUILD_LIMIT_S", 0.5)
    child = tmp_path / "child"
    install_go(tmp_path, f"/bin/sleep 60 & echo $! > {child}; wait")

    def until_it_runs(step: str, done: int | None = None, total: int | None = None) -> None:
        assert not step.startswith("Building") or eventually(lambda: child.exists() and child.read_text() != "")

    started = time.monotonic()
    with nothing_is_left_in(tmp_path / "home"), pytest.raises(EngineUnavailable, match="not done"):
        get_server_binary(tmp_path / "home", progress=until_it_runs, releases=host.address)
    assert time.monotonic() - started < 50
    assert eventually(lambda: birth(int(child.read_text())) is None)


def eventually(condition: Callable[[], bool]) -> bool:
    for _ in range(400):
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_of_several_that_ask_at_once_only_one_downloads(tmp_path: Path, host: ReleaseHost) -> None:
    path = host.publish(tarball())
    found: list[Path] = []
    threads = [
        threading.Thread(target=lambda: found.append(get_server_binary(tmp_path, releases=host.address)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert found == [cached_binary(tmp_path)] * 4
    assert host.asked.count(path) == 1
