"""Gets the Weaviate server program: given, kept from before, downloaded and verified, or built with Go."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import signal
import subprocess
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import httpx

from recommender.errors import EngineUnavailable
from recommender.locks import alone
from recommender.progress import Progress, silent

SERVER_VERSION = "1.39.3"
"""The one place that pins the server: a published release that also builds from the Go module proxy."""

RELEASES = "https://github.com/weaviate/weaviate/releases/download"
GO_PACKAGE = "github.com/weaviate/weaviate/cmd/weaviate-server"
BUILD_LIMIT_S = 20 * 60
DOWNLOAD_LIMIT_S = 15 * 60
PATIENCE = httpx.Timeout(30.0, connect=8.0)
"""Eight seconds to reach the host, then thirty without a byte: a blocked network is found out soon."""

_ARCHIVES = {
    ("Linux", "x86_64"): "Linux-amd64.tar.gz",
    ("Linux", "aarch64"): "Linux-arm64.tar.gz",
    ("Darwin", "arm64"): "darwin-all.zip",
    ("Darwin", "x86_64"): "darwin-all.zip",
}


class _NotThisWay(Exception):
    """Why one way of getting the server does not work here; the next one is tried."""


def cached_binary(home: Path) -> Path:
    """Where the pinned server is kept once it was got."""
    return home / "bin" / f"weaviate-{SERVER_VERSION}"


def get_server_binary(
    home: Path, given: Path | None = None, progress: Progress = silent, releases: str = RELEASES
) -> Path:
    """The server program, from the first way that works. Raises EngineUnavailable with every way's reason.

    Several processes may ask at once: one fetches, the others wait for it.
    """
    if given is not None:
        if not (given.is_file() and os.access(given, os.X_OK)):
            raise EngineUnavailable(f"WEAVIATE_BINARY is {given}, which is no program.", "Correct or remove it.")
        return given
    target = cached_binary(home)
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = target.with_name(f"{target.name}.lock")
    stuck = EngineUnavailable(
        "Another process has been getting the Weaviate server for too long.", f"Look for who holds {lock}."
    )
    waiting, patience_s = "Waiting for another process that gets the Weaviate server", BUILD_LIMIT_S + DOWNLOAD_LIMIT_S
    with alone(lock, waiting, progress, patience_s, stuck):
        return target if target.exists() else _get(target, progress, releases)


def _get(target: Path, progress: Progress, releases: str) -> Path:
    ways: dict[str, Callable[[Path], Path]] = {
        "release download": lambda folder: _download(folder, progress, releases),
        "go install": lambda folder: _build(folder, progress),
    }
    reasons = []
    for name, way in ways.items():
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            try:
                program = way(Path(folder))
                program.chmod(0o755)
                program.replace(target)
                return target
            except (_NotThisWay, OSError) as error:
                reasons.append(f"{name}: {error}")
                progress(f"The Weaviate server could not be got by {name} ({error})")
    raise EngineUnavailable(
        f"There is no Weaviate server here ({'; '.join(reasons)}).",
        "Allow the download, install Go 1.26 or newer, or set WEAVIATE_BINARY or WEAVIATE_URL.",
    )


def _download(folder: Path, progress: Progress, releases: str) -> Path:
    """The release archive, checked against the SHA-256 published beside it, then unpacked."""
    machine = (platform.system(), platform.machine())
    if machine not in _ARCHIVES:
        raise _NotThisWay(f"no release for {' '.join(machine)}")
    name = f"weaviate-v{SERVER_VERSION}-{_ARCHIVES[machine]}"
    address = f"{releases}/v{SERVER_VERSION}/{name}"
    archive = folder / name
    try:
        with httpx.Client(timeout=PATIENCE, follow_redirects=True) as client:
            expected = client.get(f"{address}.sha256").raise_for_status().text.split()[0].lower()
            actual = _stream(client, address, archive, progress)
    except (httpx.HTTPError, ImportError, ValueError) as error:
        # The last two come from a proxy in the environment that httpx cannot use, such as ALL_PROXY=socks://…
        raise _NotThisWay(str(error) or type(error).__name__) from error
    except IndexError:
        raise _NotThisWay("the published checksum is empty") from None
    if actual != expected:
        raise _NotThisWay("the download does not match its published checksum")
    return _unpack(archive, folder)


def _stream(client: httpx.Client, address: str, archive: Path, progress: Progress) -> str:
    """Saves the archive; returns the SHA-256 of what came."""
    digest, done, started = hashlib.sha256(), 0, time.monotonic()
    with client.stream("GET", address) as response, archive.open("wb") as file:
        response.raise_for_status()
        total = int(response.headers.get("content-length", 0)) or None
        for block in response.iter_bytes(1 << 20):
            file.write(block)
            digest.update(block)
            done += len(block)
            progress("Downloading the Weaviate server", done, total)
            if time.monotonic() - started > DOWNLOAD_LIMIT_S:
                raise _NotThisWay(f"not done after {DOWNLOAD_LIMIT_S // 60} minutes")
    return digest.hexdigest()


def _unpack(archive: Path, folder: Path) -> Path:
    """Only the member called "weaviate" is taken, by content, so no path inside the archive matters."""
    program = folder / "weaviate"
    try:
        if archive.suffix == ".zip":
            with zipfile.ZipFile(archive) as packed, packed.open("weaviate") as source, program.open("wb") as out:
                shutil.copyfileobj(source, out)
        else:
            with tarfile.open(archive) as tar:
                member = tar.extractfile("weaviate")
                if member is None:
                    raise _NotThisWay("the archive holds no server")
                with member, program.open("wb") as out:
                    shutil.copyfileobj(member, out)
    except (KeyError, tarfile.TarError, zipfile.BadZipFile, EOFError) as error:
        raise _NotThisWay(f"the archive cannot be unpacked: {error}") from error
    return program


def _build(folder: Path, progress: Progress) -> Path:
    """`go install` in a folder outside any module; minutes on a cold cache, seconds on a warm one."""
    go = shutil.which("go")
    if go is None:
        raise _NotThisWay("Go is not installed")
    command = [go, "install", "-trimpath", "-ldflags", "-s -w", f"{GO_PACKAGE}@v{SERVER_VERSION}"]
    environment = {**os.environ, "GOBIN": str(folder), "CGO_ENABLED": "0", "GOFLAGS": "-mod=mod"}
    log = folder / "build.log"
    started = time.monotonic()
    with log.open("wb") as output:
        building = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            while True:
                elapsed = int(time.monotonic() - started)
                if elapsed > BUILD_LIMIT_S:
                    raise _NotThisWay(f"not done after {BUILD_LIMIT_S // 60} minutes")
                progress("Building the Weaviate server with Go, about 3½ minutes the first time", elapsed, 210)
                with suppress(subprocess.TimeoutExpired):
                    building.wait(0.5)
                    break
        finally:
            if building.poll() is None:  # also after Ctrl-C; Go's compilers are children of their own
                os.killpg(building.pid, signal.SIGKILL)
                building.wait()
    if building.returncode:
        last = log.read_text(errors="replace").strip().splitlines()[-1:] or ["no output"]
        raise _NotThisWay(last[0][:200])
    return folder / "weaviate-server"
