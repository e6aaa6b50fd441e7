"""`python -m recommender …`"""

import signal
import sys
from types import FrameType

from recommender.cli import main


def _leave(number: int, frame: FrameType | None) -> None:
    # Ends the program the ordinary way, so that the database server is given up like after any other command.
    sys.exit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _leave)
    sys.exit(main())
