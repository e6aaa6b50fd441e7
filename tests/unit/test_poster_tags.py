"""What a poster says: the phrases worth saying, and how sure they are."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from recommender.embedding import Phrase, PhraseBook, load_encoders
from recommender.embedding.phrases import KINDS, PhraseKind, read_phrases
from recommender.poster_tags import MOST, SURE, WORTH_SAYING, tag_poster
from tests.scenes import moonlit

AXES = np.eye(8, dtype=np.float32)


def phrase(text: str, kind: PhraseKind = "mood", offset: float = 0.0) -> Phrase:
    return Phrase(kind, text, mean=0.0, spread=0.25, slope=1.0, offset=offset)


def test_confidence_grows_with_closeness_and_stays_a_share() -> None:
    asked = phrase("spooky")
    confidences = [asked.confidence(similarity) for similarity in (-50.0, -0.5, 0.0, 0.5, 50.0)]
    assert confidences == sorted(confidences)
    assert confidences[0] > 0 and confidences[-1] < 1
    assert confidences[2] == 0.5


def test_the_surest_come_first_and_the_doubtful_are_left_out() -> None:
    book = PhraseBook((phrase("near"), phrase("nearer"), phrase("far", offset=-9.0)), AXES[[0, 1, 2]])
    poster = np.array([0.3, 0.6, 0.1, 0, 0, 0, 0, 0.7], dtype=np.float32)
    said = tag_poster(poster, book)
    assert [one.text for one in said] == ["nearer", "near"]
    assert all(one.is_guess == (one.confidence < SURE) for one in said)
    assert not said[0].is_guess


def test_the_surest_of_all_kinds_come_first_and_no_kind_floods_the_rest() -> None:
    kinds: list[PhraseKind] = ["motif", "mood", "genre", "palette"]
    phrases = tuple(phrase(f"{kind} {place}", kind, offset=at) for at, kind in enumerate(kinds) for place in range(5))
    said = tag_poster(AXES[0], PhraseBook(phrases, np.repeat(AXES[:1], len(phrases), axis=0)))
    assert [one.kind for one in said] == [kind for kind in reversed(kinds) for _ in range(MOST[kind])]
    assert set(MOST) == set(KINDS)


def test_encoders_without_phrases_say_nothing() -> None:
    assert tag_poster(AXES[0], None) == ()


@pytest.mark.parametrize("change", [{"kind": "smell"}, {"spread": 0.0}, {"slope": "steep"}])
def test_a_file_that_cannot_be_meant_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    row = {"kind": "mood", "text": "spooky", "mean": 0.1, "spread": 0.2, "slope": 1.0, "offset": -3.0}
    np.save(tmp_path / "phrases.npy", AXES[:1])
    (tmp_path / "phrases.json").write_text(json.dumps([row]))
    assert read_phrases(tmp_path).phrases[0].text == "spooky"
    (tmp_path / "phrases.json").write_text(json.dumps([{**row, **change}]))
    with pytest.raises(ValueError):
        read_phrases(tmp_path)
    (tmp_path / "phrases.json").write_text(json.dumps([row, row]))
    with pytest.raises(ValueError, match="2 phrases with 1 vectors"):
        read_phrases(tmp_path)


def test_the_bundled_phrases_speak_of_a_real_picture() -> None:
    encoders = load_encoders(threads=1)
    assert encoders.phrases is not None
    assert {one.kind for one in encoders.phrases.phrases} == set(KINDS)
    picture = encoders.encode_pictures([moonlit()])["poster"]
    assert picture is not None
    said = tag_poster(picture[0], encoders.phrases)
    assert said
    for one in said:
        assert WORTH_SAYING <= one.confidence <= 1
    told = {row.text: row for row in encoders.phrases.phrases if row.kind == "mood"}
    nearness = encoders.phrases.rows @ picture[0]
    confidence = {
        row.text: row.confidence(float(close))
        for row, close in zip(encoders.phrases.phrases, nearness, strict=True)
        if row.text in told
    }
    assert confidence["spooky"] > confidence["cheerful"]
