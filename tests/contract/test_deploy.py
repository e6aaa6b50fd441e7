"""The files in deploy/: well-formed, of the version that is tested here, and with settings that exist."""

from __future__ import annotations

import mmap
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.specifiers import SpecifierSet

from recommender.index.embedded.binary import SERVER_VERSION
from recommender.index.embedded.environment import MODULES
from recommender.settings import ROOT, Settings
from recommender.variables import VARIABLES

DEPLOY = ROOT / "deploy"
COMPOSE = ("compose.yaml", "compose.cluster.yaml")


def text(file: str) -> str:
    return (DEPLOY / file).read_text("utf-8")


def services(kind: str, *files: str) -> list[dict[str, Any]]:
    """Those whose name begins so, of these compose files or of all."""
    found = [item for file in files or COMPOSE for item in yaml.safe_load(text(file))["services"].items()]
    return [service for name, service in found if name.startswith(kind)]


def told(app: dict[str, Any]) -> dict[str, str]:
    """A container's environment where nobody set anything outside."""
    return {name: re.sub(r"\$\{.*\}", "", value) for name, value in app["environment"].items()}


def server_settings() -> list[dict[str, Any]]:
    """What every Weaviate server is told, file by file."""
    helm = yaml.safe_load(text("helm-values.yaml"))
    return [*(service["environment"] for service in services("weaviate")), {**helm["env"], **helm["envSecrets"]}]


def test_compose_files_are_well_formed() -> None:
    files = [str(DEPLOY / file) for file in COMPOSE]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_servers_have_the_pinned_version() -> None:
    images = {service["image"] for service in services("weaviate")}
    assert images == {f"cr.weaviate.io/semitechnologies/weaviate:{SERVER_VERSION}"}
    assert yaml.safe_load(text("helm-values.yaml"))["image"]["tag"] == SERVER_VERSION


def test_the_apps_are_told_what_settings_understand() -> None:
    for app in services("app"):
        assert app["environment"].keys() <= {variable.name for variable in VARIABLES}
        assert Settings.from_env(told(app)).weaviate_url
    cluster = Settings.from_env(told(services("app", "compose.cluster.yaml")[0]))
    assert cluster.weaviate_replicas == len(services("weaviate", "compose.cluster.yaml")) == 3
    assert cluster.weaviate_url == ",".join(f"http://weaviate-{at}:8080" for at in (1, 2, 3))


def test_nobody_gets_into_the_servers_without_a_key() -> None:
    for server in server_settings():
        assert server["AUTHENTICATION_APIKEY_ENABLED"] == "true" and server["AUTHENTICATION_APIKEY_ALLOWED_KEYS"]
        assert server.get("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED", "false") == "false"
        assert server["ENABLE_MODULES"] == MODULES, "without them collections made with them are dropped for good"
    assert not any("ports" in service for service in services("weaviate"))


@pytest.mark.weaviate
def test_the_server_knows_the_variables_it_is_told(server_binary: Path) -> None:
    names = {name for server in server_settings() for name in server} - {"GOMEMLIMIT"}  # Go itself reads that one
    with server_binary.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as program:
        assert [name for name in sorted(names) if program.find(name.encode()) < 0] == []


def test_the_image_has_what_the_app_needs_and_runs_as_nobody_in_particular() -> None:
    lines = text("Dockerfile").splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY")]
    sent = {line[1:] for line in text("Dockerfile.dockerignore").splitlines() if line.startswith("!")}
    assert set(copied) == sent and all((ROOT / name).exists() for name in copied)
    assert [line for line in lines if line.startswith("USER")] == ["USER recommender"]
    python = next(re.findall(r"^FROM python:([\d.]+)-", line)[0] for line in lines if line.startswith("FROM"))
    wanted = re.findall(r'^requires-python = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), flags=re.M)[0]
    assert python in SpecifierSet(wanted)
