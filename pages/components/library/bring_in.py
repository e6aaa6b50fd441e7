"""From files to films: dropped, tried dry, imported while everybody goes on searching."""

from __future__ import annotations

import threading
from pathlib import Path

import streamlit as st

from pages.components import frame, resources, wording
from pages.components.library import dropzone, preview
from pages.components.library.receiving import inbox
from recommender.catalogue import Preview
from recommender.catalogue_registry import is_name, name_of
from recommender.errors import RecommenderError
from recommender.intake import Delivery

_DELIVERY, _PREVIEW, _PROBLEM = "delivery", "delivery-preview", "delivery-problem"


def draw() -> None:
    """Where files come in, and what they would bring."""
    problem: RecommenderError | None = st.session_state.pop(_PROBLEM, None)
    if problem is not None:
        frame.complain(problem)
    delivery = _delivery()
    if dropzone.draw(delivery):
        _look_into(delivery)
    found: Preview | None = st.session_state.get(_PREVIEW)
    if found is not None:
        preview.draw_counts(found)
        _draw_choice(delivery, found)
        preview.draw_samples(found)


def _delivery() -> Delivery:
    """The delivery of this visit; a new one where the last is imported, or was thrown away after a day."""
    delivery = inbox().delivery(st.session_state.get(_DELIVERY, ""))
    if delivery is None:
        delivery = inbox().begin()
        st.session_state[_DELIVERY] = delivery.token
        st.session_state.pop(_PREVIEW, None)
    return delivery


def _look_into(delivery: Delivery) -> None:
    with st.spinner("Looking into the files…"):
        try:
            found = resources.opened().catalogues.preview(delivery.unpacked(), _suggested(delivery))
            st.session_state[_PREVIEW] = found
        except RecommenderError as error:
            st.session_state[_PROBLEM] = error
            _forget(delivery)
            st.rerun()  # files that come next have another address


def _forget(delivery: Delivery) -> None:
    inbox().end(delivery)
    st.session_state.pop(_PREVIEW, None)


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
    job = resources.opened().catalogues.start_import(path, name, replace)

    def discard() -> None:
        job.join()
        delivery.discard()

    threading.Thread(target=discard, name="discard-delivery", daemon=True).start()
    st.session_state.pop(_PREVIEW, None)
    st.rerun()
