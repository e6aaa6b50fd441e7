"""The films of this home: which catalogues there are, and how new films come in."""
