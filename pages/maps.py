"""Maps: every film by plot and by poster, side by side."""

import streamlit as st

from pages.components import frame, resources, wording
from pages.components.maps import chosen, maps, question

with frame.open_page(frame.MAPS):
    chosen.follow()
    st.title("Maps", anchor=False)
    if not resources.catalogue().titles:
        frame.draw_empty(wording.NOTHING_TO_MAP)
    else:
        question.draw()
        maps.draw(question.here)
        chosen.draw()
