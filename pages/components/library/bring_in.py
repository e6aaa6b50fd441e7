"""From files to films: dropped, tried dry, imported while everybody goes on searching."""

from __future__ import annotations

import threading
from pathlib import Path

import streamlit as st

from pages.components import frame, resources, wording
from pages.components.library import column_choice, dropzone, preview
from pages.components.library.receiving import inbox
from recommender.catalogue import USUAL, Choice, Preview
from recommender.catalogue_registry import is_name, name_of
from recommender.errors import NeedsChoice, RecommenderError
from recommender.intake import Delivery

_DELIVERY, _PREVIEW, _PROBLEM, _CHOICE = "delivery", "delivery-preview", "delivery-problem", "delivery-choice"


def draw() -> None:
    """Where files come in, and what they would bring."""
    problem: RecommenderError | None = st.session_state.get(_PROBLEM)
    if problem is not None:
        frame.complain(problem)
    delivery = _delivery()
    if dropzone.draw(delivery):
        _look_into(delivery, _choice())
    found: Preview | None = st.session_state.get(_PREVIEW)
    if found is not None:
        preview.draw_counts(found)
        _draw_columns(delivery, found.names, found, found.left_out.series)
        _draw_choice(delivery, found)
        preview.draw_samples(found)
    elif isinstance(problem, NeedsChoice):
        _draw_columns(delivery, problem.columns, None, problem.series)
        st.button("Throw away", on_click=_forget, args=(delivery,))
    else:
        st.session_state.pop(_PROBLEM, None)


def _delivery() -> Delivery:
    """The delivery of this visit; a new one where the last is imported, or was thrown away after a day."""
    delivery = inbox().delivery(st.session_state.get(_DELIVERY, ""))
    if delivery is None:
        delivery = inbox().begin()
        st.session_state[_DELIVERY] = delivery.token
        for key in (_PREVIEW, _CHOICE):
            st.session_state.pop(key, None)
    return delivery


def _choice() -> Choice:
    """What this visitor has decided of the delivery."""
    choice: Choice = st.session_state.get(_CHOICE, USUAL)
    return choice


def _draw_columns(delivery: Delivery, names: tuple[str, ...], found: Preview | None, series: int) -> None:
    if names and (decided := column_choice.draw(names, found, _choice(), series)) is not None:
        _look_into(delivery, decided)
        st.rerun()


def _look_into(delivery: Delivery, choice: Choice) -> None:
    for key in (_PREVIEW, _PROBLEM):
        st.session_state.pop(key, None)
    st.session_state[_CHOICE] = choice
    with st.spinner("Looking into the files…"):
        try:
            found = resources.opened().catalogues.preview(delivery.unpacked(), _suggested(delivery), choice)
            st.session_state[_PREVIEW] = found
        except NeedsChoice as error:
            way = "Tick below that they shall come" if error.series else "Say below which column holds what"
            hint = f"{way}, or hand over other files."
            st.session_state[_PROBLEM] = NeedsChoice(_on_page(error, delivery), hint, error.columns, error.series)
            st.rerun()
        except RecommenderError as error:
            _forget(delivery)
            st.session_state[_PROBLEM] = RecommenderError(_on_page(error, delivery), error.hint)
            st.rerun()  # files that come next have another address


def _on_page(error: RecommenderError, delivery: Delivery) -> str:
    """Without the folders of this machine, which mean nothing to a visitor."""
    return error.message.replace(f"{delivery.folder}/", "").replace(str(delivery.folder), "these files")


def _forget(delivery: Delivery) -> None:
    inbox().end(delivery)
    for key in (_PREVIEW, _PROBLEM, _CHOICE):
        st.session_state.pop(key, None)


def _draw_choice(delivery: Delivery, found: Preview) -> None:
    cost = resources.opened().catalogues.cost_of(found)
    if cost:
        frame.mention(f"{cost}.")
    with st.form("bring-in", border=False):
        name = st.text_input(
            "Into the catalogue",
            value=_suggested(delivery),
            help="A new name begins a catalogue of its own; the name of one that is here adds to it.",
            key="bring-in-name",
        )
        replace = st.checkbox("Then remove its films that are not in these files", key="bring-in-replace")
        with st.container(horizontal=True, gap="small"):
            if st.form_submit_button("Import", type="primary", icon=":material/download_done:"):
                _start(delivery, found.path, name.strip(), replace)
            st.form_submit_button("Throw away", on_click=_forget, args=(delivery,))


def _suggested(delivery: Delivery) -> str:
    return name_of(Path(delivery.first_name)) if delivery.first_name else "my-films"


def _start(delivery: Delivery, path: Path, name: str, replace: bool) -> None:
    if not is_name(name):
        st.warning(f"“{wording.plain(name)}” cannot be a name. Use small letters, digits and single hyphens.")
        return
    inbox().release(delivery)
    job = resources.opened().catalogues.start_import(path, name, replace, _choice())

    def discard() -> None:
        job.join()
        delivery.discard()

    threading.Thread(target=discard, name="discard-delivery", daemon=True).start()
    for key in (_PREVIEW, _CHOICE):
        st.session_state.pop(key, None)
    st.rerun()
