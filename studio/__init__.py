"""The poster studio: motifs, palettes, compositions, light and lettering, put together by a spec."""
