"""Who makes vectors in profile cloud: what their failures mean, what they cost, and that keys stay unsaid."""

from __future__ import annotations

import pytest

from recommender.cost import Cost
from recommender.embedding import encoders_of
from recommender.errors import BadSetting
from recommender.index.endpoint import Endpoint
from recommender.index.provider_errors import about, names_nobody, provider_failure, seconds_to_wait, spaces_named
from recommender.movies import Movie
from recommender.providers import AI_STUDIO, OPENAI, PROVIDER_MODELS, VERTEX, Providers
from recommender.settings import Settings

CLOUD = Settings(profile="cloud", openai_api_key="sk-very-secret", google_api_key="ya-very-secret", google_project="p")


@pytest.mark.parametrize(
    "report,says,lasting",
    [
        ("connection to: OpenAI API failed with status: 401 error: Incorrect API key provided: sk-ve*ret", "401", True),
        ("connection to: OpenAI API failed with status: 429 error: slow down", "fewer requests", False),
        ("connection to: OpenAI API failed with status: 429 error: check your plan and billing", "used up", True),
        ("connection to: OpenAI API failed with status: 503", "trouble of its own", False),
        ("connection to: OpenAI API failed with status: 404 error: no such model", "any more", True),
        ('send POST request: Post "https://api.openai.com": dial tcp: no such host', "cannot be reached", False),
        ("failed to parse vectorization response (status 502): invalid character '<'", "502", False),
        ("failed to parse (status 200): invalid character '<'", "no usable answer", False),
        ("context deadline exceeded", "too long", False),
        (
            "API Key: no api key found neither in request header: X-Openai-Api-Key nor",
            "OPENAI_API_KEY is not set",
            True,
        ),
        ("vectorization aborted after an internal error", "no usable answer", False),
    ],
)
def test_what_a_failure_means(report: str, says: str, lasting: bool) -> None:
    error = provider_failure(report, OPENAI)
    assert says in error.message and error.hint and error.lasting is lasting
    assert "sk-ve" not in str(error), "a provider's own words may hold parts of a key"


def test_a_report_that_names_nobody_is_told_from_one_about_the_film() -> None:
    assert names_nobody("read response body: unexpected EOF") and names_nobody("context deadline exceeded")
    assert not names_nobody('send POST request: Post "http://gateway:8080/v1/embeddings": EOF')
    assert not names_nobody("no space left on device") and not names_nobody("invalid date property")


def test_ai_studio_refuses_a_key_in_its_own_way() -> None:
    error = provider_failure("connection to Google failed with status: 400 error: API key not valid. Please", AI_STUDIO)
    assert "does not accept the key" in error.message and error.lasting and not error.alone


def test_only_the_key_of_vertex_ai_is_said_to_last_an_hour() -> None:
    report = "failed with status: 401"
    assert "an hour" in provider_failure(report, VERTEX).hint
    assert "an hour" not in provider_failure(report, OPENAI).hint + provider_failure(report, AI_STUDIO).hint


@pytest.mark.parametrize(
    "words,seconds",
    [
        ("status: 429 error: Rate limit reached. Please try again in 20s. Visit", 20.0),
        ("Please retry in 34.5s.", 34.5),
        ("Please try again in 120ms.\nPlease try again in 2m.", 120.0),
        ("status: 429 error: slow down, try again in a while", 0.0),
    ],
)
def test_how_long_a_provider_asks_to_wait(words: str, seconds: float) -> None:
    assert seconds_to_wait(words) == pytest.approx(seconds)


def test_reports_on_both_providers_are_told_apart() -> None:
    report = "connection to Google failed with status: 403\nconnection to: OpenAI API failed with status: 429"
    assert spaces_named(report) == ["plot", "poster"]
    assert "403" in provider_failure(about(report, "poster"), VERTEX).message
    assert "429" in provider_failure(about(report, "plot"), OPENAI).message
    assert spaces_named("no space left on device") == []


def test_the_cost_of_films_is_told_in_words() -> None:
    some = [Movie(1, "Alien", "x" * 394)]
    cost = Cost.of(100_000, 90_000, some, Providers(CLOUD))
    assert cost.tokens == 10_000_000 and cost.dollars == pytest.approx(0.2 + 9.0)
    assert "100,000 plots (10,000,000 tokens) by OpenAI and 90,000 posters by Google Vertex AI" in cost.sentence
    assert "will cost about 9.20 US dollars" in cost.sentence
    assert Cost.of(0, 0, [], Providers(CLOUD)).sentence == ""
    assert Providers(CLOUD).names == ("OpenAI", "Google Vertex AI")
    words_only = Cost.of(10, 10, some, Providers(Settings(profile="cloud", openai_api_key="k")))
    assert "posters" not in words_only.sentence and "less than a US cent" in words_only.sentence


def test_every_model_has_a_dated_price_with_its_source() -> None:
    for model in PROVIDER_MODELS:
        assert model.price.read_on >= "2026" and model.price.source.startswith("https://")
        assert model.price.per_million_tokens > 0 and (model.price.per_picture > 0) is (model.space == "poster")


def test_keys_are_in_headers_and_in_nothing_that_is_printed() -> None:
    providers = Providers(CLOUD)
    assert providers.headers["X-OpenAI-Api-Key"] == "sk-very-secret"
    assert providers.headers["X-Goog-Vertex-Api-Key"] == "ya-very-secret"
    endpoint = Endpoint(("h", 1), ("h", 2), True, None, "", providers.headers)
    assert "very-secret" not in repr((providers, endpoint, CLOUD)) + providers.describe() + providers.revision


def test_a_profile_without_any_key_names_the_one_that_needs_none() -> None:
    with pytest.raises(BadSetting) as caught:
        encoders_of(Settings(profile="cloud"))
    assert "RECOMMENDER_PROFILE=bundled" in caught.value.hint
    assert encoders_of(CLOUD).dimensions == {"plot": 1536, "poster": 1408}
