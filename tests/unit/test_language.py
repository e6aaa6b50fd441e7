"""Telling English from other languages."""

from __future__ import annotations

import pytest

from recommender.reading import foreign_language


@pytest.mark.parametrize(
    "text,language",
    [
        ("un requin attaque une petite ville au bord de la mer", "French"),
        ("un tiburón ataca a los bañistas de una playa", "Spanish"),
        ("uno squalo che attacca le persone sulla spiaggia di una città", "Italian"),
        ("ein Junge und sein Hund auf der Suche nach dem Vater", "German"),
        ("um menino e o seu cachorro em busca do pai", "Portuguese"),
        ("een jongen en zijn hond op zoek naar het huis van de vader", "Dutch"),
        ("سمكة قرش تهاجم مدينة", "another script"),
        ("акула нападает на город", "another script"),
        ("サメが町を襲う", "another script"),
    ],
)
def test_other_languages_are_told(text: str, language: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "a shark attacks a small seaside town",
        "sharks",
        "la la land",
        "das boot",
        "el mariachi",
        "the man who sold his soul to the devil in Las Vegas",
        "film with Leonardo di Caprio and de Niro",
        "1917",
        "",
        "amélie",
    ],
)
def test_english_and_what_is_unclear_are_left_alone(text: str) -> None:
    assert foreign_language(text) is None
