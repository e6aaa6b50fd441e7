"""The rooms and who may enter them, read from the imports themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOMAIN = sorted((ROOT / "recommender").rglob("*.py"))


def imports(file: Path) -> set[str]:
    """Full names of everything a file imports, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def users_of(package: str, files: list[Path]) -> Iterator[str]:
    for file in files:
        if any(name == package or name.startswith(f"{package}.") for name in imports(file)):
            yield file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    "package,rooms",
    [
        ("streamlit", ()),
        ("weaviate", ("recommender/index/",)),
        ("grpc", ("recommender/index/",)),
        ("psutil", ("recommender/index/embedded/",)),
        ("fcntl", ("recommender/index/embedded/",)),
        ("filelock", ("recommender/locks.py",)),
        ("onnxruntime", ("recommender/embedding/",)),
        ("sqlite3", ("recommender/film_store.py",)),
        ("argparse", ("recommender/cli.py", "recommender/commands/")),
        ("dotenv", ("recommender/settings.py",)),
    ],
)
def test_a_library_is_used_in_its_room_only(package: str, rooms: tuple[str, ...]) -> None:
    assert [user for user in users_of(package, DOMAIN) if not user.startswith(rooms or ("-",))] == []


def test_only_one_file_decodes_pictures() -> None:
    def opens_pictures(file: Path) -> bool:
        text = file.read_text(encoding="utf-8")
        return "Image.open(" in text

    assert [file.name for file in DOMAIN if opens_pictures(file)] == ["images.py"]


LOWER_ROOMS = {
    "movies.py": (),
    "errors.py": (),
    "progress.py": (),
    "filters.py": ("errors", "movies"),
    "settings.py": ("errors",),
    "picture_colours.py": (),
    "picture_kinds.py": (),
    "picture_repair.py": (),
    "picture_size.py": ("errors",),
    "images.py": ("errors", "picture_colours", "picture_kinds", "picture_repair", "picture_size"),
    "query.py": ("errors", "filters", "movies"),
    "catalogue": ("errors", "movies"),
    "atomic_write.py": (),
    "locks.py": ("errors", "progress"),
    "posters.py": ("atomic_write", "images"),
    "poster_host.py": ("errors", "images"),
    "real_posters.py": ("atomic_write", "errors", "images", "movies", "poster_host", "progress"),
    "explain.py": ("movies",),
    "showcase.py": ("movies",),
}


@pytest.mark.parametrize("file", LOWER_ROOMS)
def test_lower_rooms_know_only_what_is_below_them(file: str) -> None:
    path = ROOT / "recommender" / file
    names = {name for source in (path.rglob("*.py") if path.is_dir() else [path]) for name in imports(source)}
    known = {name.split(".")[1] for name in names if name.startswith("recommender.")}
    assert known <= {*LOWER_ROOMS[file], path.stem}


@pytest.mark.parametrize(
    "room,forbidden",
    [
        ("embedding", ("index", "search", "indexing", "recommender", "film_store")),
        ("index", ("embedding", "search", "indexing", "recommender", "film_store")),
    ],
)
def test_encoders_and_index_do_not_know_each_other(room: str, forbidden: tuple[str, ...]) -> None:
    files = sorted((ROOT / "recommender" / room).rglob("*.py"))
    for other in forbidden:
        assert list(users_of(f"recommender.{other}", files)) == []


def test_the_domain_never_exits_and_reads_the_environment_in_one_place() -> None:
    for file in DOMAIN:
        text = file.read_text(encoding="utf-8")
        if file.name not in ("__main__.py",):
            assert "sys.exit(" not in text, file
        if file.name != "settings.py":
            assert "os.getenv" not in text, file
