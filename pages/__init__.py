"""The pages beside the first one; a file's name is its address. Shared parts live in `components`."""
