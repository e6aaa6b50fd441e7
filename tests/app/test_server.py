"""What the web server does beside drawing pages: addresses, open files, uploads."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
import streamlit as st
from starlette.requests import Request
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from pages.components import pictures, resources, server, uploads
from recommender import Recommender
from tests.app.conftest import ROOT, OpenApp, shown
from tests.pictures import picture


@pytest.mark.parametrize("base,below", [("", ""), ("films", "/films"), ("/a/b/", "/a/b")])
def test_our_addresses_lie_below_the_base_path(base: str, below: str) -> None:
    addresses = {route.path for route in server.routes(base)}
    assert {f"{below}/poster/{{name}}", f"{below}/delivery/{{token}}/{{name}}"} <= addresses
    assert all(address.startswith(f"{below}/") for address in addresses)


@pytest.mark.parametrize(
    "catalogue,film,status",
    [("default", "348", 307), ("none-such", "348", 404), ("default", "-5", 404), ("default", "x", 404)],
)
def test_a_film_leads_to_its_poster(
    open_app: OpenApp, recommender: Recommender, catalogue: str, film: str, status: int
) -> None:
    open_app()
    answer = server.film_poster(Request({"type": "http", "path_params": {"catalogue": catalogue, "film": film}}))
    assert answer.status_code == status
    if status == 307:
        assert answer.headers["Location"] == f"../../poster/{recommender.films.film(348).poster}"


def test_a_server_may_open_many_files_however_low_the_limit_was() -> None:
    code = (
        "import resource as r; hard = r.getrlimit(r.RLIMIT_NOFILE)[1]; r.setrlimit(r.RLIMIT_NOFILE, (200, hard))\n"
        "from pages.components.server import allow_handles\n"
        "allow_handles(400); assert r.getrlimit(r.RLIMIT_NOFILE) == (400, hard)\n"
        "allow_handles(300); assert r.getrlimit(r.RLIMIT_NOFILE) == (400, hard), 'never lowered'\n"
        "r.setrlimit(r.RLIMIT_NOFILE, (200, 250))\n"
        "allow_handles(400); assert r.getrlimit(r.RLIMIT_NOFILE) == (250, 250), 'as far as allowed'\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_lives_for_ever_is_out_of_the_collectors_sight(open_app: OpenApp) -> None:
    resources.close()
    gc.unfreeze()
    app = open_app()
    assert shown(app) and gc.get_freeze_count() > 50_000


def test_a_visit_keeps_its_newest_uploads_only() -> None:
    manager = MemoryUploadedFileManager("/upload")
    for number in range(60):
        manager.add_file("visit", UploadedFileRec(f"file-{number}", "a.jpg", "image/jpeg", b"bytes"))
        manager.add_file("other", UploadedFileRec("only", "a.jpg", "image/jpeg", b"bytes"))
        uploads.forget_oldest(manager, "visit")
        uploads.forget_oldest(manager, "never came")
    assert list(manager.file_storage["visit"]) == ["file-58", "file-59"]
    assert list(manager.file_storage["other"]) == ["only"]


def test_remembered_pictures_are_bounded_in_number_and_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {})
    small = [picture((number, 0, 0)) for number in range(0, 250, 25)]
    for one in small:
        pictures.remember(one)
    assert [kept for kept in pictures.known().values() if isinstance(kept, bytes)] == small[-pictures.KEPT :]
    large = [picture((0, number, 0)) + bytes(pictures.KEPT_BYTES // 2 - 10_000) for number in (1, 100, 200)]
    for one in large:
        pictures.remember(one)
    assert [kept for kept in pictures.known().values() if isinstance(kept, bytes)] == large[-2:]
