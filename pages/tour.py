"""Tour: six stops for somebody who shows the app to others, tried out before they are shown."""

import streamlit as st

from pages.components import frame, resources, wording
from pages.components.tour import bar, opening

with frame.open_page(frame.TOUR):
    st.title("Tour", anchor=False)
    if len(resources.catalogue().titles) < bar.FEWEST:
        frame.draw_empty(wording.NOTHING_TO_TOUR)
    else:
        opening.draw()
