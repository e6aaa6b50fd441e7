"""The index of profile `cloud`: Weaviate's server makes the vectors, of films and of questions, by asking providers.

A provider that fails keeps no film out: the film comes in without that vector and waits for it (`incomplete`).
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from weaviate.classes.query import Filter, MetadataQuery
from weaviate.exceptions import WeaviateInsertManyAllFailedError

from recommender.errors import ProviderFailed, QuestionRefused, QuestionTimedOut
from recommender.images import MODEL_SIDE, as_jpeg
from recommender.index.answers import film_id, refused, these
from recommender.index.cloud_schema import AWAITING, CloudLayout
from recommender.index.connection import Connection
from recommender.index.contract import Failure, Hit, IndexedFilm, SharedPosters
from recommender.index.provider_errors import (
    about,
    names_nobody,
    no_key,
    provider_failure,
    seconds_to_wait,
    spaces_named,
)
from recommender.index.question import PictureQuestion, Question, QuestionKind, VectorQuestion, WordsQuestion
from recommender.index.schema import VECTOR_NAMES
from recommender.index.weaviate import DEEPEST, WeaviateIndex
from recommender.movies import SPACES, Space
from recommender.providers import Providers

REST_S = 60.0
"""How long a provider that failed is not asked about films again: the import goes on without it."""
SLOW_S, SLOW_REST_S = 5.0, 30.0
"""Seconds from which an answer that fails took too long, and how long nobody is asked then: nobody should wait for each
question in turn."""
PAUSES_S = (1.0, 4.0, 10.0)
"""Before asking again for films where it may help; longer where the provider's words ask for it, to a limit."""
LONGEST_PAUSE_S = 60.0


@dataclass(frozen=True, slots=True)
class _Rest:
    """A provider that is left alone for a while."""

    error: ProviderFailed
    until: float


@dataclass(frozen=True, slots=True, eq=False)
class _Trouble:
    """A film that is not in, why, and the spaces whose providers that is about; none where it is about the film."""

    film: IndexedFilm
    report: str
    spaces: Sequence[Space]


class CloudIndex(WeaviateIndex):
    """A `MovieIndex` that takes words, pictures and vectors alike. Shared by threads."""

    def __init__(
        self,
        connection: Connection,
        providers: Providers,
        on_close: Callable[[], None] = lambda: None,
        distrust: bool = False,
        posters: SharedPosters | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._cloud = CloudLayout(providers)
        super().__init__(connection, on_close, distrust, posters, self._cloud)
        self._providers = providers
        self.pause = pause
        self._proven: set[Space] = set()
        """Providers that have made a vector: the first film goes alone, so that a wrong key is found out by one."""
        self.resting: dict[tuple[Space, str], _Rest] = {}

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("vector", "words")) if space == "plot" else frozenset(("vector", "words", "picture"))

    def incomplete(self) -> set[int]:
        clause = Filter.by_property(AWAITING).contains_any(list(SPACES))
        with self._answering():
            found = self._movies.query.fetch_objects(filters=clause, limit=DEEPEST, return_properties=["tmdb_id"])
        return {film_id(each) for each in found.objects}

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        if isinstance(question, VectorQuestion):
            return super().similarities(space, question, tmdb_ids)
        # One request however many films there are, since each is a call to the provider.
        hits = self._near(space, question, min(len(tmdb_ids), DEEPEST), these(tmdb_ids))
        return {hit.tmdb_id: hit.score for hit in hits}

    def _near(self, space: Space, question: Question, limit: int, clause: Any) -> list[Hit]:
        if isinstance(question, VectorQuestion):
            return super()._near(space, question, limit, clause)
        if question.kind not in self.kinds(space):
            raise ValueError(f"The {space} space cannot be asked with {question.kind}.")
        self._raise_when_resting(space, "question")
        started = time.monotonic()
        try:
            with self._answering():
                return self._asked(space, question, limit, self._cloud.only_compared(space, clause))
        except (QuestionRefused, QuestionTimedOut) as error:
            report = "timeout" if isinstance(error, QuestionTimedOut) else str(error.__cause__)
            failure = provider_failure(report, self._providers.models[space])
            if time.monotonic() - started > SLOW_S:
                self.resting[space, "question"] = _Rest(failure, time.monotonic() + SLOW_REST_S)
            raise failure from None

    def _asked(self, space: Space, question: WordsQuestion | PictureQuestion, limit: int, clause: Any) -> list[Hit]:
        common = {
            "target_vector": VECTOR_NAMES[space],
            "limit": limit,
            "filters": clause,
            "return_properties": ["tmdb_id"],
            "return_metadata": MetadataQuery(distance=True),
        }
        if isinstance(question, WordsQuestion):
            found = self._movies.query.near_text(query=question.words, **common)
        else:
            found = self._movies.query.near_image(near_image=_jpeg(question), **common)
        hits = [Hit(film_id(each), 1 - float(each.metadata.distance or 0.0)) for each in found.objects]
        return sorted(hits, key=lambda hit: (-hit.score, hit.tmdb_id))

    def _insert(self, films: Sequence[IndexedFilm]) -> list[Failure]:
        # An object that is written again keeps its vectors, also those of chance, unless it was gone in between.
        self.delete([film.movie.tmdb_id for film in films])
        alone = films[:1] if self._proven != set(SPACES) else films[:0]
        return [failure for some in (alone, films[len(alone) :]) if some for failure in self._sent(some)]

    def _sent(self, films: Sequence[IndexedFilm]) -> list[Failure]:
        """Sends films until each is in, with as many of its vectors as can be had."""
        without = {film.movie.tmdb_id: dict(self._at_rest("film")) for film in films}
        failures: list[Failure] = []
        left, pauses = list(films), iter(PAUSES_S)
        while left:
            reports = self._send_once(left, without)
            troubled = self._with_culprits([(left[at], report) for at, report in reports.items()], without)
            about_providers = [one for one in troubled if set(one.spaces) - without[one.film.movie.tmdb_id].keys()]
            left = [one.film for one in about_providers]
            failures += [refused(one.film, one.report) for one in troubled if one not in about_providers]
            self._give_up_or_wait(about_providers, without, pauses)
        self._proven |= {space for space in SPACES for film in films if self._was_made(film, space, without)}
        return failures + [
            Failure(film.movie.tmdb_id, film.movie.title, str(error), space)
            for film in films
            for space, error in without[film.movie.tmdb_id].items()
            if self._cloud.is_to_make(film, space)
        ]

    def _with_culprits(
        self, reports: Sequence[tuple[IndexedFilm, str]], without: Mapping[int, Mapping[Space, ProviderFailed]]
    ) -> list[_Trouble]:
        """The spaces whose providers each report is about; where it names nobody, the first such film finds it out."""
        unclear = next((film for film, report in reports if names_nobody(report)), None)
        found = self._culprits(unclear, without[unclear.movie.tmdb_id]) if unclear is not None else []
        return [_Trouble(film, said, found if names_nobody(said) else spaces_named(said)) for film, said in reports]

    def _culprits(self, film: IndexedFilm, without: Mapping[Space, ProviderFailed]) -> list[Space]:
        """The spaces in which a film cannot be had, asked one by one; all where each alone can."""
        asked = [space for space in SPACES if space not in without and self._cloud.is_to_make(film, space)]
        tmdb_id = film.movie.tmdb_id
        alone = [(space, {tmdb_id: [other for other in SPACES if other != space]}) for space in asked]
        found = [space for space, others in alone if self._send_once([film], others)] if len(asked) > 1 else asked
        self.delete([tmdb_id])
        return found or asked

    def _give_up_or_wait(
        self, troubled: Sequence[_Trouble], without: dict[int, dict[Space, ProviderFailed]], pauses: Iterator[float]
    ) -> None:
        """Waits where asking again may help; else these films go without what they were refused."""
        errors = self._errors(troubled)
        pause = next(pauses, None) if any(not error.lasting for error in errors.values()) else None
        given_up = {space: error for space, error in errors.items() if error.lasting or pause is None}
        self._let_rest(given_up)
        for one in troubled:
            without[one.film.movie.tmdb_id] |= {space: given_up[space] for space in one.spaces if space in given_up}
        if pause is not None:
            told = max(seconds_to_wait(one.report) for one in troubled)
            self.pause(min(max(pause, told), LONGEST_PAUSE_S))

    def _was_made(self, film: IndexedFilm, space: Space, without: Mapping[int, Collection[Space]]) -> bool:
        return self._cloud.is_to_make(film, space) and space not in without[film.movie.tmdb_id]

    def _let_rest(self, failed: Mapping[Space, ProviderFailed]) -> None:
        """Leaves the providers that failed alone for a while."""
        for space, error in failed.items():
            if not error.alone:
                self.resting[space, "film"] = _Rest(error, time.monotonic() + REST_S)

    def _errors(self, troubled: Sequence[_Trouble]) -> dict[Space, ProviderFailed]:
        """What each provider that the reports are about says, the first report standing for all."""
        found: dict[Space, ProviderFailed] = {}
        for one in troubled:
            for space in one.spaces:
                found.setdefault(space, provider_failure(about(one.report, space), self._providers.models[space]))
        return found

    def _send_once(self, films: Sequence[IndexedFilm], without: Mapping[int, Collection[Space]]) -> dict[int, str]:
        """The server's reports on the films that are not in, by their place."""
        objects = [self._cloud.as_object(film, without[film.movie.tmdb_id]) for film in films]
        with self._answering():
            try:
                errors = self._movies.data.insert_many(objects).errors
            except WeaviateInsertManyAllFailedError as error:
                return dict.fromkeys(range(len(films)), str(error).partition("set of all errors: ")[2] or str(error))
        return {at: error.message for at, error in errors.items()}

    def _at_rest(self, work: str) -> dict[Space, ProviderFailed]:
        """The providers that are not to be asked now, each with the reason."""
        found: dict[Space, ProviderFailed] = {}
        for space in SPACES:
            rest = self.resting.get((space, work))
            if not self._providers.may_ask(space):
                found[space] = no_key(self._providers.models[space])
            elif rest is not None and time.monotonic() < rest.until:
                found[space] = rest.error
        return found

    def _raise_when_resting(self, space: Space, work: str) -> None:
        error = self._at_rest(work).get(space)
        if error is not None:
            raise error


def _jpeg(question: PictureQuestion) -> str:
    """The picture in base64. Never a path: the client would open a file of that name."""
    return base64.b64encode(as_jpeg(question.picture, MODEL_SIDE)).decode()
