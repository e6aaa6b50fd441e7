"""How it works: what a match means, what is running here, whom to thank."""

import streamlit as st

from pages.components import frame, how_it_works, resources, wording

with frame.open_page(frame.ABOUT):
    st.title("How it works", anchor=False)
    source = resources.recommender()
    story, running = st.columns([3, 2], gap="large")
    with story:
        st.markdown(how_it_works.told(source.asks))
        st.page_link(frame.TOUR.file, label="Take the tour", icon=frame.TOUR.icon)
    with running:
        st.subheader("Running here", anchor=False)
        st.markdown(wording.what_is_running(source.engine, source.makers, source.films.count))
        frame.mention(*source.notices)
        st.subheader("Credits", anchor=False)
        st.markdown(wording.CREDITS)
