"""The package says what it needs, and the pinned files that the README's commands install agree with it."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from recommender.settings import ROOT, bundled_data, default_home

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
OWN = "plot-and-poster"


def wanted(*extras: str) -> dict[NormalizedName, Requirement]:
    """The ranges of the package and of these extras, by name; an extra may name another one of ours."""
    lines = list(PROJECT["dependencies"]) if not extras else []
    for extra in extras:
        lines += PROJECT["optional-dependencies"][extra]
    requirements = {canonicalize_name(found.name): found for found in map(Requirement, lines)}
    own = requirements.pop(canonicalize_name(OWN), None)
    return requirements | (wanted(*own.extras) if own else {})


def pinned(file: str) -> dict[NormalizedName, str]:
    """Name and version of each line; other files that it names are not followed."""
    lines = [line.split("#")[0].strip() for line in (ROOT / file).read_text(encoding="utf-8").splitlines()]
    pins = [line.split("==") for line in lines if line and not line.startswith("-r")]
    found = {canonicalize_name(name): version for name, version in pins}
    assert len(found) == len(pins), f"{file} has a name twice"
    return found


@pytest.mark.parametrize(
    "file,ranges",
    [
        ("requirements.txt", wanted() | wanted("app")),
        ("tests/requirements.txt", {name: found for name, found in wanted("test").items() if name != "streamlit"}),
    ],
    ids=["app", "tests"],
)
def test_the_pins_are_what_the_package_allows(file: str, ranges: dict[NormalizedName, Requirement]) -> None:
    pins = pinned(file)
    assert ranges.keys() == pins.keys()
    assert [f"{found} but {pins[name]}" for name, found in ranges.items() if pins[name] not in found.specifier] == []


def test_the_pins_of_training_are_what_the_package_allows() -> None:
    pins, ranges = pinned("training/requirements.txt"), wanted("training")
    assert ranges.keys() == pins.keys() - wanted().keys()
    allowed = ranges | wanted()
    assert [f"{allowed[name]} but {pin}" for name, pin in pins.items() if pin not in allowed[name].specifier] == []


def test_every_range_has_a_lower_bound() -> None:
    found = [*wanted().values(), *wanted("test").values(), *wanted("training").values()]
    assert len(found) > 20
    assert [str(one) for one in found if not str(one.specifier).startswith(">=")] == []


def test_the_console_script_is_a_function() -> None:
    module, function = PROJECT["scripts"][OWN].split(":")
    assert callable(getattr(import_module(module), function))


def test_the_wheel_carries_the_data_to_where_it_is_looked_for(tmp_path: Path) -> None:
    ((source, target),) = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["sources"].items()
    (tmp_path / target).mkdir(parents=True)
    assert ROOT / source == bundled_data() and bundled_data(tmp_path / "recommender") == tmp_path / target


def test_an_installed_package_has_its_data_inside_and_its_home_elsewhere(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "recommender"
    (package / "bundled").mkdir(parents=True)
    assert bundled_data(package) == package / "bundled"
    assert OWN in str(default_home(package)) and not default_home(package).is_relative_to(tmp_path)


def test_a_checkout_has_both_beside_the_package(tmp_path: Path) -> None:
    assert bundled_data(tmp_path / "recommender") == tmp_path / "data"
    assert default_home(tmp_path / "recommender") == tmp_path / ".local"
    assert bundled_data() == ROOT / "data" and default_home() == ROOT / ".local"
