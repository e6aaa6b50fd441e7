"""An index made ready for the encoders and brought up to date with the films held here; nothing mixes or is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recommender.errors import IndexMismatch
from recommender.index import Fingerprint, MovieIndex
from recommender.indexing import Indexer
from recommender.progress import Progress


@dataclass(frozen=True, slots=True)
class Preparing:
    """`ours` says that every film of the database came through the store of this home, as on the embedded server;
    somebody's may hold more."""

    indexer: Indexer
    fingerprint: Fingerprint
    ours: bool
    rebuild: bool
    progress: Progress
    cost: Callable[[int], str] = lambda films: ""
    """What the vectors of so many films will cost, in words, where somebody is paid for them."""

    def run(self, recovered: bool) -> None:
        """Raises IndexMismatch when other encoders made the index, unless a rebuild is wanted: a collection is then
        made beside it, and the other one answers until the new one is complete."""
        index = self.indexer.index
        self.indexer.store.note_maker(self.fingerprint.revision)
        new = self._open(index)
        if index.collection is None:
            for film in self.indexer.all_indexed(self.progress):
                index.upsert([film])
            return
        self._take_over(index)
        self._bring_up_to_date(index, index.collection, recovered)
        index.publish(drop=new or self.rebuild)

    def _open(self, index: MovieIndex) -> bool:
        """Whether the collection had to be made beside another one."""
        try:
            index.prepare(self.fingerprint)
            if not (self.rebuild or self._has_all(index)):
                raise IndexMismatch(
                    "The films are not all here in this profile yet.", "Run: python -m recommender setup --rebuild"
                )
            return False
        except IndexMismatch as mismatch:
            # An older layout on our own server costs no encoding: nobody need be asked.
            if not (self.rebuild or (self.ours and mismatch.revision == self.fingerprint.revision)):
                raise
            index.clear(self.fingerprint)
            return True

    def _has_all(self, index: MovieIndex) -> bool:
        """Whether a collection on somebody's server was ever filled to the end."""
        if self.ours or index.collection is None or self.indexer.store.is_complete(index.collection):
            return True
        before = index.predecessor()
        return before is None or index.count() >= before[0].count()

    def _take_over(self, index: MovieIndex) -> None:
        """Films that only the database has come into the store: all into one that was lost, and on a rebuild."""
        lost = self.ours and self.indexer.store.count() == 0
        before = index.predecessor() if lost or self.rebuild else None
        if lost and index.count():
            self.indexer.take_over(index, self.fingerprint.revision, self.progress)
        elif before is not None and (lost or not self.ours):
            self.indexer.take_over(before[0], before[2], self.progress)

    def _bring_up_to_date(self, index: MovieIndex, collection: str, recovered: bool) -> None:
        """After a crash of the server (`recovered`) it cannot tell which vectors it lost, so all films are written."""
        store = self.indexer.store
        known, held = store.is_complete(collection), store.count()
        store.begin(collection)
        if recovered or index.count() < held or (not known and (held or self.ours)):
            told = self.cost(held - index.count())
            if told:
                self.progress(told)
            self.indexer.fill_from_store(_with_each_step(told, self.progress), everything=recovered, exact=self.ours)
        self.indexer.flush_pending(self.progress)
        store.complete(collection)


def _with_each_step(told: str, progress: Progress) -> Progress:
    """Says it again with every step, for those who look later."""
    if not told:
        return progress
    return lambda step, done=None, total=None: progress(f"{step}; {told}", done, total)
