"""Foreign text shows as it is, wherever it stands."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pages.components import how_it_works, wording
from recommender import Movie, Query, SearchResult
from recommender.filters import FILTERS
from recommender.images import MAX_BYTES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "text", ["M*A*S*H", "$9.99 and $5", "[REC]", "_under_", "# one", "1. first", "a|b", "<b>x</b>", "`x`"]
)
def test_markdown_is_escaped(text: str) -> None:
    plain = wording.plain(text)
    for position, character in enumerate(plain):
        if character in "*$[]_#.|<>`":
            assert plain[position - 1] == "\\"
    assert plain.replace("\\", "") == text


def test_who_is_asked_for_vectors_is_told() -> None:
    told = how_it_works.told(("OpenAI", "Google AI Studio"))
    assert "runs on this machine" not in told and "nor sent anywhere" not in told
    assert told.count("OpenAI and Google AI Studio") == 2
    assert "runs on this machine" in how_it_works.told(()) and "nor sent anywhere" in how_it_works.told(())


def test_icon_and_emoji_names_are_parted() -> None:
    assert ":smile:" not in wording.plain(":smile: :material/home:").replace("\\", "")
    assert wording.plain("Star Wars: Rogue One").replace("\\", "") == "Star Wars: Rogue One"


@pytest.mark.parametrize(
    "text", ["http://evil.example/x", "HTTPS://evil.example", "www.evil.example", "me@evil.example"]
)
def test_foreign_addresses_are_parted(text: str) -> None:
    shown = wording.plain(text).replace("\\", "")
    assert shown.replace("\u2060", "") == text
    assert text not in shown and not re.search(r"(?i)://|www\.|@\w", shown)


def test_upload_limits_agree() -> None:
    server = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["server"]
    assert server["maxUploadSize"] * 2**20 == MAX_BYTES


def test_foreign_text_stays_on_one_line() -> None:
    assert wording.plain("a\n\n# b\tc") == "a \\# b c"


def test_html_is_escaped() -> None:
    assert wording.html("<img src=x onerror='y'>") == "&lt;img src=x onerror=&#x27;y&#x27;&gt;"


def test_facts_say_what_is_known() -> None:
    assert wording.facts(Movie(1, "A", release_year=1979, vote_average=8.14)) == "1979 · ★ 8.1"
    assert wording.facts(Movie(1, "A")) == "not rated"


@pytest.mark.parametrize(
    "field,bound,words",
    [
        ("years", (1980, 1999), "Year 1980–1999"),
        ("years", (1980, None), "Year from 1980"),
        ("years", (None, 1999), "Year up to 1999"),
        ("years", (1984, 1984), "Year 1984"),
        ("genres", ("War", "Drama"), "Genre War or Drama"),
        ("not_genres", ("War", "Drama"), "Not these genres: War, Drama"),
        ("min_vote", 6.5, "Rating at least 6.5"),
    ],
)
def test_filters_are_put_into_words(field: str, bound: object, words: str) -> None:
    [row] = [row for row in FILTERS if row.field == field]
    assert wording.filter_in_words(row, bound) == words


@pytest.mark.parametrize("rough,step", [(0.4, 0.5), (0.51, 1), (3, 5), (1200, 2000)])
def test_steps_are_round(rough: float, step: float) -> None:
    assert wording.round_step(rough) == step


def test_caption_has_time_size_and_engine() -> None:
    assert wording.how_it_went(SearchResult((), 23.4, 1188, "weaviate", "bundled", (), Query(text="x"))) == (
        "Compared 1,188 films in 23 ms with Weaviate"
    )


def test_caption_names_whoever_was_asked() -> None:
    result = SearchResult((), 23.4, 1188, "weaviate", "cloud", (), Query(text="x"))
    assert wording.how_it_went(result, ("OpenAI", "Google")).endswith("with Weaviate, OpenAI and Google")


def test_style_sheet_and_theme_share_their_accent() -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"]
    style = (ROOT / "pages/components/gallery.css").read_text()
    assert f"light-dark({theme['light']['primaryColor']}, {theme['dark']['primaryColor']})" in style


def test_styles_and_scripts_lean_on_no_inner_names_of_streamlits() -> None:
    files = [file for file in (ROOT / "pages/components").rglob("*") if file.suffix in (".css", ".js", ".html")]
    inner = re.compile(r"\.st[A-Z]\w+|data-testid|data-baseweb|\.e[0-9]\w{6,}")
    assert files and not [name for file in files for name in inner.findall(file.read_text())]


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("textColor", "backgroundColor"),
        ("textColor", "secondaryBackgroundColor"),
        ("primaryColor", "backgroundColor"),
        ("linkColor", "backgroundColor"),
        ("blueTextColor", "blueBackgroundColor"),
        ("yellowTextColor", "yellowBackgroundColor"),
    ],
)
def test_text_stands_out_in_both_themes(mode: str, ink: str, paper: str) -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"][mode]
    lighter, darker = sorted((_luminance(theme[ink]), _luminance(theme[paper])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_tour_says_whether_it_needs_a_network() -> None:
    assert wording.tour(()).endswith("Nothing needs a network.")
    assert wording.tour(("OpenAI", "Google")).endswith("It asks OpenAI and Google: the network has to be there.")
