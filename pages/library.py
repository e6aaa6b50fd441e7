"""Library: which films are here, and how others come in."""

import streamlit as st

from pages.components import frame
from pages.components.library import access, bring_in, holdings, progress

with frame.open_page(frame.LIBRARY):
    st.title("Library", anchor=False)
    may_change = access.may_change()
    if may_change:
        progress.draw()
        bring_in.draw()
    else:
        st.info(access.WHY_NOT, icon=":material/info:")
    holdings.draw(may_change)
