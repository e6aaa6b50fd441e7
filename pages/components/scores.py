"""What was measured, for people: a figure, what luck would reach, when it was measured and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from pages.components import wording
from recommender.evaluation import Measurement, Score

INTRODUCTION = (
    "Figures of this installation: these films, these encoders, this machine. Beside each share stands what luck alone "
    "would reach."
)
NOTHING_YET = (
    "**Nothing is measured yet.** The button above takes less than a minute; "
    "`python -m recommender evaluate` measures the encoders in full."
)
_HEADINGS = {
    "here": "Measured here and now",
    "evaluate": "What the encoders understand",
    "finding": "How the first answer finds",
    "engines": "The database beside memory",
}
_ACROSS = 3


def draw(measurements: Sequence[Measurement]) -> None:
    """Every kind of measurement, the latest first; where profiles were measured, they stand side by side."""
    if not measurements:
        st.markdown(NOTHING_YET)
    kinds: dict[str, list[Measurement]] = defaultdict(list)
    for measurement in measurements:
        kinds[measurement.kind].append(measurement)
    for kind, taken in kinds.items():
        with st.container(key=f"measured-{kind}"):
            st.subheader(_HEADINGS.get(kind, kind), anchor=False)
            for measurement in taken:
                st.markdown(f":small[{about(measurement)}]", help=f"`{measurement.command}`")
            if len(taken) == 1:
                _draw_tiles(taken[0].scores)
            else:
                st.markdown(side_by_side(taken))


def about(measurement: Measurement) -> str:
    """When, on what and with what: "30 November 2026, 19:04 UTC · 419 films · encoders plot-and-poster-5"."""
    when = datetime.fromisoformat(measurement.measured_at)
    parts = [
        f"{when.day} {when:%B %Y, %H:%M} UTC",
        wording.films(measurement.films) if measurement.films else "",
        f"catalogue {wording.plain(measurement.catalogue)}" if measurement.catalogue else "",
        f"profile {wording.plain(measurement.profile)}",
        f"encoders {wording.plain(measurement.revision)}" if measurement.revision else "",
        wording.plain(measurement.engine),
    ]
    return " · ".join(filter(None, parts))


def value(score: Score) -> str:
    """The figure as one says it: "95 %", "9 ms", "4.1 times as long"."""
    match score.unit:
        case "share":
            return f"{score.value:.0%}".replace("%", " %")
        case "ms":
            return f"{score.value:.0f} ms" if score.value >= 10 else f"{score.value:.1f} ms"
        case "times":
            return f"{score.value:.1f} times"
        case "per second":
            return f"{score.value:.0f} a second"


def footing(score: Score) -> str:
    """What the figure stands on: "by luck 2.4 % · 60 asked"."""
    luck = "" if score.chance is None else f"by luck {100 * score.chance:.2g} %"
    asked = "" if score.asked is None else f"{score.asked} asked"
    return " · ".join(filter(None, [luck, asked]))


def side_by_side(taken: Sequence[Measurement]) -> str:
    """A Markdown table: a row for each figure, a column for each profile (and catalogue)."""
    names = list(dict.fromkeys(score.name for measurement in taken for score in measurement.scores))
    columns = [{score.name: value(score) for score in measurement.scores} for measurement in taken]
    rows = [[wording.plain(name), *(column.get(name, "–") for column in columns)] for name in names]
    several = len({measurement.catalogue for measurement in taken}) > 1
    heads = [f"{each.profile} · {each.catalogue}" if several else each.profile for each in taken]
    head = ["", *map(wording.plain, heads)]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _draw_tiles(scores: Sequence[Score]) -> None:
    for start in range(0, len(scores), _ACROSS):
        for score, column in zip(scores[start : start + _ACROSS], st.columns(_ACROSS), strict=False):
            with column.container(border=True, height="stretch", gap="xsmall"):
                st.markdown(f":small[{wording.plain(score.name)}]")  # a metric's own label cuts what is long
                st.metric(wording.plain(score.name), value(score), label_visibility="collapsed")
                if score.unit == "share":
                    st.progress(min(1.0, max(0.0, score.value)))
                if footing(score):
                    st.markdown(f":small[{footing(score)}]")
