"""Pictures from strangers: bytes in, a checked RGB image out. Nothing else in the domain decodes any."""

from recommender.images.decoding import (
    MAX_BYTES,
    TELLING_SIDE,
    read_bytes,
    read_image,
    thumbnail_warning,
)
from recommender.images.jpeg import MODEL_SIDE, as_jpeg
from recommender.images.lab import Lab, as_lab
from recommender.images.size import WORKING_SIDE

__all__ = [
    "MAX_BYTES",
    "MODEL_SIDE",
    "TELLING_SIDE",
    "WORKING_SIDE",
    "Lab",
    "as_jpeg",
    "as_lab",
    "read_bytes",
    "read_image",
    "thumbnail_warning",
]
