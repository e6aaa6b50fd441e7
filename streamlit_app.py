"""Discover: films found by plot and by poster."""

import streamlit as st

if __name__ == "__main__":  # a visit: Streamlit runs this file once for every answer
    from pages.components import (
        answers,
        catalogue_choice,
        detail,
        filter_bar,
        frame,
        lettering,
        query_state,
        query_tray,
        resources,
        search_box,
        search_mode,
    )

    with frame.open_page(frame.DISCOVER):
        known = resources.known()
        problems = query_state.sync(known, resources.read)
        draft = query_state.current()

        search_box.draw(draft)
        with st.container(key="controls", horizontal=True, vertical_alignment="center", gap="small"):
            search_mode.draw(draft)
            search_box.draw_shortcuts()
            filter_bar.draw(draft)
            catalogue_choice.draw()
        query_tray.draw(draft)
        frame.say(*problems)
        detail.draw()
        answers.draw(draft)
        lettering.draw(draft)
else:  # the start: `streamlit run` imports this file for the server it describes
    from pages.components import server

    app = st.App(
        __file__,
        lifespan=server.with_films,
        routes=server.routes(st.get_option("server.baseUrlPath")),
        middleware=server.MIDDLEWARE,
    )
