"""The workbook, read back by openpyxl and, below it, as plain XML."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from journeydesigner.export.excel.heights import line_count, row_height
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Cancelled
from journeydesigner.export.registry import export_snapshot
from journeydesigner.model import JourneyMap, Note, Persona, Phase, Snapshot, Stage, Touchpoint
from tests.support.big_map import big_map
from tests.support.changed_map import changed
from tests.support.small_map import AD, AWARE, CART, MAP, PAINS, SEARCH, TIM, empty_map, small_map
from tests.support.strategies import hostile_snapshots

HOSTILE = [
    "=1+1", '=HYPERLINK("http://evil","x")', "+1", "-2+3", "@SUM(1)", "\tfoo", "=", "#N/A",
    "_x0041_ literal", "_x000D_", "line1\nline2", "😀 emoji", "  lead and trail  ", "رحلة",
    "0012", "1e5", "TRUE", "2024-01-01", "<a>&\"'", "'quoted", "\x7f\x85\u2028", "{=1}",
]  # fmt: skip


def opened(snapshot: Snapshot, options: ExportOptions | None = None) -> Any:
    data = export_snapshot(snapshot, "xlsx", options).data
    return load_workbook(io.BytesIO(data), rich_text=False)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def column(sheet: Any, header: str) -> list[Any]:
    """The values below a header of the first row."""
    columns = {cell.value: cell.column for cell in sheet[1]}
    return [row[columns[header] - 1].value for row in sheet.iter_rows(min_row=2)]


def test_the_first_sheet_is_a_table_with_filter_banding_and_frozen_header(shop: Snapshot) -> None:
    workbook = opened(shop)
    assert workbook.sheetnames == ["Touchpoints", "Map", "Pain points and opportunities"]
    sheet = workbook["Touchpoints"]
    table = sheet.tables["Touchpoints"]
    assert table.ref == "A1:O6"
    assert table.autoFilter.ref == table.ref
    assert table.tableStyleInfo.showRowStripes
    assert [c.name for c in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "B2"


def test_the_table_is_set_up_for_printing(shop: Snapshot) -> None:
    for sheet in opened(shop):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.oddFooter.right.text == "&P / &N"
    assert opened(shop)["Touchpoints"].print_title_rows == "$1:$1"


def test_long_text_wraps_in_a_row_that_is_high_enough(shop: Snapshot) -> None:
    long = shop.need(CART, Touchpoint).evolve(customer_interaction="twelve words " * 40)
    sheet = opened(changed(long))["Touchpoints"]
    row = column(sheet, "Touchpoint").index("Cart") + 2
    assert sheet.cell(row, 2).alignment.wrap_text
    assert sheet.row_dimensions[row].height > 10 * 13
    assert sheet.row_dimensions[row].height > sheet.row_dimensions[row - 1].height
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["E"].width


def test_scores_are_numbers_on_a_colour_scale_and_missing_ones_are_empty(shop: Snapshot) -> None:
    sheet = opened(shop)["Touchpoints"]
    assert column(sheet, "Emotion: Tim") == [2, -1, None, 0, None]
    assert sheet["G2"].data_type == "n"
    (rule,) = [rules for area in sheet.conditional_formatting if "G2:G6" in str(area.sqref)
               for rules in area.rules]  # fmt: skip
    assert [float(value.val) for value in rule.colorScale.cfvo] == [-5.0, 0.0, 5.0]


def test_each_map_has_its_own_scale_and_sheet(two_maps: Snapshot) -> None:
    workbook = opened(two_maps)
    assert workbook.sheetnames == [
        "Touchpoints", "Map", "Map 2", "Pain points and opportunities",
    ]  # fmt: skip
    assert workbook["Map 2"]["A1"].value == "Return"
    assert column(workbook["Touchpoints"], "Map") == ["First purchase"] * 5 + ["Return"]
    scales = {
        str(area.sqref): [float(v.val) for v in area.rules[0].colorScale.cfvo]
        for area in workbook["Touchpoints"].conditional_formatting
    }
    assert scales["G7"] == [1.0, 3.0, 5.0]


def test_only_the_chosen_maps_are_exported(two_maps: Snapshot) -> None:
    workbook = opened(two_maps, ExportOptions(map_ids=("map:second",)))
    assert workbook.sheetnames == ["Touchpoints", "Map"]
    assert column(workbook["Touchpoints"], "Touchpoint") == ["Label"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_whatever_it_looks_like(text: str, shop: Snapshot) -> None:
    touchpoint = shop.need(AD, Touchpoint).evolve(name=text, customer_interaction=text)
    note = Note(id="note:h", map_id=MAP, lane_id=PAINS, stage_id=AWARE, touchpoint_id=CART,
                text=text, order="z")  # fmt: skip
    snapshot = changed(touchpoint, note)
    data = export_snapshot(snapshot, "xlsx").data
    for formulas in (False, True):
        sheet = load_workbook(io.BytesIO(data), data_only=formulas)["Touchpoints"]
        assert unescape(sheet["A2"].value) == text
        assert sheet["A2"].data_type == "s"
        assert unescape(sheet["B2"].value) == text
    for name in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        assert "<f>" not in part(data, name)
        assert "<f " not in part(data, name)


def test_what_looks_like_a_formula_is_still_text_after_the_next_edit(shop: Snapshot) -> None:
    touchpoint = shop.need(AD, Touchpoint).evolve(name="=1+1")
    sheet = opened(changed(touchpoint))["Touchpoints"]
    assert sheet["A2"].quotePrefix
    assert not sheet["A3"].quotePrefix


def test_what_looks_like_an_escape_is_escaped(shop: Snapshot) -> None:
    touchpoint = shop.need(AD, Touchpoint).evolve(name="_x0041_")
    persona = shop.need(TIM, Persona).evolve(name="_x0042_")
    data = export_snapshot(changed(touchpoint, persona), "xlsx").data
    assert "_x005F_x0041_" in part(data, "xl/worksheets/sheet1.xml")
    assert "Emotion: _x005F_x0042_" in part(data, "xl/tables/table1.xml")


def test_the_longest_text_of_a_field_is_written_whole(shop: Snapshot) -> None:
    text = "word " * 6400
    touchpoint = shop.need(AD, Touchpoint).evolve(customer_interaction=text)
    result = export_snapshot(changed(touchpoint), "xlsx")
    assert result.warnings == ()
    sheet = load_workbook(io.BytesIO(result.data))["Touchpoints"]
    assert sheet["B2"].value == text
    assert sheet.row_dimensions[2].height <= 409


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_cell_that_cannot_hold_everything_says_so(letter: str, shop: Snapshot) -> None:
    notes = [
        Note(id=f"note:l{n}", map_id=MAP, lane_id=PAINS, stage_id=AWARE, touchpoint_id=AD,
             text=letter * 30_000, order=f"z{n}")
        for n in range(2)
    ]  # fmt: skip
    result = export_snapshot(changed(*notes), "xlsx")
    places = [w.where for w in result.warnings]
    assert places[:2] == ["Touchpoints, row 2", "Map, row 11"]
    assert all(place.startswith("Pain points and opportunities, row") for place in places[2:])
    assert "32,767" in result.warnings[0].message
    sheet = load_workbook(io.BytesIO(result.data))["Touchpoints"]
    (pains,) = [text for text in column(sheet, "Pain points") if text and letter in text]
    assert pains.endswith("[…]")
    assert 32_700 < len(pains.encode("utf-16-le")) // 2 <= 32_767


def test_the_map_is_a_grid_of_stages_and_lanes(shop: Snapshot) -> None:
    sheet = opened(shop)["Map"]
    assert sheet["A1"].value == "First purchase"
    assert [sheet.cell(4, n).value for n in (2, 5, 7)] == [
        "1  Awareness",
        "2  Purchase",
        "3  After",
    ]
    assert {str(area) for area in sheet.merged_cells.ranges} >= {"B4:D4", "E4:F4"}
    lanes = [sheet.cell(row, 1).value for row in range(5, 14)]
    assert lanes[:3] == ["Customer goals", "Touchpoints", "Thinking"]
    assert lanes[3:5] == ["Emotion: Tim", "Emotion: Trudy"]
    assert lanes[5] == "Pain points"
    assert sheet["C6"].value == "Search\nLooks at it and wonders whether it fits."
    assert sheet["B8"].value == 2
    assert sheet["B10"].value == "Whole"
    assert sheet["C11"].value == "• Lost\n• Slow"
    assert sheet.freeze_panes == "B5"


def test_stage_headers_wear_their_colours(shop: Snapshot) -> None:
    coloured = shop.need(AWARE, Stage).evolve(colour="#ff0000")
    sheet = opened(changed(coloured))["Map"]
    assert sheet["B4"].border.top.color.rgb == "00FF0000"
    assert sheet["B4"].fill.fgColor.rgb != sheet["E4"].fill.fgColor.rgb


def test_phases_and_the_parking_lot_are_on_the_map(shop: Snapshot) -> None:
    phase = Phase(id="phase:1", map_id=MAP, name="Buying")
    stages = [shop.need(AWARE, Stage).evolve(phase_id=phase.id)]
    parked = shop.need(AD, Touchpoint).evolve(stage_id="stage:gone")
    sheet = opened(changed(phase, *stages, parked))["Map"]
    assert sheet["B4"].value == "Buying"
    assert sheet["B5"].value == "1  Awareness"
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert values.index("Parking lot") < values.index("Ad")


def test_a_map_without_touchpoints_has_a_table_of_one_empty_row() -> None:
    workbook = opened(empty_map())
    sheet = workbook["Touchpoints"]
    assert sheet.tables["Touchpoints"].ref == "A1:M2"
    assert {cell.value for cell in sheet[2]} == {None}
    assert workbook["Map"]["A5"].value == "Customer goals"


def test_a_project_without_maps_is_a_table_alone() -> None:
    workbook = opened(Snapshot())
    assert workbook.sheetnames == ["Touchpoints"]
    assert workbook["Touchpoints"].tables["Touchpoints"].ref == "A1:M2"


def test_the_properties_come_from_the_project_and_no_clock(shop: Snapshot) -> None:
    journey = shop.need(MAP, JourneyMap).evolve(author="Ada", reviewed_on="2026-03-18")
    data = export_snapshot(changed(journey), "xlsx").data
    properties = load_workbook(io.BytesIO(data)).properties
    assert (properties.title, properties.creator) == ("Shop", "Ada")
    assert str(properties.created) == str(properties.modified) == "2026-03-18 00:00:00"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_names_of_personas_give_headers_that_a_table_can_have() -> None:
    persona = Persona(id="persona:x", name="a\nb\tc " + "x" * 400, order="a5")
    journey = small_map().need(MAP, JourneyMap).evolve(persona_ids=(TIM, persona.id))
    sheet = opened(changed(persona, journey))["Touchpoints"]
    header = sheet["H1"].value
    assert header.startswith("Emotion: a b c x")
    assert len(header) <= 255
    assert sheet.tables["Touchpoints"].tableColumns[7].name == header


def test_a_cancelled_export_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    answers = iter([False, False])
    with pytest.raises(Cancelled):
        export_snapshot(big_map(1000), "xlsx", cancelled=lambda: next(answers, True))
    assert list(tmp_path.iterdir()) == []


def test_a_map_with_more_columns_than_a_sheet_says_what_is_missing() -> None:
    points = [
        Touchpoint(id=f"touchpoint:{n}", map_id=MAP, stage_id=AWARE, order=f"b{n:05}")
        for n in range(16_384)
    ]
    result = export_snapshot(changed(*points), "xlsx", ExportOptions())
    assert [str(warning) for warning in result.warnings] == [
        "Map: A sheet has 16,384 columns: 3 stages are only in the sheet Touchpoints."
    ]
    assert load_workbook(io.BytesIO(result.data))["Map"].max_column < 10


@given(hostile_snapshots())
def test_any_project_gives_a_workbook_that_opens(snapshot: Snapshot) -> None:
    data = export_snapshot(snapshot, "xlsx").data
    workbook = load_workbook(io.BytesIO(data))
    plain = {"Pain points and opportunities", "Notes and decisions"}
    assert len(set(workbook.sheetnames) - plain) == 1 + len(snapshot.maps)
    for each in workbook:
        for table in each.tables.values():
            assert [c.name for c in table.tableColumns] == [cell.value for cell in each[1]]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            fromstring(archive.read(name))


def test_lines_are_counted_as_a_sheet_wraps_them() -> None:
    assert line_count("short", 20) == 1
    assert line_count("one\ntwo\n", 20) == 3
    assert line_count("aaaa bbbb cccc", 11) == 2
    assert line_count("x" * 100, 12) == 10
    assert line_count("顧客体験" * 5, 12) == 4
    assert row_height([("", 10), ("a", 10)]) == row_height([])
    assert row_height([("a b " * 50, 10)]) > 15 * 13


def test_a_search_finds_the_touchpoint_by_its_id(shop: Snapshot) -> None:
    sheet = opened(shop)["Touchpoints"]
    assert re.fullmatch(r"touchpoint:\w+", column(sheet, "Id")[1])
    assert column(sheet, "Id")[1] == SEARCH


def test_a_card_on_the_map_that_is_too_long_for_a_cell_says_so(shop: Snapshot) -> None:
    long = shop.need(AD, Touchpoint).evolve(name="n" * 32_000, customer_interaction="c" * 32_000)
    result = export_snapshot(changed(long), "xlsx")
    assert [w.where for w in result.warnings] == ["Map, row 6"]
    workbook = load_workbook(io.BytesIO(result.data))
    assert workbook["Touchpoints"]["A2"].value == "n" * 32_000
    assert workbook["Touchpoints"]["B2"].value == "c" * 32_000
    assert workbook["Map"]["B6"].value.endswith("[…]")
