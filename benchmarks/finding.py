"""How well the default mode finds: what people half remember, looks, titles with and without a slip, nothing at all.

python -m benchmarks.finding --out benchmarks/finding.json           # the bundled catalogue, in memory, about a minute
python -m benchmarks.finding --catalogue path/to/films
"""

from __future__ import annotations

import argparse
import json
import random
import string
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from recommender import Query, Recommender, Settings, open_recommender
from recommender.evaluation.scoreboard import Measurement, Score, Scoreboard, now
from recommender.settings import BUNDLED_CATALOGUE

QUESTIONS = Path(__file__).with_name("questions.json")
ASKED = (
    BUNDLED_CATALOGUE / "queries.json",
    BUNDLED_CATALOGUE / "loose_questions.json",
    QUESTIONS.with_name("looks.json"),
)
DEPTH = 100
TITLES = 300
SHORTEST = 4
"""Letters of a title that a slip still leaves recognisable."""

NAMES = {
    "queries.json": "Described films",
    "loose_questions.json": "Half-remembered films",
    "looks.json": "Described posters",
    "titles": "Titles",
    "titles with a slip": "Titles with a slip",
    "unanswerable": "Nonsense is told apart",
    "sensible": "Sensible words are told to match nothing (should be rare)",
}

Results = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the results and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.finding", description=__doc__)
    parser.add_argument("--catalogue", type=Path, default=BUNDLED_CATALOGUE)
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(home=Path(home), catalogue=args.catalogue, catalogue_chosen=True, engine="memory")
        with open_recommender(settings) as recommender:
            results = measured(recommender)
            scores = scores_of(results, recommender.films.count)
            about = (recommender.profile, recommender.engine, recommender.films.count, now(), recommender.revision)
    Scoreboard(Settings.from_env().home).keep(Measurement("finding", "python -m benchmarks.finding", scores, *about))
    text = json.dumps(results, indent=2)
    print(text)
    if args.out:
        args.out.write_text(text + "\n", encoding="utf-8")


def measured(recommender: Recommender) -> Results:
    """Shares found first and in ten of each kind of question, and how often nothing is said to match."""
    chance = random.Random(3)
    titles = [(movie.tmdb_id, movie.title) for movie in recommender.films.all()]
    chosen = chance.sample(titles, min(TITLES, len(titles)))
    long_enough = [(slipped(title, chance), film) for film, title in chosen if len(title) >= SHORTEST]
    unanswerable = json.loads(QUESTIONS.read_text(encoding="utf-8"))
    return {
        **{file.name: found(recommender, asked(recommender, file)) for file in ASKED},
        "titles": found(recommender, [(title, film) for film, title in chosen]),
        "titles with a slip": found(recommender, long_enough),
        "nothing matches": {name: nothing_matches(recommender, texts) for name, texts in unanswerable.items()},
    }


def scores_of(results: Results, films: int) -> tuple[Score, ...]:
    """What of the results goes on the scoreboard of this installation."""
    found = [(kind, row) for kind, row in results.items() if "in ten" in row]
    weak = [(kind, row) for kind, row in results["nothing matches"].items()]
    return (
        *(Score(f"{NAMES[kind]}, first", row["first"], "share", 1 / films, row["questions"]) for kind, row in found),
        *(Score(f"{NAMES[kind]}, in ten", row["in ten"], "share", 10 / films, row["questions"]) for kind, row in found),
        *(Score(NAMES[kind], row["share"], "share", None, row["questions"]) for kind, row in weak),
    )


def asked(recommender: Recommender, file: Path) -> list[tuple[str, int]]:
    """The questions of a file whose film is here."""
    here = {film for film, _ in recommender.titles()}
    rows = json.loads(file.read_text(encoding="utf-8"))
    return [(row["query"], row["tmdb_id"]) for row in rows if row["tmdb_id"] in here]


def found(recommender: Recommender, questions: Sequence[tuple[str, int]]) -> Results:
    """Shares of the questions whose film comes first, and among the first ten."""
    ranks = []
    for words, film in questions:
        matches = recommender.search(Query(text=words), DEPTH).matches
        ids = [match.movie.tmdb_id for match in matches]
        ranks.append(ids.index(film) + 1 if film in ids else DEPTH + 1)
    shares = {name: round(sum(rank <= depth for rank in ranks) / max(1, len(ranks)), 3) for name, depth in DEPTHS}
    return {"questions": len(ranks), **shares}


DEPTHS = (("first", 1), ("in ten", 10))


def nothing_matches(recommender: Recommender, texts: Sequence[str]) -> Results:
    """Share of the questions of which every match is weak."""
    weak = [
        all(match.strength == "weak" for match in recommender.search(Query(text=text), 24).matches) for text in texts
    ]
    return {"questions": len(texts), "share": round(sum(weak) / len(weak), 3)}


def slipped(title: str, chance: random.Random) -> str:
    """The title with one letter left out, put in, changed, or two of them turned round."""
    place = chance.randrange(len(title) - 1)
    letter, before, after = chance.choice(string.ascii_lowercase), title[:place], title[place + 1 :]
    slips: list[Callable[[], str]] = [
        lambda: before + after,
        lambda: before + letter + after,
        lambda: before + letter + title[place:],
        lambda: before + title[place + 1] + title[place] + title[place + 2 :],
    ]
    return chance.choice(slips)()


if __name__ == "__main__":
    main()
