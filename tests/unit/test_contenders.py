"""One search serves every place of the dial: its contenders, weighed anew, are what "blend" finds there."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import pytest

from recommender.movies import Contender
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.search.explain import strength
from recommender.settings import Settings
from tests.fakes import fake_recommender
from tests.pictures import picture

FILMS, LIMIT = 60, 6
WORDS = "dog cat war rocket moon street park family red blue green night".split()
ASKED: dict[str, dict[str, object]] = {
    "words": {"text": "red dog moon"},
    "words and a film": {"text": "blue", "like": (3,)},
    "a title, which a blend does not read": {"text": "Film 8"},
    "a picture that says a title": {"like": (3,), "image": picture("red"), "title": "Film 8"},
}
WEIGHTS = (0.0, 0.05, 0.33, 0.5, 0.72, 1.0)


@pytest.fixture(scope="module")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recommender]:
    """Sixty films of random words and colours; every seventh has no poster."""
    chance = random.Random(4)
    folder = tmp_path_factory.mktemp("catalogue")
    (folder / "posters").mkdir()
    rows = []
    for film in range(1, FILMS + 1):
        rows.append({"id": film, "title": f"Film {film}", "overview": " ".join(chance.choices(WORDS, k=5))})
        if film % 7:
            colour = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
            (folder / "posters" / f"{film}_poster.jpg").write_bytes(picture(colour))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    with fake_recommender(Settings(home=folder / "home", catalogue=folder, engine="memory")) as opened:
        yield opened


def _score(film: Contender, weight: float) -> float:
    return (1 - weight) * (film.plot or 0.0) + weight * (film.poster or 0.0) + film.bonus


def _weighed(films: tuple[Contender, ...], weight: float) -> list[Contender]:
    return sorted(films, key=lambda film: (-round(_score(film, weight), 4), film.movie.tmdb_id))[:LIMIT]


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("asked", ASKED, ids=ASKED)
def test_weighing_contenders_anew_is_searching_anew(recommender: Recommender, asked: str, weight: float) -> None:
    result = recommender.search(Query(**ASKED[asked]), LIMIT)  # type: ignore[arg-type]
    blend = Query(space="blend", poster_weight=weight, **ASKED[asked])  # type: ignore[arg-type]
    weighed, matches = _weighed(result.contenders, weight), recommender.search(blend, LIMIT).matches
    assert [film.movie for film in weighed] == [match.movie for match in matches]
    for film, match in zip(weighed, matches, strict=True):
        shown = (1 - weight) * (film.shown_plot or 0.0) + weight * (film.shown_poster or 0.0)
        assert (film.shown_plot, film.shown_poster) == (match.plot_score, match.poster_score)
        named = "strong" if film.is_named else strength(shown)
        assert ("fair" if result.at_most_fair and named == "strong" else named) == match.strength
        assert (film.reason, film.because) == (match.reason, match.because)


def test_the_dial_at_its_end_still_leads_to_the_other_one(recommender: Recommender) -> None:
    at_plot, at_poster = (
        recommender.search(Query(text="red dog", space="blend", poster_weight=weight), LIMIT) for weight in (0.0, 1.0)
    )
    assert set(at_plot.contenders) == set(at_poster.contenders)


def test_who_never_comes_to_the_front_is_left_out(recommender: Recommender) -> None:
    contenders = recommender.search(Query(text="red dog moon"), LIMIT).contenders
    assert LIMIT < len(contenders) < FILMS / 2


def test_one_space_has_no_dial(recommender: Recommender) -> None:
    for query in (Query(text="red", space="plot"), Query(text="red", space="poster"), Query(image=picture("red"))):
        assert recommender.search(query, LIMIT).contenders == ()
