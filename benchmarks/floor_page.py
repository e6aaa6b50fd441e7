"""The floor that the page's speed is compared with: the smallest page of Streamlit's that answers words."""

import streamlit as st

words = st.text_input("Describe a film", key="words")
st.markdown(f"answer to {words}{st.query_params.get('q', '')}")
