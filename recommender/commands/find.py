"""`search`: a query from the command line, its answer as text or as one JSON object."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, replace
from typing import Any

from recommender.commands.terminal import TerminalProgress, as_json
from recommender.errors import BadQuery
from recommender.filter_bounds import known_names, read_bound
from recommender.filters import FILTERS, OF_NAMES, FilterRow, Filters
from recommender.images import read_image
from recommender.movies import Match
from recommender.opening import open_recommender
from recommender.query import Query
from recommender.recommender import Recommender
from recommender.result import SearchResult
from recommender.settings import Settings

_EVIDENCE_KEYS = ("plot_score", "poster_score", "score", "strength", "reason", "because")
_MATCH_KEYS = ("tmdb_id", "title", "release_year", "vote_average", "genres", "overview", "poster_path")


def search(options: argparse.Namespace, settings: Settings) -> int:
    """Prints the matches. The query is checked before anything is opened, so a slip costs no waiting."""
    query = _query(options)
    if query.image:
        query = replace(query, image=read_image(query.image))
    if options.limit < 1:
        raise BadQuery("The limit must be at least 1.", "Leave --limit out for ten films.")
    with TerminalProgress() as progress, open_recommender(settings, progress) as recommender:
        query = _with_title_read(_with_known_names(query, recommender), recommender)
        result = recommender.search(query, options.limit)
        read = recommender.describe(result.understood) if result.understood.text != query.text else ()
    if options.json:
        print(as_json(_answer(options, result, read)))
    else:
        _print(result, read)
    return 0


def _query(options: argparse.Namespace) -> Query:
    bounds = {row.field: read_bound(row, _texts(asked)) for row in FILTERS if (asked := getattr(options, row.key))}
    return Query(
        text=" ".join(options.words),
        image=options.image,
        like=tuple(options.like),
        unlike=tuple(options.unlike),
        without=options.without,
        space=options.space or ("auto" if options.poster_weight is None else "blend"),
        poster_weight=0.5 if options.poster_weight is None else options.poster_weight,
        filters=Filters(**bounds),
        as_typed=options.as_typed,
    )


def _asked_of(row: FilterRow, options: argparse.Namespace) -> Any:
    """A filter as it was written; a number as a number."""
    asked = getattr(options, row.key)
    return read_bound(row, [asked]) if asked and row.operator == "at_least" else asked


def _texts(asked: str | list[str]) -> list[str]:
    return [asked] if isinstance(asked, str) else asked


def _with_known_names(query: Query, recommender: Recommender) -> Query:
    """The query with genres as the catalogue spells them. Raises BadQuery for one that it does not have."""
    named: dict[str, Any] = {
        row.field: known_names(row, bound, recommender.films.choices(row))
        for row, bound in query.filters.active()
        if row.operator in OF_NAMES
    }
    return replace(query, filters=replace(query.filters, **named))


def _with_title_read(query: Query, recommender: Recommender) -> Query:
    """The query with the title that is written on its picture, where lettering can be read and shall be."""
    if query.image is None or query.as_typed:
        return query
    reading = recommender.lettering.title(query.image)
    return replace(query, title=reading.text) if reading else query


def _answer(options: argparse.Namespace, result: SearchResult, read: tuple[str, ...]) -> dict[str, Any]:
    names = ("image", "like", "unlike", "without", "limit")
    asked = {name: getattr(options, name) for name in names} | {row.key: _asked_of(row, options) for row in FILTERS}
    extras = {name: value for name, value in asked.items() if value not in (None, "", [])}
    extras["poster_weight"] = result.understood.poster_weight
    if options.as_typed:
        extras["as_typed"] = True
    if options.image:  # a file's name may be no text
        extras["image"] = str(options.image).encode(errors="replace").decode()
    return {
        "query": " ".join(options.words),
        "also_asked": extras,
        "understood": {"words": result.understood.text, "parts": list(read), "title": result.understood.title},
        "space": result.understood.space,
        "engine": result.engine,
        "profile": result.profile,
        "catalogue_size": result.catalogue_size,
        "took_ms": round(result.took_ms, 1),
        "notices": list(result.notices),
        "matches": [_match_json(match) for match in result.matches],
    }


def _match_json(match: Match) -> dict[str, Any]:
    movie = asdict(match.movie)
    return {**{key: movie[key] for key in _MATCH_KEYS}, **{key: getattr(match, key) for key in _EVIDENCE_KEYS}}


def _why_none(result: SearchResult) -> str:
    if result.understood.filters.active():
        return "No film passes the filters. Widen or leave out one of them."
    return "No film here can be compared in this way. Ask in another --space."


def _print(result: SearchResult, read: tuple[str, ...]) -> None:
    for notice in result.notices:
        print(notice, file=sys.stderr)
    if read:
        words = f"“{result.understood.text}”, " if result.understood.text else ""
        print(f"Understood as {words}{', '.join(read)} (--as-typed takes the words as they are).", file=sys.stderr)
    if result.understood.title:
        print(f"It says {result.understood.title} (--as-typed goes by the look alone).", file=sys.stderr)
    if result.matches and all(match.strength == "weak" for match in result.matches):
        print("Nothing here really matches. These are the nearest films all the same.", file=sys.stderr)
    for place, match in enumerate(result.matches, start=1):
        movie = match.movie
        strength = f" · {match.strength} match" if match.strength else ""
        print(f"{place:3}. {movie.title_and_year}{strength} · {', '.join(movie.genres)}")
        because = f" Because of {match.because}." if match.because else ""
        print(f"     {match.reason}{because}")
    if not result.matches:
        print(_why_none(result))
    print(f"{result.catalogue_size} films searched in {result.took_ms:.0f} ms ({result.engine}).")
