"""Named catalogues side by side in one home: what is chosen is shown, and taking one away takes nothing else."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.cli import main
from recommender.errors import BadCatalogue, BadSetting
from recommender.film_store import FilmStore
from recommender.home_database import FILE
from recommender.import_job import ImportJob, Stopped
from recommender.import_report import ImportReport
from recommender.progress import Progress
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.fakes import FakeEncoders, fake_recommender
from tests.pictures import picture


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


def test_a_removed_catalogue_leaves_only_what_another_needs(settings: Settings, tmp_path: Path) -> None:
    encoders = FakeEncoders()
    mine, theirs = films(tmp_path / "mine", "Wolf", "Cat"), films(tmp_path / "theirs", "Wolf")
    posters = {"Wolf": "red", "Cat": "green"}
    for folder, ids in ((mine, (1, 2)), (theirs, (1,))):
        (folder / "posters").mkdir()
        for one, colour in zip(ids, posters.values(), strict=False):
            (folder / "posters" / f"{one}.jpg").write_bytes(picture(colour))
    for folder in (mine, theirs):
        with fake_recommender(settings.showing(str(folder)), encoders) as opened:
            shown = [opened.films.poster_file(movie) for movie in opened.films.all()]
            assert all(file is not None and file.exists() for file in shown)
    made = len(encoders.texts)
    with fake_recommender(settings, encoders) as recommender:
        recommender.catalogues.remove("mine")
    assert len(list((settings.home / "posters").rglob("*.jpg"))) == 1
    with fake_recommender(settings.showing(str(theirs)), encoders):
        pass
    with fake_recommender(settings.showing(str(mine)), encoders):
        assert len(encoders.texts) > made, "what nobody needed is made again"


def test_a_removed_catalogue_takes_along_what_other_encoders_made_of_it(settings: Settings, tmp_path: Path) -> None:
    mine = settings.showing(str(films(tmp_path / "mine", "Wolf", "Fox")))
    made = []
    for revision in ("fake-1", "fake-2"):
        with fake_recommender(mine, FakeEncoders(revision)):
            pass
        with fake_recommender(settings, FakeEncoders(revision)):  # two films of its own
            made.append(vectors(settings))
    assert made == [4, 8]
    with fake_recommender(settings, FakeEncoders("fake-2")) as recommender:
        recommender.catalogues.remove("mine")
    assert vectors(settings) == 4


def vectors(settings: Settings) -> int:
    with closing(sqlite3.connect(settings.home / FILE)) as database:
        return int(database.execute("SELECT count(*) FROM vectors").fetchone()[0])


def test_looking_into_files_opens_no_catalogue(settings: Settings, tmp_path: Path) -> None:
    """One that nobody looked at yet would be filled first, and the page would stand still meanwhile."""
    listed = tmp_path / "watched.csv"
    listed.write_text("Date,Name,Year,Letterboxd URI\n2020-01-01,Wolf,,https://x.example\n", encoding="utf-8")
    encoders = FakeEncoders()
    with fake_recommender(settings.showing(str(films(tmp_path / "mine", "Wolf"))), encoders) as app:
        made = len(encoders.texts)
        for path in (films(tmp_path / "more", "Fox"), listed):
            found = app.catalogues.preview(path, "default")
            assert found.films == found.new == 1 and app.catalogues.cost_of(found) == ""
        assert len(encoders.texts) == made
    assert not FilmStore(settings.home / FILE).count()


def test_a_running_app_sees_that_a_terminal_has_switched(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recommender.catalogues.LOOK_EVERY_S", 0.0)
    with fake_recommender(settings.showing(str(films(tmp_path / "mine", "Wolf")))):
        pass
    with fake_recommender(settings) as app, fake_recommender(settings) as terminal:
        assert app.catalogues.switched_to == ""
        terminal.catalogues.switch("mine")
        assert app.catalogues.switched_to == "mine" and titles(app.of_catalogue("mine")) == ["Wolf"]
        terminal.catalogues.switch("default")
        assert app.catalogues.switched_to == "default"


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


def test_an_import_in_the_background_tells_how_far_it_is_and_can_be_found(settings: Settings, tmp_path: Path) -> None:
    more = films(tmp_path / "more", *(f"Film {number}" for number in range(100)), "")
    with fake_recommender(settings) as recommender:
        catalogues = recommender.catalogues
        preview = catalogues.preview(more, "more")
        assert (preview.films, preview.new, preview.reasons) == (100, 100, (("has no title", 1),))
        assert [one.name for one in catalogues.all()] == ["default"], "a look changes nothing"
        job = catalogues.start_import(more, "more")
        report = job.wait()
        now = job.progress
        assert now.report == report and (now.is_running, now.done, now.total, now.error) == (False, 100, 100, None)
        assert catalogues.imports == (job,) and (report.added, report.skipped_count) == (100, 1)
        assert recommender.of_catalogue("more").films.count == 100 and recommender.films.count == 2
        assert report.file is not None
        lines = report.file.read_text(encoding="utf-8-sig").splitlines()
        assert lines[0] == "row,title,tmdb_id,outcome,reason" and len(lines) == 102
        assert sorted(lines)[0] == "1,Film 0,1,added," and "101,,,skipped,has no title" in lines
        with pytest.raises(BadCatalogue):
            catalogues.start_import(tmp_path, "more").wait()
        assert recommender.of_catalogue("more").catalogues is catalogues


def test_a_stopped_import_keeps_what_came_and_goes_on(settings: Settings, tmp_path: Path) -> None:
    more = films(tmp_path / "more", *(f"Film {number}" for number in range(200)))
    with fake_recommender(settings) as recommender:
        library = recommender.library

        def work(progress: Progress) -> ImportReport:
            def hear(step: str, done: int | None = None, total: int | None = None) -> None:
                if done and total:
                    job.stop()
                progress(step, done, total)

            began.wait()
            return library.import_catalogue(more, progress=hear)

        began = threading.Event()
        job = ImportJob("default", more, work)
        began.set()
        with pytest.raises(Stopped):
            job.wait()
        held = library.store.count()
        assert 0 < held < 200
        assert library.import_catalogue(more).unchanged >= held - 2 and library.store.count() == 200


def test_a_dry_run_on_the_command_line_changes_nothing(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with fake_recommender(settings):
        pass
    monkeypatch.setenv("RECOMMENDER_HOME", str(settings.home))
    more = films(tmp_path / "more", "Wolf", "Fox", "", "Elk")
    assert main(["import", str(more), "--dry-run", "--replace"]) == 0
    told = capsys.readouterr()
    assert "3 of 4 rows would come in, 1 of them new, 0 would be removed; 1 would be skipped." in told.out
    assert "  Wolf · no poster" in told.out and "row 3 “no title” has no title" in told.err
    assert main(["import", str(more), "--dry-run", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["rows"], facts["usable"], facts["new"], facts["skipped"]) == (4, 3, 1, 1)
    assert facts["columns"]["overview"] == "overview" and [one["row"] for one in facts["problems"]] == [3]
    assert (facts["sample"][0]["title"], facts["sample"][0]["has_poster"]) == ("Wolf", False)
    with fake_recommender(settings) as recommender:
        assert titles(recommender) == ["Cat", "Dog"]
