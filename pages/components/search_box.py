"""Where a question begins: words on the left, a picture on the right, and ways to start without either."""

from __future__ import annotations

import random

import streamlit as st

from pages.components import paste, pictures, query_state, resources, wording
from pages.components.draft import Draft
from pages.components.query_url import MAX_FILMS
from pages.components.starters import starters
from pages.components.starters.starters import Starter
from recommender.errors import BadImage

EXAMPLES = (
    Draft(text="Movie about lovable cute pets", space="plot"),
    Draft(text="Epic super hero", space="plot"),
    Draft(text="A lonely astronaut", space="plot"),
    Draft(text="A dark house under a full moon", space="poster"),
    Draft(text="Neon lights in a city at night", space="poster"),
)
"""Queries that show what each space can do by itself."""
_WELL_KNOWN = 200
"""Surprises come from this many well-known, varied films; an unknown one would be no surprise but a riddle."""


def draw(draft: Draft) -> None:
    """The question; ways to begin with one click make room once something is asked."""
    with st.container(key="ask", horizontal=True, gap="medium"):
        with st.container(key="ask-words", gap="small"):
            _draw_words(draft)
            if not draft.asks():
                examples = [Starter(name=example.text, label=example.text) for example in EXAMPLES]
                starters.draw("examples", "Example questions", examples, _take_example)
        with st.container(key="ask-picture", gap="small"):
            _draw_uploader(draft)
            if not draft.asks():
                _draw_samples()


def _draw_words(draft: Draft) -> None:
    st.text_input(
        "Describe a film",
        key=query_state.follow("words", draft.text),
        type="search",
        placeholder="A heist that goes wrong…",
        on_change=_take_words,
    )


def _take_words() -> None:
    # Not `max_chars`: that refuses a longer paste without a word.
    query_state.take_words("text", st.session_state["words"] or "", resources.read)


def _take_example(text: str) -> None:
    query_state.put(next(example for example in EXAMPLES if example.text == text))


def _draw_uploader(draft: Draft) -> None:
    number = st.session_state.setdefault("uploader", 0)
    shown = st.session_state.get(f"picture-{number}")
    if shown is not None and draft.image != shown.getvalue():
        # The Back button or a tile took the picture out of the query.
        forget_upload()
        number += 1
    paste.draw()
    st.file_uploader(
        "…or show a picture: drop it, paste it, browse",
        type="image/*",
        key=f"picture-{number}",
        on_change=_take_picture,
        args=(f"picture-{number}",),
    )
    problem: BadImage | None = st.session_state.pop("picture_problem", None)
    if problem is not None:
        st.warning(f"**{wording.plain(problem.message)}** {wording.plain(problem.hint)}", icon=":material/image:")


def _take_picture(key: str) -> None:
    uploaded = st.session_state[key]
    if uploaded is None:
        query_state.change(image=None)
        return
    try:
        pictures.remember(uploaded.getvalue())
    except BadImage as error:
        st.session_state["picture_problem"] = error
        forget_upload()
    else:
        query_state.change(image=uploaded.getvalue())


def forget_upload() -> None:
    """Empties the uploader: a new key makes it a new widget."""
    st.session_state["uploader"] = st.session_state.get("uploader", 0) + 1


def _draw_samples() -> None:
    rows = [
        Starter(name=name, label=pictures.sample_label(name), picture=f"sample/{name}") for name in pictures.samples()
    ]
    if rows:
        starters.draw("samples", "Sample pictures", rows, _take_sample)


def _take_sample(name: str) -> None:
    forget_upload()
    space = query_state.current().space
    query_state.put(Draft(image=pictures.samples()[name], space="poster" if space in ("auto", "blend") else space))


def draw_shortcuts() -> None:
    """Two ways to start from a film: one the person names, one that chance picks."""
    titles = resources.catalogue().titles
    st.selectbox(
        "More like a film you know",
        options=list(titles),
        format_func=lambda film: titles[film],
        index=None,
        key=query_state.follow("liked", None),
        label_visibility="collapsed",
        placeholder="More like… pick a film you know",
        width="stretch",
        on_change=_like,
    )
    st.button("Surprise me", key="surprise", icon=":material/casino:", on_click=_surprise)


def _like() -> None:
    film = st.session_state["liked"]
    if film is not None:
        add_liked(film)


def add_liked(film: int) -> None:
    """Makes the query ask for films like this one, too."""
    drop_film(film)
    query_state.change(like=(*query_state.current().like, film)[-MAX_FILMS:])
    query_state.go_up()


def add_unliked(film: int) -> None:
    """Makes the query keep away from films like this one."""
    drop_film(film)
    query_state.change(unlike=(*query_state.current().unlike, film)[-MAX_FILMS:])
    query_state.go_up()


def drop_film(film: int) -> None:
    """Takes a film out of the query, on whichever side it is."""
    draft = query_state.current()
    query_state.change(
        like=tuple(other for other in draft.like if other != film),
        unlike=tuple(other for other in draft.unlike if other != film),
    )


def _surprise() -> None:
    candidates = [movie.tmdb_id for movie in resources.recommender().films.showcase(_WELL_KNOWN)]
    fresh = [film for film in candidates if film not in query_state.current().like]
    if fresh:
        query_state.put(Draft(like=(random.choice(fresh),)))
