"""What one call works on: engine, calibration and list of films, all of one moment; and the way to the next moment."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from recommender.errors import EngineUnavailable, RecommenderError
from recommender.index import MovieIndex
from recommender.library import Library
from recommender.movies import Match, Movie
from recommender.query import Query
from recommender.question_cache import QuestionCache
from recommender.reading import Vocabulary, foreign_language, understood
from recommender.search import Found, Search
from recommender.search.off_topic import OffTopic
from recommender.search.ranking import TYPED_TITLE, at_most_fair
from recommender.showcase import showcase

_Answer = TypeVar("_Answer")
_log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0
"""How often a database that others change, too, is asked how many films it has."""
RETRY_EVERY_S = 10.0
"""How often the way back to a lost database is tried: well within half a minute of its return."""


@dataclass(frozen=True)
class Snapshot:
    """The films at one moment. Never changes; the next change makes another one."""

    index: MovieIndex
    size: int
    state: str
    """Another text after every change of the films or their posters, whoever made it: a key for caches."""
    search: Search
    list_movies: Callable[[], tuple[Movie, ...]]
    english_only: bool = True
    """Whether words in other languages mean nothing to the encoders."""

    @cached_property
    def movies(self) -> tuple[Movie, ...]:
        """Every film, never a sample; read page by page when somebody first asks, then kept."""
        return self.list_movies()

    @cached_property
    def by_id(self) -> Mapping[int, Movie]:
        """The same films by their ids: looking one up asks no database."""
        return {movie.tmdb_id: movie for movie in self.movies}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What these films call their genres, titles and people."""
        return Vocabulary.of(self.movies)

    def found(self, query: Query, limit: int) -> tuple[Found, Query]:
        """What is found, and the query as it was understood. Raises what `Search.found` raises."""
        meant = understood(query, self.vocabulary)
        if meant.text.strip() or meant.image or meant.like:
            found = self.search.found(meant, limit, self.vocabulary.titles.matches, self._look_up)
            return self._as_far_as_read(meant, found), meant
        return Found(self._best_known(meant, limit), ()), meant

    def _look_up(self, films: Sequence[int]) -> Mapping[int, Movie]:
        return {film: self.by_id[film] for film in films if film in self.by_id}

    def _as_far_as_read(self, query: Query, found: Found) -> Found:
        """Words in a language that the encoders were not taught get a word about it, and find nothing strong.

        A title is a title in any language.
        """
        silent = query.image or query.like or not self.english_only
        language = None if silent else foreign_language(query.text)
        if language is None or max(self.vocabulary.titles.matches(query.text).values(), default=0.0) >= TYPED_TITLE:
            return found
        told = f"These words look like {language}; only English is understood, so the films are guesses."
        return replace(
            found, matches=tuple(at_most_fair(found.matches)), notices=(*found.notices, told), at_most_fair=True
        )

    def _best_known(self, query: Query, limit: int) -> tuple[Match, ...]:
        """Where only filters are asked for: those who pass, in the order of a first screen."""
        passing = [movie for movie in self.movies if movie.tmdb_id not in query.hidden and query.filters.matches(movie)]
        reason = "It passes the filters; the best known come first."
        return tuple(Match(movie, None, None, 0.0, None, reason) for movie in showcase(passing, limit))


class Snapshots:
    """Hands out the snapshot of now, and goes on in memory while the database cannot be reached.

    `reopen` opens the engine of the settings anew and returns it filled and ready, or raises; None where there is
    nothing to go back to. Shared by threads.
    """

    def __init__(
        self,
        library: Library,
        notices: tuple[str, ...] = (),
        reopen: Callable[[], MovieIndex] | None = None,
        lost: bool = False,
    ) -> None:
        self._library = library
        self._standing = notices
        self._reopen = reopen
        self._lock = threading.RLock()
        self._known: tuple[tuple[int, int], Snapshot] | None = None
        self._off_topic: OffTopic | None = None
        self._questions = QuestionCache(library.settings.home / "questions")
        self._looked_at, self._mark = 0.0, ""
        self._closed = threading.Event()
        self._return: threading.Thread | None = None
        if lost:
            self._look_for_the_way_back()

    @property
    def notices(self) -> tuple[str, ...]:
        """What had to be given up for now, in words for the person in front."""
        return self._standing

    def current(self) -> Snapshot:
        """The films as they are. Raises EngineUnavailable when the engine cannot be reached."""
        with self._lock:
            library = self._library
            # The edition is read before the films: a change in between makes the next call look again.
            version = (library.edition, library.store.change_count())
            if self._known is not None and self._known[0] == version and not self._changed_by_others():
                return self._known[1]
            if library.index.engine == "memory" and self._known is not None and self._known[0][1] != version[1]:
                library.use(library.in_memory())
                version = (library.edition, version[1])
            snapshot = self._take(version)
            self._known = (version, snapshot)
            return snapshot

    def answered(self, ask: Callable[[Snapshot], _Answer]) -> _Answer:
        """What the films say; those held on this machine while the database cannot be reached.

        Raises what `ask` raises, and EngineUnavailable when there is nothing to go on with.
        """
        try:
            return ask(self.current())
        except EngineUnavailable as error:
            self._carry_on_in_memory(error)
            return ask(self.current())

    def close(self) -> None:
        """Stops looking for the way back."""
        self._closed.set()
        if self._return is not None:
            self._return.join()

    def _take(self, version: tuple[int, int]) -> Snapshot:
        library, index = self._library, self._library.index
        size = index.count()
        self._looked_at, self._mark = time.monotonic(), _mark(index)
        movies = library.store.movies if self._is_ours(index) else lambda: tuple(index.all_movies())
        state = f"{library.store.catalogue}.{index.engine}.{size}.{version[0]}.{version[1]}.{self._mark}"
        search = Search(library.encoders, index, self._off_topic, self._questions)
        if search.off_topic.ours:  # the encoders say the same of it whichever films are here
            self._off_topic = search.off_topic
        return Snapshot(index, size, state, search, movies, library.encoders.english_only)

    def _is_ours(self, index: MovieIndex) -> bool:
        """Whether every film of the index came through the store of this home."""
        return index.engine == "memory" or self._library.settings.weaviate_url is None

    def _changed_by_others(self) -> bool:
        index = self._library.index
        if self._known is None or self._is_ours(index) or time.monotonic() - self._looked_at < LOOK_EVERY_S:
            return False
        self._looked_at = time.monotonic()
        return index.count() != self._known[1].size or _mark(index) != self._mark

    def _carry_on_in_memory(self, error: EngineUnavailable) -> None:
        with self._lock:
            library = self._library
            if library.index.engine == "memory":
                return  # another thread was quicker
            self._look_for_the_way_back()
            if library.settings.engine == "weaviate" or library.store.count() == 0:
                raise error
            lost = library.index
            library.use(library.in_memory())
            self._standing = (f"The database stopped answering; searching in memory goes on. {error.hint}".strip(),)
        _give_up(lost)

    def _look_for_the_way_back(self) -> None:
        if self._reopen is not None and (self._return is None or not self._return.is_alive()):
            self._return = threading.Thread(target=self._come_back, name="way-back", daemon=True)
            self._return.start()

    def _come_back(self) -> None:
        assert self._reopen is not None
        while not self._closed.wait(RETRY_EVERY_S):
            try:
                index = self._reopen()
            except RecommenderError as error:
                _log.debug("The database is not back yet: %s", error)
                continue
            with self._lock:
                before = self._library.index
                self._library.use(index)
                self._standing = ()
            _give_up(before)
            return


def _mark(index: MovieIndex) -> str:
    """What machines that share the films left for each other; "" where nobody shares them."""
    return "" if index.posters is None or index.collection is None else index.posters.mark(index.collection)


def _give_up(index: MovieIndex) -> None:
    """Nobody should keep a server alive that it does not use. That this server may be gone is no error any more."""
    try:
        index.close()
    except RecommenderError as error:
        _log.debug("The lost database could not be closed: %s", error)
