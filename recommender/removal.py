"""A catalogue removed for good: its films, its collections, and the vectors and pictures that no other one needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from recommender.catalogue_registry import CatalogueRegistry
from recommender.film_store import StoredFilm
from recommender.library import Library
from recommender.vector_keys import look_key, vector_keys


def remove_for_good(library: Library, registry: CatalogueRegistry) -> int:
    """Removes the catalogue of this library; how many films it had."""
    store, index = library.store, library.index
    with library.changing():
        gone = list(store.stored())
        index.drop_catalogue(store.catalogue)
        registry.remove(store.catalogue, told=index.collection is not None)
        makers = {library.encoders.revision, *store.makers()}
        keys, posters = _used(gone, makers)
        for film in store.of_all():
            keys_still, posters_still = _used([film], makers)
            keys -= keys_still
            posters -= posters_still
        store.forget_vectors(keys)
        library.posters.forget(posters)
    return len(gone)


def _used(films: Iterable[StoredFilm], makers: Collection[str]) -> tuple[set[str], set[str]]:
    """The keys of vectors and the names of pictures that these films need."""
    keys: set[str] = set()
    posters: set[str] = set()
    for film in films:
        named = {name for name in (film.movie.poster, film.own_poster) if name}
        for maker in makers:
            keys |= {*vector_keys(maker, film.movie).values(), *(look_key(maker, name) for name in named)}
        posters |= named
    return keys, posters
