"""The Weaviate server that we get, start, share and stop ourselves. Imported only where it is used."""
