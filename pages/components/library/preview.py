"""What would come in, before anything does: how many films, what was taken as what, what is left out and why."""

from __future__ import annotations

import streamlit as st

from pages.components import frame, pictures, wording
from recommender.catalogue import CatalogueFilm, Preview
from recommender.errors import BadImage

CARD_WIDTH = 165
"""Narrowest card in pixels: two of them fit a phone of 390."""


def draw_counts(preview: Preview) -> None:
    known = f", {preview.new:,} of them new" if preview.new < preview.films else ""
    st.subheader(f"{wording.films(preview.films)} would come in{known}", anchor=False)
    frame.mention(*_remarks(preview))
    if preview.problem_count:
        with st.expander(f"{wording.rows(preview.problem_count)} would not come in"):
            for reason, count in preview.reasons:
                st.markdown(f"- {count:,} × {wording.plain(reason)}{wording.plain(_first(preview, reason))}")


def _remarks(preview: Preview) -> list[str]:
    taken = [f"{fact.replace('_', ' ')} from “{column}”" for fact, column in preview.columns.items() if fact != column]
    bare, left_out = preview.without_poster, preview.left_out
    remarks = [
        f"Columns: {', '.join(taken)}." if taken else "",
        f"{wording.films(bare)} without a poster: they are compared by their plots only." if bare else "",
        f"{wording.films(left_out.adult)} marked as adult stay out." if left_out.adult else "",
        f"{wording.rows(left_out.series)} of series, which are no films, stay out." if left_out.series else "",
    ]
    return [remark for remark in remarks if remark]


def _first(preview: Preview, reason: str) -> str:
    """Where that happened first, as far as it is known."""
    problem = next((one for one in preview.problems if one.reason.startswith(reason)), None)
    if problem is None:
        return ""
    title = f", “{problem.title}”" if problem.title else ""
    return f" (first in row {problem.row}{title})"


def draw_samples(preview: Preview) -> None:
    with st.grid(min_column_width=CARD_WIDTH, gap="small", key="delivered") as cards:
        for film in preview.sample:
            with cards.cell(), st.container(gap="xsmall"):
                _draw_card(film)


def _draw_card(film: CatalogueFilm) -> None:
    picture = _poster(film)
    if picture is None:
        st.html(f'<div class="no-poster" style="--hue:{film.movie.tmdb_id % 360}" aria-hidden="true"></div>')
    else:
        st.image(picture, width="stretch", alt=f"Poster of {film.movie.title}")
    st.markdown(f"**{wording.plain(film.movie.title)}**  \n:small[{wording.plain(wording.facts(film.movie))}]")
    if film.movie.overview:
        st.caption(wording.plain(film.movie.overview[:90]) + ("…" if len(film.movie.overview) > 90 else ""))


def _poster(film: CatalogueFilm) -> bytes | None:
    poster = film.poster_file or (film.extras.poster if film.extras else None)
    if poster is None:
        return None
    try:
        return pictures.thumbnail(poster)
    except BadImage:
        return None
