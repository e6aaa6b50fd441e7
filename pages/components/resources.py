"""The recommender behind the page: opened once a process, shared by all sessions. The only seam tests replace."""

from __future__ import annotations

import atexit
import os
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from pages.components import pictures
from pages.components.draft import Draft
from pages.components.query_url import Known, to_params
from recommender import Movie, Query, Recommender, SearchResult, Settings, open_recommender

_TURNS = threading.BoundedSemaphore(os.cpu_count() or 1)
"""Encoding is arithmetic: more of it at once than there are cores only makes everybody wait longer."""
_LOOK_AGAIN = 0.1
"""Seconds between two looks at how far the start has come."""


class Opening:
    """The start of the recommender in a thread of its own, so that every waiting session can watch it."""

    def __init__(self) -> None:
        self.step, self.share = "Getting the films ready", 0.0
        self.future: Future[Recommender] = Future()
        threading.Thread(target=self._open, name="open-recommender", daemon=True).start()

    def _open(self) -> None:
        try:
            recommender = open_recommender(Settings.from_env(), self._progress)
            atexit.register(recommender.close)
            self._progress("Warming up")
            if recommender.catalogue_size:
                # The first encoding allocates what all later ones reuse; nobody should wait for it.
                recommender.search(Query(text="a film"), limit=1)
            self.future.set_result(recommender)
        except BaseException as error:
            self.future.set_exception(error)

    def _progress(self, step: str, done: int | None = None, total: int | None = None) -> None:
        self.step, self.share = step, (done or 0) / total if total else 0.0


@st.cache_resource(show_spinner=False)
def _opening() -> Opening:
    return Opening()


def recommender() -> Recommender:
    """The recommender; shows how far its start has come until it is there. Raises what the start raised."""
    opening = _opening()
    if not opening.future.done():
        _watch(opening)
    if opening.future.exception() is not None:
        # Kept failures would outlive their cause: the next visitor tries again.
        _opening.clear()
    return opening.future.result()


def _watch(opening: Opening) -> None:
    place = st.empty()
    with place.status("Getting the films ready…", expanded=True):
        st.markdown(":small[The first start builds the index and takes a little longer; later ones take seconds.]")
        bar = st.progress(0.0)
        while not opening.future.done():
            bar.progress(min(opening.share, 1.0), opening.step)
            time.sleep(_LOOK_AGAIN)
    place.empty()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the widgets offer to choose from."""

    titles: dict[int, str]
    genres: tuple[str, ...]
    years: tuple[int, int]


def catalogue() -> Catalogue:
    """The choices of the catalogue as it is now."""
    return _catalogue(recommender().catalogue_size)


@st.cache_data(show_spinner=False, max_entries=4)
def _catalogue(size: int) -> Catalogue:
    source = recommender()
    return Catalogue(dict(source.titles()), source.genres(), source.years())


def search(draft: Draft, limit: int) -> SearchResult:
    """Answers the draft. Raises RecommenderError."""
    return _search(urlencode(to_params(draft), doseq=True), recommender().catalogue_size, limit, draft)


@st.cache_data(show_spinner=False, max_entries=256, ttl="10m")
def _search(address: str, size: int, limit: int, _draft: Draft) -> SearchResult:
    """The address names everything in the draft, pictures by digest, so it tells drafts apart."""
    source = recommender()
    with _TURNS:
        return source.search(_draft.query(), limit)


def neighbours(movie: Movie, limit: int) -> tuple[SearchResult, SearchResult]:
    """Films with a plot like this one's, and films with a poster like this one's. Raises RecommenderError."""
    by_plot = search(Draft(like=(movie.tmdb_id,), space="plot"), limit)
    by_poster = search(Draft(like=(movie.tmdb_id,), space="poster"), limit)
    return by_plot, by_poster


def known() -> Known:
    """What an address may refer to: films and genres of the catalogue, samples and this session's pictures."""
    choices = catalogue()
    return Known(choices.titles, choices.genres, pictures.known())
