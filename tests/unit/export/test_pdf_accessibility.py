"""Two independent checkers of accessible PDF, outloud and pdfua, find no error in an export."""

from __future__ import annotations

from pathlib import Path

import pdfua
import pikepdf
import pytest

from journeydesigner.export.options import PLACEMENTS, ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.io.samples import load_sample, samples

outloud = pytest.importorskip(
    "outloud", reason="only packaging/requirements-dev.txt brings outloud, without PyMuPDF"
)

CLAIM = "DOC-012"
"""The document does not say that it is PDF/UA. It never does: only people can check all of it."""
FALSE_ALARM = (
    "moving-house.journey",
    "tiles",
    "TAG-002",
    "Before the visit (contin… The visit and after (continued)",
)
"""Two repeated phase headers, artifacts as repeated headers must be; each is read where it first
stands. outloud joins what stands side by side, whatever marks it, and takes eight words for prose;
only a line repeated on three pages counts as a header to it, and this one stands on two."""
STUMBLES = {"UA-14-001"}
"""pdfua's rule of empty headings stops at a heading of several pieces: it asks pikepdf whether an
array is a whole number, which raises. Only booklets have such headings."""
SAMPLES = [sample.file for sample in samples()]


@pytest.fixture(params=[(name, placement) for name in SAMPLES for placement in PLACEMENTS],
                ids="-".join)  # fmt: skip
def exported(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str, Path]:
    """A sample, a placement and the file that comes of them."""
    name, placement = request.param
    path = tmp_path / "map.pdf"
    options = ExportOptions(placement=placement)
    path.write_bytes(export_snapshot(load_sample(name), "pdf", options).data)
    return name, placement, path


def test_outloud_finds_no_error(exported: tuple[str, str, Path]) -> None:
    name, placement, path = exported
    result = outloud.check(str(path), skip=[CLAIM])
    assert result.error is None
    assert [run.rule for run in result.runs if run.status == "crashed"] == []
    assert any(run.rule == "TAG-001" and run.status == "ran" for run in result.runs)
    errors = [(f.rule, f.evidence) for f in result.findings if f.severity == "error"]
    assert [e for e in errors if (name, placement, *e) != FALSE_ALARM] == []


def test_pdfua_finds_no_error(exported: tuple[str, str, Path]) -> None:
    _, placement, path = exported
    report = pdfua.validate(str(path))
    errors = [f for f in report.findings if f.severity >= pdfua.Severity.ERROR]
    assert errors == []
    assert len(report.outcomes) >= 12
    stumbled = {outcome.rule_id for outcome in report.skipped}
    assert stumbled <= (STUMBLES if placement == "booklet" else set())


def test_both_notice_a_map_without_tags(tmp_path: Path) -> None:
    whole, bare = tmp_path / "whole.pdf", tmp_path / "bare.pdf"
    whole.write_bytes(export_snapshot(load_sample(SAMPLES[0]), "pdf", ExportOptions()).data)
    with pikepdf.open(whole) as document:
        del document.Root["/StructTreeRoot"], document.Root["/MarkInfo"]
        document.save(bare)
    assert outloud.check(str(bare), skip=[CLAIM]).errors > 0
    assert pdfua.validate(str(bare)).worst_severity() is pdfua.Severity.ERROR
