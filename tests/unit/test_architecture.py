"""The rooms and who may enter them, read from the imports themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def files_of(*rooms: str) -> list[Path]:
    """Every Python file of these folders; there must be some in each."""
    found = {room: sorted((ROOT / room).rglob("*.py")) for room in rooms}
    assert all(found.values()), found
    return [file for files in found.values() for file in files]


DOMAIN = files_of("recommender")
PAGES = [ROOT / "streamlit_app.py", *files_of("pages")]
PROGRAM = [*DOMAIN, *PAGES, *files_of("studio", "benchmarks", "training")]


@cache
def imports(file: Path) -> frozenset[str]:
    """Full names of everything a file imports, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(names)


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
        ("rapidocr", ("recommender/lettering.py",)),
        ("openTSNE", ("recommender/maps/layout.py",)),
        ("tenacity", ("recommender/polite_client.py",)),
        ("pyrate_limiter", ("recommender/polite_client.py",)),
        ("sqlite3", ("recommender/home_database.py",)),
        ("argparse", ("recommender/cli.py", "recommender/commands/")),
        ("dotenv", ("recommender/settings.py",)),
    ],
)
def test_a_library_is_used_in_its_room_only(package: str, rooms: tuple[str, ...]) -> None:
    assert [user for user in users_of(package, DOMAIN) if not user.startswith(rooms or ("-",))] == []


def test_only_one_file_loads_the_model_runtime() -> None:
    """It says before that nothing may be reported; whoever loaded the runtime earlier would undo that."""
    loading = list(users_of("onnxruntime", [*PROGRAM, *files_of("tests")]))
    assert loading == ["recommender/embedding/onnx_session.py"]
    lines = (ROOT / loading[0]).read_text(encoding="utf-8").splitlines()
    assert lines.index('os.environ["ORT_DISABLE_TELEMETRY"] = "1"') < lines.index("import onnxruntime")


def test_only_one_file_decodes_pictures() -> None:
    def opens_pictures(file: Path) -> bool:
        text = file.read_text(encoding="utf-8")
        return "Image.open(" in text

    assert [file.name for file in DOMAIN if opens_pictures(file)] == ["decoding.py"]


LOWER_ROOMS = {
    "movies.py": (),
    "errors.py": (),
    "progress.py": (),
    "filters.py": ("errors", "movies"),
    "filter_bounds.py": ("errors", "filters"),
    "settings.py": ("errors",),
    "variables.py": (),
    "providers.py": ("movies", "settings"),
    "question_cache.py": ("atomic_write",),
    "images": ("errors",),
    "search": ("embedding", "errors", "filters", "images", "index", "movies", "query"),
    "query.py": ("errors", "filters", "movies"),
    "spelling.py": (),
    "titles.py": ("movies", "spelling"),
    "lettering.py": ("embedding",),
    "series.py": ("movies", "spelling"),
    "reading": ("filters", "movies", "query", "spelling", "titles"),
    "catalogue": ("errors", "movies"),
    "atomic_write.py": (),
    "home_database.py": ("errors",),
    "catalogue_registry.py": ("errors", "home_database", "settings"),
    "locks.py": ("errors", "progress"),
    "posters.py": ("atomic_write", "errors", "images"),
    "polite_client.py": ("errors",),
    "poster_host.py": ("polite_client",),
    "real_posters.py": ("atomic_write", "errors", "images", "movies", "poster_host", "progress"),
    "tmdb": ("atomic_write", "catalogue", "errors", "images", "polite_client", "poster_host", "progress"),
    "showcase.py": ("movies",),
    "maps": (
        "atomic_write",
        "embedding",
        "errors",
        "index",
        "locks",
        "movies",
        "poster_tags",
        "progress",
        "settings",
        "snapshot",
        "spelling",
    ),
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
    files = files_of(f"recommender/{room}")
    assert [user for other in forbidden for user in users_of(f"recommender.{other}", files)] == []


PURE_PAGE_PARTS = ("draft", "query_url", "wording")
"""What pages know of queries, addresses and words, without sessions and widgets."""


def reached_from(file: Path) -> set[str]:
    """Everything a part of the pages imports, also by way of other parts."""
    found: set[str] = set()
    waiting = {file}
    while waiting:
        names = imports(waiting.pop())
        parts = {ROOT / f"{name.replace('.', '/')}.py" for name in names - found if name.startswith("pages.")}
        waiting |= {part for part in parts if part.exists()}
        found |= names
    return found


@pytest.mark.parametrize("part", PURE_PAGE_PARTS)
def test_pure_parts_of_pages_do_without_streamlit(part: str) -> None:
    reached = reached_from(ROOT / "pages" / "components" / f"{part}.py")
    assert reached and not [name for name in reached if name.partition(".")[0] in ("streamlit", "starlette")]


@pytest.mark.parametrize("room", ["index", "embedding", "film_store", "library", "indexing", "commands", "cli"])
def test_pages_know_the_facade_and_plain_values_only(room: str) -> None:
    assert list(users_of(f"recommender.{room}", PAGES)) == []


@pytest.mark.parametrize("package", ["weaviate", "onnxruntime", "sqlite3", "PIL", "numpy"])
def test_pages_leave_these_libraries_to_the_domain(package: str) -> None:
    assert list(users_of(package, PAGES)) == []


def test_the_domain_knows_nothing_of_pages() -> None:
    assert list(users_of("pages", DOMAIN)) == []


def test_only_the_start_exits() -> None:
    assert [file.name for file in DOMAIN if "sys.exit(" in file.read_text(encoding="utf-8")] == ["__main__.py"]


READS_THE_ENVIRONMENT = {
    "recommender/settings.py": "everything a person may set",
    "recommender/index/embedded/binary.py": "hands it on to the compiler",
    "recommender/index/embedded/environment.py": "hands the little on that a server needs",
    "recommender/index/embedded/running_server.py": "asks another process, the server's, which folder it was given",
    "benchmarks/encoders.py": "hands it on to the process that is measured",
    "benchmarks/engines.py": "hands it on to the process that is measured",
    "benchmarks/page_server.py": "hands it on to the process that is measured",
}
"""Files that look at the environment, each with its reason."""


def reads_the_environment(file: Path) -> bool:
    """Whether a file looks a variable up, by whatever name; setting one is no reading."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            if {alias.name for alias in node.names} & {"environ", "environb", "getenv", "getenvb"}:
                return True
        elif isinstance(node, ast.Assign | ast.Delete):
            for target in node.targets:
                _forget_names(target)
        elif isinstance(node, ast.Attribute) and node.attr in ("environ", "environb", "getenv", "getenvb"):
            return True
    return False


def _forget_names(target: ast.expr) -> None:
    """Takes the name out of `os.environ["X"] = …`, which only sets."""
    if isinstance(target, ast.Subscript):
        target.value = ast.Constant(None)


def test_the_environment_is_read_in_few_places_for_a_reason() -> None:
    readers = {file.relative_to(ROOT).as_posix() for file in PROGRAM if reads_the_environment(file)}
    assert readers == set(READS_THE_ENVIRONMENT)


@pytest.mark.parametrize(
    "code,reads",
    [
        ("import os\nos.environ['X'] = '1'", False),
        ("import os\nx = os.environ['X']", True),
        ("import os\nx = {**os.environ}", True),
        ("import os as o\nx = o.getenv('X')", True),
        ("from os import environ", True),
    ],
)
def test_reading_is_told_from_setting(code: str, reads: bool, tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(code)
    assert reads_the_environment(tmp_path / "code.py") is reads
