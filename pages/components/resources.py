"""The recommender behind the page: opened once a process, shared by all sessions. The only seam tests replace."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from streamlit.dataframe_util import is_dataframe_like
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.components import pictures, waiting
from pages.components.draft import Draft, Picture, name_of
from pages.components.query_url import Known, to_params
from recommender import Movie, Query, Recommender, SearchResult, Settings, open_recommender
from recommender.errors import RecommenderError
from recommender.filters import FILTERS
from recommender.picture_title import Reading
from recommender.poster_tags import PosterTag

_TURNS = threading.BoundedSemaphore(os.cpu_count() or 1)
"""Encoding is arithmetic: more of it at once than there are cores only makes everybody wait longer."""
_readers = ThreadPoolExecutor(1, thread_name_prefix="lettering")
"""Reading lettering takes seconds that nobody waits for: one picture at a time leaves the other cores to questions."""


class Opening:
    """The start of the recommender in a thread of its own, so that every waiting session can watch it."""

    def __init__(self) -> None:
        self.step, self.share = "Getting the films ready", 0.0
        self.future: Future[Recommender] = Future()
        threading.Thread(target=self._open, name="open-recommender", daemon=True).start()

    def done(self) -> bool:
        """Whether the start has succeeded or failed."""
        return self.future.done()

    def close(self) -> None:
        """Closes what was opened, if the start came as far."""
        if self.done() and self.future.exception() is None:
            source = self.future.result()
            for job in source.catalogues.imports:
                job.stop()
            source.close()

    def _open(self) -> None:
        try:
            recommender = open_recommender(Settings.from_env(), self._progress)
            recommender.calibrate(self._progress)
            self._progress("Warming up")
            if recommender.films.count:
                # The first search samples the catalogue to calibrate against; nobody should wait for it.
                recommender.search(Query(text="a film"), limit=1)
                recommender.maps.now()  # begins to lay them out, in a process that steps aside
            # The first component that is drawn loads the libraries of tables, to see that its data is none: a second.
            is_dataframe_like({})
            _freeze()
            self.future.set_result(recommender)
        except BaseException as error:
            self.future.set_exception(error)

    def _progress(self, step: str, done: int | None = None, total: int | None = None) -> None:
        self.step, self.share = step, (done or 0) / total if total else 0.0


def _freeze() -> None:
    """Takes what lives as long as the process out of the garbage collector's sight: some 200,000 objects, which a
    full collection would walk through while everybody waits."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False, on_release=Opening.close)
def _opening() -> Opening:
    return Opening()


def open_early() -> None:
    """Begins the start without waiting for it."""
    _opening()


def close() -> None:
    """Gives up everything the start has opened, the database above all."""
    _opening.clear()


_CHOSEN = "chosen-catalogue"
"""The one that this visitor chose for themselves."""


def recommender() -> Recommender:
    """The recommender of the catalogue that this visitor chose, else of the one that is shown; else as `opened`."""
    source, chosen = opened(), _chosen()
    if chosen and chosen in source.catalogues.names:  # it may have been removed since
        return source.of_catalogue(chosen)
    switched = source.catalogues.switched_to
    return source.of_catalogue(switched) if switched else source


def choose(catalogue: str) -> None:
    """Shows another catalogue to this visitor alone."""
    st.session_state[_CHOSEN] = catalogue


def show(catalogue: str) -> None:
    """Shows another catalogue to everybody who has not chosen one. Raises RecommenderError."""
    opened().catalogues.switch(catalogue)
    st.session_state.pop(_CHOSEN, None)


def _chosen() -> str:
    """ "" outside a visit, as in a thread of the server."""
    return str(st.session_state.get(_CHOSEN, "")) if get_script_run_ctx(suppress_warning=True) else ""


def opened() -> Recommender:
    """The recommender that was opened at the start, through which every catalogue is reached; shows how far the start
    has come until it is there. Raises what the start raised."""
    opening = _opening()
    if not opening.done():
        waiting.watch(opening)
    if opening.future.exception() is not None:
        # Kept failures would outlive their cause: the next visitor tries again.
        _opening.clear()
    return opening.future.result()


def poster_file(name: str) -> Path | None:
    """The file of a poster by the name films know it by; None while the films are not ready. Draws nothing."""
    source = ready()
    return source.films.poster_file(Movie(0, "", poster=name)) if source else None


def maps_file(name: str) -> Path | None:
    """The maps of that name as a compressed file; None where there are none or the films are not ready."""
    source = ready()
    return source.maps.file(name) if source else None


def ready() -> Recommender | None:
    """The recommender that was opened at the start; None while it is not. Draws nothing."""
    opening = _opening()
    return opening.future.result() if opening.done() and opening.future.exception() is None else None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the widgets offer to choose from."""

    titles: Mapping[int, str]
    choices: Mapping[str, tuple[Any, ...]]
    """By the field of `Filters`: names, or the first and the last number; () where there is nothing to choose."""


def catalogue() -> Catalogue:
    """The choices of the catalogue as it is now."""
    return _catalogue(recommender().films.state)


@st.cache_resource(show_spinner=False, max_entries=4)
def _catalogue(state: str) -> Catalogue:
    source = recommender().films
    return Catalogue(dict(source.titles()), {row.field: source.choices(row) for row in FILTERS})


def forget_answers() -> None:
    """Forgets what was answered and offered, for whoever puts another recommender in place."""
    for kept in (_search, _catalogue, _tag_poster):
        kept.clear()


def search(draft: Draft, limit: int, hidden: tuple[int, ...] = (), title: str = "") -> SearchResult:
    """Answers the draft with other films than the hidden ones; `title` is what its picture says. Raises
    RecommenderError."""
    address = urlencode(to_params(draft), doseq=True)
    return _search(address, recommender().films.state, limit, hidden, title, draft)


@st.cache_resource(show_spinner=False, max_entries=256, ttl="10m")
def _search(address: str, state: str, limit: int, hidden: tuple[int, ...], title: str, _draft: Draft) -> SearchResult:
    """The address names everything in the draft, pictures by digest, so it tells drafts apart."""
    source = recommender()
    with _TURNS:
        return source.search(replace(_draft.query(), hidden=hidden, title=title), limit)


def read(draft: Draft) -> Draft:
    """The draft with its words read: years, genres, names and films in them become parts of it."""
    if draft.as_typed or not draft.text.strip():
        return draft
    return draft.read_as(recommender().read(draft.query()))


def neighbours(movie: Movie, limit: int) -> tuple[SearchResult, SearchResult]:
    """Films with a plot like this one's, and films with a poster like this one's. Raises RecommenderError."""
    by_plot = search(Draft(like=(movie.tmdb_id,), space="plot"), limit)
    by_poster = search(Draft(like=(movie.tmdb_id,), space="poster"), limit)
    return by_plot, by_poster


def tag_poster(poster: int | Picture) -> tuple[PosterTag, ...]:
    """What a film's poster (its id) or a picture says. Raises RecommenderError."""
    name = str(poster) if isinstance(poster, int) else name_of(poster)
    return _tag_poster(name, recommender().films.state, poster)


@st.cache_data(show_spinner=False, max_entries=256, ttl="10m")
def _tag_poster(name: str, state: str, _poster: int | Picture) -> tuple[PosterTag, ...]:
    source = recommender()
    with _TURNS:
        tagger = source.poster_tags
        return tagger.of_film(_poster) if isinstance(_poster, int) else tagger.of_picture(_poster)


def reads_lettering() -> bool:
    """Whether titles can be read off pictures here."""
    return recommender().lettering.is_there


def lettering(picture: Picture) -> Future[Reading | None]:
    """The title on a picture; begins to read it in the background. Never raises."""
    return _lettering(name_of(picture), recommender().films.state, picture)


@st.cache_resource(show_spinner=False, max_entries=256, ttl="10m")
def _lettering(name: str, state: str, _picture: Picture) -> Future[Reading | None]:
    return _readers.submit(_title_on, recommender(), _picture)


def _title_on(source: Recommender, picture: Picture) -> Reading | None:
    try:
        return source.lettering.title(picture)
    except RecommenderError:
        return None  # the wall has answered by the look already, and has said what was wrong


def known() -> Known:
    """What an address may refer to: the catalogue's films, what filters offer, samples and this session's pictures."""
    offered = catalogue()
    return Known(offered.titles, offered.choices, pictures.known())
