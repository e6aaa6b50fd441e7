"""The bundled catalogue: films, posters, samples, encoders and the tools that drew and built them."""
