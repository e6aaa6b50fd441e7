"""How well an installation finds: retrieval measures on any catalogue, with the level of chance beside each."""

from recommender.evaluation.evaluate import evaluate

__all__ = ["evaluate"]
