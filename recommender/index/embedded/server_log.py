"""The log the server writes: kept for two starts, and read for the reasons that people can do something about."""

from __future__ import annotations

from pathlib import Path

from recommender.errors import EngineUnavailable

_LONGEST = 300
_FULL_DISK = ("no space left on device", "disk quota exceeded")


class ServerLog:
    """The log file of this start; that of the start before lies beside it with the suffix `.1`."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begin(self) -> None:
        """Puts the log of the last start aside."""
        if self.file.exists():
            self.file.replace(self.file.with_suffix(".log.1"))

    def raise_when_disk_is_full(self) -> None:
        """Raises EngineUnavailable where that is what the server complains of."""
        if any(words in self._text().lower() for words in _FULL_DISK):
            raise disk_is_full(self.file.parent)

    def tells_of_a_taken_port(self) -> bool:
        return "address already in use" in self._text()

    def tells_of_unreadable_data(self, is_new: bool) -> bool:
        """Go's word for what a program did not foresee; or a server that finds itself in no cluster of its own, since
        what is left of its notes names none. One with no notes yet says the same until it has written them."""
        text = self._text()
        return "panic" in text or (not is_new and "no known peers, aborting election" in text)

    def last_words(self) -> str:
        """The last line it wrote, cut short: enough to know the reason by, not the whole story."""
        lines = self._text().strip().splitlines()[-1:] or ["it wrote nothing"]
        return lines[0][:_LONGEST]

    def _text(self) -> str:
        try:
            return self.file.read_text(errors="replace")
        except OSError:
            return ""


def disk_is_full(folder: Path) -> EngineUnavailable:
    """What a full disk is called, whoever met it."""
    return EngineUnavailable(
        "The disk is full, so the Weaviate server cannot work. What was stored is kept.",
        f"Free some space for {folder} and repeat the command.",
    )
