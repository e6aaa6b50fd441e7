"""The first posters, shown by the document itself: a browser has them long before Streamlit's scripts have started."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pages.components import resources

ROW = 6
"""Posters that a desk shows in its first row."""
_FETCH = '<link rel="preload" as="image" fetchpriority="high" href="./poster/{name}">'
_DOCUMENT = Path(__file__).with_name("preview.html")


def of(path: str, query: str) -> tuple[str, str]:
    """Markup that fetches the posters, for the beginning of the document at this address, and that shows them, for its
    end; nothing where it is not the first page or films are not ready."""
    if resources.ready() is None or query or not path.endswith("/"):
        return "", ""
    return _drawn(resources.recommender().films.state)


@lru_cache(maxsize=4)
def _drawn(state: str) -> tuple[str, str]:
    posters = [movie.poster for movie in resources.recommender().films.showcase(ROW) if movie.poster]
    if not posters:
        return "", ""
    fetched = "".join(_FETCH.format(name=name) for name in posters)
    shown = "".join(f'<img class="poster" alt="" src="./poster/{name}">' for name in posters)
    return fetched, _DOCUMENT.read_text(encoding="utf-8").replace("{posters}", shown)
