"""An import that runs in the background while everybody goes on searching, and how far it has come."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recommender.errors import RecommenderError
from recommender.import_report import ImportReport
from recommender.progress import Progress

Import = Callable[[Progress], ImportReport]


class Stopped(RecommenderError):
    """Somebody ended the import. What had come in stays."""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """`step` in words; `done` of `total` films (None while they are not counted yet), `per_second` since this step
    began, `seconds_left` as far as that tells (None while it does not). `report` once it has ended well, else `error`;
    both are None while it runs."""

    step: str
    done: int
    total: int | None
    per_second: float
    seconds_left: float | None
    report: ImportReport | None
    error: RecommenderError | None

    @property
    def is_running(self) -> bool:
        return self.report is None and self.error is None


class ImportJob:
    """One import of `path` into the catalogue `catalogue`. Shared by threads; nothing here waits, but `wait`."""

    def __init__(self, catalogue: str, path: Path, work: Import) -> None:
        self.catalogue = catalogue
        self.path = path
        self._work = work
        self._step, self._done = "Waiting", 0
        self._total: int | None = None
        self._began = time.monotonic()
        self._report: ImportReport | None = None
        self._error: RecommenderError | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"import-{catalogue}", daemon=True)
        self._thread.start()

    @property
    def progress(self) -> ImportProgress:
        """How far it has come."""
        done, total = self._done, self._total
        spent = time.monotonic() - self._began
        rate = done / spent if spent > 0 else 0.0
        left = (total - done) / rate if total is not None and rate > 0 else None
        return ImportProgress(self._step, done, total, rate, left, self._report, self._error)

    def stop(self) -> None:
        """Ends the import after the films that are under way; the same import goes on from there."""
        self._stopping.set()

    def join(self) -> None:
        """Returns once it has ended, well or not."""
        self._thread.join()

    def wait(self) -> ImportReport:
        """The report once it has ended. Raises what the import raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._report is not None
        return self._report

    def _run(self) -> None:
        try:
            self._report = self._work(self._hear)
        except RecommenderError as error:
            self._error = error
        except Exception as error:  # nobody else would ever hear of it
            self._error = RecommenderError(f"The import ended early: {error}.", "What had come in stays; try it again.")

    def _hear(self, step: str, done: int | None = None, total: int | None = None) -> None:
        if self._stopping.is_set():
            raise Stopped("The import was stopped.", "What had come in stays; the same import goes on from there.")
        if step != self._step:
            self._step, self._began = step, time.monotonic()
        self._done, self._total = done or 0, total
