"""Reads the lettering on a picture with rapidocr, where that is installed: an extra, loaded at the first picture."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

_log = logging.getLogger(__name__)

_SMALL = 700
"""Longest side in pixels up to which a picture is enlarged twice: the letters of a thumbnail are too few pixels high
to be recognised as they are."""
_LEAST_SURE = 0.5
"""Confidence below which a line is noise."""
_Engine = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a picture. `confidence` is 0 to 1; `left`, `top` and `height`, the height of its letters, are
    shares of the picture's width and height."""

    text: str
    confidence: float
    height: float
    top: float = 0.0
    left: float = 0.0


class Lettering:
    """Reads pictures one at a time, on one core. Shared by threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._engine: _Engine | None = None
        self._failed = False

    @property
    def is_there(self) -> bool:
        """Whether the package is installed and, as far as was tried, works."""
        return not self._failed and find_spec("rapidocr") is not None

    def read(self, picture: Image.Image) -> tuple[Line, ...]:
        """The lines on an upright RGB picture from top to bottom; () without the package, and where it fails.

        About a second of one core, and another two at the first picture.
        """
        if not self.is_there:
            return ()
        with self._lock:
            try:
                self._engine = self._engine or _engine()
            except Exception:  # a library of the system it misses, a package that is not whole: no reason to stop
                _log.exception("Lettering cannot be read here, so pictures are searched by their look alone")
                self._failed = True
                return ()
            try:
                return _lines(self._engine, picture)
            except Exception:  # a reader of somebody else's raises whatever it likes
                _log.exception("The lettering of a picture could not be read")
                return ()


def _engine() -> _Engine:
    # Importing this first says that the model runtime may report nothing (see there).
    import recommender.embedding.onnx_session  # noqa: F401, I001
    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    settings = {
        "Global.log_level": "critical",
        "Global.text_score": _LEAST_SURE,
        "Global.use_cls": False,  # tells only whether a line stands on its head
        # One thread: the other cores answer the next question meanwhile.
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        # Files that are named are never downloaded; those that come with the package are used or none.
        "Det.model_path": str(next(models.glob("*_det_*.onnx"))),
        "Rec.model_path": str(next(models.glob("*_rec_*.onnx"))),
    }
    engine: _Engine = rapidocr.RapidOCR(params=settings)
    return engine


def _lines(engine: _Engine, picture: Image.Image) -> tuple[Line, ...]:
    width, height = picture.size
    if max(picture.size) <= _SMALL:
        width, height = 2 * width, 2 * height
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    found = engine(np.asarray(picture)[:, :, ::-1])  # blue, green, red, as OpenCV has them
    if found.txts is None:
        return ()
    lines = [
        Line(text, float(sure), _height(box) / height, float(box[:, 1].min()) / height, float(box[:, 0].min()) / width)
        for text, sure, box in zip(found.txts, found.scores, found.boxes, strict=True)
    ]
    return tuple(sorted(lines, key=lambda line: (line.top, line.left)))


def _height(box: Any) -> float:
    """Pixels from foot to head of a line, from its corners (4, 2), clockwise from the upper left; also of one that is
    written upwards, whose letters are as high as the box is wide."""
    across, down = (float(np.linalg.norm(box[corner] - box[0])) for corner in (1, 3))
    return min(across, down)
