"""`search`: a query from the command line, its answer as text or as one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import Any

from recommender.commands.terminal import TerminalProgress
from recommender.errors import BadQuery
from recommender.filters import Filters, parse_years
from recommender.images import read_image
from recommender.movies import Match, SearchResult
from recommender.query import Query
from recommender.recommender import open_recommender
from recommender.settings import Settings

_MATCH_KEYS = ("tmdb_id", "title", "release_year", "vote_average", "genres", "overview", "poster_path")


def search(options: argparse.Namespace, settings: Settings) -> int:
    """Prints the matches. The query is checked before anything is opened, so a slip costs no waiting."""
    query = _query(options)
    if query.image:
        read_image(query.image)
    if options.limit < 1:
        raise BadQuery("The limit must be at least 1.", "Leave --limit out for ten films.")
    with TerminalProgress() as progress, open_recommender(settings, progress) as recommender:
        result = recommender.search(query, options.limit)
    if options.json:
        print(json.dumps(_as_json(options, result), ensure_ascii=False, indent=2))
    else:
        _print(result)
    return 0


def _query(options: argparse.Namespace) -> Query:
    years = parse_years(options.year) if options.year else (None, None)
    return Query(
        text=" ".join(options.words),
        image=options.image,
        like=tuple(options.like),
        unlike=tuple(options.unlike),
        without=options.without,
        space=options.space,
        poster_weight=options.poster_weight,
        filters=Filters(years, tuple(options.genre), options.min_vote),
    )


def _as_json(options: argparse.Namespace, result: SearchResult) -> dict[str, Any]:
    asked = ("image", "like", "unlike", "without", "poster_weight", "year", "genre", "min_vote", "limit")
    extras = {name: value for name in asked if (value := getattr(options, name))}
    if options.image:  # a file's name may be no text
        extras["image"] = str(options.image).encode(errors="replace").decode()
    return {
        "query": " ".join(options.words),
        "also_asked": extras,
        "space": options.space,
        "engine": result.engine,
        "profile": result.profile,
        "catalogue_size": result.catalogue_size,
        "took_ms": round(result.took_ms, 1),
        "notices": list(result.notices),
        "matches": [_match_json(match) for match in result.matches],
    }


def _match_json(match: Match) -> dict[str, Any]:
    movie = asdict(match.movie)
    scores = {key: getattr(match, key) for key in ("plot_score", "poster_score", "score", "strength", "reason")}
    return {**{key: movie[key] for key in _MATCH_KEYS}, **scores}


def _print(result: SearchResult) -> None:
    for notice in result.notices:
        print(notice, file=sys.stderr)
    for place, match in enumerate(result.matches, start=1):
        movie = match.movie
        print(f"{place:3}. {movie.title_and_year} · {match.strength} match · {', '.join(movie.genres)}")
        print(f"     {match.reason}")
    if not result.matches:
        print("No film passes the filters. Widen the years, the genres or the rating.")
    print(f"{result.catalogue_size} films searched in {result.took_ms:.0f} ms ({result.engine}).")
