"""What a person can do with a film, wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pages.components import query_state, resources, search_box, seen
from pages.components.draft import Draft
from recommender.movies import Space

ON_CARDS = ("plot", "poster", "less", "seen")
"""What the card of an answer offers beside opening the details."""
AT_FIRST = ("plot", "poster", "seen")
"""The same while nothing is asked, and so nothing can be kept away from."""


def ask_for_more(film: int, space: Space) -> None:
    """Asks for films with this one's plot, or this one's poster; filters stay."""
    query_state.put(Draft(like=(film,), space=space, filters=query_state.current().filters))
    query_state.go_up()


def take(does: str, film: int) -> None:
    """Does what was chosen on a card; nothing where that makes no sense or the film is gone."""
    action = _ACTIONS.get(does)
    if action is not None and film in resources.catalogue().titles:
        action(film)


_ACTIONS: Mapping[str, Callable[[int], None]] = {
    "open": query_state.open_detail,
    "plot": lambda film: ask_for_more(film, "plot"),
    "poster": lambda film: ask_for_more(film, "poster"),
    "less": search_box.add_unliked,
    "seen": seen.toggle,
}
