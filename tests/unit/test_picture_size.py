"""How much memory a stranger's picture may take, and which sizes are refused from the header."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recommender.errors import BadImage
from recommender.images import MAX_BYTES, WORKING_SIDE, read_image
from tests.pictures import encoded, png_chunk

# In a process of its own, because the peak is the process's. A small picture first: opening the decoders takes memory.
READS = """
import re, resource, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from recommender.images import read_image

def peak_mb():
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts the parent's memory in ru_maxrss
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20

read_image(Path(sys.argv[1]))
before = peak_mb()
with ThreadPoolExecutor(int(sys.argv[3])) as visitors:
    list(visitors.map(read_image, [Path(sys.argv[2])] * int(sys.argv[3])))
print(peak_mb() - before)
"""


def peak_mb(folder: Path, image: Image.Image, form: str, options: dict[str, object], visitors: int = 1) -> float:
    """What reading the picture adds to the memory of a process, in MB."""
    small, large = folder / "small", folder / "large"
    small.write_bytes(encoded(Image.new(image.mode, (64, 96)), form))
    large.write_bytes(encoded(image, form, **options))
    command = [sys.executable, "-c", READS, str(small), str(large), str(visitors)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_a_photograph_of_twelve_megapixels_is_made_smaller() -> None:
    grain = np.random.default_rng(0).normal(128, 40, (3024, 4032, 3)).clip(0, 255).astype(np.uint8)
    data = encoded(Image.fromarray(grain), "JPEG", quality=80)
    assert 5 * 2**20 < len(data) < MAX_BYTES
    assert read_image(data).size == (WORKING_SIDE, WORKING_SIDE * 3 // 4)


@pytest.mark.parametrize(
    "form,mode,size,options",
    [
        ("JPEG", "RGB", (8160, 6120), {}),
        ("TIFF", "L", (8000, 5000), {"compression": "tiff_deflate"}),
        ("WEBP", "RGB", (3200, 2500), {"method": 0}),
    ],
)
def test_the_largest_pictures_stay_within_their_memory(
    tmp_path: Path, form: str, mode: str, size: tuple[int, int], options: dict[str, object]
) -> None:
    assert peak_mb(tmp_path, Image.new(mode, size), form, options) < 150


def test_visitors_with_large_pictures_do_not_add_up(tmp_path: Path) -> None:
    assert peak_mb(tmp_path, Image.new("L", (7000, 6000)), "PNG", {}, visitors=4) < 100


def webp_of_forty_megapixels() -> bytes:
    data = encoded(Image.new("RGB", (16, 16)), "WEBP", lossless=True)
    assert data[12:16] == b"VP8L"
    return data[:21] + struct.pack("<I", 7999 | 4999 << 14) + data[25:]


def tiff_of_forty_megapixels() -> bytes:
    data = encoded(Image.new("RGB", (8000, 16)), "TIFF", compression="tiff_deflate")
    height = struct.pack("<HHIHH", 257, 3, 1, 16, 0)
    assert data.count(height) == 1
    return data.replace(height, struct.pack("<HHIHH", 257, 3, 1, 5000, 0))


def png_of_forty_megapixels() -> bytes:
    header = struct.pack(">IIBBBBB", 8000, 5000, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", bytes(100))


@pytest.mark.parametrize("forged", [webp_of_forty_megapixels, tiff_of_forty_megapixels, png_of_forty_megapixels])
def test_what_cannot_be_decoded_reduced_has_a_bound_by_its_format(forged: Callable[[], bytes]) -> None:
    with pytest.raises(BadImage, match="8000 × 5000 pixels, too many") as caught:
        read_image(forged())
    assert "million pixels" in caught.value.hint
