"""The command line: parses, calls the façade, prints. Errors go to stderr; exit 0 done, 1 failed, 2 misused."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from recommender.commands import catalogue, catalogues, database, doctor, find, posters, quality
from recommender.commands.terminal import any_terminal
from recommender.errors import BadQuery, BadSetting, NeedsChoice, RecommenderError
from recommender.filters import FILTERS, OF_NAMES
from recommender.movies import SEARCH_MODES
from recommender.settings import Profile, Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code and never shows a traceback for a known kind of trouble."""
    with any_terminal():
        return _run(parser().parse_args(arguments))


def _run(options: argparse.Namespace) -> int:
    try:
        settings = Settings.from_env()
        name = getattr(options, "catalogue", None)
        return int(options.run(options, settings.named(name) if isinstance(name, str) else settings))
    except RecommenderError as error:
        more = _option(error) if isinstance(error, NeedsChoice) else ""
        print(f"{error.message}\n{f'{error.hint} {more}'.strip()}".strip(), file=sys.stderr)
        return 2 if isinstance(error, BadQuery | BadSetting) else 1
    except KeyboardInterrupt:
        print("Stopped. What was finished is kept; the same command goes on from here.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:  # a full disk, a folder that is not ours
        print(
            f"That is not possible here: {error}.\npython -m recommender doctor looks for the cause.", file=sys.stderr
        )
        return 1


def _option(error: NeedsChoice) -> str:
    """What decides on the command line."""
    return "import --series takes them." if error.series else "Other names are told with import --column title=Titel."


def parser() -> argparse.ArgumentParser:
    """Every command with its options; the README's list is checked against it."""
    root = argparse.ArgumentParser(prog="python -m recommender", description="Finds films by plot and by poster.")
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_setup(commands)
    _add_search(commands)
    _add_import(commands)
    _add_import_tmdb(commands)
    _add_catalogues(commands)
    _add_posters(commands)
    _add_quality(commands)
    _add_db(commands)
    command = commands.add_parser("doctor", help="check this installation and say what to do about each finding")
    command.set_defaults(run=doctor.run)
    return root


def _import_tmdb(options: argparse.Namespace, settings: Settings) -> int:
    from recommender.commands.tmdb import import_tmdb  # loads what fetches over a network; no other command needs it

    return import_tmdb(options, settings)


_Commands = argparse._SubParsersAction  # argparse has no public name for what add_subparsers returns


def _add_setup(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("setup", help="get the database server, load the encoders, build the index")
    command.add_argument("--rebuild", action="store_true", help="make the index anew from the films held here")
    command.set_defaults(run=catalogue.setup)


def _add_search(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("search", help="find films by words, a picture or films you like")
    command.add_argument("words", nargs="*", metavar="WORDS", help="what the film should be about, or look like")
    command.add_argument("--image", type=Path, metavar="FILE", help="a picture whose look should be matched")
    command.add_argument("--like", type=int, action="append", default=[], metavar="ID", help="TMDB id of a liked film")
    command.add_argument("--unlike", type=int, action="append", default=[], metavar="ID", help="and of one you don't")
    command.add_argument("--without", default="", metavar="WORDS", help="what it should not be about")
    command.add_argument(
        "--space", choices=SEARCH_MODES, help="where to look (default: auto, or blend where a weight is given)"
    )
    command.add_argument("--poster-weight", type=float, metavar="W", help="a fixed weight: 0 plot … 1 poster")
    for row in FILTERS:
        option, action = (
            f"--{row.key.replace('_', '-')}",
            "append" if row.operator in OF_NAMES else "store",
        )
        command.add_argument(option, dest=row.key, action=action, metavar=row.metavar, help=row.help)
    command.add_argument(
        "--as-typed",
        action="store_true",
        help="read no years, genres, names or films in the words, and no title on the picture",
    )
    command.add_argument("--limit", type=int, default=10, metavar="N", help="how many films (default: %(default)s)")
    command.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    _name_a_catalogue(command, "the catalogue to search (default: the one in use)")
    command.set_defaults(run=find.search)


def _add_import(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("import", help="add the films of a catalogue (JSON, CSV, Parquet, a zip or a folder)")
    command.add_argument("path", type=Path, metavar="PATH")
    command.add_argument("--replace", action="store_true", help="then remove the films that are not in it")
    command.add_argument(
        "--dry-run", action="store_true", help="say what would come in, what not and why; change nothing"
    )
    command.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    command.add_argument("--adult", action="store_true", help="take films that are marked as adult, too")
    command.add_argument("--series", action="store_true", help="take series and their episodes, too")
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FACT=COLUMN",
        help="take a fact from this column, as in overview=Inhalt; may be repeated",
    )
    _name_a_catalogue(command, "the catalogue they go to, begun where there is none (default: the one in use)")
    command.set_defaults(run=catalogue.import_films)


def _add_import_tmdb(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("import-tmdb", help="get films with facts and posters from TMDB, and add them")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--popular", type=int, metavar="N", help="the N most popular films of these days")
    which.add_argument("--list", type=Path, metavar="FILE", help="ids or titles, one a line, or a table with them")
    which.add_argument(
        "--discover", metavar="QUERY", help="as TMDB has it, such as with_genres=27&sort_by=revenue.desc"
    )
    command.add_argument("--limit", type=int, default=1000, metavar="N", help="of --discover (default: %(default)s)")
    command.add_argument("--catalogue", default="tmdb", metavar="NAME", help="their catalogue (default: %(default)s)")
    command.set_defaults(run=_import_tmdb)


def _add_catalogues(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("catalogues", help="list, switch or remove the named catalogues of this home")
    command.add_argument("action", choices=("list", "switch", "remove"))
    command.add_argument("name", nargs="?", metavar="NAME")
    command.add_argument("--yes", action="store_true", help="remove without asking")
    command.add_argument("--json", action="store_true", help="list as JSON")
    command.set_defaults(run=catalogues.run)


def _name_a_catalogue(command: argparse.ArgumentParser, help: str) -> None:
    command.add_argument("--catalogue", metavar="NAME", help=help)


def _add_posters(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("fetch-posters", help="show the films' real posters, downloaded for your own use")
    command.add_argument("--restore", action="store_true", help="show the catalogue's own posters again")
    _name_a_catalogue(command, "the catalogue whose posters are meant (default: the one in use)")
    command.set_defaults(run=posters.run)


def _add_db(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("db", help="look after the embedded database server")
    command.add_argument("action", choices=("status", "start", "stop"))
    command.set_defaults(run=database.run)


def _add_quality(commands: _Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("export", help="write a catalogue to a file: Parquet, CSV or JSON")
    command.add_argument("path", type=Path, metavar="FILE")
    _name_a_catalogue(command, "the catalogue to write (default: the one in use)")
    command.set_defaults(run=quality.export_films)
    command = commands.add_parser("evaluate", help="measure how well the encoders find, on any catalogue")
    command.add_argument(
        "--catalogue", type=Path, metavar="DIR", help="or the name of one of this home (default: that of the settings)"
    )
    command.add_argument("--queries", type=Path, metavar="FILE", help="known items; default: DIR/queries.json")
    command.add_argument(
        "--profile", action="append", choices=get_args(Profile), help="may be repeated: the same questions side by side"
    )
    command.add_argument("--pay", action="store_true", help="let profile cloud ask its providers, which costs money")
    command.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    command.set_defaults(run=quality.measure)
