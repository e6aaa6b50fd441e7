"""Twins: every film by story and by look of one."""

import streamlit as st

from pages.components import film_choice, frame, resources, wording
from pages.components.twins import quadrant

with frame.open_page(frame.TWINS):
    st.title("Twins", anchor=False)
    if not resources.catalogue().titles:
        frame.draw_empty(wording.NOTHING_TO_COMPARE_WITH)
    else:
        film, problem = film_choice.in_address("film")
        frame.say(*filter(None, [problem]))
        quadrant.draw(film or film_choice.well_known()[0])
