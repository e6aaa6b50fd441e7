"""What the query is made of: a tile for each part, and each tile can be taken out again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from pages.components import (
    filter_bar,
    lettering,
    pictures,
    poster,
    query_state,
    resources,
    search_box,
    tags,
    wording,
)
from pages.components.draft import Draft, Picture, name_of

NEAR, AWAY = "+", "−"
_THUMB = 34
"""Pixels; as high as the button beside it."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One part of the query: what it is, what it says (Markdown-safe), how to take it out.

    `sign` says whether it draws films near or keeps them away; "" for what only bounds them. Its small picture is a
    JPEG or a piece of HTML.
    """

    key: str
    kind: str
    label: str
    remove: Callable[[], None]
    sign: str = NEAR
    thumb: bytes | str = ""


def draw(draft: Draft) -> None:
    tiles = _tiles(draft)
    if not tiles:
        return
    with st.container(key="tray", horizontal=True, gap="xsmall", vertical_alignment="center"):
        for tile in tiles:
            _draw_tile(tile)
        if draft.read_from is not None:
            st.button(
                wording.exactly(draft.read_from.text),
                key="exactly",
                type="tertiary",
                icon=":material/format_quote:",
                help=wording.as_typed(draft.read_from.text),
                on_click=query_state.put,
                args=(draft.exactly_as_typed(),),
            )
        if len(tiles) > 1:
            st.button("Start over", key="clear-all", type="tertiary", icon=":material/restart_alt:", on_click=clear)
    if draft.image:
        tags.draw(draft.image, "picture", "The picture says", _ask_for_more_of, _ask_for_less_of)


def _draw_tile(tile: Tile) -> None:
    with st.container(
        key=f"tile-{tile.key}", horizontal=True, width="content", gap="xsmall", vertical_alignment="center"
    ):
        if isinstance(tile.thumb, bytes):
            st.image(tile.thumb, width=_THUMB, alt="")
        elif tile.thumb:
            st.html(tile.thumb, width=_THUMB)
        st.button(
            _label(tile),
            key=f"remove-{tile.key}",
            icon=":material/close:",
            icon_position="right",
            on_click=tile.remove,
        )


def _label(tile: Tile) -> str:
    parts = [
        "*Remove*",
        tile.sign and f"**{wording.plain(tile.sign)}**",
        tile.kind and f":gray[{tile.kind}]",
        tile.label,
    ]
    return " ".join(filter(None, parts))


def _ask_for_more_of(phrase: str) -> None:
    wanted = query_state.current().more_of(phrase)
    query_state.change(without=wanted.without)
    query_state.take_words("text", wanted.text)


def _ask_for_less_of(phrase: str) -> None:
    wanted = query_state.current().less_of(phrase)
    query_state.change(text=wanted.text)
    query_state.take_words("without", wanted.without)


def clear() -> None:
    """Back to the first screen; the space stays chosen."""
    search_box.forget_upload()
    query_state.put(Draft(space=query_state.current().space))


def _tiles(draft: Draft) -> list[Tile]:
    tiles = []
    if draft.text.strip():
        tiles.append(Tile("words", "words", f"“{wording.plain(draft.text)}”", lambda: query_state.change(text="")))
    if draft.image:
        tiles.append(_picture_tile(draft.image))
        title = lettering.title_on(draft.image)
        if title:
            label = f"“{wording.plain(title)}”"
            tiles.append(Tile("says", "it says", label, partial(lettering.take_out, draft.image)))
    tiles += [_film_tile(film, "like") for film in draft.like]
    tiles += [_film_tile(film, "unlike") for film in draft.unlike]
    if draft.without.strip():
        label = f"“{wording.plain(draft.without)}”"
        tiles.append(Tile("without", "without", label, lambda: query_state.change(without=""), AWAY))
    for row, bound in draft.filters.active():
        label = wording.plain(wording.filter_in_words(row, bound))
        sign = AWAY if row.operator == "none_of" else ""
        tiles.append(Tile(row.field, "", label, partial(filter_bar.remove, row), sign))
    return tiles


def _picture_tile(picture: Picture) -> Tile:
    name = name_of(picture)
    label = wording.plain(pictures.sample_label(name)) if name in pictures.samples() else "yours"
    return Tile("picture", "picture", label, _drop_picture, thumb=pictures.thumbnail(picture))


def _drop_picture() -> None:
    search_box.forget_upload()
    query_state.change(image=None)


def _film_tile(film: int, side: Literal["like", "unlike"]) -> Tile:
    movie = resources.recommender().films.film(film)
    kind, sign = ("like", NEAR) if side == "like" else ("less like", AWAY)
    drop = partial(search_box.drop_film, film)
    return Tile(f"{side}-{film}", kind, wording.plain(movie.title), drop, sign, poster.image(movie))
