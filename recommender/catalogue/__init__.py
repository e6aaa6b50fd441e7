"""Films from whatever file people have: a reader a format, rows, films, and a report of every row without one."""

from recommender.catalogue.columns import FACTS
from recommender.catalogue.model import Catalogue, CatalogueFilm, RowProblem
from recommender.catalogue.reading import catalogue_state, read_catalogue

__all__ = ["FACTS", "Catalogue", "CatalogueFilm", "RowProblem", "catalogue_state", "read_catalogue"]
