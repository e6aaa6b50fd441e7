"""Named catalogues side by side in one home: what is chosen is shown, and taking one away takes nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.cli import main
from recommender.errors import BadCatalogue, BadSetting
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.fakes import fake_recommender


def films(folder: Path, *titles: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    rows = [{"id": at, "title": title, "overview": title} for at, title in enumerate(titles, start=1)]
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", catalogue=films(tmp_path / "bundled", "Dog", "Cat"), engine="memory")


def titles(recommender: Recommender) -> Sequence[str]:
    return [title for _, title in recommender.titles()]


def test_chosen_files_are_shown_alone_and_followed_as_they_change(settings: Settings, tmp_path: Path) -> None:
    with fake_recommender(settings) as recommender:
        assert titles(recommender) == ["Cat", "Dog"]
    chosen = settings.showing(str(films(tmp_path / "mine", "Wolf", "Fox")))
    with fake_recommender(chosen) as recommender:
        assert (recommender.catalogue, titles(recommender)) == ("mine", ["Fox", "Wolf"])
    films(tmp_path / "mine", "Bear")
    with fake_recommender(chosen) as recommender:
        assert titles(recommender) == ["Bear"], "what is no longer in the files is no longer shown"
        assert titles(recommender.of_catalogue("default")) == ["Cat", "Dog"]
    (tmp_path / "mine" / "movies_data.json").write_text("[]", encoding="utf-8")
    with fake_recommender(chosen) as recommender:
        assert titles(recommender) == ["Bear"] and "has no films" in recommender.notices[0]


def test_files_without_films_say_why_there_are_none(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("id,title,overview\n", encoding="utf-8")
    with pytest.raises(BadCatalogue, match="no rows"):
        fake_recommender(settings.showing(str(tmp_path / "empty.csv")))


def test_switching_and_removing(settings: Settings, tmp_path: Path) -> None:
    with fake_recommender(settings.showing(str(films(tmp_path / "mine", "Wolf")))):
        pass
    with fake_recommender(settings) as recommender:
        catalogues = recommender.catalogues
        states = [(one.name, one.films, one.in_use) for one in catalogues.all()]
        assert states == [("default", 2, True), ("mine", 1, False)]
        catalogues.switch("mine")
        assert catalogues.current == "mine"
        for name in ("nobody's", "default"):
            with pytest.raises(BadSetting):
                catalogues.remove(name)
        assert catalogues.remove("mine") == 1
        assert catalogues.current == "default" and titles(recommender) == ["Cat", "Dog"]
        with pytest.raises(BadSetting, match="mine"):
            recommender.of_catalogue("mine")


def test_a_name_that_is_none_is_explained(settings: Settings) -> None:
    with pytest.raises(BadSetting, match="“unknown”") as caught:
        fake_recommender(replace(settings, catalogue_name="unknown"))
    assert "default" in caught.value.hint and "--catalogue unknown" in caught.value.hint


def test_the_command_line_lists_and_asks_before_it_removes(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with fake_recommender(settings.showing(str(films(tmp_path / "mine", "Wolf")))):
        pass
    monkeypatch.setenv("RECOMMENDER_HOME", str(settings.home))
    monkeypatch.setenv("RECOMMENDER_ENGINE", "memory")
    assert main(["catalogues", "list", "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == ["default", "mine"]
    assert main(["catalogues", "switch"]) == 2
    assert main(["catalogues", "remove", "mine"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert main(["catalogues", "remove", "mine", "--yes"]) == 0
    assert main(["search", "dog", "--catalogue", "mine"]) == 2
    assert "no catalogue “mine”" in capsys.readouterr().err
