"""`python -m recommender …`, and `plot-and-poster …` where the package is installed."""

import signal
import sys
from types import FrameType

from recommender.cli import main


def _leave(number: int, frame: FrameType | None) -> None:
    # Ends the program the ordinary way, so that the database server is given up like after any other command.
    sys.exit(128 + number)


def run() -> int:
    """Runs the command of `sys.argv` and returns its exit code; a plea to end (SIGTERM) ends it in good order."""
    signal.signal(signal.SIGTERM, _leave)
    return main()


if __name__ == "__main__":
    sys.exit(run())
