"""What bringing films in or asking will roughly cost, said before it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.catalogue import Preview
from recommender.movies import SPACES, Movie
from recommender.providers import ProviderModel, Providers
from recommender.settings import Settings

_CHARACTERS = 4
"""Of an English text for each token, about."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Films whose vectors have to be made, and the models that make them."""

    plots: int
    tokens: int
    posters: int
    plot_model: ProviderModel
    poster_model: ProviderModel

    @classmethod
    def of(cls, films: int, posters: int, some: Sequence[Movie], providers: Providers) -> Cost:
        """For so many films about as long as `some`, `posters` of which have one; nobody is asked without a key."""
        length = sum(len(movie.title) + len(movie.overview) + 1 for movie in some) / max(1, len(some))
        plots = films if providers.may_ask("plot") else 0
        posters = posters if providers.may_ask("poster") else 0
        tokens = round(plots * length / _CHARACTERS)
        return cls(plots, tokens, posters, providers.models["plot"], providers.models["poster"])

    @property
    def dollars(self) -> float:
        """By the public prices, which the models name with their day and source."""
        words = self.tokens * self.plot_model.price.per_million_tokens / 1e6
        return words + self.posters * self.poster_model.price.per_picture

    @property
    def sentence(self) -> str:
        """For a person who may still say no; "" where nothing has to be made."""
        plot, poster = self.plot_model, self.poster_model
        parts = []
        if self.plots:
            parts.append(f"{self.plots:,} plots ({self.tokens:,} tokens) by {plot.provider}")
        if self.posters:
            parts.append(f"{self.posters:,} posters by {poster.provider}")
        if not parts:
            return ""
        read_on = min(plot.price.read_on, poster.price.read_on)
        return f"{' and '.join(parts)} will cost {money(self.dollars)} (list prices of {read_on})"


def cost_of(settings: Settings, films: int, with_poster: float, some: Sequence[Movie]) -> str:
    """What so many films about as long as `some` will roughly cost, in words; `with_poster` is the share of them that
    have one. "" where nobody is paid."""
    if settings.profile != "cloud" or films < 1:
        return ""
    return Cost.of(films, round(films * with_poster), some, Providers(settings)).sentence


def cost_of_import(settings: Settings, preview: Preview) -> str:
    """What the films that are new will roughly cost to bring in, in words; "" where nobody is paid for it."""
    with_poster = 1 - preview.without_poster / max(1, preview.films)
    return cost_of(settings, preview.new, with_poster, [film.movie for film in preview.sample])


def cost_of_asking(words: Sequence[str], providers: Providers) -> str:
    """What these questions, asked of every space, will roughly cost, in words."""
    tokens = sum(map(len, words)) / _CHARACTERS
    models = [providers.models[space] for space in SPACES if providers.may_ask(space)]
    dollars = sum(tokens * model.price.per_million_tokens / 1e6 for model in models)
    return f"{len(words)} questions to {' and '.join(providers.names)} will cost {money(dollars)}"


def money(dollars: float) -> str:
    """An amount as it follows "will cost"."""
    return "less than a US cent" if dollars < 0.01 else f"about {dollars:,.2f} US dollars"
