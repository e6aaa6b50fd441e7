"""How fast films come in, beside an earlier revision in the same minutes, and how much memory a large catalogue takes.

python -m benchmarks.import_films --beside ../earlier --rounds 5     # a checkout of the earlier revision; films/s, real encoders
python -m benchmarks.import_films --rows 100000                      # memory, kill -9, what a repetition costs; made-up vectors
"""  # noqa: E501

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from recommender.settings import BUNDLED_CATALOGUE, ROOT

_ONE_IMPORT = """
import sys, time
from pathlib import Path
from recommender import Settings, open_recommender
settings = Settings(home=Path(sys.argv[1]), engine="memory")
with open_recommender(settings, fill=False) as recommender:
    started = time.perf_counter()
    report = recommender.library.import_catalogue(Path(sys.argv[2]))
    print(report.added / (time.perf_counter() - started))
"""
"""The same lines for both revisions."""

Results = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the results and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.import_films", description=__doc__)
    parser.add_argument("--beside", type=Path, metavar="FOLDER", help="a checkout of another revision")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--rows", type=int, metavar="N", help="rows of a made-up catalogue")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results there as JSON")
    parser.add_argument("--child", type=Path, nargs=2, metavar=("HOME", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        return _import_made_up(*options.child)
    results: Results = {"cores": os.cpu_count(), "load": os.getloadavg()[0]}
    if options.beside:
        results["beside"] = _beside(options.beside.absolute(), options.rounds)
    if options.rows:
        results["large"] = _large(options.rows)
    print(json.dumps(results, indent=2))
    if options.out:
        options.out.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


def _beside(other: Path, rounds: int) -> Results:
    """Films a second of the bundled catalogue in a fresh home, here and there by turns; the ratio of each pair."""
    here: list[float] = []
    there: list[float] = []
    for turn in range(rounds):
        for folder, found in [(ROOT, here), (other, there)][:: 1 if turn % 2 else -1]:
            with tempfile.TemporaryDirectory() as home:
                command = [sys.executable, "-c", _ONE_IMPORT, home, str(BUNDLED_CATALOGUE)]
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
            found.append(float(done.stdout))
        print(f"{here[-1]:.1f} beside {there[-1]:.1f} films/s", file=sys.stderr)
    ratios = [now / before for now, before in zip(here, there, strict=True)]
    return {
        "films_per_s": round(statistics.median(here), 1),
        "films_per_s_before": round(statistics.median(there), 1),
        "ratio_median": round(statistics.median(ratios), 2),
        "ratios": [round(ratio, 2) for ratio in ratios],
    }


def _large(rows: int) -> Results:
    """A CSV of made-up films: imported whole, killed half-way and repeated, repeated without a change, in memory."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "films.csv"
        with file.open("w", encoding="utf-8") as lines:
            lines.write("id,title,overview,genres,release_year,vote_average\n")
            for number in range(1, rows + 1):
                story = f"The tale of number {number}. " * 12
                lines.write(f'{number},Film {number},"{story}","Drama, War",{1950 + number % 70},{number % 100 / 10}\n')
        results: Results = {"rows": rows, "file_mb": round(file.stat().st_size / 1e6)}
        whole = _child(Path(folder) / "whole", file)
        results |= {"rows_per_s": whole["added"] / whole["seconds"], "peak_mb": whole["peak_mb"]}
        results["again_s"] = _child(Path(folder) / "whole", file)["seconds"]
        results["held_when_killed"] = _killed(Path(folder) / "killed", file, rows // 2)
        rest = _child(Path(folder) / "killed", file)
        results["after_the_kill"] = {name: rest[name] for name in ("added", "unchanged", "updated", "films")}
        results["same_films"] = rest["digest"] == whole["digest"]
    return {name: round(value, 1) if isinstance(value, float) else value for name, value in results.items()}


def _command(home: Path, file: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.import_films", "--child", str(home), str(file)]


def _child(home: Path, file: Path) -> Results:
    done = subprocess.run(_command(home, file), cwd=ROOT, capture_output=True, text=True, check=True)
    found: Results = json.loads(done.stdout)
    return found


def _killed(home: Path, file: Path, enough: int) -> int:
    """Kills an import with -9 once it holds so many films; how many it holds then."""
    from recommender.film_store import FilmStore

    importing = subprocess.Popen(_command(home, file), cwd=ROOT, stdout=subprocess.DEVNULL)
    with closing(FilmStore(home / "films.sqlite")) as store:
        while store.count() < enough and importing.poll() is None:
            time.sleep(0.05)
        os.kill(importing.pid, signal.SIGKILL)
        importing.wait()
        return store.count()


def _import_made_up(home: Path, file: Path) -> int:
    """One import in a process of its own, the real encoders loaded beside those that make the vectors up."""
    import hashlib

    from benchmarks.synthetic import SyntheticEncoders
    from recommender.embedding import load_encoders
    from recommender.film_store import FilmStore
    from recommender.index.memory import MemoryIndex
    from recommender.library import Library
    from recommender.settings import Settings

    loaded = load_encoders()
    loaded.warm_up()
    encoders = SyntheticEncoders(dict(loaded.dimensions), 10_000)
    settings = Settings(home=home, engine="memory")
    library = Library(settings, encoders, FilmStore(home / "films.sqlite"), MemoryIndex())
    library.prepare(library.index)
    started = time.perf_counter()
    report = library.import_catalogue(file)
    seconds = time.perf_counter() - started
    held = json.dumps(sorted(library.store.digests().items())).encode()
    result = {name: getattr(report, name) for name in ("added", "unchanged", "updated")}
    result |= {"seconds": seconds, "films": library.index.count(), "digest": hashlib.sha256(held).hexdigest()}
    result["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(json.dumps(result))
    library.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
