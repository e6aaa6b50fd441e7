"""The wall of posters: cards with the film's facts, how it matches, and where to go from it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from pages.components import query_state, resources, wording
from pages.components.draft import Draft
from pages.components.frame import error_boundary
from pages.components.query_state import Place
from recommender import Match, Movie, SearchResult
from recommender.movies import Space, Strength
from recommender.series import Group, collapsed

PAGE_SIZE = 24
"""Two, three, four or six columns all fill their last row; and posters are all fetched at once."""
CARD_WIDTH = 165
"""Narrowest card in pixels: two of them fit a phone of 390."""

_STRENGTHS: tuple[Strength, ...] = ("strong", "fair", "weak")

Order = Literal["match", "gems", "rating", "year"]
_ORDER_LABELS: dict[Order, str] = {"match": "Match", "gems": "Hidden gems", "rating": "Rating", "year": "Year"}
_ORDERS: dict[Order, Callable[[Match], tuple[float, ...]]] = {
    "match": lambda match: (0,),  # as the search found them
    "gems": lambda match: (_STRENGTHS.index(match.strength), match.movie.vote_count or 0),
    "rating": lambda match: (-(match.movie.vote_average or 0),),
    "year": lambda match: (-(match.movie.release_year or 0),),
}


@st.fragment
def draw_results(result: SearchResult, place: Place) -> None:
    """Matches by the page. A fragment: turning the page or sorting searches nothing anew."""
    if query_state.place() != place:
        st.rerun()  # a card led elsewhere, which is more than this fragment's business
    with error_boundary():
        groups = collapsed(result.matches)
        pages = -(-len(groups) // PAGE_SIZE)
        order = _draw_result_head(result)
        # A key of its own for each query: another query begins on its first page.
        key = f"page-{zlib.crc32(query_state.address().encode()):x}"
        page = st.session_state.get(key, 1)
        shown = groups[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        with st.grid(min_column_width=CARD_WIDTH, gap=("medium", "small"), key="wall") as wall:
            for group in sorted(shown, key=lambda group: _ORDERS[order](group.best)):
                for match in (group.best, *(group.others if _is_open(group) else ())):
                    with wall.cell():
                        draw_card(match.movie, match, group if match is group.best else None)
        if pages > 1:
            with st.container(key="pages", horizontal_alignment="center"):
                st.pagination(pages, key=key, on_change=query_state.go_up)
        if query_state.goes_up():
            st.html(_up(f"{key}-{page}"), unsafe_allow_javascript=True)


def _up(place: str) -> str:
    """Brings the head of the answer into sight. The browser runs a script anew only when its text changes, so each
    place has its own."""
    head = "document.querySelector('.st-key-result-head')"
    return f"<script data-place='{place}'>{head}?.scrollIntoView({{block: 'nearest'}})</script>"


def _draw_result_head(result: SearchResult) -> Order:
    with st.container(
        key="result-head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.markdown(f":small[{wording.plain(wording.how_it_went(result))}]", width="content")
        st.session_state.setdefault("order", "match")
        order = st.segmented_control(
            "Sort this page by",
            options=tuple(_ORDER_LABELS),
            format_func=lambda name: _ORDER_LABELS[name],
            required=True,
            key="order",
            persist_state="session",
        )
    return order or "match"


def _is_open(group: Group) -> bool:
    """Whether somebody asked to see the rest of this series."""
    return group.best.movie.tmdb_id in st.session_state.get("open-groups", ())


def _open_or_close(group: Group) -> None:
    opened = {*st.session_state.get("open-groups", ())} ^ {group.best.movie.tmdb_id}
    st.session_state["open-groups"] = tuple(opened)


def draw_films(movies: Sequence[Movie]) -> None:
    """Films that answer no query: the first screen."""
    with st.grid(min_column_width=CARD_WIDTH, gap=("medium", "small"), key="wall") as wall:
        for movie in movies:
            with wall.cell():
                draw_card(movie)


def draw_card(movie: Movie, match: Match | None = None, group: Group | None = None) -> None:
    """One film; the match is drawn where there is one, and the way to the rest of its series."""
    with st.container(key=f"card-{movie.tmdb_id}", gap="xsmall"):
        draw_poster(movie)
        st.button(
            wording.plain(movie.title),
            key=f"open-{movie.tmdb_id}",
            type="tertiary",
            on_click=query_state.open_detail,
            args=(movie.tmdb_id,),
        )
        st.html(_card_body(movie, match))
        with st.container(horizontal=True, gap="xxsmall", key=f"more-{movie.tmdb_id}"):
            draw_more_like(movie, "plot")
            draw_more_like(movie, "poster")
        if group is not None and group.others:
            st.button(
                wording.with_words_for_the_ear("Show one" if _is_open(group) else group.more, movie.title),
                key=f"group-{movie.tmdb_id}",
                type="tertiary",
                icon=":material/stacks:",
                on_click=_open_or_close,
                args=(group,),
            )


def draw_poster(movie: Movie) -> None:
    """The film's poster, or a closed curtain with its title where there is none."""
    st.html(poster_image(movie) or _curtain(movie))


def poster_image(movie: Movie) -> str:
    """The film's poster as HTML, "" where there is none. The browser fetches it when it comes into sight."""
    if resources.recommender().films.poster_file(movie) is None:
        return ""
    alt = wording.html(wording.poster_alt(movie))
    return f'<img class="poster" src="poster/{movie.poster}" alt="{alt}" loading="lazy">'


def _curtain(movie: Movie) -> str:
    """A closed curtain with the title on it; its colour is the film's own, so that a wall of them is not grey."""
    hue = zlib.crc32(movie.title.encode()) % 360
    title = wording.html(movie.title)
    return f'<div class="no-poster" style="--hue:{hue}"><span>{title}</span><small>no poster</small></div>'


def draw_more_like(movie: Movie, space: Space, place: str = "this") -> None:
    """A button that asks for films with this one's plot, or this one's poster."""
    on_card = place == "this"  # two of them share the width of a poster
    st.button(
        wording.with_words_for_the_ear(f"This {space}", movie.title),
        icon=None if on_card else wording.MODE_ICONS[space],
        key=f"{place}-{space}-{movie.tmdb_id}",
        on_click=_ask_for_more,
        args=(movie.tmdb_id, space),
        width="stretch" if on_card else "content",
    )


def _ask_for_more(film: int, space: Space) -> None:
    query_state.put(Draft(like=(film,), space=space, filters=query_state.current().filters))
    query_state.go_up()


def _card_body(movie: Movie, match: Match | None) -> str:
    facts = f"<span>{wording.html(wording.facts(movie))}</span>{_strength(match) if match else ''}"
    overview = wording.html(movie.overview) or "No overview."
    return (
        f'<div class="card"><p class="facts">{facts}</p>{_match_body(match) if match else ""}'
        f'<p class="overview">{overview}</p></div>'
    )


def _strength(match: Match) -> str:
    label, dots = wording.STRENGTH_LABELS[match.strength], wording.STRENGTH_DOTS[match.strength]
    return f'<span class="strength" title="{label} match"><span aria-hidden="true">{dots}</span> {label}</span>'


def _match_body(match: Match) -> str:
    bars = _bar("Plot", match.plot_score) + _bar("Poster", match.poster_score)
    because = f" Because of {wording.html(match.because)}." if match.because else ""
    return f'<div class="bars">{bars}</div><p class="reason">{wording.html(match.reason)}{because}</p>'


def _bar(label: str, score: float | None) -> str:
    if score is None:
        return f'<div class="bar"><span>{label}</span><b class="none" title="nothing to compare"></b></div>'
    return f'<div class="bar"><span>{label}</span><b><i style="width:{share(score):.0%}"></i></b></div>'


def share(score: float) -> float:
    """How much of a bar a calibrated score fills: an average film (0) a little, an outstanding one (4) all of it."""
    return min(max((score + 1) / 5, 0.03), 1.0)
