"""The CSV table: a spreadsheet reads what the map says, and none of it as a formula."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from openpyxl import load_workbook

from journeydesigner.export.csv_table import guarded, unguarded
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.model import EmotionPoint, Snapshot, Touchpoint
from tests.support.changed_map import changed
from tests.support.report_map import HOSTILE, report_map
from tests.support.small_map import AD, EMOTION, PAINS, SEARCH, TIM_AD, TRUDY, small_map
from tests.support.strategies import hostile_snapshots, texts

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows(snapshot: Snapshot, **options: object) -> list[dict[str, str]]:
    data = export_snapshot(snapshot, "csv", ExportOptions(**options)).data  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_a_line_for_each_touchpoint_of_all_maps(two_maps: Snapshot) -> None:
    found = rows(two_maps)
    assert [(row["Map"], row["Stage"], row["Touchpoint"]) for row in found] == [
        ("First purchase", "Awareness", "Ad"),
        ("First purchase", "Awareness", "Search"),
        ("First purchase", "Awareness", "Review"),
        ("First purchase", "Purchase", "Cart"),
        ("First purchase", "Purchase", "Pay"),
        ("Return", "Sends it back", "Label"),
    ]
    assert [row["Emotion: Tim"] for row in found] == ["2", "-1", "", "0", "", ""]
    assert found[1]["Pain points"] == "• Lost\n• Slow"


def test_the_headers_are_those_of_the_workbook() -> None:
    workbook = load_workbook(io.BytesIO(export_snapshot(report_map(), "xlsx").data))
    heads = [cell.value for cell in workbook["Touchpoints"][1]]
    assert list(rows(report_map())[0]) == heads


def test_the_bytes_are_those_of_rfc_4180_with_a_byte_order_mark() -> None:
    data = export_snapshot(small_map(), "csv").data
    assert data.startswith(b"\xef\xbb\xbfTouchpoint,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 6
    assert data.replace(b"\r\n", b"").count(b"\r") == 0


@pytest.mark.parametrize("sign", SIGNS)
def test_what_a_spreadsheet_would_compute_is_guarded(sign: str) -> None:
    for text in (f"{sign}1+1", f"'{sign}1", f"''{sign}", sign):
        assert guarded(text) == "'" + text
        assert unguarded(guarded(text)) == text


@given(texts)
def test_a_guard_can_be_taken_away(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(SIGNS)


@given(hostile_snapshots())
def test_no_cell_of_any_project_begins_a_formula(snapshot: Snapshot) -> None:
    if snapshot.maps:
        for row in rows(snapshot):
            for header, value in row.items():
                number = header.startswith("Emotion: ") or header == "Votes"
                assert number or not value.startswith(SIGNS)


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_read_back(text: str) -> None:
    touchpoint = small_map().need(AD, Touchpoint).evolve(name=text, thinking=text)
    row = rows(changed(touchpoint))[0]
    stored = touchpoint.name
    assert (unguarded(row["Touchpoint"]), unguarded(row["Thinking"])) == (stored, stored)


def test_scores_are_numbers() -> None:
    point = small_map().need(TIM_AD, EmotionPoint)
    for score, written in ((2.5, "2.5"), (-3, "-3"), (0, "0"), (-0.0, "0"), (0.1 + 0.2, None)):
        value = rows(changed(point.evolve(score=score)))[0]["Emotion: Tim"]
        assert float(value) == score
        assert written in (None, value)


def test_lanes_personas_votes_and_filter_are_followed() -> None:
    heads = list(rows(report_map(), lanes=(EMOTION, PAINS), personas=(TRUDY,), votes=False)[0])
    assert heads == ["Touchpoint", "Map", "Stage", "Emotion: Trudy", "Pain points", "Key moment",
                     "Id"]  # fmt: skip
    assert [row["Touchpoint"] for row in rows(report_map(), filter=(SEARCH,))] == ["Search"]


def test_what_the_table_cannot_hold_is_reported() -> None:
    result = export_snapshot(report_map(), "csv", ExportOptions(filter=(SEARCH,)))
    said = "\n".join(map(str, result.warnings))
    assert "scenario, goals and expectations, quotes, strategies, decisions and next steps" in said
    assert "5 notes were left out" in said
    assert "4 touchpoints outside the filter" in said
    assert "3 hidden notes are left out" in said


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_reads_text_as_text(tmp_path: Path) -> None:
    records = [
        small_map().need(AD, Touchpoint).evolve(name=text, id=f"touchpoint:h{n}", order=f"b{n:03}")
        for n, text in enumerate(HOSTILE)
    ]
    source = tmp_path / "map.csv"
    source.write_bytes(export_snapshot(changed(*records), "csv").data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx", "--infilter=CSV:44,34,76,1", "--outdir", tmp_path, source],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    sheet = load_workbook(tmp_path / "map.xlsx").worksheets[0]
    names = {row[-1].value: row[0] for row in sheet.iter_rows(min_row=2)}
    for record in records:
        cell = names[record.id]
        assert cell.data_type in ("s", "n")
        if record.name.strip() and "\u2028" not in record.name:
            assert unguarded(str(cell.value)) == record.name
    assert sheet["G2"].value == 2
