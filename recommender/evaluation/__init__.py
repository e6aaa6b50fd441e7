"""How well an installation finds: retrieval measures on any catalogue, with the level of chance beside each."""

from recommender.evaluation.evaluate import evaluate
from recommender.evaluation.here import measure_here
from recommender.evaluation.scoreboard import Measurement, Score, Scoreboard

__all__ = ["Measurement", "Score", "Scoreboard", "evaluate", "measure_here"]
