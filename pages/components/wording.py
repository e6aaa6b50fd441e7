"""Words on screen: how things from the catalogue are said, and made harmless for Markdown and HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from recommender import Movie, SearchResult
from recommender.filters import FilterRow, NumberRange, Operator
from recommender.movies import SearchMode, Strength
from recommender.poster_tags import PosterTag

MODE_LABELS: dict[SearchMode, str] = {"auto": "Both", "plot": "Plot", "poster": "Poster", "blend": "Blend"}
MODE_ICONS: dict[SearchMode, str] = {
    "auto": ":material/balance:",
    "plot": ":material/menu_book:",
    "poster": ":material/palette:",
    "blend": ":material/join_inner:",
}
STRENGTH_LABELS: dict[Strength, str] = {"strong": "Strong", "fair": "Fair", "weak": "Weak"}
STRENGTH_DOTS: dict[Strength, str] = {"strong": "●●●", "fair": "●●○", "weak": "●○○"}
LANGUAGES = {
    "ar": "Arabic", "bn": "Bengali", "cn": "Cantonese", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
PROMISE = "Films by what they are about, and by how they look"
TMDB = "Film facts come from TMDB. This product uses the TMDB API but is not endorsed or certified by TMDB."

_SHOWN_WORDS = 60
"""Characters of a question that a button shows."""
_WORD_JOINER = "\u2060"


def plain(text: str) -> str:
    """Foreign text for a Markdown place (labels, captions, dialog titles): shown as it is, on one line.

    Escaping settles everything the Markdown parser acts on. `:name:`, `http://…`, `www.…` and `me@…` need more:
    Streamlit looks for icons and addresses after parsing, so an invisible joiner parts what gives them away.
    """
    one_line = " ".join(text.split())
    parted = re.sub(r":(?=[\w+-]|//)|@|(?i:www)(?=\.)", lambda sign: sign.group() + _WORD_JOINER, one_line)
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", parted)


def one_line(text: str) -> str:
    """Foreign text without line breaks."""
    return " ".join(text.split())


def inside_the_lasso(number: int, shown: int) -> str:
    """How many films a lasso holds, and which of them are shown."""
    return f"{films(number)}, the {shown} best known of them below" if number > shown else films(number)


def best_known_on_the_maps(number: int, of: int) -> str:
    """Where a catalogue has more films than a map."""
    return f"The {number:,} best known of {films(of)} are on the maps; more dots than these would be a fog."


def without_commands(notice: str) -> str:
    """A notice without the sentences that are for a terminal: who looks at a projected page has none."""
    return " ".join(sentence for sentence in re.split(r"(?<=[.!?]) ", notice) if "python -m" not in sentence)


def html(text: str) -> str:
    """Foreign text for st.html."""
    return escape(" ".join(text.split()))


def facts(movie: Movie) -> str:
    """ "1979 · ★ 8.1", as much of it as is known."""
    vote = f"★ {movie.vote_average:.1f}" if movie.vote_average else "not rated"
    return " · ".join(part for part in (str(movie.release_year or ""), vote) if part)


def credits(movie: Movie) -> str:
    """Who made the film, how long and in which language it is, in small letters; "" where nothing is known."""
    minutes = f"{movie.runtime} min" if movie.runtime else ""
    rows = [
        f"Directed by {plain(', '.join(movie.directors))}" if movie.directors else "",
        f"with {plain(', '.join(movie.cast))}" if movie.cast else "",
        " · ".join(part for part in (minutes, language(movie.language)) if part),
    ]
    return "  \n".join(f":small[{row}]" for row in rows if row)


def language(code: str) -> str:
    """ "French" for "fr"; the code itself where no name is known."""
    return LANGUAGES.get(code, code)


def poster_alt(movie: Movie) -> str:
    return f"Poster of {movie.title_and_year}"


def with_words_for_the_ear(visible: str, title: str) -> str:
    """A button label that shows `visible` and is called "visible: title" by a screen reader.

    The stylesheet hides emphasised words in buttons from the eye alone; 24 buttons called "This plot" would be
    indistinguishable by ear.
    """
    return f"{visible} *: {plain(title)}*"


def tag(found: PosterTag) -> str:
    """ "horror 92%" for what is stated, "perhaps foggy 41%" for a guess."""
    return f"{'perhaps ' if found.is_guess else ''}{plain(found.text)} :gray[{found.confidence:.0%}]"


def filter_in_words(row: FilterRow, bound: Any) -> str:
    """ "Year 1980–1999", as the tray says it."""
    colon = ":" if row.operator == "none_of" else ""
    return f"{row.label}{colon} {_BOUNDS[row.operator](bound)}"


def _range_in_words(bound: NumberRange) -> str:
    lowest, highest = ("" if end is None else f"{end:.12g}" for end in bound)
    if lowest == highest:
        return lowest
    if not lowest:
        return f"up to {highest}"
    return f"{lowest}–{highest}" if highest else f"from {lowest}"


_BOUNDS: Mapping[Operator, Callable[[Any], str]] = {
    "range": _range_in_words,
    "any_of": " or ".join,
    "all_of": " and ".join,
    "none_of": ", ".join,
    "at_least": lambda bound: f"{bound:.12g}",
}


def round_step(rough: float) -> float:
    """The next of 0.5, 1, 2, 5, 10, 20 … that is not smaller than `rough`."""
    steps = (factor * 10.0**power for power in range(12) for factor in (0.5, 1, 2))
    return next(step for step in steps if step >= min(rough, 10.0**11))


def exactly(text: str) -> str:
    """The button that takes words as they were typed; it shows them, since the box holds what was left of them."""
    words = one_line(text)
    return f"Exactly “{plain(words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS].rstrip() + '…')}”"


def as_typed(text: str) -> str:
    """What the button leads back to."""
    return f"Search for “{plain(text)}” and read nothing into it."


def films(number: int) -> str:
    return "1 film" if number == 1 else f"{number:,} films"


def rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def duration(seconds: float) -> str:
    """ "40 s", "12 min", "2 h 5 min"."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def first_words(size: int) -> str:
    """Above the first screen, before anything is asked."""
    return f"{films(size)} on the wall. Begin with words, a picture or a film you like; or look around."


def engine_name(engine: str) -> str:
    return {"weaviate": "Weaviate", "memory": "memory"}.get(engine, engine)


def together(names: Sequence[str]) -> str:
    """At least one name: "A", "A and B", "A, B and C"."""
    *more, last = names
    return f"{', '.join(more)} and {last}" if more else last


def how_it_went(result: SearchResult, asks: Sequence[str] = ()) -> str:
    """The caption of a result: time, size of the catalogue, engine, and who was asked for vectors."""
    took = f"{result.took_ms:.0f} ms" if result.took_ms < 1000 else f"{result.took_ms / 1000:.1f} s"
    those = together([engine_name(result.engine), *asks])
    return f"Compared {films(result.catalogue_size)} in {took} with {those}"


def tour(asks: Sequence[str]) -> str:
    """What the tour is; `asks` are the providers that it cannot do without."""
    return TOUR + (f"It asks {together(asks)}: the network has to be there." if asks else "Nothing needs a network.")


ALL_FILTERED_OUT = (
    "No film passes these filters",
    "The question is fine, but every film is filtered out. Widen the years, drop a genre or ask for a lower rating.",
)
NOTHING_TO_COMPARE = (
    "Nothing here to compare",
    "No film of this catalogue can be compared this way. The other space, other words or another picture may do.",
)
"""Headings and advice where a wall stays empty."""

NOTHING_TO_FIND = "Questions are answered with films; there is none so far."
NOTHING_TO_TOUR = "A tour shows films being found; there are too few for that so far."
TOUR = (
    "Six stops and a last word, for showing this app to others. Everything is tried out and made ready here first. "
    "Keys go on and back: **→** and **←**, or **Page Down** and **Page Up**, which a presenter's remote sends. "
)
NOTHING_TO_MAP = "This page shows where films lie by story and by look; there is none so far."
FIRST_MAPS = "The maps are being laid out for the first time, which takes seconds; they appear here by themselves."
NEW_MAPS = "The films have changed since these maps were laid out; new ones are on their way."
NOT_ON_THE_MAP = "No film on the maps is near enough to this question to say where it lies."
BRING_FILMS = "Bring some in, then come back."
NOTHING_TO_MEASURE = "Without films there is nothing to measure."
NOTHING_TO_COMPARE_WITH = "This page sets every film against one; there is none so far."
NOTHING_TO_WALK = "A walk leads from one film to another; there are not two so far."
"""What a page says that has no films to show, and where films come from."""

CREDITS = f"""
{TMDB} The overviews and the posters that come with the app are our own; a catalogue you import brings its own.

Built with Streamlit, Weaviate, ONNX Runtime and Pillow.
"""


def what_is_running(engine: str, makers: str, size: int) -> str:
    """A short list of what answers here; `makers` are encoders, or whose models are asked."""
    rows = {"Engine": engine_name(engine), "Encoders": makers, "Catalogue": films(size)}
    return "\n".join(f"- {name}: **{plain(value)}**" for name, value in rows.items())
