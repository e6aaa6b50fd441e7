"""Stage 11: what the exported encoders say of a few fixed things, for tests/unit/test_encoders.py to hold them to.

python -m training.canonical --target tests/unit/canonical_vectors.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from recommender.embedding import load_encoders
from recommender.movies import SPACES
from tests.scenes import SCENES

TEXTS = ("Movie about lovable cute pets", "Epic super hero", "poster of a horror movie", "")
KEPT = 12
"""Numbers kept of each vector: enough to tell any other weights or preprocessing apart."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", type=Path, required=True)
    args = parser.parse_args()
    encoders = load_encoders(threads=1)
    told = encoders.encode_queries(TEXTS)
    seen = encoders.encode_pictures([paint() for paint in SCENES.values()])
    kept = {}
    for things, vectors in ((TEXTS, told), (SCENES, seen)):
        for place, name in enumerate(things):
            # The far end of a plot row is the shared part; its beginning is 0 for pictures.
            kept[name] = {
                space: [round(float(value), 5) for value in vectors[space][place][-KEPT:]] for space in SPACES
            }
    args.target.write_text(json.dumps({"revision": encoders.revision, "vectors": kept}, indent=1) + "\n")
    print(f"{len(kept)} things, revision {encoders.revision}")


if __name__ == "__main__":
    main()
