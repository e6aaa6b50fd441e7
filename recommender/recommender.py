"""What people ask of the whole thing, in one place."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import replace
from types import TracebackType
from typing import Self

from recommender.catalogues import Catalogues
from recommender.errors import BadQuery
from recommender.evaluation.here import measure_here
from recommender.evaluation.scoreboard import Measurement, Scoreboard
from recommender.films import Films
from recommender.library import Library
from recommender.maps import Maps
from recommender.movies import Space
from recommender.neighbours import MOST, Neighbour, Neighbours
from recommender.picture_title import TitleReader
from recommender.poster_tags import PosterTagger
from recommender.progress import Progress, silent
from recommender.providers import Providers
from recommender.query import Query
from recommender.reading import describe, understood
from recommender.result import SearchResult
from recommender.siblings import Siblings
from recommender.snapshot import Snapshots
from recommender.walk import STEPS, Step, Walks


class Recommender:
    """Finds films. Made by `open_recommender`, shared by threads, closed once (or used as a context manager).

    `films` looks films up, `library` changes which there are, `catalogues` are all those of this home, `poster_tags`
    says what a poster shows, `lettering` which title is written on a picture, `maps` where films lie, `scoreboard`
    what was measured here.
    """

    def __init__(self, library: Library, snapshots: Snapshots, beside: Recommender | None = None) -> None:
        self.library = library
        self.films = Films(snapshots, library.posters)
        self.poster_tags = PosterTagger(snapshots, library.encoders)
        self.lettering = TitleReader(snapshots)
        self.scoreboard = Scoreboard(library.settings.home)
        self._walks = Walks(snapshots, library.encoders)
        self._neighbours = Neighbours(snapshots, library.encoders)
        self.maps = Maps(snapshots, library.encoders, library.settings.home / "maps")
        self._snapshots = snapshots
        self._siblings: Siblings[Recommender] = beside._siblings if beside else Siblings()
        self._siblings.add(self.catalogue, self)
        catalogues = beside.catalogues if beside else Catalogues(library.settings, self._library_of, self._forget)
        self.catalogues: Catalogues = catalogues

    @property
    def catalogue(self) -> str:
        """The name of the catalogue that is searched."""
        return self.library.store.catalogue

    def of_catalogue(self, name: str) -> Recommender:
        """The same for another catalogue of this home, with the same encoders; opened once, closed with this one.

        Raises BadSetting when there is none of that name, and what `open_recommender` raises.
        """
        settings = replace(self.library.settings, catalogue_name=name)
        from recommender.opening import opened  # which makes this class

        return self._siblings.of(name, lambda: opened(settings, self.library.encoders, beside=self))

    def _library_of(self, name: str) -> Library:
        return self.of_catalogue(name).library

    def _forget(self, name: str) -> None:
        self._siblings.forget(name)

    @property
    def engine(self) -> str:
        """ "weaviate" or "memory"."""
        return self.library.index.engine

    @property
    def profile(self) -> str:
        return self.library.encoders.profile

    @property
    def revision(self) -> str:
        """Of the encoders."""
        return self.library.encoders.revision

    @property
    def notices(self) -> tuple[str, ...]:
        """What had to be given up, in words for the person in front; () once all is well again."""
        return self._snapshots.notices

    def search(self, query: Query, limit: int = 24) -> SearchResult:
        """Answers a query with up to `limit` films, best first.

        Raises BadQuery (unknown film, nothing to go by, a limit below 1) and BadImage; QuestionRefused and
        QuestionTimedOut when the database does not take this question. While it cannot be reached at all, the films
        held on this machine answer instead and a notice says so; EngineUnavailable only when there are none.
        """
        if limit < 1:
            raise BadQuery(f"A limit of {limit} films asks for nothing.", "Ask for one film or more.")
        started = time.perf_counter()
        now, (found, meant) = self._snapshots.answered(lambda now: (now, now.found(query, limit)))
        took_ms = (time.perf_counter() - started) * 1000
        standing = self._snapshots.notices
        return SearchResult(
            found.matches,
            took_ms,
            now.size,
            now.index.engine,
            self.profile,
            (*standing, *found.notices),
            meant,
            found.contenders,
            found.at_most_fair,
        )

    def read(self, query: Query) -> Query:
        """The query as `search` understands its words: years, genres, names and films in them become parts of it."""
        return self._snapshots.answered(lambda now: understood(query, now.vocabulary))

    def describe(self, query: Query) -> tuple[str, ...]:
        """The parts of a query beside its text, in words: "Year 1980–1989", "not Horror", "like Alien (1979)"."""
        return self._snapshots.answered(lambda now: describe(query, now.vocabulary))

    def neighbours(self, tmdb_id: int, most: int = MOST) -> tuple[Neighbour, ...]:
        """Every other film, by story and by look of this one, nearest first; of more than `most` films the nearest.

        Raises BadQuery for an unknown film.
        """
        return self._neighbours.of(tmdb_id, most)

    def walk(
        self, first: int, last: int, space: Space, steps: int = STEPS, avoid: Collection[int] = ()
    ) -> tuple[Step, ...]:
        """From one film to another over different films in even steps; `avoid` names films not to step on.

        Raises BadQuery for an unknown film, for one film twice, and where one of them lacks this space.
        """
        return self._walks.between(first, last, space, steps, avoid)

    def measure_here(self, progress: Progress = silent) -> Measurement:
        """Measures in under a minute how this installation finds and how fast, and keeps it for the scoreboard.

        Raises what `search` raises, and OSError where the home cannot be written.
        """
        measured = measure_here(self, self.films.all(), progress)
        self.scoreboard.keep(measured)
        return measured

    def calibrate(self, progress: Progress = silent) -> None:
        """Learns what nonsense reaches among these films, where that is asked of somebody who is paid: worth doing
        after films came in, since a question never waits or pays for it. Quick and free where it is known."""
        if self.profile != "cloud":
            return
        progress("Calibrating")
        if self._snapshots.answered(lambda now: now.search.calibrate()):
            self.library.use(self.library.index)

    @property
    def makers(self) -> str:
        """Who makes the vectors, in words."""
        return Providers(self.library.settings).describe() if self.profile == "cloud" else self.profile

    @property
    def asks(self) -> tuple[str, ...]:
        """The companies that are sent films, words and pictures; none where everything stays here."""
        return Providers(self.library.settings).names if self.profile == "cloud" else ()

    def titles(self) -> tuple[tuple[int, str], ...]:
        """Every film as (id, "Title (year)"), by title."""
        return self.films.titles()

    def close(self) -> None:
        """Closes this one and those of the other catalogues."""
        self._siblings.close()

    def close_alone(self) -> None:
        self.maps.close()
        self._snapshots.close()
        self.library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
