"""Files that people hand over: received into the home, unpacked with care, ready to be read as a catalogue."""

from recommender.intake.inbox import MAX_BYTES, Delivery, Inbox, TooMuch

__all__ = ["MAX_BYTES", "Delivery", "Inbox", "TooMuch"]
