"""Pictures from strangers: bytes in, a checked RGB image out. Nothing else in the domain decodes any."""

from recommender.images.decoding import (
    MAX_BYTES,
    TELLING_SIDE,
    read_bytes,
    read_image,
    thumbnail_warning,
)
from recommender.images.jpeg import MODEL_SIDE, as_jpeg
from recommender.images.size import WORKING_SIDE

__all__ = [
    "MAX_BYTES",
    "MODEL_SIDE",
    "TELLING_SIDE",
    "WORKING_SIDE",
    "as_jpeg",
    "read_bytes",
    "read_image",
    "thumbnail_warning",
]
