"""The candidates of a question, exact where it matters: a film that cannot be among the best is asked no further.

Each lane names its nearest films, and says of no other how far it is. No other film is nearer than the last one named,
though, so a film's score with that in place of what is unknown is the highest that it can have. Where all of the best
are known, nothing that is unknown can change them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from recommender.movies import Space
from recommender.search.calibration import Background
from recommender.search.lane import Lane, Similarities


@dataclass(frozen=True, slots=True)
class Shortlist:
    """`reach` is the highest score by space of a film that its lane did not name, `settled` are the films of which
    everything is known."""

    films: set[int]
    lanes: Mapping[Space, Lane]
    known: Mapping[Space, Similarities]
    reach: Mapping[Space, float]
    settled: set[int]

    @classmethod
    def of(
        cls,
        films: set[int],
        lanes: Mapping[Space, Lane],
        near: Mapping[Space, Similarities],
        background: Background,
    ) -> Shortlist:
        """From the nearest films of each lane. The vectors of the background's films are at hand already."""
        reach = {space: lane.reach(near[space]) for space, lane in lanes.items()}
        known = {
            space: [
                {tmdb_id: value for tmdb_id, value in found.items() if tmdb_id in films}
                | background.cosines(space, part.question, films - found.keys())
                for part, found in zip(lane.parts, near[space], strict=True)
            ]
            for space, lane in lanes.items()
        }
        everywhere = [values.keys() for parts in known.values() for values in parts]
        settled = {tmdb_id for tmdb_id in films if all(tmdb_id in named for named in everywhere)}
        return cls(films, lanes, known, reach, settled | background.settled(films))

    def scores(self) -> dict[Space, dict[int, float]]:
        """Calibrated scores by TMDB id, the highest possible ones where the exact ones are unknown. A film without a
        vector in a space has none there."""
        scores = {}
        for space, lane in self.lanes.items():
            exact = lane.scores(self.known[space])
            open_films = self.films - self.settled - exact.keys()
            scores[space] = exact | dict.fromkeys(open_films, self.reach[space])
        return scores

    def settle(self, films: Collection[int], similarities: Mapping[Space, Similarities]) -> None:
        """Takes in what every lane says of these films."""
        for space, parts in similarities.items():
            for values, more in zip(self.known[space], parts, strict=True):
                values.update(more)
        self.settled.update(films)
