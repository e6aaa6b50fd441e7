"""`catalogues`: the named catalogues of a home listed, switched and removed."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace

from recommender.catalogues import Catalogues, CatalogueState
from recommender.commands.terminal import TerminalProgress, as_json
from recommender.errors import BadQuery
from recommender.opening import open_recommender
from recommender.settings import Settings


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Exit 2 where a name is missing or unknown, 1 where the question whether to remove was not answered with yes."""
    if options.action != "list" and not options.name:
        raise BadQuery(f"catalogues {options.action} needs a name.", "catalogues list says which there are.")
    if options.action == "list":
        return _list(Catalogues.listed(settings), options.json)
    plain = replace(settings, catalogue_name=None, catalogue_chosen=False)
    with TerminalProgress() as progress, open_recommender(plain, progress, fill=False) as recommender:
        catalogues = recommender.catalogues
        if options.action == "switch":
            catalogues.switch(options.name)
            print(f"“{options.name}” is shown from now on.")
            return 0
        known = {one.name: one.films for one in catalogues.all()}
        if options.name in known and not (options.yes or _agreed(options.name, known[options.name])):
            print("Nothing was removed.", file=sys.stderr)
            return 1
        removed = catalogues.remove(options.name)
        print(f"“{options.name}” is removed, {removed} films. Their files are where they were.")
    return 0


def _agreed(name: str, films: int) -> bool:
    if not sys.stdin.isatty():
        print(f"This would remove “{name}” with {films} films. Add --yes.", file=sys.stderr)
        return False
    return input(f"Remove “{name}” with {films} films? [y/N] ").strip().lower() in ("y", "yes")


def _list(rows: Sequence[CatalogueState], machine: bool) -> int:
    if machine:
        print(as_json(json.loads(json.dumps([asdict(row) for row in rows], default=str))))
        return 0
    for row in rows:
        origin = f", from {row.origin}" if row.origin else ""
        print(f"{'*' if row.in_use else ' '} {row.name}: {row.films} films, {row.posters} with a poster{origin}")
    return 0
