"""The wall of posters, one component with its own JavaScript and style: see `wall.py`."""
