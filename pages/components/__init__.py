"""What pages are made of. A sub-folder of `pages`, so Streamlit does not take its files for pages."""
