"""Asks a program whose filters have two more rows (test_one_more_filter.py) about them; prints one JSON object."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stdout, suppress
from typing import Any

import numpy as np
from streamlit.testing.v1 import AppTest

from pages.components import resources, wording
from pages.components.draft import Draft
from pages.components.query_url import Known, from_params, to_params
from recommender.cli import parser
from recommender.filters import FILTERS, Filters, choices
from recommender.index import Fingerprint, IndexedFilm, VectorQuestion
from recommender.index.memory import MemoryIndex
from recommender.index.schema import as_filter
from recommender.movies import Movie

More: Any = Filters
Film: Any = Movie
FILMS = (
    Film(1, "One", vote_count=20, festivals=("Cannes",)),
    Film(2, "Two", vote_count=100, festivals=("Venice",)),
    Film(3, "Three", vote_count=300, festivals=("Venice", "Cannes")),
    Film(4, "Four"),
)
BOTH = More(ballots=(100, None), festivals=("Cannes",))
OFFERED = {row.field: choices(row, FILMS) for row in FILTERS}


def passing(filters: Filters) -> list[int]:
    """Ids that the memory engine finds."""
    index = MemoryIndex()
    index.prepare(Fingerprint("test", "1", (("plot", 2),)))
    vector = np.array([1, 0], dtype=np.float32)
    index.upsert([IndexedFilm(film, {"plot": vector}, "d") for film in FILMS])
    return sorted(hit.tmdb_id for hit in index.nearest("plot", VectorQuestion(vector), 9, filters))


def page() -> None:
    """A page with the filters and nothing else."""
    from pages.components import filter_bar, query_state

    filter_bar.draw(query_state.current())


def drawn() -> dict[str, Any]:
    """The widgets of both rows."""
    resources.catalogue = lambda: resources.Catalogue({}, OFFERED)
    app = AppTest.from_function(page)
    app.session_state["draft"] = Draft(text="sea", filters=BOTH)
    app.run()
    assert not app.exception
    slider, names = app.slider("filter-ballots"), app.multiselect("filter-festivals")
    return {
        "slider": {"label": slider.label, "ends": [slider.min, slider.max], "shown": list(slider.value)},
        "names": {"label": names.label, "options": names.options, "shown": names.value},
    }


def command_line() -> dict[str, Any]:
    """What `search` offers, and what it makes of both options."""
    options = parser().parse_args(["search", "sea", "--ballots", "100:", "--shown-at", "cannes"])
    page = io.StringIO()
    with redirect_stdout(page), suppress(SystemExit):
        parser().parse_args(["search", "--help"])
    return {"help": page.getvalue(), "asked": {"ballots": options.ballots, "shown_at": options.shown_at}}


params = to_params(Draft(text="sea", filters=BOTH))
restored = from_params(params, Known(choices=OFFERED))
answers = {
    "memory": {
        "ballots": passing(More(ballots=(100, None))),
        "festivals": passing(More(festivals=("Cannes",))),
        "both": passing(BOTH),
    },
    "clauses": [[part.target, part.operator.value, part.value] for part in as_filter(BOTH).filters],
    "params": params,
    "restored": restored.draft.filters == BOTH,
    "problems": list(restored.problems),
    "words": [wording.filter_in_words(row, bound) for row, bound in BOTH.active()],
    **command_line(),
    **drawn(),
}
sys.stdout.write(json.dumps(answers))
