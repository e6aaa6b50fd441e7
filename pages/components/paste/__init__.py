"""Makes a picture on the clipboard a question wherever the page has the focus."""

from pages.components.paste.paste import draw

__all__ = ["draw"]
