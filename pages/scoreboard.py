"""Scoreboard: how well this installation finds, and how fast, measured on itself."""

import streamlit as st

from pages.components import frame, measuring, resources, scores, wording

with frame.open_page(frame.SCOREBOARD):
    st.title("Scoreboard", anchor=False)
    source = resources.recommender()
    if not source.films.count:
        frame.draw_empty(wording.NOTHING_TO_MEASURE)
    else:
        st.markdown(scores.INTRODUCTION)
        measuring.draw()
        scores.draw(source.scoreboard.measurements())
