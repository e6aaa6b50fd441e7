"""The README cannot lie: its lists are the code's."""

from __future__ import annotations

import re

from recommender.cli import parser
from recommender.settings import ROOT
from recommender.variables import VARIABLES

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_commands_has_every_command() -> None:
    offered = re.findall(r"^    ([a-z-]+)\b", parser().format_help(), flags=re.M)
    assert "search" in offered
    assert re.findall(r"^\| `([\w-]+)` \|", README, flags=re.M) == offered


def test_settings_that_the_readme_names_exist() -> None:
    known = {variable.name for variable in VARIABLES}
    assert set(re.findall(r"\b(?:RECOMMENDER|WEAVIATE|TMDB)_[A-Z_]+\b", README)) <= known


def test_files_and_folders_that_the_readme_links_exist() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
