"""What the page “How it works” tells, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from pages.components import wording

_TOLD = """
Every film is kept twice: once by **what it is about** and once by **how its poster looks**. Each time an encoder, a
{encoder}, turns the film into a point in a space (a *vector*). Films that are
alike lie close together.

**Your question becomes a point, too.** Words, a picture, films you like: each is placed in the same spaces, several are
brought together, and what you want less of pushes away. The films closest to that point are the matches. The database
Weaviate finds them without looking at every film.

**Plot, Poster, Both.** Plot looks among stories, Poster among looks. Both asks both, and the words of the films
themselves: each counts for a film as far as it stands out for your question, so that stories are found by plot and
looks by poster. Move the dial and your weight holds instead.

**What is read in your words.** “80s horror without zombies, like Alien” becomes years, a genre, a film and something to
keep away from: tiles that you can take out one by one, or all at once with “Exactly” and what you typed.

**What a picture says.** A picture asks by its look, whatever is written on it. Where a reader of lettering is
installed, a title on it is looked for once the films are shown; “it says” becomes a tile, and its film comes first.
Should it be misread, take the tile out.

**What a match means.** Raw closeness means little: some questions are close to everything. So each film is measured
against the whole catalogue *for your question*. A strong match stands out clearly from the rest, a fair one a little, a
weak one hardly at all. When all are weak, the page says so. The two bars on each card show plot and poster apart.

**What is in the link.** The address of the page holds your whole query, so it can be shared. An uploaded picture stays
{picture}
"""


def told(asks: Sequence[str]) -> str:
    """What is told of it, true also where companies are asked for vectors."""
    if not asks:
        return _TOLD.format(
            encoder="small neural network that runs on this machine",
            picture="here: it is kept in memory for your visit and neither saved nor sent anywhere.",
        )
    them = wording.together(asks)
    return _TOLD.format(
        encoder=f"neural network of {them}",
        picture=f"with this app for your visit and is not saved; what is asked goes to {them}.",
    )
