"""Films from whatever file people have: a reader a format, rows, films, and a report of every row without one."""

from recommender.catalogue.columns import FACTS, Columns
from recommender.catalogue.model import USUAL, Catalogue, CatalogueFilm, Choice, LeftOut, RowProblem
from recommender.catalogue.preview import Preview, preview_catalogue
from recommender.catalogue.reading import CatalogueReading, catalogue_state, read_catalogue
from recommender.catalogue.sources import READABLE

__all__ = [
    "FACTS",
    "READABLE",
    "USUAL",
    "Catalogue",
    "CatalogueFilm",
    "CatalogueReading",
    "Choice",
    "Columns",
    "LeftOut",
    "Preview",
    "RowProblem",
    "catalogue_state",
    "preview_catalogue",
    "read_catalogue",
]
