"""What each command does and prints; `recommender.cli` says how they are called."""
