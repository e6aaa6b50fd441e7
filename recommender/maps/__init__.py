"""The films as two maps, one by plot and one by poster, laid out in the background and kept in the home."""

from recommender.maps.film_maps import Change, FilmMaps, Region
from recommender.maps.maps import Maps, MapsNow

__all__ = ["Change", "FilmMaps", "Maps", "MapsNow", "Region"]
