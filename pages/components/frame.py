"""What every page shares: head, links, style, foot, and calm words when something goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages.components import query_state, wording
from pages.components.tour import bar as tour
from recommender.errors import RecommenderError

NAME = "Plot & Poster"
_STYLE = Path(__file__).with_name("gallery.css")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    file: str
    title: str
    icon: str
    in_head: bool = True
    """Whether the head of every page leads there."""


DISCOVER = Page("streamlit_app.py", "Discover", ":material/search:")
TWINS = Page("pages/twins.py", "Twins", ":material/grid_view:")
WALK = Page("pages/walk.py", "Walk", ":material/footprint:")
MAPS = Page("pages/maps.py", "Maps", ":material/map:")
SCOREBOARD = Page("pages/scoreboard.py", "Scoreboard", ":material/leaderboard:")
LIBRARY = Page("pages/library.py", "Library", ":material/video_library:")
ABOUT = Page("pages/about.py", "How it works", ":material/info:")
TOUR = Page("pages/tour.py", "Tour", ":material/slideshow:", in_head=False)
ASKING = (DISCOVER, MAPS)
"""Pages whose address may hold a question."""
PAGES = (DISCOVER, TWINS, MAPS, WALK, SCOREBOARD, LIBRARY, ABOUT, TOUR)
"""Every page; a test compares them with the files in `pages/`."""


@contextmanager
def open_page(page: Page) -> Iterator[None]:
    """The frame around a page's content. Every page begins with it, so deep links look like any other visit."""
    st.set_page_config(page_title=f"{page.title} · {NAME}", page_icon="🎞️", layout="wide")
    st.html(_STYLE)
    with st.container(key="page"):
        _draw_head(page)
        with error_boundary():
            yield
        _draw_foot()
    with error_boundary():
        tour.draw()


@contextmanager
def error_boundary() -> Iterator[None]:
    """Turns what goes wrong inside into words. Fragments and dialogs rerun alone, so they need one of their own."""
    try:
        yield
    except RecommenderError as error:
        complain(error)
    except Exception:
        _log.exception("The page could not be drawn")
        st.error(
            "**Something went wrong here, and it is our fault.** Your query is kept. Reload the page; if this stays, "
            "the log of the app says what happened.",
            icon=":material/build:",
        )


def complain(error: RecommenderError) -> None:
    """Tells what is wrong and what to do about it."""
    st.warning(f"**{wording.plain(error.message)}** {wording.plain(error.hint)}", icon=":material/info:")


def say(*sentences: str) -> None:
    """Tells what a person should know about this answer."""
    for sentence in sentences:
        st.info(wording.plain(sentence), icon=":material/info:")


def draw_empty(sentence: str) -> None:
    """What a page shows in place of its content while there are no films."""
    with st.container(key="empty", horizontal_alignment="center"):
        st.subheader("No films here yet", anchor=False, text_alignment="center")
        st.markdown(f"{sentence} {wording.BRING_FILMS}", text_alignment="center")
        st.page_link(LIBRARY.file, label="To the library", icon=LIBRARY.icon)


def mention(*sentences: str) -> None:
    """Tells what is so all the time, in small letters."""
    for sentence in sentences:
        st.markdown(f":material/info: :small[{wording.plain(sentence)}]")


def _draw_head(page: Page) -> None:
    with st.container(key="head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        # The first page has no other heading; the others have their own.
        tag = "h1" if page is DISCOVER else "p"
        st.html(f'<{tag} class="brand">Plot <i>&amp;</i> Poster <small>{wording.PROMISE}</small></{tag}>')
        with st.container(key="nav", horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
            for other in (page for page in PAGES if page.in_head):
                # The way to where questions are shown carries the query, else visiting another page would lose it.
                params = query_state.going(page in ASKING) if other in ASKING else None
                here = other is page
                with st.container(key="here" if here else None, width="content"):
                    st.page_link(other.file, label=other.title, icon=other.icon, query_params=params, disabled=here)


def _draw_foot() -> None:
    with st.container(key="foot"):
        st.markdown(f":small[{wording.TMDB}]")
