"""Profile `cloud` where a provider fails: the other space answers, and nothing is lost or paid for twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recommender.errors import ProviderFailed
from recommender.movies import Space
from recommender.query import Query
from recommender.settings import Settings
from tests.cloud_films import write_films
from tests.contract.cloud.conftest import SEEN, opened
from tests.pictures import picture
from tests.providers import GOOGLE_KEY, OPENAI_KEY, Providers

pytestmark = pytest.mark.weaviate

CUT = 0
"""In the place of a status: answers that break off half way, of which the server does not say whose they were."""


def refuse(service: str, status: int) -> Callable[[Providers], None]:
    def told(providers: Providers) -> None:
        broken = getattr(providers, service)
        broken.status, broken.cut = status or 200, status == CUT

    return told


@pytest.mark.parametrize(
    "service,status,says,tries",
    [
        ("google", 401, "does not accept the key", 1),
        ("google", 429, "wants fewer requests", 4),
        ("openai", 500, "has trouble of its own", 4),
        ("openai", CUT, "cannot be reached", 4),
        ("google", CUT, "cannot be reached", 4),
    ],
)
def test_a_provider_that_fails_keeps_no_film_out(
    server: Settings, providers: Providers, tmp_path: Path, service: str, status: int, says: str, tries: int
) -> None:
    """The films come in with their other vector; later only what is missing is asked for."""
    space: Space = "poster" if service == "google" else "plot"
    films, pauses = write_films(tmp_path / "films", 12), list[float]()
    with opened(server, f"half-{service}-{status}", pauses) as recommender:
        refuse(service, status)(providers)
        report = recommender.library.import_catalogue(films)
        assert report.added == 12 and not report.skipped and report.waiting.keys() == {space}
        assert says in report.waiting[space] and len(pauses) == tries - 1
        assert status == CUT or len(getattr(providers, service).asked) == tries, "the first film finds it out for all"
        other = {"text": "heist casino"} if space == "poster" else {"image": picture("green", SEEN)}
        result = recommender.search(Query(**other), 3)
        assert result.matches and len(result.notices) == (space == "poster")
        stored = recommender.library.index.vectors(range(1, 13))
        assert not any(space in vectors for vectors in stored.values())
        providers.well_again()
        recommender.library.index.resting.clear()  # type: ignore[attr-defined]
        again = recommender.library.import_catalogue(films)
        assert (again.waiting, again.updated) == ({}, 11 if space == "poster" else 12)
        whole = "openai" if service == "google" else "google"
        assert getattr(providers, whole).asked == [], "what came before is not paid for again"
        assert all(
            space in vectors or at == 12 for at, vectors in recommender.library.index.vectors(range(1, 13)).items()
        )


def test_one_film_that_is_refused_costs_no_other_its_vector(
    server: Settings, providers: Providers, tmp_path: Path
) -> None:
    providers.openai.failing = lambda text: 400 if "robot" in text else 200
    with opened(server, "one-refused") as recommender:
        report = recommender.library.import_catalogue(write_films(tmp_path / "films", 6))
        assert report.added == 6 and report.waiting.keys() == {"plot"}
        stored = recommender.library.index.vectors(range(1, 7))
        assert sum("plot" in vectors for vectors in stored.values()) >= 1
        assert all("poster" in vectors or at == 6 for at, vectors in stored.items())


@pytest.mark.parametrize("service,status", [("google", 403), ("openai", 429), ("openai", CUT)])
def test_a_space_that_fails_at_a_question_steps_back_with_one_sentence(
    server: Settings, providers: Providers, tmp_path: Path, service: str, status: int
) -> None:
    with opened(server, f"asked-{service}-{status}") as recommender:
        recommender.library.import_catalogue(write_films(tmp_path / "films", 8))
        refuse(service, status)(providers)
        result = recommender.search(Query(text="blue robot"), 3)
        assert result.matches and len(result.notices) == 1
        assert str(status) in result.notices[0] or (status == CUT and "cannot be reached" in result.notices[0])
        for key in (OPENAI_KEY, GOOGLE_KEY):
            assert key not in result.notices[0]
        refuse("openai", 401)(providers)
        refuse("google", 401)(providers)
        with pytest.raises(ProviderFailed) as caught:
            recommender.search(Query(text="something else"), 3)
        assert caught.value.hint
        assert recommender.search(Query(like=(1,)), 3).matches, "films are compared without asking anybody"
