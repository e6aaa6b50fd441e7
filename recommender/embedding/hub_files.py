"""Gets a model's files from the hub once, whole and checked; from then on nothing is asked of the network.

Spoken is the hub's public HTTP: `/api/models/NAME?blobs=true` tells revision, sizes and checksums,
`/NAME/resolve/REVISION/FILE` hands out bytes, from any place on (https://huggingface.co/docs/hub/api).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from recommender.atomic_write import write_atomically
from recommender.embedding.hub_models import HubFiles
from recommender.errors import RecommenderError
from recommender.progress import Progress, silent

DONE = "downloaded.json"
"""Written last: where it is, every file is whole. {"revision": "…"}."""
NEEDS_NONE = "RECOMMENDER_PROFILE=bundled needs no download."
_PIECE = 1 << 20
_PATIENCE_S = 30.0


class ModelUnavailable(RecommenderError):
    """A model that is not here and cannot be had now."""


@dataclass(frozen=True, slots=True)
class _RemoteFile:
    """A file as the hub tells of it; `sha256` for large files, `git_blob` (SHA-1 of git) for the others."""

    name: str
    size: int
    sha256: str | None
    git_blob: str | None


def fetched(wanted: HubFiles, folder: Path, endpoint: str, progress: Progress = silent) -> str:
    """The revision of the files in `folder`, which are downloaded where they are not whole yet; what came half of a
    file stays and is gone on with.

    Raises ModelUnavailable where the hub does not answer, has no such model or sends damaged files, and OSError where
    the folder cannot be written.
    """
    known = _known_revision(folder)
    if known is not None:
        return known
    try:
        with httpx.Client(base_url=endpoint, timeout=_PATIENCE_S, follow_redirects=True) as hub:
            revision, files = _listed(hub, wanted)
            for file in files:
                _fetch(hub, f"/{wanted.repository}/resolve/{revision}/{file.name}", file, folder, progress)
    except httpx.HTTPStatusError as error:
        told = f"{endpoint} answers {error.response.status_code} when asked for {wanted.repository}."
        raise ModelUnavailable(told, f"Try again later; {NEEDS_NONE}") from error
    except httpx.HTTPError as error:
        told = f"{wanted.model} has to be downloaded once, and {endpoint} cannot be reached ({type(error).__name__})."
        raise ModelUnavailable(
            told, f"Connect and run setup again, it goes on where it stopped; {NEEDS_NONE}"
        ) from error
    write_atomically(folder / DONE, json.dumps({"revision": revision}).encode())
    return revision


def _known_revision(folder: Path) -> str | None:
    try:
        return str(json.loads((folder / DONE).read_text(encoding="utf-8"))["revision"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _listed(hub: httpx.Client, wanted: HubFiles) -> tuple[str, list[_RemoteFile]]:
    """Revision and files; the first of the wanted ones must be there, some repositories lack some of the small ones."""
    told = hub.get(f"/api/models/{wanted.repository}", params={"blobs": "true"}).raise_for_status()
    try:
        rows = {row["rfilename"]: row for row in told.json()["siblings"]}
        there = [rows[name] for name in wanted.files if name in rows]
        files = [
            _RemoteFile(row["rfilename"], int(row["size"]), (row.get("lfs") or {}).get("sha256"), row.get("blobId"))
            for row in there
        ]
        revision = str(told.json()["sha"])
    except (ValueError, TypeError, KeyError) as error:
        raise ModelUnavailable(f"{hub.base_url} does not answer as a model hub does.", "Check HF_ENDPOINT.") from error
    if wanted.files[0] not in rows:
        raise ModelUnavailable(f"{wanted.repository} has no file {wanted.files[0]} any more.", NEEDS_NONE)
    return revision, files


def _fetch(hub: httpx.Client, address: str, file: _RemoteFile, folder: Path, progress: Progress) -> None:
    target, part = folder / file.name, folder / f"{file.name}.part"
    if target.exists() and target.stat().st_size == file.size:
        return  # was checked before it got this name
    part.parent.mkdir(parents=True, exist_ok=True)
    done = part.stat().st_size if part.exists() else 0
    if done < file.size or not file.size:
        for so_far in _stream(hub, address, part, done):
            progress(f"Downloading {file.name}", so_far, file.size)
    if not _is_whole(part, file):
        part.unlink(missing_ok=True)
        raise ModelUnavailable(f"{file.name} arrived damaged: its checksum is another.", f"Try again; {NEEDS_NONE}")
    part.replace(target)


def _stream(hub: httpx.Client, address: str, part: Path, done: int) -> Iterator[int]:
    """Appends what is missing; yields how many bytes are there."""
    with hub.stream("GET", address, headers={"Range": f"bytes={done}-"} if done else {}) as answer:
        answer.raise_for_status()
        goes_on = answer.status_code == httpx.codes.PARTIAL_CONTENT
        done = done if goes_on else 0
        with part.open("ab" if goes_on else "wb") as file:
            for piece in answer.iter_bytes():
                file.write(piece)
                done += len(piece)
                yield done


def _is_whole(path: Path, file: _RemoteFile) -> bool:
    if not path.exists() or path.stat().st_size != file.size:
        return False
    if file.sha256:
        digest = hashlib.sha256()
    elif file.git_blob:
        digest = hashlib.sha1(f"blob {file.size}\0".encode(), usedforsecurity=False)
    else:
        return True
    with path.open("rb") as handle:
        while piece := handle.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest() == (file.sha256 or file.git_blob)
