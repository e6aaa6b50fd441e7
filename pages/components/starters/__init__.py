"""Ways to begin: example questions and sample pictures, one component with its own script and style."""
