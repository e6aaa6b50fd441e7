"""The button that measures here and now. The measuring goes on in the background; everybody sees how far it is."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import streamlit as st

from pages.components import frame, resources, wording
from recommender import Recommender, RecommenderError

LOOK_AGAIN_S = 0.5


@dataclass
class Run:
    """The measuring that is under way or was the last one in this process."""

    share: float = 0.0
    failed: str = ""
    thread: threading.Thread | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_under_way(self) -> bool:
        return self.thread is not None and self.thread.is_alive()

    def start(self, source: Recommender) -> None:
        """Two visitors who press at once share one measuring."""
        with self.lock:
            if not self.is_under_way:
                self.share, self.failed = 0.0, ""
                self.thread = threading.Thread(target=self._measure, args=(source,), daemon=True)
                self.thread.start()

    def _measure(self, source: Recommender) -> None:
        try:
            source.measure_here(self._progress)
        except RecommenderError as error:
            self.failed = str(error)
        except OSError as error:
            self.failed = f"The figures could not be kept: {error.strerror}. Make room on the disk and measure again."

    def _progress(self, step: str, done: int | None = None, total: int | None = None) -> None:
        self.share = (done or 0) / total if total else 0.0


@st.cache_resource(show_spinner=False)
def _run() -> Run:
    return Run()


def draw() -> None:
    """The button; while it measures, a bar in its place. The page is drawn anew when there are new figures."""
    run = _run()
    if run.is_under_way:
        st.fragment(_watch, run_every=LOOK_AGAIN_S)(run)
        return
    st.button("Measure here and now", key="measure", icon=":material/speed:", on_click=_start)
    if asks := resources.recommender().asks:
        frame.mention(f"Some two hundred questions to {wording.together(asks)}: cents, not more.")
    frame.say(*filter(None, [run.failed]))


def _start() -> None:
    _run().start(resources.recommender())


def _watch(run: Run) -> None:
    with frame.error_boundary():
        st.progress(run.share, "Asking some two hundred questions; searching goes on meanwhile …")
    if not run.is_under_way:
        st.rerun()
