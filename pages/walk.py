"""Walk: from one film to another in five steps, by story and by look."""

import streamlit as st

from pages.components import film_choice, frame, resources, wording
from pages.components.walk import stones

with frame.open_page(frame.WALK):
    st.title("Walk", anchor=False)
    if len(resources.catalogue().titles) < 2:
        frame.draw_empty(wording.NOTHING_TO_WALK)
    else:
        (first, amiss), (last, wrong) = film_choice.in_address("from"), film_choice.in_address("to")
        frame.say(*filter(None, [amiss, wrong]))
        stones.draw(*film_choice.pair(first, last))
