"""Sentences for files from which no film comes: what was found, and what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.model import LeftOut, RowProblem
from recommender.catalogue.values import text
from recommender.errors import BadCatalogue, NeedsChoice

WANTED = (
    "Wanted is a column with titles (title, name, movie_title, …) beside an id of TMDB's (id, tmdb_id) or something to "
    "compare: overview (plot, description, …), vote_average (rating, …) or posters."
)

_SHOWN = 12
_COMPARABLE = ("overview", "vote_average", "poster")


def check_columns(file: Path, names: Sequence[str], columns: Columns, has_others: bool) -> None:
    """Raises BadCatalogue where rows with these columns cannot become films that a search could find.

    `has_others`: ids or posters lie beside the file.
    """
    known = columns.of(names)
    if "title" not in known:
        raise NeedsChoice(f"{file} has no column with titles; it has {shown(names)}.", WANTED, tuple(names))
    if export := exported_by(names):
        raise BadCatalogue(
            f"{file} is a list from {export}: ids of TMDB are missing, and overviews and posters with them; it has "
            f"{shown(names)}.",
            f"Import a catalogue with these films first; the list is then matched to them by title and year. {WANTED}",
        )
    if "id" not in known and not has_others and not any(fact in known for fact in _COMPARABLE):
        links = " MovieLens keeps the ids in links.csv; put it beside this file." if "movielens_id" in known else ""
        raise NeedsChoice(
            f"{file} has titles, but ids of TMDB are missing; it has {shown(names)}.{links}", WANTED, tuple(names)
        )


def exported_by(names: Iterable[str]) -> str | None:
    """Whose list these columns are of, which names films and tells nothing of them."""
    found = {plain(name) for name in names}
    if "letterboxduri" in found:
        return "Letterboxd"
    return "IMDb" if "const" in found and not found & {"overview", "plot"} else None


def nothing_usable(
    path: Path, names: Sequence[str], rows: int, problems: Sequence[RowProblem], left_out: LeftOut
) -> BadCatalogue:
    """No row became a film."""
    found = f"it has {shown(names)}" if names else "it names no columns"
    if not rows:
        return BadCatalogue(f"{path} has no films; {found} and no rows.", WANTED)
    if left_out.adult == rows:
        return BadCatalogue(f"All {rows} films of {path} are marked as adult and stay out unless asked for.")
    if left_out.series == rows:
        return NeedsChoice(f"{path} has series ({rows} rows) and no films.", "", tuple(names), rows)
    first = f" Row {problems[0].row} {problems[0].reason}." if problems else ""
    return NeedsChoice(f"None of the {rows} rows of {path} is a film; {found}.{first}", WANTED, tuple(names))


def shown(names: Iterable[str]) -> str:
    """The columns of a file in a sentence."""
    clean = [short for name in names if (short := text(name, 40))]
    if not clean:
        return "no column with a name"
    more = f" and {len(clean) - _SHOWN} more" if len(clean) > _SHOWN else ""
    return f"the column{'s' if len(clean) > 1 else ''} {', '.join(clean[:_SHOWN])}{more}"
