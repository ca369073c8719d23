"""Poppler and PDFium show the same picture of an exported PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.export.rendering import rendered
from journeydesigner.io.samples import load_sample, samples
from journeydesigner.model import Snapshot

pytestmark = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="pdftoppm is not installed"
)

SHEETS = [(sample.file, "sheet") for sample in samples()]
PAGES = [(samples()[0].file, placement) for placement in ("fit", "tiles", "stages", "booklet")]
BLOCK = 8
"""Pixels, each way: what renderers smooth in other ways comes to the same in a block."""
FINER = 2
"""Pages are rendered so many times larger than they are compared, at a pixel a point: Poppler
puts the baseline of a text on whole pixels."""
MOST_APART = 40
LEAST_INK = 0.02
PALEST_INK = 250
"""Of 255: what is paler counts as bare paper."""


def by_poppler(data: bytes, folder: Path, last: int) -> list[Image.Image]:
    """The first pages of a PDF."""
    source = folder / "map.pdf"
    source.write_bytes(data)
    options = ["-r", str(72 * FINER), "-l", str(last)]
    subprocess.run(["pdftoppm", *options, source, folder / "page"], check=True)
    pages = sorted(folder.glob("page-*.ppm"))
    return [Image.open(page).convert("RGB").reduce(FINER) for page in pages]


def by_pdfium(data: bytes, number: int) -> Image.Image:
    """The page of that number, from 0."""
    return rendered(data, FINER, number).reduce(FINER).convert("RGB")


def inked(page: Image.Image) -> float:
    """The share of the page that is not bare paper."""
    histogram = page.convert("L").histogram()
    return sum(histogram[:PALEST_INK]) / sum(histogram)


def greatest_difference(one: Image.Image, other: Image.Image) -> int:
    """Between the mean colours of two pages' blocks, in any channel, 0 … 255."""
    assert one.size == other.size
    apart = ImageChops.difference(one.reduce(BLOCK), other.reduce(BLOCK))
    return max(most for _, most in apart.getextrema())


@pytest.mark.parametrize("style", ["colour", "grey"])
@pytest.mark.parametrize(("sample", "placement"), SHEETS + PAGES)
def test_poppler_and_pdfium_show_the_same(
    sample: str, placement: str, style: str, tmp_path: Path
) -> None:
    options = ExportOptions(placement=placement, style=style, attach=False)
    data = export_snapshot(load_sample(sample), "pdf", options).data
    pages = by_poppler(data, tmp_path, last=1 if placement == "sheet" else 3)
    assert pages
    for number, theirs in enumerate(pages):
        ours = by_pdfium(data, number)
        assert inked(ours) >= LEAST_INK
        assert inked(theirs) >= LEAST_INK
        assert greatest_difference(ours, theirs) < MOST_APART


def test_a_missing_name_of_a_stage_would_be_noticed(tmp_path: Path) -> None:
    whole = load_sample(samples()[0].file)
    first = whole.stages(whole.maps[0].id)[0]
    nameless = Snapshot({**whole.records, first.id: first.evolve(name="")})
    options = ExportOptions(attach=False)
    ours = by_pdfium(export_snapshot(whole, "pdf", options).data, 0)
    theirs = by_poppler(export_snapshot(nameless, "pdf", options).data, tmp_path, last=1)[0]
    assert greatest_difference(ours, theirs) >= MOST_APART
