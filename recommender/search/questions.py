"""From a query to what each space is asked: its parts, as vectors where our encoders make them, else as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PIL import Image

from recommender.embedding import Encoders
from recommender.errors import BadQuery, ProviderFailed
from recommender.images import read_image, thumbnail_warning
from recommender.index import (
    FloatVector,
    MovieIndex,
    PictureQuestion,
    Question,
    QuestionKind,
    VectorQuestion,
    WordsQuestion,
)
from recommender.movies import SPACES, Space
from recommender.query import Query
from recommender.search.question_vectors import QuestionVectors

MOST_CALLS = 2
"""Parts of a question that a space is asked where each is a call that somebody is paid for."""
UNWANTED = 0.5
"""Share at which unwanted words and films push away: enough to turn the order, too little to become the question."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a query in one space: the question, pulling (positive share) or pushing (negative)."""

    question: Question
    share: float
    origin: int | QuestionKind = "vector"
    """What it came from: words, a picture, or the film of this TMDB id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the spaces are asked it. A space that nothing can be asked has no parts; words come first."""

    parts: Mapping[Space, list[Part]]
    films: Mapping[int, Mapping[Space, FloatVector]]
    """The vectors of the films that the query names."""
    doubt: str = ""
    """Why what the picture shows can hardly be told, "" where it can."""
    failed: Mapping[Space, ProviderFailed] = field(default_factory=dict)
    """The spaces whose provider does not answer now; parts that need it are left out."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks encoders first and passes on to the index what those leave to it."""

    encoders: Encoders
    index: MovieIndex
    vectors: QuestionVectors | None = None
    """Where an index that embeds questions also compares vectors: each question is then put to it once."""

    def asked(self, query: Query) -> Asked:
        """The query's parts in each space, words first.

        Raises BadQuery for an unknown film, BadImage for a picture that cannot be read.
        """
        found: dict[Space, list[Part]] = {space: [] for space in SPACES}
        picture = read_image(query.image) if query.image else None
        for asked, share, origin in self._asked(query, picture):
            for space, question in asked.items():
                found[space].append(Part(question, share, origin))
        stored = self._stored((*query.like, *query.unlike))
        for ids, share in ((query.like, 1.0), (query.unlike, -UNWANTED)):
            for tmdb_id in ids:
                for space, vector in stored[tmdb_id].items():
                    if "vector" in self.index.kinds(space):
                        question = VectorQuestion(self.encoders.film_question(space, vector))
                        found[space].append(Part(question, share, tmdb_id))
        settled, failed = self._settled(found)
        return Asked(settled, stored, (thumbnail_warning(picture) or "") if picture is not None else "", failed)

    def words(self, texts: Sequence[str], spaces: Collection[Space]) -> list[dict[Space, Question]]:
        """Each text as a question to the spaces that can be asked in words."""
        rows = self.encoders.encode_queries(texts, spaces)
        questions: list[dict[Space, Question]] = []
        for at, text in enumerate(texts):
            asked: dict[Space, Question] = {space: VectorQuestion(row[at]) for space, row in rows.items()}
            questions.append(asked | {space: WordsQuestion(text) for space in self._left(spaces, rows, "words")})
        return questions

    def picture(self, picture: Image.Image, spaces: Collection[Space]) -> dict[Space, Question]:
        """A picture as a question to the spaces that can be asked with one."""
        rows = self.encoders.encode_pictures([picture], spaces)
        asked: dict[Space, Question] = {space: VectorQuestion(row[0]) for space, row in rows.items()}
        return asked | {space: PictureQuestion(picture) for space in self._left(spaces, rows, "picture")}

    def _settled(self, found: dict[Space, list[Part]]) -> tuple[dict[Space, list[Part]], dict[Space, ProviderFailed]]:
        """The parts with vectors in the place of words and pictures, and the providers that gave none."""
        if self.vectors is None:
            return found, {}
        parts = [(space, part) for space in SPACES for part in _affordable(found[space])]
        answers = self.vectors.of([(space, part.question) for space, part in parts])
        settled: dict[Space, list[Part]] = {space: [] for space in SPACES}
        failed: dict[Space, ProviderFailed] = {}
        for (space, part), answer in zip(parts, answers, strict=True):
            if isinstance(answer, ProviderFailed):
                failed[space] = answer
            else:
                settled[space].append(replace(part, question=answer))
        return settled, failed

    def _left(self, spaces: Collection[Space], rows: Collection[Space], kind: str) -> list[Space]:
        return [space for space in spaces if space not in rows and kind in self.index.kinds(space)]

    def _asked(
        self, query: Query, picture: Image.Image | None
    ) -> Iterator[tuple[dict[Space, Question], float, QuestionKind]]:
        if query.text.strip():
            yield self.words([query.text.strip()], SPACES)[0], 1.0, "words"
        if picture is not None:
            yield self.picture(picture, SPACES), 1.0, "picture"
        if query.without.strip():
            yield self.words([query.without.strip()], SPACES)[0], -UNWANTED, "words"

    def _stored(self, ids: Collection[int]) -> Mapping[int, Mapping[Space, FloatVector]]:
        stored = self.index.vectors(ids) if ids else {}
        for tmdb_id in ids:
            if tmdb_id not in stored:
                raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        return stored


def _affordable(parts: Sequence[Part]) -> list[Part]:
    """All that are vectors and the first of the others: beside words and a picture, unwanted words ask plots alone."""
    paid = [part for part in parts if not isinstance(part.question, VectorQuestion)]
    return [part for part in parts if not any(part is one for one in paid[MOST_CALLS:])]
