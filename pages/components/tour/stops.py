"""The tour: six stops for somebody who shows the app to others, and the scoreboard as its end.

A stop is an address of the app, so a tour has no state but the number of its stop (`?tour=3`): each can be linked to,
reloaded and gone back to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pages.components import film_choice, pictures, resources
from pages.components.draft import Draft
from pages.components.query_url import to_params

_PETS = Draft(text="Movie about lovable cute pets", space="plot")
_ROBOT = Draft(text="a lonely robot", space="blend", poster_weight=0.4)
_SPOOKY = "spooky.jpg"
_ALIEN, _TITANIC = 348, 597

Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Stop:
    """A page in some state, and what to say there."""

    name: str
    file: str
    params: Params
    lines: str


def stops() -> tuple[Stop, ...]:
    """All of them, of the films that are here. Raises RecommenderError where nothing answers."""
    alien, titanic = (film if film in resources.catalogue().titles else None for film in (_ALIEN, _TITANIC))
    first, last = film_choice.pair(titanic, alien)
    return (
        _story(),
        _look(),
        _dial(),
        Stop(
            "Twins",
            "pages/twins.py",
            {"film": [str(last)]},
            "Every film against this one. At the top right are its twins; at the bottom right the same story looks "
            "different.",
        ),
        Stop(
            "Maps",
            "pages/maps.py",
            to_params(_ROBOT),
            "Every film twice: where its story puts it and where its poster does. Our question is marked on both.",
        ),
        Stop(
            "Walk",
            "pages/walk.py",
            {"from": [str(first)], "to": [str(last)]},
            "From one film to another in five steps, once by story and once by look. Each step says what it changes.",
        ),
        Stop(
            "Scoreboard",
            "pages/scoreboard.py",
            {},
            "Does it work? This is how well this very installation finds, with the level of chance beside each figure.",
        ),
    )


def _story() -> Stop:
    lines = "We ask in plain words, as one would ask a friend. Only the stories count here."
    return Stop("By story", "streamlit_app.py", to_params(_PETS), lines)


def _look() -> Stop:
    sample = pictures.samples().get(_SPOOKY)
    draft = Draft(image=sample, space="poster") if sample else Draft(text="spooky night", space="poster")
    lines = "Now the question is a picture. Nothing is known of it but how it looks; these posters look like it."
    return Stop("By look", "streamlit_app.py", to_params(draft), lines)


def _dial() -> Stop:
    lines = "One question, two answers. Drag the dial from plot to poster and watch the films change places."
    return Stop("The dial", "streamlit_app.py", to_params(_ROBOT), lines)
