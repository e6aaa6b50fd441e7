"""Words, pictures and liked films, in plot, poster and blend, on films whose right answers are plain to see."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.errors import BadImage, BadQuery
from recommender.filters import FILTERS, Filters
from recommender.movies import SearchMode
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.settings import Settings
from tests.fakes import fake_recommender
from tests.pictures import picture

FILMS = [
    # id, title, overview, colour of the poster, year, genre, vote
    (1, "Dog day", "dog park family", "red", 1990, "Family", 7.0),
    (2, "Dog night", "dog night street", "blue", 2000, "Drama", 6.0),
    (3, "Cat day", "cat park family", "red", 2010, "Family", 8.0),
    (4, "War", "soldiers mud trench", "green", 1960, "War", 9.0),
    (5, "Bare", "dog without poster", None, 1970, "Drama", 5.0),
    (6, "Space", "rocket moon stars", "blue", 1985, "Science Fiction", 7.5),
]


@pytest.fixture
def recommender(tmp_path: Path) -> Iterator[Recommender]:
    folder = tmp_path / "catalogue"
    (folder / "posters").mkdir(parents=True)
    rows = []
    for tmdb_id, title, overview, colour, year, genre, vote in FILMS:
        rows.append(
            {
                "id": tmdb_id,
                "title": title,
                "overview": overview,
                "release_year": year,
                "genres": [genre],
                "vote_average": vote,
                "vote_count": 10 * tmdb_id,
            }
        )
        if colour:
            (folder / "posters" / f"{tmdb_id}_poster.jpg").write_bytes(picture(colour))
    (folder / "movies_data.json").write_text(json.dumps(rows), encoding="utf-8")
    settings = Settings(home=tmp_path / "home", catalogue=folder, engine="auto")
    with fake_recommender(settings) as opened:
        yield opened


def found(recommender: Recommender, **asked: object) -> list[int]:
    return [match.movie.tmdb_id for match in recommender.search(Query(**asked)).matches]  # type: ignore[arg-type]


def test_words_in_the_plot_space(recommender: Recommender) -> None:
    assert set(found(recommender, text="dog", space="plot")[:3]) == {1, 2, 5}


def test_words_in_the_poster_space_leave_out_films_without_a_poster(recommender: Recommender) -> None:
    answer = found(recommender, text="blue", space="poster")
    assert set(answer[:2]) == {2, 6}
    assert 5 not in answer


def test_a_picture_finds_posters_of_its_colour(recommender: Recommender) -> None:
    assert set(found(recommender, image=picture("red"), space="poster")[:2]) == {1, 3}


def test_the_blend_weighs_both_spaces(recommender: Recommender) -> None:
    assert found(recommender, text="dog blue", space="blend")[0] == 2
    assert set(found(recommender, text="dog blue", space="blend", poster_weight=0.0)[:2]) <= {1, 2, 5}
    assert set(found(recommender, text="dog blue", space="blend", poster_weight=1.0)[:2]) == {2, 6}


@pytest.mark.parametrize("space,best", [("plot", {1, 3}), ("poster", {2})])
def test_a_liked_film_finds_its_neighbours_and_not_itself(
    recommender: Recommender, space: SearchMode, best: set[int]
) -> None:
    like = 6 if space == "poster" else 1
    answer = found(recommender, like=(like,), space=space)
    assert like not in answer
    assert answer[0] in best


def test_unwanted_words_and_films_push_away(recommender: Recommender) -> None:
    plain = found(recommender, text="dog", space="plot")
    pushed = found(recommender, text="dog", without="night street", space="plot")
    assert pushed.index(2) > plain.index(2) or plain.index(2) == 2
    assert 2 not in found(recommender, text="dog", unlike=(2,), space="plot")


def test_unwanted_words_leave_good_matches_good(recommender: Recommender) -> None:
    plain = recommender.search(Query(text="dog", space="plot")).matches
    pushed = recommender.search(Query(text="dog", without="red space hero", space="plot")).matches
    assert plain[0].strength != "weak"
    assert pushed[0].strength == plain[0].strength


def test_filters_hold_in_every_space(recommender: Recommender) -> None:
    filters = Filters(years=(1980, 2005))
    for space in ("plot", "poster", "blend"):
        assert set(found(recommender, text="dog blue", space=space, filters=filters)) <= {1, 2, 6}


def test_a_film_without_a_poster_ranks_by_plot_and_says_so(recommender: Recommender) -> None:
    result = recommender.search(Query(text="dog without poster"))
    match = next(match for match in result.matches if match.movie.tmdb_id == 5)
    assert match.poster_score is None and match.plot_score is not None
    assert "no poster" in match.reason


def test_scores_are_calibrated_for_the_query(recommender: Recommender) -> None:
    scores = [match.plot_score or 0.0 for match in recommender.search(Query(text="dog", space="plot")).matches]
    assert len(scores) == len(FILMS)
    assert sum(scores) == pytest.approx(0, abs=0.01)
    assert scores == sorted(scores, reverse=True)


def test_equal_scores_are_ordered_by_id_every_time(recommender: Recommender) -> None:
    answers = [found(recommender, text="red", space="poster") for _ in range(5)]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0][:2] == [1, 3]


def test_a_space_that_cannot_answer_leaves_a_notice_and_the_other_answers(recommender: Recommender) -> None:
    result = recommender.search(Query(like=(5,), space="poster"))
    assert result.matches
    assert any("no poster" in notice for notice in result.notices)
    by_plot = recommender.search(Query(like=(5,), space="plot"))
    assert by_plot.matches and by_plot.notices == (), "nobody asked for posters"
    picture_for_plot = recommender.search(Query(image=picture("red"), space="plot"))
    assert picture_for_plot.matches[0].movie.tmdb_id in {1, 3}
    assert picture_for_plot.notices


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(recommender: Recommender, limit: int) -> None:
    with pytest.raises(BadQuery, match=str(limit)):
        recommender.search(Query(text="dog"), limit=limit)


def test_unknown_films_and_bad_pictures_are_named(recommender: Recommender) -> None:
    with pytest.raises(BadQuery, match="99"):
        recommender.search(Query(like=(99,)))
    with pytest.raises(BadImage):
        recommender.search(Query(image=b"not a picture"))
    with pytest.raises(BadQuery, match="99"):
        recommender.films.film(99)


def test_the_facts_a_page_needs(recommender: Recommender) -> None:
    offered = {row.field: recommender.films.choices(row) for row in FILTERS}
    assert offered["years"] == (1960, 2010) and "War" in offered["genres"]
    assert recommender.titles()[0] == (5, "Bare (1970)")
    assert len({movie.genres for movie in recommender.films.showcase(4)}) == 4
    assert recommender.films.poster_file(recommender.films.film(1)) is not None
    assert recommender.films.poster_file(replace(recommender.films.film(1), poster="gone.jpg")) is None


def test_hidden_films_are_not_found(recommender: Recommender) -> None:
    assert found(recommender, text="dog", space="plot", hidden=(1, 5))[0] == 2
    assert not {1, 5} & set(found(recommender, text="dog", hidden=(1, 5)))


def test_each_film_of_a_compound_question_says_which_part_it_is_nearest_to(recommender: Recommender) -> None:
    because = {
        match.movie.tmdb_id: match.because
        for match in recommender.search(Query(text="soldiers mud", like=(6,))).matches
    }
    assert because[4] == "your words"
    assert because[2] == "Space"
    shown = recommender.search(Query(text="soldiers mud", image=picture("red"))).matches
    assert {match.because for match in shown if match.movie.tmdb_id in (1, 3)} == {"the picture"}
    assert {match.because for match in recommender.search(Query(text="dog")).matches} == {None}


@pytest.mark.parametrize("space", ["auto", "plot", "poster", "blend"])
def test_the_title_on_a_picture_comes_first_and_the_rest_stays(recommender: Recommender, space: SearchMode) -> None:
    by_look = found(recommender, image=picture("red", (200, 300)), space=space)
    titled = recommender.search(Query(image=picture("red", (200, 300)), title="WAR", space=space)).matches
    assert [match.movie.tmdb_id for match in titled] == [4, *(film for film in by_look if film != 4)]
    assert titled[0].strength == "strong" and titled[0].reason == "The picture says its title."


def test_the_title_on_a_picture_minds_the_filters_and_what_is_hidden(recommender: Recommender) -> None:
    later = Filters(years=(1970, None))
    assert 4 not in found(recommender, image=picture("red"), title="WAR", filters=later)
    assert 4 not in found(recommender, image=picture("red"), title="WAR", hidden=(4,))


def test_what_a_thumbnail_shows_is_never_sure(recommender: Recommender) -> None:
    small = recommender.search(Query(image=picture("red", (40, 60)), space="poster"))
    large = recommender.search(Query(image=picture("red", (200, 300)), space="poster"))
    assert any("pixels" in notice for notice in small.notices) and large.notices == ()
    assert {match.strength for match in small.matches} <= {"fair", "weak"}
    assert [match.movie for match in small.matches] == [match.movie for match in large.matches]


def test_filters_alone_find_films_that_are_no_match_of_anything(recommender: Recommender) -> None:
    matches = recommender.search(Query(filters=Filters(years=(1980, 2005)))).matches
    assert {match.movie.tmdb_id for match in matches} == {1, 2, 6}
    assert all(match.strength is None and match.plot_score is None for match in matches)
