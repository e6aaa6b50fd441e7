"""Imports under way, which everybody sees, and what the last ones brought."""

from __future__ import annotations

import streamlit as st

from pages.components import frame, resources, wording
from recommender.import_job import ImportJob, ImportProgress
from recommender.import_report import ImportReport

LOOK_AGAIN_S = 1.0
_ENDED = 3
"""Of the imports that have ended the last ones are told, until a visitor has taken note."""
_NOTED = "noted-imports"


def draw() -> None:
    jobs = resources.opened().catalogues.imports
    if any(job.progress.is_running for job in jobs):
        st.fragment(_draw_running, run_every=LOOK_AGAIN_S)()
    noted: set[int] = st.session_state.setdefault(_NOTED, set())
    for job in [job for job in jobs if not job.progress.is_running and id(job) not in noted][-_ENDED:]:
        _draw_end(job)


def is_under_way(catalogue: str) -> bool:
    """Whether films come into this catalogue now."""
    return any(job.catalogue == catalogue and job.progress.is_running for job in resources.opened().catalogues.imports)


def _draw_running() -> None:
    running = [job for job in resources.opened().catalogues.imports if job.progress.is_running]
    for job in running:
        now = job.progress
        with st.container(horizontal=True, vertical_alignment="center"):
            st.progress(min(1.0, now.done / now.total) if now.total else 0.0, wording.plain(_how_far(job, now)))
            st.button("Stop", key=f"stop-{id(job)}", on_click=job.stop)
    if not running:
        st.rerun()


def _how_far(job: ImportJob, now: ImportProgress) -> str:
    counted = f" {now.done:,} of {now.total:,}" if now.total else f" {now.done:,}" if now.done else ""
    rate = f", {now.per_second:.1f} a second" if now.done else ""
    left = f", {wording.duration(now.seconds_left)} left" if now.seconds_left is not None else ""
    return f"{job.catalogue}: {now.step}{counted}{rate}{left}"


def _draw_end(job: ImportJob) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        report, error = job.progress.report, job.progress.error
        if error is not None:
            frame.complain(error)
        elif report is not None:
            st.success(f"**{wording.plain(job.catalogue)}**: {_counts(report)}.", icon=":material/check:")
            if report.file is not None and report.file.exists():
                st.download_button("Every row", report.file.read_bytes, report.file.name, key=f"rows-{id(job)}")
        st.button("Good", key=f"noted-{id(job)}", on_click=st.session_state[_NOTED].add, args=(id(job),))


def _counts(report: ImportReport) -> str:
    parts = [f"{report.added:,} added"]
    parts += [f"{report.updated:,} updated"] if report.updated else []
    parts += [f"{report.unchanged:,} as they were"] if report.unchanged else []
    parts += [f"{wording.rows(report.skipped_count)} left out"] if report.skipped_count else []
    parts += [f"{report.removed:,} removed"] if report.removed else []
    return ", ".join(parts)
