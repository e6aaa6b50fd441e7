"""Everything that a tour shows, done once before it begins: what was done is quick, and what fails is known."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from pages.components import answers, resources, seen
from pages.components.query_url import from_params
from pages.components.tour.stops import Stop
from recommender.errors import RecommenderError
from recommender.movies import SPACES

_log = logging.getLogger(__name__)


def problem(stop: Stop) -> str:
    """Does what the page of this stop will do; a sentence where that fails, "" where it works."""
    try:
        _TRIALS[stop.file](stop)
    except RecommenderError as error:
        return str(error)
    except Exception:
        _log.exception("The stop “%s” of the tour failed", stop.name)
        return "Something went wrong here, and it is our fault. The log of the app says what happened."
    return ""


def _ask(stop: Stop) -> None:
    draft = resources.read(from_params(stop.params, resources.known()).draft)
    resources.search(draft, answers.DEPTH, seen.hidden())


def _compare(stop: Stop) -> None:
    resources.recommender().neighbours(int(stop.params["film"][0]))


def _lay_out(stop: Stop) -> None:
    made = resources.recommender().maps.wait()
    if made.problem:
        raise RecommenderError(made.problem)


def _walk(stop: Stop) -> None:
    for space in SPACES:
        resources.recommender().walk(int(stop.params["from"][0]), int(stop.params["to"][0]), space)


_TRIALS: Mapping[str, Callable[[Stop], None]] = {
    "streamlit_app.py": _ask,
    "pages/twins.py": _compare,
    "pages/maps.py": _lay_out,
    "pages/walk.py": _walk,
    "pages/scoreboard.py": lambda stop: None,
}
