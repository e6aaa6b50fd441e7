"""The query of this session: one draft, from which widgets and the address follow.

Widgets never hold the query. Each shows a part of it (`follow`) and tells its new value through a callback that calls
`change`. The address is written from the draft, and read when somebody else changed it: a shared link or the Back
button.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, cast
from urllib.parse import urlencode

import streamlit as st

from pages.components.draft import Draft
from pages.components.query_url import Known, Params, cut_words, from_params, to_params

DETAIL = "movie"
"""The part of the address that names the film whose details are open."""
TOUR = "tour"
"""The part that says which stop of the tour this is."""
_BESIDE = (DETAIL, TOUR)
"""Parts that are none of the question, and stay when it changes."""


def current() -> Draft:
    """The draft as it stands."""
    return cast(Draft, st.session_state.setdefault("draft", Draft()))


def put(draft: Draft) -> None:
    """Asks something else; details that were open are closed, since the person moved on."""
    st.session_state["draft"] = draft
    close_detail()


def change(**parts: Any) -> None:
    """Replaces parts of the draft."""
    put(replace(current(), **parts))


Reader = Callable[[Draft], Draft]
"""Takes out of a draft's words what they ask for besides a story or a look."""


def take_words(part: Literal["text", "without"], text: str, read: Reader = lambda draft: draft) -> None:
    """Makes these the words of that part of the draft, as far as a question goes; says so where it is cut."""
    words, cut = cut_words(text)
    changed: dict[str, Any] = {part: words, "as_typed": False, "read_from": None}
    put(read(replace(current(), **changed)))
    if cut:
        st.session_state["remark"] = cut


def follow(key: str, value: object) -> str:
    """Makes the widget of that key show `value`; call it just before the widget is drawn.

    Assigns only what differs: an assignment would throw away what is being typed.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def sync(known: Known, read: Reader = lambda draft: draft) -> tuple[str, ...]:
    """Brings draft and address together, once at the start of a run. Returns what was wrong with the address, or with
    what was typed."""
    address, asked = _address(), to_params(current())
    problems: tuple[str, ...] = tuple(filter(None, [st.session_state.pop("remark", "")]))
    if _says_something_else(address, asked):
        restored = from_params(address, known)
        st.session_state["draft"], problems = read(restored.draft), restored.problems
        asked = to_params(current())
    st.session_state["address"] = asked
    if asked != address:
        beside = {key: st.query_params.get_all(key) for key in _BESIDE if key in st.query_params}
        st.query_params.from_dict({**asked, **beside})
    return problems


def going(has_address: bool) -> Params:
    """What a link to where questions are shown carries. Drawn before `sync` by a page whose address `has_address` of a
    question, it is what that address says, should somebody else have changed it."""
    address, asked = _address(), to_params(current())
    return address if has_address and _says_something_else(address, asked) else asked


def _says_something_else(address: Params, asked: Params) -> bool:
    """Whether the person changed nothing on the page, yet the address is another one: a link, or the Back button."""
    return bool(address != asked == st.session_state.get("address", {}))


def question() -> str:
    """What is asked, pictures included, whatever plot and poster weigh in it."""
    draft = current()
    weighed = replace(draft, space="auto") if draft.space == "blend" else draft
    return urlencode(to_params(weighed), doseq=True)


def _address() -> Params:
    return {key: st.query_params.get_all(key) for key in st.query_params if key not in _BESIDE}


def go_up() -> None:
    """Makes the next answer begin at its head, for clicks far down the page."""
    st.session_state["ups"] = ups() + 1


def ups() -> int:
    """How often that was asked for: the head of an answer comes into sight when this is another number."""
    return cast(int, st.session_state.get("ups", 0))


def open_detail(tmdb_id: int) -> None:
    """Opens the details of a film in the next run."""
    st.query_params[DETAIL] = str(tmdb_id)


def close_detail() -> None:
    """Closes them again."""
    if DETAIL in st.query_params:
        del st.query_params[DETAIL]
