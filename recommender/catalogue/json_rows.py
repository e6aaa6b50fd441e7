"""Films out of JSON in every shape that pandas and TMDB write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TextIO

from recommender.catalogue.columns import Columns
from recommender.catalogue.json_values import JsonValues, load
from recommender.catalogue.model import BadRow, Row

_NO_FILMS = frozenset({"person_results", "tv_episode_results", "tv_season_results"})
"""What TMDB's answers hold beside films."""

_LISTS = ("results", "parts", "items", "movies", "films")
"""Where films lie in an object that has a name itself."""

_OF_A_PERSON = ("movie_credits", "combined_credits")
"""Where TMDB keeps the films of a person, who has a name, too."""

_OF_FILMS = frozenset({"id", "overview", "genres", "release_year", "vote_average", "poster"})

_DEEPEST = 4
"""Objects around the list of films."""


def json_rows(stream: TextIO, columns: Columns, lines_only: bool) -> Iterator[Row | BadRow]:
    """Rows of a JSON file. A list, and an object a line (always for `lines_only`), are read as they come; of any other
    object the whole is needed to see where its films lie.

    Raises ValueError or RecursionError when the file is no JSON, and LookupError, which names the form, when it holds
    no films.
    """
    shape = _Shape(columns)
    if not lines_only and _begins_with_list(stream):
        yield from shape.listed(JsonValues(stream).items())
        return
    texts = (line for line in stream if line.strip())
    first, second = next(texts, ""), next(texts, "")
    if lines_only or (second.lstrip()[:1] in ("{", "[") and _is_json(first)):
        yield from _line_rows(chain([first, second], texts), shape)
    else:
        yield from _whole(JsonValues(stream, first + second), shape)


def _begins_with_list(stream: TextIO) -> bool:
    start = stream.read(1000)
    stream.seek(0)
    return start.lstrip(" \t\r\n\ufeff").startswith("[")


def _whole(found: JsonValues, shape: _Shape) -> Iterator[Row]:
    values = list(found.values())
    if not values:
        raise ValueError("it is empty")
    value = values[0] if len(values) == 1 else values
    if isinstance(value, str) and value.lstrip()[:1] in ("[", "{"):
        value = load(value)  # what pandas had written as text was written as a text once more
    rows = shape.rows(value)
    if rows is None:
        raise LookupError(_form(values[0]))
    yield from rows


def _line_rows(lines: Iterator[str], shape: _Shape) -> Iterator[Row | BadRow]:
    for line in lines:
        if line.strip():
            try:
                value = load(line)
            except (ValueError, RecursionError):
                yield BadRow("is a line that is no JSON")
                continue
            yield from shape.rows(value) or [value if isinstance(value, dict) else {}]


class _Shape:
    """How the films lie in a JSON value; `rows` gives None where there are none to be seen."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def rows(self, value: object, depth: int = 0) -> Iterator[Row] | None:
        if isinstance(value, list):
            return self.listed(value, depth) if depth <= _DEEPEST else None
        if not isinstance(value, dict) or not value or depth > _DEEPEST:
            return None
        value = _unfolded(value)
        titles = self._titles(value)
        if any(isinstance(value.get(name), dict) for name in _OF_A_PERSON):
            return self._wrapped({name: value[name] for name in _OF_A_PERSON if name in value}, depth)
        if titles and any(isinstance(value.get(name), list) for name in _LISTS):
            return self._wrapped(value, depth)  # a list or collection of TMDB's, which has a name of its own
        if any(isinstance(title, str | int | float) and not isinstance(title, bool) for title in titles):
            return iter([value])  # one film
        if isinstance(value.get("columns"), list) and isinstance(value.get("data"), list):  # pandas "split"
            return _split_rows(value["columns"], value["data"])
        if any(isinstance(title, dict | list) for title in titles):
            return _column_rows(value)
        by_key = {key: row for key, row in value.items() if isinstance(row, dict) and self._titles(row)}
        if by_key and len(by_key) == len(value):
            return _keyed_rows(by_key)
        if value and all(isinstance(row, dict) and self._tells(row) for row in value.values()):
            return ({"title": title, **row} for title, row in value.items())
        return self._wrapped(value, depth)

    def _tells(self, row: dict[str, Any]) -> bool:
        """Whether a row without a title, which is its key then, is of a film."""
        return len(self._columns.of(row).keys() & _OF_FILMS) > 1

    def _titles(self, row: Mapping[str, Any]) -> list[object]:
        return [row[name] for name in self._columns.of(row).get("title", ())]

    def listed(self, items: Iterable[Any], depth: int = 0) -> Iterator[Row]:
        """The films of a list, of lists in it, or of rows below one with the names of columns."""
        names: list[str] = []
        for item in items:
            if isinstance(item, list) and names:
                yield dict(zip(names, item, strict=False))
            elif self._is_header(item):
                names = [str(name) for name in item]
            elif isinstance(item, list) and any(isinstance(inner, dict) for inner in item):
                yield from self.rows(item, depth + 1) or [{}]
            elif isinstance(item, dict) and not self._titles(item):
                yield from self.rows(item, depth + 1) or [item]  # a page of TMDB's among others
            else:
                yield _unfolded(item) if isinstance(item, dict) else {}

    def _is_header(self, item: object) -> bool:
        if not isinstance(item, list) or not all(isinstance(name, str) for name in item):
            return False
        known = self._columns.of(item)
        return "title" in known and len(known) > 1

    def _wrapped(self, value: dict[str, Any], depth: int) -> Iterator[Row] | None:
        """The films in an object around them: TMDB's "results", pandas "table", {"data": {"movies": [...]}}."""
        found = []
        for key, inner in value.items():
            if key in _NO_FILMS or (isinstance(inner, list) and not any(map(self._is_film, inner))):
                continue
            rows = self.rows(inner, depth + 1) if isinstance(inner, list | dict) else None
            if rows is not None:
                found.append(rows)
        return chain.from_iterable(found) if found else None

    def _is_film(self, item: object) -> bool:
        """Whether this is more than a number with a name, as people, genres and companies are too."""
        if not isinstance(item, dict):
            return self._is_header(item)
        if not self._titles(item):  # "node", "_source" and the like, beside what a database notes of its own
            inner = [value for value in item.values() if isinstance(value, dict) and self._titles(value)]
            item = inner[0] if len(inner) == 1 else item
        known = self._columns.of(item)
        return "title" in known and (len(known.keys() - {"id", "title"}) > 0 or known["title"] != ("name",))


def _unfolded(row: dict[str, Any]) -> dict[str, Any]:
    """Trakt's exports keep a film inside of what one did with it."""
    name = next((name for name in ("movie", "show") if isinstance(row.get(name), dict)), None)
    if name is None:
        return row
    return {**({"kind": name} if name == "show" else {}), **row[name]}


def _split_rows(names: list[Any], data: list[Any]) -> Iterator[Row]:
    for values in data:
        yield dict(zip(map(str, names), values, strict=False)) if isinstance(values, list) else {}


def _column_rows(value: dict[str, Any]) -> Iterator[Row]:
    """The column form pandas writes: {"title": {"0": …}, …} or {"title": […], …}."""
    columns = {
        name: column if isinstance(column, dict) else {str(at): item for at, item in enumerate(column)}
        for name, column in value.items()
        if isinstance(column, dict | list)
    }
    for key in dict.fromkeys(key for column in columns.values() for key in column):
        yield {name: column.get(key) for name, column in columns.items()}


def _keyed_rows(by_key: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """Objects under their ids, or pandas "index", whose keys only count."""
    only_count = list(by_key) == [str(at) for at in range(len(by_key))]
    for key, row in by_key.items():
        yield row if only_count or not key.isdecimal() else {"id": key, **row}


def _is_json(line: str) -> bool:
    try:
        load(line)
    except (ValueError, RecursionError):
        return False
    return True


def _form(value: object) -> str:
    """What a JSON value is, for people."""
    if isinstance(value, dict) and value:
        return f"an object with {', '.join(str(key)[:30] for key in list(value)[:12])}"
    return {dict: "an empty object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}.get(
        type(value), "a number"
    )
