"""What this process has opened of a home, a catalogue each: once, shared, closed together."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar


class _Closable(Protocol):
    def close_alone(self) -> None:
        """Closes this one and not the others."""
        ...


_Opened = TypeVar("_Opened", bound=_Closable)


class Siblings(Generic[_Opened]):
    """By the catalogue's name. Shared by threads."""

    def __init__(self) -> None:
        self._open: dict[str, _Opened] = {}
        self._lock = threading.Lock()

    def add(self, name: str, opened: _Opened) -> None:
        self._open[name] = opened

    def of(self, name: str, open_it: Callable[[], _Opened]) -> _Opened:
        """The one of this name; opened where it is not yet."""
        with self._lock:
            return self._open[name] if name in self._open else open_it()

    def forget(self, name: str) -> None:
        """Closes the one of a catalogue that is gone."""
        with self._lock:
            gone = self._open.pop(name, None)
        if gone is not None:
            gone.close_alone()

    def close(self) -> None:
        with self._lock:
            for opened in self._open.values():
                opened.close_alone()
