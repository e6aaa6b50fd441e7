"""The first page of the tour: its stops, tried out before anybody looks, and the way to the first one."""

from __future__ import annotations

import streamlit as st

from pages.components import query_state, resources, wording
from pages.components.tour import bar, warming
from pages.components.tour.stops import Stop, stops


def draw() -> None:
    """Tries every stop out once for these films and this visit, and lists them as links."""
    everything = stops()
    st.markdown(wording.tour(resources.recommender().asks))
    problems = _problems(everything)
    if st.button("Begin", key="tour-begin", type="primary", icon=":material/play_arrow:"):
        bar.go_to(1, everything[0])
    with st.container(key="stops"):
        for number, stop in enumerate(everything, start=1):
            _draw_stop(number, stop, problems.get(number, ""))


def _draw_stop(number: int, stop: Stop, problem: str) -> None:
    with st.container(key=f"stop-{number}", border=True, height="stretch", gap="xxsmall"):
        address = {**stop.params, query_state.TOUR: [str(number)]}
        st.page_link(stop.file, label=f"{number} · {stop.name}", query_params=address)
        st.markdown(f":small[{wording.plain(stop.lines)}]")
        if problem:
            st.markdown(f":material/info: :small[This stop does not work here: {wording.plain(problem)}]")


def _problems(everything: tuple[Stop, ...]) -> dict[int, str]:
    """What failed, by the number of the stop. Trying them out is what makes them quick later."""
    state = resources.recommender().films.state
    if st.session_state.get("tour-tried") != state:
        progress = st.progress(0.0)
        found = {}
        for number, stop in enumerate(everything, start=1):
            progress.progress((number - 1) / len(everything), f"Getting “{stop.name}” ready")
            if problem := warming.problem(stop):
                found[number] = problem
        progress.empty()
        st.session_state["tour-tried"], st.session_state[bar.PROBLEMS] = state, found
    known: dict[int, str] = st.session_state[bar.PROBLEMS]
    return known
